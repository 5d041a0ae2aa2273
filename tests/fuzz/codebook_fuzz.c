/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as a code book. One that is read is tried on its own bytes: the rows that hit with the
 * prefilter are those that hit without it.
 */
#include "label/codebook.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void compare(const struct codebook *book, const char *text, size_t n)
{
	uint64_t *bits = calloc(needles_words(book->rules), sizeof(*bits));
	struct buf fold = BUF_NONE;
	struct hitter hitter;
	struct fault fault;
	struct hit hit;

	if (!bits)
		abort();
	hitter_open(&hitter);
	pcre2_set_match_limit(hitter.limits, 10000);
	needles_scan(book->needles, text, n, &fold, bits);
	for (uint32_t i = 0; i < book->rules; i++) {
		int hits = hitter_finds(&hitter, &book->rule[i], text, n, &hit, &fault);
		if (hits > 0 && (!(bits[i / 64] >> i % 64 & 1) || hit.start > hit.end || hit.end > n))
			abort();
	}
	hitter_close(&hitter);
	buf_release(&fold);
	free(bits);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct codebook book;
	struct fault fault;

	if (codebook_text(&book, "fuzz", (const char *)data, size, &fault) == 0)
		compare(&book, (const char *)data, size);
	else if (fault.kind != FAULT_USE && fault.kind != FAULT_INPUT)
		abort();
	codebook_release(&book);
	return 0;
}
