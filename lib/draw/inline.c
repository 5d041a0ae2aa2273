/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/inline.h"

#include <stdbool.h>
#include <string.h>

void inline_text(struct buf *page, const char *text)
{
	for (; *text; text++) {
		switch (*text) {
		case '&':
			buf_puts(page, "&amp;");
			break;
		case '<':
			buf_puts(page, "&lt;");
			break;
		case '>':
			buf_puts(page, "&gt;");
			break;
		case '"':
			buf_puts(page, "&quot;");
			break;
		case '\'':
			buf_puts(page, "&#39;");
			break;
		default:
			buf_byte(page, *text);
		}
	}
}

static bool starts(const char *at, const char *word)
{
	return strncmp(at, word, strlen(word)) == 0;
}

/* Does an id, or a reference to one, begin behind this? Then its length. */
static size_t before_id(const char *at)
{
	static const char *const before[] = {
		" id='", " id=\"", "href='#", "href=\"#", "url(#", "\tid='", "\tid=\"", "\nid=\""};

	if (!strchr(" hu\t\n", *at)) /* most bytes begin none of them */
		return 0;
	for (size_t i = 0; i < sizeof(before) / sizeof(*before); i++)
		if (starts(at, before[i]))
			return strlen(before[i]);
	return 0;
}

/* One tag, from '<' on; returns what is behind it. */
static const char *put_tag(struct buf *page, const char *at, const char *prefix)
{
	while (*at && *at != '>') {
		size_t n = before_id(at);

		if (n) {
			buf_add(page, at, n);
			buf_puts(page, prefix);
			at += n;
		} else {
			buf_byte(page, *at++);
		}
	}
	return *at ? at + 1 : at;
}

static const char *past(const char *at, const char *word)
{
	const char *found = strstr(at, word);

	return found ? found + strlen(word) : at + strlen(at);
}

static void put_open(struct buf *page, const char *prefix, const char *title, const char *describe)
{
	buf_printf(page, " role=\"img\" aria-labelledby=\"%st %sd\">\n<title id=\"%st\">", prefix,
		prefix, prefix);
	inline_text(page, title);
	buf_printf(page, "</title>\n<desc id=\"%sd\">", prefix);
	inline_text(page, describe);
	buf_puts(page, "</desc>");
}

void inline_svg(struct buf *page, const char *svg, const char *prefix, const char *title,
	const char *describe)
{
	const char *at = strstr(svg, "<svg");

	while (at && *at) {
		if (starts(at, "<title>")) {
			at = past(at, "</title>");
		} else if (starts(at, "<desc>")) {
			at = past(at, "</desc>");
		} else if (starts(at, "<svg")) {
			at = put_tag(page, at, prefix);
			put_open(page, prefix, title, describe);
		} else if (*at == '<') {
			at = put_tag(page, at, prefix);
			buf_byte(page, '>');
		} else {
			buf_byte(page, *at++);
		}
	}
}
