/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/mend.h"

#include "intake/codec.h"
#include "util/mem.h"
#include "util/utf8.h"

#include <stdlib.h>

enum { RAW = 65536, LONGEST = 4 };

struct mend {
	struct source from;
	bool recoded, ended;
	uint64_t bad;
	size_t raw_n, text_at;
	struct buf text;
	char raw[RAW];
};

static bool is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F');
}

/* Bytes that stand for one bad byte at the start of text. */
static size_t bad_byte(struct slice text, bool recoded)
{
	bool marked = recoded && (unsigned char)text.at[0] == RECODE_MARK && text.n >= 3;

	return marked && is_hex(text.at[1]) && is_hex(text.at[2]) ? 3 : 1;
}

/* Good text up to a NUL or a bad byte. */
static size_t good_span(struct slice text)
{
	const char *nul = memchr(text.at, '\0', text.n);

	return utf8_span(text.at, nul ? (size_t)(nul - text.at) : text.n);
}

void mend_text(struct buf *out, struct slice text, bool recoded, uint64_t *bad)
{
	while (text.n) {
		size_t good = good_span(text);
		buf_add(out, text.at, good);
		text.at += good;
		text.n -= good;
		if (!text.n)
			return;
		size_t used = bad_byte(text, recoded);
		buf_puts(out, "\xef\xbf\xbd");
		*bad += 1;
		text.at += used;
		text.n -= used;
	}
}

struct mend *mend_open(struct source from, bool recoded)
{
	struct mend *m = mem_zero(1, sizeof(*m));

	m->from = from;
	m->recoded = recoded;
	m->text = (struct buf)BUF_NONE;
	return m;
}

/* How much of the bytes at hand cannot be the start of something that goes on behind them. */
static size_t whole(const struct mend *m)
{
	size_t n = m->raw_n, back = n < LONGEST ? n : LONGEST - 1;

	if (m->ended)
		return n;
	for (size_t i = 1; i <= back; i++)
		if ((unsigned char)m->raw[n - i] >= 0xc0)
			return n - i;
	return n;
}

static int refill(struct mend *m, struct fault *fault)
{
	long got = m->from.read(m->from.context, m->raw + m->raw_n, RAW - m->raw_n, fault);

	if (got < 0)
		return -1;
	m->ended = got == 0;
	m->raw_n += (size_t)got;
	size_t n = whole(m);
	buf_clear(&m->text);
	m->text_at = 0;
	mend_text(&m->text, (struct slice){m->raw, n}, m->recoded, &m->bad);
	memmove(m->raw, m->raw + n, m->raw_n - n);
	m->raw_n -= n;
	return 0;
}

long mend_read(void *context, char *bytes, size_t n, struct fault *fault)
{
	struct mend *m = context;

	while (m->text_at == m->text.n && !m->ended)
		if (refill(m, fault))
			return -1;
	size_t got = m->text.n - m->text_at < n ? m->text.n - m->text_at : n;
	memcpy(bytes, m->text.at + m->text_at, got);
	m->text_at += got;
	return (long)got;
}

uint64_t mend_bad(const struct mend *mend)
{
	return mend->bad;
}

void mend_close(struct mend *mend)
{
	if (mend)
		buf_release(&mend->text);
	free(mend);
}
