/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From what stands in a column to the row of a map that a draft proposes for it, with the evidence
 * in words. A type is proposed when nineteen in twenty values fit it; what does not fit is named.
 */
#ifndef INTAKE_SUGGEST_H
#define INTAKE_SUGGEST_H

#include "intake/profile.h"
#include "record/value.h"

struct suggestion {
	const char *name;   /* a canonical name, or the column's own */
	struct type type;
	struct buf missing, values, apart, split, format; /* cells of the map */
	struct buf odd;     /* examples that do not fit */
	struct buf why;
	uint64_t unfit;     /* how many do not fit */
};

/* What all columns of a file share. */
struct surroundings {
	const struct dateforms *forms;
	int day_first; /* 1: dates of the file are day-first, 0: month-first, -1: nothing says */
};

/* Do the dates of this column say whether the day comes first? As in surroundings. */
int suggest_day_first(const struct profile *profile, const struct dateforms *forms);

/* `own` is the column's name in the stream; suggestion is made new, release it in any case. */
void suggest(struct suggestion *suggestion, const struct profile *profile, const char *own,
	const struct surroundings *around);

/* May the column bear a canonical name of this type? Then the suggestion takes both over. */
bool suggest_name(struct suggestion *suggestion, const struct profile *profile, const char *name);

void suggestion_release(struct suggestion *suggestion);

#endif
