/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/row.h"

#include "util/mem.h"

#include <stdlib.h>

void row_open(struct row *row, const struct frame *frame, const struct intern *na)
{
	*row = (struct row){.frame = frame, .na = na, .inputs = frame->input->n};
	row->slots = frame_slots(frame);
	row->cell = mem_zero(row->slots, sizeof(*row->cell));
	row->maker = mem_zero(frame->adds, sizeof(*row->maker));
	for (uint32_t i = 0; i < row->slots; i++)
		row->cell[i].hold = (struct buf)BUF_NONE;
}

void row_close(struct row *row)
{
	for (uint32_t i = 0; i < row->slots; i++)
		buf_release(&row->cell[i].hold);
	free(row->cell);
	free(row->maker);
	*row = (struct row){0};
}

void row_maker(struct row *row, uint32_t slot, struct maker maker)
{
	row->maker[slot - row->inputs] = maker;
}

static struct slice make(struct row *row, uint32_t slot)
{
	const struct maker *maker = &row->maker[slot - row->inputs];
	struct buf *hold = &row->cell[slot].hold;

	buf_clear(hold);
	maker->make(maker->context, row, hold);
	return (struct slice){hold->at, hold->n};
}

struct slice row_text(struct row *row, uint32_t slot)
{
	struct cell *cell = &row->cell[slot];

	if (cell->text_of != row->number) {
		cell->text = slot < row->inputs ? chunk_text(row->chunk, row->r, slot, &cell->hold)
						: make(row, slot);
		cell->text_of = row->number;
	}
	return cell->text;
}

static bool is_token(const struct row *row, struct slice text)
{
	return row->na && row->na->count && intern_find(row->na, text.at, text.n) != INTERN_NONE;
}

bool row_missing(struct row *row, uint32_t slot)
{
	struct slice text = row_text(row, slot);
	bool as_read = slot < row->inputs || row->cell[slot].foreign;

	return text.n == 0 || (as_read && is_token(row, text));
}

static enum verdict read_value(struct row *row, struct type type, struct slice text, int64_t *number)
{
	if (type.kind == KIND_INSTANT && text.n == INSTANT_CANONICAL &&
		instant_canonical(text.at, row->days, number))
		return VALUE_VALID;
	return value_read(type, text.at, text.n, number);
}

const struct cell *row_decode(struct row *row, uint32_t slot)
{
	struct cell *cell = &row->cell[slot];
	const struct column *column = frame_column(row->frame, slot);
	struct slice text = row_text(row, slot);

	cell->value_of = row->number;
	cell->number = 0;
	if (row_missing(row, slot))
		cell->verdict = VALUE_MISSING;
	else if (column->type.kind <= KIND_CATEGORY)
		cell->verdict = VALUE_VALID;
	else
		cell->verdict = read_value(row, column->type, text, &cell->number);
	if (cell->verdict == VALUE_INVALID)
		row_complain(row, slot, text);
	return cell;
}

void row_beyond(const struct row *row, struct slice words)
{
	row_complain(row, COMPLAINT_BEYOND, words);
}

void row_complain(const struct row *row, uint32_t slot, struct slice text)
{
	const struct batch_column column = {.at = slot, .type.kind = KIND_TEXT};

	if (row->complaints)
		complaints_add(row->complaints, row->chunk, row->r, &column, text);
}
