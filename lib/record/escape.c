/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/escape.h"

#include <stdbool.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

static const char escape_of[256] = {['\t'] = 't', ['\n'] = 'n', ['\r'] = 'r', ['\\'] = '\\'};

/* How many bytes from the first on need no escape. */
static size_t plain_span(const char *bytes, size_t n)
{
	size_t i = 0;

#ifdef __SSE2__
	for (; i + 16 <= n; i += 16) {
		__m128i all = _mm_loadu_si128((const __m128i *)(bytes + i));
		__m128i odd = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(all, _mm_set1_epi8('\t')),
						   _mm_cmpeq_epi8(all, _mm_set1_epi8('\n'))),
			_mm_or_si128(_mm_cmpeq_epi8(all, _mm_set1_epi8('\r')),
				_mm_cmpeq_epi8(all, _mm_set1_epi8('\\'))));
		unsigned mask = (unsigned)_mm_movemask_epi8(odd);
		if (mask)
			return i + (unsigned)__builtin_ctz(mask);
	}
#endif
	while (i < n && !escape_of[(unsigned char)bytes[i]])
		i++;
	return i;
}

void stream_field(struct buf *buf, const char *bytes, size_t n)
{
	for (;;) {
		size_t plain = plain_span(bytes, n);
		buf_add(buf, bytes, plain);
		if (plain == n)
			return;
		buf_byte(buf, '\\');
		buf_byte(buf, escape_of[(unsigned char)bytes[plain]]);
		bytes += plain + 1;
		n -= plain + 1;
	}
}

/* A backslash before any other byte stands for itself: nothing is lost, whoever wrote it. */
struct slice stream_unescape(const char *bytes, size_t n, struct buf *hold)
{
	const char *slash = n ? memchr(bytes, '\\', n) : NULL;
	const char *end = bytes + n;

	if (!slash)
		return (struct slice){bytes, n};
	buf_clear(hold);
	while (slash) {
		buf_add(hold, bytes, (size_t)(slash - bytes));
		char code = slash + 1 < end ? slash[1] : '\0';
		char byte = code == 't' ? '\t' : code == 'n' ? '\n' : code == 'r' ? '\r' : '\\';
		bool pair = code == 't' || code == 'n' || code == 'r' || code == '\\';
		buf_byte(hold, byte);
		bytes = slash + 1 + pair;
		slash = bytes < end ? memchr(bytes, '\\', (size_t)(end - bytes)) : NULL;
	}
	buf_add(hold, bytes, (size_t)(end - bytes));
	return (struct slice){hold->at, hold->n};
}
