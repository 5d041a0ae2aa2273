/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A report under way as pages, and the parts that it is put together from.
 */
#ifndef DRAW_PAGES_PART_H
#define DRAW_PAGES_PART_H

#include "draw/chart.h"
#include "draw/paper.h"
#include "draw/style.h"

/* The types of a report; all of them grow with the page. */
struct pages_types {
	struct paper_type title, head, sub, text, soft, note, small;
	double table;
};

/* Where a section begins: the contents name its page. */
struct pages_place {
	const struct block *block;
	size_t page;         /* on which it begins */
	size_t listed;       /* on which the contents list it, and how far down */
	double at;
};

struct report {
	struct show *show;
	struct paper paper;
	struct pages_types type;
	bool slides;
	struct pages_place *section;
	size_t sections; /* none when a chart stands alone */
};

const char *pages_say(const struct report *report, enum text key);

static inline double pages_width(const struct report *report)
{
	return report->paper.right - report->paper.left;
}

/* Lines from margin to margin. */
void pages_lines(struct report *report, const struct paper_type *type, const char *text);

/* A point before each of the lines, all of which end in LF and may take more than one on the page. */
double pages_bullets_tall(const struct report *report, const struct paper_type *type, const char *lines);
void pages_bullets(struct report *report, const struct paper_type *type, const char *lines);

/* The report's title, and its sentences. */
void pages_title(struct report *report, const char *sentences);

/* Fill a canvas that bears no title; false: there is nothing to draw. */
bool pages_fill(struct canvas *canvas, const struct show *show, const struct chart *chart,
	const struct block *block);

/* The i-th section: its charts, its table, how it was computed. */
void pages_section(struct report *report, size_t i);

/* All of a report of one page. */
void pages_brief(struct report *report);

#endif
