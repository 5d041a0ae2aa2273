/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/page.h"

#include "draw/basis.h"
#include "draw/charts.h"
#include "draw/glyph.h"
#include "draw/inline.h"
#include "draw/picture.h"
#include "draw/sheet.h"
#include "draw/summary.h"

#include <stdio.h>
#include <string.h>

static const char *say(const struct show *show, enum text key)
{
	return text_of(show->language, key);
}

static void put_say(struct show *show, enum text key)
{
	inline_text(&show->out->buf, say(show, key));
}

/* "Scores · tier, channel": the section's groups tell two blocks of one analysis apart. */
static void put_groups(struct buf *title, const struct block *block)
{
	for (size_t i = 0; i < block->section->groups; i++) {
		const char *group = block->section->group[i];

		buf_puts(title, i ? ", " : " · ");
		glyph_clean(title, group, strlen(group));
	}
}

static void block_title(struct buf *title, const struct show *show, const struct block *block)
{
	sheet_title(title, show, block);
	put_groups(title, block);
}

static void page_title(struct buf *title, const struct show *show)
{
	if (show->title)
		glyph_clean(title, show->title, strlen(show->title));
	else
		buf_puts(title, say(show, TEXT_REPORT));
}

static void put_head(struct show *show)
{
	struct buf *page = &show->out->buf, title = BUF_NONE;

	page_title(&title, show);
	buf_printf(page,
		"<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
		"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
		"style-src 'unsafe-inline'; img-src data:\">\n<link rel=\"icon\" "
		"href=\"data:,\">\n<title>",
		language_tag(show->language));
	inline_text(page, title.at);
	buf_puts(page, "</title>\n<style>\n");
	buf_puts(page, page_sheet);
	buf_puts(page, "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">");
	put_say(show, TEXT_SKIP);
	buf_puts(page, "</a>\n<header>\n<h1>");
	inline_text(page, title.at);
	buf_puts(page, "</h1>\n</header>\n<main id=\"main\">\n");
	buf_release(&title);
}

/* Two blocks of one analysis may say the same of the whole. The lines before `at` end in NUL. */
static bool said_before(const char *lines, const char *at)
{
	for (const char *line = lines; line < at; line += strlen(line) + 1)
		if (strcmp(line, at) == 0)
			return true;
	return false;
}

static void put_summary(struct show *show)
{
	struct buf *page = &show->out->buf, lines = BUF_NONE;

	for (size_t i = 0; i < show->blocks.n; i++)
		summary_add(&lines, show, &show->blocks.at[i]);
	if (lines.n) {
		buf_puts(page, "<section aria-labelledby=\"short\">\n<h2 id=\"short\">");
		put_say(show, TEXT_SUMMARY);
		buf_puts(page, "</h2>\n<ul class=\"says\">\n");
		for (char *at = lines.at, *end; (end = strchr(at, '\n')); at = end + 1) {
			*end = '\0';
			if (said_before(lines.at, at))
				continue;
			buf_puts(page, "<li>");
			inline_text(page, at);
			buf_puts(page, "</li>\n");
		}
		buf_puts(page, "</ul>\n</section>\n");
	}
	buf_release(&lines);
}

static void put_contents(struct show *show)
{
	struct buf *page = &show->out->buf;

	buf_puts(page, "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">");
	put_say(show, TEXT_CONTENTS);
	buf_puts(page, "</h2>\n<ol>\n");
	for (size_t i = 0; i < show->blocks.n; i++) {
		struct buf title = BUF_NONE;

		block_title(&title, show, &show->blocks.at[i]);
		buf_printf(page, "<li><a href=\"#s%zu\">", i + 1);
		inline_text(page, title.at);
		buf_puts(page, "</a></li>\n");
		buf_release(&title);
	}
	buf_puts(page, "</ol>\n</nav>\n");
}

static int page_begin(struct show *show, struct fault *fault)
{
	(void)fault;
	put_head(show);
	put_summary(show);
	put_contents(show);
	return 0;
}

/* A part that may be wider than the screen: it scrolls, and the keyboard reaches it. */
static void open_scroll(struct show *show, const char *class, enum text name, const char *title)
{
	struct buf *page = &show->out->buf;

	buf_printf(page, "<div class=\"%s\" tabindex=\"0\" role=\"region\" aria-label=\"", class);
	put_say(show, name);
	buf_puts(page, ": ");
	inline_text(page, title);
	buf_puts(page, "\">\n");
}

/* The second chart of a section is "c3-2" after the first, "c3". */
static int put_chart(struct show *show, const struct block *block, const struct chart *chart, size_t which, struct fault *fault)
{
	struct buf svg = BUF_NONE, title = BUF_NONE, describe = BUF_NONE;
	char prefix[64], more[32] = "";

	int result = picture_on_page(&svg, show, chart, block, fault);
	if (!result) {
		if (which)
			snprintf(more, sizeof(more), "-%zu", which + 1);
		snprintf(prefix, sizeof(prefix), "c%zu%s", show->done + 1, more);
		picture_title(&title, show, chart, block);
		put_groups(&title, block);
		text_fill(&describe, show->language, TEXT_CHART_OF, (const char *[]){title.at, NULL});
		buf_puts(&show->out->buf, "<figure>\n");
		open_scroll(show, "scroll card", TEXT_CHART, title.at);
		inline_svg(&show->out->buf, svg.at, prefix, title.at, describe.at);
		buf_puts(&show->out->buf, "</div>\n</figure>\n");
	}
	buf_release(&svg);
	buf_release(&title);
	buf_release(&describe);
	return result;
}

static int put_charts(struct show *show, const struct block *block, struct fault *fault)
{
	const struct chart *chart;

	for (size_t i = 0; (chart = charts_of(block, i)); i++)
		if (put_chart(show, block, chart, i, fault))
			return -1;
	return 0;
}

static void put_heads(struct buf *page, const struct sheet *sheet)
{
	buf_puts(page, "<thead>\n<tr>");
	for (size_t i = 0; i < sheet->columns; i++) {
		buf_printf(page, "<th scope=\"col\"%s>",
			sheet->column[i].number ? " class=\"num\"" : "");
		inline_text(page, sheet->column[i].head);
		buf_puts(page, "</th>");
	}
	buf_puts(page, "</tr>\n</thead>\n");
}

static void put_cell(struct buf *page, const struct sheet_column *column, const char *text)
{
	if (column->name)
		buf_puts(page, "<th scope=\"row\">");
	else
		buf_puts(page, column->number ? "<td class=\"num\">" : "<td>");
	inline_text(page, text);
	buf_puts(page, column->name ? "</th>" : "</td>");
}

static void put_rows(struct buf *page, const struct sheet *sheet)
{
	buf_puts(page, "<tbody>\n");
	for (size_t r = 0; r < sheet->rows; r++) {
		buf_puts(page, "<tr>");
		for (size_t i = 0; i < sheet->columns; i++)
			put_cell(page, &sheet->column[i], sheet_cell(sheet, r, i));
		buf_puts(page, "</tr>\n");
	}
	buf_puts(page, "</tbody>\n");
}

static void put_hidden(struct show *show, const struct sheet *sheet)
{
	struct buf line = BUF_NONE;

	if (!sheet->hidden[0])
		return;
	text_fill(&line, show->language, TEXT_NOT_SHOWN, (const char *[]){sheet->hidden, NULL});
	buf_puts(&show->out->buf, "<p class=\"note\">");
	inline_text(&show->out->buf, line.at);
	buf_puts(&show->out->buf, "</p>\n");
	buf_release(&line);
}

static void put_table(struct show *show, const struct block *block, const char *title)
{
	struct buf *page = &show->out->buf;
	struct sheet sheet;

	sheet_make(&sheet, show, block);
	open_scroll(show, "scroll", TEXT_TABLE, title);
	buf_puts(page, "<table>\n<caption>");
	inline_text(page, title);
	if (sheet.intervals) {
		buf_puts(page, ". ");
		const char *fill[] = {sheet.confidence, NULL};
		text_fill(page, show->language, TEXT_INTERVAL_NOTE, fill);
	}
	buf_puts(page, "</caption>\n");
	put_heads(page, &sheet);
	put_rows(page, &sheet);
	buf_puts(page, "</table>\n</div>\n");
	put_hidden(show, &sheet);
	sheet_release(&sheet);
}

static void put_how(struct show *show, const struct block *block)
{
	struct buf *page = &show->out->buf;

	buf_puts(page, "<h3>");
	put_say(show, TEXT_HOW);
	buf_puts(page, "</h3>\n<p>");
	put_say(show, block->known ? block->known->how : TEXT_OTHER_HOW);
	buf_puts(page, "</p>\n");
}

static int page_block(struct show *show, const struct block *block, struct fault *fault)
{
	struct buf *page = &show->out->buf, title = BUF_NONE;
	size_t number = show->done + 1;

	block_title(&title, show, block);
	buf_printf(page, "<section id=\"s%zu\" aria-labelledby=\"h%zu\">\n<h2 id=\"h%zu\">", number,
		number, number);
	inline_text(page, title.at);
	buf_puts(page, "</h2>\n");
	if (block->known) {
		buf_puts(page, "<p class=\"asks\">");
		put_say(show, block->known->asks);
		buf_puts(page, "</p>\n");
	}
	int result = put_charts(show, block, fault);
	if (!result) {
		put_table(show, block, title.at);
		put_how(show, block);
		buf_puts(page, "</section>\n");
	}
	buf_release(&title);
	return result;
}

static int page_end(struct show *show, struct fault *fault)
{
	struct buf *page = &show->out->buf, source = BUF_NONE;

	(void)fault;
	buf_puts(page, "</main>\n<footer>\n");
	basis_source(&source, show);
	if (source.n) {
		buf_puts(page, "<p>");
		inline_text(page, source.at);
		buf_puts(page, "</p>\n");
	}
	buf_release(&source);
	buf_puts(page, "<p>");
	put_say(show, TEXT_MADE_BY);
	buf_puts(page, "</p>\n</footer>\n</body>\n</html>\n");
	return 0;
}

const struct style html_style = {
	.name = "html",
	.brief = "one page with sentences, charts and tables",
	.begin = page_begin,
	.block = page_block,
	.end = page_end,
};
