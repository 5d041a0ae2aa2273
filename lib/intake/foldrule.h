/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands behind the last ':' of a name where an event log is folded: which of a case's values,
 * or what about its events, the column of the case holds.
 */
#ifndef INTAKE_FOLDRULE_H
#define INTAKE_FOLDRULE_H

#include <stddef.h>

enum foldrule {
	FOLD_NONE,    /* nothing stands there */
	FOLD_FIRST,   /* the earliest value */
	FOLD_LAST,    /* the latest value */
	FOLD_KNOWN,   /* the latest value that is an instant not after the row's own */
	FOLD_END,     /* these events end what other events have begun */
	FOLD_CHANGES, /* how often the value became another one */
	FOLD_LEFT,    /* how often other events followed these */
	FOLD_RULES,
};

/* "first" and so on. */
const char *foldrule_name(enum foldrule rule);

/* The rule at the end of a name; *n gets the length of what stands before its ':'. */
enum foldrule foldrule_split(const char *name, size_t *n);

#endif
