/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/page_part.h"

#include "draw/drawing.h"
#include "draw/inline.h"

#include <stdio.h>

static void put_title(struct buf *page, const struct drawing *drawing)
{
	buf_puts(page, "<h3>");
	inline_text(page, drawing->title.at);
	buf_puts(page, "</h3>\n<p class=\"asks\">");
	inline_text(page, drawing->asks.at);
	buf_puts(page, "</p>\n");
}

/* In a brief page what charts rest on stands below all of them. */
static void put_caption(struct show *show, const struct drawing *drawing)
{
	struct buf *page = &show->out->buf;
	bool basis = drawing->basis.n && !show->brief;

	if (!drawing->foot.n && !basis)
		return;
	buf_puts(page, "<figcaption class=\"note\">");
	inline_text(page, drawing->foot.at);
	buf_puts(page, drawing->foot.n && basis ? "<br>\n" : "");
	if (basis)
		inline_text(page, drawing->basis.at);
	buf_puts(page, "</figcaption>\n");
}

/* The second chart of a section is "c3-2" after the first, "c3". */
static void put_drawing(struct show *show, const struct drawing *drawing, size_t which)
{
	struct buf *page = &show->out->buf;
	char prefix[64], more[32] = "";

	if (which)
		snprintf(more, sizeof(more), "-%zu", which + 1);
	snprintf(prefix, sizeof(prefix), "c%zu%s", show->done + 1, more);
	buf_puts(page, "<figure>\n");
	if (which)
		put_title(page, drawing);
	page_scroll(show, "scroll card", TEXT_CHART, drawing->title.at);
	inline_svg(page, drawing->svg.at, prefix, drawing->title.at, drawing->shows.at);
	buf_puts(page, "</div>\n");
	put_caption(show, drawing);
	buf_puts(page, "</figure>\n");
}

/* The page stays of use without its charts. */
static void put_undrawn(struct show *show)
{
	struct buf *page = &show->out->buf;

	buf_puts(page, "<p class=\"note\">");
	page_say(show, TEXT_UNDRAWN);
	buf_puts(page, "</p>\n");
}

int page_chart(struct show *show, const struct block *block, const struct chart *chart, size_t which,
	struct fault *fault)
{
	struct drawing drawing = DRAWING_NONE;
	int result = show->undrawn.kind ? 0 : drawing_make(&drawing, show, chart, block, show->extent, fault);

	if (result && fault->kind == FAULT_PLOT) {
		show->undrawn = *fault; /* the others would fail, too */
		result = 0;
	}
	if (show->undrawn.kind && !result)
		put_undrawn(show);
	else if (!result && drawing.svg.n)
		put_drawing(show, &drawing, which);
	drawing_release(&drawing);
	return result;
}
