/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/codebook.h"

#include "record/texttable.h"
#include "util/intern.h"
#include "util/mem.h"
#include "util/nearest.h"
#include "util/utf8.h"

#include <stdlib.h>
#include <string.h>

enum cell { CELL_CODE, CELL_PATTERN, CELL_FLAGS, CELL_UNLESS, CELL_SCORE, CELL_EXAMPLE, CELL_COUNTEREXAMPLE,
	CELL_NOTE, CELLS };
enum { MOST_SCORE = 99, UNKNOWN = -1, SHOWN = 150 };

static const char *const cells[CELLS] = {
	"code", "pattern", "flags", "unless", "score", "example", "counterexample", "note"};

/* A book while it is read. */
struct reading {
	struct codebook *book;
	struct texttable table;
	int at[CELLS];       /* column of the table; UNKNOWN: not there */
	struct intern codes; /* their numbers are positions in book->code */
	struct intern seen;  /* code, pattern, flags and unless of the rows so far */
	struct hitter hitter;
};

/* One row of it. */
struct line {
	const char *text[CELLS]; /* "" where there is no such column */
	uint64_t line;
	bool caseless, whole, quotes;
};

/* Add the place to a fault. */
static int wrong(const struct reading *r, const struct line *line, enum cell cell, struct fault *fault)
{
	fault_at(fault, r->book->file, line->line);
	return fault_column(fault, cells[cell]);
}

static int find_columns(struct reading *r, struct fault *fault)
{
	char hint[NEAREST_TEXT];

	for (int c = 0; c < CELLS; c++)
		r->at[c] = UNKNOWN;
	for (size_t k = 0; k < r->table.columns; k++) {
		struct nearest near = nearest_to(r->table.name[k]);
		int c = 0;
		for (int i = 0; i < CELLS; i++)
			nearest_offer(&near, cells[i]);
		while (c < CELLS && strcmp(cells[c], r->table.name[k]) != 0)
			c++;
		if (c < CELLS && r->at[c] == UNKNOWN) {
			r->at[c] = (int)k;
			continue;
		}
		fault_set(fault, FAULT_USE,
			c < CELLS ? "two columns are named \"%.60s\"%s"
				  : "\"%.60s\" is not a column of a code book%s; these are: code pattern flags "
				    "unless score example counterexample note",
			r->table.name[k], c < CELLS ? "" : nearest_hint(&near, hint));
		return fault_at(fault, r->book->file, 1);
	}
	for (int c = 0; c <= CELL_PATTERN; c++)
		if (r->at[c] == UNKNOWN) {
			fault_set(fault, FAULT_USE, "the code book has no column \"%s\"", cells[c]);
			return fault_at(fault, r->book->file, 1);
		}
	return 0;
}

static int check_code(const struct reading *r, const struct line *line, struct fault *fault)
{
	const char *code = line->text[CELL_CODE];

	if (!*code) {
		fault_set(fault, FAULT_USE, "the code is empty");
		return wrong(r, line, CELL_CODE, fault);
	}
	for (const char *at = code; *at; at++)
		if (*at == '|' || (unsigned char)*at < 0x20 || *at == 0x7f) {
			fault_set(fault, FAULT_USE, "\"%.60s\": a code cannot hold | or control characters", code);
			return wrong(r, line, CELL_CODE, fault);
		}
	return 0;
}

static int read_flags(const struct reading *r, struct line *line, struct fault *fault)
{
	for (const char *at = line->text[CELL_FLAGS]; *at; at++) {
		line->caseless |= *at == 'i';
		line->whole |= *at == 'w';
		line->quotes |= *at == 'q';
		if (!strchr("iwq", *at)) {
			fault_set(fault, FAULT_USE,
				"\"%.20s\" are not flags; these are: i (any case), w (whole words), q (a span of time)",
				line->text[CELL_FLAGS]);
			return wrong(r, line, CELL_FLAGS, fault);
		}
	}
	return 0;
}

static int read_score(const struct reading *r, const struct line *line, int64_t *score, struct fault *fault)
{
	const char *text = line->text[CELL_SCORE], *digits = text + (*text == '-' || *text == '+');
	size_t n = strlen(digits);

	*score = 0;
	if (!*text)
		return 0;
	if (!n || n > 2 || strspn(digits, "0123456789") != n) {
		fault_set(fault, FAULT_USE, "\"%.20s\" is not a whole number from -%d to %d", text, MOST_SCORE,
			MOST_SCORE);
		return wrong(r, line, CELL_SCORE, fault);
	}
	*score = strtol(digits, NULL, 10) * (*text == '-' ? -1 : 1);
	return 0;
}

/* The same code, pattern, flags and unless twice. */
static int check_repeated(struct reading *r, const struct line *line, struct fault *fault)
{
	struct buf key = BUF_NONE;

	for (int c = CELL_CODE; c <= CELL_UNLESS; c++)
		buf_add(&key, line->text[c], strlen(line->text[c]) + 1);
	uint32_t known = r->seen.count, id = intern_id(&r->seen, key.at, key.n);
	buf_release(&key);
	if (id == known)
		return 0;
	fault_set(fault, FAULT_USE, "the same row as in line %llu", (unsigned long long)r->book->rule[id].line);
	return wrong(r, line, CELL_PATTERN, fault);
}

static size_t characters(const char *text, size_t n)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		count += (text[i] & 0xc0) != 0x80;
	return count;
}

static int bad_pattern(const struct reading *r, const struct line *line, enum cell cell, int code, size_t offset,
	struct fault *fault)
{
	char why[160];

	pcre2_get_error_message(code, (PCRE2_UCHAR *)why, sizeof(why));
	fault_set(fault, FAULT_USE, "bad pattern: %s at character %zu", why,
		characters(line->text[cell], offset) + 1);
	return wrong(r, line, cell, fault);
}

static int compile(const struct reading *r, const struct line *line, enum cell cell, pcre2_code **made,
	struct fault *fault)
{
	const char *text = line->text[cell];
	pcre2_compile_context *context = pcre2_compile_context_create(NULL);
	uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C;
	int code;
	size_t offset;

	if (line->whole && cell == CELL_PATTERN)
		pcre2_set_compile_extra_options(context, PCRE2_EXTRA_MATCH_WORD);
	if (line->caseless)
		options |= PCRE2_CASELESS;
	*made = pcre2_compile((PCRE2_SPTR)text, strlen(text), options, &code, &offset, context);
	pcre2_compile_context_free(context);
	if (!*made)
		return bad_pattern(r, line, cell, code, offset, fault);
	pcre2_jit_compile(*made, PCRE2_JIT_COMPLETE); /* without it matching is only slower */
	if (pcre2_match(*made, (PCRE2_SPTR) "", 0, 0, 0, r->hitter.data, r->hitter.limits) < 0)
		return 0;
	fault_set(fault, FAULT_USE, *text ? "the pattern matches nothing at all, and so every text"
					  : "the pattern is empty");
	return wrong(r, line, cell, fault);
}

static int check_examples(const struct reading *r, const struct line *line, const struct code_rule *rule,
	enum cell cell, struct fault *fault)
{
	const char *at = line->text[cell];

	while (*at) {
		size_t n = strcspn(at, "|");
		struct hit hit;
		int hits = n ? hitter_finds(&r->hitter, rule, at, n, &hit, fault) : 0;
		if (hits < 0)
			return -1;
		if (n && hits != (cell == CELL_EXAMPLE)) {
			fault_set(fault, FAULT_USE,
				hits ? "the row hits \"%.*s\"" : "the row does not hit \"%.*s\"",
				(int)utf8_span(at, n < SHOWN ? n : SHOWN), at);
			return wrong(r, line, cell, fault);
		}
		at += n + (at[n] == '|');
	}
	return 0;
}

static struct code_rule *new_rule(struct reading *r, const struct line *line)
{
	struct code_rule *rule = &r->book->rule[r->book->rules++];

	*rule = (struct code_rule){.file = r->book->file, .line = line->line, .quotes = line->quotes};
	rule->code = intern_id(&r->codes, line->text[CELL_CODE], strlen(line->text[CELL_CODE]));
	rule->text = arena_copy(&r->book->arena, line->text[CELL_PATTERN], strlen(line->text[CELL_PATTERN]));
	r->book->quotes |= line->quotes;
	r->book->examples += *line->text[CELL_EXAMPLE] != '\0';
	return rule;
}

static bool is_blank(const struct reading *r, size_t row)
{
	for (size_t c = 0; c < r->table.columns; c++)
		if (*texttable_row(&r->table, row)[c])
			return false;
	return true;
}

static int read_row(struct reading *r, size_t row, struct fault *fault)
{
	const char *const *text = texttable_row(&r->table, row);
	struct line line = {.line = r->table.line[row]};
	struct literals literals;

	for (int c = 0; c < CELLS; c++)
		line.text[c] = r->at[c] == UNKNOWN ? "" : text[r->at[c]];
	if (check_code(r, &line, fault) || read_flags(r, &line, fault) || check_repeated(r, &line, fault))
		return -1;
	struct code_rule *rule = new_rule(r, &line);
	if (read_score(r, &line, &rule->score, fault) || compile(r, &line, CELL_PATTERN, &rule->pattern, fault) ||
		(*line.text[CELL_UNLESS] && compile(r, &line, CELL_UNLESS, &rule->unless, fault)))
		return -1;
	literals_of(&literals, rule->text, strlen(rule->text), line.caseless, &r->book->arena);
	needles_add(r->book->needles, r->book->rules - 1, &literals);
	int bad = check_examples(r, &line, rule, CELL_EXAMPLE, fault);
	return bad ? bad : check_examples(r, &line, rule, CELL_COUNTEREXAMPLE, fault);
}

static int read_rows(struct reading *r, struct fault *fault)
{
	struct codebook *book = r->book;

	if (find_columns(r, fault))
		return -1;
	book->scores = r->at[CELL_SCORE] != UNKNOWN;
	book->rule = mem_zero(r->table.rows, sizeof(*book->rule));
	book->needles = needles_new((uint32_t)r->table.rows);
	for (size_t row = 0; row < r->table.rows; row++)
		if (!is_blank(r, row) && read_row(r, row, fault))
			return -1;
	needles_seal(book->needles);
	if (book->rules)
		return 0;
	fault_set(fault, FAULT_USE, "the code book has no rows");
	return fault_at(fault, book->file, 1);
}

static void take_codes(struct codebook *book, const struct intern *codes)
{
	book->codes = codes->count;
	book->code = mem_zero(codes->count + 1ul, sizeof(*book->code));
	for (uint32_t i = 0; i < codes->count; i++)
		book->code[i] = arena_copy(&book->arena, codes->name[i].text, codes->name[i].n);
}

static int read_table(struct reading *r, struct fault *fault)
{
	hitter_open(&r->hitter);
	int bad = read_rows(r, fault);
	take_codes(r->book, &r->codes);
	hitter_close(&r->hitter);
	intern_release(&r->codes);
	intern_release(&r->seen);
	return bad;
}

int codebook_text(struct codebook *book, const char *name, const char *bytes, size_t n, struct fault *fault)
{
	struct reading r = {.book = book};

	*book = (struct codebook){0};
	book->file = arena_copy(&book->arena, name, strlen(name));
	int bad = texttable_text(&r.table, book->file, bytes, n, fault) || read_table(&r, fault);
	texttable_release(&r.table);
	return bad ? -1 : 0;
}

static int read_file(struct codebook *book, const char *path, struct fault *fault)
{
	struct reading r = {.book = book};

	*book = (struct codebook){0};
	book->file = arena_copy(&book->arena, path, strlen(path));
	int bad = texttable_read(&r.table, path, fault) || read_table(&r, fault);
	texttable_release(&r.table);
	return bad ? -1 : 0;
}

static bool is_path(const char *name)
{
	size_t n = strlen(name);

	return strchr(name, '/') || (n > 4 && strcmp(name + n - 4, ".csv") == 0) || strcmp(name, "-") == 0;
}

const struct shipped *codebook_shipped(const char *name, struct fault *fault)
{
	struct nearest near = nearest_to(name);
	char hint[NEAREST_TEXT];

	for (const struct shipped *it = label_codes; it->name; it++) {
		if (strcmp(it->name, name) == 0)
			return it;
		nearest_offer(&near, it->name);
	}
	fault_set(fault, FAULT_USE, "no code book \"%.60s\" is built in%s; the path of a file has a / or ends in .csv",
		name, nearest_hint(&near, hint));
	return NULL;
}

int codebook_read(struct codebook *book, const char *name, struct fault *fault)
{
	*book = (struct codebook){0};
	if (is_path(name))
		return read_file(book, name, fault);
	const struct shipped *it = codebook_shipped(name, fault);
	return it ? codebook_text(book, it->name, it->text, it->n, fault) : -1;
}

void codebook_release(struct codebook *book)
{
	for (uint32_t i = 0; i < book->rules; i++) {
		pcre2_code_free(book->rule[i].pattern);
		pcre2_code_free(book->rule[i].unless);
	}
	free(book->rule);
	free(book->code);
	needles_free(book->needles);
	arena_release(&book->arena);
	*book = (struct codebook){0};
}

const char *codebook_name(const char *name, struct arena *arena)
{
	const char *slash = strrchr(name, '/'), *base = slash ? slash + 1 : name;
	size_t n = strlen(base);

	if (n > 4 && strcmp(base + n - 4, ".csv") == 0)
		n -= 4;
	return arena_copy(arena, base, n);
}
