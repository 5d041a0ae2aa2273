/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What became of the records of a file: counts that add up, how many rejects are allowed, and the
 * summary in words. read = kept + rejected + duplicate + skipped, always.
 */
#ifndef INTAKE_ACCOUNT_H
#define INTAKE_ACCOUNT_H

#include "intake/field.h"

enum { AS_MOST = 8 };

struct tally_in {
	uint64_t read, kept, rejected, duplicate, skipped;
	uint64_t why[FLAWS]; /* the rejected ones, by the first thing wrong with each */
	struct odd_times odd;
	uint64_t replaced; /* bytes that were no text */
	const char *encoding; /* as what the file was read; lives on elsewhere, as do these names */
	/* Where encodings are mixed: which records were read as what. */
	struct {
		const char *name;
		uint64_t records;
	} as[AS_MOST];
};

void tally_in_add(struct tally_in *sum, const struct tally_in *more);

/* "40 read, 38 kept, 2 rejected (2 type), 0 skipped"; duplicates are named where there are any. */
void tally_in_say(struct buf *line, const struct tally_in *tally);

/* "38 as utf-8, 2 as cp1252; 3 bytes replaced", or nothing where there is nothing to say. */
void tally_in_say_text(struct buf *line, const struct tally_in *tally);

/* How many rejects are allowed. */
struct allowance {
	double limit;
	bool percent;
};

/* A whole number or a percentage; NULL: none. FAULT_USE. */
int allowance_read(struct allowance *allowed, const char *text, struct fault *fault);

bool allowance_holds(const struct allowance *allowed, const struct tally_in *tally);

#endif
