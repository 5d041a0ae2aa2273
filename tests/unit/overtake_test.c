/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Queues by hand, and random ones against all pairs.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/overtake.h"

#include <string.h>

enum { MOST = 40, KINDS = 3 };

/* Four come, and the third, a VIP, is served first: two are overtaken, once each. */
static void a_vip_goes_first(void **state)
{
	static const struct visit visit[] = {
		{0, 20, 1, 0}, {5, 30, 1, 0}, {7, 10, 1, 1}, {9, 40, 1, 0}};
	struct passed by_vip[4] = {{0}}, by_others[4] = {{0}};
	struct overtake queue;
	struct turn turn[4];
	int64_t ahead[4];

	(void)state;
	overtake_open(&queue, visit, 4);
	overtake_count(&queue, 1, by_vip);
	overtake_count(&queue, 0, by_others);
	overtake_ahead(&queue, ahead);
	overtake_replay(&queue, turn);
	overtake_close(&queue);
	for (int i = 0; i < 4; i++) {
		assert_int_equal(by_vip[i].by, i < 2);
		assert_int_equal(by_others[i].by, 0);
		assert_int_equal(by_others[i].of, i == 2 ? 2 : 0);
		assert_int_equal(turn[i].sum, 10 * (i + 1));
		assert_int_equal(turn[i].times, 1);
	}
	assert_int_equal(by_vip[0].met, 1);
	assert_int_equal(by_others[0].met, 2);
	assert_int_equal(by_others[2].met, 1);
	assert_int_equal(ahead[0], 1); /* was told to be next, was second */
	assert_int_equal(ahead[1], 2);
	assert_int_equal(ahead[2], 0);
	assert_int_equal(ahead[3], 3);
}

static uint64_t seed = 11;

static int64_t draw(int64_t below)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (int64_t)((seed >> 33) % (uint64_t)below);
}

static size_t random_queue(struct visit *visit)
{
	size_t n = (size_t)draw(MOST + 1);
	int64_t span = 1 + draw(30);

	for (size_t i = 0; i < n; i++) {
		visit[i] = (struct visit){draw(span), 0, 1 + draw(3), (uint32_t)draw(KINDS)};
		visit[i].out = visit[i].in + draw(span);
		if (draw(10) == 0)
			visit[i].kind = OVERTAKE_UNSERVED;
		if (visit[i].kind == OVERTAKE_UNSERVED && draw(2))
			visit[i].out = OVERTAKE_NEVER;
	}
	return n;
}

static struct passed all_pairs(const struct visit *visit, size_t n, size_t i, uint32_t kind)
{
	struct passed passed = {0, 0, 0};

	for (size_t j = 0; j < n; j++) {
		if (visit[j].kind != kind)
			continue;
		passed.by += visit[j].in > visit[i].in && visit[j].out < visit[i].out
				     ? visit[j].times
				     : 0;
		passed.of += visit[j].in < visit[i].in && visit[j].out > visit[i].out
				     ? visit[j].times
				     : 0;
		passed.met += visit[j].in > visit[i].in && visit[j].in < visit[i].out
				      ? visit[j].times
				      : 0;
	}
	return passed;
}

static int64_t all_ahead(const struct visit *visit, size_t n, size_t i)
{
	int64_t ahead = 0;

	for (size_t j = 0; j < n; j++)
		if (visit[j].kind != OVERTAKE_UNSERVED && visit[j].out > visit[i].in &&
			visit[j].out < visit[i].out)
			ahead += visit[j].times;
	return ahead;
}

static void as_all_pairs_say(void **state)
{
	struct visit visit[MOST];

	(void)state;
	for (int round = 0; round < 3000; round++) {
		size_t n = random_queue(visit);
		struct overtake queue;
		int64_t ahead[MOST];
		overtake_open(&queue, visit, n);
		for (uint32_t kind = 0; kind < KINDS; kind++) {
			struct passed have[MOST] = {{0}};
			overtake_count(&queue, kind, have);
			for (size_t i = 0; i < n; i++) {
				struct passed want = all_pairs(visit, n, i, kind);
				assert_memory_equal(&have[i], &want, sizeof(want));
			}
		}
		overtake_ahead(&queue, ahead);
		for (size_t i = 0; i < n; i++)
			assert_int_equal(ahead[i], all_ahead(visit, n, i));
		overtake_close(&queue);
	}
}

/* Every customer of every visit by himself, as a plain sort hands out the turns. */
static wide turns_by_hand(const struct visit *visit, size_t n, size_t i, int64_t *times)
{
	int64_t before = 0, out[3 * MOST];
	size_t outs = 0;
	wide sum = 0;

	*times = 0;
	for (size_t j = 0; j < n; j++) {
		if (visit[j].kind == OVERTAKE_UNSERVED)
			continue;
		for (int64_t t = 0; t < visit[j].times; t++) {
			size_t k = outs++;
			for (; k && out[k - 1] > visit[j].out; k--)
				out[k] = out[k - 1];
			out[k] = visit[j].out;
		}
		if (visit[j].in == visit[i].in && visit[j].out == visit[i].out)
			*times += visit[j].times;
		else if (visit[j].in < visit[i].in ||
			 (visit[j].in == visit[i].in && visit[j].out < visit[i].out))
			before += visit[j].times;
	}
	for (int64_t t = 0; t < *times; t++)
		sum += out[before + t];
	return sum;
}

static void turns_in_order_of_coming(void **state)
{
	struct visit visit[MOST];

	(void)state;
	for (int round = 0; round < 3000; round++) {
		size_t n = random_queue(visit);
		struct overtake queue;
		struct turn turn[MOST];
		overtake_open(&queue, visit, n);
		overtake_replay(&queue, turn);
		for (size_t i = 0; i < n; i++) {
			int64_t times;
			if (visit[i].kind == OVERTAKE_UNSERVED) {
				assert_int_equal(turn[i].times, 0);
				continue;
			}
			assert_true(turn[i].sum == turns_by_hand(visit, n, i, &times));
			assert_int_equal(turn[i].times, times);
			/* nobody's turn is before he came */
			assert_true(turn[i].sum >= (wide)visit[i].in * times);
		}
		overtake_close(&queue);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_vip_goes_first),
		cmocka_unit_test(as_all_pairs_say),
		cmocka_unit_test(turns_in_order_of_coming),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
