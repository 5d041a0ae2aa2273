/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of a calendar file (ce-calendar(5)): which days, and what is open on them.
 */
#ifndef RECORD_CALENDARROW_H
#define RECORD_CALENDARROW_H

#include "record/shifts.h"
#include "util/fault.h"

enum opening_kind {
	OPENING_SHIFT,  /* from, to */
	OPENING_CLOSED, /* neither */
	OPENING_LIKE,   /* from is a weekday: its hours */
};

struct calendar_row {
	unsigned weekdays;   /* bit 0 Monday; 0: the row has dates */
	int64_t first, last; /* dates, both included */
	enum opening_kind kind;
	struct shift shift;
	int like; /* weekday, 0 Monday */
};

enum { MOST_RANGE_DAYS = 400 };

/* Of the cells day, from and to; a fault is FAULT_USE and names its column. */
int calendar_row_read(struct calendar_row *row, const char *day, const char *from, const char *to,
	struct fault *fault);

#endif
