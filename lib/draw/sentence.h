/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sentence of the summary under way: what goes into {1}, {2} … of its text, in this order.
 */
#ifndef DRAW_SENTENCE_H
#define DRAW_SENTENCE_H

#include "draw/gather.h"
#include "draw/style.h"

enum { SENTENCE_SLOTS = 7 };

struct sentence {
	enum language language;
	struct buf slot[SENTENCE_SLOTS];
	size_t n;
};

/* The next slot, empty. */
struct buf *sentence_slot(struct sentence *s);

/* Slots as people read them: names are cut, an interval that is not there is a dash. */
void sentence_item(struct sentence *s, const struct show *show, const char *item);
void sentence_group(struct sentence *s, const struct show *show, const struct pivot *pivot,
	const struct entry *entry, bool item);
void sentence_value(struct sentence *s, const struct result_row *row);
void sentence_interval(struct sentence *s, const struct result_row *row);
void sentence_n(struct sentence *s, const struct result_row *row);

/* Add the text with its slots as a line; s is empty again. */
void sentence_say(struct buf *lines, const struct show *show, enum text key, struct sentence *s);

/* Is there a row with a number? */
bool row_drawable(const struct result_row *row);

/* Does the entry speak of everybody? */
bool entry_overall(const struct pivot *pivot, const struct entry *entry);

#endif
