/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/keys.h"

#include "record/escape.h"
#include "record/schema.h"
#include "record/value.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

enum { CACHE = 256, CACHE_BYTES = 16 };

/* Short values seen lately, so that most records cost no hash of bytes. */
struct cached {
	uint64_t low, high;
	uint32_t n, id;
	uint8_t form; /* 1 record stream, 2 CSV: the same bytes may mean another text; 0 unused */
};

/* One column's values. */
struct part {
	struct intern names; /* escaped */
	struct cached cache[CACHE];
};

/* Pairs of numbers to numbers. */
struct pairs {
	uint64_t *pair;
	uint32_t *id;
	uint32_t mask, count;
	uint64_t *by_id;
	size_t cap;
};

struct keys {
	struct keys_plan plan;
	struct part *part;   /* per column */
	struct pairs *pairs; /* joins column k + 1 (or the period) to what stands before it */
	struct intern text;  /* periods */
	struct intern made;  /* items that the maker made, escaped */
	struct pairs told;   /* the numbers of these, in halves */
	size_t parts;        /* columns, period and made item together */
	struct buf hold, key;
};

static void pairs_enlarge(struct pairs *pairs)
{
	uint32_t size = pairs->pair ? 2 * (pairs->mask + 1) : 64;

	free(pairs->pair);
	free(pairs->id);
	pairs->mask = size - 1;
	pairs->pair = mem_resize(NULL, size, sizeof(*pairs->pair));
	pairs->id = mem_resize(NULL, size, sizeof(*pairs->id));
	memset(pairs->id, 0xff, size * sizeof(*pairs->id));
	for (uint32_t i = 0; i < pairs->count; i++) {
		uint32_t at = (uint32_t)((pairs->by_id[i] * 0x9e3779b97f4a7c15u) >> 32) & pairs->mask;
		while (pairs->id[at] != UINT32_MAX)
			at = (at + 1) & pairs->mask;
		pairs->pair[at] = pairs->by_id[i];
		pairs->id[at] = i;
	}
}

static uint32_t pairs_id(struct pairs *pairs, uint32_t a, uint32_t b)
{
	uint64_t pair = (uint64_t)a << 32 | b;

	if (!pairs->pair || pairs->count > pairs->mask / 2)
		pairs_enlarge(pairs);
	uint32_t at = (uint32_t)((pair * 0x9e3779b97f4a7c15u) >> 32) & pairs->mask;
	while (pairs->id[at] != UINT32_MAX) {
		if (pairs->pair[at] == pair)
			return pairs->id[at];
		at = (at + 1) & pairs->mask;
	}
	pairs->by_id = mem_grow(pairs->by_id, &pairs->cap, pairs->count + 1ul, sizeof(*pairs->by_id));
	pairs->by_id[pairs->count] = pair;
	pairs->pair[at] = pair;
	pairs->id[at] = pairs->count;
	return pairs->count++;
}

static void pairs_release(struct pairs *pairs)
{
	free(pairs->pair);
	free(pairs->id);
	free(pairs->by_id);
}

struct keys *keys_open(const struct keys_plan *plan)
{
	struct keys *keys = mem_zero(1, sizeof(*keys));

	keys->plan = *plan;
	keys->parts = plan->columns + (plan->by != COLUMN_NONE) + (plan->maker.make != NULL);
	keys->part = mem_zero(plan->columns, sizeof(*keys->part));
	keys->pairs = mem_zero(keys->parts, sizeof(*keys->pairs));
	keys->hold = keys->key = (struct buf)BUF_NONE;
	return keys;
}

void keys_close(struct keys *keys)
{
	if (!keys)
		return;
	for (size_t k = 0; k < keys->plan.columns; k++)
		intern_release(&keys->part[k].names);
	for (size_t k = 0; k < keys->parts; k++)
		pairs_release(&keys->pairs[k]);
	free(keys->part);
	free(keys->pairs);
	intern_release(&keys->text);
	intern_release(&keys->made);
	pairs_release(&keys->told);
	buf_release(&keys->hold);
	buf_release(&keys->key);
	free(keys);
}

static uint32_t escaped_id(struct keys *keys, struct intern *names, struct slice text)
{
	buf_clear(&keys->key);
	stream_field(&keys->key, text.at, text.n);
	return intern_id(names, keys->key.at, keys->key.n);
}

/* 1 to 8 bytes as a number. All 8 are loaded: a chunk has slack behind it (CHUNK_SLACK). */
static inline uint64_t first_bytes(const char *at, size_t n)
{
	uint64_t word;

	memcpy(&word, at, sizeof(word));
	return word & ~(uint64_t)0 >> (64 - 8 * n);
}

/* A value of the record stream is its own escaped form. */
static uint32_t value_id(struct keys *keys, struct part *part, const struct chunk *chunk, uint32_t r,
	uint32_t column)
{
	struct slice raw = chunk_raw(chunk, r, column);

	uint8_t form = chunk->dialect.quotes ? 2 : 1;

	if (!raw.n || raw.n > CACHE_BYTES || chunk->scan.first[r] & SCAN_ODD) {
		if (!chunk->dialect.quotes)
			return intern_id(&part->names, raw.at, raw.n);
		return escaped_id(keys, &part->names, chunk_text(chunk, r, column, &keys->hold));
	}
	uint64_t low = first_bytes(raw.at, raw.n < 8 ? raw.n : 8);
	uint64_t high = raw.n > 8 ? first_bytes(raw.at + 8, raw.n - 8) : 0;
	uint64_t mixed = (low ^ high * 31) * 0x9e3779b97f4a7c15u;
	struct cached *cached = &part->cache[mixed >> 56];
	if (cached->form == form && cached->low == low && cached->high == high && cached->n == raw.n)
		return cached->id;
	uint32_t id = chunk->dialect.quotes
		? escaped_id(keys, &part->names, chunk_text(chunk, r, column, &keys->hold))
		: intern_id(&part->names, raw.at, raw.n);
	*cached = (struct cached){low, high, (uint32_t)raw.n, id, form};
	return id;
}

static uint32_t period_id(struct keys *keys, int64_t value, bool valid)
{
	char text[INSTANT_CHARS];

	if (!valid)
		return intern_id(&keys->text, "", 0);
	int64_t ordinal = keys->plan.by_date ? period_of(keys->plan.period, NULL, value * DAY_S)
	                                     : period_of(keys->plan.period, keys->plan.zone, value);
	return intern_id(&keys->text, text, period_print(text, keys->plan.period, ordinal));
}

/* The position of the period among the parts: behind the group columns, before an item. */
static size_t period_at(const struct keys *keys)
{
	return keys->plan.by == COLUMN_NONE
		? SIZE_MAX
		: keys->plan.columns - keys->plan.itemised - keys->plan.joint;
}

/* The first part's number is the group's so far; each further part makes a pair with it. */
static void join_part(struct keys *keys, size_t part, uint32_t i, uint32_t id, uint32_t *number)
{
	number[i] = part ? pairs_id(&keys->pairs[part], number[i], id) : id;
}

static void number_periods(struct keys *keys, size_t part, const struct batch *batch, uint32_t *number)
{
	const struct batch_data *by = &batch->data[keys->plan.by];
	const struct keys_moment *moment = &keys->plan.moment;

	for (uint32_t i = 0; i < batch->n; i++) {
		int64_t value = by->value[i];
		bool valid = moment->at ? moment->at(moment->what, batch, i, &value) : by->verdict[i] == VALUE_VALID;
		join_part(keys, part, i, period_id(keys, value, valid && !keys->plan.whole), number);
	}
}

/* The item that the maker makes of record i; KEYS_NONE: none. */
static uint32_t text_id(struct keys *keys, const struct batch *batch, uint32_t i)
{
	const struct keys_maker *maker = &keys->plan.maker;

	buf_clear(&keys->hold);
	if (!maker->make(maker->what, batch, i, &keys->hold))
		return KEYS_NONE;
	return escaped_id(keys, &keys->made, (struct slice){keys->hold.at, keys->hold.n});
}

/* The same by the item's number. Both kinds of ids count from 0 as new ones come, so they are equal. */
static uint32_t told_id(struct keys *keys, const struct batch *batch, uint32_t i)
{
	uint32_t known = keys->told.count;
	int64_t told;

	if (!keys->plan.made_number(keys->plan.maker.what, batch, i, &told))
		return KEYS_NONE;
	uint32_t id = pairs_id(&keys->told, (uint32_t)((uint64_t)told >> 32), (uint32_t)told);
	return id < known ? id : text_id(keys, batch, i);
}

static void number_made(struct keys *keys, size_t part, const struct batch *batch, uint32_t *number)
{
	for (uint32_t i = 0; i < batch->n; i++) {
		uint32_t id = keys->plan.made_number ? told_id(keys, batch, i) : text_id(keys, batch, i);
		if (id == KEYS_NONE)
			number[i] = KEYS_NONE;
		else
			join_part(keys, part, i, id, number);
	}
}

void keys_number(struct keys *keys, const struct batch *batch, uint32_t *number)
{
	size_t column = 0, period = period_at(keys), made = keys->plan.maker.make ? keys->parts - 1 : SIZE_MAX;

	if (!keys->parts)
		memset(number, 0, batch->n * sizeof(*number));
	for (size_t part = 0; part < keys->parts; part++) {
		if (part == period) {
			number_periods(keys, part, batch, number);
			continue;
		}
		if (part == made) {
			number_made(keys, part, batch, number);
			continue;
		}
		for (uint32_t i = 0; i < batch->n; i++)
			join_part(keys, part, i,
				value_id(keys, &keys->part[column], batch->chunk, batch->pick[i],
					keys->plan.column[column]),
				number);
		column++;
	}
}

/* The names of a part; columns are counted from the last one back. */
static const struct intern *names_of_part(const struct keys *keys, size_t part, size_t *column)
{
	if (part == period_at(keys))
		return &keys->text;
	if (keys->plan.maker.make && part + 1 == keys->parts)
		return &keys->made;
	return &keys->part[--*column].names;
}

uint32_t keys_count(const struct keys *keys)
{
	if (keys->parts > 1)
		return keys->pairs[keys->parts - 1].count;
	if (!keys->parts)
		return 1;
	size_t column = 1;
	return names_of_part(keys, 0, &column)->count;
}

/* Parts are found from the last one back; the text is built from the first one on. */
struct intern_name keys_text(struct keys *keys, uint32_t number)
{
	size_t column = keys->plan.columns;
	struct buf *text = &keys->key, *hold = &keys->hold;

	buf_clear(text);
	for (size_t part = keys->parts; part--;) {
		uint64_t pair = part ? keys->pairs[part].by_id[number] : number;
		uint32_t id = (uint32_t)pair;
		const struct intern *names = names_of_part(keys, part, &column);
		buf_clear(hold);
		buf_add(hold, names->name[id].text, names->name[id].n);
		if (part + 1 < keys->parts)
			buf_byte(hold, part + 1 + keys->plan.joint < keys->parts ? '\t' : KEYS_JOINT);
		buf_add(hold, text->at, text->n);
		buf_clear(text);
		buf_add(text, hold->at, hold->n);
		number = (uint32_t)(pair >> 32);
	}
	return (struct intern_name){text->at, (uint32_t)text->n};
}
