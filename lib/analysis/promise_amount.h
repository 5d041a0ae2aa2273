/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Promises of amounts: "within 2 rings", "within 30 s", as a setting names them:
 * COLUMN:LIMIT,..., a limit being a number, perhaps with a unit of time, or another column.
 */
#ifndef ANALYSIS_PROMISE_AMOUNT_H
#define ANALYSIS_PROMISE_AMOUNT_H

#include "record/schema.h"

/* What amounts are counted in. */
enum promise_unit { IN_SECONDS, IN_COUNTS, IN_MONEY, PROMISE_UNITS };

struct promise_amount {
	uint32_t column;
	struct type type; /* of the column and of the limit */
	int64_t limit;    /* in units of the type's last digit; 0 with a column of limits */
	uint32_t limit_column; /* COLUMN_NONE: all have the same */
	enum promise_unit unit;
};

/* The next of *list, which moves on behind it. FAULT_INPUT for columns that are not there, else FAULT_USE. */
int promise_amount_read(const char **list, const struct schema *schema, struct promise_amount *amount,
	struct fault *fault);

#endif
