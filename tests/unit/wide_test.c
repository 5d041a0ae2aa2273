/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/wide.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#define MOST "170141183460469231731687303715884105727"
#define LEAST "-170141183460469231731687303715884105728"

static wide read_wide(const char *text)
{
	wide value;

	assert_int_equal(wide_parse(&value, text, strlen(text)), 0);
	return value;
}

static void assert_double(double is, double wanted)
{
	if (!(is == wanted))
		fail_msg("%a is not %a", is, wanted);
}

static void prints_what_it_parses(void **state)
{
	static const char *const texts[] = {"0", "7", "-1", "10", "18446744073709551616",
		"-99999999999999999999999999999999999999", MOST, LEAST};
	char text[WIDE_CHARS];

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		assert_int_equal(wide_print(text, read_wide(texts[i])), strlen(texts[i]));
		assert_string_equal(text, texts[i]);
	}
	assert_true(read_wide("-0") == 0);
	assert_true(read_wide("007") == 7);
}

static void refuses_what_is_no_number(void **state)
{
	static const char *const texts[] = {"", "-", "+1", " 1", "1 ", "1-", "--1", "1.0", "x",
		"170141183460469231731687303715884105728",
		"-170141183460469231731687303715884105729",
		"99999999999999999999999999999999999999999999"};
	wide value = 42;

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		assert_int_equal(wide_parse(&value, texts[i], strlen(texts[i])), -1);
	assert_int_equal(wide_parse(&value, "1\0002", 3), -1);
	assert_true(value == 42);
	assert_int_equal(wide_parse(&value, "123", 2), 0);
	assert_true(value == 12);
}

static void overflow_is_told_and_changes_nothing(void **state)
{
	wide sum = read_wide(MOST);

	(void)state;
	assert_int_equal(wide_add(&sum, 1), -1);
	assert_true(sum == read_wide(MOST));
	assert_int_equal(wide_add(&sum, -1), 0);
	assert_int_equal(wide_add(&sum, 1), 0);
	sum = read_wide(LEAST);
	assert_int_equal(wide_add(&sum, -1), -1);
	assert_int_equal(wide_add(&sum, read_wide(MOST)), 0);
	assert_true(sum == -1);
}

/* Computed with the unlimited whole numbers of Python and rounded once by its float(). */
static const struct {
	const char *a, *b, *c, *d;
	double cross;
} crosses[] = {
	{"2782676153706958308", "-17556016713271368624", "-8561465848722683868",
		"-7696202761429464584", -0x1.594b2a978403bp+126},
	{"62491388917999894537913512113319867852", "-54202552236352945577139979754117704549",
		"-9106308007837949343529872804563283249", "49912780600484980670528880175134159089",
		-0x1.9ef5550352a79p+250},
	{"-119", "-834", "-479", "162", 0x1.5966p+17},
	{"-762777252106363462843007773369", "1204740168374679753306589496756",
		"-55478174070503018057080511440", "283195022712189015113135365115",
		-0x1.1fc9b9d9f203ep+199},
	{"57209231986660419535367508941885754062", "-33352935215809838545885319454146235180",
		"-71729054085004865314723314039908545566", "76256711647432409027896151991444170807",
		0x1.f7f763d5c0369p+250},
	{"73714619089274578256332422673599146405", "37743966412128335006686009407229241746",
		"91274955571496020889159879060894165514", "-34743619316317016614216702587771785009",
		0x1.a5320cffeb2bep+251},
	{"748641754833026136244815460839", "-563836422364866959753692571631",
		"703878273001576719339497221440", "-859552601115863075956934713507",
		0x1.d239a247c3a4ap+196},
	{"-80954556995", "-74481103735", "1030843961502", "56617731535", -0x1.62a1d1d658746p+75},
	{MOST, MOST, MOST, MOST, 0},
	{LEAST, LEAST, "0", "1", 0x1p+254},
	{LEAST, MOST, MOST, LEAST, 0},
	{MOST, MOST, LEAST, MOST, 0x1p+255},
	{"100000000000000000000", "100000000000000000000", "99999999999999999999",
		"100000000000000000001", 1},
	{"3000000", "1000000000000003", "54772255750", "54772255750", 0x1.a5b5b8838p+35},
	/* 2^53 + 1 lies half-way and goes to the even neighbour; one more bit far below tips it */
	{"9007199254740993", "1", "0", "0", 0x1p+53},
	{"9007199254740993", "18446744073709551616", "-1", "1", 0x1.0000000000001p+117},
	{"9007199254740993", "18446744073709551616", "1", "1", 0x1p+117},
};

static void cross_products_are_rounded_once(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(crosses) / sizeof(*crosses); i++) {
		wide a = read_wide(crosses[i].a), b = read_wide(crosses[i].b);
		wide c = read_wide(crosses[i].c), d = read_wide(crosses[i].d);
		assert_double(wide_cross(a, b, c, d), crosses[i].cross);
		assert_double(wide_cross(c, d, a, b), -crosses[i].cross);
		assert_double(wide_cross(b, a, d, c), crosses[i].cross);
	}
}

static void doubles_are_the_nearest(void **state)
{
	(void)state;
	assert_double(wide_double(read_wide(LEAST)), -0x1p+127);
	assert_double(wide_double(read_wide(MOST)), 0x1p+127);
	assert_double(wide_double(read_wide("9007199254740993")), 0x1p+53);
	assert_double(wide_double(-3), -3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(prints_what_it_parses),
		cmocka_unit_test(refuses_what_is_no_number),
		cmocka_unit_test(overflow_is_told_and_changes_nothing),
		cmocka_unit_test(cross_products_are_rounded_once),
		cmocka_unit_test(doubles_are_the_nearest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
