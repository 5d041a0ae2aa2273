/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/gunzip.h"

#include "util/die.h"
#include "util/mem.h"

#include <stdlib.h>
#include <zlib.h>

enum { PACKED = 65536, GZIP_ONLY = 16 };

struct gunzip {
	struct source from;
	z_stream z;
	bool inside; /* a member has begun and not ended */
	bool ended;  /* the source has */
	char packed[PACKED];
};

struct gunzip *gunzip_open(struct source from)
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

static int unpack(struct gunzip *g, struct fault *fault)
{
	if (!g->inside && inflateReset(&g->z) != Z_OK)
		return fault_set(fault, FAULT_INPUT, "%s: cannot be unpacked", g->from.name);
	g->inside = true;
	int result = inflate(&g->z, Z_NO_FLUSH);
	if (result == Z_STREAM_END)
		g->inside = false;
	else if (result != Z_OK && result != Z_BUF_ERROR)
		return fault_set(fault, FAULT_INPUT, "%s: the gzip data is damaged (%s)",
			g->from.name, g->z.msg ? g->z.msg : "not readable");
	return 0;
}

long gunzip_read(void *gunzip, char *bytes, size_t n, struct fault *fault)
{
	struct gunzip *g = gunzip;
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

void gunzip_close(struct gunzip *gunzip)
{
	if (gunzip)
		inflateEnd(&gunzip->z);
	free(gunzip);
}
