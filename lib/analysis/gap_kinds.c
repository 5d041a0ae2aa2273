/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Outcomes by how expectations fared. What falls short and what exceeds need not weigh the same
 * (Mittal, Ross and Baldasare 1998), and least of all between what customers ask for and what
 * they take for granted. The comparisons of both kinds look at disjoint sets of respondents: those
 * of whom only the one kind, and those of whom only the other kind was missed or exceeded.
 */
#include "analysis/gap_out.h"

#include "math/trial.h"
#include "util/mem.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const band_names[BANDS] = {"negative", "zero", "positive"};

static uint32_t levels_of(const struct emit_item *item)
{
	return (uint32_t)(item->shape->form[FORM_HIGH] - item->shape->form[FORM_LOW] + 1);
}

/* The outcome's mean over the bands of a set (bit b: band b). */
static struct gap_mean mean_in(const struct emit_item *item, uint32_t set)
{
	struct gap_cells cells = gap_cells_of(item);
	uint32_t levels = levels_of(item), n = item->shape->counts;
	double *x = mem_zero(n, sizeof(*x));

	for (uint32_t c = 0; c < n; c++)
		x[c] = set >> c / levels & 1 ? (double)item->shape->form[FORM_LOW] + c % levels : NAN;
	struct gap_mean mean = gap_mean_of(&cells, x, n);
	free(x);
	return mean;
}

/* The share of the highest outcome over the bands of a set. */
static struct gap_share share_in(const struct emit_item *item, uint32_t set)
{
	struct gap_cells cells = gap_cells_of(item);
	uint32_t levels = levels_of(item), n = item->shape->counts;
	double *x = mem_zero(n, sizeof(*x));

	for (uint32_t c = 0; c < n; c++)
		x[c] = set >> c / levels & 1 ? c % levels == levels - 1 : NAN;
	struct gap_share share = gap_share_of(&cells, x, n);
	free(x);
	return share;
}

void gap_put_moods(const struct gap_sink *sink, const struct emit_item *mood)
{
	for (int b = 0; mood && b < BANDS; b++) {
		struct gap_mean mean = mean_in(mood, 1u << b);
		gap_put_mean(sink, "satisfaction", UNIT_SCORE, &mean, band_names[b],
			mean.n > 1 && mean.sd == 0 ? "constant" : NULL);
	}
}

/* A sum of independent means, each times a factor; degrees of freedom of Welch (1947). */
struct contrast {
	wide n;
	double value, se, freedom;
};

static struct contrast contrast_of(const struct gap_mean *mean, const double *factor, size_t n)
{
	struct contrast contrast = {0};
	double square = 0, shares = 0;

	for (size_t i = 0; i < n; i++) {
		double part = factor[i] * factor[i] * mean[i].se * mean[i].se;
		contrast.n += mean[i].n;
		contrast.value += factor[i] * mean[i].mean;
		square += part;
		shares += part * part / (wide_double(mean[i].n) - 1);
	}
	contrast.se = sqrt(square);
	contrast.freedom = square * square / shares;
	return contrast;
}

static double put_contrast(const struct gap_sink *sink, const char *measure, const struct contrast *contrast)
{
	double n = contrast->freedom + 1;
	struct interval bounds = contrast->se > 0
		? student(contrast->value, contrast->se, n, sink->emission->confidence)
		: (struct interval){NAN, NAN};

	gap_put(sink, &(struct gap_row){measure, UNIT_SCORE, contrast->n, contrast->value, bounds, NULL, NULL});
	return t_p(t_statistic(contrast->value, contrast->se), n);
}

static void put_p(const struct gap_sink *sink, const char *measure, wide n, double p)
{
	gap_put(sink, &(struct gap_row){measure, UNIT_P, n, p, {NAN, NAN}, NULL, NULL});
}

/* Penalty of falling short, reward of exceeding, and whether the two differ in size. Returns p. */
static double put_asymmetry(const struct gap_sink *sink, const struct emit_item *mood, wide *n)
{
	struct gap_mean band[BANDS];

	for (int b = 0; b < BANDS; b++)
		band[b] = mean_in(mood, 1u << b);
	struct contrast penalty = contrast_of(band, (const double[]){1, -1}, 2);
	struct contrast reward = contrast_of(band + 1, (const double[]){-1, 1}, 2);
	struct contrast both = contrast_of(band, (const double[]){1, -2, 1}, BANDS);
	put_contrast(sink, "penalty", &penalty);
	put_contrast(sink, "reward", &reward);
	*n = both.n;
	return put_contrast(sink, "asymmetry", &both);
}

static void put_complaints(const struct gap_sink *sink, const struct emit_item *complained)
{
	for (int b = 0; complained && b < BANDS; b++) {
		struct gap_share share = share_in(complained, 1u << b);
		gap_put_share(sink, "complained", &share, band_names[b]);
	}
}

/* Each kind of expectation by itself; p is adjusted for the number of kinds. */
static void put_each(const struct emission *emission)
{
	size_t first = gap_first(emission, GAP_LEVEL + LEVEL_KIND), n = gap_first(emission, GAP_ALL) - first;
	double *p = mem_zero(2 * n + 1, sizeof(*p));
	wide *records = mem_zero(n + 1, sizeof(*records));

	for (int pass = 0; pass < 2; pass++) {
		for (size_t i = 0; i < n; i++) {
			const struct emit_item *kind = &emission->item[first + i];
			struct gap_sink sink = {emission, kind->item, kind->shape->form[FORM_WEIGHTED]};
			const struct emit_item *mood = gap_find(emission, GAP_MOOD + LEVEL_KIND, kind->item);
			if (pass) {
				put_p(&sink, "asymmetry_p", records[i], p[n + i]);
				put_p(&sink, "asymmetry_p_adj", records[i], p[i]);
				continue;
			}
			put_complaints(&sink, gap_find(emission, GAP_COMPLAINED, kind->item));
			p[i] = p[n + i] = mood ? put_asymmetry(&sink, mood, &records[i]) : NAN;
		}
		if (!pass)
			emission_adjust(emission, p, n);
	}
	free(records);
	free(p);
}

/* The bands, of nine, in which the one kind is in `band` and the other is not. */
static uint32_t only(bool explicit, int band)
{
	uint32_t set = 0;

	for (int e = 0; e < BANDS; e++)
		for (int i = 0; i < BANDS; i++)
			if ((explicit ? e : i) == band && (explicit ? i : e) != band)
				set |= 1u << (e * BANDS + i);
	return set;
}

/* Do complaints follow missed explicit expectations more than missed implicit ones? */
static double put_complaint_difference(const struct emission *emission, const struct emit_item *item, wide *n)
{
	struct gap_sink sink = {emission, item->item, item->shape->form[FORM_WEIGHTED]};
	struct gap_share a = share_in(item, only(true, BAND_NEGATIVE)), b = share_in(item, only(false, BAND_NEGATIVE));

	*n = a.n + b.n;
	if (!(a.of > 0 && b.of > 0))
		return NAN;
	double pooled = (a.x + b.x) / (a.of + b.of), difference = a.x / a.of - b.x / b.of;
	double se = sqrt(pooled * (1 - pooled) * (1 / a.of + 1 / b.of));
	gap_put(&sink, &(struct gap_row){"complaint_difference", UNIT_SHARE, *n, difference,
		newcombe(a.x, a.of, b.x, b.of, emission->confidence), NULL, NULL});
	return normal_p(t_statistic(difference, se));
}

/* Does satisfaction follow exceeded implicit expectations more than exceeded explicit ones? */
static double put_satisfaction_difference(const struct emission *emission, const struct emit_item *item, wide *n)
{
	struct gap_sink sink = {emission, item->item, item->shape->form[FORM_WEIGHTED]};
	struct gap_mean mean[2] = {
		mean_in(item, only(false, BAND_POSITIVE)), mean_in(item, only(true, BAND_POSITIVE))};
	struct contrast contrast = contrast_of(mean, (const double[]){1, -1}, 2);

	*n = contrast.n;
	return put_contrast(&sink, "satisfaction_difference", &contrast);
}

static void put_p_adj(const struct emission *emission, const struct emit_item *item, const char *measure, wide n,
	double p, double adjusted)
{
	struct gap_sink sink = {emission, item->item, item->shape->form[FORM_WEIGHTED]};
	char name[48];

	snprintf(name, sizeof(name), "%s_p", measure);
	put_p(&sink, name, n, p);
	snprintf(name, sizeof(name), "%s_p_adj", measure);
	put_p(&sink, name, n, adjusted);
}

/* The two comparisons of kinds are one family: either would do to tell the kinds apart. */
static void put_comparisons(const struct emission *emission)
{
	size_t mood = gap_first(emission, GAP_BOTH_MOOD), complained = gap_first(emission, GAP_BOTH_COMPLAINED);
	bool has_complained = complained < gap_first(emission, GAP_BOTH_COMPLAINED + 1);
	const struct emit_item *item = emission->item;
	double p[2] = {NAN, NAN}, adjusted[2];
	wide n[2] = {0, 0};

	if (has_complained)
		p[0] = put_complaint_difference(emission, &item[complained], &n[0]);
	if (mood < complained)
		p[1] = put_satisfaction_difference(emission, &item[mood], &n[1]);
	memcpy(adjusted, p, sizeof(adjusted));
	emission_adjust(emission, adjusted, 2);
	if (has_complained)
		put_p_adj(emission, &item[complained], "complaint_difference", n[0], p[0], adjusted[0]);
	if (mood < complained)
		put_p_adj(emission, &item[mood], "satisfaction_difference", n[1], p[1], adjusted[1]);
}

void gap_put_kinds(const struct emission *emission)
{
	put_each(emission);
	put_comparisons(emission);
}

void gap_put_layers(const struct emission *emission)
{
	static const char *const names[] = {"functional", "convenience", "emotional", "none"};
	size_t at = gap_first(emission, GAP_UNMET);

	if (at == emission->items)
		return;
	const struct emit_item *item = &emission->item[at];
	struct gap_sink sink = {emission, item->item, item->shape->form[FORM_WEIGHTED]};
	struct gap_cells cells = gap_cells_of(item);
	for (int layer = 0; layer <= UNMET_NONE; layer++) {
		double part[UNMET_CELLS] = {[UNMET_MISSING] = NAN};
		part[layer] = 1;
		struct gap_share share = gap_share_of(&cells, part, UNMET_CELLS);
		gap_put_share(&sink, "first_unmet", &share, names[layer]);
	}
}
