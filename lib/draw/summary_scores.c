/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/summary_scores.h"

#include "draw/extremes.h"

#include <string.h>

/* The measure that stands for an item of scores. */
static const char *leading(const struct entry *entry)
{
	static const char *const order[] = {"net", "top_box", "share", "mean"};

	for (size_t i = 0; i < sizeof(order) / sizeof(*order); i++)
		if (row_drawable(entry_row(entry, order[i])))
			return order[i];
	return NULL;
}

static enum text says(const struct entry *entry, const char *measure)
{
	if (strcmp(measure, "net") == 0)
		return row_drawable(entry_row(entry, "promoters")) && row_drawable(entry_row(entry, "detractors"))
			       ? TEXT_SCORES_SAYS_NET
			       : TEXT_SCORES_SAYS_NET_ALONE;
	if (strcmp(measure, "share") == 0)
		return TEXT_SCORES_SAYS_SHARE;
	return strcmp(measure, "mean") == 0 ? TEXT_SCORES_SAYS_MEAN : TEXT_SCORES_SAYS_BOX;
}

static void say_entry(struct telling *to, const struct entry *entry, const char *measure)
{
	const struct result_row *row = entry_row(entry, measure);
	enum text key = says(entry, measure);
	struct sentence s = sentence_begin(to);

	sentence_name(&s, entry);
	sentence_value(&s, row);
	sentence_brackets(&s, row);
	if (key == TEXT_SCORES_SAYS_NET) {
		sentence_value(&s, entry_row(entry, "promoters"));
		sentence_value(&s, entry_row(entry, "detractors"));
	}
	sentence_doubt(&s, row);
	sentence_say(&s, GRAVITY_FACT, key);
}

static void say_range(struct telling *to, const struct entry *entry, const struct extremes *ends)
{
	struct sentence s = sentence_begin(to);

	sentence_item(&s, entry);
	extremes_say(&s, ends, GRAVITY_FACT);
}

/* Of everybody, then the groups at both ends; a group alone where there is nothing else. */
static void say_item(struct telling *to, const struct entry *first)
{
	const struct entry *overall = pivot_overall(to->pivot, first->item);
	const char *measure = overall ? leading(overall) : leading(first);

	if (!measure)
		return;
	struct extremes ends = extremes_find(to->pivot, first->item, measure);
	if (overall || ends.groups < 2)
		say_entry(to, overall ? overall : first, measure);
	say_range(to, first, &ends);
}

static bool is_first(const struct pivot *pivot, const struct entry *entry)
{
	for (const struct entry *other = pivot->entry; other < entry; other++)
		if (other->item == entry->item && leading(other))
			return false;
	return leading(entry);
}

void say_scores(struct telling *to)
{
	for (size_t i = 0; i < to->pivot->n; i++)
		if (is_first(to->pivot, &to->pivot->entry[i]))
			say_item(to, &to->pivot->entry[i]);
}
