/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sets of literals, as label/literal puts them together. An empty set means that nothing is known.
 * The bytes live in an arena.
 */
#ifndef LABEL_LITSET_H
#define LABEL_LITSET_H

#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { LITERAL_MOST = 200, LITERAL_LEAST_BYTES = 2, LITERAL_MOST_BYTES = 32 };

struct literal {
	const char *at;
	uint32_t n;
};

struct literals {
	struct literal at[LITERAL_MOST];
	uint32_t n; /* 0: none are known */
};

/* Take `set` in place of *best when a text will hold its literals less often by chance. */
void litset_offer(struct literals *best, const struct literals *set);

/* Both sets in one; empty when one is, or when they are too many. */
void litset_join(struct literals *to, const struct literals *more);

/* Every text of `to` with every text of `more` behind it; false, and no change, when that is too much. */
bool litset_extend(struct literals *to, const struct literals *more, struct arena *arena);

/* ASCII letters in lower case. */
void litset_lower(struct literals *set, struct arena *arena);

/* Add the letters outside ASCII that match lower-case ASCII letters without case. */
void litset_aliases(struct literals *set);

#endif
