/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What became of the records of a file: counts that add up, how many rejects are allowed, and the
 * summary in words. read = kept + rejected + duplicate + skipped, always.
 */
#ifndef INTAKE_ACCOUNT_H
#define INTAKE_ACCOUNT_H

#include "intake/field.h"

struct tally_in {
	uint64_t read, kept, rejected, duplicate, skipped;
	uint64_t why[FLAWS]; /* the rejected ones, by the first thing wrong with each */
	struct odd_times odd;
};

void tally_in_add(struct tally_in *sum, const struct tally_in *more);

/* "40 read, 38 kept, 2 rejected (2 type), 0 skipped"; duplicates are named where there are any. */
void tally_in_say(struct buf *line, const struct tally_in *tally);

/* How many rejects are allowed. */
struct allowance {
	double limit;
	bool percent;
};

/* A whole number or a percentage; NULL: none. FAULT_USE. */
int allowance_read(struct allowance *allowed, const char *text, struct fault *fault);

bool allowance_holds(const struct allowance *allowed, const struct tally_in *tally);

#endif
