/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in one column of an export: how many fields are filled, which values there are, what
 * they could be read as. Distinct values are kept up to a limit; beyond it counts go on.
 */
#ifndef INTAKE_PROFILE_H
#define INTAKE_PROFILE_H

#include "intake/dategauge.h"
#include "util/intern.h"

enum { PROFILE_WORDS = 400, PROFILE_CHARS = 120, PROFILE_ODD = 3 };

/* What a value could be. */
enum reading {
	READ_WHOLE,   /* -7 */
	READ_DECIMAL, /* 7.50, whole numbers included, at most nine places */
	READ_FLAG,
	READ_INSTANT, /* as ce-record(5) has it */
	READ_DATE,
	READ_MONTH,
	READINGS,
};

/* Begins as zeros. */
struct profile {
	uint64_t filled, empty;
	struct intern words; /* the first distinct values */
	uint64_t *times;     /* of each */
	size_t cap;
	bool many; /* there are more, or long ones */
	uint64_t fits[READINGS];
	struct dategauge dates;
	uint64_t none[64];      /* of each word that stands for no value: profile_none */
	uint64_t zeros;         /* whole numbers with a zero before them: 007 */
	int64_t low, high;      /* of the whole numbers */
	int places;             /* most digits behind a point */
	size_t longest;         /* bytes */
	uint64_t apart[3];      /* fields with ┋ or ; or a comma and a blank in them */
	char *odd[READINGS + 1][PROFILE_ODD]; /* first values that are not; the last: no date */
};

void profile_hear(
	struct profile *profile, const struct dateforms *forms, const char *text, size_t n);

void profile_release(struct profile *profile);

/* The i-th word that exports put where there is no value: NA, NULL, -; NULL past the last. */
const char *profile_none(size_t i);

/* Its number, or -1. */
int profile_none_find(const char *text, size_t n);

#endif
