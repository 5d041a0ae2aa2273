/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/page_part.h"

#include "draw/brief.h"
#include "draw/inline.h"
#include "draw/picture.h"
#include "draw/sheet.h"

#include <string.h>

void page_brief_begin(struct show *show)
{
	struct buf *page = &show->out->buf, lines = BUF_NONE;
	size_t charts = brief_choose(show);

	if (!show->extent.width)
		show->extent = charts > 1 ? brief_pair : brief_single;
	brief_sentences(&lines, show);
	page_says(show, &lines);
	buf_printf(page, "<div class=\"%s\">\n", charts > 1 ? "pair" : "single");
	buf_release(&lines);
}

int page_brief_block(struct show *show, const struct block *block, struct fault *fault)
{
	struct buf *page = &show->out->buf, title = BUF_NONE;
	size_t number = show->done + 1;

	if (!block->chosen)
		return 0;
	picture_title(&title, show, block->chosen, block);
	sheet_groups(&title, show, block);
	buf_printf(page, "<section id=\"s%zu\" aria-labelledby=\"h%zu\">\n<h2 id=\"h%zu\">", number, number, number);
	inline_text(page, title.at);
	buf_puts(page, "</h2>\n<p class=\"asks\">");
	page_say(show, picture_asks(block->chosen, block));
	buf_puts(page, "</p>\n");
	int result = page_chart(show, block, block->chosen, 0, fault);
	buf_puts(page, "</section>\n");
	buf_release(&title);
	return result;
}

static void put_item(struct buf *page, struct buf *line)
{
	if (line->n) {
		buf_puts(page, "<li>");
		inline_text(page, line->at);
		buf_puts(page, "</li>\n");
	}
	buf_clear(line);
}

void page_brief_end(struct show *show)
{
	struct buf *page = &show->out->buf, line = BUF_NONE, none = BUF_NONE;

	buf_puts(page, "</div>\n<section class=\"from\" aria-labelledby=\"from\">\n<h2 id=\"from\">");
	page_say(show, TEXT_BRIEF_SOURCES);
	buf_puts(page, "</h2>\n<ul>\n");
	for (size_t i = 0; i < show->blocks.n; i++) {
		if (show->blocks.at[i].chosen)
			brief_basis(&line, show, &show->blocks.at[i]);
		put_item(page, &line);
	}
	brief_left_out(&line, show, brief_sentences(&none, show));
	put_item(page, &line);
	buf_puts(page, "</ul>\n</section>\n");
	buf_release(&line);
	buf_release(&none);
}
