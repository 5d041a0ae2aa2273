/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/pages_part.h"

#include "draw/basis.h"
#include "draw/charts.h"
#include "draw/papertable.h"
#include "draw/picture.h"
#include "draw/sheet.h"

#include <math.h>
#include <string.h>

/* A chart of few rows is drawn higher on a slide, but not by more. */
static const double most_stretched = 1.7;

/* What the charts of a section rest on, but for the source, which stands at the foot of each page. */
bool pages_fill(struct canvas *canvas, const struct show *show, const struct chart *chart,
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
	paper_heading(&report->paper, heading->type, heading->title.at, report->paper.left, pages_width(report));
	pages_lines(report, &report->type.soft, heading->asks);
	report->paper.y += .4 * heading->type->size;
	buf_release(&heading->title);
}

static struct heading section_heading(const struct report *report, const struct block *block)
{
	struct heading heading = {&report->type.head, BUF_NONE, ""};

	sheet_block_title(&heading.title, report->show, block);
	if (block->known)
		heading.asks = pages_say(report, block->known->asks);
	return heading;
}

static struct heading chart_heading(const struct report *report, const struct chart *chart, const struct block *block)
{
	struct heading heading = {
		report->slides ? &report->type.head : &report->type.sub, BUF_NONE, ""};

	picture_title(&heading.title, report->show, chart, block);
	heading.asks = pages_say(report, picture_asks(chart, block));
	return heading;
}

/* Heading and chart stand on one page; on a slide they fill it. */
static void put_chart(struct report *report, struct heading *heading, struct canvas *canvas)
{
	struct paper *paper = &report->paper;
	double tall = paper_tall(paper, canvas, pages_width(report)), room = paper_room(paper) - heading_tall(report, heading);

	if ((report->slides || room < tall) && paper->y > paper->top)
		paper_next(paper);
	put_heading(report, heading);
	tall = report->slides ? most_stretched * tall : tall;
	paper_chart(paper, canvas, paper_box(paper, fmin(paper_room(paper), tall)));
	paper->y += report->type.text.size;
}

/* Begins a section: its first chart bears its heading. Without one the table does. */
static void put_charts(struct report *report, const struct block *block, struct pages_place *place)
{
	const struct chart *chart;
	bool begun = false;

	for (size_t c = 0; (chart = charts_of(block, c)); c++) {
		struct canvas canvas = {.language = report->show->language};

		if (pages_fill(&canvas, report->show, chart, block)) {
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
		pages_lines(report, &report->type.small, line.at);
		buf_clear(&line);
	}
	papertable_put(&report->paper, &sheet, report->type.table);
	for (const char *at = sheet.notes, *end; (end = strchr(at, '\n')); at = end + 1) {
		buf_add(&line, at, (size_t)(end - at));
		pages_lines(report, &report->type.small, line.at);
		buf_clear(&line);
	}
	if (sheet.hidden[0]) {
		text_fill(&line, show->language, TEXT_NOT_SHOWN, (const char *[]){sheet.hidden, NULL});
		pages_lines(report, &report->type.small, line.at);
	}
	buf_release(&line);
	sheet_release(&sheet);
}

/* Together on one page, where one holds it. */
static void put_how(struct report *report, const struct block *block)
{
	struct paper *paper = &report->paper;
	const char *how = pages_say(report, block->known ? block->known->how : TEXT_OTHER_HOW);
	double tall = paper_lines_tall(&report->type.note, how, pages_width(report)) +
		      paper_line(&report->type.sub);

	paper->y += .8 * report->type.sub.size;
	if (paper_room(paper) < fmin(tall, paper->bottom - paper->top))
		paper_next(paper);
	pages_lines(report, &report->type.sub, pages_say(report, TEXT_HOW));
	pages_lines(report, &report->type.note, how);
}

void pages_section(struct report *report, size_t i)
{
	const struct block *block = &report->show->blocks.at[i];

	report->section[i].block = block;
	if (report->paper.n == 1)
		paper_next(&report->paper);
	else
		report->paper.y += 1.5 * report->type.head.size;
	put_charts(report, block, &report->section[i]);
	put_table(report, block);
	put_how(report, block);
}
