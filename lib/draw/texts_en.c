/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/texts.h"

const char *const texts_en[TEXTS] = {
	[TEXT_NONE] = "",
	[TEXT_REPORT] = "Customer expectations",
	[TEXT_SUMMARY] = "In short",
	[TEXT_CONTENTS] = "Contents",
	[TEXT_CHART] = "Chart",
	[TEXT_TABLE] = "Table",
	[TEXT_HOW] = "How this was computed",
	[TEXT_SKIP] = "Skip to the report",
	[TEXT_MORE_ROWS] = "and {1} more",
	[TEXT_SORT] = "Sort by this column",
	[TEXT_FILTER] = "Filter rows",
	[TEXT_SHOWN] = "{1} of {2} rows",
	[TEXT_COMMA] = ", ",
	[TEXT_BRIEF_SOURCES] = "What the charts rest on",
	[TEXT_BRIEF_FROM] = "{1}: {2} {3}.",
	[TEXT_BRIEF_WHAT] = "{1}: {2}",
	[TEXT_BRIEF_MORE] = "The full report has more findings ({1}).",
	[TEXT_BRIEF_LACKS] = "Only in the full report: {1}.",
	[TEXT_MADE_BY] = "Made by ce-report from result rows. The same rows give the same page.",
	[TEXT_PAGE_OF] = "Page {1} of {2}",
	[TEXT_UNDRAWN] = "The chart could not be drawn.",
	[TEXT_NOTES] = "Notes",
	[TEXT_NO_DATA] = "There is nothing to draw: no row has a value",
	[TEXT_NOT_SHOWN] = "Not shown: {1}. The formats csv and json hold every row.",
	[TEXT_LEFT_OUT_SMALL] = "{1} rows left out (those with the smallest n)",
	[TEXT_LEFT_OUT_LESS] = "{1} rows left out (those of the least importance)",
	[TEXT_LEFT_OUT_NEAR] = "{1} rows left out (those with the smallest gaps)",
	[TEXT_INTERVAL_NOTE] = "In brackets: the {1} interval.",

	[TEXT_HOLDS_NOT] = "does not hold: {1} ({2}: {3} is {4}, n {5})",
	[TEXT_HOLDS_NO_NUMBER] = "does not hold: {1} ({2} has no {3}: missing or suppressed)",
	[TEXT_HOLDS_NO_ROW] = "does not hold: {1} (it selects no row{2})",
	[TEXT_HOLDS_MORE] = "does not hold: {1} ({2} more rows)",
	[TEXT_ITEM] = "Item",
	[TEXT_MEASURE] = "Measure",
	[TEXT_VALUE] = "Value",
	[TEXT_INTERVAL] = "Interval",
	[TEXT_LABEL] = "Label",
	[TEXT_NOTE] = "Note",
	[TEXT_N] = "n",
	[TEXT_MISSING] = "Missing",
	[TEXT_INVALID] = "Invalid",
	[TEXT_ALL] = "All",
	[TEXT_MISSING_GROUP] = "(missing)",

	[TEXT_SCORES] = "Scores",
	[TEXT_SCORES_ASKS] = "How do customers score us?",
	[TEXT_SCORES_HOW] =
		"How customers answered: the share of the best answers, the net promoter score or the "
		"mean. "
		"Net promoter score: the share of scores 9 and 10 minus the share of scores 0 to "
		"6, in "
		"points from −100 to 100. Top box: the share of answers in the best levels of the "
		"scale. Mean: the plain average of the answers. n is the number of records with an "
		"answer; missing and invalid answers are counted apart and enter no number. Shares "
		"carry Wilson intervals, means t intervals.",
	[TEXT_NET] = "Net promoter score",
	[TEXT_PROMOTERS] = "Promoters",
	[TEXT_PASSIVES] = "Passives",
	[TEXT_DETRACTORS] = "Detractors",
	[TEXT_TOP_BOX] = "Top box",
	[TEXT_MEAN] = "Mean",
	[TEXT_SD] = "SD",
	[TEXT_SHARE] = "Share",
	[TEXT_AXIS_NET] = "Net promoter score (points)",
	[TEXT_AXIS_SHARE] = "Share of customers in the best levels (%)",
	[TEXT_AXIS_YES] = "Share (%)",
	[TEXT_AXIS_SCORE] = "Mean score",
	[TEXT_FOOT_DOTS] = "Dot: value. Line: confidence interval. n: records with an answer. Arrow: beyond the scale.",

	[TEXT_GAP] = "Expectation and experience",
	[TEXT_GAP_ASKS] = "Where does experience fall short of expectation?",
	[TEXT_GAP_HOW] = "Gap: what a customer experienced minus what the same customer expected, "
			 "averaged over "
			 "customers; below zero, experience falls short. Only customers who "
			 "answered both enter. "
			 "The interval is that of a paired t test; p is adjusted for the number of "
			 "items tested. "
			 "The overall gap first averages within each customer, so that n counts "
			 "customers, not "
			 "answers. Effect: the mean gap in standard deviations of the gaps. Met: "
			 "the share of "
			 "customers whose experience reached or passed their expectation. At the "
			 "maximum: the "
			 "share who expected the most the scale allows.",
	[TEXT_EXPECTATION] = "Expected",
	[TEXT_PERCEPTION] = "Experienced",
	[TEXT_PERCEPTION_BELOW] = "Experienced, below",
	[TEXT_PERCEPTION_ABOVE] = "Experienced, at or above",
	[TEXT_GAP_VALUE] = "Gap",
	[TEXT_WEIGHTED_GAP] = "Weighted gap",
	[TEXT_EFFECT] = "Effect",
	[TEXT_MET] = "Met",
	[TEXT_IN_ZONE] = "In the zone of tolerance",
	[TEXT_BELOW_ZONE] = "Below adequate",
	[TEXT_ABOVE_ZONE] = "Above desired",
	[TEXT_ADEQUACY] = "Experienced less adequate",
	[TEXT_OVER_DESIRED] = "Experienced less desired",
	[TEXT_CEILING] = "At the maximum",
	[TEXT_P_ADJ] = "p (adjusted)",
	[TEXT_WILCOXON_P_ADJ] = "Wilcoxon p (adjusted)",
	[TEXT_FOOT_GAP] = "Thin line: confidence interval of the gap; where it reaches the ring, the gap may be chance. n: customers with both answers. Right: gap (experience less expectation) in points of the scale.",

	[TEXT_DRIVERS] = "Drivers",
	[TEXT_DRIVERS_ASKS] = "What moves satisfaction, or expectation, or loyalty?",
	[TEXT_DRIVERS_HOW] =
		"A regression of the outcome on all predictors together. Effect: how many points "
		"the outcome moves with one point of the predictor, the others held. Importance: "
		"its share of the explained variance, averaged over all orders in which predictors "
		"may enter (LMG); the relative weight is Johnson's. Penalty and reward: what "
		"low and high answers cost and gain against those between.",
	[TEXT_BETA] = "Effect",
	[TEXT_LMG] = "Importance",
	[TEXT_RELATIVE_WEIGHT] = "Relative weight",
	[TEXT_PENALTY] = "Penalty",
	[TEXT_REWARD] = "Reward",
	[TEXT_ASYMMETRY] = "Asymmetry",
	[TEXT_VIF] = "VIF",
	[TEXT_R2] = "Explained",

	[TEXT_DRIFT] = "Change over time",
	[TEXT_DRIFT_ASKS] = "Has something changed, and when?",
	[TEXT_DRIFT_HOW] =
		"Each period against limits that only the first periods, the baseline, have set: the "
		"centre and 3 standard errors to either side, wider where the baseline itself varies "
		"more than sampling explains (Laney). The cumulative sum adds up what is beyond half a "
		"standard error and rings above 5; the moving average weighs the latest period with .2. "
		"Trend: Kendall's tau of the values with their order, and Sen's median slope a period.",
	[TEXT_DRIFT_VALUE] = "Value",
	[TEXT_CENTER] = "Centre",
	[TEXT_LCL] = "Lower limit",
	[TEXT_UCL] = "Upper limit",
	[TEXT_CUSUM] = "Cumulative sum",
	[TEXT_EWMA] = "Moving average",
	[TEXT_SIGNALS] = "Signals",
	[TEXT_FALSE_SIGNALS] = "Signals by chance",
	[TEXT_SIGNAL] = "Signal",
	[TEXT_FIRST_SIGNAL] = "First signal",
	[TEXT_MANN_KENDALL] = "Trend (tau)",
	[TEXT_SEN_SLOPE] = "Slope a period",
	[TEXT_COMPARE] = "Comparison",
	[TEXT_COMPARE_ASKS] = "Did the change work?",
	[TEXT_COMPARE_HOW] =
		"Two arms on each measure. Shares: Newcombe's interval of the difference, z test; means: "
		"Welch's t and the Mann-Whitney test; pairs: McNemar's test, the paired t and the signed "
		"ranks; rates: the exact test of two Poisson counts. p is adjusted for all measures of "
		"the group. Detectable: a true difference of this size would have been shown in four of "
		"five such studies. B over A: how often an answer of b is higher than one of a, ties half.",
	[TEXT_VALUE_A] = "a",
	[TEXT_VALUE_B] = "b",
	[TEXT_DIFFERENCE] = "b − a",
	[TEXT_RATIO_AB] = "b / a",
	[TEXT_MANN_WHITNEY_P] = "p (ranks)",
	[TEXT_SUPERIORITY] = "b over a",
	[TEXT_WILCOXON_P] = "p (signed ranks)",
	[TEXT_DETECTABLE] = "Detectable",
	[TEXT_VERDICT] = "Verdict",
	[TEXT_SPLIT] = "Share of b",
	[TEXT_SPLIT_P] = "p of the split",
	[TEXT_LABEL_HIGHER] = "b higher",
	[TEXT_LABEL_LOWER] = "b lower",
	[TEXT_LABEL_NO_DIFFERENCE] = "no difference shown",
	[TEXT_LABEL_TOO_FEW] = "too few answers",
	[TEXT_EQUITY] = "Equity",
	[TEXT_EQUITY_ASKS] = "Are groups served alike?",
	[TEXT_EQUITY_HOW] =
		"Each group against the reference, which is the group with the highest value. Adjusted: "
		"as if the group had the mix of cases of all groups together (direct standardisation). "
		"The difference is the sum of what the group gets within equal cases (rate part) and of "
		"what comes of having other cases (mix part; Kitagawa). Odds ratio: Mantel and Haenszel, "
		"cases held equal. Four-fifths: the group's share is below 80% of the reference's. "
		"Simpson: with cases held equal the difference turns round.",
	[TEXT_EQUITY_VALUE] = "Value",
	[TEXT_EQUITY_DIFFERENCE] = "Difference",
	[TEXT_EQUITY_RATIO] = "Ratio",
	[TEXT_SMD] = "In deviations",
	[TEXT_ADJUSTED] = "Adjusted",
	[TEXT_ADJUSTED_DIFFERENCE] = "Adjusted difference",
	[TEXT_RATE_PART] = "Rate part",
	[TEXT_MIX_PART] = "Mix part",
	[TEXT_ODDS_RATIO] = "Odds ratio",
	[TEXT_GINI] = "Gini",
	[TEXT_THEIL] = "Theil",
	[TEXT_THEIL_BETWEEN] = "Theil between groups",
	[TEXT_CHANGE] = "Changes since the last run",
	[TEXT_CHANGE_ASKS] = "What has changed beyond chance?",
	[TEXT_CHANGE_HOW] =
		"Every number that has an interval in both runs. The interval of the change comes from "
		"the limits of both (square and add; for shares it is Newcombe's), p is adjusted for all "
		"numbers compared (Holm). Numbers that changed no more than chance explains are not shown.",
	[TEXT_CHANGE_BEFORE] = "Before",
	[TEXT_CHANGE_NOW] = "Now",
	[TEXT_CHANGE_BY] = "Change",
	[TEXT_CHANGE_COMPARED] = "Compared",
	[TEXT_CHANGE_CHANGED] = "Changed",
	[TEXT_LABEL_RISEN] = "risen",
	[TEXT_LABEL_FALLEN] = "fallen",
	[TEXT_KANO] = "Kano categories",
	[TEXT_KANO_ASKS] = "Which features delight, which are taken for granted?",
	[TEXT_KANO_HOW] =
		"Customers say how they would feel with a feature and how without it. The two answers "
		"together are one of six categories. M, must-be: its absence annoys, its presence is taken "
		"for granted. O, one-dimensional: the more the better. A, attractive: a delight, and "
		"nobody misses it. I, indifferent. R, reverse: wanted the other way round. Q, "
		"questionable: the two answers contradict each other. The category is the most frequent "
		"one; where the first two do not differ clearly (Fong's test) the order M, O, A, I "
		"decides. Better: how far satisfaction can rise with the feature, (A+O)/(A+O+M+I). Worse: "
		"how far it can fall without it, -(O+M)/(A+O+M+I). Strength: the share of A, O and M "
		"among all answers. With periods, the change of category since the period before, and "
		"the least share of customers whose answers must have changed for it.",
	[TEXT_KANO_CATEGORY] = "Category",
	[TEXT_KANO_SIGNIFICANT] = "Clear",
	[TEXT_BETTER] = "Better",
	[TEXT_WORSE] = "Worse",
	[TEXT_STRENGTH] = "Strength",
	[TEXT_MUST_BE] = "M",
	[TEXT_ONE_DIMENSIONAL] = "O",
	[TEXT_ATTRACTIVE] = "A",
	[TEXT_INDIFFERENT] = "I",
	[TEXT_REVERSE] = "R",
	[TEXT_QUESTIONABLE] = "Q",
	[TEXT_MIGRATION] = "Change",
	[TEXT_MOVED] = "Moved",

	[TEXT_IMPORTANCE] = "Importance and performance",
	[TEXT_IMPORTANCE_ASKS] = "What to fix first?",
	[TEXT_IMPORTANCE_HOW] =
		"How important each item is to customers, and how well it is done: means over the "
		"customers who answered both, with t intervals. The cross-hair parts the items in four. "
		"concentrate: important and not done well, so it comes first. keep: important and done "
		"well. low: neither. overkill: done well, but not important. An item is noted as "
		"boundary when an interval of it reaches over the cross-hair: it may belong on the other "
		"side.",
	[TEXT_CROSS_HAIR] = "Cross-hair",
	[TEXT_QUADRANT] = "Field",
	[TEXT_IMPORTANCE_VALUE] = "Importance",
	[TEXT_PERFORMANCE] = "Performance",

	[TEXT_INDEX] = "Satisfaction index",
	[TEXT_INDEX_ASKS] = "How do expectation, quality and value add up to satisfaction and loyalty, and can each scale be trusted?",
	[TEXT_INDEX_HOW] =
		"Only customers who answered every question of the model enter. Each block of questions is summed up by a weighted "
		"mean of its answers; the weights come from a path model by partial least squares, in which a block counts the "
		"answers that go along best with the blocks it is joined to. Index: that mean, 0 for the lowest answers that the "
		"scales allow and 100 for the highest. Intervals: the whole model was worked out again without each of 32 parts "
		"of the customers. Alpha and rho: how well the questions "
		"of a block agree; below 0.7 read the block with care. Communality: the share of its questions’ variation that the "
		"block carries. R²: the share of a block’s variation that the blocks before it explain. Coefficient: by how many "
		"standard deviations a block moves when the block before it moves by one and the others stay.",
	[TEXT_INDEX_VALUE] = "Index",
	[TEXT_CRONBACH] = "Alpha",
	[TEXT_ALPHA_STD] = "Alpha (standardised)",
	[TEXT_RHO] = "Rho",
	[TEXT_COMMUNALITY] = "Communality",
	[TEXT_WEIGHT] = "Weight",
	[TEXT_LOADING] = "Loading",
	[TEXT_COEFFICIENT] = "Coefficient",
	[TEXT_GOF] = "Fit",

	[TEXT_AGREE] = "Agreement of raters",
	[TEXT_AGREE_ASKS] = "Do coders and sources agree?",
	[TEXT_AGREE_HOW] =
		"Krippendorff's alpha: 1 when all raters agree on every unit, 0 when they agree as often "
		"as chance would have it, below 0 when less often; units with one rating do not count. "
		"Kappa: the same idea for two raters and the units both have rated. Agreement: the share "
		"of pairs of ratings of one unit that are equal, whether by chance or not. By chance: the "
		"agreement to expect of raters who use the levels as often but guess. n counts units. "
		"Where all ratings are one and the same level, agreement cannot be told from chance, and "
		"there is no alpha and no kappa.",
	[TEXT_ALPHA] = "Krippendorff's alpha",
	[TEXT_KAPPA] = "Cohen's kappa",
	[TEXT_AGREEMENT] = "Agreement",
	[TEXT_BY_CHANCE] = "By chance",

	[TEXT_SAMPLE] = "Who was heard",
	[TEXT_SAMPLE_ASKS] = "Whom did we not hear?",
	[TEXT_SAMPLE_HOW] =
		"Response: the share of those invited who answered. R-indicator: 1 when all groups answer "
		"equally often, lower the more their response differs. Largest bias: no average can be "
		"further off than this, in standard deviations, as far as the groups tell. If worst and if "
		"best: what the average would be if everybody who said nothing had given the lowest, or the "
		"highest, answer. Late minus early: the last third of the answers in time against the first. "
		"If like the late: the average if those who said nothing were like those who answered last. "
		"Left empty: the share of those who answered the survey but not this question. Design effect "
		"and effective n: what unequal weights cost.",
	[TEXT_RESPONSE] = "Response",
	[TEXT_R_INDICATOR] = "R-indicator",
	[TEXT_BIAS_MOST] = "Largest bias",
	[TEXT_BOUND_LOW] = "If worst",
	[TEXT_BOUND_HIGH] = "If best",
	[TEXT_EARLY_LATE] = "Late − early",
	[TEXT_EXTRAPOLATED] = "If like the late",
	[TEXT_ITEM_MISSING] = "Left empty",
	[TEXT_FILLED] = "Filled",
	[TEXT_DEFF] = "Design effect",
	[TEXT_N_EFF] = "Effective n",

	[TEXT_OTHER_HOW] = "The table holds the result rows of this analysis as they are. See "
			   "ce-analyses(7) for "
			   "what its measures mean.",
};
