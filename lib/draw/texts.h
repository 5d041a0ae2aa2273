/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every word that a report says of its own, in each language: one table a language, filed under
 * one list of keys. A text may hold {1} … {9}, which text_fill replaces.
 */
#ifndef DRAW_TEXTS_H
#define DRAW_TEXTS_H

#include "util/buf.h"

#include <stddef.h>

enum text {
	TEXT_NONE, /* "" */
	/* page */
	TEXT_REPORT,
	TEXT_SUMMARY,
	TEXT_CONTENTS,
	TEXT_CHART,
	TEXT_TABLE,
	TEXT_HOW,
	TEXT_SKIP,
	TEXT_CHART_OF, /* {1} title */
	TEXT_MADE_BY,
	TEXT_NOTES,
	TEXT_NO_DATA,
	TEXT_NOT_SHOWN,      /* {1} measures */
	TEXT_LEFT_OUT_SMALL, /* {1} rows */
	TEXT_LEFT_OUT_NEAR,  /* {1} rows */
	TEXT_INTERVAL_NOTE,
	/* heads of columns */
	TEXT_ITEM,
	TEXT_MEASURE,
	TEXT_VALUE,
	TEXT_INTERVAL,
	TEXT_LABEL,
	TEXT_NOTE,
	TEXT_N,
	TEXT_MISSING,
	TEXT_INVALID,
	TEXT_ALL,
	TEXT_MISSING_GROUP,
	/* scores */
	TEXT_SCORES,
	TEXT_SCORES_ASKS,
	TEXT_SCORES_HOW,
	TEXT_SCORES_SAYS_NET, /* {1} item {2} net {3} interval {4} n {5} promoters {6} detractors */
	TEXT_SCORES_SAYS_SHARE, /* {1} item {2} share {3} interval {4} n */
	TEXT_SCORES_SAYS_BOX, /* {1} item {2} share {3} interval {4} n */
	TEXT_SCORES_SAYS_MEAN,  /* {1} item {2} mean {3} interval {4} n */
	TEXT_SCORES_SAYS_RANGE, /* {1} item, {2} group {3} value of the highest, {4} {5} lowest */
	TEXT_NET,
	TEXT_PROMOTERS,
	TEXT_PASSIVES,
	TEXT_DETRACTORS,
	TEXT_TOP_BOX,
	TEXT_MEAN,
	TEXT_SD,
	TEXT_SHARE,
	TEXT_AXIS_NET,
	TEXT_AXIS_SHARE,
	TEXT_AXIS_YES,
	TEXT_AXIS_SCORE,
	TEXT_FOOT_DOTS,
	/* gap */
	TEXT_GAP,
	TEXT_GAP_ASKS,
	TEXT_GAP_HOW,
	TEXT_GAP_SAYS_SHORT,  /* {1} item {2} gap {3} interval {4} number of gaps */
	TEXT_GAP_SAYS_CHANCE, /* the same */
	TEXT_GAP_SAYS_OVER,   /* the same */
	TEXT_GAP_SAYS_ALL_BELOW, /* {1} gap {2} interval {3} n */
	TEXT_GAP_SAYS_ALL_ABOVE, /* the same */
	TEXT_EXPECTATION,
	TEXT_PERCEPTION,
	TEXT_PERCEPTION_BELOW,
	TEXT_PERCEPTION_ABOVE,
	TEXT_GAP_VALUE,
	TEXT_WEIGHTED_GAP,
	TEXT_EFFECT,
	TEXT_MET,
	TEXT_CEILING,
	TEXT_P_ADJ,
	TEXT_WILCOXON_P_ADJ,
	TEXT_FOOT_GAP,
	/* drivers */
	TEXT_DRIVERS,
	TEXT_DRIVERS_ASKS,
	TEXT_DRIVERS_HOW,
	TEXT_BETA,
	TEXT_LMG,
	TEXT_RELATIVE_WEIGHT,
	TEXT_PENALTY,
	TEXT_REWARD,
	TEXT_ASYMMETRY,
	TEXT_VIF,
	TEXT_R2,
	/* drift */
	TEXT_DRIFT,
	TEXT_DRIFT_ASKS,
	TEXT_DRIFT_HOW,
	TEXT_DRIFT_VALUE,
	TEXT_CENTER,
	TEXT_LCL,
	TEXT_UCL,
	TEXT_CUSUM,
	TEXT_EWMA,
	TEXT_SIGNALS,
	TEXT_SIGNAL,
	TEXT_FIRST_SIGNAL,
	TEXT_MANN_KENDALL,
	TEXT_SEN_SLOPE,
	/* kano */
	TEXT_KANO,
	TEXT_KANO_ASKS,
	TEXT_KANO_HOW,
	TEXT_KANO_CATEGORY,
	TEXT_KANO_SIGNIFICANT,
	TEXT_BETTER,
	TEXT_WORSE,
	TEXT_STRENGTH,
	TEXT_MUST_BE,
	TEXT_ONE_DIMENSIONAL,
	TEXT_ATTRACTIVE,
	TEXT_INDIFFERENT,
	TEXT_REVERSE,
	TEXT_QUESTIONABLE,
	TEXT_MIGRATION,
	TEXT_MOVED,
	/* importance */
	TEXT_IMPORTANCE,
	TEXT_IMPORTANCE_ASKS,
	TEXT_IMPORTANCE_HOW,
	TEXT_CROSS_HAIR,
	TEXT_QUADRANT,
	TEXT_IMPORTANCE_VALUE,
	TEXT_PERFORMANCE,
	/* index */
	TEXT_INDEX,
	TEXT_INDEX_ASKS,
	TEXT_INDEX_HOW,
	TEXT_INDEX_VALUE,
	TEXT_CRONBACH,
	TEXT_ALPHA_STD,
	TEXT_RHO,
	TEXT_COMMUNALITY,
	TEXT_WEIGHT,
	TEXT_LOADING,
	TEXT_COEFFICIENT,
	TEXT_GOF,
	/* promise */
	TEXT_PROMISE,
	TEXT_PROMISE_ASKS,
	TEXT_PROMISE_HOW,
	TEXT_PROMISE_SAYS,       /* {1} kept {2} interval {3} n {4} open cases */
	TEXT_PROMISE_SAYS_WORST, /* {1} group {2} kept {3} interval {4} n */
	TEXT_KEPT,
	TEXT_LATE,
	TEXT_BROKEN,
	TEXT_OPEN,
	TEXT_OPEN_N,
	TEXT_NO_DUE_N,
	TEXT_OVERRUN_P50,
	TEXT_OVERRUN_P90,
	TEXT_OVERRUN_WORST,
	TEXT_TOLD_BEFORE,
	TEXT_TOLD_AFTER,
	TEXT_TOLD_NEVER,
	TEXT_UNQUANTIFIED,
	TEXT_SILENCE_P90,
	TEXT_INFEASIBLE,
	TEXT_RECOVERY_PROMISED,
	TEXT_DOUBLE_DEVIATION,
	TEXT_BUSINESS,
	TEXT_UNPAUSED,
	TEXT_BUSINESS_UNPAUSED,
	TEXT_BUDGET_LEFT,
	TEXT_TARGET, /* {1} share */
	TEXT_FOOT_PROMISE,
	/* agree */
	TEXT_AGREE,
	TEXT_AGREE_ASKS,
	TEXT_AGREE_HOW,
	TEXT_ALPHA,
	TEXT_KAPPA,
	TEXT_AGREEMENT,
	TEXT_BY_CHANCE,
	/* sample */
	TEXT_SAMPLE,
	TEXT_SAMPLE_ASKS,
	TEXT_SAMPLE_HOW,
	TEXT_RESPONSE,
	TEXT_R_INDICATOR,
	TEXT_BIAS_MOST,
	TEXT_BOUND_LOW,
	TEXT_BOUND_HIGH,
	TEXT_EARLY_LATE,
	TEXT_EXTRAPOLATED,
	TEXT_ITEM_MISSING,
	TEXT_FILLED,
	TEXT_DEFF,
	TEXT_N_EFF,
	/* match */
	TEXT_MATCH,
	TEXT_MATCH_ASKS,
	TEXT_MATCH_HOW,
	TEXT_FIT,
	TEXT_CUSTOMERS,
	TEXT_MISMATCHED,
	TEXT_MISMATCHED_NOW,
	TEXT_RECOMMENDED,
	TEXT_SAVING,
	TEXT_SWITCH_SAVING,
	TEXT_FALSE_ALARMS,
	TEXT_FOLLOWED,
	TEXT_FIT_BEFORE,
	TEXT_FIT_AFTER,
	TEXT_FIT_CHANGE,
	/* anything else */
	TEXT_OTHER_HOW,
	TEXTS
};

enum language { LANGUAGE_EN, LANGUAGE_HANS, LANGUAGE_HANT, LANGUAGES };

/* "en", "zh-Hans", "zh-Hant"; -1 (and a list in the fault's words is up to the caller). */
int language_parse(const char *tag, enum language *language);
const char *language_tag(enum language language);

/* The text; NULL only if a table lacks it. */
const char *text_of(enum language language, enum text key);

/* Add the text with {1} … replaced by fill[0] …; fill ends in NULL. */
void text_fill(struct buf *buf, enum language language, enum text key, const char *const *fill);

extern const char *const texts_en[TEXTS];
extern const char *const texts_zh_hans[TEXTS];
extern const char *const texts_zh_hant[TEXTS];

#endif
