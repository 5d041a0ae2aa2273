/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ce-segment: records in, records with more columns or in another shape out. It joins
 *   record/reader   the input as chunks of records
 *   label/flow      the steps, on any number of threads; records keep their order
 *   label/code      -k: text coding, and --codes
 *   label/derive    -a and -b as steps
 *   label/rule, join, shard, latest, sample, explode   -r, -l and the steps of these names
 *   label/stage, rfm, tiers, rake   the steps of these names
 *   label/shape     what is written: --longer, --wider, --keep, --drop
 */
#include "label/code.h"
#include "label/derive.h"
#include "label/explode.h"
#include "label/flow.h"
#include "label/join.h"
#include "label/latest.h"
#include "label/rule.h"
#include "label/sample.h"
#include "label/shard.h"
#include "label/rake.h"
#include "label/rfm.h"
#include "label/stage.h"
#include "label/tiers.h"
#include "util/die.h"
#include "util/file.h"
#include "util/mem.h"

#include <inttypes.h>
#include <time.h>
#include <unistd.h>

struct args {
	struct opt_list exprs, bands, alias, joins, rules, codes;
	const char *where, *keep, *drop, *delimiter, *columns, *na, *zone, *output;
	const char *shard, *latest, *explode, *stage, *tiers, *as_of, *calendar;
	struct rake_options rake;
	bool rfm, longer, wider, list_codes, csv, tsv, no_header, quiet, verbose, progress, explain;
	int64_t max_invalid, jobs, sample, seed;
};

struct segment {
	struct args args;
	struct reader_options options;
	struct progress progress;
	struct reader *reader;
	struct zone *zone;
	int64_t as_of_s;
	struct intern na;
	struct context context;
	struct flow flow;
	struct out out;
};

static const char *const usage[] = {
	"[-w EXPR] [-a NAME=EXPR]... [-b COLUMN=BREAKS]... [--keep LIST] [--drop LIST] [FILE...]",
	"--longer|--wider [OPTION]... [FILE...]",
	"--codes [BOOK]",
	NULL,
};

#define AT(field) offsetof(struct args, field)

static const struct opt table[] = {
	{'c', "column", "NAME=COLUMN", "read COLUMN under a canonical name", OPT_LIST, AT(alias)},
	{'l', "join", "FILE:KEY[:COLUMNS]", "add the columns of FILE's row with the same KEY", OPT_LIST,
		AT(joins)},
	{'r', "rules", "RULES.csv", "add a column for each segment of a rule file", OPT_LIST, AT(rules)},
	{'k', "code", "CODES[:COLUMN[:NAME]]", "code the text in COLUMN: labels of a code book", OPT_LIST,
		AT(codes)},
	{'a', "add", "NAME[:TYPE]=EXPR", "add or replace a column", OPT_LIST, AT(exprs)},
	{'b', "breaks", "COLUMN=BREAKS[:LABELS[:NAME]]", "add COLUMN_band: <10, 10-20, >=20; q4: quarters",
		OPT_LIST, AT(bands)},
	{0, "stage", "START,START,START", "add stage: where a customer is after a purchase",
		OPT_TEXT, AT(stage)},
	{0, "rfm", NULL, "add scores of recency, frequency and monetary value", OPT_FLAG, AT(rfm)},
	{0, "tiers", "SHARES[:LABELS[:NAME]]", "add tier: customers by their share of profit",
		OPT_TEXT, AT(tiers)},
	{0, "as-of", "INSTANT|now", "the clock for age(), --stage and --rfm", OPT_TEXT, AT(as_of)},
	{0, "rake", "MARGINS.csv", "add weight: sample margins become those of the population",
		OPT_TEXT, AT(rake.margins)},
	{0, "rake-trim", "LOW,HIGH", "bounds of the weights, times their mean", OPT_TEXT,
		AT(rake.trim)},
	{0, "rake-within", "SHARE", "how far off a margin may be (1e-9 of the whole)", OPT_TEXT,
		AT(rake.within)},
	{'w', "where", "EXPR", "keep only records for which EXPR holds", OPT_TEXT, AT(where)},
	{0, "shard", "K/N:COLUMN", "part K of N, all records of a value in one part", OPT_TEXT, AT(shard)},
	{0, "latest-by", "KEY[@COLUMN]", "only the last record of a key, by an instant", OPT_TEXT,
		AT(latest)},
	{0, "sample", "N", "N records at random, the same ones again", OPT_NUMBER, AT(sample)},
	{0, "seed", "N", "another sample (0)", OPT_NUMBER, AT(seed)},
	{0, "explode", "COLUMN", "a record for each label of a|b|c", OPT_TEXT, AT(explode)},
	{0, "longer", NULL, "a record for each item of MEASURE@ITEM columns", OPT_FLAG, AT(longer)},
	{0, "wider", NULL, "the inverse: MEASURE@ITEM columns (held in memory)", OPT_FLAG,
		AT(wider)},
	{0, "keep", "LIST", "write these columns only, in this order", OPT_TEXT, AT(keep)},
	{0, "drop", "LIST", "leave these columns out", OPT_TEXT, AT(drop)},
	{'o', "output", "FILE", "write FILE, whole or not at all", OPT_TEXT, AT(output)},
	{0, "calendar", "FILE[:COLUMN]", "business hours, for business() and open_after()", OPT_TEXT,
		AT(calendar)},
	{'z', "tz", "ZONE", "time zone of civil dates (IANA name)", OPT_TEXT, AT(zone)},
	{'d', "delimiter", "C", "CSV with this delimiter, or TAB", OPT_TEXT, AT(delimiter)},
	{0, "csv", NULL, "the input is CSV", OPT_FLAG, AT(csv)},
	{0, "tsv", NULL, "the input is a record stream", OPT_FLAG, AT(tsv)},
	{0, "no-header", NULL, "the first line is a record", OPT_FLAG, AT(no_header)},
	{0, "columns", "LIST", "names of the columns, with --no-header", OPT_TEXT, AT(columns)},
	{0, "na", "LIST", "texts that mean a missing value", OPT_TEXT, AT(na)},
	{0, "max-invalid", "N", "allow so many invalid values (0)", OPT_NUMBER, AT(max_invalid)},
	{'j', "jobs", "N", "threads (all processors for files, 1 for a pipe)", OPT_NUMBER, AT(jobs)},
	{0, "codes", NULL, "list the built-in code books, or print one", OPT_FLAG, AT(list_codes)},
	{0, "explain", NULL, "say afterwards what each step has done", OPT_FLAG, AT(explain)},
	{0, "progress", NULL, "show at once how far it is, on a terminal", OPT_FLAG, AT(progress)},
	{'q', "quiet", NULL, "no summary", OPT_FLAG, AT(quiet)},
	{'v', "verbose", NULL, "a summary even when stderr is no terminal", OPT_FLAG, AT(verbose)},
	{0, NULL, NULL, NULL, OPT_FLAG, 0},
};

static const struct opt_tool tool = {
	.name = "ce-segment",
	.brief = "filter records, add columns, change their shape",
	.usage = usage,
	.table = table,
	.more = "LIST: NAME,NAME@*,/regex/   EXPR: see ce-expr(5)\n"
		"KEY: COLUMN, COLUMN+COLUMN, for -l also OURS=THEIRS and KEY@OURS=THEIRS\n"
		"Order of the steps: -c, --shard, -l, -k, -r, -a as given, -b, --stage, --rfm,\n"
		"--tiers, --rake, -w, --latest-by or --sample, --explode, --longer or --wider, --keep, --drop.\n",
};

static void on_death(void *context, int status)
{
	out_fail(&((struct segment *)context)->out, die_tool(), status);
}

static void check_args(const struct args *args)
{
	if (args->csv && args->tsv)
		die(STATUS_USE, "--csv and --tsv exclude each other");
	if (args->tsv && args->delimiter)
		die(STATUS_USE, "--tsv and -d exclude each other");
	if (args->longer && args->wider)
		die(STATUS_USE, "--longer and --wider exclude each other");
	if (args->columns && !args->no_header)
		die(STATUS_USE, "--columns goes with --no-header");
	if (args->seed && args->sample < 0)
		die(STATUS_USE, "--seed goes with --sample");
	if ((args->rake.trim || args->rake.within) && !args->rake.margins)
		die(STATUS_USE, "--rake-trim and --rake-within go with --rake");
	if (args->rfm && !args->as_of)
		die(STATUS_USE, "--rfm needs --as-of, an instant or now: how recent is no fact of "
				"the data");
	if (args->jobs < 0 || args->jobs > 1024)
		die(STATUS_USE, "--jobs is 1 to 1024");
}

static void take_tokens(struct segment *seg, const char *list)
{
	struct opt_list tokens = {0};
	char *hold;

	opt_split(list, ',', &tokens, &hold);
	for (size_t i = 0; i < tokens.n; i++)
		intern_id(&seg->na, tokens.at[i], strlen(tokens.at[i]));
	opt_list_release(&tokens);
	free(hold);
}

static void take_as_of(struct segment *seg)
{
	const char *text = seg->args.as_of;

	if (text && strcmp(text, "now") == 0)
		seg->as_of_s = time(NULL);
	else if (text && instant_read(text, strlen(text), &seg->as_of_s))
		die(STATUS_USE,
			"--as-of takes an instant such as 2026-05-13T11:02:05Z, or now, not \"%s\"",
			text);
}

static void open_input(struct segment *seg, char **files, int n)
{
	struct args *args = &seg->args;
	struct fault fault;
	const char *zone = args->zone ? args->zone : getenv("CE_TZ");

	check_args(args);
	take_as_of(seg);
	if (zone && *zone && !(seg->zone = zone_open(zone, &fault)))
		die_fault(&fault);
	seg->context.has_as_of = args->as_of != NULL;
	seg->context.as_of_s = seg->as_of_s;
	if (args->calendar && context_calendar(&seg->context, args->calendar, seg->zone, &fault))
		die_fault(&fault);
	seg->options.form = args->csv ? INPUT_CSV : args->tsv ? INPUT_STREAM : INPUT_DETECT;
	seg->options.delimiter = args->delimiter;
	seg->options.no_header = args->no_header;
	seg->options.columns = args->columns;
	seg->options.alias = args->alias;
	seg->options.progress = &seg->progress;
	for (int i = 0; i < n; i++)
		opt_list_add(&seg->options.files, files[i]);
	if (args->na)
		take_tokens(seg, args->na);
	if (reader_open(&seg->reader, &seg->options, &fault))
		die_fault(&fault);
}

/* A step is planned against the columns of those before it. */
static void take(struct segment *seg, int bad, struct step **step, struct fault *fault)
{
	if (bad || flow_step(&seg->flow, *step, fault))
		die_fault(fault);
}

static bool reads_stdin(const struct opt_list *files)
{
	for (size_t i = 0; i < files->n; i++)
		if (strcmp(files->at[i], "-") == 0)
			return true;
	return files->n == 0;
}

/* Standard input is read once. */
static void check_stdin(const struct segment *seg)
{
	const struct args *args = &seg->args;

	if (!reads_stdin(&seg->options.files))
		return;
	for (size_t i = 0; i < args->joins.n; i++)
		if (strncmp(args->joins.at[i], "-:", 2) == 0)
			die(STATUS_USE, "-l %s: the records come from standard input already",
				args->joins.at[i]);
	for (size_t i = 0; i < args->rules.n; i++)
		if (strcmp(args->rules.at[i], "-") == 0)
			die(STATUS_USE, "-r -: the records come from standard input already");
	for (size_t i = 0; i < args->codes.n; i++)
		if (strcmp(args->codes.at[i], "-") == 0 || strncmp(args->codes.at[i], "-:", 2) == 0)
			die(STATUS_USE, "-k %s: the records come from standard input already",
				args->codes.at[i]);
	if (args->rake.margins && strcmp(args->rake.margins, "-") == 0)
		die(STATUS_USE, "--rake -: the records come from standard input already");
}

/* Before anything is read under its name: other files and the tables of rules. */
static void plan_files(struct segment *seg)
{
	struct args *args = &seg->args;
	struct frame *frame = &seg->flow.frame;
	struct step *step = NULL;
	struct fault fault;

	check_stdin(seg);
	if (args->shard)
		take(seg, shard_open(&step, args->shard, frame, &fault), &step, &fault);
	for (size_t i = 0; i < args->joins.n; i++)
		take(seg, join_open(&step, args->joins.at[i], frame, &seg->na, seg->zone, &fault), &step,
			&fault);
	for (size_t i = 0; i < args->codes.n; i++)
		take(seg, code_open(&step, args->codes.at[i], frame, &fault), &step, &fault);
	for (size_t i = 0; i < args->rules.n; i++)
		take(seg, rule_open(&step, args->rules.at[i], frame, seg->zone, &fault), &step, &fault);
}

/* Which records are left, and how many become of each. */
static void plan_choice(struct segment *seg)
{
	struct args *args = &seg->args;
	struct frame *frame = &seg->flow.frame;
	struct step *step = NULL;
	struct fault fault;

	if (args->latest)
		take(seg, latest_open(&step, args->latest, frame, &fault), &step, &fault);
	if (args->sample >= 0)
		take(seg, sample_open(&step, args->sample, args->seed, frame, &fault), &step, &fault);
	if (args->where && flow_where(&seg->flow, args->where, seg->zone, &fault))
		die_fault(&fault);
	if (args->explode)
		take(seg, explode_open(&step, args->explode, frame, &fault), &step, &fault);
}

/* Where customers stand, and what records weigh. */
static void plan_customers(struct segment *seg)
{
	const struct args *args = &seg->args;
	const int64_t *as_of_s = args->as_of ? &seg->as_of_s : NULL;
	struct frame *frame = &seg->flow.frame;
	struct step *step = NULL;
	struct fault fault;

	if (args->stage)
		take(seg, stage_open(&step, args->stage, as_of_s, frame, seg->zone, &fault), &step,
			&fault);
	if (args->rfm)
		take(seg, rfm_open(&step, seg->as_of_s, frame, seg->zone, &fault), &step, &fault);
	if (args->tiers)
		take(seg, tiers_open(&step, args->tiers, frame, &fault), &step, &fault);
	if (args->rake.margins)
		take(seg, rake_open(&step, &args->rake, frame, &fault), &step, &fault);
}

static void plan(struct segment *seg)
{
	struct args *args = &seg->args;
	struct flow *flow = &seg->flow;
	struct step *step = NULL;
	struct fault fault;

	flow_begin(flow, reader_schema(seg->reader), &seg->na);
	flow->frame.context = &seg->context;
	flow->mode = args->longer ? SHAPE_LONGER : args->wider ? SHAPE_WIDER : SHAPE_PLAIN;
	flow->keep = args->keep;
	flow->drop = args->drop;
	plan_files(seg);
	for (size_t i = 0; i < args->exprs.n; i++)
		take(seg, derive_expr(&step, args->exprs.at[i], &flow->frame, seg->zone, &fault),
			&step, &fault);
	for (size_t i = 0; i < args->bands.n; i++)
		take(seg, derive_band(&step, args->bands.at[i], &flow->frame, seg->zone, &fault),
			&step, &fault);
	plan_customers(seg);
	plan_choice(seg);
}

static void release(struct segment *seg)
{
	flow_release(&seg->flow);
	intern_release(&seg->na);
	reader_close(seg->reader);
	context_release(&seg->context);
	zone_close(seg->zone);
	opt_list_release(&seg->options.files);
	opt_list_release(&seg->args.alias);
	opt_list_release(&seg->args.exprs);
	opt_list_release(&seg->args.bands);
	opt_list_release(&seg->args.joins);
	opt_list_release(&seg->args.rules);
	opt_list_release(&seg->args.codes);
}

/* The first ten are shown; the rest is counted. */
static void say_invalid(const struct flow *flow)
{
	const struct complaints *all = &flow->complaints;
	struct fault fault;

	for (uint32_t i = 0; i < all->kept; i++) {
		const struct complaint *one = &all->first[i];
		bool field = complaint_of_field(one);
		complaint_fault(
			one, field ? frame_column(&flow->frame, one->column) : NULL, &fault);
		warn_fault(&fault);
	}
	if (all->count)
		warn("%" PRIu64 " invalid %s counted as missing%s", all->count,
			all->count == 1 ? "value" : "values",
			all->count > all->kept ? "; the first 10 are shown" : "");
}

static void say_told(const struct flow *flow, bool all)
{
	struct buf lines = BUF_NONE;

	flow_tell(flow, all, &lines);
	for (const char *at = lines.at, *end; (end = strchr(at, '\n')); at = end + 1)
		warn("%.*s", (int)(end - at), at);
	buf_release(&lines);
}

static void summarise(const struct segment *seg)
{
	const struct flow *flow = &seg->flow;
	struct buf lines = BUF_NONE;
	bool all = !seg->args.quiet && (seg->args.verbose || isatty(STDERR_FILENO));

	say_invalid(flow);
	say_told(flow, all);
	if (seg->args.explain) {
		flow_explain(flow, &lines);
		fputs(lines.at, stderr);
		buf_release(&lines);
	}
	if (!all)
		return;
	if (flow->mode == SHAPE_PLAIN && !seg->args.explode)
		warn("%" PRIu64 " read, %" PRIu64 " kept", flow->read, flow->kept);
	else
		warn("%" PRIu64 " read, %" PRIu64 " kept, %" PRIu64 " written", flow->read,
			flow->kept, flow->written);
}

static int list_codes(struct segment *seg, char **names, int n)
{
	struct fault fault;
	int bad = out_open(&seg->out, seg->args.output, &fault) ||
		  (n ? 0 : code_list(&seg->out.buf, &fault));

	for (int i = 0; i < n && !bad; i++)
		bad = code_print(&seg->out.buf, names[i], &fault);
	if (bad || out_close(&seg->out, &fault))
		die_fault(&fault);
	return STATUS_DONE;
}

int main(int argc, char **argv)
{
	struct segment seg = {.args.sample = -1};
	struct fault fault;
	int operands;

	die_name(tool.name);
	enum opt_result parsed = opt_parse(&tool, argc, argv, &seg.args, &operands, &fault);
	if (parsed != OPT_GO)
		return parsed == OPT_SAID ? STATUS_DONE : warn_fault(&fault);
	if (seg.args.list_codes)
		return list_codes(&seg, argv + operands, argc - operands);
	open_input(&seg, argv + operands, argc - operands);
	plan(&seg);
	if (flow_check(&seg.flow, &fault) || out_open(&seg.out, seg.args.output, &fault))
		die_fault(&fault);
	die_hook(on_death, &seg);
	seg.progress = progress_begin(seg.args.progress ? PROGRESS_NOW : seg.args.quiet ? PROGRESS_NONE : PROGRESS_LATE);
	int bad = flow_run(&seg.flow, seg.reader, reader_jobs(seg.reader, (unsigned)seg.args.jobs), &seg.out, &fault);
	progress_hide(&seg.progress);
	if (bad)
		die_fault(&fault);
	die_hook(NULL, NULL);
	if (out_close(&seg.out, &fault))
		die_fault(&fault);
	summarise(&seg);
	bool too_many = seg.flow.complaints.count > (uint64_t)seg.args.max_invalid;
	release(&seg);
	return too_many ? STATUS_DATA : STATUS_DONE;
}
