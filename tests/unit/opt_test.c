/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/opt.h"

#include <fcntl.h>
#include <float.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>
#include <cmocka.h>

struct options {
	bool totals;
	const char *output, *form;
	struct opt_list group;
	int64_t jobs;
	double confidence;
};

static const struct opt table[] = {
	{'o', "output", "FILE", "write to FILE", OPT_TEXT, offsetof(struct options, output)},
	{'f', "format", "plain|json", "how it looks: 'plain' [or] json", OPT_TEXT,
		offsetof(struct options, form)},
	{'g', "group", "COLUMNS", "group columns", OPT_LIST, offsetof(struct options, group)},
	{'j', "jobs", "N", "threads", OPT_NUMBER, offsetof(struct options, jobs)},
	{0, "confidence", "P", "level", OPT_REAL, offsetof(struct options, confidence)},
	{0, "totals", NULL, "add rows for all", OPT_FLAG, offsetof(struct options, totals)},
	{0, NULL, NULL, NULL, OPT_FLAG, 0},
};

static const char *const usage[] = {"[OPTION...] [FILE...]", NULL};
static const struct opt_tool tool = {"ce-test", "a tool for tests", usage, table, NULL};

static enum opt_result parse(
	struct options *options, struct fault *fault, int *operands, char **argv)
{
	int argc = 0;

	while (argv[argc])
		argc++;
	*options = (struct options){0};
	return opt_parse(&tool, argc, argv, options, operands, fault);
}

#define WORDS(...) ((char *[]){(char[]){"ce-test"}, __VA_ARGS__, NULL})
#define W(text) ((char[]){text})

static void options_land_in_their_fields(void **state)
{
	struct options options;
	struct fault fault;
	int operands;
	char **argv = WORDS(W("a.csv"), W("-g"), W("tier"), W("--group=region"), W("-j7"),
		W("--confidence"), W("0.9"), W("--totals"), W("--"), W("-b.csv"));

	(void)state;
	assert_int_equal(parse(&options, &fault, &operands, argv), OPT_GO);
	assert_int_equal(options.group.n, 2);
	assert_string_equal(options.group.at[0], "tier");
	assert_string_equal(options.group.at[1], "region");
	assert_int_equal(options.jobs, 7);
	assert_true(options.confidence == 0.9);
	assert_true(options.totals);
	assert_null(options.output);
	assert_string_equal(argv[operands], "a.csv");
	assert_string_equal(argv[operands + 1], "-b.csv");
	opt_list_release(&options.group);
}

static void assert_refused(char **argv, const char *text)
{
	struct options options;
	struct fault fault;
	int operands;

	assert_int_equal(parse(&options, &fault, &operands, argv), OPT_FAULT);
	assert_int_equal(fault.kind, FAULT_USE);
	assert_string_equal(fault.text, text);
	opt_list_release(&options.group);
}

static void wrong_use_is_told_with_the_nearest_name(void **state)
{
	(void)state;
	assert_refused(WORDS(W("--gruop"), W("x")), "no option --gruop (did you mean \"group\"?)");
	assert_refused(WORDS(W("--gruop=x")), "no option --gruop (did you mean \"group\"?)");
	assert_refused(WORDS(W("--verison")), "no option --verison (did you mean \"version\"?)");
	assert_refused(WORDS(W("--zzz")), "no option --zzz");
	assert_refused(WORDS(W("-x")), "no option -x (try ce-test --help)");
	assert_refused(WORDS(W("--totals"), W("-xq")), "no option -x (try ce-test --help)");
	assert_refused(WORDS(W("-j")), "-j wants an argument (try ce-test --help)");
	assert_refused(WORDS(W("--output")), "--output wants an argument (try ce-test --help)");
	assert_refused(WORDS(W("-j"), W("two")), "--jobs takes a whole number from 0, not \"two\"");
	assert_refused(WORDS(W("-j"), W("-1")), "--jobs takes a whole number from 0, not \"-1\"");
	assert_refused(WORDS(W("--confidence=nan")), "--confidence takes a number, not \"nan\"");
	assert_refused(WORDS(W("-f"), W("xml")), "--format takes plain|json, not \"xml\"");
	assert_refused(WORDS(W("--completion=fish")), "--completion takes bash|zsh, not \"fish\"");
	assert_refused(WORDS(W("--totals=yes")), "--totals takes no argument");
}

static void numbers_are_all_of_the_text(void **state)
{
	static const char *const bad_number[] = {
		"", " 1", "+1", "1 ", "1.0", "0x10", "9223372036854775808", "1e3"};
	static const char *const bad_real[] = {
		"", " 1", "1 ", "inf", "nan", "0x1p3", "1e999", "1,5"};
	int64_t number;
	double real;

	(void)state;
	for (size_t i = 0; i < sizeof(bad_number) / sizeof(*bad_number); i++)
		assert_int_equal(opt_number(bad_number[i], &number), -1);
	for (size_t i = 0; i < sizeof(bad_real) / sizeof(*bad_real); i++)
		assert_int_equal(opt_real(bad_real[i], &real), -1);
	assert_int_equal(opt_number("-9223372036854775808", &number), 0);
	assert_true(number == INT64_MIN);
	assert_int_equal(opt_real("-2.5e-3", &real), 0);
	assert_true(real == -0.0025);
}

static void lists_split_at_the_separator(void **state)
{
	struct opt_list list = {0};
	char *hold;

	(void)state;
	opt_split("a,,b", ',', &list, &hold);
	assert_int_equal(list.n, 3);
	assert_string_equal(list.at[0], "a");
	assert_string_equal(list.at[1], "");
	assert_string_equal(list.at[2], "b");
	opt_list_release(&list);
	free(hold);
	opt_split("", ',', &list, &hold);
	assert_int_equal(list.n, 1);
	opt_list_release(&list);
	free(hold);
}

static void settings_take_what_they_declare(void **state)
{
	static const struct setting box = {
		"box", SETTING_NUMBER, "2", NULL, 1, 5, true, "top boxes"};
	static const struct setting test = {"interval", SETTING_CHOICE, "score",
		"score|wald|adjusted-wald", 0, 0, false, "kind"};
	struct fault fault;

	(void)state;
	assert_int_equal(setting_check(&box, "5", &fault), 0);
	assert_int_equal(setting_check(&box, "5.1", &fault), -1);
	assert_string_equal(fault.text, "setting box takes a number from 1 to 5, not \"5.1\"");
	assert_int_equal(setting_check(&box, "", &fault), -1);
	assert_int_equal(setting_check(&test, "adjusted-wald", &fault), 0);
	assert_int_equal(setting_check(&test, "adjusted", &fault), -1);
	assert_int_equal(setting_check(&test, "score|wald", &fault), -1);
	assert_int_equal(fault.kind, FAULT_USE);
}

/* What the tool says to standard output when asked with `word`. */
static void said(char *word, char *text, size_t size)
{
	struct options options;
	struct fault fault;
	char path[] = "/tmp/ce-opt-test.XXXXXX";
	int operands, keep = dup(STDOUT_FILENO), fd = mkstemp(path);

	assert_true(fd >= 0 && unlink(path) == 0);
	fflush(stdout);
	dup2(fd, STDOUT_FILENO);
	enum opt_result result = parse(&options, &fault, &operands, WORDS(word));
	fflush(stdout);
	dup2(keep, STDOUT_FILENO);
	close(keep);
	assert_int_equal(result, OPT_SAID);
	ssize_t n = pread(fd, text, size - 1, 0);
	assert_true(n > 0);
	text[n] = '\0';
	close(fd);
}

static void help_and_completion_come_from_the_table(void **state)
{
	char text[8192];

	(void)state;
	said(W("--help"), text, sizeof(text));
	assert_non_null(strstr(text, "usage:\n  ce-test [OPTION...] [FILE...]\n"));
	assert_non_null(strstr(text, "\n  -g, --group COLUMNS      group columns\n"));
	assert_non_null(strstr(text, "\n      --totals             add rows for all\n"));
	said(W("--version"), text, sizeof(text));
	assert_int_equal(strncmp(text, "ce-test (ce) ", 13), 0);
	said(W("--completion=bash"), text, sizeof(text));
	assert_non_null(strstr(text, "complete -o default -F _test ce-test\n"));
	assert_non_null(strstr(text, "'--output --format --group --jobs --confidence --totals --"));
	said(W("--completion=zsh"), text, sizeof(text));
	assert_non_null(strstr(text,
		"'--format[how it looks\\: '\\''plain'\\'' \\[or\\] json]:format:(plain json)'"));
	assert_non_null(strstr(text, "'*--group[group columns]:group:'"));
}

static void help_to_a_full_disk_is_an_error(void **state)
{
	struct options options;
	struct fault fault;
	int operands, keep = dup(STDOUT_FILENO), full = open("/dev/full", O_WRONLY);

	(void)state;
	fflush(stdout);
	dup2(full, STDOUT_FILENO);
	enum opt_result result = parse(&options, &fault, &operands, WORDS(W("--help")));
	dup2(keep, STDOUT_FILENO);
	clearerr(stdout);
	close(full);
	close(keep);
	assert_int_equal(result, OPT_FAULT);
	assert_int_equal(fault.kind, FAULT_OUTPUT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(options_land_in_their_fields),
		cmocka_unit_test(wrong_use_is_told_with_the_nearest_name),
		cmocka_unit_test(numbers_are_all_of_the_text),
		cmocka_unit_test(lists_split_at_the_separator),
		cmocka_unit_test(settings_take_what_they_declare),
		cmocka_unit_test(help_and_completion_come_from_the_table),
		cmocka_unit_test(help_to_a_full_disk_is_an_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
