/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/decode.h"

#include "intake/gunzip.h"
#include "intake/recode.h"
#include "util/file.h"
#include "util/mem.h"

#include <stdlib.h>
#include <strings.h>
#include <unistd.h>

enum { PEEK = 4 };

/* Lets one look at the first bytes before somebody reads them. */
struct peek {
	struct source from;
	char head[PEEK];
	size_t n, at;
};

struct decode {
	int fd;
	char *name;
	struct peek packed, plain;
	struct gunzip *gunzip;
	struct recode *recode;
	struct source top;
	const char *encoding;
	uint64_t skipped;
	bool assumed;
};

static long read_fd(void *context, char *bytes, size_t n, struct fault *fault)
{
	struct decode *d = context;

	return file_read(d->fd, d->name, bytes, n, fault);
}

static long read_peek(void *context, char *bytes, size_t n, struct fault *fault)
{
	struct peek *p = context;
	size_t left = p->n - p->at < n ? p->n - p->at : n;

	if (!left)
		return p->from.read(p->from.context, bytes, n, fault);
	memcpy(bytes, p->head + p->at, left);
	p->at += left;
	return (long)left;
}

static int peek_open(struct peek *p, struct source from, struct fault *fault)
{
	p->from = from;
	for (long got = 1; got > 0 && p->n < PEEK; p->n += (size_t)got)
		if ((got = from.read(from.context, p->head + p->n, PEEK - p->n, fault)) < 0)
			return -1;
	return 0;
}

static bool peek_is(const struct peek *p, const char *bytes, size_t n)
{
	return p->n >= n && memcmp(p->head, bytes, n) == 0;
}

static struct source source_of(
	const struct decode *d, long (*read)(void *, char *, size_t, struct fault *), void *context)
{
	return (struct source){.name = d->name, .read = read, .context = context, .fd = -1};
}

static bool is_utf8(const char *encoding)
{
	return strcasecmp(encoding, "utf-8") == 0 || strcasecmp(encoding, "utf8") == 0;
}

int decode_known(const char *encoding, struct fault *fault)
{
	if (strcasecmp(encoding, "auto") == 0 || is_utf8(encoding))
		return 0;
	return recode_known(encoding, fault);
}

static void settle_encoding(struct decode *d, const char *told)
{
	d->encoding = told && strcasecmp(told, "auto") != 0 ? told : NULL;
	if (!d->encoding && peek_is(&d->plain, "\xff\xfe", 2))
		d->encoding = "UTF-16LE";
	else if (!d->encoding && peek_is(&d->plain, "\xfe\xff", 2))
		d->encoding = "UTF-16BE";
	if (d->encoding && !is_utf8(d->encoding))
		return;
	bool mark = peek_is(&d->plain, "\xef\xbb\xbf", 3);
	d->plain.at = d->skipped = mark ? 3 : 0;
	d->assumed = !d->encoding && !mark;
	d->encoding = "UTF-8";
}

static int build(struct decode *d, const char *told, struct fault *fault)
{
	if (peek_open(&d->packed, source_of(d, read_fd, d), fault))
		return -1;
	d->top = source_of(d, read_peek, &d->packed);
	if (peek_is(&d->packed, "\x1f\x8b", 2)) {
		d->gunzip = gunzip_open(d->top);
		d->top = source_of(d, gunzip_read, d->gunzip);
	}
	if (peek_open(&d->plain, d->top, fault))
		return -1;
	d->top = source_of(d, read_peek, &d->plain);
	settle_encoding(d, told);
	if (is_utf8(d->encoding))
		return 0;
	d->recode = recode_open(d->top, d->encoding, fault);
	d->top = source_of(d, recode_read, d->recode);
	return d->recode ? 0 : -1;
}

int decode_open(struct decode **decode, const char *path, const char *encoding, struct fault *fault)
{
	int fd = file_open(path, fault);

	if (fd < 0)
		return -1;
	struct decode *d = mem_zero(1, sizeof(*d));
	d->fd = fd;
	d->name = mem_copy(file_name(path), strlen(file_name(path)));
	if (build(d, encoding, fault)) {
		decode_close(d);
		return -1;
	}
	*decode = d;
	return 0;
}

struct source decode_source(struct decode *decode)
{
	return decode->top;
}

uint64_t decode_skipped(const struct decode *decode)
{
	return decode->skipped;
}

bool decode_assumed(const struct decode *decode)
{
	return decode->assumed;
}

bool decode_recoded(const struct decode *decode)
{
	return decode->recode != NULL;
}

void decode_close(struct decode *decode)
{
	if (!decode)
		return;
	recode_close(decode->recode);
	gunzip_close(decode->gunzip);
	if (decode->fd != STDIN_FILENO)
		close(decode->fd);
	free(decode->name);
	free(decode);
}
