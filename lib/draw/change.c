/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/change.h"

#include "math/interval.h"
#include "math/trial.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A number of now and the same of before. */
struct pair {
	const struct result_section *section;
	const struct result_row *now, *before;
	double change;
	struct interval bounds;
	double p, p_adj;
};

struct pairs {
	struct pair *pair;
	size_t n, cap;
	size_t added, gone; /* numbers that only one run has */
};

static bool has_interval(const struct result_row *row)
{
	return !isnan(row->value.number) && !isnan(row->low.number) && !isnan(row->high.number);
}

/* What makes a row the same in another run. */
static void put_key(struct buf *key, const struct result_section *section, const struct result_row *row)
{
	buf_clear(key);
	buf_printf(key, "%s\x1f%s\x1f%s\x1f%s\x1f%d", row->analysis, row->item, row->measure, row->label, (int)row->unit);
	for (size_t g = 0; g < section->groups; g++)
		buf_printf(key, "\x1f%s=%s", section->group[g], row->group[g]);
}

/* The level of a row's interval. */
static double confidence_of(const struct result_row *row)
{
	const char *at = strstr(row->note, "confidence=");
	double level = at ? strtod(at + strlen("confidence="), NULL) : .95;

	return level > 0 && level < 1 ? level : .95;
}

/* How far apart both are in the standard errors that their limits imply, on the sides that face each other. */
static void compare(struct pair *pair)
{
	const struct result_row *a = pair->before, *b = pair->now;
	double width_a = normal_width(confidence_of(a)), width_b = normal_width(confidence_of(b));
	double a_low = (a->value.number - a->low.number) / width_a, a_high = (a->high.number - a->value.number) / width_a;
	double b_low = (b->value.number - b->low.number) / width_b, b_high = (b->high.number - b->value.number) / width_b;

	pair->change = b->value.number - a->value.number;
	double down = hypot(b_low, a_high), up = hypot(b_high, a_low), se = pair->change > 0 ? down : up;
	double width = normal_width(.95);
	pair->bounds = (struct interval){pair->change - width * down, pair->change + width * up};
	pair->p = se > 0 ? normal_p(pair->change / se) : pair->change < 0 || pair->change > 0 ? 0 : 1;
	pair->p_adj = pair->p;
}

/* Rows by key; equal keys would be one number twice, and the first counts. */
struct index {
	struct intern keys;
	const struct result_row **row;
	size_t cap;
	bool *seen;
};

static void index_rows(struct index *index, const struct resultset *set, struct buf *key)
{
	index->row = mem_zero(set->rows + 1, sizeof(*index->row));
	index->seen = mem_zero(set->rows + 1, sizeof(*index->seen));
	for (size_t s = 0; s < set->n; s++)
		for (size_t r = 0; r < set->section[s].n; r++) {
			const struct result_row *row = &set->section[s].row[r];
			if (!has_interval(row))
				continue;
			put_key(key, &set->section[s], row);
			uint32_t id = intern_id(&index->keys, key->at, key->n);
			if (!index->row[id])
				index->row[id] = row;
		}
}

static void find_pairs(struct pairs *pairs, const struct resultset *now, const struct resultset *before)
{
	struct buf key = BUF_NONE;
	struct index index = {0};

	index_rows(&index, before, &key);
	for (size_t s = 0; s < now->n; s++) {
		for (size_t r = 0; r < now->section[s].n; r++) {
			const struct result_row *row = &now->section[s].row[r];
			if (!has_interval(row))
				continue;
			put_key(&key, &now->section[s], row);
			uint32_t id = intern_find(&index.keys, key.at, key.n);
			if (id == INTERN_NONE || index.seen[id]) {
				pairs->added++;
				continue;
			}
			index.seen[id] = true;
			pairs->pair = mem_grow(pairs->pair, &pairs->cap, pairs->n + 1, sizeof(*pairs->pair));
			pairs->pair[pairs->n] = (struct pair){.section = &now->section[s], .now = row, .before = index.row[id]};
			compare(&pairs->pair[pairs->n++]);
		}
	}
	pairs->gone = index.keys.count - pairs->n;
	intern_release(&index.keys);
	free(index.row);
	free(index.seen);
	buf_release(&key);
}

static void adjust(struct pairs *pairs)
{
	double *p = mem_zero(pairs->n + 1, sizeof(*p));

	for (size_t i = 0; i < pairs->n; i++)
		p[i] = pairs->pair[i].p;
	adjust_holm(p, pairs->n);
	for (size_t i = 0; i < pairs->n; i++)
		pairs->pair[i].p_adj = p[i];
	free(p);
}

static bool is_change(const struct pair *pair)
{
	return pair->p_adj < .05;
}

static wide whole_of(const struct result_row *row)
{
	return isnan(row->n.number) ? LINE_NO_N : (wide)row->n.number;
}

static void put(struct result *result, const char *item, const char *measure, const struct line *line)
{
	struct line whole = *line;

	whole.item = item;
	whole.measure = measure;
	result_put(result, &whole);
}

/* One number that has changed: what it was, what it is. */
static void put_pair(struct result *result, const struct pair *pair)
{
	const struct result_row *a = pair->before, *b = pair->now;
	struct buf item = BUF_NONE;
	struct line line = {.unit = b->unit, .n = whole_of(b)};

	buf_printf(&item, "%s[%s].%s", b->analysis, b->item, b->measure);
	if (*b->label)
		buf_printf(&item, " %s", b->label);
	line.value = a->value.number, line.low = a->low.number, line.high = a->high.number;
	put(result, item.at, "before", &line);
	line.value = b->value.number, line.low = b->low.number, line.high = b->high.number;
	put(result, item.at, "now", &line);
	line.value = pair->change, line.low = pair->bounds.low, line.high = pair->bounds.high;
	put(result, item.at, "change", &line);
	line = (struct line){.unit = UNIT_P, .n = line.n, .value = pair->p, .low = NAN, .high = NAN};
	put(result, item.at, "p", &line);
	line.value = pair->p_adj;
	put(result, item.at, "p_adj", &line);
	line = (struct line){.unit = b->unit, .n = line.n, .value = NAN, .low = NAN, .high = NAN,
		.label = pair->change > 0 ? "risen" : "fallen"};
	put(result, item.at, "verdict", &line);
	buf_release(&item);
}

static void put_count(struct result *result, const char *measure, size_t count)
{
	struct line line = {.unit = UNIT_COUNT, .n = LINE_NO_N, .whole = (wide)count, .is_whole = true, .value = NAN,
		.low = NAN, .high = NAN};

	put(result, "(all)", measure, &line);
}

/* Sections of one kind of groups have one header; what was compared stands without groups, at the end. */
static void write_rows(const struct pairs *pairs, struct buf *out)
{
	const struct result_section *section = NULL;
	struct result *result = NULL;
	size_t changed = 0;

	for (size_t i = 0; i < pairs->n; i++) {
		const struct pair *pair = &pairs->pair[i];
		if (!is_change(pair))
			continue;
		if (pair->section != section) {
			if (result)
				result_close(result);
			section = pair->section;
			result = result_open(&(struct result_options){.group = (const char *const *)section->group,
				.groups = section->groups}, out);
		}
		result_group(result, "change", pair->now->group, false);
		put_pair(result, pair);
		changed++;
	}
	if (result)
		result_close(result);
	result = result_open(&(struct result_options){0}, out);
	result_group(result, "change", NULL, false);
	put_count(result, "compared", pairs->n);
	put_count(result, "changed", changed);
	put_count(result, "only_now", pairs->added);
	put_count(result, "only_before", pairs->gone);
	result_close(result);
}

int change_add(struct resultset *now, const struct resultset *before, struct fault *fault)
{
	struct pairs pairs = {0};
	struct buf rows = BUF_NONE;
	int bad;

	find_pairs(&pairs, now, before);
	adjust(&pairs);
	write_rows(&pairs, &rows);
	bad = pairs.n ? resultset_add(now, "(changes)", rows.at, rows.n, fault)
		: fault_set(fault, FAULT_INPUT, "no number with an interval is in both runs");
	free(pairs.pair);
	buf_release(&rows);
	return bad;
}
