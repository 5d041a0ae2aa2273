/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/real.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { DIGITS = 10, LEAST = -4 }; /* significant digits; the least exponent without an "e" */

static const uint64_t ten[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000,
	1000000000, 10000000000, 100000000000, 1000000000000, 10000000000000};

/*
 * The DIGITS digits of value, which is positive, and the exponent of the first. A double is
 * m * 2^-shift, so m * 10^k is exact in 128 bits, and what is shifted out says how to round: to
 * the even digit when it is exactly a half, as printf does.
 */
static bool digits_of(double value, uint64_t *digits, int *exponent)
{
	int binary, e = 0;
	uint64_t m = (uint64_t)ldexp(frexp(value, &binary), 53);
	int shift = 53 - binary;

	if (shift < 1 || shift > 66)
		return false;
	if (value < 1)
		for (e = -1; e > LEAST && ((unsigned __int128)m * ten[-e]) >> shift == 0;)
			e--;
	else
		while (e < DIGITS - 1 && value >= (double)ten[e + 1])
			e++;
	unsigned __int128 scaled = (unsigned __int128)m * ten[DIGITS - 1 - e];
	uint64_t whole = (uint64_t)(scaled >> shift);
	unsigned __int128 rest = scaled & (((unsigned __int128)1 << shift) - 1);
	unsigned __int128 half = (unsigned __int128)1 << (shift - 1);
	if (whole < ten[DIGITS - 1]) /* below 10^LEAST */
		return false;
	whole += rest > half || (rest == half && whole & 1);
	*digits = whole == ten[DIGITS] ? ten[DIGITS - 1] : whole;
	*exponent = e + (whole == ten[DIGITS]);
	return *digits < ten[DIGITS] && *exponent < DIGITS;
}

static void put_digits(struct buf *buf, uint64_t digits, int exponent)
{
	char text[DIGITS];
	int n = DIGITS, whole = exponent < 0 ? 0 : exponent + 1;

	for (int i = DIGITS; i--; digits /= 10)
		text[i] = (char)('0' + digits % 10);
	while (n > whole && text[n - 1] == '0')
		n--;
	if (whole)
		buf_add(buf, text, (size_t)whole);
	else
		buf_byte(buf, '0');
	if (n == whole)
		return;
	buf_byte(buf, '.');
	buf_add(buf, "000", exponent < 0 ? (size_t)(-exponent - 1) : 0);
	buf_add(buf, text + whole, (size_t)(n - whole));
}

void real_print(struct buf *buf, double value)
{
	uint64_t digits;
	int exponent;

	if (value == 0) {
		buf_byte(buf, '0');
	} else if (digits_of(fabs(value), &digits, &exponent)) {
		if (value < 0)
			buf_byte(buf, '-');
		put_digits(buf, digits, exponent);
	} else {
		buf_printf(buf, "%.10g", value);
	}
}

int real_order(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}
