/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/unxz.h"

#include "util/die.h"
#include "util/mem.h"

#include <lzma.h>
#include <stdlib.h>

enum { PACKED = 65536, MOST_MEMORY = 256 << 20, FIRST = 0xfd };

struct unxz {
	struct source from;
	lzma_stream lzma;
	bool inside; /* a stream has begun and not ended */
	bool ended;  /* the source has */
	uint8_t packed[PACKED];
};

static void *open_xz(struct source from)
{
	struct unxz *u = mem_zero(1, sizeof(*u));

	u->from = from;
	u->lzma = (lzma_stream)LZMA_STREAM_INIT;
	return u;
}

static int refill(struct unxz *u, struct fault *fault)
{
	long got = u->from.read(u->from.context, (char *)u->packed, PACKED, fault);

	if (got < 0)
		return -1;
	if (got == 0 && u->inside)
		return fault_set(
			fault, FAULT_INPUT, "%s: the xz data ends too early", u->from.name);
	u->ended = got == 0;
	u->lzma.next_in = u->packed;
	u->lzma.avail_in = (size_t)got;
	return 0;
}

/* Behind a stream: padding goes, another stream begins, anything else is no xz data. */
static int begin_stream(struct unxz *u, struct fault *fault)
{
	while (u->lzma.avail_in && *u->lzma.next_in == 0)
		u->lzma.avail_in--, u->lzma.next_in++;
	if (!u->lzma.avail_in)
		return 0;
	if (*u->lzma.next_in != FIRST)
		return fault_set(fault, FAULT_INPUT, "%s: more bytes behind the end of the xz data",
			u->from.name);
	if (lzma_stream_decoder(&u->lzma, MOST_MEMORY, 0) != LZMA_OK)
		die(STATUS_INPUT, "out of memory (to unpack %s)", u->from.name);
	u->inside = true;
	return 0;
}

static int unpack(struct unxz *u, struct fault *fault)
{
	if (!u->inside && begin_stream(u, fault))
		return -1;
	if (!u->inside)
		return 0;
	lzma_ret result = lzma_code(&u->lzma, LZMA_RUN);
	if (result == LZMA_MEMLIMIT_ERROR)
		return fault_set(fault, FAULT_INPUT,
			"%s: needs more than 256 MiB to unpack: xz -dc FILE | ce-ingest",
			u->from.name);
	if (result != LZMA_OK && result != LZMA_STREAM_END && result != LZMA_BUF_ERROR)
		return fault_set(
			fault, FAULT_INPUT, "%s: the xz data is damaged", u->from.name);
	u->inside = result != LZMA_STREAM_END;
	return 0;
}

static long read_xz(void *context, char *bytes, size_t n, struct fault *fault)
{
	struct unxz *u = context;

	u->lzma.next_out = (uint8_t *)bytes;
	u->lzma.avail_out = n;
	while (u->lzma.avail_out == n && !u->ended) {
		if (!u->lzma.avail_in && refill(u, fault))
			return -1;
		if (!u->ended && unpack(u, fault))
			return -1;
	}
	return (long)(n - u->lzma.avail_out);
}

static void close_xz(void *context)
{
	struct unxz *u = context;

	lzma_end(&u->lzma);
	free(u);
}

const struct unpacker unpack_xz = {
	.name = "xz",
	.magic = "\xfd"
		 "7zXZ",
	.n = 6,
	.open = open_xz,
	.read = read_xz,
	.close = close_xz,
};
