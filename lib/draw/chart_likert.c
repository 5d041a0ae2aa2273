/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_likert.h"

#include "draw/figure.h"
#include "draw/rowname.h"

#include <stdio.h>
#include <string.h>

/*
 * A scale of up to seven levels has a part for each; a longer one is put together in five, that
 * of recommendation in its usual three. Parts fill slots of a palette from both ends, the middle
 * one stands for neutral answers. Marks are where slots end: an empty one has no width.
 */
enum { SLOTS = 7, LEVELS_MOST = 101, FOLDED = 5 };

#define BOX(a, b, colour)                                                                     \
	"$D using " #a ":1:" #a ":" #b ":($1-1.3*thick):($1+1.3*thick) with boxxyerror lc rgb \"" colour "\""

/* Columns of $D: row, and the eight ends of seven slots. */
static const struct canvas_marks parts = {
	.columns = SLOTS + 1,
	.picture = "set xtics (\"100\" -100, \"50\" -50, \"0\" 0, \"50\" 50, \"100\" 100)\n"
		   "plot " BOX(2, 3, "#8c1a22") ", " BOX(3, 4, "#d6604d") ", " BOX(4, 5, "#f4c7b0")
		   ", " BOX(5, 6, "#d9d9d9") ", " BOX(6, 7, "#bcd7ea") ", " BOX(7, 8, "#4393c3")
		   ", " BOX(8, 9, "#1b4f8c"),
	.term = "set xtics (\"100\" -100, \"50\" -50, \"0\" 0, \"50\" 50, \"100\" 100)\n"
		"plot -1 notitle",
	.bars = "#x-.+oO",
	.floats = true,
};

/* The slots of so many parts. */
static const signed char slots[SLOTS + 1][SLOTS] = {
	[1] = {3}, [2] = {1, 5}, [3] = {1, 3, 5}, [4] = {0, 1, 5, 6}, [5] = {0, 1, 3, 5, 6},
	[6] = {0, 1, 2, 4, 5, 6}, [7] = {0, 1, 2, 3, 4, 5, 6},
};

struct part {
	double share;
	double least, most; /* levels */
};

struct answers {
	double level[LEVELS_MOST], share[LEVELS_MOST];
	size_t levels;
	struct part part[SLOTS];
	size_t parts;
};

/* Levels in their order; false when there are too many or none. */
static bool read_levels(struct answers *answers, const struct entry *entry)
{
	answers->levels = 0;
	for (size_t i = 0; i < entry->n; i++) {
		const struct result_row *row = entry->row[i];
		double level;
		size_t at = answers->levels;

		if (strcmp(row->measure, "level") || opt_real(row->label, &level) ||
			isnan(row->value.number))
			continue;
		if (answers->levels == LEVELS_MOST)
			return false;
		for (; at && answers->level[at - 1] > level; at--) {
			answers->level[at] = answers->level[at - 1];
			answers->share[at] = answers->share[at - 1];
		}
		answers->level[at] = level;
		answers->share[at] = row->value.number;
		answers->levels++;
	}
	return answers->levels > 0;
}

/* The part of the i-th level: one each, or as even and symmetric as it goes. */
static size_t part_of(const struct answers *answers, size_t i, bool recommends)
{
	double n = (double)answers->levels;

	if (recommends)
		return answers->level[i] >= 9 ? 2 : answers->level[i] >= 7 ? 1 : 0;
	if (answers->levels <= SLOTS)
		return i;
	return (size_t)fmax(0, floor(((double)i + .5) * FOLDED / n));
}

static void fold(struct answers *answers, bool recommends)
{
	answers->parts = recommends ? 3 : answers->levels <= SLOTS ? answers->levels : FOLDED;
	for (size_t p = 0; p < SLOTS; p++)
		answers->part[p] = (struct part){0, INFINITY, -INFINITY};
	for (size_t i = 0; i < answers->levels; i++) {
		struct part *part = &answers->part[part_of(answers, i, recommends)];

		part->share += answers->share[i];
		part->least = fmin(part->least, answers->level[i]);
		part->most = fmax(part->most, answers->level[i]);
	}
}

/* How far the bar begins to the left of zero: all low answers and half of the neutral ones. */
static double begin(const struct answers *answers)
{
	double left = 0;

	for (size_t p = 0; p < answers->parts / 2; p++)
		left += answers->part[p].share;
	return left + (answers->parts % 2 ? answers->part[answers->parts / 2].share / 2 : 0);
}

static const char *tier(struct canvas *canvas, const struct part *part, int which)
{
	char text[64], levels[48];

	snprintf(levels, sizeof(levels), part->least == part->most ? "%.6g" : "%.6g–%.6g", part->least,
		part->most);
	if (which == 0)
		snprintf(text, sizeof(text), "%s: %.0f%%", levels, part->share * 100);
	else
		snprintf(text, sizeof(text), which == 1 ? "%.0f%%" : "%.0f", part->share * 100);
	return canvas_text(canvas, text, strlen(text));
}

static void put_parts(struct canvas *canvas, struct canvas_row *row, const struct answers *answers)
{
	double at = -100 * begin(answers);
	size_t slot = 0;

	canvas_insides(canvas, row, answers->parts);
	row->mark[0] = at;
	for (size_t p = 0; p < answers->parts; p++) {
		const struct part *part = &answers->part[p];
		size_t own = (size_t)slots[answers->parts][p];

		for (; slot < own; slot++)
			row->mark[slot + 1] = at;
		row->inside[p] = (struct canvas_inside){.from = at,
			.to = at + 100 * part->share,
			.tier = {tier(canvas, part, 0), tier(canvas, part, 1), tier(canvas, part, 2)},
			.light = own == 0 || own == SLOTS - 1};
		at += 100 * part->share;
		row->mark[++slot] = at;
	}
	for (; slot < SLOTS; slot++)
		row->mark[slot + 1] = at;
}

/* The number at the right: net, else the share in the best levels, else the mean. */
static const struct result_row *leading(const struct entry *entry)
{
	static const char *const order[] = {"net", "top_box", "mean"};

	for (size_t i = 0; i < sizeof(order) / sizeof(*order); i++) {
		const struct result_row *row = entry_row(entry, order[i]);
		if (row && !isnan(row->value.number))
			return row;
	}
	return NULL;
}

static void add_row(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct pivot *pivot, const struct entry *entry)
{
	const struct result_row *level = entry_row(entry, "level"), *lead = leading(entry);
	struct answers answers;

	if (!level || !read_levels(&answers, entry))
		return;
	const struct result_row *net = entry_row(entry, "net");
	fold(&answers, net && answers.level[answers.levels - 1] == 10 && answers.level[0] == 0);
	struct canvas_row *row = canvas_row(panel, rowname(canvas, show, pivot, entry),
		rowtail(canvas, level), lead ? rowvalue(canvas, lead) : "", level->n.number);
	put_parts(canvas, row, &answers);
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct canvas_panel *panel = canvas_panel(
		canvas, &parts, text_of(show->language, TEXT_AXIS_LIKERT), -100, 100);
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_LIKERT);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	canvas_legend(canvas, text_of(show->language, TEXT_LEVEL_LOWEST), "#8c1a22", 5, '#');
	canvas_legend(canvas, text_of(show->language, TEXT_LEVEL_MIDDLE), "#d9d9d9", 5, '.');
	canvas_legend(canvas, text_of(show->language, TEXT_LEVEL_HIGHEST), "#1b4f8c", 5, 'O');
	pivot_make(&pivot, block);
	for (size_t i = 0; i < pivot.n; i++)
		add_row(canvas, panel, show, &pivot, &pivot.entry[i]);
	pivot_release(&pivot);
}

const struct chart chart_likert = {
	.name = "likert",
	.brief = "how often each level was answered, as bars around the middle",
	.analysis = "scores",
	.measure = "level",
	.title = TEXT_LIKERT,
	.asks = TEXT_LIKERT_ASKS,
	.fill = fill,
};
