/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts that people take for the same: letter case, full-width forms, kinds and numbers of blanks,
 * line ends and the shape of an apostrophe make no difference.
 */
#ifndef INTAKE_LIKENESS_H
#define INTAKE_LIKENESS_H

#include "util/buf.h"

#include <stdbool.h>

/*
 * Add the text's plain form to out: ASCII letters small, full-width ASCII and ’ as ASCII, any run
 * of blanks, ideographic and no-break ones and line ends included, as one blank, none at its ends.
 */
void likeness(struct buf *out, const char *bytes, size_t n);

/* Are the plain forms of two texts the same? */
bool likeness_same(const char *a, const char *b);

#endif
