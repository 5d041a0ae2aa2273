/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/summary_gap.h"

#include "draw/extremes.h"

#include <string.h>

/* Of those that `kind` chooses: how many, how many of them are short beyond chance, the lowest. */
struct gaps {
	size_t n, nshort;
	const struct entry *lowest;
};

static bool is_short(const struct entry *entry)
{
	return entry_value(entry, "gap") < 0 && entry_beyond(entry, "gap", "p_adj");
}

/* NULL: single items; else groups of items by the note of their gap. Everybody where there is such a row. */
static bool chosen(const struct telling *to, const struct entry *entry, const char *kind, bool overall)
{
	const struct result_row *gap = entry_row(entry, "gap");

	if (!row_drawable(gap) || synthetic(entry->item))
		return false;
	if (kind ? !result_noted(gap, kind) : entry_is_group(entry, "gap"))
		return false;
	return overall ? entry_overall(to->pivot, entry) : entry_single(to->pivot, entry);
}

static struct gaps gaps_of(const struct telling *to, const char *kind, bool overall)
{
	struct gaps gaps = {0};

	for (size_t i = 0; i < to->pivot->n; i++) {
		const struct entry *entry = &to->pivot->entry[i];

		if (!chosen(to, entry, kind, overall))
			continue;
		gaps.n++;
		gaps.nshort += is_short(entry);
		if (!gaps.lowest || entry_value(entry, "gap") < entry_value(gaps.lowest, "gap"))
			gaps.lowest = entry;
	}
	return gaps;
}

/* The lowest of those that are short beyond chance: a low one may be so by chance. */
static const struct entry *furthest(const struct telling *to, const char *kind, bool overall)
{
	const struct entry *worst = NULL;

	for (size_t i = 0; i < to->pivot->n; i++) {
		const struct entry *entry = &to->pivot->entry[i];

		if (chosen(to, entry, kind, overall) && is_short(entry) &&
			(!worst || entry_value(entry, "gap") < entry_value(worst, "gap")))
			worst = entry;
	}
	return worst;
}

/* One gap by itself: of all items together, or of the only one there is. */
static void say_one(struct telling *to, const struct entry *entry)
{
	const struct result_row *gap = entry_row(entry, "gap");
	bool below = gap->value.number < 0, sure = entry_beyond(entry, "gap", "p_adj");
	struct sentence s = sentence_begin(to);

	if (strcmp(entry->item, "(all)") == 0)
		sentence_word(&s, TEXT_GAP_ALL_ITEMS);
	else
		sentence_name(&s, entry);
	sentence_difference(&s, gap);
	sentence_doubt(&s, gap);
	if (gap->value.number == 0)
		sentence_say(&s, GRAVITY_CALM, TEXT_GAP_SAYS_EVEN);
	else if (sure)
		sentence_say(&s, below ? GRAVITY_SHORT : GRAVITY_FIND,
			below ? TEXT_GAP_SAYS_BELOW : TEXT_GAP_SAYS_ABOVE);
	else
		sentence_say(&s, GRAVITY_CALM, below ? TEXT_GAP_SAYS_MAYBE_BELOW : TEXT_GAP_SAYS_MAYBE_ABOVE);
}

static enum text several_says(const struct gaps *gaps)
{
	if (gaps->nshort)
		return TEXT_GAP_SAYS_SHORT;
	return entry_value(gaps->lowest, "gap") < 0 ? TEXT_GAP_SAYS_CHANCE : TEXT_GAP_SAYS_OVER;
}

static void say_several(struct telling *to, const struct gaps *gaps, const struct entry *lowest)
{
	enum text key = several_says(gaps);
	struct sentence s = sentence_begin(to);

	sentence_count(&s, (double)gaps->nshort);
	sentence_count(&s, (double)gaps->n);
	sentence_name(&s, lowest);
	sentence_difference(&s, entry_row(lowest, "gap"));
	sentence_doubt(&s, entry_row(lowest, "gap"));
	sentence_say(&s, gaps->nshort ? GRAVITY_SHORT : GRAVITY_CALM, key);
}

static void say_items(struct telling *to)
{
	struct gaps gaps = gaps_of(to, NULL, true);
	bool overall = gaps.n > 0;

	if (!overall)
		gaps = gaps_of(to, NULL, false);
	if (gaps.n == 1)
		say_one(to, gaps.lowest);
	else if (gaps.n)
		say_several(to, &gaps, gaps.nshort ? furthest(to, NULL, overall) : gaps.lowest);
}

/* The dimension, layer, touchpoint or kind that falls furthest short, if one does beyond chance. */
static void say_kind(struct telling *to, const char *kind, enum text key)
{
	const struct entry *worst = furthest(to, kind, true);
	struct sentence s = sentence_begin(to);

	if (!worst)
		return;
	sentence_name(&s, worst);
	sentence_difference(&s, entry_row(worst, "gap"));
	sentence_doubt(&s, entry_row(worst, "gap"));
	sentence_say(&s, GRAVITY_SHORT, key);
}

/* Do customers complain more of what they asked for, or of what they took for granted? */
static void say_complaints(struct telling *to)
{
	const struct entry *kinds = pivot_overall(to->pivot, "(kinds)");
	struct sentence s = sentence_begin(to);

	if (!kinds || !entry_beyond(kinds, "complaint_difference", "complaint_difference_p_adj"))
		return;
	sentence_difference(&s, entry_row(kinds, "complaint_difference"));
	sentence_doubt(&s, entry_row(kinds, "complaint_difference"));
	sentence_say(&s, GRAVITY_FIND,
		entry_value(kinds, "complaint_difference") > 0 ? TEXT_GAP_SAYS_EXPLICIT : TEXT_GAP_SAYS_IMPLICIT);
}

static void say_groups(struct telling *to)
{
	struct extremes ends = extremes_find(to->pivot, "(all)", "gap");
	struct sentence s = sentence_begin(to);

	sentence_word(&s, TEXT_GAP_VALUE);
	extremes_say(&s, &ends, GRAVITY_FACT);
}

void say_gap(struct telling *to)
{
	const struct entry *all = pivot_overall(to->pivot, "(all)");

	say_items(to);
	if (all && row_drawable(entry_row(all, "gap")) && gaps_of(to, NULL, true).n != 1)
		say_one(to, all);
	say_groups(to);
	say_kind(to, "dimension", TEXT_GAP_SAYS_DIMENSION);
	say_kind(to, "layer", TEXT_GAP_SAYS_LAYER);
	say_kind(to, "touchpoint", TEXT_GAP_SAYS_TOUCHPOINT);
	say_kind(to, "kind", TEXT_GAP_SAYS_KIND);
	say_complaints(to);
}
