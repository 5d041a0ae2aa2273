/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/block.h"

#include <stdbool.h>
#include <string.h>

static const char *const names[BLOCK_SETS] = {"plain", "sse2", "avx2", "avx512"};

static enum block_set chosen;

static bool has(enum block_set set)
{
#ifdef __x86_64__
	bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
		__builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");

	if (set == BLOCK_AVX512)
		return avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
			__builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi2");
	if (set == BLOCK_AVX2)
		return avx2;
	return true;
#else
	return set == BLOCK_PLAIN;
#endif
}

/* Before main, so that no thread can meet a half-made choice. */
__attribute__((constructor)) static void choose(void)
{
	for (int set = BLOCK_PLAIN; set < BLOCK_SETS; set++)
		if (has((enum block_set)set))
			chosen = (enum block_set)set;
}

enum block_set block_set(void)
{
	return chosen;
}

const char *block_kernel(void)
{
	return names[chosen];
}

int block_force(const char *name)
{
	for (int set = BLOCK_PLAIN; set < BLOCK_SETS; set++) {
		if (strcmp(names[set], name) == 0 && has((enum block_set)set)) {
			chosen = (enum block_set)set;
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
