/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/block.h"

#include <string.h>

typedef void kernel_fn(struct block *out, const char *data, size_t blocks, char delimiter);

static void find_plain(struct block *out, const char *data, size_t blocks, char delimiter)
{
	for (size_t b = 0; b < blocks; b++, data += BLOCK_BYTES) {
		struct block found = {0, 0, 0, 0};
		for (int i = 0; i < BLOCK_BYTES; i++) {
			found.delimiter |= (uint64_t)(data[i] == delimiter) << i;
			found.line |= (uint64_t)(data[i] == '\n') << i;
			found.carriage |= (uint64_t)(data[i] == '\r') << i;
			found.quote |= (uint64_t)(data[i] == '"') << i;
		}
		out[b] = found;
	}
}

#ifdef __x86_64__
#include <immintrin.h>

static uint64_t equal_sse2(const __m128i *part, char byte)
{
	__m128i want = _mm_set1_epi8(byte);
	uint64_t mask = 0;

	for (int i = 0; i < 4; i++)
		mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(part[i], want)) << (16 * i);
	return mask;
}

static void find_sse2(struct block *out, const char *data, size_t blocks, char delimiter)
{
	for (size_t b = 0; b < blocks; b++, data += BLOCK_BYTES) {
		__m128i part[4];
		for (int i = 0; i < 4; i++)
			part[i] = _mm_loadu_si128((const __m128i *)(const void *)(data + 16 * i));
		out[b] = (struct block){equal_sse2(part, delimiter), equal_sse2(part, '\n'),
			equal_sse2(part, '\r'), equal_sse2(part, '"')};
	}
}

__attribute__((target("avx2"))) static uint64_t equal_avx2(__m256i low, __m256i high, char byte)
{
	__m256i want = _mm256_set1_epi8(byte);
	uint32_t a = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, want));
	uint32_t b = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, want));

	return a | (uint64_t)b << 32;
}

__attribute__((target("avx2"))) static void find_avx2(
	struct block *out, const char *data, size_t blocks, char delimiter)
{
	for (size_t b = 0; b < blocks; b++, data += BLOCK_BYTES) {
		__m256i low = _mm256_loadu_si256((const __m256i *)(const void *)data);
		__m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(data + 32));
		out[b] = (struct block){equal_avx2(low, high, delimiter), equal_avx2(low, high, '\n'),
			equal_avx2(low, high, '\r'), equal_avx2(low, high, '"')};
	}
}

__attribute__((target("avx512f,avx512bw"))) static void find_avx512(
	struct block *out, const char *data, size_t blocks, char delimiter)
{
	for (size_t b = 0; b < blocks; b++, data += BLOCK_BYTES) {
		__m512i all = _mm512_loadu_si512(data);
		out[b] = (struct block){_mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8(delimiter)),
			_mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('\n')),
			_mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('\r')),
			_mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('"'))};
	}
}
#endif

static const struct kernel {
	const char *name;
	kernel_fn *find;
} kernels[] = {
#ifdef __x86_64__
	{"avx512", find_avx512},
	{"avx2", find_avx2},
	{"sse2", find_sse2},
#endif
	{"plain", find_plain},
};

enum { KERNELS = sizeof(kernels) / sizeof(*kernels) };

static const struct kernel *chosen = &kernels[KERNELS - 1];

static int has(const char *name)
{
#ifdef __x86_64__
	if (strcmp(name, "avx512") == 0)
		return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw");
	if (strcmp(name, "avx2") == 0)
		return __builtin_cpu_supports("avx2");
#endif
	return 1;
}

/* Before main, so that no thread can meet a half-made choice. */
__attribute__((constructor)) static void choose(void)
{
	for (int i = KERNELS - 1; i >= 0; i--)
		if (has(kernels[i].name))
			chosen = &kernels[i];
}

void block_find(struct block *out, const char *data, size_t blocks, char delimiter)
{
	chosen->find(out, data, blocks, delimiter);
}

const char *block_kernel(void)
{
	return chosen->name;
}

int block_force(const char *name)
{
	for (int i = 0; i < KERNELS; i++) {
		if (strcmp(kernels[i].name, name) == 0 && has(name)) {
			chosen = &kernels[i];
			return 0;
		}
	}
	return -1;
}

size_t block_lines(const char *data, size_t n)
{
	size_t lines = 0;

#ifdef __x86_64__
	const __m128i want = _mm_set1_epi8('\n'), zero = _mm_setzero_si128();
	while (n >= 16) {
		__m128i sum = zero; /* each byte of it counts to 255 at most */
		for (int i = 0; i < 255 && n >= 16; i++, data += 16, n -= 16) {
			__m128i part = _mm_loadu_si128((const __m128i *)(const void *)data);
			sum = _mm_sub_epi8(sum, _mm_cmpeq_epi8(part, want));
		}
		__m128i halves = _mm_sad_epu8(sum, zero);
		lines += (size_t)_mm_cvtsi128_si64(halves) +
			(size_t)_mm_cvtsi128_si64(_mm_unpackhi_epi64(halves, halves));
	}
#endif
	for (size_t i = 0; i < n; i++)
		lines += data[i] == '\n';
	return lines;
}
