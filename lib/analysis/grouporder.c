/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/grouporder.h"

#include "util/buf.h"
#include "util/mem.h"
#include "util/wide.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Ranks are bytes that memcmp puts in order. A value's first byte says what it is. */
enum { RANK_MISSING = 1, RANK_BELOW, RANK_FROM }; /* none, <A, the rest by its lower bound */
enum { RANK_NUMBER = 1, RANK_DATE };
enum { MOST_DIGITS = 18, MOST_BEHIND = 9 };

/* A bound: a number, or a month, a date or an instant, whose own bytes are in order. */
struct bound {
	wide number;
	const char *date; /* NULL: a number */
	size_t n;
};

static size_t digits(const char *at, const char *end)
{
	const char *from = at;

	while (at < end && isdigit((unsigned char)*at))
		at++;
	return (size_t)(at - from);
}

/* 2026-05, 2026-05-13 or 2026-05-13T11:02:05Z: its length, else 0. */
static size_t date_length(const char *at, const char *end)
{
	static const char form[] = "dddd-dd-ddTdd:dd:ddZ";
	size_t n = 0;

	while (n < sizeof(form) - 1 && at + n < end &&
		(form[n] == 'd' ? isdigit((unsigned char)at[n]) : at[n] == form[n]))
		n++;
	return n >= 20 ? 20 : n >= 10 ? 10 : n >= 7 ? 7 : 0;
}

static bool is_date(const char *at, size_t n)
{
	return n && (at[5] == '0' || (at[5] == '1' && at[6] <= '2'));
}

/* Read a bound at *at and move behind it. */
static bool read_bound(const char **at, const char *end, struct bound *bound)
{
	const char *x = *at;
	size_t date = date_length(x, end);

	*bound = (struct bound){0};
	if (is_date(x, date)) {
		*bound = (struct bound){.date = x, .n = date};
		*at = x + date;
		return true;
	}
	bool minus = x < end && *x == '-';
	x += minus;
	size_t before = digits(x, end), behind = 0;
	if (!before || before > MOST_DIGITS)
		return false;
	if (x + before + 1 < end && x[before] == '.')
		behind = digits(x + before + 1, end);
	if (behind > MOST_BEHIND)
		return false;
	for (size_t i = 0; i < before; i++)
		bound->number = bound->number * 10 + (*x++ - '0');
	x += behind > 0;
	for (size_t i = 0; i < MOST_BEHIND; i++)
		bound->number = bound->number * 10 + (i < behind ? *x++ - '0' : 0);
	bound->number = minus ? -bound->number : bound->number;
	*at = x;
	return true;
}

static bool starts(const char *at, const char *end, const char *with)
{
	size_t n = strlen(with);

	return (size_t)(end - at) >= n && memcmp(at, with, n) == 0;
}

/* A value as what it is and the bound that it goes by; false: neither number nor band. */
static bool read_value(struct intern_name value, int *what, struct bound *bound)
{
	const char *at = value.text, *end = at + value.n;
	struct bound upper;

	*what = starts(at, end, "<") ? RANK_BELOW : RANK_FROM;
	if (starts(at, end, "<") || starts(at, end, ">=")) {
		at += *what == RANK_BELOW ? 1 : 2;
		return read_bound(&at, end, bound) && at == end;
	}
	if (!read_bound(&at, end, bound) || at == end)
		return at == end && value.n;
	size_t gap = starts(at, end, "..") ? 2 : starts(at, end, "-") ? 1 : 0;
	at += gap;
	if (!gap || !read_bound(&at, end, &upper) || at != end || !upper.date != !bound->date)
		return false;
	return upper.date || upper.number > bound->number; /* so 2026-19 is no band */
}

static void put_rank(struct buf *rank, int what, const struct bound *bound)
{
	uwide bits = (uwide)bound->number ^ ((uwide)1 << 127);

	buf_byte(rank, (char)what);
	buf_byte(rank, bound->date ? RANK_DATE : RANK_NUMBER);
	if (bound->date)
		buf_add(rank, bound->date, bound->n);
	else
		for (int shift = 120; shift >= 0; shift -= 8)
			buf_byte(rank, (char)(bits >> shift));
}

/* The value of the column at *at, which moves to the next. */
static struct intern_name next_value(const char **at, const char *end)
{
	const char *from = *at, *tab = memchr(from, '\t', (size_t)(end - from));

	*at = tab ? tab + 1 : end;
	return (struct intern_name){from, (uint32_t)((tab ? tab : end) - from)};
}

/* Which columns hold nothing but numbers and bands, and at least one; false: none does. */
static bool find_sized(const struct intern_name *group, size_t n, size_t columns, bool *sized)
{
	bool *filled = mem_zero(columns, sizeof(*filled)), any = false;
	struct bound bound;
	int what;

	for (size_t c = 0; c < columns; c++)
		sized[c] = true;
	for (size_t g = 0; g < n; g++) {
		const char *at = group[g].text, *end = at + group[g].n;
		for (size_t c = 0; c < columns; c++) {
			struct intern_name value = next_value(&at, end);
			filled[c] = filled[c] || value.n;
			if (value.n && sized[c])
				sized[c] = read_value(value, &what, &bound);
		}
	}
	for (size_t c = 0; c < columns; c++)
		any = (sized[c] = sized[c] && filled[c]) || any;
	free(filled);
	return any;
}

static void rank_group(
	struct intern_name group, size_t columns, const bool *sized, struct buf *rank)
{
	const char *at = group.text, *end = at + group.n;
	struct bound bound;
	int what;

	buf_clear(rank);
	for (size_t c = 0; c < columns; c++) {
		struct intern_name value = next_value(&at, end);
		if (c)
			buf_byte(rank, '\t');
		if (sized[c] && !value.n)
			buf_byte(rank, RANK_MISSING);
		else if (sized[c] && read_value(value, &what, &bound))
			put_rank(rank, what, &bound);
		buf_add(rank, value.text, value.n);
	}
}

struct ranked {
	const char *rank;
	size_t n;
	struct intern_name group;
};

static int by_rank(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	int order = memcmp(x->rank, y->rank, x->n < y->n ? x->n : y->n);

	return order ? order : (x->n > y->n) - (x->n < y->n);
}

void groups_in_order(struct intern_name *group, size_t n, size_t columns)
{
	bool *sized = mem_zero(columns, sizeof(*sized));
	struct arena arena = {0};
	struct buf rank = BUF_NONE;

	if (!find_sized(group, n, columns, sized)) {
		free(sized);
		return;
	}
	struct ranked *ranked = mem_zero(n, sizeof(*ranked));
	for (size_t g = 0; g < n; g++) {
		rank_group(group[g], columns, sized, &rank);
		ranked[g] = (struct ranked){arena_copy(&arena, rank.at, rank.n), rank.n, group[g]};
	}
	qsort(ranked, n, sizeof(*ranked), by_rank);
	for (size_t g = 0; g < n; g++)
		group[g] = ranked[g].group;
	buf_release(&rank);
	arena_release(&arena);
	free(ranked);
	free(sized);
}

static int bound_order(const struct bound *a, const struct bound *b)
{
	if (!a->date != !b->date)
		return a->date ? 1 : -1;
	if (!a->date)
		return (a->number > b->number) - (a->number < b->number);
	int order = memcmp(a->date, b->date, a->n < b->n ? a->n : b->n);
	return order ? order : (a->n > b->n) - (a->n < b->n);
}

int size_order(const char *a, const char *b)
{
	struct bound x, y;
	int what_x, what_y;
	bool sized_x = read_value((struct intern_name){a, (uint32_t)strlen(a)}, &what_x, &x);
	bool sized_y = read_value((struct intern_name){b, (uint32_t)strlen(b)}, &what_y, &y);

	if (!sized_x || !sized_y)
		return sized_y - sized_x;
	return what_x != what_y ? what_x - what_y : bound_order(&x, &y);
}
