/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What match keeps of each record (customer, month, plan, usage), read back as the months of
 * customers: sorted, repeated records once, and each month judged by a tariff.
 */
#ifndef ANALYSIS_MONTHS_H
#define ANALYSIS_MONTHS_H

#include "analysis/analysis.h"
#include "analysis/heldrow.h"
#include "analysis/tariff.h"

/* Roles of tables, in the order in which emit() sees them. */
enum { MONTHS_BASE, MONTHS_USE, MONTHS_HELD };

/* Of a use: its place and type. Of a held row: how many uses it has. */
enum months_form { MONTHS_FORM_ROLE, MONTHS_FORM_AT, MONTHS_FORM_KIND, MONTHS_FORM_SCALE };

enum { BASE_COUNTS = VALUE_INVALID + 1 }; /* by verdict */

enum verdict_month {
	MONTH_FITS,
	MONTH_MISFITS,       /* another plan that is offered would have been cheaper */
	MONTH_NO_TARIFF,     /* its plan is not in the tariff */
	MONTH_CONTRADICTORY, /* its records do not say the same */
};

struct month {
	struct slice customer, plan_name;
	int64_t month; /* since 0000-01 */
	size_t plan;   /* in the tariff; SIZE_MAX: none */
	enum verdict_month verdict;
	int64_t usage[TARIFF_USES];
	wide records;
};

struct months {
	struct month *month; /* by customer, then month: one each */
	size_t n;
	wide repeated; /* records that said what another had said */
};

bool months_knows(const struct table *shape);

/* The kinds of usage that the tables tell; -1: not those of a plan(). */
int months_uses(const struct emission *emission, struct tariff_use use[TARIFF_USES], size_t *uses);

/* `least`: cents by which another plan must be cheaper. FAULT_INPUT: rows that match did not keep. */
int months_read(struct months *months, const struct emission *emission, const struct tariff *tariff, wide least,
	struct fault *fault);
void months_release(struct months *months);

#endif
