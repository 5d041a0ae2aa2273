/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Result rows of the kinds that analyses of customers and cases share. A row without records behind it is not
 * written; where a value has no error to tell there are no bounds.
 */
#ifndef ANALYSIS_TELLING_H
#define ANALYSIS_TELLING_H

#include "analysis/analysis.h"
#include "math/cluster.h"
#include "math/spread.h"

/* x of n, each for itself: Wilson. */
void tell_share(const struct emission *emission, const char *item, const char *measure, wide x, wide n);

/* A share of records that come in bunches. label may be NULL. */
void tell_bunches(const struct emission *emission, const char *item, const char *measure,
	const struct bunches *bunches, const char *label);

/* A number in full: a count, money, seconds. */
void tell_whole(const struct emission *emission, const char *item, const char *measure, enum unit unit, wide n,
	wide whole, const char *label);

/* The mean of values that do not depend on each other: Student. All the same: the note constant. */
void tell_mean(const struct emission *emission, const char *item, const char *measure, enum unit unit,
	const struct spread *spread);

/* A value with an error of its own, t on n - 1 degrees of freedom; se 0 or NAN: no bounds. */
void tell_estimate(const struct emission *emission, const char *item, const char *measure, enum unit unit, double n,
	double value, double se, const char *note);

void tell_p(const struct emission *emission, const char *item, const char *measure, double n, double p);

/* The rows of a table of VALUE_VALID, VALUE_MISSING, VALUE_INVALID counts. */
void tell_counts(const struct emission *emission, const struct emit_item *item);

#endif
