/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/drivers_out.h"
#include "analysis/drivers_state.h"

#include "analysis/counts.h"
#include "analysis/cross.h"
#include "analysis/drivers_errors.h"
#include "analysis/drivers_logit.h"
#include "analysis/words.h"
#include "math/interval.h"
#include "math/regress.h"
#include "math/relative.h"
#include "math/trial.h"
#include "util/mem.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* From here on the columns hang together so much that their slopes are uncertain (Belsley 1980). */
enum { MUCH_CONDITION = 30, NOTE = 64 };

/* One group: the positions of its columns in the cross; -1: there is none. */
struct model {
	const struct emission *emission;
	struct cross_view view;
	int outcome, predictor[CROSS_MOST][DRIVERS_PARTS];
	int predictors;
	bool linearised; /* errors from the patterns of the predictors */
	double n; /* records that the errors go by: under weights, unless linearised, the effective number */
};

/* One regression of the group, with room for its numbers. */
struct fit {
	struct regression r;
	double *mean, *covariance;
};

static const struct interval none = {NAN, NAN};

/* false: the columns are not those that plan() lays out. */
static bool find_columns(struct model *model)
{
	model->outcome = -1;
	memset(model->predictor, -1, sizeof(model->predictor));
	for (uint32_t i = 0; i < model->view.n; i++) {
		int64_t tag = model->view.tag[i];
		if (tag < 0 || tag > (int64_t)CROSS_MOST * DRIVERS_PARTS)
			return false;
		if (!tag) {
			model->outcome = (int)i;
			continue;
		}
		int64_t predictor = (tag - 1) / DRIVERS_PARTS;
		model->predictor[predictor][(tag - 1) % DRIVERS_PARTS] = (int)i;
		model->predictors = predictor >= model->predictors ? (int)predictor + 1 : model->predictors;
	}
	for (int i = 0; i < model->predictors; i++) {
		const int *at = model->predictor[i];
		if (at[DRIVERS_VALUE] < 0 || (at[DRIVERS_LOW] < 0) != (at[DRIVERS_HIGH] < 0))
			return false;
	}
	return model->outcome >= 0;
}

static struct errors_from errors_of(const struct model *model)
{
	return (struct errors_from){
		model->emission, &model->view, model->predictor, model->predictors, model->outcome};
}

/* column[n]: positions in the cross. Covariances get the divisor that n - 1 is under weights. */
static void fit_open(struct fit *fit, const struct model *model, const int *column, size_t n)
{
	const struct cross_view *view = &model->view;
	double used = wide_double(view->used), scale = 1;

	if (view->weighted && model->n > 1)
		scale = (used - 1) / used * model->n / (model->n - 1);
	fit->mean = mem_zero(n + 1, sizeof(*fit->mean));
	fit->covariance = mem_zero((n + 1) * (n + 1), sizeof(*fit->covariance));
	for (size_t i = 0; i <= n; i++) {
		uint32_t a = (uint32_t)(i < n ? column[i] : model->outcome);
		fit->mean[i] = cross_mean(view, a);
		for (size_t j = 0; j <= n; j++)
			fit->covariance[i * (n + 1) + j] =
				scale * cross_covariance(view, a, (uint32_t)(j < n ? column[j] : model->outcome));
	}
	fit->r = (struct regression){.columns = n, .n = model->n, .mean = fit->mean, .covariance = fit->covariance};
	regress_run(&fit->r);
	if (model->linearised) {
		struct errors_from from = errors_of(model);
		errors_linearise(&fit->r, &from, column);
	}
}

static void fit_close(struct fit *fit)
{
	regress_release(&fit->r);
	free(fit->mean);
	free(fit->covariance);
}

/* A number that is none is left out, unless a note says why. */
static void put(const struct model *model, const char *item, const char *measure, enum unit unit, double value,
	struct interval bounds, const char *label, const char *word)
{
	char note[NOTE] = "";
	struct line line = {.item = item, .measure = measure, .unit = unit, .n = model->view.used, .value = value,
		.low = bounds.low, .high = bounds.high, .label = label, .note = note};

	if (!isfinite(value) && !word && !label)
		return;
	snprintf(note, sizeof(note), "%s%s%s", model->view.weighted ? "weighted" : "",
		model->view.weighted && word ? ";" : "", word ? word : "");
	result_put(model->emission->result, &line);
}

static struct interval bounds_of(const struct model *model, const struct fit *fit, double beta, double se)
{
	return se > 0 ? student(beta, se, fit->r.freedom + 1, model->emission->confidence) : none;
}

static void put_count(const struct model *model, const char *measure, wide count)
{
	counts_one(model->emission->result, "(model)", measure, count);
}

/* One coefficient as it is shown. */
struct slope {
	double beta, se, p, standardised;
	struct interval bounds;
	const char *word;
};

static struct slope linear_of(const struct model *model, const struct fit *fit, size_t i, const char *word)
{
	const struct regress_column *column = &fit->r.column[i];

	if (words_of_slope(&fit->r, i))
		word = words_of_slope(&fit->r, i);
	return (struct slope){column->beta, column->se, column->p, column->standardised,
		bounds_of(model, fit, column->beta, column->se), word};
}

/* Coefficient k of the logistic model of a column (spread 0: the intercept). */
static struct slope logistic_of(const struct model *model, const struct logit *logit, size_t k, double spread)
{
	double beta = logit->logistic.beta[k], se = logit->logistic.se[k];
	double far = normal_width(model->emission->confidence) * se;

	return (struct slope){beta, se, se > 0 ? normal_p(beta / se) : NAN, beta * spread,
		se > 0 ? (struct interval){beta - far, beta + far} : none, NULL};
}

/* Separated: neither the logistic coefficients, which have no end, nor linear ones in their place. */
static struct slope separated(void)
{
	return (struct slope){NAN, NAN, NAN, NAN, none, "separated"};
}

static bool is_separated(const struct logit *logit)
{
	return logit->asked && !logit->fits && logit->patterns <= PATTERN_MOST;
}

static void find_slopes(const struct model *model, const struct fit *fit, const struct logit *logit,
	struct slope *slope)
{
	const struct regression *r = &fit->r;

	for (size_t i = 0, kept = 0; i < r->columns; i++) {
		bool here = r->column[i].fate == REGRESS_KEPT;
		double spread = sqrt(r->covariance[i * (r->columns + 2)]);
		if (here && is_separated(logit))
			slope[i] = separated();
		else if (here && logit->fits)
			slope[i] = logistic_of(model, logit, kept, spread);
		else
			slope[i] = linear_of(model, fit, i, logit->word);
		kept += here;
	}
}

static struct slope intercept_of(const struct model *model, const struct fit *fit, const struct logit *logit)
{
	const struct regression *r = &fit->r;

	if (is_separated(logit))
		return separated();
	if (logit->fits)
		return logistic_of(model, logit, r->kept, 0);
	const char *word = r->varies ? words_of_regression(r) : NULL;
	if (r->varies && !word)
		word = logit->word;
	return (struct slope){r->intercept, r->intercept_se, NAN, NAN,
		bounds_of(model, fit, r->intercept, r->intercept_se), word};
}

static void put_pseudo(const struct model *model, const struct logit *logit)
{
	const struct logistic *l = &logit->logistic;

	if (!logit->asked)
		return;
	put(model, "(model)", "pseudo_r2", UNIT_SHARE, logit->fits ? 1 - l->likelihood / l->likelihood_null : NAN,
		none, NULL, logit->word);
	put_count(model, "patterns", (wide)logit->patterns);
}

static void put_model(const struct model *model, const struct fit *fit, const struct logit *logit)
{
	const struct regression *r = &fit->r;
	const char *word = words_of_regression(r);
	struct slope slope = intercept_of(model, fit, logit);

	put(model, "(model)", "intercept", UNIT_COEFFICIENT, slope.beta, slope.bounds, NULL, slope.word);
	put(model, "(model)", "intercept_se", UNIT_COEFFICIENT, slope.se, none, NULL, NULL);
	put(model, "(model)", "r2", UNIT_SHARE, r->r2, none, NULL, word ? word : logit->asked ? "linear" : NULL);
	put_pseudo(model, logit);
	put(model, "(model)", "condition", UNIT_RATIO, r->condition, none, NULL,
		r->condition > MUCH_CONDITION ? "collinear" : NULL);
	if (model->view.weighted)
		put(model, "(model)", "n_eff", UNIT_COUNT, cross_n_effective(&model->view), none, NULL, NULL);
}

/* Shares of R2, in the order of the columns that were kept; false: too many for all orders. */
static bool shares(const struct regression *r, double *lmg, double *weight)
{
	if (!r->kept || !r->varies)
		return false;
	relative_weights(r->correlation, r->kept, weight);
	if (r->kept <= LMG_MOST)
		relative_lmg(r->correlation, r->kept, lmg);
	return r->kept <= LMG_MOST;
}

static void put_slope(const struct model *model, const char *item, const struct slope *slope, double p_adj,
	bool odds)
{
	put(model, item, "beta", UNIT_COEFFICIENT, slope->beta, slope->bounds, NULL, slope->word);
	put(model, item, "se", UNIT_COEFFICIENT, slope->se, none, NULL, NULL);
	put(model, item, "p", UNIT_P, slope->p, none, NULL, NULL);
	put(model, item, "p_adj", UNIT_P, p_adj, none, NULL, NULL);
	if (odds)
		put(model, item, "odds", UNIT_COEFFICIENT, exp(slope->beta),
			(struct interval){exp(slope->bounds.low), exp(slope->bounds.high)}, NULL, NULL);
	put(model, item, "standardised", UNIT_COEFFICIENT, slope->standardised, none, NULL, NULL);
}

static void put_slopes(const struct model *model, const struct fit *fit, const struct logit *logit)
{
	const struct regression *r = &fit->r;
	double *room = mem_zero(3 * (r->columns + 1), sizeof(*room));
	double *lmg = room, *weight = lmg + r->columns + 1, *p = weight + r->columns + 1;
	struct slope *slope = mem_zero(r->columns + 1, sizeof(*slope));
	bool has_lmg = shares(r, lmg, weight);
	const char *word = logit->asked ? "linear" : NULL;

	find_slopes(model, fit, logit, slope);
	for (size_t i = 0; i < r->columns; i++)
		p[i] = slope[i].p;
	emission_adjust(model->emission, p, r->columns);
	for (size_t i = 0, kept = 0; i < r->columns && r->varies; i++) {
		const char *item = model->view.name[model->predictor[i][DRIVERS_VALUE]];
		put_slope(model, item, &slope[i], p[i], logit->fits);
		if (r->column[i].fate != REGRESS_KEPT)
			continue;
		put(model, item, "lmg", UNIT_SHARE, has_lmg ? lmg[kept] : NAN, none, NULL,
			has_lmg ? word : "too-many");
		put(model, item, "relative_weight", UNIT_SHARE, weight[kept++], none, NULL, word);
		put(model, item, "vif", UNIT_RATIO, r->column[i].vif, none, NULL, NULL);
	}
	free(slope);
	free(room);
}

/* ---- penalties and rewards ---- */

/* Brandt (1987): what costs when it is low and gains nothing when it is high is basic, and so on. */
static const char *asymmetry_of(const struct regress_column *low, const struct regress_column *high, double alpha)
{
	bool penalty = low->p < alpha && low->beta < 0, reward = high->p < alpha && high->beta > 0;

	if (isnan(low->p) || isnan(high->p))
		return NULL;
	return penalty && reward ? "performance" : penalty ? "basic" : reward ? "excitement" : "indifferent";
}

static void put_side(const struct model *model, const struct fit *fit, const char *item, size_t at, double p_adj,
	const char *const measure[3], const char *word)
{
	const struct regress_column *column = &fit->r.column[at];

	put(model, item, measure[0], UNIT_COEFFICIENT, column->beta,
		bounds_of(model, fit, column->beta, column->se), NULL,
		words_of_slope(&fit->r, at) ? words_of_slope(&fit->r, at) : word);
	put(model, item, measure[1], UNIT_P, column->p, none, NULL, NULL);
	put(model, item, measure[2], UNIT_P, p_adj, none, NULL, NULL);
}

/* From -1, all penalty, to 1, all reward (Mittal, Ross and Baldasare 1998). */
static void put_asymmetry(const struct model *model, const struct fit *fit, const char *item, size_t at)
{
	const struct regress_column *low = &fit->r.column[at], *high = low + 1;
	double penalty = -low->beta, reward = high->beta, value = NAN;
	const char *label = asymmetry_of(low, high, 1 - model->emission->confidence);

	if (penalty >= 0 && reward >= 0 && penalty + reward > 0)
		value = (reward - penalty) / (reward + penalty);
	put(model, item, "asymmetry", UNIT_RATIO, value, none, label, NULL);
}

/* Columns of the contrasts: low and high of each predictor that has them, the others as they are. */
static size_t contrast_columns(const struct model *model, int *column)
{
	size_t n = 0;

	for (int i = 0; i < model->predictors; i++) {
		const int *at = model->predictor[i];
		if (at[DRIVERS_LOW] < 0) {
			column[n++] = at[DRIVERS_VALUE];
			continue;
		}
		column[n++] = at[DRIVERS_LOW];
		column[n++] = at[DRIVERS_HIGH];
	}
	return n;
}

/* The tests of low and of high answers are a family each. */
static void adjust_sides(const struct model *model, const struct regression *r, double *low, double *high)
{
	size_t at = 0;

	for (int i = 0; i < model->predictors; i++) {
		bool sided = model->predictor[i][DRIVERS_LOW] >= 0;
		low[i] = sided ? r->column[at].p : NAN;
		high[i] = sided ? r->column[at + 1].p : NAN;
		at += sided ? 2 : 1;
	}
	emission_adjust(model->emission, low, (size_t)model->predictors);
	emission_adjust(model->emission, high, (size_t)model->predictors);
}

static void put_contrasts(const struct model *model, bool shares)
{
	static const char *const penalty[] = {"penalty", "penalty_p", "penalty_p_adj"};
	static const char *const reward[] = {"reward", "reward_p", "reward_p_adj"};
	int column[CROSS_MOST];
	double low[CROSS_MOST], high[CROSS_MOST];
	const char *word = shares ? "linear" : NULL; /* of a 0/1 outcome: they are differences of its share */
	size_t n = contrast_columns(model, column), at = 0;
	struct fit fit;

	if (n == (size_t)model->predictors) /* none has sides */
		return;
	fit_open(&fit, model, column, n);
	adjust_sides(model, &fit.r, low, high);
	for (int i = 0; i < model->predictors && fit.r.varies; i++) {
		const char *item = model->view.name[model->predictor[i][DRIVERS_VALUE]];
		if (model->predictor[i][DRIVERS_LOW] < 0) {
			at++;
			continue;
		}
		put_side(model, &fit, item, at, low[i], penalty, word);
		put_side(model, &fit, item, at + 1, high[i], reward, word);
		put_asymmetry(model, &fit, item, at);
		at += 2;
	}
	put(model, "(contrast)", "intercept", UNIT_COEFFICIENT, fit.r.intercept,
		bounds_of(model, &fit, fit.r.intercept, fit.r.intercept_se), NULL, NULL);
	put(model, "(contrast)", "r2", UNIT_SHARE, fit.r.r2, none, NULL,
		fit.r.varies ? words_of_regression(&fit.r) : NULL);
	fit_close(&fit);
}

static void put_counts(const struct model *model, int at)
{
	const struct cross_view *view = &model->view;
	wide all = view->used + view->left_out;

	counts_put(model->emission->result, view->name[at], all - view->missing[at] - view->invalid[at],
		view->missing[at], view->invalid[at]);
}

static void put_group(const struct model *model)
{
	int column[CROSS_MOST];
	struct fit fit;
	struct logit logit = {0};

	for (int i = 0; i < model->predictors; i++)
		column[i] = model->predictor[i][DRIVERS_VALUE];
	if (model->view.used > 1) {
		fit_open(&fit, model, column, (size_t)model->predictors);
		if (fit.r.varies)
			logit_open(&logit, model->emission, &model->view, column, &fit.r);
		put_slopes(model, &fit, &logit);
		put_contrasts(model, logit.asked);
		put_model(model, &fit, &logit);
		logit_close(&logit);
		fit_close(&fit);
	}
	put_count(model, "n", model->view.used);
	put_count(model, "left_out", model->view.left_out);
	put_counts(model, model->outcome);
	for (int i = 0; i < model->predictors; i++)
		put_counts(model, column[i]);
}

int drivers_emit(const struct emission *emission, struct fault *fault)
{
	struct model *model = mem_zero(1, sizeof(*model));
	int bad = 0;

	model->emission = emission;
	if (cross_read(&model->view, emission, DRIVERS_CROSS) && find_columns(model)) {
		struct errors_from from = errors_of(model);
		model->linearised = model->view.weighted && errors_known(&from);
		model->n = model->linearised ? wide_double(model->view.used) : cross_n_effective(&model->view);
		put_group(model);
	} else {
		bad = fault_set(fault, FAULT_INPUT, "the state does not hold the cross-products of one set of columns whole");
	}
	free(model);
	return bad;
}
