/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records of a batch put together by group, so that what they add to the group's row is summed first
 * and added once.
 */
#ifndef ANALYSIS_TOGETHER_H
#define ANALYSIS_TOGETHER_H

#include <stdint.h>

/*
 * Records at[0, n), n up to BATCH, by their group number (below `groups`), otherwise in the order in
 * which they stand. Where there are more groups than the work would be worth they stay as they are.
 */
void together_sort(uint32_t *at, uint32_t n, const uint32_t *group, uint32_t groups);

/* The end of the run of one group that begins at[from], of at most `most` records. */
static inline uint32_t together_run(
	const uint32_t *at, uint32_t from, uint32_t n, const uint32_t *group, uint32_t most)
{
	uint32_t end = from + 1;

	while (end < n && end - from < most && group[at[end]] == group[at[from]])
		end++;
	return end;
}

#endif
