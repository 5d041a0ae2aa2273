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
