/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/texts.h"

const char *const texts_en_sentences[TEXTS] = {
	[TEXT_SAYS_BOUNDS_N] = " ({1}; n={2})",
	[TEXT_SAYS_N] = " (n={1})",
	[TEXT_SAYS_PERCENT_POINTS] = "{1} percentage points",
	[TEXT_SAYS_POINTS] = "{1} points",
	[TEXT_SAYS_RANGE] = "{1}: highest in {2} with {3}, lowest in {4} with {5}.",
	[TEXT_SAYS_ALIKE] =
		"{1}: the {6} groups cannot be told apart; from {5} in {4} to {3} in {2} may be "
		"chance.",
	[TEXT_SUMMARY_NOTE] =
		"In brackets: the {1} interval, in which the true number may well lie, and n, how "
		"many records are behind it.",
	[TEXT_SUMMARY_NOTE_MIXED] =
		"In brackets: the interval, in which the true number may well lie, and n, how many "
		"records are behind it.",
	[TEXT_DOUBT_SMALL_N] = "Only {1} {1|record stands|records stand} behind this.",
	[TEXT_DOUBT_IMMATURE] = "More than one in twenty of its cases are still open, so this will change.",
	[TEXT_DOUBT_PARTIAL] = "The period is not over or not wholly covered.",
	[TEXT_DOUBT_SELECTED] = "Those compared were not chosen by lot, so this proves no cause.",
	[TEXT_DOUBT_SURVIVORS] = "Those who left without a word may be missing from it.",
	[TEXT_DOUBT_UNSTABLE] = "There are too few records for this model: the number is unstable.",
	[TEXT_DOUBT_LINEAR] = "The straight-line model fits a yes-or-no outcome only roughly.",
	[TEXT_DOUBT_COLLINEAR] = "The predictors go together so closely that their effects are hard to part.",
	[TEXT_DOUBT_CEILING] =
		"Many expected the most that the scale has, so it can hardly be anything but "
		"negative.",
	[TEXT_DOUBT_PER_ANSWER] =
		"Several answers may come from one person, so the interval may be too narrow.",
	[TEXT_DOUBT_LEFT] = "It takes those who left to be like those who stayed.",
	[TEXT_DOUBT_DRIFT] =
		"Later waits are no longer like the earlier ones: work it out anew before quoting "
		"it.",
	[TEXT_DOUBT_RETROSPECTIVE] = "The limits come from the same periods that they judge.",
	[TEXT_DOUBT_QUESTION] = "Many answers contradict themselves: look at the question first.",
	[TEXT_DOUBT_SPLIT] = "The two arms are not as large as they should be: find out why first.",
	[TEXT_DOUBT_FEW_FAILED] = "Too few have failed for an alarm.",
	[TEXT_DOUBT_UNKNOWN_LOSS] = "What is lost of some of these customers is not known.",
	[TEXT_DOUBT_NO_OVERLAP] = "No case is on both lists, so this is little more than a guess.",
	[TEXT_DOUBT_STRATUM] = "Some kinds of cases are missing in one group.",
	[TEXT_SCORES_SAYS_NET] = "{1}: net promoter score {2}{3}; promoters {4}, detractors {5}.",
	[TEXT_SCORES_SAYS_NET_ALONE] = "{1}: net promoter score {2}{3}.",
	[TEXT_SCORES_SAYS_SHARE] = "{1}: yes in {2} of cases{3}.",
	[TEXT_SCORES_SAYS_BOX] = "{1}: {2} of customers answer in the best levels{3}.",
	[TEXT_SCORES_SAYS_MEAN] = "{1}: on average {2}{3}.",
	[TEXT_GAP_SAYS_SHORT] =
		"{1} of {2} items {1|falls|fall} short of expectation beyond chance, furthest “{3}”: "
		"by {4}.",
	[TEXT_GAP_SAYS_CHANCE] =
		"None of the {2} items falls short of expectation beyond chance; the lowest, “{3}”, "
		"is {4} below.",
	[TEXT_GAP_SAYS_OVER] =
		"None of the {2} items falls short of expectation; the lowest, “{3}”, is {4} above.",
	[TEXT_GAP_ALL_ITEMS] = "All items together",
	[TEXT_GAP_SAYS_BELOW] = "{1}: experience falls short of expectation by {2}.",
	[TEXT_GAP_SAYS_ABOVE] = "{1}: experience exceeds expectation by {2}.",
	[TEXT_GAP_SAYS_MAYBE_BELOW] = "{1}: experience is {2} below expectation, which may be chance.",
	[TEXT_GAP_SAYS_MAYBE_ABOVE] = "{1}: experience is {2} above expectation, which may be chance.",
	[TEXT_GAP_SAYS_EVEN] = "{1}: experience just meets expectation; the difference is {2}.",
	[TEXT_GAP_SAYS_DIMENSION] = "Of the dimensions “{1}” falls furthest short: by {2}.",
	[TEXT_GAP_SAYS_LAYER] = "Of the layers of need “{1}” falls furthest short: by {2}.",
	[TEXT_GAP_SAYS_TOUCHPOINT] = "Of the touchpoints “{1}” falls furthest short: by {2}.",
	[TEXT_GAP_SAYS_KIND] =
		"Of what customers ask for and what they take for granted, “{1}” falls further "
		"short: by {2}.",
	[TEXT_GAP_SAYS_EXPLICIT] =
		"Customers who missed only what they had asked for complain more often than those "
		"who missed only what they take for granted, by {1}.",
	[TEXT_GAP_SAYS_IMPLICIT] =
		"Customers who missed only what they take for granted complain more often than those "
		"who missed only what they had asked for, by {1}.",
	[TEXT_DRIFT_SAYS_RINGS] =
		"{1}: {3} of {2} periods {3|signals|signal} a change, the first {4}; if nothing had "
		"changed, about {5} signals were to be expected.",
	[TEXT_DRIFT_SAYS_QUIET] = "{1}: no signal of a change in {2} {2|period|periods}.",
	[TEXT_DRIFT_SAYS_RISES] = "{1}: rising over the periods, by {2} from one to the next.",
	[TEXT_DRIFT_SAYS_FALLS] = "{1}: falling over the periods, by {2} from one to the next.",
	[TEXT_EQUITY_ELSE] = "the reference",
	[TEXT_EQUITY_SAYS_BELOW] =
		"{1}: {3} of {4} groups {3|is|are} below “{2}” beyond chance, furthest “{5}”: by "
		"{6}.",
	[TEXT_EQUITY_SAYS_ONE] = "{1}: “{5}” is below “{2}” by {6}.",
	[TEXT_EQUITY_SAYS_ALIKE] = "{1}: no group is below “{2}” beyond chance ({4} compared).",
	[TEXT_EQUITY_SAYS_FIFTHS] =
		"{1}: “{3}” has only {4} times the share of “{2}”{5}: below four fifths beyond "
		"chance.",
	[TEXT_EQUITY_SAYS_FIFTHS_CHANCE] =
		"{1}: “{3}” has {4} times the share of “{2}”{5}: below four fifths, perhaps by "
		"chance.",
	[TEXT_EQUITY_SAYS_TURNS] =
		"{1}: “{3}” against “{2}” differs by {4} as it stands, but by {5} with the mix of "
		"cases held equal: the difference turns round.",
	[TEXT_EQUITY_SAYS_TURNS_CHANCE] =
		"{1}: “{3}” against “{2}” differs by {4} as it stands; with the mix of cases held "
		"equal the difference turns to {5}, no longer beyond chance.",
	[TEXT_COMPARE_SAYS_HIGHER] = "{1}: “{3}” is higher than “{2}” by {4}.",
	[TEXT_COMPARE_SAYS_LOWER] = "{1}: “{3}” is lower than “{2}” by {4}.",
	[TEXT_COMPARE_SAYS_TIMES] = "{1}: “{3}” has {4} times what “{2}” has{5}.",
	[TEXT_COMPARE_SAYS_NONE] = "{1}: no difference between “{2}” and “{3}” is shown; they are {4} apart.",
	[TEXT_COMPARE_SAYS_NONE_P] =
		"{1}: no difference between “{2}” and “{3}” is shown; they are {4} apart, p {5} for "
		"all comparisons together.",
	[TEXT_COMPARE_SAYS_FEW] = "{1}: too few answers to compare “{2}” with “{3}”.",
	[TEXT_COMPARE_SAYS_DETECTABLE] =
		"A difference of {1} would have been found in four of five such studies.",
	[TEXT_CHANGE_SAYS_SOME] = "{2} of {1} numbers changed beyond chance since the last run.",
	[TEXT_CHANGE_SAYS_NONE] =
		"Of {1} {1|number|numbers} compared with the last run none has changed beyond "
		"chance.",
	[TEXT_CHANGE_SAYS_RISEN] = "{1} rose from {2} to {3}, by {4}.",
	[TEXT_CHANGE_SAYS_FALLEN] = "{1} fell from {2} to {3}, by {4}.",
	[TEXT_PROMISE_SAYS] = "{1}: {2} were kept{3}.",
	[TEXT_PROMISE_SAYS_MISSED] =
		"{1}: {2} were kept{3}, less than the target of {4} by more than chance explains.",
	[TEXT_PROMISE_SAYS_CHANCE] =
		"{1}: {2} were kept{3}; the target is {4}, and chance could make up the difference.",
	[TEXT_PROMISE_SAYS_MET] = "{1}: {2} were kept{3}, which meets the target of {4}.",
	[TEXT_PROMISE_SAYS_OPEN] = "{1} more {1|is|are} still open.",
	[TEXT_PROMISE_SAYS_ALARM] =
		"{1}: alarm “{2}”: promises fail {3} times as often as the target allows{4}.",
	[TEXT_PROMISE_SAYS_KEPT] = "Promises kept",
	[TEXT_PROMISE_SAYS_UNTOLD] = "{1}: where one was late or broken, the customer was never told in {2}.",
	[TEXT_AVAILABILITY_SAYS_SOME] = "{1} of {2} {1|misses|miss} the availability target.",
	[TEXT_AVAILABILITY_SAYS_ALL] = "The availability target is kept ({2} looked at).",
	[TEXT_AVAILABILITY_SAYS_MISSED] =
		"{1}: up {2} of the time and down for {3}, {4} times the downtime that the target "
		"allows.",
	[TEXT_AVAILABILITY_SAYS_KEPT] =
		"{1}: up {2} of the time and down for {3}; {4} of the downtime that the target "
		"allows is left.",
	[TEXT_AVAILABILITY_SAYS_LOWEST] =
		"Lowest: {1}, up {2} of the time and down for {3}; {4} of the downtime that the "
		"target allows is left.",
	[TEXT_AVAILABILITY_SAYS_HIDDEN] = "The average of the regions, {1}, keeps the target and hides that.",
	[TEXT_LOSS_SAYS] = "Customers lost: {1} of {2}.",
	[TEXT_LOSS_SAYS_ALONE] = "Customers lost: {1}.",
	[TEXT_LOSS_SAYS_MONEY] = "With them goes a margin of {1}.",
	[TEXT_LOSS_SAYS_BEST] = "“{1}” would win back the most: {2} {2|customer|customers}, {3} of the loss.",
	[TEXT_LOSS_SAYS_BRINGS] = "It brings {1} times what it costs.",
	[TEXT_LOSS_SAYS_TYPE] = "Of all kinds of problems “{1}” puts most customers at risk: {2}.",
	[TEXT_LOSS_SAYS_UNSEEN] = "About {1} more cases are on neither list.",
	[TEXT_LOSS_SAYS_HIDDEN] =
		"Behind the complaints on record stand about {1} more unhappy customers who said "
		"nothing.",
	[TEXT_RECOVERY_SAYS_LESS] =
		"Customers who complained buy again less often than those without a problem: {1} "
		"against {2}.",
	[TEXT_RECOVERY_SAYS_MORE] =
		"Customers who complained buy again more often than those without a problem: {1} "
		"against {2}.",
	[TEXT_RECOVERY_SAYS_SAME] =
		"Of customers who complained {1} buy again, of those without a problem {2}; no "
		"difference is shown.",
	[TEXT_RECOVERY_SAYS_LESS_CONTENT] =
		"Customers who complained are less satisfied than those without a problem: {1} "
		"against {2}.",
	[TEXT_RECOVERY_SAYS_MORE_CONTENT] =
		"Customers who complained are more satisfied than those without a problem: {1} "
		"against {2}.",
	[TEXT_RECOVERY_SAYS_SAME_CONTENT] =
		"Satisfaction of customers who complained is {1}, of those without a problem {2}; no "
		"difference is shown.",
	[TEXT_RECOVERY_SAYS_SILENT] = "Of those with a problem who said nothing {1} buy again.",
	[TEXT_RECOVERY_SAYS_SILENT_CONTENT] =
		"Those with a problem who said nothing rate their satisfaction {1}.",
	[TEXT_RECOVERY_SAYS_STEP] =
		"Of the six steps of recovery “{1}” goes along with most satisfaction, the others "
		"held equal: {2} more.",
	[TEXT_MATCH_SAYS] =
		"{1} of customers are on a plan that another undercuts{2}; in a better one they "
		"would have saved {3}.",
	[TEXT_MATCH_SAYS_PLAN] =
		"Most could be saved in plan “{1}”: {4}, by {2} of its customers{3}; most of them "
		"would do best with “{5}”.",
	[TEXT_MATCH_SAYS_NONE] = "Customers on a plan that another undercuts: {1}.",
	[TEXT_SAYS_QUOTED] = "“{1}”",
	[TEXT_SAYS_FEW] = "Few records stand behind {2} of {3}: {1}.",
	[TEXT_WAIT_SAYS] = "{1}: half were served within {2}{3}, nine in ten within {4}.",
	[TEXT_WAIT_SAYS_HALF] = "{1}: half were served within {2}{3}.",
	[TEXT_WAIT_SAYS_LEFT] = "Not counted in this are those who left or were still waiting: {1}.",
	[TEXT_WAIT_SAYS_HELD] =
		"{1}: what was quoted held for {2} of customers{3}; {4} of those served waited "
		"longer.",
	[TEXT_WAIT_SAYS_QUOTE] =
		"{1}: to hold for {4} of waits, quote {5} to {2} (from {3} {3|wait|waits}).",
	[TEXT_WAIT_SAYS_QUOTE_UP_TO] =
		"{1}: to hold for {4} of waits, quote up to {2} (from {3} {3|wait|waits}).",
	[TEXT_WAIT_SAYS_NO_QUOTE] =
		"{1}: no honest upper end can be quoted: there are too few waits, or too many that "
		"are not over.",
	[TEXT_WAIT_SAYS_DRIFT] =
		"{1}: quotes made from earlier waits held for {2} of the later ones instead of {3}.",
	[TEXT_WAIT_SAYS_FELT] = "{1}: they feel {2} times as long as they are{3}.",
	[TEXT_WAIT_SAYS_FELT_RIGHT] = "{1}: they feel about as long as they are, {2} times{3}.",
	[TEXT_WAIT_SAYS_MEDIAN] = "Median wait",
	[TEXT_QUEUE_SAYS] = "{1}: {2} of customers saw somebody who had come later served first{3}.",
	[TEXT_QUEUE_SAYS_UNFAIR] = "Those who were overtaken rate fairness lower, by {1}.",
	[TEXT_QUEUE_SAYS_FAIR] = "Those who were overtaken rate fairness higher, by {1}.",
	[TEXT_QUEUE_SAYS_LONGER] = "“{1}” waits longer than in order of arrival, by {2} on average.",
	[TEXT_STOCK_SAYS] =
		"{1}: best to soften the promise once orders reach {3} of the stock: then {2} are "
		"kept, without it {4}.",
	[TEXT_STOCK_SAYS_NEVER] = "{1}: best not to soften the promise; {2} are kept.",
	[TEXT_STOCK_SAYS_COST] = "Late orders and coupons cost {1}.",
	[TEXT_STOCK_SAYS_AGAINST] = "{1}: behind the threshold the short term was still promised in {2}.",
	[TEXT_HABIT_SAYS] =
		"{1}: with each extra that a customer had before, satisfaction without one falls "
		"further behind, by {2} points each time{3}.",
	[TEXT_HABIT_SAYS_NONE] =
		"{1}: it is not shown that extras come to be taken for granted; with each extra "
		"before, the difference made by one changes by {2} points{3}.",
	[TEXT_HABIT_SAYS_DEMAND] = "What is asked for most beyond the offer is “{1}”: in {2}.",
	[TEXT_KANO_SAYS_MUST] =
		"Taken for granted, and missed when absent: {1} ({2} of {3} {3|feature|features}).",
	[TEXT_KANO_SAYS_DELIGHT] =
		"They delight, and nobody misses them: {1} ({2} of {3} {3|feature|features}).",
	[TEXT_KANO_SAYS_UNCLEAR] =
		"Not certain, as the two most frequent categories do not differ beyond chance: {1} "
		"({2} of {3} {3|feature|features}).",
	[TEXT_KANO_SAYS_WORST] = "Absence would hurt most at “{1}”: worse {2}, on a scale from 0 to −1.",
	[TEXT_IMPORTANCE_SAYS_WORST] = "Of these “{1}” is done worst: performance {2}.",
	[TEXT_IMPORTANCE_SAYS] =
		"Important and not done well: concentrate on {1} ({2} of {3} {3|item|items}).",
	[TEXT_IMPORTANCE_SAYS_MAYBE] =
		"Perhaps these, too, but their intervals reach over a line: {1} ({2} of {3} "
		"{3|item|items}).",
	[TEXT_IMPORTANCE_SAYS_OVERKILL] = "Done well, but not important: {1} ({2} of {3} {3|item|items}).",
	[TEXT_IMPORTANCE_SAYS_NONE] = "None of {1} {1|item|items} is important and not done well.",
	[TEXT_JOURNEY_SAYS] =
		"The step to mend first is “{1}”: {2} of cases come to it, and there experience "
		"falls short by {3}.",
	[TEXT_JOURNEY_SAYS_MAYBE] =
		"No step falls short beyond chance; lowest is “{1}”: {2} of cases come to it, the "
		"gap there is {3} below.",
	[TEXT_JOURNEY_SAYS_DROPOUT] =
		"Most journeys end early at “{1}”: of those who come to it {2} do not go on.",
	[TEXT_JOURNEY_SAYS_GOAL] = "{1} of cases reach the goal, “{3}”{2}.",
	[TEXT_DRIVERS_SAYS_OUTCOME] = "the outcome",
	[TEXT_DRIVERS_SAYS_MORE] =
		"“{1}” goes along with {2} most: it is tied to {3} of the differences between "
		"customers; one point more of it goes with {4} more, the others equal.",
	[TEXT_DRIVERS_SAYS_LESS] =
		"“{1}” goes along with {2} most: it is tied to {3} of the differences between "
		"customers; one point more of it goes with {4} less, the others equal.",
	[TEXT_DRIVERS_SAYS_ODDS] =
		"“{1}” goes along with {2} most: it is tied to {3} of the differences between "
		"customers; with one point more of it the odds are multiplied by {4}, the others "
		"equal.",
	[TEXT_DRIVERS_SAYS_NONE] = "Of {1} {1|column|columns} none goes along with {2} beyond chance.",
	[TEXT_DRIVERS_SAYS_ALL] =
		"{1} of {2} columns {1|goes|go} along with {5} beyond chance; together they explain "
		"{3} of its differences{4}.",
	[TEXT_INDEX_SAYS] = "{1}: {2} on a scale from 0 to 100.",
	[TEXT_INDEX_SAYS_PATH] = "The strongest link of the model is “{1}”: {2} standard deviations for one.",
	[TEXT_INDEX_SAYS_LOOSE] = "Read “{1}” with care: its questions hang together loosely, alpha {2}.",
	[TEXT_CALIBRATE_SAYS_LESS] = "{1}: what was foretold came true only {2} times as often as stated{3}.",
	[TEXT_CALIBRATE_SAYS_MORE] = "{1}: what was foretold came true {2} times as often as stated{3}.",
	[TEXT_CALIBRATE_SAYS_RIGHT] =
		"{1}: nothing shows that they are wrong on the whole; things came true {2} times as "
		"often as stated{3}.",
	[TEXT_CALIBRATE_SAYS_BIN] = "Furthest off: where {1} was stated it came true in {2}.",
	[TEXT_CALIBRATE_SAYS_INSIDE] = "{1}: what came lay inside the stated range in {2}.",
	[TEXT_AGREE_SAYS_WELL] = "{1}: alpha {2}, enough to rely on.",
	[TEXT_AGREE_SAYS_FAIRLY] = "{1}: alpha {2}, enough for cautious conclusions only.",
	[TEXT_AGREE_SAYS_POORLY] = "{1}: alpha {2}, too little to rely on.",
	[TEXT_AGREE_SAYS_UNSURE] = "It may be less: the interval reaches below 0.667.",
	[TEXT_AGREE_SAYS_PAIR] = "The pair that agrees least is “{1}”: kappa {2}.",
	[TEXT_SAMPLE_SAYS] = "{1}: {2} of those invited answered{3}.",
	[TEXT_SAMPLE_SAYS_WEIGHTS] = "With unequal weights {1} answers are worth {2} (design effect {3}).",
	[TEXT_SAMPLE_SAYS_BOUNDS] =
		"{1}: had those who said nothing all given the lowest or all the highest answer, it "
		"would be {2} or {3}.",
	[TEXT_VOICE_SAYS_BURST] =
		"{1} {1|day stands|days stand} out beyond chance, most {2}: {3} comments where about "
		"{4} were to be expected.",
	[TEXT_VOICE_SAYS_CAMPAIGNS] =
		"{1} {1|group|groups} of nearly the same text, as in a campaign: {2} of comments.",
	[TEXT_VOICE_SAYS_CAMPAIGNS_SCORE] =
		"{1} {1|group|groups} of nearly the same text, as in a campaign: {2} of comments; "
		"without them {3} is {4} instead of {5}.",
	[TEXT_VOICE_SAYS_TOPIC] = "Most is said of “{1}”: {2}.",
	[TEXT_VOICE_SAYS_TOPICS] = "Most is said of “{1}”, in {2}, then of “{3}”, in {4}.",
	[TEXT_VOICE_SAYS_CONTRAST] = "“{2}” speaks of “{1}” more than the others do beyond chance: in {3}.",
	[TEXT_VOICE_SAYS_ALERTS] =
		"When the alarm rang it happened in {1}; of what happened {2} had rung before.",
};
