/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Growable bytes. `at` is never NULL after BUF_NONE and always has a NUL behind its n bytes.
 * The holder frees with buf_release, after which the buffer is empty and usable again.
 */
#ifndef UTIL_BUF_H
#define UTIL_BUF_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct buf {
	char *at;
	size_t n, cap; /* cap 0: `at` is not ours */
};

extern char buf_empty[1];
#define BUF_NONE {buf_empty, 0, 0}

void buf_release(struct buf *buf);

/* Room for n more bytes; returns where they go. The caller then adds to buf->n. */
char *buf_room(struct buf *buf, size_t n);

/* n bytes behind what is there. */
static inline void buf_add(struct buf *buf, const char *bytes, size_t n)
{
	char *to = buf->n + n < buf->cap ? buf->at + buf->n : buf_room(buf, n);

	if (n)
		memcpy(to, bytes, n);
	to[n] = '\0';
	buf->n += n;
}

void buf_printf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));

static inline void buf_puts(struct buf *buf, const char *text)
{
	buf_add(buf, text, strlen(text));
}

static inline void buf_byte(struct buf *buf, char byte)
{
	buf_add(buf, &byte, 1);
}

static inline void buf_clear(struct buf *buf)
{
	buf->n = 0;
	if (buf->cap)
		buf->at[0] = '\0';
}

#endif
