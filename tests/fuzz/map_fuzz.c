/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A map, a NUL and an export: the map is read, the export goes through it. What was read must be
 * what was kept, rejected or skipped, the stream must be UTF-8, have one line for each record kept
 * or case, and as many fields in each as in its header.
 */
#include "intake/ingest.h"
#include "intake/maptable.h"
#include "intake/marks.h"
#include "util/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void hear(void *context, const struct fault *why)
{
	(void)context;
	if (!why->text[0])
		abort();
}

static size_t count(const char *bytes, size_t n, char byte)
{
	size_t sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += bytes[i] == byte;
	return sum;
}

/* Every line has as many TABs as the first. */
static void check_lines(const struct buf *stream)
{
	const char *at = stream->at, *end = stream->at + stream->n;
	size_t width = 0;

	for (bool first = true; at < end; first = false) {
		const char *line = memchr(at, '\n', (size_t)(end - at));
		if (!line)
			abort();
		size_t tabs = count(at, (size_t)(line - at), '\t');
		width = first ? tabs : width;
		if (tabs != width)
			abort();
		at = line + 1;
	}
}

static void check(const struct ingest *ingest, const struct tally_in *tally)
{
	const struct buf *stream = &ingest->out->buf, *rejects = &ingest->rejects->buf;
	const struct fold *fold = ingest->onward.fold;
	uint64_t why = 0, lines = fold ? fold_count(fold).cases : tally->kept;

	for (int i = 0; i < FLAWS; i++)
		why += tally->why[i];
	if (tally->read !=
			tally->kept + tally->rejected + tally->duplicate + tally->skipped ||
		why != tally->rejected || lines > tally->kept)
		abort();
	if (utf8_span(stream->at, stream->n) != stream->n ||
		utf8_span(rejects->at, rejects->n) != rejects->n)
		abort();
	if (count(stream->at, stream->n, '\n') != lines + 1 ||
		count(rejects->at, rejects->n, '\n') != tally->rejected)
		abort();
	check_lines(stream);
}

static void run(const struct map *map, const uint8_t *data, size_t n)
{
	struct ingest_options options = {.map = map,
		.dialect = DIALECT_CSV,
		.encoding = map->encoding,
		.header_rows = map->header_rows};
	struct out out = {.buf = BUF_NONE, .fd = -1}, rejects = {.buf = BUF_NONE, .fd = -1};
	struct ingest ingest = {
		.options = &options, .out = &out, .rejects = &rejects, .tell = hear, .tells = 10};
	struct tally_in tally;
	struct manner manner = map->manner;
	struct fault fault;
	char path[64], advice[ADVICE_TEXT];
	if (marks_settle(&manner, &options.dialect, &fault))
		return;
	options.dialect.blanks = true;
	int fd = memfd_create("export", 0);
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	if (fd < 0 || write(fd, data, n) != (ssize_t)n)
		abort();
	if (ingest_file(&ingest, path, &tally, advice, &fault) == 0 &&
		ingest_finish(&ingest, &fault) == 0)
		check(&ingest, &tally);
	close(fd);
	buf_release(&out.buf);
	buf_release(&rejects.buf);
	ingest_release(&ingest);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	const uint8_t *end = n ? memchr(data, '\0', n) : NULL;
	size_t size = end ? (size_t)(end - data) : n;
	static const struct secret secret;
	struct fault fault;
	struct map map;

	if (map_parse(&map, "map", (const char *)data, size, &fault) == 0 && end) {
		for (size_t i = 0; i < map.rows; i++)
			map.secret = *map.row[i].cell[CELL_HASH] ? &secret : map.secret;
		run(&map, end + 1, n - size - 1);
	}
	map_release(&map);
	return 0;
}
