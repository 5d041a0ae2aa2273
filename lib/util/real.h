/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Doubles as text, as printf prints them with %.10g in the C locale, byte for byte; for the usual
 * magnitudes without printf, which takes five times as long where millions of rows are written.
 */
#ifndef UTIL_REAL_H
#define UTIL_REAL_H

#include "util/buf.h"

/* Append a finite value. Values that round to zero have no sign. */
void real_print(struct buf *buf, double value);

#endif
