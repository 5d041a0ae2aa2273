/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/shifts.h"

#include "util/mem.h"

#include <stdlib.h>

/* Shifts are apart and in order, so that only the last one can reach into the next day. */
static int32_t tail(struct own_shifts own)
{
	return own.n && own.at[own.n - 1].to > DAY_S ? own.at[own.n - 1].to - DAY_S : 0;
}

static void open_at(struct shifts *shifts, struct day_plan *plan, int32_t from, int32_t to)
{
	struct shift *last = plan->n ? &shifts->shift[shifts->used - 1] : NULL;

	to = to < DAY_S ? to : DAY_S;
	if (last && from <= last->to) {
		from = last->to;
		to = to > from ? to : from;
		last->to = to;
	} else {
		shifts->shift = mem_grow(
			shifts->shift, &shifts->cap, shifts->used + 1, sizeof(*shifts->shift));
		shifts->shift[shifts->used++] = (struct shift){from, to};
		plan->n++;
	}
	plan->open_s += to - from;
}

static struct day_plan plan(struct shifts *shifts, int32_t from_yesterday, struct own_shifts own)
{
	struct day_plan plan = {.first = (uint32_t)shifts->used};

	if (from_yesterday)
		open_at(shifts, &plan, 0, from_yesterday);
	for (size_t i = 0; i < own.n; i++)
		open_at(shifts, &plan, own.at[i].from, own.at[i].to);
	return plan;
}

static void add(struct shifts *shifts, int64_t day, int32_t from_yesterday, struct own_shifts own)
{
	struct day_special special = {
		.day = day, .plan = plan(shifts, from_yesterday, own), .ahead = shifts->ahead};

	shifts->special = mem_grow(shifts->special, &shifts->cap_specials, shifts->specials + 1,
		sizeof(*shifts->special));
	shifts->special[shifts->specials++] = special;
	shifts->ahead += special.plan.open_s - shifts->weekday[day_weekday(day)].open_s;
}

void shifts_make(struct shifts *shifts, const struct own_shifts week[7], const struct own_day *days,
	size_t n)
{
	*shifts = (struct shifts){0};
	for (int w = 0; w < 7; w++) {
		shifts->weekday[w] = plan(shifts, tail(week[(w + 6) % 7]), week[w]);
		shifts->before[w + 1] = shifts->before[w] + shifts->weekday[w].open_s;
	}
	for (size_t i = 0; i < n; i++) {
		int64_t day = days[i].day;
		int w = day_weekday(day);
		bool follows = i && days[i - 1].day == day - 1;
		add(shifts, day, tail(follows ? days[i - 1].own : week[(w + 6) % 7]), days[i].own);
		bool followed = i + 1 < n && days[i + 1].day == day + 1;
		if (!followed && tail(days[i].own) != tail(week[w]))
			add(shifts, day + 1, tail(days[i].own), week[(w + 1) % 7]);
	}
}

void shifts_release(struct shifts *shifts)
{
	free(shifts->shift);
	free(shifts->special);
	*shifts = (struct shifts){0};
}

/* The first special day that is not before `day`. */
static size_t special_from(const struct shifts *shifts, int64_t day)
{
	size_t low = 0, high = shifts->specials;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (shifts->special[middle].day < day)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

static const struct day_plan *plan_of(const struct shifts *shifts, int64_t day)
{
	size_t i = special_from(shifts, day);

	return i < shifts->specials && shifts->special[i].day == day
		       ? &shifts->special[i].plan
		       : &shifts->weekday[day_weekday(day)];
}

int64_t shifts_reach(const struct shifts *shifts, int64_t from, int64_t to, int64_t want)
{
	int64_t low = floor_div(from, DAY_S), high = floor_div(to - 1, DAY_S);

	while (low < high) { /* the first day at whose end it is enough */
		int64_t middle = low + (high - low) / 2;
		if (shifts_before(shifts, (middle + 1) * DAY_S) < want)
			low = middle + 1;
		else
			high = middle;
	}
	const struct day_plan *plan = plan_of(shifts, low);
	int64_t lacks = want - shifts_before(shifts, low * DAY_S);
	for (uint32_t k = plan->first; k < plan->first + plan->n; k++) {
		struct shift shift = shifts->shift[k];
		if (lacks <= shift.to - shift.from)
			return low * DAY_S + shift.from + lacks;
		lacks -= shift.to - shift.from;
	}
	return to;
}

int64_t shifts_before(const struct shifts *shifts, int64_t local_s)
{
	int64_t day = floor_div(local_s, DAY_S), week = floor_div(day + 3, 7);
	int32_t second = (int32_t)(local_s - day * DAY_S);
	int weekday = (int)(day + 3 - week * 7);
	size_t i = special_from(shifts, day);
	const struct day_special *special = i < shifts->specials ? &shifts->special[i] : NULL;
	const struct day_plan *today =
		special && special->day == day ? &special->plan : &shifts->weekday[weekday];
	int64_t open_s = week * shifts->before[7] + shifts->before[weekday] +
			 (special ? special->ahead : shifts->ahead);

	for (uint32_t k = today->first; k < today->first + today->n; k++) {
		struct shift shift = shifts->shift[k];
		if (second <= shift.from)
			break;
		open_s += (second < shift.to ? second : shift.to) - shift.from;
	}
	return open_s;
}

int64_t shifts_last(const struct shifts *shifts)
{
	return shifts->specials ? shifts->special[shifts->specials - 1].day : INT64_MIN;
}
