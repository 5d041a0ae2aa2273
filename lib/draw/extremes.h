/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lowest and the highest group in one number, for a sentence. Only groups whose number has
 * an interval and more than a few records stand for that: extremes of small groups are chance.
 */
#ifndef DRAW_EXTREMES_H
#define DRAW_EXTREMES_H

#include "draw/sentence.h"

#include <stdbool.h>

struct extremes {
	const struct entry *low, *high; /* NULL where fewer than two groups have the number */
	const struct result_row *least, *most;
	size_t groups;
	bool apart; /* their intervals do not overlap */
	bool items; /* they differ in the item, too */
};

/* Of the entries of single groups with this item. */
struct extremes extremes_find(const struct pivot *pivot, const char *item, const char *measure);

/* Of the items that are not made up, of everybody where that is known, else of single groups. */
struct extremes extremes_items(const struct pivot *pivot, const char *measure);

/*
 * Say them: `s` holds what the number is of. Nothing of fewer than two groups. Where they cannot be told
 * apart the sentence says that, and is calm.
 */
void extremes_say(struct sentence *s, const struct extremes *ends, enum gravity gravity);

#endif
