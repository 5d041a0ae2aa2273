/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every word that a report says of its own, in each language: one table a language, filed under
 * one list of keys. A text may hold {1} … {9}, which text_fill replaces, and {1|case|cases}: the first
 * word where {1} is 1, else the second.
 */
#ifndef DRAW_TEXTS_H
#define DRAW_TEXTS_H

#include "draw/textkeys.h"
#include "util/buf.h"

#include <stddef.h>

enum language { LANGUAGE_EN, LANGUAGE_HANS, LANGUAGE_HANT, LANGUAGES };

/* "en", "zh-Hans", "zh-Hant"; -1 (and a list in the fault's words is up to the caller). */
int language_parse(const char *tag, enum language *language);
const char *language_tag(enum language language);

/* The text; NULL only if a table lacks it. */
const char *text_of(enum language language, enum text key);

/* Add the text with {1} … replaced by fill[0] …; fill ends in NULL. */
void text_fill(struct buf *buf, enum language language, enum text key, const char *const *fill);

/* A text is in one of a language's tables, and NULL in the others. */
extern const char *const texts_en[TEXTS], *const texts_en_service[TEXTS], *const texts_en_charts[TEXTS],
	*const texts_en_sentences[TEXTS], *const texts_en_words[TEXTS], *const texts_en_notes[TEXTS];
extern const char *const texts_zh_hans[TEXTS], *const texts_zh_hans_service[TEXTS], *const texts_zh_hans_charts[TEXTS],
	*const texts_zh_hans_sentences[TEXTS], *const texts_zh_hans_words[TEXTS], *const texts_zh_hans_notes[TEXTS];
extern const char *const texts_zh_hant[TEXTS], *const texts_zh_hant_service[TEXTS], *const texts_zh_hant_charts[TEXTS],
	*const texts_zh_hant_sentences[TEXTS], *const texts_zh_hant_words[TEXTS], *const texts_zh_hant_notes[TEXTS];

#endif
