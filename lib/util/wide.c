/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/wide.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>

int wide_add(wide *sum, wide term)
{
	wide total;

	if (__builtin_add_overflow(*sum, term, &total))
		return -1;
	*sum = total;
	return 0;
}

size_t wide_print(char text[WIDE_CHARS], wide value)
{
	char digit[WIDE_CHARS];
	uwide rest = value < 0 ? -(uwide)value : (uwide)value;
	size_t n = 0, out = 0;

	do {
		digit[n++] = (char)('0' + (int)(rest % 10));
		rest /= 10;
	} while (rest);
	if (value < 0)
		text[out++] = '-';
	while (n)
		text[out++] = digit[--n];
	text[out] = '\0';
	return out;
}

int wide_parse(wide *value, const char *text, size_t n)
{
	bool minus = n && text[0] == '-';
	wide sum = 0;

	if (n == minus)
		return -1;
	for (size_t i = minus; i < n; i++) {
		int digit = text[i] - '0';
		if (digit < 0 || digit > 9)
			return -1;
		if (__builtin_mul_overflow(sum, (wide)10, &sum) ||
			__builtin_sub_overflow(sum, (wide)digit, &sum))
			return -1; /* counted downwards: the least value has no positive twin */
	}
	if (!minus && __builtin_sub_overflow((wide)0, sum, &sum))
		return -1;
	*value = sum;
	return 0;
}

double wide_double(wide value)
{
	return (double)value;
}

/* An unsigned number of 256 bits, low limb first. */
struct quad {
	uint64_t limb[4];
};

static struct quad quad_product(uwide a, uwide b)
{
	struct quad p = {{0}};
	uint64_t x[2] = {(uint64_t)a, (uint64_t)(a >> 64)};
	uint64_t y[2] = {(uint64_t)b, (uint64_t)(b >> 64)};

	for (int i = 0; i < 2; i++) {
		uint64_t carry = 0;
		for (int j = 0; j < 2; j++) {
			uwide t = (uwide)x[i] * y[j] + p.limb[i + j] + carry;
			p.limb[i + j] = (uint64_t)t;
			carry = (uint64_t)(t >> 64);
		}
		p.limb[i + 2] += carry;
	}
	return p;
}

static struct quad quad_negate(struct quad q)
{
	uint64_t carry = 1;

	for (int i = 0; i < 4; i++) {
		uwide t = (uwide)~q.limb[i] + carry;
		q.limb[i] = (uint64_t)t;
		carry = (uint64_t)(t >> 64);
	}
	return q;
}

static struct quad quad_add(struct quad a, struct quad b)
{
	uint64_t carry = 0;

	for (int i = 0; i < 4; i++) {
		uwide t = (uwide)a.limb[i] + b.limb[i] + carry;
		a.limb[i] = (uint64_t)t;
		carry = (uint64_t)(t >> 64);
	}
	return a;
}

/* Two's complement product: |a| and |b| are below 2^128, so 255 bits hold it with its sign. */
static struct quad quad_signed(wide a, wide b)
{
	struct quad p = quad_product(
		a < 0 ? -(uwide)a : (uwide)a, b < 0 ? -(uwide)b : (uwide)b);

	return (a < 0) != (b < 0) ? quad_negate(p) : p;
}

/* The top 64 bits with the rest folded into the last one (sticky) round exactly once. */
static double quad_double(struct quad q)
{
	bool minus = q.limb[3] >> 63;
	int top = 3;

	if (minus)
		q = quad_negate(q);
	while (top && !q.limb[top])
		top--;
	if (!top)
		return minus ? -(double)q.limb[0] : (double)q.limb[0];
	int shift = __builtin_clzll(q.limb[top]);
	uint64_t head = q.limb[top] << shift;
	uint64_t tail = q.limb[top - 1];
	if (shift) {
		head |= tail >> (64 - shift);
		tail <<= shift;
	}
	for (int i = 0; i < top - 1; i++)
		tail |= q.limb[i] != 0;
	double value = ldexp((double)(head | (tail != 0)), 64 * top - shift);
	return minus ? -value : value;
}

double wide_cross(wide a, wide b, wide c, wide d)
{
	return quad_double(quad_add(quad_signed(a, b), quad_negate(quad_signed(c, d))));
}
