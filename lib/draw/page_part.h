/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parts of the HTML page, added to show->out.
 */
#ifndef DRAW_PAGE_PART_H
#define DRAW_PAGE_PART_H

#include "draw/chart.h"
#include "draw/style.h"

/* A text of the report's own. */
void page_say(struct show *show, enum text key);

/* The section of sentences, a line each, which are cut up, and what stands in their brackets; nothing without a line. */
void page_says(struct show *show, struct buf *lines);

/* A part that may be wider than the screen: it scrolls, and the keyboard reaches it. */
void page_scroll(struct show *show, const char *class, enum text name, const char *title);

/* The chart in its frame; the second of a section (which = 1) bears its own title. */
int page_chart(struct show *show, const struct block *block, const struct chart *chart, size_t which,
	struct fault *fault);

/* The table of a block, and what it leaves out. */
void page_table(struct show *show, const struct block *block, const char *title);

/* The page of --brief behind its heading. */
void page_brief_begin(struct show *show);
int page_brief_block(struct show *show, const struct block *block, struct fault *fault);
void page_brief_end(struct show *show);

#endif
