/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/walk.h"

#include "record/block.h"
#include "util/mem.h"

#include <string.h>

/* The masks of a block once quoted bytes are out of them. */
struct cut {
	uint64_t ends, lines, bad;
};

BLOCK_INLINE uint64_t prefix_xor(uint64_t x)
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
BLOCK_INLINE struct cut cut_quoted(struct walk *walk, const struct block *block)
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

BLOCK_INLINE struct cut cut_block(struct walk *walk, const struct block *block)
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

	scan->start = mem_grow(scan->start, &cap, scan->records + 1ul, sizeof(*scan->start));
	scan->stop = mem_resize(scan->stop, cap, sizeof(*scan->stop));
	scan->first = mem_resize(scan->first, cap, sizeof(*scan->first));
	scan->fields = mem_resize(scan->fields, cap, sizeof(*scan->fields));
	scan->cap_records = cap;
}

bool walk_is_blank(const char *at, size_t n)
{
	while (n && (*at == ' ' || *at == '\t'))
		at++, n--;
	return n == 0;
}

/* Only asked of records long enough to have so many lines. */
bool walk_runs_away(const struct walk *walk, size_t stop)
{
	size_t n = stop - walk->record;

	if (!walk->dialect->quotes || n <= RECORD_MOST_LINES)
		return false;
	return n > RECORD_MOST_BYTES || block_lines(walk->data + walk->record, n) >= RECORD_MOST_LINES;
}

BLOCK_INLINE void put(struct walk *walk, uint32_t stop, uint32_t first, uint32_t fields)
{
	struct scan *scan = walk->scan;

	if (scan->records == scan->cap_records)
		room_records(scan);
	scan->start[scan->records] = walk->record;
	scan->stop[scan->records] = stop;
	scan->first[scan->records] = first;
	scan->fields[scan->records] = fields;
	scan->records++;
}

void walk_put(struct walk *walk, uint32_t stop, uint32_t first, uint32_t fields)
{
	put(walk, stop, first, fields);
}

/* A line of one field that holds nothing is no record, except in a file of one column. */
static bool passes_over(const struct walk *walk, size_t stop)
{
	return walk->dialect->quotes && !walk->dialect->blanks &&
		walk_is_blank(walk->data + walk->record, stop - walk->record);
}

BLOCK_INLINE bool end(struct walk *walk, size_t stop, size_t then, uint32_t next)
{
	uint32_t fields = next - walk->first;

	if (stop - walk->record > RECORD_MOST_LINES && walk_runs_away(walk, stop))
		return false;
	stop -= stop > walk->record && walk->data[stop - 1] == '\r';
	if (fields == 1 && passes_over(walk, stop))
		walk->scan->blanks++;
	else
		put(walk, (uint32_t)stop, walk->first, fields);
	walk->first = next;
	walk->record = (uint32_t)then;
	return true;
}

bool walk_end(struct walk *walk, size_t stop, size_t then, uint32_t next)
{
	return end(walk, stop, then, next);
}

/* Offsets of the set bits into out, which has room for 64; eight at a time without a branch. */
BLOCK_INLINE void put_ends(uint32_t *out, uint32_t base, uint64_t bits)
{
	for (; bits; out += 8) {
		for (int i = 0; i < 8; i++) {
			out[i] = base + (uint32_t)__builtin_ctzll(bits | (uint64_t)1 << 63);
			bits &= bits - (bits != 0);
		}
	}
}

#ifdef __x86_64__
/* The same by compression: the numbers 0 … 63 whose bits are set move to the front. */
BLOCK_TARGET_AVX512 BLOCK_INLINE void put_ends_avx512(uint32_t *out, uint32_t base, uint64_t bits)
{
	static const uint8_t counting[64] __attribute__((aligned(64))) = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
		10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32,
		33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55,
		56, 57, 58, 59, 60, 61, 62, 63};
	__m512i front = _mm512_maskz_compress_epi8(bits, _mm512_load_si512(counting));
	__m512i from = _mm512_set1_epi32((int)base);
	int n = __builtin_popcountll(bits);

	_mm512_storeu_si512(out, _mm512_add_epi32(from, _mm512_cvtepu8_epi32(_mm512_castsi512_si128(front))));
	if (n <= 16)
		return;
	_mm512_storeu_si512(
		out + 16, _mm512_add_epi32(from, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(front, 1))));
	_mm512_storeu_si512(
		out + 32, _mm512_add_epi32(from, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(front, 2))));
	_mm512_storeu_si512(
		out + 48, _mm512_add_epi32(from, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(front, 3))));
}
#endif

typedef struct block find_fn(const char *data, char delimiter);
typedef void put_fn(uint32_t *out, uint32_t base, uint64_t bits);

/* Take a block's bits; false when a record in it runs away. */
BLOCK_INLINE bool take(struct walk *walk, uint32_t base, struct cut cut, put_fn *put_all)
{
	uint32_t before = walk->ends;

	put_all(walk->scan->end + before, base, cut.ends);
	walk->ends += (uint32_t)__builtin_popcountll(cut.ends);
	for (uint64_t lines = cut.lines; lines; lines &= lines - 1) {
		uint64_t through = lines ^ (lines - 1); /* bits up to and with the lowest */
		uint32_t at = base + (uint32_t)__builtin_ctzll(lines);
		uint32_t next = before + (uint32_t)__builtin_popcountll(cut.ends & through);
		if (!end(walk, at, at + 1ul, next))
			return false;
	}
	return true;
}

/* A block that data does not fill, filled up with bytes that mean nothing. */
BLOCK_INLINE struct block find_tail(const char *data, size_t n, char delimiter, find_fn *find)
{
	char tail[BLOCK_BYTES] = {0};

	memcpy(tail, data, n);
	return find(tail, delimiter);
}

/* What stands before the first byte that shows a record not to be regular. */
BLOCK_INLINE void keep_good(struct cut *cut)
{
	uint64_t good = (cut->bad & (0 - cut->bad)) - 1;

	cut->ends &= good;
	cut->lines &= good;
}

BLOCK_INLINE enum outcome walk_with(struct walk *own, find_fn *find, put_fn *put_all)
{
	struct walk walk = *own; /* a copy whose address goes nowhere stays in registers */
	char delimiter = walk.dialect->delimiter;
	bool good = true;

	walk.inside = walk.closed = walk.carriage = 0;
	walk.free = 1;
	for (size_t at = walk.record; at < walk.n && good; at += BLOCK_BYTES) {
		size_t valid = walk.n - at;
		struct block block = valid >= BLOCK_BYTES ? find(walk.data + at, delimiter)
		                                          : find_tail(walk.data + at, valid, delimiter, find);
		struct cut cut = cut_block(&walk, &block);
		if (valid < BLOCK_BYTES)
			cut.bad &= ((uint64_t)1 << valid) - 1;
		if (cut.bad)
			keep_good(&cut);
		if (walk.ends + 2 * BLOCK_BYTES > walk.scan->cap_end)
			walk.scan->end = mem_grow(walk.scan->end, &walk.scan->cap_end,
				walk.ends + 2ul * BLOCK_BYTES, sizeof(uint32_t));
		walk.lines += (uint64_t)__builtin_popcountll(block.line);
		good = take(&walk, (uint32_t)at, cut, put_all) && !cut.bad;
	}
	*own = walk;
	bool lone_cr = walk.carriage && walk.last;
	return !good || lone_cr || (walk.inside && walk.last) ? IRREGULAR : REGULAR;
}

static enum outcome walk_plain(struct walk *walk)
{
	return walk_with(walk, block_plain, put_ends);
}

#ifdef __x86_64__
static enum outcome walk_sse2(struct walk *walk)
{
	return walk_with(walk, block_sse2, put_ends);
}

BLOCK_TARGET_AVX2 static enum outcome walk_avx2(struct walk *walk)
{
	return walk_with(walk, block_avx2, put_ends);
}

BLOCK_TARGET_AVX512 static enum outcome walk_avx512(struct walk *walk)
{
	return walk_with(walk, block_avx512, put_ends_avx512);
}
#endif

enum outcome walk_regular(struct walk *walk)
{
#ifdef __x86_64__
	switch (block_set()) {
	case BLOCK_AVX512:
		return walk_avx512(walk);
	case BLOCK_AVX2:
		return walk_avx2(walk);
	case BLOCK_SSE2:
		return walk_sse2(walk);
	default:
		break;
	}
#endif
	return walk_plain(walk);
}
