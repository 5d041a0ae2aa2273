/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A rule file, ce-rules(5), as text: checked as far as that can be done without the records.
 * Faults are FAULT_USE and name the file, the line and the column of the table.
 */
#ifndef LABEL_RULETABLE_H
#define LABEL_RULETABLE_H

#include "label/frame.h"
#include "record/texttable.h"

struct ruletext {
	const char *value, *where; /* where "": takes what is left */
	uint64_t line;
	uint32_t segment;
};

struct rulesegment {
	const char *name;
	struct type type;
	uint64_t line; /* of its first rule */
	bool typed;
};

struct ruletable {
	const char *file;
	struct texttable cells;
	struct ruletext *rule; /* by segment, then by line */
	uint32_t rules;
	struct rulesegment *segment; /* in the order of their first rules */
	uint32_t segments;
	uint32_t *begin; /* [segments + 1] the segment's first rule */
	struct intern names;
	size_t cap;
};

/* Release it in any case. */
int ruletable_read(struct ruletable *table, const char *path, struct fault *fault);
void ruletable_release(struct ruletable *table);

/* Add the place to a fault about a rule; returns -1. */
int ruletable_blame(const struct ruletable *table, const struct ruletext *rule, const char *column,
	struct fault *fault);

/*
 * Does rule i read only what is there by now: columns of the frame, which has the segments before
 * its own? A segment that is made later, or reads this one, is a fault with the word underlined.
 */
int ruletable_order(
	const struct ruletable *table, uint32_t i, const struct frame *frame, struct fault *fault);

#endif
