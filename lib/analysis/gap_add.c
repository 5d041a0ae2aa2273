/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts the items of a batch into the tables of gap_plan.h, in whole numbers only.
 */
#include "analysis/gap_into.h"

struct into gap_into(const struct plan *plan, struct tally *tally, uint32_t table, const struct batch *batch,
	const struct groups *groups)
{
	uint32_t key = plan->key[table];

	return (struct into){tally, plan_rows(plan, tally, table, groups), groups->number[key], batch,
		groups->count[key]};
}

void gap_weigh(const struct into *to, uint32_t i, uint32_t cell)
{
	wide w = to->batch->weight[i];

	tally_sum(to->tally, to->table, to->group[i], cell, w);
	tally_sum(to->tally, to->table, to->group[i], to->table->shape->counts + cell, w * w);
}

/* The code of the opposite level; missing and invalid stay what they are. */
static uint32_t turned(const struct type *type, uint16_t code, bool reversed)
{
	uint32_t levels = type_levels(*type);

	return reversed && code < levels ? levels - 1 - code : code;
}

/* ---- items ---- */

static void add_joint(const struct gap_entry *entry, const struct into *to)
{
	const struct batch *batch = to->batch;
	const uint16_t *e = batch->data[entry->slot_e].level, *p = batch->data[entry->slot_p].level;
	uint32_t stride = type_levels(entry->type_p) + 2;

	for (uint32_t i = 0; i < batch->n; i++)
		gap_hit(to, i, turned(&entry->type_e, e[i], entry->reversed) * stride +
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
			gap_hit(to, i, (uint32_t)gap_band(entry->reversed ? e[i] - p[i] : p[i] - e[i]) * moods + mood[i]);
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
		gap_hit(to, i, zone_cell(zone, adequate[i], desired[i], p[i]));
}

void gap_add(const struct plan *plan, struct tally *tally, const struct batch *batch, const struct groups *groups)
{
	const struct gap_own *own = plan->own;

	for (size_t i = 0; i < own->n; i++) {
		struct into to = gap_into(plan, tally, own->entry[i].table, batch, groups);
		add_joint(&own->entry[i], &to);
		if (own->entry[i].mood == NO_SLOT)
			continue;
		to = gap_into(plan, tally, own->entry[i].mood, batch, groups);
		add_mood(&own->entry[i], &to);
	}
	for (size_t z = 0; z < own->zones; z++) {
		struct into to = gap_into(plan, tally, own->zone[z].table, batch, groups);
		add_zone(&own->zone[z], &to);
	}
	if (own->levels)
		gap_add_groups(plan, tally, batch, groups);
}
