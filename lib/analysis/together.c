/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/together.h"

#include "record/batch.h"

#include <string.h>

enum { MOST_GROUPS = BATCH };

/* Counting sort: where each group begins, then each record to the next place of its group. */
void together_sort(uint32_t *at, uint32_t n, const uint32_t *group, uint32_t groups)
{
	uint32_t begin[MOST_GROUPS + 1], sorted[BATCH];

	if (groups < 2 || groups > MOST_GROUPS)
		return;
	memset(begin, 0, (groups + 1) * sizeof(*begin));
	for (uint32_t k = 0; k < n; k++)
		begin[group[at[k]] + 1]++;
	for (uint32_t g = 0; g < groups; g++)
		begin[g + 1] += begin[g];
	for (uint32_t k = 0; k < n; k++)
		sorted[begin[group[at[k]]]++] = at[k];
	memcpy(at, sorted, n * sizeof(*at));
}
