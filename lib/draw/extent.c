/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/extent.h"

#include <stdlib.h>
#include <string.h>

static int side(const char *at, char **end, int least)
{
	if (*at < '0' || *at > '9')
		return -1;
	long n = strtol(at, end, 10);
	return n >= least && n <= EXTENT_MOST ? (int)n : -1;
}

static int parse(struct extent *extent, const char *text, struct extent a4, struct extent slide, int least,
	struct fault *fault)
{
	char *end = NULL;

	if (strcmp(text, "a4") == 0) {
		*extent = a4;
		return 0;
	}
	if (strcmp(text, "16:9") == 0) {
		*extent = slide;
		return 0;
	}
	extent->width = side(text, &end, least);
	extent->height = extent->width > 0 && *end == 'x' ? side(end + 1, &end, least) : -1;
	if (extent->height < 0 || *end)
		return fault_set(fault, FAULT_USE,
			"--size takes WxH (each %d to %d), a4 or 16:9, not \"%.100s\"", least, EXTENT_MOST, text);
	return 0;
}

int extent_parse(struct extent *extent, const char *text, struct fault *fault)
{
	return parse(extent, text, (struct extent){.width = 1754, .height = 1240},
		(struct extent){.width = 1600, .height = 900}, EXTENT_LEAST, fault);
}

int extent_parse_page(struct extent *extent, const char *text, struct fault *fault)
{
	return parse(extent, text, (struct extent){.width = 595, .height = 842},
		(struct extent){.width = 960, .height = 540}, EXTENT_PAGE_LEAST, fault);
}
