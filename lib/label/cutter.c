/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/cutter.h"

#include <string.h>

char *cutter_word(struct cutter *cutter, const char *stops)
{
	char *word = cutter->at, *to = word, *from = word;

	cutter->bare = true;
	for (; *from && !strchr(stops, *from); from++) {
		if (from[0] == '\\' && from[1] && strchr(":,=+@#\\", from[1])) {
			from++;
			cutter->bare = false;
		}
		*to++ = *from;
	}
	cutter->stop = *from;
	cutter->at = *from ? from + 1 : from;
	*to = '\0';
	return word;
}
