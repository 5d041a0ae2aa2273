/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/dategauge.h"

#include "util/buf.h"
#include "util/die.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_FORMS = 160, MOST_BARREN = 1000, MOST_CHARS = 48 };

static const char *const clocks[] = {"", " %H:%M:%S", " %H:%M", " %I:%M:%S %p", " %I:%M %p",
	" %H:%M:%S.%f", NULL};
/* Each of two that differ in the order of day and month stands next to the other. */
static const char *const days[] = {"%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "%m-%d-%Y", "%d.%m.%Y",
	"%m.%d.%Y", "%d/%m/%y", "%m/%d/%y", "%d-%m-%y", "%m-%d-%y", "%d.%m.%y", "%m.%d.%y", NULL};
static const char *const others[] = {"%Y/%m/%d", "%Y.%m.%d", "%d/%b/%y", "%d/%b/%Y", "%d-%b-%Y",
	"%d-%b-%y", "%d %b %Y", "%b %d, %Y", "%Y年%m月%d日", NULL};
static const char *const whole[] = {"%Y-%m-%d %I:%M:%S %p", "%Y-%m-%d %I:%M %p",
	"%Y年%m月%d日 %p%I点%M分", "%Y年%m月%d日 %p%I:%M", "%Y年%m月%d日 %p%I:%M:%S",
	"%Y年%m月%d日 %H时%M分", "%Y年%m月%d日 %H时%M分%S秒", "%Y/%m/%d %p%I:%M:%S",
	"%Y/%m/%d %p%I:%M", "%Y/%m/%d %I:%M:%S %p GMT%z", "%Y-%m-%d %H:%M:%S UTC",
	"%Y-%m-%d %H:%M:%S %z", "%a %b %d %H:%M:%S %Y", "%a, %d %b %Y %H:%M:%S %z",
	"%Y-%m-%dT%H:%M:%S.%f%z", "%m/%d/%Y %H:%M:%S %z", NULL};

static void add(struct dateforms *forms, const char *day, const char *clock)
{
	struct buf format = BUF_NONE;
	struct fault fault;

	buf_puts(&format, day);
	buf_puts(&format, clock);
	if (stamp_make(&forms->stamp[forms->n], &forms->arena, format.at, false, &fault))
		die_fault(&fault);
	forms->timed[forms->n++] = strstr(format.at, "%H") || strstr(format.at, "%I");
	buf_release(&format);
}

void dateforms_make(struct dateforms *forms)
{
	*forms = (struct dateforms){.stamp = mem_zero(MOST_FORMS, sizeof(*forms->stamp)),
		.timed = mem_zero(MOST_FORMS, sizeof(*forms->timed))};
	for (int c = 0; clocks[c]; c++)
		for (int d = 0; days[d]; d++)
			add(forms, days[d], clocks[c]);
	for (int c = 0; clocks[c]; c++)
		for (int d = 0; others[d]; d++)
			add(forms, others[d], clocks[c]);
	for (int d = 0; whole[d]; d++)
		add(forms, whole[d], "");
}

void dateforms_release(struct dateforms *forms)
{
	free(forms->stamp);
	free(forms->timed);
	arena_release(&forms->arena);
}

uint16_t dateforms_twin(const struct dateforms *forms, uint16_t format)
{
	uint32_t pairs = (uint32_t)(sizeof(days) / sizeof(*days) - 1) *
			 (uint32_t)(sizeof(clocks) / sizeof(*clocks) - 1);

	return format < pairs && pairs <= forms->n ? format ^ 1 : GAUGE_NONE;
}

/* A digit among the characters, and something that is none. */
static bool like_a_date(const char *text, size_t n)
{
	bool digit = false, other = false;

	for (size_t i = 0; i < n; i++) {
		bool is = text[i] >= '0' && text[i] <= '9';
		digit = digit || is;
		other = other || !is;
	}
	return n >= 6 && n <= MOST_CHARS && digit && other;
}

static uint32_t held(
	const struct dategauge *gauge, const struct dateforms *forms, const char *text, size_t n)
{
	struct moment moment;
	uint32_t bits = 0;

	for (uint32_t i = 0; i < gauge->alive; i++)
		if (stamp_read(&forms->stamp[gauge->format[i]], text, n, &moment) == 0)
			bits |= 1u << i;
	return bits;
}

static void enliven(
	struct dategauge *gauge, const struct dateforms *forms, const char *text, size_t n)
{
	struct moment moment;

	for (uint16_t f = 0; f < forms->n && gauge->alive < GAUGE_ALIVE; f++)
		if (stamp_read(&forms->stamp[f], text, n, &moment) == 0)
			gauge->format[gauge->alive++] = f;
}

uint32_t dategauge_hear(struct dategauge *gauge, const struct dateforms *forms, const char *text,
	size_t n, uint64_t times)
{
	if (gauge->barren >= MOST_BARREN || !like_a_date(text, n))
		return 0;
	uint32_t bits = held(gauge, forms, text, n);
	if (!bits) {
		uint32_t before = gauge->alive;
		enliven(gauge, forms, text, n);
		gauge->barren = gauge->alive == before ? gauge->barren + 1 : 0;
		bits = held(gauge, forms, text, n);
	}
	for (uint32_t i = 0; i < gauge->alive; i++)
		gauge->fits[i] += bits >> i & 1 ? times : 0;
	return bits;
}
