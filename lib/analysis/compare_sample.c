/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/compare_sample.h"

#include "math/weighted.h"
#include "util/mem.h"
#include "util/real.h"

#include <math.h>
#include <stdlib.h>

static double worth_of(const struct table *column, double value)
{
	return measured_worth((enum measured)column->form[COMPARE_SORT], value);
}

/* From whole numbers to the column's own unit. */
static double unit_of(const struct table *column)
{
	return pow(10, -(double)column->form[COMPARE_SCALE]);
}

/* An arm from the counts (and weights) of the column's levels. */
static struct compare_arm arm_of_levels(const struct emit_item *column, int side)
{
	const struct table *shape = column->shape;
	uint32_t levels = compare_levels(shape), half = shape->counts / 2;
	const wide *count = column->cell + (side ? half : 0), *w = count + shape->counts;
	struct weighted_level *level = mem_zero(levels, sizeof(*level));
	struct compare_arm arm = {.missing = count[levels], .invalid = count[levels + 1]};

	for (uint32_t l = 0; l < levels; l++) {
		double x = worth_of(shape, (double)(shape->form[COMPARE_LOW] + (int64_t)l));
		level[l] = (struct weighted_level){x, count[l], shape->wides ? w[l] : count[l],
			shape->wides ? w[l + shape->counts] : count[l]};
		arm.n += count[l];
	}
	struct weighted all = weighted_of(level, levels);
	arm.mean = all.mean;
	arm.worth = shape->wides ? all.n_here : all.n;
	arm.variance = shape->wides ? all.se * all.se * arm.worth : all.variance * all.n / (all.n - 1);
	free(level);
	return arm;
}

static void take_levels(struct compare_sample *sample)
{
	const struct table *shape = sample->column->shape;
	uint32_t levels = compare_levels(shape), half = shape->counts / 2;
	const wide *cell = sample->column->cell;

	sample->cell = mem_zero(levels, sizeof(*sample->cell));
	for (uint32_t l = 0; l < levels; l++)
		if (cell[l] || cell[half + l])
			sample->cell[sample->cells++] = (struct rank_cell){(double)(shape->form[COMPARE_LOW] + (int64_t)l),
				wide_double(cell[half + l]), wide_double(cell[l])};
	for (int side = 0; side < 2; side++)
		sample->arm[side] = arm_of_levels(sample->column, side);
}

static int by_value(const void *a, const void *b)
{
	const struct rank_cell *x = a, *y = b;

	return real_order(&x->value, &y->value);
}

/* Mean and variance of one arm of the cells, the mean first so that large values lose no digits. */
static void moments_of(struct compare_sample *sample, int side)
{
	struct compare_arm *arm = &sample->arm[side];
	double sum = 0, square = 0;

	for (size_t c = 0; c < sample->cells; c++) {
		double n = side ? sample->cell[c].n1 : sample->cell[c].n2;
		arm->worth += n;
		sum += n * sample->cell[c].value;
	}
	arm->mean = arm->worth > 0 ? sum / arm->worth : NAN;
	for (size_t c = 0; c < sample->cells; c++) {
		double n = side ? sample->cell[c].n1 : sample->cell[c].n2, d = sample->cell[c].value - arm->mean;
		square += n * d * d;
	}
	arm->variance = arm->worth > 1 ? square / (arm->worth - 1) : NAN;
}

/* Rows of the second table are values. */
static void take_values(struct compare_sample *sample, const struct emit_item *row, size_t rows)
{
	const struct table *column = sample->column->shape;

	sample->cell = mem_zero(rows, sizeof(*sample->cell));
	for (size_t r = 0; r < rows; r++) {
		double value = worth_of(column, strtod(row[r].item, NULL)) * unit_of(column);
		sample->cell[sample->cells++] =
			(struct rank_cell){value, wide_double(row[r].cell[1]), wide_double(row[r].cell[0])};
		for (int side = 0; side < 2; side++)
			sample->arm[side].n += row[r].cell[side];
	}
	qsort(sample->cell, sample->cells, sizeof(*sample->cell), by_value);
	for (int side = 0; side < 2; side++)
		moments_of(sample, side);
}

/* Both values of a pair. */
static void take_pair(struct compare_sample *sample, double a, double b, double sum[2])
{
	const struct table *column = sample->column->shape;
	double value[2] = {worth_of(column, a), worth_of(column, b)};

	for (int side = 0; side < 2; side++) {
		sum[side] += value[side];
		sample->arm[side].n++;
		sample->arm[side].worth++;
	}
	sample->changed.gone += value[0] > value[1];
	sample->changed.come += value[1] > value[0];
	sample->changed.n++;
	sample->difference[sample->pairs++] = value[1] - value[0];
}

static bool is_pair(const struct emit_item *row)
{
	return row->cell[0] == 1 && row->cell[1] == 1;
}

/* Around the mean, as squares of large values would leave nothing of a small spread. */
static double squares_of(const struct table *column, const struct emit_item *row, size_t rows, int side, double mean)
{
	double square = 0;

	for (size_t r = 0; r < rows; r++) {
		double off = worth_of(column, wide_double(row[r].cell[PAIR_COUNTS + side])) - mean;
		square += is_pair(&row[r]) ? off * off : 0;
	}
	return square;
}

/* Rows of the second table are keys. */
static void take_pairs(struct compare_sample *sample, const struct emit_item *row, size_t rows)
{
	double sum[2] = {0}, total = 0, off = 0;

	sample->difference = mem_zero(rows, sizeof(*sample->difference));
	for (size_t r = 0; r < rows; r++) {
		const wide *n = row[r].cell, *value = n + PAIR_COUNTS;
		sample->repeated += n[0] > 1 || n[1] > 1;
		sample->alone += n[0] + n[1] == 1;
		if (is_pair(&row[r]))
			take_pair(sample, wide_double(value[0]), wide_double(value[1]), sum);
	}
	double n = wide_double(sample->pairs), unit = unit_of(sample->column->shape);
	for (int side = 0; side < 2; side++) {
		struct compare_arm *arm = &sample->arm[side];
		double mean = n > 0 ? sum[side] / n : NAN;
		arm->mean = mean * unit;
		arm->variance = n > 1 ? squares_of(sample->column->shape, row, rows, side, mean) / (n - 1) * unit * unit : NAN;
	}
	qsort(sample->difference, (size_t)sample->pairs, sizeof(*sample->difference), real_order);
	for (size_t i = 0; i < (size_t)sample->pairs; i++)
		total += sample->difference[i];
	double mean = n > 0 ? total / n : NAN;
	for (size_t i = 0; i < (size_t)sample->pairs; i++)
		off += (sample->difference[i] - mean) * (sample->difference[i] - mean);
	sample->mean = mean * unit;
	sample->sd = n > 1 ? sqrt(off / (n - 1)) * unit : NAN;
}

void compare_sample_of(struct compare_sample *sample, const struct emission *emission, const struct emit_item *column)
{
	const int64_t *form = column->shape->form;
	size_t rows;

	*sample = (struct compare_sample){.column = column, .sort = (enum measured)form[COMPARE_SORT],
		.weighted = column->shape->wides > 0, .paired = form[COMPARE_PAIRED] != 0, .mean = NAN, .sd = NAN};
	if (!form[COMPARE_EXTRA]) {
		take_levels(sample);
		return;
	}
	for (int side = 0; side < 2; side++) {
		sample->arm[side].missing = column->cell[2 * side];
		sample->arm[side].invalid = column->cell[2 * side + 1];
	}
	const struct emit_item *row = emission_rows(emission, ROLE_EXTRA + form[COMPARE_EXTRA], &rows);
	if (rows && (row->shape->wides > 0) != sample->paired)
		rows = 0; /* a state from elsewhere: no such rows were counted */
	if (sample->paired)
		take_pairs(sample, row, rows);
	else
		take_values(sample, row, rows);
}

void compare_sample_release(struct compare_sample *sample)
{
	free(sample->cell);
	free(sample->difference);
	*sample = (struct compare_sample){0};
}
