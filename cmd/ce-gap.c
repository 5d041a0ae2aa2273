/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ce-gap: records in, result rows or a saved state out. It joins
 *   record/reader      the input as chunks of records
 *   label/where        -w: which records count
 *   analysis/analyses  the list of analyses and their settings
 *   analysis/run       one reading of the input, on any number of threads
 *   record/texttable   the items table, and tables that settings name
 *   record/state       --partial and --merge; analysis/merge: what of the states is shown
 *   analysis/emit      counts to result rows
 *   draw/plain         the table that a terminal shows
 */
#include "analysis/analyses.h"
#include "analysis/emit.h"
#include "analysis/explain.h"
#include "analysis/merge.h"
#include "analysis/run.h"
#include "draw/plain.h"
#include "label/where.h"
#include "record/texttable.h"
#include "record/state.h"
#include "util/die.h"
#include "util/file.h"
#include "util/mem.h"
#include "util/terminal.h"

#include <inttypes.h>
#include <time.h>
#include <unistd.h>

enum { MOST_ANALYSES = MERGE_MOST, MOST_STATE = 1 << 30 };

struct args {
	struct opt_list alias, settings;
	const char *group, *by, *where, *weight, *freq, *items, *part, *delimiter, *columns, *na, *zone, *as_of, *ofmt, *output;
	double confidence;
	int64_t min_n, max_invalid, jobs, seed;
	bool list, explain, partial, final, merge, again, totals, csv, tsv, no_header, quiet, verbose, progress;
};

struct gap {
	struct args args;
	const struct analysis *chosen[MOST_ANALYSES];
	const char **value[MOST_ANALYSES];
	const struct texttable **file[MOST_ANALYSES]; /* by setting: the tables that settings name */
	size_t analyses;
	struct reader_options input;
	struct progress progress;
	struct run_options options;
	struct reader *reader;
	struct zone *zone;
	struct where *where;
	struct context context;
	struct filter filter;
	struct items items;
	struct intern missing;
	struct state state;
	struct arena arena;
	struct out out;
	uint64_t invalid;
};

static const char *const usage[] = {
	"ANALYSIS[,ANALYSIS...] [-g COLUMN,...] [--by PERIOD] [-S NAME=VALUE]... [FILE...]",
	"ANALYSIS[,ANALYSIS...] --partial [--final] [--part NAME] [FILE...]",
	"[ANALYSIS,...] --merge [--partial] [STATE...]",
	"--list",
	"ANALYSIS --explain [FILE]",
	NULL,
};

#define AT(field) offsetof(struct args, field)

static const struct opt table[] = {
	{'g', "group", "COLUMN,...", "a result for each combination of these columns", OPT_TEXT, AT(group)},
	{0, "by", "PERIOD[:COLUMN]", "and for each day, week, month or quarter", OPT_TEXT, AT(by)},
	{'S', "set", "[ANALYSIS.]NAME=VALUE", "a setting of an analysis (--list shows them)", OPT_LIST, AT(settings)},
	{'w', "where", "EXPR", "only records for which EXPR holds", OPT_TEXT, AT(where)},
	{0, "weight", "COLUMN", "survey weights", OPT_TEXT, AT(weight)},
	{0, "freq", "COLUMN", "how many records each one stands for", OPT_TEXT, AT(freq)},
	{'c', "column", "NAME=COLUMN", "read COLUMN under a canonical name", OPT_LIST, AT(alias)},
	{0, "items", "TABLE.csv", "what the items are and how they group", OPT_TEXT, AT(items)},
	{0, "totals", NULL, "also a result for all groups together", OPT_FLAG, AT(totals)},
	{0, "min-n", "N", "suppress numbers of fewer than N records", OPT_NUMBER, AT(min_n)},
	{0, "confidence", "P", "of intervals (.95)", OPT_REAL, AT(confidence)},
	{0, "seed", "N", "of random draws (1): the same seed draws the same", OPT_NUMBER, AT(seed)},
	{0, "as-of", "INSTANT|now", "the clock for cases that are still open", OPT_TEXT, AT(as_of)},
	{'z', "tz", "ZONE", "time zone of days and periods (IANA name)", OPT_TEXT, AT(zone)},
	{0, "partial", NULL, "write the counts as a state, to be merged", OPT_FLAG, AT(partial)},
	{0, "final", NULL, "leave open cases out of the state", OPT_FLAG, AT(final)},
	{0, "part", "NAME", "name of this part in the state", OPT_TEXT, AT(part)},
	{0, "merge", NULL, "read states instead of records", OPT_FLAG, AT(merge)},
	{0, "again", NULL, "count a part that is in twice twice", OPT_FLAG, AT(again)},
	{0, "list", NULL, "all analyses, what they read, their settings", OPT_FLAG, AT(list)},
	{0, "explain", NULL, "say which columns are found, and stop", OPT_FLAG, AT(explain)},
	{'j', "jobs", "N", "threads (all processors for files, 1 for a pipe)", OPT_NUMBER, AT(jobs)},
	{'o', "output", "FILE", "write FILE, whole or not at all", OPT_TEXT, AT(output)},
	{0, "ofmt", "FMT", "format of numbers that are not whole (%.10g)", OPT_TEXT, AT(ofmt)},
	{'d', "delimiter", "C", "CSV with this delimiter, or TAB", OPT_TEXT, AT(delimiter)},
	{0, "csv", NULL, "the input is CSV", OPT_FLAG, AT(csv)},
	{0, "tsv", NULL, "the input is a record stream", OPT_FLAG, AT(tsv)},
	{0, "no-header", NULL, "the first line is a record", OPT_FLAG, AT(no_header)},
	{0, "columns", "LIST", "names of the columns, with --no-header", OPT_TEXT, AT(columns)},
	{0, "na", "LIST", "texts that mean a missing value", OPT_TEXT, AT(na)},
	{0, "max-invalid", "N", "allow so many invalid values (0)", OPT_NUMBER, AT(max_invalid)},
	{0, "progress", NULL, "show at once how far it is, on a terminal", OPT_FLAG, AT(progress)},
	{'q', "quiet", NULL, "no summary", OPT_FLAG, AT(quiet)},
	{'v', "verbose", NULL, "a summary even when stderr is no terminal", OPT_FLAG, AT(verbose)},
	{0, NULL, NULL, NULL, OPT_FLAG, 0},
};

static const struct opt_tool tool = {
	.name = "ce-gap",
	.brief = "measure expectation against experience",
	.usage = usage,
	.table = table,
	.more = "Result rows are described in ce-result(5), the analyses in ce-analyses(7).\n",
};

static void on_death(void *context, int status)
{
	out_fail(&((struct gap *)context)->out, die_tool(), status);
}

/* The first option given that only counting can follow, or NULL. */
static const char *counts_with(const struct args *args)
{
	const struct {
		bool given;
		const char *name;
	} all[] = {
		{args->group, "group"}, {args->by, "by"}, {args->where, "where"},
		{args->weight, "weight"}, {args->freq, "freq"}, {args->alias.n, "column"},
		{args->items, "items"}, {args->as_of, "as-of"}, {args->zone, "tz"},
		{args->explain, "explain"}, {args->jobs, "jobs"},
		{args->delimiter, "delimiter"}, {args->csv, "csv"}, {args->tsv, "tsv"},
		{args->no_header, "no-header"}, {args->na, "na"},
		{args->max_invalid, "max-invalid"},
	};

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		if (all[i].given)
			return all[i].name;
	return NULL;
}

/* The first option given that only results have, of which a state knows nothing; or NULL. */
static const char *results_with(const struct args *args)
{
	return args->min_n ? "min-n" : args->totals ? "totals" : args->ofmt ? "ofmt"
		: args->confidence != .95 ? "confidence" : NULL;
}

static void check_args(const struct args *args)
{
	if (args->csv && args->tsv)
		die(STATUS_USE, "--csv and --tsv exclude each other");
	if (args->tsv && args->delimiter)
		die(STATUS_USE, "--tsv and -d exclude each other");
	if (args->columns && !args->no_header)
		die(STATUS_USE, "--columns goes with --no-header");
	if (args->weight && args->freq)
		die(STATUS_USE, "--weight and --freq exclude each other");
	if ((args->final || args->part) && (!args->partial || args->merge))
		die(STATUS_USE, "--final and --part go with --partial, when records are read");
	if (args->partial && results_with(args))
		die(STATUS_USE, "--%s is for results, and a state keeps all that was counted: give it when merging",
			results_with(args));
	if (args->merge && counts_with(args))
		die(STATUS_USE, "--%s is for reading records: states are counted already", counts_with(args));
	if (args->again && !args->merge)
		die(STATUS_USE, "--again goes with --merge");
	if (!(args->confidence > 0 && args->confidence < 1))
		die(STATUS_USE, "--confidence is between 0 and 1");
	if (args->jobs > 1024)
		die(STATUS_USE, "--jobs is at most 1024");
}

/* The table that setting s of analysis a names; NULL: none. */
static const struct texttable *open_table(struct gap *gap, size_t a, size_t s)
{
	const char *path = gap->value[a][s];
	struct fault fault;

	if (gap->chosen[a]->settings[s].kind != SETTING_TABLE || !*path)
		return NULL;
	struct texttable *file = arena_take(&gap->arena, sizeof(*file));
	if (texttable_read(file, path, &fault))
		die_fault(&fault);
	return file;
}

static void settle_tables(struct gap *gap)
{
	for (size_t a = 0; a < gap->analyses; a++) {
		size_t n = analysis_settings(gap->chosen[a]);
		gap->file[a] = arena_take(&gap->arena, (n + 1) * sizeof(*gap->file[a]));
		for (size_t s = 0; s < n; s++)
			gap->file[a][s] = open_table(gap, a, s);
	}
	gap->options.chosen = gap->chosen;
	gap->options.value = (const char *const *const *)gap->value;
	gap->options.file = (const struct texttable *const *const *)gap->file;
	gap->options.analyses = gap->analyses;
}

static void close_tables(struct gap *gap)
{
	for (size_t a = 0; a < gap->analyses; a++)
		for (size_t s = 0; s < analysis_settings(gap->chosen[a]); s++)
			if (gap->file[a][s])
				texttable_release((struct texttable *)gap->file[a][s]);
}

static void settle_settings(struct gap *gap)
{
	struct fault fault;

	if (analysis_values(gap->chosen, gap->analyses, &gap->args.settings, &gap->arena, gap->value, &fault))
		die_fault(&fault);
	settle_tables(gap);
}

/* The pieces live as long as the arena. */
static void split_list(struct gap *gap, const char *text, struct opt_list *list)
{
	char *hold;

	opt_split(text, ',', list, &hold);
	for (size_t i = 0; i < list->n; i++)
		list->at[i] = arena_copy(&gap->arena, list->at[i], strlen(list->at[i]));
	free(hold);
}

static void read_items(struct gap *gap)
{
	struct texttable text;
	struct fault fault;

	if (texttable_read(&text, gap->args.items, &fault) || items_take(&gap->items, &text, &fault))
		die_fault(&fault);
	texttable_release(&text);
	gap->options.items = &gap->items;
}

static void settle_time(struct gap *gap)
{
	const char *zone = gap->args.zone ? gap->args.zone : getenv("CE_TZ"), *as_of = gap->args.as_of;
	struct fault fault;

	gap->options.zone_name = zone && *zone ? zone : "UTC";
	if (!(gap->zone = zone_open(gap->options.zone_name, &fault)))
		die_fault(&fault);
	gap->options.zone = gap->zone;
	if (!as_of)
		return;
	gap->options.has_as_of = true;
	if (strcmp(as_of, "now") == 0)
		gap->options.as_of_s = time(NULL);
	else if (instant_read(as_of, strlen(as_of), &gap->options.as_of_s))
		die(STATUS_USE, "--as-of takes an instant such as 2026-05-13T11:02:05Z, or now, not \"%s\"", as_of);
}

static void open_input(struct gap *gap, char **files, int n)
{
	struct args *args = &gap->args;
	struct opt_list tokens = {0};
	struct fault fault;

	gap->input = (struct reader_options){
		.form = args->csv ? INPUT_CSV : args->tsv ? INPUT_STREAM : INPUT_DETECT,
		.delimiter = args->delimiter, .no_header = args->no_header, .columns = args->columns,
		.alias = args->alias, .hash = args->partial, .progress = &gap->progress};
	for (int i = 0; i < n; i++)
		opt_list_add(&gap->input.files, files[i]);
	if (args->part && n > 1)
		die(STATUS_USE, "--part names one part, and there are %d files", n);
	if (args->na) {
		split_list(gap, args->na, &tokens);
		for (size_t i = 0; i < tokens.n; i++)
			intern_id(&gap->missing, tokens.at[i], strlen(tokens.at[i]));
		gap->options.missing = &gap->missing;
		opt_list_release(&tokens);
	}
	if (reader_open(&gap->reader, &gap->input, &fault))
		die_fault(&fault);
}

static void settle_where(struct gap *gap)
{
	struct opt_list tokens = {0};
	struct fault fault;

	if (!gap->args.where)
		return;
	gap->context.has_as_of = gap->options.has_as_of;
	gap->context.as_of_s = gap->options.as_of_s;
	if (where_compile(&gap->where, gap->args.where, reader_schema(gap->reader), gap->zone,
		    &gap->context, &fault))
		die_fault(&fault);
	if (gap->args.na) {
		split_list(gap, gap->args.na, &tokens);
		where_na(gap->where, &tokens);
		opt_list_release(&tokens);
	}
	gap->filter = (struct filter){gap->where, where_fork, where_keeps, where_check, where_join};
	gap->options.filter = &gap->filter;
}

/* Threads pay off on files; record() needs the order that only one of them has. */
static unsigned jobs_of(const struct gap *gap)
{
	if (gap->where && where_uses_order(gap->where))
		return 1;
	return reader_jobs(gap->reader, (unsigned)gap->args.jobs);
}

/* The first invalid fields by place, and how many there are. */
static void say_invalid(struct gap *gap, const struct run *run)
{
	const struct complaints *all = run_complaints(run);
	const struct schema *schema = reader_schema(gap->reader);

	for (uint32_t i = 0; i < all->kept; i++) {
		const struct complaint *one = &all->first[i];
		bool field = complaint_of_field(one);
		struct fault fault;
		complaint_fault(one, field ? &schema->column[one->column] : NULL, &fault);
		if (field && run_weighs(run, one->column))
			snprintf(fault.text, sizeof(fault.text), "\"%s\" is not %s above 0", one->text,
				gap->args.weight ? "a weight" : "a whole number");
		warn_fault(&fault);
	}
	gap->invalid = all->count;
	if (!run_kept(run) && !gap->args.quiet)
		warn("no record was counted (%" PRIu64 " read)", run_records(run));
	if (all->count)
		warn("%" PRIu64 " invalid %s left out%s", all->count, all->count == 1 ? "value" : "values",
			all->count > all->kept ? "; the first 10 are shown" : "");
	if (run_unweighted(run))
		warn("%" PRIu64 " %s left out: no value in column \"%s\"", run_unweighted(run),
			run_unweighted(run) == 1 ? "record" : "records",
			gap->args.weight ? gap->args.weight : gap->args.freq);
	if (!gap->args.quiet && (gap->args.verbose || isatty(STDERR_FILENO)))
		warn("%" PRIu64 " records read, %" PRIu64 " counted", run_records(run), run_kept(run));
}

static void put_parts(struct gap *gap)
{
	struct reader_part part;
	struct fault fault;
	int got;

	for (size_t i = 0; (got = reader_part(gap->reader, i, &part, &fault)) > 0; i++)
		state_part(&gap->state, gap->args.part ? gap->args.part : part.name, part.digest, part.records);
	if (got < 0)
		die_fault(&fault);
}

static enum progress_wish args_wish(const struct args *args)
{
	return args->progress ? PROGRESS_NOW : args->quiet ? PROGRESS_NONE : PROGRESS_LATE;
}

/* Count the input into the state; with --explain say what would be read, and no more. */
static void count(struct gap *gap, char **files, int n)
{
	struct run *run;
	struct fault fault;

	open_input(gap, files, n);
	settle_where(gap);
	if (gap->args.group)
		split_list(gap, gap->args.group, &gap->options.group);
	gap->options.by = gap->args.by;
	gap->options.weight = gap->args.weight;
	gap->options.freq = gap->args.freq;
	gap->options.final = gap->args.final;
	gap->options.jobs = jobs_of(gap);
	for (size_t a = 0; a < gap->analyses && gap->args.explain; a++)
		explain_columns(gap->chosen[a], reader_schema(gap->reader), &gap->out.buf);
	if (run_plan(&run, &gap->options, reader_schema(gap->reader), &fault)) {
		if (gap->args.explain) { /* what was found is the answer, and no stream that could be cut */
			out_flush(&gap->out);
			die_hook(NULL, NULL);
		}
		die_fault(&fault);
	}
	if (gap->args.explain) {
		run_explain(run, &gap->out.buf);
	} else {
		for (size_t i = 0; i < run_said(run)->n && !gap->args.quiet; i++)
			warn("%s", run_said(run)->at[i]);
		gap->progress = progress_begin(args_wish(&gap->args));
		int bad = run_count(run, gap->reader, &gap->state, &fault);
		progress_hide(&gap->progress);
		if (bad)
			die_fault(&fault);
		say_invalid(gap, run);
		if (gap->args.partial)
			put_parts(gap);
	}
	run_free(run);
}

/* Nothing of what was asked for reads records: lay out without columns, and count nothing. */
static void calculate(struct gap *gap, int files)
{
	static const struct schema none;
	const char *given = counts_with(&gap->args);
	struct run *run;
	struct fault fault;

	if (given || gap->args.partial)
		die(STATUS_USE, "--%s is for reading records, and %s reads none with these settings",
			given ? given : "partial", gap->chosen[0]->name);
	if (files)
		die(STATUS_USE, "%s reads no records with these settings: no FILE goes with it", gap->chosen[0]->name);
	if (run_plan(&run, &gap->options, &none, &fault) || run_count(run, NULL, &gap->state, &fault))
		die_fault(&fault);
	run_free(run);
}

/* Records, unless all that was asked for is a calculation. */
static void measure(struct gap *gap, char **files, int n)
{
	struct fault fault;
	bool alone;

	if (analyses_alone(gap->chosen, gap->analyses, gap->options.value, &alone, &fault))
		die_fault(&fault);
	if (alone)
		calculate(gap, n);
	else
		count(gap, files, n);
}

static void read_state(struct gap *gap, const char *path)
{
	struct buf bytes = BUF_NONE;
	struct state one;
	struct fault fault;

	state_init(&one);
	if (file_slurp(path, MOST_STATE, &bytes, &fault) ||
		state_read(&one, bytes.at, bytes.n, file_name(path), &fault) ||
		state_join(&gap->state, &one, file_name(path), gap->args.again, &fault))
		die_fault(&fault);
	state_release(&one);
	buf_release(&bytes);
}

static void merge(struct gap *gap, char **files, int n)
{
	struct fault fault;

	for (int i = 0; i < n; i++)
		read_state(gap, files[i]);
	if (!n)
		read_state(gap, "-");
	int bad = merge_choose(&gap->state, gap->chosen, &gap->analyses, &fault);
	for (size_t a = 0; a < gap->analyses && !bad; a++)
		bad = merge_check_settings(&gap->args.settings, gap->chosen[a], &fault);
	if (bad)
		die_fault(&fault);
}

static int write_some(void *out)
{
	return out_step(out);
}

static void emit(struct gap *gap)
{
	struct emit_options options = {gap->args.confidence, gap->args.totals, gap->args.ofmt,
		gap->args.min_n, (uint64_t)gap->args.seed, gap->options.file, write_some, &gap->out};
	struct buf rows = BUF_NONE;
	struct fault fault;
	int width = gap->args.output ? 0 : terminal_columns(STDOUT_FILENO);

	int bad = emit_state(&gap->state, gap->chosen, gap->options.value, &options,
		width ? &rows : &gap->out.buf, &fault);
	if (bad && fault.kind == FAULT_OUTPUT)
		fault = gap->out.fault;
	if (bad)
		die_fault(&fault);
	if (width && plain_show(rows.at, rows.n, width, !getenv("NO_COLOR"), &gap->out, &fault))
		die_fault(&fault);
	buf_release(&rows);
}

static int list_all(struct gap *gap)
{
	struct fault fault;

	analyses_list(&gap->out.buf);
	return out_close(&gap->out, &fault) ? warn_fault(&fault) : STATUS_DONE;
}

static void release(struct gap *gap)
{
	close_tables(gap);
	where_free(gap->where);
	reader_close(gap->reader);
	zone_close(gap->zone);
	state_release(&gap->state);
	items_release(&gap->items);
	intern_release(&gap->missing);
	arena_release(&gap->arena);
	opt_list_release(&gap->input.files);
	opt_list_release(&gap->options.group);
	opt_list_release(&gap->args.alias);
	opt_list_release(&gap->args.settings);
}

int main(int argc, char **argv)
{
	struct gap gap = {.args = {.confidence = .95, .seed = 1}};
	struct fault fault;
	int at;

	die_name(tool.name);
	state_init(&gap.state);
	enum opt_result parsed = opt_parse(&tool, argc, argv, &gap.args, &at, &fault);
	if (parsed != OPT_GO)
		return parsed == OPT_SAID ? STATUS_DONE : warn_fault(&fault);
	check_args(&gap.args);
	if (gap.args.ofmt && result_ofmt(gap.args.ofmt, &fault))
		die_fault(&fault);
	if (out_open(&gap.out, gap.args.output, &fault))
		die_fault(&fault);
	die_hook(on_death, &gap);
	if (gap.args.list)
		return list_all(&gap);
	/* before states the analyses may be left out */
	if (at < argc && (!gap.args.merge || analyses_named(argv[at]))) {
		if (analyses_choose(argv[at++], gap.chosen, MOST_ANALYSES, &gap.analyses, &fault))
			die_fault(&fault);
	}
	else if (!gap.args.merge)
		die(STATUS_USE, "which analysis? (ce-gap --list shows them)");
	settle_time(&gap);
	if (gap.args.items)
		read_items(&gap);
	if (gap.args.merge) {
		merge(&gap, argv + at, argc - at);
		settle_settings(&gap);
		if (merge_settings(&gap.state, gap.chosen, gap.analyses, gap.value, &fault))
			die_fault(&fault);
	} else {
		settle_settings(&gap);
		measure(&gap, argv + at, argc - at);
	}
	if (gap.args.partial)
		state_write(&gap.state, &gap.out.buf);
	else if (!gap.args.explain)
		emit(&gap);
	die_hook(NULL, NULL);
	if (out_close(&gap.out, &fault))
		die_fault(&fault);
	int status = gap.invalid > (uint64_t)gap.args.max_invalid ? STATUS_DATA : STATUS_DONE;
	release(&gap);
	return status;
}
