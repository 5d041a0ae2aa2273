/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/ruletable.h"

#include "label/lex.h"
#include "label/mark.h"
#include "util/file.h"
#include "util/mem.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_SEGMENTS = 1000 };
enum { CELL_SEGMENT, CELL_VALUE, CELL_WHERE, CELL_NOTE, CELLS };

static const char *const cells[CELLS] = {"segment", "value", "where", "note"};

static int blame(
	const struct ruletable *table, uint64_t line, const char *column, struct fault *fault)
{
	if (column)
		fault_column(fault, column);
	return fault_at(fault, table->file, line);
}

int ruletable_blame(const struct ruletable *table, const struct ruletext *rule, const char *column,
	struct fault *fault)
{
	return blame(table, rule->line, column, fault);
}

/* Where the cells stand: place[k] is the column of cells[k], SIZE_MAX when there is none. */
static int read_header(const struct ruletable *table, size_t place[CELLS], struct fault *fault)
{
	char hint[NEAREST_TEXT];

	for (int k = 0; k < CELLS; k++)
		place[k] = SIZE_MAX;
	for (size_t c = 0; c < table->cells.columns; c++) {
		struct nearest near = nearest_to(table->cells.name[c]);
		int k = 0;
		for (int i = 0; i < CELLS; i++)
			nearest_offer(&near, cells[i]);
		while (k < CELLS && strcmp(table->cells.name[c], cells[k]) != 0)
			k++;
		if (k == CELLS) {
			fault_set(fault, FAULT_USE,
				"\"%.100s\" is not a column of a rule file%s; these are: segment "
				"value where note",
				table->cells.name[c], nearest_hint(&near, hint));
			return blame(table, 1, NULL, fault);
		}
		place[k] = c;
	}
	for (int k = 0; k < CELL_NOTE; k++)
		if (place[k] == SIZE_MAX) {
			fault_set(fault, FAULT_USE,
				"no column \"%s\"; a rule file begins with the line "
				"segment,value,where",
				cells[k]);
			return blame(table, 1, NULL, fault);
		}
	return 0;
}

/* The segment of a rule's cell NAME[:TYPE]; a new one when the name is new. */
static int take_segment(
	struct ruletable *table, struct ruletext *rule, const char *cell, struct fault *fault)
{
	const char *colon = strrchr(cell, ':');
	struct type type;
	bool typed = colon && colon > cell && type_parse(&type, colon + 1, strlen(colon + 1)) == 0;
	size_t n = typed ? (size_t)(colon - cell) : strlen(cell);

	if (!n)
		return fault_set(fault, FAULT_USE, "names no segment");
	rule->segment = intern_id(&table->names, cell, n);
	if (rule->segment == MOST_SEGMENTS)
		return fault_set(fault, FAULT_USE, "more than %d segments", MOST_SEGMENTS);
	if (rule->segment == table->segments) {
		table->segment = mem_grow(table->segment, &table->cap, table->segments + 1ul,
			sizeof(*table->segment));
		struct rulesegment *segment = &table->segment[table->segments++];
		*segment = (struct rulesegment){table->names.name[rule->segment].text,
			{.kind = KIND_CATEGORY}, rule->line, typed};
		if (typed)
			segment->type = type;
		else
			frame_canonical(segment->name, &segment->type);
	} else if (typed && !type_equal(type, table->segment[rule->segment].type)) {
		return fault_set(fault, FAULT_USE, "another type than in line %" PRIu64,
			table->segment[rule->segment].line);
	}
	return 0;
}

static int check_value(
	const struct ruletable *table, const struct ruletext *rule, struct fault *fault)
{
	struct type type = table->segment[rule->segment].type;
	char wants[TYPE_TEXT];
	int64_t number;

	if (!*rule->value)
		return fault_set(fault, FAULT_USE, "a rule gives a value");
	if (value_read(type, rule->value, strlen(rule->value), &number) == VALUE_INVALID)
		return fault_set(fault, FAULT_USE, "\"%.100s\" is not %s", rule->value,
			type_wants(type, wants));
	return 0;
}

static bool blank(const struct ruletable *table, size_t row)
{
	const char *const *cell = texttable_row(&table->cells, row);

	for (size_t c = 0; c < table->cells.columns; c++)
		if (*cell[c])
			return false;
	return true;
}

static int take_row(
	struct ruletable *table, size_t row, const size_t place[CELLS], struct fault *fault)
{
	const char *const *cell = texttable_row(&table->cells, row);
	struct ruletext *rule = &table->rule[table->rules++];

	*rule = (struct ruletext){
		cell[place[CELL_VALUE]], cell[place[CELL_WHERE]], table->cells.line[row], 0};
	if (take_segment(table, rule, cell[place[CELL_SEGMENT]], fault))
		return blame(table, rule->line, cells[CELL_SEGMENT], fault);
	if (check_value(table, rule, fault))
		return blame(table, rule->line, cells[CELL_VALUE], fault);
	return 0;
}

static int by_segment(const void *a, const void *b)
{
	const struct ruletext *x = a, *y = b;

	if (x->segment != y->segment)
		return x->segment < y->segment ? -1 : 1;
	return x->line < y->line ? -1 : x->line > y->line;
}

/* Rules of one segment side by side, in the order of the file. */
static void sort_rules(struct ruletable *table)
{
	qsort(table->rule, table->rules, sizeof(*table->rule), by_segment);
	table->begin = mem_zero(table->segments + 1ul, sizeof(*table->begin));
	for (uint32_t i = 0; i < table->rules; i++)
		table->begin[table->rule[i].segment + 1] = i + 1;
}

static int check_segment(const struct ruletable *table, uint32_t s, struct fault *fault)
{
	struct intern values = {0};
	int bad = 0;

	for (uint32_t i = table->begin[s]; i < table->begin[s + 1] && !bad; i++) {
		const struct ruletext *rule = &table->rule[i];
		uint32_t known = values.count,
			 id = intern_id(&values, rule->value, strlen(rule->value));
		if (id < known) {
			fault_set(fault, FAULT_USE,
				"\"%.100s\" has a rule in line %" PRIu64
				" already: one rule a value, conditions "
				"joined by ||",
				rule->value, table->rule[table->begin[s] + id].line);
			bad = ruletable_blame(table, rule, cells[CELL_VALUE], fault);
		} else if (!*rule->where && i + 1 < table->begin[s + 1]) {
			fault_set(fault, FAULT_USE,
				"a rule without a condition takes every record that is left: only "
				"the last of a "
				"segment can be one, and line %" PRIu64 " is behind it",
				table->rule[i + 1].line);
			bad = ruletable_blame(table, rule, cells[CELL_WHERE], fault);
		}
	}
	intern_release(&values);
	return bad;
}

int ruletable_read(struct ruletable *table, const char *path, struct fault *fault)
{
	size_t place[CELLS];

	*table = (struct ruletable){.file = file_name(path)};
	if (texttable_read(&table->cells, path, fault) || read_header(table, place, fault))
		return -1;
	table->rule = mem_zero(table->cells.rows, sizeof(*table->rule));
	for (size_t row = 0; row < table->cells.rows; row++)
		if (!blank(table, row) && take_row(table, row, place, fault))
			return -1;
	if (!table->rules) {
		fault_set(fault, FAULT_USE, "no rule behind the header");
		return blame(table, 1, NULL, fault);
	}
	sort_rules(table);
	for (uint32_t s = 0; s < table->segments; s++)
		if (check_segment(table, s, fault))
			return -1;
	return 0;
}

void ruletable_release(struct ruletable *table)
{
	texttable_release(&table->cells);
	free(table->rule);
	free(table->segment);
	free(table->begin);
	intern_release(&table->names);
	*table = (struct ruletable){0};
}

/* The words of a condition. */
struct words {
	struct lexer lexer;
	struct arena arena;
	struct fault ignored;
	struct token next;
	bool more;
};

static void words_begin(struct words *words, const char *text)
{
	*words = (struct words){0};
	words->lexer = (struct lexer){text, 0, &words->arena, &words->ignored};
	words->more = lex_next(&words->lexer, &words->next) == 0;
}

/* The next column that it names, 0 when there is none left; a word that is none ends it. */
static bool words_column(struct words *words, struct token *name)
{
	while (words->more && words->next.tok != TOK_END) {
		*name = words->next;
		words->more = lex_next(&words->lexer, &words->next) == 0;
		bool called = words->more && words->next.tok == TOK_OPEN;
		if (name->tok == TOK_QUOTED || (name->tok == TOK_NAME && !called))
			return true;
	}
	return false;
}

static uint32_t named(const struct ruletable *table, const struct token *name)
{
	return intern_find(&table->names, name->text.at, name->text.n);
}

/* Does segment `from` read segment `to`, be it through others? */
static bool reaches(const struct ruletable *table, uint32_t from, uint32_t to, bool *seen)
{
	bool found = from == to;

	if (seen[from])
		return false;
	seen[from] = true;
	for (uint32_t i = table->begin[from]; i < table->begin[from + 1] && !found; i++) {
		struct words words;
		struct token name;
		words_begin(&words, table->rule[i].where);
		while (!found && words_column(&words, &name)) {
			uint32_t next = named(table, &name);
			found = next != INTERN_NONE && next != from &&
				reaches(table, next, to, seen);
		}
		arena_release(&words.arena);
	}
	return found;
}

static int complain(const struct ruletable *table, const struct ruletext *rule,
	const struct token *name, uint32_t other, struct fault *fault)
{
	bool *seen = mem_zero(table->segments, sizeof(*seen));
	const char *own = table->segment[rule->segment].name, *its = table->segment[other].name;

	if (other == rule->segment)
		mark_fault(fault, FAULT_USE, rule->where, name->at, name->n,
			"the segment \"%.60s\" reads itself", own);
	else if (reaches(table, other, rule->segment, seen))
		mark_fault(fault, FAULT_USE, rule->where, name->at, name->n,
			"the segments \"%.60s\" and \"%.60s\" read each other", own, its);
	else
		mark_fault(fault, FAULT_USE, rule->where, name->at, name->n,
			"the segment \"%.60s\" is made further down, from line %" PRIu64
			" on: its rules must stand before those of \"%.60s\"",
			its, table->segment[other].line, own);
	free(seen);
	return ruletable_blame(table, rule, cells[CELL_WHERE], fault);
}

int ruletable_order(
	const struct ruletable *table, uint32_t i, const struct frame *frame, struct fault *fault)
{
	const struct ruletext *rule = &table->rule[i];
	struct words words;
	struct token name;
	int bad = 0;

	words_begin(&words, rule->where);
	while (!bad && words_column(&words, &name)) {
		uint32_t other = named(table, &name);
		if (other != INTERN_NONE && frame_find(frame, name.text.at) == COLUMN_NONE)
			bad = complain(table, rule, &name, other, fault);
	}
	arena_release(&words.arena);
	return bad;
}
