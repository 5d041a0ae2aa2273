/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of the tables of ce-loss(5), and how a cell of each is read.
 */
#ifndef ANALYSIS_LOSSNAMES_H
#define ANALYSIS_LOSSNAMES_H

#include "math/damage.h"
#include "util/fault.h"

/* Behind the rates of a tree: what else a table may say. */
enum loss_word {
	WORD_CUSTOMERS = DAMAGE_RATES,
	WORD_PROBLEMS,
	WORD_MARGIN,
	WORD_YEARS,
	WORD_DISCOUNT,
	WORD_REGISTERED,
	WORD_REGISTRATION,
	WORD_SURVEY,
	WORD_LOG,
	WORD_BOTH,
	LOSS_WORDS
};

/* What a name means. kept: the value is the share that buys again, one less that which is lost. */
struct loss_meaning {
	int word;
	bool kept;
	const char *type; /* behind '@', of problem@TYPE and lost@TYPE; NULL without */
};

/* FAULT_USE with the nearest name. rates_only: what a programme may change. */
int loss_meaning_of(struct loss_meaning *meaning, const char *name, bool rates_only, struct fault *fault);

/* The cell's value by its meaning. */
int loss_value_of(const struct loss_meaning *meaning, const char *cell, double *value, struct fault *fault);

bool loss_word_is_share(int word);

const char *loss_word_name(int word);

/* What a rate is called; NULL for those that only counting knows. */
const char *loss_rate_name(enum damage_rate rate);

#endif
