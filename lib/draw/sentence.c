/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/sentence.h"

#include "draw/figure.h"
#include "draw/glyph.h"
#include "draw/sheet.h"

#include <string.h>

enum { NAME_COLUMNS = 60 };

struct buf *sentence_slot(struct sentence *s)
{
	s->slot[s->n] = (struct buf)BUF_NONE;
	return &s->slot[s->n++];
}

void sentence_say(struct buf *lines, const struct show *show, enum text key, struct sentence *s)
{
	const char *fill[SENTENCE_SLOTS + 1] = {NULL};

	for (size_t i = 0; i < s->n; i++)
		fill[i] = s->slot[i].at;
	text_fill(lines, show->language, key, fill);
	buf_byte(lines, '\n');
	for (size_t i = 0; i < s->n; i++)
		buf_release(&s->slot[i]);
	s->n = 0;
}

void sentence_item(struct sentence *s, const struct show *show, const char *item)
{
	struct buf name = BUF_NONE;

	sheet_item(&name, show, item);
	glyph_cut(sentence_slot(s), name.at, name.n, NAME_COLUMNS);
	buf_release(&name);
}

void sentence_group(struct sentence *s, const struct show *show, const struct pivot *pivot,
	const struct entry *entry, bool item)
{
	struct buf name = BUF_NONE;

	if (item)
		sheet_item(&name, show, entry->item);
	for (size_t i = 0; i < pivot->block->section->groups; i++) {
		buf_puts(&name, name.n ? " · " : "");
		sheet_group(&name, show, entry->group[i]);
	}
	glyph_cut(sentence_slot(s), name.at, name.n, NAME_COLUMNS);
	buf_release(&name);
}

void sentence_value(struct sentence *s, const struct result_row *row)
{
	figure_value(sentence_slot(s), s->language, row);
}

void sentence_interval(struct sentence *s, const struct result_row *row)
{
	struct buf *to = sentence_slot(s);

	figure_interval(to, s->language, row);
	if (!to->n)
		buf_puts(to, "–");
}

void sentence_n(struct sentence *s, const struct result_row *row)
{
	figure_count(sentence_slot(s), row->n.text);
}

bool row_drawable(const struct result_row *row)
{
	return row && !isnan(row->value.number);
}

bool entry_overall(const struct pivot *pivot, const struct entry *entry)
{
	for (size_t i = 0; i < pivot->block->section->groups; i++)
		if (strcmp(entry->group[i], "(all)") != 0)
			return false;
	return true;
}
