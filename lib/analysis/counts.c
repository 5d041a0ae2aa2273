/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/counts.h"

void counts_one(struct result *result, const char *item, const char *measure, wide count)
{
	struct line line = {.item = item, .measure = measure, .unit = UNIT_COUNT, .n = count,
		.whole = count, .is_whole = true, .value = NAN, .low = NAN, .high = NAN};

	result_put(result, &line);
}

void counts_put(struct result *result, const char *item, wide used, wide missing, wide invalid)
{
	counts_one(result, item, "used", used);
	counts_one(result, item, "missing", missing);
	counts_one(result, item, "invalid", invalid);
}
