/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * BLAKE2b of 128 bits (RFC 7693), with a secret or without: what stands for a text where the text
 * itself is too long or nobody's business. Two texts that share a digest are not to be expected
 * among fewer than 2^60 of them, not even where somebody looks for such a pair.
 */
#ifndef INTAKE_DIGEST_H
#define INTAKE_DIGEST_H

#include "intake/secret.h"
#include "util/buf.h"

#include <sodium/crypto_generichash_blake2b.h>
#include <stdbool.h>

enum { DIGEST_BYTES = 16, DIGEST_CHARS = 2 * DIGEST_BYTES };

struct digest {
	unsigned char at[DIGEST_BYTES];
};

/* What a digest is for: the same text gives another one for another use. */
enum digest_use { DIGEST_PSEUDONYM, DIGEST_KEY, DIGEST_ROW, DIGEST_FILE };

/* secret NULL: without one. */
struct digest digest_of(
	enum digest_use use, const struct secret *secret, const char *bytes, size_t n);

/* Of bytes that come piece by piece, without a secret. */
struct digest_sum {
	crypto_generichash_blake2b_state state;
};

void digest_begin(struct digest_sum *sum, enum digest_use use);
void digest_add(struct digest_sum *sum, const char *bytes, size_t n);
struct digest digest_end(struct digest_sum *sum);

/* All zeros stand for no digest. */
bool digest_is_none(const struct digest *digest);

/* Of a file's bytes from its start, wherever the descriptor is. *size gets how many. */
int digest_file(
	struct digest *digest, int fd, const char *name, uint64_t *size, struct fault *fault);

/* As 32 hexadecimal digits, and back: -1 when these are none, or not in small letters. */
void digest_print(struct buf *buf, const struct digest *digest);
int digest_read(struct digest *digest, const char *text, size_t n);

int digest_compare(const struct digest *a, const struct digest *b);

#endif
