/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/heading.h"

#include "draw/glyph.h"
#include "draw/summary.h"

#include <stdbool.h>
#include <string.h>

void heading_report(struct buf *title, const struct show *show)
{
	if (show->title)
		glyph_clean(title, show->title, strlen(show->title));
	else
		buf_puts(title, text_of(show->language, TEXT_REPORT));
}

static bool holds_line(const struct buf *lines, const char *line, size_t n)
{
	for (const char *at = lines->at; *at; at += strcspn(at, "\n") + 1)
		if (strncmp(at, line, n) == 0 && at[n] == '\n')
			return true;
	return false;
}

void heading_sentences(struct buf *lines, const struct show *show)
{
	struct buf all = BUF_NONE;

	for (size_t i = 0; i < show->blocks.n; i++)
		summary_add(&all, show, &show->blocks.at[i]);
	for (const char *at = all.at; *at;) {
		size_t n = strcspn(at, "\n");

		if (n && !holds_line(lines, at, n)) {
			buf_add(lines, at, n);
			buf_byte(lines, '\n');
		}
		at += n + (at[n] == '\n');
	}
	buf_release(&all);
}
