/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/frame.h"

#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

void frame_begin(struct frame *frame, const struct schema *input)
{
	*frame = (struct frame){.input = input, .shown = input->n};
	frame->order = mem_grow(NULL, &frame->cap_order, input->n, sizeof(*frame->order));
	for (uint32_t i = 0; i < input->n; i++)
		frame->order[i] = i;
}

void frame_release(struct frame *frame)
{
	free(frame->added);
	free(frame->replaced);
	free(frame->order);
	arena_release(&frame->arena);
	*frame = (struct frame){0};
}

/* The column's position in order[], else `shown`. */
static uint32_t place(const struct frame *frame, const char *cell)
{
	uint32_t i = 0;

	while (i < frame->shown && strcmp(frame_column(frame, frame->order[i])->cell, cell) != 0)
		i++;
	return i;
}

/* The header will carry the type unless it is text, so '@' splits as it does when read back. */
static struct column make(struct arena *arena, const char *cell, struct type type)
{
	struct column column = {.type = type, .cell = arena_copy(arena, cell, strlen(cell))};
	const char *at = strchr(cell, '@');
	size_t n = at ? (size_t)(at - cell) : 0;
	struct type canonical;

	column.name = column.cell;
	if (n && at[1] && (vocabulary_type(cell, n, &canonical) == 0 || type.kind != KIND_TEXT)) {
		column.name = arena_copy(arena, cell, n);
		column.item = column.cell + n + 1;
	}
	return column;
}

uint32_t frame_add(struct frame *frame, const char *cell, struct type type)
{
	uint32_t slot = frame_slots(frame);
	uint32_t i = place(frame, cell);

	frame->added = mem_grow(frame->added, &frame->cap, frame->adds + 1, sizeof(*frame->added));
	frame->replaced = mem_grow(
		frame->replaced, &frame->cap_replaced, frame->adds + 1, sizeof(*frame->replaced));
	frame->replaced[frame->adds] = i < frame->shown ? frame->order[i] : COLUMN_NONE;
	frame->added[frame->adds++] = make(&frame->arena, cell, type);
	if (i == frame->shown)
		frame->order = mem_grow(
			frame->order, &frame->cap_order, ++frame->shown, sizeof(*frame->order));
	frame->order[i] = slot;
	return slot;
}

static void note(struct slots *asked, uint32_t slot)
{
	asked->at = mem_grow(asked->at, &asked->cap, asked->n + 1, sizeof(*asked->at));
	asked->at[asked->n++] = slot;
}

uint32_t frame_find(const struct frame *frame, const char *cell)
{
	uint32_t i = place(frame, cell);

	if (i == frame->shown)
		return COLUMN_NONE;
	if (frame->asked)
		note(frame->asked, frame->order[i]);
	return frame->order[i];
}

bool frame_canonical(const char *cell, struct type *type)
{
	const char *at = strchr(cell, '@');
	struct type by_name;

	if (vocabulary_type(cell, strlen(cell), &by_name) != 0 &&
		!(at && vocabulary_type(cell, (size_t)(at - cell), &by_name) == 0))
		return false;
	*type = by_name;
	return true;
}

int frame_need(const struct frame *frame, const char *cell, uint32_t *slot, struct fault *fault)
{
	char hint[NEAREST_TEXT];

	*slot = frame_find(frame, cell);
	if (*slot != COLUMN_NONE)
		return 0;
	struct nearest near = nearest_to(cell);
	for (uint32_t i = 0; i < frame->shown; i++)
		nearest_offer(&near, frame_column(frame, frame->order[i])->cell);
	return fault_set(
		fault, FAULT_INPUT, "no column \"%.100s\"%s", cell, nearest_hint(&near, hint));
}
