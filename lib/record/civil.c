/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/civil.h"

static bool leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool civil_valid(int year, int month, int day)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1)
		return false;
	return day <= days[month - 1] + (month == 2 && leap(year));
}

/*
 * Years are counted from March, so that the leap day is the last of its year; 400 years (an era)
 * have 146,097 days. 719,468 days lie between 0000-03-01 and 1970-01-01.
 */
int64_t civil_day(int year, int month, int day)
{
	int64_t y = year - (month <= 2);
	int64_t era = (y >= 0 ? y : y - 399) / 400;
	int64_t of_era = y - era * 400;
	int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

struct civil civil_of(int64_t local_s)
{
	int64_t second = local_s % DAY_S;

	if (second < 0)
		second += DAY_S;
	int64_t z = (local_s - second) / DAY_S + 719468;
	int64_t era = (z >= 0 ? z : z - 146096) / 146097;
	int64_t of_era = z - era * 146097;
	int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
	int64_t march = (5 * of_year + 2) / 153;
	struct civil civil = {
		.month = (int)(march < 10 ? march + 3 : march - 9),
		.day = (int)(of_year - (153 * march + 2) / 5 + 1),
		.hour = (int)(second / 3600),
		.minute = (int)(second / 60 % 60),
		.second = (int)(second % 60),
	};
	civil.year = (int)(year + era * 400 + (civil.month <= 2));
	return civil;
}

int64_t civil_seconds(const struct civil *civil)
{
	return civil_day(civil->year, civil->month, civil->day) * DAY_S + civil->hour * 3600 +
		civil->minute * 60 + civil->second;
}

int day_weekday(int64_t day)
{
	int64_t weekday = (day + 3) % 7; /* 1970-01-01 was a Thursday */

	return (int)(weekday < 0 ? weekday + 7 : weekday);
}
