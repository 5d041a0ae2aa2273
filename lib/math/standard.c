/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/standard.h"

#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdbool.h>

/* The variance of one answer within strata, for those strata that have no more than one. */
static double within(const struct stratum *stratum, size_t strata)
{
	double square = 0, freedom = 0;

	for (size_t i = 0; i < strata; i++)
		if (stratum[i].n > 1) {
			square += stratum[i].n * stratum[i].variance;
			freedom += stratum[i].n - 1;
		}
	return freedom > 0 ? square / freedom : NAN;
}

static bool counts(const struct stratum *stratum)
{
	return stratum->n > 0 && stratum->standard > 0;
}

struct standardised standardise(const struct stratum *stratum, size_t strata, double confidence)
{
	struct standardised s = {NAN, NAN, {NAN, NAN}, 0};
	double all = 0, here = 0, sum = 0, variance = 0, single = within(stratum, strata);

	for (size_t i = 0; i < strata; i++) {
		const struct stratum *one = &stratum[i];
		all += one->standard;
		if (!counts(one))
			continue;
		here += one->standard;
		sum += one->standard * one->mean;
		variance += one->standard * one->standard * (one->n > 1 ? one->variance / (one->n - 1) : single);
	}
	if (!(here > 0))
		return s;
	s.value = sum / here;
	s.covered = here / all;
	if (!(variance > 0))
		return s;
	s.se = sqrt(variance) / here;
	double half = normal_width(confidence) * s.se;
	s.bounds = (struct interval){s.value - half, s.value + half};
	return s;
}

struct standardised standardise_share(const struct stratum *stratum, size_t strata, double confidence)
{
	struct standardised s = standardise(stratum, strata, confidence);
	double here = 0, below = 0, above = 0;

	for (size_t i = 0; i < strata; i++) {
		const struct stratum *one = &stratum[i];
		if (!counts(one))
			continue;
		struct interval own = wilson(one->n * one->mean, one->n, confidence);
		here += one->standard;
		below = hypot(below, one->standard * (one->mean - own.low));
		above = hypot(above, one->standard * (own.high - one->mean));
	}
	if (here > 0)
		s.bounds = (struct interval){fmax(s.value - below / here, 0), fmin(s.value + above / here, 1)};
	return s;
}

static double total_of(const struct stratum *stratum, size_t strata)
{
	double n = 0;

	for (size_t i = 0; i < strata; i++)
		n += stratum[i].n;
	return n;
}

struct parts kitagawa(const struct stratum *a, const struct stratum *b, size_t strata)
{
	double of_a = total_of(a, strata), of_b = total_of(b, strata);
	struct parts parts = {0, 0};

	if (!(of_a > 0) || !(of_b > 0))
		return (struct parts){NAN, NAN};
	for (size_t i = 0; i < strata; i++) {
		if (!(a[i].n > 0) && !(b[i].n > 0))
			continue;
		double wa = a[i].n / of_a, wb = b[i].n / of_b;
		double ra = a[i].n > 0 ? a[i].mean : b[i].mean, rb = b[i].n > 0 ? b[i].mean : a[i].mean;
		parts.rate += (rb - ra) * (wa + wb) / 2;
		parts.mix += (wb - wa) * (ra + rb) / 2;
	}
	return parts;
}

/* The sums over strata that Mantel and Haenszel, and Robins, Breslow and Greenland need. */
struct sums {
	double r, s, pr, ps_qr, qs, seen, expected, variance;
};

static void add_table(struct sums *sums, const struct stratum *a, const struct stratum *b)
{
	double n = a->n + b->n, b1 = b->n * b->mean, a1 = a->n * a->mean, b0 = b->n - b1, a0 = a->n - a1;

	if (!(a->n > 0) || !(b->n > 0))
		return;
	double p = (b1 + a0) / n, q = (b0 + a1) / n, r = b1 * a0 / n, s = b0 * a1 / n, yes = a1 + b1;
	sums->r += r;
	sums->s += s;
	sums->pr += p * r;
	sums->ps_qr += p * s + q * r;
	sums->qs += q * s;
	sums->seen += b1;
	sums->expected += b->n * yes / n;
	if (n > 1)
		sums->variance += b->n * a->n * yes * (n - yes) / (n * n * (n - 1));
}

struct odds mantel_haenszel(const struct stratum *a, const struct stratum *b, size_t strata, double confidence)
{
	struct odds odds = {NAN, NAN, {NAN, NAN}};
	struct sums sums = {0};

	for (size_t i = 0; i < strata; i++)
		add_table(&sums, &a[i], &b[i]);
	if (sums.variance > 0) {
		double off = fmax(fabs(sums.seen - sums.expected) - .5, 0);
		odds.p = gsl_cdf_chisq_Q(off * off / sums.variance, 1);
	}
	if (!(sums.r > 0) || !(sums.s > 0))
		return odds;
	odds.ratio = sums.r / sums.s;
	double variance = sums.pr / (2 * sums.r * sums.r) + sums.ps_qr / (2 * sums.r * sums.s) +
		sums.qs / (2 * sums.s * sums.s);
	double width = normal_width(confidence) * sqrt(variance);
	odds.bounds = (struct interval){odds.ratio * exp(-width), odds.ratio * exp(width)};
	return odds;
}
