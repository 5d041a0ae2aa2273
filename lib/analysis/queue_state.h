/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the state of queue holds: a row for every different visit, its key the visit as a text, its
 * count how often it occurs; and for each class column one row of what was left out.
 */
#ifndef ANALYSIS_QUEUE_STATE_H
#define ANALYSIS_QUEUE_STATE_H

#include "record/scan.h"
#include "record/tally.h"
#include "util/buf.h"

#include <stdbool.h>

/* Roles of the tables. The first one's item is the name of the class column, or QUEUE_NO_CLASS. */
enum { QUEUE_LEFT_OUT, QUEUE_VISITS };

#define QUEUE_NO_CLASS "(none)"

enum {
	QUEUE_FORM_ROLE,
	QUEUE_FORM_LOW,
	QUEUE_FORM_HIGH
}; /* of the fairness scale; 0 0 without one */

enum queue_left_out {
	LEFT_MISSING, /* no arrival */
	LEFT_INVALID,
	LEFT_TOLD_MISSING, /* the visit counts, its told position does not; invalid comes behind
			      missing */
	LEFT_TOLD_INVALID,
	LEFT_FAIR_MISSING,
	LEFT_FAIR_INVALID,
	LEFT_COUNTS,
};

enum queue_end { QUEUE_SERVED, QUEUE_WAITING, QUEUE_GONE, QUEUE_GONE_UNKNOWN };
enum { QUEUE_ENDS = QUEUE_GONE_UNKNOWN + 1 };

/* Positions beyond what a queue can have are not to be believed. */
enum { QUEUE_NO_NUMBER = -1, QUEUE_POSITION_MOST = 1000000000 };

struct queue_visit {
	int64_t in, wait; /* seconds; wait of those who were served or left at a known instant, else
			     0 */
	enum queue_end end;
	int64_t told, served, fair; /* told and true position, rating; QUEUE_NO_NUMBER: none */
	struct slice class, queue;  /* queue: what parts this one from others */
};

void queue_write(struct buf *out, const struct queue_visit *visit);

/* Back from the text, which the visit points into; -1 when it is none of queue_write's. */
int queue_read(const char *text, struct queue_visit *visit);

#endif
