/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/fonts.h"

#include "draw/child.h"
#include "draw/glyph.h"
#include "util/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { CODES = 0x110000, FC_LIST_SECONDS = 60 };

/* A bit a character. */
struct cover {
	unsigned char *bit;
	bool known;
};

static bool has(const struct cover *cover, uint32_t code)
{
	return cover->known ? cover->bit[code >> 3] >> (code & 7) & 1 : code < 0x10000;
}

/* "20-7e a0 …", hexadecimal, a line each font. */
static void read_ranges(struct cover *cover, const char *at)
{
	while (*at) {
		char *end;
		unsigned long low = strtoul(at, &end, 16), high = low;

		if (end == at) {
			at++;
			continue;
		}
		if (*end == '-')
			high = strtoul(end + 1, &end, 16);
		for (; low <= high && low < CODES; low++)
			cover->bit[low >> 3] |= (unsigned char)(1 << (low & 7));
		cover->known = true;
		at = end;
	}
}

static void ask(struct cover *cover)
{
	struct buf out = BUF_NONE, err = BUF_NONE;
	struct fault fault;
	const char *const argv[] = {"fc-list", "-f", "%{charset}\n", NULL};
	const struct child_ask fc_list = {argv, NULL, FC_LIST_SECONDS};

	cover->bit = mem_zero(CODES / 8, 1);
	if (child_run(&fc_list, &out, &err, &fault) == 0)
		read_ranges(cover, out.at);
	buf_release(&out);
	buf_release(&err);
}

/* Characters that every font for text has: no need to ask. */
static bool common(uint32_t code)
{
	return code < 0x250 || (code >= 0x2010 && code <= 0x2026);
}

static bool only_common(const struct buf *text)
{
	for (size_t i = 0, bytes; i < text->n; i += bytes)
		if (!common(glyph_next(text->at + i, text->n - i, &bytes)))
			return false;
	return true;
}

static struct fonts_lost replace(struct buf *text, const struct cover *cover)
{
	const char *instead = has(cover, GLYPH_BAD) ? "\xEF\xBF\xBD" : "?";
	struct fonts_lost lost = {0, false};
	struct buf fit = BUF_NONE;

	for (size_t i = 0, bytes; i < text->n; i += bytes) {
		uint32_t code = glyph_next(text->at + i, text->n - i, &bytes);

		if (common(code) || has(cover, code)) {
			buf_add(&fit, text->at + i, bytes);
			continue;
		}
		lost.n++;
		lost.cjk = lost.cjk || glyph_cjk(text->at + i, bytes);
		buf_puts(&fit, instead);
	}
	buf_release(text);
	*text = fit;
	return lost;
}

struct fonts_lost fonts_fit(struct buf *text)
{
	struct cover cover = {NULL, false};
	struct fonts_lost lost = {0, false};

	if (only_common(text))
		return lost;
	ask(&cover);
	lost = replace(text, &cover);
	free(cover.bit);
	return lost;
}
