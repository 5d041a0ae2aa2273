/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words in dates: months and weekdays in English, weekdays in Chinese, parts of the day in
 * English, Chinese and Korean; and full-width digits as plain ones. No locale plays a part.
 */
#ifndef INTAKE_DATEWORD_H
#define INTAKE_DATEWORD_H

#include <stdbool.h>
#include <stddef.h>

/* Each reads a word at *at and moves on behind it; without one *at stays. */

/* May, may, Sep, Sept: 1 to 12; 0 for none. A full stop behind a short one belongs to it. */
int dateword_month(const char **at, const char *end);

/* Monday, Mon, 星期三, 周三, 週三, 禮拜三. */
bool dateword_weekday(const char **at, const char *end);

enum daypart {
	PART_NONE,
	PART_MORNING,   /* AM, 上午, 早上, 오전: 12 is midnight */
	PART_NIGHT,     /* 凌晨: 12, and 1 to 6 */
	PART_NOON,      /* 中午: 11, 12, 1 and 2 */
	PART_AFTERNOON, /* PM, 下午, 오후: 12 is noon */
	PART_EVENING,   /* 晚上: 5 to 11; which midnight 12 would be is not certain */
};

enum daypart dateword_part(const char **at, const char *end);

/* The hour 0 to 23 of a clock of twelve hours, or of one of 24 that says the part, too; else -1. */
int daypart_hour(enum daypart part, int hour);

/*
 * Full-width digits, signs and blanks as their plain ones into out, which has room for n bytes.
 * Returns how many it wrote.
 */
size_t dateword_plain(char *out, const char *bytes, size_t n);

#endif
