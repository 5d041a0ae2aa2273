/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/sheet.h"

#include "draw/dating.h"
#include "draw/figure.h"
#include "draw/glyph.h"
#include "draw/legend.h"
#include "draw/wording.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A name says what a row is about, words what is to be said of it. */
enum kind { NAME, NUMBER, WORDS };

/* How long columns stay where there is little room, below SHEET_KEEP; measures lose one each. */
enum { KEEP_LABEL = 950, KEEP_N = 900, KEEP_NEXT = 880, KEEP_NOTE = 860, KEEP_MEASURE = 800, KEEP_LOST = 10 };

/* What a table is made from, while it is made. */
struct making {
	struct sheet *sheet;
	const struct show *show;
	const struct block *block;
	struct legend legend;
	struct buf hold; /* the text of the cell under way, and its number */
	double number;
};

static const char *keep(struct making *m)
{
	const char *text = arena_copy(&m->sheet->arena, m->hold.at, m->hold.n);

	buf_clear(&m->hold);
	return text;
}

static void keep_cell(struct making *m, const char **cell)
{
	*cell = keep(m);
	m->sheet->number[cell - m->sheet->cell] = m->number;
	m->number = NAN;
}

static void put_value(struct making *m, const struct result_row *row)
{
	figure_value(&m->hold, m->show->language, row);
	m->number = row->value.number;
}

static void put_count(struct making *m, const struct result_number *number)
{
	figure_count(&m->hold, number->text);
	m->number = number->number;
}

static void clean(struct buf *buf, const char *text)
{
	glyph_clean(buf, text, strlen(text));
}

void sheet_group(struct buf *buf, const struct show *show, const char *value)
{
	enum text word = wording_name(value);

	if (word)
		buf_puts(buf, text_of(show->language, word));
	else
		clean(buf, value);
}

/* Is the i-th group column that of ce-gap --by? */
static bool is_period_column(const struct block *block, size_t i)
{
	return strcmp(block->section->group[i], "period") == 0;
}

void sheet_group_at(struct buf *buf, const struct show *show, const struct block *block, size_t i, const char *value)
{
	if (!is_period_column(block, i) || !dating_period(buf, show->language, value))
		sheet_group(buf, show, value);
}

void sheet_group_head(struct buf *buf, const struct show *show, const struct block *block, size_t i)
{
	if (is_period_column(block, i))
		buf_puts(buf, text_of(show->language, TEXT_AXIS_PERIOD));
	else
		clean(buf, block->section->group[i]);
}

/* A number is what a questionnaire calls the item, so it stays before the label. */
void sheet_item(struct buf *buf, const struct show *show, const char *item)
{
	const char *label = show->labels ? labels_find(show->labels, item) : NULL;
	enum text made = wording_name(item);
	bool number = item[strspn(item, "0123456789.")] == '\0';

	if (made && !label)
		buf_puts(buf, text_of(show->language, made));
	else if (!label || number)
		sheet_group(buf, show, item);
	if (label && number)
		buf_byte(buf, ' ');
	if (label)
		clean(buf, label);
}

/* Days, and what is numbered: made up by the analysis, but not in its list of items. */
static bool made_item(
	struct buf *buf, const struct show *show, const struct known *known, const char *item)
{
	if (!known || (show->labels && labels_find(show->labels, item)))
		return false;
	if (known->title == TEXT_VOICE_DAYS && dating_period(buf, show->language, item))
		return true;
	return wording_numbered(buf, show->language, known->analysis, item);
}

void sheet_known_item(
	struct buf *buf, const struct show *show, const struct known *known, const char *item)
{
	const char *at = strchr(item, '@');
	enum text called = known_item_text(known, item);
	struct buf name = BUF_NONE;

	if (!called && at) {
		buf_add(&name, item, (size_t)(at - item));
		called = known_item_text(known, name.at);
		buf_release(&name);
	} else {
		at = NULL;
	}
	if (!called) {
		if (!made_item(buf, show, known, item))
			sheet_item(buf, show, item);
		return;
	}
	buf_puts(buf, text_of(show->language, called));
	if (at) {
		buf_puts(buf, " · ");
		sheet_group(buf, show, at + 1);
	}
}

void sheet_title(struct buf *buf, const struct show *show, const struct block *block)
{
	if (block->known)
		buf_puts(buf, text_of(show->language, block->known->title));
	else
		clean(buf, block->analysis);
}

void sheet_groups(struct buf *buf, const struct show *show, const struct block *block)
{
	for (size_t i = 0; i < block->section->groups; i++) {
		buf_puts(buf, i ? text_of(show->language, TEXT_COMMA) : " · ");
		sheet_group_head(buf, show, block, i);
	}
}

void sheet_block_title(struct buf *buf, const struct show *show, const struct block *block)
{
	sheet_title(buf, show, block);
	sheet_groups(buf, show, block);
}

static void add_column(struct making *m, const char *head, enum kind kind, int keep)
{
	m->sheet->column[m->sheet->columns++] = (struct sheet_column){head, kind == NUMBER, kind == NAME, keep};
}

static void add_text_column(struct making *m, enum text head, enum kind kind, int keep)
{
	add_column(m, text_of(m->show->language, head), kind, keep);
}

static void add_groups(struct making *m)
{
	for (size_t i = 0; i < m->block->section->groups; i++) {
		sheet_group_head(&m->hold, m->show, m->block, i);
		add_column(m, keep(m), NAME, SHEET_KEEP);
	}
}

static void room(struct making *m, size_t columns)
{
	m->sheet->column = arena_take(&m->sheet->arena, columns * sizeof(*m->sheet->column));
}

static void room_for_cells(struct making *m, size_t rows)
{
	struct sheet *sheet = m->sheet;

	sheet->rows = rows;
	sheet->cell = arena_take(&sheet->arena, (rows * sheet->columns + 1) * sizeof(*sheet->cell));
	sheet->number = arena_take(&sheet->arena, (rows * sheet->columns + 1) * sizeof(*sheet->number));
}

static void group_cells(struct making *m, const char **cell, const char *const *group)
{
	for (size_t i = 0; i < m->block->section->groups; i++) {
		sheet_group_at(&m->hold, m->show, m->block, i, group[i]);
		keep_cell(m, &cell[i]);
	}
}

/* Result rows as they are. */
static void long_row(struct making *m, const char **cell, const struct result_row *row)
{
	size_t k = m->block->section->groups;

	group_cells(m, cell, row->group);
	sheet_item(&m->hold, m->show, row->item);
	keep_cell(m, &cell[k++]);
	clean(&m->hold, row->measure);
	keep_cell(m, &cell[k++]);
	put_value(m, row);
	keep_cell(m, &cell[k++]);
	figure_interval(&m->hold, m->show->language, row);
	m->number = isnan(row->low.number) ? row->high.number : row->low.number;
	keep_cell(m, &cell[k++]);
	put_count(m, &row->n);
	keep_cell(m, &cell[k++]);
	clean(&m->hold, row->label);
	keep_cell(m, &cell[k++]);
	legend_cell(&m->hold, &m->legend, m->show->language, row->note);
	keep_cell(m, &cell[k]);
}

static void make_long(struct making *m)
{
	room(m, m->block->section->groups + 7);
	add_groups(m);
	add_text_column(m, TEXT_ITEM, NAME, SHEET_KEEP);
	add_text_column(m, TEXT_MEASURE, NAME, SHEET_KEEP);
	add_text_column(m, TEXT_VALUE, NUMBER, SHEET_KEEP);
	add_text_column(m, TEXT_INTERVAL, NUMBER, KEEP_NEXT);
	add_text_column(m, TEXT_N, NUMBER, KEEP_N);
	add_text_column(m, TEXT_LABEL, WORDS, KEEP_LABEL);
	add_text_column(m, TEXT_NOTE, WORDS, KEEP_NOTE);
	room_for_cells(m, m->block->n);
	for (size_t i = 0; i < m->block->n; i++)
		legend_take(&m->legend, m->block->row[i]->note);
	for (size_t i = 0; i < m->block->n; i++)
		long_row(m, &m->sheet->cell[i * m->sheet->columns], m->block->row[i]);
}

/* The columns of a pivot behind group and item: known ones that occur, n, losses, notes. */
struct choice {
	const struct known_column **column;
	size_t n;
	bool item, missing, invalid, notes;
};

static bool occurs(const struct block *block, const char *measure, bool nonzero)
{
	for (size_t i = 0; i < block->n; i++)
		if (strcmp(block->row[i]->measure, measure) == 0 &&
			(!nonzero || block->row[i]->value.number != 0))
			return true;
	return false;
}

static const struct known_column *known_column(const struct known *known, const char *measure)
{
	for (size_t i = 0; i < known->columns; i++)
		if (strcmp(known->column[i].measure, measure) == 0)
			return &known->column[i];
	return NULL;
}

static void choose(struct making *m, struct choice *choice)
{
	const struct known *known = m->block->known;

	choice->column = arena_take(&m->sheet->arena, known->columns * sizeof(*choice->column));
	for (size_t i = 0; i < known->columns; i++)
		if (occurs(m->block, known->column[i].measure, false))
			choice->column[choice->n++] = &known->column[i];
	choice->missing = occurs(m->block, "missing", true);
	choice->invalid = occurs(m->block, "invalid", true);
}

/* The number that the row is about: the first chosen measure that the entry has. NULL without any. */
static const struct result_row *lead_row(const struct choice *choice, const struct entry *entry)
{
	const struct result_row *lead = NULL;

	for (size_t i = 0; i < choice->n && !lead; i++)
		lead = entry_row(entry, choice->column[i]->measure);
	return lead;
}

/* Its notes, and whether any cell is left to say some of them. */
static void take_notes(struct making *m, struct choice *choice, const struct pivot *pivot)
{
	for (size_t i = 0; i < pivot->n; i++) {
		const struct result_row *lead = lead_row(choice, &pivot->entry[i]);
		if (lead)
			legend_take(&m->legend, lead->note);
	}
	for (size_t i = 0; i < pivot->n && !choice->notes; i++) {
		const struct result_row *lead = lead_row(choice, &pivot->entry[i]);
		choice->notes = lead && legend_has_cell(&m->legend, lead->note);
	}
}

/* n: the records behind the row's number; of an entry that has none, how many were used. */
static void n_cell(struct making *m, const struct result_row *lead, const struct entry *entry)
{
	const struct result_row *used = entry_row(entry, "used");

	if (lead)
		put_count(m, &lead->n);
	else if (used)
		figure_count(&m->hold, used->value.text);
}

static bool row_has_bounds(const struct result_row *row)
{
	return !isnan(row->value.number) && !(isnan(row->low.number) && isnan(row->high.number));
}

static void measure_cell(
	struct making *m, const struct known_column *column, const struct entry *entry)
{
	const struct result_row *row = entry_row(entry, column->measure);
	struct buf figure = BUF_NONE;

	if (!row)
		return;
	enum text word = wording_label(row->analysis, row->label);
	if (word && isnan(row->value.number))
		buf_puts(&figure, text_of(m->show->language, word));
	else {
		if (m->block->known->labelled && *row->label && !isnan(row->value.number)) {
			buf_puts(&figure, row->label);
			buf_puts(&figure, ": ");
		}
		figure_row(&figure, m->show->language, row, column->interval);
		if (word && strcmp(row->item, row->label) != 0)
			buf_printf(&figure, " · %s", text_of(m->show->language, word));
	}
	clean(&m->hold, figure.at);
	m->number = row->value.number;
	m->sheet->intervals |= column->interval && row_has_bounds(row);
	buf_release(&figure);
}

static void count_cell(struct making *m, const struct entry *entry, const char *measure)
{
	const struct result_row *row = entry_row(entry, measure);

	if (row)
		put_value(m, row);
}

static void pivot_row(
	struct making *m, const struct choice *choice, const char **cell, const struct entry *entry)
{
	const struct result_row *lead = lead_row(choice, entry);
	size_t k = m->block->section->groups;

	group_cells(m, cell, entry->group);
	if (choice->item) {
		sheet_known_item(&m->hold, m->show, m->block->known, entry->item);
		keep_cell(m, &cell[k++]);
	}
	n_cell(m, lead, entry);
	keep_cell(m, &cell[k++]);
	for (size_t i = 0; i < choice->n; i++) {
		measure_cell(m, choice->column[i], entry);
		keep_cell(m, &cell[k++]);
	}
	if (choice->missing) {
		count_cell(m, entry, "missing");
		keep_cell(m, &cell[k++]);
	}
	if (choice->invalid) {
		count_cell(m, entry, "invalid");
		keep_cell(m, &cell[k++]);
	}
	if (!choice->notes)
		return;
	if (lead)
		legend_cell(&m->hold, &m->legend, m->show->language, lead->note);
	keep_cell(m, &cell[k]);
}

/* Measures that are in no column: the reader must know that there is more. */
static void name_hidden(struct making *m)
{
	struct intern seen = {0};

	for (size_t i = 0; i < m->block->n; i++) {
		const char *measure = m->block->row[i]->measure;
		bool lost = strcmp(measure, "used") == 0 || strcmp(measure, "missing") == 0 ||
			    strcmp(measure, "invalid") == 0 || strcmp(measure, "scale") == 0;
		uint32_t before = seen.count;

		if (lost || known_column(m->block->known, measure))
			continue;
		intern_id(&seen, measure, strlen(measure));
		if (seen.count == before)
			continue;
		if (m->hold.n)
			buf_puts(&m->hold, text_of(m->show->language, TEXT_COMMA));
		clean(&m->hold, measure);
	}
	intern_release(&seen);
	m->sheet->hidden = keep(m);
}

/* With groups beside it, an item that is always "(all)" says nothing. */
static bool only_all(const struct pivot *pivot)
{
	for (size_t i = 0; i < pivot->n; i++)
		if (strcmp(pivot->entry[i].item, "(all)") != 0)
			return false;
	return true;
}

/* Has the entry a number in any column, or answers that are no use? */
static bool says_something(const struct choice *choice, const struct entry *entry)
{
	for (size_t i = 0; i < choice->n; i++)
		if (entry_row(entry, choice->column[i]->measure))
			return true;
	return entry_value(entry, "missing") > 0 || entry_value(entry, "invalid") > 0;
}

/* Entries that would be empty lines are left out, unless there are no others. */
static void drop_empty(struct pivot *pivot, const struct choice *choice)
{
	size_t kept = 0;

	for (size_t i = 0; i < pivot->n; i++)
		kept += says_something(choice, &pivot->entry[i]);
	if (!kept || kept == pivot->n)
		return;
	kept = 0;
	for (size_t i = 0; i < pivot->n; i++) {
		struct entry swap = pivot->entry[i];
		if (!says_something(choice, &swap))
			continue;
		pivot->entry[i] = pivot->entry[kept];
		pivot->entry[kept++] = swap;
	}
	pivot->n = kept;
}

/* The measures of the table; those that lead are known by where they stand in the analysis's list. */
static void add_measures(struct making *m, const struct choice *choice)
{
	const struct known *known = m->block->known;
	struct sheet *sheet = m->sheet;

	sheet->lead = sheet->columns;
	for (size_t i = 0; i < choice->n; i++) {
		bool leads = i == 0 || (i == sheet->leads && choice->column[i] < known->column + known->leads);
		int keep = i == 0 ? SHEET_KEEP : !leads && i == sheet->leads ? KEEP_NEXT : KEEP_MEASURE - (int)i;

		sheet->leads += leads;
		add_text_column(m, choice->column[i]->head, NUMBER, keep);
	}
}

static void make_pivot(struct making *m)
{
	struct choice choice = {0};
	struct pivot pivot;

	choose(m, &choice);
	pivot_make(&pivot, m->block);
	size_t entries = pivot.n;
	drop_empty(&pivot, &choice);
	take_notes(m, &choice, &pivot);
	room(m, m->block->section->groups + choice.n + 5);
	add_groups(m);
	choice.item = !m->block->section->groups || !only_all(&pivot);
	if (choice.item)
		add_text_column(m, TEXT_ITEM, NAME, SHEET_KEEP);
	add_text_column(m, TEXT_N, NUMBER, KEEP_N);
	add_measures(m, &choice);
	if (choice.missing)
		add_text_column(m, TEXT_MISSING, NUMBER, KEEP_LOST);
	if (choice.invalid)
		add_text_column(m, TEXT_INVALID, NUMBER, KEEP_LOST);
	if (choice.notes)
		add_text_column(m, TEXT_NOTE, WORDS, KEEP_NOTE);
	room_for_cells(m, pivot.n);
	for (size_t i = 0; i < pivot.n; i++)
		pivot_row(m, &choice, &m->sheet->cell[i * m->sheet->columns], &pivot.entry[i]);
	name_hidden(m);
	pivot.n = entries; /* those that were left out stand behind the others */
	pivot_release(&pivot);
}

/* The level of the intervals: rows say it where it is not the usual one. */
static void find_confidence(struct sheet *sheet, const struct block *block)
{
	double level = .95;

	for (size_t i = 0; i < block->n; i++) {
		const char *at = strstr(block->row[i]->note, "confidence=");
		if (at) {
			double said = strtod(at + strlen("confidence="), NULL);
			level = said > 0 && said < 1 ? said : level;
			break;
		}
	}
	snprintf(sheet->confidence, sizeof(sheet->confidence), "%.4g%%", 100 * level);
}

void sheet_make(struct sheet *sheet, const struct show *show, const struct block *block)
{
	struct making m = {.sheet = sheet, .show = show, .block = block, .hold = BUF_NONE, .number = NAN};

	*sheet = (struct sheet){.hidden = "", .notes = ""};
	find_confidence(sheet, block);
	if (block->known)
		make_pivot(&m);
	else
		make_long(&m);
	legend_lines(&m.hold, &m.legend, show->language);
	sheet->notes = keep(&m);
	legend_release(&m.legend);
	buf_release(&m.hold);
}

void sheet_release(struct sheet *sheet)
{
	arena_release(&sheet->arena);
}
