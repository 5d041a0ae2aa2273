/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_kano.h"

#include "draw/crowd.h"

#include <string.h>

/* In a terminal each category has its letter, a small one where it is not certain. */
#define LETTER(point, letter) "$D using ($9==" #point "?$2:NaN):3 with points pt \"" letter "\""

/* Columns of $D: row, worse (its size) and better in percent, their bounds, colour and form. */
static const struct canvas_marks crosses = {
	.columns = CROWD_MARKS,
	.picture = CROWD_CROSSES,
	.term = "plot " LETTER(9, "M") ", " LETTER(8, "m") ", " LETTER(7, "O") ", " LETTER(6, "o") ", "
		LETTER(13, "A") ", " LETTER(12, "a") ", " LETTER(5, "I") ", " LETTER(4, "i") ", "
		LETTER(11, "R") ", " LETTER(10, "r"),
};

static const struct category {
	char letter;
	enum text text;
	int colour, full, hollow;
	const char *shown;
} categories[] = {
	{'M', TEXT_KANO_MUST_BE, 0xb2182b, 9, 8, "#b2182b"},
	{'O', TEXT_KANO_ONE_DIMENSIONAL, 0x2166ac, 7, 6, "#2166ac"},
	{'A', TEXT_KANO_ATTRACTIVE, 0x01665e, 13, 12, "#01665e"},
	{'I', TEXT_KANO_INDIFFERENT, 0x808080, 5, 4, "#808080"},
	{'R', TEXT_KANO_OTHER, 0x111111, 11, 10, "#111111"},
};
enum { CATEGORIES = sizeof(categories) / sizeof(*categories) };

static const struct category *category_of(const struct entry *entry)
{
	const struct result_row *row = entry_row(entry, "category");

	for (int i = 0; row && i < CATEGORIES; i++)
		if (row->label[0] == categories[i].letter)
			return &categories[i];
	return &categories[CATEGORIES - 1];
}

static void put_point(struct canvas_row *row, const struct entry *entry)
{
	const struct result_row *up = entry_row(entry, "better"), *across = entry_row(entry, "worse");
	const struct result_row *clear = entry_row(entry, "significant");
	const struct category *category = category_of(entry);

	if (!across || isnan(across->value.number))
		return;
	row->mark[CROWD_X] = -100 * across->value.number;
	row->mark[CROWD_Y] = 100 * up->value.number;
	row->mark[CROWD_LOW_X] = -100 * across->high.number;
	row->mark[CROWD_HIGH_X] = -100 * across->low.number;
	row->mark[CROWD_LOW_Y] = 100 * up->low.number;
	row->mark[CROWD_HIGH_Y] = 100 * up->high.number;
	row->mark[CROWD_COLOUR] = category->colour;
	row->mark[CROWD_POINT] = clear && strcmp(clear->label, "no") == 0 ? category->hollow : category->full;
}

static void finish(struct canvas_panel *panel, enum language language, const struct pivot *pivot, size_t group)
{
	static const enum text corner[CANVAS_CORNERS] = {TEXT_KANO_ATTRACTIVE,
		TEXT_KANO_ONE_DIMENSIONAL, TEXT_KANO_INDIFFERENT, TEXT_KANO_MUST_BE};

	(void)pivot;
	(void)group;
	panel->plane.cross_x = panel->plane.cross_y = 50;
	for (int i = 0; i < CANVAS_CORNERS; i++)
		panel->plane.corner[i] = text_of(language, corner[i]);
}

static const struct crowd_chart planes = {
	.measure = "better",
	.marks = &crosses,
	.across = TEXT_AXIS_WORSE,
	.up = TEXT_AXIS_BETTER,
	.high = 100,
	.put = put_point,
	.finish = finish,
};

/* Of the categories that are there. */
static void put_legends(struct canvas *canvas, enum language language, const struct pivot *pivot)
{
	bool there[CATEGORIES] = {false};

	for (size_t i = 0; i < pivot->n; i++)
		if (!isnan(entry_value(&pivot->entry[i], "better")))
			there[category_of(&pivot->entry[i]) - categories] = true;
	for (int i = 0; i < CATEGORIES; i++)
		if (there[i])
			canvas_legend(canvas, text_of(language, categories[i].text), categories[i].shown,
				categories[i].full, categories[i].letter);
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_KANO);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	pivot_make(&pivot, block);
	put_legends(canvas, show->language, &pivot);
	crowd_fill(canvas, show, &pivot, &planes);
	pivot_release(&pivot);
}

const struct chart chart_kano = {
	.name = "kano",
	.brief = "features by how far satisfaction falls without and rises with them",
	.analysis = "kano",
	.measure = "better",
	.fill = fill,
};
