/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/pages.h"

#include "draw/basis.h"
#include "draw/breadth.h"
#include "draw/charts.h"
#include "draw/heading.h"
#include "draw/imprint.h"
#include "draw/paper.h"
#include "draw/papertable.h"
#include "draw/picture.h"
#include "draw/plot.h"
#include "draw/sheet.h"
#include "draw/summary.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { A4_WIDTH = 595, A4_HEIGHT = 842 };

/* A chart of few rows is drawn higher on a slide, but not by more. */
static const double most_stretched = 1.7;

/* The types of a report; all of them grow with the page. */
struct types {
	struct paper_type title, head, sub, text, soft, small;
	double table;
};

static const struct types on_paper = {
	.title = {22, true, "#111111"},
	.head = {15, true, "#111111"},
	.sub = {10.5, true, "#222222"},
	.text = {10, false, "#222222"},
	.soft = {9.5, false, "#555555"},
	.small = {8, false, "#555555"},
	.table = 8,
};

/* For a slide as high as the paper is wide. */
static const struct types on_slide = {
	.title = {36, true, "#111111"},
	.head = {24, true, "#111111"},
	.sub = {16, true, "#222222"},
	.text = {17, false, "#222222"},
	.soft = {15, false, "#555555"},
	.small = {11, false, "#555555"},
	.table = 11.5,
};

/* Where a section begins: the contents name its page. */
struct place_of {
	size_t page;         /* on which it begins */
	size_t listed;       /* on which the contents list it, and how far down */
	double at;
};

struct report {
	struct show *show;
	struct paper paper;
	struct types type;
	bool slides;
	struct place_of *section;
	size_t sections; /* none when a chart stands alone */
};

static const char *say(const struct report *report, enum text key)
{
	return text_of(report->show->language, key);
}

static double width(const struct report *report)
{
	return report->paper.right - report->paper.left;
}

static void grow(struct paper_type *type, double by)
{
	type->size *= by;
}

static void report_begin(struct report *report, struct show *show)
{
	double across = show->extent.width ? show->extent.width : A4_WIDTH;
	double high = show->extent.height ? show->extent.height : A4_HEIGHT;

	*report = (struct report){.show = show, .slides = across > high};
	report->type = report->slides ? on_slide : on_paper;
	double by = (report->slides ? high : across) / A4_WIDTH;
	struct types *type = &report->type;
	struct paper_type *all[] = {
		&type->title, &type->head, &type->sub, &type->text, &type->soft, &type->small};
	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		grow(all[i], by);
	type->table *= by;
	paper_begin(&report->paper, show->language, across, high, 44 * by);
	report->section = mem_zero(show->blocks.n + 1, sizeof(*report->section));
}

static void put_lines(struct report *report, const struct paper_type *type, const char *text)
{
	paper_lines(&report->paper, type, text, report->paper.left, width(report));
}

static void put_sentences(struct report *report)
{
	struct paper *paper = &report->paper;
	const struct paper_type *type = &report->type.text;
	double indent = 1.2 * type->size;
	struct buf lines = BUF_NONE;

	summary_make(&lines, report->show, 0);
	if (!lines.n)
		return;
	put_lines(report, &report->type.sub, say(report, TEXT_SUMMARY));
	for (char *at = lines.at, *end; (end = strchr(at, '\n')); at = end + 1) {
		*end = '\0';
		paper->y += .4 * type->size;
		if (paper_room(paper) < 2 * paper_line(type))
			paper_next(paper);
		paper_text(paper, paper->n - 1, type, "•", strlen("•"), paper->left,
			paper->y + paper_line(type) / 2, SIDE_LEFT);
		paper_lines(paper, type, at, paper->left + indent, width(report) - indent);
	}
	buf_clear(&lines);
	summary_note(&lines, report->show);
	paper->y += .4 * type->size;
	put_lines(report, &report->type.small, lines.at);
	buf_release(&lines);
}

static void put_contents(struct report *report)
{
	struct paper *paper = &report->paper;
	const struct paper_type *type = &report->type.text;

	paper->y += 1.5 * report->type.sub.size;
	if (paper_room(paper) < 3 * paper_line(type))
		paper_next(paper);
	put_lines(report, &report->type.sub, say(report, TEXT_CONTENTS));
	for (size_t i = 0; i < report->show->blocks.n; i++) {
		struct buf title = BUF_NONE, line = BUF_NONE;

		paper->y += .3 * type->size;
		if (paper_room(paper) < paper_line(type))
			paper_next(paper);
		sheet_block_title(&title, report->show, &report->show->blocks.at[i]);
		breadth_cut(&line, title.at, title.n, width(report) / type->size - 4);
		report->section[i].listed = paper->n - 1;
		report->section[i].at = paper->y + paper_line(type) / 2;
		paper_text(paper, paper->n - 1, type, line.at, line.n, paper->left,
			report->section[i].at, SIDE_LEFT);
		paper->y += paper_line(type);
		buf_release(&title);
		buf_release(&line);
	}
}

static void put_first(struct report *report)
{
	struct buf title = BUF_NONE;

	heading_report(&title, report->show);
	put_lines(report, &report->type.title, title.at);
	report->paper.y += .8 * report->type.title.size;
	put_sentences(report);
	put_contents(report);
	buf_release(&title);
}

/* What the charts of a section rest on, but for the source, which stands at the foot of each page. */
static bool fill_canvas(struct canvas *canvas, const struct show *show, const struct chart *chart,
	const struct block *block)
{
	struct show here = *show;
	struct buf basis = BUF_NONE;

	here.source = NULL;
	basis_line(&basis, &here, block);
	canvas->basis = canvas_text(canvas, basis.at, basis.n);
	buf_release(&basis);
	chart->fill(canvas, show, block);
	return !canvas_empty(canvas);
}

/* A title, and the question below it. */
struct heading {
	const struct paper_type *type;
	struct buf title;
	const char *asks;
};

static double heading_tall(const struct report *report, const struct heading *heading)
{
	return paper_line(heading->type) + paper_line(&report->type.soft) + .4 * heading->type->size;
}

static void put_heading(struct report *report, struct heading *heading)
{
	put_lines(report, heading->type, heading->title.at);
	put_lines(report, &report->type.soft, heading->asks);
	report->paper.y += .4 * heading->type->size;
	buf_release(&heading->title);
}

static struct heading section_heading(const struct report *report, const struct block *block)
{
	struct heading heading = {&report->type.head, BUF_NONE, ""};

	sheet_block_title(&heading.title, report->show, block);
	if (block->known)
		heading.asks = say(report, block->known->asks);
	return heading;
}

static struct heading chart_heading(const struct report *report, const struct chart *chart, const struct block *block)
{
	struct heading heading = {
		report->slides ? &report->type.head : &report->type.sub, BUF_NONE, ""};

	picture_title(&heading.title, report->show, chart, block);
	heading.asks = say(report, picture_asks(chart, block));
	return heading;
}

/* Heading and chart stand on one page; on a slide they fill it. */
static void put_chart(struct report *report, struct heading *heading, struct canvas *canvas)
{
	struct paper *paper = &report->paper;
	double tall = paper_tall(paper, canvas), room = paper_room(paper) - heading_tall(report, heading);

	if ((report->slides || room < tall) && paper->y > paper->top)
		paper_next(paper);
	put_heading(report, heading);
	paper_chart(paper, canvas, report->slides ? fmin(paper_room(paper), most_stretched * tall) : 0);
	paper->y += report->type.text.size;
}

/* Begins a section: its first chart bears its heading. Without one the table does. */
static void put_charts(struct report *report, const struct block *block, struct place_of *place)
{
	const struct chart *chart;
	bool begun = false;

	for (size_t c = 0; (chart = charts_of(block, c)); c++) {
		struct canvas canvas = {0};

		if (fill_canvas(&canvas, report->show, chart, block)) {
			struct heading heading = begun ? chart_heading(report, chart, block)
						       : section_heading(report, block);
			put_chart(report, &heading, &canvas);
			if (!begun)
				place->page = report->paper.n - 1;
			begun = true;
		}
		canvas_release(&canvas);
	}
	if (begun && !report->slides)
		return;
	struct heading heading = section_heading(report, block);
	if ((report->slides || paper_room(&report->paper) < heading_tall(report, &heading) + 12 * report->type.table) &&
		report->paper.y > report->paper.top)
		paper_next(&report->paper);
	if (!begun)
		place->page = report->paper.n - 1;
	put_heading(report, &heading);
}

static void put_table(struct report *report, const struct block *block)
{
	struct show *show = report->show;
	struct buf line = BUF_NONE;
	struct sheet sheet;

	sheet_make(&sheet, show, block);
	if (paper_room(&report->paper) < 10 * report->type.table)
		paper_next(&report->paper);
	if (sheet.intervals) {
		text_fill(&line, show->language, TEXT_INTERVAL_NOTE, (const char *[]){sheet.confidence, NULL});
		put_lines(report, &report->type.small, line.at);
		buf_clear(&line);
	}
	papertable_put(&report->paper, &sheet, report->type.table);
	if (sheet.hidden[0]) {
		text_fill(&line, show->language, TEXT_NOT_SHOWN, (const char *[]){sheet.hidden, NULL});
		put_lines(report, &report->type.small, line.at);
	}
	buf_release(&line);
	sheet_release(&sheet);
}

static void put_how(struct report *report, const struct block *block)
{
	struct paper *paper = &report->paper;

	paper->y += .8 * report->type.sub.size;
	if (paper_room(paper) < 4 * paper_line(&report->type.sub))
		paper_next(paper);
	put_lines(report, &report->type.sub, say(report, TEXT_HOW));
	put_lines(report, &report->type.soft, say(report, block->known ? block->known->how : TEXT_OTHER_HOW));
}

static void put_section(struct report *report, size_t i)
{
	const struct block *block = &report->show->blocks.at[i];

	if (report->paper.n == 1)
		paper_next(&report->paper);
	else
		report->paper.y += 1.5 * report->type.head.size;
	put_charts(report, block, &report->section[i]);
	put_table(report, block);
	put_how(report, block);
}

static void fill_contents(struct report *report)
{
	for (size_t i = 0; i < report->show->blocks.n; i++) {
		const struct place_of *place = &report->section[i];
		struct buf number = BUF_NONE;

		buf_printf(&number, "%zu", place->page + 1);
		paper_text(&report->paper, place->listed, &report->type.text, number.at, number.n,
			report->paper.right, place->at, SIDE_RIGHT);
		buf_release(&number);
	}
}

/* Title and source to the left. */
static void foot_text(struct buf *foot, const struct report *report)
{
	const struct paper_type *type = &report->type.small;
	struct buf text = BUF_NONE, source = BUF_NONE;

	heading_report(&text, report->show);
	basis_source(&source, report->show);
	if (source.n)
		buf_printf(&text, " · %s", source.at);
	breadth_cut(foot, text.at, text.n, .75 * width(report) / type->size);
	buf_release(&text);
	buf_release(&source);
}

static void page_number(struct buf *number, const struct report *report, size_t page)
{
	struct buf k = BUF_NONE, of = BUF_NONE;

	buf_printf(&k, "%zu", page + 1);
	buf_printf(&of, "%zu", report->paper.n);
	text_fill(number, report->show->language, TEXT_PAGE_OF, (const char *[]){k.at, of.at, NULL});
	buf_release(&k);
	buf_release(&of);
}

static void put_feet(struct report *report)
{
	struct paper *paper = &report->paper;
	const struct paper_type *type = &report->type.small;
	double y = (paper->bottom + paper->height) / 2;
	struct buf foot = BUF_NONE;

	foot_text(&foot, report);
	for (size_t i = 0; i < paper->n; i++) {
		struct buf number = BUF_NONE;

		page_number(&number, report, i);
		paper_text(paper, i, type, foot.at, foot.n, paper->left, y, SIDE_LEFT);
		paper_text(paper, i, type, number.at, number.n, paper->right, y, SIDE_RIGHT);
		buf_release(&number);
	}
	buf_release(&foot);
}

static void imprint(struct report *report, struct buf *pdf)
{
	const struct blocks *blocks = &report->show->blocks;
	struct imprint_mark *mark = mem_zero(blocks->n + 1, sizeof(*mark));
	struct arena arena = {0};
	struct buf title = BUF_NONE;

	for (size_t i = 0; i < report->sections; i++) {
		sheet_block_title(&title, report->show, &blocks->at[i]);
		mark[i] = (struct imprint_mark){arena_copy(&arena, title.at, title.n), report->section[i].page};
		buf_clear(&title);
	}
	heading_report(&title, report->show);
	imprint_put(pdf, &(struct imprint){title.at, language_tag(report->show->language), mark, report->sections});
	buf_release(&title);
	arena_release(&arena);
	free(mark);
}

static int report_end(struct report *report, struct fault *fault)
{
	struct show *show = report->show;
	struct buf script = BUF_NONE, pdf = BUF_NONE;

	paper_script(&script, &report->paper);
	picture_fonts(show, &script);
	int result = plot_run(&script, SCRIPT_PDF, show->language, &pdf, fault);
	if (!result) {
		imprint(report, &pdf);
		buf_add(&show->out->buf, pdf.at, pdf.n);
	}
	buf_release(&script);
	buf_release(&pdf);
	paper_release(&report->paper);
	free(report->section);
	return result;
}

static int put_report(struct show *show, struct fault *fault)
{
	struct report report;

	report_begin(&report, show);
	put_first(&report);
	for (; report.sections < show->blocks.n; report.sections++)
		put_section(&report, report.sections);
	fill_contents(&report);
	put_feet(&report);
	return report_end(&report, fault);
}

/* One chart on a page of its own, as large as it, or as wanted. */
static int put_alone(struct show *show, struct fault *fault)
{
	const struct chart *chart;
	const struct block *block = picture_block(show, &chart, fault);
	struct canvas canvas = {0};
	struct report report;

	if (!block)
		return -1;
	report_begin(&report, show);
	picture_canvas(&canvas, show, chart, block);
	if (!show->extent.height)
		paper_fit(&report.paper, &canvas);
	paper_chart(&report.paper, &canvas, 0);
	canvas_release(&canvas);
	return report_end(&report, fault);
}

static int pdf_end(struct show *show, struct fault *fault)
{
	return show->chart ? put_alone(show, fault) : put_report(show, fault);
}

const struct style pdf_style = {
	.name = "pdf", .brief = "the whole report as pages to print", .binary = true, .pages = true, .end = pdf_end};
