/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/zone.h"

#include "record/civil.h"
#include "record/zonenames.h"
#include "util/buf.h"
#include "util/file.h"
#include "util/mem.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* When a yearly rule of the zone's footer takes effect: local seconds of its year. */
struct turn {
	char form; /* 'M' month.week.weekday, 'J' day 1-365 without leap days, 'N' day 0-365 */
	int month, week, weekday, day;
	int64_t second;
};

struct zone {
	int64_t *at; /* when offset[i] begins, ascending */
	int32_t *offset;
	size_t n;
	int32_t first; /* before at[0] */
	int32_t standard, summer; /* behind at[n - 1]; equal without summer time */
	bool rules, has_summer;
	struct turn begins, ends; /* summer time */
};

static int64_t big_endian(const unsigned char *p, int bytes)
{
	uint64_t v = p[0] & 0x80 ? ~(uint64_t)0 : 0;

	for (int i = 0; i < bytes; i++)
		v = v << 8 | p[i];
	return (int64_t)v;
}

/* The six counts of a TZif header. */
struct counts {
	size_t isut, isstd, leap, time, type, chars;
};

static const unsigned char *header(const unsigned char *p, const unsigned char *end, struct counts *c)
{
	size_t *count[] = {&c->isut, &c->isstd, &c->leap, &c->time, &c->type, &c->chars};

	if (end - p < 44 || memcmp(p, "TZif", 4) != 0 || p[4] < '2')
		return NULL;
	for (int i = 0; i < 6; i++)
		*count[i] = (size_t)big_endian(p + 20 + 4 * i, 4) & 0xffffff;
	return p + 44;
}

static size_t body_size(const struct counts *c, size_t time)
{
	return c->time * (time + 1) + c->type * 6 + c->chars + c->leap * (time + 4) + c->isstd + c->isut;
}

/* Numbers and names of a POSIX TZ string; each returns what is behind it, or NULL. */
static const char *tz_name(const char *p)
{
	if (*p == '<') {
		p = strchr(p, '>');
		return p ? p + 1 : NULL;
	}
	const char *start = p;
	while (isalpha((unsigned char)*p))
		p++;
	return p - start >= 3 ? p : NULL;
}

static const char *tz_int(const char *p, int *value)
{
	if (!p || !isdigit((unsigned char)*p))
		return NULL;
	for (*value = 0; isdigit((unsigned char)*p) && *value < 100000; p++)
		*value = *value * 10 + (*p - '0');
	return p;
}

static const char *tz_time(const char *p, int64_t *seconds)
{
	int sign = 1, part[3] = {0, 0, 0};

	if (p && (*p == '-' || *p == '+'))
		sign = *p++ == '-' ? -1 : 1;
	for (int i = 0; i < 3; i++) {
		if (!(p = tz_int(p, &part[i])) || *p != ':')
			break;
		if (i < 2)
			p++;
	}
	*seconds = sign * (part[0] * 3600 + part[1] * 60 + part[2]);
	return p;
}

static const char *tz_turn(const char *p, struct turn *turn)
{
	if (!p || *p++ != ',')
		return NULL;
	turn->form = 'N';
	if (*p == 'M' || *p == 'J')
		turn->form = *p++;
	if (turn->form == 'M') {
		p = tz_int(p, &turn->month);
		p = p && *p == '.' ? tz_int(p + 1, &turn->week) : NULL;
		p = p && *p == '.' ? tz_int(p + 1, &turn->weekday) : NULL;
		if (turn->month < 1 || turn->month > 12 || turn->week < 1 || turn->week > 5)
			return NULL;
	} else {
		p = tz_int(p, &turn->day);
	}
	turn->second = 7200;
	return p && *p == '/' ? tz_time(p + 1, &turn->second) : p;
}

/* The footer: std offset [dst [offset] , start , end]. POSIX offsets count westward. */
static int footer(struct zone *zone, const char *p)
{
	int64_t west, summer_west;

	if (!*p)
		return 0;
	if (!(p = tz_name(p)) || !(p = tz_time(p, &west)))
		return -1;
	zone->standard = zone->summer = (int32_t)-west;
	zone->rules = true;
	if (!*p)
		return 0;
	summer_west = west - 3600;
	if (!(p = tz_name(p)) || (*p != ',' && !(p = tz_time(p, &summer_west))))
		return -1;
	zone->summer = (int32_t)-summer_west;
	zone->has_summer = true;
	p = tz_turn(p, &zone->begins);
	p = tz_turn(p, &zone->ends);
	return p && !*p ? 0 : -1;
}

static int load_body(struct zone *zone, const unsigned char *p, const unsigned char *end,
	const struct counts *c)
{
	const unsigned char *index = p + 8 * c->time, *type = index + c->time;
	char text[128];

	if ((size_t)(end - p) < body_size(c, 8) || !c->type)
		return -1;
	zone->n = c->time;
	zone->at = mem_resize(NULL, c->time, sizeof(*zone->at));
	zone->offset = mem_resize(NULL, c->time, sizeof(*zone->offset));
	for (size_t i = 0; i < c->time; i++) {
		if (index[i] >= c->type)
			return -1;
		zone->at[i] = big_endian(p + 8 * i, 8);
		zone->offset[i] = (int32_t)big_endian(type + 6 * index[i], 4);
		if (i && zone->at[i] < zone->at[i - 1])
			return -1;
	}
	zone->first = (int32_t)big_endian(type, 4);
	const unsigned char *tail = p + body_size(c, 8);
	size_t n = (size_t)(end - tail);
	if (n < 2 || tail[0] != '\n' || tail[n - 1] != '\n' || n - 2 >= sizeof(text))
		return -1;
	memcpy(text, tail + 1, n - 2);
	text[n - 2] = '\0';
	return footer(zone, text);
}

static int load(struct zone *zone, const struct buf *file)
{
	const unsigned char *p = (const unsigned char *)file->at, *end = p + file->n;
	struct counts c;

	/* The first body has 32-bit times, for old readers; the second is the one to read. */
	if (!(p = header(p, end, &c)) || (size_t)(end - p) < body_size(&c, 4))
		return -1;
	p += body_size(&c, 4);
	if (!(p = header(p, end, &c)))
		return -1;
	return load_body(zone, p, end, &c);
}

static bool safe_name(const char *name)
{
	return *name && *name != '/' && !strstr(name, "..") &&
		strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/") ==
			strlen(name);
}

struct zone *zone_open(const char *name, struct fault *fault)
{
	struct buf path = BUF_NONE, file = BUF_NONE;
	struct zone *zone = mem_zero(1, sizeof(*zone));
	struct fault ignored;

	if (strcmp(name, "UTC") == 0)
		return zone;
	buf_printf(&path, "/usr/share/zoneinfo/%s", name);
	int bad = !safe_name(name) || file_slurp(path.at, 1 << 20, &file, &ignored) || load(zone, &file);
	buf_release(&path);
	buf_release(&file);
	if (!bad)
		return zone;
	zone_close(zone);
	zone_unknown(name, fault);
	return NULL;
}

void zone_close(struct zone *zone)
{
	if (!zone)
		return;
	free(zone->at);
	free(zone->offset);
	free(zone);
}

/* Local seconds (by the clock before the turn) at which a yearly rule takes effect. */
static int64_t turn_local(const struct turn *turn, int year)
{
	int64_t day = civil_day(year, 1, 1);

	if (turn->form == 'M') {
		int64_t first = civil_day(year, turn->month, 1);
		int sunday_based = (day_weekday(first) + 1) % 7;
		int64_t of_month = (turn->weekday - sunday_based + 7) % 7 + 7 * (turn->week - 1);
		while (!civil_valid(year, turn->month, (int)of_month + 1))
			of_month -= 7; /* week 5 is the last one */
		day = first + of_month;
	} else {
		bool skip = turn->form == 'J' && turn->day >= 60 && civil_valid(year, 2, 29);
		day += turn->day - (turn->form == 'J') + skip;
	}
	return day * DAY_S + turn->second;
}

/* The first and the last year that can be written stand for those beyond them. */
static int year_of(int64_t local_s)
{
	int year = civil_of(local_s).year;

	return year < 1 ? 1 : year > 9999 ? 9999 : year;
}

static int32_t ruled_offset(const struct zone *zone, int64_t at_s)
{
	if (!zone->has_summer)
		return zone->standard;
	int year = year_of(at_s + zone->standard);
	int64_t from = turn_local(&zone->begins, year) - zone->standard;
	int64_t to = turn_local(&zone->ends, year) - zone->summer;
	bool summer = from < to ? at_s >= from && at_s < to : at_s >= from || at_s < to;
	return summer ? zone->summer : zone->standard;
}

int64_t zone_offset(const struct zone *zone, int64_t at_s)
{
	if (!zone)
		return 0;
	if (!zone->n || at_s >= zone->at[zone->n - 1])
		return zone->rules ? ruled_offset(zone, at_s) : zone->n ? zone->offset[zone->n - 1] : zone->first;
	if (at_s < zone->at[0])
		return zone->first;
	size_t low = 0, high = zone->n - 1; /* at[low] <= at_s < at[high] */
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		if (zone->at[middle] <= at_s)
			low = middle;
		else
			high = middle;
	}
	return zone->offset[low];
}

/* The first yearly turn after an instant: of its year or of the next. */
static bool ruled_turn(const struct zone *zone, int64_t after_s, int64_t *at_s)
{
	int year = year_of(after_s + zone->standard);

	*at_s = INT64_MAX;
	for (int y = year > 1 ? year - 1 : 1; y <= year + 1 && y <= 9999; y++) {
		int64_t turn[] = {turn_local(&zone->begins, y) - zone->standard,
			turn_local(&zone->ends, y) - zone->summer};
		for (int i = 0; i < 2; i++)
			if (turn[i] > after_s && turn[i] < *at_s)
				*at_s = turn[i];
	}
	return *at_s != INT64_MAX;
}

bool zone_turn(const struct zone *zone, int64_t after_s, int64_t *at_s)
{
	if (!zone)
		return false;
	size_t low = 0, high = zone->n; /* at[i] <= after_s for i < low, > for i >= high */
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (zone->at[middle] <= after_s)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < zone->n) {
		*at_s = zone->at[low];
		return true;
	}
	return zone->rules && zone->has_summer && ruled_turn(zone, after_s, at_s);
}

int64_t zone_settled(const struct zone *zone)
{
	return zone && zone->n ? zone->at[zone->n - 1] : INT64_MIN;
}

enum occurs zone_instant(const struct zone *zone, int64_t local_s, int64_t *at_s)
{
	/* No two changes lie within a day of each other: these are the offsets before and after. */
	int64_t before = zone_offset(zone, local_s - DAY_S), after = zone_offset(zone, local_s + DAY_S);
	bool fits_before = zone_offset(zone, local_s - before) == before;
	bool fits_after = zone_offset(zone, local_s - after) == after;

	*at_s = local_s - (fits_before || !fits_after ? before : after);
	if (before != after && fits_before && fits_after)
		return OCCURS_TWICE;
	return fits_before || fits_after ? OCCURS_ONCE : OCCURS_NEVER;
}
