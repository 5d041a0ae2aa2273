/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/extent.h"

#include <stdlib.h>
#include <string.h>

static int side(const char *at, char **end)
{
	if (*at < '0' || *at > '9')
		return -1;
	long n = strtol(at, end, 10);
	return n >= EXTENT_LEAST && n <= EXTENT_MOST ? (int)n : -1;
}

int extent_parse(struct extent *extent, const char *text, struct fault *fault)
{
	char *end = NULL;

	if (strcmp(text, "a4") == 0) {
		*extent = (struct extent){.width = 1754, .height = 1240};
		return 0;
	}
	if (strcmp(text, "16:9") == 0) {
		*extent = (struct extent){.width = 1600, .height = 900};
		return 0;
	}
	extent->width = side(text, &end);
	extent->height = extent->width > 0 && *end == 'x' ? side(end + 1, &end) : -1;
	if (extent->height < 0 || *end)
		return fault_set(fault, FAULT_USE,
			"--size takes WxH (each %d to %d), a4 or 16:9, not \"%.100s\"",
			EXTENT_LEAST, EXTENT_MOST, text);
	return 0;
}
