/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_budget.h"

#include "draw/dotrow.h"
#include "draw/glyph.h"
#include "draw/rowname.h"

#include <string.h>

/* The fastest burn that the Site Reliability Workbook (2018), chapter 5, alerts on is 14.4. */
enum { BURN_MOST = 15 };

/* The ratio as a percentage. */
static const char *left_value(struct canvas *canvas, const struct result_row *left)
{
	struct result_row share = *left;

	share.unit = UNIT_SHARE;
	return rowvalue(canvas, &share);
}

/* With the alarm that sounds, if one does. */
static const char *left_name(struct canvas *canvas, const struct show *show,
	const struct pivot *pivot, const struct entry *entry)
{
	const struct result_row *alert = entry_row(entry, "alert");
	const char *name = rowname(canvas, show, pivot, entry);
	struct buf text = BUF_NONE;

	if (!alert || strcmp(alert->label, "none") == 0)
		return name;
	buf_printf(&text, "%s · ", name);
	glyph_clean(&text, alert->label, strlen(alert->label));
	name = canvas_text(canvas, text.at, text.n);
	buf_release(&text);
	return name;
}

static void add_left(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct pivot *pivot, const struct entry *entry)
{
	const struct result_row *left = entry_row(entry, "budget_left");

	if (!left || isnan(left->value.number))
		return;
	dotrow_add(panel, &(struct dotrow){.name = left_name(canvas, show, pivot, entry),
				  .tail = rowtail(canvas, left),
				  .value = left_value(canvas, left),
				  .at = left->value.number * 100,
				  .low = left->low.number * 100,
				  .high = left->high.number * 100,
				  .size = left->n.number,
				  .marked = left->value.number < 0});
}

static const char *burn_name(struct canvas *canvas, const struct show *show,
	const struct pivot *pivot, const struct entry *entry, enum text window)
{
	struct buf name = BUF_NONE;

	if (pivot->block->section->groups || !synthetic(entry->item)) {
		buf_puts(&name, rowname(canvas, show, pivot, entry));
		buf_puts(&name, " · ");
	}
	buf_puts(&name, text_of(show->language, window));
	const char *text = canvas_text(canvas, name.at, name.n);
	buf_release(&name);
	return text;
}

static void add_burns(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct pivot *pivot, const struct entry *entry)
{
	static const struct {
		const char *measure;
		enum text window;
	} burns[] = {{"burn_1d", TEXT_WINDOW_1D}, {"burn_7d", TEXT_WINDOW_7D},
		{"burn_30d", TEXT_WINDOW_30D}};

	for (size_t i = 0; i < sizeof(burns) / sizeof(*burns); i++) {
		const struct result_row *row = entry_row(entry, burns[i].measure);

		if (!row || isnan(row->value.number))
			continue;
		dotrow_add(panel, &(struct dotrow){.name = burn_name(canvas, show, pivot, entry,
							   burns[i].window),
					  .tail = rowtail(canvas, row),
					  .value = rowvalue(canvas, row),
					  .at = row->value.number,
					  .low = row->low.number,
					  .high = row->high.number,
					  .size = row->n.number,
					  .marked = row->value.number > 1});
	}
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct canvas_panel *left = canvas_panel(
		canvas, &dotrow_marks, text_of(show->language, TEXT_AXIS_BUDGET), -100, 100);
	struct canvas_panel *burn = canvas_panel(
		canvas, &dotrow_marks, text_of(show->language, TEXT_AXIS_BURN), 0, BURN_MOST);
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_BUDGET);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	canvas_legend(canvas, text_of(show->language, TEXT_WITHIN_BUDGET), "#2166ac", 7, 'O');
	canvas_legend(canvas, text_of(show->language, TEXT_OVER_BUDGET), "#b2182b", 13, 'X');
	burn->target = 1;
	burn->target_text = text_of(show->language, TEXT_BURN_JUST);
	pivot_make(&pivot, block);
	for (size_t i = 0; i < pivot.n; i++)
		add_left(canvas, left, show, &pivot, &pivot.entry[i]);
	for (size_t i = 0; i < pivot.n; i++)
		add_burns(canvas, burn, show, &pivot, &pivot.entry[i]);
	pivot_release(&pivot);
}

const struct chart chart_budget = {
	.name = "budget",
	.brief = "what is left of an error budget, and how fast it burns",
	.analysis = "promise",
	.measure = "budget_left",
	.title = TEXT_BUDGET,
	.asks = TEXT_BUDGET_ASKS,
	.fill = fill,
};
