/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/survival.h"

#include "math/interval.h"

#include <math.h>

/* Products of shares that are a share in truth miss it by less than this. */
#define NEARLY 1e-12

void survival_run(struct survival_step *step, size_t n)
{
	double risk = 0, s = 1, sum = 0;

	for (size_t i = 0; i < n; i++)
		risk += step[i].events + step[i].censored;
	for (size_t i = 0; i < n; i++) {
		double left = risk - step[i].events;
		if (step[i].events > 0) {
			s = left > 0 ? s * left / risk : 0;
			sum += left > 0 ? step[i].events / risk / left : 0;
		}
		step[i].s = s;
		step[i].se = s * sqrt(sum);
		risk = left - step[i].censored;
	}
}

size_t survival_reach(const struct survival_step *step, size_t n, double q)
{
	size_t i = 0;

	while (i < n && step[i].s > 1 - q + NEARLY)
		i++;
	return i;
}

struct survival_span survival_span(const struct survival_step *step, size_t n, double q, double confidence)
{
	double z = normal_width(confidence);
	struct survival_span span = {n, n};

	for (size_t i = n; i--;) {
		double wide = step[i].s > 0 ? exp(z * step[i].se / step[i].s) : 1;
		if (step[i].s / wide <= 1 - q + NEARLY)
			span.low = i;
		if (step[i].s * wide <= 1 - q + NEARLY)
			span.high = i;
	}
	return span;
}

/* With V the relative variance of S, which grows along the curve: var(S1 - S2) is
   S1^2 V1 + S2^2 V2 - 2 S1 S2 V1. */
struct survival_share survival_between(const struct survival_step *step, size_t n, size_t from, size_t to)
{
	double s1 = from < n ? step[from].s : 1, s2 = to < n ? step[to].s : 0;
	double v1 = from < n && s1 > 0 ? step[from].se / s1 * (step[from].se / s1) : 0;
	double e2 = to < n ? step[to].se : 0;
	double variance = s1 * s1 * v1 + e2 * e2 - 2 * s1 * s2 * v1;

	return (struct survival_share){fmax(s1 - s2, 0), sqrt(fmax(variance, 0))};
}
