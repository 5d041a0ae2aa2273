/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/lossnames.h"

#include "analysis/sheetnumber.h"
#include "util/nearest.h"

#include <math.h>
#include <string.h>

enum { MOST_YEARS = 100, MOST_NAME = 200 };

static const char *const name_of[LOSS_WORDS] = {
	[RATE_PROBLEM] = "problem",
	[RATE_COMPLAINED] = "complained",
	[RATE_END + LEAF_QUICKLY] = "satisfied_quickly",
	[RATE_END + LEAF_SATISFIED] = "satisfied",
	[RATE_END + LEAF_MOLLIFIED] = "mollified",
	[RATE_END + LEAF_DISSATISFIED] = "dissatisfied",
	[RATE_LOST + LEAF_QUICKLY] = "lost_satisfied_quickly",
	[RATE_LOST + LEAF_SATISFIED] = "lost_satisfied",
	[RATE_LOST + LEAF_MOLLIFIED] = "lost_mollified",
	[RATE_LOST + LEAF_DISSATISFIED] = "lost_dissatisfied",
	[RATE_LOST + LEAF_COMPLAINED] = "lost_complained",
	[RATE_LOST + LEAF_SILENT] = "lost_silent",
	[RATE_LOST + LEAF_SOME] = "lost",
	[RATE_LOST + LEAF_NONE] = "lost_no_problem",
	[RATE_TOLD] = "told",
	[RATE_LOUD] = "loud",
	[RATE_TOLD_LOUD] = "told_loud",
	[RATE_DETERRED] = "deterred",
	[WORD_CUSTOMERS] = "customers",
	[WORD_PROBLEMS] = "problems",
	[WORD_MARGIN] = "margin",
	[WORD_YEARS] = "years",
	[WORD_DISCOUNT] = "discount",
	[WORD_REGISTERED] = "registered",
	[WORD_REGISTRATION] = "registration",
	[WORD_SURVEY] = "in_survey",
	[WORD_LOG] = "in_log",
	[WORD_BOTH] = "in_both",
};

/* The other names of what is lost. */
static const char *const kept_name[LEAVES] = {
	"repurchase_satisfied_quickly",
	"repurchase_satisfied",
	"repurchase_mollified",
	"repurchase_dissatisfied",
	"repurchase_complained",
	"repurchase_silent",
	"repurchase",
	"repurchase_no_problem",
};

const char *loss_word_name(int word)
{
	return name_of[word];
}

const char *loss_rate_name(enum damage_rate rate)
{
	return name_of[rate];
}

bool loss_word_is_share(int word)
{
	return (word < DAMAGE_RATES && word != RATE_TOLD && word != RATE_TOLD_LOUD) || word == WORD_DISCOUNT ||
		word == WORD_REGISTRATION;
}

/* problem@TYPE, lost@TYPE, repurchase@TYPE. */
static int meaning_of_type(struct loss_meaning *meaning, const char *name, const char *at, struct fault *fault)
{
	size_t n = (size_t)(at - name);

	meaning->type = at + 1;
	meaning->kept = n == 10 && memcmp(name, "repurchase", n) == 0;
	if (n == 7 && memcmp(name, "problem", n) == 0)
		meaning->word = RATE_PROBLEM;
	else if (meaning->kept || (n == 4 && memcmp(name, "lost", n) == 0))
		meaning->word = RATE_LOST + LEAF_SOME;
	else
		return fault_set(fault, FAULT_USE, "\"%.*s\": of a type of problem there are problem@TYPE, lost@TYPE and "
			"repurchase@TYPE", MOST_NAME, name);
	return *meaning->type ? 0 : fault_set(fault, FAULT_USE, "\"%s\": which type?", name);
}

int loss_meaning_of(struct loss_meaning *meaning, const char *name, bool rates_only, struct fault *fault)
{
	struct nearest near = nearest_to(name);
	const char *at = strchr(name, '@');
	char hint[NEAREST_TEXT];

	*meaning = (struct loss_meaning){.word = -1};
	if (at && !rates_only)
		return meaning_of_type(meaning, name, at, fault);
	for (int word = 0; word < LOSS_WORDS; word++) {
		if (!name_of[word] || (rates_only && word >= DAMAGE_RATES && word != WORD_PROBLEMS))
			continue;
		nearest_offer(&near, name_of[word]);
		if (strcmp(name, name_of[word]) == 0)
			meaning->word = word;
	}
	for (int leaf = 0; leaf < LEAVES; leaf++) {
		nearest_offer(&near, kept_name[leaf]);
		if (strcmp(name, kept_name[leaf]) == 0)
			*meaning = (struct loss_meaning){RATE_LOST + leaf, true, NULL};
	}
	if (meaning->word >= 0)
		return 0;
	return fault_set(fault, FAULT_USE, "no rate is called \"%.*s\"%s", MOST_NAME, name, nearest_hint(&near, hint));
}

int loss_value_of(const struct loss_meaning *meaning, const char *cell, double *value, struct fault *fault)
{
	int word = meaning->word;
	bool whole = word == WORD_YEARS || word == WORD_SURVEY || word == WORD_LOG || word == WORD_BOTH;

	if (!*cell)
		return fault_set(fault, FAULT_USE, "no value");
	if (loss_word_is_share(word) ? sheet_share(cell, value, fault) : sheet_amount(cell, value, fault))
		return -1;
	if (whole && *value != floor(*value))
		return fault_set(fault, FAULT_USE, "\"%s\" is not whole", cell);
	if (word == WORD_YEARS && (*value < 1 || *value > MOST_YEARS))
		return fault_set(fault, FAULT_USE, "\"%s\": from 1 to %d years", cell, MOST_YEARS);
	if (meaning->kept)
		*value = 1 - *value;
	return 0;
}
