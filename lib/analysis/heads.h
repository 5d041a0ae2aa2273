/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of a small table that a setting names, and the numbers in its cells.
 */
#ifndef ANALYSIS_HEADS_H
#define ANALYSIS_HEADS_H

#include "record/texttable.h"

/*
 * at[i] is where the column head[i] stands; SIZE_MAX: not there. The first `needed` must be. A column
 * of another name, with the nearest one, and one that stands twice are FAULT_USE. `what` is what
 * messages call the table: "a table of weights".
 */
int heads_find(const struct texttable *table, const char *what, const char *const *head, size_t n,
	size_t needed, size_t *at, struct fault *fault);

/* A cell; "" where its column is not there. */
const char *heads_cell(const struct texttable *table, size_t row, size_t at);

/* A number from low to high in a cell, NAN where the cell is empty; also as a percentage: 99.9% is .999. */
int heads_number(const struct texttable *table, size_t row, size_t at, double low, double high, double *value,
	struct fault *fault);

/* The fault, set before, is about this cell. Returns -1. */
int heads_fault(const struct texttable *table, size_t row, size_t at, struct fault *fault);

#endif
