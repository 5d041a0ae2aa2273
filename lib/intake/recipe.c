/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/recipe.h"

#include "intake/likeness.h"
#include "intake/span.h"
#include "intake/wordlist.h"
#include "record/csvout.h"
#include "record/schema.h"
#include "util/mem.h"

#include <stdlib.h>

static const char *const type_names[] = {"text", "category", "labels", "flag", "count", "money",
	"decimal2", "duration", "instant", "instants", "date", "period", "intervals", "1-5", "1-7",
	"0-10", "1-10", NULL};

static int settle_type(struct recipe *recipe, const char *cell, struct fault *fault)
{
	struct nearest near = nearest_to(cell);
	char hint[NEAREST_TEXT];

	recipe->typed = *cell;
	if (!*cell || type_parse(&recipe->type, cell, strlen(cell)) == 0)
		return 0;
	for (size_t i = 0; type_names[i]; i++)
		nearest_offer(&near, type_names[i]);
	return fault_set(fault, FAULT_USE,
		"no type \"%.60s\"%s; these are: text category labels 1-7 (any "
		"scale) flag count money decimalN duration instant instants date period intervals",
		cell, nearest_hint(&near, hint));
}

/* The type that the name brings with it, written behind a colon or by the vocabulary. */
static int settle_name(struct recipe *recipe, const char *cell, struct fault *fault)
{
	struct schema alone = {0};
	size_t n;

	recipe->fold = foldrule_split(cell, &n);
	recipe->name = arena_copy(&recipe->arena, cell, n);
	if (!*cell || recipe->typed)
		return 0;
	int bad = schema_add(&alone, cell, n, fault);
	if (!bad)
		recipe->type = alone.column[0].type;
	schema_release(&alone);
	return bad;
}

static bool is_stamped(enum kind kind)
{
	return kind == KIND_INSTANT || kind == KIND_INSTANTS || kind == KIND_DATE ||
	       kind == KIND_PERIOD;
}

static int add_span(struct recipe *recipe, const struct buf *format, struct fault *fault)
{
	recipe->span = mem_resize(recipe->span, recipe->spans + 1, sizeof(*recipe->span));
	recipe->span[recipe->spans++] = arena_copy(&recipe->arena, format->at, format->n);
	return span_check(format->at, fault);
}

static int add_stamp(struct recipe *recipe, const struct buf *format, struct fault *fault)
{
	recipe->stamp = mem_resize(recipe->stamp, recipe->stamps + 1, sizeof(*recipe->stamp));
	return stamp_make(&recipe->stamp[recipe->stamps++], &recipe->arena, format->at,
		recipe->type.kind == KIND_PERIOD, fault);
}

static int settle_format(struct recipe *recipe, const char *cell, struct fault *fault)
{
	struct buf word = BUF_NONE, none = BUF_NONE;
	bool lasts = recipe->type.kind == KIND_DURATION, paired;
	int bad = 0;

	if (*cell && !lasts && !is_stamped(recipe->type.kind))
		return fault_set(fault, FAULT_USE,
			"a format goes with type instant, instants, date, period or duration");
	for (const char *at = *cell ? cell : NULL; at && !bad;) {
		at = cells_next(at, false, &word, &none, &paired);
		bad = lasts ? add_span(recipe, &word, fault) : add_stamp(recipe, &word, fault);
	}
	buf_release(&word);
	buf_release(&none);
	return bad;
}

static int settle_zone(struct recipe *recipe, const char *cell, struct fault *fault)
{
	if (!*cell)
		return 0;
	if (!is_stamped(recipe->type.kind))
		return fault_set(fault, FAULT_USE,
			"a zone goes with type instant, instants, date or period");
	recipe->zone = zone_open(cell, fault);
	return recipe->zone ? 0 : -1;
}

static int settle_reversed(struct recipe *recipe, const char *cell, struct fault *fault)
{
	if (cells_yes(cell, &recipe->reversed, fault))
		return -1;
	if (recipe->reversed && recipe->type.kind != KIND_SCORE)
		return fault_set(fault, FAULT_USE, "only a score can be reversed");
	return 0;
}

static int settle_required(struct recipe *recipe, const char *cell, struct fault *fault)
{
	return cells_yes(cell, &recipe->required, fault);
}

static void enter(struct recipe *recipe, struct lexicon *lexicon, const struct buf *word,
	const struct buf *meaning, bool apart)
{
	struct buf field = BUF_NONE;
	uint32_t id = intern_id(&lexicon->words, word->at, word->n);

	stream_field(&field, meaning->at, meaning->n);
	const char *text = arena_copy(&recipe->arena, field.at, field.n);
	lexicon->meaning = mem_grow(
		lexicon->meaning, &lexicon->cap, id + 1ul, sizeof(*lexicon->meaning));
	lexicon->meaning[id] = (struct meaning){apart ? "" : text, apart ? 0 : field.n,
		apart ? text : NULL};
	buf_release(&field);
}

static int settle_key(struct recipe *recipe, const char *cell, struct fault *fault)
{
	struct nearest near = nearest_to(cell);
	char hint[NEAREST_TEXT];

	if (!*cell)
		return 0;
	for (int i = DEDUPE_FIRST; i < DEDUPE_RULES; i++) {
		nearest_offer(&near, dedupe_rule_name((enum dedupe_rule)i));
		if (strcmp(cell, dedupe_rule_name((enum dedupe_rule)i)) == 0)
			recipe->key = (enum dedupe_rule)i;
	}
	recipe->required = recipe->required || recipe->key;
	return recipe->key ? 0
			   : fault_set(fault, FAULT_USE,
				     "\"%.60s\" is none of \"first\", \"last\" and \"error\"%s", cell,
				     nearest_hint(&near, hint));
}

static int settle_hash(struct recipe *recipe, const char *cell, struct fault *fault)
{
	if (cells_yes(cell, &recipe->hashed, fault))
		return -1;
	if (recipe->hashed && recipe->type.kind != KIND_TEXT &&
		recipe->type.kind != KIND_CATEGORY)
		return fault_set(
			fault, FAULT_USE, "a pseudonym is text: the type must be text or category");
	return 0;
}

/* A word means what the stream field says. The same word twice is a fault, unless `yield`. */
static int learn(struct recipe *recipe, const struct buf *word, const struct buf *meaning,
	bool apart, bool yield, struct fault *fault)
{
	if (!word->n)
		return fault_set(
			fault, FAULT_USE, "an empty word (an empty field is missing anyway)");
	if (intern_find(&recipe->exact.words, word->at, word->n) != INTERN_NONE)
		return yield ? 0
			     : fault_set(fault, FAULT_USE, "\"%.100s\" is given twice", word->at);
	enter(recipe, &recipe->exact, word, meaning, apart);
	return 0;
}

/* A number's canonical form, turned round where the scale is. */
static int canonical(const struct recipe *recipe, struct buf *value, struct fault *fault)
{
	char wants[TYPE_TEXT];
	int64_t number;
	enum verdict verdict = value_read(recipe->type, value->at, value->n, &number);

	if (verdict == VALUE_INVALID)
		return fault_set(fault, FAULT_USE, "\"%.60s\" is not %s", value->at,
			type_wants(recipe->type, wants));
	if (verdict == VALUE_VALID && type_is_number(recipe->type)) {
		buf_clear(value);
		value_print(value, recipe->type,
			recipe->reversed ? recipe->type.low + recipe->type.high - number : number);
	}
	return 0;
}

/* All words of a shipped list; those that an earlier list has keep their meaning. */
static int learn_list(
	struct recipe *recipe, const char *name, bool apart, struct fault *fault)
{
	struct buf word = BUF_NONE, value = BUF_NONE;
	const char *at;
	int bad = wordlist_find(name, &at, fault);

	while (!bad && wordlist_next(&at, &word, &value)) {
		if (intern_find(&recipe->alike.words, word.at, word.n) != INTERN_NONE)
			continue;
		bad = apart ? 0 : canonical(recipe, &value, fault);
		enter(recipe, &recipe->alike, &word, &value, apart);
	}
	buf_release(&word);
	buf_release(&value);
	return bad;
}

static int settle_values(struct recipe *recipe, const char *cell, struct fault *fault)
{
	struct buf word = BUF_NONE, value = BUF_NONE;
	bool paired;
	int bad = 0;

	for (const char *at = *cell ? cell : NULL; at && !bad;) {
		at = cells_next(at, true, &word, &value, &paired);
		if (!paired)
			bad = learn_list(recipe, word.at, false, fault);
		else
			bad = canonical(recipe, &value, fault) ||
					      learn(recipe, &word, &value, false, false, fault)
				      ? -1
				      : 0;
	}
	recipe->valued = *cell;
	buf_release(&word);
	buf_release(&value);
	return bad;
}

static int settle_apart(struct recipe *recipe, const char *cell, struct fault *fault)
{
	struct buf word = BUF_NONE, value = BUF_NONE;
	bool paired;
	int bad = 0;

	for (const char *at = *cell ? cell : NULL; at && !bad;) {
		at = cells_next(at, true, &word, &value, &paired);
		if (!paired)
			bad = learn_list(recipe, word.at, true, fault);
		else if (!value.n || memchr(value.at, '|', value.n))
			bad = fault_set(fault, FAULT_USE,
				"\"%.100s\" needs a name behind =, without |", word.at);
		else
			bad = learn(recipe, &word, &value, true, false, fault);
	}
	recipe->aparts = *cell;
	buf_release(&word);
	buf_release(&value);
	return bad;
}

static int settle_split(struct recipe *recipe, const char *cell, struct fault *fault)
{
	if (*cell && recipe->type.kind != KIND_LABELS)
		return fault_set(fault, FAULT_USE, "only labels can be split");
	recipe->split = arena_copy(&recipe->arena, cell, strlen(cell));
	return 0;
}

static int learn_missing(struct recipe *recipe, const char *cell, bool yield, struct fault *fault)
{
	struct buf word = BUF_NONE, none = BUF_NONE;
	bool paired;
	int bad = 0;

	for (const char *at = *cell ? cell : NULL; at && !bad;) {
		at = cells_next(at, false, &word, &none, &paired);
		bad = learn(recipe, &word, &none, false, yield, fault);
	}
	buf_release(&word);
	buf_release(&none);
	return bad;
}

static int settle_missing(struct recipe *recipe, const char *cell, struct fault *fault)
{
	return learn_missing(recipe, cell, false, fault);
}

static void settle_plain(struct recipe *recipe)
{
	enum kind kind = recipe->type.kind;

	recipe->plain = (kind == KIND_TEXT || kind == KIND_CATEGORY) && !recipe->required &&
			!recipe->exact.words.count && !recipe->alike.words.count && !recipe->hashed;
}

/* In this order: a name's type decides what the other cells may say. */
static const struct {
	enum cell cell;
	bool list;
	int (*settle)(struct recipe *recipe, const char *cell, struct fault *fault);
} steps[] = {
	{CELL_TYPE, false, settle_type},
	{CELL_NAME, false, settle_name},
	{CELL_FORMAT, true, settle_format},
	{CELL_ZONE, false, settle_zone},
	{CELL_REVERSED, false, settle_reversed},
	{CELL_REQUIRED, false, settle_required},
	{CELL_KEY, false, settle_key},
	{CELL_HASH, false, settle_hash},
	{CELL_SPLIT, false, settle_split},
	{CELL_VALUES, true, settle_values},
	{CELL_APART, true, settle_apart},
	{CELL_MISSING, true, settle_missing},
};

int recipe_make(struct recipe *recipe, const struct map *map, const struct map_row *row,
	const struct groups *groups, const char *own, struct fault *fault)
{
	struct buf cell = BUF_NONE;
	int bad = 0;

	*recipe = (struct recipe){.type = {.kind = KIND_TEXT}, .numeral = map->numeral};
	for (size_t i = 0; i < sizeof(steps) / sizeof(*steps) && !bad; i++) {
		buf_clear(&cell);
		if (steps[i].cell == CELL_NAME && !row->named)
			buf_puts(&cell, own);
		else
			groups_expand(row->cell[steps[i].cell], groups, steps[i].list, &cell);
		bad = steps[i].settle(recipe, cell.at, fault);
		if (steps[i].cell == CELL_NAME && !row->named) { /* no rule that anybody wrote */
			recipe->name = arena_copy(&recipe->arena, own, strlen(own));
			recipe->fold = FOLD_NONE;
		}
		if (bad)
			fault_column(fault, cell_name(steps[i].cell));
	}
	buf_release(&cell);
	if (!bad && learn_missing(recipe, map->missing, true, fault))
		return fault_column(fault, "!missing");
	recipe->secret = map->secret;
	settle_plain(recipe);
	return bad;
}

const struct meaning *recipe_meaning(const struct recipe *recipe, const char *bytes, size_t n)
{
	const struct lexicon *exact = &recipe->exact, *alike = &recipe->alike;
	uint32_t word = INTERN_NONE;
	struct buf plain = BUF_NONE;

	if (exact->words.count)
		word = intern_find(&exact->words, bytes, n);
	if (word != INTERN_NONE)
		return &exact->meaning[word];
	if (!alike->words.count)
		return NULL;
	likeness(&plain, bytes, n);
	word = intern_find(&alike->words, plain.at, plain.n);
	buf_release(&plain);
	return word == INTERN_NONE ? NULL : &alike->meaning[word];
}

int recipe_default(struct recipe *recipe, const struct map *map, struct fault *fault)
{
	*recipe = (struct recipe){.type = {.kind = KIND_TEXT}, .numeral = map->numeral};
	int bad = learn_missing(recipe, map->missing, true, fault);
	settle_plain(recipe);
	return bad;
}

void recipe_release(struct recipe *recipe)
{
	free(recipe->exact.meaning);
	free(recipe->alike.meaning);
	free(recipe->stamp);
	free(recipe->span);
	zone_close(recipe->zone);
	intern_release(&recipe->exact.words);
	intern_release(&recipe->alike.words);
	arena_release(&recipe->arena);
}
