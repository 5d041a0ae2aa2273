/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "draw/inline.h"
#include "draw/script.h"

#include <stdio.h>
#include <string.h>

static const struct canvas_marks marks = {.picture = "plot $D using 2:1", .term = "plot $D", .columns = 1};

static void make(struct buf *script, struct canvas *canvas, enum script_form form, size_t rows,
	const char *name, struct extent extent)
{
	struct canvas_panel *panel;

	*canvas = (struct canvas){.title = name, .asks = name, .left_out = TEXT_LEFT_OUT_SMALL};
	panel = canvas_panel(canvas, &marks, "axis", 0, 1);
	for (size_t i = 0; i < rows; i++)
		canvas_row(panel, name, " (n 1)", name, (double)i)->mark[0] = (double)i;
	script_make(script, canvas, form, extent, LANGUAGE_EN);
}

/* The text block begins and ends with one word, and no text begins with it. */
static void block_is_closed(const char *script, size_t texts_least)
{
	char word[32];
	const char *at = strstr(script, "$T << ");
	size_t lines = 0;

	assert_non_null(at);
	assert_int_equal(sscanf(at, "$T << %31s", word), 1);
	size_t n = strlen(word);
	for (at = strchr(at, '\n') + 1; strncmp(at, word, n) != 0; at = strchr(at, '\n') + 1)
		lines++;
	assert_int_equal(at[n], '\n');
	assert_true(lines >= texts_least);
	assert_non_null(strstr(at, "set multiplot\n"));
}

static void hostile(void **state)
{
	static const char *const names[] = {
		"`touch x`", "CE_DATA", "\"; system('x')", "'", "", "$T[1]", "\\n", "%s", "服务"};

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		for (int form = SCRIPT_PNG; form <= SCRIPT_TERM; form++) {
			struct buf script = BUF_NONE;
			struct canvas canvas;

			make(&script, &canvas, (enum script_form)form, 3, names[i],
				(struct extent){.width = 0, .height = 0});
			block_is_closed(script.at, 6);
			canvas_release(&canvas);
			buf_release(&script);
		}
}

/* A text that is the terminator itself makes another one. */
static void terminator(void **state)
{
	struct buf first = BUF_NONE, second = BUF_NONE;
	struct canvas canvas;
	char word[32];

	(void)state;
	make(&first, &canvas, SCRIPT_PNG, 1, "a", (struct extent){.width = 0, .height = 0});
	canvas_release(&canvas);
	assert_int_equal(sscanf(strstr(first.at, "$T << "), "$T << %31s", word), 1);
	make(&second, &canvas, SCRIPT_PNG, 1, word, (struct extent){.width = 0, .height = 0});
	canvas_release(&canvas);
	block_is_closed(second.at, 4);
	buf_release(&first);
	buf_release(&second);
}

static void cut(void **state)
{
	struct buf script = BUF_NONE;
	struct canvas canvas;

	(void)state;
	make(&script, &canvas, SCRIPT_PNG, 60, "a", (struct extent){.width = 0, .height = 0});
	assert_int_equal(canvas_rows(&canvas), CANVAS_ROWS);
	assert_int_equal(canvas.cut, 20);
	assert_true(canvas.panel[0].row[0].mark[0] == 20); /* the smallest went, the order stayed */
	assert_non_null(strstr(script.at, "\n20 rows left out"));
	canvas_release(&canvas);
	buf_clear(&script);
	make(&script, &canvas, SCRIPT_TERM, 60, "a", (struct extent){.width = 80, .height = 14});
	assert_true(canvas_rows(&canvas) < 14 && canvas_rows(&canvas) > 2);
	canvas_release(&canvas);
	buf_clear(&script);
	make(&script, &canvas, SCRIPT_SVG, 0, "a", (struct extent){.width = 0, .height = 0});
	assert_int_equal(canvas.panels, 0);
	assert_non_null(strstr(script.at, text_of(LANGUAGE_EN, TEXT_NO_DATA)));
	canvas_release(&canvas);
	buf_release(&script);
}

/* Panels share the rows there is room for: the one with few keeps them, whatever their size. */
static void fair_cut(void **state)
{
	struct canvas canvas = {0};
	struct canvas_panel *many = canvas_panel(&canvas, &marks, "", 0, 1);
	struct canvas_panel *few = canvas_panel(&canvas, &marks, "", 0, 1);

	(void)state;
	for (int i = 0; i < 30; i++)
		canvas_row(many, "", "", "", 1000 + i);
	for (int i = 0; i < 4; i++)
		canvas_row(few, "", "", "", i);
	canvas_cut(&canvas, 10);
	assert_int_equal(many->n, 6);
	assert_true(many->row[0].size == 1024); /* the largest, in their order */
	assert_int_equal(few->n, 4);
	assert_int_equal(canvas.cut, 24);
	canvas_cut(&canvas, 1); /* one of each at least */
	assert_int_equal(many->n, 1);
	assert_int_equal(few->n, 1);
	canvas_release(&canvas);
}

static void on_page(void **state)
{
	struct buf page = BUF_NONE;

	(void)state;
	inline_svg(&page,
		"<?xml version=\"1.0\"?>\n<svg width=\"1\">\n<title>Gnuplot</title><desc>x</desc>"
		"<path id='gpDot'/><use xlink:href='#gpDot'/><g id=\"gnuplot_canvas\" "
		"clip=\"url(#c)\">"
		"<text> id='a' &lt;b&gt;</text></g></svg>\n",
		"c1", "<T>", "D\"");
	assert_string_equal(page.at,
		"<svg width=\"1\" role=\"img\" aria-labelledby=\"c1t c1d\">\n"
		"<title id=\"c1t\">&lt;T&gt;</title>\n<desc id=\"c1d\">D&quot;</desc>\n"
		"<path id='c1gpDot'/><use xlink:href='#c1gpDot'/>"
		"<g id=\"c1gnuplot_canvas\" clip=\"url(#c1c)\"><text> id='a' "
		"&lt;b&gt;</text></g></svg>\n");
	buf_release(&page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hostile),
		cmocka_unit_test(terminator),
		cmocka_unit_test(cut),
		cmocka_unit_test(fair_cut),
		cmocka_unit_test(on_page),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
