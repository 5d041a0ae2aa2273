/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The argument of -l: FILE:KEY[@AT][:COLUMNS]. KEY is OURS=THEIRS, or one name for both, with +
 * between several; AT likewise; COLUMNS are NAME, NEW=NAME or NEW:TYPE=NAME with commas between,
 * and NEW=# is the number of rows found. FILE ends at the first colon that is neither the one of
 * a drive letter (C:\ or C:/) nor has a backslash before it.
 */
#ifndef LABEL_JOINSPEC_H
#define LABEL_JOINSPEC_H

#include "label/rowkey.h"

struct joinpair {
	const char *ours, *theirs;
};

struct joincolumn {
	const char *as, *from; /* from NULL: the number of rows */
	struct type type;      /* as written; `typed` tells whether one was */
	bool typed;
};

struct joinspec {
	const char *file;
	struct joinpair key[ROWKEY_MOST];
	uint32_t keys;
	struct joinpair at; /* NULL, NULL without one */
	struct joincolumn *column;
	uint32_t columns;
	bool all; /* no COLUMNS: all but the key */
	size_t cap;
	size_t columns_at; /* where COLUMNS begin in the text, behind the colon; else its length */
	char *hold;
};

/* FAULT_USE when it is none. Release it in any case. */
int joinspec_parse(struct joinspec *spec, const char *text, struct fault *fault);
void joinspec_release(struct joinspec *spec);

#endif
