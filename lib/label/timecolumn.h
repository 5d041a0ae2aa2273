/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A column that says when: instants, or civil dates, of which the first instant counts.
 */
#ifndef LABEL_TIMECOLUMN_H
#define LABEL_TIMECOLUMN_H

#include "label/row.h"
#include "record/when.h"

struct timecolumn {
	uint32_t slot;
	bool dates;
};

/* The column of this name; FAULT_USE, that begins with `who`, when it is of another type. */
int timecolumn_need(struct timecolumn *column, const char *name, const char *who,
	const struct frame *frame, struct fault *fault);

/* The first column that is there of a list that NULL ends. */
int timecolumn_find(struct timecolumn *column, const char *const *names, const char *who,
	const struct frame *frame, struct fault *fault);

/* The record's instant, and its civil day in the zone. false: it has none. */
bool timecolumn_instant(
	const struct timecolumn *column, struct row *row, const struct zone *zone, int64_t *at_s);
bool timecolumn_day(
	const struct timecolumn *column, struct row *row, const struct zone *zone, int64_t *day);

#endif
