/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/page.h"

#include "draw/basis.h"
#include "draw/charts.h"
#include "draw/glyph.h"
#include "draw/inline.h"
#include "draw/page_part.h"
#include "draw/policy.h"
#include "draw/sheet.h"
#include "draw/summary.h"

#include <string.h>

static const char *say(const struct show *show, enum text key)
{
	return text_of(show->language, key);
}

void page_say(struct show *show, enum text key)
{
	inline_text(&show->out->buf, say(show, key));
}

void page_scroll(struct show *show, const char *class, enum text name, const char *title)
{
	struct buf *page = &show->out->buf;

	buf_printf(page, "<div class=\"%s\" tabindex=\"0\" role=\"region\" aria-label=\"", class);
	page_say(show, name);
	buf_puts(page, ": ");
	inline_text(page, title);
	buf_puts(page, "\">\n");
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
		"<meta http-equiv=\"Content-Security-Policy\" content=\"",
		language_tag(show->language));
	policy_add(page, page_sheet, show->brief ? NULL : page_script);
	buf_puts(page, "\">\n<link rel=\"icon\" href=\"data:,\">\n<title>");
	inline_text(page, title.at);
	buf_puts(page, "</title>\n<style>");
	buf_puts(page, page_sheet);
	buf_printf(page, "</style>\n</head>\n<body%s>\n<a class=\"skip\" href=\"#main\">",
		show->brief ? " class=\"brief\"" : "");
	page_say(show, TEXT_SKIP);
	buf_puts(page, "</a>\n<header>\n<h1>");
	inline_text(page, title.at);
	buf_puts(page, "</h1>\n</header>\n<main id=\"main\">\n");
	buf_release(&title);
}

void page_says(struct show *show, struct buf *lines)
{
	struct buf *page = &show->out->buf, note = BUF_NONE;

	if (!lines->n)
		return;
	summary_note(&note, show);
	buf_puts(page, "<section aria-labelledby=\"short\">\n<h2 id=\"short\">");
	page_say(show, TEXT_SUMMARY);
	buf_puts(page, "</h2>\n<ul class=\"says\">\n");
	for (char *at = lines->at, *end; (end = strchr(at, '\n')); at = end + 1) {
		*end = '\0';
		buf_puts(page, "<li>");
		inline_text(page, at);
		buf_puts(page, "</li>\n");
	}
	buf_puts(page, "</ul>\n<p class=\"note\">");
	inline_text(page, note.at);
	buf_puts(page, "</p>\n</section>\n");
	buf_release(&note);
}

static void put_summary(struct show *show)
{
	struct buf lines = BUF_NONE;

	summary_make(&lines, show, 0);
	page_says(show, &lines);
	buf_release(&lines);
}

static void put_contents(struct show *show)
{
	struct buf *page = &show->out->buf;

	buf_puts(page, "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">");
	page_say(show, TEXT_CONTENTS);
	buf_puts(page, "</h2>\n<ol>\n");
	for (size_t i = 0; i < show->blocks.n; i++) {
		struct buf title = BUF_NONE;

		sheet_block_title(&title, show, &show->blocks.at[i]);
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
	if (show->brief) {
		page_brief_begin(show);
		return 0;
	}
	put_summary(show);
	put_contents(show);
	return 0;
}

static int put_charts(struct show *show, const struct block *block, struct fault *fault)
{
	const struct chart *chart;

	for (size_t i = 0; (chart = charts_of(block, i)); i++)
		if (page_chart(show, block, chart, i, fault))
			return -1;
	return 0;
}

static void put_how(struct show *show, const struct block *block)
{
	struct buf *page = &show->out->buf;

	buf_puts(page, "<h3>");
	page_say(show, TEXT_HOW);
	buf_puts(page, "</h3>\n<p>");
	page_say(show, block->known ? block->known->how : TEXT_OTHER_HOW);
	buf_puts(page, "</p>\n");
}

static int page_block(struct show *show, const struct block *block, struct fault *fault)
{
	struct buf *page = &show->out->buf, title = BUF_NONE;
	size_t number = show->done + 1;

	if (show->brief)
		return page_brief_block(show, block, fault);
	sheet_block_title(&title, show, block);
	buf_printf(page, "<section id=\"s%zu\" aria-labelledby=\"h%zu\">\n<h2 id=\"h%zu\">", number,
		number, number);
	inline_text(page, title.at);
	buf_puts(page, "</h2>\n");
	if (block->known) {
		buf_puts(page, "<p class=\"asks\">");
		page_say(show, block->known->asks);
		buf_puts(page, "</p>\n");
	}
	int result = put_charts(show, block, fault);
	if (!result) {
		page_table(show, block, title.at);
		put_how(show, block);
		buf_puts(page, "</section>\n");
	}
	buf_release(&title);
	return result;
}

/* A brief page has no tables, and so no script. */
static void put_script(struct show *show)
{
	struct buf *page = &show->out->buf;

	buf_puts(page, "<script data-sort=\"");
	page_say(show, TEXT_SORT);
	buf_puts(page, "\" data-filter=\"");
	page_say(show, TEXT_FILTER);
	buf_puts(page, "\" data-shown=\"");
	page_say(show, TEXT_SHOWN);
	buf_printf(page, "\">%s</script>\n", page_script);
}

static int page_end(struct show *show, struct fault *fault)
{
	struct buf *page = &show->out->buf, source = BUF_NONE;

	(void)fault;
	if (show->brief)
		page_brief_end(show);
	buf_puts(page, "</main>\n<footer>\n");
	basis_source(&source, show);
	if (source.n) {
		buf_puts(page, "<p>");
		inline_text(page, source.at);
		buf_puts(page, "</p>\n");
	}
	buf_release(&source);
	buf_puts(page, "<p>");
	page_say(show, TEXT_MADE_BY);
	buf_puts(page, "</p>\n</footer>\n");
	if (!show->brief)
		put_script(show);
	buf_puts(page, "</body>\n</html>\n");
	return 0;
}

const struct style html_style = {
	.name = "html",
	.brief = "one page with sentences, charts and tables",
	.one_page = true,
	.begin = page_begin,
	.block = page_block,
	.end = page_end,
};
