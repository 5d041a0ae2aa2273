/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a column of numbers is when groups, arms or periods of it are compared: how its values are
 * summed up and in which unit they are shown. These numbers stand in the forms of tables and so in
 * states: add behind the last, never change them.
 */
#ifndef ANALYSIS_MEASURED_H
#define ANALYSIS_MEASURED_H

#include "record/result.h"
#include "record/schema.h"

enum measured { MEASURED_NET, MEASURED_SCORE, MEASURED_FLAG, MEASURED_COUNT, MEASURED_MONEY, MEASURED_DECIMAL,
	MEASURED_DURATION, MEASURED_KINDS };

enum { MEASURED_LEVELS = 1001 }; /* the most that are counted level by level */

/* A net promoter score is NET; -1: the column holds no numbers. */
int measured_of(const struct column *column);

/* Is it a score or a 0/1 column, to be counted by level? */
bool measured_has_levels(struct type type);

enum unit measured_unit(enum measured kind);

/* What a value counts: as a net promoter score 100, 0 or -100, else itself. */
double measured_worth(enum measured kind, double value);

#endif
