/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How is an export likely to be written: its encoding, what parts its fields, which lines stand
 * above the header, how many header rows there are. For drafts only: no file is ever read by it.
 */
#ifndef INTAKE_SNIFF_H
#define INTAKE_SNIFF_H

#include "intake/header.h"

enum { SNIFF_TITLES = 3 };

struct sniffed {
	char encoding[64];
	struct buf why_encoding;
	const char *delimiter; /* as a map writes it */
	uint32_t width;        /* fields of most records in the sample */
	uint64_t records, agree; /* in the sample, and those of that width */
	uint64_t quoted, fields, stray; /* fields in quotes, of so many; records with a bad quote */
	int64_t skip, header_rows;
	const char *use, *join, *kind; /* !header_use, !header_join: NULL unsaid; what it looks like */
	char *title[SNIFF_TITLES];     /* the first lines to skip */
	struct header header;
};

/* path is read twice, so it is no pipe. told: the encoding, or NULL. Release in any case. */
int sniff(struct sniffed *sniffed, const char *path, const char *told, struct fault *fault);

void sniff_release(struct sniffed *sniffed);

#endif
