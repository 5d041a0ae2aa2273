/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_importance.h"

#include "draw/crowd.h"

#include <string.h>

/* Columns of $D: row, performance, importance, their bounds, colour and form; in a terminal small: not certain. */
static const struct canvas_marks crosses = {
	.columns = CROWD_MARKS,
	.picture = CROWD_CROSSES,
	.term = "plot $D using ($9==9||$9==7||$9==5||$9==13?$2:NaN):3 with points pt \"O\", "
		"$D using ($9==8||$9==6||$9==4||$9==12?$2:NaN):3 with points pt \"o\"",
};

/* A field has its colour and its form: triangles are to be looked at first. */
static const struct field {
	const char *label;
	int colour, full, hollow;
	const char *tint;
	enum text name;
} fields[CANVAS_CORNERS] = { /* in the order of the corners */
	{"concentrate", 0xb2182b, 9, 8, "#b2182b", TEXT_FIELD_CONCENTRATE},
	{"keep", 0x2166ac, 7, 6, "#2166ac", TEXT_FIELD_KEEP},
	{"low", 0x707070, 5, 4, "#707070", TEXT_FIELD_LOW},
	{"overkill", 0xb35806, 13, 12, "#b35806", TEXT_FIELD_OVERKILL},
};

static void mark_field(struct canvas_row *to, const struct result_row *quadrant)
{
	const struct field *field = &fields[2];

	for (size_t i = 0; quadrant && i < sizeof(fields) / sizeof(*fields); i++)
		if (strcmp(quadrant->label, fields[i].label) == 0)
			field = &fields[i];
	to->mark[CROWD_COLOUR] = field->colour;
	to->mark[CROWD_POINT] =
		quadrant && result_noted(quadrant, "boundary") ? field->hollow : field->full;
}

static void put_point(struct canvas_row *row, const struct entry *entry)
{
	const struct result_row *across = entry_row(entry, "performance");
	const struct result_row *up = entry_row(entry, "importance");

	if (!across || isnan(across->value.number))
		return;
	row->mark[CROWD_X] = across->value.number;
	row->mark[CROWD_Y] = up->value.number;
	row->mark[CROWD_LOW_X] = across->low.number;
	row->mark[CROWD_HIGH_X] = across->high.number;
	row->mark[CROWD_LOW_Y] = up->low.number;
	row->mark[CROWD_HIGH_Y] = up->high.number;
	mark_field(row, entry_row(entry, "quadrant"));
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
		for (int axis = CROWD_X; axis <= CROWD_Y; axis++) {
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
	for (int i = 0; i < CANVAS_CORNERS; i++) {
		panel->plane.corner[i] = text_of(language, fields[i].name);
		panel->plane.tint[i] = fields[i].tint;
	}
}

static void finish(struct canvas_panel *panel, enum language language, const struct pivot *pivot, size_t group)
{
	name_corners(panel, language);
	set_axes(panel, pivot, group);
	widen(panel);
}

static const struct crowd_chart planes = {
	.measure = "importance",
	.marks = &crosses,
	.across = TEXT_AXIS_PERFORMANCE,
	.up = TEXT_AXIS_IMPORTANCE,
	.low = 1,
	.high = 5,
	.put = put_point,
	.finish = finish,
};

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_IMPORTANCE);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	pivot_make(&pivot, block);
	crowd_fill(canvas, show, &pivot, &planes);
	pivot_release(&pivot);
}

const struct chart chart_importance = {
	.name = "importance",
	.brief = "items by performance and importance, in four fields",
	.analysis = "importance",
	.measure = "importance",
	.fill = fill,
};
