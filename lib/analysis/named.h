/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns that a setting names.
 */
#ifndef ANALYSIS_NAMED_H
#define ANALYSIS_NAMED_H

#include "record/schema.h"

/*
 * "NAME,NAME@*,…" as positions in column[schema->n]; NAME@* are all items of a name, in natural
 * order, the same for files whose columns stand in another. A name that is not there (FAULT_INPUT,
 * with the nearest) and a column named twice (FAULT_USE) are faults.
 */
int named_columns(const struct schema *schema, const char *list, uint32_t *column, uint32_t *n,
	struct fault *fault);

#endif
