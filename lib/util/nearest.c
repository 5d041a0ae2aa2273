/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/nearest.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

enum { LONGEST = 120 };

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/*
 * Edits (insert, delete, replace, swap of neighbours) that turn a into b: optimal string
 * alignment, Damerau (1964). Three rows of the table are alive at a time.
 */
static size_t edits(const char *a, size_t n, const char *b, size_t m)
{
	size_t row[3][LONGEST + 1];

	for (size_t j = 0; j <= m; j++)
		row[0][j] = j;
	for (size_t i = 1; i <= n; i++) {
		size_t *now = row[i % 3], *before = row[(i + 2) % 3], *earlier = row[(i + 1) % 3];
		now[0] = i;
		for (size_t j = 1; j <= m; j++) {
			int differ = tolower((unsigned char)a[i - 1]) != tolower((unsigned char)b[j - 1]);
			now[j] = least(least(before[j], now[j - 1]) + 1, before[j - 1] + (size_t)differ);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				now[j] = least(now[j], earlier[j - 2] + 1);
		}
	}
	return row[n % 3][m];
}

struct nearest nearest_to(const char *want)
{
	size_t limit = strlen(want) / 3;

	return (struct nearest){want, NULL, (limit ? limit : 1) + 1};
}

void nearest_offer(struct nearest *search, const char *name)
{
	size_t n = strlen(search->want), m = strlen(name);

	if (n > LONGEST || m > LONGEST)
		return;
	size_t distance = edits(search->want, n, name, m);
	if (distance < search->distance) {
		search->distance = distance;
		search->best = name;
	}
}

const char *nearest_hint(const struct nearest *search, char text[NEAREST_TEXT])
{
	text[0] = '\0';
	if (search->best)
		snprintf(text, NEAREST_TEXT, " (did you mean \"%.120s\"?)", search->best);
	return text;
}
