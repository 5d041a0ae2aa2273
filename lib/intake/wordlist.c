/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/wordlist.h"

#include "intake/likeness.h"
#include "util/nearest.h"
#include "util/shipped.h"

const char *wordlist_name(size_t i)
{
	for (size_t k = 0; intake_words[k].name; k++)
		if (k == i)
			return intake_words[k].name;
	return NULL;
}

int wordlist_find(const char *name, const char **at, struct fault *fault)
{
	struct nearest near = nearest_to(name);
	char hint[NEAREST_TEXT];

	for (size_t i = 0; intake_words[i].name; i++) {
		nearest_offer(&near, intake_words[i].name);
		if (strcmp(intake_words[i].name, name) == 0) {
			*at = strchr(intake_words[i].text, '\n') + 1;
			return 0;
		}
	}
	return fault_set(fault, FAULT_USE,
		"\"%.100s\" has no =VALUE behind it, and no list of answers has that name%s", name,
		nearest_hint(&near, hint));
}

bool wordlist_next(const char **at, struct buf *word, struct buf *value)
{
	const char *comma = strchr(*at, ','), *end = strchr(*at, '\n');

	if (!comma || !end || comma > end)
		return false;
	buf_clear(word);
	buf_clear(value);
	likeness(word, *at, (size_t)(comma - *at));
	buf_add(value, comma + 1, (size_t)(end - comma - 1));
	*at = end + 1;
	return true;
}
