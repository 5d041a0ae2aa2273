/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The events of a fold by case and instant, for what depends on which came after which: pauses,
 * changes of a value, events that others follow. Used by intake/fold alone.
 */
#ifndef INTAKE_FOLDORDER_H
#define INTAKE_FOLDORDER_H

#include "intake/foldplan.h"
#include "record/layout.h"

struct foldorder;

struct foldorder *foldorder_open(const struct fold_plan *plan);

/* An event of case c: the bits of the watches it is one of, and its fields. */
int foldorder_add(struct foldorder *order, uint32_t c, int64_t at_s, uint64_t bits,
	const struct slice *field, struct fault *fault);

/* All events are there. */
void foldorder_sort(struct foldorder *order, uint32_t cases);

/* The case that foldorder_print speaks of. */
void foldorder_case(struct foldorder *order, uint32_t c);

/* What watch i makes of the case, whose last event is at end_s. */
void foldorder_print(struct foldorder *order, size_t i, int64_t end_s, struct buf *line);

/* Pauses so far that nothing ended. */
uint64_t foldorder_unended(const struct foldorder *order);

void foldorder_close(struct foldorder *order);

#endif
