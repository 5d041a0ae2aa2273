/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/voice_out.h"

#include "analysis/counts.h"
#include "math/weighted.h"
#include "util/mem.h"

#include <stdlib.h>

const struct setting voice_settings[] = {
	{"y", SETTING_COLUMNS, "", NULL, 0, 0, true, "score and 0/1 columns whose mean is shown (all scores)"},
	{"contrast", SETTING_COLUMNS, "", NULL, 0, 0, true, "the column whose values talk about different topics"},
	{"prior", SETTING_NUMBER, "10", NULL, .001, 1e9, false,
		"contrast: as if each group had mentioned topics so often as all do"},
	{"alike", SETTING_NUMBER, "0.7", NULL, .3, 1, false, "comments of this Jaccard likeness are copies"},
	{"follow", SETTING_NUMBER, "0.5", NULL, .3, 1, false, "and of this one belong to a campaign of copies that stands"},
	{"least", SETTING_NUMBER, "5", NULL, 2, 1e9, false, "so many copies are a campaign"},
	{"alert", SETTING_COLUMNS, "", NULL, 0, 0, true, "the score of a case's messages: an alert is a CUSUM of it"},
	{"happened", SETTING_COLUMNS, "outcome", NULL, 0, 0, true,
		"what alerts are held against: a 0/1 column of whether, or an instant of when"},
	{"worse", SETTING_CHOICE, "low", "low|high", 0, 0, false, "which scores of messages are bad"},
	{"slack", SETTING_NUMBER, "0.5", NULL, 0, 10, false, "so many sd worse than the mean add nothing"},
	{"limit", SETTING_NUMBER, "4", NULL, .1, 1000, false, "a sum of so many sd is an alert"},
	{"adjust", SETTING_CHOICE, "bh", "holm|bh", 0, 0, false, "p_adj: Benjamini and Hochberg, or Holm"},
	{0},
};

/* ---- what all parts need ---- */

int voice_foreign(struct fault *fault)
{
	return fault_set(fault, FAULT_INPUT, "the state has rows that voice does not count");
}

double voice_setting(const struct voice *voice, const char *name)
{
	return setting_number(voice->emission->settings, voice->emission->value, name);
}

void voice_put(const struct voice *voice, const char *item, const char *measure, enum unit unit, wide n, double value,
	struct interval bounds, const char *label)
{
	struct line line = {.item = item, .measure = measure, .unit = unit, .n = n, .value = value, .low = bounds.low,
		.high = bounds.high, .label = label};

	if (isfinite(value))
		result_put(voice->emission->result, &line);
}

void voice_put_share(const struct voice *voice, const char *item, const char *measure, wide x, wide n)
{
	double a = wide_double(x), b = wide_double(n);

	voice_put(voice, item, measure, UNIT_SHARE, n, a / b, wilson(a, b, voice->emission->confidence), NULL);
}

static double scale_of(const struct voice_y *y)
{
	return y->sort == MEASURED_NET ? 100 : 1;
}

static enum unit unit_of(const struct voice_y *y)
{
	return measured_unit((enum measured)y->sort);
}

static struct interval times(struct interval bounds, double scale)
{
	return (struct interval){bounds.low * scale, bounds.high * scale};
}

void voice_put_mean(const struct voice *voice, const char *item, const char *measure, const struct voice_y *y,
	const struct moment *sums)
{
	double n = wide_double(sums->n), mean = moment_mean(sums), se = moment_se(sums);
	struct interval bounds = y->sort == MEASURED_FLAG ? wilson(wide_double(sums->sum), n, voice->emission->confidence)
		: se > 0 ? student(mean, se, n, voice->emission->confidence) : voice_no_interval;

	bounds = times(bounds, scale_of(y));
	struct line line = {.item = item, .measure = measure, .unit = unit_of(y), .n = sums->n, .value = mean * scale_of(y),
		.low = bounds.low, .high = bounds.high, .label = y->item->item,
		.note = y->sort != MEASURED_FLAG && sums->n > 1 && !(se > 0) ? "constant" : NULL};
	if (isfinite(line.value))
		result_put(voice->emission->result, &line);
}

/* ---- reading ---- */

/* A state may come from anywhere: what no input counts to would not add up. */
static bool is_held_well(const struct emit_item *item)
{
	const struct table *shape = item->shape;
	const wide most_count = (wide)1 << 56, most = (wide)1 << 110;

	for (uint32_t c = 0; c < shape->counts; c++)
		if (item->cell[c] < 0 || item->cell[c] > most_count)
			return false;
	for (uint32_t w = 0; w < shape->wides; w++)
		if (table_wide_op(shape, w) == OP_SUM &&
			(item->cell[shape->counts + w] < -most || item->cell[shape->counts + w] > most))
			return false;
	return true;
}

static int read_y(struct voice *voice, const struct emit_item *item, struct fault *fault)
{
	const int64_t *form = item->shape->form;
	size_t number = (size_t)form[VOICE_NUMBER];

	if (number >= voice->rows[VOICE_Y] || voice->y[number].item)
		return voice_foreign(fault);
	struct voice_y *y = &voice->y[number];
	*y = (struct voice_y){.item = item, .sort = form[VOICE_SORT], .low = form[VOICE_LOW],
		.levels = (uint32_t)form[VOICE_LEVELS]};
	for (uint32_t l = 0; l < y->levels; l++)
		moment_add(&y->all, voice_value(y->sort, y->low, l), item->cell[l]);
	return 0;
}

/* Rows of topics and texts have cells for each y. */
static bool made_rows_fit(struct voice *voice)
{
	uint32_t cells = 1;

	for (size_t y = 0; y < voice->ys; y++) {
		voice->y[y].cell = cells;
		cells += voice->y[y].levels;
	}
	for (size_t i = 0; i < voice->rows[VOICE_TOPICS]; i++)
		if (voice->row[VOICE_TOPICS][i].shape->counts != cells)
			return false;
	for (size_t i = 0; i < voice->rows[VOICE_TEXTS]; i++) {
		if (voice->row[VOICE_TEXTS][i].shape->wides != VOICE_TEXT_Y + voice->ys * VOICE_TEXT_SUMS)
			return false;
		voice->filled += voice->row[VOICE_TEXTS][i].cell[0];
	}
	return true;
}

static int read_counts(struct voice *voice, const struct emission *emission, struct fault *fault)
{
	voice->emission = emission;
	for (size_t i = 0; i < emission->items; i++) {
		const struct emit_item *item = &emission->item[i];
		int64_t role = item->shape->form[VOICE_ROLE];
		if (!is_held_well(item))
			return voice_foreign(fault);
		if (!voice->rows[role]++)
			voice->row[role] = item;
	}
	voice->group = voice->row[VOICE_GROUP];
	voice->ys = voice->rows[VOICE_Y];
	voice->y = mem_zero(voice->ys + 1, sizeof(*voice->y));
	for (size_t i = 0; i < voice->ys; i++)
		if (read_y(voice, &voice->row[VOICE_Y][i], fault))
			return -1;
	return made_rows_fit(voice) ? 0 : voice_foreign(fault);
}

/* ---- the whole ---- */

/* Each answer counts as often as it is seen. */
static void put_reached(const struct voice *voice, const struct voice_y *y)
{
	const wide *sum = y->item->cell + y->item->shape->counts;
	struct weighted_sums sums = {.n = y->item->cell[y->levels + VOICE_REACHED]};

	if (!y->item->shape->wides || sum[VOICE_R] <= 0)
		return;
	sums.wx = sum[VOICE_RV];
	sums.wx2 = sum[VOICE_RVV];
	sums.w = sum[VOICE_R];
	sums.w2 = sum[VOICE_RR];
	sums.w2x = sum[VOICE_RRV];
	sums.w2x2 = sum[VOICE_RRVV];
	struct weighted mean = weighted_from(&sums);
	struct interval bounds = mean.se > 0 ? student(mean.mean, mean.se, mean.n, voice->emission->confidence)
		: voice_no_interval;
	voice_put(voice, "(all)", "reach_weighted", unit_of(y), sums.n, mean.mean * scale_of(y),
		times(bounds, scale_of(y)), y->item->item);
}

static struct moment less(struct moment all, struct moment part)
{
	return (struct moment){all.n - part.n, all.sum - part.sum, all.square - part.square};
}

static void put_scores(const struct voice *voice, const struct moment *suspicious)
{
	for (size_t i = 0; i < voice->ys; i++) {
		const struct voice_y *y = &voice->y[i];
		const wide *beyond = y->item->cell + y->levels;
		struct moment without = less(y->all, suspicious[i]);
		if (voice->group && voice->group->shape->form[VOICE_HAS_TEXT]) {
			voice_put_mean(voice, "(all)", "score_with", y, &y->all);
			voice_put_mean(voice, "(all)", "score_without", y, &without);
		}
		put_reached(voice, y);
		counts_put(voice->emission->result, y->item->item, y->all.n, beyond[VOICE_MISSING], beyond[VOICE_INVALID]);
	}
}

static void put_group(const struct voice *voice)
{
	const wide *cell = voice->group->cell;
	const int64_t *form = voice->group->shape->form;
	wide records = cell[VOICE_RECORDS];

	if (form[VOICE_HAS_TEXT]) {
		voice_put_share(voice, "(all)", "fill_rate", voice->filled, records);
		counts_put(voice->emission->result, "comment", voice->filled, records - voice->filled, 0);
	}
	if (form[VOICE_HAS_CUSTOMER])
		voice_put_share(voice, "(all)", "non_customers", records - cell[VOICE_CUSTOMERS], records);
}

int voice_emit(const struct emission *emission, struct fault *fault)
{
	struct voice voice = {0};
	int bad = read_counts(&voice, emission, fault);
	struct moment *suspicious = mem_zero(voice.ys + 1, sizeof(*suspicious));

	bad = bad || voice_topics(&voice, fault) || voice_days(&voice, fault);
	if (!bad) {
		voice_copies(&voice, suspicious);
		put_scores(&voice, suspicious);
		if (voice.group)
			put_group(&voice);
		bad = voice_alerts(&voice, fault);
	}
	free(suspicious);
	free(voice.y);
	return bad ? -1 : 0;
}
