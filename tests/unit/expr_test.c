/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "label/expr.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/* One record, with a valid, a missing and an invalid field of each sort that matters. */
static const char *const cells[] = {"nps", "csat", "ces", "region", "fee:decimal2", "price",
	"wait_s", "handle_s", "answered_at", "due_at", "start", "day:date", "until:date", "month",
	"retained", "fixed", "comment", "perception@delivery", "二 月", "weight", "big:decimal9",
	"topics", "paused", "team", "zh", "left", "leap:date", "w53:date", "none:labels", "loss:decimal2",
	"bad", "blank", "opened_at"};
static const char record[] = "9\t\t99\teast\t12.50\t3.20\t300\t90\t2026-05-13T23:30:00Z\t"
			     "2026-05-14T05:30:00Z\t\t2026-05-13\t2026-06-02\t2026-05\t1\t0\t"
			     "\xc3\x9c"
			     "ber alles, It's LATE\t4\tx\t0.333333\t123456789.123456789\t"
			     "waiting|price\t2026-05-14T01:30:00Z/2026-05-14T02:00:00Z\tnight\t"
			     "等了三十分钟\t\t2024-02-29\t2027-01-01\t\t-12.35\t\xff\xfe" "Ab\t"
			     "\xe3\x80\x80 a b\xc2\xa0 \t2026-10-25T00:30:00Z\n";

struct bench {
	struct schema schema;
	struct frame frame;
	struct feed *feed;
	struct chunk chunk;
	struct row row;
	struct zone *zone;
	struct context context;
	struct complaints invalid;
};

static long nothing(void *context, char *bytes, size_t n, struct fault *fault)
{
	(void)context, (void)bytes, (void)n, (void)fault;
	return 0;
}

static const char calendar[] = "calendar,day,from,to,zone\n"
			       ",mon-fri,09:00,12:00,Asia/Shanghai\n"
			       ",mon-fri,13:00,18:00,\n"
			       ",2026-05-15,,,\n"
			       "night,mon-sun,22:00,06:00,Europe/Berlin\n";

/* The calendar and the instant of --as-of: noon of 2026-05-20 in Shanghai. */
static void set_context(struct context *context)
{
	int fd = memfd_create("calendar", 0);
	struct fault fault;
	char path[64];

	assert_int_equal(write(fd, calendar, sizeof(calendar) - 1), (ssize_t)sizeof(calendar) - 1);
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	assert_int_equal(calendars_read(&context->calendars, path, NULL, &fault), 0);
	close(fd);
	context->has_as_of = true;
	assert_int_equal(instant_read("2026-05-20T04:00Z", 17, &context->as_of_s), 0);
}

static int set_up(void **state)
{
	static const struct source source = {"test", nothing, NULL, -1};
	struct bench *b = calloc(1, sizeof(*b));
	struct fault fault;

	for (size_t i = 0; i < sizeof(cells) / sizeof(*cells); i++)
		assert_int_equal(schema_add(&b->schema, cells[i], strlen(cells[i]), &fault), 0);
	frame_begin(&b->frame, &b->schema);
	b->chunk.hold = b->chunk.scan.text = (struct buf)BUF_NONE;
	b->feed = feed_open(&source, DIALECT_STREAM, 0, 1, record, sizeof(record) - 1);
	assert_int_equal(feed_next(b->feed, &b->chunk, &fault), 1);
	assert_int_equal(chunk_fields(&b->chunk, 0), b->schema.n);
	row_open(&b->row, &b->frame, NULL);
	b->row.complaints = &b->invalid;
	b->zone = zone_open("Asia/Shanghai", &fault);
	assert_non_null(b->zone);
	set_context(&b->context);
	b->frame.context = &b->context;
	*state = b;
	return 0;
}

static int tear_down(void **state)
{
	struct bench *b = *state;

	row_close(&b->row);
	chunk_release(&b->chunk);
	feed_close(b->feed);
	frame_release(&b->frame);
	schema_release(&b->schema);
	zone_close(b->zone);
	context_release(&b->context);
	free(b);
	return 0;
}

struct yields {
	const char *text, *value, *type;
};

static void check_value(struct bench *b, const struct yields *want)
{
	struct expr *expr;
	struct fault fault = {0};
	struct buf value = BUF_NONE, type = BUF_NONE;

	if (expr_compile(&expr, want->text, &b->frame, b->zone, &fault))
		fail_msg("%s: %s", want->text, fault.text);
	struct expr_state *state = expr_begin(expr, &b->row);
	row_next(&b->row, &b->chunk, 0);
	expr_print(expr, state, expr_type(expr), &value);
	type_print(&type, expr_type(expr));
	if (strcmp(value.at, want->value) != 0 || strcmp(type.at, want->type) != 0)
		fail_msg("%s: \"%s\" of type %s, not \"%s\" of type %s", want->text, value.at,
			type.at, want->value, want->type);
	assert_int_equal(expr_check(state, &fault), 0);
	expr_end(state);
	expr_free(expr);
	buf_release(&value);
	buf_release(&type);
}

static void check_values(void **state, const struct yields *want)
{
	for (; want->text; want++)
		check_value(*state, want);
}

static void precedence(void **state)
{
	static const struct yields list[] = {
		{"1 + 2 * 3", "7", "decimal0"},
		{"(1 + 2) * 3", "9", "decimal0"},
		{"7 - 2 - 1", "4", "decimal0"},
		{"12 / 2 / 3", "2", "decimal6"},
		{"-2 * -3", "6", "decimal0"},
		{"- - 2", "2", "decimal0"},
		{"1 < 2 && 2 < 3 || 1 > 2", "1", "flag"},
		{"1 > 2 || 1 < 2 && 3 > 2", "1", "flag"},
		{"1 > 2 && 1 > 2 || 1 < 2", "1", "flag"},
		{"!(1 > 2) && 1 + 1 == 2", "1", "flag"},
		{"1 + 1 in (2, 3)", "1", "flag"},
		{"nps in (9) && nps in (8)", "0", "flag"},
		{"!(nps in (9))", "0", "flag"},
		{NULL, NULL, NULL},
	};

	check_values(state, list);
}

static void three_values(void **state)
{
	static const struct yields list[] = {
		{"csat > 1", "", "flag"},
		{"csat == csat", "", "flag"},
		{"csat > 1 || nps == 9", "1", "flag"},
		{"nps == 9 || csat > 1", "1", "flag"},
		{"csat > 1 || nps == 8", "", "flag"},
		{"csat > 1 && nps == 8", "0", "flag"},
		{"nps == 8 && csat > 1", "0", "flag"},
		{"csat > 1 && nps == 9", "", "flag"},
		{"nps == 9 && csat > 1", "", "flag"},
		{"!(csat > 1)", "", "flag"},
		{"csat in (1, 2)", "", "flag"},
		{"(csat > 1) == (nps > 1)", "", "flag"},
		{"csat + 1", "", "decimal0"},
		{"missing(csat)", "1", "flag"},
		{"missing(csat > 1)", "1", "flag"},
		{"missing(nps)", "0", "flag"},
		{"missing(missing(csat))", "0", "flag"},
		{"nps / 0", "", "decimal6"},
		{"missing(nps / (nps - 9))", "1", "flag"},
		{"if(csat > 1, 'a', 'b')", "", "text"},
		{"coalesce(csat, nps, 3)", "9", "decimal0"},
		{"coalesce(csat > 1, retained)", "1", "flag"},
		{"coalesce(start, due_at)", "2026-05-14T05:30:00Z", "instant"},
		{NULL, NULL, NULL},
	};

	check_values(state, list);
}

static void numbers(void **state)
{
	static const struct yields list[] = {
		{"nps", "9", "0-10"},
		{"nps == 9.0", "1", "flag"},
		{"nps > 8.5", "1", "flag"},
		{"8.5 < nps", "1", "flag"},
		{"10 <= nps", "0", "flag"},
		{"nps != 9", "0", "flag"},
		{"nps = 9", "1", "flag"},
		{"0.1 + 0.2 == 0.3", "1", "flag"},
		{"fee * 2", "25.00", "decimal2"},
		{"fee + 0.001", "12.501", "decimal3"},
		{"price + 1", "4.20", "money"},
		{"price * 2", "6.40", "money"},
		{"price * 1.1", "3.520", "decimal3"},
		{"nps / 3", "3", "decimal6"},
		{"1 / 3", "0.333333", "decimal6"},
		{"-1 / 3", "-0.333333", "decimal6"},
		{"price / 10 == 0.32", "1", "flag"},
		{"0.3 / 0.1 == 3", "1", "flag"},
		{"1.1 / 1.1 == 1", "1", "flag"},
		{"1 / 0", "", "decimal6"},
		{"missing(1 / 0) && missing(nps / 0)", "1", "flag"},
		{"-(2 - 5)", "3", "decimal0"},
		{"nps in (-9, 9)", "1", "flag"},
		{"1 < 2 || csat > 1", "1", "flag"},
		{"2 / 3 > 0.666", "1", "flag"},
		{"big * big > 15241578780673678.5", "1", "flag"},
		{"big * big", "15241578780673678515622621e-9", "decimal9"}, /* not a decimal9 */
		{"big * big * big * big", "2.323057237e+32", "decimal6"},
		{"999999999999999999 + 1", "1000000000000000000", "decimal0"},
		{"999999999999999999 * 10", "9999999999999999990e-0", "decimal0"},
		{"weight * 3", "0.999999", "decimal6"},
		{"retained", "1", "flag"},
		{"retained && !fixed", "1", "flag"},
		{"retained == (nps > 8)", "1", "flag"},
		{"`perception@delivery` == perception@delivery", "1", "flag"},
		{"\"二 月\"", "x", "text"},
		{NULL, NULL, NULL},
	};

	check_values(state, list);
}

static void times(void **state)
{
	static const struct yields list[] = {
		{"wait_s > 4m", "1", "flag"},
		{"wait_s == 300", "1", "flag"},
		{"wait_s - handle_s", "210", "duration"},
		{"wait_s + 1h", "3900", "duration"},
		{"wait_s * 2", "600", "duration"},
		{"wait_s / 60", "5", "decimal6"},
		{"wait_s + 0.5", "300.5", "decimal1"},
		{"1.5h == 90m", "1", "flag"},
		{"due_at - answered_at", "21600", "duration"},
		{"answered_at + 2h", "2026-05-14T01:30:00Z", "instant"},
		{"answered_at - 3d < due_at", "1", "flag"},
		{"answered_at + 9999999999h", "", "instant"},
		{"answered_at >= '2026-05-13T23:30:00Z'", "1", "flag"},
		{"'2026-05-14' < answered_at", "1", "flag"}, /* midnight in Shanghai is 16:00 UTC */
		{"answered_at > '2026-05-14 00:00'", "0", "flag"},
		{"day == '2026-05-13'", "1", "flag"},
		{"until - day", "1728000", "duration"},
		{"day + 1d", "2026-05-14", "date"},
		{"day - 36h", "2026-05-12", "date"},
		{"month == '2026-05'", "1", "flag"},
		{"month in ('2026-04', '2026-05')", "1", "flag"},
		{"hours(answered_at, due_at)", "6", "decimal6"},
		{"days(answered_at, due_at)", "0.25", "decimal6"},
		{"days(due_at, answered_at)", "-0.25", "decimal6"},
		{"days(day, until)", "20", "decimal6"},
		{"days(day, '2026-05-10')", "-3", "decimal6"},
		{"hours(wait_s)", "0.083333", "decimal6"},
		{"date(answered_at)", "2026-05-14", "date"},
		{"month(answered_at)", "2026-05", "period"},
		{"month(day) == month", "1", "flag"},
		{"weekday(answered_at)", "4", "count"},
		{"weekday(day)", "3", "count"},
		{"date(start)", "", "date"},
		{NULL, NULL, NULL},
	};

	check_values(state, list);
}

static void texts(void **state)
{
	static const struct yields list[] = {
		{"region == 'east'", "1", "flag"},
		{"region < 'west'", "1", "flag"},
		{"region in ('west', 'east')", "1", "flag"},
		{"region in ('west')", "0", "flag"},
		{"region", "east", "category"},
		{"comment =~ 'late'", "0", "flag"},
		{"comment =~ '(?i)late$'", "1", "flag"},
		{"comment !~ '^\\w+ alles'", "0", "flag"},
		{"comment =~ 'It''s'", "1", "flag"},
		{"lower(comment)",
			"\xc3\xbc"
			"ber alles, it's late",
			"text"},
		{"lower(region)", "east", "category"},
		{"len(comment)", "21", "count"},
		{"if(nps >= 9, 'promoter', 'other')", "promoter", "text"},
		{"if(nps < 9, 'x', '')", "", "text"},
		{"if(nps < 9, nps, '')", "", "0-10"},
		{"if(retained, nps, 6.5)", "9.0", "decimal1"},
		{"if(retained, 1 / 2, 3)", "0.5", "decimal6"},
		{"coalesce('', region)", "east", "text"},
		{"record() > 0", "1", "flag"},
		{NULL, NULL, NULL},
	};

	check_values(state, list);
}

static void rounding(void **state)
{
	static const struct yields list[] = {
		{"round(2.5)", "3", "decimal0"},
		{"round(-2.5)", "-3", "decimal0"},
		{"round(2.449, 1)", "2.4", "decimal1"},
		{"round(0.125, 2)", "0.13", "decimal2"}, /* exact, so no 0.12 */
		{"round(price)", "3.00", "money"},
		{"round(price * 1.155, 2)", "3.70", "decimal2"},
		{"round(price / 3, 2)", "1.07", "decimal2"},
		{"round(price / 3, 2) == 1.07", "1", "flag"},
		{"round(loss)", "-12", "decimal0"},
		{"round(loss, 1)", "-12.4", "decimal1"},
		{"round(loss, 4)", "-12.35", "decimal2"},
		{"floor(loss)", "-13", "decimal0"},
		{"ceil(loss)", "-12", "decimal0"},
		{"floor(2.99, 1)", "2.9", "decimal1"},
		{"ceil(2.91, 1)", "3.0", "decimal1"},
		{"floor(-7 / 2)", "-4", "decimal0"},
		{"floor(hours(answered_at, due_at))", "6", "decimal0"},
		{"round(csat)", "", "1-5"},
		{"round(nps)", "9", "0-10"},
		{"abs(loss)", "12.35", "decimal2"},
		{"abs(handle_s - wait_s)", "210", "duration"},
		{"abs(nps / -2)", "4.5", "decimal6"},
		{"min(nps, 3, 7.5)", "3.0", "decimal1"},
		{"max(nps, 3, 7.5)", "9.0", "decimal1"},
		{"max(1 / 2, nps)", "9", "decimal6"},
		{"min(nps, csat)", "", "decimal0"}, /* missing where one is */
		{"min(due_at, answered_at)", "2026-05-13T23:30:00Z", "instant"},
		{"max(day, '2026-05-14')", "2026-05-14", "date"},
		{"max(wait_s, 10m)", "600", "duration"},
		{"max(price, 0)", "3.20", "money"},
		{NULL, NULL, NULL},
	};

	check_values(state, list);
}

/* The bench's zone is Asia/Shanghai: answered at 07:30 on Thursday, the 14th. */
static void dates(void **state)
{
	static const struct yields list[] = {
		{"year(answered_at)", "2026", "count"},
		{"year(month)", "2026", "count"},
		{"quarter(answered_at)", "2", "count"},
		{"quarter(month)", "2", "count"},
		{"week(w53)", "53", "count"},
		{"quarter(w53)", "1", "count"},
		{"hour(answered_at)", "7", "count"},
		{"hour(start)", "", "count"},
		{"week(answered_at)", "20", "count"},
		{"week(leap)", "9", "count"},
		{"month(leap)", "2024-02", "period"},
		{"leap + 1d", "2024-03-01", "date"},
		{"days(leap, day)", "804", "decimal6"},
		{"week(leap + 310d)", "1", "count"},  /* 2025-01-04 */
		{"week(leap + 307d)", "1", "count"},  /* 2025-01-01, a Wednesday */
		{"week(leap + 304d)", "52", "count"}, /* 2024-12-29, a Sunday */
		{"week(day + 233d)", "53", "count"},  /* 2027-01-01, a Friday, is in week 53 of 2026 */
		{"year(day + 233d)", "2027", "count"},
		{"age(answered_at)", "534600", "duration"},
		{"days(age(answered_at))", "6.1875", "decimal6"},
		{"age(day)", "604800", "duration"},
		{"age(until)", "-1123200", "duration"},
		{"age(start)", "", "duration"},
		{"age(answered_at) > 6d", "1", "flag"},
		{NULL, NULL, NULL},
	};

	check_values(state, list);
}

static void open_time(void **state)
{
	static const struct yields common[] = {
		{"business(answered_at, due_at)", "12600", "duration"},
		{"business(due_at, answered_at)", "-12600", "duration"},
		{"business(answered_at, due_at, paused)", "10800", "duration"},
		{"business('2026-05-14', due_at) == 3.5h", "1", "flag"},
		{"business(answered_at, start)", "", "duration"},
		{"hours(business(answered_at, due_at))", "3.5", "decimal6"},
		{"open_after(answered_at, 8h)", "2026-05-14T10:00:00Z", "instant"},
		{"open_after(answered_at, 9h)", "2026-05-18T02:00:00Z", "instant"},
		{"open_after(answered_at, 0s)", "2026-05-14T01:00:00Z", "instant"},
		{"open_after(answered_at, -1h)", "2026-05-13T09:00:00Z", "instant"},
		{"open_after(answered_at, wait_s)", "2026-05-14T01:05:00Z", "instant"},
		{"open_after(start, 1h)", "", "instant"},
		{NULL, NULL, NULL},
	};
	/* in Berlin, over the hour that comes twice */
	static const struct yields night[] = {
		{"business(answered_at, due_at)", "16200", "duration"},
		{"business(opened_at, opened_at + 1d)", "28800", "duration"},
		{"open_after(opened_at, 4.5h)", "2026-10-25T05:00:00Z", "instant"},
		{NULL, NULL, NULL},
	};
	struct bench *b = *state;

	check_values(state, common);
	b->context.calendar_by = strdup("team");
	check_values(state, night);
	b->context.calendar_by[0] = 'l'; /* no column is called so */
	struct expr *expr;
	struct fault fault;
	assert_int_equal(expr_compile(&expr, "business(due_at, due_at) > 1h", &b->frame, b->zone,
				 &fault), -1);
	assert_string_equal(fault.text, "--calendar: no column \"leam\" (did you mean \"team\"?)");
	free(b->context.calendar_by);
	b->context.calendar_by = NULL;
}

static void pieces(void **state)
{
	static const struct yields list[] = {
		{"upper(region)", "EAST", "category"},
		{"upper(comment)", "\xc3\x9c" "BER ALLES, IT'S LATE", "text"},
		{"upper(bad)", "\xff\xfe" "AB", "text"},
		{"lower(bad)", "\xff\xfe" "ab", "text"},
		{"len(zh)", "6", "count"},
		{"len(left)", "", "count"},
		{"trim(blank)", "a b", "text"},
		{"trim(left)", "", "text"},
		{"substr(zh, 3)", "三十分钟", "text"},
		{"substr(zh, 3, 2)", "三十", "text"},
		{"substr(zh, -2)", "分钟", "text"},
		{"substr(zh, -2, 1)", "分", "text"},
		{"substr(zh, -99, 2)", "", "text"},
		{"substr(zh, -7, 2)", "等", "text"},
		{"substr(zh, 0, 2)", "等", "text"},
		{"substr(zh, 7)", "", "text"},
		{"substr(zh, 99, 2)", "", "text"},
		{"substr(zh, 1, -1)", "", "text"},
		{"substr(zh, csat)", "", "text"},
		{"substr(region, len(region) - 1)", "st", "text"},
		{"concat(region, '-', nps)", "east-9", "text"},
		{"concat(region, left, '!')", "east!", "text"},
		{"concat(left, csat)", "", "text"},
		{"concat(price, ' ', day, ' ', answered_at, ' ', month, ' ', 1 / 2, ' ', nps > 3)",
			"3.20 2026-05-13 2026-05-13T23:30:00Z 2026-05 0.5 1", "text"},
		{"concat('a', 'b') == 'ab'", "1", "flag"},
		{"match(comment, 'late')", "0", "flag"},
		{"match(comment, '(?i)LATE') && region == 'east'", "1", "flag"},
		{"extract(zh, '[一二三四五六七八九十]+')", "三十", "text"},
		{"extract(comment, '(\\w+), It')", "alles", "text"},
		{"extract(comment, 'never')", "", "text"},
		{"extract(comment, '(never)?Ü')", "", "text"},
		{"extract(left, 'x')", "", "text"},
		{"sub(comment, 'l', 'L')", "\xc3\x9c" "ber aLles, It's LATE", "text"},
		{"gsub(comment, 'l', '')", "\xc3\x9c" "ber aes, It's LATE", "text"},
		{"sub(region, '(.)(.)', '\\2\\1\\0\\\\')", "aeea\\st", "text"},
		{"gsub(region, 'x*', '-')", "-e-a-s-t-", "text"},
		{"gsub('baac', 'a*', '-')", "-b-c-", "text"},
		{"gsub(zh, '', '.')", ".等.了.三.十.分.钟.", "text"},
		{"gsub(zh, '.', '')", "", "text"},
		{"sub(bad, 'A', '-')", "\xff\xfe" "-b", "text"},
		{"sub(left, 'a', 'b')", "", "text"},
		{"gsub(region, '^', '>')", ">east", "text"},
		{"has(topics, 'price')", "1", "flag"},
		{"has(topics, 'pric')", "0", "flag"},
		{"has(topics, 'x', 'waiting')", "1", "flag"},
		{"has(none, 'x')", "", "flag"},
		{"topics in ('x', 'price')", "1", "flag"},
		{"topics in ('waiting|price')", "0", "flag"},
		{"topics == 'waiting|price'", "1", "flag"},
		{"!has(topics, 'x')", "1", "flag"},
		{NULL, NULL, NULL},
	};

	check_values(state, list);
}

/* What no number or instant can hold is missing, and told. */
static void beyond(void **state)
{
	static const struct yields list[] = {
		{"round(big * big) * round(big * big) * round(big * big)", "", "decimal0"},
		{"answered_at + 9999999999h", "", "instant"},
		{"day + 9999999999h", "", "date"},
		{"floor(big * big * big * big * big * big)", "", "decimal0"},
		{"open_after(answered_at, 99999999h * 99999)", "", "instant"},
		{"missing(day + 9999999999h)", "1", "flag"},
		{NULL, NULL, NULL},
	};
	struct bench *b = *state;

	for (size_t i = 0; list[i].text; i++) {
		b->invalid = (struct complaints){0};
		check_value(b, &list[i]);
		assert_int_equal(b->invalid.count, 1);
		assert_false(complaint_of_field(&b->invalid.first[0]));
	}
	assert_string_equal(b->invalid.first[0].text, "day + 9999999999h");
	struct fault fault;
	complaint_fault(&b->invalid.first[0], NULL, &fault);
	assert_string_equal(
		fault.text, "day + 9999999999h: beyond 38 digits or the years 1 to 9999");
	b->invalid = (struct complaints){0};
}

/* A field off its scale is missing, and told once a record however often it is read. */
static void invalid(void **state)
{
	struct bench *b = *state;
	const struct yields want = {
		"missing(ces) && (ces > 1 || ces < 9 || nps == 9)", "1", "flag"};

	b->invalid.count = 0;
	check_value(b, &want);
	assert_int_equal(b->invalid.count, 1);
}

static void check_fault(
	struct bench *b, const char *text, enum fault_kind kind, const char *message)
{
	struct expr *expr = NULL;
	struct fault fault = {0};

	if (expr_compile(&expr, text, &b->frame, b->zone, &fault) == 0 &&
		expr_want_truth(expr, &fault) == 0)
		fail_msg("%s: is taken", text);
	expr_free(expr);
	assert_string_equal(fault.text, message);
	assert_int_equal(fault.kind, kind);
}

static void faults(void **state)
{
	static const struct {
		const char *text;
		enum fault_kind kind;
		const char *message;
	} list[] = {
		{"npz > 3", FAULT_INPUT,
			"no column \"npz\" (did you mean \"nps\"?)\n  npz > 3\n  ^^^"},
		{"region == \"east\"", FAULT_INPUT,
			"no column \"east\"; text goes in 'single quotes'\n  region == \"east\"\n  "
			"          ^^^^^^"},
		{"\"二 月\" == x3", FAULT_INPUT,
			"no column \"x3\"\n  \"二 月\" == x3\n             ^^"},
		{"nps", FAULT_USE,
			"true or false is wanted, and this is a number: compare it, as in x > 0\n  "
			"nps\n  ^^^"},
		{"nps > 3 && comment", FAULT_USE,
			"true or false is wanted, and this is text\n  nps > 3 && comment\n         "
			"    ^^^^^^^"},
		{"answered_at > comment", FAULT_USE,
			"cannot compare an instant and text\n  answered_at > comment\n  "
			"^^^^^^^^^^^^^^^^^^^^^"},
		{"day < answered_at", FAULT_USE,
			"cannot compare a date and an instant\n  day < answered_at\n  "
			"^^^^^^^^^^^^^^^^^"},
		{"answered_at > 'noon'", FAULT_USE,
			"not an instant such as '2026-05-13T11:02:05Z'\n  answered_at > 'noon'\n   "
			"             ^^^^^^"},
		{"nps == '9'", FAULT_USE,
			"this is text, and a number is wanted: leave out the quotes\n  nps == "
			"'9'\n         ^^^"},
		{"region == ''", FAULT_USE,
			"an empty field is a missing value, which compares with nothing: use "
			"missing(...)\n"
			"  region == ''\n            ^^"},
		{"1 < 2 < 3", FAULT_USE,
			"comparisons do not chain: write a < b && b < c\n  1 < 2 < 3\n        ^"},
		{"(nps > 3", FAULT_USE,
			"an operator or a closing bracket is wanted here, and here the expression "
			"ends\n"
			"  (nps > 3\n          ^"},
		{"nps > 3 and nps < 5", FAULT_USE,
			"an operator (&& for and, || for or) is wanted here\n  nps > 3 and nps < "
			"5\n          ^^^"},
		{"", FAULT_USE,
			"an expression is wanted here, and here the expression ends\n  \n  ^"},
		{"nps & 1", FAULT_USE,
			"no operator begins like this (did you mean \"&&\"?)\n  nps & 1\n      ^"},
		{"region == 'east", FAULT_USE,
			"the quote is never closed\n  region == 'east\n            ^^^^^"},
		{"wait_s > 3w", FAULT_USE,
			"neither a number nor a duration such as 30s, 45m, 2h or 3d (a name like "
			"this goes in "
			"\"double quotes\")\n  wait_s > 3w\n           ^^"},
		{"wait_s > 1.5s", FAULT_USE,
			"a duration is whole seconds\n  wait_s > 1.5s\n           ^^^^"},
		{"nps > 1234567890123456789", FAULT_USE,
			"not a number of at most 18 digits\n  nps > 1234567890123456789\n"
			"        ^^^^^^^^^^^^^^^^^^^"},
		{"lenght(comment) > 2", FAULT_USE,
			"no function lenght()\n  lenght(comment) > 2\n  ^^^^^^"},
		{"mising(nps)", FAULT_USE,
			"no function mising() (did you mean \"missing\"?)\n  mising(nps)\n  "
			"^^^^^^"},
		{"len() > 2", FAULT_USE, "len() takes 1 argument, not 0\n  len() > 2\n  ^^^^^"},
		{"days(day, until, day) > 2", FAULT_USE,
			"days() takes 1 to 2 arguments, not 3\n  days(day, until, day) > 2\n  "
			"^^^^^^^^^^^^^^^^^^^^^"},
		{"len(nps) > 2", FAULT_USE,
			"len() wants text, and this is a number\n  len(nps) > 2\n      ^^^"},
		{"month(nps) > 2", FAULT_USE,
			"month() wants an instant or a date, and this is a number\n  month(nps) > "
			"2\n        ^^^"},
		{"nps =~ '9'", FAULT_USE,
			"a pattern matches text, and this is a number\n  nps =~ '9'\n  ^^^"},
		{"region =~ comment", FAULT_USE,
			"a pattern in 'quotes' is wanted here\n  region =~ comment\n            "
			"^^^^^^^"},
		{"region =~ 'a(b'", FAULT_USE,
			"bad pattern: missing closing parenthesis\n  region =~ 'a(b'\n             "
			"   ^"},
		{"nps in (9, csat)", FAULT_USE,
			"in (...) takes numbers and 'texts' only\n  nps in (9, csat)\n             "
			"^^^^"},
		{"answered_at + 3 > due_at", FAULT_USE,
			"cannot add an instant and a number\n  answered_at + 3 > due_at\n  "
			"^^^^^^^^^^^^^^^"},
		{"-region == 3", FAULT_USE,
			"a minus goes before a number, and this is text\n  -region == 3\n  "
			"^^^^^^^"},
		{"(nps > 3) < (nps > 4)", FAULT_USE,
			"true or false has no order: use == or !=\n  (nps > 3) < (nps > 4)\n  "
			"^^^^^^^^^^^^^^^^^^^^^"},
		{"999999999999999999 * 999999999999999999 * 999999999999999999 > 1", FAULT_USE,
			"beyond 38 digits or the years 1 to 9999\n"
			"  999999999999999999 * 999999999999999999 * 999999999999999999 > 1\n"
			"  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"},
		{"nps > round(9, nps)", FAULT_USE,
			"round() wants a number of digits that is the same for all records\n"
			"  nps > round(9, nps)\n                 ^^^"},
		{"nps > round(9, 10)", FAULT_USE,
			"round() wants 0 to 9 digits\n  nps > round(9, 10)\n                 ^^"},
		{"round(region) > 1", FAULT_USE,
			"round() wants a number, and this is text\n  round(region) > 1\n"
			"        ^^^^^^"},
		{"abs(day) > 1", FAULT_USE,
			"abs() wants a number or a duration, and this is a date\n  abs(day) > 1\n"
			"      ^^^"},
		{"min(region, 'a') == 'a'", FAULT_USE,
			"min() wants numbers, durations, instants or dates, and this is text\n"
			"  min(region, 'a') == 'a'\n      ^^^^^^"},
		{"min('a', 'b') == 'a'", FAULT_USE,
			"min() wants numbers, durations, instants or dates, and this is text\n"
			"  min('a', 'b') == 'a'\n      ^^^"},
		{"hour(day) > 1", FAULT_USE,
			"hour() wants an instant, and this is a date\n  hour(day) > 1\n       ^^^"},
		{"year(wait_s) > 1", FAULT_USE,
			"year() wants an instant or a date, and this is a duration\n"
			"  year(wait_s) > 1\n       ^^^^^^"},
		{"age(nps) > 1d", FAULT_USE,
			"age() wants an instant or a date, and this is a number\n"
			"  age(nps) > 1d\n      ^^^"},
		{"business(day, until) > 1h", FAULT_USE,
			"business() wants an instant, and this is a date\n"
			"  business(day, until) > 1h\n           ^^^"},
		{"business(start, due_at, topics) > 1h", FAULT_USE,
			"business() wants a column of intervals, and this is text\n"
			"  business(start, due_at, topics) > 1h\n                          ^^^^^^"},
		{"open_after(start, 8) > due_at", FAULT_USE,
			"open_after() wants a duration, and this is a number\n"
			"  open_after(start, 8) > due_at\n                    ^"},
		{"substr(region, 1.5) == 'a'", FAULT_USE,
			"substr() wants a whole number, and this is a number\n"
			"  substr(region, 1.5) == 'a'\n                 ^^^"},
		{"extract(region, region) == 'a'", FAULT_USE,
			"a pattern in 'quotes' is wanted here\n  extract(region, region) == 'a'\n"
			"                  ^^^^^^"},
		{"sub(region, '(a)', '\\2') == 'a'", FAULT_USE,
			"\\2: the pattern has 1 group\n  sub(region, '(a)', '\\2') == 'a'\n"
			"                     ^^^^"},
		{"sub(region, 'a', region) == 'a'", FAULT_USE,
			"sub() wants a text that is the same for all records\n"
			"  sub(region, 'a', region) == 'a'\n                   ^^^^^^"},
		{"has(topics, 'a|b')", FAULT_USE,
			"a label holds no '|': has(x, 'a', 'b') asks for either\n"
			"  has(topics, 'a|b')\n              ^^^^^"},
		{"has(nps, 'a')", FAULT_USE,
			"has() wants text, and this is a number\n  has(nps, 'a')\n      ^^^"},
		{"has(topics, region)", FAULT_USE,
			"has() wants a label that is the same for all records\n"
			"  has(topics, region)\n              ^^^^^^"},
		{"if(nps, 1, 2) > 1", FAULT_USE,
			"true or false is wanted, and this is a number: compare it, as in x > 0\n"
			"  if(nps, 1, 2) > 1\n     ^^^"},
		{"if(nps > 1, 1, region) > 1", FAULT_USE,
			"cannot choose between a number and text (a column's type stands in its "
			"header, or say "
			"-c NAME:TYPE=NAME)\n  if(nps > 1, 1, region) > 1\n              "
			"^^^^^^^^^"},
	};

	for (size_t i = 0; i < sizeof(list) / sizeof(*list); i++)
		check_fault(*state, list[i].text, list[i].kind, list[i].message);
}

static char *repeat(const char *piece, size_t n, const char *tail)
{
	struct buf text = BUF_NONE;

	for (size_t i = 0; i < n; i++)
		buf_puts(&text, piece);
	buf_puts(&text, tail);
	return text.at;
}

static void refuse(struct bench *b, char *text, const char *message)
{
	struct expr *expr;
	struct fault fault = {0};

	assert_int_equal(expr_compile(&expr, text, &b->frame, NULL, &fault), -1);
	if (strncmp(fault.text, message, strlen(message)) != 0)
		fail_msg("%s", fault.text);
	free(text);
}

static void limits(void **state)
{
	struct bench *b = *state;
	struct yields chain = {repeat("nps == 1 || ", 990, "nps == 9"), "1", "flag"};

	check_value(b, &chain);
	free((char *)chain.text);
	refuse(b, repeat("\x9a", 300, "!"), "no column \"\x9a");
	refuse(b, repeat("(", 300, "1"), "more than 200 brackets and signs deep\n");
	refuse(b, repeat("!", 300, "retained"), "more than 200 brackets and signs deep\n");
	refuse(b, repeat("coalesce(1,", 300, "1"), "more than 200 brackets and signs deep\n");
	refuse(b, repeat("1+", 2000, "1"), "more than 1000 operators deep\n");
	refuse(b, repeat("1+", 40000, "1"), "an expression of more than 65536 bytes\n");
}

/* A text of one letter over and over makes this pattern try all ways to cut it. */
static void runaway(void **state)
{
	struct bench *b = *state;
	static const struct source source = {"test", nothing, NULL, -1};
	char *line = repeat("a", 5000, "!\n");
	struct schema schema = {0};
	struct frame frame;
	struct row row;
	struct chunk chunk = {.scan.text = BUF_NONE, .hold = BUF_NONE};
	struct expr *expr;
	struct fault fault;

	assert_int_equal(schema_add(&schema, "comment", 7, &fault), 0);
	frame_begin(&frame, &schema);
	struct feed *feed = feed_open(&source, DIALECT_STREAM, 0, 1, line, strlen(line));
	assert_int_equal(feed_next(feed, &chunk, &fault), 1);
	row_open(&row, &frame, NULL);
	assert_int_equal(expr_compile(&expr, "comment =~ '(a+)+$'", &frame, b->zone, &fault), 0);
	struct expr_state *run = expr_begin(expr, &row);
	row_next(&row, &chunk, 0);
	assert_int_equal(expr_holds(expr, run), TRUTH_MISSING);
	assert_int_equal(expr_check(run, &fault), -1);
	assert_string_equal(fault.text, "pattern '(a+)+$' gives up: match limit exceeded");
	assert_int_equal(fault.line, 1);
	expr_end(run);
	expr_free(expr);
	row_close(&row);
	chunk_release(&chunk);
	feed_close(feed);
	frame_release(&frame);
	schema_release(&schema);
	free(line);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(precedence),
		cmocka_unit_test(three_values),
		cmocka_unit_test(numbers),
		cmocka_unit_test(times),
		cmocka_unit_test(texts),
		cmocka_unit_test(rounding),
		cmocka_unit_test(dates),
		cmocka_unit_test(open_time),
		cmocka_unit_test(pieces),
		cmocka_unit_test(beyond),
		cmocka_unit_test(invalid),
		cmocka_unit_test(faults),
		cmocka_unit_test(limits),
		cmocka_unit_test(runaway),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
