/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bands of a numeric column: -b COLUMN=BREAKS[:LABELS[:NAME]]. A break belongs to the band above
 * it. Numbers, durations in seconds, dates, months; the breaks of instants are dates.
 */
#ifndef LABEL_BREAKS_H
#define LABEL_BREAKS_H

#include "label/frame.h"
#include "record/when.h"
#include "util/wide.h"

struct breaks {
	uint32_t slot;    /* the column read */
	const char *name; /* of the column made; COLUMN_band unless given */
	wide *limit;      /* ascending; `limits` of them */
	uint32_t limits;
	wide factor;        /* a column's number is multiplied by this before it is compared */
	const char **label; /* limits + 1 */
	struct arena arena;
};

/* FAULT_USE for a text that is none, FAULT_INPUT for a column that is not there. */
int breaks_parse(struct breaks *breaks, const char *text, const struct frame *frame,
	const struct zone *zone, struct fault *fault);
void breaks_release(struct breaks *breaks);

/* The label of a number of the column (as value_read gives it). */
const char *breaks_label(const struct breaks *breaks, int64_t number);

#endif
