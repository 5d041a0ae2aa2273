/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Availability: composed, against figures that were published; united, against counting each second.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/composed.h"
#include "math/stretch.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>

static void near(double have, double want, double digit)
{
	if (!(fabs(have - want) <= digit / 2 * 1.0001)) {
		fprintf(stderr, "have %.15g, want %.15g\n", have, want);
		fail();
	}
}

/* Reliable web app pattern for .NET, assets/sla-calculation.md: the service levels of its parts. */
static void reliable_web_app(void **state)
{
	static const double dev[] = {.9999, .9999, .9995, .999, .99995, .999, .9999, .999};

	(void)state;
	near(composed_serial(dev, NULL, 8), .99616, 1e-5); /* printed: 99.616 % */
	double region = .995658, shared = .9998;
	near(composed_serial((double[]){region, shared}, NULL, 2), .99546, 1e-5); /* printed: 99.546 % */
	double two = composed_redundant(&region, (double[]){2}, 1);
	near(composed_serial((double[]){two, shared}, NULL, 2), .9997812, 1e-7);
	near(composed_redundant((double[]){region, region}, NULL, 2), two, 1e-15);
	/* printed 99.9779 %: there the shared part is in the regions, too, and counts twice */
	double slip = .99546;
	two = composed_redundant(&slip, (double[]){2}, 1);
	near(composed_serial((double[]){two, shared}, NULL, 2), .999779, 1e-6);
	near(composed_serial((double[]){two, shared}, NULL, 2), .9997794, 1e-7);
}

/* Azure's own example: a web app with a database, with a queue to fall back on, in two regions. */
static void web_and_database(void **state)
{
	double web = .9995, sql = .9999, queue = .999;

	(void)state;
	near(composed_serial((double[]){web, sql}, NULL, 2), .99940005, 1e-10);
	double either = composed_redundant((double[]){sql, queue}, NULL, 2);
	near(either, .9999999, 1e-12);
	near(composed_serial((double[]){web, either}, NULL, 2), .9994999, 1e-8);
	double regions = composed_redundant(&web, (double[]){2}, 1);
	near(regions, .99999975, 1e-12);
	near(composed_serial((double[]){regions, .9999}, NULL, 2), .99989975, 1e-10);
}

static void ends_of_composition(void **state)
{
	(void)state;
	near(composed_serial(NULL, NULL, 0), 1, 1e-15);
	near(composed_redundant(NULL, NULL, 0), 0, 1e-15);
	near(composed_redundant((double[]){1, 0}, NULL, 2), 1, 1e-15);
	near(composed_serial((double[]){1, 0}, NULL, 2), 0, 1e-15);
}

/* 99.9 % is 43.2 minutes of 30 days and 525.6 of a year; 99.95 % is 21.6, 99.99 % 4.32. */
static void minutes_of_a_service_level(void **state)
{
	double month = 30 * 24 * 60, year = 365 * 24 * 60;

	(void)state;
	near(budget_of(.999, month), 43.2, 1e-9);
	near(budget_of(.999, year), 525.6, 1e-9);
	near(budget_of(.9995, month), 21.6, 1e-9);
	near(budget_of(.9999, month), 4.32, 1e-9);
	near(budget_left(21.6, month, .999), .5, 1e-9);
	near(budget_left(86.4, month, .999), -1, 1e-9);
	assert_true(isnan(budget_of(1, month)));
	assert_true(isnan(budget_left(1, month, 1)));
	assert_true(isnan(budget_burn(0, 0, .9)));
}

/* Beyer and others, The Site Reliability Workbook (2018), chapter 5: 2 % of a 30-day budget in 1 hour. */
static void rates_of_burning(void **state)
{
	double budget = .001;

	(void)state;
	near(.02 * 30 * 24 / 1, 14.4, 1e-12);
	near(.05 * 30 * 24 / 6, 6, 1e-12);
	near(.10 * 30 * 24 / (3 * 24), 1, 1e-12);
	near(budget_burn(144, 10000, 1 - budget), 14.4, 1e-9);
	near(budget_burn(1, 1000, 1 - budget), 1, 1e-9);
}

/* ---- stretches ---- */

enum { LINE = 64, MOST = 9 };

/* A generator of its own, so that the test is the same everywhere. */
static uint64_t random_next(uint64_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return *seed;
}

static int counted(const char *line, int from, int to)
{
	int n = 0;

	for (int i = from; i < to; i++)
		n += i >= 0 && i < LINE && line[i];
	return n;
}

static void one_of_many(uint64_t *seed)
{
	struct stretch s[MOST];
	char line[LINE] = {0};
	size_t n = random_next(seed) % (MOST + 1);

	for (size_t i = 0; i < n; i++) {
		s[i].from = (int64_t)(random_next(seed) % LINE);
		s[i].to = s[i].from + (int64_t)(random_next(seed) % 16) - 2; /* some are empty or turned round */
		s[i].to = s[i].to > LINE ? LINE : s[i].to;
		for (int64_t at = s[i].from; at < s[i].to; at++)
			line[at] = 1;
	}
	size_t left = stretches_unite(s, n);
	for (size_t i = 0; i < left; i++) {
		assert_true(s[i].from < s[i].to);
		assert_true(!i || s[i - 1].to < s[i].from);
	}
	int from = (int)(random_next(seed) % (LINE + 8)) - 4, to = from + (int)(random_next(seed) % LINE);
	struct covered within = stretches_within(s, left, from, to);
	int runs = 0, longest = 0, run = 0;
	for (int i = from; i < to; i++) {
		bool down = i >= 0 && i < LINE && line[i];
		runs += down && !run;
		run = down ? run + 1 : 0;
		longest = run > longest ? run : longest;
	}
	assert_int_equal(within.all, counted(line, from, to));
	assert_int_equal(within.stretches, runs);
	assert_int_equal(within.longest, longest);
}

static void united_as_counted(void **state)
{
	uint64_t seed = 88172645463325252u;

	(void)state;
	for (int i = 0; i < 20000; i++)
		one_of_many(&seed);
}

static void nothing_to_unite(void **state)
{
	struct stretch one = {5, 5};

	(void)state;
	assert_int_equal(stretches_unite(NULL, 0), 0);
	assert_int_equal(stretches_unite(&one, 1), 0);
	assert_int_equal(stretches_within(NULL, 0, 0, 10).all, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reliable_web_app),
		cmocka_unit_test(web_and_database),
		cmocka_unit_test(ends_of_composition),
		cmocka_unit_test(minutes_of_a_service_level),
		cmocka_unit_test(rates_of_burning),
		cmocka_unit_test(united_as_counted),
		cmocka_unit_test(nothing_to_unite),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
