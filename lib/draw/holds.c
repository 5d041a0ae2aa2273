/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/holds.h"

#include "draw/glyph.h"
#include "util/nearest.h"

#include <stdlib.h>
#include <string.h>

enum part { PART_VALUE, PART_LOW, PART_HIGH, PART_N, PART_LABEL, PARTS };
enum op { OP_LESS_EQUAL, OP_GREATER_EQUAL, OP_EQUAL, OP_NOT_EQUAL, OP_LESS, OP_GREATER, OPS };
enum { MOST_LINES = 20 };

static const char *const parts[PARTS] = {"value", "low", "high", "n", "label"};
static const char *const ops[OPS] = {"<=", ">=", "==", "!=", "<", ">"};

/* ---- reading ---- */

struct scan {
	const char *text, *at;
	struct arena *arena;
	struct fault *fault;
};

static int wrong(const struct scan *scan, const char *wanted)
{
	return fault_set(scan->fault, FAULT_USE, "--check: %s is wanted at \"%.40s\" in \"%.160s\"", wanted,
		*scan->at ? scan->at : "the end", scan->text);
}

static void skip_blanks(struct scan *scan)
{
	scan->at += strspn(scan->at, " \t");
}

static bool take(struct scan *scan, char byte)
{
	skip_blanks(scan);
	if (*scan->at != byte)
		return false;
	scan->at++;
	return true;
}

/* Behind the first quote: up to the last one. */
static const char *quoted(struct scan *scan)
{
	struct buf name = BUF_NONE;
	const char *copy = NULL;

	for (; *scan->at; scan->at++) {
		if (*scan->at == '\'' && *++scan->at != '\'') {
			copy = arena_copy(scan->arena, name.at, name.n);
			break;
		}
		buf_byte(&name, *scan->at);
	}
	buf_release(&name);
	return copy;
}

/* NULL: there is none. */
static const char *read_name(struct scan *scan)
{
	skip_blanks(scan);
	if (*scan->at == '\'') {
		scan->at++;
		return quoted(scan);
	}
	size_t n = strcspn(scan->at, " \t[]=,.'<>!");
	if (!n)
		return NULL;
	scan->at += n;
	return arena_copy(scan->arena, scan->at - n, n);
}

/* ITEM or COLUMN=VALUE. */
static int read_where(struct holds *holds, struct scan *scan)
{
	const char *name = read_name(scan), *value;

	if (!name)
		return wrong(scan, "an item or COLUMN=VALUE");
	if (!take(scan, '=')) {
		if (holds->item)
			return wrong(scan, "\"=\" (the item is told already)");
		holds->item = name;
		return 0;
	}
	if (holds->wheres == HOLDS_WHERE)
		return wrong(scan, "an end of conditions");
	value = read_name(scan);
	if (!value)
		return wrong(scan, "a value");
	holds->where[holds->wheres++] = (struct holds_where){name, value};
	return 0;
}

static int read_selection(struct holds *holds, struct scan *scan)
{
	if (!take(scan, '[') || take(scan, ']'))
		return 0;
	do {
		if (read_where(holds, scan))
			return -1;
	} while (take(scan, ','));
	return take(scan, ']') ? 0 : wrong(scan, "\",\" or \"]\"");
}

static int read_part(struct holds *holds, struct scan *scan)
{
	const char *name = take(scan, '.') ? read_name(scan) : NULL;

	for (holds->part = 0; name && holds->part < PARTS; holds->part++)
		if (strcmp(name, parts[holds->part]) == 0)
			return 0;
	return wrong(scan, ".value, .low, .high, .n or .label");
}

static int read_limit(struct holds *holds, struct scan *scan)
{
	skip_blanks(scan);
	for (holds->op = 0; holds->op < OPS; holds->op++)
		if (strncmp(scan->at, ops[holds->op], strlen(ops[holds->op])) == 0)
			break;
	if (holds->op == OPS)
		return wrong(scan, "one of < <= > >= == !=");
	scan->at += strlen(ops[holds->op]);
	skip_blanks(scan);
	if (holds->part == PART_LABEL) {
		if (holds->op != OP_EQUAL && holds->op != OP_NOT_EQUAL)
			return wrong(scan, "== or != before a label's text");
		holds->label = read_name(scan);
		return holds->label ? 0 : wrong(scan, "a text");
	}
	size_t n = strcspn(scan->at, " \t");
	if (opt_real(arena_copy(scan->arena, scan->at, n), &holds->number))
		return wrong(scan, "a number");
	scan->at += n;
	return 0;
}

int holds_parse(struct holds *holds, const char *text, struct arena *arena, struct fault *fault)
{
	struct scan scan = {text, text, arena, fault};

	*holds = (struct holds){.text = text, .analysis = read_name(&scan)};
	if (!holds->analysis)
		return wrong(&scan, "an analysis");
	if (read_selection(holds, &scan))
		return -1;
	if (!take(&scan, '.') || !(holds->measure = read_name(&scan)))
		return wrong(&scan, ".MEASURE");
	if (read_part(holds, &scan) || read_limit(holds, &scan))
		return -1;
	skip_blanks(&scan);
	return *scan.at ? wrong(&scan, "nothing more") : 0;
}

/* ---- checking ---- */

static const char *field_of(const struct result_section *section, const struct result_row *row, const char *column)
{
	if (strcmp(column, "label") == 0)
		return row->label;
	for (size_t g = 0; g < section->groups; g++)
		if (strcmp(section->group[g], column) == 0)
			return row->group[g];
	return NULL;
}

static bool selects(const struct holds *holds, const struct result_section *section, const struct result_row *row)
{
	if (strcmp(row->analysis, holds->analysis) != 0 || strcmp(row->measure, holds->measure) != 0 ||
		(holds->item && strcmp(row->item, holds->item) != 0))
		return false;
	for (size_t w = 0; w < holds->wheres; w++) {
		const char *field = field_of(section, row, holds->where[w].column);
		if (!field || strcmp(field, holds->where[w].value) != 0)
			return false;
	}
	return true;
}

static const struct result_number *number_of(const struct holds *holds, const struct result_row *row)
{
	return holds->part == PART_LOW ? &row->low : holds->part == PART_HIGH ? &row->high
		: holds->part == PART_N ? &row->n : &row->value;
}

static bool compares(const struct holds *holds, double number)
{
	switch ((enum op)holds->op) {
	case OP_LESS_EQUAL:
		return number <= holds->number;
	case OP_GREATER_EQUAL:
		return number >= holds->number;
	case OP_LESS:
		return number < holds->number;
	case OP_GREATER:
		return number > holds->number;
	case OP_EQUAL:
		return number >= holds->number && number <= holds->number;
	case OP_NOT_EQUAL:
		return number < holds->number || number > holds->number;
	case OPS:
		break;
	}
	return false;
}

static bool row_holds(const struct holds *holds, const struct result_row *row)
{
	if (holds->part == PART_LABEL)
		return (strcmp(row->label, holds->label) == 0) == (holds->op == OP_EQUAL);
	return compares(holds, number_of(holds, row)->number); /* NAN holds nothing */
}

/* Which row it is: its item, groups and label, as far as they were left open. */
static void put_row(struct buf *to, const struct result_section *section, const struct result_row *row)
{
	struct buf name = BUF_NONE;

	buf_puts(&name, row->item);
	for (size_t g = 0; g < section->groups; g++)
		buf_printf(&name, ", %s=%s", section->group[g], row->group[g]);
	if (*row->label)
		buf_printf(&name, ", label=%s", row->label);
	glyph_clean(to, name.at, name.n);
	buf_release(&name);
}

static void say(struct buf *lines, enum language language, enum text key, const char *const *fill)
{
	text_fill(lines, language, key, fill);
	buf_byte(lines, '\n');
}

static void say_row(const struct holds *holds, const struct result_section *section, const struct result_row *row,
	enum language language, struct buf *lines)
{
	const char *text = holds->part == PART_LABEL ? row->label : number_of(holds, row)->text;
	struct buf name = BUF_NONE, seen = BUF_NONE;

	put_row(&name, section, row);
	glyph_clean(&seen, text, strlen(text));
	say(lines, language, *text ? TEXT_HOLDS_NOT : TEXT_HOLDS_NO_NUMBER,
		(const char *[]){holds->text, name.at, parts[holds->part], seen.at, *row->n.text ? row->n.text : "–", NULL});
	buf_release(&name);
	buf_release(&seen);
}

/* One of the names that a check gives: those that rows have instead. */
struct meant {
	const char *name;
	struct nearest near;
	bool found;
};

static struct meant meant_of(const char *name)
{
	return (struct meant){name, nearest_to(name), false};
}

static bool offer(struct meant *meant, const char *name)
{
	bool same = strcmp(meant->name, name) == 0;

	meant->found = meant->found || same;
	nearest_offer(&meant->near, name);
	return same;
}

static void offer_row(struct meant name[], const struct holds *holds, const struct result_section *section,
	const struct result_row *row)
{
	if (!offer(&name[0], row->analysis) || !offer(&name[1], row->measure) || !offer(&name[2], holds->item ? row->item : ""))
		return;
	for (size_t w = 0; w < holds->wheres; w++) {
		offer(&name[3 + w], "label");
		for (size_t g = 0; g < section->groups; g++)
			offer(&name[3 + w], section->group[g]);
	}
}

/* Where nothing was selected, the first name that no row has, and what could have been meant. */
static void say_nothing(const struct holds *holds, const struct resultset *set, enum language language,
	struct buf *lines)
{
	struct meant name[3 + HOLDS_WHERE] = {meant_of(holds->analysis), meant_of(holds->measure),
		meant_of(holds->item ? holds->item : "")};
	char hint[NEAREST_TEXT] = "";
	struct buf clean = BUF_NONE;

	for (size_t w = 0; w < holds->wheres; w++)
		name[3 + w] = meant_of(holds->where[w].column);
	for (size_t s = 0; s < set->n; s++)
		for (size_t r = 0; r < set->section[s].n; r++)
			offer_row(name, holds, &set->section[s], &set->section[s].row[r]);
	for (size_t i = 0; i < 3 + holds->wheres; i++)
		if (!name[i].found) {
			nearest_hint(&name[i].near, hint);
			break;
		}
	glyph_clean(&clean, hint, strlen(hint));
	say(lines, language, TEXT_HOLDS_NO_ROW, (const char *[]){holds->text, clean.at, NULL});
	buf_release(&clean);
}

bool holds_check(const struct holds *holds, const struct resultset *set, enum language language, struct buf *lines)
{
	size_t selected = 0, failed = 0;
	char more[32];

	for (size_t s = 0; s < set->n; s++) {
		const struct result_section *section = &set->section[s];
		for (size_t r = 0; r < section->n; r++) {
			const struct result_row *row = &section->row[r];
			if (!selects(holds, section, row))
				continue;
			selected++;
			if (row_holds(holds, row))
				continue;
			if (failed++ < MOST_LINES)
				say_row(holds, section, row, language, lines);
		}
	}
	if (!selected)
		say_nothing(holds, set, language, lines);
	if (failed > MOST_LINES) {
		snprintf(more, sizeof(more), "%zu", failed - MOST_LINES);
		say(lines, language, TEXT_HOLDS_MORE, (const char *[]){holds->text, more, NULL});
	}
	return selected && !failed;
}
