/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/terminator.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static uint64_t hash(const char *bytes, size_t n, uint64_t h)
{
	for (size_t i = 0; i < n; i++)
		h = (h ^ (unsigned char)bytes[i]) * UINT64_C(0x100000001b3);
	return h ^ h >> 29;
}

static bool begins_a_line(const struct buf *texts, const char *word, size_t n)
{
	if (texts->n >= n && memcmp(texts->at, word, n) == 0)
		return true;
	for (const char *at = texts->at; (at = strchr(at, '\n')); at++)
		if (strncmp(at + 1, word, n) == 0)
			return true;
	return false;
}

void terminator_choose(char word[TERMINATOR_CHARS], const struct buf *texts)
{
	uint64_t h = hash(texts->at, texts->n, UINT64_C(0xcbf29ce484222325));

	do
		h = hash((const char *)&h, sizeof(h), h);
	while (snprintf(word, TERMINATOR_CHARS, "CE_%016" PRIx64, h),
		begins_a_line(texts, word, strlen(word)));
}
