/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_drift.h"

#include "draw/dating.h"
#include "draw/figure.h"
#include "draw/sheet.h"
#include "util/intern.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

enum { VALUE, LOW, HIGH, CENTER, LOWER, UPPER, COLOUR, POINT, MARKS };
enum { PERIODS = 400, TALL = 16, TALL_OF_SEVERAL = 9 };

/* Of series of the same n those with more signals are drawn: a signal counts as little of a record. */
static const double of_signal = 1e-3;

/* Columns of $D: row, value, its bounds, centre, limits, colour and form of a signal. */
static const struct canvas_marks chart = {
	.columns = MARKS,
	.picture = "plot $D using 1:6 with lines dt 2 lw 1.4 lc rgb \"#555555\", "
		   "$D using 1:7 with lines dt 2 lw 1.4 lc rgb \"#555555\", "
		   "$D using 1:5 with lines lw 1.2 lc rgb \"#777777\", "
		   "$D using 1:3:(0):($4-$3) with vectors nohead lw 1.6 lc rgb \"#b9cde0\", "
		   "$D using 1:2 with lines lw 1 lc rgb \"#92b4d4\", "
		   "$D using 1:2 with points pt 7 ps .8*dot lc rgb \"#2166ac\", "
		   "$D using 1:($8==$8?$2:NaN):(1.7*dot):9:8 with points ps variable pt variable "
		   "lc rgb variable",
	.term = "plot $D using 1:6 with points pt \"-\", $D using 1:7 with points pt \"-\", "
		"$D using 1:5 with points pt \".\", $D using 1:2 with points pt \"O\", "
		"$D using 1:($8==$8?$2:NaN) with points pt \"X\"",
};

/* The plainest first: a period that broke several rules shows that one. */
static const struct rule {
	const char *start;
	enum text text;
	int colour, point;
	const char *shown;
} rules[] = {
	{"shewhart", TEXT_SIGNAL_SHEWHART, 0xb2182b, 9, "#b2182b"},
	{"cusum", TEXT_SIGNAL_CUSUM, 0xb35806, 13, "#b35806"},
	{"ewma", TEXT_SIGNAL_EWMA, 0x542788, 5, "#542788"},
	{"", TEXT_SIGNAL_RUNS, 0x111111, 11, "#111111"},
};
enum { RULES = sizeof(rules) / sizeof(*rules) };

static const struct rule *rule_of(const struct entry *entry)
{
	const struct rule *best = NULL;

	for (size_t i = 0; i < entry->n; i++) {
		const struct rule *rule = rules;

		if (strcmp(entry->row[i]->measure, "signal") != 0)
			continue;
		while (strncmp(entry->row[i]->label, rule->start, strlen(rule->start)) != 0)
			rule++;
		best = !best || rule < best ? rule : best;
	}
	return best;
}

/* Which of the section's groups are the periods: the column of that name, else the last. */
static size_t period_column(const struct result_section *section)
{
	for (size_t i = 0; i < section->groups; i++)
		if (strcmp(section->group[i], "period") == 0)
			return i;
	return section->groups - 1;
}

/* Rows of one item in one group of customers, period by period. */
struct series {
	const struct entry **at;
	size_t n, cap;
	double size; /* records */
};

struct all_series {
	const struct pivot *pivot;
	size_t period;
	struct series *at;
	size_t n, cap;
	struct intern keys;
};

static uint32_t series_of(struct all_series *all, const struct entry *entry)
{
	struct buf key = BUF_NONE;

	for (size_t g = 0; g < all->pivot->block->section->groups; g++)
		if (g != all->period)
			buf_add(&key, (const char *)&entry->group[g], sizeof(entry->group[g]));
	buf_add(&key, (const char *)&entry->item, sizeof(entry->item));
	uint32_t id = intern_id(&all->keys, key.at, key.n);
	buf_release(&key);
	return id;
}

static void add_entry(struct all_series *all, const struct entry *entry)
{
	const struct result_row *row = entry_row(entry, "value");

	if (!row || isnan(row->value.number) || synthetic(entry->group[all->period]))
		return;
	uint32_t id = series_of(all, entry);
	if (id == all->n) {
		all->at = mem_grow(all->at, &all->cap, all->n + 1, sizeof(*all->at));
		all->at[all->n++] = (struct series){0};
	}
	struct series *series = &all->at[id];
	series->at = mem_grow(series->at, &series->cap, series->n + 1, sizeof(*series->at));
	series->at[series->n++] = entry;
	series->size += isnan(row->n.number) ? 0 : row->n.number;
}

static void all_release(struct all_series *all)
{
	for (size_t i = 0; i < all->n; i++)
		free(all->at[i].at);
	free(all->at);
	intern_release(&all->keys);
}

static double times_of(const struct result_row *row)
{
	return row->unit == UNIT_SHARE ? 100 : 1;
}

static const char *period_name(struct canvas *canvas, const struct show *show, const char *period)
{
	struct buf name = BUF_NONE;

	if (!dating_period(&name, show->language, period))
		sheet_group(&name, show, period);
	const char *text = canvas_text(canvas, name.at, name.n);
	buf_release(&name);
	return text;
}

static void add_period(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct entry *entry, const char *period)
{
	const struct result_row *value = entry_row(entry, "value");
	const struct rule *rule = rule_of(entry);
	double times = times_of(value);
	struct canvas_row *row = canvas_row(panel, period_name(canvas, show, period), "", "",
		value->n.number + (rule ? of_signal : 0));

	row->mark[VALUE] = times * value->value.number;
	row->mark[LOW] = times * value->low.number;
	row->mark[HIGH] = times * value->high.number;
	row->mark[CENTER] = times * entry_value(entry, "center");
	row->mark[LOWER] = times * entry_value(entry, "lcl");
	row->mark[UPPER] = times * entry_value(entry, "ucl");
	if (rule) {
		row->mark[COLOUR] = rule->colour;
		row->mark[POINT] = rule->point;
	}
}

/* "item · group (n 1,234; 40 to 140 a period; %)" */
static const char *head(struct canvas *canvas, const struct show *show, const struct all_series *all,
	const struct series *series)
{
	const struct entry *first = series->at[0];
	const struct result_row *row = entry_row(first, "value");
	double least = INFINITY, most = 0;
	struct buf text = BUF_NONE, n[3] = {BUF_NONE, BUF_NONE, BUF_NONE};

	sheet_item(&text, show, first->item);
	for (size_t g = 0; g < all->pivot->block->section->groups; g++)
		if (g != all->period) {
			buf_puts(&text, " · ");
			sheet_group_at(&text, show, all->pivot->block, g, first->group[g]);
		}
	buf_puts(&text, row->unit == UNIT_SHARE ? " (%), " : ", ");
	for (size_t i = 0; i < series->n; i++) {
		double own = entry_row(series->at[i], "value")->n.number;

		least = fmin(least, isnan(own) ? 0 : own);
		most = fmax(most, isnan(own) ? 0 : own);
	}
	figure_double(&n[0], canvas->language, UNIT_COUNT, series->size);
	figure_double(&n[1], canvas->language, UNIT_COUNT, least);
	figure_double(&n[2], canvas->language, UNIT_COUNT, most);
	text_fill(&text, show->language, least < most ? TEXT_N_PERIODS : TEXT_N_PERIODS_EACH,
		(const char *[]){n[0].at, n[1].at, n[2].at, NULL});
	const char *copy = canvas_text(canvas, text.at, text.n);
	for (int i = 0; i < 3; i++)
		buf_release(&n[i]);
	buf_release(&text);
	return copy;
}

/* A round step of which the range has four at least: so it seldom changes from week to week. */
static double round_step(double range)
{
	double step = pow(10, floor(log10(range)) - 1);

	return range / step >= 40 ? 10 * step : range / step >= 20 ? 5 * step : 2 * step;
}

static void set_heights(struct canvas_panel *panel, enum unit unit)
{
	double low = INFINITY, high = -INFINITY;

	for (size_t r = 0; r < panel->n; r++)
		for (int i = VALUE; i <= UPPER; i++) {
			double at = panel->row[r].mark[i];
			low = isfinite(at) ? fmin(low, at) : low;
			high = isfinite(at) ? fmax(high, at) : high;
		}
	double step = round_step(high - low > 1e-9 * fabs(high) ? high - low : fmax(1, fabs(high)));
	panel->plane.low = step * floor(low / step - .2);
	panel->plane.high = step * ceil(high / step + .2);
	if (unit == UNIT_SCORE && low < high) { /* scales end at whole numbers */
		panel->plane.low = fmax(panel->plane.low, floor(low + 1e-9));
		panel->plane.high = fmin(panel->plane.high, ceil(high - 1e-9));
	}
	if (unit == UNIT_SHARE && low >= 0) /* nothing lies beyond the ends of the scale */
		panel->plane.low = fmax(panel->plane.low, 0);
	if (unit == UNIT_POINTS && low >= -100)
		panel->plane.low = fmax(panel->plane.low, -100);
	if ((unit == UNIT_SHARE || unit == UNIT_POINTS) && high <= 100)
		panel->plane.high = fmin(panel->plane.high, 100);
}

static void add_edge(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct entry *entry, const char *measure, enum text text)
{
	const struct result_row *row = entry_row(entry, measure);
	struct buf value = BUF_NONE, line = BUF_NONE;

	if (!row || isnan(row->value.number))
		return;
	figure_value(&value, canvas->language, row);
	text_fill(&line, show->language, text, (const char *[]){value.at, NULL});
	canvas_edge(panel, row->value.number * times_of(row),
		canvas_text(canvas, line.at, line.n));
	buf_release(&value);
	buf_release(&line);
}

/* The periods that the limits are from: they are noted. */
static void set_baseline(struct canvas_panel *panel, const struct show *show,
	const struct series *series, size_t from)
{
	size_t n = 0;

	for (size_t i = from; i < series->n; i++)
		if (result_noted(entry_row(series->at[i], "value"), "baseline"))
			n = i - from + 1;
	if (!n)
		return;
	panel->plane.band_low = .5;
	panel->plane.band_high = (double)n + .5;
	panel->plane.band_text = text_of(show->language, TEXT_DRIFT_BASELINE);
}

static void add_panel(struct canvas *canvas, const struct show *show, const struct all_series *all,
	const struct series *series, bool several)
{
	struct canvas_panel *panel =
		canvas_panel(canvas, &chart, text_of(show->language, TEXT_AXIS_PERIOD), .5, 1.5);
	size_t from = series->n > PERIODS ? series->n - PERIODS : 0;
	const struct entry *last = series->at[series->n - 1];

	canvas_plane(panel, several ? TALL_OF_SEVERAL : TALL, head(canvas, show, all, series), 0, 1);
	panel->plane.periods = true;
	canvas->cut += from;
	for (size_t i = from; i < series->n; i++)
		add_period(canvas, panel, show, series->at[i], series->at[i]->group[all->period]);
	panel->high = (double)panel->n + .5;
	set_heights(panel, entry_row(last, "value")->unit);
	set_baseline(panel, show, series, from);
	add_edge(canvas, panel, show, last, "ucl", TEXT_DRIFT_UPPER);
	add_edge(canvas, panel, show, last, "center", TEXT_DRIFT_CENTER);
	add_edge(canvas, panel, show, last, "lcl", TEXT_DRIFT_LOWER);
}

static size_t signals(const struct series *series)
{
	size_t n = 0;

	for (size_t i = 0; i < series->n; i++)
		n += rule_of(series->at[i]) != NULL;
	return n;
}

static void add_panels(struct canvas *canvas, const struct show *show, const struct all_series *all)
{
	double *size = mem_zero(all->n + 1, sizeof(*size));
	bool *keep = mem_zero(all->n + 1, sizeof(*keep));

	for (size_t i = 0; i < all->n; i++)
		size[i] = all->at[i].size + of_signal * (double)signals(&all->at[i]);
	canvas_pick(size, all->n, CANVAS_PANELS, keep);
	for (size_t i = 0; i < all->n; i++) {
		if (keep[i])
			add_panel(canvas, show, all, &all->at[i], all->n > 1);
		else
			canvas->dropped++;
	}
	free(size);
	free(keep);
}

/* Of the rules that rang. */
static void put_legends(struct canvas *canvas, const struct show *show, const struct all_series *all)
{
	bool rang[RULES] = {false};

	for (size_t s = 0; s < all->n; s++)
		for (size_t i = 0; i < all->at[s].n; i++) {
			const struct rule *rule = rule_of(all->at[s].at[i]);
			if (rule)
				rang[rule - rules] = true;
		}
	for (int i = 0; i < RULES; i++)
		if (rang[i])
			canvas_legend(canvas, text_of(show->language, rules[i].text), rules[i].shown,
				rules[i].point, 'X');
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_DRIFT);
	canvas->left_out = TEXT_LEFT_OUT_PERIODS;
	if (!block->section->groups)
		return; /* results without periods: nothing runs along */
	pivot_make(&pivot, block);
	struct all_series all = {.pivot = &pivot, .period = period_column(block->section)};
	for (size_t i = 0; i < pivot.n; i++)
		add_entry(&all, &pivot.entry[i]);
	add_panels(canvas, show, &all);
	put_legends(canvas, show, &all);
	all_release(&all);
	pivot_release(&pivot);
}

const struct chart chart_drift = {
	.name = "drift",
	.brief = "control charts: values by period, centre, limits and signals",
	.analysis = "drift",
	.measure = "value",
	.fill = fill,
};
