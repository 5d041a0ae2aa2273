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
};
