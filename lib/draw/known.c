/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/known.h"

#include "draw/known_voice.h"

#include <string.h>

static const struct known_column scores[] = {
	{"net", TEXT_NET, true},
	{"top_box", TEXT_TOP_BOX, true},
	{"share", TEXT_SHARE, true},
	{"mean", TEXT_MEAN, true},
	{"sd", TEXT_SD, false},
	{"promoters", TEXT_PROMOTERS, false},
	{"passives", TEXT_PASSIVES, false},
	{"detractors", TEXT_DETRACTORS, false},
};

static const struct known_column gap[] = {
	{"gap", TEXT_GAP_VALUE, true},
	{"expectation", TEXT_EXPECTATION, false},
	{"perception", TEXT_PERCEPTION, false},
	{"p_adj", TEXT_P_ADJ, false},
	{"met", TEXT_MET, false},
	{"in_zone", TEXT_IN_ZONE, false},
	{"below_zone", TEXT_BELOW_ZONE, false},
	{"above_zone", TEXT_ABOVE_ZONE, false},
	{"adequacy", TEXT_ADEQUACY, true},
	{"superiority", TEXT_OVER_DESIRED, true},
	{"effect", TEXT_EFFECT, false},
	{"weighted_gap", TEXT_WEIGHTED_GAP, true},
	{"ceiling", TEXT_CEILING, false},
	{"wilcoxon_p_adj", TEXT_WILCOXON_P_ADJ, false},
};

static const struct known_column drivers[] = {
	{"beta", TEXT_BETA, true},
	{"p_adj", TEXT_P_ADJ, false},
	{"lmg", TEXT_LMG, false},
	{"relative_weight", TEXT_RELATIVE_WEIGHT, false},
	{"penalty", TEXT_PENALTY, false},
	{"reward", TEXT_REWARD, false},
	{"asymmetry", TEXT_ASYMMETRY, false},
	{"vif", TEXT_VIF, false},
	{"r2", TEXT_R2, false},
};

static const struct known_column drift[] = {
	{"value", TEXT_DRIFT_VALUE, true},
	{"signals", TEXT_SIGNALS, false},
	{"center", TEXT_CENTER, false},
	{"lcl", TEXT_LCL, false},
	{"ucl", TEXT_UCL, false},
	{"first_signal", TEXT_FIRST_SIGNAL, false},
	{"expected_false_alarms", TEXT_FALSE_SIGNALS, false},
	{"cusum", TEXT_CUSUM, false},
	{"ewma", TEXT_EWMA, false},
	{"mann_kendall", TEXT_MANN_KENDALL, false},
	{"p_adj", TEXT_P_ADJ, false},
	{"sen_slope", TEXT_SEN_SLOPE, false},
};

static const struct known_column compare[] = {
	{"verdict", TEXT_VERDICT, false},
	{"difference", TEXT_DIFFERENCE, true},
	{"value_a", TEXT_VALUE_A, true},
	{"value_b", TEXT_VALUE_B, true},
	{"ratio", TEXT_RATIO_AB, true},
	{"p_adj", TEXT_P_ADJ, false},
	{"mann_whitney_p_adj", TEXT_MANN_WHITNEY_P, false},
	{"wilcoxon_p_adj", TEXT_WILCOXON_P, false},
	{"superiority", TEXT_SUPERIORITY, true},
	{"effect", TEXT_EFFECT, false},
	{"detectable", TEXT_DETECTABLE, false},
	{"split", TEXT_SPLIT, true},
	{"split_p", TEXT_SPLIT_P, false},
};

static const struct known_column change[] = {
	{"verdict", TEXT_VERDICT, false},
	{"before", TEXT_CHANGE_BEFORE, true},
	{"now", TEXT_CHANGE_NOW, true},
	{"change", TEXT_CHANGE_BY, true},
	{"p_adj", TEXT_P_ADJ, false},
	{"compared", TEXT_CHANGE_COMPARED, false},
	{"changed", TEXT_CHANGE_CHANGED, false},
};

static const struct known_column equity[] = {
	{"value", TEXT_EQUITY_VALUE, true},
	{"difference", TEXT_EQUITY_DIFFERENCE, true},
	{"p_adj", TEXT_P_ADJ, false},
	{"ratio", TEXT_EQUITY_RATIO, true},
	{"adjusted", TEXT_ADJUSTED, true},
	{"adjusted_difference", TEXT_ADJUSTED_DIFFERENCE, true},
	{"rate_part", TEXT_RATE_PART, false},
	{"mix_part", TEXT_MIX_PART, false},
	{"odds_ratio", TEXT_ODDS_RATIO, true},
	{"smd", TEXT_SMD, false},
	{"gini", TEXT_GINI, true},
	{"theil", TEXT_THEIL, true},
	{"theil_between", TEXT_THEIL_BETWEEN, false},
};

static const struct known_column satisfaction[] = {
	{"index", TEXT_INDEX_VALUE, true},
	{"alpha", TEXT_CRONBACH, false},
	{"alpha_std", TEXT_ALPHA_STD, false},
	{"rho", TEXT_RHO, false},
	{"communality", TEXT_COMMUNALITY, false},
	{"r2", TEXT_R2, false},
	{"weight", TEXT_WEIGHT, false},
	{"loading", TEXT_LOADING, false},
	{"coefficient", TEXT_COEFFICIENT, true},
	{"gof", TEXT_GOF, false},
};

static const struct known_column promise[] = {
	{"kept", TEXT_KEPT, true},
	{"late", TEXT_LATE, false},
	{"broken", TEXT_BROKEN, false},
	{"open_n", TEXT_OPEN_N, false},
	{"overrun_p50", TEXT_OVERRUN_P50, false},
	{"overrun_p90", TEXT_OVERRUN_P90, false},
	{"budget_left", TEXT_BUDGET_LEFT, false},
	{"alert", TEXT_ALERT, false},
	{"no_due_n", TEXT_NO_DUE_N, false},
	{"burn_1d", TEXT_BURN_1D, false},
	{"burn_7d", TEXT_BURN_7D, false},
	{"burn_30d", TEXT_BURN_30D, false},
	{"told_before", TEXT_TOLD_BEFORE, false},
	{"told_after", TEXT_TOLD_AFTER, false},
	{"told_never", TEXT_TOLD_NEVER, false},
	{"unquantified", TEXT_UNQUANTIFIED, false},
	{"overrun_worst", TEXT_OVERRUN_WORST, false},
	{"silence_p90", TEXT_SILENCE_P90, false},
	{"infeasible", TEXT_INFEASIBLE, false},
	{"recovery_promised", TEXT_RECOVERY_PROMISED, false},
	{"double_deviation", TEXT_DOUBLE_DEVIATION, false},
};

static const struct known_column waits[] = {
	{"p50", TEXT_WAITED_P50, false},
	{"p90", TEXT_WAITED_P90, false},
	{"coverage", TEXT_COVERAGE, true},
	{"late", TEXT_WAIT_LATE, false},
	{"early", TEXT_WAIT_EARLY, false},
	{"quote_low", TEXT_QUOTE_LOW, false},
	{"quote_high", TEXT_QUOTE_HIGH, false},
	{"quote_cost", TEXT_QUOTE_COST, false},
	{"realised", TEXT_REALISED, true},
	{"abandoned", TEXT_ABANDONED, false},
	{"km_p50", TEXT_KM_P50, false},
	{"bias", TEXT_WAIT_BIAS, false},
	{"padding", TEXT_PADDING, false},
	{"perceived_ratio", TEXT_PERCEIVED_RATIO, false},
	{"payoff_early", TEXT_PAYOFF_EARLY, false},
	{"payoff_late", TEXT_PAYOFF_LATE, false},
};

static const struct known_column journey[] = {
	{"reach", TEXT_REACH, true},
	{"gap", TEXT_GAP_VALUE, true},
	{"reach_x_gap", TEXT_REACH_X_GAP, true},
	{"first_negative", TEXT_FIRST_NEGATIVE, false},
	{"failures", TEXT_FAILURES, false},
	{"dwell_p50", TEXT_DWELL_P50, false},
	{"dwell_p90", TEXT_DWELL_P90, false},
	{"dropout", TEXT_DROPOUT, false},
	{"repeats", TEXT_REPEATS, false},
	{"returns", TEXT_RETURNS, false},
	{"handoffs", TEXT_HANDOFFS, false},
	{"ces_change", TEXT_CES_CHANGE, false},
	{"covered", TEXT_COVERED, false},
	{"repurchase", TEXT_STEP_REPURCHASE, false},
	{"never_negative", TEXT_NEVER_NEGATIVE, false},
	{"reached_goal", TEXT_REACHED_GOAL, false},
};

static const struct known_column kano[] = {
	{"category", TEXT_KANO_CATEGORY, false},
	{"significant", TEXT_KANO_SIGNIFICANT, false},
	{"better", TEXT_BETTER, true},
	{"worse", TEXT_WORSE, true},
	{"strength", TEXT_STRENGTH, false},
	{"must_be", TEXT_MUST_BE, false},
	{"one_dimensional", TEXT_ONE_DIMENSIONAL, false},
	{"attractive", TEXT_ATTRACTIVE, false},
	{"indifferent", TEXT_INDIFFERENT, false},
	{"reverse", TEXT_REVERSE, false},
	{"questionable", TEXT_QUESTIONABLE, false},
	{"migration", TEXT_MIGRATION, false},
	{"moved", TEXT_MOVED, false},
};

static const struct known_column importance[] = {
	{"quadrant", TEXT_QUADRANT, false},
	{"importance", TEXT_IMPORTANCE_VALUE, true},
	{"performance", TEXT_PERFORMANCE, true},
};

static const struct known_column queue[] = {
	{"overtaken", TEXT_OVERTAKEN, true},
	{"overtakes", TEXT_OVERTAKES, false},
	{"wait_p50", TEXT_WAIT_P50, false},
	{"wait_p90", TEXT_WAIT_P90, false},
	{"fairness", TEXT_FAIRNESS, false},
	{"jumped", TEXT_JUMPED, false},
	{"overtook", TEXT_OVERTOOK, false},
	{"told_right", TEXT_TOLD_RIGHT, false},
	{"told_error", TEXT_TOLD_ERROR, false},
	{"inversions", TEXT_INVERSIONS, false},
	{"fcfs_p50", TEXT_FCFS_P50, false},
	{"fcfs_p90", TEXT_FCFS_P90, false},
	{"fcfs_difference", TEXT_FCFS_DIFFERENCE, false},
	{"overtaken_difference", TEXT_OVERTAKEN_DIFFERENCE, true},
	{"overtaken_p_adj", TEXT_OVERTAKEN_P_ADJ, false},
	{"jumped_difference", TEXT_JUMPED_DIFFERENCE, true},
	{"jumped_p_adj", TEXT_JUMPED_P_ADJ, false},
};

static const struct known_column recovery[] = {
	{"share", TEXT_SHARE, true},
	{"repurchase", TEXT_RECOVERY_REPURCHASE, true},
	{"satisfaction", TEXT_RECOVERY_SATISFIED_BY, true},
	{"repurchase_change", TEXT_RECOVERY_REPURCHASE_CHANGE, true},
	{"satisfaction_change", TEXT_RECOVERY_SATISFACTION_CHANGE, true},
};

static const struct known_item recovery_items[] = {
	{"no-problem", TEXT_RECOVERY_NONE},
	{"problem", TEXT_RECOVERY_PROBLEM},
	{"complained", TEXT_RECOVERY_COMPLAINED},
	{"satisfied", TEXT_RECOVERY_SATISFIED},
	{"mollified", TEXT_RECOVERY_MOLLIFIED},
	{"dissatisfied", TEXT_RECOVERY_DISSATISFIED},
	{"silent", TEXT_RECOVERY_SILENT},
	{"followed_up", TEXT_RECOVERY_FOLLOWED_UP},
	{"not_followed_up", TEXT_RECOVERY_NOT_FOLLOWED_UP},
	{"repurchase", TEXT_RECOVERY_REPURCHASE},
	{"satisfaction", TEXT_RECOVERY_SATISFIED_BY},
};

static const struct known_column recovery_versus[] = {
	{"difference", TEXT_RECOVERY_REPURCHASE, true},
	{"p_adj", TEXT_P_ADJ, false},
	{"verdict", TEXT_VERDICT, false},
	{"satisfaction_difference", TEXT_RECOVERY_SATISFIED_BY, true},
	{"satisfaction_p_adj", TEXT_P_ADJ, false},
	{"satisfaction_verdict", TEXT_VERDICT, false},
	{"broken", TEXT_RECOVERY_BROKEN, true},
	{"followed_up", TEXT_RECOVERY_WON_WITH, true},
	{"not_followed_up", TEXT_RECOVERY_WON_WITHOUT, true},
};

static const struct known_item recovery_versus_items[] = {
	{"paradox", TEXT_RECOVERY_VERSUS_ALL},
	{"paradox-satisfied", TEXT_RECOVERY_VERSUS_SATISFIED},
	{"paradox-problem", TEXT_RECOVERY_VERSUS_PROBLEM},
	{"own_words", TEXT_RECOVERY_OWN_WORDS},
	{"double_deviation", TEXT_RECOVERY_DOUBLE_DEVIATION},
	{"second_chance", TEXT_RECOVERY_SECOND_CHANCE},
};

static const struct known_column recovery_steps[] = {
	{"coverage", TEXT_RECOVERY_COVERAGE, true},
	{"first_missing", TEXT_RECOVERY_FIRST_MISSING, false},
	{"full_chain", TEXT_RECOVERY_FULL_CHAIN, true},
	{"effect", TEXT_RECOVERY_STEP_EFFECT, true},
	{"effect_p_adj", TEXT_P_ADJ, false},
	{"repurchase_effect", TEXT_RECOVERY_REPURCHASE_EFFECT, true},
	{"repurchase_effect_p_adj", TEXT_P_ADJ, false},
	{"time_p50", TEXT_RECOVERY_TIME_P50, false},
	{"cost_per_return", TEXT_RECOVERY_COST, true},
};

static const struct known_item recovery_steps_items[] = {
	{"apologised", TEXT_RECOVERY_APOLOGISED},
	{"listened", TEXT_RECOVERY_LISTENED},
	{"fixed", TEXT_RECOVERY_FIXED},
	{"compensated", TEXT_RECOVERY_COMPENSATED},
	{"kept_word", TEXT_RECOVERY_KEPT_WORD},
	{"followed_up", TEXT_RECOVERY_FOLLOWED_UP},
	{"chain", TEXT_RECOVERY_CHAIN},
	{"interactional", TEXT_RECOVERY_INTERACTIONAL},
	{"distributive", TEXT_RECOVERY_DISTRIBUTIVE},
	{"procedural", TEXT_RECOVERY_PROCEDURAL},
	{"own_words", TEXT_RECOVERY_OWN_WORDS},
};

static const struct known_column stock[] = {
	{"best", TEXT_BEST, false},
	{"triggered_at", TEXT_TRIGGERED_AT, false},
	{"orders_after", TEXT_ORDERS_AFTER, false},
	{"kept", TEXT_KEPT_ALL, true},
	{"kept_before", TEXT_KEPT_BEFORE, false},
	{"kept_after", TEXT_KEPT_AFTER, false},
	{"late_avoided", TEXT_LATE_AVOIDED, false},
	{"late_n", TEXT_LATE_N, false},
	{"coupon_cost", TEXT_COUPON_COST, false},
	{"cost", TEXT_STOCK_COST, false},
	{"noncompliant", TEXT_NONCOMPLIANT, true},
	{"premature", TEXT_PREMATURE, false},
	{"actual_kept", TEXT_ACTUAL_KEPT, true},
	{"sold", TEXT_SOLD, false},
	{"oversold", TEXT_OVERSOLD, false},
	{"unused", TEXT_UNUSED, false},
};

static const struct known_item stock_items[] = {
	{"never", TEXT_LABEL_NEVER},
};

static const struct known_column agree[] = {
	{"krippendorff", TEXT_ALPHA, true},
	{"kappa", TEXT_KAPPA, true},
	{"agreement", TEXT_AGREEMENT, true},
	{"expected", TEXT_BY_CHANCE, false},
};

static const struct known_column sample[] = {
	{"response", TEXT_RESPONSE, true},
	{"r_indicator", TEXT_R_INDICATOR, true},
	{"bias_most", TEXT_BIAS_MOST, false},
	{"deff", TEXT_DEFF, false},
	{"n_eff", TEXT_N_EFF, false},
	{"bound_low", TEXT_BOUND_LOW, false},
	{"bound_high", TEXT_BOUND_HIGH, false},
	{"early_late", TEXT_EARLY_LATE, true},
	{"extrapolated", TEXT_EXTRAPOLATED, false},
	{"item_missing", TEXT_ITEM_MISSING, false},
	{"filled", TEXT_FILLED, false},
};

static const struct known_column match[] = {
	{"mismatched", TEXT_MISMATCHED, true},
	{"saving", TEXT_SAVING, false},
	{"customers", TEXT_CUSTOMERS, false},
	{"mismatched_now", TEXT_MISMATCHED_NOW, false},
	{"recommended", TEXT_RECOMMENDED, false},
	{"fit", TEXT_FIT, true},
	{"followed", TEXT_FOLLOWED, false},
	{"false_alarms", TEXT_FALSE_ALARMS, true},
	{"fit_before", TEXT_FIT_BEFORE, true},
	{"fit_after", TEXT_FIT_AFTER, true},
	{"fit_change", TEXT_FIT_CHANGE, true},
};

static const struct known_column match_list[] = {
	{"switch_saving", TEXT_SWITCH_SAVING, false},
};

static const struct known_column availability[] = {
	{"availability", TEXT_AVAILABLE, true},
	{"downtime_s", TEXT_DOWNTIME, false},
	{"outages", TEXT_OUTAGES, false},
	{"longest_s", TEXT_LONGEST_OUTAGE, false},
	{"budget_left", TEXT_BUDGET_LEFT, false},
	{"time_weighted", TEXT_TIME_WEIGHTED, true},
	{"customer_weighted", TEXT_CUSTOMER_WEIGHTED, true},
	{"worst", TEXT_WORST_REGION, false},
	{"worst_availability", TEXT_WORST_AVAILABILITY, true},
	{"below_target", TEXT_BELOW_TARGET, false},
	{"customers_below", TEXT_CUSTOMERS_BELOW, false},
	{"composed", TEXT_COMPOSED, true},
};

static const struct known_column habit[] = {
	{"penalty", TEXT_HABIT_PENALTY, true},
	{"p_adj", TEXT_P_ADJ, false},
	{"given", TEXT_GIVEN, false},
	{"withheld", TEXT_WITHHELD, false},
	{"ordinary", TEXT_ORDINARY, false},
	{"rate", TEXT_RATE_GIVEN, false},
	{"expectation", TEXT_EXPECTATION, false},
	{"requests", TEXT_REQUESTS, false},
	{"habituation", TEXT_HABITUATION, true},
	{"given_slope", TEXT_GIVEN_SLOPE, false},
	{"withheld_slope", TEXT_WITHHELD_SLOPE, false},
	{"expectation_slope", TEXT_EXPECTATION_SLOPE, false},
	{"demand", TEXT_DEMAND, true},
	{"asked_by", TEXT_ASKED_BY, false},
	{"granted", TEXT_GRANTED, false},
};

static const struct known_column calibrate[] = {
	{"expected", TEXT_QUOTED, false},
	{"observed", TEXT_CAME_TRUE, true},
	{"observed_over_expected", TEXT_OBSERVED_EXPECTED, true},
	{"p", TEXT_P, false},
	{"brier", TEXT_BRIER, true},
	{"brier_skill", TEXT_BRIER_SKILL, false},
	{"slope", TEXT_SLOPE, true},
	{"inside", TEXT_INSIDE, true},
	{"below", TEXT_BELOW, false},
	{"above", TEXT_ABOVE, false},
	{"width", TEXT_WIDTH, false},
};

static const struct known_column loss[] = {
	{"lost", TEXT_LOST, true},
	{"recovered", TEXT_RECOVERED, true},
	{"share", TEXT_SHARE, true},
	{"money", TEXT_MONEY, true},
	{"money_share", TEXT_MONEY_SHARE, false},
	{"cost", TEXT_COST, false},
	{"benefit_cost", TEXT_BENEFIT_COST, true},
	{"net", TEXT_LOSS_NET, true},
	{"cost_per_recovered", TEXT_COST_PER_RECOVERED, true},
	{"problems", TEXT_PROBLEMS, false},
	{"complaints", TEXT_COMPLAINTS, false},
	{"excess", TEXT_EXCESS, false},
	{"lost_by_word", TEXT_LOST_BY_WORD, false},
	{"money_all", TEXT_MONEY_ALL, false},
};

static const struct known_item loss_items[] = {
	{"base", TEXT_LOSS_BASE},
	{"margin", TEXT_LOSS_MARGIN},
};

static const struct known_column loss_rates[] = {
	{"per_point", TEXT_PER_POINT, true},
	{"elasticity", TEXT_ELASTICITY, true},
	{"rate", TEXT_RATE, true},
	{"money_per_point", TEXT_MONEY_PER_POINT, true},
};

static const struct known_item loss_rate_items[] = {
	{"problem", TEXT_RATE_PROBLEM},
	{"problems", TEXT_PROBLEMS},
	{"complained", TEXT_RATE_COMPLAINED},
	{"satisfied_quickly", TEXT_RATE_QUICKLY},
	{"satisfied", TEXT_RATE_SATISFIED},
	{"mollified", TEXT_RATE_MOLLIFIED},
	{"dissatisfied", TEXT_RATE_DISSATISFIED},
	{"lost", TEXT_RATE_LOST},
	{"lost_silent", TEXT_RATE_LOST_SILENT},
	{"lost_complained", TEXT_RATE_LOST_COMPLAINED},
	{"lost_satisfied_quickly", TEXT_RATE_LOST_QUICKLY},
	{"lost_satisfied", TEXT_RATE_LOST_SATISFIED},
	{"lost_mollified", TEXT_RATE_LOST_MOLLIFIED},
	{"lost_dissatisfied", TEXT_RATE_LOST_DISSATISFIED},
	{"lost_no_problem", TEXT_RATE_LOST_NONE},
	{"told", TEXT_RATE_TOLD},
	{"loud", TEXT_RATE_LOUD},
	{"told_loud", TEXT_RATE_TOLD_LOUD},
	{"deterred", TEXT_RATE_DETERRED},
};

static const struct known_column loss_types[] = {
	{"market_at_risk", TEXT_MARKET_AT_RISK, true},
	{"hit", TEXT_HIT, true},
	{"hit_lost", TEXT_HIT_LOST, true},
	{"at_risk", TEXT_AT_RISK, false},
	{"money_at_risk", TEXT_MONEY_AT_RISK, false},
};

static const struct known_column loss_hidden[] = {
	{"silent_share", TEXT_SILENT_SHARE, true},
	{"silent_per_complaint", TEXT_SILENT_PER_COMPLAINT, true},
	{"in_survey", TEXT_IN_SURVEY, false},
	{"in_log", TEXT_IN_LOG, false},
	{"in_both", TEXT_IN_BOTH, false},
	{"chapman", TEXT_CHAPMAN, true},
	{"annoyed", TEXT_ANNOYED, false},
	{"hidden", TEXT_HIDDEN, true},
	{"hidden_share", TEXT_HIDDEN_SHARE, true},
};

static const struct known_item loss_hidden_items[] = {
	{"iceberg", TEXT_LOSS_ICEBERG},
};

#define NAMED(table, items) table, sizeof(table) / sizeof(*(table)), items, sizeof(items) / sizeof(*(items)), false, 1
#define COLUMNS(table) table, sizeof(table) / sizeof(*(table)), NULL, 0, false, 1
#define LEADING(table, leads) table, sizeof(table) / sizeof(*(table)), NULL, 0, false, leads
#define LABELLED(table) table, sizeof(table) / sizeof(*(table)), NULL, 0, true, 1

static const struct known known[] = {
	{"scores", TEXT_SCORES, TEXT_SCORES_ASKS, TEXT_SCORES_HOW, NULL, LEADING(scores, 4)},
	{"gap", TEXT_GAP, TEXT_GAP_ASKS, TEXT_GAP_HOW, "gap", COLUMNS(gap)},
	{"drivers", TEXT_DRIVERS, TEXT_DRIVERS_ASKS, TEXT_DRIVERS_HOW, NULL, COLUMNS(drivers)},
	{"drift", TEXT_DRIFT, TEXT_DRIFT_ASKS, TEXT_DRIFT_HOW, NULL, COLUMNS(drift)},
	{"change", TEXT_CHANGE, TEXT_CHANGE_ASKS, TEXT_CHANGE_HOW, NULL, COLUMNS(change)},
	{"compare", TEXT_COMPARE, TEXT_COMPARE_ASKS, TEXT_COMPARE_HOW, NULL, COLUMNS(compare)},
	{"journey", TEXT_JOURNEY, TEXT_JOURNEY_ASKS, TEXT_JOURNEY_HOW, NULL, COLUMNS(journey)},
	{"equity", TEXT_EQUITY, TEXT_EQUITY_ASKS, TEXT_EQUITY_HOW, NULL, COLUMNS(equity)},
	{"voice", TEXT_VOICE, TEXT_VOICE_ASKS, TEXT_VOICE_HOW, NULL, COLUMNS(known_voice)},
	{"voice", TEXT_VOICE_DAYS, TEXT_VOICE_DAYS_ASKS, TEXT_VOICE_DAYS_HOW, NULL, COLUMNS(known_voice_days)},
	{"voice", TEXT_VOICE_COPIES, TEXT_VOICE_COPIES_ASKS, TEXT_VOICE_COPIES_HOW, NULL, COLUMNS(known_voice_campaigns)},
	{"voice", TEXT_VOICE_WHOLE, TEXT_VOICE_WHOLE_ASKS, TEXT_VOICE_WHOLE_HOW, NULL, COLUMNS(known_voice_whole)},
	{"voice", TEXT_VOICE_WATCH, TEXT_VOICE_WATCH_ASKS, TEXT_VOICE_WATCH_HOW, NULL,
		NAMED(known_voice_alerts, known_voice_alerts_items)},
	{"kano", TEXT_KANO, TEXT_KANO_ASKS, TEXT_KANO_HOW, NULL, COLUMNS(kano)},
	{"importance", TEXT_IMPORTANCE, TEXT_IMPORTANCE_ASKS, TEXT_IMPORTANCE_HOW, NULL, COLUMNS(importance)},
	{"index", TEXT_INDEX, TEXT_INDEX_ASKS, TEXT_INDEX_HOW, NULL, COLUMNS(satisfaction)},
	{"promise", TEXT_PROMISE, TEXT_PROMISE_ASKS, TEXT_PROMISE_HOW, NULL, COLUMNS(promise)},
	{"wait", TEXT_WAIT, TEXT_WAIT_ASKS, TEXT_WAIT_HOW, NULL, COLUMNS(waits)},
	{"availability", TEXT_AVAILABILITY, TEXT_AVAILABILITY_ASKS, TEXT_AVAILABILITY_HOW, NULL, COLUMNS(availability)},
	{"queue", TEXT_QUEUE, TEXT_QUEUE_ASKS, TEXT_QUEUE_HOW, NULL, COLUMNS(queue)},
	{"calibrate", TEXT_CALIBRATE, TEXT_CALIBRATE_ASKS, TEXT_CALIBRATE_HOW, NULL, COLUMNS(calibrate)},
	{"stock", TEXT_STOCK, TEXT_STOCK_ASKS, TEXT_STOCK_HOW, NULL, NAMED(stock, stock_items)},
	{"recovery", TEXT_RECOVERY, TEXT_RECOVERY_ASKS, TEXT_RECOVERY_HOW, NULL, NAMED(recovery, recovery_items)},
	{"recovery", TEXT_RECOVERY_VERSUS, TEXT_RECOVERY_VERSUS_ASKS, TEXT_RECOVERY_VERSUS_HOW, NULL,
		NAMED(recovery_versus, recovery_versus_items)},
	{"recovery", TEXT_RECOVERY_STEPS, TEXT_RECOVERY_STEPS_ASKS, TEXT_RECOVERY_STEPS_HOW, NULL,
		NAMED(recovery_steps, recovery_steps_items)},
	{"agree", TEXT_AGREE, TEXT_AGREE_ASKS, TEXT_AGREE_HOW, NULL, COLUMNS(agree)},
	{"sample", TEXT_SAMPLE, TEXT_SAMPLE_ASKS, TEXT_SAMPLE_HOW, NULL, COLUMNS(sample)},
	{"match", TEXT_MATCH, TEXT_MATCH_ASKS, TEXT_MATCH_HOW, NULL, COLUMNS(match)},
	{"match", TEXT_MATCH_LIST, TEXT_MATCH_LIST_ASKS, TEXT_MATCH_LIST_HOW, NULL, LABELLED(match_list)},
	{"habit", TEXT_HABIT, TEXT_HABIT_ASKS, TEXT_HABIT_HOW, NULL, COLUMNS(habit)},
	{"loss", TEXT_LOSS, TEXT_LOSS_ASKS, TEXT_LOSS_HOW, NULL, NAMED(loss, loss_items)},
	{"loss", TEXT_LOSS_RATES, TEXT_LOSS_RATES_ASKS, TEXT_LOSS_RATES_HOW, NULL, NAMED(loss_rates, loss_rate_items)},
	{"loss", TEXT_LOSS_TYPES, TEXT_LOSS_TYPES_ASKS, TEXT_LOSS_TYPES_HOW, NULL, COLUMNS(loss_types)},
	{"loss", TEXT_LOSS_HIDDEN, TEXT_LOSS_HIDDEN_ASKS, TEXT_LOSS_HIDDEN_HOW, NULL, NAMED(loss_hidden, loss_hidden_items)},
};

const struct known *known_find(const char *analysis)
{
	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (strcmp(known[i].analysis, analysis) == 0)
			return &known[i];
	return NULL;
}

static bool has_column(const struct known *table, const char *measure)
{
	for (size_t c = 0; c < table->columns; c++)
		if (strcmp(table->column[c].measure, measure) == 0)
			return true;
	return false;
}

const struct known *known_table(const char *analysis, const char *measure, const struct known *before)
{
	const struct known *first = known_find(analysis);

	if (before && strcmp(before->analysis, analysis) == 0 && has_column(before, measure))
		return before;
	for (size_t i = 0; first && i < sizeof(known) / sizeof(*known); i++)
		if (strcmp(known[i].analysis, analysis) == 0 && has_column(&known[i], measure))
			return &known[i];
	return first && before && strcmp(before->analysis, analysis) == 0 ? before : first;
}

enum text known_item_text(const struct known *table, const char *item)
{
	for (size_t i = 0; table && i < table->items; i++)
		if (strcmp(table->item[i].item, item) == 0)
			return table->item[i].text;
	return TEXT_NONE;
}
