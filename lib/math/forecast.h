/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chances that were quoted against what happened: counts for each different chance.
 */
#ifndef MATH_FORECAST_H
#define MATH_FORECAST_H

#include <stddef.h>

struct forecast {
	double chance;  /* 0 … 1 */
	double no, yes; /* how often it did not and did come true */
};

/*
 * The mean of (chance - outcome)^2: Brier (1950). Over bins it is
 *   reliability - resolution + uncertainty + within:
 * how far the chances of the bins are off, how far the bins differ, and what none could know (Murphy 1973);
 * within is what chances differ inside bins (Stephenson, Coelho and Jolliffe 2008).
 * skill is 1 less score / uncertainty: what is won on always quoting the base rate; NAN where all came out
 * the same. se is the score's standard error; NAN with one record, 0 where all are as far off.
 */
struct brier {
	double n, score, se;
	double reliability, resolution, uncertainty, within, skill;
};

/* bin[i] of forecast i never falls; NULL: each forecast is a bin. */
struct brier brier_of(const struct forecast *forecast, const size_t *bin, size_t n);

/*
 * Logistic recalibration (Cox 1958): log odds of the outcome = intercept + slope * log odds of the chance.
 * 1 and 0 are perfect; a slope below 1 says that chances are too far from one half. Forecasts of 0 and 1
 * have no log odds and are left out: n is what is left.
 */
enum recalibration_flaw {
	RECALIBRATION_FINE,
	RECALIBRATION_CONSTANT,  /* one chance alone, or one outcome alone, or nothing */
	RECALIBRATION_SEPARATED, /* a chance parts all that came true from all that did not */
};

struct recalibration {
	enum recalibration_flaw flaw;
	double n;
	double intercept, intercept_se, slope, slope_se; /* NAN with a flaw */
};

struct recalibration recalibrate(const struct forecast *forecast, size_t n);

#endif
