/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_loss.h"

#include "draw/dotrow.h"
#include "draw/figure.h"
#include "draw/rowname.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

/* Columns of $D: row, what stays lost, that and what is won back, bounds of the first. */
static const struct canvas_marks bars = {
	.columns = 4,
	.picture = "plot $D using ($2/2):1:(0):2:($1-thick):($1+thick) "
		   "with boxxyerror lc rgb \"#b2182b\", "
		   "$D using 2:1:2:3:($1-thick):($1+thick) with boxxyerror lc rgb \"#92c5de\", "
		   "$D using 4:1:($5-$4):(0) with vectors heads size screen .004,90 lw 1.6 "
		   "lc rgb \"#111111\"",
	.term = "plot -1 notitle",
	.bars = "#+",
};

static bool is_base(const struct entry *entry)
{
	return strcmp(entry->item, "base") == 0;
}

/* The base of each group; NULL without one. To free. */
static const struct entry **find_bases(const struct pivot *pivot)
{
	const struct entry **base = mem_zero(pivot->groups + 1, sizeof(*base));

	for (size_t i = pivot->n; i-- > 0;)
		if (is_base(&pivot->entry[i]))
			base[pivot->entry[i].group_rank] = &pivot->entry[i];
	return base;
}

static const char *won_text(struct canvas *canvas, const struct show *show, const struct result_row *won)
{
	struct buf text = BUF_NONE;

	buf_puts(&text, text_of(show->language, TEXT_LOSS_WON));
	buf_byte(&text, ' ');
	figure_row(&text, canvas->language, won, true);
	const char *copy = canvas_text(canvas, text.at, text.n);
	buf_release(&text);
	return copy;
}

/* A row of what is lost now: `measure` is lost or money, and so is what programmes win back. */
static void add_base(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct pivot *pivot, const struct entry *entry, const char *measure)
{
	const struct result_row *lost = entry_row(entry, measure);

	if (!lost || isnan(lost->value.number))
		return;
	struct canvas_row *row = canvas_row(panel, rowname(canvas, show, pivot, entry),
		rowtail(canvas, lost), rowvalue(canvas, lost), fabs(lost->value.number));
	row->mark[0] = row->mark[1] = lost->value.number;
	row->mark[2] = lost->low.number;
	row->mark[3] = lost->high.number;
}

static void add_programme(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct pivot *pivot, const struct entry *entry, const struct entry *base, const char *measure,
	const char *back)
{
	const struct result_row *won = entry_row(entry, back);
	double lost = base ? entry_value(base, measure) : NAN;

	if (!won || isnan(won->value.number) || isnan(lost))
		return;
	struct canvas_row *row = canvas_row(panel, rowname(canvas, show, pivot, entry),
		rowtail(canvas, won), won_text(canvas, show, won), fabs(lost));
	double stays = lost - won->value.number;

	row->mark[0] = fmax(0, fmin(stays, lost));
	row->mark[1] = fmax(lost, stays);
	row->mark[2] = lost - won->high.number;
	row->mark[3] = lost - won->low.number;
}

static void add_panel(struct canvas *canvas, const struct show *show, const struct pivot *pivot,
	const char *measure, const char *back, enum text axis)
{
	struct canvas_panel *panel =
		canvas_panel(canvas, &bars, text_of(show->language, axis), 0, 1);
	const struct entry **base = find_bases(pivot);
	double most = 0;

	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *entry = &pivot->entry[i];

		if (is_base(entry))
			add_base(canvas, panel, show, pivot, entry, measure);
		else
			add_programme(canvas, panel, show, pivot, entry, base[entry->group_rank], measure, back);
	}
	free(base);
	for (size_t r = 0; r < panel->n; r++)
		for (int i = 1; i < bars.columns; i++)
			most = fmax(most, panel->row[r].mark[i]);
	panel->high = dotrow_scale(most);
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_LOSS);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	canvas_legend(canvas, text_of(show->language, TEXT_LOSS_LOST), "#b2182b", 5, '#');
	canvas_legend(canvas, text_of(show->language, TEXT_LOSS_WON), "#92c5de", 5, '+');
	pivot_make(&pivot, block);
	add_panel(canvas, show, &pivot, "lost", "recovered", TEXT_AXIS_LOST);
	add_panel(canvas, show, &pivot, "money", "money", TEXT_AXIS_LOST_MONEY);
	pivot_release(&pivot);
}

const struct chart chart_loss = {
	.name = "loss",
	.brief = "what is lost now, and what each programme would win back",
	.analysis = "loss",
	.measure = "lost",
	.fill = fill,
};
