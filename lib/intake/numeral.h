/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers as other countries write them: 1.234,50 or 1 234,50 or 1'234.50 as 1234.50. Marks of
 * thousands must stand where they belong, between groups of three digits, or not at all; a
 * blank among them may be one that breaks no line (U+00A0, U+202F), as spreadsheets write it.
 */
#ifndef INTAKE_NUMERAL_H
#define INTAKE_NUMERAL_H

#include "record/manner.h"

/* All zero: numbers are as the record stream has them. */
struct numeral {
	char decimal;          /* '\0': a point, unless that is the mark of thousands */
	struct mark thousands; /* n 0: none */
};

bool numeral_usual(const struct numeral *numeral);

enum { NUMERAL_MOST = 64 };
/* The number in the form of the record stream; how long it is, or 0: it is none. */
size_t numeral_plain(const struct numeral *numeral, const char *bytes, size_t n,
	char plain[NUMERAL_MOST]);

#endif
