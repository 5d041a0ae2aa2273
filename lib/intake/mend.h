/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text with every byte that is no character replaced by U+FFFD, and counted: bytes that are not
 * UTF-8, bytes that intake/recode marked, and NUL.
 */
#ifndef INTAKE_MEND_H
#define INTAKE_MEND_H

#include "record/chunk.h"

/* Behind out. recoded: marks of intake/recode count as one byte each. Adds to *bad. */
void mend_text(struct buf *out, struct slice text, bool recoded, uint64_t *bad);

/* The same for a whole source, as it is read. */
struct mend;

/* `from` must live as long as the mend; it is not closed. */
struct mend *mend_open(struct source from, bool recoded);
long mend_read(void *mend, char *bytes, size_t n, struct fault *fault);
uint64_t mend_bad(const struct mend *mend);
void mend_close(struct mend *mend);

#endif
