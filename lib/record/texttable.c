/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/texttable.h"

#include "record/reader.h"
#include "util/mem.h"

#include <stdlib.h>

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
	while ((got = reader_next(reader, &chunk, fault)) > 0)
		for (uint32_t r = 0; r < chunk_records(&chunk); r++)
			take_row(table, &chunk, r, &hold);
	buf_release(&hold);
	chunk_release(&chunk);
	return got;
}

int texttable_read(struct texttable *table, const char *path, struct fault *fault)
{
	struct reader_options options = {.form = INPUT_CSV};
	struct reader *reader;

	*table = (struct texttable){0};
	opt_list_add(&options.files, path);
	int bad = reader_open(&reader, &options, fault) || take_all(table, reader, fault);
	reader_close(reader);
	opt_list_release(&options.files);
	return bad ? -1 : 0;
}

void texttable_release(struct texttable *table)
{
	free(table->name);
	free(table->cell);
	free(table->line);
	arena_release(&table->arena);
	*table = (struct texttable){0};
}
