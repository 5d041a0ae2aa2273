/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/policy.h"

#include <sodium.h>
#include <string.h>

static void add_hash(struct buf *page, const char *name, const char *text)
{
	unsigned char hash[crypto_hash_sha256_BYTES];
	char letters[sodium_base64_ENCODED_LEN(crypto_hash_sha256_BYTES, sodium_base64_VARIANT_ORIGINAL)];

	crypto_hash_sha256(hash, (const unsigned char *)text, strlen(text));
	sodium_bin2base64(letters, sizeof(letters), hash, sizeof(hash), sodium_base64_VARIANT_ORIGINAL);
	buf_printf(page, "; %s 'sha256-%s'", name, letters);
}

void policy_add(struct buf *page, const char *sheet, const char *script)
{
	buf_puts(page, "default-src 'none'");
	add_hash(page, "style-src", sheet);
	if (script)
		add_hash(page, "script-src", script);
	buf_puts(page, "; img-src data:; base-uri 'none'; form-action 'none'");
}
