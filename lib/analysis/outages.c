/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/outages.h"

#include "analysis/natural.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

/* A civil day begins with its first second and ends behind its last one. */
static int64_t instant_of(const struct needs *needs, int64_t value, bool is_date, int64_t days_more)
{
	int64_t at_s;

	if (!is_date)
		return value;
	zone_instant(needs->zone, (value + days_more) * DAY_S, &at_s);
	return at_s > LAST_S ? LAST_S : at_s;
}

/* When an outage was, as far as it is known; an end that is missing is INT64_MAX. */
static enum outage_cell read_outage(
	const struct outage_columns *columns, const struct batch *batch, uint32_t i, struct stretch *at)
{
	const struct batch_data *start = &batch->data[columns->start], *end = &batch->data[columns->end];
	bool here = columns->region == NO_SLOT || batch->data[columns->region].verdict[i] == VALUE_VALID;

	if (start->verdict[i] == VALUE_INVALID || end->verdict[i] == VALUE_INVALID)
		return OUTAGE_INVALID;
	if (start->verdict[i] == VALUE_MISSING || !here)
		return OUTAGE_MISSING;
	at->from = instant_of(columns->needs, start->value[i], columns->start_is_date, 0);
	at->to = end->verdict[i] == VALUE_MISSING
			 ? INT64_MAX
			 : instant_of(columns->needs, end->value[i], columns->end_is_date, 1);
	return at->to < at->from ? OUTAGE_INVALID : OUTAGE_HELD;
}

enum outage_cell outage_cell_of(const struct outage_columns *columns, const struct batch *batch, uint32_t i)
{
	struct stretch at;

	return read_outage(columns, batch, i, &at);
}

bool outage_make(const void *what, const struct batch *batch, uint32_t i, struct buf *out)
{
	const struct outage_columns *columns = what;
	char text[INSTANT_CHARS];
	struct stretch at;
	struct buf hold = BUF_NONE;

	enum outage_cell cell = read_outage(columns, batch, i, &at);
	if (cell != OUTAGE_HELD) {
		buf_byte(out, '-');
		return true;
	}
	if (at.to == INT64_MAX && columns->needs->final)
		return false;
	buf_add(out, text, instant_print(text, at.from));
	buf_byte(out, '/');
	if (at.to < INT64_MAX)
		buf_add(out, text, instant_print(text, at.to));
	buf_byte(out, '/');
	if (columns->region != NO_SLOT) {
		struct slice region = chunk_text(batch->chunk, batch->pick[i], columns->region_column, &hold);
		buf_add(out, region.at, region.n);
	}
	buf_release(&hold);
	return true;
}

/* The item back to an outage: BEGIN/END/REGION. */
static bool take_outage(struct outage *outage, const char *item)
{
	const char *end = strchr(item, '/'), *region = end ? strchr(end + 1, '/') : NULL;

	if (!region || instant_read(item, (size_t)(end - item), &outage->at.from))
		return false;
	outage->at.to = INT64_MAX;
	outage->region = region[1] ? region + 1 : "(all)";
	return region == end + 1 ||
	       (instant_read(end + 1, (size_t)(region - end - 1), &outage->at.to) == 0 && outage->at.to >= outage->at.from);
}

static int by_region(const void *a, const void *b)
{
	const struct outage *x = a, *y = b;
	int order = natural_order(x->region, y->region);

	order = order ? order : strcmp(x->region, y->region);
	order = order ? order : (x->at.from > y->at.from) - (x->at.from < y->at.from);
	return order ? order : (x->at.to > y->at.to) - (x->at.to < y->at.to);
}

bool outages_read(struct outages *outages, const struct emission *emission)
{
	*outages = (struct outages){.outage = mem_zero(emission->items, sizeof(*outages->outage))};
	for (size_t i = 0; i < emission->items; i++) {
		const struct emit_item *item = &emission->item[i];
		struct outage *outage = &outages->outage[outages->n];
		outages->missing += item->cell[OUTAGE_MISSING];
		outages->invalid += item->cell[OUTAGE_INVALID];
		if (!item->cell[OUTAGE_HELD])
			continue;
		if (!take_outage(outage, item->item))
			return false;
		outage->times = item->cell[OUTAGE_HELD];
		outages->open += outage->at.to == INT64_MAX ? outage->times : 0;
		outages->n++;
	}
	if (outages->n)
		qsort(outages->outage, outages->n, sizeof(*outages->outage), by_region);
	return true;
}

void outages_release(struct outages *outages)
{
	free(outages->outage);
	*outages = (struct outages){0};
}
