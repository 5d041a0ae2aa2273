/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/forecast.h"

#include "math/logistic.h"
#include "util/mem.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

/* Scores are from 0 to 1: what is less than this is left over from rounding. */
static const double nothing = 1e-12;

static double square(double x)
{
	return x * x;
}

/* Sums of one bin go into the parts of the score. */
static void add_bin(struct brier *brier, double n, double chances, double yes, double base)
{
	double observed = yes / n;

	brier->reliability += n * square(chances / n - observed);
	brier->resolution += n * square(observed - base);
}

static void add_bins(struct brier *brier, const struct forecast *forecast, const size_t *bin, size_t n, double base)
{
	double of_bin = 0, chances = 0, yes = 0;

	for (size_t i = 0; i < n; i++) {
		double here = forecast[i].no + forecast[i].yes;
		of_bin += here;
		chances += here * forecast[i].chance;
		yes += forecast[i].yes;
		if (i + 1 < n && bin && bin[i + 1] == bin[i])
			continue;
		if (of_bin > 0)
			add_bin(brier, of_bin, chances, yes, base);
		of_bin = chances = yes = 0;
	}
	brier->reliability /= brier->n;
	brier->resolution /= brier->n;
}

struct brier brier_of(const struct forecast *forecast, const size_t *bin, size_t n)
{
	struct brier brier = {.se = NAN, .skill = NAN};
	double yes = 0, sum = 0, squares = 0;

	for (size_t i = 0; i < n; i++) {
		brier.n += forecast[i].no + forecast[i].yes;
		yes += forecast[i].yes;
		sum += forecast[i].no * square(forecast[i].chance) + forecast[i].yes * square(1 - forecast[i].chance);
	}
	if (!(brier.n > 0))
		return brier;
	brier.score = sum / brier.n;
	for (size_t i = 0; i < n; i++)
		squares += forecast[i].no * square(square(forecast[i].chance) - brier.score) +
			   forecast[i].yes * square(square(1 - forecast[i].chance) - brier.score);
	if (brier.n > 1)
		brier.se = sqrt(squares / (brier.n - 1)) > nothing ? sqrt(squares / (brier.n - 1) / brier.n) : 0;
	double base = yes / brier.n;
	add_bins(&brier, forecast, bin, n, base);
	brier.uncertainty = base * (1 - base);
	brier.within = brier.score - (brier.reliability - brier.resolution + brier.uncertainty);
	if (fabs(brier.within) < nothing)
		brier.within = 0;
	if (brier.uncertainty > 0)
		brier.skill = 1 - brier.score / brier.uncertainty;
	return brier;
}

static bool has_odds(const struct forecast *forecast)
{
	return forecast->chance > 0 && forecast->chance < 1 && forecast->no + forecast->yes > 0;
}

static void take_fit(struct recalibration *all, struct logistic *fit)
{
	if (!logistic_run(fit)) {
		all->flaw = RECALIBRATION_SEPARATED;
		return;
	}
	all->slope = fit->beta[0];
	all->slope_se = fit->se[0];
	all->intercept = fit->beta[1];
	all->intercept_se = fit->se[1];
}

struct recalibration recalibrate(const struct forecast *forecast, size_t n)
{
	struct recalibration all = {.flaw = RECALIBRATION_FINE, .intercept = NAN, .intercept_se = NAN, .slope = NAN, .slope_se = NAN};
	double *x = mem_zero(n + 1, sizeof(*x)), *weight = mem_zero(2 * n + 2, sizeof(*weight)), yes = 0;
	size_t patterns = 0;

	for (size_t i = 0; i < n; i++) {
		if (!has_odds(&forecast[i]))
			continue;
		x[patterns] = log(forecast[i].chance / (1 - forecast[i].chance));
		weight[2 * patterns] = forecast[i].no;
		weight[2 * patterns + 1] = forecast[i].yes;
		all.n += forecast[i].no + forecast[i].yes;
		yes += forecast[i].yes;
		patterns++;
	}
	struct logistic fit = {.columns = 1, .patterns = patterns, .x = x, .weight = weight, .n = all.n};
	if (patterns < 2 || yes <= 0 || yes >= all.n)
		all.flaw = RECALIBRATION_CONSTANT;
	else
		take_fit(&all, &fit);
	logistic_release(&fit);
	free(x);
	free(weight);
	return all;
}
