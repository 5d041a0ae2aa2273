/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What each step, or each kind of justice, is worth when the others are held: satisfaction by least
 * squares, repurchase by logistic regression, both from the 64 patterns of steps.
 */
#ifndef ANALYSIS_RECOVERY_MODEL_H
#define ANALYSIS_RECOVERY_MODEL_H

#include "analysis/recovery_out.h"

/* One predictor of one outcome. NAN where there is none; word: a note that says why, or NULL. */
struct worth {
	double effect, p, p_adj;
	struct interval bounds;
	double beta, odds; /* logistic */
	struct interval beta_bounds;
	double lmg;        /* least squares */
	const char *word;
};

/* A model of one outcome; records 0: nothing to fit. */
struct fitted {
	wide records;
	double r2; /* McFadden's for the logistic one */
	const char *word;
	struct worth worth[RECOVERY_STEPS_N];
};

struct model {
	const struct blocks *patterns;
	size_t columns;
	double x[PATTERNS][RECOVERY_STEPS_N];
	struct fitted satisfaction, repurchase;
};

/* patterns, columns and x are set. */
void model_run(struct model *model);

/* The rows of predictor j. */
void model_put(const struct model *model, size_t j, const char *item);

#endif
