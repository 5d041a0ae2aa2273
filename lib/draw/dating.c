/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/dating.h"

#include "record/when.h"
#include "record/zone.h"

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

/* "UTC", "UTC+8", "UTC−3:30" */
static void put_offset(struct buf *buf, int64_t east_s)
{
	int64_t minutes = (east_s < 0 ? -east_s : east_s) / 60;

	buf_puts(buf, "UTC");
	if (!minutes)
		return;
	buf_printf(buf, "%s%d", east_s < 0 ? "−" : "+", (int)(minutes / 60));
	if (minutes % 60)
		buf_printf(buf, ":%02d", (int)(minutes % 60));
}

void dating_instant(struct buf *buf, enum language language, const char *name, double at)
{
	struct buf date = BUF_NONE, clock = BUF_NONE, offset = BUF_NONE;
	struct fault ignored;
	struct zone *zone = strcmp(name, "UTC") == 0 ? NULL : zone_open(name, &ignored);
	int64_t at_s = at < FIRST_S ? FIRST_S : at > LAST_S ? LAST_S : (int64_t)at;
	int64_t east_s = zone_offset(zone, at_s);
	struct civil local = civil_of(at_s + east_s < FIRST_S || at_s + east_s > LAST_S ? at_s : at_s + east_s);

	say_month(&date, language, TEXT_DATE, local);
	buf_printf(&clock, "%02d:%02d", local.hour, local.minute);
	put_offset(&offset, east_s);
	text_fill(buf, language, TEXT_INSTANT, (const char *[]){date.at, clock.at, offset.at, NULL});
	zone_close(zone);
	buf_release(&date);
	buf_release(&clock);
	buf_release(&offset);
}
