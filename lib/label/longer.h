/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * --longer: columns MEASURE@ITEM become one record for each item, with the columns `item` and
 * MEASURE. Columns without an item go first and repeat.
 */
#ifndef LABEL_LONGER_H
#define LABEL_LONGER_H

#include "record/schema.h"

struct longer {
	struct column *column; /* of the output: plain ones, item, measures */
	uint32_t columns, plain;
	uint32_t *source; /* [plain] position in the input of a plain column */
	const char **item;
	uint32_t items;
	uint32_t *measure; /* [measures * items] position in the input, else COLUMN_NONE */
	uint32_t measures;
};

/* Plan for input columns; they must outlive the plan. FAULT_INPUT when they do not allow it. */
int longer_plan(
	struct longer *longer, const struct column *const *input, uint32_t n, struct fault *fault);
void longer_release(struct longer *longer);

/* Where output column c of item i comes from; COLUMN_NONE: it has none there. Not for `item`. */
static inline uint32_t longer_source(const struct longer *longer, uint32_t c, uint32_t i)
{
	return c < longer->plain
		       ? longer->source[c]
		       : longer->measure[(size_t)(c - longer->plain - 1) * longer->items + i];
}

#endif
