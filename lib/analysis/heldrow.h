/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records that emit() must see one by one, as the made item of a key (plan_made_keys): numbers and
 * texts in a row, written while counting and read back in emit. Equal records are one row whose
 * first count says how many. A missing number is empty; a text says its own length, so it may hold
 * any byte.
 */
#ifndef ANALYSIS_HELDROW_H
#define ANALYSIS_HELDROW_H

#include "analysis/plan.h"

void heldrow_number(struct buf *row, int64_t value);
void heldrow_none(struct buf *row); /* a missing number */
void heldrow_text(struct buf *row, struct slice text);

/* Slot i of a batch: its number, or none where it is not valid. NO_SLOT: none. */
void heldrow_value(struct buf *row, const struct batch *batch, uint32_t slot, uint32_t i);

/* The text of record i in `column`, decoded in `slot`; empty where it is missing. */
void heldrow_column(struct buf *row, const struct batch *batch, uint32_t slot, uint32_t column, uint32_t i);

/* Reading: a row that was not written so, as one of a foreign state, ends with false. */
struct heldrow {
	const char *at, *end;
};

#define HELD_MISSING INT64_MIN

struct heldrow heldrow_of(const char *item);
bool heldrow_take_number(struct heldrow *row, int64_t *value); /* HELD_MISSING: none */
bool heldrow_take_text(struct heldrow *row, struct slice *text); /* points into the item */
bool heldrow_ends(const struct heldrow *row);

/* As strcmp. */
int slice_order(struct slice a, struct slice b);

#endif
