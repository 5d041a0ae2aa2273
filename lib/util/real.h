/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Doubles as text, as printf prints them with %.10g in the C locale, byte for byte; for the usual
 * magnitudes without printf, which takes five times as long where millions of rows are written. And their order.
 */
#ifndef UTIL_REAL_H
#define UTIL_REAL_H

#include "util/buf.h"

/* Append a finite value. Values that round to zero have no sign. */
void real_print(struct buf *buf, double value);

/* For qsort, of doubles none of which is a NAN: ascending. */
int real_order(const void *a, const void *b);

#endif
