/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/crowd.h"

#include "draw/figure.h"
#include "draw/rowname.h"
#include "draw/sheet.h"
#include "util/mem.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* How high a plane is, in rows: of one, and of one of several. */
enum { TALL = 20, TALL_OF_SEVERAL = 14 };

/* The least and the most n of a group's points. */
struct range {
	const struct result_number *least, *most;
};

struct crowd {
	const struct pivot *pivot;
	const char *measure;
	size_t groups, kept;
	bool *keep;
	struct range *n; /* of each group */
};

static bool is_point(const struct crowd *crowd, const struct entry *entry)
{
	const struct result_row *row = entry_row(entry, crowd->measure);

	return row && !isnan(row->value.number) && !synthetic(entry->item);
}

/* Is it a point of a group? */
static bool crowd_has(const struct crowd *crowd, size_t group, const struct entry *entry)
{
	return entry->group_rank == group && is_point(crowd, entry);
}

static void note_n(struct range *range, const struct result_number *n)
{
	if (isnan(n->number))
		return;
	if (!range->least || n->number < range->least->number)
		range->least = n;
	if (!range->most || n->number > range->most->number)
		range->most = n;
}

/* Are they so near each other that the plane says them once for all its points? */
static bool alike(const struct range *range)
{
	return range->least && range->most->number <= 1.2 * range->least->number;
}

/* Groups of the pivot with a point; those with the largest n are kept, and the canvas counts the rest. */
static void crowd_make(struct crowd *crowd, struct canvas *canvas, const struct pivot *pivot, const char *measure)
{
	size_t drawn = 0;

	*crowd = (struct crowd){.pivot = pivot, .measure = measure, .groups = pivot->groups};
	double *size = mem_zero(crowd->groups + 1, sizeof(*size));
	crowd->keep = mem_zero(crowd->groups + 1, sizeof(*crowd->keep));
	crowd->n = mem_zero(crowd->groups + 1, sizeof(*crowd->n));
	for (size_t i = 0; i < crowd->groups; i++)
		size[i] = -1;
	for (size_t i = 0; i < pivot->n; i++) {
		size_t group = pivot->entry[i].group_rank;
		const struct result_row *row = entry_row(&pivot->entry[i], measure);
		if (!is_point(crowd, &pivot->entry[i]))
			continue;
		note_n(&crowd->n[group], &row->n);
		size[group] = fmax(fmax(size[group], 0), row->n.number);
	}
	canvas_pick(size, crowd->groups, CANVAS_PANELS, crowd->keep);
	for (size_t i = 0; i < crowd->groups; i++) {
		crowd->keep[i] = crowd->keep[i] && size[i] >= 0;
		drawn += size[i] >= 0;
		crowd->kept += crowd->keep[i];
	}
	canvas->dropped += drawn - crowd->kept;
	free(size);
}

static void crowd_release(struct crowd *crowd)
{
	free(crowd->keep);
	free(crowd->n);
}

static void put_groups(struct buf *head, const struct crowd *crowd, const struct show *show, size_t group)
{
	size_t i = 0;

	while (i < crowd->pivot->n && crowd->pivot->entry[i].group_rank != group)
		i++;
	for (size_t g = 0; i < crowd->pivot->n && g < crowd->pivot->block->section->groups; g++) {
		if (g)
			buf_puts(head, " · ");
		sheet_group_at(head, show, crowd->pivot->block, g, crowd->pivot->entry[i].group[g]);
	}
}

/* ", n 206 each" or ", n 196 to 206" */
static void put_n(struct buf *head, enum language language, const struct range *range)
{
	bool same = range->least->number == range->most->number;
	struct buf least = BUF_NONE, most = BUF_NONE;

	figure_count(&least, range->least->text);
	figure_count(&most, range->most->text);
	buf_puts(head, ", ");
	text_fill(head, language, same ? TEXT_N_EACH : TEXT_N_RANGE, (const char *[]){least.at, most.at, NULL});
	buf_release(&least);
	buf_release(&most);
}

/* "north · January: axis, n 206 each": the n only when those of the group's points are near each other. */
static const char *crowd_head(struct canvas *canvas, const struct crowd *crowd, const struct show *show,
	size_t group, enum text axis)
{
	struct buf head = BUF_NONE;

	put_groups(&head, crowd, show, group);
	if (head.n)
		buf_puts(&head, ": ");
	buf_puts(&head, text_of(show->language, axis));
	if (alike(&crowd->n[group]))
		put_n(&head, show->language, &crowd->n[group]);
	const char *text = canvas_text(canvas, head.at, head.n);
	buf_release(&head);
	return text;
}

/* Behind a point's name: " (n 206)", "" when the head says it. */
static const char *crowd_tail(
	struct canvas *canvas, const struct crowd *crowd, size_t group, const struct entry *entry)
{
	return alike(&crowd->n[group]) ? "" : rowtail(canvas, entry_row(entry, crowd->measure));
}

static const char *crowd_name(struct canvas *canvas, const struct show *show, const struct entry *entry)
{
	struct buf name = BUF_NONE;

	sheet_item(&name, show, entry->item);
	const char *text = canvas_text(canvas, name.at, name.n);
	buf_release(&name);
	return text;
}

static void add_point(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct crowd *crowd, size_t group, const struct entry *entry, const struct crowd_chart *chart)
{
	struct canvas_row *row = canvas_row(panel, crowd_name(canvas, show, entry),
		crowd_tail(canvas, crowd, group, entry), "", entry_row(entry, crowd->measure)->n.number);

	chart->put(row, entry);
	if (isnan(row->mark[CROWD_X]))
		panel->n--; /* half a point is none */
}

static void add_panel(struct canvas *canvas, const struct show *show, const struct crowd *crowd, size_t group,
	const struct crowd_chart *chart)
{
	struct canvas_panel *panel = canvas_panel(
		canvas, chart->marks, text_of(show->language, chart->across), chart->low, chart->high);

	canvas_plane(panel, crowd->kept > 1 ? TALL_OF_SEVERAL : TALL,
		crowd_head(canvas, crowd, show, group, chart->up), chart->low, chart->high);
	for (size_t i = 0; i < crowd->pivot->n; i++)
		if (crowd_has(crowd, group, &crowd->pivot->entry[i]))
			add_point(canvas, panel, show, crowd, group, &crowd->pivot->entry[i], chart);
	canvas_cut_panel(canvas, panel, CANVAS_ROWS);
	if (chart->finish)
		chart->finish(panel, show->language, crowd->pivot, group);
}

void crowd_fill(struct canvas *canvas, const struct show *show, const struct pivot *pivot,
	const struct crowd_chart *chart)
{
	struct crowd crowd;

	crowd_make(&crowd, canvas, pivot, chart->measure);
	for (size_t g = 0; g < crowd.groups; g++)
		if (crowd.keep[g])
			add_panel(canvas, show, &crowd, g, chart);
	crowd_release(&crowd);
}
