/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers as people read them, the same in tables, sentences and charts (ce-report(1), "Numbers and dates"): a share as 12.3% (one
 * above 99.9% with more digits), seconds as hours and minutes in the report's language, digits grouped from
 * 10,000 on, scores with two decimals, minus as U+2212. Machines get the text of the row instead.
 */
#ifndef DRAW_FIGURE_H
#define DRAW_FIGURE_H

#include "draw/texts.h"
#include "record/resultset.h"
#include "util/buf.h"

/* Add a number of a unit; nothing when there is none. An instant is in UTC. */
void figure_number(struct buf *buf, enum language language, enum unit unit, const struct result_number *number);

/* Add the row's value, an instant in the zone that the row names. */
void figure_value(struct buf *buf, enum language language, const struct result_row *row);

/* Add a double of a unit. */
void figure_double(struct buf *buf, enum language language, enum unit unit, double value);

/*
 * Add "low–high", or "low to high" where an end is negative or of several words; "≥ low" or "≤ high" where the
 * other end is open; nothing when the row has no bounds.
 */
void figure_interval(struct buf *buf, enum language language, const struct result_row *row);

/* Add "value (low–high)" or as much of it as there is; the label when there is no value. */
void figure_row(struct buf *buf, enum language language, const struct result_row *row, bool interval);

/* A whole number from its text, grouped; decimals stay. */
void figure_count(struct buf *buf, const char *digits);

#endif
