/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers as people read them: a share as 12.3 % (one above 99.9 % with more digits), seconds as hours and minutes, counts and money
 * with thousands grouped, scores with two decimals. Machines get the text of the row instead.
 */
#ifndef DRAW_FIGURE_H
#define DRAW_FIGURE_H

#include "record/resultset.h"
#include "util/buf.h"

/* Add a number of a unit; nothing when there is none. */
void figure_number(struct buf *buf, enum unit unit, const struct result_number *number);

/* Add a double of a unit. */
void figure_double(struct buf *buf, enum unit unit, double value);

/* Add "low … high" (an open end stays empty); nothing when the row has no bounds. */
void figure_interval(struct buf *buf, const struct result_row *row);

/* Add "value (low … high)" or as much of it as there is; the label when there is no value. */
void figure_row(struct buf *buf, const struct result_row *row, bool interval);

/* A measure that is a count of cases whatever its unit: grouped whole number from its text. */
void figure_count(struct buf *buf, const char *digits);

#endif
