/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/breaks.h"

#include "label/lex.h"
#include "util/mem.h"
#include "util/opt.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_BREAKS = 10000 };

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

static int take_labels(struct breaks *breaks, const char *labels, struct fault *fault)
{
	struct opt_list list = {0};
	char *hold;
	int bad = 0;

	opt_split(labels, '|', &list, &hold);
	if (list.n != breaks->limits + 1ul)
		bad = fault_set(fault, FAULT_USE,
			"-b: %u labels are wanted, one a band, and \"%.100s\" has %zu",
			breaks->limits + 1, labels, list.n);
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

static int parse(struct breaks *breaks, const struct parts *parts, const struct frame *frame,
	const struct zone *zone, struct fault *fault)
{
	struct opt_list texts = {0};
	char *hold, wants[TYPE_TEXT];

	if (parts->breaks[0] == 'q' && isdigit((unsigned char)parts->breaks[1]))
		return fault_set(fault, FAULT_USE,
			"-b: quantile breaks (%.20s) are not known; write the breaks out, as in "
			"10,20,30",
			parts->breaks);
	if (frame_need(frame, parts->column, &breaks->slot, fault))
		return -1;
	struct type type = frame_column(frame, breaks->slot)->type;
	if (!type_is_number(type))
		return fault_set(fault, FAULT_USE,
			"-b: column \"%.100s\" is %s and has no bands (its type stands in its "
			"header, "
			"or say -c NAME:TYPE=NAME)",
			parts->column, type_wants(type, wants));
	opt_split(parts->breaks, ',', &texts, &hold);
	int bad = texts.n > MOST_BREAKS
			  ? fault_set(fault, FAULT_USE, "-b: more than %d breaks", MOST_BREAKS)
			  : read_limits(breaks, &texts, type, zone, fault);
	if (!bad) {
		breaks->label = mem_zero(breaks->limits + 1ul, sizeof(*breaks->label));
		if (parts->labels && parts->labels[0])
			bad = take_labels(breaks, parts->labels, fault);
		else
			make_labels(breaks, &texts);
	}
	opt_list_release(&texts);
	free(hold);
	return bad;
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

const char *breaks_label(const struct breaks *breaks, int64_t number)
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
	return breaks->label[low];
}
