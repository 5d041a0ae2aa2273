/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the bytes that matter to a record stream are, 64 bytes at a time: one bit a byte, the
 * first byte lowest. The kernel is chosen once by what the processor has; all give the same bits.
 */
#ifndef RECORD_BLOCK_H
#define RECORD_BLOCK_H

#include <stddef.h>
#include <stdint.h>

enum { BLOCK_BYTES = 64 };

struct block {
	uint64_t delimiter, line, carriage, quote; /* the delimiter, LF, CR, '"' */
};

/* Fill out[0, blocks) from blocks * 64 bytes of data. */
void block_find(struct block *out, const char *data, size_t blocks, char delimiter);

/* "avx512", "avx2", "sse2" or "plain". */
const char *block_kernel(void);

/* Tests only: use a kernel by name; -1 when there is none such here. Not while threads run. */
int block_force(const char *name);

/* How many bytes of data[0, n) are LF. */
size_t block_lines(const char *data, size_t n);

#endif
