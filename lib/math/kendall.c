/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/kendall.h"

#include "math/overtake.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>

static int by_x(const void *a, const void *b)
{
	const struct ranked *p = a, *q = b;

	if (p->x != q->x)
		return p->x < q->x ? -1 : 1;
	return (p->y > q->y) - (p->y < q->y);
}

static int by_y(const void *a, const void *b)
{
	const struct ranked *p = a, *q = b;

	return (p->y > q->y) - (p->y < q->y);
}

static wide pairs(wide n)
{
	return n * (n - 1) / 2;
}

/* Pairs within runs of the sorted that `same` holds to be equal. */
static wide tied(const struct ranked *all, size_t n,
	int (*same)(const struct ranked *, const struct ranked *))
{
	wide sum = 0, run = 0;

	for (size_t i = 0; i < n; i++) {
		if (i && !same(&all[i - 1], &all[i])) {
			sum += pairs(run);
			run = 0;
		}
		run += all[i].times;
	}
	return sum + pairs(run);
}

static int same_x(const struct ranked *a, const struct ranked *b)
{
	return a->x == b->x;
}

static int same_y(const struct ranked *a, const struct ranked *b)
{
	return a->y == b->y;
}

static int same_both(const struct ranked *a, const struct ranked *b)
{
	return a->x == b->x && a->y == b->y;
}

/* Who comes earlier and has his turn later stands in the opposite order. */
static wide opposite(const struct ranked *all, size_t n)
{
	struct visit *visit = mem_zero(n + 1, sizeof(*visit));
	struct passed *passed = mem_zero(n + 1, sizeof(*passed));
	struct overtake queue;
	wide sum = 0;

	for (size_t i = 0; i < n; i++)
		visit[i] = (struct visit){all[i].x, all[i].y, all[i].times, 0};
	overtake_open(&queue, visit, n);
	overtake_count(&queue, 0, passed);
	overtake_close(&queue);
	for (size_t i = 0; i < n; i++)
		sum += (wide)passed[i].by * all[i].times;
	free(visit);
	free(passed);
	return sum;
}

double kendall_tau(struct ranked *all, size_t n)
{
	wide count = 0;

	for (size_t i = 0; i < n; i++)
		count += all[i].times;
	wide discordant = opposite(all, n), every = pairs(count);
	if (n)
		qsort(all, n, sizeof(*all), by_x);
	wide x = tied(all, n, same_x), both = tied(all, n, same_both);
	if (n)
		qsort(all, n, sizeof(*all), by_y);
	wide y = tied(all, n, same_y);
	if (every == x || every == y)
		return NAN;
	wide difference = every - x - y + both - 2 * discordant;
	return wide_double(difference) / sqrt(wide_double(every - x)) /
	       sqrt(wide_double(every - y));
}
