/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is known of a population: a table column,value,count (or share) with a row for each value
 * of a column; the rows of one column are a margin. A column written A|B, its values a|b, is a
 * margin of two columns crossed. An empty value is the missing one. Counts make weights that sum to
 * the population, shares (of 1 or of 100) make weights whose mean is 1.
 */
#ifndef LABEL_MARGINS_H
#define LABEL_MARGINS_H

#include "label/row.h"

struct margin {
	const char *name; /* as the table has it */
	uint32_t *slot;
	uint32_t slots;
	struct intern category; /* keys: canonical values, escaped, TAB between */
	double *target;         /* by category */
	uint64_t *line;
	size_t cap_target, cap_line;
	double sum; /* of the targets as they were given */
};

struct margins {
	const char *file;
	struct margin *margin;
	size_t n, cap;
	bool shares;
	struct arena arena;
};

/*
 * Read the table. All margins must have the same sum, within half a percent for the sake of
 * rounding; they are then scaled to the sum of the first. Faults are FAULT_INPUT and name the line.
 */
int margins_read(
	struct margins *margins, const char *path, const struct frame *frame, struct fault *fault);
void margins_release(struct margins *margins);

/* The record's key in a margin, into `key`, which is cleared first. */
void margin_key(const struct margin *margin, struct row *row, struct buf *key);

/* A category for a message: region "west". */
void margin_print(const struct margin *margin, uint32_t category, struct buf *out);

#endif
