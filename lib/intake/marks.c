/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/marks.h"

#include <string.h>

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The byte that is written at *at, which moves on behind it; -1: no such escape. */
static int one_byte(const char **at)
{
	static const char letters[] = "tnr\\", means[] = "\t\n\r\\";
	const char *c = *at;

	if (c[0] != '\\' || !c[1])
		return *at += 1, (unsigned char)c[0];
	const char *known = strchr(letters, c[1]);
	if (known)
		return *at += 2, means[known - letters];
	if (c[1] != 'x' || hex_digit(c[2]) < 0 || hex_digit(c[3]) < 0)
		return -1;
	return *at += 4, hex_digit(c[2]) * 16 + hex_digit(c[3]);
}

static const char *named(const char *text)
{
	static const struct {
		const char *name, *bytes;
	} names[] = {{"TAB", "\t"}, {"SPACE", " "}, {"LF", "\n"}, {"CR", "\r"}, {"CRLF", "\r\n"},
		{"\\", "\\\\"}};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (strcmp(text, names[i].name) == 0)
			return names[i].bytes;
	return text;
}

int marks_read(const char *text, struct mark *mark, struct fault *fault)
{
	struct mark read = {.n = 0};

	for (const char *at = named(text); *at;) {
		int byte = one_byte(&at);
		if (byte < 0)
			return fault_set(fault, FAULT_USE,
				"\"%.60s\": behind a backslash stands t, n, r, xHH or a backslash",
				text);
		if (read.n == MANNER_MOST)
			return fault_set(fault, FAULT_USE, "\"%.60s\" is longer than %d bytes",
				text, MANNER_MOST);
		read.at[read.n++] = (char)byte;
	}
	if (!read.n)
		return fault_set(fault, FAULT_USE, "at least one byte is wanted");
	*mark = read;
	return 0;
}

int marks_delimiter(const char *text, struct manner *manner, struct fault *fault)
{
	return marks_read(text, &manner->delimiter, fault);
}

static int byte_or(const char *text, const char *words, char *byte, struct fault *fault)
{
	struct mark mark;

	if (marks_read(text, &mark, fault))
		return -1;
	if (mark.n > 1 || (unsigned char)mark.at[0] >= 0x80 || strchr(" \t\r\n", mark.at[0]))
		return fault_set(fault, FAULT_USE, "\"%.60s\" is neither one byte nor %s", text,
			words);
	*byte = mark.at[0];
	return 0;
}

int marks_quote(const char *text, struct manner *manner, struct fault *fault)
{
	manner->quote = '\0';
	return strcmp(text, "none") == 0 ? 0 : byte_or(text, "\"none\"", &manner->quote, fault);
}

int marks_escape(const char *text, struct manner *manner, struct fault *fault)
{
	manner->escape = '\0';
	manner->loose = strcmp(text, "none") == 0;
	if (manner->loose || strcmp(text, "double") == 0)
		return 0;
	return byte_or(text, "\"double\" nor \"none\"", &manner->escape, fault);
}

struct manner marks_unsaid(void)
{
	struct manner manner = MANNER_USUAL;

	manner.delimiter.n = 0;
	return manner;
}

static bool begins_with(const struct mark *mark, char byte)
{
	return byte && mark->n && mark->at[0] == byte;
}

/* Does either begin with the other? */
static bool alike(const struct mark *a, const struct mark *b)
{
	return memcmp(a->at, b->at, a->n < b->n ? a->n : b->n) == 0;
}

static const char *clash(const struct manner *manner)
{
	const struct mark *delimiter = &manner->delimiter, *end = &manner->line_end;

	if (begins_with(delimiter, manner->quote))
		return "the delimiter begins with the quote";
	if (begins_with(delimiter, manner->escape))
		return "the delimiter begins with the escape";
	if (end->n && alike(delimiter, end))
		return "the delimiter and the end of a record begin alike";
	if (!end->n && (delimiter->at[0] == '\n' || delimiter->at[0] == '\r'))
		return "a line end cannot part fields unless !line_end says what ends a record";
	if (begins_with(end, manner->quote) || begins_with(end, manner->escape))
		return "the end of a record begins with the quote or the escape";
	if (begins_with(&manner->comment, manner->quote))
		return "a comment begins with the quote";
	return NULL;
}

int marks_settle(struct manner *manner, struct dialect *dialect, struct fault *fault)
{
	if (!manner->delimiter.n)
		manner->delimiter = (struct mark){",", 1};
	if (manner->escape == manner->quote) /* some systems call the doubling so */
		manner->escape = '\0';
	const char *why = clash(manner);
	if (why)
		return fault_set(fault, FAULT_USE, "%s", why);
	*dialect = DIALECT_CSV;
	dialect->delimiter = manner->delimiter.at[0];
	dialect->manner = manner_is_usual(manner) ? NULL : manner;
	return 0;
}
