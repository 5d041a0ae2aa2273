/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ce-report: result rows in, something to look at out. Joins
 *   record/resultset  reads the rows
 *   draw/labels       what items are called (--items)
 *   draw/styles       the formats, draw/charts the charts
 *   draw/change       what changed since the last run (--baseline)
 *   draw/holds        what must hold (--check)
 *   util/file         the output, whole or not there
 */
#include "draw/change.h"
#include "draw/charts.h"
#include "draw/extent.h"
#include "draw/holds.h"
#include "draw/labels.h"
#include "draw/styles.h"
#include "util/die.h"
#include "util/file.h"
#include "util/opt.h"
#include "util/terminal.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct options {
	const char *format, *output, *chart, *size, *lang, *title, *source, *items, *baseline;
	struct opt_list checks;
	bool brief, bom, safe, quiet;
};

#define AT(field) offsetof(struct options, field)

static const struct opt table[] = {
	{'f', "format", "FORMAT", "what to make; see below (plain)", OPT_TEXT, AT(format)},
	{'o', "output", "FILE", "write to FILE, whole or not at all", OPT_TEXT, AT(output)},
	{0, "chart", "CHART", "which chart; see below (that of the first analysis)", OPT_TEXT,
		AT(chart)},
	{0, "size", "WxH|a4|16:9", "size of a picture in pixels, of pdf pages in points, of a term chart in characters",
		OPT_TEXT, AT(size)},
	{0, "lang", "en|zh-Hans|zh-Hant", "language of the report (en)", OPT_TEXT, AT(lang)},
	{0, "title", "TEXT", "title of the report", OPT_TEXT, AT(title)},
	{0, "source", "TEXT", "where the numbers come from, for the foot of charts and pages", OPT_TEXT, AT(source)},
	{0, "brief", NULL, "only sentences, in html with charts, without tables", OPT_FLAG, AT(brief)},
	{0, "items", "FILE", "table with the columns item and label: what items are called",
		OPT_TEXT, AT(items)},
	{0, "check", "EXPR", "what must hold, as 'scores[nps].net.low >= 30'; else the exit status is 1", OPT_LIST,
		AT(checks)},
	{0, "baseline", "FILE", "result rows of the last run: what changed beyond chance is added", OPT_TEXT,
		AT(baseline)},
	{0, "bom", NULL, "csv: begin with a byte-order mark", OPT_FLAG, AT(bom)},
	{0, "safe-cells", NULL, "csv: put ' before text that a spreadsheet would run", OPT_FLAG,
		AT(safe)},
	{'q', "quiet", NULL, "no warnings", OPT_FLAG, AT(quiet)},
	{0, NULL, NULL, NULL, OPT_FLAG, 0},
};

static const char *const usage[] = {"[-f FORMAT] [-o FILE] [--chart CHART] [--check EXPR]... [--baseline FILE] [FILE...]", NULL};

/* The lists at the end of --help come from the tables of formats and charts. */
static void build_more(struct buf *more)
{
	buf_puts(more, "formats:\n");
	for (size_t i = 0; styles_at(i); i++)
		buf_printf(more, "  %-12s %s\n", styles_at(i)->name, styles_at(i)->brief);
	buf_puts(more, "\ncharts:\n");
	for (size_t i = 0; charts_at(i); i++)
		buf_printf(more, "  %-12s %s\n", charts_at(i)->name, charts_at(i)->brief);
}

static struct out out;

/* Half a report is worse than none; only what has left already needs a word. */
static void fail_output(void *context, int status)
{
	(void)context;
	if (!out.begun)
		buf_clear(&out.buf);
	out_fail(&out, "ce-report", status);
}

/* $COLUMNS overrides what the terminal says of itself. */
static int wanted_columns(void)
{
	const char *text = getenv("COLUMNS");
	int64_t columns;

	if (text && !opt_number(text, &columns) && columns >= EXTENT_LEAST &&
		columns <= EXTENT_MOST)
		return (int)columns;
	return terminal_columns(STDOUT_FILENO);
}

static int settle(struct show *show, const struct style *style, const struct options *options,
	struct fault *fault)
{
	bool terminal = !options->output && isatty(STDOUT_FILENO);

	show->title = options->title;
	show->source = options->source;
	show->bom = options->bom;
	show->safe = options->safe;
	show->brief = options->brief;
	show->columns = options->output ? 0 : wanted_columns();
	show->colour = terminal && !getenv("NO_COLOR");
	if (options->lang && language_parse(options->lang, &show->language))
		return fault_set(fault, FAULT_USE,
			"--lang takes en, zh-Hans or zh-Hant, not \"%.100s\"", options->lang);
	if (options->source && !*options->source)
		return fault_set(fault, FAULT_USE, "--source is empty");
	if (options->size && (style->pages ? extent_parse_page : extent_parse)(&show->extent, options->size, fault))
		return -1;
	if (options->chart && !(show->chart = charts_find(options->chart, fault)))
		return -1;
	return 0;
}

static int check_brief(const struct style *style, struct fault *fault)
{
	struct buf names = BUF_NONE;

	for (size_t i = 0; styles_at(i); i++)
		if (styles_at(i)->one_page)
			buf_printf(&names, "%s-f %s", names.n ? " or " : "", styles_at(i)->name);
	fault_set(fault, FAULT_USE, "--brief needs %s, not -f %s", names.at, style->name);
	buf_release(&names);
	return -1;
}

/* Pictures do not belong on a terminal. */
static int check_output(
	const struct style *style, const struct options *options, struct fault *fault)
{
	if (options->brief && !style->one_page)
		return check_brief(style, fault);
	if (style->binary && !options->output && isatty(STDOUT_FILENO))
		return fault_set(
			fault, FAULT_USE, "-f %s to a terminal: give -o FILE", style->name);
	return 0;
}

static void print_warnings(const struct show *show, bool quiet)
{
	for (const char *at = show->warning.at; *at && !quiet;) {
		size_t n = strcspn(at, "\n");

		warn("%.*s", (int)n, at);
		at += n + (at[n] == '\n');
	}
}

static void compare_with(struct resultset *set, const char *path)
{
	struct resultset before = {0};
	struct opt_list files = {0};
	struct fault fault;

	opt_list_add(&files, path);
	if (resultset_read(&before, &files, &fault) || change_add(set, &before, &fault))
		die_fault(&fault);
	resultset_release(&before);
	opt_list_release(&files);
}

/* Which of the checks do not hold is said on standard error, a line each. */
static int check_all(const struct holds *holds, size_t n, const struct show *show)
{
	struct buf lines = BUF_NONE;
	bool all = true;

	for (size_t i = 0; i < n; i++)
		all = holds_check(&holds[i], show->set, show->language, &lines) && all;
	for (char *at = lines.at, *end; (end = strchr(at, '\n')); at = end + 1)
		warn("%.*s", (int)(end - at), at);
	buf_release(&lines);
	return all ? STATUS_DONE : STATUS_DATA;
}

static int report(struct show *show, const struct style *style, const struct options *options,
	const struct opt_list *files)
{
	struct resultset set = {0};
	struct labels labels = {0};
	struct arena arena = {0};
	struct holds *holds = arena_take(&arena, (options->checks.n + 1) * sizeof(*holds));
	struct fault fault;

	for (size_t i = 0; i < options->checks.n; i++)
		if (holds_parse(&holds[i], options->checks.at[i], &arena, &fault))
			die_fault(&fault);
	show->set = &set;
	if (resultset_read(&set, files, &fault))
		die_fault(&fault);
	if (options->baseline)
		compare_with(&set, options->baseline);
	if (options->items) {
		if (labels_read(&labels, options->items, show->language, &fault))
			die_fault(&fault);
		show->labels = &labels;
	}
	if (out_open(&out, options->output, &fault))
		die_fault(&fault);
	die_hook(fail_output, NULL);
	show->out = &out;
	int result = styles_run(show, style, &fault);
	print_warnings(show, options->quiet);
	if (result || out_close(&out, &fault))
		die_fault(&fault);
	int status = check_all(holds, options->checks.n, show);
	if (show->undrawn.kind)
		status = warn_fault(&show->undrawn);
	buf_release(&show->warning);
	labels_release(&labels);
	resultset_release(&set);
	arena_release(&arena);
	return status;
}

int main(int argc, char **argv)
{
	struct options options = {0};
	struct show show = {.warning = BUF_NONE};
	struct opt_list files = {0};
	struct buf more = BUF_NONE;
	struct fault fault;
	int operands = argc;

	die_name("ce-report");
	build_more(&more);
	struct opt_tool tool = {
		"ce-report", "show result rows as tables, pages and charts", usage, table, more.at};
	enum opt_result said = opt_parse(&tool, argc, argv, &options, &operands, &fault);
	if (said == OPT_FAULT)
		die_fault(&fault);
	buf_release(&more);
	if (said == OPT_SAID)
		return STATUS_DONE;
	for (int i = operands; i < argc; i++)
		opt_list_add(&files, argv[i]);
	const struct style *style = styles_find(options.format ? options.format : "plain", &fault);
	if (!style || settle(&show, style, &options, &fault) || check_output(style, &options, &fault))
		die_fault(&fault);
	int status = report(&show, style, &options, &files);
	opt_list_release(&files);
	opt_list_release(&options.checks);
	return status;
}
