/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/fold.h"

#include "intake/foldorder.h"
#include "record/escape.h"
#include "record/when.h"
#include "util/intern.h"
#include "util/mem.h"

#include <inttypes.h>
#include <stdlib.h>

/* A value and the instant of the event it is from. */
struct held {
	int64_t at_s;
	char *text; /* NULL: none yet */
};

struct span {
	int64_t start_s, end_s;
};

/* What the values of one column mean to the watches: a bit for each. */
struct lens {
	uint32_t column;
	struct intern codes;
	uint64_t *bits; /* by number of the code */
	size_t cap;
	uint64_t any; /* those that take any value */
};

struct fold {
	const struct fold_plan *plan;
	struct intern cases;
	struct span *span;
	struct held *held;    /* [case][value] */
	int64_t *number;      /* [case][watch], of those that need no order */
	size_t spans, helds, numbers;
	struct lens *lens;
	size_t lenses;
	struct foldorder *order; /* NULL: no watch needs one */
	struct slice *field;
	struct fold_counts counts;
	struct day_seen seen[DAYS_SEEN];
};

static bool needs_order(const struct fold_watch *watch)
{
	return watch->does >= FOLD_DOES_PAUSE;
}

static struct lens *lens_for(struct fold *fold, uint32_t column)
{
	for (size_t i = 0; i < fold->lenses; i++)
		if (fold->lens[i].column == column)
			return &fold->lens[i];
	fold->lens[fold->lenses] = (struct lens){.column = column};
	return &fold->lens[fold->lenses++];
}

static void learn_codes(struct lens *lens, const char *codes, uint64_t bit)
{
	struct buf word = BUF_NONE, none = BUF_NONE, code = BUF_NONE;
	bool paired;

	for (const char *at = codes; at;) {
		at = cells_next(at, false, &word, &none, &paired);
		if (strcmp(codes, "*") == 0) {
			lens->any |= bit;
			continue;
		}
		buf_clear(&code);
		stream_field(&code, word.at, word.n);
		uint32_t had = lens->codes.count, id = intern_id(&lens->codes, code.at, code.n);
		lens->bits = mem_grow(lens->bits, &lens->cap, id + 1ul, sizeof(*lens->bits));
		lens->bits[id] = id < had ? lens->bits[id] | bit : bit;
	}
	buf_release(&word);
	buf_release(&none);
	buf_release(&code);
}

struct fold *fold_open(const struct fold_plan *plan)
{
	struct fold *fold = mem_zero(1, sizeof(*fold));
	bool ordered = false;

	fold->plan = plan;
	fold->field = mem_zero(plan->width, sizeof(*fold->field));
	fold->lens = mem_zero(plan->watches, sizeof(*fold->lens));
	for (size_t i = 0; i < plan->watches; i++) {
		const struct fold_watch *watch = &plan->watch[i];
		learn_codes(lens_for(fold, watch->column), watch->codes, UINT64_C(1) << i);
		ordered = ordered || needs_order(watch);
	}
	fold->order = ordered ? foldorder_open(plan) : NULL;
	return fold;
}

static void split(struct fold *fold, const char *line, size_t n)
{
	const char *at = line, *end = line + n - 1;

	for (uint32_t k = 0; k < fold->plan->width; k++) {
		const char *stop = at < end ? memchr(at, '\t', (size_t)(end - at)) : NULL;
		stop = stop ? stop : end;
		fold->field[k] = (struct slice){at, (size_t)(stop - at)};
		at = stop < end ? stop + 1 : end;
	}
}

static int64_t instant_of(struct fold *fold, struct slice text)
{
	int64_t at_s = 0;

	if (text.n != 20 || !instant_canonical(text.at, fold->seen, &at_s))
		instant_read(text.at, text.n, &at_s);
	return at_s;
}

static int64_t number_at_first(enum fold_does does)
{
	return does == FOLD_DOES_FIRST ? INT64_MAX : does == FOLD_DOES_LAST ? INT64_MIN : 0;
}

static void begin_case(struct fold *fold, uint32_t c, int64_t at_s)
{
	const struct fold_plan *plan = fold->plan;
	size_t values = plan->values, watches = plan->watches;

	fold->span = mem_grow(fold->span, &fold->spans, c + 1ul, sizeof(*fold->span));
	fold->span[c] = (struct span){at_s, at_s};
	fold->held =
		mem_grow(fold->held, &fold->helds, (c + 1ul) * values, sizeof(*fold->held));
	if (values)
		memset(fold->held + c * values, 0, values * sizeof(*fold->held));
	fold->number = mem_grow(
		fold->number, &fold->numbers, (c + 1ul) * watches, sizeof(*fold->number));
	for (size_t i = 0; i < watches; i++)
		fold->number[c * watches + i] = number_at_first(plan->watch[i].does);
	fold->counts.cases++;
}

/* The bits of the watches that the event is one of. */
static uint64_t look(const struct fold *fold)
{
	uint64_t bits = 0;

	for (size_t i = 0; i < fold->lenses; i++) {
		const struct lens *lens = &fold->lens[i];
		struct slice text = fold->field[lens->column];
		uint32_t id = text.n ? intern_find(&lens->codes, text.at, text.n) : INTERN_NONE;
		bits |= (text.n ? lens->any : 0) | (id != INTERN_NONE ? lens->bits[id] : 0);
	}
	return bits;
}

static void count_event(struct fold *fold, uint32_t c, int64_t at_s, uint64_t bits)
{
	int64_t *number = bits ? fold->number + c * fold->plan->watches : NULL; /* none: nothing is watched */

	for (; bits; bits &= bits - 1) {
		int i = __builtin_ctzll(bits);
		enum fold_does does = fold->plan->watch[i].does;
		if (does == FOLD_DOES_COUNT)
			number[i]++;
		else if (does == FOLD_DOES_FLAG)
			number[i] = 1;
		else if ((does == FOLD_DOES_FIRST && at_s < number[i]) ||
			 (does == FOLD_DOES_LAST && at_s > number[i]))
			number[i] = at_s;
	}
}

static void keep_value(struct held *held, struct slice text, int64_t at_s)
{
	held->at_s = at_s;
	if (held->text && strlen(held->text) == text.n && memcmp(held->text, text.at, text.n) == 0)
		return;
	free(held->text);
	held->text = mem_copy(text.at, text.n);
}

/* Of values of one instant the first in the file is the first, the last the last. */
static void take_value(
	struct fold *fold, const struct fold_value *value, struct held *held, int64_t at_s)
{
	struct slice text = fold->field[value->column];

	if (!text.n)
		return;
	if (value->rule == FOLD_KNOWN && instant_of(fold, text) > at_s)
		fold->counts.unbelieved++;
	else if (!held->text || (value->rule == FOLD_FIRST ? at_s < held->at_s : at_s >= held->at_s))
		keep_value(held, text, at_s);
}

int fold_take(struct fold *fold, const char *line, size_t n, struct fault *fault)
{
	const struct fold_plan *plan = fold->plan;

	split(fold, line, n);
	int64_t at_s = instant_of(fold, fold->field[plan->at]);
	struct slice key = fold->field[plan->key];
	uint32_t c = intern_id(&fold->cases, key.at, key.n);
	if (c == fold->counts.cases)
		begin_case(fold, c, at_s);
	struct span *span = &fold->span[c];
	span->start_s = at_s < span->start_s ? at_s : span->start_s;
	span->end_s = at_s > span->end_s ? at_s : span->end_s;
	uint64_t bits = look(fold);
	count_event(fold, c, at_s, bits);
	for (size_t i = 0; i < plan->values; i++)
		take_value(fold, &plan->value[i], &fold->held[c * plan->values + i], at_s);
	fold->counts.events++;
	return fold->order ? foldorder_add(fold->order, c, at_s, bits, fold->field, fault) : 0;
}

static void print_instant(struct buf *line, int64_t at_s)
{
	char text[INSTANT_CHARS];

	buf_add(line, text, instant_print(text, at_s));
}

static void print_watch(struct fold *fold, uint32_t c, size_t i, struct buf *line)
{
	enum fold_does does = fold->plan->watch[i].does;
	int64_t number = fold->number[c * fold->plan->watches + i];

	if (does == FOLD_DOES_END)
		return;
	buf_byte(line, '\t');
	if (needs_order(&fold->plan->watch[i]))
		foldorder_print(fold->order, i, fold->span[c].end_s, line);
	else if (does == FOLD_DOES_COUNT || does == FOLD_DOES_FLAG)
		buf_printf(line, "%" PRId64, number);
	else if (number != number_at_first(does))
		print_instant(line, number);
}

static void print_case(struct fold *fold, uint32_t c, struct buf *line)
{
	const struct fold_plan *plan = fold->plan;

	buf_clear(line);
	buf_add(line, fold->cases.name[c].text, fold->cases.name[c].n);
	buf_byte(line, '\t');
	print_instant(line, fold->span[c].start_s);
	buf_byte(line, '\t');
	print_instant(line, fold->span[c].end_s);
	for (size_t i = 0; i < plan->values; i++) {
		const char *text = fold->held[c * plan->values + i].text;
		buf_byte(line, '\t');
		buf_puts(line, text ? text : "");
	}
	if (fold->order)
		foldorder_case(fold->order, c);
	for (size_t i = 0; i < plan->watches; i++)
		print_watch(fold, c, i, line);
	buf_byte(line, '\n');
}

int fold_cases(struct fold *fold,
	int (*take)(void *context, const char *line, size_t n, struct fault *fault), void *context,
	struct fault *fault)
{
	struct buf line = BUF_NONE;
	int bad = 0;

	if (fold->order)
		foldorder_sort(fold->order, fold->cases.count);
	for (uint32_t c = 0; c < fold->cases.count && !bad; c++) {
		print_case(fold, c, &line);
		bad = take(context, line.at, line.n, fault);
	}
	buf_release(&line);
	return bad;
}

struct fold_counts fold_count(const struct fold *fold)
{
	struct fold_counts counts = fold->counts;

	counts.unended = fold->order ? foldorder_unended(fold->order) : 0;
	return counts;
}

void fold_close(struct fold *fold)
{
	if (!fold)
		return;
	for (size_t i = 0; i < fold->counts.cases * fold->plan->values; i++)
		free(fold->held[i].text);
	for (size_t i = 0; i < fold->lenses; i++) {
		intern_release(&fold->lens[i].codes);
		free(fold->lens[i].bits);
	}
	foldorder_close(fold->order);
	intern_release(&fold->cases);
	free(fold->span);
	free(fold->held);
	free(fold->number);
	free(fold->lens);
	free(fold->field);
	free(fold);
}
