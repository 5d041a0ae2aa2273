/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts that say the same.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "util/plaintext.h"
#include "util/utf8.h"

#include <stdlib.h>

static void is_plain(const char *text, size_t n, const char *want)
{
	struct buf out = BUF_NONE;

	plaintext(&out, text, n);
	assert_string_equal(out.at, want);
	assert_int_equal(utf8_span(out.at, out.n), out.n);
	buf_release(&out);
}

static void says(const char *text, const char *want)
{
	is_plain(text, strlen(text), want);
}

static void the_same(void **state)
{
	(void)state;
	says("", "");
	says("Very  good, thanks!\n", "verygoodthanks");
	says("ＡＢＣ１２３！　很好", "abc123很好");
	says("好吃，味道足…… 量大。", "好吃味道足量大");
	says("「時時」々〆〇・", "時時々〆〇");
	says("ÀÉÎ ŁÓDŹ Ωμέγα ЁЖЩ ź", "àéîłódźωμέγαёжщź");
	says("a\xc2\xa0" "b\xe2\x80\x8d" "c\xef\xbb\xbf", "abc");
	says("👍👍🏻 ok", "👍👍🏻ok");
	says("×÷¿«»…—", "");
	says("10² ½", "10²½");
}

/* Bytes that are no UTF-8 go; what is around them stays. */
static void broken(void **state)
{
	(void)state;
	is_plain("\xff" "a\xe4\xbd" "b\0c", 7, "abc");
	is_plain("\xe5\xa5", 2, "");
	is_plain("\xed\xa0\x80" "d", 4, "d");
}

static void characters(void **state)
{
	uint32_t c[16];

	(void)state;
	assert_int_equal(plaintext_characters("aéÿ好👍", strlen("aéÿ好👍"), c), 5);
	assert_int_equal(c[0], 'a');
	assert_int_equal(c[1], 0xe9);
	assert_int_equal(c[3], 0x597d);
	assert_int_equal(c[4], 0x1f44d);
	assert_int_equal(plaintext_characters("", 0, c), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same),
		cmocka_unit_test(broken),
		cmocka_unit_test(characters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
