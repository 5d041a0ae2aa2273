/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/plot.h"

#include "draw/child.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool ends_in(const char *at, size_t n, const char *tail, size_t length)
{
	return n >= length && memcmp(at + n - length, tail, length) == 0;
}

/* Is the picture of its kind, and whole? */
static bool whole(enum script_form form, const char *at, size_t n)
{
	if (form == SCRIPT_PNG)
		return n > 8 && memcmp(at, "\x89PNG\r\n\x1a\n", 8) == 0 &&
		       ends_in(at, n, "IEND\xae\x42\x60\x82", 8);
	if (form == SCRIPT_PDF)
		return n > 5 && memcmp(at, "%PDF-", 5) == 0 && ends_in(at, n, "%%EOF\n", 6);
	while (n && (at[n - 1] == '\n' || at[n - 1] == ' '))
		n--;
	if (form == SCRIPT_SVG)
		return n > 5 && memcmp(at, "<?xml", 5) == 0 && ends_in(at, n, "</svg>", 6);
	return n > 0;
}

/* The first line of what gnuplot said that says something. */
static const char *complaint(struct buf *err)
{
	char *at = err->at;

	while (*at == '\n' || *at == ' ' || *at == '\f')
		at++;
	char *colon = strstr(at, " line ");
	if (*at == '"' && colon) /* the name of our temporary file helps nobody */
		at = colon + 1;
	at[strcspn(at, "\n")] = '\0';
	return at;
}

static int judge(int status, enum script_form form, const struct buf *picture, struct buf *err,
	struct fault *fault)
{
	if (status == CHILD_MISSING)
		return fault_set(fault, FAULT_PLOT,
			"gnuplot is not installed (Debian: apt-get install gnuplot-nox)");
	if (status < 0)
		return -1;
	if (status)
		return fault_set(fault, FAULT_PLOT, "gnuplot failed with status %d%s%s", status,
			err->n ? ": " : "", complaint(err));
	if (!whole(form, picture->at, picture->n))
		return fault_set(fault, FAULT_PLOT,
			"gnuplot's picture is not whole (is the disk of $TMPDIR full?)");
	return 0;
}

/* gnuplot leaves '>' in texts as it is, and "]]>" is not allowed in XML. */
static void escape_svg(struct buf *to, const char *at)
{
	bool tag = false;

	for (; *at; at++) {
		if (*at == '>' && !tag)
			buf_puts(to, "&gt;");
		else
			buf_byte(to, *at);
		tag = *at == '<' || (tag && *at != '>');
	}
}

/* Han characters look as they are written where the report is read. */
static const char *const fonts_for[LANGUAGES] = {
	[LANGUAGE_EN] = "en", [LANGUAGE_HANS] = "zh-cn", [LANGUAGE_HANT] = "zh-tw"};

static int run(const struct buf *script, enum script_form form, enum language language,
	struct buf *picture, struct fault *fault)
{
	struct buf err = BUF_NONE;
	char *path = NULL;

	if (child_file(script->at, script->n, &path, fault))
		return -1;
	int status =
		child_run((const char *const[]){"gnuplot", "-d", path, NULL}, fonts_for[language], picture, &err, fault);
	int result = judge(status, form, picture, &err, fault);
	unlink(path);
	free(path);
	buf_release(&err);
	return result;
}

int plot_run(const struct buf *script, enum script_form form, enum language language,
	struct buf *picture, struct fault *fault)
{
	struct buf made = BUF_NONE;
	int result = run(script, form, language, &made, fault);

	if (!result && form == SCRIPT_SVG)
		escape_svg(picture, made.at);
	else if (!result)
		buf_add(picture, made.at, made.n);
	buf_release(&made);
	return result;
}
