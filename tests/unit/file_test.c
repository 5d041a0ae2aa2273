/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/file.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <dirent.h>
#include <cmocka.h>

static char folder[] = "/tmp/ce-file-test.XXXXXX";

static int enter(void **state)
{
	(void)state;
	return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static int leave(void **state)
{
	(void)state;
	return chdir("/") == 0 && rmdir(folder) == 0 ? 0 : -1;
}

static int entries(void)
{
	DIR *dir = opendir(".");
	int n = 0;

	assert_non_null(dir);
	while (readdir(dir))
		n++;
	closedir(dir);
	return n - 2;
}

static void assert_file(const char *path, const char *text)
{
	struct buf buf = BUF_NONE;
	struct fault fault;

	assert_int_equal(file_slurp(path, 1 << 20, &buf, &fault), 0);
	assert_string_equal(buf.at, text);
	buf_release(&buf);
}

static void assert_fault(
	const struct fault *fault, enum fault_kind kind, const char *file, const char *text)
{
	assert_int_equal(fault->kind, kind);
	assert_string_equal(fault->file, file);
	assert_string_equal(fault->text, text);
}

static void write_file(const char *path, const char *text)
{
	struct out out;
	struct fault fault;

	assert_int_equal(out_open(&out, path, &fault), 0);
	buf_puts(&out.buf, text);
	assert_int_equal(out_close(&out, &fault), 0);
}

static void output_appears_only_when_it_is_whole(void **state)
{
	struct out out;
	struct fault fault;
	struct stat st;

	(void)state;
	assert_int_equal(out_open(&out, "result", &fault), 0);
	buf_puts(&out.buf, "half");
	assert_int_equal(out_flush(&out), 0);
	assert_int_equal(access("result", F_OK), -1);
	buf_puts(&out.buf, " and half\n");
	mode_t mask = umask(022);
	assert_int_equal(out_close(&out, &fault), 0);
	umask(mask);
	assert_file("result", "half and half\n");
	assert_int_equal(stat("result", &st), 0);
	assert_int_equal(st.st_mode & 0777, 0644);
	assert_int_equal(entries(), 1);
	assert_int_equal(unlink("result"), 0);
}

static void an_older_file_stays_until_the_new_one_is_whole(void **state)
{
	struct out out;
	struct fault fault;

	(void)state;
	write_file("result", "old\n");
	assert_int_equal(out_open(&out, "result", &fault), 0);
	buf_puts(&out.buf, "new\n");
	assert_int_equal(out_flush(&out), 0);
	assert_file("result", "old\n");
	out_fail(&out, "ce-gap", 3);
	assert_file("result", "old\n");
	assert_int_equal(entries(), 1);
	write_file("result", "new\n");
	assert_file("result", "new\n");
	assert_int_equal(entries(), 1);
	assert_int_equal(unlink("result"), 0);
}

static void a_full_disk_is_an_error(void **state)
{
	struct out out;
	struct fault fault;

	(void)state;
	assert_int_equal(out_open(&out, "/dev/full", &fault), 0);
	buf_puts(&out.buf, "bytes\n");
	assert_int_equal(out_close(&out, &fault), -1);
	assert_fault(
		&fault, FAULT_OUTPUT, "/dev/full", "cannot be written: No space left on device");
	assert_int_equal(access("/dev/full", F_OK), 0);
}

static void after_a_failed_write_nothing_more_is_written(void **state)
{
	struct out out;
	struct fault fault;

	(void)state;
	assert_int_equal(out_open(&out, "/dev/full", &fault), 0);
	buf_puts(&out.buf, "bytes\n");
	assert_int_equal(out_flush(&out), -1);
	out.buf.n = 0;
	assert_int_equal(out_flush(&out), -1);
	assert_int_equal(out_close(&out, &fault), -1);
	assert_int_equal(fault.kind, FAULT_OUTPUT);
}

static void a_folder_that_is_not_there_is_told_at_once(void **state)
{
	struct out out;
	struct fault fault;

	(void)state;
	assert_int_equal(out_open(&out, "no/such/file", &fault), -1);
	assert_fault(&fault, FAULT_OUTPUT, "no/such/file",
		"cannot be written: No such file or directory");
	out_fail(&out, "ce-gap", 4);
}

static void input_faults_name_the_file(void **state)
{
	struct fault fault;
	struct buf buf = BUF_NONE;

	(void)state;
	assert_int_equal(file_open("missing.csv", &fault), -1);
	assert_fault(
		&fault, FAULT_INPUT, "missing.csv", "cannot be read: No such file or directory");
	assert_int_equal(file_open(".", &fault), -1);
	assert_fault(&fault, FAULT_INPUT, ".", "is a directory");
	assert_int_equal(file_slurp("missing.csv", 10, &buf, &fault), -1);
	assert_int_equal(file_open("-", &fault), STDIN_FILENO);
	assert_string_equal(file_name("-"), "(stdin)");
	assert_string_equal(file_name("a.csv"), "a.csv");
}

static void a_table_has_a_limit(void **state)
{
	struct buf buf = BUF_NONE;
	struct fault fault;

	(void)state;
	write_file("table", "0123456789");
	assert_int_equal(file_slurp("table", 10, &buf, &fault), 0);
	assert_int_equal(buf.n, 10);
	buf_release(&buf);
	assert_int_equal(file_slurp("table", 9, &buf, &fault), -1);
	assert_fault(&fault, FAULT_INPUT, "table", "more than 9 bytes");
	buf_release(&buf);
	assert_int_equal(unlink("table"), 0);
}

static void a_failed_filter_says_so_in_its_output(void **state)
{
	struct out out;
	struct fault fault;
	int keep = dup(STDOUT_FILENO);

	(void)state;
	fflush(stdout);
	assert_int_equal(
		dup2(open("stream", O_RDWR | O_CREAT, 0600), STDOUT_FILENO), STDOUT_FILENO);
	assert_int_equal(out_open(&out, "-", &fault), 0);
	buf_puts(&out.buf, "a\tb\n");
	out_fail(&out, "ce-segment", 3);
	assert_int_equal(out_open(&out, NULL, &fault), 0);
	out_fail(&out, "ce-gap", 2); /* nothing begun: nothing said */
	dup2(keep, STDOUT_FILENO);
	close(keep);
	assert_file("stream", "a\tb\n!failed ce-segment 3\n");
	assert_int_equal(unlink("stream"), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(output_appears_only_when_it_is_whole),
		cmocka_unit_test(an_older_file_stays_until_the_new_one_is_whole),
		cmocka_unit_test(a_full_disk_is_an_error),
		cmocka_unit_test(after_a_failed_write_nothing_more_is_written),
		cmocka_unit_test(a_folder_that_is_not_there_is_told_at_once),
		cmocka_unit_test(input_faults_name_the_file),
		cmocka_unit_test(a_table_has_a_limit),
		cmocka_unit_test(a_failed_filter_says_so_in_its_output),
	};

	return cmocka_run_group_tests(tests, enter, leave);
}
