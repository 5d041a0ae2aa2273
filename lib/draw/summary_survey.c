/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/summary_survey.h"

#include "draw/extremes.h"

#include <string.h>

/* The limits of Krippendorff (2004): from .8 on one may rely on it, from .667 on conclude with caution. */
static enum text agreement_says(double alpha)
{
	if (alpha >= .8)
		return TEXT_AGREE_SAYS_WELL;
	return alpha >= .667 ? TEXT_AGREE_SAYS_FAIRLY : TEXT_AGREE_SAYS_POORLY;
}

static void say_alpha(struct telling *to, const struct entry *entry)
{
	const struct result_row *alpha = entry_row(entry, "krippendorff");
	enum text key = agreement_says(alpha->value.number);
	struct sentence s = sentence_begin(to);

	sentence_subject(&s, entry);
	sentence_figure(&s, alpha);
	sentence_doubt(&s, alpha);
	if (key != TEXT_AGREE_SAYS_POORLY && row_drawable(alpha) && alpha->low.number < .667)
		sentence_note(&s, TEXT_AGREE_SAYS_UNSURE);
	sentence_say(&s, key == TEXT_AGREE_SAYS_POORLY ? GRAVITY_SHORT : GRAVITY_FACT, key);
}

/* The two who agree least, where there are several pairs. */
static void say_pair(struct telling *to)
{
	const struct entry *least = NULL;
	size_t pairs = 0;
	struct sentence s = sentence_begin(to);

	for (size_t i = 0; i < to->pivot->n; i++) {
		const struct entry *entry = &to->pivot->entry[i];

		if (!entry_spoken(to->pivot, entry, "kappa"))
			continue;
		pairs++;
		if (!least || entry_value(entry, "kappa") < entry_value(least, "kappa"))
			least = entry;
	}
	if (pairs < 2)
		return;
	sentence_name(&s, least);
	sentence_figure(&s, entry_row(least, "kappa"));
	sentence_doubt(&s, entry_row(least, "kappa"));
	sentence_say(&s, GRAVITY_FACT, TEXT_AGREE_SAYS_PAIR);
}

void say_agree(struct telling *to)
{
	for (size_t i = 0; i < to->pivot->n; i++)
		if (entry_spoken(to->pivot, &to->pivot->entry[i], "krippendorff"))
			say_alpha(to, &to->pivot->entry[i]);
	say_pair(to);
}

static void say_response(struct telling *to, const struct entry *all)
{
	const struct result_row *response = entry_row(all, "response");
	struct sentence s = sentence_begin(to);

	if (entry_overall(to->pivot, all))
		sentence_word(&s, TEXT_RESPONSE);
	else
		sentence_name(&s, all);
	sentence_value(&s, response);
	sentence_brackets(&s, response);
	sentence_doubt(&s, response);
	sentence_say(&s, GRAVITY_FACT, TEXT_SAMPLE_SAYS);
}

static void say_weights(struct telling *to, const struct entry *all)
{
	const struct result_row *effect = entry_row(all, "deff"), *worth = entry_row(all, "n_eff");
	struct sentence s = sentence_begin(to);

	if (!row_drawable(effect) || !row_drawable(worth) || effect->value.number <= 1)
		return;
	buf_puts(sentence_slot(&s), worth->n.text);
	sentence_double(&s, UNIT_COUNT, (double)(long)(worth->value.number + .5));
	sentence_value(&s, effect);
	sentence_say(&s, GRAVITY_FACT, TEXT_SAMPLE_SAYS_WEIGHTS);
}

/* What the silent ones could do to the first measure at most. */
static void say_bounds(struct telling *to)
{
	for (size_t i = 0; i < to->pivot->n; i++) {
		const struct entry *entry = &to->pivot->entry[i];
		struct sentence s = sentence_begin(to);

		if (!entry_spoken(to->pivot, entry, "bound_low") || !row_drawable(entry_row(entry, "bound_high")))
			continue;
		if (!(entry_value(entry, "bound_low") < entry_value(entry, "bound_high")))
			continue;
		sentence_name(&s, entry);
		sentence_value(&s, entry_row(entry, "bound_low"));
		sentence_value(&s, entry_row(entry, "bound_high"));
		sentence_say(&s, GRAVITY_FACT, TEXT_SAMPLE_SAYS_BOUNDS);
		return;
	}
}

void say_sample(struct telling *to)
{
	struct extremes ends = extremes_items(to->pivot, "response");
	struct sentence s = sentence_begin(to);

	for (size_t i = 0; i < to->pivot->n; i++) {
		const struct entry *entry = &to->pivot->entry[i];

		if (strcmp(entry->item, "(all)") == 0 && entry_spoken(to->pivot, entry, "response"))
			say_response(to, entry);
	}
	sentence_word(&s, TEXT_RESPONSE);
	extremes_say(&s, &ends, GRAVITY_FACT);
	say_bounds(to);
	for (size_t i = 0; i < to->pivot->n; i++)
		if (entry_spoken(to->pivot, &to->pivot->entry[i], "deff"))
			say_weights(to, &to->pivot->entry[i]);
}
