/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/mem.h"

#include "util/die.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void *need(void *block, size_t n)
{
	if (!block && n)
		die(STATUS_INPUT, "out of memory (%zu bytes wanted)", n);
	return block;
}

static size_t product(size_t n, size_t size)
{
	size_t bytes;

	if (__builtin_mul_overflow(n, size, &bytes))
		die(STATUS_INPUT, "out of memory (%zu objects of %zu bytes wanted)", n, size);
	return bytes ? bytes : 1;
}

void *mem_zero(size_t n, size_t size)
{
	return need(calloc(1, product(n, size)), product(n, size));
}

void *mem_resize(void *old, size_t n, size_t size)
{
	return need(realloc(old, product(n, size)), product(n, size));
}

void *mem_grow(void *old, size_t *cap, size_t want, size_t size)
{
	if (want <= *cap)
		return old;
	size_t more = *cap + *cap / 2 + 8;
	*cap = more > want ? more : want;
	return mem_resize(old, *cap, size);
}

char *mem_copy(const char *bytes, size_t n)
{
	char *copy = mem_resize(NULL, n + 1, 1);

	if (n)
		memcpy(copy, bytes, n);
	copy[n] = '\0';
	return copy;
}
