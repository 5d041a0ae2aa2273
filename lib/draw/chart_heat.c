/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_heat.h"

#include "draw/figure.h"
#include "draw/glyph.h"
#include "draw/sheet.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

enum { HEAT_COLUMNS = CANVAS_MARKS };

#define CELL(i, mark)                                                                         \
	"$D using (" #i "):($" #mark ">=0?$1:NaN):(" #i "-.48):(" #i "+.48):($1-.46):($1+.46):" #mark              \
	" with boxxyerror lc rgb variable"

/* Columns of $D: row, and the colours of up to eight cells; what they say stands in them. */
static const struct canvas_marks cells = {
	.columns = HEAT_COLUMNS,
	.picture = "unset xtics\nunset grid\nset border 0\nplot " CELL(1, 2) ", " CELL(2, 3) ", " CELL(3, 4)
		   ", " CELL(4, 5) ", " CELL(5, 6) ", " CELL(6, 7) ", " CELL(7, 8) ", " CELL(8, 9),
	.term = "unset xtics\nplot -1 notitle",
};

struct column {
	const char *const *group;
	double size; /* the largest n of its cells */
	size_t rank; /* order of the group's first row */
};

struct heat {
	struct canvas *canvas;
	const struct show *show;
	struct pivot pivot;
	const struct result_row *(*cell)(const struct entry *entry);
	struct column *column;
	size_t columns, cap;
};

static const struct result_row *gap_cell(const struct entry *entry)
{
	return entry_row(entry, "gap");
}

/* The measure that stands for an item. */
static const struct result_row *score_cell(const struct entry *entry)
{
	static const char *const order[] = {"net", "top_box", "share", "mean"};

	for (size_t i = 0; i < sizeof(order) / sizeof(*order); i++) {
		const struct result_row *row = entry_row(entry, order[i]);
		if (row && !isnan(row->value.number))
			return row;
	}
	return NULL;
}

static bool has_cell(const struct heat *heat, const struct entry *entry)
{
	const struct result_row *row = heat->cell(entry);

	return row && !isnan(row->value.number);
}

/* The groups, as they come; entries of one group stand together. */
static void find_columns(struct heat *heat)
{
	for (size_t i = 0; i < heat->pivot.n; i++) {
		const struct entry *entry = &heat->pivot.entry[i];
		struct column *last = heat->columns ? &heat->column[heat->columns - 1] : NULL;

		if (!has_cell(heat, entry))
			continue;
		if (!last || last->rank != entry->group_rank) {
			heat->column = mem_grow(heat->column, &heat->cap, heat->columns + 1,
				sizeof(*heat->column));
			last = &heat->column[heat->columns++];
			*last = (struct column){.group = entry->group, .rank = entry->group_rank};
		}
		last->size = fmax(last->size, heat->cell(entry)->n.number);
	}
}

static int largest_first(const void *left, const void *right)
{
	const struct column *a = left, *b = right;

	if (a->size != b->size)
		return a->size > b->size ? -1 : 1;
	return a->rank < b->rank ? -1 : a->rank > b->rank;
}

static int in_order(const void *left, const void *right)
{
	const struct column *a = left, *b = right;

	return a->rank < b->rank ? -1 : a->rank > b->rank;
}

/* Those with the largest n, in their order; how many are left out. */
static size_t cut_columns(struct heat *heat)
{
	size_t all = heat->columns;

	if (all <= HEAT_COLUMNS)
		return 0;
	qsort(heat->column, all, sizeof(*heat->column), largest_first);
	heat->columns = HEAT_COLUMNS;
	qsort(heat->column, heat->columns, sizeof(*heat->column), in_order);
	return all - HEAT_COLUMNS;
}

/* From 0 for the worst to 1 for the best, on a scale that does not depend on the other cells. */
static double place(const struct entry *entry, const struct result_row *row)
{
	const struct result_row *scale = entry_row(entry, "scale");
	double value = row->value.number, half = 2;

	if (strcmp(row->measure, "gap") == 0) {
		if (scale && scale->high.number > scale->low.number)
			half = (scale->high.number - scale->low.number) / 3;
		return fmax(0, fmin(1, .5 + value / half / 2));
	}
	if (strcmp(row->measure, "net") == 0)
		return (value + 100) / 200;
	if (row->unit == UNIT_SHARE)
		return value;
	return fmax(0, fmin(1, (value - 1) / (value <= 5 ? 4 : value <= 7 ? 6 : 9)));
}

static double mix(double from, double to, double part)
{
	return floor(from + (to - from) * part + .5);
}

/*
 * Dark red by way of near white to blue: apart also for those who do not see red and green apart, and
 * in grey the low end is the darker one.
 */
static double colour(double at)
{
	static const double low[] = {140, 26, 34}, middle[] = {247, 247, 247}, high[] = {67, 147, 195};
	const double *from = at < .5 ? low : middle, *to = at < .5 ? middle : high;
	double part = at < .5 ? at * 2 : at * 2 - 1;

	return mix(from[0], to[0], part) * 65536 + mix(from[1], to[1], part) * 256 +
	       mix(from[2], to[2], part);
}

/* An interval that holds zero: this gap may be chance. */
static bool may_be_chance(const struct result_row *row)
{
	return strcmp(row->measure, "gap") == 0 && row->low.number <= 0 && row->high.number >= 0;
}

static const char *cell_text(struct heat *heat, const struct result_row *row, int tier)
{
	struct buf text = BUF_NONE;
	bool bracket = may_be_chance(row);

	if (bracket)
		buf_byte(&text, '[');
	figure_row(&text, heat->show->language, row, tier == 0);
	if (bracket)
		buf_byte(&text, ']');
	if (tier < 2) {
		buf_puts(&text, " n ");
		figure_count(&text, row->n.text);
	}
	const char *kept = canvas_text(heat->canvas, text.at, text.n);
	buf_release(&text);
	return kept;
}

static void put_cell(
	struct heat *heat, struct canvas_row *to, const struct entry *entry, size_t column)
{
	const struct result_row *row = heat->cell(entry);
	double at = place(entry, row);

	to->mark[column] = colour(at);
	to->size = fmax(to->size, row->n.number);
	to->inside[column] = (struct canvas_inside){.from = (double)column + .52,
		.to = (double)column + 1.48,
		.tier = {cell_text(heat, row, 0), cell_text(heat, row, 1), cell_text(heat, row, 2)},
		.light = at < .155}; /* where white stands out better than black */
}

/* The names of the groups stand above the columns. */
static void add_heads(struct heat *heat, struct canvas_panel *panel)
{
	struct canvas_row *row = canvas_row(panel, "", "", "", INFINITY);

	canvas_insides(heat->canvas, row, heat->columns);
	for (size_t c = 0; c < heat->columns; c++) {
		struct buf name = BUF_NONE;

		for (size_t i = 0; i < heat->pivot.block->section->groups; i++) {
			buf_puts(&name, i ? " · " : "");
			sheet_group_at(&name, heat->show, heat->pivot.block, i, heat->column[c].group[i]);
		}
		row->inside[c] = (struct canvas_inside){.from = (double)c + .52,
			.to = (double)c + 1.48,
			.tier = {canvas_text(heat->canvas, name.at, name.n)},
			.head = true};
		buf_release(&name);
	}
}

static const char *item_name(struct heat *heat, const char *item)
{
	struct buf name = BUF_NONE;

	sheet_item(&name, heat->show, item);
	const char *text = canvas_text(heat->canvas, name.at, name.n);
	buf_release(&name);
	return text;
}

/* The column of an entry; that many as there are when it is left out. */
static size_t column_of(const struct heat *heat, const struct entry *entry)
{
	size_t c = 0;

	while (c < heat->columns && heat->column[c].rank != entry->group_rank)
		c++;
	return c;
}

/* Each item has one row, in the order of its first cell in a column that is shown. */
static void add_rows(struct heat *heat, struct canvas_panel *panel)
{
	struct intern items = {0};

	for (size_t i = 0; i < heat->pivot.n; i++) {
		const struct entry *entry = &heat->pivot.entry[i];
		size_t column = column_of(heat, entry);

		if (column == heat->columns || !has_cell(heat, entry))
			continue;
		size_t row = 1 + intern_id(&items, (const char *)&entry->item, sizeof(entry->item));
		if (row == panel->n)
			canvas_insides(heat->canvas,
				canvas_row(panel, item_name(heat, entry->item), "", "", -1),
				heat->columns);
		put_cell(heat, &panel->row[row], entry, column);
	}
	intern_release(&items);
}

static void fill(struct heat *heat, const struct block *block, enum text foot)
{
	struct canvas *canvas = heat->canvas;

	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	pivot_make(&heat->pivot, block);
	find_columns(heat);
	canvas->foot = text_of(heat->show->language, foot);
	if (heat->columns) {
		canvas->dropped += cut_columns(heat);
		struct canvas_panel *panel =
			canvas_panel(canvas, &cells, "", .5, (double)heat->columns + .5);

		add_heads(heat, panel);
		add_rows(heat, panel);
	}
	pivot_release(&heat->pivot);
	free(heat->column);
}

static void fill_gap(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct heat heat = {.canvas = canvas, .show = show, .cell = gap_cell};

	canvas_legend(canvas, text_of(show->language, TEXT_PERCEPTION_BELOW), "#8c1a22", 5, 0);
	canvas_legend(canvas, text_of(show->language, TEXT_PERCEPTION_ABOVE), "#4393c3", 5, 0);
	fill(&heat, block, TEXT_FOOT_HEAT_GAP);
}

static void fill_scores(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct heat heat = {.canvas = canvas, .show = show, .cell = score_cell};

	canvas_legend(canvas, text_of(show->language, TEXT_HEAT_LOW), "#8c1a22", 5, 0);
	canvas_legend(canvas, text_of(show->language, TEXT_HEAT_HIGH), "#4393c3", 5, 0);
	fill(&heat, block, TEXT_FOOT_HEAT_SCORES);
}

const struct chart chart_heat = {
	.name = "heat",
	.brief = "gaps of items (down) in groups (across)",
	.analysis = "gap",
	.measure = "gap",
	.grouped = true,
	.title = TEXT_HEAT_GAP,
	.fill = fill_gap,
};

const struct chart chart_heat_scores = {
	.name = "heat-scores",
	.brief = "scores of items (down) in groups (across)",
	.analysis = "scores",
	.grouped = true,
	.title = TEXT_HEAT_SCORES,
	.fill = fill_scores,
};
