/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/csvin.h"

#include "util/mem.h"

#include <csv.h>
#include <string.h>

/* What the callbacks write to. */
struct catch {
	struct odd_record *odd;
	struct buf *text;
	bool ended;
};

static void on_field(void *bytes, size_t n, void *context)
{
	struct catch *catch = context;
	struct odd_record *odd = catch->odd;

	buf_add(catch->text, bytes, n);
	odd->end = mem_grow(odd->end, &odd->cap, odd->fields + 1ul, sizeof(*odd->end));
	odd->end[odd->fields++] = (uint32_t)catch->text->n;
}

static void on_record(int byte, void *context)
{
	struct catch *catch = context;

	(void)byte;
	catch->ended = true;
}

/* Never NULL: libcsv could not go on, and out of memory ends the program anyway. */
static void *grow(void *old, size_t n)
{
	return mem_resize(old, n, 1);
}

size_t csvin_line(const char *data, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (data[i] == '\n')
			return i + 1;
		if (data[i] == '\r')
			return i + 1 + (i + 1 < n && data[i + 1] == '\n');
	}
	return n;
}

size_t csvin_whole_line(const char *data, size_t n, bool last)
{
	size_t line = csvin_line(data, n);

	return line == n && n && data[n - 1] != '\n' && !last ? 0 : line;
}

/*
 * Strict mode stops at a quote inside an unquoted field (allowed: one byte in lenient mode, then
 * on) and at text behind a closing quote (not allowed). 0, or -1 for the latter.
 */
static int feed(struct csv_parser *parser, const char *data, size_t n, struct catch *catch)
{
	size_t done = 0;

	while (done < n) {
		done += csv_parse(parser, data + done, n - done, on_field, on_record, catch);
		if (done == n)
			break;
		if (parser->quoted)
			return -1;
		csv_set_opts(parser, CSV_REPALL_NL);
		done += csv_parse(parser, data + done, 1, on_field, on_record, catch);
		csv_set_opts(parser, CSV_STRICT | CSV_REPALL_NL);
	}
	return 0;
}

/* A record that cannot be read, as `seen` bytes have shown. */
static size_t broken(struct catch *catch, const char *why, size_t seen)
{
	catch->odd->fields = 0;
	catch->odd->wrong = why;
	catch->odd->seen = seen;
	catch->text->n = catch->odd->text;
	return 0;
}

/* Line by line until libcsv says that the record has ended; 0 when it has not, or is broken. */
static size_t pull(
	struct csv_parser *parser, struct catch *catch, const char *data, size_t n, bool last)
{
	size_t done = 0;

	while (done < n) {
		size_t line = csvin_line(data + done, n - done);
		bool cr_at_end = done + line == n && data[n - 1] == '\r';
		if (cr_at_end && !last)
			return 0; /* an LF may follow */
		if (feed(parser, data + done, line, catch))
			return broken(catch, "text behind a closing quote", done + line);
		done += line;
		if (catch->ended)
			return done;
	}
	if (!last)
		return 0;
	csv_set_opts(parser, CSV_STRICT | CSV_STRICT_FINI);
	if (csv_fini(parser, on_field, on_record, catch))
		return broken(catch, "quote is never closed", n);
	return n;
}

size_t csvin_record(struct odd_record *odd, struct buf *text, char delimiter, const char *data,
	size_t n, bool last)
{
	struct catch catch = {odd, text, false};
	struct csv_parser parser;

	odd->fields = 0;
	odd->wrong = NULL;
	odd->text = (uint32_t)text->n;
	csv_init(&parser, CSV_STRICT | CSV_REPALL_NL);
	csv_set_delim(&parser, (unsigned char)delimiter);
	csv_set_realloc_func(&parser, grow);
	csv_set_blk_size(&parser, 16384); /* 128 bytes at a time is slow for long fields */
	size_t used = pull(&parser, &catch, data, n, last);
	csv_free(&parser);
	return odd->wrong ? csvin_whole_line(data, n, last) : used;
}
