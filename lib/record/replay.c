/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/replay.h"

#include "util/file.h"
#include "util/mem.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

struct replay {
	struct reader *reader;
	int fd; /* of the kept chunks; -1: the reader can begin again */
	bool again;
	uint64_t records; /* of the first pass, less those of the second */
};

/* What stands before the bytes of a kept chunk. */
struct kept {
	uint32_t source;
	bool last; /* its last record has no line end */
	const char *file;
	uint64_t number, line, byte, n;
	struct dialect dialect;
};

int replay_open(struct replay **out, struct reader *reader, struct fault *fault)
{
	struct replay *replay = mem_zero(1, sizeof(*replay));

	replay->reader = reader;
	replay->fd = -1;
	if (!reader_seekable(reader) && (replay->fd = file_nameless()) < 0) {
		fault_errno(fault, FAULT_OUTPUT, "no temporary file can be made");
		free(replay);
		return fault_at(fault, file_folder(), 0);
	}
	*out = replay;
	return 0;
}

void replay_close(struct replay *replay)
{
	if (!replay)
		return;
	if (replay->fd >= 0)
		close(replay->fd);
	free(replay);
}

static int put(int fd, const void *bytes, size_t n, struct fault *fault)
{
	if (file_write(fd, bytes, n))
		return fault_errno(fault, FAULT_OUTPUT,
			"the records cannot be kept for a second reading ($TMPDIR)");
	return 0;
}

/* 1, 0 at the end, -1: fewer bytes than were written. */
static int get(int fd, void *bytes, size_t n, struct fault *fault)
{
	size_t done = 0;

	while (done < n) {
		ssize_t got = read(fd, (char *)bytes + done, n - done);
		if (got > 0)
			done += (size_t)got;
		else if (got == 0 || errno != EINTR)
			break;
	}
	if (done == n || !done)
		return done == n;
	return fault_errno(fault, FAULT_OUTPUT, "the kept records cannot be read back ($TMPDIR)");
}

static int keep(const struct replay *replay, const struct chunk *chunk, struct fault *fault)
{
	char end = chunk->n ? chunk->data[chunk->n - 1] : '\n';
	struct kept kept = {.source = chunk->source, .last = end != '\n', .file = chunk->file,
		.number = chunk->number, .line = chunk->line, .byte = chunk->byte, .n = chunk->n,
		.dialect = chunk->dialect};

	return put(replay->fd, &kept, sizeof(kept), fault) ||
			       put(replay->fd, chunk->data, chunk->n, fault)
		       ? -1
		       : 0;
}

static int read_back(const struct replay *replay, struct chunk *chunk, struct fault *fault)
{
	struct kept kept;
	int got = get(replay->fd, &kept, sizeof(kept), fault);

	if (got <= 0)
		return got;
	buf_clear(&chunk->hold);
	if (kept.n && get(replay->fd, buf_room(&chunk->hold, kept.n + CHUNK_SLACK), kept.n, fault) <= 0)
		return fault->kind ? -1 : 0;
	chunk->hold.n = kept.n;
	chunk->data = chunk->hold.at;
	chunk->source = kept.source;
	chunk->file = kept.file;
	chunk->number = kept.number;
	chunk->line = kept.line;
	chunk->byte = kept.byte;
	chunk->dialect = kept.dialect;
	chunk->n = scan_records(&chunk->scan, &chunk->dialect, chunk->data, kept.n, kept.last);
	return 1;
}

int replay_next(struct replay *replay, struct chunk *chunk, struct fault *fault)
{
	*fault = (struct fault){0};
	int got = replay->again && replay->fd >= 0 ? read_back(replay, chunk, fault)
						   : reader_next(replay->reader, chunk, fault);

	if (got > 0)
		replay->records += replay->again ? -(uint64_t)chunk_records(chunk) : chunk_records(chunk);
	if (got > 0 && !replay->again && replay->fd >= 0 && keep(replay, chunk, fault))
		return -1;
	if (got == 0 && replay->again && replay->records)
		return fault_set(fault, FAULT_INPUT, "the input changed while it was read twice");
	return got;
}

int replay_rewind(struct replay *replay, struct fault *fault)
{
	replay->again = true;
	if (replay->fd < 0) {
		reader_rewind(replay->reader);
		return 0;
	}
	if (lseek(replay->fd, 0, SEEK_SET) == 0)
		return 0;
	return fault_errno(fault, FAULT_OUTPUT, "the kept records cannot be read back ($TMPDIR)");
}
