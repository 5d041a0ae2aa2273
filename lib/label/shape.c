/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/shape.h"

#include "label/pick.h"
#include "record/csvout.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

/* --keep and --drop, among the n columns that could be written. */
static int choose(
	struct shape *shape, const struct column *const *column, uint32_t n, struct fault *fault)
{
	uint32_t *drop = mem_zero(n, sizeof(*drop)), drops = 0, left = 0;
	bool *gone = mem_zero(n, sizeof(*gone));

	shape->chosen = mem_zero(n, sizeof(*shape->chosen));
	for (uint32_t i = 0; i < n; i++)
		shape->chosen[shape->chosens++] = i;
	int bad = shape->keep &&
		  pick_columns(shape->keep, column, n, shape->chosen, &shape->chosens, fault);
	bad = bad || (shape->drop && pick_columns(shape->drop, column, n, drop, &drops, fault));
	for (uint32_t i = 0; i < drops; i++)
		gone[drop[i]] = true;
	for (uint32_t i = 0; i < shape->chosens; i++)
		if (!gone[shape->chosen[i]])
			shape->chosen[left++] = shape->chosen[i];
	shape->chosens = left;
	free(drop);
	free(gone);
	if (!bad && !left)
		return fault_set(fault, FAULT_USE, "no column is left to write");
	return bad ? -1 : 0;
}

/* The header must read back as what is meant: no name twice, none that looks like CSV. */
static int check_names(
	const struct shape *shape, const struct column *const *column, struct fault *fault)
{
	struct intern names = {0};
	int bad = 0;

	for (uint32_t i = 0; i < shape->chosens && !bad; i++) {
		const char *cell = column[shape->chosen[i]]->cell;
		if (intern_id(&names, cell, strlen(cell)) < i)
			bad = fault_set(
				fault, FAULT_INPUT, "two columns would be named \"%.200s\"", cell);
		else if (shape->chosens == 1 && strchr(cell, ','))
			bad = fault_set(fault, FAULT_USE,
				"a lone column named \"%.200s\" would read as CSV", cell);
	}
	intern_release(&names);
	return bad;
}

static void put_header(
	const struct shape *shape, const struct column *const *column, struct buf *out)
{
	for (uint32_t i = 0; i < shape->chosens; i++) {
		if (i)
			buf_byte(out, '\t');
		schema_cell(out, column[shape->chosen[i]]);
	}
	buf_byte(out, '\n');
}

/* Choose among an array of columns; with `out` also write the header. */
static int settle(struct shape *shape, const struct column *column, uint32_t n, struct buf *out,
	struct fault *fault)
{
	const struct column **list = mem_zero(n, sizeof(*list));
	int bad = 0;

	for (uint32_t i = 0; i < n; i++)
		list[i] = &column[i];
	if (!shape->chosen)
		bad = choose(shape, list, n, fault) || check_names(shape, list, fault);
	if (!bad && out)
		put_header(shape, list, out);
	free(list);
	return bad ? -1 : 0;
}

static int open_plain(struct shape *shape, struct fault *fault)
{
	const uint32_t *order = shape->frame->order;
	uint32_t inputs = shape->frame->input->n;

	if (choose(shape, shape->view, shape->frame->shown, fault) ||
		check_names(shape, shape->view, fault))
		return -1;
	shape->span = mem_zero(shape->chosens, sizeof(*shape->span));
	for (uint32_t i = shape->chosens; i--;) {
		uint32_t slot = order[shape->chosen[i]];
		bool goes_on = i + 1 < shape->chosens && order[shape->chosen[i + 1]] == slot + 1 &&
			       slot + 1 < inputs;
		shape->span[i] = slot < inputs ? 1 + (goes_on ? shape->span[i + 1] : 0) : 0;
	}
	return 0;
}

int shape_open(struct shape *shape, enum shape_mode mode, const struct frame *frame,
	const char *keep, const char *drop, struct fault *fault)
{
	uint32_t n = frame->shown;

	*shape = (struct shape){
		.mode = mode, .keep = keep, .drop = drop, .frame = frame, .hold = BUF_NONE};
	shape->view = mem_zero(n, sizeof(*shape->view));
	shape->texts = mem_zero(n, sizeof(*shape->texts));
	for (uint32_t i = 0; i < n; i++)
		shape->view[i] = frame_column(frame, frame->order[i]);
	if (mode == SHAPE_PLAIN)
		return open_plain(shape, fault);
	if (mode == SHAPE_WIDER)
		return wider_plan(&shape->wider, shape->view, n, fault);
	if (longer_plan(&shape->longer, shape->view, n, fault))
		return -1;
	return settle(shape, shape->longer.column, shape->longer.columns, NULL, fault);
}

void shape_close(struct shape *shape)
{
	free(shape->view);
	free(shape->texts);
	free(shape->chosen);
	free(shape->span);
	longer_release(&shape->longer);
	wider_free(shape->wider);
	buf_release(&shape->hold);
	*shape = (struct shape){.hold = BUF_NONE};
}

int shape_header(struct shape *shape, struct buf *out, struct fault *fault)
{
	if (shape->mode == SHAPE_LONGER)
		return settle(shape, shape->longer.column, shape->longer.columns, out, fault);
	if (shape->mode == SHAPE_PLAIN)
		put_header(shape, shape->view, out);
	return 0;
}

static void put_slot(struct shape *shape, struct row *row, uint32_t slot, struct buf *out)
{
	if (slot < row->inputs) {
		stream_copy(out, row->chunk, row->r, slot, &shape->hold);
		return;
	}
	struct slice text = row_text(row, slot);
	stream_field(out, text.at, text.n);
}

static void end_record(struct shape *shape, struct buf *out)
{
	buf_byte(out, '\n');
	shape->written++;
}

/* Columns side by side in a record stream: one piece of bytes, TABs included. */
static void put_span(struct row *row, uint32_t slot, uint32_t n, struct buf *out)
{
	struct slice first = chunk_raw(row->chunk, row->r, slot);
	struct slice last = chunk_raw(row->chunk, row->r, slot + n - 1);

	buf_add(out, first.at, (size_t)(last.at + last.n - first.at));
}

static void put_plain(struct shape *shape, struct row *row, struct buf *out)
{
	const uint32_t *order = shape->frame->order;
	bool stream = !row->chunk->dialect.quotes;

	for (uint32_t i = 0, n; i < shape->chosens; i += n) {
		uint32_t slot = order[shape->chosen[i]];
		n = stream && shape->span[i] ? shape->span[i] : 1;
		if (i)
			buf_byte(out, '\t');
		if (stream && shape->span[i])
			put_span(row, slot, n, out);
		else
			put_slot(shape, row, slot, out);
	}
	end_record(shape, out);
}

static bool has_measure(const struct shape *shape, struct row *row, uint32_t item)
{
	const struct longer *longer = &shape->longer;

	for (uint32_t m = 0; m < longer->measures; m++) {
		uint32_t from = longer_source(longer, longer->plain + 1 + m, item);
		if (from != COLUMN_NONE && !row_missing(row, shape->frame->order[from]))
			return true;
	}
	return false;
}

static void put_item(struct shape *shape, struct row *row, uint32_t item, struct buf *out)
{
	const struct longer *longer = &shape->longer;

	for (uint32_t i = 0; i < shape->chosens; i++) {
		uint32_t c = shape->chosen[i];
		if (i)
			buf_byte(out, '\t');
		if (c == longer->plain) {
			stream_field(out, longer->item[item], strlen(longer->item[item]));
			continue;
		}
		uint32_t from = longer_source(longer, c, item);
		if (from != COLUMN_NONE)
			put_slot(shape, row, shape->frame->order[from], out);
	}
	end_record(shape, out);
}

static int hold(struct shape *shape, struct row *row, struct fault *fault)
{
	for (uint32_t i = 0; i < shape->frame->shown; i++)
		shape->texts[i] = row_text(row, shape->frame->order[i]);
	if (wider_add(shape->wider, shape->texts, fault))
		return fault_at(fault, row->chunk->file, chunk_line(row->chunk, row->r));
	return 0;
}

int shape_row(struct shape *shape, struct row *row, struct buf *out, struct fault *fault)
{
	if (shape->mode == SHAPE_WIDER)
		return hold(shape, row, fault);
	if (shape->mode == SHAPE_PLAIN)
		put_plain(shape, row, out);
	for (uint32_t i = 0; i < shape->longer.items; i++)
		if (has_measure(shape, row, i))
			put_item(shape, row, i, out);
	return 0;
}

int shape_finish(struct shape *shape, struct out *out, struct fault *fault)
{
	uint32_t n;

	if (shape->mode != SHAPE_WIDER)
		return 0;
	const struct column *column = wider_columns(shape->wider, &n);
	if (settle(shape, column, n, &out->buf, fault))
		return -1;
	for (uint32_t r = 0; r < wider_records(shape->wider); r++) {
		for (uint32_t i = 0; i < shape->chosens; i++) {
			struct slice text = wider_text(shape->wider, r, shape->chosen[i]);
			if (i)
				buf_byte(&out->buf, '\t');
			stream_field(&out->buf, text.at, text.n);
		}
		end_record(shape, &out->buf);
		if (out_step(out)) {
			*fault = out->fault;
			return -1;
		}
	}
	return 0;
}
