/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/plot.h"

#include "draw/child.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SECONDS = 300, SECONDS_MOST = 86400 };

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

static const char *const terminal[] = {[SCRIPT_PNG] = "pngcairo", [SCRIPT_SVG] = "svg", [SCRIPT_PDF] = "pdfcairo",
	[SCRIPT_TERM] = "dumb"};

static int failed(int status, enum script_form form, int seconds, struct buf *err, struct fault *fault)
{
	if (status == CHILD_MISSING)
		return fault_set(fault, FAULT_PLOT,
			"gnuplot is not installed (Debian: apt-get install gnuplot-nox)");
	if (status == CHILD_LATE)
		return fault_set(fault, FAULT_PLOT,
			"gnuplot did not end within %d s and was stopped (CE_PLOT_SECONDS sets another limit)", seconds);
	if (status < 0)
		return -1;
	if (status >= CHILD_SIGNAL)
		return fault_set(fault, FAULT_PLOT, "gnuplot was ended by signal %d (SIG%s)",
			status - CHILD_SIGNAL, sigabbrev_np(status - CHILD_SIGNAL));
	if (strstr(err->at, "unknown or ambiguous terminal"))
		return fault_set(fault, FAULT_PLOT,
			"this gnuplot has no terminal %s (Debian: apt-get install gnuplot-nox)", terminal[form]);
	return fault_set(fault, FAULT_PLOT, "gnuplot failed with status %d%s%s", status, err->n ? ": " : "",
		complaint(err));
}

static int judge(int status, enum script_form form, int seconds, const struct buf *picture, struct buf *err,
	struct fault *fault)
{
	if (status)
		return failed(status, form, seconds, err, fault);
	if (!whole(form, picture->at, picture->n))
		return fault_set(fault, FAULT_PLOT,
			"gnuplot's picture is not whole (is the disk of $TMPDIR full?)");
	return 0;
}

/* How long gnuplot may take: a report that never comes is worse than one that fails. */
static int limit(int *seconds, struct fault *fault)
{
	const char *text = getenv("CE_PLOT_SECONDS");
	char *end = NULL;
	long n = text ? strtol(text, &end, 10) : SECONDS;

	if (text && (end == text || *end || n < 1 || n > SECONDS_MOST))
		return fault_set(fault, FAULT_USE, "CE_PLOT_SECONDS takes 1 to %d, not \"%.100s\"", SECONDS_MOST, text);
	*seconds = (int)n;
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
	int seconds = 0;

	if (limit(&seconds, fault) || child_file(script->at, script->n, &path, fault))
		return -1;
	const char *const argv[] = {"gnuplot", "-d", path, NULL};
	const struct child_ask gnuplot = {argv, fonts_for[language], seconds};
	int status = child_run(&gnuplot, picture, &err, fault);
	int result = judge(status, form, seconds, picture, &err, fault);
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
