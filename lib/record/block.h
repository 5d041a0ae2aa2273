/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the bytes that matter to a record stream are, 64 bytes at a time: one bit a byte, the
 * first byte lowest. There is a finder for each instruction set, to be inlined into code for that
 * set; all give the same bits. Which set is used is chosen once by what the processor has.
 */
#ifndef RECORD_BLOCK_H
#define RECORD_BLOCK_H

#include <stddef.h>
#include <stdint.h>

enum { BLOCK_BYTES = 64 };

struct block {
	uint64_t delimiter, line, carriage, quote; /* the delimiter, LF, CR, '"' */
};

enum block_set { BLOCK_PLAIN, BLOCK_SSE2, BLOCK_AVX2, BLOCK_AVX512, BLOCK_SETS };

/* The set in use, and its name: "plain", "sse2", "avx2", "avx512". */
enum block_set block_set(void);
const char *block_kernel(void);

/* Tests only: use a set by name; -1 when there is none such here. Not while threads run. */
int block_force(const char *name);

/* How many bytes of data[0, n) are LF. */
size_t block_lines(const char *data, size_t n);

/* What code for a set may use. */
#ifdef __x86_64__
#define BLOCK_TARGET_AVX2 __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))
#define BLOCK_TARGET_AVX512 \
	__attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt,avx512f,avx512bw,avx512vl,avx512vbmi2")))
#endif
#define BLOCK_INLINE static inline __attribute__((always_inline))

BLOCK_INLINE struct block block_plain(const char *data, char delimiter)
{
	struct block found = {0, 0, 0, 0};

	for (int i = 0; i < BLOCK_BYTES; i++) {
		found.delimiter |= (uint64_t)(data[i] == delimiter) << i;
		found.line |= (uint64_t)(data[i] == '\n') << i;
		found.carriage |= (uint64_t)(data[i] == '\r') << i;
		found.quote |= (uint64_t)(data[i] == '"') << i;
	}
	return found;
}

#ifdef __x86_64__
#include <immintrin.h>

BLOCK_INLINE uint64_t block_equal_sse2(const char *data, char byte)
{
	__m128i want = _mm_set1_epi8(byte);
	uint64_t mask = 0;

	for (int i = 0; i < 4; i++) {
		__m128i part = _mm_loadu_si128((const __m128i *)(const void *)(data + 16 * i));
		mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(part, want)) << (16 * i);
	}
	return mask;
}

BLOCK_INLINE struct block block_sse2(const char *data, char delimiter)
{
	return (struct block){block_equal_sse2(data, delimiter), block_equal_sse2(data, '\n'),
		block_equal_sse2(data, '\r'), block_equal_sse2(data, '"')};
}

BLOCK_TARGET_AVX2 BLOCK_INLINE uint64_t block_equal_avx2(__m256i low, __m256i high, char byte)
{
	__m256i want = _mm256_set1_epi8(byte);
	uint32_t a = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, want));
	uint32_t b = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, want));

	return a | (uint64_t)b << 32;
}

BLOCK_TARGET_AVX2 BLOCK_INLINE struct block block_avx2(const char *data, char delimiter)
{
	__m256i low = _mm256_loadu_si256((const __m256i *)(const void *)data);
	__m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(data + 32));

	return (struct block){block_equal_avx2(low, high, delimiter), block_equal_avx2(low, high, '\n'),
		block_equal_avx2(low, high, '\r'), block_equal_avx2(low, high, '"')};
}

BLOCK_TARGET_AVX512 BLOCK_INLINE struct block block_avx512(const char *data, char delimiter)
{
	__m512i all = _mm512_loadu_si512(data);

	return (struct block){_mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8(delimiter)),
		_mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('\n')),
		_mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('\r')),
		_mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('"'))};
}
#endif

#endif
