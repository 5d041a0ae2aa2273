/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All records of an export, counted column by column: the export goes through a map that says only
 * how it is written, and what comes out is looked at instead of being written.
 */
#ifndef INTAKE_CENSUS_H
#define INTAKE_CENSUS_H

#include "intake/ingest.h"
#include "intake/profile.h"

enum { CENSUS_TOTALS = 16 };

struct census {
	const struct dateforms *forms;
	struct profile *column; /* [n] */
	uint32_t n;
	bool begun;
	uint64_t totals[CENSUS_TOTALS]; /* records whose first filled field is that word: census_total */
	int last;                       /* which of them the last record begins with, or -1 */
	struct buf hold;
};

/* The i-th word with which a line of totals begins; NULL past the last. */
const char *census_total(size_t i);

/*
 * path through map; census is made new. Release in any case.
 */
int census_take(struct census *census, const struct dateforms *forms, const struct map *map,
	const char *path, struct fault *fault);

void census_release(struct census *census);

/* path through map once more, to no output: what would become of the records. */
int census_rehearse(const struct map *map, const char *path, struct probe *probe,
	struct tally_in *tally, struct fault *fault);

#endif
