/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Exact whole numbers of 128 bits: the cells of a tally. Overflow is reported, never wrapped.
 */
#ifndef UTIL_WIDE_H
#define UTIL_WIDE_H

#include <stddef.h>

__extension__ typedef __int128 wide;
__extension__ typedef unsigned __int128 uwide;

#define WIDE_MAX ((wide)(~(uwide)0 >> 1))
#define WIDE_MIN (-WIDE_MAX - 1)

enum { WIDE_CHARS = 41 }; /* sign, 39 digits, NUL */

/* *sum += term; -1 and *sum unchanged when that does not fit. */
int wide_add(wide *sum, wide term);

/* Decimal digits into text; returns their number. */
size_t wide_print(char text[WIDE_CHARS], wide value);

/* All n bytes as a decimal number with an optional '-'; -1 when they are not or do not fit. */
int wide_parse(wide *value, const char *text, size_t n);

/* The nearest double. */
double wide_double(wide value);

/* a*b - c*d in 256 bits, rounded once: n*sum(x^2) - sum(x)^2 without cancellation. */
double wide_cross(wide a, wide b, wide c, wide d);

#endif
