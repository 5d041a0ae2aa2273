/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/compare_out.h"

#include "analysis/compare_sample.h"
#include "analysis/compare_state.h"
#include "analysis/counts.h"
#include "analysis/words.h"
#include "math/interval.h"
#include "math/trial.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What a study should have a fair chance to see: four in five (Cohen 1988). */
#define POWER_WIDTH .8416212335729143

/* Arms whose sizes are this unlikely were not split as told. */
#define SPLIT_P .001

const struct setting compare_settings[] = {
	{"arm", SETTING_COLUMNS, "", NULL, 0, 0, true, "the column that holds the arms"},
	{"a", SETTING_COLUMNS, "0", NULL, 0, 0, true, "its value for the first arm: before, control"},
	{"b", SETTING_COLUMNS, "1", NULL, 0, 0, true, "its value for the second arm: after, treatment"},
	{"y", SETTING_COLUMNS, "", NULL, 0, 0, true, "columns to compare (all scores and 0/1 columns)"},
	{"rate", SETTING_COLUMNS, "", NULL, 0, 0, true, "columns that count events"},
	{"exposure", SETTING_COLUMNS, "", NULL, 0, 0, true, "how much a record's events come from (one record)"},
	{"pair", SETTING_COLUMNS, "", NULL, 0, 0, true, "the key by which a customer is in both arms"},
	{"split", SETTING_NUMBER, "0", NULL, 0, 1, false, "the share of records that arm b should have; 0: not known"},
	{"adjust", SETTING_CHOICE, "holm", "holm|bh", 0, 0, false, "p_adj: Holm, or Benjamini and Hochberg"},
	{0},
};

/* What came out for one column. */
struct finding {
	const char *item;
	enum unit unit;
	wide n;
	double value[2];
	struct interval bounds[2];
	wide of[2]; /* records behind value */
	double difference, se;
	struct interval difference_bounds;
	double ratio;
	struct interval ratio_bounds;
	double p, rank_p, superior, effect;
	struct interval superior_bounds;
	wide missing, invalid, alone, repeated;
	double p_adj, rank_p_adj;
	bool paired, weighted, is_rate;
};

static const struct interval none = {NAN, NAN};

static struct finding blank(const struct emit_item *column)
{
	return (struct finding){.item = column->item, .value = {NAN, NAN}, .bounds = {{NAN, NAN}, {NAN, NAN}},
		.difference = NAN, .se = NAN, .difference_bounds = none, .ratio = NAN, .ratio_bounds = none, .p = NAN,
		.rank_p = NAN, .superior = NAN, .effect = NAN, .superior_bounds = none, .p_adj = NAN, .rank_p_adj = NAN};
}

/* b / a with an interval on the scale of logarithms: Katz et al. (1978) for shares, the same way for means. */
static void find_ratio(struct finding *finding, const double relative[2], double confidence)
{
	if (!(finding->value[0] > 0) || !(finding->value[1] > 0))
		return;
	finding->ratio = finding->value[1] / finding->value[0];
	finding->ratio_bounds = log_ratio(finding->ratio, relative[0], relative[1], confidence);
}

static void find_shares(struct finding *finding, const struct compare_sample *sample, double confidence)
{
	const struct compare_arm *a = &sample->arm[0], *b = &sample->arm[1];
	double xa = a->mean * a->worth, xb = b->mean * b->worth, both = (xa + xb) / (a->worth + b->worth);

	for (int side = 0; side < 2; side++)
		finding->bounds[side] = wilson(sample->arm[side].mean * sample->arm[side].worth, sample->arm[side].worth,
			confidence);
	finding->difference_bounds = newcombe(xb, b->worth, xa, a->worth, confidence);
	finding->p = normal_p(shares_z(xb, b->worth, xa, a->worth));
	finding->se = sqrt(both * (1 - both) * (1 / a->worth + 1 / b->worth));
	finding->effect = 2 * asin(sqrt(b->mean)) - 2 * asin(sqrt(a->mean)); /* Cohen's h */
	find_ratio(finding, (double[]){(1 - a->mean) / xa, (1 - b->mean) / xb}, confidence);
}

static void find_means(struct finding *finding, const struct compare_sample *sample, double confidence)
{
	const struct compare_arm *a = &sample->arm[0], *b = &sample->arm[1];
	double va = a->variance / a->worth, vb = b->variance / b->worth;
	double pooled = ((a->worth - 1) * a->variance + (b->worth - 1) * b->variance) / (a->worth + b->worth - 2);

	for (int side = 0; side < 2; side++) {
		const struct compare_arm *arm = &sample->arm[side];
		if (arm->variance > 0)
			finding->bounds[side] = student(arm->mean, sqrt(arm->variance / arm->worth), arm->worth, confidence);
	}
	finding->p = welch_test(b->mean, b->variance, b->worth, a->mean, a->variance, a->worth).p;
	finding->se = sqrt(va + vb);
	if (finding->se > 0)
		finding->difference_bounds = welch(b->mean, b->variance, b->worth, a->mean, a->variance, a->worth, confidence);
	if (pooled > 0)
		finding->effect = (b->mean - a->mean) / sqrt(pooled); /* Cohen's d */
	if (sample->sort == MEASURED_COUNT || sample->sort == MEASURED_MONEY || sample->sort == MEASURED_DURATION)
		find_ratio(finding, (double[]){va / (a->mean * a->mean), vb / (b->mean * b->mean)}, confidence);
}

/* Two samples of different customers. */
static void find_apart(struct finding *finding, const struct compare_sample *sample, double confidence)
{
	if (sample->sort == MEASURED_FLAG)
		find_shares(finding, sample, confidence);
	else
		find_means(finding, sample, confidence);
	finding->difference = sample->arm[1].mean - sample->arm[0].mean;
	if (sample->weighted || sample->sort == MEASURED_FLAG)
		return;
	struct mann_whitney ranks = mann_whitney(sample->cell, sample->cells);
	finding->rank_p = ranks.p;
	finding->superior = ranks.superior;
	finding->superior_bounds = superior_interval(&ranks, confidence);
}

/* The same customers in both arms. */
static void find_pairs(struct finding *finding, const struct compare_sample *sample, double confidence)
{
	double n = wide_double(sample->pairs), v;

	for (int side = 0; side < 2; side++) {
		const struct compare_arm *arm = &sample->arm[side];
		if (sample->sort == MEASURED_FLAG)
			finding->bounds[side] = wilson(arm->mean * n, n, confidence);
		else if (arm->variance > 0)
			finding->bounds[side] = student(arm->mean, sqrt(arm->variance / n), n, confidence);
	}
	finding->difference = sample->mean;
	finding->se = sample->sd / sqrt(n);
	if (sample->sort == MEASURED_FLAG) {
		finding->p = mcnemar_p(mcnemar(&sample->changed, 1));
		finding->difference_bounds = changed_share(&sample->changed, confidence);
		return;
	}
	finding->rank_p = signed_ranks_p(sample->difference, (size_t)sample->pairs, &v);
	if (!(sample->sd > 0))
		return;
	finding->p = t_p(t_statistic(sample->mean, finding->se), n);
	finding->difference_bounds = student(sample->mean, finding->se, n, confidence);
	finding->effect = sample->mean / sample->sd; /* Cohen's d of differences */
}

static struct finding find_column(const struct emission *emission, const struct emit_item *column)
{
	struct compare_sample sample;
	struct finding finding = blank(column);

	compare_sample_of(&sample, emission, column);
	finding.unit = measured_unit(sample.sort);
	finding.paired = sample.paired;
	finding.weighted = sample.weighted;
	finding.alone = sample.alone;
	finding.repeated = sample.repeated;
	for (int side = 0; side < 2; side++) {
		finding.value[side] = sample.arm[side].mean;
		finding.of[side] = sample.arm[side].n;
		finding.missing += sample.arm[side].missing;
		finding.invalid += sample.arm[side].invalid;
	}
	finding.n = sample.paired ? sample.pairs : finding.of[0] + finding.of[1];
	if (finding.of[0] && finding.of[1])
		(sample.paired ? find_pairs : find_apart)(&finding, &sample, emission->confidence);
	compare_sample_release(&sample);
	return finding;
}

static struct finding find_rate(const struct emission *emission, const struct emit_item *column)
{
	const wide *sum = column->cell + column->shape->counts;
	struct finding finding = blank(column);

	finding.unit = UNIT_RATIO;
	finding.is_rate = true;
	for (int side = 0; side < 2; side++) {
		double x = wide_double(sum[side * RATE_WIDES + RATE_EVENTS]);
		double e = wide_double(sum[side * RATE_WIDES + RATE_EXPOSURE]);
		finding.of[side] = sum[side * RATE_WIDES + RATE_EXPOSURE];
		finding.n += finding.of[side];
		finding.missing += column->cell[2 * side];
		finding.invalid += column->cell[2 * side + 1];
		finding.value[side] = e > 0 ? x / e : NAN;
		finding.bounds[side] = garwood(x, e, emission->confidence);
	}
	struct rate_ratio rates = rate_ratio(wide_double(sum[RATE_WIDES + RATE_EVENTS]),
		wide_double(sum[RATE_WIDES + RATE_EXPOSURE]), wide_double(sum[RATE_EVENTS]),
		wide_double(sum[RATE_EXPOSURE]), emission->confidence);
	finding.difference = finding.value[1] - finding.value[0];
	finding.ratio = rates.ratio;
	finding.ratio_bounds = (struct interval){rates.low, rates.high};
	finding.p = rates.p;
	return finding;
}

/* ---- rows ---- */

static void put(const struct emission *emission, const struct finding *finding, const char *measure, enum unit unit,
	wide n, double value, struct interval bounds, const char *label)
{
	char note[WORDS] = "";

	words_add(note, finding->paired, "paired");
	words_add(note, finding->weighted, "weighted");
	struct line line = {.item = finding->item, .measure = measure, .unit = unit, .n = n, .value = value,
		.low = bounds.low, .high = bounds.high, .label = label, .note = note};
	if (isfinite(value))
		result_put(emission->result, &line);
}

/* What the tests, adjusted, allow to say. */
static const char *verdict_of(const struct finding *finding, double confidence)
{
	bool same = finding->difference >= 0 && finding->difference <= 0;

	bool enough = finding->of[0] > 1 && finding->of[1] > 1;
	/* Arms that do not vary have no t: their ranks tell. */
	double p = isnan(finding->p_adj) && enough && !same ? finding->rank_p_adj : finding->p_adj;

	if (isnan(p))
		return same && enough ? "no_difference_shown" : "too_few";
	if (p > 1 - confidence)
		return "no_difference_shown";
	return finding->difference > 0 ? "higher" : "lower";
}

static void put_verdict(const struct emission *emission, const struct finding *finding)
{
	char note[WORDS] = "";

	words_add(note, finding->paired, "paired");
	words_add(note, finding->weighted, "weighted");
	struct line line = {.item = finding->item, .measure = "verdict", .unit = UNIT_SCORE, .n = finding->n,
		.value = NAN, .low = NAN, .high = NAN, .label = verdict_of(finding, emission->confidence), .note = note};
	result_put(emission->result, &line);
}

static void put_finding(const struct emission *emission, const struct finding *f)
{
	put(emission, f, "value_a", f->unit, f->of[0], f->value[0], f->bounds[0],
		setting_value(emission->settings, emission->value, "a"));
	put(emission, f, "value_b", f->unit, f->of[1], f->value[1], f->bounds[1],
		setting_value(emission->settings, emission->value, "b"));
	put(emission, f, "difference", f->unit, f->n, f->difference, f->difference_bounds, NULL);
	put(emission, f, "ratio", UNIT_RATIO, f->n, f->ratio, f->ratio_bounds, NULL);
	put(emission, f, "p", UNIT_P, f->n, f->p, none, NULL);
	put(emission, f, "p_adj", UNIT_P, f->n, f->p_adj, none, NULL);
	put(emission, f, f->paired ? "wilcoxon_p" : "mann_whitney_p", UNIT_P, f->n, f->rank_p, none, NULL);
	put(emission, f, f->paired ? "wilcoxon_p_adj" : "mann_whitney_p_adj", UNIT_P, f->n, f->rank_p_adj, none, NULL);
	put(emission, f, "superiority", UNIT_SHARE, f->n, f->superior, f->superior_bounds, NULL);
	put(emission, f, "effect", UNIT_COEFFICIENT, f->n, f->effect, none, NULL);
	if (f->se > 0)
		put(emission, f, "detectable", f->unit, f->n, (normal_width(emission->confidence) + POWER_WIDTH) * f->se, none,
			NULL);
	put_verdict(emission, f);
	if (f->paired) {
		counts_one(emission->result, f->item, "alone", f->alone);
		counts_one(emission->result, f->item, "repeated", f->repeated);
	}
	counts_put(emission->result, f->item, f->n, f->missing, f->invalid);
}

/* How the records fell to the arms, and whether that is the split that was told. */
static void put_arms(const struct emission *emission, const struct emit_item *arms)
{
	const wide *cell = arms->cell;
	double a = wide_double(cell[SIDE_A]), b = wide_double(cell[SIDE_B]), n = a + b;
	double split = setting_number(emission->settings, emission->value, "split");
	double z = (b - n * split) / sqrt(n * split * (1 - split)), p = split > 0 && split < 1 && n > 0 ? normal_p(z) : NAN;
	struct line line = {.item = arms->item, .measure = "split", .unit = UNIT_SHARE, .n = cell[SIDE_A] + cell[SIDE_B],
		.value = b / n, .note = a <= 0 || b <= 0 ? "arm-absent" : p < SPLIT_P ? "split-mismatch" : NULL};
	struct interval bounds = wilson(b, n, emission->confidence);

	line.low = bounds.low;
	line.high = bounds.high;
	if (n > 0)
		result_put(emission->result, &line);
	line.measure = "split_p";
	line.unit = UNIT_P;
	line.value = p;
	line.low = line.high = NAN;
	if (isfinite(p))
		result_put(emission->result, &line);
	counts_one(emission->result, arms->item, "n_a", cell[SIDE_A]);
	counts_one(emission->result, arms->item, "n_b", cell[SIDE_B]);
	counts_one(emission->result, arms->item, "other_arm", cell[SIDE_OTHER]);
	counts_one(emission->result, arms->item, "missing", cell[SIDE_MISSING]);
}

static void adjust(const struct emission *emission, struct finding *finding, size_t n)
{
	double *p = mem_zero(2 * n + 1, sizeof(*p));

	for (size_t i = 0; i < n; i++) {
		p[i] = finding[i].p;
		p[n + i] = finding[i].rank_p;
	}
	emission_adjust(emission, p, n);
	emission_adjust(emission, p + n, n);
	for (size_t i = 0; i < n; i++) {
		finding[i].p_adj = p[i];
		finding[i].rank_p_adj = p[n + i];
	}
	free(p);
}

int compare_emit(const struct emission *emission, struct fault *fault)
{
	struct finding *finding = mem_zero(emission->items + 1, sizeof(*finding));
	size_t n = 0;

	(void)fault;
	for (size_t i = 0; i < emission->items; i++) {
		const struct emit_item *item = &emission->item[i];
		int64_t role = item->shape->form[COMPARE_ROLE];
		if (role == ROLE_ARMS)
			put_arms(emission, item);
		else if (role == ROLE_COLUMN)
			finding[n++] = find_column(emission, item);
		else if (role == ROLE_RATE)
			finding[n++] = find_rate(emission, item);
	}
	adjust(emission, finding, n);
	for (size_t i = 0; i < n; i++)
		put_finding(emission, &finding[i]);
	free(finding);
	return 0;
}
