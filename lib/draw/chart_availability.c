/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_availability.h"

#include "draw/dotrow.h"
#include "draw/figure.h"
#include "draw/rowname.h"

/* The scale reaches down to so many times the downtime that the target allows. */
enum { TIMES_ALLOWED = 5 };

static bool is_region(const struct entry *entry)
{
	return !isnan(entry_value(entry, "availability"));
}

/*
 * What share of the time the target allows to be down: what was down, over how much of the budget
 * that is. The entry with the most downtime says it most exactly. NAN when nothing was ever down.
 */
static double allowed(const struct pivot *pivot)
{
	double most = 0, share = NAN;

	for (size_t i = 0; i < pivot->n; i++) {
		double down = 1 - entry_value(&pivot->entry[i], "availability");
		double used = 1 - entry_value(&pivot->entry[i], "budget_left");

		if (down > most && used > 0) {
			most = down;
			share = down / used;
		}
	}
	return round(share * 1e9) / 1e9;
}

static const struct entry *worst(const struct pivot *pivot)
{
	const struct entry *found = NULL;

	for (size_t i = 0; i < pivot->n; i++) {
		double value = entry_value(&pivot->entry[i], "availability");
		if (value < 1 && (!found || value < entry_value(found, "availability")))
			found = &pivot->entry[i];
	}
	return found;
}

/* "99.971% · down 12 min" */
static const char *value_text(
	struct canvas *canvas, const struct show *show, const struct entry *entry)
{
	const struct result_row *down = entry_row(entry, "downtime_s");
	struct buf value = BUF_NONE, time = BUF_NONE;

	figure_row(&value, canvas->language, entry_row(entry, "availability"), true);
	if (down && down->value.number > 0) {
		figure_number(&time, canvas->language, UNIT_SECONDS, &down->value);
		buf_puts(&value, " · ");
		text_fill(&value, show->language, TEXT_DOWN_FOR, (const char *[]){time.at, NULL});
	}
	const char *text = canvas_text(canvas, value.at, value.n);
	buf_release(&value);
	buf_release(&time);
	return text;
}

static void set_scale(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct pivot *pivot)
{
	double share = allowed(pivot);
	struct buf figure = BUF_NONE, text = BUF_NONE;

	if (isnan(share) || share * TIMES_ALLOWED >= 1)
		return;
	panel->low = 100 - 100 * share * TIMES_ALLOWED;
	panel->target = 100 - 100 * share;
	figure_double(&figure, canvas->language, UNIT_SHARE, 1 - share);
	text_fill(&text, show->language, TEXT_TARGET, (const char *[]){figure.at, NULL});
	panel->target_text = canvas_text(canvas, text.at, text.n);
	buf_release(&figure);
	buf_release(&text);
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct canvas_panel *panel = canvas_panel(
		canvas, &dotrow_marks, text_of(show->language, TEXT_AXIS_AVAILABLE), 99, 100);
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_AVAILABILITY);
	canvas->left_out = TEXT_LEFT_OUT_BEST;
	canvas_legend(canvas, text_of(show->language, TEXT_AVAILABLE), "#2166ac", 7, 'O');
	canvas_legend(canvas, text_of(show->language, TEXT_WORST_REGION), "#b2182b", 13, 'X');
	pivot_make(&pivot, block);
	set_scale(canvas, panel, show, &pivot);
	const struct entry *mark = worst(&pivot);
	for (size_t i = 0; i < pivot.n; i++) {
		const struct entry *entry = &pivot.entry[i];

		if (!is_region(entry))
			continue;
		const struct result_row *row = entry_row(entry, "availability");
		dotrow_add(panel, &(struct dotrow){.name = rowname(canvas, show, &pivot, entry),
					  .tail = rowtail(canvas, row),
					  .value = value_text(canvas, show, entry),
					  .at = 100 * row->value.number,
					  .low = 100 * row->low.number,
					  .high = 100 * row->high.number,
					  .size = 1 - row->value.number,
					  .marked = entry == mark});
	}
	pivot_release(&pivot);
}

const struct chart chart_availability = {
	.name = "availability",
	.brief = "regions against the target, the worst marked",
	.analysis = "availability",
	.measure = "availability",
	.fill = fill,
};
