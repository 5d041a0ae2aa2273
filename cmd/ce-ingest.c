/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ce-ingest: exports in, record stream out. What it joins:
 *   intake/maptable   reads the map            intake/decode    encodings and gzip
 *   intake/ingest     files to records         intake/reject    what a reject looks like
 *   intake/preset     maps that come with it   intake/nightly   what is new since the last night
 *   intake/draft      maps made from an export
 * Here are the options, the messages and the exit status.
 */
#include "intake/directive.h"
#include "intake/draft.h"
#include "intake/ingest.h"
#include "intake/maptable.h"
#include "intake/marks.h"
#include "intake/preset.h"
#include "util/apart.h"
#include "util/die.h"
#include "util/mem.h"
#include "util/opt.h"
#include "util/progress.h"

#include <inttypes.h>
#include <stdlib.h>
#include <unistd.h>

enum { MOST_SHOWN = 10, NO_PROBE = -1 };

struct settings {
	const char *map, *preset, *draft, *encoding, *delimiter, *columns, *rejects, *max_rejects;
	const char *output, *hash_key, *bad_bytes, *fold, *state, *commit;
	int64_t probe;
	struct opt_list dialect;
	bool csv, tsv, no_header, quiet, verbose, progress, presets;
};

static const struct opt table[] = {
	{'m', "map", "MAP", "what the columns are (ce-map(5))", OPT_TEXT,
		offsetof(struct settings, map)},
	{'p', "preset", "NAME", "a map that comes with the program; -m lies on it", OPT_TEXT,
		offsetof(struct settings, preset)},
	{0, "draft", "FILE", "print a map for FILE, with what speaks for it, to edit", OPT_TEXT,
		offsetof(struct settings, draft)},
	{0, "presets", NULL, "list the presets: name, what it is, columns it is known by",
		OPT_FLAG, offsetof(struct settings, presets)},
	{'e', "encoding", "NAME", "encoding of the files; auto: byte-order mark, else UTF-8",
		OPT_TEXT, offsetof(struct settings, encoding)},
	{0, "bad-bytes", "reject|replace|fail", "what happens to bytes that are no text", OPT_TEXT,
		offsetof(struct settings, bad_bytes)},
	{'d', "delimiter", "C", "what parts the fields of CSV: bytes, TAB or SPACE", OPT_TEXT,
		offsetof(struct settings, delimiter)},
	{'S', "set", "NAME=VALUE", "as the map's row !NAME,VALUE: quote, escape, skip ...",
		OPT_LIST, offsetof(struct settings, dialect)},
	{0, "csv", NULL, "the files are CSV (the default)", OPT_FLAG,
		offsetof(struct settings, csv)},
	{0, "tsv", NULL, "the files are record streams (ce-record(5))", OPT_FLAG,
		offsetof(struct settings, tsv)},
	{0, "no-header", NULL, "the first line is a record already", OPT_FLAG,
		offsetof(struct settings, no_header)},
	{0, "columns", "LIST", "names for --no-header, comma between", OPT_TEXT,
		offsetof(struct settings, columns)},
	{0, "rejects", "FILE", "write rejected records there, with line, column and reason",
		OPT_TEXT, offsetof(struct settings, rejects)},
	{0, "max-rejects", "N|P%", "exit 1 when more are rejected (default 0)", OPT_TEXT,
		offsetof(struct settings, max_rejects)},
	{0, "probe", "N", "say what would happen to the first N records of each file",
		OPT_NUMBER, offsetof(struct settings, probe)},
	{0, "fold", "KEY,EVENT,AT", "the files are event logs: one record for each KEY", OPT_TEXT,
		offsetof(struct settings, fold)},
	{0, "hash-key", "FILE", "the secret for columns that the map hashes", OPT_TEXT,
		offsetof(struct settings, hash_key)},
	{0, "state", "FILE", "only what is new or changed since FILE; needs -o and a key", OPT_TEXT,
		offsetof(struct settings, state)},
	{0, "commit", "FILE", "after all went well with -o OUT: make FILE.next the state", OPT_TEXT,
		offsetof(struct settings, commit)},
	{'o', "output", "FILE", "write there, by rename; else to standard output", OPT_TEXT,
		offsetof(struct settings, output)},
	{'q', "quiet", NULL, "no summary, no list of rejects", OPT_FLAG,
		offsetof(struct settings, quiet)},
	{0, "progress", NULL, "show at once how far it is, on a terminal", OPT_FLAG,
		offsetof(struct settings, progress)},
	{'v', "verbose", NULL, "always a summary, and more in it", OPT_FLAG,
		offsetof(struct settings, verbose)},
	{0, NULL, NULL, NULL, OPT_FLAG, 0},
};

static const char *const usage[] = {
	"[-m MAP] [-p PRESET] [-e ENCODING] [--rejects FILE] [-o FILE] [FILE...]",
	"-m MAP --state FILE -o OUT [FILE...]", "--commit FILE [-o OUT]", "--draft FILE", "--presets",
	NULL};

static const struct opt_tool tool = {
	.name = "ce-ingest",
	.brief = "exports in, record stream out",
	.usage = usage,
	.table = table,
	.more = "Without FILE, or with -, it reads standard input. See ce-ingest(1) and "
		"ce-map(5).\n",
};

/* One go of the program. */
struct work {
	struct settings set;
	struct allowance allowed;
	struct map map;
	struct secret secret;
	struct nightly nightly;
	struct ingest_options options;
	struct out out, rejects;
	struct out report; /* of a probe, which drops the records */
	struct probe probe;
	struct progress progress;
	struct tally_in sum;
	bool rejecting; /* a rejects file is open */
};

static int settle_dialect(struct work *work, struct fault *fault)
{
	const struct settings *set = &work->set;
	struct dialect *dialect = &work->options.dialect;

	if (set->tsv && (set->csv || set->delimiter))
		return fault_set(fault, FAULT_USE, "--tsv goes neither with --csv nor with -d");
	if (set->tsv) {
		*dialect = DIALECT_STREAM;
		return 0;
	}
	if (set->delimiter && !*set->delimiter)
		return fault_set(fault, FAULT_USE, "-d wants at least one byte, TAB or SPACE");
	if ((set->delimiter && marks_delimiter(set->delimiter, &work->map.manner, fault)) ||
		marks_settle(&work->map.manner, dialect, fault))
		return -1;
	dialect->blanks = true;
	return 0;
}

/* -S goes before the map. */
static int settle_map(struct work *work, struct fault *fault)
{
	const struct settings *set = &work->set;

	if ((set->preset && preset_lay(&work->map, set->preset, fault)) ||
		(set->map && map_lay_file(&work->map, set->map, fault)))
		return -1;
	work->map.said = 0;
	for (size_t i = 0; i < set->dialect.n; i++)
		if (directive_set(&work->map, set->dialect.at[i], fault))
			return -1;
	if (set->tsv && directive_of_csv(&work->map))
		return fault_set(fault, FAULT_USE, "--tsv goes with no -S that is about CSV");
	return 0;
}

static int settle_header(struct work *work, struct fault *fault)
{
	const struct settings *set = &work->set;

	work->options.header_rows = set->no_header ? 0 : work->map.header_rows;
	work->options.columns = set->columns;
	if (set->columns && work->options.header_rows)
		return fault_set(fault, FAULT_USE,
			"--columns goes with --no-header, or with a map that says !header_rows 0");
	return 0;
}

static int settle_probe(struct work *work, struct fault *fault)
{
	const struct settings *set = &work->set;

	if (set->probe == NO_PROBE)
		return 0;
	if (!set->probe)
		return fault_set(fault, FAULT_USE, "--probe wants one record at least");
	if (set->output || set->rejects)
		return fault_set(fault, FAULT_USE,
			"--probe writes no records: it goes neither with -o nor with --rejects");
	work->options.most = (uint64_t)set->probe;
	return 0;
}

static int settle_state(struct work *work, struct fault *fault)
{
	const struct settings *set = &work->set;

	if (!set->state)
		return 0;
	if (!set->output || strcmp(set->output, "-") == 0)
		return fault_set(fault, FAULT_USE, "--state goes with -o FILE");
	work->options.nightly = &work->nightly;
	return nightly_open(
		&work->nightly, set->state, set->output, work->map.secret, fault);
}

/* Nothing that is read may be written over, nor one output by the other. */
static int keep_apart(
	const struct settings *set, char *const *paths, int n, struct fault *fault)
{
	struct buf next = BUF_NONE;
	buf_printf(&next, "%s.next", set->state ? set->state : "");
	const struct apart own[] = {
		{"--rejects", set->rejects, true},
		{"-o", set->output ? set->output : "-", true},
		{"-m", set->map, false},
		{"--hash-key", set->hash_key, false},
		{"--state", set->state, true},
		{"the next state", set->state ? next.at : NULL, true},
	};
	enum { OWN = sizeof(own) / sizeof(*own) };
	struct apart *files = mem_zero(OWN + (size_t)n + 1, sizeof(*files));

	memcpy(files, own, sizeof(own));
	for (int i = 0; i < n; i++)
		files[OWN + i] = (struct apart){"the input", paths[i], false};
	files[OWN + n] = (struct apart){"the input", n ? NULL : "-", false};
	int bad = apart_check(files, OWN + (size_t)n + 1, fault);
	free(files);
	buf_release(&next);
	return bad;
}

static int settle(struct work *work, struct fault *fault)
{
	const struct settings *set = &work->set;

	map_plain(&work->map);
	if (allowance_read(&work->allowed, set->max_rejects, fault) ||
		(set->encoding && decode_known(set->encoding, fault)) ||
		(set->hash_key && secret_read(&work->secret, set->hash_key, fault)) ||
		settle_map(work, fault) || settle_dialect(work, fault) || settle_header(work, fault))
		return -1;
	work->map.secret = set->hash_key ? &work->secret : NULL;
	if (set->fold && directive_fold(&work->map, set->fold, fault))
		return fault_column(fault, "--fold");
	work->options.map = &work->map;
	work->options.encoding = set->encoding ? set->encoding : work->map.encoding;
	if (set->bad_bytes)
		work->options.bad_bytes = strcmp(set->bad_bytes, "replace") == 0 ? BAD_REPLACE
			: strcmp(set->bad_bytes, "fail") == 0			? BAD_FAIL
										: BAD_REJECT;
	return settle_probe(work, fault) || settle_state(work, fault) ? -1 : 0;
}

static int open_outputs(struct work *work, struct fault *fault)
{
	if (work->options.most) {
		if (out_open(&work->report, NULL, fault))
			return -1;
		probe_header(&work->report.buf);
	}
	if (out_open(&work->out, work->options.most ? "/dev/null" : work->set.output, fault))
		return -1;
	if (!work->set.rejects)
		return 0;
	if (strcmp(work->set.rejects, "-") == 0 && !work->out.path)
		return fault_set(
			fault, FAULT_USE, "--rejects - goes with -o FILE: the stream is there");
	if (out_open(&work->rejects, work->set.rejects, fault))
		return -1;
	work->rejecting = true;
	reject_header(&work->rejects.buf);
	return 0;
}

static void show_reject(void *context, const struct fault *why)
{
	struct work *work = context;

	progress_hide(&work->progress);
	warn_fault(why);
}

static void show_pace(void *context, uint64_t bytes, uint64_t of, uint64_t records)
{
	struct work *work = context;

	progress_step(&work->progress, bytes, of, records);
}

static void summarise(
	const struct work *work, const char *name, const struct tally_in *tally, const char *advice)
{
	struct buf line = BUF_NONE;
	bool due = work->set.verbose || tally->rejected || tally->duplicate ||
		   tally->as[0].name || tally->replaced || isatty(STDERR_FILENO);

	if (work->set.quiet || !due)
		return;
	tally_in_say(&line, tally);
	warn("%s: %s", name, line.at);
	buf_clear(&line);
	tally_in_say_text(&line, tally);
	if (line.n)
		warn("%s: %s", name, line.at);
	if (*advice)
		warn("%s: %s", name, advice);
	if (due && (tally->odd.twice || tally->odd.never))
		warn("%s: %" PRIu64 " local times that occur twice (the first was taken), %" PRIu64
		     " that never occur (moved forward)",
			name, tally->odd.twice, tally->odd.never);
	buf_release(&line);
}

static void advise_only(const char *name, const char *advice)
{
	if (*advice)
		warn("%s: %s", name, advice);
}

static int take_file(
	struct work *work, struct ingest *ingest, const char *path, struct fault *fault)
{
	struct tally_in tally;
	char advice[ADVICE_TEXT];

	int bad = ingest_file(ingest, path, &tally, advice, fault);
	progress_next(&work->progress);
	if (bad) {
		advise_only(file_name(path), advice);
		return -1;
	}
	if (work->options.most) {
		probe_report(&work->probe, file_name(path), &tally, &work->report.buf);
		advise_only(file_name(path), advice);
	} else {
		summarise(work, file_name(path), &tally, advice);
	}
	tally_in_add(&work->sum, &tally);
	return 0;
}

/* What there is to say beyond counts of records. */
static void say_more(const struct work *work, const struct ingest *ingest)
{
	struct buf lines = BUF_NONE;

	if (work->set.quiet || !(work->set.verbose || isatty(STDERR_FILENO)))
		return;
	onward_say(&ingest->onward, &lines);
	for (char *at = lines.at, *end; (end = strchr(at, '\n')); at = end + 1)
		warn("%.*s", (int)(end - at), at);
	buf_release(&lines);
}

static int take_files(struct work *work, char **paths, int n, struct fault *fault)
{
	struct ingest ingest = {.options = &work->options,
		.out = &work->out,
		.rejects = work->rejecting ? &work->rejects : NULL,
		.tell = show_reject,
		.pace = show_pace,
		.context = work,
		.tells = work->set.quiet || work->rejecting || work->options.most ? 0 : MOST_SHOWN,
		.probe = work->options.most ? &work->probe : NULL};
	int bad = 0;

	work->progress = progress_begin(work->set.progress ? PROGRESS_NOW
			: work->set.quiet			   ? PROGRESS_NONE
								   : PROGRESS_LATE);
	if (!n)
		bad = take_file(work, &ingest, "-", fault);
	for (int i = 0; i < n && !bad; i++)
		bad = take_file(work, &ingest, paths[i], fault);
	if (!bad)
		bad = ingest_finish(&ingest, fault);
	if (!bad && n > 1 && !work->options.most)
		summarise(work, "all files", &work->sum, "");
	if (!bad)
		say_more(work, &ingest);
	ingest_release(&ingest);
	return bad;
}

static int verdict(const struct work *work)
{
	if (allowance_holds(&work->allowed, &work->sum))
		return STATUS_DONE;
	warn("%" PRIu64 " of %" PRIu64 " records rejected, more than --max-rejects %s allows",
		work->sum.rejected, work->sum.read,
		work->set.max_rejects ? work->set.max_rejects : "0");
	return STATUS_DATA;
}

/* What was rejected up to a failure stays readable; the stream says that it is not whole. */
static int give_up(struct work *work, const struct fault *fault)
{
	struct fault late;
	int status = warn_fault(fault);

	if (work->rejecting && out_close(&work->rejects, &late))
		warn_fault(&late);
	if (work->options.most) {
		out_flush(&work->report);
		out_fail(&work->report, tool.name, status);
	}
	out_fail(&work->out, tool.name, status);
	return status;
}

static int finish(struct work *work)
{
	struct fault fault;

	if (work->rejecting && out_close(&work->rejects, &fault)) {
		work->rejecting = false;
		return give_up(work, &fault);
	}
	if (work->options.nightly ? nightly_finish(&work->nightly, &work->out, &fault)
				  : out_close(&work->out, &fault))
		return warn_fault(&fault);
	if (work->options.most && out_close(&work->report, &fault))
		return warn_fault(&fault);
	return verdict(work);
}

/* Was the option given? */
static bool is_given(const struct settings *set, const struct opt *row)
{
	const char *field = (const char *)set + row->at;

	switch (row->kind) {
	case OPT_FLAG:
		return *(const bool *)field;
	case OPT_TEXT:
		return *(const char *const *)field;
	case OPT_LIST:
		return ((const struct opt_list *)field)->n;
	default:
		return *(const int64_t *)field != NO_PROBE;
	}
}

/* --draft and --presets: a text to standard output or -o. */
static int tell(struct work *work, int operands, struct fault *fault)
{
	const struct settings *set = &work->set;
	size_t own = set->draft ? offsetof(struct settings, draft)
				: offsetof(struct settings, presets);

	if (operands)
		return fault_set(fault, FAULT_USE, "%s",
			set->draft ? "--draft reads one file" : "--presets reads no file");
	for (const struct opt *row = table; row->name; row++)
		if (is_given(set, row) && row->at != own && row->letter != 'o' &&
			row->letter != 'q' && row->letter != 'v' &&
			!(set->draft && row->letter == 'e'))
			return fault_set(fault, FAULT_USE, "%s",
				set->draft ? "--draft goes with -e and -o only"
					   : "--presets goes with -o only");
	const struct apart files[] = {{"-o", set->output, true}, {"--draft", set->draft, false}};
	if (apart_check(files, 2, fault) ||
		(set->encoding && decode_known(set->encoding, fault)) ||
		out_open(&work->out, set->output, fault))
		return -1;
	if (set->draft ? draft(&work->out.buf, set->draft, set->encoding, fault)
		       : preset_list(&work->out.buf, fault)) {
		out_fail(&work->out, tool.name, 0);
		return -1;
	}
	return out_close(&work->out, fault);
}

static int commit(const struct settings *set, int operands)
{
	struct fault fault;
	bool again;

	for (const struct opt *row = table; row->name; row++)
		if (row->at != offsetof(struct settings, commit) && row->letter != 'q' &&
			row->letter != 'v' && row->letter != 'o' && (operands || is_given(set, row))) {
			fault_set(&fault, FAULT_USE, "--commit goes with -o only, and no file");
			return warn_fault(&fault);
		}
	if (nightly_commit(set->commit, set->output, &again, &fault))
		return warn_fault(&fault);
	if (again && !set->quiet)
		warn("%s: this night has been committed already", set->commit);
	return STATUS_DONE;
}

int main(int argc, char **argv)
{
	struct work work = {.set = {.probe = NO_PROBE}};
	struct fault fault;
	int operand, status;

	die_name(tool.name);
	enum opt_result got = opt_parse(&tool, argc, argv, &work.set, &operand, &fault);
	if (got)
		return got == OPT_SAID ? STATUS_DONE : warn_fault(&fault);
	if (work.set.commit)
		return commit(&work.set, argc - operand);
	if (work.set.presets || work.set.draft)
		status = tell(&work, argc - operand, &fault) ? warn_fault(&fault) : STATUS_DONE;
	else if (keep_apart(&work.set, argv + operand, argc - operand, &fault) ||
		 settle(&work, &fault) || open_outputs(&work, &fault))
		status = give_up(&work, &fault);
	else if (take_files(&work, argv + operand, argc - operand, &fault))
		status = give_up(&work, &fault);
	else
		status = finish(&work);
	map_release(&work.map);
	probe_release(&work.probe);
	nightly_close(&work.nightly);
	secret_forget(&work.secret);
	opt_list_release(&work.set.dialect);
	return status;
}
