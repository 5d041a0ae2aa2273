/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Result rows: numbers that are none are empty, texts are escaped, and what is suppressed cannot
 * be worked out from the rest.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "record/result.h"

#include <stdio.h>
#include <string.h>

static struct buf out = BUF_NONE;

static const char *const region[] = {"region"};

/* One row of one group behind the header. */
static const char *row(
	const struct result_options *options, const char *group, const struct line *line)
{
	buf_clear(&out);
	struct result *result = result_open(options, &out);
	result_group(result, "scores", &group, false);
	result_put(result, line);
	result_close(result);
	return strchr(out.at, '\n') + 1;
}

static struct line number(double value)
{
	return (struct line){.item = "nps",
		.measure = "net",
		.unit = UNIT_POINTS,
		.n = 10,
		.value = value,
		.low = value,
		.high = value};
}

static void says(struct line line, const char *want)
{
	struct result_options options = {.group = region, .groups = 1};

	assert_string_equal(row(&options, "east", &line), want);
}

static struct line whole(enum unit unit, wide value)
{
	return (struct line){.item = "i",
		.measure = "m",
		.unit = unit,
		.n = 10,
		.whole = value,
		.is_whole = true,
		.value = NAN,
		.low = NAN,
		.high = NAN};
}

static void what_is_no_number_is_empty(void **state)
{
	(void)state;
	says(number(NAN), "scores\teast\tnps\tnet\tpoints\t10\t\t\t\t\t\n");
	says(number(-NAN), "scores\teast\tnps\tnet\tpoints\t10\t\t\t\t\t\n");
	says(number(INFINITY), "scores\teast\tnps\tnet\tpoints\t10\t\t\t\t\t\n");
	says(number(-INFINITY), "scores\teast\tnps\tnet\tpoints\t10\t\t\t\t\t\n");
	says(number(-0.), "scores\teast\tnps\tnet\tpoints\t10\t0\t0\t0\t\t\n");
	says(number(1. / 3), "scores\teast\tnps\tnet\tpoints\t10\t0.3333333333\t0.3333333333\t0."
			     "3333333333\t\t\n");
	says(number(1e300), "scores\teast\tnps\tnet\tpoints\t10\t1e+300\t1e+300\t1e+300\t\t\n");
	says(number(-2.5), "scores\teast\tnps\tnet\tpoints\t10\t-2.5\t-2.5\t-2.5\t\t\n");
}

/* A number that is calculated has no records behind it; it is neither small nor suppressed. */
static void what_is_calculated_has_no_n(void **state)
{
	struct result_options options = {.group = region, .groups = 1, .min_n = 5};
	struct line line = number(1.5);

	(void)state;
	line.n = LINE_NO_N;
	says(line, "scores\teast\tnps\tnet\tpoints\t\t1.5\t1.5\t1.5\t\t\n");
	assert_string_equal(row(&options, "east", &line),
		"scores\teast\tnps\tnet\tpoints\t\t1.5\t1.5\t1.5\t\t\n");
}

/* A format of few digits must not print a small negative number as -0.00. */
static void rounded_to_nothing_has_no_sign(void **state)
{
	static const char *const formats[] = {"%.2f", "%.0f", "%8.2f", "%+.1f"};

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct result_options options = {.group = region, .groups = 1, .ofmt = formats[i]};
		struct line line = number(-.00001);
		assert_null(strstr(row(&options, "east", &line), "-0"));
	}
	struct result_options options = {.group = region, .groups = 1, .ofmt = "%.2f"};
	struct line line = number(-.005001);
	assert_non_null(strstr(row(&options, "east", &line), "\t-0.01\t"));
}

static void whole_numbers_are_in_full(void **state)
{
	(void)state;
	says(whole(UNIT_COUNT, (wide)1 << 100),
		"scores\teast\ti\tm\tcount\t10\t1267650600228229401496703205376\t\t\t\t\n");
	says(whole(UNIT_SECONDS, -7), "scores\teast\ti\tm\ts\t10\t-7\t\t\t\t\n");
	says(whole(UNIT_MONEY, 123456), "scores\teast\ti\tm\tmoney\t10\t1234.56\t\t\t\t\n");
	says(whole(UNIT_MONEY, -5), "scores\teast\ti\tm\tmoney\t10\t-0.05\t\t\t\t\n");
	says(whole(UNIT_MONEY, WIDE_MIN), "scores\teast\ti\tm\tmoney\t10\t-"
					  "1701411834604692317316873037158841057.28\t\t\t\t\n");
	says(whole(UNIT_INSTANT, 1778670125),
		"scores\teast\ti\tm\tinstant\t10\t2026-05-13T11:02:05Z\t\t\t\t\n");
}

/* Bounds of money in full read as it does, whatever --ofmt says of other numbers; those of a mean do not. */
static void bounds_of_money_are_in_full(void **state)
{
	struct result_options options = {.group = region, .groups = 1, .ofmt = "%.4f"};
	struct line line = whole(UNIT_MONEY, 123450);

	(void)state;
	line.low = 1000;
	line.high = 12345678901.5;
	says(line, "scores\teast\ti\tm\tmoney\t10\t1234.50\t1000.00\t12345678901.50\t\t\n");
	assert_non_null(strstr(row(&options, "east", &line), "\t1234.50\t1000.00\t12345678901.50\t"));
	line.low = -.001;
	says(line, "scores\teast\ti\tm\tmoney\t10\t1234.50\t0.00\t12345678901.50\t\t\n");
	line.is_whole = false;
	line.value = 1234.5;
	says(line, "scores\teast\ti\tm\tmoney\t10\t1234.5\t-0.001\t1.23456789e+10\t\t\n");
}

/* An instant that no date can name, as a state from anywhere may hold it, is empty. */
static void instants_out_of_reach_are_empty(void **state)
{
	(void)state;
	says(whole(UNIT_INSTANT, WIDE_MAX), "scores\teast\ti\tm\tinstant\t10\t\t\t\t\t\n");
	says(whole(UNIT_INSTANT, WIDE_MIN), "scores\teast\ti\tm\tinstant\t10\t\t\t\t\t\n");
	says(whole(UNIT_INSTANT, INT64_MIN), "scores\teast\ti\tm\tinstant\t10\t\t\t\t\t\n");
	says(whole(UNIT_INSTANT, 253402300800), "scores\teast\ti\tm\tinstant\t10\t\t\t\t\t\n");
}

static void texts_are_escaped_and_notes_joined(void **state)
{
	static const char *const named[] = {"re\tgion"};
	struct result_options options = {.group = named, .groups = 1, .zone = "UTC"};
	struct line line = {.item = "i\n",
		.measure = "m",
		.unit = UNIT_P,
		.n = 3,
		.value = .5,
		.low = NAN,
		.high = NAN,
		.label = "\\\r",
		.note = "ceiling"};

	(void)state;
	assert_string_equal(row(&options, "ea\\st", &line),
		"scores\tea\\\\st\ti\\n\tm\tp\t3\t0.5\t\t\t\\\\\\r\tceiling;small-n;zone=UTC\n");
	assert_ptr_equal(out.at, strstr(out.at, "analysis\tre\\tgion\titem\tmeasure\tunit\tn\tvalue"
						"\tlow\thigh\tlabel\tnote\nscores\t"));
	line.note = NULL;
	line.n = 10;
	options.zone = NULL;
	assert_string_equal(
		row(&options, "", &line), "scores\t\ti\\n\tm\tp\t10\t0.5\t\t\t\\\\\\r\t\n");
}

/* Three regions and their total, n each; '+' shown, '-' hidden, in order. */
static void check_hidden(const int64_t n[4], int64_t min_n, bool complementary, const char *want)
{
	static const char *const groups[] = {"a", "b", "c", "(all)"};
	struct result_options options = {
		.group = region, .groups = 1, .min_n = min_n, .complementary = complementary};
	char have[5] = "";

	buf_clear(&out);
	struct result *result = result_open(&options, &out);
	for (int g = 0; g < 4; g++) {
		struct line line = {.item = "i",
			.measure = "m",
			.unit = UNIT_SHARE,
			.n = n[g],
			.value = .25,
			.low = .125,
			.high = .5,
			.label = "secret"};
		result_group(result, "scores", &groups[g], g == 3);
		result_put(result, &line);
	}
	result_close(result);
	const char *line = strchr(out.at, '\n') + 1;
	for (int g = 0; g < 4; g++, line = strchr(line, '\n') + 1) {
		char hidden[80], shown[80];
		snprintf(hidden, sizeof(hidden), "scores\t%s\ti\tm\tshare\t\t\t\t\t\tsuppressed\n",
			groups[g]);
		snprintf(shown, sizeof(shown),
			"scores\t%s\ti\tm\tshare\t%d\t0.25\t0.125\t0.5\tsecret\t", groups[g],
			(int)n[g]);
		bool is_hidden = strncmp(line, hidden, strlen(hidden)) == 0;
		assert_true(is_hidden || strncmp(line, shown, strlen(shown)) == 0);
		have[g] = is_hidden ? '-' : '+';
	}
	assert_string_equal(have, want);
}

static void small_groups_are_hidden_with_a_complement(void **state)
{
	(void)state;
	check_hidden((const int64_t[]){3, 20, 30, 53}, 0, true, "++++");
	check_hidden((const int64_t[]){3, 20, 30, 53}, 5, false, "-+++");
	check_hidden((const int64_t[]){3, 20, 30, 53}, 5, true, "--++");
	check_hidden((const int64_t[]){30, 20, 3, 53}, 5, true, "+--+");
	check_hidden((const int64_t[]){3, 4, 30, 37}, 5, true, "--++");
	check_hidden((const int64_t[]){5, 5, 5, 15}, 5, true, "++++");
	check_hidden((const int64_t[]){1, 1, 1, 3}, 5, true, "----");
	check_hidden((const int64_t[]){30, 20, 0, 50}, 5, true, "+--+");
}

/* Complements are sought among rows of one item, measure and label only. */
static void families_are_kept_apart(void **state)
{
	static const char *const groups[] = {"a", "b"};
	struct result_options options = {
		.group = region, .groups = 1, .min_n = 5, .complementary = true};

	(void)state;
	buf_clear(&out);
	struct result *result = result_open(&options, &out);
	for (int g = 0; g < 2; g++) {
		struct line line = {.item = "i",
			.measure = "m",
			.unit = UNIT_SHARE,
			.n = g ? 9 : 3,
			.value = 1};
		result_group(result, "scores", &groups[g], false);
		result_put(result, &line);
		line.measure = "other";
		line.n = 50;
		result_put(result, &line);
	}
	result_close(result);
	int hidden = 0, shown = 0;
	for (const char *at = out.at; (at = strstr(at, "suppressed")); at++)
		hidden++;
	for (const char *at = out.at; (at = strstr(at, "\t50\t1\t")); at++)
		shown++;
	assert_int_equal(hidden, 2);
	assert_int_equal(shown, 2);
}

static void formats_of_one_number_only(void **state)
{
	static const char *const good[] = {
		"%g", "%.4f", "%10.3e", "%-8.2f", "%+.1f", "%05.1f", "%#.3g"};
	static const char *const bad[] = {"", "%", "%s", "%d", "%n", "%.4f%n", "x%.4f", "%.4fx",
		"%%", "%*f", "%.*f", "%lf", "%Lf", "%a", "%1$f", "%9999999999f", "%.4f "};
	struct fault fault;

	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++)
		assert_int_equal(result_ofmt(good[i], &fault), 0);
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		if (!result_ofmt(bad[i], &fault))
			fail_msg("taken: %s", bad[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_no_number_is_empty),
		cmocka_unit_test(what_is_calculated_has_no_n),
		cmocka_unit_test(rounded_to_nothing_has_no_sign),
		cmocka_unit_test(whole_numbers_are_in_full),
		cmocka_unit_test(bounds_of_money_are_in_full),
		cmocka_unit_test(instants_out_of_reach_are_empty),
		cmocka_unit_test(texts_are_escaped_and_notes_joined),
		cmocka_unit_test(small_groups_are_hidden_with_a_complement),
		cmocka_unit_test(families_are_kept_apart),
		cmocka_unit_test(formats_of_one_number_only),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	buf_release(&out);
	return failed;
}
