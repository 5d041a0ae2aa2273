/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/extremes.h"

#include <math.h>
#include <string.h>

static bool stands(const struct result_row *row)
{
	return row_drawable(row) && !isnan(row->low.number) && !isnan(row->high.number) && !result_noted(row, "small-n");
}

static void take(struct extremes *ends, const struct entry *entry, const struct result_row *row)
{
	ends->groups++;
	if (!ends->low || row->value.number < ends->least->value.number) {
		ends->low = entry;
		ends->least = row;
	}
	if (!ends->high || row->value.number >= ends->most->value.number) {
		ends->high = entry;
		ends->most = row;
	}
}

static struct extremes judged(struct extremes ends)
{
	if (ends.groups < 2)
		return (struct extremes){.groups = ends.groups};
	ends.apart = ends.least->high.number < ends.most->low.number;
	return ends;
}

struct extremes extremes_find(const struct pivot *pivot, const char *item, const char *measure)
{
	struct extremes ends = {0};

	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *entry = &pivot->entry[i];
		const struct result_row *row = entry_row(entry, measure);

		if (strcmp(entry->item, item) == 0 && entry_single(pivot, entry) && stands(row))
			take(&ends, entry, row);
	}
	return judged(ends);
}

struct extremes extremes_items(const struct pivot *pivot, const char *measure)
{
	struct extremes ends = {.items = true};

	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *entry = &pivot->entry[i];
		const struct result_row *row = entry_row(entry, measure);

		if (!synthetic(entry->item) && entry_spoken(pivot, entry, measure) && stands(row))
			take(&ends, entry, row);
	}
	return judged(ends);
}

static void end_name(struct sentence *s, const struct extremes *ends, const struct entry *entry)
{
	if (ends->items)
		sentence_name(s, entry);
	else
		sentence_group(s, entry);
}

void extremes_say(struct sentence *s, const struct extremes *ends, enum gravity gravity)
{
	if (!ends->low) {
		sentence_drop(s);
		return;
	}
	end_name(s, ends, ends->high);
	sentence_figure(s, ends->most);
	end_name(s, ends, ends->low);
	sentence_figure(s, ends->least);
	sentence_count(s, (double)ends->groups);
	sentence_doubt(s, ends->most);
	sentence_doubt(s, ends->least);
	sentence_say(s, ends->apart ? gravity : GRAVITY_CALM, ends->apart ? TEXT_SAYS_RANGE : TEXT_SAYS_ALIKE);
}
