/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/texts.h"

const char *const texts_en_more[TEXTS] = {
	[TEXT_MATCH] = "Plan and usage",
	[TEXT_MATCH_ASKS] = "Who is on the wrong plan?",
	[TEXT_MATCH_HOW] =
		"Each month’s usage is priced in every plan of the tariff. A month fits when no plan that is offered would have "
		"been cheaper; fit is the share of such months, its interval takes into account that the months of a customer "
		"go together. Mismatched: customers with a run of months in one plan that all did not fit and that another plan, "
		"taken for the whole run, would have made cheaper; now: the run still goes on. Recommended: that plan. "
		"Saving: what the run would have cost less. False alarms: runs of one month less that the next month ended. "
		"Fit before and after: the months next to a change of plan; who changes chose to, so the difference is not "
		"all due to the change.",
	[TEXT_FIT] = "Fit",
	[TEXT_CUSTOMERS] = "Customers",
	[TEXT_MISMATCHED] = "Mismatched",
	[TEXT_MISMATCHED_NOW] = "Mismatched now",
	[TEXT_RECOMMENDED] = "Recommended",
	[TEXT_SAVING] = "Saving",
	[TEXT_SWITCH_SAVING] = "Saving by a change",
	[TEXT_FALSE_ALARMS] = "False alarms",
	[TEXT_FOLLOWED] = "Followed",
	[TEXT_FIT_BEFORE] = "Fit before",
	[TEXT_FIT_AFTER] = "Fit after",
	[TEXT_FIT_CHANGE] = "After − before",

	[TEXT_HABIT] = "Extras that become a habit",
	[TEXT_HABIT_ASKS] = "When does an extra become an entitlement?",
	[TEXT_HABIT_HOW] =
		"Each line is a number of extras that the customer had been given before. Given and withheld: mean satisfaction "
		"when the next extra was granted and when it was not, one mean for each customer; penalty: their difference, with "
		"Welch’s interval, p adjusted for the number of lines. Rate: share of requests granted. Ordinary: satisfaction "
		"with what was agreed anyway. Habituation: by how much the penalty grows with each earlier extra, from straight "
		"lines, with errors by customer. Demand: how much of all that was asked for beyond the agreement an item is.",
	[TEXT_GIVEN] = "Given",
	[TEXT_WITHHELD] = "Withheld",
	[TEXT_HABIT_PENALTY] = "Penalty",
	[TEXT_RATE_GIVEN] = "Rate",
	[TEXT_ORDINARY] = "Ordinary",
	[TEXT_REQUESTS] = "Requests",
	[TEXT_HABITUATION] = "Habituation",
	[TEXT_GIVEN_SLOPE] = "Given, per extra",
	[TEXT_WITHHELD_SLOPE] = "Withheld, per extra",
	[TEXT_EXPECTATION_SLOPE] = "Expectation, per extra",
	[TEXT_DEMAND] = "Demand",
	[TEXT_ASKED_BY] = "Asked by",
	[TEXT_GRANTED] = "Granted",

	[TEXT_JOURNEY] = "The journey",
	[TEXT_JOURNEY_ASKS] = "Where along the way is it lost?",
	[TEXT_JOURNEY_HOW] =
		"Steps stand in the order of the journey; n counts cases, and what a case says of a step more than once counts "
		"with its mean. Reach: the share of cases that came to the step. Gap: experience less expectation. Reach × gap: "
		"what the step costs over all cases; the lowest is the first to mend. First below: of the cases rated, those that "
		"were disappointed here first. Failures: the step’s share of all touches below expectation. Dwell: time until "
		"the next step. Drop-out: cases that ended here before the goal. Repeats: more than one contact; returns: back "
		"again after another step. Ease if repeated: how the effort score differs; who had to repeat was not drawn by lot.",
	[TEXT_REACH] = "Reach",
	[TEXT_REACH_X_GAP] = "Reach × gap",
	[TEXT_FIRST_NEGATIVE] = "First below",
	[TEXT_FAILURES] = "Failures",
	[TEXT_DWELL_P50] = "Dwell, median",
	[TEXT_DWELL_P90] = "Dwell, 90 %",
	[TEXT_DROPOUT] = "Drop-out",
	[TEXT_REPEATS] = "Repeats",
	[TEXT_RETURNS] = "Returns",
	[TEXT_HANDOFFS] = "Hand-offs",
	[TEXT_CES_CHANGE] = "Ease if repeated",
	[TEXT_COVERED] = "Contacted",
	[TEXT_STEP_REPURCHASE] = "Buy again",
	[TEXT_NEVER_NEGATIVE] = "Never below",
	[TEXT_REACHED_GOAL] = "Reached the goal",

	[TEXT_RECOVERY] = "Recovery",
	[TEXT_RECOVERY_ASKS] = "What wins a disappointed customer back?",
	[TEXT_RECOVERY_HOW] =
		"Customers by what became of their problem: none; complained, and by the handling satisfied, "
		"mollified or dissatisfied; silent. Share: of all, of those with a problem of whom it is known "
		"whether they complained, or of the complaints. Buys again and satisfaction: of the customers in "
		"that state. Change: the same customers now, less before the problem (or after the first recovery); "
		"those who left without a word are not among them.",
	[TEXT_RECOVERY_VERSUS] = "Recovery: comparisons",
	[TEXT_RECOVERY_VERSUS_ASKS] = "Are customers who complained more loyal than those without a problem?",
	[TEXT_RECOVERY_VERSUS_HOW] =
		"The share who buy again, and the mean satisfaction, of one group less those of another. The first "
		"rows compare with customers who had no problem: all who complained, only the satisfied ones among "
		"them, and all who had a problem; by severity behind @. Nobody was put into these groups by chance: "
		"customers choose to complain, the satisfied ones are chosen by the outcome itself, and those who "
		"left without a word may be missing. The verdict speaks of all who complained. Own words: apologies "
		"in own words against standard ones. Promise broken again: recovery promises not kept against kept "
		"ones. p is adjusted for the number of tests.",
	[TEXT_RECOVERY_STEPS] = "Recovery: the six steps",
	[TEXT_RECOVERY_STEPS_ASKS] = "Which steps are taken, and what is each worth?",
	[TEXT_RECOVERY_STEPS_HOW] =
		"Taken: the share of cases in which the step was taken. Chain stops: the share in which all steps "
		"before it were taken and this one was not. Worth: what the step adds to satisfaction, or to the "
		"share who buy again, when the other steps are held, by regression on the patterns of steps; steps "
		"were taken by choice, so easy cases may have got more of them. The three kinds of justice stand for "
		"two steps each. p is adjusted for the number of steps.",
	[TEXT_RECOVERY_SAYS] = "Of customers who complained {1} buy again ({2}), of those without a problem {3} ({4}).",
	[TEXT_RECOVERY_SAYS_STEP] = "Of the six steps this one is worth the most, the others held: {1}, {2} points of satisfaction ({3}).",
	[TEXT_RECOVERY_REPURCHASE] = "Buys again",
	[TEXT_RECOVERY_SATISFIED_BY] = "Satisfaction",
	[TEXT_RECOVERY_REPURCHASE_CHANGE] = "Change (buys again)",
	[TEXT_RECOVERY_SATISFACTION_CHANGE] = "Change (satisfaction)",
	[TEXT_RECOVERY_BROKEN] = "Broken again",
	[TEXT_RECOVERY_WON_WITH] = "Won with",
	[TEXT_RECOVERY_WON_WITHOUT] = "Won without",
	[TEXT_RECOVERY_COVERAGE] = "Taken",
	[TEXT_RECOVERY_FIRST_MISSING] = "Chain stops",
	[TEXT_RECOVERY_FULL_CHAIN] = "All steps",
	[TEXT_RECOVERY_STEP_EFFECT] = "Worth (satisfaction)",
	[TEXT_RECOVERY_REPURCHASE_EFFECT] = "Worth (buys again)",
	[TEXT_RECOVERY_TIME_P50] = "Median time",
	[TEXT_RECOVERY_COST] = "Cost of one more who buys again",
	[TEXT_RECOVERY_NONE] = "No problem",
	[TEXT_RECOVERY_PROBLEM] = "Problem",
	[TEXT_RECOVERY_COMPLAINED] = "Complained",
	[TEXT_RECOVERY_SATISFIED] = "Complained: satisfied",
	[TEXT_RECOVERY_MOLLIFIED] = "Complained: mollified",
	[TEXT_RECOVERY_DISSATISFIED] = "Complained: dissatisfied",
	[TEXT_RECOVERY_SILENT] = "Silent",
	[TEXT_RECOVERY_FOLLOWED_UP] = "Followed up",
	[TEXT_RECOVERY_NOT_FOLLOWED_UP] = "Not followed up",
	[TEXT_RECOVERY_VERSUS_ALL] = "All who complained",
	[TEXT_RECOVERY_VERSUS_SATISFIED] = "The satisfied among them",
	[TEXT_RECOVERY_VERSUS_PROBLEM] = "All with a problem",
	[TEXT_RECOVERY_OWN_WORDS] = "Own words",
	[TEXT_RECOVERY_DOUBLE_DEVIATION] = "Promise broken again",
	[TEXT_RECOVERY_SECOND_CHANCE] = "Second chance",
	[TEXT_RECOVERY_APOLOGISED] = "Apologised",
	[TEXT_RECOVERY_LISTENED] = "Listened",
	[TEXT_RECOVERY_FIXED] = "Fixed",
	[TEXT_RECOVERY_COMPENSATED] = "Compensated",
	[TEXT_RECOVERY_KEPT_WORD] = "Kept word",
	[TEXT_RECOVERY_CHAIN] = "Whole chain",
	[TEXT_RECOVERY_INTERACTIONAL] = "How one was treated",
	[TEXT_RECOVERY_DISTRIBUTIVE] = "What one got",
	[TEXT_RECOVERY_PROCEDURAL] = "How it was done",
	[TEXT_LABEL_PARADOX] = "more loyal",
	[TEXT_LABEL_SATISFIED_ONLY] = "only the satisfied",
	[TEXT_LABEL_DAMAGE] = "less loyal",
};
