/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/unzstd.h"

#include "util/die.h"
#include "util/mem.h"

#include <stdlib.h>
#include <zstd.h>
#include <zstd_errors.h>

enum { PACKED = 1 << 17 };

struct unzstd {
	struct source from;
	ZSTD_DStream *stream;
	ZSTD_inBuffer in;
	bool inside; /* a frame has begun and not ended */
	bool filled; /* the last output was full: more may wait inside the decoder */
	uint64_t frames;
	bool ended;
	char packed[PACKED];
};

static void *open_zstd(struct source from)
{
	struct unzstd *u = mem_zero(1, sizeof(*u));

	u->from = from;
	u->in.src = u->packed;
	u->stream = ZSTD_createDStream();
	if (!u->stream)
		die(STATUS_INPUT, "out of memory (to unpack %s)", from.name);
	return u;
}

static int refill(struct unzstd *u, struct fault *fault)
{
	long got = u->from.read(u->from.context, u->packed, PACKED, fault);

	if (got < 0)
		return -1;
	if (got == 0 && u->inside)
		return fault_set(
			fault, FAULT_INPUT, "%s: the zstd data ends too early", u->from.name);
	u->ended = got == 0;
	u->in.size = (size_t)got;
	u->in.pos = 0;
	return 0;
}

static int broken(const struct unzstd *u, size_t code, struct fault *fault)
{
	const char *name = u->from.name;

	if (ZSTD_getErrorCode(code) == ZSTD_error_prefix_unknown && u->frames)
		return fault_set(fault, FAULT_INPUT,
			"%s: more bytes behind the end of the zstd data", name);
	if (ZSTD_getErrorCode(code) == ZSTD_error_frameParameter_windowTooLarge)
		return fault_set(fault, FAULT_INPUT,
			"%s: needs more than 128 MiB to unpack: zstd -dc --long=31 FILE | ce-ingest",
			name);
	return fault_set(fault, FAULT_INPUT, "%s: the zstd data is damaged (%s)", name,
		ZSTD_getErrorName(code));
}

static long read_zstd(void *context, char *bytes, size_t n, struct fault *fault)
{
	struct unzstd *u = context;
	ZSTD_outBuffer out = {bytes, n, 0};

	while (!out.pos && !u->ended) {
		if (u->in.pos == u->in.size && !u->filled && refill(u, fault))
			return -1;
		if (u->ended)
			break;
		size_t left = ZSTD_decompressStream(u->stream, &out, &u->in);
		if (ZSTD_isError(left))
			return broken(u, left, fault);
		u->inside = left != 0;
		u->frames += left == 0;
		u->filled = u->inside && out.pos == out.size;
	}
	return (long)out.pos;
}

static void close_zstd(void *context)
{
	struct unzstd *u = context;

	ZSTD_freeDStream(u->stream);
	free(u);
}

const struct unpacker unpack_zstd = {
	.name = "zstd",
	.magic = "\x28\xb5\x2f\xfd",
	.n = 4,
	.open = open_zstd,
	.read = read_zstd,
	.close = close_zstd,
};
