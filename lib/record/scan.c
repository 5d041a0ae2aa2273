/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/scan.h"

#include "record/block.h"
#include "record/csvin.h"
#include "record/manner.h"
#include "record/walk.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

static struct odd_record *new_odd(struct scan *scan)
{
	size_t had = scan->cap_odd;

	scan->odd = mem_grow(scan->odd, &scan->cap_odd, scan->odds + 1ul, sizeof(*scan->odd));
	if (scan->cap_odd > had)
		memset(scan->odd + had, 0, (scan->cap_odd - had) * sizeof(*scan->odd));
	return &scan->odd[scan->odds];
}

static size_t without_line_end(const char *data, size_t start, size_t stop)
{
	if (stop > start && data[stop - 1] == '\n')
		stop--;
	if (stop > start && data[stop - 1] == '\r')
		stop--;
	return stop;
}

/* A blank line that ends in a lone CR: the index sees it as the start of the record behind it. */
static bool take_blank(struct walk *walk)
{
	const char *data = walk->data + walk->record;
	size_t line = csvin_whole_line(data, walk->n - walk->record, walk->last);
	size_t stop = without_line_end(data, 0, line);

	if (!line || !walk_is_blank(data, stop) || memchr(data, walk->dialect->delimiter, stop))
		return false;
	walk->ends = walk->first + 1;
	walk->scan->end = mem_grow(walk->scan->end, &walk->scan->cap_end, walk->ends, sizeof(uint32_t));
	walk->scan->end[walk->first] = walk->record + (uint32_t)stop;
	return walk_end(walk, walk->record + stop, walk->record + line, walk->ends);
}

/* How far a record that takes `used` bytes is known to reach, its line end not included. */
static size_t reach(const struct walk *walk, const struct odd_record *odd, size_t used, size_t most)
{
	size_t n = odd->wrong ? odd->seen : used ? used : most;
	char at_end = walk->data[walk->record + n - 1];

	return walk->record + n - (used && (at_end == '\n' || at_end == '\r'));
}

static size_t one_record(const struct walk *walk, struct odd_record *odd, size_t n, size_t *stop)
{
	const struct dialect *dialect = walk->dialect;
	const char *data = walk->data + walk->record;
	bool last = walk->last && n == walk->n - walk->record;

	if (dialect->manner)
		return manner_record(
			dialect->manner, dialect->blanks, odd, &walk->scan->text, data, n, last, stop);
	size_t used = csvin_record(odd, &walk->scan->text, dialect->delimiter, data, n, last);
	*stop = without_line_end(data, 0, used);
	return used;
}

static size_t one_line(const struct walk *walk, size_t *stop)
{
	const char *data = walk->data + walk->record;
	size_t n = walk->n - walk->record;

	if (walk->dialect->manner)
		return manner_line(walk->dialect->manner, data, n, walk->last, stop);
	size_t used = csvin_whole_line(data, n, walk->last);
	*stop = without_line_end(data, 0, used);
	return used;
}

/* Only blanks between a delimiter, or the start of the record, and `at`? */
static bool begins_field(const char *record, const char *at, char delimiter)
{
	while (at > record && (at[-1] == ' ' || at[-1] == '\t'))
		at--;
	return at == record || at[-1] == delimiter;
}

/* Why the current record is cut at its first line: a quote open there may have swallowed the rest. */
static const char *too_far(const struct walk *walk, size_t line)
{
	const struct manner *manner = walk->dialect->manner;
	const char *record = walk->data + walk->record, *at = record, *closed = NULL;
	char quote = manner ? manner->quote : '"';
	bool open = false;

	while (quote && (at = memchr(at, quote, (size_t)(record + line - at)))) {
		bool doubled = closed && at == closed + 1;
		closed = open ? at : NULL;
		open = !open && (manner || doubled || begins_field(record, at, walk->dialect->delimiter));
		at++;
	}
	return open ? "quote is never closed" : "record of more than 1 MiB or 1,000 lines";
}

/* The current record by itself, or cut at its first line when it runs away. false: it goes on. */
static bool take_odd(struct walk *walk)
{
	struct scan *scan = walk->scan;
	struct odd_record *odd = new_odd(scan);
	size_t n = walk->n - walk->record;
	size_t most = n > RECORD_MOST_BYTES + 1 ? RECORD_MOST_BYTES + 1 : n;
	size_t stop = 0;

	walk->ends = walk->first;
	if (!walk->dialect->manner && take_blank(walk))
		return true;
	size_t used = one_record(walk, odd, most, &stop);
	if (walk_runs_away(walk, reach(walk, odd, used, most))) {
		odd->fields = 0;
		scan->text.n = odd->text;
		used = one_line(walk, &stop);
		odd->wrong = too_far(walk, used ? stop : most);
	}
	if (!used)
		return false;
	if (odd->fields || odd->wrong) {
		walk_put(walk, walk->record + (uint32_t)stop, SCAN_ODD | scan->odds, odd->fields);
		scan->odds++;
	} else {
		scan->blanks++;
	}
	walk->record += (uint32_t)used;
	return true;
}

/* What is left behind the last line end. */
static void finish(struct walk *walk)
{
	if (walk->record < walk->n) {
		walk->scan->end = mem_grow(
			walk->scan->end, &walk->scan->cap_end, walk->ends + 1ul, sizeof(uint32_t));
		walk->scan->end[walk->ends++] = (uint32_t)walk->n;
		walk_end(walk, walk->n, walk->n, walk->ends);
	}
	walk->record = (uint32_t)walk->n;
}

static uint64_t count_lines(const struct walk *walk, bool broken)
{
	const char *data = walk->data;
	size_t n = walk->record;
	/* A walk without a break has counted all lines of what it saw. */
	uint64_t lines = broken ? block_lines(data, n)
	                        : walk->lines - block_lines(data + n, walk->n - n);

	if (!walk->dialect->quotes)
		return lines;
	for (const char *cr = data; (cr = memchr(cr, '\r', (size_t)(data + n - cr))); cr++)
		lines += cr + 1 == data + n || cr[1] != '\n';
	return lines;
}

size_t scan_records(struct scan *scan, const struct dialect *dialect, const char *data, size_t n, bool last)
{
	struct walk walk = {.scan = scan, .dialect = dialect, .data = data, .n = n, .last = last};
	bool broken = false;

	scan->records = scan->odds = 0;
	scan->blanks = 0;
	buf_clear(&scan->text);
	for (;;) {
		enum outcome outcome = walk.record == n ? REGULAR : dialect->manner ? IRREGULAR : walk_regular(&walk);
		if (outcome == REGULAR && !walk_runs_away(&walk, n))
			break;
		broken = true;
		if (!take_odd(&walk))
			break;
	}
	if (last)
		finish(&walk);
	scan->lines = count_lines(&walk, broken);
	return walk.record;
}

void scan_release(struct scan *scan)
{
	for (size_t i = 0; i < scan->cap_odd; i++)
		free(scan->odd[i].end);
	free(scan->odd);
	free(scan->start);
	free(scan->stop);
	free(scan->first);
	free(scan->fields);
	free(scan->end);
	buf_release(&scan->text);
	*scan = (struct scan){.text = BUF_NONE};
}

static const struct odd_record *odd_at(const struct scan *scan, uint32_t r)
{
	uint32_t first = scan->first[r];

	return first & SCAN_ODD ? &scan->odd[first & ~SCAN_ODD] : NULL;
}

const char *scan_fault(const struct scan *scan, uint32_t r)
{
	const struct odd_record *odd = odd_at(scan, r);

	return odd ? odd->wrong : NULL;
}

struct slice scan_odd(const struct scan *scan, uint32_t r, uint32_t k)
{
	const struct odd_record *odd = odd_at(scan, r);
	uint32_t from = k ? odd->end[k - 1] : odd->text;

	return (struct slice){scan->text.at + from, odd->end[k] - from};
}
