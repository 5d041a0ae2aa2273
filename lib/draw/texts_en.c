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
	[TEXT_CHART_OF] = "Chart: {1}. The table below holds the same numbers.",
	[TEXT_MADE_BY] = "Made by ce-report from result rows. The same rows give the same page.",
	[TEXT_NOTES] = "Notes",
	[TEXT_NO_DATA] = "There is nothing to draw: no row has a value",
	[TEXT_NOT_SHOWN] = "Not shown: {1}. The formats csv and json hold every row.",
	[TEXT_LEFT_OUT_SMALL] = "{1} rows left out (those with the smallest n)",
	[TEXT_LEFT_OUT_NEAR] = "{1} rows left out (those with the smallest gaps)",
	[TEXT_INTERVAL_NOTE] = "In brackets: the {1} interval.",

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
		"Net promoter score: the share of scores 9 and 10 minus the share of scores 0 to "
		"6, in "
		"points from −100 to 100. Top box: the share of answers in the best levels of the "
		"scale. Mean: the plain average of the answers. n is the number of records with an "
		"answer; missing and invalid answers are counted apart and enter no number. Shares "
		"carry Wilson intervals, means t intervals.",
	[TEXT_SCORES_SAYS_NET] =
		"{1}: net promoter score {2} ({3}), n {4}; promoters {5}, detractors {6}.",
	[TEXT_SCORES_SAYS_SHARE] = "{1}: {2} ({3}), n {4}.",
	[TEXT_SCORES_SAYS_BOX] = "{1}: {2} of customers answer in the best levels ({3}), n {4}.",
	[TEXT_SCORES_SAYS_MEAN] = "{1}: on average {2} ({3}), n {4}.",
	[TEXT_SCORES_SAYS_RANGE] = "{1}: highest in {2} with {3}, lowest in {4} with {5}.",
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
	[TEXT_FOOT_DOTS] = "Dot: value. Line: interval. n: records with an answer.",

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
	[TEXT_EXPECTATION] = "Expected",
	[TEXT_PERCEPTION] = "Experienced",
	[TEXT_PERCEPTION_BELOW] = "Experienced, below",
	[TEXT_PERCEPTION_ABOVE] = "Experienced, at or above",
	[TEXT_GAP_VALUE] = "Gap",
	[TEXT_WEIGHTED_GAP] = "Weighted gap",
	[TEXT_EFFECT] = "Effect",
	[TEXT_MET] = "Met",
	[TEXT_CEILING] = "At the maximum",
	[TEXT_P_ADJ] = "p (adjusted)",
	[TEXT_WILCOXON_P_ADJ] = "Wilcoxon p (adjusted)",
	[TEXT_FOOT_GAP] = "Right: gap and its interval, in points of the scale.",

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
	[TEXT_COMPARE_SAYS_HIGHER] = "{1}: {3} is higher than {2} by {4} ({5}).",
	[TEXT_COMPARE_SAYS_LOWER] = "{1}: {3} is lower than {2} by {4} ({5}).",
	[TEXT_COMPARE_SAYS_NONE] =
		"{1}: no difference between {2} and {3} is shown ({4}, {5});"
		" one of {6} would have been seen in four of five such studies.",
	[TEXT_COMPARE_SAYS_FEW] = "{1}: too few answers to compare {2} with {3}.",
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
		"cases held equal. Four-fifths: the group's share is below 80 % of the reference's. "
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

	[TEXT_PROMISE] = "Promises",
	[TEXT_PROMISE_ASKS] = "Do we keep what we say?",
	[TEXT_PROMISE_HOW] =
		"Kept: done by the promised time. Late: done after it. Broken: not done, and the "
		"promised time had passed when the data was read. These three add up to 100 % and "
		"their "
		"number is n; the intervals are Wilson intervals. Open: not done, the promised "
		"time "
		"still ahead; counted apart. Cases without a promised time enter no share. "
		"Overrun: how "
		"long after the promised time late cases were done. Budget left: the part of the "
		"breaches that the target allows and that is not used up yet; below zero it is "
		"overspent. In business hours only open time counts as late; without pauses, the "
		"time that a case was paused does not. Silence: the longest time without a word to "
		"the customer. Infeasible: promised although it could not be kept. Failed again: a "
		"promise made because another was not kept, and not kept either."
		" Burn: how many times faster than evenly the budget is used up, over the last day, 7 and 30 days; "
		"1 uses it up just in time. An alarm wants a long and a short window to burn too fast, so that "
		"it matters and still goes on.",
	[TEXT_PROMISE_SAYS] = "{1} of promises were kept ({2}), n {3}; {4} more are still open.",
	[TEXT_PROMISE_SAYS_KIND] = "{1}: {2} of promises were kept ({3}), n {4}; {5} more are still open.",
	[TEXT_PROMISE_SAYS_WORST] = "Lowest: {1} with {2} ({3}), n {4}.",
	[TEXT_KEPT] = "Kept",
	[TEXT_LATE] = "Late",
	[TEXT_BROKEN] = "Broken",
	[TEXT_OPEN] = "Open",
	[TEXT_OPEN_N] = "Open cases",
	[TEXT_NO_DUE_N] = "No target",
	[TEXT_OVERRUN_P50] = "Median overrun",
	[TEXT_OVERRUN_P90] = "P90 overrun",
	[TEXT_OVERRUN_WORST] = "Worst overrun",
	[TEXT_TOLD_BEFORE] = "Told before",
	[TEXT_TOLD_AFTER] = "Told after",
	[TEXT_TOLD_NEVER] = "Never told",
	[TEXT_UNQUANTIFIED] = "Without a time",
	[TEXT_SILENCE_P90] = "P90 silence",
	[TEXT_INFEASIBLE] = "Infeasible",
	[TEXT_RECOVERY_PROMISED] = "Recovery promised",
	[TEXT_DOUBLE_DEVIATION] = "Failed again",
	[TEXT_BUSINESS] = "Business hours",
	[TEXT_UNPAUSED] = "Without pauses",
	[TEXT_BUSINESS_UNPAUSED] = "Business hours, without pauses",
	[TEXT_BUDGET_LEFT] = "Budget left",
	[TEXT_BURN_1D] = "Burn, 1 day",
	[TEXT_BURN_7D] = "Burn, 7 days",
	[TEXT_BURN_30D] = "Burn, 30 days",
	[TEXT_ALERT] = "Alarm",
	[TEXT_TARGET] = "target {1}",
	[TEXT_FOOT_PROMISE] = "n: cases kept, late or broken. Right: share kept and its interval.",

	[TEXT_WAIT] = "Waits",
	[TEXT_WAIT_ASKS] = "Is the quoted wait honest, and what should we quote?",
	[TEXT_WAIT_HOW] =
		"Median and p90: half, and nine in ten, of those who were served had waited so long or less. "
		"Abandoned: the share that left, or was not served yet; the median with those who left takes "
		"their wait as longer than the time they gave it. Held: the share of waits inside the quoted "
		"range; early and late: shorter and longer than quoted, of those served. Bias: how much longer "
		"than the middle of the quote people waited; below zero they waited less. Padding: the middle "
		"of the quotes against the waits; above 1 the quotes are generous. Felt: the wait people report "
		"against the wait they had. Pay-off: satisfaction of early or late ones against those inside "
		"the range. Quote from, to: the range that the next wait lies in with the chance asked for, if "
		"the next customers are like these. Realised: what share of later waits the range from the "
		"earlier ones held.",
	[TEXT_WAITED_P50] = "Median",
	[TEXT_WAITED_P90] = "P90",
	[TEXT_ABANDONED] = "Abandoned",
	[TEXT_KM_P50] = "Median with those who left",
	[TEXT_COVERAGE] = "Held",
	[TEXT_WAIT_EARLY] = "Early",
	[TEXT_WAIT_LATE] = "Late",
	[TEXT_WAIT_BIAS] = "Bias",
	[TEXT_PADDING] = "Padding",
	[TEXT_PERCEIVED_RATIO] = "Felt",
	[TEXT_PAYOFF_EARLY] = "Pay-off of early",
	[TEXT_PAYOFF_LATE] = "Pay-off of late",
	[TEXT_QUOTE_LOW] = "Quote from",
	[TEXT_QUOTE_HIGH] = "Quote to",
	[TEXT_QUOTE_COST] = "Cheapest quote",
	[TEXT_REALISED] = "Realised",

	[TEXT_QUEUE] = "Queues",
	[TEXT_QUEUE_ASKS] = "Who waits behind whom?",
	[TEXT_QUEUE_HOW] =
		"Overtaken: the share of customers before whom somebody was served who had come later; equal "
		"times are no overtaking. Times overtaken: by how many, on average. Overtook: the share who were "
		"served before somebody who had come earlier. A line “A > B” is about pairs: someone of A came "
		"while someone of B was waiting, and the share says how often A was served first. Wait: median and "
		"ninth decile. In order of arrival: the same times of service handed out to the same customers "
		"in the order in which they came; the difference says how much longer they really waited. Told "
		"position right: how often as many were served before as the customer had been told. Fairness "
		"if overtaken: the average rating of those overtaken less that of the others. They did not come "
		"to be overtaken by lot, and they waited longer, so the difference is no proof of a cause.",
	[TEXT_OVERTAKEN] = "Overtaken",
	[TEXT_OVERTAKES] = "Times overtaken",
	[TEXT_JUMPED] = "Overtook somebody",
	[TEXT_OVERTOOK] = "Served first",
	[TEXT_INVERSIONS] = "Overtakings",
	[TEXT_WAIT_P50] = "Median wait",
	[TEXT_WAIT_P90] = "P90 wait",
	[TEXT_FCFS_P50] = "Median in order of arrival",
	[TEXT_FCFS_P90] = "P90 in order of arrival",
	[TEXT_FCFS_DIFFERENCE] = "Waited longer by",
	[TEXT_TOLD_RIGHT] = "Told position right",
	[TEXT_TOLD_ERROR] = "Places further back",
	[TEXT_FAIRNESS] = "Fairness",
	[TEXT_OVERTAKEN_DIFFERENCE] = "Fairness if overtaken",
	[TEXT_OVERTAKEN_P_ADJ] = "p (overtaken, adjusted)",
	[TEXT_JUMPED_DIFFERENCE] = "Fairness if overtaking",
	[TEXT_JUMPED_P_ADJ] = "p (overtaking, adjusted)",
	[TEXT_STOCK] = "Stock and promises",
	[TEXT_STOCK_ASKS] = "When should a promise be softened?",
	[TEXT_STOCK_HOW] =
		"A shop promises the next day as long as there is enough, and a longer term, perhaps with a coupon, once "
		"the orders have reached a part of the stock: the threshold. Each row replays one threshold on the orders "
		"that there were, as if delivery had taken as long whatever was promised; “never” is without softening. "
		"Kept: the share of promises met, before and after the switch. Late avoided: orders after it that missed "
		"the short term and met the long one. Against the rule: orders past the rule’s threshold that were still "
		"promised the short term. Too early: orders before it that were promised the long one. Best: the cheapest "
		"threshold where a late order has a price, else the last one that keeps the target. Sold: what was "
		"ordered over the stock. Oversold: orders that came when nothing was left.",
	[TEXT_BEST] = "Best",
	[TEXT_TRIGGERED_AT] = "Reached",
	[TEXT_ORDERS_AFTER] = "Softened orders",
	[TEXT_KEPT_ALL] = "Kept",
	[TEXT_KEPT_BEFORE] = "Kept before",
	[TEXT_KEPT_AFTER] = "Kept after",
	[TEXT_LATE_AVOIDED] = "Late avoided",
	[TEXT_LATE_N] = "Late",
	[TEXT_COUPON_COST] = "Coupons",
	[TEXT_STOCK_COST] = "Cost",
	[TEXT_NONCOMPLIANT] = "Against the rule",
	[TEXT_PREMATURE] = "Too early",
	[TEXT_ACTUAL_KEPT] = "In fact kept",
	[TEXT_SOLD] = "Sold",
	[TEXT_OVERSOLD] = "Oversold",
	[TEXT_UNUSED] = "Unsold",

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

	[TEXT_AVAILABILITY] = "Availability",
	[TEXT_AVAILABILITY_ASKS] = "Does the average hide a bad region?",
	[TEXT_AVAILABILITY_HOW] =
		"Outages of a region that overlap count once; those still open last until the data was read. Availability: "
		"the part of the time in which the region was up. Budget left: the part of the downtime that the "
		"target allows and that is not used up; below zero it is overspent. Time-weighted: the mean of "
		"the regions, each as much as any other. Customer-weighted: each region as much as it has customers. "
		"Worst: the region with the lowest availability. Customers below target: the share of customers "
		"in regions that miss it. All this is measured in full, so there are no intervals. Composed: worked "
		"out from parts that fail independently of each other; parts that are all needed multiply, and "
		"of parts that stand in for each other all must fail.",
	[TEXT_AVAILABLE] = "Availability",
	[TEXT_DOWNTIME] = "Downtime",
	[TEXT_OUTAGES] = "Outages",
	[TEXT_LONGEST_OUTAGE] = "Longest outage",
	[TEXT_TIME_WEIGHTED] = "Mean of regions",
	[TEXT_CUSTOMER_WEIGHTED] = "Weighted by customers",
	[TEXT_WORST_REGION] = "Worst region",
	[TEXT_WORST_AVAILABILITY] = "The worst",
	[TEXT_BELOW_TARGET] = "Regions below target",
	[TEXT_CUSTOMERS_BELOW] = "Customers below target",
	[TEXT_COMPOSED] = "Composed",

	[TEXT_CALIBRATE] = "Quoted chances",
	[TEXT_CALIBRATE_ASKS] = "Do quoted chances come true?",
	[TEXT_CALIBRATE_HOW] =
		"Quoted: the mean of the chances in a band. Came true: how often they did, with Wilson intervals; "
		"where the interval leaves the quoted chance out, the quotes there are wrong. Observed over expected: "
		"how many came true, over the sum of the chances; 1 is as quoted; the interval is exact for counts "
		"of rare events. Brier score: the mean squared difference of chance and outcome; 0 is perfect. "
		"Skill: how much of it is better than always quoting the overall share. Slope: 1 is right; below "
		"1 the quotes are too sure, above 1 not sure enough. Ranges: the share of outcomes inside the "
		"quoted range; a wide range is easily kept, so look at its width, too.",
	[TEXT_QUOTED] = "Quoted",
	[TEXT_CAME_TRUE] = "Came true",
	[TEXT_OBSERVED_EXPECTED] = "Observed / expected",
	[TEXT_P] = "p",
	[TEXT_BRIER] = "Brier score",
	[TEXT_BRIER_SKILL] = "Skill",
	[TEXT_SLOPE] = "Slope",
	[TEXT_INSIDE] = "Inside",
	[TEXT_BELOW] = "Below",
	[TEXT_ABOVE] = "Above",
	[TEXT_WIDTH] = "Mean width",

	[TEXT_LOSS] = "Loss through problems",
	[TEXT_LOSS_ASKS] = "What do problems cost, and what would a programme win back?",
	[TEXT_LOSS_HOW] =
		"The tree of market damage after TARP: of all customers a share has a problem, of "
		"these a share complains, and complaints end well or badly; of each kind a share is "
		"lost. Today: as it is. Below it, each programme with the rates that it would bring "
		"about. Share: today of all customers, with a programme of the loss that it wins "
		"back. Over no problem: what is lost beyond those who would have gone without a "
		"problem. Money: margin of the lost today; with a programme, of those won back. "
		"Return: money won back for each unit of cost. Intervals come from random draws of "
		"the rates, as uncertain as the number of records behind them makes them; rates "
		"without records are taken as they are.",
	[TEXT_LOSS_RATES] = "Which rate moves the loss",
	[TEXT_LOSS_RATES_ASKS] = "Where does an effort pay most?",
	[TEXT_LOSS_RATES_HOW] =
		"Each rate of the tree by itself, the others held, the strongest first. By a point: "
		"how many customers more are lost when the rate rises by one percentage point; below "
		"zero, fewer. Elasticity: by how many percent the loss changes when the rate changes "
		"by one percent of itself. Those who complain chose to; that the silent would do as "
		"they did if they complained is an assumption.",
	[TEXT_LOSS_TYPES] = "Market at risk",
	[TEXT_LOSS_TYPES_ASKS] = "Which problem puts most of the market at risk?",
	[TEXT_LOSS_TYPES_HOW] =
		"For each type of problem: the share of customers that it hits, the share of these "
		"that is lost, and the product of the two, the market at risk, largest first. A "
		"customer may be hit by several types, so the shares need not add up.",
	[TEXT_LOSS_HIDDEN] = "The hidden part",
	[TEXT_LOSS_HIDDEN_ASKS] = "How much of the iceberg is below the water?",
	[TEXT_LOSS_HIDDEN_HOW] =
		"Silent: those with a problem who do not complain. Where cases are known from a "
		"survey and from a log, made independently of each other, the overlap tells how many "
		"there are in all (capture and recapture, Chapman's estimate); hidden are those on "
		"neither list. Where complaints are registered with known chances, their number is "
		"divided by the chances to complain and to be registered.",
	[TEXT_LOSS_SAYS] = "{1} customers are lost.",
	[TEXT_LOSS_SAYS_BEST] = "{1} would win back the most: {2} of them ({3}).",
	[TEXT_LOSS_BASE] = "Today",
	[TEXT_LOSS_ICEBERG] = "Iceberg",
	[TEXT_LOSS_MARGIN] = "Margins",
	[TEXT_PROBLEMS] = "Problems",
	[TEXT_COMPLAINTS] = "Complaints",
	[TEXT_LOST] = "Lost",
	[TEXT_RECOVERED] = "Won back",
	[TEXT_EXCESS] = "Over no problem",
	[TEXT_LOST_BY_WORD] = "Lost by word of mouth",
	[TEXT_MONEY] = "Money",
	[TEXT_COST] = "Cost",
	[TEXT_BENEFIT_COST] = "Return",
	[TEXT_RATE] = "Rate",
	[TEXT_PER_POINT] = "By a point",
	[TEXT_ELASTICITY] = "Elasticity",
	[TEXT_MONEY_PER_POINT] = "Money by a point",
	[TEXT_HIT] = "Hit",
	[TEXT_HIT_LOST] = "Lost of these",
	[TEXT_MARKET_AT_RISK] = "Market at risk",
	[TEXT_AT_RISK] = "Customers",
	[TEXT_MONEY_AT_RISK] = "Money at risk",
	[TEXT_SILENT_SHARE] = "Silent",
	[TEXT_SILENT_PER_COMPLAINT] = "Silent behind a complaint",
	[TEXT_ANNOYED] = "Annoyed",
	[TEXT_IN_SURVEY] = "In the survey",
	[TEXT_IN_LOG] = "In the log",
	[TEXT_IN_BOTH] = "In both",
	[TEXT_CHAPMAN] = "In all",
	[TEXT_HIDDEN] = "Hidden",
	[TEXT_HIDDEN_SHARE] = "Hidden share",
	[TEXT_RATE_PROBLEM] = "Have a problem",
	[TEXT_RATE_COMPLAINED] = "Complain",
	[TEXT_RATE_QUICKLY] = "Complaints: satisfied quickly",
	[TEXT_RATE_SATISFIED] = "Complaints: satisfied",
	[TEXT_RATE_MOLLIFIED] = "Complaints: mollified",
	[TEXT_RATE_DISSATISFIED] = "Complaints: dissatisfied",
	[TEXT_RATE_LOST] = "Lost, with a problem",
	[TEXT_RATE_LOST_SILENT] = "Lost, silent",
	[TEXT_RATE_LOST_COMPLAINED] = "Lost, complained",
	[TEXT_RATE_LOST_QUICKLY] = "Lost, satisfied quickly",
	[TEXT_RATE_LOST_SATISFIED] = "Lost, satisfied",
	[TEXT_RATE_LOST_MOLLIFIED] = "Lost, mollified",
	[TEXT_RATE_LOST_DISSATISFIED] = "Lost, dissatisfied",
	[TEXT_RATE_LOST_NONE] = "Lost, no problem",
	[TEXT_RATE_TOLD] = "Told by each",
	[TEXT_RATE_LOUD] = "Tell more",
	[TEXT_RATE_TOLD_LOUD] = "Told more",
	[TEXT_RATE_DETERRED] = "Deterred",

	[TEXT_OTHER_HOW] = "The table holds the result rows of this analysis as they are. See "
			   "ce-analyses(7) for "
			   "what its measures mean.",
};
