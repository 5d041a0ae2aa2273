/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/dating.h"

#include "record/when.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void say(struct buf *buf, enum language language, enum text key, int year, const char *second, int day)
{
	struct buf first = BUF_NONE, third = BUF_NONE;

	buf_printf(&first, "%d", year);
	buf_printf(&third, "%d", day);
	text_fill(buf, language, key, (const char *[]){first.at, second, third.at, NULL});
	buf_release(&first);
	buf_release(&third);
}

static void say_month(struct buf *buf, enum language language, enum text key, struct civil date)
{
	say(buf, language, key, date.year, text_of(language, (enum text)(TEXT_JANUARY + date.month - 1)), date.day);
}

bool dating_period(struct buf *buf, enum language language, const char *name)
{
	size_t n = strlen(name);
	int64_t ordinal;

	if (!period_read(name, n, PERIOD_DAY, &ordinal))
		say_month(buf, language, TEXT_DATE, civil_of(ordinal * DAY_S));
	else if (!period_read(name, n, PERIOD_MONTH, &ordinal))
		say_month(buf, language, TEXT_PERIOD_MONTH,
			(struct civil){.year = (int)(ordinal / 12), .month = (int)(ordinal % 12) + 1});
	else if (!period_read(name, n, PERIOD_WEEK, &ordinal))
		say(buf, language, TEXT_PERIOD_WEEK, (int)strtol(name, NULL, 10), name + 6 + (name[6] == '0'), 0);
	else if (!period_read(name, n, PERIOD_QUARTER, &ordinal))
		say(buf, language, TEXT_PERIOD_QUARTER, (int)(ordinal / 4), name + 6, 0);
	else
		return false;
	return true;
}
