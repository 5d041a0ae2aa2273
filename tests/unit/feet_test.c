/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "draw/charts.h"

#include <string.h>

/* Every chart says below itself what its marks are, in every language, also when there is nothing to draw. */
static void every_chart(void **state)
{
	static const char *const interval[LANGUAGES] = {
		[LANGUAGE_EN] = "interval", [LANGUAGE_HANS] = "区间", [LANGUAGE_HANT] = "區間"};
	struct result_section section = {0};
	size_t charts = 0;

	(void)state;
	for (; charts_at(charts); charts++)
		for (int language = 0; language < LANGUAGES; language++) {
			const struct chart *chart = charts_at(charts);
			struct show show = {.language = (enum language)language};
			struct block block = {.analysis = chart->analysis, .section = &section};
			struct canvas canvas = {.language = show.language};

			chart->fill(&canvas, &show, &block);
			assert_non_null(canvas.foot);
			if (!strstr(canvas.foot, interval[language]))
				fail_msg("%s: no word of intervals: %s", chart->name, canvas.foot);
			if (!strstr(canvas.foot, language == LANGUAGE_EN ? ". " : "；"))
				fail_msg("%s: says one thing only: %s", chart->name, canvas.foot);
			for (size_t i = 0; i < canvas.panels; i++)
				assert_int_equal(canvas.panel[i].n, 0);
			canvas_release(&canvas);
		}
	assert_true(charts > 20);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(every_chart)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
