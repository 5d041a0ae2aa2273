/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The queues of one group, replayed: the visits of a state in order, and what became of each
 * class of customers.
 */
#ifndef ANALYSIS_QUEUE_SUM_H
#define ANALYSIS_QUEUE_SUM_H

#include "analysis/queue_rows.h"
#include "math/kendall.h"
#include "math/moment.h"
#include "math/ordered.h"

/* How a rating goes with the number of times that one was overtaken. */
struct queue_line {
	wide n, x, y, xx, xy, yy;
};

/* One class of customers, or all. */
struct queue_side {
	const char *name;
	struct moment by, of;   /* of those served: overtaken by, overtook */
	wide overtaken, jumped; /* by, of somebody */
	struct moment wait;
	struct ordered *waits, *replayed;
	size_t rows;
	double gain, gain2; /* wait less that of the replay: sum, sum of squares */
	wide told, told_right, told_late;
	struct ranked *places; /* told and true ones */
	size_t placed;
	struct moment error, distance; /* true less told position, and how far off */
	struct moment fair, fair_overtaken, fair_spared, fair_jumped, fair_still;
	struct queue_line line;
	wide waiting, waiting_overtaken, gone, gone_known, gone_overtaken;
};

struct queue_sum {
	struct queue_rows rows;
	struct queue_side *side; /* [classes + 1], the last one: all */
};

/* FAULT_INPUT when the group's tables do not go together or hold what no run counts. */
int queue_sum_read(struct queue_sum *sum, const struct emission *emission, struct fault *fault);
void queue_sum_release(struct queue_sum *sum);

#endif
