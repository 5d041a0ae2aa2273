/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/wordodds.h"

#include "math/trial.h"

#include <math.h>

struct word_odds word_odds(struct mentions one, struct mentions others, struct mentions background, double prior)
{
	double a = prior * background.topic / background.all;
	double x = one.topic + a, y = others.topic + a;

	if (!(background.topic > 0) || !(background.topic < background.all))
		return (struct word_odds){NAN, NAN, NAN, NAN};
	double value = log(x / (one.all + prior - x)) - log(y / (others.all + prior - y));
	double se = sqrt(1 / x + 1 / y);
	return (struct word_odds){value, se, value / se, normal_p(value / se)};
}

struct interval word_odds_interval(const struct word_odds *odds, double confidence)
{
	double half = normal_width(confidence) * odds->se;

	return (struct interval){odds->value - half, odds->value + half};
}
