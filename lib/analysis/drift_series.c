/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/drift_series.h"

#include "math/control.h"
#include "math/weighted.h"
#include "record/when.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { USUAL_BASELINE = 20, WEEKDAYS = 7 };

static uint32_t levels_of(const struct table *shape)
{
	return (uint32_t)(shape->form[DRIFT_HIGH] - shape->form[DRIFT_LOW] + 1);
}

static uint32_t strata_of(const struct table *shape)
{
	return (uint32_t)shape->form[DRIFT_STRATA];
}

static double worth(const struct table *shape, uint32_t level)
{
	return measured_worth((enum measured)shape->form[DRIFT_SORT], (double)(shape->form[DRIFT_LOW] + (int64_t)level));
}

/* One stratum of an item's cells. */
static struct weighted stratum_of(const struct table *shape, const wide *cell, uint32_t stratum)
{
	uint32_t levels = levels_of(shape), strata = strata_of(shape), half = levels * strata;
	struct weighted_level *level = mem_zero(levels, sizeof(*level));

	for (uint32_t l = 0; l < levels; l++) {
		uint32_t at = l * strata + stratum;
		const wide *w = cell + shape->counts + at;
		level[l] = (struct weighted_level){worth(shape, l), cell[at], shape->wides ? w[0] : cell[at],
			shape->wides ? w[half] : cell[at]};
	}
	struct weighted all = weighted_of(level, levels);
	free(level);
	return all;
}

static wide answers_of(const struct table *shape, const wide *cell)
{
	wide n = 0;

	for (uint32_t c = 0; c < levels_of(shape) * strata_of(shape); c++)
		n += cell[c];
	return n;
}

static const wide *cells_of(const struct emission *emission, const struct drift_point *point, size_t item)
{
	return emission->period[point->period].item[item].cell;
}

/* Periods with answers; those without an instant are no part of the series. */
static void take_points(struct drift_series *series, const struct emission *emission, size_t item)
{
	series->point = mem_zero(emission->periods, sizeof(*series->point));
	for (size_t p = 0; p < emission->periods; p++) {
		const struct emit_period *period = &emission->period[p];
		wide n = answers_of(series->shape, period->item[item].cell);
		if (period->name && n)
			series->point[series->n++] = (struct drift_point){.period = p, .n = n};
	}
}

/* What a stratum weighs: its answers, or the sum of their weights. */
static double weight_of(const struct table *shape, const wide *cell, uint32_t stratum)
{
	const wide *w = shape->wides ? cell + shape->counts : cell;
	double sum = 0;

	for (uint32_t l = 0; l < levels_of(shape); l++)
		sum += wide_double(w[l * strata_of(shape) + stratum]); /* a foreign state's may not fit together */
	return sum;
}

/* How much of the baseline each stratum is. */
static void shares_of(const struct drift_series *series, const struct emission *emission, size_t item, double *share)
{
	for (size_t i = 0; i < series->baseline; i++)
		for (uint32_t s = 0; s < strata_of(series->shape); s++)
			share[s] += weight_of(series->shape, cells_of(emission, &series->point[i], item), s);
}

/* The value of a period if its strata stood in the shares of the baseline. */
static void measure(const struct drift_series *series, struct drift_point *point, const wide *cell,
	const double *share)
{
	double shares = 0, sum = 0, cost = 0;

	for (uint32_t s = 0; s < strata_of(series->shape); s++) {
		struct weighted part = stratum_of(series->shape, cell, s);
		if (!(share[s] > 0) || !(part.n > 0)) {
			point->lacks_stratum = point->lacks_stratum || share[s] > 0;
			continue;
		}
		shares += share[s];
		sum += share[s] * part.mean;
		cost += share[s] * share[s] / part.n_effective;
		point->within += part.n * part.variance;
		point->dof += part.n - 1;
	}
	point->value = shares > 0 ? sum / shares : NAN;
	point->n_eff = shares > 0 ? shares * shares / cost : 0;
}

static void measure_all(struct drift_series *series, const struct emission *emission, size_t item)
{
	double *share = mem_zero(strata_of(series->shape), sizeof(*share));
	size_t kept = 0;

	shares_of(series, emission, item, share);
	for (size_t i = 0; i < series->n; i++) {
		struct drift_point *point = &series->point[i];
		measure(series, point, cells_of(emission, point, item), share);
		if (isfinite(point->value))
			series->point[kept++] = *point;
	}
	series->n = kept;
	free(share);
}

static double center_of(const struct drift_series *series, const struct emission *emission, int weekday)
{
	double sum = 0, n = 0, periods = 0;

	for (size_t i = 0; i < series->baseline; i++) {
		const struct drift_point *point = &series->point[i];
		const char *name = emission->period[point->period].name;
		int64_t day;
		if (weekday >= 0 && (date_read(name, strlen(name), &day) || day_weekday(day) != weekday))
			continue;
		sum += point->n_eff * point->value;
		n += point->n_eff;
		periods++;
	}
	return weekday >= 0 && periods < 2 ? NAN : sum / n;
}

static bool has_weekday(const struct drift_series *series, const struct emission *emission, int weekday)
{
	int64_t day;

	for (size_t i = 0; i < series->n; i++) {
		const char *name = emission->period[series->point[i].period].name;
		if (date_read(name, strlen(name), &day) == 0 && day_weekday(day) == weekday)
			return true;
	}
	return false;
}

/* A centre for each weekday that there is, if the baseline has each of them twice: who rests on Sundays has none. */
static void put_centers(struct drift_series *series, const struct emission *emission, bool by_weekday)
{
	double center[WEEKDAYS];
	int64_t day;

	series->center = center_of(series, emission, -1);
	series->seasonal = by_weekday;
	for (int w = 0; w < WEEKDAYS && by_weekday; w++) {
		center[w] = center_of(series, emission, w);
		series->seasonal = series->seasonal && (isfinite(center[w]) || !has_weekday(series, emission, w));
	}
	for (size_t i = 0; i < series->n; i++) {
		const char *name = emission->period[series->point[i].period].name;
		bool own = series->seasonal && date_read(name, strlen(name), &day) == 0;
		series->point[i].center = own ? center[day_weekday(day)] : series->center;
	}
}

/* The variance of one answer in the baseline. */
static double variance_of(const struct drift_series *series)
{
	double within = 0, dof = 0;

	if (series->shape->form[DRIFT_SORT] == MEASURED_FLAG && strata_of(series->shape) == 1)
		return series->center * (1 - series->center);
	for (size_t i = 0; i < series->baseline; i++) {
		within += series->point[i].within;
		dof += series->point[i].dof;
	}
	return dof > 0 ? within / dof : NAN;
}

static double spread_of(const struct drift_series *series)
{
	double *z = mem_zero(series->baseline, sizeof(*z));

	for (size_t i = 0; i < series->baseline; i++)
		z[i] = (series->point[i].value - series->point[i].center) / series->point[i].se;
	double spread = control_sigma_z(z, series->baseline);
	free(z);
	return spread;
}

/* Standard errors by sampling, widened as the chart says, or from moving ranges alone. */
static void put_errors(struct drift_series *series, enum drift_chart chart)
{
	double variance = chart == DRIFT_MOVING ? 1 : variance_of(series);

	for (size_t i = 0; i < series->n; i++)
		series->point[i].se = chart == DRIFT_MOVING ? 1 : sqrt(variance / series->point[i].n_eff);
	if (!(variance > 0)) {
		series->constant = true;
		return;
	}
	series->spread = spread_of(series);
	series->sigma_z = chart == DRIFT_SAMPLING ? 1 : series->spread;
	if (chart == DRIFT_AUTO && !(series->sigma_z > 1))
		series->sigma_z = 1; /* periods cannot be steadier than sampling lets them */
	series->limits = series->sigma_z > 0;
	series->constant = !series->limits;
	for (size_t i = 0; i < series->n && series->limits; i++) {
		struct drift_point *point = &series->point[i];
		point->se *= series->sigma_z;
		point->z = (point->value - point->center) / point->se;
	}
}

static size_t baseline_of(size_t n, size_t wished)
{
	size_t half = n / 2 < USUAL_BASELINE ? n / 2 : USUAL_BASELINE;

	if (!wished)
		return half < DRIFT_FEWEST ? (n < DRIFT_FEWEST ? n : DRIFT_FEWEST) : half;
	return wished < n ? wished : n;
}

void drift_series_of(struct drift_series *series, const struct emission *emission, size_t i,
	const struct drift_wish *wish)
{
	*series = (struct drift_series){.shape = emission->period[0].item[i].shape,
		.item = emission->period[0].item[i].item, .spread = NAN, .sigma_z = NAN, .center = NAN};
	take_points(series, emission, i);
	series->baseline = baseline_of(series->n, wish->baseline);
	measure_all(series, emission, i);
	series->judged = wish->baseline >= series->n ? 0 : series->baseline;
	if (series->baseline < 2 || series->n < DRIFT_FEWEST)
		return;
	put_centers(series, emission, wish->by_weekday);
	put_errors(series, wish->chart);
}

/* Periods without answers leave a gap; names of a foreign state that are none count one by one. */
static void put_times(const struct drift_series *series, const struct emission *emission, double *at)
{
	int64_t ordinal;
	bool known = true;

	for (size_t i = 0; i < series->n; i++) {
		const char *name = emission->period[series->point[i].period].name;
		known = known && period_read(name, strlen(name), emission->by_period, &ordinal) == 0;
		at[i] = known ? (double)ordinal : 0;
		known = known && (!i || at[i] > at[i - 1]);
	}
	for (size_t i = 0; i < series->n && !known; i++)
		at[i] = (double)i;
}

struct trend drift_trend(const struct drift_series *series, const struct emission *emission)
{
	double *value = mem_zero(2 * series->n + 1, sizeof(*value)), *at = value + series->n;

	for (size_t i = 0; i < series->n; i++)
		value[i] = series->point[i].value;
	put_times(series, emission, at);
	struct trend trend = trend_of(value, at, series->n);
	free(value);
	return trend;
}

void drift_series_release(struct drift_series *series)
{
	free(series->point);
	*series = (struct drift_series){0};
}
