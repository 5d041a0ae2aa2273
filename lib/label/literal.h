/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The literals of a pattern: byte strings of which at least one stands in every text that the
 * pattern matches, ASCII letters in lower case. A text without any of them, its own ASCII letters
 * lowered, need not be shown to the pattern. The reader of PCRE2 syntax is cautious: what it does
 * not know (verbs, recursion, conditions, callouts, back references, extended syntax) gives no
 * literals, and such a pattern has to be run on every text.
 */
#ifndef LABEL_LITERAL_H
#define LABEL_LITERAL_H

#include "label/litset.h"

/*
 * Of a pattern that PCRE2_UTF | PCRE2_UCP has compiled; caseless when PCRE2_CASELESS was given
 * (an inline (?i) is seen here). Each literal has LITERAL_LEAST_BYTES to LITERAL_MOST_BYTES bytes,
 * which live in the arena.
 */
void literals_of(struct literals *literals, const char *pattern, size_t n, bool caseless,
	struct arena *arena);

#endif
