/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/crowd.h"

#include "draw/figure.h"
#include "draw/rowname.h"
#include "draw/sheet.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

static bool is_point(const struct crowd *crowd, const struct entry *entry)
{
	const struct result_row *row = entry_row(entry, crowd->measure);

	return row && !isnan(row->value.number) && !synthetic(entry->item);
}

bool crowd_has(const struct crowd *crowd, size_t group, const struct entry *entry)
{
	return entry->group_rank == group && is_point(crowd, entry);
}

/* The n that all points of a group have: the first one's, until another's differs. */
static void note_n(const char **n, const struct result_row *row, bool first)
{
	if (first)
		*n = *row->n.text ? row->n.text : NULL;
	else if (*n != row->n.text) /* interned */
		*n = NULL;
}

void crowd_make(struct crowd *crowd, struct canvas *canvas, const struct pivot *pivot, const char *measure)
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
		note_n(&crowd->n[group], row, size[group] < 0);
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

void crowd_release(struct crowd *crowd)
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
		sheet_group(head, show, crowd->pivot->entry[i].group[g]);
	}
}

const char *crowd_head(struct canvas *canvas, const struct crowd *crowd, const struct show *show,
	size_t group, enum text axis)
{
	const char *n = crowd->n[group];
	struct buf head = BUF_NONE, count = BUF_NONE;

	put_groups(&head, crowd, show, group);
	if (head.n)
		buf_puts(&head, ": ");
	buf_puts(&head, text_of(show->language, axis));
	if (n) {
		figure_count(&count, n);
		buf_puts(&head, ", ");
		text_fill(&head, show->language, TEXT_N_EACH, (const char *[]){count.at, NULL});
	}
	const char *text = canvas_text(canvas, head.at, head.n);
	buf_release(&head);
	buf_release(&count);
	return text;
}

const char *crowd_tail(
	struct canvas *canvas, const struct crowd *crowd, size_t group, const struct entry *entry)
{
	return crowd->n[group] ? "" : rowtail(canvas, entry_row(entry, crowd->measure));
}

const char *crowd_name(struct canvas *canvas, const struct show *show, const struct entry *entry)
{
	struct buf name = BUF_NONE;

	sheet_item(&name, show, entry->item);
	const char *text = canvas_text(canvas, name.at, name.n);
	buf_release(&name);
	return text;
}
