/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What voice counts. Of each group: how many records there are, and with `alert` what messages are
 * no use; of each column of y its levels, and its sums weighed with reach. Made rows: each set of
 * topics that stands together (with the value of `contrast`), each day, each plain text, each
 * message of a case.
 */
#ifndef ANALYSIS_VOICE_STATE_H
#define ANALYSIS_VOICE_STATE_H

#include "analysis/analysis.h"
#include "analysis/measured.h"

/* form[0], in the order in which emit() sees them. */
enum voice_role { VOICE_GROUP, VOICE_Y, VOICE_TOPICS, VOICE_DAYS, VOICE_TEXTS, VOICE_MESSAGES, VOICE_ROLES };

enum { VOICE_ROLE }; /* form[VOICE_ROLE] */

/* Of VOICE_GROUP: what is read. */
enum voice_group_form { VOICE_HAS_TEXT = 1, VOICE_HAS_TOPICS, VOICE_HAS_CUSTOMER, VOICE_HAS_DAYS, VOICE_HAS_ALERT,
	VOICE_HAS_CONTRAST };
/* form[VOICE_HAS_ALERT]: what is known of what happened. */
enum voice_happened { VOICE_NO_ALERT, VOICE_WHETHER, VOICE_WHEN };

enum voice_group_cell { VOICE_RECORDS, VOICE_CUSTOMERS, VOICE_TOPICS_MISSING, VOICE_TOPICS_INVALID, VOICE_NO_DAY,
	VOICE_ALERT_MISSING, VOICE_ALERT_INVALID, VOICE_GROUP_CELLS };

/* Of VOICE_Y; SORT: enum measured. */
enum voice_y_form { VOICE_LOW = 1, VOICE_LEVELS, VOICE_SORT, VOICE_NUMBER };
enum voice_y_cell { VOICE_MISSING, VOICE_INVALID, VOICE_REACHED, VOICE_Y_CELLS }; /* behind the levels */
/* Sums over records with a reach r and a value v: r, r v, r v^2, r^2, r^2 v, r^2 v^2. */
enum voice_reach { VOICE_R, VOICE_RV, VOICE_RVV, VOICE_RR, VOICE_RRV, VOICE_RRVV, VOICE_REACH };

/* Of VOICE_TEXTS: first and last instant, then for each y how many have it, sum and squares. */
enum voice_text { VOICE_FIRST, VOICE_LAST, VOICE_TEXT_Y };
enum voice_text_y { VOICE_N, VOICE_SUM, VOICE_SQUARES, VOICE_TEXT_SUMS };

/* A message's score beyond this is invalid, so that squares add up. */
#define VOICE_MOST_SCORE INT64_C(1000000000)

enum { VOICE_MOST_LEVELS = 1001, VOICE_MOST_LOW = 1 << 20, VOICE_MOST_Y = 100 };

/* What a level counts: of a net promoter score 1, 0 or -1, times 100 in what is shown. */
static inline int voice_value(int64_t sort, int64_t low, uint32_t level)
{
	if (sort == MEASURED_NET)
		return level >= 9 ? 1 : level <= 6 ? -1 : 0;
	return (int)low + (int)level;
}

#endif
