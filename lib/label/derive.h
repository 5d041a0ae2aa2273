/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns that steps add to a frame: -a NAME[:TYPE]=EXPR and -b (label/breaks). Each is compiled
 * against the columns before it and then makes its field of a row when it is asked for.
 */
#ifndef LABEL_DERIVE_H
#define LABEL_DERIVE_H

#include "label/step.h"
#include "record/when.h"

/*
 * Compile and add the column to the frame. Without :TYPE a canonical name has its own type if the
 * expression can be written as one, any other name the type of the expression.
 */
int derive_expr(struct step **step, const char *text, struct frame *frame, const struct zone *zone,
	struct fault *fault);
int derive_band(struct step **step, const char *text, struct frame *frame, const struct zone *zone,
	struct fault *fault);

#endif
