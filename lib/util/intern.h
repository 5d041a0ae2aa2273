/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names to small numbers: each distinct byte string gets the next number, from 0, and keeps it.
 * The bytes are copied once and live until intern_release.
 */
#ifndef UTIL_INTERN_H
#define UTIL_INTERN_H

#include "util/arena.h"

#include <stddef.h>
#include <stdint.h>

enum { INTERN_NONE = UINT32_MAX };

struct intern_name {
	const char *text; /* NUL behind it */
	uint32_t n;
};

struct intern {
	struct intern_name *name; /* by number */
	uint32_t count;
	size_t cap;
	uint64_t *slot; /* high half: hash, low half: number + 1 */
	uint32_t mask;
	struct arena arena;
};

/* The number of a string, a new one when it was not known. */
uint32_t intern_id(struct intern *in, const char *bytes, size_t n);

/* The number of a known string, else INTERN_NONE. */
uint32_t intern_find(const struct intern *in, const char *bytes, size_t n);

void intern_release(struct intern *in);

#endif
