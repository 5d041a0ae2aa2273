/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/holding.h"

#include "util/file.h"
#include "util/mem.h"

#include <stdlib.h>
#include <unistd.h>

enum { FULL = 1 << 20 };

static int cannot(struct fault *fault)
{
	fault_errno(fault, FAULT_OUTPUT, "cannot hold back lines for a key's last record");
	return fault_at(fault, file_folder(), 0);
}

static int write_out(struct holding *holding, struct fault *fault)
{
	if (holding->fd < 0 && (holding->fd = file_nameless()) < 0)
		return cannot(fault);
	if (file_write(holding->fd, holding->buf.at, holding->buf.n))
		return cannot(fault);
	buf_clear(&holding->buf);
	return 0;
}

int holding_add(struct holding *holding, const char *line, size_t n, struct fault *fault)
{
	size_t had = holding->cap;

	buf_add(&holding->buf, line, n);
	holding->struck = mem_grow(holding->struck, &holding->cap, holding->count / 8 + 1, 1);
	memset(holding->struck + had, 0, holding->cap - had);
	holding->count++;
	return holding->buf.n < FULL ? 0 : write_out(holding, fault);
}

void holding_strike(struct holding *holding, uint64_t number)
{
	holding->struck[number / 8] |= (unsigned char)(1 << number % 8);
}

/* The whole lines of the buffer, numbered from *number; what is left of a line stays. */
static int replay_block(struct holding *holding, uint64_t *number,
	int (*take)(void *context, const char *line, size_t n, struct fault *fault), void *context,
	struct fault *fault)
{
	const char *at = holding->buf.at, *end = at + holding->buf.n, *stop;

	for (; at < end && (stop = memchr(at, '\n', (size_t)(end - at))); at = stop + 1) {
		bool struck = holding->struck[*number / 8] & 1 << *number % 8;
		*number += 1;
		if (!struck && take(context, at, (size_t)(stop + 1 - at), fault))
			return -1;
	}
	holding->buf.n = (size_t)(end - at);
	memmove(holding->buf.at, at, holding->buf.n);
	return 0;
}

static long read_more(struct holding *holding, struct fault *fault)
{
	char *to = buf_room(&holding->buf, FULL);
	long got = file_read(holding->fd, file_folder(), to, FULL, fault);

	if (got > 0)
		holding->buf.n += (size_t)got;
	return got;
}

int holding_replay(struct holding *holding,
	int (*take)(void *context, const char *line, size_t n, struct fault *fault), void *context,
	struct fault *fault)
{
	uint64_t number = 0;
	long got = 1;

	if (holding->fd < 0) /* few lines never left the memory */
		return replay_block(holding, &number, take, context, fault);
	if (write_out(holding, fault))
		return -1;
	if (lseek(holding->fd, 0, SEEK_SET) < 0)
		return cannot(fault);
	while (got > 0) {
		got = read_more(holding, fault);
		if (got > 0 && replay_block(holding, &number, take, context, fault))
			return -1;
	}
	return got < 0 ? -1 : 0;
}

void holding_release(struct holding *holding)
{
	if (holding->fd >= 0)
		close(holding->fd);
	buf_release(&holding->buf);
	free(holding->struck);
	*holding = HOLDING_NONE;
}
