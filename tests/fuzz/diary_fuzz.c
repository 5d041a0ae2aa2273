/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A state of ce-ingest --state from anywhere: it is refused, or it is read, and then writing it
 * gives its own bytes back. Bytes that are a state but for its last line get the right one first.
 */
#include "intake/diary.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

struct bytes {
	const char *at;
	size_t n;
};

/* In small pieces, so that lines are cut. */
static long read_bytes(void *context, char *bytes, size_t n, struct fault *fault)
{
	struct bytes *from = context;
	size_t take = from->n < n ? from->n : n;

	(void)fault;
	take = take < 97 ? take : 97;
	memcpy(bytes, from->at, take);
	from->at += take;
	from->n -= take;
	return (long)take;
}

static int put(void *context, struct buf *text)
{
	buf_add(context, text->at, text->n);
	return 0;
}

static void check(const char *at, size_t n)
{
	struct bytes from = {at, n};
	struct diary diary;
	struct buf out = BUF_NONE;
	struct fault fault;

	if (diary_read(&diary, "fuzz", read_bytes, &from, &fault) == 0) {
		for (uint32_t i = 0; i < diary.keys.count; i++)
			diary.mark[i] = diary.mark[i] == DIARY_THERE ? DIARY_SEEN : DIARY_GONE;
		diary_write(&diary, put, &out);
		if (out.n != n || memcmp(out.at, at, n) != 0) {
			fprintf(stderr, "--- read\n%.*s--- written\n%s", (int)n, at, out.at);
			abort();
		}
	} else if (!fault.text[0]) {
		abort();
	}
	diary_release(&diary);
	buf_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct buf whole = BUF_NONE;
	struct digest_sum sum;
	unsigned lines = 0;

	check((const char *)data, n);
	buf_add(&whole, (const char *)data, n);
	for (size_t i = 0; i < n; i++)
		lines += data[i] == '\n';
	digest_begin(&sum, DIGEST_FILE);
	digest_add(&sum, whole.at, whole.n);
	struct digest end = digest_end(&sum);
	buf_printf(&whole, "!done\t%u\t", lines - 5);
	digest_print(&whole, &end);
	buf_byte(&whole, '\n');
	check(whole.at, whole.n);
	buf_release(&whole);
	return 0;
}
