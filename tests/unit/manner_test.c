/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CSV in unusual manners: the usual one reads as libcsv reads it, any manner reads the same
 * wherever the bytes are cut, and what is written in a manner is read back. The texts are random
 * but always the same.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "record/chunk.h"
#include "record/manner.h"

#include <stdlib.h>
#include <string.h>

enum { TEXTS = 3000, MOST_CELLS = 8 };

static uint64_t seed = 88172645463325252u;

static uint32_t chance(uint32_t below)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return (uint32_t)(seed >> 33) % below;
}

static struct mark mark(const char *text)
{
	struct mark mark = {.n = (uint8_t)strlen(text)};

	memcpy(mark.at, text, mark.n);
	return mark;
}

static struct manner random_manner(void)
{
	static const char *const delimiters[] = {",", ";", "\t", " ", ", ", "||", "a,"};
	static const char *const ends[] = {"", "", "", "\n", "\r\n", "\r", "~", "#\n"};
	struct manner manner = {.delimiter = mark(delimiters[chance(7)]),
		.line_end = mark(ends[chance(8)]),
		.comment = mark(chance(3) ? "" : "#"),
		.quote = "\"'\0"[chance(3)],
		.escape = chance(2) ? '\\' : '\0',
		.loose = !chance(4),
		.exact = chance(2)};

	return manner;
}

static void random_text(struct buf *text)
{
	static const char *const piece[] = {"a", "b", ",", ", ", ";", "||", "|", "\"", "'", "\n",
		"\r", "\r\n", " ", "\t", "\\", "#", "~", "\"\"", ",\"", "\",", "\xc3\xa9", "''"};

	buf_clear(text);
	for (uint32_t pieces = chance(40); pieces--;)
		buf_puts(text, piece[chance(sizeof(piece) / sizeof(*piece))]);
}

/* What odd says, with the place of the record. */
static void say(struct buf *said, const struct odd_record *odd, const struct buf *text, size_t from,
	size_t stop, size_t used)
{
	for (uint32_t k = 0, at = odd->text; k < odd->fields; at = odd->end[k++]) {
		buf_printf(said, "[%u:", odd->end[k] - at);
		buf_add(said, text->at + at, odd->end[k] - at);
		buf_byte(said, ']');
	}
	buf_printf(said, "%s %zu-%zu-%zu\n", odd->wrong ? odd->wrong : "", from, stop, from + used);
}

static size_t without_line_end(const char *data, size_t n)
{
	n -= n && data[n - 1] == '\n';
	return n - (n && data[n - 1] == '\r');
}

static void usual_is_what_libcsv_says(void **state)
{
	struct odd_record odd = {0};
	struct buf text = BUF_NONE, cells = BUF_NONE, mine = BUF_NONE, theirs = BUF_NONE;
	struct manner usual = MANNER_USUAL;
	size_t stop = 0, used;

	(void)state;
	assert_true(manner_is_usual(&usual));
	for (int i = 0; i < TEXTS; i++) {
		random_text(&text);
		buf_clear(&mine);
		buf_clear(&theirs);
		for (size_t done = 0; done < text.n; done += used) {
			buf_clear(&cells);
			used = csvin_record(
				&odd, &cells, ',', text.at + done, text.n - done, true);
			stop = done + without_line_end(text.at + done, used);
			say(&theirs, &odd, &cells, done, stop, used);
		}
		for (size_t done = 0; done < text.n; done += used) {
			buf_clear(&cells);
			used = manner_record(&usual, false, &odd, &cells, text.at + done,
				text.n - done, true, &stop);
			say(&mine, &odd, &cells, done, done + stop, used);
		}
		assert_string_equal(mine.at, theirs.at);
	}
	free(odd.end);
	buf_release(&text);
	buf_release(&cells);
	buf_release(&mine);
	buf_release(&theirs);
}

/* One scan of data[from, to) in a copy whose ends a sanitizer sees. */
static size_t hear(struct buf *said, struct chunk *chunk, const struct buf *text, size_t from,
	size_t to, bool last)
{
	char *copy = malloc(to - from + 1);

	memcpy(copy, text->at + from, to - from);
	copy = realloc(copy, to > from ? to - from : 1);
	chunk->data = copy;
	size_t used = scan_records(&chunk->scan, &chunk->dialect, copy, to - from, last);
	for (uint32_t r = 0; r < chunk_records(chunk); r++) {
		const char *why = scan_fault(&chunk->scan, r);
		for (uint32_t k = 0; k < chunk_fields(chunk, r); k++) {
			struct slice field = chunk_text(chunk, r, k, NULL);
			buf_printf(said, "[%zu:", field.n);
			buf_add(said, field.at, field.n);
		}
		buf_printf(said, "%s %zu %zu\n", why ? why : "", from + chunk->scan.start[r],
			from + chunk->scan.stop[r]);
	}
	free(copy);
	return used;
}

static void cut_anywhere_it_is_the_same(void **state)
{
	struct buf text = BUF_NONE, whole = BUF_NONE, parts = BUF_NONE;
	struct manner manner;
	struct chunk chunk = {.scan = {.text = BUF_NONE}, .hold = BUF_NONE};

	(void)state;
	for (int i = 0; i < TEXTS; i++) {
		random_text(&text);
		manner = random_manner();
		chunk.dialect = (struct dialect){',', true, chance(2), &manner};
		buf_clear(&whole);
		assert_int_equal(hear(&whole, &chunk, &text, 0, text.n, true), text.n);
		uint64_t blanks = chunk.scan.blanks, lines = chunk.scan.lines;
		for (size_t cut = 0; cut <= text.n; cut++) {
			buf_clear(&parts);
			size_t used = hear(&parts, &chunk, &text, 0, cut, false);
			uint64_t before = chunk.scan.blanks, counted = chunk.scan.lines;
			hear(&parts, &chunk, &text, used, text.n, true);
			assert_int_equal(before + chunk.scan.blanks, blanks);
			if (!manner.line_end.n || manner.line_end.at[manner.line_end.n - 1] != '\r')
				assert_int_equal(counted + chunk.scan.lines, lines);
			assert_string_equal(parts.at, whole.at);
		}
	}
	scan_release(&chunk.scan);
	buf_release(&text);
	buf_release(&whole);
	buf_release(&parts);
}

static bool holds(const struct buf *cell, const struct mark *mark)
{
	return mark->n && memmem(cell->at, cell->n, mark->at, mark->n);
}

/* A cell as a writer of this manner would write it; false when it has no way to. */
static bool write_cell(struct buf *out, const struct manner *manner, const struct buf *cell)
{
	bool line = memchr(cell->at, '\n', cell->n) || memchr(cell->at, '\r', cell->n);
	bool blank = !manner->exact && cell->n &&
		     (strchr(" \t", cell->at[0]) || strchr(" \t", cell->at[cell->n - 1]));
	bool quoted = manner->quote && memchr(cell->at, manner->quote, cell->n);
	bool apart = holds(cell, &manner->delimiter) || holds(cell, &manner->line_end) ||
		     (manner->line_end.n ? false : line);
	bool escapes = manner->escape && memchr(cell->at, manner->escape, cell->n);

	if (!manner->quote) {
		char last = cell->n ? cell->at[cell->n - 1] : '\0';
		apart = apart || (last && (last == manner->delimiter.at[0] ||
						  last == manner->line_end.at[0]));
		if (apart || blank || escapes || (manner->comment.n && cell->n))
			return false;
		buf_add(out, cell->at, cell->n);
		return true;
	}
	if (manner->loose && (quoted || escapes))
		return false;
	buf_byte(out, manner->quote);
	for (size_t i = 0; i < cell->n; i++) {
		char byte = cell->at[i];
		if (manner->escape && (byte == manner->quote || byte == manner->escape))
			buf_byte(out, manner->escape);
		else if (byte == manner->quote)
			buf_byte(out, byte);
		buf_byte(out, byte);
	}
	buf_byte(out, manner->quote);
	return true;
}

static void random_cell(struct buf *cell)
{
	static const char *const piece[] = {"a", "b", ",", "|", "\"", "'", "\n", "\r", " ", "\\",
		"#", "~", "\xc3\xa9", ";", "word"};

	buf_clear(cell);
	for (uint32_t pieces = chance(6); pieces--;)
		buf_puts(cell, piece[chance(sizeof(piece) / sizeof(*piece))]);
}

static void what_is_written_is_read_back(void **state)
{
	struct buf cell = BUF_NONE, line = BUF_NONE, want = BUF_NONE, text = BUF_NONE,
		   have = BUF_NONE;
	struct odd_record odd = {0};
	uint32_t checked = 0;
	size_t stop;

	(void)state;
	for (int i = 0; i < 3 * TEXTS; i++) {
		struct manner manner = random_manner();
		uint32_t cells = 2 + chance(MOST_CELLS), k = 0;
		buf_clear(&line);
		buf_clear(&want);
		buf_clear(&have);
		for (; k < cells; k++) {
			random_cell(&cell);
			if (k)
				buf_add(&line, manner.delimiter.at, manner.delimiter.n);
			if (!write_cell(&line, &manner, &cell))
				break;
			buf_printf(&want, "[%zu:", cell.n);
			buf_add(&want, cell.at, cell.n);
		}
		if (k < cells)
			continue;
		buf_puts(&line, manner.line_end.n ? manner.line_end.at : "\r\n");
		size_t n = line.n;
		buf_puts(&line, "next");
		buf_clear(&text);
		size_t used = manner_record(
			&manner, true, &odd, &text, line.at, line.n, false, &stop);
		for (uint32_t f = 0, at = odd.text; f < odd.fields; at = odd.end[f++]) {
			buf_printf(&have, "[%u:", odd.end[f] - at);
			buf_add(&have, text.at + at, odd.end[f] - at);
		}
		assert_string_equal(have.at, want.at);
		assert_int_equal(used, n);
		checked++;
	}
	assert_in_range(checked, TEXTS / 2, 3 * TEXTS);
	free(odd.end);
	buf_release(&cell);
	buf_release(&line);
	buf_release(&want);
	buf_release(&text);
	buf_release(&have);
}

/* One record's fields parted by '/', or what is wrong with it. */
static void reads(const struct manner *manner, const char *record, const char *want)
{
	struct odd_record odd = {0};
	struct buf text = BUF_NONE, have = BUF_NONE;
	size_t stop;

	manner_record(manner, true, &odd, &text, record, strlen(record), true, &stop);
	for (uint32_t k = 0, at = odd.text; k < odd.fields; at = odd.end[k++]) {
		if (k)
			buf_byte(&have, '/');
		buf_add(&have, text.at + at, odd.end[k] - at);
	}
	buf_puts(&have, odd.wrong ? odd.wrong : "");
	assert_string_equal(have.n ? have.at : "", want);
	free(odd.end);
	buf_release(&text);
	buf_release(&have);
}

static void single_records(void **state)
{
	struct manner apostrophe = {.delimiter = mark(","), .quote = '\''};
	struct manner escaped = {.delimiter = mark(","), .quote = '"', .escape = '\\'};
	struct manner loose = {.delimiter = mark(","), .quote = '"', .loose = true};
	struct manner bare = {.delimiter = mark(","), .escape = '\\'};
	struct manner spaced = {.delimiter = mark(", "), .quote = '"'};
	struct manner exact = {.delimiter = mark(","), .quote = '"', .exact = true};
	struct manner crlf = {.delimiter = mark(","), .line_end = mark("\r\n"), .quote = '"'};
	struct manner noted = {.delimiter = mark(","), .comment = mark("//"), .quote = '"'};

	(void)state;
	reads(&apostrophe, "'a,''b',\"c\n", "a,'b/\"c");
	reads(&escaped, "\"a\\\"b\",\"\\\\\",c\\,d,\\N,C:\\new\n", "a\"b/\\/c,d/\\N/C:\\new");
	reads(&escaped, "\"a\"\"b\",c\n", "a\"b/c");
	reads(&escaped, "\"a\\\",c\nd\n", "quote is never closed");
	reads(&loose, "\"say \"hi\" now\",\"\",\"\"x\"\n", "say \"hi\" now//\"x");
	reads(&loose, "\"a \"b\", c\" ,d\n", "a \"b/c\"/d");
	reads(&bare, "\"a\\,b\",c\\\nd\n", "\"a,b\"/c\nd");
	reads(&spaced, "a,b, \"c, d\" , e\n", "a,b/c, d/e");
	reads(&spaced, "\"a\" ,b\n", "text behind a closing quote");
	reads(&exact, " a , \"b\",\"c\" \n", " a / \"b\"/c");
	reads(&exact, "\"c\" d\n", "text behind a closing quote");
	reads(&exact, " a , \"b\",\t\n", " a / \"b\"/\t");
	reads(&crlf, "a\nb,c\rd\r\ne", "a\nb/c\rd");
	reads(&noted, "// a \"quote, open\nb\n", "");
	reads(&noted, "a,//b\n", "a///b");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(usual_is_what_libcsv_says),
		cmocka_unit_test(cut_anywhere_it_is_the_same),
		cmocka_unit_test(what_is_written_is_read_back),
		cmocka_unit_test(single_records),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
