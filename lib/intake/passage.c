/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/passage.h"

#include "intake/labels_in.h"
#include "intake/mend.h"
#include "intake/pattern.h"
#include "util/utf8.h"
#include "record/csvout.h"

#include <inttypes.h>
#include <stdio.h>

/* Does all of the chunk stand as it is to leave? NUL is no text. */
static bool is_clean(const struct passage *run)
{
	const char *data = run->chunk.data;
	size_t n = run->chunk.n;

	if (memchr(data, '\0', n))
		return false;
	if (run->mixture && !mixture_is_utf8_first(run->mixture))
		return utf8_ascii(data, n) == n;
	return utf8_span(data, n) == n;
}

int passage_advance(struct passage *run, struct fault *fault)
{
	while (run->r >= chunk_records(&run->chunk)) {
		int got = feed_next(run->feed, &run->chunk, fault);
		if (got <= 0)
			return got;
		run->r = run->counted = 0;
		if (run->ingest->pace)
			run->ingest->pace(run->ingest->context, decode_read(run->decode),
				decode_size(run->decode), run->tally->read);
		run->line = run->chunk.line;
		run->clean = is_clean(run);
		run->bare = run->chunk.dialect.quotes &&
			    !memchr(run->chunk.data, '\\', run->chunk.n) &&
			    !memchr(run->chunk.data, '\t', run->chunk.n);
		run->tally->read += run->chunk.scan.blanks;
		run->tally->skipped += run->chunk.scan.blanks;
		if (!run->chunk.dialect.quotes && run->chunk.n &&
			run->chunk.data[run->chunk.n - 1] != '\n')
			return fault_set(fault, FAULT_INPUT, "%s: its last line is cut off",
				run->source.name);
	}
	return 1;
}

uint64_t passage_line(struct passage *run)
{
	uint32_t to = run->chunk.scan.start[run->r];
	const char *data = run->chunk.data;

	for (uint32_t i = run->counted; i < to; i++)
		run->line += data[i] == '\n' ||
			     (data[i] == '\r' && run->chunk.dialect.quotes && data[i + 1] != '\n');
	run->counted = to;
	return run->line;
}

bool passage_is_blank(const struct passage *run, struct slice raw)
{
	if (run->binding.width == 1 || !run->chunk.dialect.quotes)
		return false;
	for (size_t i = 0; i < raw.n; i++)
		if (raw.at[i] != ' ' && raw.at[i] != '\t')
			return false;
	return true;
}

/* "!failed TOOL STATUS": a tool upstream gave up. */
static bool is_failure(const struct passage *run, struct slice raw)
{
	return !run->chunk.dialect.quotes && raw.n > 8 && memcmp(raw.at, "!failed ", 8) == 0 &&
	       !memchr(raw.at, '\t', raw.n);
}

static void exchange(struct passage *run)
{
	struct chunk chunk = run->chunk;
	uint32_t r = run->r;

	run->chunk = run->other;
	run->r = run->other_r;
	run->other = chunk;
	run->other_r = r;
	run->apart = !run->apart;
}

/* What is no text in any of the encodings, made text where that is wanted. */
static struct slice mended(struct passage *run, struct slice text)
{
	if (run->ingest->options->bad_bytes != BAD_REPLACE)
		return text;
	buf_clear(&run->text);
	mend_text(&run->text, text, !mixture_is_utf8_first(run->mixture), &run->tally->replaced);
	return (struct slice){run->text.at, run->text.n};
}

int passage_decode(struct passage *run)
{
	struct slice raw = chunk_record(&run->chunk, run->r), text;
	struct buf hold = BUF_NONE;
	int as = mixture_decode(run->mixture, raw, &text, &hold);

	if (as < 0 || memchr(text.at, '\0', text.n))
		text = mended(run, text);
	if (text.at != raw.at) {
		struct chunk *other = &run->other;
		if (!other->hold.at)
			other->hold = other->scan.text = (struct buf)BUF_NONE;
		buf_clear(&other->hold);
		buf_room(&other->hold, text.n + CHUNK_SLACK);
		buf_add(&other->hold, text.at, text.n);
		other->data = other->hold.at;
		other->n = other->hold.n;
		other->dialect = run->chunk.dialect;
		scan_records(&other->scan, &other->dialect, other->data, other->n, true);
		run->other_r = 0;
		exchange(run);
	}
	buf_release(&hold);
	return as;
}

void passage_undecode(struct passage *run)
{
	if (run->apart)
		exchange(run);
}

/* Where it stands: in the file, not in what was decoded of it. */
static void place(struct passage *run, struct reject *reject)
{
	bool apart = run->apart;

	passage_undecode(run);
	reject->file = run->source.name;
	reject->raw = chunk_record(&run->chunk, run->r);
	reject->line = passage_line(run);
	reject->byte = chunk_byte(&run->chunk, run->r);
	reject->hidden = run->binding.hides;
	reject->raw_recoded = decode_recoded(run->decode);
	reject->recoded = reject->raw_recoded || (apart && !mixture_is_utf8_first(run->mixture));
	if (apart)
		exchange(run);
}

static void note(struct passage *run, struct reject *reject)
{
	struct ingest *ingest = run->ingest;
	struct fault fault;

	run->tally->rejected++;
	run->tally->why[reject->code]++;
	place(run, reject);
	if (ingest->probe)
		probe_hear(ingest->probe, reject);
	if (ingest->rejects)
		reject_line(&ingest->rejects->buf, reject);
	if (!ingest->tells)
		return;
	ingest->tells--;
	reject_message(&fault, reject);
	ingest->tell(ingest->context, &fault);
}

static void reject_fields(struct passage *run, uint32_t n)
{
	char why[80];
	struct reject reject = {.code = FLAW_FIELDS, .column = "", .why = why};

	snprintf(why, sizeof(why), "%" PRIu32 " field%s where the header has %" PRIu32, n,
		n == 1 ? "" : "s", run->binding.width);
	note(run, &reject);
}

static void reject_quote(struct passage *run, const char *why)
{
	struct reject reject = {.code = FLAW_QUOTE, .column = "", .why = why};

	note(run, &reject);
}

static bool is_text(struct slice text)
{
	return !memchr(text.at, '\0', text.n) && utf8_span(text.at, text.n) == text.n;
}

/* The first field that is not text. */
static struct reject bad_text(struct passage *run)
{
	struct reject reject = {.code = FLAW_ENCODING, .column = ""};
	uint32_t n = chunk_fields(&run->chunk, run->r);

	for (uint32_t k = 0; k < n && !reject.value.n; k++) {
		struct slice text = chunk_text(&run->chunk, run->r, k, &run->hold);
		if (is_text(text))
			continue;
		reject.value = text;
		reject.column = k < run->header.n ? run->header.own[k] : "";
	}
	if (!reject.value.n)
		reject.why = "bytes that are not text in the file's encoding";
	return reject;
}

/* -1 when the file is not to be read on. */
static int reject_encoding(struct passage *run, const char *why, struct fault *fault)
{
	struct reject reject = {.code = FLAW_ENCODING, .column = "", .why = why};

	if (!why)
		reject = bad_text(run);
	if (run->ingest->options->bad_bytes != BAD_FAIL) {
		note(run, &reject);
		return 0;
	}
	place(run, &reject);
	reject_message(fault, &reject);
	return -1;
}

static struct reject field_reject(
	const struct passage *run, enum flaw code, const struct outlet *outlet, struct slice text)
{
	return (struct reject){.code = code,
		.column = outlet->joint ? outlet->joint->name : run->header.own[outlet->from],
		.value = text,
		.recipe = &outlet->recipe};
}

static void reject_field(
	struct passage *run, enum flaw code, const struct outlet *outlet, struct slice text)
{
	struct reject reject = field_reject(run, code, outlet, text);

	note(run, &reject);
}

/* Does what lies beyond the columns, or is lacking, do no harm? */
static bool may_pad(struct passage *run, uint32_t n)
{
	if (!run->ingest->options->map->pad)
		return false;
	for (uint32_t k = run->binding.width; k < n; k++)
		if (chunk_text(&run->chunk, run->r, k, &run->hold).n)
			return false;
	return true;
}

/* Most fields of CSV leave as they came: no quotes, no blanks at the ends, nothing to escape. */
static void copy_field(struct passage *run, uint32_t k, struct buf *buf)
{
	struct slice raw = chunk_raw(&run->chunk, run->r, k);
	bool regular = run->bare && !(run->chunk.scan.first[run->r] & SCAN_ODD);

	if (regular && raw.n && raw.at[0] != '"' && raw.at[0] != ' ' && raw.at[raw.n - 1] != ' ')
		buf_add(buf, raw.at, raw.n);
	else if (raw.n)
		stream_copy(buf, &run->chunk, run->r, k, &run->hold);
}

/* What the export has for a column; nothing where the record of n fields is too short. */
static struct slice outlet_text(struct passage *run, const struct outlet *outlet, uint32_t n)
{
	if (outlet->joint) {
		joint_text(outlet->joint, &outlet->recipe, &run->chunk, run->r, n, &run->hold,
			&run->joined);
		return (struct slice){run->joined.at, run->joined.n};
	}
	if (outlet->from < n)
		return chunk_text(&run->chunk, run->r, outlet->from, &run->hold);
	return (struct slice){"", 0};
}

/* COLUMN:WHY for every field that holds an answer which is no value. */
static void write_apart(struct passage *run, uint32_t n)
{
	struct buf *buf = &run->ingest->out->buf;
	const char *before = "";

	for (uint32_t j = 0; j < run->binding.n; j++) {
		const struct outlet *outlet = &run->binding.at[j];
		if (!outlet->recipe.aparts)
			continue;
		const char *why = field_apart(&outlet->recipe, outlet_text(run, outlet, n));
		if (!why)
			continue;
		const char *cell = run->ingest->schema.column[j].cell;
		buf_puts(buf, before);
		stream_field(buf, cell, strlen(cell));
		buf_printf(buf, ":%s", why);
		before = "|";
	}
}

static enum flaw write_outlet(
	struct passage *run, const struct outlet *outlet, uint32_t n, struct slice *text)
{
	struct buf *buf = &run->ingest->out->buf;

	*text = (struct slice){"", 0};
	if (outlet->from == OUTLET_APART) {
		write_apart(run, n);
		return FLAW_NONE;
	}
	if (outlet->recipe.plain) {
		if (outlet->from < n)
			copy_field(run, outlet->from, buf);
		return FLAW_NONE;
	}
	*text = outlet_text(run, outlet, n);
	return field_write(&outlet->recipe, *text, buf, &run->tally->odd);
}

/* Labels of several columns; *bad is the one that does not fit. */
static enum flaw write_joined(struct passage *run, const struct outlet *outlet, uint32_t n,
	struct slice *text, const struct outlet **bad)
{
	struct buf *buf = &run->ingest->out->buf;
	size_t begin = buf->n;
	enum flaw code = FLAW_NONE;

	for (; outlet && !code; outlet = outlet->more) {
		size_t more = buf->n;
		*bad = outlet;
		code = write_outlet(run, outlet, n, text);
		labels_join(buf, begin, more);
	}
	return code;
}

/* Does the field leave as it came: no quotes, no blanks to trim at its ends? */
static bool leaves_as_it_is(const char *at, size_t n)
{
	return !n || (at[0] != '"' && at[0] != ' ' && at[n - 1] != ' ');
}

/* Bytes [from, to) of the chunk, of which the delimiters of fields [first, last) become TABs. */
static void copy_span(struct passage *run, uint32_t from, uint32_t to, uint32_t first, uint32_t last)
{
	const struct scan *scan = &run->chunk.scan;
	const uint32_t *end = scan->end + scan->first[run->r];
	struct buf *buf = &run->ingest->out->buf;
	size_t begin = buf->n;

	buf_add(buf, run->chunk.data + from, to - from);
	for (uint32_t k = first; k < last; k++)
		buf->at[begin + end[k] - from] = '\t';
}

/*
 * A regular record whose columns all go through untouched and in their order: copied in as few
 * pieces as its quoted fields leave.
 */
static void copy_record(struct passage *run, uint32_t n)
{
	const struct scan *scan = &run->chunk.scan;
	const uint32_t *end = scan->end + scan->first[run->r];
	struct buf *buf = &run->ingest->out->buf;
	uint32_t from = scan->start[run->r], at = from, first = 0;

	for (uint32_t k = 0; k < n; k++) {
		uint32_t stop = k + 1 < n ? end[k] : scan->stop[run->r];
		if (!leaves_as_it_is(run->chunk.data + at, stop - at)) {
			copy_span(run, from, at, first, k);
			stream_copy(buf, &run->chunk, run->r, k, &run->hold);
			from = stop; /* the delimiter behind it begins the next piece */
			first = k;
		}
		at = stop + 1;
	}
	copy_span(run, from, scan->stop[run->r], first, n - 1);
	buf_byte(buf, '\n');
}

/* May the record be copied whole? */
static bool is_copy(const struct passage *run, uint32_t n)
{
	return run->bare && run->binding.untouched && n == run->binding.width &&
	       !(run->chunk.scan.first[run->r] & SCAN_ODD);
}

/* A probe hears of all fields of a rejected record that do not fit. */
static void hear_more(struct passage *run, uint32_t from, uint32_t n)
{
	struct buf *buf = &run->ingest->out->buf;
	struct odd_times odd = run->tally->odd;
	size_t begin = buf->n;

	for (uint32_t j = from; run->ingest->probe && j < run->binding.n; j++) {
		struct slice text;
		enum flaw code = write_outlet(run, &run->binding.at[j], n, &text);
		if (!code)
			continue;
		struct reject reject = field_reject(run, code, &run->binding.at[j], text);
		place(run, &reject);
		probe_hear(run->ingest->probe, &reject);
	}
	buf->n = begin;
	run->tally->odd = odd;
}

/* A record of n fields into the stream; false: a field does not fit, and what was begun is gone. */
static bool write_record(struct passage *run, uint32_t n)
{
	struct buf *buf = &run->ingest->out->buf;
	struct odd_times odd = run->tally->odd;
	struct slice text;
	size_t begin = buf->n;

	for (uint32_t j = 0; j < run->binding.n; j++) {
		const struct outlet *outlet = &run->binding.at[j];
		enum flaw code = outlet->more ? write_joined(run, outlet, n, &text, &outlet)
					      : write_outlet(run, outlet, n, &text);
		if (code) {
			buf->n = begin;
			run->tally->odd = odd;
			reject_field(run, code, outlet, text);
			hear_more(run, j + 1, n);
			return false;
		}
		buf_byte(buf, '\t');
	}
	buf->at[buf->n - 1] = '\n';
	return true;
}

static void reject_key(struct passage *run)
{
	const struct outlet *outlet = run->binding.at;

	while (!outlet->recipe.key)
		outlet++;
	reject_field(run, FLAW_KEY, outlet,
		outlet_text(run, outlet, chunk_fields(&run->chunk, run->r)));
}

/* The record stands in the stream from `begin` on: does it stay? */
static int pass_on(struct passage *run, size_t begin, struct fault *fault)
{
	struct onward *onward = &run->ingest->onward;
	enum fate fate = onward->busy ? onward_take(onward, begin, fault) : FATE_KEPT;

	run->tally->kept += fate == FATE_KEPT;
	run->tally->duplicate += fate == FATE_DUPLICATE;
	if (fate == FATE_REFUSED)
		reject_key(run);
	return fate == FATE_FAILED ? -1 : 0;
}

/* A record that is whole and has as many fields as it ought to. */
static int take_whole(struct passage *run, uint32_t n, struct fault *fault)
{
	size_t begin = run->ingest->out->buf.n;

	if (is_copy(run, n))
		copy_record(run, n);
	else if (!write_record(run, n))
		return 0;
	return pass_on(run, begin, fault);
}

/* Is the record not UTF-8? Counted, since the odd bad one tells of damage, many of an encoding. */
static bool is_bad_text(struct passage *run, struct slice raw)
{
	size_t room = PASSAGE_SAMPLE - run->bad.n;

	if (is_text(raw)) {
		run->beyond_n += utf8_ascii(raw.at, raw.n) < raw.n;
		return false;
	}
	run->bad_n++;
	buf_add(&run->bad, raw.at, raw.n < room ? raw.n : room);
	return true;
}

/* Does the map's !ignore find the record? 1: it is passed over. */
static int is_ignored(struct passage *run, struct slice raw, struct fault *fault)
{
	const pcre2_code *pattern = run->ingest->options->map->ignore;

	if (!run->clean && utf8_span(raw.at, raw.n) < raw.n)
		return 0;
	int got = pattern_search(pattern, raw.at, raw.n, run->found, run->limits);
	if (got < 0) {
		fault_set(fault, FAULT_USE, "the pattern of !ignore takes too long here");
		return fault_at(fault, run->source.name, passage_line(run));
	}
	run->tally->skipped += (uint64_t)got;
	return got;
}

static bool is_marked(struct slice raw)
{
	return raw.n >= 3 && memcmp(raw.at, "\xef\xbb\xbf", 3) == 0;
}

/* The record at hand, its bytes being UTF-8 if they are text at all. */
static int take_text(struct passage *run, struct fault *fault)
{
	struct slice raw = chunk_record(&run->chunk, run->r);
	uint32_t n = chunk_fields(&run->chunk, run->r);
	const char *wrong = scan_fault(&run->chunk.scan, run->r);

	if (is_marked(raw))
		return reject_encoding(run, "a byte-order mark inside the file: two files run "
					    "together?", fault);
	if ((!run->clean || run->apart) && is_bad_text(run, raw))
		return reject_encoding(run, NULL, fault);
	if (wrong)
		reject_quote(run, wrong);
	else if (n != run->binding.width && !may_pad(run, n))
		reject_fields(run, n);
	else
		return take_whole(run, n, fault);
	return 0;
}

/* A record of a file whose encodings are mixed. */
static int take_mixed(struct passage *run, struct fault *fault)
{
	int as = run->clean ? 0 : passage_decode(run);
	int bad = 0;

	if (as >= 0)
		run->tally->as[as].records++;
	if (run->apart && run->chunk.scan.records != 1)
		bad = reject_encoding(run, "decoded, it is not one record any more", fault);
	else
		bad = take_text(run, fault);
	passage_undecode(run);
	return bad;
}

static int take_record(struct passage *run, struct fault *fault)
{
	struct slice raw = chunk_record(&run->chunk, run->r);
	uint32_t n = chunk_fields(&run->chunk, run->r);

	run->tally->read++;
	if (n != run->binding.width && passage_is_blank(run, raw)) {
		run->tally->skipped++;
		return 0;
	}
	if (run->found) {
		int found = is_ignored(run, raw, fault);
		if (found)
			return found < 0 ? -1 : 0;
	}
	if (is_failure(run, raw)) {
		fault_set(fault, FAULT_INPUT, "what wrote it failed: %.*s",
			raw.n < 60 ? (int)raw.n : 60, raw.at);
		return fault_at(fault, run->source.name, passage_line(run));
	}
	run->taken++;
	return run->mixture ? take_mixed(run, fault) : take_text(run, fault);
}

int passage_records(struct passage *run, struct fault *fault)
{
	struct ingest *ingest = run->ingest;
	uint64_t most = ingest->options->most;
	int got = 0;

	for (; !most || run->taken < most; run->r++) {
		if ((got = passage_advance(run, fault)) <= 0)
			break;
		if (take_record(run, fault))
			return -1;
		if (out_step(ingest->out) || (ingest->rejects && out_step(ingest->rejects))) {
			*fault = ingest->out->fault.kind ? ingest->out->fault
							 : ingest->rejects->fault;
			return -1;
		}
	}
	return got < 0 ? -1 : 0;
}
