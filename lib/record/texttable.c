/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/texttable.h"

#include "record/reader.h"
#include "util/mem.h"
#include "util/utf8.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

/* Bytes that are no text would not come through as they are. */
static int check_row(const struct chunk *chunk, uint32_t r, struct fault *fault)
{
	struct slice row = chunk_record(chunk, r);

	if (utf8_span(row.at, row.n) == row.n && !memchr(row.at, '\0', row.n))
		return 0;
	fault_set(fault, FAULT_INPUT, "bytes that are no text: save the table as UTF-8");
	return fault_at(fault, chunk->file, chunk_line(chunk, r));
}

static void take_row(struct texttable *table, const struct chunk *chunk, uint32_t r, struct buf *hold)
{
	size_t begin = table->rows * table->columns;

	table->cell = mem_grow(table->cell, &table->cap, begin + table->columns, sizeof(*table->cell));
	table->line = mem_grow(table->line, &table->cap_lines, table->rows + 1, sizeof(*table->line));
	for (uint32_t c = 0; c < table->columns; c++) {
		struct slice cell = chunk_text(chunk, r, c, hold);
		table->cell[begin + c] = arena_copy(&table->arena, cell.at, cell.n);
	}
	table->line[table->rows++] = chunk_line(chunk, r);
}

static int take_all(struct texttable *table, struct reader *reader, struct fault *fault)
{
	const struct schema *schema = reader_schema(reader);
	struct chunk chunk = {0};
	struct buf hold = BUF_NONE;
	int got;

	table->columns = schema->n;
	table->name = mem_zero(schema->n, sizeof(*table->name));
	for (uint32_t c = 0; c < schema->n; c++)
		table->name[c] = arena_copy(&table->arena, schema->column[c].cell, strlen(schema->column[c].cell));
	do {
		got = reader_next(reader, &chunk, fault);
		for (uint32_t r = 0; got > 0 && r < chunk_records(&chunk); r++) {
			if (check_row(&chunk, r, fault))
				got = -1;
			else
				take_row(table, &chunk, r, &hold);
		}
	} while (got > 0);
	buf_release(&hold);
	chunk_release(&chunk);
	return got;
}

int texttable_read(struct texttable *table, const char *path, struct fault *fault)
{
	struct reader_options options = {.form = INPUT_CSV, .spreadsheet = true,
		.advice = "a cell with a comma or a quote in it stands in \"double quotes\""};
	struct reader *reader;

	*table = (struct texttable){0};
	table->file = arena_copy(&table->arena, path, strlen(path));
	opt_list_add(&options.files, path);
	int bad = reader_open(&reader, &options, fault) || take_all(table, reader, fault);
	reader_close(reader);
	opt_list_release(&options.files);
	return bad ? -1 : 0;
}

static long no_more(void *context, char *bytes, size_t n, struct fault *fault)
{
	(void)context, (void)bytes, (void)n, (void)fault;
	return 0;
}

static void take_header(struct texttable *table, const struct chunk *chunk, struct buf *hold)
{
	table->columns = chunk_fields(chunk, 0);
	table->name = mem_zero(table->columns, sizeof(*table->name));
	for (uint32_t c = 0; c < table->columns; c++) {
		struct slice cell = chunk_text(chunk, 0, c, hold);
		table->name[c] = arena_copy(&table->arena, cell.at, cell.n);
	}
}

static int take_chunk(struct texttable *table, const struct chunk *chunk, struct buf *hold, struct fault *fault)
{
	for (uint32_t r = 0; r < chunk_records(chunk); r++) {
		const char *why = scan_fault(&chunk->scan, r);
		if (why) {
			fault_set(fault, FAULT_INPUT, "%s", why);
			return fault_at(fault, chunk->file, chunk_line(chunk, r));
		}
		if (!table->name) {
			take_header(table, chunk, hold);
			continue;
		}
		if (chunk_fields(chunk, r) != table->columns) {
			fault_set(fault, FAULT_INPUT, "%u fields, the header has %zu", chunk_fields(chunk, r), table->columns);
			return fault_at(fault, chunk->file, chunk_line(chunk, r));
		}
		if (check_row(chunk, r, fault))
			return -1;
		take_row(table, chunk, r, hold);
	}
	return 0;
}

int texttable_text(struct texttable *table, const char *name, const char *bytes, size_t n, struct fault *fault)
{
	struct source source = {name, no_more, NULL, -1};
	struct feed *feed = feed_open(&source, DIALECT_CSV, 0, 1, bytes, n);
	struct chunk chunk = {0};
	struct buf hold = BUF_NONE;
	int bad = 0, got = 1;

	*table = (struct texttable){0};
	table->file = arena_copy(&table->arena, name, strlen(name));
	while (!bad && (got = feed_next(feed, &chunk, fault)) > 0)
		if (chunk_records(&chunk))
			bad = take_chunk(table, &chunk, &hold, fault);
	buf_release(&hold);
	chunk_release(&chunk);
	feed_close(feed);
	return bad || got < 0 ? -1 : 0;
}

/* The NUL behind each text keeps "ab","c" apart from "a","bc". */
void texttable_digest(const struct texttable *table, char digest[TEXTTABLE_DIGEST])
{
	XXH3_state_t *state = XXH3_createState();

	XXH3_128bits_reset(state);
	for (size_t c = 0; c < table->columns; c++)
		XXH3_128bits_update(state, table->name[c], strlen(table->name[c]) + 1);
	for (size_t i = 0; i < table->rows * table->columns; i++)
		XXH3_128bits_update(state, table->cell[i], strlen(table->cell[i]) + 1);
	XXH128_hash_t hash = XXH3_128bits_digest(state);
	XXH3_freeState(state);
	snprintf(digest, TEXTTABLE_DIGEST, "%016" PRIx64 "%016" PRIx64, hash.high64, hash.low64);
}

void texttable_release(struct texttable *table)
{
	free(table->name);
	free(table->cell);
	free(table->line);
	arena_release(&table->arena);
	*table = (struct texttable){0};
}
