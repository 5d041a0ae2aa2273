/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Answers with several choices, of one field or of one column a choice, as labels: a|b|c.
 */
#ifndef INTAKE_LABELS_IN_H
#define INTAKE_LABELS_IN_H

#include "intake/recipe.h"
#include "record/scan.h"

/*
 * Add the labels of a field: parted by '|' and by what the recipe splits at, blanks around them
 * dropped, the map's words replaced, empty ones left out. A word of the map that holds the
 * separator itself is taken whole.
 */
void labels_write(const struct recipe *recipe, struct slice text, struct buf *out);

/*
 * What stands behind `begin` in out are labels, those behind `more` newly added: part the two by
 * '|', and leave out every new label that is there already.
 */
void labels_join(struct buf *out, size_t begin, size_t more);

#endif
