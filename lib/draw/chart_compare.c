/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_compare.h"

#include "draw/dotrow.h"
#include "draw/glyph.h"
#include "draw/rowname.h"

#include <string.h>

/* A panel for what is counted in one unit: no line suits two. */
static const struct kind {
	enum unit unit;
	double times;
	enum text text;
} kinds[] = {
	{UNIT_SHARE, 100, TEXT_UNIT_PERCENT_POINTS},
	{UNIT_POINTS, 1, TEXT_UNIT_POINTS},
	{UNIT_SCORE, 1, TEXT_UNIT_SCORE},
	{UNIT_COUNT, 1, TEXT_UNIT_OTHER},
};
enum { KINDS = sizeof(kinds) / sizeof(*kinds) };

static const struct kind *kind_of(const struct result_row *row)
{
	for (int i = 0; i < KINDS; i++)
		if (kinds[i].unit == row->unit)
			return &kinds[i];
	return &kinds[KINDS - 1];
}

static const struct result_row *difference(const struct entry *entry, const struct kind *kind)
{
	const struct result_row *row = entry_row(entry, "difference");

	return row && !isnan(row->value.number) && kind_of(row) == kind ? row : NULL;
}

static double reach(const struct pivot *pivot, const struct kind *kind)
{
	double most = 0;

	for (size_t i = 0; i < pivot->n; i++) {
		const struct result_row *row = difference(&pivot->entry[i], kind);

		if (row)
			most = fmax(fmax(most, fabs(row->value.number)),
				fmax(fabs(row->low.number), fabs(row->high.number)));
	}
	return dotrow_scale(most * kind->times);
}

/* An arm's value as it stands in the data: the label of its rows. */
static void arm(struct buf *name, const struct pivot *pivot, const char *measure)
{
	for (size_t i = 0; i < pivot->n; i++) {
		const struct result_row *row = entry_row(&pivot->entry[i], measure);

		if (row && row->label[0]) {
			struct buf clean = BUF_NONE;
			glyph_clean(&clean, row->label, strlen(row->label));
			glyph_cut(name, clean.at, clean.n, 20);
			buf_release(&clean);
			return;
		}
	}
	buf_puts(name, strcmp(measure, "value_a") ? "b" : "a");
}

static const char *axis(struct canvas *canvas, const struct show *show, const struct pivot *pivot,
	const struct kind *kind)
{
	struct buf a = BUF_NONE, b = BUF_NONE, text = BUF_NONE;

	arm(&a, pivot, "value_a");
	arm(&b, pivot, "value_b");
	text_fill(&text, show->language, TEXT_AXIS_DIFFERENCE,
		(const char *[]){b.at, a.at, text_of(show->language, kind->text), NULL});
	const char *copy = canvas_text(canvas, text.at, text.n);
	buf_release(&a);
	buf_release(&b);
	buf_release(&text);
	return copy;
}

static void add_panel(struct canvas *canvas, const struct show *show, const struct pivot *pivot,
	const struct kind *kind)
{
	double most = reach(pivot, kind);
	struct canvas_panel *panel = canvas_panel(
		canvas, &dotrow_marks, axis(canvas, show, pivot, kind), -most, most);

	for (size_t i = 0; i < pivot->n; i++) {
		const struct result_row *row = difference(&pivot->entry[i], kind);

		if (!row)
			continue;
		dotrow_add(panel, &(struct dotrow){
					  .name = rowname(canvas, show, pivot, &pivot->entry[i]),
					  .tail = rowtail(canvas, row),
					  .value = rowvalue(canvas, row),
					  .at = row->value.number * kind->times,
					  .low = row->low.number * kind->times,
					  .high = row->high.number * kind->times,
					  .size = row->n.number});
	}
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_COMPARE);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	pivot_make(&pivot, block);
	for (int i = 0; i < KINDS; i++)
		add_panel(canvas, show, &pivot, &kinds[i]);
	pivot_release(&pivot);
}

const struct chart chart_compare = {
	.name = "compare",
	.brief = "the difference of two arms in each measure, with its interval",
	.analysis = "compare",
	.measure = "difference",
	.fill = fill,
};
