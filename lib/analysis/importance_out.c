/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/importance_out.h"

#include "analysis/counts.h"
#include "analysis/words.h"
#include "math/interval.h"
#include "math/weighted.h"
#include "util/mem.h"
#include "util/real.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Two means nearer than this are the same number, summed up another way. */
#define SAME 1e-9

static const struct interval none = {NAN, NAN};

/* An item on one axis. */
struct place {
	struct weighted of;
	struct interval bounds;
	bool constant; /* all answers are the same */
};

/* An item of the map. */
struct point {
	const struct emit_item *item;
	struct place place[AXES];
	wide n;
};

/* Where the four fields meet. */
struct crosshair {
	const char *rule;
	double at[AXES];
	wide n; /* of the item with the fewest records: without them it could be told from the
		   others */
};

static struct place place_of(
	const struct emission *emission, const struct emit_item *item, int axis)
{
	const struct table *shape = item->shape;
	uint32_t levels = axis_levels(shape, axis),
		 first = axis ? axis_levels(shape, AXIS_IMPORTANCE) : 0, used = 0;
	const wide *n = item->cell + first, *w = item->cell + shape->counts + first;
	struct weighted_level level[IMPORTANCE_MOST] = {{0}};
	struct place place = {.bounds = none};

	for (uint32_t l = 0; l < levels; l++) {
		double x = (double)(axis_low(shape, axis) + l);
		level[l] = shape->wides
				   ? (struct weighted_level){x, n[l], w[l], w[shape->wides / 2 + l]}
				   : (struct weighted_level){x, n[l], n[l], n[l]};
		used += n[l] > 0;
	}
	place.of = weighted_of(level, levels);
	place.constant = used == 1 && place.of.n > 1;
	if (used > 1 && place.of.se > 0)
		place.bounds =
			student(place.of.mean, place.of.se, place.of.n, emission->confidence);
	return place;
}

static struct point point_of(const struct emission *emission, const struct emit_item *item)
{
	struct point point = {.item = item};

	for (uint32_t l = 0; l < axis_levels(item->shape, AXIS_IMPORTANCE); l++)
		point.n += item->cell[l];
	for (int axis = 0; axis < AXES; axis++)
		point.place[axis] = place_of(emission, item, axis);
	return point;
}

static bool is_placed(const struct point *point)
{
	return point->n && isfinite(point->place[AXIS_IMPORTANCE].of.mean) &&
	       isfinite(point->place[AXIS_PERFORMANCE].of.mean);
}

static double middle_of(double *value, size_t n, const char *rule)
{
	double sum = 0;

	/* also for the mean: the order of items must not matter */
	qsort(value, n, sizeof(*value), real_order);
	for (size_t i = 0; i < n; i++)
		sum += value[i];
	return strcmp(rule, "mean") == 0 ? sum / (double)n
					 : (value[(n - 1) / 2] + value[n / 2]) / 2;
}

/* n is 0 when no item has a place. */
static struct crosshair crosshair_of(const struct emission *emission, const struct point *point)
{
	struct crosshair cross = {
		.rule = setting_value(emission->settings, emission->value, "crosshair")};
	double *value = mem_zero(emission->items + 1, sizeof(*value));

	for (int axis = 0; axis < AXES; axis++) {
		size_t n = 0;
		for (size_t i = 0; i < emission->items; i++) {
			if (!is_placed(&point[i]))
				continue;
			value[n++] = point[i].place[axis].of.mean;
			cross.n = cross.n && cross.n < point[i].n ? cross.n : point[i].n;
		}
		const struct table *shape = n ? point[0].item->shape : NULL;
		if (n && strcmp(cross.rule, "middle") == 0)
			cross.at[axis] =
				(double)(axis_low(shape, axis) + axis_high(shape, axis)) / 2;
		else if (n)
			cross.at[axis] = middle_of(value, n, cross.rule);
	}
	free(value);
	return cross;
}

static void put(const struct emission *emission, const struct emit_item *item, struct line line,
	bool constant, bool boundary)
{
	char note[WORDS] = "";

	words_add(note, item->shape->wides != 0, "weighted");
	words_add(note, constant, "constant");
	words_add(note, boundary, "boundary");
	line.note = note;
	result_put(emission->result, &line);
}

/* On a line: the mean is there, or its interval holds it. */
static bool is_on(const struct place *place, double at)
{
	return fabs(place->of.mean - at) <= SAME ||
	       (place->bounds.low <= at && place->bounds.high >= at);
}

static const char *quadrant(const struct point *point, const struct crosshair *cross)
{
	bool high[AXES];

	for (int axis = 0; axis < AXES; axis++)
		high[axis] = point->place[axis].of.mean >= cross->at[axis] - SAME;
	if (high[AXIS_IMPORTANCE])
		return high[AXIS_PERFORMANCE] ? "keep" : "concentrate";
	return high[AXIS_PERFORMANCE] ? "overkill" : "low";
}

static const char *const measure[AXES] = {"importance", "performance"};

static void put_point(
	const struct emission *emission, const struct point *point, const struct crosshair *cross)
{
	const struct place *place = point->place;
	bool boundary = false;

	for (int axis = 0; axis < AXES; axis++) {
		bool on = is_on(&place[axis], cross->at[axis]);
		put(emission, point->item,
			(struct line){.item = point->item->item,
				.measure = measure[axis],
				.unit = UNIT_SCORE,
				.n = point->n,
				.value = place[axis].of.mean,
				.low = place[axis].bounds.low,
				.high = place[axis].bounds.high},
			place[axis].constant, on);
		boundary = boundary || on;
	}
	put(emission, point->item,
		(struct line){.item = point->item->item,
			.measure = "quadrant",
			.unit = UNIT_SCORE,
			.n = point->n,
			.value = NAN,
			.low = NAN,
			.high = NAN,
			.label = quadrant(point, cross)},
		false, boundary);
	if (point->item->shape->wides)
		put(emission, point->item,
			(struct line){.item = point->item->item,
				.measure = "n_eff",
				.unit = UNIT_COUNT,
				.n = point->n,
				.value = place[AXIS_IMPORTANCE].of.n_effective,
				.low = NAN,
				.high = NAN},
			false, false);
}

/* The cross-hair, and the ends of its axes as the bounds of no number. */
static void put_crosshair(const struct emission *emission, const struct emit_item *item,
	const struct crosshair *cross)
{
	static const char *const scale[AXES] = {"importance_scale", "performance_scale"};

	for (int axis = 0; axis < AXES && cross->n; axis++)
		put(emission, item,
			(struct line){.item = "(cross-hair)",
				.measure = measure[axis],
				.unit = UNIT_SCORE,
				.n = cross->n,
				.value = cross->at[axis],
				.low = NAN,
				.high = NAN,
				.label = cross->rule},
			false, false);
	for (int axis = 0; axis < AXES && cross->n; axis++) {
		struct line line = {.item = "(cross-hair)",
			.measure = scale[axis],
			.unit = UNIT_SCORE,
			.n = cross->n,
			.value = NAN,
			.low = (double)axis_low(item->shape, axis),
			.high = (double)axis_high(item->shape, axis)};
		result_put(emission->result, &line);
	}
}

/* Tables of one state may have been made by anyone. */
static int check_scales(const struct emission *emission, struct fault *fault)
{
	const struct emit_item *item = emission->item;

	for (size_t i = 1; i < emission->items; i++)
		if (memcmp(item[i].shape->form, item[0].shape->form, sizeof(item[i].shape->form)) !=
			0)
			return fault_set(fault, FAULT_INPUT,
				"\"%s\" and \"%s\" are on different scales: items to compare want "
				"one",
				item[0].item, item[i].item);
	return 0;
}

int importance_emit(const struct emission *emission, struct fault *fault)
{
	if (check_scales(emission, fault))
		return -1;
	struct point *point = mem_zero(emission->items + 1, sizeof(*point));
	for (size_t i = 0; i < emission->items; i++)
		point[i] = point_of(emission, &emission->item[i]);
	struct crosshair cross = crosshair_of(emission, point);
	for (size_t i = 0; i < emission->items; i++) {
		const struct emit_item *item = point[i].item;
		const wide *beyond = item->cell + axes_levels(item->shape);
		if (is_placed(&point[i]))
			put_point(emission, &point[i], &cross);
		counts_put(emission->result, item->item, point[i].n, beyond[0], beyond[1]);
	}
	if (emission->items)
		put_crosshair(emission, emission->item, &cross);
	free(point);
	return 0;
}
