/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/stretch.h"

#include <stdlib.h>

static int by_from(const void *a, const void *b)
{
	const struct stretch *x = a, *y = b;

	return (x->from > y->from) - (x->from < y->from);
}

size_t stretches_unite(struct stretch *stretch, size_t n)
{
	size_t left = 0;

	if (n)
		qsort(stretch, n, sizeof(*stretch), by_from);
	for (size_t i = 0; i < n; i++) {
		struct stretch *last = left ? &stretch[left - 1] : NULL;
		if (stretch[i].to <= stretch[i].from)
			continue;
		if (!last || stretch[i].from > last->to)
			stretch[left++] = stretch[i];
		else if (stretch[i].to > last->to)
			last->to = stretch[i].to;
	}
	return left;
}

/* The first of united stretches that ends behind `at`. */
static size_t first_behind(const struct stretch *stretch, size_t n, int64_t at)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (stretch[middle].to <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct covered stretches_within(const struct stretch *stretch, size_t n, int64_t from, int64_t to)
{
	struct covered covered = {0};

	for (size_t i = first_behind(stretch, n, from); i < n && stretch[i].from < to; i++) {
		int64_t begin = stretch[i].from > from ? stretch[i].from : from;
		int64_t end = stretch[i].to < to ? stretch[i].to : to;
		if (end <= begin)
			continue;
		covered.all += end - begin;
		covered.longest = end - begin > covered.longest ? end - begin : covered.longest;
		covered.stretches++;
	}
	return covered;
}
