/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records through the steps of ce-segment: a frame with the columns, the steps in their order, the
 * condition of -w, and the shape in which records are written. Threads take chunks as they come
 * and write what has become of them in the order of the input, so any number gives the same bytes.
 * When a step must see all records first, one thread reads the input twice (record/replay).
 */
#ifndef LABEL_FLOW_H
#define LABEL_FLOW_H

#include "label/expr.h"
#include "label/shape.h"
#include "label/step.h"
#include "record/batch.h"
#include "record/reader.h"
#include "util/file.h"

struct flow {
	struct frame frame;
	const struct intern *na;
	struct step **step;
	size_t steps, cap;
	struct expr *where;
	bool where_late, ordered, twice;
	bool drops_late; /* a step of two passes drops records */
	bool multiplies; /* step[multiplier] makes several records of one */
	size_t multiplier;
	struct slots asked; /* looked up in the frame since the last step was added */
	bool *late;         /* by slot: made in the second pass */
	bool *used;         /* by slot: a step has looked it up */
	size_t cap_late, cap_used;
	enum shape_mode mode;
	const char *keep, *drop;
	uint64_t read, kept, written;
	struct complaints complaints;
};

/* The schema and the texts that mean a missing value outlive the flow. */
void flow_begin(struct flow *flow, const struct schema *schema, const struct intern *na);
void flow_release(struct flow *flow);

/* Take over a step that has just been planned against flow->frame; one after the other. */
int flow_step(struct flow *flow, struct step *step, struct fault *fault);

/* Behind all steps: which records are written. */
int flow_where(struct flow *flow, const char *text, const struct zone *zone, struct fault *fault);

/* Everything is planned: can it be written (--keep, --drop, --longer)? Before output is opened. */
int flow_check(const struct flow *flow, struct fault *fault);

/* Run it, header first. `out` is flushed when it is long, never closed. */
int flow_run(struct flow *flow, struct reader *reader, unsigned jobs, struct out *out,
	struct fault *fault);

/* What the steps have to tell of it, for --explain. */
void flow_explain(const struct flow *flow, struct buf *out);

/* What they have to tell in any case, or with `all` when a summary is wanted: a line each. */
void flow_tell(const struct flow *flow, bool all, struct buf *out);

#endif
