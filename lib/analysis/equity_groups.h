/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One column of equity as groups by strata.
 */
#ifndef ANALYSIS_EQUITY_GROUPS_H
#define ANALYSIS_EQUITY_GROUPS_H

#include "analysis/analysis.h"
#include "analysis/equity_state.h"
#include "analysis/measured.h"
#include "math/inequality.h"
#include "math/standard.h"
#include "util/intern.h"

struct equity_group {
	const char *name;
	wide n, events; /* answers; those that are yes, of a 0/1 column */
	double mean, variance; /* divisor n - 1 */
	struct stratum *stratum; /* by number */
	struct inequality_value *value; /* in order; every answer of the group */
	size_t values;
};

struct equity_groups {
	const struct emit_item *column;
	enum measured sort;
	struct equity_group *group;
	size_t groups;
	const char **stratum; /* names; one that is "" without mix */
	size_t strata;
	wide no_group;
	struct intern group_names, stratum_names;
};

/* Released by the caller in any case. FAULT_INPUT: too many groups by strata, or names that hold KEYS_JOINT. */
int equity_groups_of(struct equity_groups *all, const struct emission *emission, const struct emit_item *column,
	struct fault *fault);
void equity_groups_release(struct equity_groups *all);

#endif
