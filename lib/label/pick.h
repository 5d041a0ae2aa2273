/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists of columns as --keep and --drop take them: names, NAME@* for all items of a name,
 * /regex/ for all cells that match; commas between.
 */
#ifndef LABEL_PICK_H
#define LABEL_PICK_H

#include "record/schema.h"

/*
 * Positions in column[0, n) of those on the list, in its order, none twice, into chosen (room for
 * n). FAULT_INPUT when an entry matches nothing, FAULT_USE for a bad pattern.
 */
int pick_columns(const char *list, const struct column *const *column, uint32_t n, uint32_t *chosen,
	uint32_t *count, struct fault *fault);

#endif
