/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/code.h"

#include "label/codebook.h"
#include "label/quote.h"
#include "util/mem.h"

#include <inttypes.h>
#include <stdlib.h>

enum added { ADD_LABELS, ADD_SCORE, ADD_LEAST, ADD_MOST, ADDS };

struct coder {
	struct step step;
	struct buf name;      /* -k and what was asked for */
	struct codebook book;
	uint32_t text;        /* slot of the column that is read */
	uint32_t slot[ADDS];
	uint64_t *count;      /* [rules] records that the rule has hit */
	uint64_t read, found; /* records with a text; with a code */
};

/* One of the columns of one worker. */
struct output {
	struct coding *coding;
	enum added which;
};

/* A worker's own. */
struct coding {
	const struct coder *coder;
	struct hitter hitter;
	struct output output[ADDS];
	uint64_t *candidates;    /* bits by rule */
	uint64_t *has;           /* bits by code */
	size_t words, has_words;
	struct buf fold;
	uint64_t of;             /* the record that what follows belongs to */
	bool missing, quoted;
	int64_t score;
	struct quote quote;
	uint64_t *count;
	uint64_t read, found;
	struct fault fault;      /* the first; FAULT_NONE: none yet */
};

static void remember(struct coding *coding, const struct row *row, const struct fault *fault)
{
	char place[FAULT_TEXT];

	if (coding->fault.kind)
		return;
	fault_set(&coding->fault, FAULT_INPUT, "%s%s", fault_place(fault, place), fault->text);
	fault_at(&coding->fault, row->chunk->file, chunk_line(row->chunk, row->r));
}

static void try_rule(struct coding *coding, uint32_t r, struct row *row, struct slice text)
{
	const struct code_rule *rule = &coding->coder->book.rule[r];
	struct fault fault;
	struct hit hit;
	int hits = hitter_finds(&coding->hitter, rule, text.at, text.n, &hit, &fault);

	if (hits < 0)
		remember(coding, row, &fault);
	if (hits <= 0)
		return;
	coding->count[r]++;
	coding->score += rule->score;
	coding->has[rule->code / 64] |= 1ull << rule->code % 64;
	if (rule->quotes && !coding->quoted)
		coding->quoted = quote_read(&coding->quote, text.at + hit.start, hit.end - hit.start);
}

static bool any_bit(const uint64_t *word, size_t words)
{
	uint64_t all = 0;

	for (size_t i = 0; i < words; i++)
		all |= word[i];
	return all;
}

/* Once a record, whichever column is asked for first. */
static void find(struct coding *coding, struct row *row)
{
	const struct coder *coder = coding->coder;
	struct slice text = row_text(row, coder->text);

	coding->of = row->number;
	coding->missing = row_missing(row, coder->text);
	coding->quoted = false;
	coding->score = 0;
	memset(coding->has, 0, coding->has_words * sizeof(*coding->has));
	if (coding->missing)
		return;
	needles_scan(coder->book.needles, text.at, text.n, &coding->fold, coding->candidates);
	for (size_t i = 0; i < coding->words; i++)
		for (uint64_t bits = coding->candidates[i]; bits; bits &= bits - 1)
			try_rule(coding, (uint32_t)(i * 64) + (uint32_t)__builtin_ctzll(bits), row, text);
	coding->read++;
	coding->found += any_bit(coding->has, coding->has_words);
}

static void put_labels(const struct coding *coding, struct buf *out)
{
	const char *between = "";

	for (size_t i = 0; i < coding->has_words; i++)
		for (uint64_t bits = coding->has[i]; bits; bits &= bits - 1) {
			buf_puts(out, between);
			buf_puts(out, coding->coder->book.code[i * 64 + (size_t)__builtin_ctzll(bits)]);
			between = "|";
		}
}

static void make(void *context, struct row *row, struct buf *out)
{
	const struct output *output = context;
	struct coding *coding = output->coding;

	if (coding->of != row->number)
		find(coding, row);
	if (coding->missing)
		return;
	if (output->which == ADD_LABELS)
		put_labels(coding, out);
	else if (output->which == ADD_SCORE)
		buf_printf(out, "%" PRId64, coding->score);
	else if (coding->quoted && output->which == ADD_LEAST)
		buf_printf(out, "%" PRId64, coding->quote.min_s);
	else if (coding->quoted && !coding->quote.open)
		buf_printf(out, "%" PRId64, coding->quote.max_s);
}

static bool adds(const struct coder *coder, enum added which)
{
	return which == ADD_LABELS || (which == ADD_SCORE ? coder->book.scores : coder->book.quotes);
}

static void *begin(struct step *step, struct row *row)
{
	const struct coder *coder = (const struct coder *)step;
	struct coding *coding = mem_zero(1, sizeof(*coding));

	coding->coder = coder;
	hitter_open(&coding->hitter);
	coding->words = needles_words(coder->book.rules);
	coding->has_words = needles_words(coder->book.codes);
	coding->candidates = mem_zero(coding->words, sizeof(uint64_t));
	coding->has = mem_zero(coding->has_words, sizeof(uint64_t));
	coding->count = mem_zero(coder->book.rules, sizeof(uint64_t));
	coding->fold = (struct buf)BUF_NONE;
	for (int i = 0; i < ADDS; i++) {
		coding->output[i] = (struct output){coding, (enum added)i};
		if (adds(coder, (enum added)i))
			row_maker(row, coder->slot[i], (struct maker){make, &coding->output[i]});
	}
	return coding;
}

static int check(void *state, struct fault *fault)
{
	const struct coding *coding = state;

	if (!coding->fault.kind)
		return 0;
	*fault = coding->fault;
	return -1;
}

static void end(struct step *step, void *state, bool first)
{
	struct coder *coder = (struct coder *)step;
	struct coding *coding = state;

	for (uint32_t i = 0; i < coder->book.rules && !first; i++)
		coder->count[i] += coding->count[i];
	coder->read += first ? 0 : coding->read;
	coder->found += first ? 0 : coding->found;
	hitter_close(&coding->hitter);
	free(coding->candidates);
	free(coding->has);
	free(coding->count);
	buf_release(&coding->fold);
	free(coding);
}

static void explain(const struct step *step, struct buf *out)
{
	const struct coder *coder = (const struct coder *)step;
	const struct codebook *book = &coder->book;

	buf_printf(out, "texts\t%" PRIu64 "\n", coder->read);
	buf_printf(out, "texts with a code\t%" PRIu64 "\n", coder->found);
	for (uint32_t i = 0; i < book->rules; i++)
		buf_printf(out, "%s (line %" PRIu64 ")\t%" PRIu64 "\n",
			book->code[book->rule[i].code], book->rule[i].line, coder->count[i]);
}

static void coder_free(struct step *step)
{
	struct coder *coder = (struct coder *)step;

	codebook_release(&coder->book);
	buf_release(&coder->name);
	free(coder->count);
	free(coder);
}

static const struct step_does does = {
	.begin = begin, .check = check, .end = end, .explain = explain, .free = coder_free};

/* CODES[:COLUMN[:NAME]], each in the book's arena; NULL where it is not given. */
struct parts {
	const char *book, *column, *name;
};

static int split(struct parts *parts, const char *spec, struct arena *arena, struct fault *fault)
{
	char *text = arena_copy(arena, spec, strlen(spec)), *colon = strchr(text, ':');

	*parts = (struct parts){.book = text};
	if (colon) {
		*colon = '\0';
		parts->column = colon + 1;
		if ((colon = strchr(parts->column, ':'))) {
			*colon = '\0';
			parts->name = colon + 1;
		}
	}
	if (!*text || (parts->name && !*parts->name) || (parts->column && !*parts->column && !parts->name))
		return fault_set(fault, FAULT_USE, "-k takes CODES[:COLUMN[:NAME]], not \"%.100s\"", spec);
	if (parts->column && !*parts->column)
		parts->column = NULL;
	if (!parts->name)
		parts->name = codebook_name(parts->book, arena);
	return 0;
}

static int find_text(struct coder *coder, const char *column, const struct frame *frame, struct fault *fault)
{
	if (!column && frame_find(frame, "comment") == COLUMN_NONE && frame_find(frame, "text") == COLUMN_NONE)
		return fault_set(fault, FAULT_INPUT,
			"%.60s: no column \"comment\" or \"text\"; name one: %.60s:COLUMN",
			coder->step.name, coder->step.name);
	if (!column)
		column = frame_find(frame, "comment") != COLUMN_NONE ? "comment" : "text";
	return frame_need(frame, column, &coder->text, fault);
}

static int add_columns(struct coder *coder, const char *name, struct frame *frame, struct fault *fault)
{
	const struct type duration = {.kind = KIND_DURATION};

	if (coder->book.quotes && (frame_find(frame, "quoted_min_s") != COLUMN_NONE ||
					  frame_find(frame, "quoted_max_s") != COLUMN_NONE))
		return fault_set(fault, FAULT_INPUT,
			"%.60s adds quoted_min_s and quoted_max_s, and there is one already; "
			"rename it: -c NAME=quoted_min_s",
			coder->step.name);
	coder->slot[ADD_LABELS] = frame_add(frame, name, (struct type){.kind = KIND_LABELS});
	if (coder->book.scores) {
		struct buf score = BUF_NONE;
		buf_printf(&score, "%s_score", name);
		coder->slot[ADD_SCORE] = frame_add(frame, score.at, (struct type){.kind = KIND_DECIMAL});
		buf_release(&score);
	}
	if (coder->book.quotes) {
		coder->slot[ADD_LEAST] = frame_add(frame, "quoted_min_s", duration);
		coder->slot[ADD_MOST] = frame_add(frame, "quoted_max_s", duration);
	}
	return 0;
}

int code_open(struct step **out, const char *spec, struct frame *frame, struct fault *fault)
{
	struct coder *coder = mem_zero(1, sizeof(*coder));
	struct arena arena = {0};
	struct parts parts;

	coder->name = (struct buf)BUF_NONE;
	buf_printf(&coder->name, "-k %s", spec);
	coder->step = (struct step){.does = &does, .name = coder->name.at};
	int bad = split(&parts, spec, &arena, fault) || codebook_read(&coder->book, parts.book, fault) ||
		  find_text(coder, parts.column, frame, fault) || add_columns(coder, parts.name, frame, fault);
	arena_release(&arena);
	if (bad) {
		coder_free(&coder->step);
		return -1;
	}
	coder->count = mem_zero(coder->book.rules, sizeof(*coder->count));
	*out = &coder->step;
	return 0;
}

int code_list(struct buf *out, struct fault *fault)
{
	for (const struct shipped *it = label_codes; it->name; it++) {
		struct codebook book;
		int bad = codebook_text(&book, it->name, it->text, it->n, fault);
		buf_puts(out, it->name);
		for (uint32_t i = 0; i < book.codes; i++)
			buf_printf(out, "%s%s", i ? "|" : "\t", book.code[i]);
		buf_byte(out, '\n');
		codebook_release(&book);
		if (bad)
			return -1;
	}
	return 0;
}

int code_print(struct buf *out, const char *name, struct fault *fault)
{
	const struct shipped *book = codebook_shipped(name, fault);

	if (book)
		buf_add(out, book->text, book->n);
	return book ? 0 : -1;
}
