/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_recovery.h"

#include "draw/dotrow.h"
#include "draw/figure.h"
#include "draw/rowname.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

/* The share of customers without a problem: a line where there is one such share. */
static void set_line(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct pivot *pivot)
{
	struct buf share = BUF_NONE, text = BUF_NONE;
	double line = NAN;

	for (size_t i = 0; i < pivot->n; i++) {
		double value = entry_value(&pivot->entry[i], "repurchase");

		if (isnan(value) || strcmp(pivot->entry[i].item, "no-problem") != 0)
			continue;
		if (!isnan(line) && line != value)
			return; /* of several groups: no line is right */
		line = value;
	}
	if (isnan(line))
		return;
	figure_double(&share, canvas->language, UNIT_SHARE, line);
	text_fill(&text, show->language, TEXT_RECOVERY_LINE, (const char *[]){share.at, NULL});
	panel->target = 100 * line;
	panel->target_text = canvas_text(canvas, text.at, text.n);
	buf_release(&share);
	buf_release(&text);
}

/* What the same section says of a paradox stands in another table. */
static void find_paradox(struct block *versus, const struct block *block)
{
	*versus = (struct block){.analysis = block->analysis,
		.known = known_table(block->analysis, "verdict", NULL),
		.section = block->section};
	for (size_t i = 0; i < block->section->n; i++) {
		const struct result_row *row = &block->section->row[i];

		if (strcmp(row->analysis, block->analysis) != 0 ||
			strncmp(row->item, "paradox", strlen("paradox")) != 0)
			continue;
		versus->row = mem_grow(versus->row, &versus->cap, versus->n + 1, sizeof(*versus->row));
		versus->row[versus->n++] = row;
	}
}

static void add_paradox(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct canvas_panel *panel = canvas_panel(canvas, &dotrow_marks,
		text_of(show->language, TEXT_AXIS_PARADOX), -100, 100);
	struct block versus;
	struct pivot pivot;

	find_paradox(&versus, block);
	pivot_make(&pivot, &versus);
	for (size_t i = 0; i < pivot.n; i++)
		dotrow_measure(canvas, panel, show, &pivot, &pivot.entry[i], "difference", false);
	pivot_release(&pivot);
	free(versus.row);
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct canvas_panel *panel = canvas_panel(canvas, &dotrow_marks,
		text_of(show->language, TEXT_AXIS_REPURCHASE), 0, 100);
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_RECOVERY);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	pivot_make(&pivot, block);
	for (size_t i = 0; i < pivot.n; i++)
		dotrow_measure(canvas, panel, show, &pivot, &pivot.entry[i], "repurchase", false);
	set_line(canvas, panel, show, &pivot);
	pivot_release(&pivot);
	add_paradox(canvas, show, block);
}

const struct chart chart_recovery = {
	.name = "recovery",
	.brief = "who would buy again, by what became of the problem",
	.analysis = "recovery",
	.measure = "repurchase",
	.fill = fill,
};
