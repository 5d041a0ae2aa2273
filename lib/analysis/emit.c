/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/emit.h"

#include "analysis/grouporder.h"
#include "analysis/natural.h"
#include "math/trial.h"
#include "record/escape.h"
#include "util/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a walk over one section's groups holds. */
struct walk {
	const struct state *state;
	const struct section *section;
	const struct analysis *analysis;
	const struct emit_options *options;
	struct emission emission;
	size_t columns; /* group columns, the period included */
	struct intern_name *group; /* keys without items, in order */
	size_t groups;
	struct intern_name *key; /* keys with items, by_group */
	size_t keys;
	struct emit_item *item, *before;
	size_t cap_items, cap_before;
	struct arena arena; /* of the group at hand */
	struct arena past;  /* of the group before it */
};

static int by_text(const void *a, const void *b)
{
	const struct intern_name *x = a, *y = b;
	int order = memcmp(x->text, y->text, x->n < y->n ? x->n : y->n);

	return order ? order : (x->n > y->n) - (x->n < y->n);
}

static void sort_unique(
	struct intern_name *name, size_t *n, int (*order)(const void *a, const void *b))
{
	size_t kept = 0;

	qsort(name, *n, sizeof(*name), order);
	for (size_t i = 0; i < *n; i++)
		if (!kept || by_text(&name[kept - 1], &name[i]) != 0)
			name[kept++] = name[i];
	*n = kept;
}

/* The part of an itemised key that is the group, and what is behind it. */
static struct intern_name group_of(struct intern_name key, const char **item)
{
	const char *tab = memrchr(key.text, '\t', key.n);

	*item = tab ? tab + 1 : key.text;
	return (struct intern_name){key.text, tab ? (uint32_t)(tab - key.text) : 0};
}

/* By group, then item: the groups in the order of their bytes. */
static int by_group(const void *a, const void *b)
{
	const char *x, *y;
	struct intern_name g = group_of(*(const struct intern_name *)a, &x);
	struct intern_name h = group_of(*(const struct intern_name *)b, &y);
	int order = by_text(&g, &h);

	return order ? order : by_text(a, b);
}

/* All keys of the section's rows, by kind. */
static void collect(struct walk *walk)
{
	const struct book *book = &walk->section->book;
	const char *item;

	walk->group = mem_zero(2ul * book->keys.count + 1, sizeof(*walk->group));
	walk->key = mem_zero(book->keys.count + 1ul, sizeof(*walk->key));
	for (uint32_t k = 0; k < book->keys.count; k++) {
		bool plain = false, itemised = false;
		for (size_t t = 0; t < book->tables; t++) {
			const struct book_table *table = &book->table[t];
			bool here = k < table->rows && table->row[k].cells;
			plain = plain || (here && table->shape.item);
			itemised = itemised || (here && !table->shape.item);
		}
		if (plain)
			walk->group[walk->groups++] = book->keys.name[k];
		if (!itemised)
			continue;
		walk->key[walk->keys++] = book->keys.name[k];
		walk->group[walk->groups++] = group_of(book->keys.name[k], &item);
	}
	if (!walk->groups && !walk->columns)
		walk->group[walk->groups++] = (struct intern_name){"", 0}; /* no record: still a count of 0 */
	sort_unique(walk->group, &walk->groups, by_text);
	sort_unique(walk->key, &walk->keys, by_group);
	groups_in_order(walk->group, walk->groups, walk->columns);
}

/* The first key of a group. */
static size_t first_key(const struct walk *walk, struct intern_name group)
{
	size_t low = 0, high = walk->keys;
	const char *item;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		struct intern_name own = group_of(walk->key[middle], &item);
		if (by_text(&own, &group) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static wide *spread(struct walk *walk, const struct table *shape, const struct book_row *row)
{
	wide *cell = arena_take(&walk->arena, table_cells(shape) * sizeof(*cell));

	book_spread(shape, row, cell);
	return cell;
}

static void put_item(struct walk *walk, const char *item, const struct table *shape, const wide *cell)
{
	struct emission *emission = &walk->emission;

	walk->item = mem_grow(walk->item, &walk->cap_items, emission->items + 1, sizeof(*walk->item));
	walk->item[emission->items++] = (struct emit_item){item, shape, cell};
	emission->item = walk->item;
}

static int by_role(const void *a, const void *b)
{
	const struct emit_item *x = a, *y = b;

	if (x->shape->form[0] != y->shape->form[0])
		return x->shape->form[0] < y->shape->form[0] ? -1 : 1;
	return natural_order(x->item, y->item);
}

const struct emit_item *emission_before(const struct emission *emission, const struct emit_item *item)
{
	if (!emission->before_period || !emission->befores)
		return NULL;
	const struct emit_item *before =
		bsearch(item, emission->before, emission->befores, sizeof(*item), by_role);
	return before && before->shape == item->shape ? before : NULL;
}

const struct emit_item *emission_rows(const struct emission *emission, int64_t role, size_t *rows)
{
	size_t first = 0;

	while (first < emission->items && emission->item[first].shape->form[0] != role)
		first++;
	for (*rows = 0; first + *rows < emission->items; ++*rows)
		if (emission->item[first + *rows].shape->form[0] != role)
			break;
	return emission->item + first;
}

static const char missing_name[] = "(missing)", all_name[] = "(all)";

/* Does it read like a name that we make up, in no matter how many parentheses more? */
static bool reads_made(const char *text)
{
	size_t depth = strspn(text, "("), n = strlen(text);

	for (size_t i = 0; i < depth; i++)
		if (n < 2 * depth || text[n - 1 - i] != ')')
			return false;
	return depth && ((n == 2 * depth + 7 && memcmp(text + depth, "missing", 7) == 0) ||
		(n == 2 * depth + 3 && memcmp(text + depth, "all", 3) == 0));
}

/*
 * A key part back to its text; an empty one is a missing value. Text that reads like a name we make up
 * gets parentheses of its own, one pair more than it has: two groups of one name would be one to whoever reads the rows.
 */
static const char *part_text(struct walk *walk, const char *at, size_t n)
{
	struct buf hold = BUF_NONE;
	struct slice text = stream_unescape(at, n, &hold);
	const char *copy = n ? arena_copy(&walk->arena, text.at, text.n) : missing_name;

	if (n && reads_made(copy)) {
		struct buf own = BUF_NONE;
		buf_printf(&own, "(%s)", copy);
		copy = arena_copy(&walk->arena, own.at, own.n);
		buf_release(&own);
	}
	buf_release(&hold);
	return copy;
}

/* The items of one group: tables with a name, then keys that begin with the group. */
static void gather(struct walk *walk, struct intern_name group)
{
	const struct book *book = &walk->section->book;
	const char *item;

	walk->emission.items = 0;
	for (size_t t = 0; t < book->tables; t++)
		if (book->table[t].shape.item)
			put_item(walk, book->table[t].shape.item, &book->table[t].shape,
				spread(walk, &book->table[t].shape, book_row(book, t, group.text, group.n)));
	for (size_t k = first_key(walk, group); k < walk->keys; k++) {
		struct intern_name key = walk->key[k], own = group_of(key, &item);
		if (by_text(&own, &group) != 0)
			break;
		const char *text = part_text(walk, item, (size_t)(key.text + key.n - item));
		for (size_t t = 0; t < book->tables; t++) {
			const struct book_row *row = book_row(book, t, key.text, key.n);
			if (!book->table[t].shape.item && row)
				put_item(walk, text, &book->table[t].shape, spread(walk, &book->table[t].shape, row));
		}
	}
	if (walk->emission.items)
		qsort(walk->item, walk->emission.items, sizeof(*walk->item), by_role);
}

static const char **names_of(struct walk *walk, struct intern_name group)
{
	const char **name = arena_take(&walk->arena, (walk->columns + 1) * sizeof(*name));
	const char *at = group.text, *end = at + group.n;

	for (size_t c = 0; c < walk->columns; c++) {
		const char *tab = at < end ? memchr(at, '\t', (size_t)(end - at)) : NULL;
		const char *stop = tab ? tab : end;
		bool whole = walk->emission.total && !(walk->emission.by && c + 1 == walk->columns);
		name[c] = whole ? all_name : part_text(walk, at, (size_t)(stop - at));
		at = tab ? tab + 1 : end;
	}
	return name;
}

/* Are both periods of one group? A missing period is before none. */
static bool follows(const struct walk *walk, struct intern_name before, struct intern_name now)
{
	const char *x, *y;
	struct intern_name a = group_of(before, &x), b = group_of(now, &y);

	return walk->emission.by && by_text(&a, &b) == 0 && x < before.text + before.n && y < now.text + now.n;
}

/* The group at hand becomes the one before. */
static void step(struct walk *walk, size_t g)
{
	struct emission *emission = &walk->emission;
	struct emit_item *item = walk->before;
	size_t cap = walk->cap_before;
	struct arena arena = walk->past;
	const char *period;

	walk->before = walk->item;
	walk->cap_before = walk->cap_items;
	walk->past = walk->arena;
	walk->item = item;
	walk->cap_items = cap;
	walk->arena = arena;
	arena_clear(&walk->arena);
	emission->before = walk->before;
	emission->befores = emission->items;
	emission->before_period = NULL;
	if (!g || !follows(walk, walk->group[g - 1], walk->group[g]))
		return;
	group_of(walk->group[g - 1], &period);
	emission->before_period = part_text(
		walk, period, (size_t)(walk->group[g - 1].text + walk->group[g - 1].n - period));
}

void emission_adjust(const struct emission *emission, double *p, size_t n)
{
	if (strcmp(setting_value(emission->settings, emission->value, "adjust"), "bh") == 0)
		adjust_benjamini_hochberg(p, n);
	else
		adjust_holm(p, n);
}

void emission_at(const struct emission *emission, size_t p)
{
	result_group(emission->result, emission->analysis,
		p < emission->periods ? emission->period[p].group : emission->whole, emission->total);
}

/* How many groups from g on are periods of one series. */
static size_t series_length(const struct walk *walk, size_t g)
{
	struct intern_name first, next;
	size_t n = 1;
	const char *period;

	if (!walk->emission.by)
		return 1;
	first = group_of(walk->group[g], &period);
	for (; g + n < walk->groups; n++) {
		next = group_of(walk->group[g + n], &period);
		if (by_text(&first, &next) != 0)
			break;
	}
	return n;
}

static void gather_series(struct walk *walk, size_t g, size_t n)
{
	struct emission *emission = &walk->emission;
	struct emit_period *period = arena_take(&walk->arena, n * sizeof(*period));
	const char **whole;

	for (size_t p = 0; p < n; p++) {
		gather(walk, walk->group[g + p]);
		struct emit_item *item = arena_take(&walk->arena, (emission->items + 1) * sizeof(*item));
		if (emission->items)
			memcpy(item, walk->item, emission->items * sizeof(*item));
		const char **name = names_of(walk, walk->group[g + p]);
		period[p] = (struct emit_period){.group = name, .item = item, .items = emission->items};
		if (emission->by && strcmp(name[walk->columns - 1], missing_name) != 0)
			period[p].name = name[walk->columns - 1];
	}
	whole = names_of(walk, walk->group[g]);
	if (emission->by)
		whole[walk->columns - 1] = all_name;
	emission->items = 0;
	emission->period = period;
	emission->periods = n;
	emission->whole = whole;
}

static int emit_series(struct walk *walk, struct fault *fault)
{
	for (size_t g = 0, n; g < walk->groups; g += n) {
		n = series_length(walk, g);
		arena_clear(&walk->arena);
		gather_series(walk, g, n);
		emission_at(&walk->emission, SIZE_MAX);
		if (walk->analysis->emit(&walk->emission, fault))
			return -1;
		if (walk->options->taken && walk->options->taken(walk->options->context))
			return fault_set(fault, FAULT_OUTPUT, "the results cannot be written");
	}
	return 0;
}

static int emit_groups(struct walk *walk, struct fault *fault)
{
	if (walk->analysis->series)
		return emit_series(walk, fault);
	for (size_t g = 0; g < walk->groups; g++) {
		step(walk, g);
		gather(walk, walk->group[g]);
		walk->emission.group = names_of(walk, walk->group[g]);
		result_group(walk->emission.result, walk->analysis->name, walk->emission.group, false);
		if (walk->analysis->emit(&walk->emission, fault))
			return -1;
		if (walk->options->taken && walk->options->taken(walk->options->context))
			return fault_set(fault, FAULT_OUTPUT, "the results cannot be written");
	}
	return 0;
}

/* The key of a row in the total: empty, or only an item; in a series also the period. */
static void total_key(const struct walk *walk, bool itemised, struct intern_name key, struct buf *out)
{
	const char *item, *at = key.text, *end = key.text + key.n;

	buf_clear(out);
	if (walk->analysis->series && walk->emission.by) {
		for (size_t g = 0; g + 1 < walk->columns; g++) {
			buf_puts(out, "(all)\t");
			at = (const char *)memchr(at, '\t', (size_t)(end - at)) + 1;
		}
		buf_add(out, at, (size_t)(end - at));
	} else if (itemised) {
		group_of(key, &item);
		buf_add(out, item, (size_t)(end - item));
	}
}

static int total_row(const struct book_row *row, size_t t, const struct buf *key, struct book *total,
	struct fault *fault)
{
	for (uint32_t c = 0; c < row->cells; c++)
		if (book_join(total, t, key->at, key->n, row->cell[c].cell, row->cell[c].value, fault))
			return -1;
	return 0;
}

/* All groups' rows joined. */
static int total_book(const struct walk *walk, struct book *total, struct fault *fault)
{
	const struct book *from = &walk->section->book;
	struct buf key = BUF_NONE;
	int bad = 0;

	for (size_t t = 0; t < from->tables; t++) {
		const struct book_table *table = &from->table[t];
		book_table(total, &table->shape);
		for (size_t k = 0; k < table->rows && !bad; k++) {
			if (!table->row[k].cells)
				continue;
			total_key(walk, !table->shape.item, from->keys.name[k], &key);
			bad = total_row(&table->row[k], t, &key, total, fault);
		}
	}
	buf_release(&key);
	return bad;
}

static int emit_total(struct walk *walk, struct fault *fault)
{
	struct section all = {.analysis = walk->section->analysis};
	struct walk total = *walk;
	const char **name = mem_zero(walk->columns + 1, sizeof(*name));
	int bad = total_book(walk, &all.book, fault);

	total.section = &all;
	total.group = total.key = NULL;
	total.groups = total.keys = 0;
	total.item = total.before = NULL;
	total.cap_items = total.cap_before = 0;
	total.arena = total.past = (struct arena){0};
	total.emission.total = true;
	if (!bad)
		collect(&total);
	if (!bad && walk->analysis->series) {
		bad = emit_series(&total, fault);
	} else if (!bad) {
		for (size_t c = 0; c < walk->columns; c++)
			name[c] = all_name;
		gather(&total, (struct intern_name){"", 0});
		result_group(total.emission.result, walk->analysis->name, name, true);
		total.emission.group = name;
		total.emission.by = false;
		total.emission.before_period = NULL;
		bad = total.groups ? walk->analysis->emit(&total.emission, fault) : 0;
	}
	free(name);
	free(total.group);
	free(total.key);
	free(total.item);
	arena_release(&total.arena);
	book_release(&all.book);
	return bad;
}

static int check_tables(const struct section *section, const struct analysis *analysis, struct fault *fault)
{
	for (size_t t = 0; t < section->book.tables; t++)
		if (!analysis->knows(&section->book.table[t].shape))
			return fault_set(fault, FAULT_INPUT, "the state has a table that %s does not count in",
				analysis->name);
	return 0;
}

/* The period of --by PERIOD[:COLUMN]; -1: it is none. */
static int by_period(const struct state *state, enum period *period)
{
	char by[16];

	snprintf(by, sizeof(by), "%.*s", (int)strcspn(state->by, ":"), state->by);
	return period_parse(by, period);
}

/* A state may say anything: periods and zones that are none are told before the first row. */
static int open_zone(const struct state *state, struct zone **zone, struct fault *fault)
{
	enum period period;

	*zone = NULL;
	if (*state->by && by_period(state, &period))
		return fault_set(fault, FAULT_INPUT, "the state goes by \"%.60s\", which is no period", state->by);
	if (!*state->zone || (*zone = zone_open(state->zone, fault)))
		return 0;
	fault->kind = FAULT_INPUT;
	return -1;
}

void emission_period(const struct emission *emission, int64_t ordinal)
{
	const char **name = mem_zero(emission->groups, sizeof(*name));
	char text[INSTANT_CHARS];

	memcpy(name, emission->group, emission->groups * sizeof(*name));
	period_print(text, emission->by_period, ordinal);
	name[emission->groups - 1] = text;
	result_group(emission->result, emission->analysis, name, false);
	free(name);
}

static int emit_section(const struct state *state, size_t s, const struct analysis *analysis,
	const char *const *value, const struct zone *zone, const struct emit_options *options,
	struct result *result, size_t columns, struct fault *fault)
{
	struct walk walk = {.state = state, .section = &state->section[s], .analysis = analysis,
		.options = options, .columns = columns};

	walk.emission = (struct emission){
		.settings = analysis->settings,
		.value = value,
		.file = options->file ? options->file[s] : NULL,
		.confidence = options->confidence,
		.seed = options->seed,
		.has_as_of = *state->as_of,
		.by = *state->by,
		.grouped = columns > 0,
		.by_given = *state->by,
		.zone = zone,
		.analysis = analysis->name,
		.groups = columns,
		.result = result,
	};
	by_period(state, &walk.emission.by_period);
	instant_read(state->as_of, strlen(state->as_of), &walk.emission.as_of_s);
	if (check_tables(walk.section, analysis, fault))
		return -1;
	collect(&walk);
	int bad = emit_groups(&walk, fault);
	if (!bad && options->totals && columns > (analysis->series && *state->by))
		bad = emit_total(&walk, fault);
	free(walk.group);
	free(walk.key);
	free(walk.item);
	free(walk.before);
	arena_release(&walk.arena);
	arena_release(&walk.past);
	return bad;
}

int emit_state(const struct state *state, const struct analysis *const *chosen,
	const char *const *const *value, const struct emit_options *options, struct buf *out,
	struct fault *fault)
{
	size_t columns = state->group.n + (*state->by != '\0');
	struct zone *zone;
	char confidence[32];
	int bad = 0;

	if (open_zone(state, &zone, fault))
		return -1;
	const char **name = mem_zero(columns + 1, sizeof(*name));
	snprintf(confidence, sizeof(confidence), "%.10g", options->confidence);

	for (size_t g = 0; g < state->group.n; g++)
		name[g] = state->group.at[g];
	if (*state->by)
		name[columns - 1] = "period";
	struct result_options result_options = {.group = name, .groups = columns, .ofmt = options->ofmt,
		.min_n = options->min_n, .complementary = options->totals, .zone = *state->zone ? state->zone : NULL,
		.confidence = strcmp(confidence, "0.95") ? confidence : NULL};
	struct result *result = result_open(&result_options, out);
	for (size_t s = 0; s < state->sections && !bad; s++)
		bad = emit_section(state, s, chosen[s], value[s], zone, options, result, columns, fault);
	result_close(result);
	zone_close(zone);
	free(name);
	return bad;
}
