/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_budget.h"

#include "draw/dotrow.h"
#include "draw/glyph.h"
#include "draw/rowname.h"

#include <string.h>

/* The fastest burn that the Site Reliability Workbook (2018), chapter 5, alerts on is 14.4. */
enum { BURN_MOST = 15, WORD_MOST = 14 };

/* The ratio as a percentage. */
static const char *left_value(struct canvas *canvas, const struct result_row *left)
{
	struct result_row share = *left;

	share.unit = UNIT_SHARE;
	return rowvalue(canvas, &share);
}

/* What must not be cut stands behind the name: " · page 1h (n 423)". */
static const char *tail_with(
	struct canvas *canvas, const struct result_row *row, const char *word)
{
	struct buf text = BUF_NONE;

	buf_puts(&text, " · ");
	glyph_cut(&text, word, strlen(word), WORD_MOST);
	buf_puts(&text, rowtail(canvas, row));
	const char *tail = canvas_text(canvas, text.at, text.n);
	buf_release(&text);
	return tail;
}

/* With the alarm that sounds, if one does. */
static const char *left_tail(
	struct canvas *canvas, const struct entry *entry, const struct result_row *left)
{
	const struct result_row *alert = entry_row(entry, "alert");

	if (!alert || strcmp(alert->label, "none") == 0 || !alert->label[0])
		return rowtail(canvas, left);
	return tail_with(canvas, left, alert->label);
}

static void add_left(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct pivot *pivot, const struct entry *entry)
{
	const struct result_row *left = entry_row(entry, "budget_left");

	if (!left || isnan(left->value.number))
		return;
	dotrow_add(panel, &(struct dotrow){.name = rowname(canvas, show, pivot, entry),
				  .tail = left_tail(canvas, entry, left),
				  .value = left_value(canvas, left),
				  .at = left->value.number * 100,
				  .low = left->low.number * 100,
				  .high = left->high.number * 100,
				  .size = left->n.number,
				  .marked = left->value.number < 0});
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
		dotrow_add(panel, &(struct dotrow){.name = rowname(canvas, show, pivot, entry),
					  .tail = tail_with(canvas, row,
						  text_of(show->language, burns[i].window)),
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
