/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What does one group talk about that others do not? Log-odds of a word or topic with an
 * informative Dirichlet prior: Monroe, Colaresi and Quinn (2008), equations 16, 18 and 22.
 */
#ifndef MATH_WORDODDS_H
#define MATH_WORDODDS_H

#include "math/interval.h"

/* Mentions of the one topic, and of all topics. */
struct mentions {
	double topic, all;
};

struct word_odds {
	double value; /* difference of the groups' log-odds */
	double se;
	double z, p;
};

/*
 * One group against the others. The prior is worth `prior` mentions in each, spread over topics as
 * `background` has them. All NAN where the background has no such topic, or no other.
 */
struct word_odds word_odds(struct mentions one, struct mentions others, struct mentions background, double prior);

struct interval word_odds_interval(const struct word_odds *odds, double confidence);

#endif
