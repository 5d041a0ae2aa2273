/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Civil dates: the proleptic Gregorian calendar, years 1 to 9999. A day is a count of civil days
 * since 1970-01-01; local seconds count from 1970-01-01T00:00:00 on the wall clock of some zone.
 */
#ifndef RECORD_CIVIL_H
#define RECORD_CIVIL_H

#include <stdbool.h>
#include <stdint.h>

enum { DAY_S = 86400 };

struct civil {
	int year, month, day;     /* month and day from 1 */
	int hour, minute, second; /* of the day, from 0 */
};

/* Days since 1970-01-01 of a civil date; the date must exist (civil_valid). */
int64_t civil_day(int year, int month, int day);
bool civil_valid(int year, int month, int day);

/* The civil date and time of day of `local_s` seconds since 1970-01-01T00:00:00 local time. */
struct civil civil_of(int64_t local_s);
int64_t civil_seconds(const struct civil *civil);

/* 0 Monday … 6 Sunday. */
int day_weekday(int64_t day);

#endif
