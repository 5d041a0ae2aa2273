/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/summary_money.h"

#include <string.h>

/* Of everybody's entries the one whose measure is largest; only above 0. */
static const struct entry *largest(const struct pivot *pivot, const char *measure)
{
	const struct entry *best = NULL;

	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *entry = &pivot->entry[i];
		double value = entry_value(entry, measure);

		if (entry_overall(pivot, entry) && value > 0 && (!best || value > entry_value(best, measure)))
			best = entry;
	}
	return best;
}

static void say_lost(struct telling *to, const struct entry *base)
{
	const struct result_row *lost = entry_row(base, "lost"), *all = entry_row(base, "customers");
	const struct result_row *money = entry_row(base, "money");
	bool of = row_drawable(all), any = lost->value.number > 0;
	struct sentence s = sentence_begin(to);

	sentence_whole(&s, lost);
	if (of)
		sentence_value(&s, all);
	if (any && row_drawable(money) && money->value.number > 0)
		sentence_add_figure(&s, TEXT_LOSS_SAYS_MONEY, money);
	sentence_doubt(&s, lost);
	sentence_say(&s, any ? GRAVITY_SHORT : GRAVITY_CALM, of ? TEXT_LOSS_SAYS : TEXT_LOSS_SAYS_ALONE);
}

static void say_programme(struct telling *to, const struct entry *best)
{
	const struct result_row *won = entry_row(best, "recovered"), *part = entry_row(best, "share");
	const struct result_row *brings = entry_row(best, "benefit_cost");
	struct sentence s = sentence_begin(to);

	sentence_item(&s, best);
	sentence_whole(&s, won);
	sentence_value(&s, part);
	if (row_drawable(brings))
		sentence_add_figure(&s, TEXT_LOSS_SAYS_BRINGS, brings);
	sentence_doubt(&s, won);
	sentence_say(&s, row_above(won, 0) ? GRAVITY_FIND : GRAVITY_FACT, TEXT_LOSS_SAYS_BEST);
}

static void say_type(struct telling *to, const struct entry *worst)
{
	const struct result_row *risk = entry_row(worst, "market_at_risk");
	struct sentence s = sentence_begin(to);

	sentence_item(&s, worst);
	sentence_figure(&s, risk);
	sentence_doubt(&s, risk);
	sentence_say(&s, GRAVITY_FACT, TEXT_LOSS_SAYS_TYPE);
}

static void say_hidden(struct telling *to, const struct entry *iceberg)
{
	const struct result_row *hidden = entry_row(iceberg, "hidden");
	struct sentence s = sentence_begin(to);

	sentence_whole(&s, hidden);
	sentence_doubt(&s, hidden);
	sentence_say(&s, GRAVITY_FACT,
		strcmp(hidden->label, "capture-recapture") == 0 ? TEXT_LOSS_SAYS_UNSEEN : TEXT_LOSS_SAYS_HIDDEN);
}

void say_loss(struct telling *to)
{
	const struct entry *base = pivot_overall(to->pivot, "base"), *best = largest(to->pivot, "recovered");
	const struct entry *type = largest(to->pivot, "market_at_risk"), *hidden = largest(to->pivot, "hidden");

	if (base && row_drawable(entry_row(base, "lost")))
		say_lost(to, base);
	if (best && row_drawable(entry_row(best, "share")))
		say_programme(to, best);
	if (type)
		say_type(to, type);
	if (hidden)
		say_hidden(to, hidden);
}

/* What is compared: who buys again, or where nobody was asked that, satisfaction. */
static const char *outcome(const struct pivot *pivot)
{
	const struct entry *spared = pivot_overall(pivot, "no-problem");
	const struct entry *complained = pivot_overall(pivot, "complained");

	if (!spared || !complained)
		return NULL;
	if (row_drawable(entry_row(spared, "repurchase")) &&
		row_drawable(entry_row(complained, "repurchase")))
		return "repurchase";
	if (row_drawable(entry_row(spared, "satisfaction")) &&
		row_drawable(entry_row(complained, "satisfaction")))
		return "satisfaction";
	return NULL;
}

/* Beyond chance is the paradox only by its own test. */
static enum gravity complaint_gravity(const struct entry *paradox, bool repurchase)
{
	const char *difference = repurchase ? "difference" : "satisfaction_difference";

	if (!paradox || !entry_beyond(paradox, difference, repurchase ? "p_adj" : "satisfaction_p_adj"))
		return GRAVITY_FACT;
	return entry_value(paradox, difference) < 0 ? GRAVITY_SHORT : GRAVITY_FIND;
}

static void say_complaints(struct telling *to, const char *measure)
{
	static const enum text keys[][3] = {
		{TEXT_RECOVERY_SAYS_LESS, TEXT_RECOVERY_SAYS_MORE, TEXT_RECOVERY_SAYS_SAME},
		{TEXT_RECOVERY_SAYS_LESS_CONTENT, TEXT_RECOVERY_SAYS_MORE_CONTENT,
			TEXT_RECOVERY_SAYS_SAME_CONTENT}};
	const struct entry *paradox = pivot_overall(to->pivot, "paradox");
	const struct result_row *after = entry_row(pivot_overall(to->pivot, "complained"), measure);
	bool repurchase = strcmp(measure, "repurchase") == 0;
	enum gravity gravity = complaint_gravity(paradox, repurchase);
	struct sentence s = sentence_begin(to);

	sentence_figure(&s, after);
	sentence_figure(&s, entry_row(pivot_overall(to->pivot, "no-problem"), measure));
	sentence_doubt(&s, after);
	if (gravity != GRAVITY_FACT)
		sentence_doubt(&s, entry_row(paradox, repurchase ? "difference" : "satisfaction_difference"));
	sentence_say(&s, gravity, keys[!repurchase][gravity == GRAVITY_SHORT ? 0 : gravity == GRAVITY_FIND ? 1 : 2]);
}

static void say_silent(struct telling *to, const char *measure)
{
	const struct entry *silent = pivot_overall(to->pivot, "silent");
	const struct result_row *row = silent ? entry_row(silent, measure) : NULL;
	struct sentence s = sentence_begin(to);

	if (!row_drawable(row))
		return;
	sentence_figure(&s, row);
	sentence_doubt(&s, row);
	sentence_say(&s, GRAVITY_FACT,
		strcmp(measure, "repurchase") == 0 ? TEXT_RECOVERY_SAYS_SILENT : TEXT_RECOVERY_SAYS_SILENT_CONTENT);
}

/* Of the six steps the one that goes along with most, the others held; only one beyond chance. */
static const struct entry *best_step(const struct pivot *pivot)
{
	static const char *const six[] = {
		"apologised", "listened", "fixed", "compensated", "kept_word", "followed_up"};
	const struct entry *best = NULL;

	for (size_t i = 0; i < sizeof(six) / sizeof(*six); i++) {
		const struct entry *entry = pivot_overall(pivot, six[i]);

		if (entry && entry_value(entry, "effect") > 0 && entry_beyond(entry, "effect", "effect_p_adj") &&
			(!best || entry_value(entry, "effect") > entry_value(best, "effect")))
			best = entry;
	}
	return best;
}

static void say_step(struct telling *to, const struct entry *best)
{
	struct sentence s = sentence_begin(to);

	sentence_item(&s, best);
	sentence_difference(&s, entry_row(best, "effect"));
	sentence_doubt(&s, entry_row(best, "effect"));
	sentence_say(&s, GRAVITY_FIND, TEXT_RECOVERY_SAYS_STEP);
}

void say_recovery(struct telling *to)
{
	const char *measure = outcome(to->pivot);
	const struct entry *best = best_step(to->pivot);

	if (measure)
		say_complaints(to, measure);
	if (best)
		say_step(to, best);
	if (measure)
		say_silent(to, measure);
}

/* What customers would save in a better plan, and of which plan most are in the wrong one. */
static void say_plan(struct telling *to, const struct entry *entry)
{
	const struct result_row *share = entry_row(entry, "mismatched"), *saving = entry_row(entry, "saving");
	const struct result_row *better = entry_row(entry, "recommended");
	bool all = strcmp(entry->item, "(all)") == 0;
	struct sentence s = sentence_begin(to);

	if (!all)
		sentence_item(&s, entry);
	sentence_value(&s, share);
	sentence_brackets(&s, share);
	sentence_value(&s, saving);
	if (!all)
		sentence_text(&s, better && better->label[0] ? better->label : "–");
	sentence_doubt(&s, share);
	sentence_say(&s, GRAVITY_FACT, all ? TEXT_MATCH_SAYS : TEXT_MATCH_SAYS_PLAN);
}

/* Of plans, not customers of a list: only these have the share. */
static const struct entry *worst_plan(const struct pivot *pivot)
{
	const struct entry *worst = NULL;

	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *entry = &pivot->entry[i];

		if (synthetic(entry->item) || !entry_overall(pivot, entry) ||
			!(entry_value(entry, "mismatched") > 0) || !row_drawable(entry_row(entry, "saving")))
			continue;
		if (!worst || entry_value(entry, "saving") > entry_value(worst, "saving"))
			worst = entry;
	}
	return worst;
}

static void say_unmatched(struct telling *to, const struct entry *all)
{
	const struct result_row *share = entry_row(all, "mismatched");
	struct sentence s = sentence_begin(to);

	sentence_figure(&s, share);
	sentence_doubt(&s, share);
	sentence_say(&s, GRAVITY_CALM, TEXT_MATCH_SAYS_NONE);
}

void say_match(struct telling *to)
{
	const struct entry *all = pivot_overall(to->pivot, "(all)"), *worst = worst_plan(to->pivot);

	if (!all || !row_drawable(entry_row(all, "mismatched")))
		return;
	if (entry_value(all, "mismatched") > 0 && row_drawable(entry_row(all, "saving")))
		say_plan(to, all);
	else
		say_unmatched(to, all);
	if (worst && row_drawable(entry_row(worst, "mismatched")))
		say_plan(to, worst);
}
