/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/heldrow.h"

#include <inttypes.h>

void heldrow_number(struct buf *row, int64_t value)
{
	buf_printf(row, "%" PRId64 "%c", value, KEYS_JOINT);
}

void heldrow_none(struct buf *row)
{
	buf_byte(row, KEYS_JOINT);
}

void heldrow_text(struct buf *row, struct slice text)
{
	heldrow_number(row, (int64_t)text.n);
	buf_add(row, text.at, text.n);
}

void heldrow_value(struct buf *row, const struct batch *batch, uint32_t slot, uint32_t i)
{
	if (slot != NO_SLOT && batch->data[slot].verdict[i] == VALUE_VALID)
		heldrow_number(row, batch->data[slot].value[i]);
	else
		heldrow_none(row);
}

void heldrow_column(struct buf *row, const struct batch *batch, uint32_t slot, uint32_t column, uint32_t i)
{
	struct buf hold = BUF_NONE;
	struct slice text = {"", 0};

	if (slot != NO_SLOT && batch->data[slot].verdict[i] == VALUE_VALID)
		text = chunk_text(batch->chunk, batch->pick[i], column, &hold);
	heldrow_text(row, text);
	buf_release(&hold);
}

struct heldrow heldrow_of(const char *item)
{
	return (struct heldrow){item, item + strlen(item)};
}

bool heldrow_take_number(struct heldrow *row, int64_t *value)
{
	const char *stop = memchr(row->at, KEYS_JOINT, (size_t)(row->end - row->at));

	if (!stop)
		return false;
	wide number = HELD_MISSING;
	if (stop > row->at && (wide_parse(&number, row->at, (size_t)(stop - row->at)) ||
		number <= INT64_MIN || number > INT64_MAX))
		return false;
	*value = (int64_t)number;
	row->at = stop + 1;
	return true;
}

bool heldrow_take_text(struct heldrow *row, struct slice *text)
{
	int64_t n;

	if (!heldrow_take_number(row, &n) || n < 0 || n > row->end - row->at)
		return false;
	*text = (struct slice){row->at, (size_t)n};
	row->at += n;
	return true;
}

bool heldrow_ends(const struct heldrow *row)
{
	return row->at == row->end;
}

int slice_order(struct slice a, struct slice b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n ? memcmp(a.at, b.at, n) : 0;

	return order ? order : (a.n > b.n) - (a.n < b.n);
}
