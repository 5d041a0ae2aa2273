/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/jointable.h"

#include "label/rowkey.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

struct joinrow {
	uint32_t key, place;
	int64_t at;
	const char *fields;
};

/* While the file is read. */
struct loader {
	struct jointable *table;
	const struct jointable_plan *plan;
	const struct schema *schema;
	const struct chunk *chunk;
	uint32_t r;
	struct buf hold, key, fields;
};

static bool missing(const struct intern *na, struct slice text)
{
	return !text.n || (na && na->count && intern_find(na, text.at, text.n) != INTERN_NONE);
}

static bool take_key(struct loader *l, struct slice *key)
{
	const struct jointable_plan *plan = l->plan;

	buf_clear(&l->key);
	for (uint32_t i = 0; i < plan->keys; i++) {
		struct buf *hold = plan->keys == 1 ? &l->key : &l->hold;
		struct slice part = chunk_text(l->chunk, l->r, plan->key[i], hold);
		if (missing(plan->na, part))
			return false;
		*key = part;
		if (plan->keys > 1)
			rowkey_part(&l->key, part);
	}
	if (plan->keys > 1)
		*key = (struct slice){l->key.at, l->key.n};
	return true;
}

/* Lengths of all fields, then their bytes. */
static const char *keep_fields(struct loader *l)
{
	uint32_t n = l->plan->fields, length;
	size_t head = n * sizeof(length);

	buf_clear(&l->fields);
	memset(buf_room(&l->fields, head), 0, head);
	l->fields.n = head;
	for (uint32_t i = 0; i < n; i++) {
		struct slice field = chunk_text(l->chunk, l->r, l->plan->field[i], &l->hold);
		length = (uint32_t)field.n;
		memcpy(l->fields.at + i * sizeof(length), &length, sizeof(length));
		buf_add(&l->fields, field.at, field.n);
	}
	char *kept = arena_take(&l->table->arena, l->fields.n);
	memcpy(kept, l->fields.at, l->fields.n);
	return kept;
}

/* An instant; of a bare date the beginning of that day in the zone. */
static bool read_instant(const struct zone *zone, struct slice text, int64_t *at)
{
	int64_t day;

	if (instant_read(text.at, text.n, at) == 0)
		return true;
	if (date_read(text.at, text.n, &day))
		return false;
	zone_instant(zone, day * DAY_S, at);
	return true;
}

/* 1, 0 when it is missing, -1 and a fault when it is none. */
static int take_instant(struct loader *l, int64_t *at, struct fault *fault)
{
	const struct jointable_plan *plan = l->plan;
	struct slice text = chunk_text(l->chunk, l->r, plan->at, &l->hold);
	char wants[TYPE_TEXT];

	if (missing(plan->na, text))
		return 0;
	if (plan->at_type.kind == KIND_INSTANT
			? read_instant(plan->zone, text, at)
			: value_read(plan->at_type, text.at, text.n, at) == VALUE_VALID)
		return 1;
	fault_set(fault, FAULT_INPUT, "\"%.*s\" is not %s", text.n < 60 ? (int)text.n : 60, text.at,
		type_wants(plan->at_type, wants));
	fault_column(fault, l->schema->column[plan->at].cell);
	return fault_at(fault, l->chunk->file, chunk_line(l->chunk, l->r));
}

static void keep_timed(struct loader *l, uint32_t key, int64_t at)
{
	struct jointable *table = l->table;

	table->row = mem_grow(table->row, &table->cap_row, table->timed + 1ul, sizeof(*table->row));
	table->row[table->timed] = (struct joinrow){key, table->timed, at, keep_fields(l)};
	table->timed++;
}

static int take_row(struct loader *l, struct fault *fault)
{
	struct jointable *table = l->table;
	struct slice key = {NULL, 0};
	int64_t at = 0;

	if (table->rows++ == UINT32_MAX - 2)
		return fault_set(fault, FAULT_INPUT, "%s: too many rows to join", l->chunk->file);
	if (!take_key(l, &key)) {
		table->keyless++;
		return 0;
	}
	bool timed = l->plan->at != COLUMN_NONE;
	int got = timed ? take_instant(l, &at, fault) : 1;
	if (got <= 0) {
		table->timeless += got == 0;
		return got;
	}
	uint32_t known = table->key.count, id = intern_id(&table->key, key.at, key.n);
	table->count = mem_grow(table->count, &table->cap_count, id + 1ul, sizeof(*table->count));
	if (!timed)
		table->first =
			mem_grow(table->first, &table->cap_first, id + 1ul, sizeof(*table->first));
	if (id == known)
		table->count[id] = 0;
	if (id == known && !timed)
		table->first[id] = keep_fields(l);
	if (timed)
		keep_timed(l, id, at);
	table->repeated += ++table->count[id] == 2;
	return 0;
}

static int by_key_and_time(const void *a, const void *b)
{
	const struct joinrow *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return x->place < y->place ? -1 : x->place > y->place;
}

static void order(struct jointable *table)
{
	uint32_t at = 0;

	if (table->timed)
		qsort(table->row, table->timed, sizeof(*table->row), by_key_and_time);
	table->begin = mem_zero(table->key.count, sizeof(*table->begin));
	for (uint32_t key = 0; key < table->key.count; key++) {
		table->begin[key] = at;
		at += table->count[key];
	}
}

int jointable_load(struct jointable *table, struct reader *reader,
	const struct jointable_plan *plan, struct fault *fault)
{
	struct chunk chunk = {0};
	struct loader l = {.table = table,
		.plan = plan,
		.schema = reader_schema(reader),
		.chunk = &chunk,
		.hold = BUF_NONE,
		.key = BUF_NONE,
		.fields = BUF_NONE};
	int got;

	*table = (struct jointable){.fields = plan->fields};
	do {
		got = reader_next(reader, &chunk, fault);
		for (l.r = 0; got > 0 && l.r < chunk_records(&chunk); l.r++)
			if (take_row(&l, fault))
				got = -1;
	} while (got > 0);
	if (got == 0 && plan->at != COLUMN_NONE)
		order(table);
	chunk_release(&chunk);
	buf_release(&l.hold);
	buf_release(&l.key);
	buf_release(&l.fields);
	return got;
}

void jointable_release(struct jointable *table)
{
	intern_release(&table->key);
	free(table->first);
	free(table->count);
	free(table->row);
	free(table->begin);
	arena_release(&table->arena);
	*table = (struct jointable){0};
}

/* How many of the key's rows are not after the instant. */
static uint32_t not_after(const struct joinrow *row, uint32_t n, int64_t at)
{
	uint32_t low = 0, high = n;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (row[middle].at <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct joinmatch jointable_look(
	const struct jointable *table, struct slice key, bool timed, int64_t at)
{
	struct joinmatch match = {.key = intern_find(&table->key, key.at, key.n)};

	if (match.key == INTERN_NONE)
		return match;
	match.rows = table->count[match.key];
	if (!timed) {
		match.fields = table->first[match.key];
		match.ambiguous = match.rows > 1;
		return match;
	}
	const struct joinrow *row = table->row + table->begin[match.key];
	match.rows = not_after(row, match.rows, at);
	if (match.rows)
		match.fields = row[match.rows - 1].fields;
	match.ambiguous = match.rows > 1 && row[match.rows - 2].at == row[match.rows - 1].at;
	return match;
}

struct slice jointable_field(const struct jointable *table, const char *fields, uint32_t i)
{
	size_t at = table->fields * sizeof(uint32_t);
	uint32_t length;

	for (uint32_t k = 0;; k++) {
		memcpy(&length, fields + k * sizeof(length), sizeof(length));
		if (k == i)
			return (struct slice){fields + at, length};
		at += length;
	}
}
