/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The structural index says what libcsv says, record by record: with every kernel, wherever the
 * bytes are cut, and where a record runs away. The texts are random but always the same.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "record/block.h"
#include "record/chunk.h"
#include "record/csvin.h"

#include <stdlib.h>
#include <string.h>

#ifdef __SANITIZE_ADDRESS__
#define SLOWER 10
#else
#define SLOWER 1
#endif

static const char *const kernels[] = {"plain", "sse2", "avx2", "avx512"};

enum { KERNELS = 4, TEXTS = 2000 / SLOWER, LONGEST = 150 };

static uint64_t seed = 88172645463325252u;

static uint32_t chance(uint32_t below)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return (uint32_t)(seed >> 33) % below;
}

static void random_text(struct buf *text, size_t longest)
{
	static const struct slice piece[] = {{"a", 1}, {"a", 1}, {",", 1}, {",", 1}, {"\"", 1},
		{"\"", 1}, {"\n", 1}, {"\n", 1}, {"\r", 1}, {"\r\n", 2}, {" ", 1}, {"\t", 1},
		{"\0", 1}, {"\xc3\xa9", 2}, {"\"\"", 2}, {",\"", 2}, {"\",", 2}, {"\"\n", 2},
		{"aaaaaaaaaaaaaaa", 15}, {"\\", 1}};
	uint32_t kinds = chance(2) ? 20 : 9 + chance(12);

	buf_clear(text);
	for (size_t pieces = chance((uint32_t)longest); pieces--;) {
		struct slice add = piece[chance(kinds)];
		buf_add(text, add.at, add.n);
	}
}

static void say_field(struct buf *said, const char *at, size_t n)
{
	buf_printf(said, "[%zu:", n);
	buf_add(said, at, n);
	buf_byte(said, ']');
}

static void say_place(struct buf *said, size_t start, size_t stop)
{
	buf_printf(said, " %zu-%zu\n", start, stop);
}

static size_t before_line_end(const char *data, size_t start, size_t stop)
{
	if (stop > start && data[stop - 1] == '\n')
		stop--;
	if (stop > start && data[stop - 1] == '\r')
		stop--;
	return stop;
}

/* What a scan must say of data, and how many blank lines it must pass over. */
static size_t say_libcsv(struct buf *said, struct dialect dialect, const char *data, size_t n)
{
	struct odd_record odd = {0};
	struct buf text = BUF_NONE;
	size_t blanks = 0;

	for (size_t done = 0, used; done < n; done += used) {
		buf_clear(&text);
		used = csvin_record(&odd, &text, dialect.delimiter, data + done, n - done, true);
		assert_in_range(used, 1, n - done);
		if (!odd.fields && !odd.wrong && !dialect.blanks) {
			blanks++;
			continue;
		}
		for (uint32_t k = 0, from = odd.text; k < odd.fields; from = odd.end[k++])
			say_field(said, text.at + from, odd.end[k] - from);
		if (odd.wrong)
			buf_puts(said, odd.wrong);
		else if (!odd.fields)
			say_field(said, "", 0);
		say_place(said, done, before_line_end(data, done, done + used));
	}
	free(odd.end);
	buf_release(&text);
	return blanks;
}

static void say_stream(struct buf *said, char delimiter, const char *data, size_t n)
{
	for (size_t start = 0, stop; start < n; start = stop + 1) {
		const char *line = memchr(data + start, '\n', n - start);
		stop = line ? (size_t)(line - data) : n;
		size_t end = stop > start && data[stop - 1] == '\r' ? stop - 1 : stop;
		for (size_t at = start;; at++) {
			const char *tab = memchr(data + at, delimiter, end - at);
			size_t to = tab ? (size_t)(tab - data) : end;
			say_field(said, data + at, to - at);
			at = to;
			if (!tab)
				break;
		}
		say_place(said, start, end);
	}
}

static uint64_t lines_of(struct dialect dialect, const char *data, size_t n)
{
	uint64_t lines = 0;

	for (size_t i = 0; i < n; i++)
		lines += data[i] == '\n' ||
			 (dialect.quotes && data[i] == '\r' && (i + 1 == n || data[i + 1] != '\n'));
	return lines;
}

struct heard {
	struct buf said;
	size_t blanks;
	uint64_t lines;
};

/* One scan of data[from, to); returns the bytes it took. */
static size_t hear(struct heard *heard, struct chunk *chunk, const char *data, size_t from,
	size_t to, bool last)
{
	struct buf hold = BUF_NONE;
	size_t n = to - from;
	char *copy =
		n <= 4096 ? malloc(n ? n : 1) : NULL; /* a sanitizer sees a look beyond its end */

	if (copy)
		memcpy(copy, data + from, n);
	chunk->data = copy ? copy : data + from;
	size_t used = scan_records(&chunk->scan, &chunk->dialect, chunk->data, n, last);
	assert_true(used <= to - from && (!last || used == to - from));
	for (uint32_t r = 0; r < chunk_records(chunk); r++) {
		const char *why = scan_fault(&chunk->scan, r);
		for (uint32_t k = 0; !why && k < chunk_fields(chunk, r); k++) {
			struct slice field = chunk->dialect.quotes ? chunk_text(chunk, r, k, &hold)
								   : chunk_raw(chunk, r, k);
			say_field(&heard->said, field.at, field.n);
		}
		if (why)
			buf_puts(&heard->said, why);
		say_place(&heard->said, from + chunk->scan.start[r], from + chunk->scan.stop[r]);
	}
	heard->blanks += chunk->scan.blanks;
	heard->lines += chunk->scan.lines;
	free(copy);
	buf_release(&hold);
	return used;
}

static void show(const struct buf *text)
{
	for (size_t i = 0; i < text->n; i++) {
		unsigned char byte = (unsigned char)text->at[i];
		if (byte == '\\' || byte < ' ' || byte > '~')
			fprintf(stderr, "\\x%02x", byte);
		else
			fputc(byte, stderr);
	}
	fputc('\n', stderr);
}

static void agree(struct heard *heard, const struct heard *want, const struct buf *text, size_t cut)
{
	bool same = heard->said.n == want->said.n &&
		    memcmp(heard->said.at, want->said.at, want->said.n) == 0 &&
		    heard->blanks == want->blanks && heard->lines == want->lines;

	if (!same) {
		fprintf(stderr, "kernel %s, cut at %zu of:\n", block_kernel(), cut);
		show(text);
		fprintf(stderr, "want, %zu blanks, %llu lines:\n%s", want->blanks,
			(unsigned long long)want->lines, want->said.at);
		fprintf(stderr, "have, %zu blanks, %llu lines:\n%s", heard->blanks,
			(unsigned long long)heard->lines, heard->said.at);
	}
	assert_true(same);
	buf_clear(&heard->said);
	heard->blanks = heard->lines = 0;
}

static void check_text(const struct buf *text, struct dialect dialect)
{
	struct chunk chunk = {.dialect = dialect, .scan = {.text = BUF_NONE}, .hold = BUF_NONE};
	struct heard want = {.said = BUF_NONE}, heard = {.said = BUF_NONE};

	want.lines = lines_of(dialect, text->at, text->n);
	if (dialect.quotes)
		want.blanks = say_libcsv(&want.said, dialect, text->at, text->n);
	else
		say_stream(&want.said, dialect.delimiter, text->at, text->n);
	for (int k = 0; k < KERNELS; k++) {
		if (block_force(kernels[k]))
			continue;
		hear(&heard, &chunk, text->at, 0, text->n, true);
		agree(&heard, &want, text, text->n);
	}
	for (size_t cut = 0; cut <= text->n; cut++) {
		block_force(kernels[cut % KERNELS]);
		size_t used = hear(&heard, &chunk, text->at, 0, cut, false);
		hear(&heard, &chunk, text->at, used, text->n, true);
		agree(&heard, &want, text, cut);
	}
	scan_release(&chunk.scan);
	buf_release(&want.said);
	buf_release(&heard.said);
}

static void csv_is_what_libcsv_says(void **state)
{
	static const char delimiters[] = {',', ',', ',', ';', '\t', ' ', 'a'};
	struct buf text = BUF_NONE;

	(void)state;
	for (int i = 0; i < TEXTS; i++) {
		random_text(&text, i % 20 ? 40 : LONGEST);
		check_text(&text,
			(struct dialect){
				delimiters[chance(sizeof(delimiters))], true, chance(2), NULL});
	}
	buf_release(&text);
}

static void stream_is_cut_at_tab_and_lf(void **state)
{
	struct buf text = BUF_NONE;

	(void)state;
	for (int i = 0; i < TEXTS / 4; i++) {
		random_text(&text, 60);
		check_text(&text, DIALECT_STREAM);
	}
	buf_release(&text);
}

/* All of text in windows that grow until a record fits: the way a pipe is read. */
static void hear_windows(
	struct heard *heard, const struct buf *text, struct dialect dialect, size_t window)
{
	struct chunk chunk = {.dialect = dialect, .scan = {.text = BUF_NONE}, .hold = BUF_NONE};
	size_t width = window;

	for (size_t done = 0; done < text->n;) {
		size_t to = text->n - done < width ? text->n : done + width;
		size_t used = hear(heard, &chunk, text->at, done, to, to == text->n);
		done += used;
		width = used ? window : width + window;
	}
	scan_release(&chunk.scan);
}

static void same_in_any_window(const struct buf *text, const size_t *window, const char *must_say)
{
	struct heard want = {.said = BUF_NONE}, heard = {.said = BUF_NONE};

	hear_windows(&want, text, DIALECT_CSV, text->n);
	assert_non_null(strstr(want.said.at, must_say));
	for (; *window; window++) {
		hear_windows(&heard, text, DIALECT_CSV, *window);
		agree(&heard, &want,
			&(struct buf){.at = text->at, .n = text->n < 200 ? text->n : 200}, *window);
	}
	buf_release(&want.said);
	buf_release(&heard.said);
}

static void repeat(struct buf *text, const char *what, size_t times)
{
	while (times--)
		buf_puts(text, what);
}

/* `before` and LFs up to the most lines of a record and around it, then `after`. */
static void runaway_lines(const char *before, const char *after, int beyond, const char *must_say)
{
	static const size_t window[] = {
		7, 64, 500, 997, 1000, 1003, 1005, 1010, 1500, 2010, 3000, 0};
	struct buf text = BUF_NONE;

	buf_puts(&text, before);
	repeat(&text, "\n", (size_t)(RECORD_MOST_LINES + beyond));
	buf_puts(&text, after);
	same_in_any_window(&text, window, must_say);
	buf_release(&text);
}

static void too_many_lines_are_cut_alike(void **state)
{
	static const char *const after[] = {
		"\",c\nd,e\n", "\"\nd,e", "\"", "\"x,c\nd,e\n", "", "\"\r\nd,e\r\n"};

	(void)state;
	for (size_t i = 0; i < sizeof(after) / sizeof(*after); i++) {
		for (int beyond = -3; beyond < 0; beyond++)
			runaway_lines("k,l\na,\"b", after[i], beyond, "1:k");
		for (int beyond = 0; beyond < 3; beyond++) {
			runaway_lines("k,l\na,\"b", after[i], beyond, "quote is never closed");
			runaway_lines("k,l\na\"a ,\"b", after[i], beyond, "quote is never closed");
			runaway_lines("a,\"b\r\n", after[i], beyond, "quote is never closed");
			runaway_lines("a,\"b\r", after[i], beyond, "quote is never closed");
		}
	}
}

/* n bytes of one record, then another one; without a line end between, n bytes are all. */
static void runaway_bytes(const char *before, const char *after, size_t n)
{
	static const size_t window[] = {262144, RECORD_MOST_BYTES + 1, 0};
	struct buf text = BUF_NONE;
	size_t fill = n - strlen(before) - strlen(after);

	buf_puts(&text, before);
	memset(buf_room(&text, fill), 'x', fill);
	text.n += fill;
	buf_puts(&text, after);
	bool ended = strchr(after, '\n');
	if (ended)
		buf_puts(&text, "d,e\n");
	same_in_any_window(&text, window, ended ? "1:d" : "");
	buf_release(&text);
}

static void too_many_bytes_are_cut_alike(void **state)
{
	(void)state;
	for (size_t n = RECORD_MOST_BYTES - 1; n <= RECORD_MOST_BYTES + 3; n++) {
		runaway_bytes("", "\n", n);
		runaway_bytes("", "", n);
		runaway_bytes("a,b\" ,", "\n", n);
		runaway_bytes("\"", "\"\r\n", n);
		runaway_bytes("\"\n", "\"", n);
		runaway_bytes("\"\n", "\"\n", n);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(csv_is_what_libcsv_says),
		cmocka_unit_test(stream_is_cut_at_tab_and_lf),
		cmocka_unit_test(too_many_lines_are_cut_alike),
		cmocka_unit_test(too_many_bytes_are_cut_alike),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
