/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Exports in, record stream out: decodes each file, cuts it into records, passes every record
 * through the binding made from the map, and counts what became of it. A record that does not fit
 * is rejected whole and the next one follows.
 */
#ifndef INTAKE_INGEST_H
#define INTAKE_INGEST_H

#include "intake/passage.h"

/* One file. `advice` gets "" or a hint on how it ought to be read. -1: it could not be read on. */
enum { ADVICE_TEXT = 160 };
int ingest_file(struct ingest *ingest, const char *path, struct tally_in *tally,
	char advice[ADVICE_TEXT], struct fault *fault);

/* Behind the last file: records that were held back go into the stream. */
int ingest_finish(struct ingest *ingest, struct fault *fault);

void ingest_release(struct ingest *ingest);

#endif
