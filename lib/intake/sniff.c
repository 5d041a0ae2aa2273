/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/sniff.h"

#include "intake/decode.h"
#include "intake/guess.h"
#include "intake/marks.h"
#include "util/mem.h"
#include "util/utf8.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { BLOCK = 65536, SAMPLE = 1 << 19, LOOK = 40 };

/* The lines of a file, as bytes. */
struct lines {
	struct buf part, bad; /* a line that goes on; the first lines that are no UTF-8 */
	uint64_t beyond, wrong, bytes, nul[2];
};

static void end_line(struct lines *lines)
{
	size_t i = 0, room = BLOCK - (lines->bad.n < BLOCK ? lines->bad.n : BLOCK);

	while (i < lines->part.n && (unsigned char)lines->part.at[i] < 0x80)
		i++;
	if (i < lines->part.n) {
		lines->beyond++;
		if (utf8_span(lines->part.at, lines->part.n) < lines->part.n) {
			lines->wrong++;
			buf_add(&lines->bad, lines->part.at,
				lines->part.n < room ? lines->part.n : room);
		}
	}
	buf_clear(&lines->part);
}

static void hear(struct lines *lines, const char *bytes, size_t n)
{
	for (size_t i = 0, from = 0; i <= n; i++) {
		if (i < n && bytes[i] == '\0')
			lines->nul[(lines->bytes + i) & 1]++;
		if (i < n && bytes[i] != '\n' && bytes[i] != '\r')
			continue;
		buf_add(&lines->part, bytes + from, i - from);
		from = i + 1;
		if (i < n)
			end_line(lines);
	}
	lines->bytes += n;
}

static void conclude(struct sniffed *s, struct lines *lines)
{
	const char *guess = lines->wrong ? guess_encoding(lines->bad.at, lines->bad.n) : NULL;
	uint64_t good = lines->beyond - lines->wrong;
	const char *name = "utf-8";

	uint64_t zeros = lines->nul[0] + lines->nul[1];
	bool odd = lines->nul[1] > lines->nul[0];

	if (zeros > lines->bytes / 50 && lines->nul[odd] * 10 > zeros * 9) {
		name = odd ? "utf-16le" : "utf-16be";
		buf_puts(&s->why_encoding,
			"many bytes are zero, every second one only, without a byte-order mark");
	} else if (!lines->beyond) {
		buf_puts(&s->why_encoding, "all of it is ASCII");
	} else if (!lines->wrong) {
		buf_printf(&s->why_encoding, "%" PRIu64 " lines go beyond ASCII, all are UTF-8", good);
	} else if (guess && lines->wrong > good) {
		name = guess;
		buf_printf(&s->why_encoding,
			"%" PRIu64 " lines go beyond ASCII, %" PRIu64
			" are not UTF-8; their characters are the usual ones of this encoding",
			lines->beyond, lines->wrong);
	} else {
		buf_printf(&s->why_encoding,
			"%" PRIu64 " lines go beyond ASCII, %" PRIu64 " are not UTF-8%s%s",
			lines->beyond, lines->wrong, guess ? ": damage, or some are " : "",
			guess ? guess : "");
	}
	snprintf(s->encoding, sizeof(s->encoding), "%s", name);
}

/* All of the file through its decoder, to see whether a mark or its bytes say the encoding. */
static int find_encoding(struct sniffed *s, const char *path, struct fault *fault)
{
	struct decoding how = {0};
	struct decode *decode = NULL;
	struct lines lines = {.part = BUF_NONE, .bad = BUF_NONE};
	char *block = mem_resize(NULL, BLOCK, 1);
	int bad = decode_open(&decode, path, &how, fault);

	if (!bad && !decode_assumed(decode)) {
		snprintf(s->encoding, sizeof(s->encoding), "%s", decode_encoding(decode));
		buf_puts(&s->why_encoding, "by its byte-order mark");
	} else if (!bad) {
		struct source source = decode_source(decode);
		long got;
		while ((got = source.read(source.context, block, BLOCK, fault)) > 0)
			hear(&lines, block, (size_t)got);
		end_line(&lines);
		bad = got < 0 ? -1 : 0;
		conclude(s, &lines);
	}
	decode_close(decode);
	free(block);
	buf_release(&lines.part);
	buf_release(&lines.bad);
	return bad;
}

static int read_sample(
	const struct sniffed *s, const char *path, struct buf *sample, struct fault *fault)
{
	struct decoding how = {.encoding = s->encoding};
	struct decode *decode;
	long got = 1;

	if (decode_open(&decode, path, &how, fault))
		return -1;
	struct source source = decode_source(decode);
	while (got > 0 && sample->n < SAMPLE) {
		got = source.read(source.context, buf_room(sample, BLOCK), BLOCK, fault);
		sample->n += got > 0 ? (size_t)got : 0;
	}
	decode_close(decode);
	while (got > 0 && sample->n && !strchr("\r\n", sample->at[sample->n - 1]))
		sample->n--;
	return got < 0 ? -1 : 0;
}

static long read_nothing(void *context, char *bytes, size_t n, struct fault *fault)
{
	(void)context, (void)bytes, (void)n, (void)fault;
	return 0;
}

/* The sample cut by a delimiter: its first chunk. 0 when it has no record. */
static int cut(const char *delimiter, const struct buf *sample, struct manner *manner,
	struct chunk *chunk, struct fault *fault)
{
	struct source source = {.name = "", .read = read_nothing, .fd = -1};
	struct dialect dialect = DIALECT_CSV;

	*manner = marks_unsaid();
	if (marks_delimiter(delimiter, manner, fault) || marks_settle(manner, &dialect, fault))
		return -1;
	struct feed *feed = feed_open(&source, dialect, 0, 1, sample->at, sample->n);
	int got = feed_next(feed, chunk, fault);
	feed_close(feed);
	return got;
}

/* The number of fields that most records have, and how many those are. */
static uint32_t mode_of(const struct chunk *chunk, uint32_t *agree)
{
	uint32_t best = 0, records = chunk_records(chunk) < 2000 ? chunk_records(chunk) : 2000;

	*agree = 0;
	for (uint32_t r = 0; r < records; r++) {
		uint32_t n = chunk_fields(chunk, r), same = 0;
		if (n == best)
			continue;
		for (uint32_t q = r; q < records; q++)
			same += chunk_fields(chunk, q) == n;
		if (same > *agree) {
			*agree = same;
			best = n;
		}
		if (r > LOOK)
			break;
	}
	return best;
}

/* Records that agree count first, then how many fields there are. */
static int choose_delimiter(struct sniffed *s, const struct buf *sample, struct fault *fault)
{
	static const char *const candidates[] = {",", ";", "TAB", "|", NULL};
	struct chunk chunk = {0};
	struct manner manner;
	uint32_t agree, best = 0;
	int got = 0;

	s->delimiter = ",";
	for (int i = 0; candidates[i] && got >= 0; i++) {
		got = cut(candidates[i], sample, &manner, &chunk, fault);
		if (got <= 0 || !chunk_records(&chunk))
			continue;
		uint32_t n = mode_of(&chunk, &agree);
		uint32_t all = chunk_records(&chunk) < 2000 ? chunk_records(&chunk) : 2000;
		bool top = chunk_fields(&chunk, 0) == n;
		uint32_t score = n < 2 ? 0 : (agree * 100 / all + 5) / 10 * 100 + 200 * top +
						     (n < 100 ? n : 99);
		if (score > best) {
			best = score;
			s->delimiter = candidates[i];
		}
	}
	chunk_release(&chunk);
	return got < 0 ? -1 : 0;
}

/* The rows at the top of the first chunk. */
struct top {
	const struct chunk *chunk;
	uint32_t width, rows;
	struct buf hold;
};

static struct slice cell(struct top *top, uint32_t r, uint32_t k)
{
	if (r >= top->rows || k >= chunk_fields(top->chunk, r))
		return (struct slice){"", 0};
	return chunk_text(top->chunk, r, k, &top->hold);
}

static uint32_t filled(struct top *top, uint32_t r)
{
	uint32_t sum = 0;

	for (uint32_t k = 0; k < top->width; k++)
		sum += cell(top, r, k).n > 0;
	return sum;
}

static bool starts(struct slice text, const char *with)
{
	return text.n >= strlen(with) && memcmp(text.at, with, strlen(with)) == 0;
}

static bool is(struct slice text, const char *what)
{
	return text.n == strlen(what) && memcmp(text.at, what, text.n) == 0;
}

/* A number, a date, or a clock: digits, and little else. */
static bool is_figure(struct slice text)
{
	size_t digits = 0;

	for (size_t i = 0; i < text.n; i++) {
		if (text.at[i] >= '0' && text.at[i] <= '9')
			digits++;
		else if (!strchr("+-.,:/ %TZ", text.at[i]) || text.at[i] == '\0')
			return false;
	}
	return digits && digits * 2 >= text.n;
}

static bool is_data(struct top *top, uint32_t r)
{
	uint32_t figures = 0;

	for (uint32_t k = 0; k < top->width; k++)
		figures += is_figure(cell(top, r, k));
	return figures && figures * 2 > filled(top, r);
}

/* Few cells where there are many columns, and a whole row further down. */
static bool is_title(struct top *top, uint32_t r)
{
	uint32_t n = chunk_fields(top->chunk, r), some = filled(top, r);

	if (top->width < 2 || r + 1 >= top->rows || (n == top->width && top->width < 4))
		return false;
	return (n == 1 || some * 3 <= top->width) && (n != top->width || some < 2);
}

/* Text below the empty cells of a first row: the second goes with it. */
static bool goes_on(struct top *top, uint32_t r)
{
	uint32_t empty = 0, below = 0, words = 0;

	for (uint32_t k = 1; k < top->width; k++) {
		struct slice under = cell(top, r + 1, k);
		bool gap = !cell(top, r, k).n;
		empty += gap;
		below += gap && under.n && !is_figure(under);
		words += is(under, "Response") || is(under, "Open-Ended Response");
	}
	return words || (empty * 5 >= top->width && below * 10 >= empty * 8 && below);
}

static void judge_header(struct sniffed *s, struct top *top, uint32_t r)
{
	s->header_rows = 1;
	if (is_data(top, r))
		s->header_rows = 0;
	else if (starts(cell(top, r + 2, 0), "{\"ImportId\"")) {
		s->header_rows = 3;
		s->use = "1";
		s->kind = "names, questions, import ids, as Qualtrics writes them";
	} else if (is(cell(top, r, 0), "V1") && is(cell(top, r + 1, 0), "ResponseID")) {
		s->header_rows = 2;
		s->kind = "V1, V2 … above what they are, as Qualtrics once wrote them";
	} else if (goes_on(top, r) || (is(cell(top, r, 0), "Respondent ID") &&
					      r + 1 < top->rows && !filled(top, r + 1))) {
		s->header_rows = 2;
		s->join = " / ";
		s->kind = "questions, and options below them";
	}
}

static int read_header(struct sniffed *s, struct top *top, uint32_t r, struct fault *fault)
{
	const char *join = s->join ? s->join : " ";
	int bad = 0;

	for (int64_t i = 0; i < s->header_rows && !bad && r + i < top->rows; i++) {
		struct slice raw = chunk_record(top->chunk, r + (uint32_t)i);
		if (utf8_span(raw.at, raw.n) < raw.n)
			bad = fault_set(fault, FAULT_INPUT,
				"the header is not text in the file's encoding, %s by its other "
				"lines: say -e",
				s->encoding);
		else if (!s->use || i == 0)
			bad = header_row(&s->header, top->chunk, r + (uint32_t)i, join, fault);
	}
	if (!s->header_rows)
		header_width(&s->header, chunk_fields(top->chunk, r));
	header_settle(&s->header);
	return bad;
}

static void count_quotes(struct sniffed *s, const struct chunk *chunk)
{
	for (uint32_t r = 0; r < chunk_records(chunk); r++) {
		s->stray += scan_fault(&chunk->scan, r) != NULL;
		if (chunk->scan.first[r] & SCAN_ODD)
			continue;
		for (uint32_t k = 0; k < chunk_fields(chunk, r); k++)
			s->quoted += starts(chunk_raw(chunk, r, k), "\"");
		s->fields += chunk_fields(chunk, r);
	}
}

static void keep_title(struct sniffed *s, const struct chunk *chunk, uint32_t r)
{
	struct slice raw = chunk_record(chunk, r);

	if (r < SNIFF_TITLES)
		s->title[r] = mem_copy(raw.at, utf8_span(raw.at, raw.n < 80 ? raw.n : 80));
}

static int look(struct sniffed *s, const struct chunk *chunk, struct fault *fault)
{
	struct top top = {.chunk = chunk, .hold = BUF_NONE};
	uint32_t agree, r = 0;

	s->width = top.width = mode_of(chunk, &agree);
	s->agree = agree;
	s->records = chunk_records(chunk) < 2000 ? chunk_records(chunk) : 2000;
	top.rows = chunk_records(chunk) < LOOK ? chunk_records(chunk) : LOOK;
	while (is_title(&top, r))
		keep_title(s, chunk, r++);
	s->skip = r ? (int64_t)chunk_line(chunk, r) - 1 : 0;
	judge_header(s, &top, r);
	count_quotes(s, chunk);
	int bad = read_header(s, &top, r, fault);
	buf_release(&top.hold);
	return bad;
}

int sniff(struct sniffed *s, const char *path, const char *told, struct fault *fault)
{
	struct buf sample = BUF_NONE;
	struct chunk chunk = {0};
	struct manner manner;

	*s = (struct sniffed){.why_encoding = BUF_NONE};
	if (told) {
		snprintf(s->encoding, sizeof(s->encoding), "%s", told);
		buf_puts(&s->why_encoding, "as told");
	}
	int bad = (!told && find_encoding(s, path, fault)) || read_sample(s, path, &sample, fault) ||
				  choose_delimiter(s, &sample, fault)
			  ? -1
			  : 0;
	if (!bad) {
		int got = cut(s->delimiter, &sample, &manner, &chunk, fault);
		if (got >= 0 && !chunk_records(&chunk)) {
			got = 0;
			fault_set(fault, FAULT_INPUT, "is empty, not even a header");
		}
		bad = got > 0 ? look(s, &chunk, fault) : -1;
		if (bad && !fault->file[0])
			fault_at(fault, path, 0);
	}
	chunk_release(&chunk);
	buf_release(&sample);
	return bad;
}

void sniff_release(struct sniffed *s)
{
	for (int i = 0; i < SNIFF_TITLES; i++)
		free(s->title[i]);
	buf_release(&s->why_encoding);
	header_release(&s->header);
}
