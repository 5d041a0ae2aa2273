/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables that are part of the program: each .csv file of lib/label/codes, lib/intake/presets and
 * lib/intake/words becomes bytes of the library when it is built (scripts/embed), so a tool needs
 * no installed folder to find them. The lists end with a name of NULL and are sorted by name.
 */
#ifndef UTIL_SHIPPED_H
#define UTIL_SHIPPED_H

#include <stddef.h>

struct shipped {
	const char *name; /* of the file, without .csv */
	const char *text; /* its n bytes; a NUL stands behind them */
	size_t n;
};

extern const struct shipped label_codes[];
extern const struct shipped intake_presets[];
extern const struct shipped intake_words[];

#endif
