/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * --latest-by KEY[@AT]: of the records of a key only the last, by the instant in column AT (of
 * equal ones the later in the input), without AT by where they stand. A record without a key
 * stays; one without an instant is older than any that has one. Two passes. Memory: for each key
 * its bytes and some 130 more.
 */
#ifndef LABEL_LATEST_H
#define LABEL_LATEST_H

#include "label/step.h"

/* KEY is COLUMN[+COLUMN...] (see label/cutter). FAULT_USE and FAULT_INPUT. */
int latest_open(struct step **step, const char *text, struct frame *frame, struct fault *fault);

#endif
