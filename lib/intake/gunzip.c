/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/gunzip.h"

#include "util/die.h"
#include "util/mem.h"

#include <stdlib.h>
#include <zlib.h>

enum { PACKED = 65536, GZIP_ONLY = 16, FIRST = 0x1f };

struct gunzip {
	struct source from;
	z_stream z;
	bool inside; /* a member has begun and not ended */
	bool ended;  /* the source has */
	char packed[PACKED];
};

static void *open_gzip(struct source from)
{
	struct gunzip *g = mem_zero(1, sizeof(*g));

	g->from = from;
	if (inflateInit2(&g->z, GZIP_ONLY + MAX_WBITS) != Z_OK)
		die(STATUS_INPUT, "out of memory (to unpack %s)", from.name);
	return g;
}

static int refill(struct gunzip *g, struct fault *fault)
{
	long got = g->from.read(g->from.context, g->packed, PACKED, fault);

	if (got < 0)
		return -1;
	if (got == 0 && g->inside)
		return fault_set(
			fault, FAULT_INPUT, "%s: the gzip data ends too early", g->from.name);
	g->ended = got == 0;
	g->z.next_in = (Bytef *)g->packed;
	g->z.avail_in = (uInt)got;
	return 0;
}

/* Behind a member: padding goes, another member begins, anything else is no gzip data. */
static int begin_member(struct gunzip *g, struct fault *fault)
{
	while (g->z.avail_in && *g->z.next_in == 0)
		g->z.avail_in--, g->z.next_in++;
	if (!g->z.avail_in)
		return 0;
	if (*g->z.next_in != FIRST)
		return fault_set(fault, FAULT_INPUT, "%s: more bytes behind the end of the gzip data",
			g->from.name);
	if (inflateReset(&g->z) != Z_OK)
		return fault_set(fault, FAULT_INPUT, "%s: cannot be unpacked", g->from.name);
	g->inside = true;
	return 0;
}

static int unpack(struct gunzip *g, struct fault *fault)
{
	if (!g->inside && begin_member(g, fault))
		return -1;
	if (!g->inside)
		return 0;
	int result = inflate(&g->z, Z_NO_FLUSH);
	if (result == Z_STREAM_END)
		g->inside = false;
	else if (result != Z_OK && result != Z_BUF_ERROR)
		return fault_set(fault, FAULT_INPUT, "%s: the gzip data is damaged (%s)",
			g->from.name, g->z.msg ? g->z.msg : "not readable");
	return 0;
}

static long read_gzip(void *context, char *bytes, size_t n, struct fault *fault)
{
	struct gunzip *g = context;
	uInt room = n < UINT32_MAX ? (uInt)n : UINT32_MAX;

	g->z.next_out = (Bytef *)bytes;
	g->z.avail_out = room;
	while (g->z.avail_out == room && !g->ended) {
		if (g->z.avail_in == 0 && refill(g, fault))
			return -1;
		if (!g->ended && unpack(g, fault))
			return -1;
	}
	return (long)(room - g->z.avail_out);
}

static void close_gzip(void *context)
{
	struct gunzip *g = context;

	inflateEnd(&g->z);
	free(g);
}

const struct unpacker unpack_gzip = {
	.name = "gzip",
	.magic = "\x1f\x8b",
	.n = 2,
	.open = open_gzip,
	.read = read_gzip,
	.close = close_gzip,
};
