/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/digest.h"

#include <errno.h>
#include <sodium.h>
#include <unistd.h>

/* RFC 7693's personalization: 16 bytes, zeros behind the word. */
static const unsigned char uses[][crypto_generichash_blake2b_PERSONALBYTES] = {
	[DIGEST_PSEUDONYM] = "ce-pseudonym",
	[DIGEST_KEY] = "ce-key",
	[DIGEST_ROW] = "ce-row",
	[DIGEST_FILE] = "ce-file",
};

struct digest digest_of(
	enum digest_use use, const struct secret *secret, const char *bytes, size_t n)
{
	struct digest digest;

	crypto_generichash_blake2b_salt_personal(digest.at, sizeof(digest.at),
		(const unsigned char *)bytes, n, secret ? secret->key : NULL,
		secret ? sizeof(secret->key) : 0, NULL, uses[use]);
	return digest;
}

void digest_begin(struct digest_sum *sum, enum digest_use use)
{
	crypto_generichash_blake2b_init_salt_personal(
		&sum->state, NULL, 0, DIGEST_BYTES, NULL, uses[use]);
}

void digest_add(struct digest_sum *sum, const char *bytes, size_t n)
{
	crypto_generichash_blake2b_update(&sum->state, (const unsigned char *)bytes, n);
}

struct digest digest_end(struct digest_sum *sum)
{
	struct digest digest;

	crypto_generichash_blake2b_final(&sum->state, digest.at, sizeof(digest.at));
	return digest;
}

bool digest_is_none(const struct digest *digest)
{
	static const struct digest none;

	return digest_compare(digest, &none) == 0;
}

int digest_file(
	struct digest *digest, int fd, const char *name, uint64_t *size, struct fault *fault)
{
	char block[65536];
	struct digest_sum sum;
	ssize_t got = 1;

	*size = 0;
	digest_begin(&sum, DIGEST_FILE);
	while (got) {
		got = pread(fd, block, sizeof(block), (off_t)*size);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0) {
			fault_errno(fault, FAULT_INPUT, "cannot be read");
			return fault_at(fault, name, 0);
		}
		digest_add(&sum, block, (size_t)got);
		*size += (uint64_t)got;
	}
	*digest = digest_end(&sum);
	return 0;
}

void digest_print(struct buf *buf, const struct digest *digest)
{
	char text[DIGEST_CHARS + 1];

	sodium_bin2hex(text, sizeof(text), digest->at, sizeof(digest->at));
	buf_add(buf, text, DIGEST_CHARS);
}

static int nibble(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

int digest_read(struct digest *digest, const char *text, size_t n)
{
	if (n != DIGEST_CHARS)
		return -1;
	for (int i = 0; i < DIGEST_BYTES; i++) {
		int high = nibble(text[2 * i]), low = nibble(text[2 * i + 1]);
		if (high < 0 || low < 0)
			return -1;
		digest->at[i] = (unsigned char)(high << 4 | low);
	}
	return 0;
}

int digest_compare(const struct digest *a, const struct digest *b)
{
	return memcmp(a->at, b->at, sizeof(a->at));
}
