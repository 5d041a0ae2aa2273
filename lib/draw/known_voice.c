/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/known_voice.h"

const struct known_column known_voice[] = {
	{"share", TEXT_SHARE, true},
	{"contrast", TEXT_VOICE_CONTRAST, true},
	{"p_adj", TEXT_P_ADJ, false},
	{"mean", TEXT_MEAN, true},
};

const struct known_column known_voice_days[] = {
	{"records", TEXT_VOICE_ROWS, false},
	{"expected", TEXT_VOICE_EXPECTED, false},
	{"burst", TEXT_VOICE_BURST, false},
	{"p_adj", TEXT_P_ADJ, false},
};

const struct known_column known_voice_campaigns[] = {
	{"rows", TEXT_VOICE_ROWS, false},
	{"texts", TEXT_VOICE_TEXTS, false},
	{"share", TEXT_SHARE, true},
	{"first", TEXT_VOICE_FIRST, false},
	{"last", TEXT_VOICE_LAST, false},
	{"example", TEXT_VOICE_EXAMPLE, false},
	{"mean", TEXT_MEAN, true},
};

const struct known_column known_voice_whole[] = {
	{"fill_rate", TEXT_VOICE_FILL_RATE, true},
	{"coded", TEXT_VOICE_CODED, true},
	{"duplicates", TEXT_VOICE_DUPLICATES, true},
	{"campaigns", TEXT_VOICE_CAMPAIGNS, false},
	{"suspicious", TEXT_VOICE_SUSPICIOUS, true},
	{"score_with", TEXT_VOICE_WITH, true},
	{"score_without", TEXT_VOICE_WITHOUT, true},
	{"reach_weighted", TEXT_VOICE_REACH, true},
	{"non_customers", TEXT_VOICE_NON_CUSTOMERS, true},
};

const struct known_column known_voice_alerts[] = {
	{"rang", TEXT_VOICE_RANG, false},
	{"happened", TEXT_VOICE_HAPPENED, false},
	{"precision", TEXT_VOICE_PRECISION, true},
	{"recall", TEXT_VOICE_RECALL, true},
	{"lead", TEXT_VOICE_LEAD, false},
	{"auc", TEXT_VOICE_AUC, true},
};

const struct known_item known_voice_alerts_items[] = {
	{"alerts", TEXT_VOICE_ALERTS},
};
