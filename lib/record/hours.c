/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/hours.h"

#include "record/when.h"
#include "util/mem.h"

#include <stdlib.h>

#define CYCLE_S (INT64_C(146097) * DAY_S) /* 400 Gregorian years, 20,871 weeks */

static int64_t span_before(const struct hours *hours, const struct hours_span *span, int64_t at_s)
{
	return span->open_s + shifts_before(&hours->shifts, at_s + span->offset);
}

static const struct hours_span *span_at(const struct hours *hours, int64_t at_s)
{
	size_t low = 0, high = hours->spans; /* span[low] begins at or before at_s */

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		if (hours->span[middle].at_s <= at_s)
			low = middle;
		else
			high = middle;
	}
	return &hours->span[low];
}

/* How often the 400 years are over. */
static int64_t cycles_at(const struct hours *hours, int64_t at_s)
{
	return at_s > hours->settled_s ? (at_s - hours->settled_s) / CYCLE_S : 0;
}

/* Open seconds from the first instant to at_s. */
static int64_t before(const struct hours *hours, int64_t at_s)
{
	int64_t cycles = cycles_at(hours, at_s);

	at_s -= cycles * CYCLE_S;
	return cycles * hours->cycle_s + span_before(hours, span_at(hours, at_s), at_s);
}

static void add_span(struct hours *hours, const struct zone *zone, int64_t at_s)
{
	struct hours_span span = {.at_s = at_s, .offset = zone_offset(zone, at_s)};
	const struct hours_span *last = hours->spans ? &hours->span[hours->spans - 1] : NULL;

	if (last && last->offset == span.offset)
		return;
	span.open_s = (last ? span_before(hours, last, at_s) : 0) -
		      shifts_before(&hours->shifts, at_s + span.offset);
	hours->span = mem_grow(hours->span, &hours->cap, hours->spans + 1, sizeof(*hours->span));
	hours->span[hours->spans++] = span;
}

/* From here on neither the clock nor the week is anything but regular. */
static int64_t settled(const struct shifts *shifts, const struct zone *zone)
{
	int64_t last = shifts_last(shifts), at_s = zone_settled(zone);

	if (last != INT64_MIN && (last + 2) * DAY_S > at_s)
		at_s = (last + 2) * DAY_S;
	return at_s > FIRST_S ? at_s : FIRST_S;
}

void hours_make(struct hours *hours, struct shifts *shifts, const struct zone *zone)
{
	int64_t at_s = FIRST_S;

	*hours = (struct hours){.shifts = *shifts, .settled_s = settled(shifts, zone)};
	*shifts = (struct shifts){0};
	do {
		add_span(hours, zone, at_s);
	} while (zone_turn(zone, at_s, &at_s) && at_s <= LAST_S &&
		 at_s < hours->settled_s + CYCLE_S);
	hours->cycle_s = span_before(hours, &hours->span[hours->spans - 1],
				 hours->settled_s + CYCLE_S) -
			 before(hours, hours->settled_s);
}

void hours_release(struct hours *hours)
{
	shifts_release(&hours->shifts);
	free(hours->span);
	*hours = (struct hours){0};
}

int64_t hours_between(const struct hours *hours, int64_t from_s, int64_t to_s)
{
	return before(hours, to_s) - before(hours, from_s);
}

int64_t hours_worked(
	const struct hours *hours, int64_t from_s, int64_t to_s, const struct pauses *pauses)
{
	int64_t sum = hours ? hours_between(hours, from_s, to_s) : to_s - from_s;

	if (to_s < from_s)
		return -hours_worked(hours, to_s, from_s, pauses);
	for (size_t i = 0; i < pauses->n; i++) {
		struct pause p = pauses->at[i];
		p.from_s = p.from_s > from_s ? p.from_s : from_s;
		p.to_s = p.to_s < to_s ? p.to_s : to_s;
		if (p.from_s < p.to_s)
			sum -= hours ? hours_between(hours, p.from_s, p.to_s) : p.to_s - p.from_s;
	}
	return sum;
}

/* first_with where no clock change lies between, else false. */
static bool within_span(const struct hours *hours, int64_t from_s, int64_t to_s, int64_t want,
	int64_t *at_s)
{
	int64_t cycles = cycles_at(hours, from_s), skipped = cycles * CYCLE_S;
	const struct hours_span *span = span_at(hours, from_s - skipped);

	if (cycles != cycles_at(hours, to_s) || span != span_at(hours, to_s - skipped))
		return false;
	int64_t shift = span->offset - skipped;
	*at_s = shifts_reach(&hours->shifts, from_s + shift, to_s + shift,
			want - cycles * hours->cycle_s - span->open_s) -
		shift;
	return true;
}

/*
 * The first instant in (from, to] before which at least `want` is open; less is open before
 * `from`, and no less before `to`.
 */
static int64_t first_with(const struct hours *hours, int64_t from_s, int64_t to_s, int64_t want)
{
	int64_t at_s;

	while (to_s - from_s > 1) {
		if (within_span(hours, from_s, to_s, want, &at_s))
			return at_s;
		int64_t middle = from_s + (to_s - from_s) / 2;
		if (before(hours, middle) >= want)
			to_s = middle;
		else
			from_s = middle;
	}
	return to_s;
}

/* Steps double away from at_s until they are past what is sought, then halves close in on it. */
static bool forward(const struct hours *hours, int64_t at_s, int64_t want, int64_t *due_s)
{
	int64_t from = at_s, step = DAY_S;

	if (before(hours, LAST_S) < want)
		return false;
	for (; at_s + step < LAST_S && before(hours, at_s + step) < want; step *= 2)
		from = at_s + step;
	*due_s = first_with(hours, from, at_s + step < LAST_S ? at_s + step : LAST_S, want);
	return true;
}

/* The last instant before which at most `most` is open comes before the first with more. */
static bool backward(const struct hours *hours, int64_t at_s, int64_t most, int64_t *due_s)
{
	int64_t to = at_s, step = DAY_S;

	if (most < 0)
		return false;
	for (; at_s - step > FIRST_S && before(hours, at_s - step) > most; step *= 2)
		to = at_s - step;
	int64_t from = at_s - step > FIRST_S ? at_s - step : FIRST_S;
	*due_s = first_with(hours, from - 1, to, most + 1) - 1;
	return true;
}

bool hours_after(const struct hours *hours, int64_t at_s, int64_t open_s, int64_t *due_s)
{
	int64_t want;

	if (at_s < FIRST_S || at_s > LAST_S ||
		__builtin_add_overflow(before(hours, at_s), open_s, &want))
		return false;
	if (open_s > 0)
		return forward(hours, at_s, want, due_s);
	if (open_s < 0)
		return backward(hours, at_s, want, due_s);
	if (!forward(hours, at_s, want + 1, due_s))
		return false;
	--*due_s;
	return true;
}
