/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening hours on the wall clock, without time zones: a week that repeats, and days that differ
 * from it. A shift belongs to the day on which it begins and may reach into the next one. Times
 * are local seconds (record/civil); counting them takes O(log n) of the days that differ.
 */
#ifndef RECORD_SHIFTS_H
#define RECORD_SHIFTS_H

#include "record/civil.h"

#include <stddef.h>

/* Seconds of the day on which it begins: 22:00 to 06:00 is 79200 to 108000. from < to. */
struct shift {
	int32_t from, to;
};

/* What is open on one civil day: shifts of [first, first + n) clipped to it, ascending, apart. */
struct day_plan {
	uint32_t first, n;
	int32_t open_s;
};

/* A day that differs; `ahead` is how much more is open before it than the week alone says. */
struct day_special {
	int64_t day;
	struct day_plan plan;
	int64_t ahead;
};

struct shifts {
	struct shift *shift; /* of all plans */
	size_t used, cap;
	struct day_plan weekday[7]; /* 0 Monday */
	int64_t before[8];          /* open seconds of a week before weekday i; [7]: all of it */
	struct day_special *special; /* ascending */
	size_t specials, cap_specials;
	int64_t ahead; /* behind the last special day */
};

/* The shifts that begin on one day, ascending. */
struct own_shifts {
	const struct shift *at;
	size_t n;
};

/* A civil day with shifts of its own in place of its weekday's. */
struct own_day {
	int64_t day;
	struct own_shifts own;
};

/* Made once of a week and of n days in ascending order; both are copied. */
void shifts_make(struct shifts *shifts, const struct own_shifts week[7], const struct own_day *days,
	size_t n);
void shifts_release(struct shifts *shifts);

/* Open seconds from Monday 1969-12-29 to local_s; negative before it. */
int64_t shifts_before(const struct shifts *shifts, int64_t local_s);

/*
 * The first second in (from, to] before which at least `want` is open; less is open before `from`,
 * and no less before `to`.
 */
int64_t shifts_reach(const struct shifts *shifts, int64_t from, int64_t to, int64_t want);

/* The last special day, INT64_MIN without one. */
int64_t shifts_last(const struct shifts *shifts);

#endif
