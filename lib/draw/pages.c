/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/pages.h"

#include "draw/basis.h"
#include "draw/breadth.h"
#include "draw/heading.h"
#include "draw/imprint.h"
#include "draw/pages_part.h"
#include "draw/picture.h"
#include "draw/plot.h"
#include "draw/sheet.h"
#include "draw/summary.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { A4_WIDTH = 595, A4_HEIGHT = 842, PAPER_PIXELS = 1000, SLIDE_PIXELS = 920 };

/* Of the sizes below, and points of a chart's pixel. */
static const double types_least = .75, pixel_least = .38;

static const struct pages_types on_paper = {
	.title = {22, true, "#111111"},
	.head = {15, true, "#111111"},
	.sub = {10.5, true, "#222222"},
	.text = {10, false, "#222222"},
	.soft = {9.5, false, "#555555"},
	.note = {8.5, false, "#444444"},
	.small = {8, false, "#555555"},
	.table = 8,
};

/* For a slide as high as the paper is wide. */
static const struct pages_types on_slide = {
	.title = {36, true, "#111111"},
	.head = {24, true, "#111111"},
	.sub = {16, true, "#222222"},
	.text = {17, false, "#222222"},
	.soft = {15, false, "#555555"},
	.note = {13, false, "#444444"},
	.small = {11, false, "#555555"},
	.table = 11.5,
};

const char *pages_say(const struct report *report, enum text key)
{
	return text_of(report->show->language, key);
}

static void grow(struct paper_type *type, double by)
{
	type->size *= by;
}

/* Letters grow with the page; on a small one they stay legible, and charts have fewer pixels. */
static void set_types(struct report *report, double by)
{
	struct pages_types *type = &report->type;
	struct paper_type *all[] = {
		&type->title, &type->head, &type->sub, &type->text, &type->soft, &type->note, &type->small};
	double pixels = report->slides ? SLIDE_PIXELS : PAPER_PIXELS, across = pages_width(report);

	by = fmax(by, types_least);
	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		grow(all[i], by);
	type->table *= by;
	paper_pixels(&report->paper, across, fmin(pixels, across / pixel_least));
}

static void report_begin(struct report *report, struct show *show)
{
	double across = show->extent.width ? show->extent.width : A4_WIDTH;
	double high = show->extent.height ? show->extent.height : A4_HEIGHT;
	double by = fmin(across, high) / A4_WIDTH;

	*report = (struct report){.show = show, .slides = across > high};
	report->type = report->slides ? on_slide : on_paper;
	paper_begin(&report->paper, show->language, across, high, (show->chart ? 18 : 44) * by);
	set_types(report, by);
	report->section = mem_zero(show->blocks.n + 1, sizeof(*report->section));
}

void pages_lines(struct report *report, const struct paper_type *type, const char *text)
{
	paper_lines(&report->paper, type, text, report->paper.left, pages_width(report));
}

/* From a bullet to its text, and between two of them. */
static double indent_of(const struct paper_type *type)
{
	return 1.2 * type->size;
}

static double apart(const struct paper_type *type)
{
	return .4 * type->size;
}

double pages_bullets_tall(const struct report *report, const struct paper_type *type, const char *lines)
{
	double tall = 0;

	for (const char *at = lines; *at; at += strcspn(at, "\n") + 1) {
		struct buf line = BUF_NONE;

		buf_add(&line, at, strcspn(at, "\n"));
		tall += apart(type) + paper_lines_tall(type, line.at, pages_width(report) - indent_of(type));
		buf_release(&line);
	}
	return tall;
}

static void put_bullet(struct report *report, const struct paper_type *type, const char *line)
{
	struct paper *paper = &report->paper;
	double indent = indent_of(type), width = pages_width(report) - indent;

	paper->y += apart(type);
	if (paper_room(paper) < fmin(2 * paper_line(type), paper_lines_tall(type, line, width)))
		paper_next(paper);
	paper_text(paper, paper->n - 1, type, "•", strlen("•"), paper->left, paper->y + paper_line(type) / 2,
		SIDE_LEFT);
	paper_lines(paper, type, line, paper->left + indent, width);
}

void pages_bullets(struct report *report, const struct paper_type *type, const char *lines)
{
	for (const char *at = lines; *at; at += strcspn(at, "\n") + 1) {
		struct buf line = BUF_NONE;

		buf_add(&line, at, strcspn(at, "\n"));
		put_bullet(report, type, line.at);
		buf_release(&line);
	}
}

void pages_title(struct report *report, const char *sentences)
{
	struct buf title = BUF_NONE;

	heading_report(&title, report->show);
	paper_heading(&report->paper, &report->type.title, title.at, report->paper.left, pages_width(report));
	report->paper.y += .7 * report->type.title.size;
	if (*sentences)
		pages_lines(report, &report->type.sub, pages_say(report, TEXT_SUMMARY));
	pages_bullets(report, &report->type.text, sentences);
	buf_clear(&title);
	summary_note(&title, report->show);
	report->paper.y += apart(&report->type.text);
	if (*sentences)
		pages_lines(report, &report->type.small, title.at);
	buf_release(&title);
}

static void put_contents(struct report *report)
{
	struct paper *paper = &report->paper;
	const struct paper_type *type = &report->type.text;

	paper->y += 1.5 * report->type.sub.size;
	if (paper_room(paper) < 3 * paper_line(type))
		paper_next(paper);
	pages_lines(report, &report->type.sub, pages_say(report, TEXT_CONTENTS));
	for (size_t i = 0; i < report->show->blocks.n; i++) {
		struct buf title = BUF_NONE, line = BUF_NONE;

		paper->y += .3 * type->size;
		if (paper_room(paper) < paper_line(type))
			paper_next(paper);
		sheet_block_title(&title, report->show, &report->show->blocks.at[i]);
		breadth_cut(&line, title.at, title.n, pages_width(report) / type->size - 4);
		report->section[i].listed = paper->n - 1;
		report->section[i].at = paper->y + paper_line(type) / 2;
		paper_text(paper, paper->n - 1, type, line.at, line.n, paper->left,
			report->section[i].at, SIDE_LEFT);
		paper->y += paper_line(type);
		buf_release(&title);
		buf_release(&line);
	}
}

static void fill_contents(struct report *report)
{
	for (size_t i = 0; i < report->show->blocks.n; i++) {
		const struct pages_place *place = &report->section[i];
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
	breadth_cut(foot, text.at, text.n, .75 * pages_width(report) / type->size);
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
	struct imprint_mark *mark = mem_zero(report->sections + 1, sizeof(*mark));
	struct arena arena = {0};
	struct buf title = BUF_NONE;

	for (size_t i = 0; i < report->sections; i++) {
		sheet_block_title(&title, report->show, report->section[i].block);
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
	struct buf sentences = BUF_NONE;

	report_begin(&report, show);
	summary_make(&sentences, show, 0);
	pages_title(&report, sentences.at);
	put_contents(&report);
	for (; report.sections < show->blocks.n; report.sections++)
		pages_section(&report, report.sections);
	fill_contents(&report);
	put_feet(&report);
	buf_release(&sentences);
	return report_end(&report, fault);
}

static int put_brief(struct show *show, struct fault *fault)
{
	struct report report;

	report_begin(&report, show);
	pages_brief(&report);
	put_feet(&report);
	return report_end(&report, fault);
}

/* One chart on a page of its own, as large as it, or as wanted. */
static int put_alone(struct show *show, struct fault *fault)
{
	const struct chart *chart;
	const struct block *block = picture_block(show, &chart, fault);
	struct canvas canvas = {.language = show->language};
	struct report report;

	if (!block)
		return -1;
	report_begin(&report, show);
	picture_canvas(&canvas, show, chart, block);
	if (!show->extent.height)
		paper_fit(&report.paper, &canvas);
	paper_chart(&report.paper, &canvas, paper_box(&report.paper, paper_room(&report.paper)));
	canvas_release(&canvas);
	return report_end(&report, fault);
}

static int pdf_end(struct show *show, struct fault *fault)
{
	if (show->chart)
		return put_alone(show, fault);
	return show->brief ? put_brief(show, fault) : put_report(show, fault);
}

const struct style pdf_style = {
	.name = "pdf", .brief = "the whole report as pages to print", .binary = true,
	.pages = true,
	.one_page = true,
	.end = pdf_end};
