/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/pages_part.h"

#include "draw/basis.h"
#include "draw/breadth.h"
#include "draw/brief.h"
#include "draw/picture.h"
#include "draw/sheet.h"

#include <math.h>

enum { PAIR = 2 };

/* Points on A4: between charts, and how high one is at least. */
static const double gap = 16, chart_least = 105;

/* Charts stand side by side where there are more than two, but on slides, where each has its page. */
struct shelf {
	struct report *report;
	size_t columns;
	double width, height; /* of a chart with its heading, at most */
};

/* What stands above a chart: a line, and one or two. */
struct label {
	struct buf title;
	const char *asks;
};

static void label_make(struct label *label, const struct report *report, const struct block *block, double em)
{
	struct buf title = BUF_NONE;

	*label = (struct label){BUF_NONE, pages_say(report, picture_asks(block->chosen, block))};
	picture_title(&title, report->show, block->chosen, block);
	sheet_groups(&title, report->show, block);
	breadth_cut(&label->title, title.at, title.n, em);
	buf_release(&title);
}

static double label_tall(const struct shelf *shelf, const struct label *label)
{
	const struct pages_types *type = &shelf->report->type;

	return paper_line(&type->sub) + paper_lines_tall(&type->note, label->asks, shelf->width);
}

/* A chart with its heading, its left edge at x; paper->y stays. Returns its height. */
static double put_one(const struct shelf *shelf, const struct block *block, double x)
{
	struct report *report = shelf->report;
	struct paper *paper = &report->paper;
	double top = paper->y, em = shelf->width / report->type.sub.size / BREADTH_BOLD;
	struct canvas canvas = {.language = report->show->language};
	struct label label;

	pages_fill(&canvas, report->show, block->chosen, block);
	canvas.basis = NULL; /* stands below all charts */
	label_make(&label, report, block, em);
	paper_lines(paper, &report->type.sub, label.title.at, x, shelf->width);
	paper_lines(paper, &report->type.note, label.asks, x, shelf->width);
	double room = shelf->height - label_tall(shelf, &label);
	double tall = fmin(room, paper_tall(paper, &canvas, shelf->width));
	paper_chart(paper, &canvas, (struct paper_box){x, shelf->width, tall});
	double height = paper->y - top;
	paper->y = top;
	buf_release(&label.title);
	canvas_release(&canvas);
	return height;
}

static void put_charts(const struct shelf *shelf)
{
	struct report *report = shelf->report;
	struct paper *paper = &report->paper;
	double high = 0;
	size_t at = 0;

	for (size_t i = 0; i < report->show->blocks.n; i++) {
		const struct block *block = &report->show->blocks.at[i];

		if (!block->chosen)
			continue;
		if (at == shelf->columns || !report->sections) {
			paper->y += high + gap;
			high = 0;
			at = 0;
		}
		if (!at && paper_room(paper) < shelf->height - 1)
			paper_next(paper);
		report->section[report->sections++] = (struct pages_place){.block = block, .page = paper->n - 1};
		high = fmax(high, put_one(shelf, block, paper->left + (double)at++ * (shelf->width + gap)));
	}
	paper->y += high;
}

/* A line for each chart: what it rests on; and what the page does not hold, and whose the numbers are. */
static void notes(struct buf *lines, const struct show *show, size_t more)
{
	struct buf line = BUF_NONE;

	for (size_t i = 0; i < show->blocks.n; i++) {
		if (!show->blocks.at[i].chosen)
			continue;
		brief_basis(lines, show, &show->blocks.at[i]);
		buf_byte(lines, '\n');
	}
	brief_left_out(&line, show, more);
	if (line.n)
		buf_printf(lines, "%s\n", line.at);
	buf_clear(&line);
	basis_source(&line, show);
	if (line.n)
		buf_printf(lines, "%s\n", line.at);
	buf_release(&line);
}

static double notes_tall(const struct report *report, const char *lines)
{
	return gap + paper_line(&report->type.sub) + pages_bullets_tall(report, &report->type.small, lines) + 1;
}

/* Rows share the room that is left between sentences and notes. */
static void share_room(struct shelf *shelf, size_t charts, double below)
{
	const struct paper *paper = &shelf->report->paper;
	size_t rows = (charts + shelf->columns - 1) / shelf->columns;
	double room = paper_room(paper) - below - (double)rows * gap;

	shelf->height = shelf->report->slides ? paper->bottom - paper->top : fmax(chart_least, room / (double)(rows ? rows : 1));
}

void pages_brief(struct report *report)
{
	struct paper *paper = &report->paper;
	size_t charts = brief_choose(report->show);
	struct shelf shelf = {report, charts > PAIR && !report->slides ? PAIR : 1, pages_width(report), 0};
	struct buf sentences = BUF_NONE, below = BUF_NONE;

	if (shelf.columns > 1) {
		shelf.width = (shelf.width - gap) / 2;
		paper_pixels(paper, shelf.width, brief_pair.width);
	}
	size_t more = brief_sentences(&sentences, report->show);
	pages_title(report, sentences.at);
	notes(&below, report->show, more);
	share_room(&shelf, charts, notes_tall(report, below.at));
	put_charts(&shelf);
	paper->y += gap;
	if (paper_room(paper) < notes_tall(report, below.at) - gap - 1)
		paper_next(paper);
	pages_lines(report, &report->type.sub, pages_say(report, TEXT_BRIEF_SOURCES));
	pages_bullets(report, &report->type.small, below.at);
	buf_release(&sentences);
	buf_release(&below);
}
