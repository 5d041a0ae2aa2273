/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/buf.h"

#include "util/mem.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

char buf_empty[1];

void buf_release(struct buf *buf)
{
	if (buf->cap)
		free(buf->at);
	*buf = (struct buf)BUF_NONE;
}

char *buf_room(struct buf *buf, size_t n)
{
	if (buf->n + n + 1 > buf->cap) {
		char *old = buf->cap ? buf->at : NULL;
		buf->at = mem_grow(old, &buf->cap, buf->n + n + 1, 1);
	}
	return buf->at + buf->n;
}

/* Most texts fit into the room that is there; the others are made twice. */
void buf_printf(struct buf *buf, const char *format, ...)
{
	va_list args;
	size_t room = 64;

	for (;;) {
		char *to = buf_room(buf, room);
		va_start(args, format);
		int n = vsnprintf(to, room + 1, format, args);
		va_end(args);
		if ((size_t)n <= room) {
			buf->n += (size_t)n;
			return;
		}
		room = (size_t)n;
	}
}
