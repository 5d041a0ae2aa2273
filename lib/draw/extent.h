/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How large a picture is, in pixels; for a chart in a terminal, in characters; for pages, in
 * points (1/72 inch). 0: the chart chooses.
 */
#ifndef DRAW_EXTENT_H
#define DRAW_EXTENT_H

#include "util/fault.h"

struct extent {
	int width, height;
	double scale; /* of letters; 0: as the width is */
	int most;     /* a height that the chart chooses stays below this; 0: no limit */
};

enum { EXTENT_LEAST = 10, EXTENT_MOST = 8000, EXTENT_PAGE_LEAST = 200 };

/* "WxH", "a4" (a page on its side at 150 dpi) or "16:9" (a slide). */
int extent_parse(struct extent *extent, const char *text, struct fault *fault);

/* The same of pages; there a4 is upright. */
int extent_parse_page(struct extent *extent, const char *text, struct fault *fault);

#endif
