/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns that steps add to a frame: -a NAME[:TYPE]=EXPR and -b (label/breaks). Each is compiled
 * against the columns before it and then makes its field of a row when it is asked for.
 */
#ifndef LABEL_DERIVE_H
#define LABEL_DERIVE_H

#include "label/frame.h"
#include "label/row.h"
#include "record/when.h"

struct derived;

/*
 * Compile and add the column to the frame. Without :TYPE a canonical name has its own type if the
 * expression can be written as one, any other name the type of the expression.
 */
int derive_expr(struct derived **derived, const char *text, struct frame *frame,
	const struct zone *zone, struct fault *fault);
int derive_band(struct derived **derived, const char *text, struct frame *frame,
	const struct zone *zone, struct fault *fault);

/* Make its fields of this row from now on; once, and the row must outlive the derived column. */
void derive_begin(struct derived *derived, struct row *row);

/* 0, or -1 and a fault when a pattern gave up. */
int derive_check(const struct derived *derived, struct fault *fault);

void derive_free(struct derived *derived);

#endif
