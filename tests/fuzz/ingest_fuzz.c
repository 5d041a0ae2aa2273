/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as an export: packed or not, in any encoding, with any treatment of bad bytes. Two
 * bytes choose these, the rest is the file. What was read must be what was kept, rejected or
 * skipped; and every record that libcsv alone finds in the decoded text must stand, in its order,
 * either in the stream with all its fields or in the rejects as it came. Nothing else may.
 */
#include "intake/ingest.h"
#include "record/csvin.h"
#include "record/escape.h"
#include "util/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

enum { MOST_LINES = 900 }; /* below that, no record is cut for its length */

static const char *const encodings[] = {NULL, "utf-8", "utf-16le", "utf-16be", "utf-16", "utf-32",
	"gb18030", "big5", "cp949", "shift_jis", "euc-jp", "windows-1252", "windows-1258", "cp437",
	"utf-8,cp1252", "gb18030,utf-8,latin1"};

/* One run and what it said. */
struct trial {
	struct ingest_options options;
	struct map map;
	char path[64];
	struct out out, rejects;
	struct tally_in tally;
	struct buf text; /* the file, decoded */
	bool recoded;
	const char *line, *reject; /* what is still to be found */
	uint64_t skipped, records;
	uint32_t width;
};

static bool is_blank(const char *at, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (at[i] != ' ' && at[i] != '\t')
			return false;
	return true;
}

static void decode_all(struct trial *t)
{
	struct decoding how = {t->options.encoding, t->options.bad_bytes == BAD_REPLACE};
	struct decode *decode;
	struct fault fault;
	long got;

	if (decode_open(&decode, t->path, &how, &fault))
		abort();
	struct source source = decode_source(decode);
	do {
		got = source.read(source.context, buf_room(&t->text, 4096), 4096, &fault);
		t->text.n += got > 0 ? (size_t)got : 0;
	} while (got > 0);
	if (got < 0)
		abort();
	t->recoded = decode_recoded(decode);
	decode_close(decode);
}

/* Is `want` the next line behind *at? Then pass it. */
static bool pass(const char **at, const char *end, const struct buf *want)
{
	if ((size_t)(end - *at) < want->n || memcmp(*at, want->at, want->n) != 0)
		return false;
	*at += want->n;
	return true;
}

/* The line of the stream that a record makes. */
static void as_line(struct buf *line, const struct odd_record *odd, const struct buf *text)
{
	uint32_t from = odd->text;

	buf_clear(line);
	for (uint32_t k = 0; k < odd->fields; from = odd->end[k++]) {
		if (k)
			buf_byte(line, '\t');
		stream_field(line, text->at + from, odd->end[k] - from);
	}
	buf_byte(line, '\n');
}

/* The last column that a reject of these bytes has, behind its TAB. */
static void as_raw(struct buf *raw, const char *at, size_t n, bool recoded)
{
	struct reject reject = {
		.code = FLAW_QUOTE, .file = "", .column = "", .raw = {at, n}, .raw_recoded = recoded};
	struct buf line = BUF_NONE;

	reject_line(&line, &reject);
	const char *tab = memrchr(line.at, '\t', line.n);
	buf_clear(raw);
	buf_add(raw, tab, (size_t)(line.at + line.n - tab));
	buf_release(&line);
}

static bool pass_reject(struct trial *t, const struct buf *raw)
{
	const char *end = t->rejects.buf.at + t->rejects.buf.n;
	const char *stop = memchr(t->reject, '\n', (size_t)(end - t->reject));
	size_t n = stop ? (size_t)(stop + 1 - t->reject) : 0;

	if (n < raw->n || memcmp(t->reject + n - raw->n, raw->at, raw->n) != 0)
		return false;
	t->reject += n;
	return true;
}

/* One record of the file that is not the header; its end of line is not in raw. */
static void find(struct trial *t, const struct odd_record *odd, const struct buf *text,
	struct slice raw)
{
	struct buf want = BUF_NONE;
	const char *end = t->out.buf.at + t->out.buf.n;
	bool good = !odd->wrong && odd->fields == t->width;
	bool mixed = mixture_is(t->options.encoding ? t->options.encoding : "");

	t->records++;
	if (odd->fields != t->width && is_blank(raw.at, raw.n) && t->width != 1) {
		t->skipped++;
	} else if (!mixed) {
		as_line(&want, odd, text);
		bool found = good && pass(&t->line, end, &want);
		as_raw(&want, raw.at, raw.n, t->recoded);
		if (!found && !pass_reject(t, &want))
			abort();
	}
	buf_release(&want);
}

static size_t without_end(const char *at, size_t n)
{
	n -= n && at[n - 1] == '\n';
	return n - (n && at[n - 1] == '\r');
}

/* All records of the text, by libcsv alone; the first that is not blank is the header. */
static void find_all(struct trial *t, char delimiter)
{
	const char *at = t->text.at;
	size_t n = t->text.n, used;
	struct odd_record odd = {0};
	struct buf text = BUF_NONE;

	if (n >= 3 && memcmp(at, "\xef\xbb\xbf", 3) == 0)
		at += 3, n -= 3;
	for (; n; at += used, n -= used) {
		size_t line = csvin_line(at, n);
		buf_clear(&text);
		if (is_blank(at, without_end(at, line)) &&
			!memchr(at, delimiter, without_end(at, line))) {
			used = line;
			odd.fields = 1;
			odd.wrong = NULL;
			odd.text = 0;
			odd.end = realloc(odd.end, sizeof(*odd.end));
			odd.cap = 1;
			odd.end[0] = 0;
		} else {
			used = csvin_record(&odd, &text, delimiter, at, n, true);
		}
		struct slice raw = {at, without_end(at, used)};
		if (!t->width && is_blank(raw.at, raw.n))
			t->records++, t->skipped++;
		else if (!t->width)
			t->width = odd.fields;
		else
			find(t, &odd, &text, raw);
	}
	free(odd.end);
	buf_release(&text);
}

static void check_sums(const struct trial *t)
{
	const struct tally_in *tally = &t->tally;
	uint64_t why = 0;

	for (int i = 0; i < FLAWS; i++)
		why += tally->why[i];
	if (tally->read != tally->kept + tally->rejected + tally->duplicate + tally->skipped ||
		why != tally->rejected)
		abort();
	if (tally->read != t->records || tally->skipped != t->skipped)
		abort();
	if (utf8_span(t->out.buf.at, t->out.buf.n) != t->out.buf.n ||
		memchr(t->out.buf.at, '\0', t->out.buf.n) ||
		utf8_span(t->rejects.buf.at, t->rejects.buf.n) != t->rejects.buf.n)
		abort();
}

static void check(struct trial *t)
{
	decode_all(t);
	t->line = memchr(t->out.buf.at, '\n', t->out.buf.n);
	if (!t->line++)
		abort();
	t->reject = t->rejects.buf.at;
	find_all(t, t->options.dialect.delimiter);
	check_sums(t);
	if (mixture_is(t->options.encoding ? t->options.encoding : ""))
		return;
	if (t->line != t->out.buf.at + t->out.buf.n ||
		t->reject != t->rejects.buf.at + t->rejects.buf.n)
		abort();
}

static bool many_lines(const uint8_t *data, size_t n)
{
	size_t lines = 0;

	for (size_t i = 0; i < n; i++)
		lines += data[i] == '\n' || data[i] == '\r';
	return lines > MOST_LINES;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct trial t = {.text = BUF_NONE};
	char advice[ADVICE_TEXT];
	struct fault fault;

	if (n < 2 || many_lines(data, n))
		return 0;
	int fd = memfd_create("export", 0);
	snprintf(t.path, sizeof(t.path), "/proc/self/fd/%d", fd);
	if (fd < 0 || write(fd, data + 2, n - 2) != (ssize_t)(n - 2))
		abort();
	map_plain(&t.map);
	t.options = (struct ingest_options){.map = &t.map,
		.dialect = {data[1] & 4 ? ';' : ',', true, true, NULL},
		.encoding = encodings[data[0] % (sizeof(encodings) / sizeof(*encodings))],
		.bad_bytes = (enum bad_bytes)((data[1] & 3) % 3),
		.header_rows = 1};
	t.out = (struct out){.buf = BUF_NONE, .fd = -1};
	t.rejects = t.out;
	struct ingest ingest = {.options = &t.options, .out = &t.out, .rejects = &t.rejects};
	if (ingest_file(&ingest, t.path, &t.tally, advice, &fault) == 0)
		check(&t);
	ingest_release(&ingest);
	close(fd);
	buf_release(&t.out.buf);
	buf_release(&t.rejects.buf);
	buf_release(&t.text);
	return 0;
}
