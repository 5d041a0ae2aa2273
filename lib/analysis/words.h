/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a result row's note, joined by ';'.
 */
#ifndef ANALYSIS_WORDS_H
#define ANALYSIS_WORDS_H

#include "math/regress.h"

#include <stdbool.h>

enum { WORDS = 128 }; /* bytes of a note of words that are not from the data */

/* Add word if `holds` and there is room. note begins as "". */
void words_add(char note[WORDS], bool holds, const char *word);

/* Why a regression has no errors; NULL: it has. */
const char *words_of_regression(const struct regression *r);

/* What makes slope i doubtful, or is why there is none; NULL: nothing. */
const char *words_of_slope(const struct regression *r, size_t i);

#endif
