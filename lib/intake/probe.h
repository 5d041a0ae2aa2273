/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What would happen to a file: the counts, and for each flaw and column how many fields have it
 * and the first of them. A table in the style of the record stream:
 *
 *     file  what  column  count  line  example
 */
#ifndef INTAKE_PROBE_H
#define INTAKE_PROBE_H

#include "intake/account.h"
#include "intake/reject.h"
#include "util/intern.h"

/* Begins as zeros. */
struct probe {
	struct intern kinds; /* code and column */
	struct probe_kind *kind;
	size_t cap;
};

/* A flaw; its place in the file is known. */
void probe_hear(struct probe *probe, const struct reject *reject);

void probe_header(struct buf *buf);

/* The rows of one file; the probe is as new afterwards. */
void probe_report(struct probe *probe, const char *file, const struct tally_in *tally,
	struct buf *buf);

void probe_release(struct probe *probe);

#endif
