/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/chunk.h"

#include "record/block.h"
#include "record/escape.h"
#include "util/mem.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIECE = CHUNK_BYTES, MOST = 1 << 30 };

/*
 * A regular file is cut into pieces of PIECE bytes. Piece i begins behind the first line end at or
 * after its nominal start, if that is where piece i - 1 truly ended; otherwise (a line end inside
 * quotes) it is indexed again from there. `turn` passes the true end from piece to piece, so any
 * number of threads sees the same records.
 */
struct feed {
	struct source source;
	struct dialect dialect;
	bool seekable;
	uint64_t begin, size; /* seekable: the bytes to hand out */
	uint64_t pieces;
	uint64_t next;        /* the piece to hand out next */
	uint64_t handed;      /* chunks handed out, in the order of the input */
	uint64_t turn;        /* the piece whose true start is known: it is `at` */
	uint64_t at, line;
	bool ended, failed;
	struct buf carry; /* a pipe's bytes behind the last whole record */
	struct fault fault;
	pthread_mutex_t lock;
	pthread_cond_t turned;
};

struct feed *feed_open(const struct source *source, struct dialect dialect, uint64_t skip,
	uint64_t line, const char *head, size_t n)
{
	struct feed *feed = mem_zero(1, sizeof(*feed));
	struct stat st;

	feed->source = *source;
	feed->dialect = dialect;
	feed->carry = (struct buf)BUF_NONE;
	feed->at = feed->begin = skip;
	feed->line = line;
	pthread_mutex_init(&feed->lock, NULL);
	pthread_cond_init(&feed->turned, NULL);
	if (source->fd >= 0 && fstat(source->fd, &st) == 0 && S_ISREG(st.st_mode)) {
		feed->seekable = true;
		feed->size = (uint64_t)st.st_size;
		feed->pieces = feed->size > skip ? (feed->size - skip + PIECE - 1) / PIECE : 0;
	} else {
		buf_add(&feed->carry, head, n);
	}
	return feed;
}

void feed_close(struct feed *feed)
{
	if (!feed)
		return;
	buf_release(&feed->carry);
	pthread_mutex_destroy(&feed->lock);
	pthread_cond_destroy(&feed->turned);
	free(feed);
}

/* Bytes [from, to) of the file behind what hold has. */
static int read_at(const struct feed *feed, struct buf *hold, uint64_t from, uint64_t to, struct fault *fault)
{
	while (from < to) {
		char *room = buf_room(hold, to - from + CHUNK_SLACK);
		ssize_t got = pread(feed->source.fd, room, to - from, (off_t)from);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0) {
			if (got < 0)
				fault_errno(fault, FAULT_INPUT, "cannot be read");
			else
				fault_set(fault, FAULT_INPUT, "became shorter while it was read");
			return fault_at(fault, feed->source.name, 0);
		}
		hold->n += (size_t)got;
		from += (uint64_t)got;
	}
	return 0;
}

static int too_long(const struct feed *feed, struct fault *fault)
{
	fault_set(fault, FAULT_INPUT, "a line of more than 1 GiB");
	return fault_at(fault, feed->source.name, 0);
}

/* The byte behind the first line end, or NULL. Where there is no LF, CSV may end its lines in CR. */
static const char *behind_line(const struct feed *feed, const struct buf *bytes)
{
	const char *end = memchr(bytes->at, '\n', bytes->n);

	if (!end && feed->dialect.quotes && bytes->n)
		end = memchr(bytes->at, '\r', bytes->n - 1);
	return end ? end + 1 : NULL;
}

/* The first byte behind a line end that stands at `from` or later; the file's size without one. */
static int line_start(const struct feed *feed, uint64_t from, struct buf *hold, uint64_t *start,
	struct fault *fault)
{
	for (uint64_t step = 4096; from < feed->size; step *= 4) {
		uint64_t to = feed->size - from < step ? feed->size : from + step;
		buf_clear(hold);
		if (read_at(feed, hold, from, to, fault))
			return -1;
		const char *line = behind_line(feed, hold);
		if (line) {
			*start = from + (uint64_t)(line - hold->at);
			return 0;
		}
		from = to;
		if (step > PIECE)
			step = PIECE;
	}
	*start = feed->size;
	return 0;
}

/* Where the piece that begins nominally at `nominal` is expected to start. */
static int piece_start(const struct feed *feed, uint64_t nominal, struct buf *hold, uint64_t *start,
	struct fault *fault)
{
	if (nominal <= feed->begin) {
		*start = feed->begin;
		return 0;
	}
	return line_start(feed, nominal - 1, hold, start, fault);
}

/*
 * Index the records from `from` that end before `to`; when not one does, read on to the end of the
 * first. A record that goes on is left to the next piece, which then begins at its true start.
 */
static int index_piece(const struct feed *feed, struct chunk *chunk, uint64_t from, uint64_t to,
	struct fault *fault)
{
	struct buf line = BUF_NONE;
	int bad = 0;

	buf_clear(&chunk->hold);
	chunk->byte = from;
	bad = read_at(feed, &chunk->hold, from, to, fault);
	while (!bad) {
		bool last = to == feed->size;
		chunk->n = scan_records(&chunk->scan, &feed->dialect, chunk->hold.at, chunk->hold.n, last);
		if (chunk->n || !chunk->hold.n)
			break;
		uint64_t more;
		bad = line_start(feed, to, &line, &more, fault) || read_at(feed, &chunk->hold, to, more, fault);
		if (!bad && chunk->hold.n > MOST)
			bad = too_long(feed, fault);
		to += bad ? 0 : more - to;
	}
	buf_release(&line);
	chunk->data = chunk->hold.at;
	return bad;
}

/* Wait until the true start of piece i is known; false when another thread has failed. */
static bool wait_turn(struct feed *feed, uint64_t i)
{
	while (feed->turn != i && !feed->failed)
		pthread_cond_wait(&feed->turned, &feed->lock);
	return !feed->failed;
}

/* Piece i is done (or has failed): the next one may know where it starts. */
static int pass_turn(struct feed *feed, struct chunk *chunk, int bad, struct fault *fault)
{
	if (bad && !feed->failed) {
		feed->failed = true;
		feed->fault = *fault;
	} else if (!bad) {
		chunk->line = feed->line;
		chunk->number = feed->handed;
		feed->handed += chunk->n > 0;
		feed->at = chunk->byte + chunk->n;
		feed->line += chunk->scan.lines;
		feed->turn++;
	}
	pthread_cond_broadcast(&feed->turned);
	return bad;
}

static int failed(const struct feed *feed, struct fault *fault)
{
	*fault = feed->fault;
	return -1;
}

/* An expected start that proved wrong: index again from the true one, if it is in the piece at all. */
static int settle(struct feed *feed, struct chunk *chunk, uint64_t expected, uint64_t to, int bad,
	struct fault *fault)
{
	uint64_t from = feed->at;

	if (bad || from == expected)
		return bad;
	if (from < to)
		return index_piece(feed, chunk, from, to, fault);
	chunk->byte = from;
	chunk->n = chunk->scan.records = 0;
	chunk->scan.lines = chunk->scan.blanks = 0;
	return 0;
}

/* Has a record that began before gone on beyond `to`? Then there is nothing to look for below it. */
static bool passed(struct feed *feed, uint64_t to)
{
	pthread_mutex_lock(&feed->lock);
	bool is = feed->at >= to;
	pthread_mutex_unlock(&feed->lock);
	return is;
}

/* Nothing is left; but only when all has been handed out is it known how much that was. */
static int end_of_file(struct feed *feed, struct fault *fault)
{
	pthread_mutex_lock(&feed->lock);
	while (feed->turn < feed->pieces && !feed->failed)
		pthread_cond_wait(&feed->turned, &feed->lock);
	int result = feed->failed ? failed(feed, fault) : 0;
	pthread_mutex_unlock(&feed->lock);
	return result;
}

static int next_piece(struct feed *feed, struct chunk *chunk, uint64_t i, struct fault *fault)
{
	uint64_t from = 0, to = 0, nominal = feed->begin + i * PIECE;

	if (i >= feed->pieces)
		return end_of_file(feed, fault);
	int bad = !passed(feed, nominal + PIECE) &&
		(piece_start(feed, nominal, &chunk->hold, &from, fault) ||
			piece_start(feed, nominal + PIECE, &chunk->hold, &to, fault));
	if (!bad && from < to)
		bad = index_piece(feed, chunk, from, to, fault);
	pthread_mutex_lock(&feed->lock);
	bool mine = wait_turn(feed, i);
	if (mine) {
		if (from >= to && !bad)
			from = UINT64_MAX; /* nothing was indexed */
		bad = settle(feed, chunk, from, to, bad, fault);
		bad = pass_turn(feed, chunk, bad, fault);
	}
	int result = mine ? (bad ? -1 : 1) : failed(feed, fault);
	pthread_mutex_unlock(&feed->lock);
	return result;
}

static int next_of_file(struct feed *feed, struct chunk *chunk, struct fault *fault)
{
	int got;

	do {
		pthread_mutex_lock(&feed->lock);
		uint64_t i = feed->next++;
		pthread_mutex_unlock(&feed->lock);
		got = next_piece(feed, chunk, i, fault);
	} while (got > 0 && !chunk->n);
	return got;
}

/* Read until there are `want` bytes behind hold, or no more. */
static int fill(struct feed *feed, struct buf *hold, size_t want, struct fault *fault)
{
	while (!feed->ended && hold->n < want) {
		char *room = buf_room(hold, want - hold->n + CHUNK_SLACK);
		long got = feed->source.read(feed->source.context, room, want - hold->n, fault);
		if (got < 0)
			return -1;
		feed->ended = got == 0;
		hold->n += (size_t)got;
	}
	return 0;
}

static int next_of_pipe(struct feed *feed, struct chunk *chunk, struct fault *fault)
{
	size_t want = PIECE;

	buf_clear(&chunk->hold);
	buf_add(&chunk->hold, feed->carry.at, feed->carry.n);
	for (chunk->n = 0;; want *= 2) {
		if (fill(feed, &chunk->hold, want, fault))
			return -1;
		if (!chunk->hold.n)
			return 0;
		chunk->n = scan_records(
			&chunk->scan, &feed->dialect, chunk->hold.at, chunk->hold.n, feed->ended);
		if (chunk->n || chunk->scan.blanks)
			break;
		if (want > MOST)
			return too_long(feed, fault);
	}
	buf_clear(&feed->carry);
	buf_add(&feed->carry, chunk->hold.at + chunk->n, chunk->hold.n - chunk->n);
	chunk->data = chunk->hold.at;
	chunk->byte = feed->at;
	chunk->number = feed->handed++;
	return 1;
}

int feed_next(struct feed *feed, struct chunk *chunk, struct fault *fault)
{
	chunk->file = feed->source.name;
	chunk->dialect = feed->dialect;
	if (!chunk->hold.at)
		chunk->hold = chunk->scan.text = (struct buf)BUF_NONE; /* a chunk may begin as zeros */
	if (feed->seekable)
		return next_of_file(feed, chunk, fault);
	pthread_mutex_lock(&feed->lock);
	int got = feed->failed ? failed(feed, fault) : next_of_pipe(feed, chunk, fault);
	if (got > 0) {
		chunk->line = feed->line;
		feed->at += chunk->n;
		feed->line += chunk->scan.lines;
	} else if (got < 0) {
		feed->failed = true;
		feed->fault = *fault;
	}
	pthread_mutex_unlock(&feed->lock);
	return got;
}

uint64_t feed_chunks(const struct feed *feed)
{
	return feed->handed;
}

void chunk_release(struct chunk *chunk)
{
	if (chunk->hold.at) {
		scan_release(&chunk->scan);
		buf_release(&chunk->hold);
	}
}

static struct slice trim(struct slice field)
{
	while (field.n && (field.at[0] == ' ' || field.at[0] == '\t'))
		field.at++, field.n--;
	while (field.n && (field.at[field.n - 1] == ' ' || field.at[field.n - 1] == '\t'))
		field.n--;
	return field;
}

/* The inside of a quoted field, "" made one. */
static struct slice unquote(struct slice field, struct buf *hold)
{
	const char *at = field.at + 1, *end = field.at + field.n - 1;
	const char *quote = memchr(at, '"', (size_t)(end - at));

	if (!quote)
		return (struct slice){at, (size_t)(end - at)};
	buf_clear(hold);
	while (quote) {
		buf_add(hold, at, (size_t)(quote - at) + 1);
		at = quote + 2;
		quote = at < end ? memchr(at, '"', (size_t)(end - at)) : NULL;
	}
	if (at < end)
		buf_add(hold, at, (size_t)(end - at));
	return (struct slice){hold->at, hold->n};
}

struct slice chunk_text(const struct chunk *chunk, uint32_t r, uint32_t k, struct buf *hold)
{
	struct slice field = chunk_raw(chunk, r, k);

	if (!chunk->dialect.quotes)
		return stream_unescape(field.at, field.n, hold);
	if (chunk->scan.first[r] & SCAN_ODD)
		return field;
	if (field.n >= 2 && field.at[0] == '"')
		return unquote(field, hold);
	return trim(field);
}

struct slice chunk_record(const struct chunk *chunk, uint32_t r)
{
	uint32_t start = chunk->scan.start[r];

	return (struct slice){chunk->data + start, chunk->scan.stop[r] - start};
}

uint64_t chunk_line(const struct chunk *chunk, uint32_t r)
{
	size_t n = chunk->scan.start[r];
	uint64_t line = chunk->line + block_lines(chunk->data, n);

	if (chunk->dialect.quotes) /* a lone CR ends a line, too */
		for (const char *cr = chunk->data; (cr = memchr(cr, '\r', (size_t)(chunk->data + n - cr))); cr++)
			line += cr[1] != '\n';
	return line;
}

uint64_t chunk_byte(const struct chunk *chunk, uint32_t r)
{
	return chunk->byte + chunk->scan.start[r];
}
