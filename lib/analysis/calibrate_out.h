/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the analysis calibrate counts, and what it finds in that.
 */
#ifndef ANALYSIS_CALIBRATE_OUT_H
#define ANALYSIS_CALIBRATE_OUT_H

#include "analysis/analysis.h"

/* Chances in ten-thousandths: a pair of counts each, not come true and come true; then what is left out. */
enum chance_cell {
	CHANCE_LEVELS = 10001,
	CHANCE_MISSING = 2 * CHANCE_LEVELS,
	CHANCE_INVALID,
	CHANCE_OFF_SCALE, /* above 1: perhaps in percent */
	CHANCE_CELLS,
};

/* Ranges: where the outcome came to lie. */
enum range_cell { RANGE_INSIDE, RANGE_BELOW, RANGE_ABOVE, RANGE_TURNED, RANGE_MISSING, RANGE_INVALID, RANGE_CELLS };
enum { RANGE_WIDTH, RANGE_WIDES }; /* high - low, of those that count */

/* Of both kinds of tables. */
enum calibrate_form { CALIBRATE_ROLE, CALIBRATE_UNIT, CALIBRATE_SCALE };
enum calibrate_role { ROLE_CHANCE, ROLE_RANGE };

bool calibrate_knows(const struct table *shape);
int calibrate_emit(const struct emission *emission, struct fault *fault);

#endif
