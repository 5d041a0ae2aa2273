/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/texts.h"

const char *const texts_en_service[TEXTS] = {
	[TEXT_PROMISE] = "Promises",
	[TEXT_PROMISE_ASKS] = "Do we keep what we say?",
	[TEXT_PROMISE_HOW] =
		"Kept: done by the promised time. Late: done after it. Broken: not done, and the "
		"promised time had passed when the data was read. These three add up to 100% and "
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
	[TEXT_BURN_1D] = "Burn (1 day)",
	[TEXT_BURN_7D] = "Burn (7 days)",
	[TEXT_BURN_30D] = "Burn (30 days)",
	[TEXT_ALERT] = "Alarm",
	[TEXT_TARGET] = "target {1}",
	[TEXT_AXIS_PROMISE] = "Share of the promises that were due (%)",
	[TEXT_FOOT_PROMISE] = "In the bars: shares. Line with ends: confidence interval of the share kept. n: cases kept, late or broken. Right: share kept.",

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
	[TEXT_OVERTAKEN_P_ADJ] = "p (overtaken; adjusted)",
	[TEXT_JUMPED_DIFFERENCE] = "Fairness if overtaking",
	[TEXT_JUMPED_P_ADJ] = "p (overtaking; adjusted)",
	[TEXT_STOCK] = "Stock and promises",
	[TEXT_STOCK_ASKS] = "When should a promise be softened?",
	[TEXT_STOCK_HOW] =
		"A shop promises the next day as long as there is enough, and a longer term, perhaps with a coupon, once "
		"the orders have reached a part of the stock: the threshold. Each row replays one threshold on the orders "
		"that there were, as if delivery had taken as long whatever was promised; “never” stands for no softening at all. "
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
	[TEXT_MONEY_ALL] = "Money of all",
	[TEXT_MONEY_SHARE] = "Share of all money",
	[TEXT_LOSS_NET] = "Money less cost",
	[TEXT_COST_PER_RECOVERED] = "Cost of each won back",
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
	[TEXT_MATCH_LIST] = "Who should change now",
	[TEXT_MATCH_LIST_ASKS] = "Which plan would have been cheaper, and for whom?",
	[TEXT_MATCH_LIST_HOW] =
		"Customers on a plan that did not fit up to their last month: what they would have paid less in the other plan, "
		"taken for all months of the run. n: these months.",
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
		"when the next extra was granted and when it was not, one mean for each customer; penalty: their difference, its "
		"interval knows that some customers are on both sides, p is adjusted for the number of lines. Rate: share of requests granted. Ordinary: satisfaction "
		"with what was agreed anyway. Habituation: by how much the penalty grows with each earlier extra, from straight "
		"lines, with errors by customer. Demand: how much of all that was asked for beyond the agreement an item is.",
	[TEXT_GIVEN] = "Given",
	[TEXT_WITHHELD] = "Withheld",
	[TEXT_HABIT_PENALTY] = "Penalty",
	[TEXT_RATE_GIVEN] = "Rate",
	[TEXT_ORDINARY] = "Ordinary",
	[TEXT_REQUESTS] = "Requests",
	[TEXT_HABITUATION] = "Habituation",
	[TEXT_GIVEN_SLOPE] = "Given (per extra)",
	[TEXT_WITHHELD_SLOPE] = "Withheld (per extra)",
	[TEXT_EXPECTATION_SLOPE] = "Expectation (per extra)",
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
	[TEXT_DWELL_P50] = "Dwell (median)",
	[TEXT_DWELL_P90] = "Dwell (90%)",
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
	[TEXT_VOICE] = "Voice: topics",
	[TEXT_VOICE_ASKS] = "What do customers talk about, and who talks about what?",
	[TEXT_VOICE_HOW] =
		"Share of the records that say something which have the topic (Wilson). "
		"topic@group: the group's share, and the contrast, its log-odds of the topic less "
		"those of all others with an informative prior (Monroe, Colaresi and Quinn 2008); "
		"above 0 it mentions the topic more than others do. Mean: the first score of y, "
		"of those who mention the topic.",
	[TEXT_VOICE_CONTRAST] = "Contrast",
	[TEXT_VOICE_DAYS] = "Voice: days",
	[TEXT_VOICE_DAYS_ASKS] = "On which days was far more said than usual?",
	[TEXT_VOICE_DAYS_HOW] =
		"Usual is the median of the days of the same weekday, so the floods themselves do "
		"not raise it. p is the chance of so many records on a usual day, adjusted for the "
		"number of days; only days that stand out are shown.",
	[TEXT_VOICE_EXPECTED] = "Usual",
	[TEXT_VOICE_BURST] = "Times usual",
	[TEXT_VOICE_COPIES] = "Voice: campaigns",
	[TEXT_VOICE_COPIES_ASKS] = "Which comments are copies of each other?",
	[TEXT_VOICE_COPIES_HOW] =
		"Comments of ten characters or more without blanks and punctuation; copies share "
		"seven tenths of their runs of three characters (Jaccard), found by MinHash and "
		"verified; five or more are a campaign, and what is half like one of them belongs "
		"to it. Begins: the commonest of its texts. Copies are no proof of ill will.",
	[TEXT_VOICE_ROWS] = "Records",
	[TEXT_VOICE_TEXTS] = "Texts",
	[TEXT_VOICE_FIRST] = "First",
	[TEXT_VOICE_LAST] = "Last",
	[TEXT_VOICE_EXAMPLE] = "Begins",
	[TEXT_VOICE_WHOLE] = "Voice: the whole",
	[TEXT_VOICE_WHOLE_ASKS] = "How much is said, and does it change the score?",
	[TEXT_VOICE_WHOLE_HOW] =
		"Suspicious are the records in campaigns: they stay, and the score is shown with "
		"them and without. Reach-weighted: each answer counts as often as it is seen. "
		"Duplicates: comments that were there before word for word.",
	[TEXT_VOICE_FILL_RATE] = "Comments filled in",
	[TEXT_VOICE_CODED] = "With a topic",
	[TEXT_VOICE_DUPLICATES] = "Duplicates",
	[TEXT_VOICE_CAMPAIGNS] = "Campaigns",
	[TEXT_VOICE_SUSPICIOUS] = "Suspicious",
	[TEXT_VOICE_WITH] = "Score with",
	[TEXT_VOICE_WITHOUT] = "Score without",
	[TEXT_VOICE_REACH] = "Reach-weighted",
	[TEXT_VOICE_NON_CUSTOMERS] = "Not from customers",
	[TEXT_VOICE_WATCH] = "Voice: alerts",
	[TEXT_VOICE_WATCH_ASKS] = "Do alerts on messages ring before it happens?",
	[TEXT_VOICE_WATCH_HOW] =
		"For each case a cumulative sum (Page 1954) of how much worse its messages are "
		"than the mean; beyond the limit it rings. Precision: of cases that rang, in how "
		"many it happened. Recall: of cases in which it happened, how many rang before. "
		"Lead: the median time between. AUC: the chance that a case in which it happened "
		"has the higher sum.",
	[TEXT_VOICE_RANG] = "Rang",
	[TEXT_VOICE_HAPPENED] = "Happened",
	[TEXT_VOICE_PRECISION] = "Precision",
	[TEXT_VOICE_RECALL] = "Recall",
	[TEXT_VOICE_LEAD] = "Lead",
	[TEXT_VOICE_AUC] = "AUC",
	[TEXT_VOICE_ALERTS] = "Alerts on messages",
};
