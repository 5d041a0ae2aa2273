/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ce-segment: records in, records with more columns or in another shape out. It joins
 *   record/reader   the input as chunks of records
 *   label/frame     the columns of the input and those that steps add; label/row: one record of
 * them label/derive    -a and -b: the steps, made when a field is asked for label/expr      -w:
 * which records are kept label/shape     what is written: --longer, --wider, --keep, --drop and
 * runs in one thread, so that records keep their order.
 */
#include "label/derive.h"
#include "label/expr.h"
#include "label/shape.h"
#include "record/reader.h"
#include "util/die.h"
#include "util/file.h"
#include "util/mem.h"

#include <inttypes.h>
#include <unistd.h>

enum { SHOWN_INVALID = 10 };

struct args {
	struct opt_list exprs, bands, alias;
	const char *where, *keep, *drop, *delimiter, *columns, *na, *zone, *output;
	bool longer, wider, csv, tsv, no_header, quiet, verbose;
	int64_t max_invalid;
};

struct segment {
	struct args args;
	struct reader_options options;
	struct reader *reader;
	struct zone *zone;
	struct frame frame;
	struct derived **derived;
	size_t steps;
	struct expr *where;
	struct expr_state *where_state;
	struct intern na;
	struct row row;
	struct shape shape;
	struct out out;
	uint64_t read, kept, invalid;
};

static const char *const usage[] = {
	"[-w EXPR] [-a NAME=EXPR]... [-b COLUMN=BREAKS]... [--keep LIST] [--drop LIST] [FILE...]",
	"--longer|--wider [OPTION]... [FILE...]",
	NULL,
};

#define AT(field) offsetof(struct args, field)

static const struct opt table[] = {
	{'c', "column", "NAME=COLUMN", "read COLUMN under a canonical name", OPT_LIST, AT(alias)},
	{'a', "add", "NAME[:TYPE]=EXPR", "add or replace a column", OPT_LIST, AT(exprs)},
	{'b', "breaks", "COLUMN=BREAKS[:LABELS[:NAME]]", "add COLUMN_band: <10, 10-20, >=20",
		OPT_LIST, AT(bands)},
	{'w', "where", "EXPR", "keep only records for which EXPR holds", OPT_TEXT, AT(where)},
	{0, "longer", NULL, "a record for each item of MEASURE@ITEM columns", OPT_FLAG, AT(longer)},
	{0, "wider", NULL, "the inverse: MEASURE@ITEM columns (held in memory)", OPT_FLAG,
		AT(wider)},
	{0, "keep", "LIST", "write these columns only, in this order", OPT_TEXT, AT(keep)},
	{0, "drop", "LIST", "leave these columns out", OPT_TEXT, AT(drop)},
	{'o', "output", "FILE", "write FILE, whole or not at all", OPT_TEXT, AT(output)},
	{'z', "tz", "ZONE", "time zone of civil dates (IANA name)", OPT_TEXT, AT(zone)},
	{'d', "delimiter", "C", "CSV with this delimiter, or TAB", OPT_TEXT, AT(delimiter)},
	{0, "csv", NULL, "the input is CSV", OPT_FLAG, AT(csv)},
	{0, "tsv", NULL, "the input is a record stream", OPT_FLAG, AT(tsv)},
	{0, "no-header", NULL, "the first line is a record", OPT_FLAG, AT(no_header)},
	{0, "columns", "LIST", "names of the columns, with --no-header", OPT_TEXT, AT(columns)},
	{0, "na", "LIST", "texts that mean a missing value", OPT_TEXT, AT(na)},
	{0, "max-invalid", "N", "allow so many invalid values (0)", OPT_NUMBER, AT(max_invalid)},
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
		"Order of the steps: -c, -a as given, -b, -w, --longer or --wider, --keep, "
		"--drop.\n",
};

static void on_death(void *context, int status)
{
	out_fail(&((struct segment *)context)->out, die_tool(), status);
}

/* The first ten are shown; the rest is counted. */
static void on_invalid(void *context, const struct chunk *chunk, uint32_t r,
	const struct column *column, struct slice text)
{
	struct segment *seg = context;
	struct fault fault;
	char wants[TYPE_TEXT], shown[64];
	size_t n = text.n < sizeof(shown) ? text.n : sizeof(shown) - 1;

	if (++seg->invalid > SHOWN_INVALID)
		return;
	for (size_t i = 0; i < n; i++)
		shown[i] =
			(unsigned char)text.at[i] < 0x20 || text.at[i] == 0x7f ? ' ' : text.at[i];
	while (n < text.n && n && (text.at[n] & 0xC0) == 0x80)
		n--;
	fault_set(&fault, FAULT_INPUT, "\"%.*s\"%s is not %s", (int)n, shown,
		n < text.n ? "..." : "", type_wants(column->type, wants));
	fault_at(&fault, chunk->file, chunk_line(chunk, r));
	fault_column(&fault, column->cell);
	warn_fault(&fault);
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

static void open_input(struct segment *seg, char **files, int n)
{
	struct args *args = &seg->args;
	struct fault fault;
	const char *zone = args->zone ? args->zone : getenv("CE_TZ");

	check_args(args);
	if (zone && *zone && !(seg->zone = zone_open(zone, &fault)))
		die_fault(&fault);
	seg->options.form = args->csv ? INPUT_CSV : args->tsv ? INPUT_STREAM : INPUT_DETECT;
	seg->options.delimiter = args->delimiter;
	seg->options.no_header = args->no_header;
	seg->options.columns = args->columns;
	seg->options.alias = args->alias;
	for (int i = 0; i < n; i++)
		opt_list_add(&seg->options.files, files[i]);
	if (args->na)
		take_tokens(seg, args->na);
	if (reader_open(&seg->reader, &seg->options, &fault))
		die_fault(&fault);
}

static void compile(struct segment *seg)
{
	struct args *args = &seg->args;
	struct fault fault;

	frame_begin(&seg->frame, reader_schema(seg->reader));
	seg->derived = mem_zero(args->exprs.n + args->bands.n, sizeof(*seg->derived));
	for (size_t i = 0; i < args->exprs.n; i++)
		if (derive_expr(&seg->derived[seg->steps++], args->exprs.at[i], &seg->frame,
			    seg->zone, &fault))
			die_fault(&fault);
	for (size_t i = 0; i < args->bands.n; i++)
		if (derive_band(&seg->derived[seg->steps++], args->bands.at[i], &seg->frame,
			    seg->zone, &fault))
			die_fault(&fault);
	if (args->where &&
		(expr_compile(&seg->where, args->where, &seg->frame, seg->zone, &fault) ||
			expr_want_truth(seg->where, &fault)))
		die_fault(&fault);
	row_open(&seg->row, &seg->frame, &seg->na);
	seg->row.listener = (struct listener){on_invalid, seg};
	for (size_t i = 0; i < seg->steps; i++)
		derive_begin(seg->derived[i], &seg->row);
	if (seg->where)
		seg->where_state = expr_begin(seg->where, &seg->row);
}

static void check_patterns(struct segment *seg)
{
	struct fault fault;
	int bad = seg->where_state ? expr_check(seg->where_state, &fault) : 0;

	for (size_t i = 0; i < seg->steps && !bad; i++)
		bad = derive_check(seg->derived[i], &fault);
	if (bad)
		die_fault(&fault);
}

static void run_chunk(struct segment *seg, const struct chunk *chunk)
{
	struct fault fault;

	for (uint32_t r = 0; r < chunk_records(chunk); r++) {
		row_next(&seg->row, chunk, r);
		seg->read++;
		if (seg->where && expr_holds(seg->where, seg->where_state) != TRUTH_YES)
			continue;
		seg->kept++;
		if (shape_row(&seg->shape, &seg->row, &seg->out, &fault))
			die_fault(&fault);
	}
	check_patterns(seg);
}

static void run(struct segment *seg)
{
	struct chunk chunk = {.scan.text = BUF_NONE, .hold = BUF_NONE};
	struct fault fault;
	int got;

	if (shape_header(&seg->shape, &seg->out, &fault))
		die_fault(&fault);
	while ((got = reader_next(seg->reader, &chunk, &fault)) > 0)
		run_chunk(seg, &chunk);
	if (got < 0 || shape_finish(&seg->shape, &seg->out, &fault))
		die_fault(&fault);
	chunk_release(&chunk);
}

static void release(struct segment *seg)
{
	expr_end(seg->where_state);
	expr_free(seg->where);
	for (size_t i = 0; i < seg->steps; i++)
		derive_free(seg->derived[i]);
	free(seg->derived);
	row_close(&seg->row);
	shape_close(&seg->shape);
	frame_release(&seg->frame);
	intern_release(&seg->na);
	reader_close(seg->reader);
	zone_close(seg->zone);
	opt_list_release(&seg->options.files);
	opt_list_release(&seg->args.alias);
	opt_list_release(&seg->args.exprs);
	opt_list_release(&seg->args.bands);
}

static void summarise(const struct segment *seg)
{
	bool reshaped = seg->args.longer || seg->args.wider;

	if (seg->invalid)
		warn("%" PRIu64 " invalid %s counted as missing%s", seg->invalid,
			seg->invalid == 1 ? "value" : "values",
			seg->invalid > SHOWN_INVALID ? "; the first 10 are shown" : "");
	if (seg->args.quiet || !(seg->args.verbose || isatty(STDERR_FILENO)))
		return;
	if (reshaped)
		warn("%" PRIu64 " read, %" PRIu64 " kept, %" PRIu64 " written", seg->read,
			seg->kept, seg->shape.written);
	else
		warn("%" PRIu64 " read, %" PRIu64 " kept", seg->read, seg->kept);
}

int main(int argc, char **argv)
{
	struct segment seg = {0};
	struct fault fault;
	int operands;

	die_name(tool.name);
	enum opt_result parsed = opt_parse(&tool, argc, argv, &seg.args, &operands, &fault);
	if (parsed != OPT_GO)
		return parsed == OPT_SAID ? STATUS_DONE : warn_fault(&fault);
	open_input(&seg, argv + operands, argc - operands);
	compile(&seg);
	enum shape_mode mode = seg.args.longer  ? SHAPE_LONGER
			       : seg.args.wider ? SHAPE_WIDER
						: SHAPE_PLAIN;
	if (shape_open(&seg.shape, mode, &seg.frame, seg.args.keep, seg.args.drop, &fault))
		die_fault(&fault);
	if (out_open(&seg.out, seg.args.output, &fault))
		die_fault(&fault);
	die_hook(on_death, &seg);
	run(&seg);
	die_hook(NULL, NULL);
	if (out_close(&seg.out, &fault))
		die_fault(&fault);
	summarise(&seg);
	int status = seg.invalid > (uint64_t)seg.args.max_invalid ? STATUS_DATA : STATUS_DONE;
	release(&seg);
	return status;
}
