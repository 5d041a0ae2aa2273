/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file, pipe or standard input as UTF-8: unpacked when it begins as gzip, zstd or xz data does,
 * decoded from its encoding, without byte-order mark. Where the encoding is not told, a byte-order
 * mark decides between UTF-8, UTF-16 and UTF-32, and without one the bytes are taken as UTF-8 and
 * passed on as they are, good or bad: whoever cuts records rejects those that are not UTF-8. So
 * are they where a list of encodings is told (intake/mixture): records are decoded one by one.
 * FAULT_INPUT also: a byte-order mark that contradicts what was told, and a wrapping that nobody
 * unwraps here.
 */
#ifndef INTAKE_DECODE_H
#define INTAKE_DECODE_H

#include "record/chunk.h"

struct decode;

/* Is it "auto", an encoding that can be read, or a list of them? FAULT_USE when not. */
int decode_known(const char *encoding, struct fault *fault);

/* How a file is to be read. */
struct decoding {
	const char *encoding; /* NULL or "auto": see above */
	bool replace;         /* every byte that is no text becomes U+FFFD; not with a list */
};

/* path "-" is standard input. */
int decode_open(struct decode **decode, const char *path, const struct decoding *how,
	struct fault *fault);

/* What feed_open takes. */
struct source decode_source(struct decode *decode);

/* Bytes of the file before the first one that is handed out: a byte-order mark of UTF-8. */
uint64_t decode_skipped(const struct decode *decode);

/* As what it is read: the name told, or what the mark says, or utf-8. */
const char *decode_encoding(const struct decode *decode);

/* Nobody told the encoding and no mark did: it was taken for UTF-8. */
bool decode_assumed(const struct decode *decode);

/* Bad bytes stand as RECODE_MARK and two digits (intake/codec), not as themselves. */
bool decode_recoded(const struct decode *decode);

/* How many bytes have been replaced so far. */
uint64_t decode_replaced(const struct decode *decode);

/* Bytes of the file itself: read so far, and in all (0: not known). */
uint64_t decode_read(const struct decode *decode);
uint64_t decode_size(const struct decode *decode);

void decode_close(struct decode *decode);

#endif
