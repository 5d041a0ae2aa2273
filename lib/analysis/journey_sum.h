/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sums over cases for each step of a journey, and over all steps. What a case says of a step more
 * than once counts with its mean: cases do not depend on each other, their touches do.
 */
#ifndef ANALYSIS_JOURNEY_SUM_H
#define ANALYSIS_JOURNEY_SUM_H

#include "analysis/touches.h"
#include "math/cluster.h"
#include "math/spread.h"

/* Shares of cases, as far as known. */
struct known_share {
	wide x, n;
};

struct step_sum {
	wide cases;
	struct spread gap;             /* perception less expectation */
	struct spread ease, by_repeat[2]; /* of cases; that came once, repeatedly */
	struct spread handoffs;
	struct known_share handed, repeats, covered, repurchase;
	wide returns;                  /* cases that came back after having been elsewhere */
	wide first_negative, dropped;
	struct bunches failures;       /* touches below expectation, of all such, by case */
	wide *dwell;                   /* seconds of cases, sorted */
	size_t dwells, cap_dwells;
};

struct journey_sum {
	const struct touches *touches;
	struct step_sum *step, all;
	size_t goal;                   /* step; SIZE_MAX: none */
	wide rated, never_negative;    /* cases with a gap; without one below 0 */
	wide touched;                  /* records */
	wide reversed;                 /* records that end before they begin */
	wide side_cases[2];            /* with split: that begin before it, and from it on */
	struct known_share side_repeats[2];
	struct spread side_handoffs[2];
};

void journey_add_up(struct journey_sum *sum, const struct touches *touches, size_t goal, int64_t split_s);
void journey_sum_release(struct journey_sum *sum);

#endif
