/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/picture.h"

#include "draw/basis.h"
#include "draw/charts.h"
#include "draw/fonts.h"
#include "draw/glyph.h"
#include "draw/plot.h"
#include "draw/script.h"
#include "draw/sheet.h"

#include <string.h>

/* The names of the analyses that are there, for a message. */
static void name_analyses(struct buf *names, const struct show *show)
{
	struct intern seen = {0};

	for (size_t i = 0; i < show->blocks.n; i++) {
		const char *name = show->blocks.at[i].analysis;
		uint32_t before = seen.count;

		intern_id(&seen, name, strlen(name));
		if (seen.count == before)
			continue;
		buf_puts(names, names->n ? ", " : "");
		glyph_cut(names, name, strlen(name), 40);
	}
	intern_release(&seen);
}

/* Of the chart's name; its measure is what is missing then. */
static bool has_analysis(const struct show *show)
{
	for (size_t i = 0; i < show->blocks.n; i++)
		if (strcmp(show->blocks.at[i].analysis, show->chart->analysis) == 0)
			return true;
	return false;
}

static void no_chart(const struct show *show, struct fault *fault)
{
	struct buf names = BUF_NONE;

	name_analyses(&names, show);
	if (show->chart && show->chart->grouped && has_analysis(show))
		fault_set(fault, FAULT_INPUT, "chart %s draws results in groups (ce-gap --group), and there are none",
			show->chart->name);
	else if (show->chart && has_analysis(show))
		fault_set(fault, FAULT_INPUT, "chart %s draws %s of the analysis %s, and the results have none",
			show->chart->name, show->chart->measure, show->chart->analysis);
	else if (show->chart)
		fault_set(fault, FAULT_INPUT,
			"chart %s draws the analysis %s, and the results are of %.300s",
			show->chart->name, show->chart->analysis, names.at);
	else
		fault_set(fault, FAULT_INPUT, "no chart draws %.300s", names.at);
	buf_release(&names);
}

const struct block *picture_block(const struct show *show, const struct chart **chart, struct fault *fault)
{
	for (size_t i = 0; i < show->blocks.n; i++) {
		const struct block *block = &show->blocks.at[i];

		for (size_t c = 0; (*chart = charts_of(block, c)); c++)
			if (!show->chart || *chart == show->chart)
				return block;
	}
	no_chart(show, fault);
	return NULL;
}

void picture_title(struct buf *title, const struct show *show, const struct chart *chart,
	const struct block *block)
{
	if (chart->title)
		buf_puts(title, text_of(show->language, chart->title));
	else
		sheet_title(title, show, block);
}

enum text picture_asks(const struct chart *chart, const struct block *block)
{
	return chart->asks ? chart->asks : block->known ? block->known->asks : TEXT_NONE;
}

void picture_canvas(struct canvas *canvas, const struct show *show, const struct chart *chart,
	const struct block *block)
{
	struct buf title = BUF_NONE, basis = BUF_NONE;

	if (show->title)
		glyph_clean(&title, show->title, strlen(show->title));
	else
		picture_title(&title, show, chart, block);
	canvas->title = canvas_text(canvas, title.at, title.n);
	canvas->asks = text_of(show->language, picture_asks(chart, block));
	basis_line(&basis, show, block);
	canvas->basis = canvas_text(canvas, basis.at, basis.n);
	buf_release(&title);
	buf_release(&basis);
	chart->fill(canvas, show, block);
}

void picture_fonts(struct show *show, struct buf *script)
{
	struct fonts_lost lost = fonts_fit(script);

	if (lost.n)
		buf_printf(&show->warning,
			"no font of this machine has %zu of the characters in the "
			"picture%s\n",
			lost.n, lost.cjk ? " (Chinese: apt-get install fonts-noto-cjk)" : "");
}

static void make_script(struct buf *script, struct show *show, const struct chart *chart,
	const struct block *block, enum script_form form)
{
	struct canvas canvas = {.language = show->language};

	picture_canvas(&canvas, show, chart, block);
	script_make(script, &canvas, form, show->extent, show->language);
	canvas_release(&canvas);
}

static int make_picture(struct buf *picture, struct show *show, const struct chart *chart,
	const struct block *block, enum script_form form, struct fault *fault)
{
	struct buf script = BUF_NONE;

	make_script(&script, show, chart, block, form);
	if (form == SCRIPT_PNG)
		picture_fonts(show, &script);
	int result = plot_run(&script, form, show->language, picture, fault);
	buf_release(&script);
	return result;
}

static int end_picture(struct show *show, enum script_form form, struct fault *fault)
{
	const struct chart *chart;
	const struct block *block = picture_block(show, &chart, fault);

	if (!block)
		return -1;
	return make_picture(&show->out->buf, show, chart, block, form, fault);
}

static int png_end(struct show *show, struct fault *fault)
{
	return end_picture(show, SCRIPT_PNG, fault);
}

static int svg_end(struct show *show, struct fault *fault)
{
	return end_picture(show, SCRIPT_SVG, fault);
}

/* Take out what script_make put behind wide characters, and blanks at line ends. */
static void put_term(struct buf *to, const struct buf *text)
{
	const char *at = text->at, *filler;

	while ((filler = strstr(at, SCRIPT_FILLER))) {
		buf_add(to, at, (size_t)(filler - at));
		at = filler + strlen(SCRIPT_FILLER);
	}
	buf_puts(to, at);
}

static void put_lines(struct buf *to, const char *at)
{
	while (*at) {
		size_t n = strcspn(at, "\n\f"), used = n;

		while (used && at[used - 1] == ' ')
			used--;
		if (used || to->n) { /* gnuplot begins with a form feed and an empty line */
			buf_add(to, at, used);
			buf_byte(to, '\n');
		}
		at += n + (at[n] != '\0');
	}
}

static int term_end(struct show *show, struct fault *fault)
{
	struct buf text = BUF_NONE, narrow = BUF_NONE;
	const struct chart *chart;
	const struct block *block = picture_block(show, &chart, fault);

	if (!block)
		return -1;
	if (!show->extent.width && show->columns)
		show->extent.width = show->columns;
	int result = make_picture(&text, show, chart, block, SCRIPT_TERM, fault);
	if (!result) {
		put_term(&narrow, &text);
		put_lines(&show->out->buf, narrow.at);
	}
	buf_release(&text);
	buf_release(&narrow);
	return result;
}

static int script_end(struct show *show, struct fault *fault)
{
	const struct chart *chart;
	const struct block *block = picture_block(show, &chart, fault);

	if (!block)
		return -1;
	make_script(&show->out->buf, show, chart, block, SCRIPT_PNG);
	return 0;
}

const struct style png_style = {
	.name = "png", .brief = "one chart as a picture", .binary = true, .end = png_end};
const struct style svg_style = {
	.name = "svg", .brief = "one chart as a drawing for the web", .end = svg_end};
const struct style term_style = {
	.name = "term", .brief = "one chart as text, as wide as the terminal", .end = term_end};
const struct style script_style = {.name = "script",
	.brief = "the gnuplot script of the png chart, not run",
	.end = script_end};
