/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/journey_sum.h"

#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What one case says of one step. */
struct stop {
	wide records, visits, negative, gap, gaps, ease, eases, handoffs, contacts, dwell;
	bool knows_handoffs, knows_contacts, knows_dwell, knows_end, knows_repurchase, informed, knows_informed, repurchase;
};

/* The case at hand. */
struct passage {
	struct journey_sum *sum;
	const struct touch *touch; /* its touches */
	size_t n;
	struct stop *stop; /* by step; only those in `at` are in use */
	size_t *at, stops;
};

static bool has(const struct touch *touch, enum field field)
{
	return touch->field[field] != HELD_MISSING;
}

static struct stop *stop_at(struct passage *passage, size_t point)
{
	if (!passage->stop[point].records)
		passage->at[passage->stops++] = point;
	return &passage->stop[point];
}

static void add_scores(struct stop *stop, const struct touch *touch)
{
	if (has(touch, EXPECTATION) && has(touch, PERCEPTION)) {
		wide gap = touch->field[PERCEPTION] - touch->field[EXPECTATION];
		stop->gap += gap * touch->times;
		stop->gaps += touch->times;
		stop->negative += gap < 0 ? touch->times : 0;
	}
	if (has(touch, EASE)) {
		stop->ease += touch->field[EASE] * touch->times;
		stop->eases += touch->times;
	}
	if (has(touch, CONTACTS)) {
		stop->contacts += touch->field[CONTACTS] * touch->times;
		stop->knows_contacts = true;
	}
	if (has(touch, INFORMED)) {
		stop->informed = stop->informed || touch->field[INFORMED];
		stop->knows_informed = true;
	}
	if (has(touch, REPURCHASE)) {
		stop->repurchase = stop->repurchase || touch->field[REPURCHASE];
		stop->knows_repurchase = true;
	}
}

/* Told by the record; else another agent than the touch before. */
static void add_handoffs(struct stop *stop, const struct touch *touch, const struct touch *before)
{
	if (has(touch, HANDOFFS)) {
		stop->handoffs += touch->field[HANDOFFS] * touch->times;
		stop->knows_handoffs = true;
	} else if (touch->agent.n) {
		stop->handoffs += before && before->agent.n && slice_order(before->agent, touch->agent) != 0;
		stop->knows_handoffs = true;
	}
}

static void add_dwell(struct passage *passage, struct stop *stop, size_t i)
{
	const struct touch *touch = &passage->touch[i];
	size_t next = i + 1;

	if (has(touch, AT) && has(touch, END)) {
		wide span = (wide)touch->field[END] - touch->field[AT];
		passage->sum->reversed += span < 0 ? touch->times : 0;
		if (span >= 0) {
			stop->dwell = (stop->knows_end ? stop->dwell : 0) + span * touch->times;
			stop->knows_end = stop->knows_dwell = true;
		}
	}
	if (stop->knows_end || !has(touch, AT) || (i && passage->touch[i - 1].point == touch->point))
		return;
	while (next < passage->n && passage->touch[next].point == touch->point)
		next++;
	if (next == passage->n)
		return;
	stop->dwell += passage->touch[next].field[AT] - touch->field[AT];
	stop->knows_dwell = true;
}

static void add_touches(struct passage *passage)
{
	for (size_t i = 0; i < passage->n; i++) {
		const struct touch *touch = &passage->touch[i], *before = i ? touch - 1 : NULL;
		struct stop *stop = stop_at(passage, touch->point);
		stop->records += touch->times;
		passage->sum->touched += touch->times;
		stop->visits += !before || before->point != touch->point;
		add_scores(stop, touch);
		add_handoffs(stop, touch, before);
		add_dwell(passage, stop, i);
	}
}

/* ---- a case's stops into the sums ---- */

static bool came_again(const struct stop *stop)
{
	return stop->knows_contacts ? stop->contacts > 1 : stop->records > 1;
}

static void know(struct known_share *share, bool known, bool x)
{
	share->n += known;
	share->x += known && x;
}

static void fold(struct step_sum *step, const struct stop *stop)
{
	step->cases++;
	step->returns += stop->visits > 1;
	know(&step->repeats, true, came_again(stop));
	know(&step->covered, stop->knows_contacts || stop->knows_informed, stop->informed || stop->contacts > 0);
	know(&step->repurchase, stop->knows_repurchase, stop->repurchase);
	know(&step->handed, stop->knows_handoffs, stop->handoffs > 0);
	if (stop->gaps)
		spread_add(&step->gap, wide_double(stop->gap) / wide_double(stop->gaps));
	if (stop->knows_handoffs)
		spread_add(&step->handoffs, wide_double(stop->handoffs));
	if (stop->eases) {
		double ease = wide_double(stop->ease) / wide_double(stop->eases);
		spread_add(&step->ease, ease);
		spread_add(&step->by_repeat[came_again(stop)], ease);
	}
	if (!stop->knows_dwell)
		return;
	step->dwell = mem_grow(step->dwell, &step->cap_dwells, step->dwells + 1, sizeof(*step->dwell));
	step->dwell[step->dwells++] = stop->dwell;
}

/* All stops of a case as one; it came again where it did at any step. */
static struct stop whole(const struct passage *passage)
{
	struct stop all = {.records = 1};

	for (size_t s = 0; s < passage->stops; s++) {
		const struct stop *stop = &passage->stop[passage->at[s]];
		all.gap += stop->gap;
		all.gaps += stop->gaps;
		all.ease += stop->ease;
		all.eases += stop->eases;
		all.negative += stop->negative;
		all.handoffs += stop->handoffs;
		all.knows_handoffs = all.knows_handoffs || stop->knows_handoffs;
		all.informed = all.informed || stop->informed || stop->contacts > 0;
		all.knows_informed = all.knows_informed || stop->knows_informed || stop->knows_contacts;
		all.repurchase = all.repurchase || stop->repurchase;
		all.knows_repurchase = all.knows_repurchase || stop->knows_repurchase;
		if (came_again(stop))
			all.records = 2;
		if (stop->visits > 1)
			all.visits = 2;
	}
	return all;
}

static void fold_failures(struct passage *passage, wide all)
{
	bunches_add(&passage->sum->all.failures, 0, all);
	for (size_t s = 0; s < passage->stops; s++) {
		wide x = passage->stop[passage->at[s]].negative;
		struct bunches *failures = &passage->sum->step[passage->at[s]].failures;
		failures->x += x;
		failures->xx += x * x;
		failures->xn += x * all;
	}
}

static void fold_first(struct passage *passage, const struct stop *all)
{
	struct journey_sum *sum = passage->sum;

	sum->rated += all->gaps > 0;
	sum->never_negative += all->gaps && !all->negative;
	for (size_t i = 0; i < passage->n; i++) {
		const struct touch *touch = &passage->touch[i];
		if (has(touch, EXPECTATION) && has(touch, PERCEPTION) &&
			touch->field[PERCEPTION] < touch->field[EXPECTATION]) {
			sum->step[touch->point].first_negative++;
			return;
		}
	}
}

static void fold_case(struct passage *passage, int64_t split_s)
{
	struct journey_sum *sum = passage->sum;
	struct stop all = whole(passage);
	int side = passage->touch[0].field[AT] >= split_s;

	for (size_t s = 0; s < passage->stops; s++)
		fold(&sum->step[passage->at[s]], &passage->stop[passage->at[s]]);
	fold(&sum->all, &all);
	fold_failures(passage, all.negative);
	fold_first(passage, &all);
	if (sum->goal != SIZE_MAX && !passage->stop[sum->goal].records) {
		sum->step[passage->touch[passage->n - 1].point].dropped++;
		sum->all.dropped++;
	}
	sum->side_cases[side]++;
	know(&sum->side_repeats[side], true, came_again(&all));
	if (all.knows_handoffs)
		spread_add(&sum->side_handoffs[side], wide_double(all.handoffs));
}

static int by_size(const void *a, const void *b)
{
	const wide *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

void journey_add_up(struct journey_sum *sum, const struct touches *touches, size_t goal, int64_t split_s)
{
	struct passage passage = {.sum = sum, .stop = mem_zero(touches->points + 1, sizeof(*passage.stop)),
		.at = mem_zero(touches->points + 1, sizeof(*passage.at))};

	*sum = (struct journey_sum){.touches = touches, .goal = goal,
		.step = mem_zero(touches->points + 1, sizeof(*sum->step))};
	for (size_t first = 0, end; first < touches->n; first = end) {
		end = touches_end(touches, first);
		passage.touch = touches->touch + first;
		passage.n = end - first;
		add_touches(&passage);
		fold_case(&passage, split_s);
		while (passage.stops)
			passage.stop[passage.at[--passage.stops]] = (struct stop){0};
	}
	for (size_t p = 0; p < touches->points; p++)
		if (sum->step[p].dwells)
			qsort(sum->step[p].dwell, sum->step[p].dwells, sizeof(*sum->step[p].dwell), by_size);
	free(passage.stop);
	free(passage.at);
}

void journey_sum_release(struct journey_sum *sum)
{
	for (size_t p = 0; p < sum->touches->points; p++)
		free(sum->step[p].dwell);
	free(sum->step);
	*sum = (struct journey_sum){0};
}
