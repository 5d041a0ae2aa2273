/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tariff: what each plan costs in a month, from a table with the columns
 *   plan      its name
 *   price     money a month
 *   included  so much usage is in the price, in units of the usage column; or `unlimited`
 *   overage   money (up to 6 decimals) for each unit beyond; with `step`, for each begun step
 *   step      may be missing: empty, 0 or no column is none
 *   offered   may be missing: 0 where new customers cannot have the plan
 * Decimals may have a comma (19,90); what could be thousands (1,250) is refused.
 * Where usage is of several kinds (usage@data, usage@voice), included, overage and step are too.
 * A month's bill is the price and, for each kind, what is beyond, rounded to cents half up.
 */
#ifndef ANALYSIS_TARIFF_H
#define ANALYSIS_TARIFF_H

#include "record/layout.h"
#include "record/texttable.h"
#include "record/value.h"
#include "util/wide.h"

/* So many kinds of usage; a usage above the last is none that can be. */
enum { TARIFF_USES = 16 };
#define TARIFF_MOST_USAGE INT64_C(1000000000000000)

/* A kind of usage: its column. */
struct tariff_use {
	const char *cell; /* usage or usage@KIND */
	struct type type;
};

struct tariff_rate {
	int64_t included; /* INT64_MAX: unlimited */
	int64_t overage;  /* millionths of the money's unit */
	int64_t step;     /* 0: none */
};

struct tariff_plan {
	const char *name;
	int64_t price; /* cents */
	bool offered;
	struct tariff_rate rate[TARIFF_USES];
};

struct tariff {
	struct tariff_plan *plan;
	size_t plans;
	struct tariff_use use[TARIFF_USES];
	size_t uses;
};

/* FAULT_USE with file, line and column for what is wrong. The plans are in `arena`, and the names
   those of the table. */
int tariff_read(struct tariff *tariff, const struct texttable *table, const struct tariff_use *use, size_t uses,
	struct arena *arena, struct fault *fault);

/* The plan of that name, or SIZE_MAX. */
size_t tariff_find(const struct tariff *tariff, struct slice name);

/* What `usage`, one a kind, costs in a month of a plan, in cents. */
wide tariff_bill(const struct tariff *tariff, size_t plan, const int64_t *usage);

#endif
