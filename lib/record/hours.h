/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Business calendars (ce-calendar(5)): an instant is open when the wall clock of the calendar's
 * zone shows an open time. So a shift over the hour that clocks repeat is an hour longer, and one
 * over the hour that they skip is an hour shorter. All times are instants and whole seconds
 * (record/when), of the years 1 to 9999. Counting takes O(log n) of the clock changes and special
 * days; read-only after making, so threads may share a calendar.
 */
#ifndef RECORD_HOURS_H
#define RECORD_HOURS_H

#include "record/pauses.h"
#include "record/shifts.h"
#include "record/zone.h"

/* Between two changes of the clock. */
struct hours_span {
	int64_t at_s;   /* where it begins */
	int64_t offset; /* seconds east of UTC */
	int64_t open_s; /* open before at_s, less shifts_before there */
};

struct hours {
	struct shifts shifts;
	struct hours_span *span; /* ascending */
	size_t spans, cap;
	int64_t settled_s; /* the next 400 years repeat from here on */
	int64_t cycle_s;   /* open in 400 years */
};

/* The shifts are taken over; the zone (NULL is UTC) is read, not kept. */
void hours_make(struct hours *hours, struct shifts *shifts, const struct zone *zone);
void hours_release(struct hours *hours);

/* Open seconds from one instant to another; negative when `to` is the earlier. */
int64_t hours_between(const struct hours *hours, int64_t from_s, int64_t to_s);

/* As hours_between without what lies in the pauses. hours NULL is open around the clock. */
int64_t hours_worked(
	const struct hours *hours, int64_t from_s, int64_t to_s, const struct pauses *pauses);

/*
 * The instant when open_s open seconds after at_s are over: with 0 the next open instant (at_s
 * itself when it is open), with a positive number the first such instant, so a promise that ends
 * with the day is due in the evening, not the next morning; with a negative number so many open
 * seconds before at_s, the last such instant. false: never within the years 1 to 9999.
 */
bool hours_after(const struct hours *hours, int64_t at_s, int64_t open_s, int64_t *due_s);

#endif
