/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/scan.h"

#include "record/block.h"
#include "record/csvin.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

/* REGION blocks are looked at together; their bits (2 KiB) stay in the first-level cache. */
enum { REGION = 64, FEW = 4 };

/* How far the walk through the bytes has come. */
struct walk {
	struct scan *scan;
	const struct dialect *dialect;
	const char *data;
	size_t n;
	bool last;
	uint32_t record; /* offset of the current record's first byte */
	uint32_t first;  /* its first entry in end[] */
	uint32_t ends;   /* entries of end[] in use */
	/* Carried from one block to the next, in bit 0 (inside: in all bits). */
	uint64_t inside, free, closed, carriage;
};

/* The masks of a block once quoted bytes are out of them. */
struct cut {
	uint64_t ends, lines, bad;
};

static uint64_t prefix_xor(uint64_t x)
{
	for (int shift = 1; shift < 64; shift *= 2)
		x ^= x << shift;
	return x;
}

/*
 * A quote may open only behind a field's end, a record's end or a closing quote ("" inside a
 * field); behind a closing quote there must be a field's end or another quote; behind a CR an LF.
 * Where that does not hold the record is not regular: its bit in `bad` is on the byte that shows it.
 */
static struct cut cut_quoted(struct walk *walk, const struct block *block)
{
	uint64_t within = prefix_xor(block->quote) ^ walk->inside;
	uint64_t opening = block->quote & within, closing = block->quote & ~within;
	uint64_t carriage = block->carriage & ~within;
	struct cut cut = {(block->delimiter | block->line) & ~within, block->line & ~within, 0};
	uint64_t may_open = (cut.ends | closing) << 1 | walk->free;
	uint64_t behind_close = closing << 1 | walk->closed;
	uint64_t behind_carriage = carriage << 1 | walk->carriage;

	cut.bad = (opening & ~may_open) | (behind_close & ~(cut.ends | carriage | opening)) |
		(behind_carriage & ~cut.lines);
	walk->inside = (uint64_t)0 - (within >> 63);
	walk->free = (cut.ends | closing) >> 63;
	walk->closed = closing >> 63;
	walk->carriage = carriage >> 63;
	return cut;
}

static struct cut cut_block(struct walk *walk, const struct block *block)
{
	if (!walk->dialect->quotes)
		return (struct cut){block->delimiter | block->line, block->line, 0};
	if (block->quote | block->carriage | walk->inside | walk->closed | walk->carriage)
		return cut_quoted(walk, block);
	uint64_t ends = block->delimiter | block->line;
	walk->free = ends >> 63;
	return (struct cut){ends, block->line, 0};
}

static void room_records(struct scan *scan)
{
	size_t cap = scan->cap_records;

	if (scan->records + 2ul <= cap)
		return;
	scan->start = mem_grow(scan->start, &cap, scan->records + 2ul, sizeof(*scan->start));
	scan->stop = mem_resize(scan->stop, cap, sizeof(*scan->stop));
	scan->first = mem_resize(scan->first, cap, sizeof(*scan->first));
	scan->fields = mem_resize(scan->fields, cap, sizeof(*scan->fields));
	scan->cap_records = cap;
}

static bool is_blank(const char *at, size_t n)
{
	while (n && (*at == ' ' || *at == '\t'))
		at++, n--;
	return n == 0;
}

/* More lines than a record may have? Only asked of records long enough to have them. */
static bool runs_away(const struct walk *walk, size_t stop)
{
	size_t n = stop - walk->record;

	if (!walk->dialect->quotes || n <= RECORD_MOST_LINES)
		return false;
	return n > RECORD_MOST_BYTES || block_lines(walk->data + walk->record, n) >= RECORD_MOST_LINES;
}

static void put_record(struct walk *walk, uint32_t stop, uint32_t first, uint32_t fields)
{
	struct scan *scan = walk->scan;

	room_records(scan);
	scan->start[scan->records] = walk->record;
	scan->stop[scan->records] = stop;
	scan->first[scan->records] = first;
	scan->fields[scan->records] = fields;
	scan->records++;
}

/*
 * The record whose fields end at end[first … next) and which stops at the line end `stop`; the
 * next one begins at `then`. false, and nothing done, when it runs away.
 */
static bool end_record(struct walk *walk, size_t stop, size_t then, uint32_t next)
{
	if (runs_away(walk, stop))
		return false;
	if (stop > walk->record && walk->data[stop - 1] == '\r')
		stop--;
	uint32_t fields = next - walk->first;
	if (fields == 1 && walk->dialect->quotes && !walk->dialect->blanks &&
		is_blank(walk->data + walk->record, stop - walk->record))
		walk->scan->blanks++;
	else
		put_record(walk, (uint32_t)stop, walk->first, fields);
	walk->first = next;
	walk->record = (uint32_t)then;
	return true;
}

/* Offsets of the set bits into out, which has room for 64; eight at a time without a branch. */
static void put_ends(uint32_t *out, uint32_t base, uint64_t bits)
{
	for (; bits; out += 8) {
		for (int i = 0; i < 8; i++) {
			out[i] = base + (uint32_t)__builtin_ctzll(bits | (uint64_t)1 << 63);
			bits &= bits - (bits != 0);
		}
	}
}

/* Take a block's bits; false when a record in it runs away. */
static bool take(struct walk *walk, uint32_t base, struct cut cut)
{
	uint32_t before = walk->ends;

	put_ends(walk->scan->end + before, base, cut.ends);
	walk->ends += (uint32_t)__builtin_popcountll(cut.ends);
	for (uint64_t lines = cut.lines; lines; lines &= lines - 1) {
		uint64_t through = lines ^ (lines - 1); /* bits up to and with the lowest */
		uint32_t at = base + (uint32_t)__builtin_ctzll(lines);
		uint32_t next = before + (uint32_t)__builtin_popcountll(cut.ends & through);
		if (!end_record(walk, at, at + 1ul, next))
			return false;
	}
	return true;
}

static uint64_t below(size_t bits)
{
	return bits >= 64 ? ~(uint64_t)0 : ((uint64_t)1 << bits) - 1;
}

enum outcome { REGULAR, IRREGULAR };

/* One block at `at`, of which `valid` bytes are there. */
static enum outcome step(struct walk *walk, size_t at, size_t valid, const struct block *block)
{
	struct cut cut = cut_block(walk, block);

	cut.bad &= below(valid);
	if (cut.bad) {
		uint64_t good = (cut.bad & (0 - cut.bad)) - 1; /* what stands before the first bad byte */
		cut.ends &= good;
		cut.lines &= good;
	}
	return !take(walk, (uint32_t)at, cut) || cut.bad ? IRREGULAR : REGULAR;
}

/* A block that data does not fill, filled up with bytes that mean nothing. */
static void find_tail(struct block *out, const struct walk *walk, size_t at)
{
	char tail[BLOCK_BYTES] = {0};

	memcpy(tail, walk->data + at, walk->n - at);
	block_find(out, tail, 1, walk->dialect->delimiter);
}

/* Walk on from a record's start through regular records: to the end, or to one that is not. */
static enum outcome walk_regular(struct walk *walk, size_t region)
{
	struct block block[REGION];
	size_t at = walk->record;

	walk->inside = walk->closed = walk->carriage = 0;
	walk->free = 1;
	while (at < walk->n) {
		size_t blocks = (walk->n - at) / BLOCK_BYTES;
		if (blocks > region)
			blocks = region;
		if (blocks)
			block_find(block, walk->data + at, blocks, walk->dialect->delimiter);
		else
			find_tail(block, walk, at);
		size_t need = walk->ends + (blocks + 2) * BLOCK_BYTES;
		walk->scan->end = mem_grow(walk->scan->end, &walk->scan->cap_end, need, sizeof(uint32_t));
		size_t valid = blocks ? BLOCK_BYTES : walk->n - at;
		for (size_t b = 0; b < (blocks ? blocks : 1); b++, at += BLOCK_BYTES)
			if (step(walk, at, valid, &block[b]) == IRREGULAR)
				return IRREGULAR;
		region = region * 2 < REGION ? region * 2 : REGION;
	}
	bool lone_cr = walk->carriage && walk->last;
	return lone_cr || (walk->inside && walk->last) ? IRREGULAR : REGULAR;
}

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

	if (!line || !is_blank(data, stop) || memchr(data, walk->dialect->delimiter, stop))
		return false;
	walk->ends = walk->first + 1;
	walk->scan->end = mem_grow(walk->scan->end, &walk->scan->cap_end, walk->ends, sizeof(uint32_t));
	walk->scan->end[walk->first] = walk->record + (uint32_t)stop;
	return end_record(walk, walk->record + stop, walk->record + line, walk->ends);
}

/* How far a record that takes `used` bytes is known to reach, its line end not included. */
static size_t reach(const struct walk *walk, const struct odd_record *odd, size_t used, size_t most)
{
	size_t n = odd->wrong ? odd->seen : used ? used : most;
	char at_end = walk->data[walk->record + n - 1];

	return walk->record + n - (used && (at_end == '\n' || at_end == '\r'));
}

/* The current record through libcsv, or cut at its first line when it runs away. false: it goes on. */
static bool take_odd(struct walk *walk)
{
	struct scan *scan = walk->scan;
	struct odd_record *odd = new_odd(scan);
	const char *data = walk->data + walk->record;
	size_t n = walk->n - walk->record;
	size_t most = n > RECORD_MOST_BYTES + 1 ? RECORD_MOST_BYTES + 1 : n;

	walk->ends = walk->first;
	if (take_blank(walk))
		return true;
	size_t used = csvin_record(odd, &scan->text, walk->dialect->delimiter, data, most, walk->last && most == n);
	if (runs_away(walk, reach(walk, odd, used, most))) {
		odd->fields = 0;
		odd->wrong = "quote is never closed";
		scan->text.n = odd->text;
		used = csvin_whole_line(data, n, walk->last);
	}
	if (!used)
		return false;
	if (odd->fields || odd->wrong) {
		put_record(walk, (uint32_t)without_line_end(walk->data, walk->record, walk->record + used),
			SCAN_ODD | scan->odds, odd->fields);
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
		end_record(walk, walk->n, walk->n, walk->ends);
	}
	walk->record = (uint32_t)walk->n;
}

static uint64_t count_lines(const struct walk *walk)
{
	const char *data = walk->data;
	size_t n = walk->record;
	uint64_t lines = block_lines(data, n);

	if (!walk->dialect->quotes)
		return lines;
	for (const char *cr = data; (cr = memchr(cr, '\r', (size_t)(data + n - cr))); cr++)
		lines += cr + 1 == data + n || cr[1] != '\n';
	return lines;
}

size_t scan_records(struct scan *scan, const struct dialect *dialect, const char *data, size_t n, bool last)
{
	struct walk walk = {.scan = scan, .dialect = dialect, .data = data, .n = n, .last = last};
	size_t region = REGION;

	scan->records = scan->odds = 0;
	scan->blanks = 0;
	buf_clear(&scan->text);
	for (;;) {
		enum outcome outcome = walk.record < n ? walk_regular(&walk, region) : REGULAR;
		if (outcome == REGULAR && !runs_away(&walk, n))
			break;
		if (!take_odd(&walk))
			break;
		region = FEW; /* where one record is odd the next may well be */
	}
	if (last)
		finish(&walk);
	scan->lines = count_lines(&walk);
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
