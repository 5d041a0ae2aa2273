/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/manner.h"

#include "util/mem.h"

#include <string.h>

/* What stands at a place. MORE: bytes that are still to come decide. */
enum sight { NO, YES, MORE };

/* A record while it is cut. */
struct cutting {
	const struct manner *manner;
	const char *data;
	size_t n, at;
	bool last;
	size_t length; /* of the delimiter or record end that was seen last */
	struct odd_record *odd;
	struct buf *text;
};

bool manner_is_usual(const struct manner *manner)
{
	return manner->delimiter.n == 1 && !manner->line_end.n && !manner->comment.n &&
	       manner->quote == '"' && !manner->escape && !manner->loose && !manner->exact;
}

static enum sight see_mark(struct cutting *c, const struct mark *mark, size_t at)
{
	size_t have = c->n - at < mark->n ? c->n - at : mark->n;

	if (!mark->n || memcmp(c->data + at, mark->at, have) != 0)
		return NO;
	c->length = mark->n;
	return have == mark->n ? YES : c->last ? NO : MORE;
}

static enum sight see_end(struct cutting *c, size_t at)
{
	if (c->manner->line_end.n)
		return see_mark(c, &c->manner->line_end, at);
	c->length = 1;
	if (c->data[at] == '\n')
		return YES;
	if (c->data[at] != '\r')
		return NO;
	if (at + 1 == c->n)
		return c->last ? YES : MORE;
	c->length = 1 + (c->data[at + 1] == '\n');
	return YES;
}

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

/* Behind blanks that belong to no field; they may be part of a delimiter. */
static enum sight pass_blanks(struct cutting *c, size_t *at)
{
	while (*at < c->n && is_blank(c->data[*at])) {
		enum sight sight = see_mark(c, &c->manner->delimiter, *at);
		if (sight == NO)
			sight = see_end(c, *at);
		if (sight != NO)
			return sight == MORE ? MORE : NO;
		*at += 1;
	}
	return *at == c->n && !c->last ? MORE : NO;
}

/* Does a field end here: a delimiter, a record end, the end of all? */
static enum sight see_field_end(struct cutting *c, size_t at)
{
	c->length = 0;
	if (at == c->n)
		return c->last ? YES : MORE;
	enum sight sight = see_mark(c, &c->manner->delimiter, at);
	return sight == NO ? see_end(c, at) : sight;
}

static enum sight see_field_end_behind_blanks(struct cutting *c, size_t at)
{
	if (pass_blanks(c, &at) == MORE)
		return MORE;
	return see_field_end(c, at);
}

/* Is the byte behind an escape one that would mean something else without it? */
static bool is_escaped(const struct manner *manner, char byte)
{
	return byte == manner->escape || (manner->quote && byte == manner->quote) ||
	       byte == manner->delimiter.at[0] || byte == '\n' || byte == '\r' ||
	       (manner->line_end.n && byte == manner->line_end.at[0]) ||
	       (manner->comment.n && byte == manner->comment.at[0]);
}

/* An escaped byte goes into the text. */
static enum sight take_escaped(struct cutting *c)
{
	if (!c->manner->escape || c->data[c->at] != c->manner->escape)
		return NO;
	if (c->at + 1 == c->n)
		return c->last ? NO : MORE;
	if (!is_escaped(c->manner, c->data[c->at + 1]))
		return NO;
	buf_byte(c->text, c->data[c->at + 1]);
	c->at += 2;
	return YES;
}

static enum sight wrong(struct cutting *c, const char *why)
{
	c->odd->wrong = why;
	c->odd->seen = c->at < c->n ? c->at + 1 : c->n;
	return NO;
}

/* At a quote inside quotes: YES when it closes the field, NO when it was taken as text. */
static enum sight take_quote(struct cutting *c)
{
	bool doubled = c->at + 1 < c->n && c->data[c->at + 1] == c->manner->quote;

	if (c->at + 1 == c->n && !c->last)
		return MORE;
	if (doubled && !c->manner->loose) {
		buf_byte(c->text, c->manner->quote);
		c->at += 2;
		return NO;
	}
	enum sight sight = see_field_end_behind_blanks(c, c->at + 1);
	if (sight == NO && c->manner->loose)
		buf_byte(c->text, c->manner->quote);
	else if (sight == NO)
		return wrong(c, "text behind a closing quote");
	c->at += sight != MORE;
	return sight;
}

/* The inside of quotes, from behind the first one: YES when it closed, NO when it is wrong. */
static enum sight take_quoted(struct cutting *c)
{
	enum sight sight;

	for (c->at++; c->at < c->n;) {
		if (c->data[c->at] == c->manner->quote) {
			sight = take_quote(c);
			if (sight != NO || c->odd->wrong)
				return sight;
		} else if ((sight = take_escaped(c)) == MORE) {
			return MORE;
		} else if (sight == NO) {
			buf_byte(c->text, c->data[c->at++]);
		}
	}
	return c->last ? wrong(c, "quote is never closed") : MORE;
}

static enum sight take_plain(struct cutting *c)
{
	size_t keep = c->text->n; /* blanks behind it are none of the field */
	enum sight sight;

	while ((sight = see_field_end(c, c->at)) == NO) {
		bool blank = is_blank(c->data[c->at]) && !c->manner->exact;
		sight = take_escaped(c);
		if (sight == MORE)
			return MORE;
		if (sight == NO)
			buf_byte(c->text, c->data[c->at++]);
		if (!blank)
			keep = c->text->n;
	}
	c->text->n = keep;
	return sight;
}

/* One field, up to its end, which is not taken. */
static enum sight take_field(struct cutting *c)
{
	struct odd_record *odd = c->odd;
	enum sight sight = c->manner->exact ? NO : pass_blanks(c, &c->at);

	if (sight == MORE)
		return MORE;
	if (c->at < c->n && c->manner->quote && c->data[c->at] == c->manner->quote) {
		sight = take_quoted(c);
		if (sight == YES)
			sight = pass_blanks(c, &c->at) == MORE ? MORE : YES;
	} else {
		sight = take_plain(c);
	}
	if (sight == YES) {
		odd->end = mem_grow(odd->end, &odd->cap, odd->fields + 1ul, sizeof(*odd->end));
		odd->end[odd->fields++] = (uint32_t)c->text->n;
	}
	return sight;
}

/* All fields: YES and `at` at the record's end; NO: it is wrong. */
static enum sight take_fields(struct cutting *c)
{
	for (;;) {
		enum sight sight = take_field(c);
		if (sight != YES)
			return sight;
		if (c->at == c->n || see_mark(c, &c->manner->delimiter, c->at) != YES)
			return YES;
		c->at += c->length;
	}
}

size_t manner_line(
	const struct manner *manner, const char *data, size_t n, bool last, size_t *stop)
{
	struct cutting c = {.manner = manner, .data = data, .n = n, .last = last};

	for (; c.at < n; c.at++) {
		enum sight sight = see_end(&c, c.at);
		if (sight == NO)
			continue;
		*stop = c.at;
		return sight == YES ? c.at + c.length : 0;
	}
	*stop = n;
	return last ? n : 0;
}

/* A comment, or blanks alone. */
static enum sight see_idle(struct cutting *c, bool blanks)
{
	size_t at = 0;
	enum sight sight = see_mark(c, &c->manner->comment, 0);

	if (sight != NO || blanks)
		return sight;
	while (at < c->n && is_blank(c->data[at])) {
		sight = see_mark(c, &c->manner->delimiter, at);
		if (sight != NO)
			return sight == MORE ? MORE : NO;
		at++;
	}
	if (at == c->n)
		return c->last ? YES : MORE;
	return see_end(c, at);
}

static void clear(struct cutting *c)
{
	c->odd->fields = 0;
	c->text->n = c->odd->text;
}

size_t manner_record(const struct manner *manner, bool blanks, struct odd_record *odd,
	struct buf *text, const char *data, size_t n, bool last, size_t *stop)
{
	struct cutting c = {manner, data, n, 0, last, 0, odd, text};

	odd->wrong = NULL;
	odd->text = (uint32_t)text->n;
	clear(&c);
	enum sight sight = see_idle(&c, blanks);
	if (sight == YES)
		return manner_line(manner, data, n, last, stop);
	if (sight == NO)
		sight = take_fields(&c);
	if (sight == YES) {
		*stop = c.at;
		return c.at < n && see_end(&c, c.at) == YES ? c.at + c.length : n;
	}
	clear(&c);
	*stop = n;
	return odd->wrong ? manner_line(manner, data, n, last, stop) : 0;
}
