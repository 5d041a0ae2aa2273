/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * -l: columns of another file, by key. Each record finds at most one row, so the number of records
 * never changes: of several rows of a key the first, or with an instant the last that is not after
 * the record's. The argument: label/joinspec; what it costs: label/jointable.
 */
#ifndef LABEL_JOIN_H
#define LABEL_JOIN_H

#include "label/step.h"
#include "record/when.h"

/*
 * Read the file whole and add its columns to the frame. FAULT_USE for a wrong argument and for a
 * column that is there already, FAULT_INPUT for what the file or the frame lacks.
 */
int join_open(struct step **step, const char *text, struct frame *frame, const struct intern *na,
	const struct zone *zone, struct fault *fault);

#endif
