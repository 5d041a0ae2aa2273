/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What habit keeps of each record, read back as the occasions of customers in the order of time,
 * each with the number of extras that its customer had been given before. Occasions of one instant
 * are not before each other.
 */
#ifndef ANALYSIS_OCCASIONS_H
#define ANALYSIS_OCCASIONS_H

#include "analysis/analysis.h"
#include "analysis/heldrow.h"

/* Roles of tables, in the order in which emit() sees them. */
enum { OCCASIONS_BASE, OCCASIONS_SATISFACTION, OCCASIONS_HELD };

/* Of the held table: which columns there are. */
enum occasions_form { OCCASIONS_FORM_ROLE, OCCASIONS_FORM_SATISFACTION, OCCASIONS_FORM_EXPECTATION, OCCASIONS_FORM_ITEM };

enum { OCCASIONS_COUNTS = VALUE_INVALID + 1 }; /* by verdict */

struct occasion {
	struct slice customer, item;
	int64_t at;
	bool in_scope, delivered;
	int64_t satisfaction, expectation; /* HELD_MISSING: none */
	wide times;  /* so many that are all the same */
	wide before; /* extras given earlier */
	wide asked;  /* extras that the customer has asked for, all in all; emit() sums them */
};

struct occasions {
	struct occasion *occasion; /* by customer, then instant */
	size_t n;
};

bool occasions_knows(const struct table *shape);

/* per_item: only extras of the same item are before. FAULT_INPUT: rows that habit did not keep. */
int occasions_read(struct occasions *occasions, const struct emission *emission, bool per_item, struct fault *fault);
void occasions_release(struct occasions *occasions);

#endif
