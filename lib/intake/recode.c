/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/recode.h"

#include "intake/codec.h"
#include "util/mem.h"

#include <stdlib.h>

enum { RAW = 65536, TEXT = 2 * RAW };

struct recode {
	struct source from;
	struct codec codec;
	size_t raw_at, raw_n, text_at;
	bool ended, begun;
	struct buf text;
	char raw[RAW];
};

struct recode *recode_open(struct source from, const char *encoding, struct fault *fault)
{
	struct recode *r = mem_zero(1, sizeof(*r));

	r->from = from;
	r->text = (struct buf)BUF_NONE;
	if (codec_open(&r->codec, encoding, fault) == 0)
		return r;
	free(r);
	return NULL;
}

static int refill(struct recode *r, struct fault *fault)
{
	memmove(r->raw, r->raw + r->raw_at, r->raw_n - r->raw_at);
	r->raw_n -= r->raw_at;
	r->raw_at = 0;
	long got = r->from.read(r->from.context, r->raw + r->raw_n, RAW - r->raw_n, fault);
	if (got < 0)
		return -1;
	r->ended = got == 0;
	r->raw_n += (size_t)got;
	return 0;
}

static void drop_mark(struct recode *r)
{
	if (!r->begun && r->text.n >= 3 && memcmp(r->text.at, "\xef\xbb\xbf", 3) == 0)
		r->text_at = 3;
	r->begun = r->begun || r->text.n;
}

long recode_read(void *recode, char *bytes, size_t n, struct fault *fault)
{
	struct recode *r = recode;

	while (r->text_at == r->text.n && !(r->ended && r->raw_at == r->raw_n)) {
		struct slice rest = {r->raw + r->raw_at, r->raw_n - r->raw_at};
		buf_clear(&r->text);
		r->text_at = 0;
		size_t used = codec_text(&r->codec, rest, r->ended, true, TEXT, &r->text);
		r->raw_at += used;
		drop_mark(r);
		if (!used && !r->ended && refill(r, fault))
			return -1;
	}
	size_t got = r->text.n - r->text_at < n ? r->text.n - r->text_at : n;
	memcpy(bytes, r->text.at + r->text_at, got);
	r->text_at += got;
	return (long)got;
}

void recode_close(struct recode *recode)
{
	if (!recode)
		return;
	codec_close(&recode->codec);
	buf_release(&recode->text);
	free(recode);
}
