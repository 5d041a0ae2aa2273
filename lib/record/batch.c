/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/batch.h"

#include "util/intern.h"
#include "util/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

void batch_init(struct batch *batch, const struct batch_plan *plan)
{
	memset(batch, 0, sizeof(*batch));
	batch->plan = plan;
	batch->hold = (struct buf)BUF_NONE;
	batch->data = mem_zero(plan->columns, sizeof(*batch->data));
	for (size_t c = 0; c < plan->columns; c++) {
		struct batch_data *data = &batch->data[c];
		if (plan->column[c].as_levels) {
			data->level = mem_zero(BATCH, sizeof(*data->level));
		} else {
			data->value = mem_zero(BATCH, sizeof(*data->value));
			data->verdict = mem_zero(BATCH, sizeof(*data->verdict));
		}
	}
}

void batch_release(struct batch *batch)
{
	for (size_t c = 0; c < batch->plan->columns; c++) {
		free(batch->data[c].level);
		free(batch->data[c].value);
		free(batch->data[c].verdict);
	}
	free(batch->data);
	buf_release(&batch->hold);
}

static int before(const struct complaint *a, const struct complaint *b)
{
	if (a->source != b->source)
		return a->source < b->source;
	return a->line != b->line ? a->line < b->line : a->column < b->column;
}

static void keep(struct complaints *all, const struct complaint *one)
{
	uint32_t at = all->kept;

	while (at && before(one, &all->first[at - 1]))
		at--;
	if (at == COMPLAINTS)
		return;
	uint32_t last = all->kept < COMPLAINTS ? all->kept++ : COMPLAINTS - 1;
	memmove(&all->first[at + 1], &all->first[at], (last - at) * sizeof(*one));
	all->first[at] = *one;
}

void complaints_merge(struct complaints *into, const struct complaints *from)
{
	into->count += from->count;
	for (uint32_t i = 0; i < from->kept; i++)
		keep(into, &from->first[i]);
}

/* The likely case where an instant is due. */
static void hint_date(const struct complaint *complaint, const struct column *column, struct fault *fault)
{
	size_t n = strlen(fault->text);
	int64_t day;

	if (column->type.kind == KIND_INSTANT &&
		date_read(complaint->text, strlen(complaint->text), &day) == 0)
		snprintf(fault->text + n, sizeof(fault->text) - n,
			" but a date (say -c %.100s:date=COLUMN)", column->cell);
}

static bool is_limited(const struct batch_limit *limit)
{
	return limit->high || limit->word;
}

/* "a", "b" or "c"; a number of seconds where it is one of a duration. */
static void say_limit(const struct complaint *complaint, const struct column *column, struct fault *fault)
{
	const struct batch_limit *limit = &complaint->limit;
	struct type type = complaint->type.kind == KIND_TEXT ? column->type : complaint->type;
	struct buf text = BUF_NONE;

	for (size_t w = 0; limit->word && limit->word[w]; w++)
		buf_printf(&text, "%s\"%s\"", !w ? "" : limit->word[w + 1] ? ", " : " or ", limit->word[w]);
	if (!limit->word) {
		buf_puts(&text, "from ");
		value_print(&text, type, limit->low);
		buf_puts(&text, " to ");
		value_print(&text, type, limit->high);
		buf_puts(&text, type.kind == KIND_DURATION ? " seconds" : "");
	}
	fault_set(fault, FAULT_INPUT, "\"%s\" is not %s", complaint->text, text.at);
	buf_release(&text);
}

void complaint_fault(
	const struct complaint *complaint, const struct column *column, struct fault *fault)
{
	char wants[TYPE_TEXT];

	if (column && is_limited(&complaint->limit)) {
		say_limit(complaint, column, fault);
	} else if (column) {
		struct type type = complaint->type.kind == KIND_TEXT ? column->type : complaint->type;
		fault_set(fault, FAULT_INPUT, "\"%s\" is not %s", complaint->text, type_wants(type, wants));
		hint_date(complaint, column, fault);
	} else if (complaint->column == COMPLAINT_CALENDAR)
		fault_set(fault, FAULT_INPUT,
			"no calendar is named \"%s\", and there is no common one",
			complaint->text);
	else
		fault_set(fault, FAULT_INPUT,
			"%s: beyond 38 digits or the years 1 to 9999", complaint->text);
	fault_at(fault, complaint->file, complaint->line);
	if (column)
		fault_column(fault, column->cell);
}

static void complain(struct complaints *all, const struct chunk *chunk, uint32_t r,
	const struct batch_column *column, struct slice text, struct batch_limit limit)
{
	struct complaint one = {.source = chunk->source, .line = chunk->line, .type = column->type, .limit = limit};

	all->count++;
	/* To find a line costs a walk through the chunk: not for one that comes behind all that are kept. */
	if (all->kept == COMPLAINTS && before(&all->first[COMPLAINTS - 1], &one))
		return;
	one.line = chunk_line(chunk, r);
	one.column = column->at;
	size_t n = text.n < sizeof(one.text) ? text.n : sizeof(one.text) - 1;
	while (n && n < text.n && ((unsigned char)text.at[n] & 0xc0) == 0x80)
		n--; /* not in the middle of a character */
	for (size_t i = 0; i < n; i++)
		one.text[i] = (unsigned char)text.at[i] < 0x20 || text.at[i] == 0x7f ? ' ' : text.at[i];
	snprintf(one.file, sizeof(one.file), "%s", chunk->file);
	keep(all, &one);
}

void complaints_add(struct complaints *all, const struct chunk *chunk, uint32_t r,
	const struct batch_column *column, struct slice text)
{
	complain(all, chunk, r, column, text, (struct batch_limit){0});
}

/* Has the same field been read the same way, but for a limit, by an earlier column of the plan? */
static bool is_told(const struct batch_plan *plan, const struct batch_column *column)
{
	for (const struct batch_column *other = plan->column; other < column; other++)
		if (other->at == column->at && other->as_levels == column->as_levels && type_equal(other->type, column->type))
			return true;
	return false;
}

/* Any field, by the rules of record/value; no one is told. */
static enum verdict read_field(const struct batch_plan *plan, const struct batch_column *column, struct slice text,
	int64_t *value)
{
	const struct intern *missing = plan->missing;

	*value = 0;
	if (missing && text.n && intern_find(missing, text.at, text.n) != INTERN_NONE)
		return VALUE_MISSING;
	return value_read(column->type, text.at, text.n, value);
}

static enum verdict read_any(struct batch *batch, uint32_t r, const struct batch_column *column, int64_t *value)
{
	struct slice text = chunk_text(batch->chunk, r, column->at, &batch->hold);
	enum verdict verdict = read_field(batch->plan, column, text, value);

	if (verdict == VALUE_INVALID && !is_told(batch->plan, column))
		complaints_add(&batch->complaints, batch->chunk, r, column, text);
	return verdict;
}

static uint16_t level_any(struct batch *batch, uint32_t r, const struct batch_column *column)
{
	int64_t value;
	enum verdict verdict = read_any(batch, r, column, &value);
	uint32_t levels = type_levels(column->type);

	if (verdict == VALUE_VALID)
		return (uint16_t)(value - column->type.low);
	return (uint16_t)(verdict == VALUE_MISSING ? levels : levels + 1);
}

/* One or two digits as a number; anything else is no level of any scale. */
static inline unsigned digits_of(const char *at, size_t n)
{
	unsigned first = (unsigned)(at[0] - '0');

	if (n == 1)
		return first <= 9 ? first : UINT32_MAX;
	unsigned second = (unsigned)(at[1] - '0');
	return n == 2 && first <= 9 && second <= 9 ? first * 10 + second : UINT32_MAX;
}

/* The records that are decoded at a time, in all columns: their bytes and index stay near. */
struct span {
	uint32_t from, to;
};

enum { SPAN = 64 };

/* One or two digits on the scale, or nothing, are nearly all there is; the rest goes the long way. */
static void decode_levels(
	struct batch *batch, const struct batch_column *column, uint16_t *level, struct span span)
{
	unsigned low = (unsigned)column->type.low, levels = type_levels(column->type);
	bool quick = !batch->plan->missing;

	for (uint32_t i = span.from; i < span.to; i++) {
		struct slice raw = chunk_raw(batch->chunk, batch->pick[i], column->at);
		unsigned value = raw.n ? digits_of(raw.at, raw.n) : UINT32_MAX;
		level[i] = quick && value - low < levels
			? (uint16_t)(value - low)
			: level_any(batch, batch->pick[i], column);
	}
}

/* The same where all records are regular and the column is neither their first nor their last. */
static void decode_inner_levels(
	struct batch *batch, const struct batch_column *column, uint16_t *level, struct span span)
{
	unsigned low = (unsigned)column->type.low, levels = type_levels(column->type);
	const struct scan *scan = &batch->chunk->scan;
	const uint32_t *end = scan->end + column->at;
	const char *data = batch->chunk->data;

	for (uint32_t i = span.from; i < span.to; i++) {
		const uint32_t *stop = end + scan->first[batch->pick[i]];
		uint32_t from = stop[-1] + 1, n = *stop - from;
		unsigned value = digits_of(data + from, n);
		level[i] = value - low < levels ? (uint16_t)(value - low)
			: n                     ? level_any(batch, batch->pick[i], column)
			                        : (uint16_t)levels;
	}
}

/* Do all records have the column between two others, as the index has it? */
static bool is_inner(const struct batch *batch, const struct batch_column *column)
{
	return !batch->plan->missing && !batch->chunk->scan.odds && column->at &&
		column->at + 1 < batch->plan->schema->n;
}

/* Instants in their canonical form, which is what ce-ingest writes. */
static void decode_instants(
	struct batch *batch, const struct batch_column *column, struct batch_data *data, struct span span)
{
	for (uint32_t i = span.from; i < span.to; i++) {
		struct slice raw = chunk_raw(batch->chunk, batch->pick[i], column->at);
		bool quick = raw.n == 20 && instant_canonical(raw.at, batch->days, &data->value[i]);
		data->verdict[i] = quick ? VALUE_VALID
			: raw.n          ? (uint8_t)read_any(batch, batch->pick[i], column, &data->value[i])
			                 : VALUE_MISSING;
	}
}

/* Whole numbers from 0 are digits alone, nearly always; all else goes the long way. */
static inline bool plain_digits(struct slice raw, int64_t *value)
{
	int64_t number = 0;

	if (!raw.n || raw.n > 18)
		return false;
	for (size_t i = 0; i < raw.n; i++) {
		unsigned digit = (unsigned)(raw.at[i] - '0');
		if (digit > 9)
			return false;
		number = number * 10 + (int64_t)digit;
	}
	*value = number;
	return true;
}

static bool is_whole(struct type type)
{
	return type.kind == KIND_DURATION || type.kind == KIND_COUNT || type.kind == KIND_FLAG;
}

static void decode_wholes(
	struct batch *batch, const struct batch_column *column, struct batch_data *data, struct span span)
{
	int64_t most = column->type.kind == KIND_FLAG ? 1 : INT64_MAX;

	for (uint32_t i = span.from; i < span.to; i++) {
		bool quick = plain_digits(chunk_raw(batch->chunk, batch->pick[i], column->at), &data->value[i]) &&
			data->value[i] <= most;
		data->verdict[i] =
			quick ? VALUE_VALID : (uint8_t)read_any(batch, batch->pick[i], column, &data->value[i]);
	}
}

/* Texts of the record stream, which are there or not. */
static bool is_plain_text(const struct batch *batch, const struct batch_column *column)
{
	return (column->type.kind == KIND_TEXT || column->type.kind == KIND_CATEGORY) && !batch->plan->missing &&
		!batch->chunk->dialect.quotes;
}

static void decode_texts(
	struct batch *batch, const struct batch_column *column, struct batch_data *data, struct span span)
{
	for (uint32_t i = span.from; i < span.to; i++) {
		struct slice raw = chunk_raw(batch->chunk, batch->pick[i], column->at);
		data->value[i] = 0;
		data->verdict[i] = raw.n ? VALUE_VALID : VALUE_MISSING;
	}
}

static void decode_values(
	struct batch *batch, const struct batch_column *column, struct batch_data *data, struct span span)
{
	for (uint32_t i = span.from; i < span.to; i++)
		data->verdict[i] = (uint8_t)read_any(batch, batch->pick[i], column, &data->value[i]);
}

uint32_t batch_keep_from_one(struct batch *batch, const struct chunk *chunk, uint32_t c, int64_t most)
{
	const struct batch_column *column = &batch->plan->column[c];
	uint32_t kept = 0, gone = 0;

	batch->chunk = chunk;
	for (uint32_t i = 0; i < batch->n; i++) {
		int64_t value;
		struct slice text = chunk_text(chunk, batch->pick[i], column->at, &batch->hold);
		enum verdict verdict = read_field(batch->plan, column, text, &value);
		bool good = verdict == VALUE_VALID && value > 0 && value <= most;
		if (verdict != VALUE_MISSING && !good)
			complaints_add(&batch->complaints, chunk, batch->pick[i], column, text);
		if (good)
			batch->pick[kept++] = batch->pick[i];
		gone += verdict == VALUE_MISSING;
	}
	batch->n = kept;
	return gone;
}

/* false: what stands there is beyond what the column's reader takes. */
static bool is_within(const struct batch_limit *limit, struct slice text, int64_t *value)
{
	if (!limit->word)
		return *value >= limit->low && *value <= limit->high;
	for (size_t w = 0; limit->word[w]; w++)
		if (text.n == strlen(limit->word[w]) && strncasecmp(text.at, limit->word[w], text.n) == 0) {
			*value = (int64_t)w;
			return true;
		}
	return false;
}

static void limit_values(struct batch *batch, const struct batch_column *column, struct batch_data *data,
	struct span span)
{
	for (uint32_t i = span.from; i < span.to; i++) {
		struct slice text = {"", 0};
		if (data->verdict[i] != VALUE_VALID)
			continue;
		if (column->limit.word)
			text = chunk_text(batch->chunk, batch->pick[i], column->at, &batch->hold);
		if (is_within(&column->limit, text, &data->value[i]))
			continue;
		data->verdict[i] = VALUE_INVALID;
		complain(&batch->complaints, batch->chunk, batch->pick[i], column,
			chunk_text(batch->chunk, batch->pick[i], column->at, &batch->hold), column->limit);
	}
}

static void decode_column(struct batch *batch, size_t c, struct span span)
{
	const struct batch_column *column = &batch->plan->column[c];
	struct batch_data *data = &batch->data[c];

	if (column->as_levels && is_inner(batch, column))
		decode_inner_levels(batch, column, data->level, span);
	else if (column->as_levels)
		decode_levels(batch, column, data->level, span);
	else if (column->type.kind == KIND_INSTANT && !batch->plan->missing)
		decode_instants(batch, column, data, span);
	else if (is_whole(column->type) && !batch->plan->missing)
		decode_wholes(batch, column, data, span);
	else if (is_plain_text(batch, column))
		decode_texts(batch, column, data, span);
	else
		decode_values(batch, column, data, span);
	if (!column->as_levels && is_limited(&column->limit))
		limit_values(batch, column, data, span);
}

void batch_decode(struct batch *batch, const struct chunk *chunk)
{
	batch->chunk = chunk;
	for (uint32_t from = 0; from < batch->n; from += SPAN) {
		uint32_t to = from + SPAN < batch->n ? from + SPAN : batch->n;
		for (size_t c = 0; c < batch->plan->columns; c++)
			decode_column(batch, c, (struct span){from, to});
	}
}
