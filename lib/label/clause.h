/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The clause round a place in a text: what stands between the nearest marks before and behind it.
 * Marks are . , ; : ! ? their fullwidth forms 。，；：！？ the ellipsis and line ends; a . , or :
 * between two digits is none.
 */
#ifndef LABEL_CLAUSE_H
#define LABEL_CLAUSE_H

#include <stddef.h>

struct clause {
	const char *at;
	size_t n;
};

/* Round text[start, end), at most `reach` characters to either side, of UTF-8 or any bytes. */
struct clause clause_round(const char *text, size_t n, size_t start, size_t end, size_t reach);

/* The offset of the character behind the one at `at`; n + 1 behind the last. */
size_t clause_step(const char *text, size_t n, size_t at);

#endif
