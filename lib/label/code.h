/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text coding, the step -k CODES[:COLUMN[:NAME]]: adds the column NAME, labels, with the codes of
 * the rows of a code book (label/codebook) that hit the text in COLUMN, in the order of the book.
 * A book with scores also adds NAME_score, the sum over the rows that hit; a book with the flag q
 * adds quoted_min_s and quoted_max_s, the first span of time that such a row has found. All are
 * empty when the text is missing.
 */
#ifndef LABEL_CODE_H
#define LABEL_CODE_H

#include "label/step.h"

/*
 * COLUMN is `comment`, else `text`, and NAME the book's own, unless given. FAULT_USE for a mistake
 * in the book or in `spec`, FAULT_INPUT for a column that is not there.
 */
int code_open(struct step **step, const char *spec, struct frame *frame, struct fault *fault);

/* The names of the shipped books, a line each with their codes; one of them as it is. */
int code_list(struct buf *out, struct fault *fault);
int code_print(struct buf *out, const char *name, struct fault *fault);

#endif
