/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_equity.h"

#include "draw/dotrow.h"
#include "draw/figure.h"
#include "draw/rowname.h"
#include "draw/sheet.h"

#include <string.h>

enum { CRUDE, CRUDE_LOW, CRUDE_HIGH, EQUAL, EQUAL_LOW, EQUAL_HIGH, MARKS };

/* Columns of $D: row, value, its bounds, adjusted value, its bounds. */
static const struct canvas_marks pairs = {
	.columns = MARKS,
	.picture = "plot $D using 3:($1-.15):($4-$3):(0) with vectors nohead lw 2.4 lc rgb "
		   "\"#92b4d4\", "
		   "$D using 6:($1+.17):($7-$6):(0) with vectors nohead lw 2.4 lc rgb \"#e6b98a\", "
		   "$D using 2:($1-.15) with points pt 7 ps 1.2*dot lc rgb \"#2166ac\", "
		   "$D using 5:($1+.17) with points pt 13 ps 1.5*dot lc rgb \"#b35806\"",
	.term = "plot $D using 3:1:($4-$3):(0) with vectors nohead, "
		"$D using 5:1 with points pt \"A\", $D using 2:1 with points pt \"O\"",
};

/* An item is "what@group". */
static size_t what(const char *item)
{
	return strcspn(item, "@");
}

static bool same_what(const char *a, const char *b)
{
	return what(a) == what(b) && memcmp(a, b, what(a)) == 0;
}

static bool drawable(const struct entry *entry)
{
	return entry->item[what(entry->item)] && !isnan(entry_value(entry, "value"));
}

/* Is it the first entry of what it measures? */
static bool is_first(const struct pivot *pivot, size_t at)
{
	for (size_t i = 0; i < at; i++)
		if (drawable(&pivot->entry[i]) && same_what(pivot->entry[i].item, pivot->entry[at].item))
			return false;
	return true;
}

/* "group · north · January" */
static const char *group_name(struct canvas *canvas, const struct show *show, const struct pivot *pivot,
	const struct entry *entry)
{
	struct buf name = BUF_NONE;

	sheet_group(&name, show, entry->item + what(entry->item) + 1);
	for (size_t i = 0; i < pivot->block->section->groups; i++) {
		buf_puts(&name, " · ");
		sheet_group_at(&name, show, pivot->block, i, entry->group[i]);
	}
	const char *text = canvas_text(canvas, name.at, name.n);
	buf_release(&name);
	return text;
}

/* "44.5% (42.7–46.4%) · 38.7% (36.1–41.3%)"; in a brief page, where that leaves no room to draw, "44.5% · 38.7%". */
static const char *values(struct canvas *canvas, const struct show *show,
	const struct result_row *crude, const struct result_row *equal)
{
	struct buf text = BUF_NONE;

	figure_row(&text, canvas->language, crude, !show->brief);
	if (equal && !isnan(equal->value.number)) {
		buf_puts(&text, " · ");
		figure_row(&text, canvas->language, equal, !show->brief);
	}
	const char *copy = canvas_text(canvas, text.at, text.n);
	buf_release(&text);
	return copy;
}

static void add_row(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct pivot *pivot, const struct entry *entry)
{
	const struct result_row *crude = entry_row(entry, "value");
	const struct result_row *equal = entry_row(entry, "adjusted");
	double times = crude->unit == UNIT_SHARE ? 100 : 1;
	struct canvas_row *row = canvas_row(panel, group_name(canvas, show, pivot, entry),
		rowtail(canvas, crude), values(canvas, show, crude, equal), crude->n.number);

	row->mark[CRUDE] = times * crude->value.number;
	row->mark[CRUDE_LOW] = times * crude->low.number;
	row->mark[CRUDE_HIGH] = times * crude->high.number;
	if (!equal)
		return;
	row->mark[EQUAL] = times * equal->value.number;
	row->mark[EQUAL_LOW] = times * equal->low.number;
	row->mark[EQUAL_HIGH] = times * equal->high.number;
}

/* Shares and points have their scale; of anything else it is guessed from what is there. */
static void set_scale(struct canvas_panel *panel, enum unit unit)
{
	double most = 0, least = INFINITY;

	for (size_t r = 0; r < panel->n; r++)
		for (int i = 0; i < MARKS; i++)
			if (!isnan(panel->row[r].mark[i])) {
				most = fmax(most, fabs(panel->row[r].mark[i]));
				least = fmin(least, panel->row[r].mark[i]);
			}
	panel->high = unit == UNIT_SHARE || unit == UNIT_POINTS ? 100 : dotrow_scale(most);
	panel->low = unit == UNIT_POINTS || least < 0 ? -panel->high
		     : unit == UNIT_SCORE && least >= 1 && panel->high > 1 ? 1 : 0;
}

static void set_reference(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct pivot *pivot, const char *item)
{
	struct buf value = BUF_NONE, text = BUF_NONE;
	const struct result_row *found = NULL;

	for (size_t i = 0; i < pivot->n; i++) {
		const struct result_row *row = entry_row(&pivot->entry[i], "value");

		if (!drawable(&pivot->entry[i]) || !same_what(pivot->entry[i].item, item) ||
			!result_noted(row, "reference"))
			continue;
		if (found)
			return; /* one for each group: no line is right */
		found = row;
	}
	if (!found)
		return;
	figure_value(&value, canvas->language, found);
	text_fill(&text, show->language, TEXT_EQUITY_REFERENCE, (const char *[]){value.at, NULL});
	panel->target = found->value.number * (found->unit == UNIT_SHARE ? 100 : 1);
	panel->target_text = canvas_text(canvas, text.at, text.n);
	buf_release(&value);
	buf_release(&text);
}

/* "kept (%)" */
static const char *axis(struct canvas *canvas, const struct show *show, const struct entry *entry)
{
	enum unit unit = entry_row(entry, "value")->unit;
	struct buf name = BUF_NONE, text = BUF_NONE;

	buf_add(&name, entry->item, what(entry->item));
	sheet_item(&text, show, name.at);
	if (unit == UNIT_SHARE)
		buf_puts(&text, " (%)");
	else if (unit == UNIT_POINTS)
		buf_printf(&text, " (%s)", text_of(show->language, TEXT_UNIT_POINTS));
	const char *copy = canvas_text(canvas, text.at, text.n);
	buf_release(&name);
	buf_release(&text);
	return copy;
}

static void add_panel(
	struct canvas *canvas, const struct show *show, const struct pivot *pivot, size_t first)
{
	const struct entry *entry = &pivot->entry[first];
	struct canvas_panel *panel =
		canvas_panel(canvas, &pairs, axis(canvas, show, entry), 0, 100);

	for (size_t i = first; i < pivot->n; i++)
		if (drawable(&pivot->entry[i]) && same_what(pivot->entry[i].item, entry->item))
			add_row(canvas, panel, show, pivot, &pivot->entry[i]);
	set_scale(panel, entry_row(entry, "value")->unit);
	set_reference(canvas, panel, show, pivot, entry->item);
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_EQUITY);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	canvas_legend(canvas, text_of(show->language, TEXT_EQUITY_CRUDE), "#2166ac", 7, 'O');
	canvas_legend(canvas, text_of(show->language, TEXT_EQUITY_ADJUSTED), "#b35806", 13, 'A');
	pivot_make(&pivot, block);
	for (size_t i = 0; i < pivot.n; i++) {
		if (!drawable(&pivot.entry[i]) || !is_first(&pivot, i))
			continue;
		if (canvas->panels < CANVAS_PANELS)
			add_panel(canvas, show, &pivot, i);
		else
			canvas->dropped++;
	}
	pivot_release(&pivot);
}

const struct chart chart_equity = {
	.name = "equity",
	.brief = "each group's value as it is and with the mix of cases held equal",
	.analysis = "equity",
	.measure = "value",
	.fill = fill,
};
