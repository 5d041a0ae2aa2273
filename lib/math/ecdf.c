/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/ecdf.h"

#include "util/mem.h"
#include "util/wide.h"

#include <stdlib.h>
#include <string.h>

enum { LEAST_FRESH = 4096 };

static int by_number(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

static void put(struct ecdf_level *to, size_t *n, int64_t x, uint64_t times)
{
	if (*n && to[*n - 1].x == x)
		to[*n - 1].times += times;
	else
		to[(*n)++] = (struct ecdf_level){x, times};
}

void ecdf_settle(struct ecdf *ecdf)
{
	size_t n = 0, i = 0, k = 0;

	if (!ecdf->freshs)
		return;
	struct ecdf_level *old = ecdf->level;
	struct ecdf_level *all = mem_zero(ecdf->levels + ecdf->freshs, sizeof(*all));
	qsort(ecdf->fresh, ecdf->freshs, sizeof(*ecdf->fresh), by_number);
	while (i < ecdf->levels || k < ecdf->freshs) {
		if (k == ecdf->freshs || (i < ecdf->levels && old[i].x <= ecdf->fresh[k])) {
			put(all, &n, old[i].x, old[i].times);
			i++;
		} else {
			put(all, &n, ecdf->fresh[k++], 1);
		}
	}
	free(old);
	ecdf->level = mem_resize(all, n, sizeof(*all));
	ecdf->levels = n;
	ecdf->freshs = 0;
}

/* The buffer grows with the levels, so each number is merged a bounded number of times. */
void ecdf_add(struct ecdf *ecdf, int64_t x)
{
	if (ecdf->freshs >= LEAST_FRESH && ecdf->freshs >= ecdf->levels)
		ecdf_settle(ecdf);
	ecdf->fresh =
		mem_grow(ecdf->fresh, &ecdf->cap_fresh, ecdf->freshs + 1, sizeof(*ecdf->fresh));
	ecdf->fresh[ecdf->freshs++] = x;
	ecdf->n++;
}

void ecdf_release(struct ecdf *ecdf)
{
	free(ecdf->level);
	free(ecdf->fresh);
	memset(ecdf, 0, sizeof(*ecdf));
}

size_t ecdf_cuts(const struct ecdf *ecdf, uint32_t parts, int64_t *cut)
{
	size_t cuts = 0;
	wide below = 0;

	for (size_t i = 0; i < ecdf->levels; i++) {
		while (cuts + 1 < parts && below * parts >= (wide)(cuts + 1) * (wide)ecdf->n)
			cut[cuts++] = ecdf->level[i].x;
		below += (wide)ecdf->level[i].times;
	}
	return cuts;
}
