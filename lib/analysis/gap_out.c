/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Gaps of items and of groups of items as result rows.
 */
#include "analysis/gap_out.h"

#include "analysis/counts.h"
#include "math/moment.h"
#include "math/trial.h"
#include "math/weighted.h"
#include "util/mem.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct interval none = {NAN, NAN};

/* What is known of one item or group of items once its cells are summed up. */
struct summary {
	const struct emit_item *item;
	struct gap_mean e, p, g;
	struct gap_share met, ceiling, negative, zero, positive;
	wide missing, invalid;
	double test, rank_test; /* p; NAN without */
	double adjusted, rank_adjusted;
	bool per_answer; /* records of a long input: answers, not respondents */
};

static bool is_joint(const struct emit_item *item)
{
	int64_t role = item->shape->form[FORM_ROLE];

	return role == GAP_ITEM || (role >= GAP_ANSWERS && role < GAP_WEIGHED);
}

/* The level of a group of items, LEVELS for (all), -1 of an item. */
static int level_of(const struct emit_item *item)
{
	int64_t role = item->shape->form[FORM_ROLE];

	return role == GAP_ITEM ? -1 : (int)(role - (role >= GAP_ANSWERS ? GAP_ANSWERS : GAP_LEVEL));
}

static int64_t scale_levels(const struct emit_item *item)
{
	return item->shape->form[FORM_HIGH_E] - item->shape->form[FORM_LOW_E] + 1;
}

/* ---- items ---- */

/* Differences P - E and their counts, for the signed ranks. */
static double rank_test(const struct emit_item *item, int64_t levels)
{
	size_t n = (size_t)(2 * levels - 1);
	double *count = mem_zero(n, sizeof(*count)), v;

	for (int64_t e = 0; e < levels; e++)
		for (int64_t p = 0; p < levels; p++)
			count[p - e + levels - 1] += wide_double(item->cell[e * (levels + COUNTS_BEYOND) + p]);
	double result = signed_rank_p(count, n, (long)(1 - levels), &v);
	free(count);
	return result;
}

enum worth { WORTH_E, WORTH_P, WORTH_GAP, WORTH_MET, WORTH_CEILING, WORTH_NEGATIVE, WORTH_ZERO, WORTH_POSITIVE };

static double worth(enum worth what, int64_t e, int64_t p, int64_t highest)
{
	switch (what) {
	case WORTH_E: return (double)e;
	case WORTH_P: return (double)p;
	case WORTH_GAP: return (double)(p - e);
	case WORTH_MET: return p >= e;
	case WORTH_CEILING: return e == highest;
	case WORTH_NEGATIVE: return p < e;
	case WORTH_ZERO: return p == e;
	case WORTH_POSITIVE: return p > e;
	}
	return NAN;
}

/* What each joint cell is worth; NAN where an answer lacks. The caller frees. */
static double *worths(const struct emit_item *item, enum worth what)
{
	int64_t levels = scale_levels(item), low = item->shape->form[FORM_LOW_E];
	double *x = mem_zero(item->shape->counts, sizeof(*x)), *at = x;

	for (int64_t e = 0; e < levels + COUNTS_BEYOND; e++)
		for (int64_t p = 0; p < levels + COUNTS_BEYOND; p++)
			*at++ = e < levels && p < levels ? worth(what, low + e, low + p, low + levels - 1) : NAN;
	return x;
}

static struct gap_mean joint_mean(const struct emit_item *item, enum worth what)
{
	struct gap_cells cells = gap_cells_of(item);
	double *x = worths(item, what);
	struct gap_mean mean = gap_mean_of(&cells, x, item->shape->counts);

	free(x);
	return mean;
}

static struct gap_share joint_share(const struct emit_item *item, enum worth what)
{
	struct gap_cells cells = gap_cells_of(item);
	double *x = worths(item, what);
	struct gap_share share = gap_share_of(&cells, x, item->shape->counts);

	free(x);
	return share;
}

static void sum_joint(struct summary *s)
{
	int64_t levels = scale_levels(s->item);
	const wide *cell = s->item->cell;

	for (int64_t e = 0; e < levels + COUNTS_BEYOND; e++)
		for (int64_t p = 0; p < levels + COUNTS_BEYOND; p++, cell++) {
			if (e > levels || p > levels)
				s->invalid += *cell;
			else if (e == levels || p == levels)
				s->missing += *cell;
		}
	s->e = joint_mean(s->item, WORTH_E);
	s->p = joint_mean(s->item, WORTH_P);
	s->g = joint_mean(s->item, WORTH_GAP);
	s->met = joint_share(s->item, WORTH_MET);
	s->ceiling = joint_share(s->item, WORTH_CEILING);
	s->negative = joint_share(s->item, WORTH_NEGATIVE);
	s->zero = joint_share(s->item, WORTH_ZERO);
	s->positive = joint_share(s->item, WORTH_POSITIVE);
	if (!s->item->shape->form[FORM_WEIGHTED])
		s->rank_test = rank_test(s->item, levels);
}

/* ---- groups of items ---- */

static struct gap_mean weighted_mean(wide n, const wide *sum)
{
	struct weighted_sums sums = {n, sum[SUM_X], sum[SUM_X2], sum[SUM_W], sum[SUM_W2], sum[SUM_W2X], sum[SUM_W2X2]};
	struct weighted all = weighted_from(&sums);
	double sd = all.n > 1 ? sqrt(all.variance * all.n / (all.n - 1)) : NAN;

	return (struct gap_mean){n, all.mean / WEIGHTED_UNIT, sd / WEIGHTED_UNIT, all.se / WEIGHTED_UNIT,
		all.n_effective};
}

/* Variable v of a table of sums, in points. */
static struct gap_mean sums_mean(const struct emit_item *item, uint32_t v)
{
	bool weighted = item->shape->form[FORM_WEIGHTED];
	const wide *sum = item->cell + LEVEL_COUNTS + v * gap_sums(weighted);
	wide n = item->cell[COUNT_USED];
	struct moment moment = {n, sum[SUM_X], sum[SUM_X2]};

	if (weighted)
		return weighted_mean(n, sum);
	return (struct gap_mean){n, moment_mean(&moment) / NANO, moment_sd(&moment) / NANO, moment_se(&moment) / NANO,
		wide_double(n)};
}

static struct summary summarise(const struct emit_item *item)
{
	struct summary s = {.item = item, .rank_test = NAN};

	if (is_joint(item)) {
		sum_joint(&s);
	} else {
		s.e = sums_mean(item, 0);
		s.p = sums_mean(item, 1);
		s.g = sums_mean(item, 2);
		s.missing = item->cell[COUNT_MISSING];
	}
	s.test = t_p(t_statistic(s.g.mean, s.g.se), wide_double(s.g.n));
	return s;
}

/* A family of tests: the items, or the groups of one kind. */
static void adjust(const struct emission *emission, struct summary *s, size_t n)
{
	double *p = mem_zero(2 * n, sizeof(*p));

	for (size_t i = 0; i < n; i++) {
		p[i] = s[i].test;
		p[n + i] = s[i].rank_test;
	}
	emission_adjust(emission, p, n);
	emission_adjust(emission, p + n, n);
	for (size_t i = 0; i < n; i++) {
		s[i].adjusted = p[i];
		s[i].rank_adjusted = p[n + i];
	}
	free(p);
}

/* ---- rows ---- */

/* What to know before believing a gap. */
static void gap_note(const struct summary *s, char note[64])
{
	int level = level_of(s->item);
	const struct {
		bool holds;
		const char *word;
	} words[] = {
		{s->per_answer, "per-answer"},
		{level == LEVEL_TOUCHPOINT, "touchpoint"},
		{level == LEVEL_DIMENSION, "dimension"},
		{level == LEVEL_LAYER, "layer"},
		{level == LEVEL_KIND, "kind"},
		{2 * s->ceiling.x > s->ceiling.of, "ceiling"},
		{s->g.n > 1 && s->g.sd == 0, "constant"},
	};
	size_t n = 0;

	note[0] = '\0';
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (words[i].holds)
			n += (size_t)snprintf(note + n, 64 - n, "%s%s", n ? ";" : "", words[i].word);
}

/* The ends of the scale as the bounds of no number: what a chart draws its axis by. */
static void put_scale(const struct emission *emission, const struct summary *s)
{
	const int64_t *form = s->item->shape->form;
	struct line line = {.item = s->item->item, .measure = "scale", .unit = UNIT_SCORE, .n = s->g.n,
		.value = NAN, .low = (double)form[FORM_LOW_E], .high = (double)form[FORM_HIGH_E]};

	result_put(emission->result, &line);
}

static void put(const struct gap_sink *sink, const struct summary *s, const char *measure, enum unit unit, double value)
{
	gap_put(sink, &(struct gap_row){measure, unit, s->g.n, value, none, NULL, NULL});
}

static void put_gap(const struct gap_sink *sink, const struct summary *s)
{
	char note[64];

	gap_note(s, note);
	gap_put_mean(sink, "expectation", UNIT_SCORE, &s->e, NULL, NULL);
	gap_put_mean(sink, "perception", UNIT_SCORE, &s->p, NULL, NULL);
	gap_put_mean(sink, "gap", UNIT_SCORE, &s->g, NULL, note);
	put(sink, s, "sd", UNIT_SCORE, s->g.sd);
	put(sink, s, "se", UNIT_SCORE, s->g.se);
	put(sink, s, "t", UNIT_RATIO, t_statistic(s->g.mean, s->g.se));
	put(sink, s, "p", UNIT_P, s->test);
	put(sink, s, "p_adj", UNIT_P, s->adjusted);
	put(sink, s, "wilcoxon_p", UNIT_P, s->rank_test);
	put(sink, s, "wilcoxon_p_adj", UNIT_P, s->rank_test == s->rank_test ? s->rank_adjusted : NAN);
	put(sink, s, "effect", UNIT_RATIO, s->g.mean / s->g.sd);
	if (sink->weighted && s->g.n)
		put(sink, s, "n_eff", UNIT_COUNT, s->g.n_effective);
}

static void put_bands(const struct gap_sink *sink, const struct summary *s)
{
	gap_put_share(sink, "met", &s->met, NULL);
	gap_put_share(sink, "ceiling", &s->ceiling, NULL);
	gap_put_share(sink, "negative", &s->negative, NULL);
	gap_put_share(sink, "zero", &s->zero, NULL);
	gap_put_share(sink, "positive", &s->positive, NULL);
	put_scale(sink->emission, s);
}

/* What the items weigh, as the note says. */
static void put_weighted_gap(const struct gap_sink *sink, int level)
{
	static const char *const notes[] = {"", "table-weights", "importance", "allocation"};
	const struct emit_item *weighed = gap_find(sink->emission, GAP_WEIGHED + level, sink->item);

	if (!weighed)
		return;
	struct gap_mean mean = sums_mean(weighed, 0);
	gap_put_mean(sink, "weighted_gap", UNIT_SCORE, &mean, NULL, notes[weighed->shape->form[FORM_MORE]]);
}

static void put_summary(const struct emission *emission, const struct summary *s)
{
	struct gap_sink sink = {emission, s->item->item, s->item->shape->form[FORM_WEIGHTED]};
	int level = level_of(s->item);

	put_gap(&sink, s);
	if (is_joint(s->item)) {
		put_bands(&sink, s);
		if (level < 0 && !s->per_answer)
			gap_put_moods(&sink, gap_find(emission, GAP_MOOD_ITEM, sink.item));
	} else {
		put_weighted_gap(&sink, level);
		gap_put_trust(&sink, level);
		gap_put_moods(&sink, gap_find(emission, GAP_MOOD + level, sink.item));
	}
	counts_put(emission->result, s->item->item, s->g.n, s->missing, s->invalid);
}

/* ---- a long input ---- */

/* The table of a long input, whose items are no columns; NULL without. */
static const struct table *long_table(const struct emission *emission)
{
	size_t end = gap_first(emission, GAP_ITEM + 1);

	for (size_t i = 0; i < end; i++)
		if (!emission->item[i].shape->item)
			return emission->item[i].shape;
	return NULL;
}

/* The joint counts of all items of a long input, as one more item. */
static wide *pool(const struct emission *emission, const struct table *shape)
{
	wide *cell = mem_zero(table_cells(shape), sizeof(*cell));

	for (size_t i = 0; i < emission->items; i++)
		for (uint32_t c = 0; c < table_cells(shape) && emission->item[i].shape == shape; c++)
			cell[c] += emission->item[i].cell[c];
	return cell;
}

/* Answers of a long input and items of records have no common (all): one counts answers, the other respondents. */
static int check_one_kind(const struct emission *emission, struct fault *fault)
{
	bool inside = false;

	for (size_t i = 0, end = gap_first(emission, GAP_ANSWERS); i < end; i++)
		inside = inside || emission->item[i].shape->item;
	if (!inside || !long_table(emission))
		return 0;
	return fault_set(fault, FAULT_INPUT,
		"gap: some of the states count answers of a long input, others records with the items inside: "
		"they have no common gap (ce-segment --longer or --wider makes them alike)");
}

static size_t summarise_all(const struct emission *emission, struct summary *s)
{
	size_t n = gap_first(emission, GAP_WEIGHED);

	for (size_t i = 0; i < n; i++) {
		s[i] = summarise(&emission->item[i]);
		s[i].per_answer = emission->item[i].shape->form[FORM_ROLE] >= GAP_ANSWERS;
	}
	for (size_t i = 0, end; i < n; i = end) {
		int64_t role = s[i].item->shape->form[FORM_ROLE];
		for (end = i; end < n && s[end].item->shape->form[FORM_ROLE] == role;)
			end++;
		adjust(emission, s + i, end - i);
	}
	return n;
}

int gap_emit(const struct emission *emission, struct fault *fault)
{
	struct emit_item all = {.item = "(all)"};
	wide *pooled = NULL;

	if (check_one_kind(emission, fault))
		return -1;
	struct summary *s = mem_zero(emission->items + 1, sizeof(*s));
	size_t n = summarise_all(emission, s);
	const struct table *answers = long_table(emission);
	if (answers) {
		pooled = pool(emission, answers);
		all = (struct emit_item){"(all)", answers, pooled};
		s[n] = summarise(&all);
		s[n].per_answer = true;
		adjust(emission, s + n++, 1);
	}
	for (size_t i = 0; i < n; i++)
		put_summary(emission, &s[i]);
	gap_put_zones(emission);
	gap_put_kinds(emission);
	gap_put_layers(emission);
	free(pooled);
	free(s);
	return 0;
}
