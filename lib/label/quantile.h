/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * -b COLUMN=qN: bands of equal size, a step that reads the input twice. The numbers of the first
 * reading are counted, 16 bytes for each different one.
 */
#ifndef LABEL_QUANTILE_H
#define LABEL_QUANTILE_H

#include "label/breaks.h"
#include "label/step.h"

/* Take over breaks (label/breaks) whose `parts` are not 0. Adds the column to the frame. */
struct step *quantile_open(struct breaks *breaks, const char *text, struct frame *frame);

#endif
