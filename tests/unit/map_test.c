/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/cells.h"
#include "intake/directive.h"
#include "intake/field.h"
#include "intake/header.h"
#include "intake/maptable.h"
#include "intake/binding.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

static int parse(struct map *map, const char *text, struct fault *fault)
{
	return map_parse(map, "m.csv", text, strlen(text), fault);
}

static void rows_and_settings(void **state)
{
	struct fault fault;
	struct map map;

	(void)state;
	assert_int_equal(parse(&map,
				 "\xef\xbb\xbf!delimiter,TAB\ncolumn,type,name\n!header_rows,3\n"
				 "Q 1,1-5,csat\n7\n/^x/,,y@\\1,,\n\n",
				 &fault),
		-1);
	assert_string_equal(fault.file, "m.csv");
	assert_int_equal(fault.line, 6);
	map_release(&map);
	assert_int_equal(parse(&map,
				 "!delimiter,TAB\ncolumn,type,name\n!header_rows,3\n"
				 "Q 1,1-5,csat\n7\n/^x(.)/,,y@\\1\n,,\n",
				 &fault),
		0);
	assert_int_equal(map.manner.delimiter.at[0], '\t');
	assert_int_equal(map.header_rows, 3);
	assert_int_equal(map.rows, 3);
	assert_string_equal(map.row[0].cell[CELL_NAME], "csat");
	assert_int_equal(map.row[1].number, 7);
	assert_string_equal(map.row[1].cell[CELL_NAME], "");
	assert_non_null(map.row[2].pattern);
	assert_true(map.rows && map.row[0].named);
	map_release(&map);
}

static void pieces(void **state)
{
	struct buf word = BUF_NONE, value = BUF_NONE;
	const char *at = " a\\|b = 1=2 |c|\\\\\\=x=";
	bool paired;

	(void)state;
	at = cells_next(at, true, &word, &value, &paired);
	assert_string_equal(word.at, "a|b");
	assert_string_equal(value.at, "1=2");
	assert_true(paired);
	at = cells_next(at, true, &word, &value, &paired);
	assert_string_equal(word.at, "c");
	assert_false(paired);
	assert_null(cells_next(at, true, &word, &value, &paired));
	assert_string_equal(word.at, "\\=x");
	assert_string_equal(value.at, "");
	assert_true(paired);
	buf_release(&word);
	buf_release(&value);
}

static void groups_of_a_pattern(void **state)
{
	const size_t at[] = {0, 5, 0, 1, 2, 5};
	struct groups groups = {"a:x|y", at, 3};
	struct buf out = BUF_NONE;

	(void)state;
	assert_int_equal(groups_used("p@\\2 \\\\9 \\1"), 2);
	groups_expand("p@\\2-\\1-\\3", &groups, false, &out);
	assert_string_equal(out.at, "p@x|y-a-");
	buf_clear(&out);
	groups_expand("\\2=1", &groups, true, &out);
	assert_string_equal(out.at, "x\\|y=1");
	buf_release(&out);
}

/* One row of a map, made into a recipe, reads one field. */
static enum flaw read_field(const char *map_text, const char *text, struct buf *out)
{
	struct groups none = {0};
	struct odd_times odd = {0};
	struct recipe recipe;
	struct fault fault;
	struct map map;

	assert_int_equal(parse(&map, map_text, &fault), 0);
	assert_int_equal(recipe_make(&recipe, &map, &map.row[0], &none, "own", &fault), 0);
	buf_clear(out);
	enum flaw flaw = field_write(&recipe, (struct slice){text, strlen(text)}, out, &odd);
	recipe_release(&recipe);
	map_release(&map);
	return flaw;
}

static void fields(void **state)
{
	static const struct {
		const char *map, *text, *out;
		enum flaw flaw;
	} cases[] = {
		{"column,name\na,nps\n", "9.0", "9", FLAW_NONE},
		{"column,name\na,nps\n", " 10 ", "10", FLAW_NONE},
		{"column,name\na,nps\n", "", "", FLAW_NONE},
		{"column,name\na,nps\n", "11", "", FLAW_TYPE},
		{"column,name\na,comment\n", " a\tb\\ ", " a\\tb\\\\ ", FLAW_NONE},
		{"column,name,type\na,x,labels\n", "a|b", "a|b", FLAW_NONE},
		{"column,name,type\na,x,labels\n", "a|| b |a", "a|b", FLAW_NONE},
		{"column,name,type,required\na,x,labels,yes\n", "|", "", FLAW_MISSING},
		{"column,name,type,split,values\na,x,labels,\", \",\"b, c=bc\"\n", "a, b, c, d", "a|bc|d",
			FLAW_NONE},
		{"column,name,type,format\na,x,duration,%D:%H\n", "1:0.5", "88200", FLAW_NONE},
		{"column,name,type,format\na,x,duration,%%%S\n", "%1.4999", "1", FLAW_NONE},
		{"column,name,type,format\na,x,duration,%S\n", "1234567890", "", FLAW_FORMAT},
		{"column,name,type,values\na,x,1-5,agree-5\n", " STRONGLY　agree", "5", FLAW_NONE},
		{"column,name,type,reversed\na,x,1-7,yes\n", "2", "6", FLAW_NONE},
		{"column,name,values,reversed\na,csat,good=5,yes\n", "good", "1", FLAW_NONE},
		{"column,name,values\na,csat,good=5\n", "bad", "", FLAW_VALUE},
		{"column,name,required\na,csat,yes\n", " ", "", FLAW_MISSING},
		{"column,name,missing,required\na,csat,-,yes\n", "-", "", FLAW_MISSING},
		{"column,name,type,zone\na,told_at,instants,Asia/Tokyo\n",
			"2026-01-01 09:00:00; 2026-01-01T00:00:00Z",
			"2026-01-01T00:00:00Z;2026-01-01T00:00:00Z", FLAW_NONE},
		{"column,name,format\na,at,%Y%m%d%H%M%S\n", "20260513101112",
			"2026-05-13T10:11:12Z", FLAW_NONE},
		{"column,name,type,format,zone\na,x,date,%s,Asia/Tokyo\n", "86399", "1970-01-02",
			FLAW_NONE},
		{"column,name,type,format\na,x,date,%Y %j\n", "2024 366", "2024-12-31", FLAW_NONE},
		{"column,name,type,format\na,x,date,%Y %j\n", "2025 366", "", FLAW_FORMAT},
		{"column,name,format\na,at,%d %b %Y %I:%M %p\n", "1 sep 2026 12:05 am",
			"2026-09-01T00:05:00Z", FLAW_NONE},
		{"column,name,format\na,at,%Y-%m-%dT%T%z\n", "0001-01-01T00:00:00+08:00", "",
			FLAW_FORMAT},
		{"column,name,format\na,at,%Y-%m-%dT%T%z\n", "2026-01-01T00:00:00-0530",
			"2026-01-01T05:30:00Z", FLAW_NONE},
		{"column,name,format\na,at,%Y-%m-%dT%T%z\n", "2026-01-01T00:00:00", "",
			FLAW_FORMAT},
		{"column,name,format\na,at,%y%%%m%%%d\n", "69%12%31", "1969-12-31T00:00:00Z",
			FLAW_NONE},
	};
	struct buf out = BUF_NONE;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		enum flaw flaw = read_field(cases[i].map, cases[i].text, &out);
		if (flaw != cases[i].flaw || (!flaw && strcmp(out.at, cases[i].out) != 0))
			fail_msg("case %zu: \"%s\" gives \"%s\", flaw %s", i, cases[i].text, out.at,
				flaw_name(flaw));
	}
	buf_release(&out);
}

static void names_of_columns(void **state)
{
	struct header header = {0};

	(void)state;
	header_list(&header, "a,a,a#2,,a,");
	header_settle(&header);
	assert_string_equal(header.own[0], "a");
	assert_string_equal(header.own[1], "a#3");
	assert_string_equal(header.own[2], "a#2");
	assert_string_equal(header.own[3], "#4");
	assert_string_equal(header.own[4], "a#4");
	assert_string_equal(header.own[5], "#6");
	header_release(&header);
}

static int plan_of(
	struct binding *binding, const char *map_text, const char *names, struct fault *fault)
{
	struct header header = {0};
	struct map map;

	assert_int_equal(parse(&map, map_text, fault), 0);
	header_list(&header, names);
	header_settle(&header);
	int bad = binding_make(binding, &map, &header, "f.csv", fault);
	header_release(&header);
	map_release(&map);
	return bad;
}

static void plans(void **state)
{
	struct binding first, other;
	struct fault fault;

	(void)state;
	assert_int_equal(
		plan_of(&first, "column,name\n/^([ab])$/,x@\\1\nb,y\nd,\n", "a,b,c,d", &fault), 0);
	assert_int_equal(first.schema.n, 3);
	assert_string_equal(first.schema.column[0].cell, "x@a");
	assert_string_equal(first.schema.column[1].cell, "y");
	assert_int_equal(plan_of(&other, "column,name\nq,y\n", "c,x@a,q", &fault), 0);
	assert_int_equal(binding_follow(&other, &first.schema, "g.csv", &fault), 0);
	assert_int_equal(other.at[0].from, 1);
	assert_int_equal(other.at[1].from, 2);
	binding_release(&other);
	assert_int_equal(plan_of(&other, "column,name\nc,y\n", "c,x@a", &fault), 0);
	assert_int_equal(binding_follow(&other, &first.schema, "g.csv", &fault), -1);
	assert_int_equal(fault.kind, FAULT_INPUT);
	binding_release(&other);
	assert_int_equal(plan_of(&other, "column,name\na,c\n", "a,c", &fault), -1);
	assert_int_equal(fault.kind, FAULT_USE);
	binding_release(&other);
	binding_release(&first);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_and_settings),
		cmocka_unit_test(pieces),
		cmocka_unit_test(groups_of_a_pattern),
		cmocka_unit_test(fields),
		cmocka_unit_test(names_of_columns),
		cmocka_unit_test(plans),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
