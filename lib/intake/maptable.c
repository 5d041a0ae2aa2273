/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/maptable.h"

#include "intake/directive.h"
#include "intake/pattern.h"
#include "intake/recipe.h"
#include "util/utf8.h"
#include "record/chunk.h"
#include "util/file.h"
#include "util/mem.h"
#include "util/nearest.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_BYTES = 16 << 20, MOST_CELLS = 64, PASSED_OVER = CELLS };

/* The table while it is read. */
struct table {
	struct map *map;
	bool has[CELLS];       /* the table has such a column */
	int order[MOST_CELLS]; /* which cell the k-th of a row is, or PASSED_OVER */
	uint32_t width;              /* 0: no header yet */
	uint64_t line;
	const char *text[MOST_CELLS];
	uint32_t n; /* cells of the current row */
};

static int header_cell(struct table *t, uint32_t k, struct fault *fault)
{
	struct nearest near = nearest_to(t->text[k]);
	char hint[NEAREST_TEXT];

	t->order[k] = PASSED_OVER;
	if (t->text[k][0] == '#')
		return 0;
	for (int i = 0; i < CELLS; i++) {
		nearest_offer(&near, cell_name((enum cell)i));
		if (strcmp(t->text[k], cell_name((enum cell)i)) != 0)
			continue;
		if (t->has[i])
			return fault_set(fault, FAULT_USE,
				"two columns of the map are named \"%s\"", cell_name((enum cell)i));
		t->has[i] = true;
		t->order[k] = i;
		return 0;
	}
	return fault_set(fault, FAULT_USE,
		"\"%.100s\" is not a column of a map%s; these are: column name "
		"type missing values apart split format zone reversed required optional "
		"key hash, and remarks under a name that begins with #",
		t->text[k], nearest_hint(&near, hint));
}

static int read_header(struct table *t, struct fault *fault)
{
	for (uint32_t k = 0; k < t->n; k++)
		if (header_cell(t, k, fault))
			return -1;
	if (!t->has[CELL_COLUMN])
		return fault_set(fault, FAULT_USE, "the map has no column \"column\"");
	t->width = t->n;
	return 0;
}

static int compile(struct map_row *row, size_t n, struct fault *fault)
{
	row->pattern = pattern_compile(row->cell[CELL_COLUMN] + 1, n - 2, fault);
	return row->pattern ? 0 : fault_column(fault, cell_name(CELL_COLUMN));
}

static int read_key(struct map_row *row, struct fault *fault)
{
	const char *text = row->cell[CELL_COLUMN];
	size_t n = strlen(text);

	if (n >= 2 && text[0] == '/' && text[n - 1] == '/')
		return compile(row, n, fault);
	if (n && n < 10 && strspn(text, "0123456789") == n)
		row->number = strtoull(text, NULL, 10);
	if (!n || (strspn(text, "0") == n)) {
		fault_set(fault, FAULT_USE, n ? "columns are numbered from 1" : "names no column");
		return fault_column(fault, cell_name(CELL_COLUMN));
	}
	return 0;
}

/* \N in a cell must have a group of the pattern behind it; without one the cells are final. */
static int check_row(const struct map *map, const struct map_row *row, struct fault *fault)
{
	struct groups none = {0};
	struct recipe recipe;
	uint32_t count = 0;

	if (row->pattern)
		pcre2_pattern_info(row->pattern, PCRE2_INFO_CAPTURECOUNT, &count);
	for (int c = CELL_NAME; c < CELLS; c++) {
		uint32_t most = groups_used(row->cell[c]);
		if (row->pattern && most > count) {
			fault_set(fault, FAULT_USE, "\\%u: the pattern has %u groups", most, count);
			return fault_column(fault, cell_name((enum cell)c));
		}
		if (row->pattern && most)
			return 0;
	}
	int bad = recipe_make(&recipe, map, row, &none, "", fault);
	recipe_release(&recipe);
	return bad;
}

static int read_optional(struct map_row *row, struct fault *fault)
{
	if (cells_yes(row->cell[CELL_OPTIONAL], &row->optional, fault))
		return fault_column(fault, cell_name(CELL_OPTIONAL));
	return 0;
}

static int read_row(struct table *t, struct fault *fault)
{
	struct map *map = t->map;

	if (t->n > t->width)
		return fault_set(
			fault, FAULT_USE, "%u cells where the map's header has %u", t->n, t->width);
	map->row = mem_grow(map->row, &map->cap, map->rows + 1, sizeof(*map->row));
	struct map_row *row = &map->row[map->rows++];
	memset(row, 0, sizeof(*row));
	row->file = map->file;
	row->line = t->line;
	row->layer = map->layers;
	row->named = t->has[CELL_NAME];
	for (int c = 0; c < CELLS; c++)
		row->cell[c] = "";
	for (uint32_t k = 0; k < t->n; k++)
		if (t->order[k] != PASSED_OVER)
			row->cell[t->order[k]] = t->text[k];
	return read_key(row, fault) || read_optional(row, fault) ? -1 : 0;
}

static int fetch(struct table *t, const struct chunk *chunk, uint32_t r, struct fault *fault)
{
	struct buf hold = BUF_NONE;
	struct slice raw = chunk_record(chunk, r);
	const char *why = scan_fault(&chunk->scan, r);

	t->line = chunk_line(chunk, r);
	t->n = chunk_fields(chunk, r);
	if (why)
		return fault_set(fault, FAULT_USE, "%s", why);
	if (utf8_span(raw.at, raw.n) < raw.n || memchr(raw.at, '\0', raw.n))
		return fault_set(fault, FAULT_USE, "bytes that are no text: save the map as UTF-8");
	if (t->n > MOST_CELLS)
		return fault_set(fault, FAULT_USE, "%u cells in one row", t->n);
	for (uint32_t k = 0; k < t->n; k++) {
		struct slice text = chunk_text(chunk, r, k, &hold);
		t->text[k] = arena_copy(&t->map->arena, text.at, text.n);
	}
	buf_release(&hold);
	return 0;
}

static bool all_empty(const struct table *t)
{
	for (uint32_t k = 0; k < t->n; k++)
		if (*t->text[k])
			return false;
	return true;
}

/* Spreadsheets fill short rows with empty cells. */
static uint32_t cells_said(const struct table *t)
{
	uint32_t n = t->n;

	while (n && !*t->text[n - 1])
		n--;
	return n;
}

static int take(struct table *t, const struct chunk *chunk, uint32_t r, struct fault *fault)
{
	int bad = fetch(t, chunk, r, fault);

	if (!bad && t->text[0][0] == '!')
		bad = directive_read(t->map, t->text, cells_said(t), fault);
	else if (!bad && !all_empty(t)) {
		t->n = t->width ? t->n : cells_said(t);
		bad = t->width ? read_row(t, fault) : read_header(t, fault);
	}
	return bad ? fault_at(fault, t->map->file, t->line) : 0;
}

static int read_table(struct map *map, struct feed *feed, struct fault *fault)
{
	struct table t = {.map = map};
	struct chunk chunk = {0};
	int got = 1;

	while (got > 0 && (got = feed_next(feed, &chunk, fault)) > 0)
		for (uint32_t r = 0; got > 0 && r < chunk_records(&chunk); r++)
			if (take(&t, &chunk, r, fault))
				got = -1;
	chunk_release(&chunk);
	if (got == 0 && !t.width && !map->said)
		return fault_set(fault, FAULT_USE, "%s: the map is empty", map->file);
	return got;
}

static int check_rows(const struct map *map, size_t from, struct fault *fault)
{
	for (size_t i = from; i < map->rows; i++)
		if (check_row(map, &map->row[i], fault))
			return fault_at(fault, map->row[i].file, map->row[i].line);
	return 0;
}

static long read_nothing(void *context, char *bytes, size_t n, struct fault *fault)
{
	(void)context, (void)bytes, (void)n, (void)fault;
	return 0;
}

int map_lay(struct map *map, const char *name, const char *bytes, size_t n, struct fault *fault)
{
	size_t rows = map->rows;
	size_t mark = n >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
	struct source source = {.name = name, .read = read_nothing, .fd = -1};

	map->file = arena_copy(&map->arena, name, strlen(name));
	map->said = 0;
	struct feed *feed = feed_open(&source, DIALECT_CSV, mark, 1, bytes + mark, n - mark);
	int bad = read_table(map, feed, fault);
	feed_close(feed);
	bad = bad || check_rows(map, rows, fault) ? -1 : 0;
	map->layers++;
	return bad;
}

int map_parse(struct map *map, const char *name, const char *bytes, size_t n, struct fault *fault)
{
	map_plain(map);
	return map_lay(map, name, bytes, n, fault);
}

int map_lay_file(struct map *map, const char *path, struct fault *fault)
{
	struct buf text = BUF_NONE;
	int bad = file_slurp(path, MOST_BYTES, &text, fault);
	if (!bad)
		bad = map_lay(map, file_name(path), text.at, text.n, fault);
	buf_release(&text);
	return bad;
}

int map_read(struct map *map, const char *path, struct fault *fault)
{
	map_plain(map);
	return map_lay_file(map, path, fault);
}
