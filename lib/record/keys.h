/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Groups as small numbers, one thread's view: each record's values of the group columns, the
 * calendar period of an instant and perhaps an item (columns, or a text that the asker makes of the
 * record) together get a number from 0 on. The
 * text of a number is a book's key: fields escaped as in the record stream, TAB between, empty
 * for a missing value.
 */
#ifndef RECORD_KEYS_H
#define RECORD_KEYS_H

#include "record/batch.h"
#include "record/when.h"
#include "util/intern.h"

enum { KEYS_NONE = UINT32_MAX }; /* the number of a record that has no item */

/*
 * Makes an item of record i of a decoded batch: UTF-8 without NUL, added to `out`. false: it has
 * none. Threads call it at once with the same `what`.
 */
struct keys_maker {
	bool (*make)(const void *what, const struct batch *batch, uint32_t i, struct buf *out);
	const void *what;
};

/* Tells when record i of a decoded batch was, where no column does. false: it was never. Threads, too. */
struct keys_moment {
	bool (*at)(const void *what, const struct batch *batch, uint32_t i, int64_t *at_s);
	const void *what;
};

enum { KEYS_JOINT = 0x1f }; /* may stand in a text, too: whoever takes them apart counts */

struct keys_plan {
	const uint32_t *column; /* group columns, then the item column if there is one */
	size_t columns;
	uint32_t by; /* the batch's slot of the instant or date column whose period is the key's last
	                group part; COLUMN_NONE: no period */
	bool by_date; /* it holds civil dates */
	struct keys_moment moment; /* at NULL: none; else it says the period, and not the column */
	bool itemised; /* the last of `column` is an item: it goes behind the period */
	uint32_t joint; /* so many more before it belong to the item: their texts, KEYS_JOINT between */
	struct keys_maker maker; /* make NULL: no made item; else columns hold no item */
	/*
	 * Not NULL: makes a number, and fails where the maker fails. Numbers and the maker's texts are one
	 * to one: a text is made once for each number, not once for each record.
	 */
	bool (*made_number)(const void *what, const struct batch *batch, uint32_t i, int64_t *number);
	bool whole; /* the period stays empty: it is not for keys to say */
	enum period period;
	const struct zone *zone;
};

struct keys;

struct keys *keys_open(const struct keys_plan *plan);
void keys_close(struct keys *keys);

/* Numbers of the batch's records. Where the period's value is not valid the period is missing. */
void keys_number(struct keys *keys, const struct batch *batch, uint32_t *number);

/* How many numbers there are, and the key of one (good until the next call on keys). */
uint32_t keys_count(const struct keys *keys);
struct intern_name keys_text(struct keys *keys, uint32_t number);

#endif
