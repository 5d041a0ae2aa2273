/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Zone of tolerance (Zeithaml, Berry and Parasuraman 1993; Parasuraman, Zeithaml and Berry 1994)
 * from counts of desired - adequate by perception - adequate; and the reliability of scales.
 */
#include "analysis/gap_out.h"

#include "analysis/counts.h"
#include "math/reliability.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum zone_part { ADEQUACY, SUPERIORITY, ZONE, IN_ZONE, BELOW_ZONE, ABOVE_ZONE, MERIT, ZONE_PARTS };

/* A cell's worth: `width` is desired less adequate, `above` perception less adequate. */
static double part_of(enum zone_part part, int64_t width, int64_t above)
{
	switch (part) {
	case ADEQUACY: return (double)above;
	case SUPERIORITY: return (double)(above - width);
	case ZONE: return (double)width;
	case IN_ZONE: return above >= 0 && above <= width;
	case BELOW_ZONE: return above < 0;
	case ABOVE_ZONE: return above > width;
	case MERIT: return width ? 100 * (double)above / (double)width : NAN;
	case ZONE_PARTS: break;
	}
	return NAN;
}

static void put_part(const struct gap_sink *sink, const struct emit_item *item, enum zone_part part)
{
	static const char *const names[ZONE_PARTS] = {
		"adequacy", "superiority", "zone", "in_zone", "below_zone", "above_zone", "d_m"};
	const struct table *shape = item->shape;
	int64_t levels = shape->form[FORM_HIGH] - shape->form[FORM_LOW] + 1;
	uint32_t n = (uint32_t)gap_zone_cells(levels);
	double *x = mem_zero(n, sizeof(*x)), *at = x;
	struct gap_cells cells = gap_cells_of(item);

	for (int64_t width = 0; width < levels; width++)
		for (int64_t above = 1 - levels; above < levels; above++)
			*at++ = part_of(part, width, above);
	if (part >= IN_ZONE && part <= ABOVE_ZONE) {
		struct gap_share share = gap_share_of(&cells, x, n);
		gap_put_share(sink, names[part], &share, NULL);
	} else {
		struct gap_mean mean = gap_mean_of(&cells, x, n);
		gap_put_mean(sink, names[part], part == MERIT ? UNIT_RATIO : UNIT_SCORE, &mean, NULL,
			mean.n > 1 && mean.sd == 0 ? "constant" : NULL);
	}
	free(x);
}

static void put_zone(const struct emission *emission, const struct emit_item *item)
{
	struct gap_sink sink = {emission, item->item, item->shape->form[FORM_WEIGHTED]};
	const wide *beyond = item->cell + item->shape->counts - ZONE_BEYOND;
	wide used = 0;

	for (const wide *cell = item->cell; cell < beyond; cell++)
		used += *cell;
	for (int part = 0; part < ZONE_PARTS; part++)
		put_part(&sink, item, (enum zone_part)part);
	counts_one(emission->result, item->item, "zone_used", used);
	counts_one(emission->result, item->item, "zone_inverted", beyond[ZONE_INVERTED]);
	counts_one(emission->result, item->item, "zone_missing", beyond[ZONE_MISSING]);
	counts_one(emission->result, item->item, "zone_invalid", beyond[ZONE_INVALID]);
}

void gap_put_zones(const struct emission *emission)
{
	size_t end = gap_first(emission, GAP_ZONE + 1);

	for (size_t i = gap_first(emission, GAP_ZONE); i < end; i++)
		put_zone(emission, &emission->item[i]);
}

/* ---- reliability ---- */

/* The table of a group; NULL without one, and where states with other items of it have met. */
static const struct emit_item *trust_of(const struct emission *emission, int level, const char *name)
{
	const struct emit_item *found = NULL;
	size_t end = gap_first(emission, GAP_TRUST + level + 1), n = strlen(name);

	for (size_t i = gap_first(emission, GAP_TRUST + level); i < end; i++) {
		if (strncmp(emission->item[i].item, name, n) != 0 || emission->item[i].item[n] != '\t')
			continue;
		if (found)
			return NULL;
		found = &emission->item[i];
	}
	return found;
}

/* Variances and the covariance up to one common factor, which falls out of every ratio. */
struct spread {
	double e, p, both, items_e, items_p;
};

static struct spread spread_of(const wide *sum, size_t items)
{
	wide w = sum[TRUST_W];
	struct spread spread = {
		.e = wide_cross(w, sum[TRUST_E2], sum[TRUST_E], sum[TRUST_E]),
		.p = wide_cross(w, sum[TRUST_P2], sum[TRUST_P], sum[TRUST_P]),
		.both = wide_cross(w, sum[TRUST_EP], sum[TRUST_E], sum[TRUST_P]),
	};

	for (size_t m = 0; m < items; m++) {
		const wide *item = sum + TRUST_SUMS + m * TRUST_ITEM_SUMS;
		spread.items_e += wide_cross(w, item[TRUST_ITEM_E2], item[TRUST_ITEM_E], item[TRUST_ITEM_E]);
		spread.items_p += wide_cross(w, item[TRUST_ITEM_P2], item[TRUST_ITEM_P], item[TRUST_ITEM_P]);
	}
	return spread;
}

void gap_put_trust(const struct gap_sink *sink, int level)
{
	const struct emit_item *trust = trust_of(sink->emission, level, sink->item);

	if (!trust || trust->cell[TRUST_COMPLETE] < 2)
		return;
	size_t items = (size_t)trust->shape->form[FORM_MORE];
	struct spread spread = spread_of(trust->cell + TRUST_COUNTS, items);
	double e = alpha_of(items, spread.items_e, spread.e), p = alpha_of(items, spread.items_p, spread.p);
	const struct gap_row rows[] = {
		{"alpha_expectation", UNIT_COEFFICIENT, 0, e, {NAN, NAN}, NULL, NULL},
		{"alpha_perception", UNIT_COEFFICIENT, 0, p, {NAN, NAN}, NULL, NULL},
		{"reliability", UNIT_COEFFICIENT, 0, difference_reliability(spread.e, e, spread.p, p, spread.both),
			{NAN, NAN}, NULL, NULL},
	};
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct gap_row row = rows[i];
		row.n = trust->cell[TRUST_COMPLETE];
		gap_put(sink, &row);
	}
}
