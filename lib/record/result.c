/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/result.h"

#include "record/escape.h"
#include "record/when.h"
#include "util/intern.h"
#include "util/mem.h"
#include "util/real.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A row that waits for the other groups, so that a hidden number cannot be worked out from the rest. */
struct held {
	char *head, *shown, *hidden; /* the text before n, and the two ways to go on */
	uint32_t family; /* rows of one analysis, item, measure and label, over all groups */
	wide n;
	bool hide;
};

struct result {
	struct result_options options;
	struct buf *out;
	struct buf group; /* analysis and group columns of the current group, a TAB behind each */
	const char *analysis;
	bool total;
	struct held *held; /* of the current analysis */
	size_t n, cap;
	struct intern family;
};

const char *unit_name(enum unit unit)
{
	static const char *const names[] = {
		"points", "share", "score", "s", "money", "count", "ratio", "instant", "p", "coefficient"};

	return names[unit];
}

int result_ofmt(const char *format, struct fault *fault)
{
	const char *at = format;

	if (*at == '%') {
		at++;
		at += strspn(at, "-+ #0");
		size_t width = strspn(at, "0123456789"), digits = 0;
		at += width;
		if (*at == '.')
			digits = strspn(++at, "0123456789");
		at += digits;
		if (width <= 2 && digits <= 2 && strlen(format) <= 12 && (strcmp(at, "f") == 0 || strcmp(at, "e") == 0 || strcmp(at, "g") == 0))
			return 0;
	}
	return fault_set(fault, FAULT_USE, "--ofmt takes a format such as %%.4f or %%.10g, not \"%s\"", format);
}

struct result *result_open(const struct result_options *options, struct buf *out)
{
	struct result *result = mem_zero(1, sizeof(*result));

	result->options = *options;
	result->out = out;
	result->group = (struct buf)BUF_NONE;
	buf_puts(out, "analysis");
	for (size_t g = 0; g < options->groups; g++) {
		buf_byte(out, '\t');
		stream_field(out, options->group[g], strlen(options->group[g]));
	}
	buf_puts(out, "\titem\tmeasure\tunit\tn\tvalue\tlow\thigh\tlabel\tnote\n");
	return result;
}

static void release_held(struct result *result);

void result_group(struct result *result, const char *analysis, const char *const *group, bool total)
{
	if (result->n && strcmp(result->analysis, analysis) != 0)
		release_held(result);
	result->analysis = analysis;
	result->total = total;
	buf_clear(&result->group);
	buf_puts(&result->group, analysis);
	for (size_t g = 0; g < result->options.groups; g++) {
		buf_byte(&result->group, '\t');
		stream_field(&result->group, group[g], strlen(group[g]));
	}
}

/* Never "-0", "nan" or "inf": what is not a finite number is an empty field. */
static void put_double(struct buf *buf, const char *format, double value)
{
	size_t before = buf->n;

	if (!isfinite(value))
		return;
	if (!format) {
		real_print(buf, value);
		return;
	}
	buf_printf(buf, format, value);
	if (signbit(value) && !strpbrk(buf->at + before, "123456789")) {
		buf->n = before; /* rounded to nothing, it has no sign */
		buf_printf(buf, format, 0.0);
	}
}

static void put_wide(struct buf *buf, wide value)
{
	char text[WIDE_CHARS];

	buf_add(buf, text, wide_print(text, value));
}

/* Whole numbers in full; money has two decimals, an instant is a date and time. */
static void put_whole(struct buf *buf, enum unit unit, wide value)
{
	char text[INSTANT_CHARS];

	if (unit == UNIT_INSTANT) {
		if (value >= FIRST_S && value <= LAST_S)
			buf_add(buf, text, instant_print(text, (int64_t)value));
		return;
	}
	if (unit != UNIT_MONEY) {
		put_wide(buf, value);
		return;
	}
	uwide minor = value < 0 ? -(uwide)value : (uwide)value;
	if (value < 0)
		buf_byte(buf, '-');
	put_wide(buf, (wide)(minor / 100));
	buf_printf(buf, ".%02d", (int)(minor % 100));
}

/* A bound reads like its value: of money in full it has two decimals. */
static void put_bound(struct buf *buf, const struct line *line, const char *format, double bound)
{
	put_double(buf, line->is_whole && line->unit == UNIT_MONEY ? "%.2f" : format, bound);
}

static const char *text_or_empty(const char *text)
{
	return text ? text : "";
}

/* From n on; hidden leaves the numbers out. */
static void put_tail(struct result *result, struct buf *buf, const struct line *line, bool hidden)
{
	const char *format = result->options.ofmt, *note = text_or_empty(line->note);
	bool small = line->n >= 0 && line->n < 10 && line->unit != UNIT_COUNT && !line->complete;

	buf_byte(buf, '\t');
	if (!hidden && line->n >= 0)
		put_wide(buf, line->n);
	buf_byte(buf, '\t');
	if (!hidden && line->is_whole)
		put_whole(buf, line->unit, line->whole);
	else if (!hidden)
		put_double(buf, format, line->value);
	buf_byte(buf, '\t');
	if (!hidden)
		put_bound(buf, line, format, line->low);
	buf_byte(buf, '\t');
	if (!hidden)
		put_bound(buf, line, format, line->high);
	buf_byte(buf, '\t');
	if (!hidden)
		stream_field(buf, text_or_empty(line->label), strlen(text_or_empty(line->label)));
	buf_byte(buf, '\t');
	if (hidden) {
		buf_puts(buf, "suppressed\n");
		return;
	}
	size_t before = buf->n;
	buf_puts(buf, note);
	if (small)
		buf_puts(buf, buf->n > before ? ";small-n" : "small-n");
	if (result->options.confidence && isfinite(line->value) && isfinite(line->low) && isfinite(line->high))
		buf_printf(buf, "%sconfidence=%s", buf->n > before ? ";" : "", result->options.confidence);
	if (result->options.zone)
		buf_printf(buf, "%szone=%s", buf->n > before ? ";" : "", result->options.zone);
	buf_byte(buf, '\n');
}

static void put_head(struct result *result, struct buf *buf, const struct line *line)
{
	buf_add(buf, result->group.at, result->group.n);
	buf_byte(buf, '\t');
	stream_field(buf, line->item, strlen(line->item));
	buf_byte(buf, '\t');
	buf_puts(buf, line->measure);
	buf_byte(buf, '\t');
	buf_puts(buf, unit_name(line->unit));
}

static void hold(struct result *result, const struct line *line)
{
	struct buf text = BUF_NONE;
	struct held held = {.n = line->n, .hide = line->n >= 0 && line->n < result->options.min_n && (line->n || line->unit != UNIT_COUNT), .family = INTERN_NONE};

	put_head(result, &text, line);
	held.head = mem_copy(text.at, text.n);
	buf_clear(&text);
	put_tail(result, &text, line, false);
	held.shown = mem_copy(text.at, text.n);
	buf_clear(&text);
	put_tail(result, &text, line, true);
	held.hidden = mem_copy(text.at, text.n);
	if (!result->total) {
		buf_clear(&text);
		buf_printf(&text, "%s\t%s\t%s", line->item, line->measure, text_or_empty(line->label));
		held.family = intern_id(&result->family, text.at, text.n);
	}
	buf_release(&text);
	result->held = mem_grow(result->held, &result->cap, result->n + 1, sizeof(*result->held));
	result->held[result->n++] = held;
}

/* Where one row of a family is hidden, the total less the others would show it: hide the next smallest. */
static void hide_complements(struct result *result)
{
	struct family {
		size_t hidden, least;
	} *family = mem_zero(result->family.count, sizeof(*family));

	for (uint32_t f = 0; f < result->family.count; f++)
		family[f].least = SIZE_MAX;
	for (size_t i = 0; i < result->n; i++) {
		const struct held *held = &result->held[i];
		if (held->family == INTERN_NONE)
			continue;
		struct family *own = &family[held->family];
		own->hidden += held->hide;
		if (!held->hide && (own->least == SIZE_MAX || held->n < result->held[own->least].n))
			own->least = i;
	}
	for (uint32_t f = 0; f < result->family.count; f++)
		if (family[f].hidden == 1 && family[f].least != SIZE_MAX)
			result->held[family[f].least].hide = true;
	free(family);
}

static void release_held(struct result *result)
{
	if (result->options.complementary)
		hide_complements(result);
	for (size_t i = 0; i < result->n; i++) {
		struct held *held = &result->held[i];
		buf_puts(result->out, held->head);
		buf_puts(result->out, held->hide ? held->hidden : held->shown);
		free(held->head);
		free(held->shown);
		free(held->hidden);
	}
	result->n = 0;
	intern_release(&result->family);
}

void result_put(struct result *result, const struct line *line)
{
	if (result->options.min_n) {
		hold(result, line);
		return;
	}
	put_head(result, result->out, line);
	put_tail(result, result->out, line, false);
}

void result_close(struct result *result)
{
	release_held(result);
	buf_release(&result->group);
	free(result->held);
	free(result);
}
