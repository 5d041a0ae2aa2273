/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * --explode COLUMN: a record for each label of a|b|c, the other columns repeated. A missing list
 * gives one record with a missing label; in a text, empty labels between two signs are passed over.
 */
#ifndef LABEL_EXPLODE_H
#define LABEL_EXPLODE_H

#include "label/step.h"

/* Behind all other steps: the column is replaced by one that holds one label, a category. */
int explode_open(struct step **step, const char *column, struct frame *frame, struct fault *fault);

#endif
