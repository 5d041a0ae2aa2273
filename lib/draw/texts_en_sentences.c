/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/texts.h"

const char *const texts_en_sentences[TEXTS] = {
	[TEXT_SCORES_SAYS_NET] =
		"{1}: net promoter score {2} ({3}), n {4}; promoters {5}, detractors {6}.",
	[TEXT_SCORES_SAYS_SHARE] = "{1}: {2} ({3}), n {4}.",
	[TEXT_SCORES_SAYS_BOX] = "{1}: {2} of customers answer in the best levels ({3}), n {4}.",
	[TEXT_SCORES_SAYS_MEAN] = "{1}: on average {2} ({3}), n {4}.",
	[TEXT_SCORES_SAYS_RANGE] = "{1}: highest in {2} with {3}, lowest in {4} with {5}.",
	[TEXT_GAP_SAYS_SHORT] =
		"{1} falls short of expectation by {2} points ({3}), the largest shortfall among {4} items.",
	[TEXT_GAP_SAYS_CHANCE] = "{1} is {2} points below expectation, the largest shortfall among {4} items, "
				 "but chance alone could "
				 "explain that ({3}).",
	[TEXT_GAP_SAYS_OVER] = "Nothing falls short of expectation: {1}, the lowest of {4} items, "
			       "is {2} points above ({3}).",
	[TEXT_GAP_SAYS_ALL_BELOW] = "Over all items, experience falls short of expectation by {1} points "
				    "({2}), n {3}.",
	[TEXT_GAP_SAYS_ALL_ABOVE] =
		"Over all items, experience exceeds expectation by {1} points ({2}), n {3}.",
	[TEXT_COMPARE_SAYS_HIGHER] = "{1}: {3} is higher than {2} by {4} ({5}).",
	[TEXT_COMPARE_SAYS_LOWER] = "{1}: {3} is lower than {2} by {4} ({5}).",
	[TEXT_COMPARE_SAYS_NONE] =
		"{1}: no difference between {2} and {3} is shown ({4}, {5}; p {7}, adjusted);"
		" one of {6} would have been seen in four of five such studies.",
	[TEXT_DRIFT_SAYS_RINGS] = "{1}: {2} of the {3} judged periods ring, the first of them {4}.",
	[TEXT_DRIFT_SAYS_QUIET] = "{1}: none of the {2} judged periods rings.",
	[TEXT_EQUITY_SAYS_TURNS] =
		"{1}: the difference to the reference is {2} as it stands, but {3} with the mix held equal: it turns round.",
	[TEXT_EQUITY_SAYS_FIFTHS] = "{1}: {2} times the share of the reference ({3}), below four fifths.",
	[TEXT_COMPARE_SAYS_FEW] = "{1}: too few answers to compare {2} with {3}.",
	[TEXT_CHANGE_SAYS_RISEN] = "{1} rose from {2} to {3} (by {4}).",
	[TEXT_CHANGE_SAYS_FALLEN] = "{1} fell from {2} to {3} (by {4}).",
	[TEXT_CHANGE_SAYS_NONE] = "None of the {1} numbers compared with the last run changed beyond chance.",
	[TEXT_PROMISE_SAYS] = "{1} of promises were kept ({2}), n {3}; {4} more are still open.",
	[TEXT_PROMISE_SAYS_KIND] = "{1}: {2} of promises were kept ({3}), n {4}; {5} more are still open.",
	[TEXT_PROMISE_SAYS_WORST] = "Lowest: {1} with {2} ({3}), n {4}.",
	[TEXT_LOSS_SAYS] = "{1} customers are lost.",
	[TEXT_LOSS_SAYS_BEST] = "{1} would win back the most: {2} of them ({3}).",
	[TEXT_RECOVERY_SAYS] = "Of customers who complained {1} buy again ({2}), of those without a problem {3} ({4}).",
	[TEXT_RECOVERY_SAYS_STEP] = "Of the six steps this one is worth the most, the others held: {1}, {2} points of satisfaction ({3}).",
};
