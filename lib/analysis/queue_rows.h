/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The visits of one group's state as rows, those of one queue together, in one order whatever the
 * order of the state; and what each visit met with in its queue.
 */
#ifndef ANALYSIS_QUEUE_ROWS_H
#define ANALYSIS_QUEUE_ROWS_H

#include "analysis/analysis.h"
#include "analysis/queue_state.h"
#include "math/overtake.h"
#include "util/intern.h"

struct queue_row {
	int64_t in, out; /* out: OVERTAKE_NEVER for those who wait */
	int64_t times;
	int64_t by, of;   /* overtaken by, overtook */
	int64_t ahead;    /* had their turn while this one waited */
	int64_t replayed; /* wait that first come, first served would have given, rounded up */
	double replay;    /* the same, exactly */
	int64_t told, served, fair;
	struct slice queue;
	uint32_t kind;
	enum queue_end end;
};

struct queue_pair {
	wide met;        /* the later one came while the earlier one waited */
	wide inversions; /* and was served first */
};

/* For more classes nobody asks who overtakes whom. */
enum { QUEUE_PAIRS_MOST = 16 };

struct queue_rows {
	struct queue_row *row;
	size_t n;
	struct intern names; /* of the classes, in order */
	size_t classes, queues;
	bool classed;            /* there is a class column */
	struct queue_pair *pair; /* [earlier * classes + later]; NULL: too many classes */
	wide left_out[LEFT_COUNTS];
};

/* FAULT_INPUT when the group's tables do not go together or hold what no run counts. */
int queue_rows_read(struct queue_rows *rows, const struct emission *emission, struct fault *fault);

/* Sort them, replay each queue, and count queues and pairs. */
void queue_rows_replay(struct queue_rows *rows);

void queue_rows_release(struct queue_rows *rows);

#endif
