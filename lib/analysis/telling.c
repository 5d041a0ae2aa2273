/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/telling.h"

#include "analysis/counts.h"
#include "math/trial.h"

#include <string.h>

static void tell(const struct emission *emission, struct line line)
{
	if (line.n > 0)
		result_put(emission->result, &line);
}

void tell_share(const struct emission *emission, const char *item, const char *measure, wide x, wide n)
{
	struct interval bounds = wilson(wide_double(x), wide_double(n), emission->confidence);

	tell(emission, (struct line){.item = item, .measure = measure, .unit = UNIT_SHARE, .n = n,
		.value = wide_double(x) / wide_double(n), .low = bounds.low, .high = bounds.high});
}

void tell_bunches(const struct emission *emission, const char *item, const char *measure,
	const struct bunches *bunches, const char *label)
{
	struct interval bounds = bunches_bounds(bunches, emission->confidence);

	tell(emission, (struct line){.item = item, .measure = measure, .unit = UNIT_SHARE, .n = bunches->n,
		.value = bunches_share(bunches), .low = bounds.low, .high = bounds.high, .label = label});
}

void tell_whole(const struct emission *emission, const char *item, const char *measure, enum unit unit, wide n,
	wide whole, const char *label)
{
	tell(emission, (struct line){.item = item, .measure = measure, .unit = unit, .n = n, .whole = whole,
		.is_whole = true, .value = NAN, .low = NAN, .high = NAN, .label = label});
}

void tell_estimate(const struct emission *emission, const char *item, const char *measure, enum unit unit, double n,
	double value, double se, const char *note)
{
	struct interval bounds = se > 0 ? student(value, se, n, emission->confidence)
					: (struct interval){NAN, NAN};

	tell(emission, (struct line){.item = item, .measure = measure, .unit = unit, .n = (wide)n, .value = value,
		.low = bounds.low, .high = bounds.high, .note = note});
}

void tell_mean(const struct emission *emission, const char *item, const char *measure, enum unit unit,
	const struct spread *spread)
{
	tell_estimate(emission, item, measure, unit, spread->n, spread->mean, spread_se(spread),
		spread->n > 1 && !(spread->squares > 0) ? "constant" : NULL);
}

void tell_p(const struct emission *emission, const char *item, const char *measure, double n, double p)
{
	if (!isnan(p))
		tell(emission, (struct line){.item = item, .measure = measure, .unit = UNIT_P, .n = (wide)n, .value = p,
			.low = NAN, .high = NAN});
}

void tell_counts(const struct emission *emission, const struct emit_item *item)
{
	counts_put(emission->result, item->item, item->cell[VALUE_VALID], item->cell[VALUE_MISSING],
		item->cell[VALUE_INVALID]);
}
