/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/summary_watch.h"

#include <math.h>
#include <string.h>

static double false_alarms(const struct entry *entry)
{
	double sum = 0;

	for (size_t i = 0; i < entry->n; i++)
		if (strcmp(entry->row[i]->measure, "expected_false_alarms") == 0 && row_drawable(entry->row[i]))
			sum += entry->row[i]->value.number;
	return sum;
}

static void say_series(struct telling *to, const struct entry *entry)
{
	const struct result_row *judged = entry_row(entry, "judged"), *first = entry_row(entry, "first_signal");
	bool rings = first && entry_value(entry, "signals") > 0;
	struct sentence s = sentence_begin(to);

	sentence_name(&s, entry); /* the period is that of all, and left out */
	sentence_value(&s, judged);
	if (rings) {
		sentence_value(&s, entry_row(entry, "signals"));
		sentence_period(&s, first->label);
		sentence_double(&s, UNIT_RATIO, false_alarms(entry));
	}
	sentence_doubt(&s, judged);
	sentence_say(&s, rings ? GRAVITY_ALARM : GRAVITY_CALM,
		rings ? TEXT_DRIFT_SAYS_RINGS : TEXT_DRIFT_SAYS_QUIET);
}

static void say_trend(struct telling *to, const struct entry *entry)
{
	const struct result_row *slope = entry_row(entry, "sen_slope");
	struct sentence s = sentence_begin(to);

	if (!row_drawable(slope) || slope->value.number == 0 || !entry_beyond(entry, "mann_kendall", "p_adj"))
		return;
	sentence_name(&s, entry); /* the period is that of all, and left out */
	sentence_difference(&s, slope);
	sentence_say(&s, GRAVITY_FIND, slope->value.number > 0 ? TEXT_DRIFT_SAYS_RISES : TEXT_DRIFT_SAYS_FALLS);
}

void say_drift(struct telling *to)
{
	for (size_t i = 0; i < to->pivot->n; i++) {
		const struct entry *entry = &to->pivot->entry[i];

		if (entry_value(entry, "judged") > 0)
			say_series(to, entry);
		say_trend(to, entry);
	}
}

/* Items of equity are COLUMN@GROUP: those of one column in one group are compared with one reference. */
struct served {
	const struct entry *first, *reference, *lowest, *fifths, *turns;
	size_t n, below;
};

static bool same_column(const struct entry *a, const struct entry *b)
{
	const char *at = strchr(a->item, '@');
	size_t n = at ? (size_t)(at - a->item) + 1 : 0;

	return n && a->group_rank == b->group_rank && strncmp(a->item, b->item, n) == 0;
}

static bool lower(const struct entry *a, const struct entry *than, const char *measure)
{
	return !than || entry_value(a, measure) < entry_value(than, measure);
}

static bool turns_round(const struct entry *entry)
{
	const struct result_row *crude = entry_row(entry, "difference");
	const struct result_row *equal = entry_row(entry, "adjusted_difference");

	return row_drawable(crude) && result_noted(crude, "simpson") && row_drawable(equal);
}

static void served_add(struct served *served, const struct entry *entry)
{
	const struct result_row *value = entry_row(entry, "value"), *ratio = entry_row(entry, "ratio");

	if (value && result_noted(value, "reference"))
		served->reference = entry;
	if (!row_drawable(entry_row(entry, "difference")))
		return;
	served->n++;
	if (entry_value(entry, "difference") < 0 && entry_beyond(entry, "difference", "p_adj")) {
		served->below++;
		if (lower(entry, served->lowest, "difference"))
			served->lowest = entry;
	}
	if (row_drawable(ratio) && result_noted(ratio, "four-fifths") &&
		lower(entry, served->fifths, "ratio"))
		served->fifths = entry;
	if (turns_round(entry) && lower(entry, served->turns, "difference"))
		served->turns = entry;
}

static struct served served_of(const struct pivot *pivot, const struct entry *first)
{
	struct served served = {.first = first};

	for (size_t i = 0; i < pivot->n; i++)
		if (same_column(first, &pivot->entry[i]))
			served_add(&served, &pivot->entry[i]);
	return served;
}

/* {1} the column and the run's own group, {2} the reference. */
static void served_begin(struct sentence *s, const struct served *served)
{
	struct entry column = *served->first;
	struct buf name = BUF_NONE;

	buf_add(&name, column.item, strcspn(column.item, "@"));
	column.item = name.at;
	sentence_name(s, &column);
	buf_release(&name);
	if (served->reference)
		sentence_text(s, strchr(served->reference->item, '@') + 1);
	else
		sentence_word(s, TEXT_EQUITY_ELSE);
}

static void served_group(struct sentence *s, const struct entry *entry)
{
	sentence_text(s, strchr(entry->item, '@') + 1);
}

static void say_below(struct telling *to, const struct served *served)
{
	struct sentence s = sentence_begin(to);

	served_begin(&s, served);
	sentence_count(&s, (double)served->below);
	sentence_count(&s, (double)served->n);
	if (served->lowest) {
		served_group(&s, served->lowest);
		sentence_difference(&s, entry_row(served->lowest, "difference"));
		sentence_doubt(&s, entry_row(served->lowest, "difference"));
	}
	if (!served->lowest)
		sentence_say(&s, GRAVITY_CALM, TEXT_EQUITY_SAYS_ALIKE);
	else
		sentence_say(&s, GRAVITY_SHORT, served->n == 1 ? TEXT_EQUITY_SAYS_ONE : TEXT_EQUITY_SAYS_BELOW);
}

static void say_fifths(struct telling *to, const struct served *served)
{
	const struct result_row *ratio = entry_row(served->fifths, "ratio");
	bool sure = ratio->high.number < .8;
	struct sentence s = sentence_begin(to);

	served_begin(&s, served);
	served_group(&s, served->fifths);
	sentence_value(&s, ratio);
	sentence_brackets(&s, ratio);
	sentence_doubt(&s, ratio);
	sentence_say(&s, sure ? GRAVITY_ALARM : GRAVITY_FACT,
		sure ? TEXT_EQUITY_SAYS_FIFTHS : TEXT_EQUITY_SAYS_FIFTHS_CHANCE);
}

static void say_turns(struct telling *to, const struct served *served)
{
	const struct result_row *equal = entry_row(served->turns, "adjusted_difference");
	bool sure = equal->low.number > 0 || equal->high.number < 0;
	struct sentence s = sentence_begin(to);

	served_begin(&s, served);
	served_group(&s, served->turns);
	sentence_shift(&s, entry_row(served->turns, "difference"));
	sentence_shift(&s, equal);
	sentence_doubt(&s, equal);
	sentence_say(&s, sure ? GRAVITY_FIND : GRAVITY_FACT,
		sure ? TEXT_EQUITY_SAYS_TURNS : TEXT_EQUITY_SAYS_TURNS_CHANCE);
}

static bool first_of_column(const struct pivot *pivot, size_t which)
{
	for (size_t i = 0; i < which; i++)
		if (same_column(&pivot->entry[which], &pivot->entry[i]))
			return false;
	return strchr(pivot->entry[which].item, '@');
}

void say_equity(struct telling *to)
{
	for (size_t i = 0; i < to->pivot->n; i++) {
		if (!first_of_column(to->pivot, i))
			continue;
		struct served served = served_of(to->pivot, &to->pivot->entry[i]);
		if (served.n)
			say_below(to, &served);
		if (served.fifths)
			say_fifths(to, &served);
		if (served.turns)
			say_turns(to, &served);
	}
}

static enum text verdict_text(const char *label)
{
	static const struct {
		const char *label;
		enum text key;
	} verdicts[] = {{"higher", TEXT_COMPARE_SAYS_HIGHER}, {"lower", TEXT_COMPARE_SAYS_LOWER},
		{"no_difference_shown", TEXT_COMPARE_SAYS_NONE}, {"too_few", TEXT_COMPARE_SAYS_FEW}};

	for (size_t i = 0; i < sizeof(verdicts) / sizeof(*verdicts); i++)
		if (strcmp(label, verdicts[i].label) == 0)
			return verdicts[i].key;
	return TEXT_NONE;
}

/* Of shares and scores more is better; of other columns nobody but the reader knows. */
static enum gravity verdict_gravity(enum text key, enum unit unit)
{
	bool rated = unit == UNIT_SHARE || unit == UNIT_POINTS || unit == UNIT_SCORE;

	if (key == TEXT_COMPARE_SAYS_LOWER && rated)
		return GRAVITY_SHORT;
	return key == TEXT_COMPARE_SAYS_HIGHER || key == TEXT_COMPARE_SAYS_LOWER ? GRAVITY_FIND : GRAVITY_CALM;
}

static void arm(struct sentence *s, const struct result_row *row, const char *name)
{
	sentence_text(s, row && row->label[0] ? row->label : name);
}

static bool has_interval(const struct result_row *row)
{
	return row_drawable(row) && !isnan(row->low.number) && !isnan(row->high.number);
}

/* A rate has an interval only as a multiple of the other one. */
static bool say_times(struct telling *to, const struct entry *entry, enum text key)
{
	const struct result_row *ratio = entry_row(entry, "ratio");
	bool differs = key == TEXT_COMPARE_SAYS_HIGHER || key == TEXT_COMPARE_SAYS_LOWER;
	struct sentence s = sentence_begin(to);

	if (!differs || has_interval(entry_row(entry, "difference")) || !has_interval(ratio))
		return false;
	sentence_name(&s, entry);
	arm(&s, entry_row(entry, "value_a"), "a");
	arm(&s, entry_row(entry, "value_b"), "b");
	sentence_value(&s, ratio);
	sentence_brackets(&s, ratio);
	sentence_doubt(&s, ratio);
	sentence_say(&s, GRAVITY_FIND, TEXT_COMPARE_SAYS_TIMES);
	return true;
}

static void say_verdict(struct telling *to, const struct entry *entry, enum text key)
{
	const struct result_row *difference = entry_row(entry, "difference"), *least = entry_row(entry, "detectable");
	const struct result_row *chance = entry_row(entry, "p_adj");
	bool few = key == TEXT_COMPARE_SAYS_FEW;
	struct sentence s = sentence_begin(to);

	sentence_name(&s, entry);
	arm(&s, entry_row(entry, "value_a"), "a");
	arm(&s, entry_row(entry, "value_b"), "b");
	if (!few && !row_drawable(difference)) {
		sentence_drop(&s);
		return;
	}
	if (!few)
		sentence_difference(&s, difference);
	if (key == TEXT_COMPARE_SAYS_NONE && row_drawable(chance)) {
		sentence_value(&s, chance);
		key = TEXT_COMPARE_SAYS_NONE_P;
	}
	if (!few && verdict_gravity(key, UNIT_SCORE) == GRAVITY_CALM && row_drawable(least))
		sentence_add_difference(&s, TEXT_COMPARE_SAYS_DETECTABLE, least);
	if (!few)
		sentence_doubt(&s, difference);
	sentence_say(&s, verdict_gravity(key, few ? UNIT_SCORE : difference->unit), key);
}

void say_compare(struct telling *to)
{
	for (size_t i = 0; i < to->pivot->n; i++) {
		const struct result_row *verdict = entry_row(&to->pivot->entry[i], "verdict");
		enum text key = verdict ? verdict_text(verdict->label) : TEXT_NONE;

		if (key && !say_times(to, &to->pivot->entry[i], key))
			say_verdict(to, &to->pivot->entry[i], key);
	}
}

static void say_compared(struct telling *to, const struct entry *entry)
{
	const struct result_row *compared = entry_row(entry, "compared"), *changed = entry_row(entry, "changed");
	struct sentence s = sentence_begin(to);

	if (!row_drawable(compared) || !row_drawable(changed))
		return;
	sentence_value(&s, compared);
	sentence_value(&s, changed);
	if (changed->value.number > 0)
		sentence_say(&s, GRAVITY_FIND, TEXT_CHANGE_SAYS_SOME);
	else
		sentence_say(&s, GRAVITY_CALM, TEXT_CHANGE_SAYS_NONE);
}

static void say_changed(struct telling *to, const struct entry *entry)
{
	const struct result_row *before = entry_row(entry, "before"), *now = entry_row(entry, "now");
	const struct result_row *by = entry_row(entry, "change"), *verdict = entry_row(entry, "verdict");
	struct sentence s = sentence_begin(to);

	if (!row_drawable(before) || !row_drawable(now) || !row_drawable(by) || !verdict)
		return;
	sentence_name(&s, entry);
	sentence_value(&s, before);
	sentence_value(&s, now);
	sentence_difference(&s, by);
	sentence_doubt(&s, by);
	sentence_say(&s, GRAVITY_FIND,
		strcmp(verdict->label, "risen") == 0 ? TEXT_CHANGE_SAYS_RISEN : TEXT_CHANGE_SAYS_FALLEN);
}

/* How many, then the first few; the table has all. */
void say_change(struct telling *to)
{
	for (size_t i = 0; i < to->pivot->n; i++)
		say_compared(to, &to->pivot->entry[i]);
	for (size_t i = 0; i < to->pivot->n; i++)
		say_changed(to, &to->pivot->entry[i]);
}
