/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A format of ce-report, and what it is given. A style writes to show->out.buf through four calls,
 * each of which may be absent: begin once, row for every result row as it came (formats for
 * machines), block for each analysis of each section (formats for people), end once. Each returns
 * 0, or -1 and a fault.
 *
 * To add a format: lib/draw/NAME.c and NAME.h, one include and one row in styles.c, its line in
 * ce-report(1), and a case under tests/golden/ce-report/.
 */
#ifndef DRAW_STYLE_H
#define DRAW_STYLE_H

#include "draw/gather.h"
#include "draw/extent.h"
#include "draw/labels.h"
#include "draw/texts.h"
#include "record/resultset.h"
#include "util/fault.h"
#include "util/file.h"

#include <stdbool.h>

struct chart;

/* csv: the group columns of all sections, and where they stand in the present one. */
struct csv_table {
	struct intern names;
	const struct result_section *section;
	uint32_t *place;
};

struct show {
	const struct resultset *set;
	const struct labels *labels; /* NULL: items bear their own names */
	enum language language;
	const char *title;         /* NULL: none of the user's own */
	const char *source;        /* where the numbers come from; NULL: not said */
	const struct chart *chart; /* NULL: that of the first analysis which has one */
	struct extent extent;
	int columns; /* of the terminal; 0: lines may be as long as they are */
	bool colour, bom, safe;
	bool brief; /* one page: sentences, in html with charts, no tables */
	struct out *out;
	struct blocks blocks; /* made by styles_run */
	size_t done;          /* rows or blocks begun so far, the present one not counted */
	struct csv_table csv;
	struct buf warning;   /* a line each, for the caller to print */
	struct fault undrawn; /* why a page has no charts; kind 0: it has them */
};

struct style {
	const char *name, *brief;
	bool binary; /* nothing for a terminal to show */
	bool one_page; /* show->brief has a meaning */
	bool pages;  /* its size is one of pages */
	int (*begin)(struct show *show, struct fault *fault);
	int (*row)(struct show *show, const struct result_section *section,
		const struct result_row *row, struct fault *fault);
	int (*block)(struct show *show, const struct block *block, struct fault *fault);
	int (*end)(struct show *show, struct fault *fault);
};

#endif
