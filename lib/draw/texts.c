/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/texts.h"

#include <string.h>

enum { TABLES = 6 };

static const struct {
	const char *tag;
	const char *const *texts[TABLES];
} table[LANGUAGES] = {
	[LANGUAGE_EN] = {"en", {texts_en, texts_en_service, texts_en_charts, texts_en_sentences, texts_en_words, texts_en_notes}},
	[LANGUAGE_HANS] = {"zh-Hans",
		{texts_zh_hans, texts_zh_hans_service, texts_zh_hans_charts, texts_zh_hans_sentences, texts_zh_hans_words, texts_zh_hans_notes}},
	[LANGUAGE_HANT] = {"zh-Hant",
		{texts_zh_hant, texts_zh_hant_service, texts_zh_hant_charts, texts_zh_hant_sentences, texts_zh_hant_words, texts_zh_hant_notes}},
};

int language_parse(const char *tag, enum language *language)
{
	for (int i = 0; i < LANGUAGES; i++) {
		if (strcmp(table[i].tag, tag) == 0) {
			*language = (enum language)i;
			return 0;
		}
	}
	return -1;
}

const char *language_tag(enum language language)
{
	return table[language].tag;
}

const char *text_of(enum language language, enum text key)
{
	for (int t = 0; t < TABLES; t++)
		if (table[language].texts[t][key])
			return table[language].texts[t][key];
	return NULL;
}

/* What stands in place of "{1}", or "{1|one|more}" by whether {1} is one; at is behind it then. */
static const char *fill_one(struct buf *buf, const char *at, const char *what)
{
	const char *end = strchr(at, '}'), *more = at[2] == '|' ? strchr(at + 3, '|') : NULL;

	if (at[2] == '}')
		buf_puts(buf, what);
	else if (strcmp(what, "1") == 0)
		buf_add(buf, at + 3, (size_t)(more - at - 3));
	else
		buf_add(buf, more + 1, (size_t)(end - more - 1));
	return end;
}

void text_fill(struct buf *buf, enum language language, enum text key, const char *const *fill)
{
	size_t n = 0;

	while (fill[n])
		n++;
	for (const char *at = text_of(language, key); *at; at++) {
		size_t which = (size_t)(unsigned char)at[1] - '1';

		if (at[0] == '{' && which < n && (at[2] == '}' || at[2] == '|'))
			at = fill_one(buf, at, fill[which]);
		else
			buf_byte(buf, *at);
	}
}
