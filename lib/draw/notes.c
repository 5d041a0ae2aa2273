/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/notes.h"

#include "draw/dating.h"
#include "draw/glyph.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* In the order of the manual. */
static const struct note notes[] = {
	{"small-n", TEXT_NOTE_SMALL_N, TEXT_NOTE_SMALL_N_MEANS, NOTE_NUMBER},
	{"suppressed", TEXT_NOTE_SUPPRESSED, TEXT_NOTE_SUPPRESSED_MEANS, NOTE_NUMBER},
	{"ceiling", TEXT_NOTE_CEILING, TEXT_NOTE_CEILING_MEANS, NOTE_NUMBER},
	{"unstable", TEXT_NOTE_UNSTABLE, TEXT_NOTE_UNSTABLE_MEANS, NOTE_NUMBER},
	{"selected", TEXT_NOTE_SELECTED, TEXT_NOTE_SELECTED_MEANS, NOTE_NUMBER},
	{"survivors", TEXT_NOTE_SURVIVORS, TEXT_NOTE_SURVIVORS_MEANS, NOTE_NUMBER},
	{"part-chain", TEXT_NOTE_PART_CHAIN, TEXT_NOTE_PART_CHAIN_MEANS, NOTE_NUMBER},
	{"unweighted", TEXT_NOTE_UNWEIGHTED, TEXT_NOTE_UNWEIGHTED_MEANS, NOTE_RUN},
	{"immature", TEXT_NOTE_IMMATURE, TEXT_NOTE_IMMATURE_MEANS, NOTE_NUMBER},
	{"censored", TEXT_NOTE_CENSORED, TEXT_NOTE_CENSORED_MEANS, NOTE_NUMBER},
	{"informative-censoring", TEXT_NOTE_INFORMATIVE_CENSORING, TEXT_NOTE_INFORMATIVE_CENSORING_MEANS, NOTE_NUMBER},
	{"unbounded", TEXT_NOTE_UNBOUNDED, TEXT_NOTE_UNBOUNDED_MEANS, NOTE_NUMBER},
	{"drift", TEXT_NOTE_DRIFT, TEXT_NOTE_DRIFT_MEANS, NOTE_NUMBER},
	{"simpson", TEXT_NOTE_SIMPSON, TEXT_NOTE_SIMPSON_MEANS, NOTE_NUMBER},
	{"boundary", TEXT_NOTE_BOUNDARY, TEXT_NOTE_BOUNDARY_MEANS, NOTE_NUMBER},
	{"weighted", TEXT_NOTE_WEIGHTED, TEXT_NOTE_WEIGHTED_MEANS, NOTE_RUN},
	{"faulty-question", TEXT_NOTE_FAULTY_QUESTION, TEXT_NOTE_FAULTY_QUESTION_MEANS, NOTE_NUMBER},
	{"since=PERIOD", TEXT_NOTE_SINCE, TEXT_NOTE_SINCE_MEANS, NOTE_RUN},
	{"baseline", TEXT_NOTE_BASELINE, TEXT_NOTE_BASELINE_MEANS, NOTE_NUMBER},
	{"retrospective", TEXT_NOTE_RETROSPECTIVE, TEXT_NOTE_RETROSPECTIVE_MEANS, NOTE_NUMBER},
	{"few-periods", TEXT_NOTE_FEW_PERIODS, TEXT_NOTE_FEW_PERIODS_MEANS, NOTE_NUMBER},
	{"stratum-missing", TEXT_NOTE_STRATUM_MISSING, TEXT_NOTE_STRATUM_MISSING_MEANS, NOTE_NUMBER},
	{"no-season", TEXT_NOTE_NO_SEASON, TEXT_NOTE_NO_SEASON_MEANS, NOTE_NUMBER},
	{"began=PERIOD", TEXT_NOTE_BEGAN, TEXT_NOTE_BEGAN_MEANS, NOTE_NUMBER},
	{"rule=RULE", TEXT_NOTE_RULE, TEXT_NOTE_RULE_MEANS, NOTE_NUMBER},
	{"paired", TEXT_NOTE_PAIRED, TEXT_NOTE_PAIRED_MEANS, NOTE_NUMBER},
	{"arm-absent", TEXT_NOTE_ARM_ABSENT, TEXT_NOTE_ARM_ABSENT_MEANS, NOTE_NUMBER},
	{"split-mismatch", TEXT_NOTE_SPLIT_MISMATCH, TEXT_NOTE_SPLIT_MISMATCH_MEANS, NOTE_NUMBER},
	{"reference", TEXT_NOTE_REFERENCE, TEXT_NOTE_REFERENCE_MEANS, NOTE_NUMBER},
	{"no-reference", TEXT_NOTE_NO_REFERENCE, TEXT_NOTE_NO_REFERENCE_MEANS, NOTE_NUMBER},
	{"four-fifths", TEXT_NOTE_FOUR_FIFTHS, TEXT_NOTE_FOUR_FIFTHS_MEANS, NOTE_NUMBER},
	{"constant", TEXT_NOTE_CONSTANT, TEXT_NOTE_CONSTANT_MEANS, NOTE_NUMBER},
	{"aliased", TEXT_NOTE_ALIASED, TEXT_NOTE_ALIASED_MEANS, NOTE_NUMBER},
	{"none-expected", TEXT_NOTE_NONE_EXPECTED, TEXT_NOTE_NONE_EXPECTED_MEANS, NOTE_NUMBER},
	{"few-failed", TEXT_NOTE_FEW_FAILED, TEXT_NOTE_FEW_FAILED_MEANS, NOTE_NUMBER},
	{"no-budget", TEXT_NOTE_NO_BUDGET, TEXT_NOTE_NO_BUDGET_MEANS, NOTE_NUMBER},
	{"partial", TEXT_NOTE_PARTIAL, TEXT_NOTE_PARTIAL_MEANS, NOTE_NUMBER},
	{"collinear", TEXT_NOTE_COLLINEAR, TEXT_NOTE_COLLINEAR_MEANS, NOTE_NUMBER},
	{"exact", TEXT_NOTE_EXACT, TEXT_NOTE_EXACT_MEANS, NOTE_NUMBER},
	{"excess", TEXT_NOTE_EXCESS, TEXT_NOTE_EXCESS_MEANS, NOTE_NUMBER},
	{"unknown-loss", TEXT_NOTE_UNKNOWN_LOSS, TEXT_NOTE_UNKNOWN_LOSS_MEANS, NOTE_NUMBER},
	{"no-overlap", TEXT_NOTE_NO_OVERLAP, TEXT_NOTE_NO_OVERLAP_MEANS, NOTE_NUMBER},
	{"few-records", TEXT_NOTE_FEW_RECORDS, TEXT_NOTE_FEW_RECORDS_MEANS, NOTE_NUMBER},
	{"too-many", TEXT_NOTE_TOO_MANY, TEXT_NOTE_TOO_MANY_MEANS, NOTE_NUMBER},
	{"negative-weight", TEXT_NOTE_NEGATIVE_WEIGHT, TEXT_NOTE_NEGATIVE_WEIGHT_MEANS, NOTE_NUMBER},
	{"respondents-weights", TEXT_NOTE_RESPONDENTS_WEIGHTS, TEXT_NOTE_RESPONDENTS_WEIGHTS_MEANS, NOTE_NUMBER},
	{"clumped", TEXT_NOTE_CLUMPED, TEXT_NOTE_CLUMPED_MEANS, NOTE_NUMBER},
	{"too-few", TEXT_NOTE_TOO_FEW, TEXT_NOTE_TOO_FEW_MEANS, NOTE_NUMBER},
	{"unrelated", TEXT_NOTE_UNRELATED, TEXT_NOTE_UNRELATED_MEANS, NOTE_NUMBER},
	{"not-converged", TEXT_NOTE_NOT_CONVERGED, TEXT_NOTE_NOT_CONVERGED_MEANS, NOTE_NUMBER},
	{"linear", TEXT_NOTE_LINEAR, TEXT_NOTE_LINEAR_MEANS, NOTE_NUMBER},
	{"separated", TEXT_NOTE_SEPARATED, TEXT_NOTE_SEPARATED_MEANS, NOTE_NUMBER},
	{"per-answer", TEXT_NOTE_PER_ANSWER, TEXT_NOTE_PER_ANSWER_MEANS, NOTE_RUN},
	{"importance", TEXT_NOTE_IMPORTANCE, TEXT_NOTE_IMPORTANCE_MEANS, NOTE_RUN},
	{"allocation", TEXT_NOTE_ALLOCATION, TEXT_NOTE_ALLOCATION_MEANS, NOTE_RUN},
	{"table-weights", TEXT_NOTE_TABLE_WEIGHTS, TEXT_NOTE_TABLE_WEIGHTS_MEANS, NOTE_RUN},
	{"touchpoint", TEXT_NOTE_TOUCHPOINT, TEXT_NOTE_TOUCHPOINT_MEANS, NOTE_NUMBER},
	{"dimension", TEXT_NOTE_DIMENSION, TEXT_NOTE_DIMENSION_MEANS, NOTE_NUMBER},
	{"layer", TEXT_NOTE_LAYER, TEXT_NOTE_LAYER_MEANS, NOTE_NUMBER},
	{"kind", TEXT_NOTE_KIND, TEXT_NOTE_KIND_MEANS, NOTE_NUMBER},
	{"confidence=P", TEXT_NOTE_CONFIDENCE, TEXT_NOTE_CONFIDENCE_MEANS, NOTE_TABLE},
	{"holds=P", TEXT_NOTE_HOLDS, TEXT_NOTE_HOLDS_MEANS, NOTE_RUN},
	{"clock=business", TEXT_NOTE_BUSINESS, TEXT_NOTE_BUSINESS_MEANS, NOTE_RUN},
	{"without-pauses", TEXT_NOTE_WITHOUT_PAUSES, TEXT_NOTE_WITHOUT_PAUSES_MEANS, NOTE_RUN},
	{"zone=NAME", TEXT_NOTE_ZONE, TEXT_NOTE_ZONE_MEANS, NOTE_TABLE},
};
enum { NOTES = sizeof(notes) / sizeof(*notes) };

const struct note *notes_at(size_t i)
{
	return i < NOTES ? &notes[i] : NULL;
}

/* How much of the word must be equal: what stands for a value in capitals need not. */
static size_t fixed_part(const char *word)
{
	const char *equals = strchr(word, '=');

	return equals && equals[1] >= 'A' && equals[1] <= 'Z' ? (size_t)(equals + 1 - word) : strlen(word);
}

const struct note *notes_find(const char *word, size_t n)
{
	for (size_t i = 0; i < NOTES; i++) {
		size_t fixed = fixed_part(notes[i].word);
		bool open = notes[i].word[fixed] != '\0';

		if ((open ? n > fixed : n == fixed) && memcmp(word, notes[i].word, fixed) == 0)
			return &notes[i];
	}
	return NULL;
}

static void show_rule(struct buf *buf, enum language language, const char *rule)
{
	static const struct {
		const char *start;
		enum text text;
	} rules[] = {{"shewhart", TEXT_SIGNAL_SHEWHART}, {"cusum", TEXT_SIGNAL_CUSUM}, {"ewma", TEXT_SIGNAL_EWMA},
		{"", TEXT_SIGNAL_RUNS}};
	size_t i = 0;

	while (strncmp(rule, rules[i].start, strlen(rules[i].start)) != 0)
		i++;
	buf_puts(buf, text_of(language, rules[i].text));
}

static void show_level(struct buf *buf, const char *level)
{
	char *end;
	double share = strtod(level, &end);

	if (*level && !*end && share > 0 && share < 1)
		buf_printf(buf, "%.4g%%", 100 * share);
	else
		glyph_clean(buf, level, strlen(level));
}

static void show_value(struct buf *buf, enum language language, enum text shown, const char *value)
{
	if (shown == TEXT_NOTE_CONFIDENCE || shown == TEXT_NOTE_HOLDS)
		show_level(buf, value);
	else if (shown == TEXT_NOTE_RULE)
		show_rule(buf, language, value);
	else if (!dating_period(buf, language, value))
		glyph_clean(buf, value, strlen(value));
}

void notes_show(struct buf *buf, enum language language, const char *word, size_t n)
{
	const struct note *note = notes_find(word, n);
	struct buf copy = BUF_NONE, value = BUF_NONE;

	if (!note) {
		glyph_clean(buf, word, n);
		return;
	}
	buf_add(&copy, word, n);
	if (n > fixed_part(note->word))
		show_value(&value, language, note->shown, copy.at + fixed_part(note->word));
	text_fill(buf, language, note->shown, (const char *[]){value.at, NULL});
	buf_release(&copy);
	buf_release(&value);
}
