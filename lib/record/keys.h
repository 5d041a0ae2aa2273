/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Groups as small numbers, one thread's view: each record's values of the group columns, the
 * calendar period of an instant and perhaps an item column together get a number from 0 on. The
 * text of a number is a book's key: fields escaped as in the record stream, TAB between, empty
 * for a missing value.
 */
#ifndef RECORD_KEYS_H
#define RECORD_KEYS_H

#include "record/chunk.h"
#include "record/when.h"
#include "util/intern.h"

enum { KEYS_JOINT = 0x1f }; /* may stand in a text, too: whoever takes them apart counts */

struct keys_plan {
	const uint32_t *column; /* group columns, then the item column if there is one */
	size_t columns;
	uint32_t by; /* the instant or date column whose period is the key's last group part;
	                COLUMN_NONE: no period */
	bool by_date; /* it holds civil dates */
	bool itemised; /* the last of `column` is an item: it goes behind the period */
	uint32_t joint; /* so many more before it belong to the item: their texts, KEYS_JOINT between */
	enum period period;
	const struct zone *zone;
};

struct keys;

struct keys *keys_open(const struct keys_plan *plan);
void keys_close(struct keys *keys);

/*
 * Numbers of records pick[0, n) of a chunk. by_value[i] and by_valid[i] are the period column's
 * decoded values (unused without one); where it is not valid the period is missing.
 */
void keys_number(struct keys *keys, const struct chunk *chunk, const uint32_t *pick, uint32_t n,
	const int64_t *by_value, const uint8_t *by_verdict, uint32_t *number);

/* How many numbers there are, and the key of one (good until the next call on keys). */
uint32_t keys_count(const struct keys *keys);
struct intern_name keys_text(struct keys *keys, uint32_t number);

#endif
