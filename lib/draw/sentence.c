/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/sentence.h"

#include "draw/doubt.h"
#include "draw/dating.h"
#include "draw/figure.h"
#include "draw/glyph.h"
#include "draw/sheet.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_COLUMNS = 60 };

void telling_release(struct telling *telling)
{
	free(telling->told);
	buf_release(&telling->text);
	*telling = (struct telling){.text = BUF_NONE};
}

struct sentence sentence_begin(struct telling *to)
{
	return (struct sentence){.to = to, .doubt = BUF_NONE};
}

static enum language language_of(const struct sentence *s)
{
	return s->to->show->language;
}

struct buf *sentence_slot(struct sentence *s)
{
	s->slot[s->n] = (struct buf)BUF_NONE;
	return &s->slot[s->n++];
}

void sentence_drop(struct sentence *s)
{
	for (size_t i = 0; i < s->n; i++)
		buf_release(&s->slot[i]);
	buf_release(&s->doubt);
	s->n = 0;
}

void sentence_say(struct sentence *s, enum gravity gravity, enum text key)
{
	struct telling *to = s->to;
	const char *fill[SENTENCE_SLOTS + 1] = {NULL};

	to->told = mem_grow(to->told, &to->cap, to->n + 1, sizeof(*to->told));
	if (s->weak && gravity < GRAVITY_FACT)
		gravity = GRAVITY_FACT;
	to->told[to->n++] = (struct told){to->text.n, gravity};
	for (size_t i = 0; i < s->n; i++)
		fill[i] = s->slot[i].at;
	text_fill(&to->text, to->show->language, key, fill);
	buf_add(&to->text, s->doubt.at, s->doubt.n);
	buf_byte(&to->text, '\0');
	sentence_drop(s);
}

static void cut_into(struct buf *slot, struct buf *name)
{
	glyph_cut(slot, name->at, name->n, NAME_COLUMNS);
	buf_release(name);
}

static void item_name(struct buf *name, const struct telling *to, const struct entry *entry)
{
	sheet_known_item(name, to->show, known_table(to->pivot->block->analysis, entry->row[0]->measure, NULL), entry->item);
}

void sentence_item(struct sentence *s, const struct entry *entry)
{
	struct buf name = BUF_NONE;

	item_name(&name, s->to, entry);
	cut_into(sentence_slot(s), &name);
}

/* The item stands in front of the groups unless it is that of everything. */
static void full_name(struct buf *name, const struct telling *to, const struct entry *entry, bool item)
{
	size_t groups = to->pivot->block->section->groups;

	if (item && (!groups || strcmp(entry->item, "(all)") != 0))
		item_name(name, to, entry);
	for (size_t i = 0; i < groups; i++) {
		if (name->n && strcmp(entry->group[i], "(all)") == 0)
			continue;
		buf_puts(name, name->n ? " · " : "");
		sheet_group_at(name, to->show, to->pivot->block, i, entry->group[i]);
	}
}

static void entry_name(struct sentence *s, const struct entry *entry, bool item)
{
	struct buf name = BUF_NONE;

	full_name(&name, s->to, entry, item);
	cut_into(sentence_slot(s), &name);
}

void sentence_group(struct sentence *s, const struct entry *entry)
{
	entry_name(s, entry, false);
}

void sentence_name(struct sentence *s, const struct entry *entry)
{
	entry_name(s, entry, true);
}

void sentence_subject(struct sentence *s, const struct entry *entry)
{
	struct buf *slot;

	if (strcmp(entry->item, "(all)") != 0 || !entry_overall(s->to->pivot, entry)) {
		entry_name(s, entry, true);
		return;
	}
	slot = sentence_slot(s);
	sheet_title(slot, s->to->show, s->to->pivot->block);
}

void sentence_text(struct sentence *s, const char *text)
{
	glyph_cut(sentence_slot(s), text, strlen(text), NAME_COLUMNS);
}

void sentence_period(struct sentence *s, const char *label)
{
	struct buf name = BUF_NONE;

	if (!dating_period(&name, s->to->show->language, label))
		sheet_group(&name, s->to->show, label);
	cut_into(sentence_slot(s), &name);
}

void sentence_word(struct sentence *s, enum text key)
{
	buf_puts(sentence_slot(s), text_of(s->to->show->language, key));
}

void sentence_value(struct sentence *s, const struct result_row *row)
{
	figure_value(sentence_slot(s), language_of(s), row);
}

void sentence_count(struct sentence *s, double count)
{
	figure_double(sentence_slot(s), language_of(s), UNIT_COUNT, count);
}

void sentence_double(struct sentence *s, enum unit unit, double value)
{
	figure_double(sentence_slot(s), language_of(s), unit, value);
}

/* " (bounds; n N)" in the brackets of the language, as much as there is. */
static void brackets(struct buf *slot, const struct show *show, struct buf *bounds, const char *n)
{
	struct buf count = BUF_NONE;

	figure_count(&count, n);
	const char *const both[] = {bounds->at, count.at, NULL}, *const records[] = {count.at, NULL};
	if (bounds->n && count.n)
		text_fill(slot, show->language, TEXT_SAYS_BOUNDS_N, both);
	else if (bounds->n)
		text_fill(slot, show->language, TEXT_BRACKETS, both);
	else if (count.n)
		text_fill(slot, show->language, TEXT_SAYS_N, records);
	buf_release(&count);
	buf_release(bounds);
}

void sentence_brackets(struct sentence *s, const struct result_row *row)
{
	struct buf *slot = sentence_slot(s), bounds = BUF_NONE;

	figure_interval(&bounds, language_of(s), row);
	brackets(slot, s->to->show, &bounds, row->n.text);
}

void sentence_figure(struct sentence *s, const struct result_row *row)
{
	struct buf *slot = sentence_slot(s), bounds = BUF_NONE;

	figure_value(slot, language_of(s), row);
	figure_interval(&bounds, language_of(s), row);
	brackets(slot, s->to->show, &bounds, row->n.text);
}

void sentence_bounds(struct sentence *s, const struct result_row *row)
{
	struct buf *slot = sentence_slot(s), bounds = BUF_NONE;

	figure_value(slot, language_of(s), row);
	figure_interval(&bounds, language_of(s), row);
	brackets(slot, s->to->show, &bounds, "");
}

static struct result_number rounded(double number)
{
	return (struct result_number){"", round(number)};
}

void sentence_whole(struct sentence *s, const struct result_row *row)
{
	struct result_row whole = *row;

	whole.value = rounded(row->value.number);
	whole.low = rounded(row->low.number);
	whole.high = rounded(row->high.number);
	sentence_bounds(s, &whole);
}

/* The row as seen from the other side: below by 1.2 (1.0 … 1.4). */
static struct result_row turned(const struct result_row *row)
{
	struct result_row turn = *row;

	turn.value = (struct result_number){"", -row->value.number};
	turn.low = (struct result_number){"", -row->high.number};
	turn.high = (struct result_number){"", -row->low.number};
	return turn;
}

/* Differences of shares are percentage points: "%" would read as a part of the share. */
static struct result_row in_points(const struct result_row *row)
{
	struct result_row points = *row;

	if (row->unit != UNIT_SHARE)
		return points;
	points.unit = UNIT_POINTS;
	points.value = (struct result_number){"", 100 * row->value.number};
	points.low = (struct result_number){"", 100 * row->low.number};
	points.high = (struct result_number){"", 100 * row->high.number};
	return points;
}

static void difference(struct sentence *s, const struct result_row *row)
{
	struct result_row seen = in_points(row);
	struct buf *slot = sentence_slot(s), bounds = BUF_NONE, value = BUF_NONE;
	enum language language = s->to->show->language;

	figure_value(&value, language, &seen);
	const char *const fill[] = {value.at, NULL};
	if (row->unit == UNIT_SHARE)
		text_fill(slot, language, TEXT_SAYS_PERCENT_POINTS, fill);
	else if (row->unit == UNIT_POINTS || row->unit == UNIT_SCORE)
		text_fill(slot, language, TEXT_SAYS_POINTS, fill);
	else
		buf_add(slot, value.at, value.n);
	figure_interval(&bounds, language, &seen);
	brackets(slot, s->to->show, &bounds, row->n.text);
	buf_release(&value);
}

void sentence_shift(struct sentence *s, const struct result_row *row)
{
	difference(s, row);
}

void sentence_difference(struct sentence *s, const struct result_row *row)
{
	struct result_row seen = row->value.number < 0 ? turned(row) : *row;

	difference(s, &seen);
}

/* The number that stands in a sentence behind is made in a slot, and taken out of it again. */
static void add_slot(struct sentence *s, enum text key)
{
	struct buf *last = &s->slot[s->n - 1];
	enum language language = s->to->show->language;

	buf_puts(&s->doubt, doubt_space(language));
	text_fill(&s->doubt, language, key, (const char *[]){last->at, NULL});
	buf_release(last);
	s->n--;
}

void sentence_add(struct sentence *s, enum text key, double count)
{
	sentence_count(s, count);
	add_slot(s, key);
}

void sentence_add_figure(struct sentence *s, enum text key, const struct result_row *row)
{
	sentence_figure(s, row);
	add_slot(s, key);
}

void sentence_add_money(struct sentence *s, enum text key, const struct result_row *row)
{
	sentence_value(s, row);
	add_slot(s, key);
}

void sentence_note(struct sentence *s, enum text key)
{
	buf_puts(&s->doubt, doubt_space(language_of(s)));
	buf_puts(&s->doubt, text_of(language_of(s), key));
}

void sentence_list(struct sentence *s, struct buf *slot, const struct entry *entry)
{
	struct buf cut = BUF_NONE, name = BUF_NONE;

	full_name(&name, s->to, entry, true);
	cut_into(&cut, &name);
	buf_puts(slot, slot->n ? text_of(language_of(s), TEXT_COMMA) : "");
	text_fill(slot, language_of(s), TEXT_SAYS_QUOTED, (const char *[]){cut.at, NULL});
	buf_release(&cut);
}

void sentence_add_difference(struct sentence *s, enum text key, const struct result_row *row)
{
	struct result_row alone = *row;

	alone.n = (struct result_number){"", NAN};
	sentence_difference(s, &alone);
	add_slot(s, key);
}

void sentence_doubt(struct sentence *s, const struct result_row *row)
{
	s->weak |= result_noted(row, "small-n");
	doubt_add(&s->doubt, s->to->show->language, row);
}

bool row_drawable(const struct result_row *row)
{
	return row && !isnan(row->value.number);
}

bool row_above(const struct result_row *row, double than)
{
	return row_drawable(row) && row->low.number > than;
}

bool row_below(const struct result_row *row, double than)
{
	return row_drawable(row) && row->high.number < than;
}

double row_alpha(const struct result_row *row)
{
	const char *at = strstr(row->note, "confidence=");

	return at ? 1 - strtod(at + strlen("confidence="), NULL) : .05;
}

double row_holds(const struct result_row *row)
{
	const char *at = strstr(row->note, "holds=");
	double share = at ? strtod(at + strlen("holds="), NULL) : 0;

	return share > 0 && share < 1 ? share : .9;
}

bool entry_beyond(const struct entry *entry, const char *measure, const char *p)
{
	const struct result_row *row = entry_row(entry, measure), *chance = entry_row(entry, p);

	if (!row_drawable(row))
		return false;
	if (chance)
		return row_drawable(chance) && chance->value.number < row_alpha(row);
	return row_above(row, 0) || row_below(row, 0);
}

bool entry_overall(const struct pivot *pivot, const struct entry *entry)
{
	for (size_t i = 0; i < pivot->block->section->groups; i++)
		if (strcmp(entry->group[i], "(all)") != 0)
			return false;
	return true;
}

bool entry_single(const struct pivot *pivot, const struct entry *entry)
{
	for (size_t i = 0; i < pivot->block->section->groups; i++)
		if (strcmp(entry->group[i], "(all)") == 0)
			return false;
	return pivot->block->section->groups > 0;
}

const struct entry *pivot_overall(const struct pivot *pivot, const char *item)
{
	for (size_t i = 0; i < pivot->n; i++)
		if (strcmp(pivot->entry[i].item, item) == 0 && entry_overall(pivot, &pivot->entry[i]))
			return &pivot->entry[i];
	return NULL;
}

bool entry_spoken(const struct pivot *pivot, const struct entry *entry, const char *measure)
{
	if (!row_drawable(entry_row(entry, measure)))
		return false;
	for (size_t i = 0; i < pivot->n; i++)
		if (entry_overall(pivot, &pivot->entry[i]) && row_drawable(entry_row(&pivot->entry[i], measure)))
			return entry_overall(pivot, entry);
	return entry_single(pivot, entry) || entry_overall(pivot, entry);
}
