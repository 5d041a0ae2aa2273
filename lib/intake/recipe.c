/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/recipe.h"

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

	recipe->name = arena_copy(&recipe->arena, cell, strlen(cell));
	if (!*cell || recipe->typed)
		return 0;
	int bad = schema_add(&alone, cell, strlen(cell), fault);
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

static int settle_format(struct recipe *recipe, const char *cell, struct fault *fault)
{
	struct buf word = BUF_NONE, none = BUF_NONE;
	size_t cap = 0;
	bool paired;
	int bad = 0;

	if (*cell && !is_stamped(recipe->type.kind))
		return fault_set(fault, FAULT_USE,
			"a format goes with type instant, instants, date or period");
	for (const char *at = *cell ? cell : NULL; at && !bad;) {
		at = cells_next(at, false, &word, &none, &paired);
		recipe->stamp =
			mem_grow(recipe->stamp, &cap, recipe->stamps + 1, sizeof(*recipe->stamp));
		bad = stamp_make(&recipe->stamp[recipe->stamps++], &recipe->arena, word.at,
			recipe->type.kind == KIND_PERIOD, fault);
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

static int yes_or_no(const char *cell, bool *yes, struct fault *fault)
{
	struct type flag = {.kind = KIND_FLAG, .high = 1};
	int64_t number;

	if (value_read(flag, cell, strlen(cell), &number) == VALUE_INVALID)
		return fault_set(fault, FAULT_USE, "\"%.60s\" is neither yes nor no", cell);
	*yes = number;
	return 0;
}

static int settle_reversed(struct recipe *recipe, const char *cell, struct fault *fault)
{
	if (yes_or_no(cell, &recipe->reversed, fault))
		return -1;
	if (recipe->reversed && recipe->type.kind != KIND_SCORE)
		return fault_set(fault, FAULT_USE, "only a score can be reversed");
	return 0;
}

static int settle_required(struct recipe *recipe, const char *cell, struct fault *fault)
{
	return yes_or_no(cell, &recipe->required, fault);
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
	if (yes_or_no(cell, &recipe->hashed, fault))
		return -1;
	if (recipe->hashed && recipe->type.kind != KIND_TEXT &&
		recipe->type.kind != KIND_CATEGORY)
		return fault_set(
			fault, FAULT_USE, "a pseudonym is text: the type must be text or category");
	return 0;
}

/* A word means what the stream field says. The same word twice is a fault, unless `yield`. */
static int learn(struct recipe *recipe, const struct buf *word, const struct buf *meaning,
	bool yield, struct fault *fault)
{
	struct buf field = BUF_NONE;

	if (!word->n)
		return fault_set(
			fault, FAULT_USE, "an empty word (an empty field is missing anyway)");
	if (intern_find(&recipe->words, word->at, word->n) != INTERN_NONE)
		return yield ? 0
			     : fault_set(fault, FAULT_USE, "\"%.100s\" is given twice", word->at);
	uint32_t id = intern_id(&recipe->words, word->at, word->n);
	stream_field(&field, meaning->at, meaning->n);
	recipe->meaning =
		mem_grow(recipe->meaning, &recipe->cap, id + 1ul, sizeof(*recipe->meaning));
	recipe->meaning[id] =
		(struct meaning){arena_copy(&recipe->arena, field.at, field.n), field.n};
	buf_release(&field);
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

static int settle_values(struct recipe *recipe, const char *cell, struct fault *fault)
{
	struct buf word = BUF_NONE, value = BUF_NONE;
	bool paired;
	int bad = 0;

	for (const char *at = *cell ? cell : NULL; at && !bad;) {
		at = cells_next(at, true, &word, &value, &paired);
		if (!paired)
			bad = fault_set(
				fault, FAULT_USE, "\"%.100s\" has no =VALUE behind it", word.at);
		else
			bad = canonical(recipe, &value, fault) ||
					      learn(recipe, &word, &value, false, fault)
				      ? -1
				      : 0;
	}
	recipe->valued = *cell;
	buf_release(&word);
	buf_release(&value);
	return bad;
}

static int learn_missing(struct recipe *recipe, const char *cell, bool yield, struct fault *fault)
{
	struct buf word = BUF_NONE, none = BUF_NONE;
	bool paired;
	int bad = 0;

	for (const char *at = *cell ? cell : NULL; at && !bad;) {
		at = cells_next(at, false, &word, &none, &paired);
		bad = learn(recipe, &word, &none, yield, fault);
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
			!recipe->words.count && !recipe->hashed;
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
	{CELL_VALUES, true, settle_values},
	{CELL_MISSING, true, settle_missing},
};

int recipe_make(struct recipe *recipe, const struct map *map, const struct map_row *row,
	const struct groups *groups, const char *own, struct fault *fault)
{
	struct buf cell = BUF_NONE;
	int bad = 0;

	*recipe = (struct recipe){.type = {.kind = KIND_TEXT}};
	for (size_t i = 0; i < sizeof(steps) / sizeof(*steps) && !bad; i++) {
		buf_clear(&cell);
		if (steps[i].cell == CELL_NAME && !map->has[CELL_NAME])
			buf_puts(&cell, own);
		else
			groups_expand(row->cell[steps[i].cell], groups, steps[i].list, &cell);
		bad = steps[i].settle(recipe, cell.at, fault);
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

int recipe_default(struct recipe *recipe, const struct map *map, struct fault *fault)
{
	*recipe = (struct recipe){.type = {.kind = KIND_TEXT}};
	int bad = learn_missing(recipe, map->missing, true, fault);
	settle_plain(recipe);
	return bad;
}

void recipe_release(struct recipe *recipe)
{
	free(recipe->meaning);
	free(recipe->stamp);
	zone_close(recipe->zone);
	intern_release(&recipe->words);
	arena_release(&recipe->arena);
}
