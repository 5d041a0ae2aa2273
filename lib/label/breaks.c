/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/breaks.h"

#include "label/lex.h"
#include "util/mem.h"
#include "util/opt.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_BREAKS = 10000, MOST_PARTS = 1000 };

struct parts {
	char *hold;
	char *column, *breaks, *labels, *name;
};

static int split(struct parts *parts, const char *text, struct fault *fault)
{
	const char *equals = strchr(text, '=');

	if (!equals || equals == text || !equals[1])
		return fault_set(fault, FAULT_USE,
			"-b takes COLUMN=BREAKS[:LABELS[:NAME]], not \"%.100s\"", text);
	*parts = (struct parts){.hold = mem_copy(text, strlen(text))};
	parts->column = parts->hold;
	parts->breaks = parts->hold + (equals - text);
	*parts->breaks++ = '\0';
	if ((parts->labels = strchr(parts->breaks, ':')))
		*parts->labels++ = '\0';
	if (parts->labels && (parts->name = strchr(parts->labels, ':')))
		*parts->name++ = '\0';
	return 0;
}

static int read_decimal(const char *text, int scale, wide *limit, int *behind)
{
	bool minus = *text == '-';

	if (lex_number(text + minus, strlen(text + minus), limit, behind))
		return -1;
	for (int i = *behind; i < scale; i++)
		*limit *= 10;
	*behind = *behind > scale ? *behind : scale;
	*limit = minus ? -*limit : *limit;
	return 0;
}

/* One break as a whole number; *scale is how many digits behind the point it now has. */
static int read_limit(
	struct type type, const struct zone *zone, const char *text, wide *limit, int *scale)
{
	size_t n = strlen(text);
	int64_t number = 0;
	int bad;

	*scale = 0;
	switch (type.kind) {
	case KIND_INSTANT:
		if ((bad = date_read(text, n, &number)) == 0)
			zone_instant(zone, number * DAY_S, &number);
		break;
	case KIND_DATE:
		bad = date_read(text, n, &number);
		break;
	case KIND_PERIOD:
		bad = month_read(text, n, &number);
		break;
	default:
		return read_decimal(text,
			type.kind == KIND_MONEY || type.kind == KIND_DECIMAL ? type.scale : 0,
			limit, scale);
	}
	*limit = number;
	return bad;
}

/* All limits at the largest scale among them. */
static void rescale(struct breaks *breaks, int *scale, int own)
{
	int most = own;

	for (uint32_t i = 0; i < breaks->limits; i++)
		most = scale[i] > most ? scale[i] : most;
	for (uint32_t i = 0; i < breaks->limits; i++)
		for (int k = scale[i]; k < most; k++)
			breaks->limit[i] *= 10;
	for (breaks->factor = 1; own < most; own++)
		breaks->factor *= 10;
}

static int read_limits(struct breaks *breaks, const struct opt_list *texts, struct type type,
	const struct zone *zone, struct fault *fault)
{
	int *scale = mem_zero(texts->n, sizeof(*scale));
	int own = type.kind == KIND_MONEY || type.kind == KIND_DECIMAL ? type.scale : 0;
	int bad = 0;

	breaks->limit = mem_zero(texts->n, sizeof(*breaks->limit));
	for (size_t i = 0; i < texts->n && !bad; i++) {
		bad = read_limit(type, zone, texts->at[i], &breaks->limit[i], &scale[i]);
		if (bad)
			fault_set(fault, FAULT_USE, "-b: \"%.60s\" is not %s", texts->at[i],
				type.kind == KIND_INSTANT || type.kind == KIND_DATE
					? "a date (2026-05-13)"
				: type.kind == KIND_PERIOD ? "a month (2026-05)"
							   : "a number");
	}
	breaks->limits = (uint32_t)texts->n;
	if (!bad)
		rescale(breaks, scale, own);
	free(scale);
	for (uint32_t i = 1; i < breaks->limits && !bad; i++)
		if (breaks->limit[i] <= breaks->limit[i - 1])
			bad = fault_set(fault, FAULT_USE,
				"-b: the breaks do not ascend: \"%.60s\" after \"%.60s\"",
				texts->at[i], texts->at[i - 1]);
	return bad;
}

static void make_labels(struct breaks *breaks, const struct opt_list *texts)
{
	struct buf text = BUF_NONE;
	const char *dash = "-";

	for (size_t i = 0; i < texts->n; i++)
		dash = strchr(texts->at[i], '-') ? ".." : dash;
	for (uint32_t i = 0; i <= breaks->limits; i++) {
		buf_clear(&text);
		if (i == 0)
			buf_printf(&text, "<%s", texts->at[0]);
		else if (i == breaks->limits)
			buf_printf(&text, ">=%s", texts->at[i - 1]);
		else
			buf_printf(&text, "%s%s%s", texts->at[i - 1], dash, texts->at[i]);
		breaks->label[i] = arena_copy(&breaks->arena, text.at, text.n);
	}
	buf_release(&text);
}

static int take_labels(
	struct breaks *breaks, const char *labels, uint32_t wanted, struct fault *fault)
{
	struct opt_list list = {0};
	char *hold;
	int bad = 0;

	opt_split(labels, '|', &list, &hold);
	if (list.n != wanted)
		bad = fault_set(fault, FAULT_USE,
			"-b: %u labels are wanted, one a band, and \"%.100s\" has %zu", wanted,
			labels, list.n);
	for (size_t i = 0; i < list.n && !bad; i++) {
		breaks->label[i] = arena_copy(&breaks->arena, list.at[i], strlen(list.at[i]));
		if (!list.at[i][0])
			bad = fault_set(fault, FAULT_USE, "-b: label %zu of \"%.100s\" is empty",
				i + 1, labels);
	}
	opt_list_release(&list);
	free(hold);
	return bad;
}

static int parse_limits(struct breaks *breaks, const struct parts *parts, const struct zone *zone,
	struct fault *fault)
{
	struct opt_list texts = {0};
	char *hold;

	opt_split(parts->breaks, ',', &texts, &hold);
	int bad = texts.n > MOST_BREAKS
			  ? fault_set(fault, FAULT_USE, "-b: more than %d breaks", MOST_BREAKS)
			  : read_limits(breaks, &texts, breaks->type, zone, fault);
	if (!bad) {
		breaks->label = mem_zero(breaks->limits + 1ul, sizeof(*breaks->label));
		if (parts->labels && parts->labels[0])
			bad = take_labels(breaks, parts->labels, breaks->limits + 1, fault);
		else
			make_labels(breaks, &texts);
	}
	opt_list_release(&texts);
	free(hold);
	return bad;
}

/* qN: the limits come later, own labels at once. */
static int parse_quantiles(struct breaks *breaks, const struct parts *parts, struct fault *fault)
{
	int64_t n;

	if (opt_number(parts->breaks + 1, &n) || n < 2 || n > MOST_PARTS)
		return fault_set(fault, FAULT_USE, "-b: %.20s: bands of equal size are q2 to q%d",
			parts->breaks, MOST_PARTS);
	breaks->parts = (uint32_t)n;
	breaks->factor = 1;
	breaks->limit = mem_zero(breaks->parts, sizeof(*breaks->limit));
	breaks->label = mem_zero(breaks->parts, sizeof(*breaks->label));
	return parts->labels && parts->labels[0]
		       ? take_labels(breaks, parts->labels, breaks->parts, fault)
		       : 0;
}

static int parse(struct breaks *breaks, const struct parts *parts, const struct frame *frame,
	const struct zone *zone, struct fault *fault)
{
	char wants[TYPE_TEXT];

	if (frame_need(frame, parts->column, &breaks->slot, fault))
		return -1;
	breaks->type = frame_column(frame, breaks->slot)->type;
	if (!type_is_number(breaks->type))
		return fault_set(fault, FAULT_USE,
			"-b: column \"%.100s\" is %s and has no bands (its type stands in its "
			"header, "
			"or say -c NAME:TYPE=NAME)",
			parts->column, type_wants(breaks->type, wants));
	if (parts->breaks[0] == 'q')
		return parse_quantiles(breaks, parts, fault);
	return parse_limits(breaks, parts, zone, fault);
}

int breaks_parse(struct breaks *breaks, const char *text, const struct frame *frame,
	const struct zone *zone, struct fault *fault)
{
	struct parts parts = {0};
	struct buf name = BUF_NONE;

	*breaks = (struct breaks){0};
	if (split(&parts, text, fault))
		return -1;
	int bad = parse(breaks, &parts, frame, zone, fault);
	if (parts.name && parts.name[0])
		buf_puts(&name, parts.name);
	else
		buf_printf(&name, "%s_band", parts.column);
	breaks->name = arena_copy(&breaks->arena, name.at, name.n);
	buf_release(&name);
	free(parts.hold);
	if (bad)
		breaks_release(breaks);
	return bad;
}

void breaks_release(struct breaks *breaks)
{
	free(breaks->limit);
	free(breaks->label);
	arena_release(&breaks->arena);
	*breaks = (struct breaks){0};
}

/* Text, or the type of a canonical name if bands can be of it. */
struct type breaks_type(const struct breaks *breaks)
{
	struct type type;

	if (vocabulary_type(breaks->name, strlen(breaks->name), &type) || type.kind > KIND_CATEGORY)
		type = (struct type){.kind = KIND_TEXT};
	return type;
}

static void print_limit(const struct breaks *breaks, uint32_t i, struct buf *out)
{
	value_print(out, breaks->type, (int64_t)breaks->limit[i]);
}

void breaks_print(const struct breaks *breaks, struct buf *out)
{
	for (uint32_t i = 0; i < breaks->limits; i++) {
		if (i)
			buf_byte(out, ',');
		print_limit(breaks, i, out);
	}
}

/* The labels that the breaks would have if they had been written out. */
static void label_quantiles(struct breaks *breaks, int64_t least)
{
	struct opt_list texts = {0};
	struct buf text = BUF_NONE;

	for (uint32_t i = 0; i < breaks->limits; i++) {
		buf_clear(&text);
		print_limit(breaks, i, &text);
		opt_list_add(&texts, arena_copy(&breaks->arena, text.at, text.n));
	}
	if (texts.n) {
		make_labels(breaks, &texts);
	} else {
		buf_puts(&text, ">=");
		value_print(&text, breaks->type, least);
		breaks->label[0] = arena_copy(&breaks->arena, text.at, text.n);
	}
	opt_list_release(&texts);
	buf_release(&text);
}

/* With own labels a break may stand twice: the band between, and so its label, is empty. */
void breaks_settle(struct breaks *breaks, const struct ecdf *numbers)
{
	int64_t *cut = mem_zero(breaks->parts, sizeof(*cut));
	size_t cuts = ecdf_cuts(numbers, breaks->parts, cut);
	bool own = breaks->label[0];

	for (size_t i = 0; i < cuts; i++)
		if (own || !i || cut[i] > cut[i - 1])
			breaks->limit[breaks->limits++] = cut[i];
	if (!own && numbers->levels)
		label_quantiles(breaks, numbers->level[0].x);
	free(cut);
}

uint32_t breaks_band(const struct breaks *breaks, int64_t number)
{
	wide x = (wide)number * breaks->factor;
	uint32_t low = 0, high = breaks->limits;

	while (low < high) { /* the number of limits at or below x */
		uint32_t middle = low + (high - low) / 2;
		if (breaks->limit[middle] <= x)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const char *breaks_label(const struct breaks *breaks, int64_t number)
{
	return breaks->label[breaks_band(breaks, number)];
}
