/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Is it a table that gap counts in? A state may come from anywhere.
 */
#include "analysis/gap_plan.h"

/* Levels of a scale, 0: none that is a scale. */
static int64_t levels_of(const struct table *shape)
{
	int64_t low = shape->form[FORM_LOW], high = shape->form[FORM_HIGH];

	return low < 0 || low > MOST_LEVELS * MOST_LEVELS || high < low || high - low >= MOST_LEVELS
		? 0
		: high - low + 1;
}

static bool is_cells(const struct table *shape, int64_t n)
{
	return n > 0 && shape->counts == n && shape->wides == (shape->form[FORM_WEIGHTED] ? 2 * n : 0);
}

static bool is_joint(const struct table *shape)
{
	const int64_t *form = shape->form;
	int64_t levels = levels_of(shape);

	return levels && form[FORM_LOW_P] == form[FORM_LOW_E] && form[FORM_HIGH_P] == form[FORM_HIGH_E] &&
		is_cells(shape, gap_joint_cells(levels));
}

static bool is_zone(const struct table *shape)
{
	int64_t levels = levels_of(shape);

	return levels && is_cells(shape, gap_zone_cells(levels) + ZONE_BEYOND);
}

static bool is_bands(const struct table *shape, int64_t bands)
{
	return shape->form[FORM_MORE] == bands && is_cells(shape, bands * levels_of(shape));
}

static bool is_sums(const struct table *shape, uint32_t variables)
{
	return shape->item && shape->counts == LEVEL_COUNTS &&
		shape->wides == variables * gap_sums(shape->form[FORM_WEIGHTED]);
}

static bool is_weighed(const struct table *shape)
{
	int64_t by = shape->form[FORM_MORE];

	return by > WEIGHED_NOT && by <= WEIGHED_BY_ALLOCATION && is_sums(shape, 1);
}

static bool is_trust(const struct table *shape)
{
	int64_t items = shape->form[FORM_MORE], n = TRUST_SUMS + TRUST_ITEM_SUMS * items;

	return shape->item && items >= 2 && items <= UINT16_MAX &&
		((shape->counts == TRUST_COUNTS + n && !shape->wides) ||
			(shape->counts == TRUST_COUNTS && shape->wides == n));
}

bool gap_knows(const struct table *shape)
{
	int64_t role = shape->form[FORM_ROLE], weighted = shape->form[FORM_WEIGHTED];

	if (role < 0 || role >= GAP_ROLES || weighted < 0 || weighted > 1 || !table_sums_only(shape))
		return false;
	if (role == GAP_ITEM || (role >= GAP_ANSWERS && role < GAP_WEIGHED))
		return is_joint(shape) && (role == GAP_ITEM || !shape->item);
	if (role <= GAP_ALL)
		return is_sums(shape, 3);
	if (role < GAP_TRUST)
		return is_weighed(shape);
	if (role < GAP_ZONE)
		return is_trust(shape);
	if (role == GAP_ZONE)
		return is_zone(shape);
	if (role == GAP_UNMET)
		return shape->item && is_cells(shape, UNMET_CELLS);
	if (role == GAP_MOOD_ITEM)
		return is_bands(shape, BANDS);
	return shape->item && is_bands(shape, role < GAP_BOTH_MOOD ? BANDS : BANDS * BANDS);
}
