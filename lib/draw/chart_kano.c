/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_kano.h"

#include "draw/crowd.h"

#include <string.h>

enum { WORSE, BETTER, LOW_X, HIGH_X, LOW_Y, HIGH_Y, COLOUR, POINT, MARKS };

/* Columns of $D: row, worse (its size) and better in percent, their bounds, colour and form. */
static const struct canvas_marks crosses = {
	.columns = MARKS,
	.picture = "plot $D using 4:3:($5-$4):(0) with vectors nohead lw 1.3 lc rgb \"#b8b8b8\", "
		   "$D using 2:6:(0):($7-$6) with vectors nohead lw 1.3 lc rgb \"#b8b8b8\", "
		   "$D using 2:3:(1.3*dot):9:8 with points ps variable pt variable lc rgb variable",
	.term = "plot $D using 2:3 with points pt \"O\"",
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

static void add_point(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct crowd *crowd, size_t group, const struct entry *entry)
{
	const struct result_row *up = entry_row(entry, "better"), *across = entry_row(entry, "worse");
	const struct result_row *clear = entry_row(entry, "significant");
	const struct category *category = category_of(entry);

	if (!across || isnan(across->value.number))
		return;
	struct canvas_row *to = canvas_row(panel, crowd_name(canvas, show, entry),
		crowd_tail(canvas, crowd, group, entry), "", up->n.number);
	to->mark[WORSE] = -100 * across->value.number;
	to->mark[BETTER] = 100 * up->value.number;
	to->mark[LOW_X] = -100 * across->high.number;
	to->mark[HIGH_X] = -100 * across->low.number;
	to->mark[LOW_Y] = 100 * up->low.number;
	to->mark[HIGH_Y] = 100 * up->high.number;
	to->mark[COLOUR] = category->colour;
	to->mark[POINT] = clear && strcmp(clear->label, "no") == 0 ? category->hollow : category->full;
}

static void add_panel(
	struct canvas *canvas, const struct show *show, const struct crowd *crowd, size_t group)
{
	static const enum text corner[CANVAS_CORNERS] = {TEXT_KANO_ATTRACTIVE,
		TEXT_KANO_ONE_DIMENSIONAL, TEXT_KANO_INDIFFERENT, TEXT_KANO_MUST_BE};
	struct canvas_panel *panel =
		canvas_panel(canvas, &crosses, text_of(show->language, TEXT_AXIS_WORSE), 0, 100);

	canvas_plane(panel, crowd->kept > 1 ? CROWD_TALL_OF_SEVERAL : CROWD_TALL,
		crowd_head(canvas, crowd, show, group, TEXT_AXIS_BETTER), 0, 100);
	panel->plane.cross_x = panel->plane.cross_y = 50;
	for (int i = 0; i < CANVAS_CORNERS; i++)
		panel->plane.corner[i] = text_of(show->language, corner[i]);
	for (size_t i = 0; i < crowd->pivot->n; i++)
		if (crowd_has(crowd, group, &crowd->pivot->entry[i]))
			add_point(canvas, panel, show, crowd, group, &crowd->pivot->entry[i]);
	canvas_cut_panel(canvas, panel, CANVAS_ROWS);
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct crowd crowd;
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_KANO);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	for (int i = 0; i < CATEGORIES; i++)
		canvas_legend(canvas, text_of(show->language, categories[i].text),
			categories[i].shown, categories[i].full, 0);
	pivot_make(&pivot, block);
	crowd_make(&crowd, canvas, &pivot, "better");
	for (size_t g = 0; g < crowd.groups; g++)
		if (crowd.keep[g])
			add_panel(canvas, show, &crowd, g);
	crowd_release(&crowd);
	pivot_release(&pivot);
}

const struct chart chart_kano = {
	.name = "kano",
	.brief = "features by how far satisfaction falls without and rises with them",
	.analysis = "kano",
	.measure = "better",
	.fill = fill,
};
