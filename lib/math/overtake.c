/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/overtake.h"

#include "util/mem.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static int by_in(const void *a, const void *b, void *visits)
{
	const struct visit *x = (const struct visit *)visits + *(const uint32_t *)a;
	const struct visit *y = (const struct visit *)visits + *(const uint32_t *)b;

	if (x->in != y->in)
		return x->in < y->in ? -1 : 1;
	return (x->out > y->out) - (x->out < y->out);
}

static int by_out(const void *a, const void *b, void *visits)
{
	const struct visit *x = (const struct visit *)visits + *(const uint32_t *)a;
	const struct visit *y = (const struct visit *)visits + *(const uint32_t *)b;

	return (x->out > y->out) - (x->out < y->out);
}

static void order(const struct overtake *queue, uint32_t *at,
	int (*compare)(const void *, const void *, void *))
{
	for (size_t i = 0; i < queue->n; i++)
		at[i] = (uint32_t)i;
	if (queue->n)
		qsort_r(at, queue->n, sizeof(*at), compare, (void *)queue->visit);
}

static void rank_turns(struct overtake *queue)
{
	uint32_t *at = mem_resize(NULL, queue->n + 1, sizeof(*at));

	order(queue, at, by_out);
	for (size_t k = 0; k < queue->n; k++) {
		queue->ranks += !k || queue->visit[at[k]].out != queue->visit[at[k - 1]].out;
		queue->rank[at[k]] = (uint32_t)queue->ranks;
	}
	free(at);
}

/* How many visits of by_in came before `instant`, or at it. */
static uint32_t came(const struct overtake *queue, int64_t instant, bool at)
{
	size_t low = 0, high = queue->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int64_t in = queue->visit[queue->by_in[middle]].in;
		if (in < instant || (at && in == instant))
			low = middle + 1;
		else
			high = middle;
	}
	return (uint32_t)low;
}

void overtake_open(struct overtake *queue, const struct visit *visit, size_t n)
{
	*queue = (struct overtake){.visit = visit, .n = n};
	queue->by_in = mem_zero(n + 1, sizeof(*queue->by_in));
	queue->rank = mem_zero(n + 1, sizeof(*queue->rank));
	queue->from = mem_zero(n + 1, sizeof(*queue->from));
	queue->to = mem_zero(n + 1, sizeof(*queue->to));
	queue->before = mem_zero(n + 1, sizeof(*queue->before));
	order(queue, queue->by_in, by_in);
	rank_turns(queue);
	queue->tree = mem_zero(queue->ranks + 1, sizeof(*queue->tree));
	for (size_t i = 0; i < n; i++) {
		queue->from[i] = came(queue, visit[i].in, true);
		queue->to[i] = came(queue, visit[i].out, false);
		if (queue->to[i] < queue->from[i])
			queue->to[i] = queue->from[i];
	}
}

void overtake_close(struct overtake *queue)
{
	free(queue->by_in);
	free(queue->rank);
	free(queue->from);
	free(queue->to);
	free(queue->tree);
	free(queue->before);
}

static void plant(struct overtake *queue, uint32_t rank, int64_t times)
{
	for (size_t r = rank; r <= queue->ranks; r += r & -r)
		queue->tree[r] += times;
}

/* How many are planted at ranks 1 … rank. */
static int64_t planted(const struct overtake *queue, uint32_t rank)
{
	int64_t sum = 0;

	for (size_t r = rank; r; r -= r & -r)
		sum += queue->tree[r];
	return sum;
}

static void plant_visit(struct overtake *queue, uint32_t i, uint32_t kind)
{
	if (queue->visit[i].kind == kind)
		plant(queue, queue->rank[i], queue->visit[i].times);
}

/* The end of those who came at the same instant as by_in[k]. */
static size_t together(const struct overtake *queue, size_t k)
{
	int64_t in = queue->visit[queue->by_in[k]].in;

	while (k < queue->n && queue->visit[queue->by_in[k]].in == in)
		k++;
	return k;
}

static void count_before(struct overtake *queue, uint32_t kind, struct passed *passed)
{
	for (size_t k = 0; k < queue->n; k++) {
		const struct visit *visit = &queue->visit[queue->by_in[k]];
		queue->before[k + 1] = queue->before[k] + (visit->kind == kind ? visit->times : 0);
	}
	for (size_t i = 0; i < queue->n; i++)
		passed[i].met += queue->before[queue->to[i]] - queue->before[queue->from[i]];
}

/* From the first who came to the last: those planted came earlier. */
static void count_of(struct overtake *queue, uint32_t kind, struct passed *passed)
{
	int64_t all = 0;

	memset(queue->tree, 0, (queue->ranks + 1) * sizeof(*queue->tree));
	for (size_t k = 0, end; k < queue->n; k = end) {
		end = together(queue, k);
		for (size_t m = k; m < end; m++) {
			uint32_t i = queue->by_in[m];
			passed[i].of += all - planted(queue, queue->rank[i]);
		}
		for (size_t m = k; m < end; m++) {
			plant_visit(queue, queue->by_in[m], kind);
			all += queue->visit[queue->by_in[m]].kind == kind
				       ? queue->visit[queue->by_in[m]].times
				       : 0;
		}
	}
}

/* Those who came later and went earlier: of all that went earlier, those who did not come earlier
 * or at once. */
static void count_by(struct overtake *queue, uint32_t kind, struct passed *passed)
{
	memset(queue->tree, 0, (queue->ranks + 1) * sizeof(*queue->tree));
	for (size_t k = 0; k < queue->n; k++)
		plant_visit(queue, queue->by_in[k], kind);
	for (size_t i = 0; i < queue->n; i++)
		passed[i].by += planted(queue, queue->rank[i] - 1);
	memset(queue->tree, 0, (queue->ranks + 1) * sizeof(*queue->tree));
	for (size_t k = 0, end; k < queue->n; k = end) {
		end = together(queue, k);
		for (size_t m = k; m < end; m++)
			plant_visit(queue, queue->by_in[m], kind);
		for (size_t m = k; m < end; m++)
			passed[queue->by_in[m]].by -=
				planted(queue, queue->rank[queue->by_in[m]] - 1);
	}
}

void overtake_count(struct overtake *queue, uint32_t kind, struct passed *passed)
{
	count_before(queue, kind, passed);
	count_of(queue, kind, passed);
	count_by(queue, kind, passed);
}

/* Turns up to an instant: those of ranks below the first one beyond it. */
void overtake_ahead(struct overtake *queue, int64_t *ahead)
{
	uint32_t *at = mem_resize(NULL, queue->n + 1, sizeof(*at));

	order(queue, at, by_out);
	for (size_t k = 0; k < queue->n; k++) {
		const struct visit *visit = &queue->visit[at[k]];
		queue->before[k + 1] =
			queue->before[k] + (visit->kind == OVERTAKE_UNSERVED ? 0 : visit->times);
	}
	for (size_t i = 0, low, high; i < queue->n; i++) {
		for (low = 0, high = queue->n; low < high;) {
			size_t middle = low + (high - low) / 2;
			if (queue->visit[at[middle]].out <= queue->visit[i].in)
				low = middle + 1;
			else
				high = middle;
		}
		ahead[i] = -queue->before[low];
	}
	for (size_t k = 0, first = 0; k < queue->n; k++) {
		if (queue->visit[at[k]].out != queue->visit[at[first]].out)
			first = k;
		ahead[at[k]] += queue->before[first];
		if (ahead[at[k]] < 0) /* turn at the instant of coming */
			ahead[at[k]] = 0;
	}
	free(at);
}

/* The next `times` turns of those sorted in `at`: their sum. */
struct dealer {
	const struct overtake *queue;
	const uint32_t *at;
	size_t k;
	int64_t used; /* of visit at[k] */
};

static wide deal(struct dealer *dealer, int64_t times)
{
	wide sum = 0;

	while (times) {
		const struct visit *visit = &dealer->queue->visit[dealer->at[dealer->k]];
		int64_t left = visit->kind == OVERTAKE_UNSERVED ? 0 : visit->times - dealer->used;
		int64_t take = left < times ? left : times;
		sum += (wide)visit->out * take;
		times -= take;
		dealer->used += take;
		if (take == left) {
			dealer->k++;
			dealer->used = 0;
		}
	}
	return sum;
}

void overtake_replay(struct overtake *queue, struct turn *turn)
{
	uint32_t *at = mem_resize(NULL, queue->n + 1, sizeof(*at));
	struct dealer dealer = {queue, at, 0, 0};

	order(queue, at, by_out);
	memset(turn, 0, queue->n * sizeof(*turn));
	for (size_t k = 0, end; k < queue->n; k = end) {
		const struct visit *first = &queue->visit[queue->by_in[k]];
		int64_t times = 0;
		for (end = k; end < queue->n; end++) {
			const struct visit *visit = &queue->visit[queue->by_in[end]];
			if (visit->in != first->in || visit->out != first->out)
				break;
			times += visit->kind == OVERTAKE_UNSERVED ? 0 : visit->times;
		}
		wide sum = deal(&dealer, times);
		for (size_t m = k; m < end; m++)
			if (queue->visit[queue->by_in[m]].kind != OVERTAKE_UNSERVED)
				turn[queue->by_in[m]] = (struct turn){sum, times};
	}
	free(at);
}
