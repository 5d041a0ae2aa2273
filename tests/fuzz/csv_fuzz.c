/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CSV cut by the structural index, in windows of every size, against libcsv alone, record by
 * record: the same fields, the same records that cannot be read, the same number of lines. The
 * first two bytes of the input choose the window and the treatment of blank lines.
 */
#include "record/chunk.h"
#include "record/csvin.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

/* Fields and record ends so that no two different readings look alike. */
static void put_field(struct buf *said, const char *at, size_t n)
{
	buf_printf(said, "%zu:", n);
	buf_add(said, at, n);
}

static void put_wrong(struct buf *said, const char *why)
{
	buf_printf(said, "wrong: %s", why);
}

static void put_chunk(struct buf *said, const struct chunk *chunk)
{
	struct buf hold = BUF_NONE;

	for (uint32_t r = 0; r < chunk_records(chunk); r++) {
		const char *why = scan_fault(&chunk->scan, r);
		for (uint32_t k = 0; !why && k < chunk_fields(chunk, r); k++) {
			struct slice field = chunk_text(chunk, r, k, &hold);
			put_field(said, field.at, field.n);
		}
		if (why)
			put_wrong(said, why);
		buf_byte(said, '\n');
	}
	buf_release(&hold);
}

/* Returns the number of lines. */
static uint64_t by_index(
	struct buf *said, struct dialect dialect, const char *data, size_t n, size_t window)
{
	struct chunk chunk = {.dialect = dialect};
	size_t done = 0, width = window;
	uint64_t lines = 0;

	chunk.hold = chunk.scan.text = (struct buf)BUF_NONE;
	while (done < n) {
		size_t have = n - done < width ? n - done : width;
		char *copy = malloc(have); /* so that a look beyond the window is caught */
		memcpy(copy, data + done, have);
		chunk.data = copy;
		chunk.n = scan_records(&chunk.scan, &dialect, copy, have, done + have == n);
		put_chunk(said, &chunk);
		free(copy);
		lines += chunk.scan.lines;
		done += chunk.n;
		width = chunk.n ? window : width + window;
	}
	scan_release(&chunk.scan);
	return lines;
}

static size_t blank_line(const char *data, size_t n)
{
	size_t k = 0;

	while (k < n && (data[k] == ' ' || data[k] == '\t'))
		k++;
	return k == n || data[k] == '\n' || data[k] == '\r' ? csvin_line(data, n) : 0;
}

static void by_libcsv(struct buf *said, struct dialect dialect, const char *data, size_t n)
{
	struct odd_record odd = {0};
	struct buf text = BUF_NONE;

	for (size_t done = 0, used; done < n; done += used) {
		used = blank_line(data + done, n - done);
		if (used && !dialect.blanks)
			continue;
		if (used) {
			buf_puts(said, "0:\n");
			continue;
		}
		buf_clear(&text);
		used = csvin_record(&odd, &text, dialect.delimiter, data + done, n - done, true);
		for (uint32_t k = 0, from = odd.text; k < odd.fields; from = odd.end[k++])
			put_field(said, text.at + from, odd.end[k] - from);
		if (odd.wrong)
			put_wrong(said, odd.wrong);
		buf_byte(said, '\n');
	}
	free(odd.end);
	buf_release(&text);
}

static uint64_t count_lines(const char *data, size_t n)
{
	uint64_t lines = 0;

	for (size_t i = 0; i < n; i++)
		lines +=
			data[i] == '\n' || (data[i] == '\r' && (i + 1 == n || data[i + 1] != '\n'));
	return lines;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct buf index = BUF_NONE, libcsv = BUF_NONE;

	if (n < 2)
		return 0;
	const char *data = (const char *)bytes + 2;
	uint64_t lines = count_lines(data, n - 2);
	if (lines + 1 >= RECORD_MOST_LINES)
		return 0; /* where records run away libcsv alone would go on */
	struct dialect dialect = {bytes[1] & 2 ? ';' : ',', true, bytes[1] & 1, NULL};
	uint64_t counted = by_index(&index, dialect, data, n - 2, bytes[0] + 1ul);
	by_libcsv(&libcsv, dialect, data, n - 2);
	if (counted != lines || index.n != libcsv.n || memcmp(index.at, libcsv.at, index.n) != 0) {
		fprintf(stderr, "%llu lines of %llu\nindex:\n%s\nlibcsv:\n%s\n",
			(unsigned long long)counted, (unsigned long long)lines, index.at,
			libcsv.at);
		abort();
	}
	buf_release(&index);
	buf_release(&libcsv);
	return 0;
}
