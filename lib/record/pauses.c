/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/pauses.h"

#include "record/when.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

static int by_start(const void *a, const void *b)
{
	const struct pause *x = a, *y = b;

	return (x->from_s > y->from_s) - (x->from_s < y->from_s);
}

static int piece(struct pauses *pauses, const char *bytes, size_t n)
{
	const char *slash = memchr(bytes, '/', n);
	struct pause pause;

	if (!slash || instant_read(bytes, (size_t)(slash - bytes), &pause.from_s) ||
		instant_read(slash + 1, n - (size_t)(slash + 1 - bytes), &pause.to_s) ||
		pause.to_s < pause.from_s)
		return -1;
	pauses->at = mem_grow(pauses->at, &pauses->cap, pauses->n + 1, sizeof(*pauses->at));
	pauses->at[pauses->n++] = pause;
	return 0;
}

/* Those that touch become one. */
static void join(struct pauses *pauses)
{
	size_t n = 0;

	for (size_t i = 0; i < pauses->n; i++) {
		struct pause *last = n ? &pauses->at[n - 1] : NULL, next = pauses->at[i];
		if (last && next.from_s <= last->to_s)
			last->to_s = next.to_s > last->to_s ? next.to_s : last->to_s;
		else
			pauses->at[n++] = next;
	}
	pauses->n = n;
}

int pauses_read(struct pauses *pauses, const char *bytes, size_t n)
{
	pauses->n = 0;
	for (const char *end = bytes + n, *next; n; bytes = next, n = (size_t)(end - next)) {
		const char *stop = memchr(bytes, ';', n);
		if (piece(pauses, bytes, stop ? (size_t)(stop - bytes) : n))
			return -1;
		next = stop ? stop + 1 : end;
		if (stop && next == end)
			return -1;
	}
	for (size_t i = 1; i < pauses->n; i++)
		if (pauses->at[i].from_s < pauses->at[i - 1].from_s) {
			qsort(pauses->at, pauses->n, sizeof(*pauses->at), by_start);
			break;
		}
	join(pauses);
	return 0;
}

void pauses_release(struct pauses *pauses)
{
	free(pauses->at);
	*pauses = (struct pauses){0};
}
