/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/summary_watch.h"

#include "draw/glyph.h"
#include "draw/sentence.h"
#include "draw/sheet.h"

#include <string.h>

enum { MOST_SAID = 8, NAME_MOST = 60 };

/* The measure and its group, without the period: what is said is of all periods. */
static void series_name(struct sentence *s, const struct show *show, const struct pivot *pivot, const struct entry *entry)
{
	struct buf name = BUF_NONE;

	sheet_item(&name, show, entry->item);
	for (size_t i = 0; i + 1 < pivot->block->section->groups; i++) {
		buf_puts(&name, name.n ? " · " : "");
		sheet_group(&name, show, entry->group[i]);
	}
	glyph_cut(sentence_slot(s), name.at, name.n, NAME_MOST);
	buf_release(&name);
}

void summary_drift(struct buf *lines, const struct show *show, const struct pivot *pivot)
{
	size_t said = 0;

	for (size_t i = 0; i < pivot->n && said < MOST_SAID; i++) {
		const struct entry *entry = &pivot->entry[i];
		const struct result_row *judged = entry_row(entry, "judged"), *first = entry_row(entry, "first_signal");
		struct sentence s = {.language = show->language};
		if (!row_drawable(judged) || judged->value.number <= 0)
			continue;
		series_name(&s, show, pivot, entry);
		if (first && row_drawable(entry_row(entry, "signals")))
			sentence_value(&s, entry_row(entry, "signals"));
		else
			first = NULL;
		sentence_value(&s, judged);
		if (first)
			buf_puts(sentence_slot(&s), first->label);
		sentence_say(lines, show, first ? TEXT_DRIFT_SAYS_RINGS : TEXT_DRIFT_SAYS_QUIET, &s);
		said++;
	}
}

/* Is the word one of the row's notes? */
static bool noted(const struct result_row *row, const char *word)
{
	size_t n = strlen(word);

	for (const char *at = row_drawable(row) ? row->note : ""; *at; at += strspn(at, ";")) {
		size_t here = strcspn(at, ";");
		if (here == n && memcmp(at, word, n) == 0)
			return true;
		at += here;
	}
	return false;
}

static void say_turns(struct buf *lines, const struct show *show, const struct pivot *pivot, const struct entry *entry)
{
	struct sentence s = {.language = show->language};

	sentence_group(&s, show, pivot, entry, true);
	sentence_value(&s, entry_row(entry, "difference"));
	sentence_value(&s, entry_row(entry, "adjusted_difference"));
	sentence_say(lines, show, TEXT_EQUITY_SAYS_TURNS, &s);
}

static void say_fifths(struct buf *lines, const struct show *show, const struct pivot *pivot, const struct entry *entry)
{
	struct sentence s = {.language = show->language};

	sentence_group(&s, show, pivot, entry, true);
	sentence_value(&s, entry_row(entry, "ratio"));
	sentence_interval(&s, entry_row(entry, "ratio"));
	sentence_say(lines, show, TEXT_EQUITY_SAYS_FIFTHS, &s);
}

void summary_equity(struct buf *lines, const struct show *show, const struct pivot *pivot)
{
	size_t said = 0;

	for (size_t i = 0; i < pivot->n && said < MOST_SAID; i++) {
		const struct entry *entry = &pivot->entry[i];
		bool turns = noted(entry_row(entry, "difference"), "simpson") && row_drawable(entry_row(entry, "adjusted_difference"));
		bool fifths = noted(entry_row(entry, "ratio"), "four-fifths");
		if (turns)
			say_turns(lines, show, pivot, entry);
		if (fifths)
			say_fifths(lines, show, pivot, entry);
		said += turns || fifths;
	}
}
