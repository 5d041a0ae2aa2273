/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/trend.h"

#include "math/trial.h"
#include "util/mem.h"
#include "util/real.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* What ties take away from the variance, and how many pairs are tied. */
static double ties_of(const double *value, size_t k, double *pairs)
{
	double *sorted = mem_zero(k, sizeof(*sorted)), sum = 0;

	memcpy(sorted, value, k * sizeof(*sorted));
	qsort(sorted, k, sizeof(*sorted), real_order);
	*pairs = 0;
	for (size_t i = 0, j; i < k; i = j) {
		for (j = i; j < k && sorted[j] <= sorted[i]; j++)
			;
		double t = (double)(j - i);
		*pairs += t * (t - 1) / 2;
		sum += t * (t - 1) * (2 * t + 5);
	}
	free(sorted);
	return sum;
}

static double middle_of(double *value, size_t n)
{
	qsort(value, n, sizeof(*value), real_order);
	return n % 2 ? value[n / 2] : (value[n / 2 - 1] + value[n / 2]) / 2;
}

static double slope_of_all(const double *value, const double *at, size_t k)
{
	double *hold = mem_zero(k * (k - 1) / 2, sizeof(*hold));
	size_t slopes = 0;

	for (size_t i = 0; i < k; i++)
		for (size_t j = i + 1; j < k; j++)
			hold[slopes++] = (value[j] - value[i]) / (at[j] - at[i]);
	double slope = middle_of(hold, slopes);
	free(hold);
	return slope;
}

/* Pairs that stand the wrong way round, by sorting runs of growing length. Sorts; hold has room for as many. */
static double inversions(double *value, double *hold, size_t k)
{
	double wrong = 0;

	for (size_t run = 1; run < k; run *= 2) {
		for (size_t low = 0; low < k; low += 2 * run) {
			size_t mid = low + run < k ? low + run : k, high = mid + run < k ? mid + run : k;
			for (size_t i = low, j = mid, to = low; to < high; to++) {
				bool left = j == high || (i < mid && value[i] <= value[j]);
				wrong += left ? 0 : (double)(mid - i);
				hold[to] = left ? value[i++] : value[j++];
			}
		}
		memcpy(value, hold, k * sizeof(*value));
	}
	return wrong;
}

/* How many slopes are below one: the pairs that it would turn round if it were taken out. */
static double slopes_below(double slope, const double *value, const double *at, size_t k, double *room)
{
	for (size_t i = 0; i < k; i++)
		room[i] = value[i] - slope * (at[i] - at[0]);
	return inversions(room, room + k, k);
}

/* The slope that `rank` slopes stand before, by halving: none is steeper than the whole range in one unit. */
static double slope_of_rank(double rank, const double *value, const double *at, size_t k, double *room)
{
	double low = value[0], high = value[0];

	for (size_t i = 1; i < k; i++) {
		low = fmin(low, value[i]);
		high = fmax(high, value[i]);
	}
	double range = high - low, least = -range, most = range;
	while (most - least > 1e-15 * range) {
		double middle = least + (most - least) / 2;
		if (middle <= least || middle >= most)
			break;
		if (slopes_below(middle, value, at, k, room) > rank)
			most = middle;
		else
			least = middle;
	}
	return least + (most - least) / 2;
}

static double slope_by_rank(const double *value, const double *at, size_t k, double below, double tied, double *room)
{
	double pairs = (double)k * ((double)k - 1) / 2, rank[2] = {floor((pairs - 1) / 2), floor(pairs / 2)}, sum = 0;

	for (int r = 0; r < 2; r++) {
		bool flat = below <= rank[r] && rank[r] < below + tied; /* exactly 0, which halving only comes near */
		sum += flat ? 0 : slope_of_rank(rank[r], value, at, k, room);
		if (rank[1] <= rank[0])
			return sum;
	}
	return sum / 2;
}

struct trend trend_of(const double *value, const double *at, size_t k)
{
	struct trend trend = {NAN, NAN, NAN, NAN, NAN};
	double n = (double)k, pairs = n * (n - 1) / 2, tied;

	if (k < 3)
		return trend;
	double *room = mem_zero(2 * k, sizeof(*room));
	double below = slopes_below(0, value, at, k, room), ties = ties_of(value, k, &tied);
	trend.s = pairs - tied - 2 * below;
	trend.variance = (n * (n - 1) * (2 * n + 5) - ties) / 18;
	trend.tau = trend.s / pairs;
	if (trend.variance > 0)
		trend.p = normal_p((fabs(trend.s) - (trend.s != 0)) / sqrt(trend.variance));
	trend.slope = k <= TREND_PAIRWISE ? slope_of_all(value, at, k) : slope_by_rank(value, at, k, below, tied, room);
	free(room);
	return trend;
}
