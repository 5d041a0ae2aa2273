/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/brief.h"

#include "draw/basis.h"
#include "draw/charts.h"
#include "draw/glyph.h"
#include "draw/picture.h"
#include "draw/sheet.h"
#include "draw/summary.h"
#include "util/intern.h"

#include <stdio.h>
#include <string.h>

/* More sentences, or longer ones, leave no room for four charts on a sheet of A4 with lines so wide. */
enum { SENTENCES = 8, SENTENCE_LINES = 15, LINE_COLUMNS = 110 };

const struct extent brief_pair = {.width = 620, .scale = 1, .most = 380};
const struct extent brief_single = {.width = 1000, .scale = 1, .most = 620};

/* Does it draw anything of the block? */
static bool draws(const struct show *show, const struct chart *chart, const struct block *block)
{
	struct canvas canvas = {.language = show->language};

	chart->fill(&canvas, show, block);
	bool any = !canvas_empty(&canvas);
	canvas_release(&canvas);
	return any;
}

static const struct chart *first_chart(const struct show *show, const struct block *block)
{
	const struct chart *chart;

	for (size_t i = 0; (chart = charts_of(block, i)); i++)
		if (draws(show, chart, block))
			return chart;
	return NULL;
}

size_t brief_choose(struct show *show)
{
	struct intern seen = {0};

	for (size_t i = 0; i < show->blocks.n; i++) {
		struct block *block = &show->blocks.at[i];
		const struct chart *chart = first_chart(show, block);
		uint32_t before = seen.count;

		if (chart && intern_id(&seen, chart->name, strlen(chart->name)) == before)
			block->chosen = chart;
	}
	size_t charts = seen.count;
	intern_release(&seen);
	return charts;
}

/* How many lines on paper. */
static size_t paper_lines(const struct buf *lines)
{
	size_t sum = 0;

	for (const char *at = lines->at; *at;) {
		size_t n = strcspn(at, "\n");

		sum += glyph_width(at, n) / LINE_COLUMNS + 1;
		at += n + (at[n] == '\n');
	}
	return sum;
}

size_t brief_sentences(struct buf *lines, const struct show *show)
{
	size_t more = 0;

	for (size_t most = SENTENCES; most; most--) {
		struct buf said = BUF_NONE;

		more = summary_make(&said, show, most);
		bool fits = most == 1 || paper_lines(&said) <= SENTENCE_LINES;
		if (fits)
			buf_add(lines, said.at, said.n);
		buf_release(&said);
		if (fits)
			break;
	}
	return more;
}

/* Up to the first full stop, of either script: what is computed, without how. */
static size_t first_sentence(const char *text)
{
	const char *stop = strstr(text, ". "), *full = strstr(text, "。");

	if (full && (!stop || full < stop))
		return (size_t)(full - text) + strlen("。");
	return stop ? (size_t)(stop - text) + 1 : strlen(text);
}

void brief_basis(struct buf *line, const struct show *show, const struct block *block)
{
	const char *how = text_of(show->language, block->known ? block->known->how : TEXT_OTHER_HOW);
	struct buf title = BUF_NONE, what = BUF_NONE, basis = BUF_NONE;
	struct show here = *show;

	here.source = NULL; /* stands once, at the end of the page */
	picture_title(&title, show, block->chosen, block);
	buf_add(&what, how, first_sentence(how));
	basis_line(&basis, &here, block);
	text_fill(line, show->language, basis.n ? TEXT_BRIEF_FROM : TEXT_BRIEF_WHAT,
		(const char *[]){title.at, what.at, basis.at, NULL});
	buf_release(&title);
	buf_release(&what);
	buf_release(&basis);
}

/* Titles of blocks without a chart here, each once. */
static void name_left_out(struct buf *names, const struct show *show)
{
	struct buf title = BUF_NONE;
	struct intern seen = {0};

	for (size_t i = 0; i < show->blocks.n; i++) {
		uint32_t before = seen.count;

		buf_clear(&title);
		sheet_block_title(&title, show, &show->blocks.at[i]);
		if (show->blocks.at[i].chosen || intern_id(&seen, title.at, title.n) < before)
			continue;
		buf_puts(names, names->n ? text_of(show->language, TEXT_COMMA) : "");
		buf_add(names, title.at, title.n);
	}
	intern_release(&seen);
	buf_release(&title);
}

void brief_left_out(struct buf *line, const struct show *show, size_t more)
{
	struct buf names = BUF_NONE;
	char count[32];

	name_left_out(&names, show);
	if (more) {
		snprintf(count, sizeof(count), "%zu", more);
		text_fill(line, show->language, TEXT_BRIEF_MORE, (const char *[]){count, NULL});
	}
	if (names.n) {
		buf_puts(line, more && show->language == LANGUAGE_EN ? " " : "");
		text_fill(line, show->language, TEXT_BRIEF_LACKS, (const char *[]){names.at, NULL});
	}
	buf_release(&names);
}
