/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/decode.h"

#include "intake/codec.h"
#include "intake/mend.h"
#include "intake/mixture.h"
#include "intake/packing.h"
#include "intake/recode.h"
#include "util/file.h"
#include "util/mem.h"

#include <stdlib.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

/* Lets one look at the first bytes before somebody reads them. */
struct peek {
	struct source from;
	char head[PACKING_LOOK];
	size_t n, at;
};

struct decode {
	int fd;
	char *name;
	struct peek packed, plain;
	const struct unpacker *unpacker; /* NULL: not packed */
	void *unpack;
	struct recode *recode;
	struct mend *mend;
	struct source top;
	const char *encoding;
	uint64_t skipped, passed, size;
	bool assumed;
};

static long read_fd(void *context, char *bytes, size_t n, struct fault *fault)
{
	struct decode *d = context;
	long got = file_read(d->fd, d->name, bytes, n, fault);

	d->passed += got > 0 ? (uint64_t)got : 0;
	return got;
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
	for (long got = 1; got > 0 && p->n < sizeof(p->head); p->n += (size_t)got)
		if ((got = from.read(from.context, p->head + p->n, sizeof(p->head) - p->n, fault)) <
			0)
			return -1;
	return 0;
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

static bool is_auto(const char *encoding)
{
	return !encoding || strcasecmp(encoding, "auto") == 0;
}

int decode_known(const char *encoding, struct fault *fault)
{
	struct codec codec;

	if (is_auto(encoding) || is_utf8(encoding))
		return 0;
	if (mixture_is(encoding))
		return mixture_known(encoding, fault);
	if (codec_open(&codec, encoding, fault))
		return -1;
	codec_close(&codec);
	return 0;
}

/* UTF-32LE before UTF-16LE: its mark begins with the other's, and no text begins with a NUL. */
static const struct mark {
	const char *bytes;
	size_t n;
	const char *encoding, *family;
} marks[] = {
	{"\xef\xbb\xbf", 3, "utf-8", "utf-8"},
	{"\xff\xfe\0\0", 4, "utf-32le", "utf-32"},
	{"\0\0\xfe\xff", 4, "utf-32be", "utf-32"},
	{"\xff\xfe", 2, "utf-16le", "utf-16"},
	{"\xfe\xff", 2, "utf-16be", "utf-16"},
};

static const struct mark *find_mark(const struct peek *p)
{
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (p->n >= marks[i].n && memcmp(p->head, marks[i].bytes, marks[i].n) == 0)
			return &marks[i];
	return NULL;
}

/* May a file with this mark be what was told? In a list one UTF-8 is enough. */
static bool agrees(const struct mark *mark, const char *told)
{
	if (mixture_is(told))
		return is_utf8(mark->encoding) && (strcasestr(told, "utf-8") || strcasestr(told, "utf8"));
	if (is_utf8(mark->encoding))
		return is_utf8(told);
	return strcasecmp(told, mark->encoding) == 0 || strcasecmp(told, mark->family) == 0;
}

static int settle_encoding(struct decode *d, const char *told, struct fault *fault)
{
	const struct mark *mark = find_mark(&d->plain);

	if (mark && !is_auto(told) && !agrees(mark, told)) {
		fault_set(fault, FAULT_INPUT,
			"begins with the byte-order mark of %s, but is to be read as %.60s: say -e %s",
			mark->encoding, told, mark->encoding);
		return fault_at(fault, d->name, 0);
	}
	d->encoding = !is_auto(told) ? told : mark ? mark->encoding : "utf-8";
	d->assumed = is_auto(told) && !mark;
	if (mark && is_utf8(mark->encoding))
		d->plain.at = d->skipped = mark->n;
	return 0;
}

static int unwrap(struct decode *d, struct fault *fault)
{
	if (peek_open(&d->packed, source_of(d, read_fd, d), fault))
		return -1;
	d->top = source_of(d, read_peek, &d->packed);
	d->unpacker = packing_find(d->packed.head, d->packed.n);
	if (d->unpacker) {
		d->unpack = d->unpacker->open(d->top);
		d->top = source_of(d, d->unpacker->read, d->unpack);
	}
	if (peek_open(&d->plain, d->top, fault) ||
		packing_refuse(d->plain.head, d->plain.n, d->name, fault))
		return -1;
	d->top = source_of(d, read_peek, &d->plain);
	const struct unpacker *again = packing_find(d->plain.head, d->plain.n);
	if (!again)
		return 0;
	fault_set(fault, FAULT_INPUT, "is packed twice: %s data inside %s data", again->name,
		d->unpacker->name);
	return fault_at(fault, d->name, 0);
}

static int build(struct decode *d, const struct decoding *how, struct fault *fault)
{
	if (unwrap(d, fault) || settle_encoding(d, how->encoding, fault))
		return -1;
	if (mixture_is(d->encoding))
		return 0;
	if (!is_utf8(d->encoding)) {
		d->recode = recode_open(d->top, d->encoding, fault);
		if (!d->recode)
			return -1;
		d->top = source_of(d, recode_read, d->recode);
	}
	if (how->replace) {
		d->mend = mend_open(d->top, d->recode);
		d->top = source_of(d, mend_read, d->mend);
	}
	return 0;
}

int decode_open(struct decode **decode, const char *path, const struct decoding *how,
	struct fault *fault)
{
	int fd = file_open(path, fault);
	struct stat st;

	if (fd < 0)
		return -1;
	struct decode *d = mem_zero(1, sizeof(*d));
	d->fd = fd;
	d->name = mem_copy(file_name(path), strlen(file_name(path)));
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode))
		d->size = (uint64_t)st.st_size;
	if (build(d, how, fault)) {
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

const char *decode_encoding(const struct decode *decode)
{
	return decode->encoding;
}

bool decode_assumed(const struct decode *decode)
{
	return decode->assumed;
}

bool decode_recoded(const struct decode *decode)
{
	return decode->recode != NULL;
}

uint64_t decode_replaced(const struct decode *decode)
{
	return decode->mend ? mend_bad(decode->mend) : 0;
}

uint64_t decode_read(const struct decode *decode)
{
	return decode->passed;
}

uint64_t decode_size(const struct decode *decode)
{
	return decode->size;
}

void decode_close(struct decode *decode)
{
	if (!decode)
		return;
	mend_close(decode->mend);
	recode_close(decode->recode);
	if (decode->unpacker)
		decode->unpacker->close(decode->unpack);
	if (decode->fd != STDIN_FILENO)
		close(decode->fd);
	free(decode->name);
	free(decode);
}
