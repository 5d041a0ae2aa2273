/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * -r RULES.csv, ce-rules(5): segments as a table `segment,value,where`. Each segment is a column;
 * within it the first rule whose condition holds gives the value. A segment reads the columns of
 * the frame and the segments before it.
 */
#ifndef LABEL_RULE_H
#define LABEL_RULE_H

#include "label/step.h"
#include "record/when.h"

/*
 * Read the file, check all of it against the frame, and add a column for each segment.
 * Faults name the file, the line and the column of the table; FAULT_USE but for a file that cannot
 * be read and a column that the records lack.
 */
int rule_open(struct step **step, const char *path, struct frame *frame, const struct zone *zone,
	struct fault *fault);

#endif
