/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Are the values of a column those of one of the lists of answers (intake/wordlist), and are cells
 * with separators made of few different pieces?
 */
#ifndef INTAKE_ANSWERS_H
#define INTAKE_ANSWERS_H

#include "intake/profile.h"

struct answers {
	const char *list;
	int low, high; /* of the list */
	int levels;    /* different numbers that the column has */
	bool apart;    /* some values are of the list "apart" */
	uint64_t unfit;
	uint32_t odd[PROFILE_ODD], odds; /* distinct values that are of no list */
};

/* The list that fits best; no two values may stand for one number. false: there is none. */
bool answers_find(struct answers *found, const struct profile *profile);

/* How many different pieces the cells have; -1: too many for choices, or no fewer than cells. */
int answers_pieces(const struct profile *profile, const char *separator);

#endif
