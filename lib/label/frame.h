/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns that the steps of ce-segment see: those of the input and those that earlier steps
 * added. Each has a slot: [0, input->n) the input's fields, added ones behind. A step that adds a
 * column of a name that exists replaces it: the old slot can no longer be found, and the new one
 * stands at its place in the order of the output.
 */
#ifndef LABEL_FRAME_H
#define LABEL_FRAME_H

#include "label/context.h"
#include "record/schema.h"

/* A list of slots. */
struct slots {
	uint32_t *at;
	size_t n, cap;
};

struct frame {
	const struct schema *input;
	struct column *added; /* slot input->n + i */
	uint32_t *replaced;   /* by added column: the slot it stands in for, or COLUMN_NONE */
	uint32_t adds;
	size_t cap, cap_replaced;
	uint32_t *order; /* slots as they are shown */
	uint32_t shown;
	size_t cap_order;
	struct arena arena;
	const struct context *context; /* for expressions; outlives the frame; may be NULL */
	struct slots *asked; /* where the slots that are looked up are noted; may be NULL */
};

/* Begin with the columns of the input; the schema must outlive the frame. */
void frame_begin(struct frame *frame, const struct schema *input);
void frame_release(struct frame *frame);

/* Add or replace a column; returns its slot. */
uint32_t frame_add(struct frame *frame, const char *cell, struct type type);

/* The slot of NAME or NAME@ITEM, else COLUMN_NONE. */
uint32_t frame_find(const struct frame *frame, const char *cell);

/* Does NAME or NAME@ITEM bring a type of its own? *type is left alone when it does not. */
bool frame_canonical(const char *cell, struct type *type);

/* As frame_find, but FAULT_INPUT with the nearest name when there is none. */
int frame_need(const struct frame *frame, const char *cell, uint32_t *slot, struct fault *fault);

static inline uint32_t frame_slots(const struct frame *frame)
{
	return frame->input->n + frame->adds;
}

static inline const struct column *frame_column(const struct frame *frame, uint32_t slot)
{
	uint32_t n = frame->input->n;

	return slot < n ? &frame->input->column[slot] : &frame->added[slot - n];
}

#endif
