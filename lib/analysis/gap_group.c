/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts the groups of items of a batch into the tables of gap_plan.h: what a respondent has said of
 * the items of each, as a mean, and how far these go together.
 */
#include "analysis/gap_into.h"
#include "analysis/together.h"

#include <string.h>

/* sum / n in whole units, half away from zero. Small numbers, as nearly all are, take the short way. */
static wide units(wide sum, wide n, int64_t unit)
{
	const wide small = 1 << 30;

	if (sum > -small && sum < small && n < small) {
		int64_t twice = 2 * (int64_t)sum * unit, by = (int64_t)n;
		return (twice + (twice < 0 ? -by : by)) / (2 * by);
	}
	wide twice = 2 * sum * unit;
	return (twice + (twice < 0 ? -n : n)) / (2 * n);
}

/* A code as a point of its scale, turned round for a reversed item. */
static int64_t point(const struct type *type, uint16_t code, bool reversed)
{
	return reversed ? type->high - code : type->low + code;
}

static void join_product(const struct into *to, uint32_t i, uint32_t at, wide a, wide b)
{
	wide product;

	if (__builtin_mul_overflow(a, b, &product))
		to->tally->overflow = true;
	else
		tally_sum(to->tally, to->table, to->group[i], at, product);
}

/* A respondent's mean joins variable v of a table of sums. */
static void join_sums(const struct into *to, uint32_t i, uint32_t v, wide x)
{
	const int64_t *weight = to->batch->weight, *times = to->batch->times;
	uint32_t at = v * gap_sums(weight);

	if (!weight && !times) {
		tally_sum(to->tally, to->table, to->group[i], at + SUM_X, x);
		tally_sum(to->tally, to->table, to->group[i], at + SUM_X2, x * x);
		return;
	}
	wide w = weight ? weight[i] : times[i];
	join_product(to, i, at + SUM_X, w, x);
	join_product(to, i, at + SUM_X2, w, x * x);
	if (!weight)
		return;
	join_product(to, i, at + SUM_W, w, 1);
	join_product(to, i, at + SUM_W2, w, w);
	join_product(to, i, at + SUM_W2X, w * w, x);
	join_product(to, i, at + SUM_W2X2, w * w, x * x);
}

/* What each respondent has said of a group's items: sums of n answers. */
struct said {
	int64_t e[BATCH], p[BATCH];
	int32_t n[BATCH];
};

static bool answered(const struct gap_entry *entry, const struct batch *batch, uint32_t i, int64_t *e, int64_t *p)
{
	uint16_t code_e = batch->data[entry->slot_e].level[i], code_p = batch->data[entry->slot_p].level[i];

	if (code_e >= type_levels(entry->type_e) || code_p >= type_levels(entry->type_p))
		return false;
	*e = point(&entry->type_e, code_e, entry->reversed);
	*p = point(&entry->type_p, code_p, entry->reversed);
	return true;
}

static void find_said(const struct gap_own *own, const struct gap_level *level, const struct batch *batch,
	struct said *said)
{
	memset(said, 0, sizeof(*said));
	for (size_t m = 0; m < level->members; m++) {
		const struct gap_entry *entry = &own->entry[level->member[m]];
		for (uint32_t i = 0; i < batch->n; i++) {
			int64_t e, p;
			if (!answered(entry, batch, i, &e, &p))
				continue;
			said->e[i] += e;
			said->p[i] += p;
			said->n[i]++;
		}
	}
}

static void add_means(const struct into *to, const struct said *said)
{
	int64_t unit = to->batch->weight ? WEIGHTED_UNIT : NANO;

	for (uint32_t i = 0; i < to->batch->n; i++) {
		int64_t e = said->e[i], p = said->p[i], n = said->n[i];
		tally_count(to->table, to->group[i], n ? COUNT_USED : COUNT_MISSING, batch_times(to->batch, i));
		if (!n)
			continue;
		/* the gap is rounded by itself: the mean of the gaps, not the gap of rounded means */
		join_sums(to, i, 0, units(e, n, unit));
		join_sums(to, i, 1, units(p, n, unit));
		join_sums(to, i, 2, units(p - e, n, unit));
	}
}

/* ---- weighted gaps ---- */

/* Least common multiple of 1 … 24: what an allocation is parted into, so that parts of up to 24
   items are exact. */
static const int64_t PARTS = 5354228880;

/* How many of a group's items the respondent has answered in the dimension of `entry`. */
static int64_t sharers(const struct gap_own *own, const struct gap_level *level, const struct gap_entry *entry,
	const struct batch *batch, uint32_t i)
{
	int64_t n = 0, e, p;

	for (size_t m = 0; m < level->members; m++) {
		const struct gap_entry *other = &own->entry[level->member[m]];
		n += other->allocation == entry->allocation && answered(other, batch, i, &e, &p);
	}
	return n;
}

/* What an answered item weighs for respondent i; 0: nothing is known of it. */
static int64_t weight_of(const struct gap_own *own, const struct gap_level *level, const struct gap_entry *entry,
	const struct batch *batch, uint32_t i)
{
	if (own->weighing == WEIGHED_BY_TABLE)
		return entry->weight;
	if (entry->slot_importance == NO_SLOT)
		return 0;
	uint16_t code = batch->data[entry->slot_importance].level[i];
	if (code >= type_levels(entry->type_importance))
		return 0;
	int64_t importance = entry->type_importance.low + code;
	return own->weighing == WEIGHED_BY_IMPORTANCE
		? importance
		: importance * (PARTS / sharers(own, level, entry, batch, i));
}

/* Sums over a respondent's answers of gap times weight, and of weights. */
struct weighed {
	wide sum[BATCH], all[BATCH];
};

static void add_weighed(const struct gap_own *own, const struct gap_level *level, const struct into *to)
{
	const struct batch *batch = to->batch;
	struct weighed weighed;

	memset(&weighed, 0, sizeof(weighed));
	for (size_t m = 0; m < level->members; m++) {
		const struct gap_entry *entry = &own->entry[level->member[m]];
		for (uint32_t i = 0; i < batch->n; i++) {
			int64_t e, p, w;
			if (!answered(entry, batch, i, &e, &p))
				continue;
			w = weight_of(own, level, entry, batch, i);
			weighed.sum[i] += (wide)w * (p - e);
			weighed.all[i] += w;
		}
	}
	for (uint32_t i = 0; i < batch->n; i++) {
		wide all = weighed.all[i];
		tally_count(to->table, to->group[i], all ? COUNT_USED : COUNT_MISSING, batch_times(batch, i));
		if (all)
			join_sums(to, i, 0, units(weighed.sum[i], all, batch->weight ? WEIGHTED_UNIT : NANO));
	}
}

/* ---- reliability: of those who have answered all items ---- */

/* A respondent's share in the sums of a table that counts frequencies or weights. */
static void join_trust(const struct gap_own *own, const struct gap_level *level, const struct into *to, uint32_t i,
	const struct said *said)
{
	const struct batch *batch = to->batch;
	wide w = batch->weight ? batch->weight[i] : batch_times(batch, i);
	int64_t e = said->e[i], p = said->p[i];
	const int64_t sum[TRUST_SUMS] = {1, e, e * e, p, p * p, e * p};
	uint32_t at = 0;

	tally_count(to->table, to->group[i], TRUST_COMPLETE, batch_times(batch, i));
	for (uint32_t s = 0; s < TRUST_SUMS; s++)
		tally_sum(to->tally, to->table, to->group[i], at++, sum[s] * w);
	for (size_t m = 0; m < level->members; m++) {
		answered(&own->entry[level->member[m]], batch, i, &e, &p);
		const int64_t item[TRUST_ITEM_SUMS] = {e, e * e, p, p * p};
		for (uint32_t s = 0; s < TRUST_ITEM_SUMS; s++)
			tally_sum(to->tally, to->table, to->group[i], at++, item[s] * w);
	}
}

/* Some respondents of one group. */
static void count_totals(const struct into *to, const uint32_t *who, uint32_t n, const struct said *said)
{
	int64_t sum[TRUST_SUMS] = {[TRUST_W] = n};

	for (uint32_t k = 0; k < n; k++) {
		int64_t e = said->e[who[k]], p = said->p[who[k]];
		sum[TRUST_E] += e;
		sum[TRUST_E2] += e * e;
		sum[TRUST_P] += p;
		sum[TRUST_P2] += p * p;
		sum[TRUST_EP] += e * p;
	}
	tally_count(to->table, to->group[*who], TRUST_COMPLETE, n);
	for (uint32_t s = 0; s < TRUST_SUMS; s++)
		tally_count(to->table, to->group[*who], TRUST_COUNTS + s, sum[s]);
}

static void count_item(
	const struct into *to, const uint32_t *who, uint32_t n, const struct gap_entry *entry, uint32_t cell)
{
	int64_t sum[TRUST_ITEM_SUMS] = {0}, e = 0, p = 0;

	for (uint32_t k = 0; k < n; k++) {
		answered(entry, to->batch, who[k], &e, &p);
		sum[TRUST_ITEM_E] += e;
		sum[TRUST_ITEM_E2] += e * e;
		sum[TRUST_ITEM_P] += p;
		sum[TRUST_ITEM_P2] += p * p;
	}
	for (uint32_t s = 0; s < TRUST_ITEM_SUMS; s++)
		tally_count(to->table, to->group[*who], cell + s, sum[s]);
}

static void count_trust(const struct gap_own *own, const struct gap_level *level, const struct into *to, uint32_t *who,
	uint32_t n, const struct said *said)
{
	uint32_t end;

	together_sort(who, n, to->group, to->groups);
	for (uint32_t from = 0; from < n; from = end) {
		end = together_run(who, from, n, to->group, BATCH);
		count_totals(to, who + from, end - from, said);
		for (uint32_t m = 0; m < level->members; m++)
			count_item(to, who + from, end - from, &own->entry[level->member[m]],
				TRUST_COUNTS + TRUST_SUMS + m * TRUST_ITEM_SUMS);
	}
}

static void add_trust(const struct gap_own *own, const struct gap_level *level, const struct into *to,
	const struct said *said)
{
	uint32_t who[BATCH], n = 0;

	for (uint32_t i = 0; i < to->batch->n; i++)
		if (said->n[i] == (int64_t)level->members)
			who[n++] = i;
	if (!to->table->shape->wides)
		count_trust(own, level, to, who, n, said);
	for (uint32_t k = 0; to->table->shape->wides && k < n; k++)
		join_trust(own, level, to, who[k], said);
}

/* ---- by how a group fared ---- */

/* Bands times an outcome of the record; `levels` of it. */
static void add_bands(const struct into *to, const int8_t *band, uint32_t slot, uint32_t levels)
{
	const uint16_t *outcome = to->batch->data[slot].level;

	for (uint32_t i = 0; i < to->batch->n; i++)
		if (band[i] >= 0 && outcome[i] < levels)
			gap_hit(to, i, (uint32_t)band[i] * levels + outcome[i]);
}

static void add_unmet(const struct gap_own *own, int8_t band[SPECIALS][BATCH], const struct into *to)
{
	for (uint32_t i = 0; i < to->batch->n; i++) {
		uint32_t cell = UNMET_NONE;
		for (uint32_t layer = 0; layer <= SPECIAL_EMOTIONAL && cell == UNMET_NONE; layer++) {
			if (!own->has_special[layer])
				continue;
			if (band[layer][i] < 0)
				cell = UNMET_MISSING;
			else if (band[layer][i] == BAND_NEGATIVE)
				cell = layer;
		}
		gap_hit(to, i, cell);
	}
}

/* Both kinds at once: the explicit band counts for three. */
static void join_bands(int8_t band[SPECIALS][BATCH], uint32_t n, int8_t *both)
{
	for (uint32_t i = 0; i < n; i++) {
		int8_t explicit = band[SPECIAL_EXPLICIT][i], implicit = band[SPECIAL_IMPLICIT][i];
		both[i] = explicit < 0 || implicit < 0 ? -1 : (int8_t)(explicit * BANDS + implicit);
	}
}

/* Leaves in band[] how the group fared with each respondent; -1 without an answer. */
static void add_level(const struct plan *plan, const struct gap_level *level, struct tally *tally,
	const struct batch *batch, const struct groups *groups, int8_t *band)
{
	const struct gap_own *own = plan->own;
	struct into to = gap_into(plan, tally, level->table, batch, groups);
	struct said said;

	find_said(own, level, batch, &said);
	for (uint32_t i = 0; i < batch->n; i++)
		band[i] = said.n[i] ? (int8_t)gap_band(said.p[i] - said.e[i]) : -1;
	add_means(&to, &said);
	if (level->weighed != NO_SLOT) {
		to = gap_into(plan, tally, level->weighed, batch, groups);
		add_weighed(own, level, &to);
	}
	if (level->trust != NO_SLOT) {
		to = gap_into(plan, tally, level->trust, batch, groups);
		add_trust(own, level, &to, &said);
	}
	if (level->mood != NO_SLOT) {
		to = gap_into(plan, tally, level->mood, batch, groups);
		add_bands(&to, band, own->slot_mood, type_levels(own->type_mood));
	}
	if (level->complained != NO_SLOT) {
		to = gap_into(plan, tally, level->complained, batch, groups);
		add_bands(&to, band, own->slot_complained, type_levels(own->type_complained));
	}
}

void gap_add_groups(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct gap_own *own = plan->own;
	int8_t band[SPECIALS][BATCH], other[BATCH];
	struct into to;

	for (size_t l = 0; l < own->levels; l++) {
		int special = own->level[l].special;
		add_level(plan, &own->level[l], tally, batch, groups, special < SPECIALS ? band[special] : other);
	}
	if (own->unmet != NO_SLOT) {
		to = gap_into(plan, tally, own->unmet, batch, groups);
		add_unmet(own, band, &to);
	}
	if (own->both_mood == NO_SLOT && own->both_complained == NO_SLOT)
		return;
	join_bands(band, batch->n, other);
	if (own->both_mood != NO_SLOT) {
		to = gap_into(plan, tally, own->both_mood, batch, groups);
		add_bands(&to, other, own->slot_mood, type_levels(own->type_mood));
	}
	if (own->both_complained != NO_SLOT) {
		to = gap_into(plan, tally, own->both_complained, batch, groups);
		add_bands(&to, other, own->slot_complained, type_levels(own->type_complained));
	}
}
