/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_importance.h"

#include "draw/crowd.h"

#include <string.h>

enum { PERFORMANCE, IMPORTANCE, LOW_X, HIGH_X, LOW_Y, HIGH_Y, COLOUR, POINT, MARKS };

/* Columns of $D: row, performance, importance, their bounds, colour and form. */
static const struct canvas_marks crosses = {
	.columns = MARKS,
	.picture = "plot $D using 4:3:($5-$4):(0) with vectors nohead lw 1.3 lc rgb \"#b8b8b8\", "
		   "$D using 2:6:(0):($7-$6) with vectors nohead lw 1.3 lc rgb \"#b8b8b8\", "
		   "$D using 2:3:(1.3*dot):9:8 with points ps variable pt variable lc rgb variable",
	.term = "plot $D using 2:3 with points pt \"O\"",
};

/* A field has its colour and its form: triangles are to be looked at first. */
static const struct field {
	const char *label;
	int colour, full, hollow;
} fields[] = {
	{"concentrate", 0xb2182b, 9, 8},
	{"keep", 0x2166ac, 7, 6},
	{"low", 0x707070, 5, 4},
	{"overkill", 0xb35806, 13, 12},
};

static void mark_field(struct canvas_row *to, const struct result_row *quadrant)
{
	const struct field *field = &fields[2];

	for (size_t i = 0; quadrant && i < sizeof(fields) / sizeof(*fields); i++)
		if (strcmp(quadrant->label, fields[i].label) == 0)
			field = &fields[i];
	to->mark[COLOUR] = field->colour;
	to->mark[POINT] =
		quadrant && result_noted(quadrant, "boundary") ? field->hollow : field->full;
}

static void add_point(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct crowd *crowd, size_t group, const struct entry *entry)
{
	const struct result_row *across = entry_row(entry, "performance");
	const struct result_row *up = entry_row(entry, "importance");

	if (!across || isnan(across->value.number))
		return;
	struct canvas_row *to = canvas_row(panel, crowd_name(canvas, show, entry),
		crowd_tail(canvas, crowd, group, entry), "", up->n.number);
	to->mark[PERFORMANCE] = across->value.number;
	to->mark[IMPORTANCE] = up->value.number;
	to->mark[LOW_X] = across->low.number;
	to->mark[HIGH_X] = across->high.number;
	to->mark[LOW_Y] = up->low.number;
	to->mark[HIGH_Y] = up->high.number;
	mark_field(to, entry_row(entry, "quadrant"));
}

static void scale_of(const struct entry *entry, const char *measure, double *low, double *high)
{
	const struct result_row *row = entry_row(entry, measure);

	if (row && row->low.number < row->high.number) {
		*low = row->low.number;
		*high = row->high.number;
	}
}

/* The axes are the scales that customers answered on, whatever the answers. */
static void set_axes(struct canvas_panel *panel, const struct pivot *pivot, size_t group)
{
	struct canvas_plane *plane = &panel->plane;

	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *entry = &pivot->entry[i];

		if (entry->group_rank != group || strcmp(entry->item, "(cross-hair)") != 0)
			continue;
		plane->cross_x = entry_value(entry, "performance");
		plane->cross_y = entry_value(entry, "importance");
		scale_of(entry, "performance_scale", &panel->low, &panel->high);
		scale_of(entry, "importance_scale", &plane->low, &plane->high);
	}
}

/* Results without a cross-hair row do not say their scale: the usual one that holds all points. */
static void widen(struct canvas_panel *panel)
{
	static const double top[] = {5, 7, 10, 100};

	for (size_t r = 0; r < panel->n; r++)
		for (int axis = PERFORMANCE; axis <= IMPORTANCE; axis++) {
			double at = panel->row[r].mark[axis];
			double *low = axis ? &panel->plane.low : &panel->low;
			double *high = axis ? &panel->plane.high : &panel->high;

			*low = at < *low ? floor(at) : *low;
			for (size_t i = 0; i < sizeof(top) / sizeof(*top) && at > *high; i++)
				*high = top[i];
			*high = at > *high ? ceil(at) : *high;
		}
}

static void name_corners(struct canvas_panel *panel, enum language language)
{
	static const enum text text[CANVAS_CORNERS] = {
		TEXT_FIELD_CONCENTRATE, TEXT_FIELD_KEEP, TEXT_FIELD_LOW, TEXT_FIELD_OVERKILL};

	for (int i = 0; i < CANVAS_CORNERS; i++)
		panel->plane.corner[i] = text_of(language, text[i]);
}

static void add_panel(
	struct canvas *canvas, const struct show *show, const struct crowd *crowd, size_t group)
{
	struct canvas_panel *panel = canvas_panel(
		canvas, &crosses, text_of(show->language, TEXT_AXIS_PERFORMANCE), 1, 5);

	canvas_plane(panel, crowd->kept > 1 ? CROWD_TALL_OF_SEVERAL : CROWD_TALL,
		crowd_head(canvas, crowd, show, group, TEXT_AXIS_IMPORTANCE), 1, 5);
	name_corners(panel, show->language);
	for (size_t i = 0; i < crowd->pivot->n; i++)
		if (crowd_has(crowd, group, &crowd->pivot->entry[i]))
			add_point(canvas, panel, show, crowd, group, &crowd->pivot->entry[i]);
	set_axes(panel, crowd->pivot, group);
	canvas_cut_panel(canvas, panel, CANVAS_ROWS);
	widen(panel);
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct crowd crowd;
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_IMPORTANCE);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	pivot_make(&pivot, block);
	crowd_make(&crowd, canvas, &pivot, "importance");
	for (size_t g = 0; g < crowd.groups; g++)
		if (crowd.keep[g])
			add_panel(canvas, show, &crowd, g);
	crowd_release(&crowd);
	pivot_release(&pivot);
}

const struct chart chart_importance = {
	.name = "importance",
	.brief = "items by performance and importance, in four fields",
	.analysis = "importance",
	.measure = "importance",
	.fill = fill,
};
