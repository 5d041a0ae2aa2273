/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts a batch into the tables of gap_plan.h, in whole numbers only.
 */
#include "analysis/gap_plan.h"

#include <string.h>

/* Least common multiple of 1 … 24: what an allocation is parted into, so that parts of up to 24
   items are exact. */
static const int64_t PARTS = 5354228880;

/* A batch on its way into one table. */
struct into {
	struct tally *tally;
	struct tally_table *table;
	const uint32_t *group;
	const struct batch *batch;
};

static struct into into(const struct plan *plan, struct tally *tally, uint32_t table, const struct batch *batch,
	const struct groups *groups)
{
	return (struct into){tally, plan_rows(plan, tally, table, groups), groups->number[plan->key[table]], batch};
}

/* Record i counts in a cell, under survey weights with its weight and the square of it. */
static void hit(const struct into *to, uint32_t i, uint32_t cell)
{
	tally_count(to->table, to->group[i], cell, batch_times(to->batch, i));
	if (!to->batch->weight)
		return;
	wide w = to->batch->weight[i];
	uint32_t n = to->table->shape->counts;
	tally_join(to->tally, to->table, to->group[i], cell, w);
	tally_join(to->tally, to->table, to->group[i], n + cell, w * w);
}

/* The code of the opposite level; missing and invalid stay what they are. */
static uint32_t turned(const struct type *type, uint16_t code, bool reversed)
{
	uint32_t levels = type_levels(*type);

	return reversed && code < levels ? levels - 1 - code : code;
}

/* ---- items ---- */

static int band_of(int64_t gap)
{
	return gap < 0 ? BAND_NEGATIVE : gap == 0 ? BAND_ZERO : BAND_POSITIVE;
}

static void add_joint(const struct gap_entry *entry, const struct into *to)
{
	const struct batch *batch = to->batch;
	const uint16_t *e = batch->data[entry->slot_e].level, *p = batch->data[entry->slot_p].level;
	uint32_t stride = type_levels(entry->type_p) + 2;

	for (uint32_t i = 0; i < batch->n; i++)
		hit(to, i, turned(&entry->type_e, e[i], entry->reversed) * stride +
			turned(&entry->type_p, p[i], entry->reversed));
}

static void add_mood(const struct gap_entry *entry, const struct into *to)
{
	const struct batch *batch = to->batch;
	const uint16_t *e = batch->data[entry->slot_e].level, *p = batch->data[entry->slot_p].level;
	const uint16_t *mood = batch->data[entry->slot_mood].level;
	uint32_t levels = type_levels(entry->type_e), moods = type_levels(entry->type_mood);

	for (uint32_t i = 0; i < batch->n; i++)
		if (e[i] < levels && p[i] < levels && mood[i] < moods)
			hit(to, i, (uint32_t)band_of(entry->reversed ? e[i] - p[i] : p[i] - e[i]) * moods + mood[i]);
}

static uint32_t zone_cell(const struct gap_zone *zone, uint16_t adequate, uint16_t desired, uint16_t p)
{
	uint32_t levels = type_levels(zone->type), beyond = (uint32_t)gap_zone_cells(levels);
	int sign = zone->reversed ? -1 : 1, width = sign * (desired - adequate), above = sign * (p - adequate);

	if (adequate > levels || desired > levels || p > levels)
		return beyond + ZONE_INVALID;
	if (adequate == levels || desired == levels || p == levels)
		return beyond + ZONE_MISSING;
	if (width < 0)
		return beyond + ZONE_INVERTED;
	return (uint32_t)width * (2 * levels - 1) + (uint32_t)(above + (int)levels - 1);
}

static void add_zone(const struct gap_zone *zone, const struct into *to)
{
	const struct batch *batch = to->batch;
	const uint16_t *adequate = batch->data[zone->slot_adequate].level;
	const uint16_t *desired = batch->data[zone->slot_desired].level, *p = batch->data[zone->slot_p].level;

	for (uint32_t i = 0; i < batch->n; i++)
		hit(to, i, zone_cell(zone, adequate[i], desired[i], p[i]));
}

/* ---- groups of items ---- */

/* sum / n in whole units, half away from zero. */
static wide units(wide sum, wide n, int64_t unit)
{
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
		tally_join(to->tally, to->table, to->group[i], at, product);
}

/* A respondent's mean joins variable v of a table of sums. */
static void join_sums(const struct into *to, uint32_t i, uint32_t v, wide x)
{
	const int64_t *weight = to->batch->weight;
	uint32_t at = v * gap_sums(weight);
	wide w = weight ? weight[i] : batch_times(to->batch, i);

	join_product(to, i, at + SUM_X, w, x);
	join_product(to, i, at + SUM_X2, w, x * x);
	if (!weight)
		return;
	join_product(to, i, at + SUM_W, w, 1);
	join_product(to, i, at + SUM_W2, w, w);
	join_product(to, i, at + SUM_W2X, w * w, x);
	join_product(to, i, at + SUM_W2X2, w * w, x * x);
}

/* What one respondent has said of a group's items. */
struct said {
	int64_t e, p, n;
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

static struct said said_by(const struct gap_own *own, const struct gap_level *level, const struct batch *batch,
	uint32_t i)
{
	struct said said = {0};
	int64_t e, p;

	for (size_t m = 0; m < level->members; m++) {
		if (!answered(&own->entry[level->member[m]], batch, i, &e, &p))
			continue;
		said.e += e;
		said.p += p;
		said.n++;
	}
	return said;
}

static void add_means(const struct into *to, const struct said *said)
{
	int64_t unit = to->batch->weight ? WEIGHTED_UNIT : NANO;

	for (uint32_t i = 0; i < to->batch->n; i++, said++) {
		tally_count(to->table, to->group[i], said->n ? COUNT_USED : COUNT_MISSING, batch_times(to->batch, i));
		if (!said->n)
			continue;
		/* the gap is rounded by itself: the mean of the gaps, not the gap of rounded means */
		join_sums(to, i, 0, units(said->e, said->n, unit));
		join_sums(to, i, 1, units(said->p, said->n, unit));
		join_sums(to, i, 2, units(said->p - said->e, said->n, unit));
	}
}

/* ---- weighted gaps ---- */

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

static void add_weighed(const struct gap_own *own, const struct gap_level *level, const struct into *to)
{
	const struct batch *batch = to->batch;

	for (uint32_t i = 0; i < batch->n; i++) {
		wide sum = 0, all = 0;
		for (size_t m = 0; m < level->members; m++) {
			const struct gap_entry *entry = &own->entry[level->member[m]];
			int64_t e, p, w;
			if (!answered(entry, batch, i, &e, &p))
				continue;
			w = weight_of(own, level, entry, batch, i);
			sum += (wide)w * (p - e);
			all += w;
		}
		tally_count(to->table, to->group[i], all ? COUNT_USED : COUNT_MISSING, batch_times(batch, i));
		if (all)
			join_sums(to, i, 0, units(sum, all, batch->weight ? WEIGHTED_UNIT : NANO));
	}
}

/* ---- reliability ---- */

static void put_trust(const struct into *to, uint32_t i, uint32_t cell, int64_t x)
{
	int64_t times = batch_times(to->batch, i);

	if (!to->table->shape->wides)
		tally_count(to->table, to->group[i], TRUST_COUNTS + cell, x * times);
	else
		tally_join(to->tally, to->table, to->group[i], cell,
			(wide)x * (to->batch->weight ? to->batch->weight[i] : times));
}

static void add_complete(const struct gap_own *own, const struct gap_level *level, const struct into *to, uint32_t i,
	const struct said *said)
{
	const struct batch *batch = to->batch;
	const int64_t sum[TRUST_SUMS] = {
		1, said->e, said->e * said->e, said->p, said->p * said->p, said->e * said->p};
	int64_t e = 0, p = 0;

	tally_count(to->table, to->group[i], TRUST_COMPLETE, batch_times(batch, i));
	for (uint32_t s = 0; s < TRUST_SUMS; s++)
		put_trust(to, i, s, sum[s]);
	for (uint32_t m = 0; m < level->members; m++) {
		answered(&own->entry[level->member[m]], batch, i, &e, &p);
		const int64_t item[TRUST_ITEM_SUMS] = {e, e * e, p, p * p};
		for (uint32_t s = 0; s < TRUST_ITEM_SUMS; s++)
			put_trust(to, i, TRUST_SUMS + m * TRUST_ITEM_SUMS + s, item[s]);
	}
}

static void add_trust(const struct gap_own *own, const struct gap_level *level, const struct into *to,
	const struct said *said)
{
	for (uint32_t i = 0; i < to->batch->n; i++)
		if (said[i].n == (int64_t)level->members)
			add_complete(own, level, to, i, &said[i]);
}

/* ---- by how a group fared ---- */

/* Bands times an outcome of the record; `levels` of it. */
static void add_bands(const struct into *to, const int8_t *band, uint32_t slot, uint32_t levels)
{
	const uint16_t *outcome = to->batch->data[slot].level;

	for (uint32_t i = 0; i < to->batch->n; i++)
		if (band[i] >= 0 && outcome[i] < levels)
			hit(to, i, (uint32_t)band[i] * levels + outcome[i]);
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
		hit(to, i, cell);
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
	struct into to = into(plan, tally, level->table, batch, groups);
	struct said said[BATCH];

	for (uint32_t i = 0; i < batch->n; i++) {
		said[i] = said_by(own, level, batch, i);
		band[i] = said[i].n ? (int8_t)band_of(said[i].p - said[i].e) : -1;
	}
	add_means(&to, said);
	if (level->weighed != NO_SLOT) {
		to = into(plan, tally, level->weighed, batch, groups);
		add_weighed(own, level, &to);
	}
	if (level->trust != NO_SLOT) {
		to = into(plan, tally, level->trust, batch, groups);
		add_trust(own, level, &to, said);
	}
	if (level->mood != NO_SLOT) {
		to = into(plan, tally, level->mood, batch, groups);
		add_bands(&to, band, own->slot_mood, type_levels(own->type_mood));
	}
	if (level->complained != NO_SLOT) {
		to = into(plan, tally, level->complained, batch, groups);
		add_bands(&to, band, own->slot_complained, type_levels(own->type_complained));
	}
}

static void add_levels(const struct plan *plan, struct tally *tally, const struct batch *batch,
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
		to = into(plan, tally, own->unmet, batch, groups);
		add_unmet(own, band, &to);
	}
	if (own->both_mood == NO_SLOT && own->both_complained == NO_SLOT)
		return;
	join_bands(band, batch->n, other);
	if (own->both_mood != NO_SLOT) {
		to = into(plan, tally, own->both_mood, batch, groups);
		add_bands(&to, other, own->slot_mood, type_levels(own->type_mood));
	}
	if (own->both_complained != NO_SLOT) {
		to = into(plan, tally, own->both_complained, batch, groups);
		add_bands(&to, other, own->slot_complained, type_levels(own->type_complained));
	}
}

void gap_add(const struct plan *plan, struct tally *tally, const struct batch *batch, const struct groups *groups)
{
	const struct gap_own *own = plan->own;

	for (size_t i = 0; i < own->n; i++) {
		struct into to = into(plan, tally, own->entry[i].table, batch, groups);
		add_joint(&own->entry[i], &to);
		if (own->entry[i].mood == NO_SLOT)
			continue;
		to = into(plan, tally, own->entry[i].mood, batch, groups);
		add_mood(&own->entry[i], &to);
	}
	for (size_t z = 0; z < own->zones; z++) {
		struct into to = into(plan, tally, own->zone[z].table, batch, groups);
		add_zone(&own->zone[z], &to);
	}
	if (own->levels)
		add_levels(plan, tally, batch, groups);
}
