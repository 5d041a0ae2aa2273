/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/drift_out.h"

#include "analysis/counts.h"
#include "analysis/drift_series.h"
#include "analysis/words.h"
#include "math/control.h"
#include "math/interval.h"
#include "math/trial.h"
#include "util/mem.h"
#include "util/nearest.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* As the literature recommends them for shifts of about one standard deviation (Montgomery 2020). */
#define SLACK .5
#define CUSUM_LIMIT 5.0
#define LAMBDA .2
#define EWMA_WIDTH 2.962

/* Periods between false alarms: of 3 sd, and of all four run rules together (Champ and Woodall 1987). */
#define SHEWHART_RUN 370.4
#define ALL_RULES_RUN 91.75

const struct setting drift_settings[] = {
	{"y", SETTING_COLUMNS, "", NULL, 0, 0, true, "score and 0/1 columns (all)"},
	{"at", SETTING_COLUMNS, "", NULL, 0, 0, true, "a score to hold equal: y as if it stood as in the baseline"},
	{"baseline", SETTING_NUMBER, "0", NULL, 0, 100000, false,
		"the first N periods set the limits; 0: half of them, at most 20"},
	{"rules", SETTING_COLUMNS, "shewhart,cusum", NULL, 0, 0, false, "what rings: shewhart, runs, cusum, ewma"},
	{"chart", SETTING_CHOICE, "auto", "auto|sampling|laney|moving", 0, 0, false,
		"where limits come from; auto: sampling, widened where the baseline varies more"},
	{"season", SETTING_CHOICE, "none", "none|weekday", 0, 0, false, "a centre of its own for each weekday"},
	{"adjust", SETTING_CHOICE, "holm", "holm|bh", 0, 0, false, "p_adj of trends: Holm, or Benjamini and Hochberg"},
	{0},
};

enum rule { RULE_SHEWHART, RULE_RUNS, RULE_CUSUM, RULE_EWMA, RULES };
static const char *const rule_names[RULES] = {"shewhart", "runs", "cusum", "ewma"};

static int take_rule(const char *name, bool rules[RULES], struct fault *fault)
{
	struct nearest near = nearest_to(name);
	char hint[NEAREST_TEXT];

	for (int r = 0; r < RULES; r++) {
		if (strcmp(name, rule_names[r]) == 0) {
			rules[r] = true;
			return 0;
		}
		nearest_offer(&near, rule_names[r]);
	}
	return fault_set(fault, FAULT_USE, "rules: shewhart, runs, cusum or ewma, not \"%s\"%s", name,
		nearest_hint(&near, hint));
}

static int rules_of(const struct setting *settings, const char *const *value, bool rules[RULES], struct fault *fault)
{
	struct opt_list names = {0};
	char *hold;
	int bad = 0;

	memset(rules, 0, RULES * sizeof(*rules));
	opt_split(setting_value(settings, value, "rules"), ',', &names, &hold);
	for (size_t i = 0; i < names.n && !bad; i++)
		bad = take_rule(names.at[i], rules, fault);
	opt_list_release(&names);
	free(hold);
	return bad;
}

static bool by_weekday(const struct setting *settings, const char *const *value)
{
	return strcmp(setting_value(settings, value, "season"), "weekday") == 0;
}

int drift_check(const struct setting *settings, const char *const *value, enum period period, struct fault *fault)
{
	double baseline = setting_number(settings, value, "baseline");
	bool rules[RULES];

	if (rules_of(settings, value, rules, fault))
		return -1;
	if (baseline != floor(baseline) || (baseline > 0 && baseline < 2))
		return fault_set(fault, FAULT_USE, "baseline=%s: two periods at least, a whole number",
			setting_value(settings, value, "baseline"));
	if (by_weekday(settings, value) && period != PERIOD_DAY)
		return fault_set(fault, FAULT_USE, "season=weekday goes with --by day");
	return 0;
}

/* A series on its way to rows. */
struct drawn {
	const struct emission *emission;
	struct drift_series series;
	double *z, *high, *low, *ewma, *ewma_sd; /* of the judged periods */
	struct trend trend;
	double p_adj; /* of the trend */
	bool rules[RULES];
	size_t signals;
	const char *first; /* the first period that rings */
	char first_rule[32];
};

static bool is_net(const struct drawn *drawn)
{
	return drawn->series.shape->form[DRIFT_SORT] == MEASURED_NET;
}

static bool is_flag(const struct drawn *drawn)
{
	return drawn->series.shape->form[DRIFT_SORT] == MEASURED_FLAG;
}

static enum unit unit_of(const struct drawn *drawn)
{
	return measured_unit((enum measured)drawn->series.shape->form[DRIFT_SORT]);
}

/* Values never leave the scale, and limits beyond it would say nothing. */
static double within_scale(const struct drawn *drawn, double value)
{
	const int64_t *form = drawn->series.shape->form;
	double low = is_net(drawn) ? -100 : is_flag(drawn) ? 0 : (double)form[DRIFT_LOW];
	double high = is_net(drawn) ? 100 : is_flag(drawn) ? 1 : (double)form[DRIFT_HIGH];

	return fmin(fmax(value, low), high);
}

static void put(const struct drawn *drawn, const char *measure, enum unit unit, wide n, double value,
	struct interval bounds, const char *label, const char *note)
{
	struct line line = {.item = drawn->series.item, .measure = measure, .unit = unit, .n = n, .value = value,
		.low = bounds.low, .high = bounds.high, .label = label, .note = note};

	if (isfinite(value))
		result_put(drawn->emission->result, &line);
}

static const struct interval none = {NAN, NAN};

static struct interval bounds_of(const struct drawn *drawn, const struct drift_point *point)
{
	double confidence = drawn->emission->confidence, n = point->n_eff;
	struct interval bounds;

	if (is_flag(drawn) && drawn->series.shape->form[DRIFT_STRATA] == 1)
		return wilson(point->value * n, n, confidence);
	if (!(point->dof > 0) || !(point->within > 0))
		return none;
	bounds = student(point->value, sqrt(point->within / point->dof / n), point->dof + 1, confidence);
	return (struct interval){within_scale(drawn, bounds.low), within_scale(drawn, bounds.high)};
}

static void note_of(const struct drawn *drawn, size_t i, char note[WORDS])
{
	const struct drift_series *series = &drawn->series;

	*note = '\0';
	words_add(note, i < series->baseline, "baseline");
	words_add(note, i < series->baseline && series->judged == 0, "retrospective");
	words_add(note, series->point[i].lacks_stratum, "stratum-missing");
	words_add(note, series->shape->wides > 0, "weighted");
}

static void put_limits(const struct drawn *drawn, const struct drift_point *point, const char *note)
{
	put(drawn, "center", unit_of(drawn), point->n, point->center, none, NULL, note);
	put(drawn, "lcl", unit_of(drawn), point->n, within_scale(drawn, point->center - 3 * point->se), none, NULL, note);
	put(drawn, "ucl", unit_of(drawn), point->n, within_scale(drawn, point->center + 3 * point->se), none, NULL, note);
}

/* A rule rings. */
static void ring(struct drawn *drawn, size_t i, const char *rule, const char *side, double value, const char *note)
{
	const struct drift_point *point = &drawn->series.point[i];
	char label[32];

	snprintf(label, sizeof(label), "%s_%s", rule, side);
	put(drawn, "signal", UNIT_COEFFICIENT, point->n, value, none, label, note);
	if (!drawn->first) {
		drawn->first = drawn->emission->period[point->period].name;
		memcpy(drawn->first_rule, label, sizeof(label));
	}
}

/* The period in which a sum that is above its limit left 0: Page's estimate of when the change began. */
static const char *began(const struct drawn *drawn, const double *sum, size_t j)
{
	size_t from = j;

	while (from > 0 && sum[from - 1] > 0)
		from--;
	return drawn->emission->period[drawn->series.point[drawn->series.judged + from].period].name;
}

static size_t ring_cusum(struct drawn *drawn, size_t i, const char *note)
{
	size_t j = i - drawn->series.judged, rang = 0;
	char words[WORDS], word[64];

	for (int side = 0; side < 2; side++) {
		const double *sum = side ? drawn->low : drawn->high;
		if (!(sum[j] > CUSUM_LIMIT))
			continue;
		snprintf(words, sizeof(words), "%s", note);
		snprintf(word, sizeof(word), "began=%.50s", began(drawn, sum, j));
		words_add(words, true, word);
		ring(drawn, i, "cusum", side ? "low" : "high", side ? -sum[j] : sum[j], words);
		rang++;
	}
	return rang;
}

static size_t ring_rules(struct drawn *drawn, size_t i, const char *note)
{
	static const char *const names[CONTROL_RULES] = {"shewhart", "two_of_three", "four_of_five", "eight_in_a_row"};
	size_t j = i - drawn->series.judged, rang = 0;

	for (int side = 0; side < 2; side++) {
		unsigned broken = side ? control_low(drawn->z, j) : control_high(drawn->z, j);
		for (unsigned r = 0; r < CONTROL_RULES; r++) {
			if (!(broken & 1u << r) || !drawn->rules[r ? RULE_RUNS : RULE_SHEWHART])
				continue;
			ring(drawn, i, names[r], side ? "low" : "high", drawn->z[j], note);
			rang++;
		}
	}
	return rang;
}

static size_t ring_ewma(struct drawn *drawn, size_t i, const char *note)
{
	size_t j = i - drawn->series.judged;
	double z = drawn->ewma[j] / drawn->ewma_sd[j];

	if (!(fabs(z) > EWMA_WIDTH))
		return 0;
	ring(drawn, i, "ewma", z < 0 ? "low" : "high", z, note);
	return 1;
}

/* What is watched over the judged periods, and what rings in this one. */
static void put_watch(struct drawn *drawn, size_t i, const char *note)
{
	const struct drift_point *point = &drawn->series.point[i];
	size_t j = i - drawn->series.judged, rang = 0;
	double width = EWMA_WIDTH * drawn->ewma_sd[j];
	double sum = drawn->high[j] >= drawn->low[j] ? drawn->high[j] : -drawn->low[j];

	put(drawn, "cusum", UNIT_COEFFICIENT, point->n, sum, none, NULL, note);
	put(drawn, "ewma", unit_of(drawn), point->n, within_scale(drawn, point->center + drawn->ewma[j]),
		(struct interval){within_scale(drawn, point->center - width), within_scale(drawn, point->center + width)},
		NULL, note);
	rang += ring_rules(drawn, i, note);
	rang += drawn->rules[RULE_CUSUM] ? ring_cusum(drawn, i, note) : 0;
	rang += drawn->rules[RULE_EWMA] ? ring_ewma(drawn, i, note) : 0;
	drawn->signals += rang > 0;
	put(drawn, "signals", UNIT_COUNT, point->n, (double)rang, none, NULL, note);
}

static void put_periods(struct drawn *drawn)
{
	const struct drift_series *series = &drawn->series;
	char note[WORDS];

	for (size_t i = 0; i < series->n; i++) {
		const struct drift_point *point = &series->point[i];
		note_of(drawn, i, note);
		emission_at(drawn->emission, point->period);
		put(drawn, "value", unit_of(drawn), point->n, point->value, bounds_of(drawn, point), NULL, note);
		if (series->limits)
			put_limits(drawn, point, note);
		if (series->limits && i >= series->judged)
			put_watch(drawn, i, note);
	}
}

/* Sums and averages over the judged periods, from the centre on. */
static void watch(struct drawn *drawn)
{
	const struct drift_series *series = &drawn->series;
	size_t n = series->n - series->judged;
	double *d = mem_zero(2 * n + 1, sizeof(*d)), *se = d + n;

	drawn->z = mem_zero(n + 1, sizeof(double));
	drawn->high = mem_zero(n + 1, sizeof(double));
	drawn->low = mem_zero(n + 1, sizeof(double));
	drawn->ewma = mem_zero(n + 1, sizeof(double));
	drawn->ewma_sd = mem_zero(n + 1, sizeof(double));
	for (size_t j = 0; j < n; j++) {
		const struct drift_point *point = &series->point[series->judged + j];
		drawn->z[j] = point->z;
		d[j] = point->value - point->center;
		se[j] = point->se;
	}
	control_cusum(drawn->z, n, SLACK, drawn->high, drawn->low);
	control_ewma(d, se, n, LAMBDA, drawn->ewma, drawn->ewma_sd);
	free(d);
}

/* False alarms to be expected in so many periods if nothing changes, each rule by itself. */
static void put_false_alarms(const struct drawn *drawn, wide n, double judged)
{
	double each[RULES] = {1 / SHEWHART_RUN, 1 / ALL_RULES_RUN - 1 / SHEWHART_RUN,
		1 / control_cusum_run(SLACK, CUSUM_LIMIT), 1 / control_ewma_run(LAMBDA, EWMA_WIDTH)};

	for (int r = 0; r < RULES; r++)
		if (drawn->rules[r])
			put(drawn, "expected_false_alarms", UNIT_COUNT, n, judged * each[r], none, rule_names[r], NULL);
}

static void put_first(const struct drawn *drawn, wide n, const char *note)
{
	char words[WORDS], rule[48];

	snprintf(words, sizeof(words), "%s", note);
	snprintf(rule, sizeof(rule), "rule=%s", drawn->first_rule);
	words_add(words, drawn->first != NULL, rule);
	put(drawn, "signals", UNIT_COUNT, n, (double)drawn->signals, none, NULL, note);
	if (drawn->first)
		result_put(drawn->emission->result, &(struct line){.item = drawn->series.item,
			.measure = "first_signal", .unit = UNIT_COUNT, .n = n, .value = NAN, .low = NAN,
			.high = NAN, .label = drawn->first, .note = words});
}

static void put_whole(struct drawn *drawn)
{
	const struct drift_series *series = &drawn->series;
	wide n = 0;
	char note[WORDS] = "";

	for (size_t i = 0; i < series->n; i++)
		n += series->point[i].n;
	words_add(note, !series->limits && !series->constant, "few-periods");
	words_add(note, series->constant, "constant");
	words_add(note, by_weekday(drawn->emission->settings, drawn->emission->value) && !series->seasonal, "no-season");
	words_add(note, series->shape->wides > 0, "weighted");
	emission_at(drawn->emission, SIZE_MAX);
	put(drawn, "periods", UNIT_COUNT, n, (double)series->n, none, NULL, note);
	if (series->limits) {
		put(drawn, "judged", UNIT_COUNT, n, (double)(series->n - series->judged), none, NULL, note);
		put(drawn, "center", unit_of(drawn), n, series->center, none, NULL, note);
		put(drawn, "sigma_z", UNIT_RATIO, n, series->spread, none, NULL, note);
		put_first(drawn, n, note);
		put_false_alarms(drawn, n, (double)(series->n - series->judged));
	}
	put(drawn, "mann_kendall", UNIT_COEFFICIENT, n, drawn->trend.tau, none, NULL, note);
	put(drawn, "p", UNIT_P, n, drawn->trend.p, none, NULL, note);
	put(drawn, "p_adj", UNIT_P, n, drawn->p_adj, none, NULL, note);
	put(drawn, "sen_slope", unit_of(drawn), n, drawn->trend.slope, none, NULL, note);
}

static void put_counts(const struct emission *emission, size_t i)
{
	const struct table *shape = emission->period[0].item[i].shape;
	uint32_t cells = shape->counts - DRIFT_BEYOND;
	wide used = 0, beyond[DRIFT_BEYOND] = {0};

	for (size_t p = 0; p < emission->periods; p++) {
		const wide *cell = emission->period[p].item[i].cell;
		for (uint32_t c = 0; c < cells && emission->period[p].name; c++)
			used += cell[c];
		for (int b = 0; b < DRIFT_BEYOND; b++)
			beyond[b] += cell[cells + (uint32_t)b];
		for (uint32_t c = 0; c < cells && !emission->period[p].name; c++)
			beyond[DRIFT_MISSING] += cell[c];
	}
	counts_put(emission->result, emission->period[0].item[i].item, used,
		beyond[DRIFT_MISSING] + beyond[DRIFT_NO_STRATUM], beyond[DRIFT_INVALID]);
}

static void emit_series(struct drawn *drawn, size_t i)
{
	if (drawn->series.limits)
		watch(drawn);
	put_periods(drawn);
	put_whole(drawn);
	put_counts(drawn->emission, i);
	free(drawn->z);
	free(drawn->high);
	free(drawn->low);
	free(drawn->ewma);
	free(drawn->ewma_sd);
}

static enum drift_chart chart_of(const struct emission *emission)
{
	const char *name = setting_value(emission->settings, emission->value, "chart");

	return strcmp(name, "laney") == 0 ? DRIFT_LANEY
		: strcmp(name, "sampling") == 0 ? DRIFT_SAMPLING
		: strcmp(name, "moving") == 0 ? DRIFT_MOVING : DRIFT_AUTO;
}

/* The family of the trends' p: all columns of the group. */
static void adjust(const struct emission *emission, struct drawn *drawn, size_t n)
{
	double *p = mem_zero(n + 1, sizeof(*p));

	for (size_t i = 0; i < n; i++)
		p[i] = drawn[i].trend.p;
	emission_adjust(emission, p, n);
	for (size_t i = 0; i < n; i++)
		drawn[i].p_adj = p[i];
	free(p);
}

int drift_emit(const struct emission *emission, struct fault *fault)
{
	const char *const *value = emission->value;
	struct drift_wish wish = {(size_t)setting_number(emission->settings, value, "baseline"), chart_of(emission),
		by_weekday(emission->settings, value)};
	size_t n = emission->periods ? emission->period[0].items : 0;
	bool rules[RULES];

	if (!emission->by)
		return fault_set(fault, FAULT_USE, "drift compares periods, and these counts have none");
	if (rules_of(emission->settings, value, rules, fault) ||
		drift_check(emission->settings, value, PERIOD_DAY, fault))
		return -1;
	struct drawn *drawn = mem_zero(n + 1, sizeof(*drawn));
	for (size_t i = 0; i < n; i++) {
		drawn[i].emission = emission;
		memcpy(drawn[i].rules, rules, sizeof(rules));
		drift_series_of(&drawn[i].series, emission, i, &wish);
		drawn[i].trend = drift_trend(&drawn[i].series, emission);
	}
	adjust(emission, drawn, n);
	for (size_t i = 0; i < n; i++) {
		emit_series(&drawn[i], i);
		drift_series_release(&drawn[i].series);
	}
	free(drawn);
	return 0;
}
