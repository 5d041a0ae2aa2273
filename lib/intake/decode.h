/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file, pipe or standard input as UTF-8: unpacked when it begins as gzip data does, decoded
 * from its encoding, without byte-order mark. Where the encoding is not told, a byte-order mark
 * decides between UTF-8 and UTF-16, and without one the bytes are taken as UTF-8 and passed on
 * as they are, good or bad: whoever cuts records rejects those that are not UTF-8.
 */
#ifndef INTAKE_DECODE_H
#define INTAKE_DECODE_H

#include "record/chunk.h"

struct decode;

/* Is it "auto" or an encoding that can be read? FAULT_USE when not. */
int decode_known(const char *encoding, struct fault *fault);

/* encoding NULL or "auto": see above. path "-" is standard input. */
int decode_open(
	struct decode **decode, const char *path, const char *encoding, struct fault *fault);

/* What feed_open takes. */
struct source decode_source(struct decode *decode);

/* Bytes of the file before the first one that is handed out: a byte-order mark of UTF-8. */
uint64_t decode_skipped(const struct decode *decode);

/* Nobody told the encoding and no mark did: it was taken for UTF-8. */
bool decode_assumed(const struct decode *decode);

/* Bad bytes stand as RECODE_MARK and two digits (intake/recode), not as themselves. */
bool decode_recoded(const struct decode *decode);

void decode_close(struct decode *decode);

#endif
