/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/words.h"

#include <stdio.h>
#include <string.h>

void words_add(char note[WORDS], bool holds, const char *word)
{
	size_t n = strlen(note);

	if (holds && n + 1 + strlen(word) < WORDS)
		snprintf(note + n, WORDS - n, "%s%s", n ? ";" : "", word);
}

const char *words_of_regression(const struct regression *r)
{
	if (!r->varies)
		return "constant";
	if (!(r->freedom > 0))
		return "few-records";
	return r->exact ? "exact" : NULL;
}

const char *words_of_slope(const struct regression *r, size_t i)
{
	if (r->column[i].fate == REGRESS_CONSTANT)
		return "constant";
	if (r->column[i].fate == REGRESS_ALIASED)
		return "aliased";
	return words_of_regression(r);
}
