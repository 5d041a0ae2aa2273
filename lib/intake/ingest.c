/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/ingest.h"

#include "intake/guess.h"
#include "intake/pattern.h"
#include "util/utf8.h"

#include <stdio.h>

enum { BLOCK = 65536 };

/* join: between the cells of a column; NULL: the row is not used. */
static int read_row(struct passage *run, const char *join, struct fault *fault)
{
	struct slice raw = chunk_record(&run->chunk, run->r);
	const char *why = scan_fault(&run->chunk.scan, run->r);

	if (!why && utf8_span(raw.at, raw.n) < raw.n)
		why = "the header is not text in the file's encoding";
	if (why)
		return fault_set(fault, FAULT_INPUT, "%s", why);
	return join ? header_row(&run->header, &run->chunk, run->r, join, fault) : 0;
}

/* The names, from header rows or otherwise; the run is then at the first record. */
static int read_rows(struct passage *run, int64_t rows, struct fault *fault)
{
	const struct map *map = run->ingest->options->map;

	for (int64_t i = 0; i < rows; run->r++) {
		int got = passage_advance(run, fault);
		if (got < 0)
			return -1;
		if (got == 0)
			return fault_set(fault, FAULT_INPUT,
				i ? "%s: ends inside its header rows"
				  : "%s: is empty, not even a header",
				run->source.name);
		if (i == 0 && passage_is_blank(run, chunk_record(&run->chunk, run->r))) {
			run->tally->read++;
			run->tally->skipped++;
			continue;
		}
		uint64_t line = passage_line(run);
		if (run->mixture && !run->clean)
			passage_decode(run);
		bool used = !map->header_use || (i < 64 && map->header_use >> i & 1);
		int bad = read_row(run, used ? map->join : NULL, fault);
		passage_undecode(run);
		if (bad)
			return fault_at(fault, run->source.name, line);
		i++;
	}
	return 0;
}

static int name_columns(struct passage *run, struct fault *fault)
{
	const struct ingest_options *options = run->ingest->options;

	if (options->header_rows)
		return read_rows(run, options->header_rows, fault);
	if (options->columns) {
		header_list(&run->header, options->columns);
		return 0;
	}
	int got = passage_advance(run, fault);
	if (got == 0)
		return fault_set(fault, FAULT_INPUT, "%s: is empty: how many columns has it?",
			run->source.name);
	if (got > 0)
		header_width(&run->header, chunk_fields(&run->chunk, run->r));
	return got < 0 ? -1 : 0;
}

static void write_header(struct ingest *ingest)
{
	const struct schema *schema =
		ingest->onward.fold ? &ingest->onward.cases : &ingest->schema;

	for (uint32_t j = 0; j < schema->n; j++) {
		if (j)
			buf_byte(&ingest->out->buf, '\t');
		schema_cell(&ingest->out->buf, &schema->column[j]);
	}
	buf_byte(&ingest->out->buf, '\n');
	ingest->begun = true;
}

static int make_binding(struct passage *run, struct fault *fault)
{
	struct ingest *ingest = run->ingest;

	header_settle(&run->header);
	if (!run->header.n)
		return fault_set(fault, FAULT_INPUT, "%s: has no columns", run->source.name);
	if (binding_make(
		    &run->binding, ingest->options->map, &run->header, run->source.name, fault))
		return -1;
	if (ingest->begun)
		return binding_follow(&run->binding, &ingest->schema, run->source.name, fault);
	if (onward_begin(&ingest->onward, &run->binding, ingest->options->map,
		    ingest->options->nightly, ingest->out, fault))
		return -1;
	ingest->schema = run->binding.schema;
	run->binding.schema = (struct schema){0};
	write_header(ingest);
	return 0;
}

/* LF, CR or CRLF; of a CRLF the CR is the end and the LF belongs to it. */
static bool is_line_end(char byte, bool quotes, bool *carriage)
{
	bool ends = byte == '\n' ? !*carriage : quotes && byte == '\r';

	*carriage = quotes && byte == '\r';
	return ends;
}

/* Where the lines to skip have passed: bytes into *passed, the rest of the block into head. */
static int skip_lines(struct passage *run, int64_t lines, uint64_t *passed, struct fault *fault)
{
	bool quotes = run->ingest->options->dialect.quotes, carriage = false;
	char *block = buf_room(&run->head, BLOCK);
	long got = 0, i = 0;

	while (lines > 0 || carriage) {
		if (i == got) {
			i = 0;
			got = run->source.read(run->source.context, block, BLOCK, fault);
			if (got <= 0)
				break;
		}
		if (lines == 0 && block[i] != '\n')
			break;
		lines -= is_line_end(block[i++], quotes, &carriage);
		*passed += 1;
	}
	if (got > 0)
		memmove(block, block + i, (size_t)(got - i));
	run->head.n = got > 0 ? (size_t)(got - i) : 0;
	return got < 0 ? -1 : 0;
}

static int open_text(struct passage *run, const char *path, struct fault *fault)
{
	const struct ingest_options *options = run->ingest->options;
	struct decoding how = {.encoding = options->encoding,
		.replace = options->bad_bytes == BAD_REPLACE};

	if (decode_open(&run->decode, path, &how, fault))
		return -1;
	run->tally->encoding = decode_encoding(run->decode);
	if (!mixture_is(run->tally->encoding))
		return 0;
	if (!run->ingest->mixture && mixture_open(&run->ingest->mixture, options->encoding,
					    &options->dialect, fault))
		return -1;
	run->mixture = run->ingest->mixture;
	for (int i = 0; mixture_name(run->mixture, i); i++)
		run->tally->as[i].name = mixture_name(run->mixture, i);
	return 0;
}

static int begin(struct passage *run, const char *path, struct fault *fault)
{
	const struct ingest_options *options = run->ingest->options;
	uint64_t passed = 0;

	if (open_text(run, path, fault))
		return -1;
	run->source = decode_source(run->decode);
	if (options->map->ignore) {
		run->found = pcre2_match_data_create(1, NULL);
		run->limits = pattern_limits();
	}
	if (skip_lines(run, options->map->skip, &passed, fault))
		return -1;
	run->feed = feed_open(&run->source, options->dialect, decode_skipped(run->decode) + passed,
		(uint64_t)options->map->skip + 1, run->head.at, run->head.n);
	return name_columns(run, fault) || make_binding(run, fault) ? -1 : 0;
}

/* When nobody said what the encoding is and it is not UTF-8: which one it may be. */
static void advise(struct passage *run, char advice[ADVICE_TEXT])
{
	const char *guess = NULL;

	advice[0] = '\0';
	if (!run->decode || !decode_assumed(run->decode))
		return;
	if (!run->header.own && run->chunk.n && !run->clean)
		guess = guess_encoding(run->chunk.data, run->chunk.n);
	else if (run->bad_n > run->beyond_n)
		guess = guess_encoding(run->bad.at, run->bad.n);
	if (guess)
		snprintf(advice, ADVICE_TEXT, "not UTF-8; likely encoding: -e %s", guess);
	else if (run->bad_n && run->beyond_n)
		snprintf(advice, ADVICE_TEXT, "mostly UTF-8 with damaged records");
}

_Static_assert((int)MIXTURE_MOST == (int)AS_MOST, "every encoding of a list is counted");

int ingest_file(struct ingest *ingest, const char *path, struct tally_in *tally,
	char advice[ADVICE_TEXT], struct fault *fault)
{
	struct passage run = {.ingest = ingest,
		.tally = tally,
		.head = BUF_NONE,
		.hold = BUF_NONE,
		.joined = BUF_NONE,
		.text = BUF_NONE,
		.bad = BUF_NONE};

	*tally = (struct tally_in){0};
	int bad = begin(&run, path, fault) || passage_records(&run, fault) ? -1 : 0;
	advise(&run, advice);
	tally->replaced += run.decode ? decode_replaced(run.decode) : 0;
	chunk_release(&run.chunk);
	chunk_release(&run.other);
	binding_release(&run.binding);
	header_release(&run.header);
	feed_close(run.feed);
	decode_close(run.decode);
	pcre2_match_data_free(run.found);
	pcre2_match_context_free(run.limits);
	buf_release(&run.head);
	buf_release(&run.hold);
	buf_release(&run.joined);
	buf_release(&run.text);
	buf_release(&run.bad);
	return bad;
}

int ingest_finish(struct ingest *ingest, struct fault *fault)
{
	return onward_finish(&ingest->onward, fault);
}

void ingest_release(struct ingest *ingest)
{
	onward_release(&ingest->onward);
	schema_release(&ingest->schema);
	mixture_close(ingest->mixture);
}
