/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of a state: writing and reading. Lines that begin with '!' say what follows; the others
 * are rows: table number, key fields, cells as number=value with blanks between.
 */
#include "record/escape.h"
#include "record/state.h"
#include "util/mem.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char op_signs[] = "+<>|"; /* by enum op */

enum { MOST_CELLS = 1 << 22, MOST_FIELDS = 4096, OPENING = 4 };

static void put_field(struct buf *out, const char *text)
{
	buf_byte(out, '\t');
	stream_field(out, text, strlen(text));
}

static void put_list(struct buf *out, const char *name, const struct opt_list *list)
{
	buf_puts(out, name);
	for (size_t i = 0; i < list->n; i++)
		put_field(out, list->at[i]);
	buf_byte(out, '\n');
}

static void put_table(struct buf *out, size_t t, const struct table *shape)
{
	buf_printf(out, "!table\t%zu\t%d", t, shape->item != NULL);
	put_field(out, shape->item ? shape->item : "");
	for (int i = 0; i < TABLE_FORM; i++)
		buf_printf(out, "%c%" PRId64, i ? ' ' : '\t', shape->form[i]);
	buf_printf(out, "\t%" PRIu32 "\t", shape->counts);
	for (uint32_t w = 0; w < shape->wides; w++)
		buf_byte(out, op_signs[table_wide_op(shape, w)]);
	buf_byte(out, '\n');
}

static void put_row(struct buf *out, size_t t, const struct intern_name *key, const struct book_row *row)
{
	char text[WIDE_CHARS];

	buf_printf(out, "%zu\t", t);
	buf_add(out, key->text, key->n);
	for (uint32_t c = 0; c < row->cells; c++) {
		buf_printf(out, "%c%" PRIu32 "=", c ? ' ' : '\t', row->cell[c].cell);
		buf_add(out, text, wide_print(text, row->cell[c].value));
	}
	buf_byte(out, '\n');
}

static int by_text(const void *a, const void *b)
{
	const struct intern_name *x = *(const struct intern_name *const *)a;
	const struct intern_name *y = *(const struct intern_name *const *)b;
	int order = memcmp(x->text, y->text, x->n < y->n ? x->n : y->n);

	return order ? order : (x->n > y->n) - (x->n < y->n);
}

/* Rows of a table in order of their keys; returns how many. */
static size_t put_rows(struct buf *out, const struct book *book, size_t t)
{
	const struct book_table *table = &book->table[t];
	const struct intern_name **key = mem_zero(table->rows, sizeof(*key));
	size_t n = 0;

	for (size_t k = 0; k < table->rows; k++)
		if (table->row[k].cells)
			key[n++] = &book->keys.name[k];
	qsort(key, n, sizeof(*key), by_text);
	for (size_t i = 0; i < n; i++)
		put_row(out, t, key[i], &table->row[key[i] - book->keys.name]);
	free(key);
	return n;
}

/* Tables by role and item, whatever order they were met in. */
static int by_shape(const void *a, const void *b)
{
	const struct table *x = &(*(const struct book_table *const *)a)->shape;
	const struct table *y = &(*(const struct book_table *const *)b)->shape;

	if (x->form[0] != y->form[0])
		return x->form[0] < y->form[0] ? -1 : 1;
	if (!x->item || !y->item)
		return (x->item != NULL) - (y->item != NULL);
	return strcmp(x->item, y->item);
}

static void put_section(struct buf *out, const struct section *section)
{
	const struct book *book = &section->book;
	const struct book_table **table = mem_zero(book->tables, sizeof(*table));
	struct book sorted = *book;
	size_t rows = 0;

	buf_puts(out, "!analysis");
	put_field(out, section->analysis);
	put_list(out, "", &section->setting);
	for (size_t t = 0; t < book->tables; t++)
		table[t] = &book->table[t];
	qsort(table, book->tables, sizeof(*table), by_shape);
	sorted.table = mem_zero(book->tables, sizeof(*sorted.table));
	for (size_t t = 0; t < book->tables; t++) {
		sorted.table[t] = *table[t];
		put_table(out, t, &table[t]->shape);
	}
	for (size_t t = 0; t < book->tables; t++)
		rows += put_rows(out, &sorted, t);
	buf_printf(out, "!end\t%zu\n", rows);
	free(sorted.table);
	free(table);
}

static int by_part(const void *a, const void *b)
{
	const struct part *x = *(const struct part *const *)a, *y = *(const struct part *const *)b;
	int order = strcmp(x->name, y->name);

	return order ? order : strcmp(x->hash, y->hash);
}

static void put_parts(struct buf *out, const struct state *state)
{
	const struct part **part = mem_zero(state->parts, sizeof(*part));

	for (size_t p = 0; p < state->parts; p++)
		part[p] = &state->part[p];
	qsort(part, state->parts, sizeof(*part), by_part);
	for (size_t p = 0; p < state->parts; p++) {
		buf_puts(out, "!part");
		put_field(out, part[p]->name);
		buf_printf(out, "\t%s\t%" PRIu64 "\n", part[p]->hash, part[p]->records);
	}
	free(part);
}

void state_write(const struct state *state, struct buf *out)
{
	buf_puts(out, "!ce-state\t1\n");
	put_list(out, "!groups", &state->group);
	buf_puts(out, "!by");
	put_field(out, state->by);
	put_field(out, state->zone);
	buf_puts(out, "\n!as-of");
	put_field(out, state->as_of);
	buf_puts(out, "\n!items");
	put_field(out, state->items);
	buf_byte(out, '\n');
	if (*state->weight) {
		buf_puts(out, "!weight");
		put_field(out, state->weight);
		buf_byte(out, '\n');
	}
	put_parts(out, state);
	for (size_t s = 0; s < state->sections; s++)
		put_section(out, &state->section[s]);
	buf_puts(out, "!done\n");
}

/* ---- reading ---- */

struct parser {
	struct state *state;
	struct section *section; /* the open one, or NULL */
	struct slice field[MOST_FIELDS]; /* of the current line, escaped */
	size_t fields;
	size_t opened; /* how many of the lines that every state begins with */
	uint64_t rows;
	bool done;
	struct fault *fault;
};

static int wrong(struct parser *p, const char *what)
{
	return fault_set(p->fault, FAULT_INPUT, "not a state of this kind: %s", what);
}

static bool is(const struct slice *field, const char *text)
{
	return field->n == strlen(text) && memcmp(field->at, text, field->n) == 0;
}

static const char *text_of(struct parser *p, size_t i)
{
	struct buf hold = BUF_NONE;
	struct slice text = stream_unescape(p->field[i].at, p->field[i].n, &hold);
	const char *copy = arena_copy(&p->state->arena, text.at, text.n);

	buf_release(&hold);
	return copy;
}

static int number(const struct slice *field, int64_t low, int64_t high, int64_t *value)
{
	wide w;

	if (wide_parse(&w, field->at, field->n) || w < low || w > high)
		return -1;
	*value = (int64_t)w;
	return 0;
}

static int read_form(const struct slice *field, int64_t *form)
{
	const char *at = field->at, *end = at + field->n;

	for (int i = 0; i < TABLE_FORM; i++) {
		const char *stop = memchr(at, ' ', (size_t)(end - at));
		struct slice one = {at, (size_t)((stop ? stop : end) - at)};
		if (!stop != (i == TABLE_FORM - 1) || number(&one, INT32_MIN, INT32_MAX, &form[i]))
			return -1;
		at = stop ? stop + 1 : end;
	}
	return 0;
}

static int read_table(struct parser *p)
{
	struct table shape = {0};
	int64_t at, named, counts;

	if (!p->section || p->fields != 7 || number(&p->field[1], 0, 1 << 20, &at) ||
		number(&p->field[2], 0, 1, &named) || read_form(&p->field[4], shape.form) ||
		number(&p->field[5], 0, MOST_CELLS, &counts) || p->field[6].n > MOST_CELLS ||
		(size_t)at != p->section->book.tables)
		return wrong(p, "a table line");
	shape.item = named ? text_of(p, 3) : NULL;
	shape.counts = (uint32_t)counts;
	shape.wides = (uint32_t)p->field[6].n;
	for (uint32_t w = 0; w < shape.wides; w++) {
		const char *op = memchr(op_signs, p->field[6].at[w], 4);
		if (!op || (w >= TABLE_WIDES && *op != op_signs[OP_SUM]))
			return wrong(p, "an op");
		if (w < TABLE_WIDES)
			shape.op[w] = (enum op)(op - op_signs);
	}
	if (book_find(&p->section->book, shape.item, shape.form[0]) != SIZE_MAX)
		return wrong(p, "a table that stands twice");
	book_table(&p->section->book, &shape);
	return 0;
}

static int read_cells(struct parser *p, size_t table, struct slice key, struct slice cells)
{
	const struct table *shape = &p->section->book.table[table].shape;
	const char *at = cells.at, *end = at + cells.n;

	while (at < end) {
		const char *stop = memchr(at, ' ', (size_t)(end - at));
		stop = stop ? stop : end;
		const char *equals = memchr(at, '=', (size_t)(stop - at));
		struct slice left = {at, equals ? (size_t)(equals - at) : 0};
		int64_t cell;
		wide value;
		if (!equals || number(&left, 0, (int64_t)table_cells(shape) - 1, &cell) ||
			wide_parse(&value, equals + 1, (size_t)(stop - equals - 1)))
			return wrong(p, "a cell");
		if ((uint32_t)cell < shape->counts && (value < 0 || value > INT64_MAX))
			return wrong(p, "a count that no one can have counted");
		if (book_join(&p->section->book, table, key.at, key.n, (uint32_t)cell, value, p->fault))
			return -1;
		at = stop < end ? stop + 1 : end;
	}
	return 0;
}

static int read_row(struct parser *p)
{
	int64_t table;
	size_t groups = p->state->group.n + (*p->state->by != '\0');

	if (!p->section || p->fields < 3 ||
		number(&p->field[0], 0, (int64_t)p->section->book.tables - 1, &table))
		return wrong(p, "a row without its table");
	size_t want = groups + (p->section->book.table[table].shape.item == NULL);
	if (p->fields - 2 != (want ? want : 1))
		return wrong(p, "a row with a key of another length");
	const struct slice *first = &p->field[1], *last = &p->field[p->fields - 2];
	struct slice key = {first->at, (size_t)(last->at + last->n - first->at)};
	p->rows++;
	return read_cells(p, (size_t)table, key, p->field[p->fields - 1]);
}

static int read_analysis(struct parser *p)
{
	if (p->section || p->fields < 2)
		return wrong(p, "an analysis line");
	p->section = state_section(p->state, text_of(p, 1));
	for (size_t i = 2; i < p->fields; i++)
		opt_list_add(&p->section->setting, text_of(p, i));
	p->rows = 0;
	return 0;
}

static int read_end(struct parser *p)
{
	int64_t rows;

	if (!p->section || p->fields != 2 || number(&p->field[1], 0, INT64_MAX, &rows) ||
		(uint64_t)rows != p->rows)
		return wrong(p, "an end that counts other rows than there are");
	p->section = NULL;
	return 0;
}

static bool is_hash(const struct slice *field)
{
	size_t n = 0;

	while (n < field->n && field->at[n] && strchr("0123456789abcdef", field->at[n]))
		n++;
	return n == 32 && field->n == 32;
}

static int read_part(struct parser *p)
{
	int64_t records;

	if (p->fields != 4 || p->state->sections || !is_hash(&p->field[2]) ||
		number(&p->field[3], 0, INT64_MAX, &records))
		return wrong(p, "a part line");
	state_part(p->state, text_of(p, 1), text_of(p, 2), (uint64_t)records);
	return 0;
}

/* Behind the version: what the rows mean, once and in this order. */
static int read_opening(struct parser *p)
{
	static const struct {
		const char *word;
		size_t fields; /* 0: any number */
	} opening[OPENING] = {{"!groups", 0}, {"!by", 3}, {"!as-of", 2}, {"!items", 2}};
	struct state *state = p->state;
	size_t at = p->opened++;

	if (!is(&p->field[0], opening[at].word) || (opening[at].fields && p->fields != opening[at].fields))
		return wrong(p, "what its rows mean is not said");
	for (size_t i = 1; i < p->fields && at == 0; i++)
		opt_list_add(&state->group, text_of(p, i));
	if (at == 1) {
		state->by = text_of(p, 1);
		state->zone = text_of(p, 2);
	} else if (at == 2) {
		state->as_of = text_of(p, 1);
	} else if (at == 3) {
		state->items = text_of(p, 1);
	}
	return 0;
}

static int read_line(struct parser *p)
{
	const struct slice *word = &p->field[0];

	if (p->opened < OPENING)
		return read_opening(p);
	if (!word->n || word->at[0] != '!')
		return read_row(p);
	if (is(word, "!table"))
		return read_table(p);
	if (is(word, "!end"))
		return read_end(p);
	if (p->section)
		return wrong(p, "a section without its end");
	if (is(word, "!analysis"))
		return read_analysis(p);
	if (is(word, "!weight") && p->fields == 2 && !p->state->sections && !p->state->parts) {
		p->state->weight = text_of(p, 1);
		return 0;
	}
	if (is(word, "!part"))
		return read_part(p);
	if (!is(word, "!done") || !p->state->sections)
		return wrong(p, "a line that it does not have");
	p->done = true;
	return 0;
}

static int split(struct parser *p, const char *at, const char *end)
{
	p->fields = 0;
	for (;; at++) {
		const char *tab = memchr(at, '\t', (size_t)(end - at));
		if (p->fields == MOST_FIELDS)
			return wrong(p, "a line of too many fields");
		p->field[p->fields++] = (struct slice){at, (size_t)((tab ? tab : end) - at)};
		if (!tab)
			return 0;
		at = tab;
	}
}

static int version(struct parser *p)
{
	int64_t value;

	if (!is(&p->field[0], "!ce-state") || p->fields != 2)
		return wrong(p, "it does not begin with !ce-state");
	if (number(&p->field[1], 1, INT32_MAX, &value))
		return wrong(p, "its version is no number");
	if (value > 1)
		return fault_set(p->fault, FAULT_INPUT, "a state of version %d, and this is for version 1", (int)value);
	return 0;
}

int state_read(struct state *state, const char *bytes, size_t n, const char *name, struct fault *fault)
{
	struct parser *p = mem_zero(1, sizeof(*p));
	const char *at = bytes, *end = bytes + n;
	uint64_t line = 0;
	int bad = 0;

	p->state = state;
	p->fault = fault;
	while (!bad && at < end && !p->done) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		line++;
		if (!stop)
			bad = wrong(p, "it ends in the middle of a line");
		else
			bad = split(p, at, stop) ? -1 : line == 1 ? version(p) : read_line(p);
		at = stop ? stop + 1 : end;
	}
	if (!bad && (!p->done || at < end))
		bad = wrong(p, p->done ? "something follows its end" : "its end is missing");
	free(p);
	return bad ? fault_at(fault, name, line) : 0;
}
