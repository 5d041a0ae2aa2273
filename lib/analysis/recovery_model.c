/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/recovery_model.h"

#include "analysis/words.h"
#include "math/logistic.h"
#include "math/regress.h"
#include "math/relative.h"
#include "math/sandwich.h"
#include "math/trial.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>

/* Weights are in millionths. */
#define MILLION 1e6

enum { WIDTH = RECOVERY_STEPS_N + 1 };

/* One outcome over the patterns. */
struct outcome {
	const struct model *model;
	uint32_t first, levels; /* cells of a block, and what the first of them is worth */
	double low;
	wide pattern[PATTERNS]; /* records with an outcome */
	double total; /* sum of weights */
	wide records;
	double mean[WIDTH], covariance[WIDTH * WIDTH];
	struct regression r;
};

static struct weighted_level cell_of(const struct outcome *y, size_t pattern, uint32_t level)
{
	struct weighted_level cell = {.x = y->low + level};

	cell_join(y->model->patterns, (uint32_t)pattern * y->model->patterns->cells + y->first + level, &cell);
	return cell;
}

static double value_of(const struct outcome *y, size_t pattern, size_t column, double outcome)
{
	return column < y->model->columns ? y->model->x[pattern][column] : outcome;
}

static void read_patterns(struct outcome *y)
{
	size_t width = y->model->columns + 1;

	for (size_t p = 0; p < PATTERNS; p++) {
		for (uint32_t l = 0; l < y->levels; l++) {
			struct weighted_level cell = cell_of(y, p, l);
			double w = wide_double(cell.w);
			y->pattern[p] += cell.n;
			y->total += w;
			for (size_t j = 0; j < width; j++)
				y->mean[j] += w * value_of(y, p, j, cell.x);
		}
		y->records += y->pattern[p];
	}
	for (size_t j = 0; j < width; j++)
		y->mean[j] /= y->total;
}

static void add_products(struct outcome *y, size_t pattern, const struct weighted_level *cell)
{
	size_t width = y->model->columns + 1;
	double w = wide_double(cell->w), away[WIDTH];

	for (size_t j = 0; j < width; j++)
		away[j] = value_of(y, pattern, j, cell->x) - y->mean[j];
	for (size_t i = 0; i < width; i++)
		for (size_t j = 0; j < width; j++)
			y->covariance[i * width + j] += w * away[i] * away[j];
}

/* false: no record has the outcome. */
static bool outcome_open(struct outcome *y)
{
	size_t width = y->model->columns + 1;

	read_patterns(y);
	if (!y->records || !(y->total > 0))
		return false;
	for (size_t p = 0; p < PATTERNS; p++)
		for (uint32_t l = 0; l < y->levels && y->pattern[p]; l++) {
			struct weighted_level cell = cell_of(y, p, l);
			add_products(y, p, &cell);
		}
	double n = wide_double(y->records), divisor = n > 1 ? y->total / n * (n - 1) : y->total;
	for (size_t i = 0; i < width * width; i++)
		y->covariance[i] /= divisor;
	y->r = (struct regression){.columns = y->model->columns,
		.n = n, .mean = y->mean, .covariance = y->covariance};
	regress_run(&y->r);
	return true;
}

static struct worth worth_none(const char *word)
{
	return (struct worth){NAN, NAN, NAN, recovery_none, NAN, NAN, recovery_none, NAN, word};
}

static void adjust(const struct outcome *y, struct worth *worth)
{
	double p[RECOVERY_STEPS_N];

	for (size_t j = 0; j < y->model->columns; j++)
		p[j] = worth[j].p;
	emission_adjust(y->model->patterns->emission, p, y->model->columns);
	for (size_t j = 0; j < y->model->columns; j++)
		worth[j].p_adj = p[j];
}

/* ---- satisfaction ---- */

/* A pattern's sum of (w e)^2, where `expected` is its fitted value. */
static double left_over(const struct outcome *y, size_t pattern, double expected)
{
	double sum = 0;

	for (uint32_t l = 0; l < y->levels; l++) {
		struct weighted_level cell = cell_of(y, pattern, l);
		sum += wide_double(cell.w2) * (cell.x - expected) * (cell.x - expected);
	}
	return sum;
}

static void add_patterns(const struct outcome *y, struct sandwich *sandwich)
{
	const struct regression *r = &y->r;

	for (size_t p = 0; p < PATTERNS; p++) {
		double away[WIDTH], expected = y->mean[r->columns];
		if (!y->pattern[p])
			continue;
		for (size_t k = 0; k < r->kept; k++) {
			away[k] = y->model->x[p][r->at[k]] - y->mean[r->at[k]];
			expected += r->column[r->at[k]].beta * away[k];
		}
		sandwich_add(sandwich, away, left_over(y, p, expected));
	}
}

/* Under survey weights: errors by linearisation, from the squared weights of each pattern's levels. */
static void linearise(struct outcome *y)
{
	struct regression *r = &y->r;
	double inverse[WIDTH * WIDTH], mean[WIDTH], se[WIDTH], n = wide_double(y->records);
	struct sandwich sandwich;

	if (!r->varies || r->exact || !(r->freedom > 0))
		return;
	for (size_t k = 0; k < r->kept; k++) {
		mean[k] = y->mean[r->at[k]];
		for (size_t l = 0; l < r->kept; l++) {
			double spread = sqrt(y->covariance[r->at[k] * (r->columns + 2)]) *
				sqrt(y->covariance[r->at[l] * (r->columns + 2)]);
			inverse[k * r->kept + l] = r->inverse[k * r->kept + l] / (spread * (n - 1) / n * y->total);
		}
	}
	sandwich_open(&sandwich, r->kept);
	add_patterns(y, &sandwich);
	sandwich_errors(&sandwich, inverse, mean, y->total, n, se);
	sandwich_close(&sandwich);
	for (size_t k = 0; k < r->kept; k++) {
		struct regress_column *column = &r->column[r->at[k]];
		column->se = se[k];
		column->p = t_p(t_statistic(column->beta, se[k]), r->freedom + 1);
	}
}

static void run_satisfaction(struct outcome *y, struct fitted *fitted)
{
	const struct regression *r = &y->r;
	double lmg[RECOVERY_STEPS_N], confidence = y->model->patterns->emission->confidence;

	if (y->model->patterns->weighted)
		linearise(y);
	if (r->varies && r->kept)
		relative_lmg(r->correlation, r->kept, lmg);
	fitted->word = words_of_regression(r);
	fitted->r2 = r->r2;
	for (size_t j = 0, kept = 0; j < r->columns; j++) {
		const struct regress_column *column = &r->column[j];
		struct worth *worth = &fitted->worth[j];
		*worth = worth_none(words_of_slope(r, j));
		if (column->fate != REGRESS_KEPT || !r->varies)
			continue;
		worth->effect = column->beta;
		worth->p = column->p;
		worth->bounds = column->se > 0 ? student(column->beta, column->se, r->freedom + 1, confidence) : recovery_none;
		worth->lmg = lmg[kept++];
	}
	adjust(y, fitted->worth);
}

/* ---- repurchase ---- */

/* Room for the patterns that occur, in the columns that the regression kept. */
static void gather(const struct outcome *y, struct logistic *logistic, double *x, double *weight)
{
	double unit = y->model->patterns->weighted ? MILLION : 1;
	size_t at = 0;

	for (size_t p = 0; p < PATTERNS; p++) {
		if (!y->pattern[p])
			continue;
		for (size_t k = 0; k < y->r.kept; k++)
			x[at * y->r.kept + k] = y->model->x[p][y->r.at[k]];
		for (uint32_t l = 0; l < 2; l++) {
			struct weighted_level cell = cell_of(y, p, l);
			weight[2 * at + l] = wide_double(cell.w) / unit;
			weight[2 * (PATTERNS + at) + l] = wide_double(cell.w2) / (unit * unit);
		}
		at++;
	}
	*logistic = (struct logistic){.columns = y->r.kept, .patterns = at, .x = x, .weight = weight,
		.square = y->model->patterns->weighted ? weight + 2 * PATTERNS : NULL, .n = wide_double(y->records)};
}

/* Both outcomes with weight: a state from elsewhere may hold anything. */
static bool has_both(const struct logistic *l)
{
	double sum[2] = {0, 0};

	for (size_t i = 0; i < 2 * l->patterns; i++) {
		if (!(l->weight[i] >= 0))
			return false;
		sum[i % 2] += l->weight[i];
	}
	return sum[0] > 0 && sum[1] > 0;
}

/* No share moves by more than all of it. */
static double change_of_share(double bound)
{
	return isnan(bound) ? bound : fmin(fmax(bound, -1), 1);
}

static struct worth logistic_worth(const struct logistic *l, size_t k, double confidence)
{
	struct logistic_effect effect = logistic_effect(l, k, 0, 1);
	double far = normal_width(confidence), beta = l->beta[k], se = l->se[k];

	return (struct worth){effect.value, normal_p(beta / se), NAN,
		{change_of_share(effect.value - far * effect.se), change_of_share(effect.value + far * effect.se)}, beta, exp(beta),
		{beta - far * se, beta + far * se}, NAN, NULL};
}

static void run_repurchase(struct outcome *y, struct fitted *fitted)
{
	double *x = mem_zero(PATTERNS * RECOVERY_STEPS_N, sizeof(*x)), *weight = mem_zero(4 * PATTERNS, sizeof(*weight));
	struct logistic logistic = {0};
	bool varies = y->r.varies, fits = false;

	gather(y, &logistic, x, weight);
	if (varies && has_both(&logistic))
		fits = logistic_run(&logistic);
	fitted->word = !varies ? "constant" : fits ? NULL : "separated";
	fitted->r2 = fits ? 1 - logistic.likelihood / logistic.likelihood_null : NAN;
	for (size_t j = 0, kept = 0; j < y->r.columns; j++) {
		bool here = y->r.column[j].fate == REGRESS_KEPT;
		if (here && fits)
			fitted->worth[j] = logistic_worth(&logistic, kept, y->model->patterns->emission->confidence);
		else
			fitted->worth[j] = worth_none(here ? fitted->word : words_of_slope(&y->r, j));
		kept += here;
	}
	adjust(y, fitted->worth);
	logistic_release(&logistic);
	free(weight);
	free(x);
}

static void run_outcome(struct outcome *y, struct fitted *fitted,
	void (*run)(struct outcome *y, struct fitted *fitted))
{
	if (!outcome_open(y))
		return;
	fitted->records = y->records;
	run(y, fitted);
	regress_release(&y->r);
}

void model_run(struct model *model)
{
	struct outcome satisfaction = {.model = model, .first = BLOCK_LEVELS, .levels = model->patterns->levels,
		.low = model->patterns->low};
	struct outcome repurchase = {.model = model, .first = BLOCK_NO, .levels = 2};

	model->satisfaction = model->repurchase = (struct fitted){.records = 0};
	run_outcome(&satisfaction, &model->satisfaction, run_satisfaction);
	run_outcome(&repurchase, &model->repurchase, run_repurchase);
}

void model_put(const struct model *model, size_t j, const char *item)
{
	const struct worth *s = &model->satisfaction.worth[j], *r = &model->repurchase.worth[j];
	const struct blocks *blocks = model->patterns;
	wide n = model->satisfaction.records;

	if (n) {
		recovery_put(blocks, item, &(struct row){"effect", UNIT_SCORE, n, s->effect, s->bounds, NULL, s->word});
		recovery_put_p(blocks, item, "effect_p", n, s->p);
		recovery_put_p(blocks, item, "effect_p_adj", n, s->p_adj);
		recovery_put(blocks, item, &(struct row){"lmg", UNIT_SHARE, n, s->lmg, recovery_none, NULL, NULL});
	}
	n = model->repurchase.records;
	if (!n)
		return;
	recovery_put(blocks, item, &(struct row){"repurchase_effect", UNIT_SHARE, n, r->effect, r->bounds, NULL, r->word});
	recovery_put_p(blocks, item, "repurchase_effect_p", n, r->p);
	recovery_put_p(blocks, item, "repurchase_effect_p_adj", n, r->p_adj);
	recovery_put(blocks, item, &(struct row){"beta", UNIT_COEFFICIENT, n, r->beta, r->beta_bounds, NULL, NULL});
	recovery_put(blocks, item, &(struct row){"odds", UNIT_COEFFICIENT, n, r->odds,
		{exp(r->beta_bounds.low), exp(r->beta_bounds.high)}, NULL, NULL});
}
