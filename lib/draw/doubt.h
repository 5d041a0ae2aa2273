/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the notes of a row say against it, in a short sentence for each that a reader must know
 * before believing the number: few records, cases still open, groups that chose themselves … Notes
 * about how something was computed are left to the table.
 */
#ifndef DRAW_DOUBT_H
#define DRAW_DOUBT_H

#include "draw/texts.h"
#include "record/resultset.h"

/* Add the sentences, a blank before each where the language has one; none twice. */
void doubt_add(struct buf *doubts, enum language language, const struct result_row *row);

/* What stands between two sentences. */
const char *doubt_space(enum language language);

#endif
