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

void buf_add(struct buf *buf, const char *bytes, size_t n)
{
	char *to = buf_room(buf, n);

	if (n)
		memcpy(to, bytes, n);
	to[n] = '\0';
	buf->n += n;
}

void buf_printf(struct buf *buf, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	int n = vsnprintf(NULL, 0, format, args);
	va_end(args);
	char *to = buf_room(buf, (size_t)n);
	va_start(args, format);
	vsnprintf(to, (size_t)n + 1, format, args);
	va_end(args);
	buf->n += (size_t)n;
}
