/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/drivers_logit.h"

#include "analysis/drivers_state.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>

/* Weights are in millionths. */
#define MILLION 1e6

static bool is_pattern(const struct emit_item *item, size_t predictors)
{
	return item->shape->form[0] == DRIVERS_PATTERNS &&
		item->shape->form[PATTERN_FORM_PREDICTORS] == (int64_t)predictors &&
		item->cell[0] >= 0 && item->cell[1] >= 0 && item->cell[0] + item->cell[1] > 0;
}

/* All records of a pattern have the same values, so their sum over their number is the value. */
static void take(struct logit *logit, const struct emit_item *item, const struct cross_view *view,
	const int *column, const struct regression *r, size_t at)
{
	const wide *sum = item->cell + PATTERN_COUNTS, *weights = sum + r->columns;
	double *weight = logit->weight + 2 * at, *square = logit->weight + 2 * (logit->patterns + at);
	double n = wide_double(item->cell[0] + item->cell[1]);

	for (size_t k = 0; k < r->kept; k++) {
		uint32_t i = (uint32_t)column[r->at[k]];
		logit->x[at * r->kept + k] =
			((double)view->low[i] + wide_double(sum[r->at[k]]) / n) * pow(10, -view->scale[i]);
	}
	for (int y = 0; y < 2; y++) {
		weight[y] = view->weighted ? wide_double(weights[y]) / MILLION : wide_double(item->cell[y]);
		square[y] = view->weighted ? wide_double(weights[2 + y]) / (MILLION * MILLION) : 0;
	}
}

static void gather(struct logit *logit, const struct emission *emission, const struct cross_view *view,
	const int *column, const struct regression *r)
{
	size_t at = 0;

	logit->x = mem_zero(logit->patterns * r->kept + 1, sizeof(*logit->x));
	logit->weight = mem_zero(4 * logit->patterns, sizeof(*logit->weight));
	for (size_t i = 0; i < emission->items; i++)
		if (is_pattern(&emission->item[i], r->columns))
			take(logit, &emission->item[i], view, column, r, at++);
}

/* Both outcomes with weight: a state from elsewhere may hold anything. */
static bool both(const struct logit *logit)
{
	double sum[2] = {0, 0};

	for (size_t i = 0; i < logit->patterns; i++)
		for (size_t y = 0; y < 2; y++) {
			if (!(logit->weight[2 * i + y] >= 0))
				return false;
			sum[y] += logit->weight[2 * i + y];
		}
	return sum[0] > 0 && sum[1] > 0;
}

void logit_open(struct logit *logit, const struct emission *emission, const struct cross_view *view,
	const int *column, const struct regression *r)
{
	*logit = (struct logit){0};
	for (size_t i = 0; i < emission->items; i++)
		logit->patterns += is_pattern(&emission->item[i], r->columns);
	logit->asked = logit->patterns > 0;
	if (!logit->asked)
		return;
	if (logit->patterns > PATTERN_MOST) {
		logit->word = "linear";
		return;
	}
	gather(logit, emission, view, column, r);
	logit->logistic = (struct logistic){.columns = r->kept, .patterns = logit->patterns, .x = logit->x,
		.weight = logit->weight, .square = view->weighted ? logit->weight + 2 * logit->patterns : NULL,
		.n = wide_double(view->used)};
	logit->fits = both(logit) && logistic_run(&logit->logistic);
	logit->word = logit->fits ? NULL : "separated";
}

void logit_close(struct logit *logit)
{
	logistic_release(&logit->logistic);
	free(logit->x);
	free(logit->weight);
}
