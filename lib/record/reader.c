/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/reader.h"

#include "record/csvin.h"
#include "util/file.h"
#include "util/mem.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { HEADER_MOST = 16 << 20 };

struct input {
	const char *path;
	int fd;
	bool seekable;
	struct dialect dialect;
	struct feed *feed;
	struct buf head; /* what was read to find the header; a pipe's goes on to the feed */
	size_t skip;     /* bytes of the header, BOM included */
	uint64_t line;   /* of the first record */
	uint64_t records; /* handed out so far */
	uint64_t chunks;  /* of the files before this one */
	XXH3_state_t *digest; /* of a pipe's bytes as they come; NULL: not asked for, or a file */
};

struct reader {
	const struct reader_options *options;
	struct schema schema;
	struct input *input;
	size_t inputs, current;
	bool seekable;
	uint64_t size; /* of all files, when seekable */
	uint64_t bytes, records; /* handed out: for the progress */
	pthread_mutex_t lock;
};

static long read_input(void *context, char *bytes, size_t n, struct fault *fault)
{
	struct input *input = context;
	long got = file_read(input->fd, file_name(input->path), bytes, n, fault);

	if (got > 0 && input->digest)
		XXH3_128bits_update(input->digest, bytes, (size_t)got);
	return got;
}

/* -d: one byte, or TAB. */
static int delimiter_of(const char *text, char *delimiter, struct fault *fault)
{
	*delimiter = strcmp(text, "TAB") == 0 ? '\t' : text[0];
	if ((strlen(text) != 1 && *delimiter != '\t') || strchr("\"\r\n", *delimiter))
		return fault_set(fault, FAULT_USE, "-d takes one byte or TAB, not \"%s\"", text);
	return 0;
}

static int settle_dialect(struct input *input, const struct reader_options *options, struct fault *fault)
{
	size_t n = csvin_line(input->head.at, input->head.n);
	bool tab = memchr(input->head.at, '\t', n), comma = memchr(input->head.at, ',', n);

	input->dialect = DIALECT_STREAM;
	if (options->form == INPUT_CSV || options->delimiter ||
		(options->form == INPUT_DETECT && !tab && comma))
		input->dialect = DIALECT_CSV;
	if (options->spreadsheet && !comma)
		input->dialect.delimiter = memchr(input->head.at, ';', n) ? ';' : tab ? '\t' : ',';
	if (options->delimiter)
		return delimiter_of(options->delimiter, &input->dialect.delimiter, fault);
	return 0;
}

/* What ce-ingest reads and this does not, by its first bytes. */
static int foreign(const struct input *input, struct fault *fault)
{
	static const struct {
		const char *magic;
		size_t n;
		const char *name;
	} known[] = {
		{"\x1f\x8b", 2, "gzip data"},
		{"\x28\xb5\x2f\xfd", 4, "zstd data"},
		{"\xfd" "7zXZ", 5, "xz data"},
		{"\xff\xfe", 2, "UTF-16"},
		{"\xfe\xff", 2, "UTF-16"},
		{"PK\x03\x04", 4, "a zip file, as spreadsheets are"},
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (input->head.n >= known[i].n && memcmp(input->head.at, known[i].magic, known[i].n) == 0)
			return fault_set(fault, FAULT_INPUT,
				"this is %s, not lines of UTF-8 text (ce-ingest reads other encodings and gzip)", known[i].name);
	return 0;
}

/* Read on until the header's end is in sight, then cut the head there. */
static int find_header(struct input *input, const struct reader_options *options, struct scan *scan,
	struct fault *fault)
{
	for (size_t want = 65536;; want *= 2) {
		long got = 1;
		while (got > 0 && input->head.n < want) {
			char *room = buf_room(&input->head, want - input->head.n);
			got = read_input(input, room, want - input->head.n, fault);
			input->head.n += got > 0 ? (size_t)got : 0;
		}
		if (got < 0)
			return -1;
		size_t bom = input->head.n >= 3 && memcmp(input->head.at, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
		input->skip = bom;
		if (foreign(input, fault) || settle_dialect(input, options, fault))
			return -1;
		if (options->no_header)
			return 0;
		scan_records(scan, &input->dialect, input->head.at + bom, input->head.n - bom, got == 0);
		if (scan->records || got == 0)
			break;
		if (want > HEADER_MOST)
			return fault_set(fault, FAULT_INPUT, "no line end in the first 16 MiB");
	}
	if (!scan->records)
		return fault_set(fault, FAULT_INPUT, "empty, not even a header");
	return 0;
}

/* The bytes and lines that the header takes, blank lines before it included. */
static void pass_header(struct input *input, const struct scan *scan)
{
	const char *data = input->head.at + input->skip;
	size_t n = input->head.n - input->skip;
	size_t stop = scan->stop[0];

	if (stop < n && data[stop] == '\r')
		stop++;
	if (stop < n && data[stop] == '\n')
		stop++;
	for (size_t at = 0; at < stop; input->line++)
		at += csvin_line(data + at, stop - at);
	input->skip += stop;
}

/* A record stream whose header has no LF behind it was cut there. */
static int whole_header(const struct input *input, const struct scan *scan, struct fault *fault)
{
	size_t end = input->skip + scan->stop[0];

	if (input->dialect.quotes || memchr(input->head.at + end, '\n', input->head.n - end))
		return 0;
	fault_set(fault, FAULT_INPUT, "input ends in the middle of a line");
	return fault_at(fault, file_name(input->path), 1);
}

/* The header as a chunk of one record, so that its cells read as all fields do. */
static struct chunk header_chunk(const struct input *input, const struct scan *scan)
{
	return (struct chunk){.file = file_name(input->path), .line = 1, .dialect = input->dialect,
		.data = input->head.at + input->skip, .n = input->head.n - input->skip, .scan = *scan};
}

static int take_names(struct reader *reader, struct fault *fault)
{
	struct opt_list names = {0};
	char *hold;
	int bad = 0;

	if (!reader->options->columns)
		return fault_set(fault, FAULT_USE, "--no-header wants the names: --columns a,b,c");
	opt_split(reader->options->columns, ',', &names, &hold);
	for (size_t i = 0; i < names.n && !bad; i++)
		bad = schema_add(&reader->schema, names.at[i], strlen(names.at[i]), fault);
	opt_list_release(&names);
	free(hold);
	return bad;
}

static int take_header(struct reader *reader, const struct chunk *header, struct fault *fault)
{
	struct buf hold = BUF_NONE;
	int bad = 0;

	if (scan_fault(&header->scan, 0))
		bad = fault_set(fault, FAULT_INPUT, "%s", scan_fault(&header->scan, 0));
	for (uint32_t k = 0; k < chunk_fields(header, 0) && !bad; k++) {
		struct slice cell = chunk_text(header, 0, k, &hold);
		bad = schema_add(&reader->schema, cell.at, cell.n, fault);
	}
	buf_release(&hold);
	return bad ? fault_at(fault, header->file, header->line) : 0;
}

/* Every further file must have the header of the first. */
static int same_header(const struct reader *reader, const struct chunk *header, struct fault *fault)
{
	struct buf hold = BUF_NONE;
	struct schema other = {0};
	struct fault ignored;
	bool same = !scan_fault(&header->scan, 0) && chunk_fields(header, 0) == reader->schema.n;

	for (uint32_t k = 0; same && k < reader->schema.n; k++) {
		struct slice cell = chunk_text(header, 0, k, &hold);
		same = schema_add(&other, cell.at, cell.n, &ignored) == 0 &&
			strcmp(other.column[k].cell, reader->schema.column[k].cell) == 0 &&
			type_equal(other.column[k].type, reader->schema.column[k].type);
	}
	schema_release(&other);
	buf_release(&hold);
	if (same)
		return 0;
	fault_set(fault, FAULT_INPUT, "the header differs from that of %s", file_name(reader->input[0].path));
	return fault_at(fault, header->file, header->line);
}

static int open_input(struct reader *reader, size_t i, struct fault *fault)
{
	struct input *input = &reader->input[i];
	struct scan scan = {.text = BUF_NONE};
	struct stat st;

	input->line = 1;
	input->fd = file_open(input->path, fault);
	if (input->fd < 0)
		return -1;
	input->seekable = fstat(input->fd, &st) == 0 && S_ISREG(st.st_mode) &&
		lseek(input->fd, 0, SEEK_CUR) == 0;
	reader->size += input->seekable ? (uint64_t)st.st_size : 0;
	if (reader->options->hash && !input->seekable) {
		input->digest = XXH3_createState();
		XXH3_128bits_reset(input->digest);
	}
	int bad = find_header(input, reader->options, &scan, fault);
	if (!bad && !reader->options->no_header) {
		struct chunk header = header_chunk(input, &scan);
		bad = i ? same_header(reader, &header, fault) : take_header(reader, &header, fault);
		bad = bad || whole_header(input, &scan, fault);
		pass_header(input, &scan);
	} else if (!bad && i == 0) {
		bad = take_names(reader, fault);
	}
	input->dialect.blanks = input->dialect.quotes && reader->schema.n == 1;
	scan_release(&scan);
	if (input->seekable) { /* opened again when its turn comes: there may be thousands */
		buf_release(&input->head);
		if (input->fd > STDIN_FILENO)
			close(input->fd);
		if (input->fd != STDIN_FILENO)
			input->fd = -1;
	}
	return bad;
}

static int alias_columns(struct reader *reader, struct fault *fault)
{
	for (size_t i = 0; i < reader->options->alias.n; i++) {
		const char *pair = reader->options->alias.at[i], *equals = strchr(pair, '=');
		if (!equals || equals == pair || !equals[1])
			return fault_set(fault, FAULT_USE, "-c takes NAME=COLUMN, not \"%s\"", pair);
		char *name = mem_copy(pair, (size_t)(equals - pair));
		int bad = schema_alias(&reader->schema, name, equals + 1, fault);
		free(name);
		if (bad)
			return -1;
	}
	return 0;
}

int reader_open(struct reader **out, const struct reader_options *options, struct fault *fault)
{
	struct reader *reader = *out = mem_zero(1, sizeof(*reader));

	pthread_mutex_init(&reader->lock, NULL);
	reader->options = options;
	reader->inputs = options->files.n ? options->files.n : 1;
	reader->input = mem_zero(reader->inputs, sizeof(*reader->input));
	reader->seekable = true;
	for (size_t i = 0; i < reader->inputs; i++) {
		reader->input[i].path = options->files.n ? options->files.at[i] : "-";
		reader->input[i].head = (struct buf)BUF_NONE;
		reader->input[i].fd = -1;
	}
	for (size_t i = 0; i < reader->inputs; i++) {
		if (open_input(reader, i, fault)) {
			if (!fault->file[0])
				fault_at(fault, file_name(reader->input[i].path), 0);
			return -1;
		}
		reader->seekable = reader->seekable && reader->input[i].seekable;
	}
	return alias_columns(reader, fault);
}

const struct schema *reader_schema(const struct reader *reader)
{
	return &reader->schema;
}

bool reader_seekable(const struct reader *reader)
{
	return reader->seekable;
}

/* "!failed TOOL STATUS": what a tool that gave up leaves as its last line. */
static int failed_upstream(const struct chunk *chunk, uint32_t r, struct fault *fault)
{
	struct slice record = chunk_record(chunk, r);
	int n = record.n > 8 ? (int)record.n - 8 : 0;

	fault_set(fault, FAULT_INPUT, "input is not complete: %.*s failed upstream",
		n > 2 ? (int)strcspn(record.at + 8, " \n") : n, record.at + 8);
	return fault_at(fault, chunk->file, chunk_line(chunk, r));
}

static bool is_failure(const struct chunk *chunk, uint32_t r)
{
	struct slice record = chunk_record(chunk, r);

	return record.n > 11 && memcmp(record.at, "!failed ce-", 11) == 0;
}

static int wrong_record(const struct reader *reader, const struct chunk *chunk, uint32_t r, struct fault *fault)
{
	const char *why = scan_fault(&chunk->scan, r);
	const char *advice = reader->options->advice ? reader->options->advice
		: "ce-ingest --rejects diverts such records";

	if (why)
		fault_set(fault, FAULT_INPUT, "%s (%s)", why, advice);
	else
		fault_set(fault, FAULT_INPUT, "%u field%s where the header has %u (%s)",
			chunk_fields(chunk, r), chunk_fields(chunk, r) == 1 ? "" : "s", reader->schema.n, advice);
	return fault_at(fault, chunk->file, chunk_line(chunk, r));
}

static int check(const struct reader *reader, const struct chunk *chunk, struct fault *fault)
{
	uint32_t want = reader->schema.n, records = chunk_records(chunk);
	bool stream = !chunk->dialect.quotes;
	const uint32_t *fields = chunk->scan.fields;
	uint32_t r = 0;

	while (r < records && fields[r] == want && !(stream && want == 1 && is_failure(chunk, r)))
		r++;
	if (r < records)
		return stream && is_failure(chunk, r) ? failed_upstream(chunk, r, fault)
		                                       : wrong_record(reader, chunk, r, fault);
	if (stream && chunk->n && chunk->data[chunk->n - 1] != '\n') {
		fault_set(fault, FAULT_INPUT, "input ends in the middle of a line");
		return fault_at(fault, chunk->file, records ? chunk_line(chunk, records - 1) : chunk->line);
	}
	return 0;
}

/* The feed of the current file, opened when it is first asked for. Under the lock. */
static int current_feed(struct reader *reader, struct feed **feed, struct fault *fault)
{
	struct input *input = &reader->input[reader->current];

	if (!input->feed) {
		if (input->fd < 0 && (input->fd = file_open(input->path, fault)) < 0)
			return -1;
		struct source source = {file_name(input->path), read_input, input,
			input->seekable ? input->fd : -1};
		size_t rest = input->seekable ? 0 : input->head.n - input->skip;
		input->feed = feed_open(&source, input->dialect, input->skip, input->line,
			input->head.at + (rest ? input->skip : 0), rest);
		buf_release(&input->head);
	}
	*feed = input->feed;
	return 0;
}

/* File i has come to its end; the first thread that sees it goes on to the next. Under the lock. */
static void pass_input(struct reader *reader, size_t i)
{
	if (reader->current != i)
		return;
	reader->current = i + 1;
	if (i + 1 < reader->inputs)
		reader->input[i + 1].chunks = reader->input[i].chunks + feed_chunks(reader->input[i].feed);
}

static void tell(struct reader *reader, const struct chunk *chunk)
{
	pthread_mutex_lock(&reader->lock);
	reader->bytes += chunk->n;
	reader->records += chunk_records(chunk);
	progress_step(reader->options->progress, reader->bytes, reader->seekable ? reader->size : 0,
		reader->records);
	pthread_mutex_unlock(&reader->lock);
}

int reader_next(struct reader *reader, struct chunk *chunk, struct fault *fault)
{
	for (;;) {
		struct feed *feed = NULL;
		int bad = 0;

		pthread_mutex_lock(&reader->lock);
		size_t at = reader->current;
		if (at < reader->inputs)
			bad = current_feed(reader, &feed, fault);
		pthread_mutex_unlock(&reader->lock);
		if (bad || !feed)
			return bad;
		int got = feed_next(feed, chunk, fault);
		if (got) {
			chunk->source = (uint32_t)at;
			chunk->number += reader->input[at].chunks;
			if (got > 0 && reader->options->progress)
				tell(reader, chunk);
			__atomic_fetch_add(&reader->input[at].records, chunk_records(chunk), __ATOMIC_RELAXED);
			return got < 0 || check(reader, chunk, fault) ? -1 : 1;
		}
		pthread_mutex_lock(&reader->lock);
		pass_input(reader, at);
		pthread_mutex_unlock(&reader->lock);
	}
}

unsigned reader_jobs(const struct reader *reader, unsigned wanted)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	uint64_t chunks = reader->size / CHUNK_BYTES + 1;

	if (wanted)
		return wanted;
	if (!reader->seekable || processors < 2)
		return 1;
	return (unsigned)(chunks < (uint64_t)processors ? chunks : (uint64_t)processors);
}

void reader_rewind(struct reader *reader)
{
	for (size_t i = 0; i < reader->inputs; i++) {
		feed_close(reader->input[i].feed);
		reader->input[i].feed = NULL;
		reader->input[i].records = 0;
	}
	reader->current = 0;
	reader->bytes = reader->records = 0;
}

/* A file is read once more: its pieces went to the threads in no order. */
static int digest_file(const struct input *input, XXH3_state_t *digest, struct fault *fault)
{
	struct buf piece = BUF_NONE;
	int fd = file_open(input->path, fault);
	long got = fd < 0 ? -1 : 1;

	if (fd == STDIN_FILENO)
		lseek(fd, 0, SEEK_SET);
	while (got > 0) {
		got = file_read(fd, file_name(input->path), buf_room(&piece, 1 << 20), 1 << 20, fault);
		if (got > 0)
			XXH3_128bits_update(digest, piece.at, (size_t)got);
	}
	buf_release(&piece);
	if (fd > STDIN_FILENO)
		close(fd);
	return got < 0 ? -1 : 0;
}

int reader_part(struct reader *reader, size_t i, struct reader_part *part, struct fault *fault)
{
	if (i >= reader->inputs)
		return 0;
	const struct input *input = &reader->input[i];
	XXH3_state_t *state = input->digest, *own = NULL;
	if (!state) {
		state = own = XXH3_createState();
		XXH3_128bits_reset(own);
		if (digest_file(input, own, fault)) {
			XXH3_freeState(own);
			return -1;
		}
	}
	XXH128_hash_t hash = XXH3_128bits_digest(state);
	snprintf(part->digest, sizeof(part->digest), "%016llx%016llx", (unsigned long long)hash.high64, (unsigned long long)hash.low64);
	if (own)
		XXH3_freeState(own);
	part->name = file_name(input->path);
	part->records = input->records;
	return 1;
}

void reader_close(struct reader *reader)
{
	if (!reader)
		return;
	for (size_t i = 0; i < reader->inputs; i++) {
		feed_close(reader->input[i].feed);
		XXH3_freeState(reader->input[i].digest);
		buf_release(&reader->input[i].head);
		if (reader->input[i].fd > STDIN_FILENO)
			close(reader->input[i].fd);
	}
	free(reader->input);
	schema_release(&reader->schema);
	pthread_mutex_destroy(&reader->lock);
	free(reader);
}
