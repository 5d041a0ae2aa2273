/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Instants and dates as text, and periods. An instant is whole seconds since 1970-01-01T00:00:00Z,
 * without leap seconds; a date is days since 1970-01-01 (record/civil). Nothing here reads a clock
 * or the environment.
 */
#ifndef RECORD_WHEN_H
#define RECORD_WHEN_H

#include "record/civil.h"
#include "record/zone.h"
#include "util/buf.h"

#include <stddef.h>
#include <stdint.h>

/* The first and the last instant that can be written: years 1 to 9999. */
#define FIRST_S INT64_C(-62135596800)
#define LAST_S INT64_C(253402300799)

/*
 * ISO 8601: 2026-05-13T11:02:05Z, with ±hh:mm or ±hhmm for Z, a blank for T, seconds optional,
 * a fraction of a second allowed and cut off; without an offset it is UTC. All n bytes or -1.
 */
int instant_read(const char *bytes, size_t n, int64_t *at_s);

/*
 * The canonical form, 2026-05-13T11:02:05Z, 20 bytes, fast: a file has few days, and `seen`
 * remembers the numbers of the last ones, by month and day (all zero at first).
 * false: read it with instant_read.
 */
enum { DAYS_SEEN = 512, INSTANT_CANONICAL = 20 };
struct day_seen {
	char text[10];
	int64_t day;
};
bool instant_canonical(const char *bytes, struct day_seen seen[DAYS_SEEN], int64_t *at_s);

enum { INSTANT_CHARS = 32 };
/* 2026-05-13T11:02:05Z with a NUL; returns the number of characters. */
size_t instant_print(char text[INSTANT_CHARS], int64_t at_s);

/* 2026-05-13: days since 1970-01-01. */
int date_read(const char *bytes, size_t n, int64_t *day);
size_t date_print(char text[INSTANT_CHARS], int64_t day);

/* 2026-05: months since 0000-01 (year * 12 + month - 1). */
int month_read(const char *bytes, size_t n, int64_t *month);
size_t month_print(char text[INSTANT_CHARS], int64_t month);

/* Calendar periods, for --by. An ordinal counts periods in order; printing gives its name. */
enum period { PERIOD_DAY, PERIOD_WEEK, PERIOD_MONTH, PERIOD_QUARTER };

int period_parse(const char *name, enum period *period); /* "day" "week" "month" "quarter" */
int64_t period_of(enum period period, const struct zone *zone, int64_t at_s);
/* The first instant of a period, as far as it can be written: FIRST_S before the year 1, LAST_S + 1 behind 9999. */
int64_t period_begin(enum period period, const struct zone *zone, int64_t ordinal);
/* 2026-05-13, 2026-W19 (ISO week), 2026-05, 2026-Q2. */
size_t period_print(char text[INSTANT_CHARS], enum period period, int64_t ordinal);
/* The ordinal of a name as period_print() writes it. */
int period_read(const char *bytes, size_t n, enum period period, int64_t *ordinal);

#endif
