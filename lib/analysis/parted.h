/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns that part what belongs together within a group: one queue from another, one stock from
 * another. The group columns are among them, so that where all groups are put together (the
 * totals) their queues and stocks stay apart.
 */
#ifndef ANALYSIS_PARTED_H
#define ANALYSIS_PARTED_H

#include "analysis/plan.h"

struct parted {
	uint32_t *column, n;
	uint32_t groups; /* so many of them are group columns, the first ones */
};

/* The group columns, and those that a setting names. */
int parted_find(struct plan *plan, const char *setting, struct parted *parted, struct fault *fault);

/* One more, unless it is among them. */
void parted_add(struct parted *parted, uint32_t column);

bool parted_has(const struct parted *parted, uint32_t column);

/* Record i's texts, so that different records never look alike. */
void parted_write(
	const struct parted *parted, const struct batch *batch, uint32_t i, struct buf *out);

/* The text of a column as it is. */
void parted_text(const struct batch *batch, uint32_t i, uint32_t column, struct buf *out);

#endif
