/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/basis.h"

#include "draw/dating.h"
#include "draw/figure.h"
#include "draw/glyph.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

void basis_source(struct buf *line, const struct show *show)
{
	struct buf source = BUF_NONE;

	if (!show->source)
		return;
	glyph_clean(&source, show->source, strlen(show->source));
	text_fill(line, show->language, TEXT_SOURCE, (const char *[]){source.at, NULL});
	buf_release(&source);
}

/* Are all groups of the row "(all)"? So is a row without groups. */
static bool is_of_all(const struct result_row *row, size_t groups)
{
	for (size_t i = 0; i < groups; i++)
		if (strcmp(row->group[i], "(all)") != 0)
			return false;
	return true;
}

static bool has_subtotal(const struct result_row *row, size_t groups)
{
	for (size_t i = 0; i < groups; i++)
		if (strcmp(row->group[i], "(all)") == 0)
			return true;
	return false;
}

/* Equal texts of a result set are one pointer, so the pointers are a key. */
static uint32_t group_of(struct intern *keys, const struct result_row *row, size_t groups)
{
	return intern_id(keys, (const char *)row->group, groups * sizeof(*row->group));
}

static double records(const struct block *block)
{
	size_t groups = block->section->groups, cap = 0;
	struct intern keys = {0};
	double all = 0, sum = 0, *most = NULL;

	for (size_t i = 0; i < block->n; i++) {
		const struct result_row *row = block->row[i];

		if (isnan(row->n.number))
			continue;
		if (is_of_all(row, groups))
			all = fmax(all, row->n.number);
		if (has_subtotal(row, groups))
			continue;
		uint32_t before = keys.count, id = group_of(&keys, row, groups);
		most = mem_grow(most, &cap, id + 1, sizeof(*most));
		most[id] = id == before ? row->n.number : fmax(most[id], row->n.number);
	}
	for (uint32_t id = 0; id < keys.count; id++)
		sum += most[id];
	free(most);
	intern_release(&keys);
	return all > 0 ? all : sum;
}

static void put_records(struct buf *line, const struct show *show, const struct block *block)
{
	double n = records(block);

	if (n <= 0)
		return;
	buf_puts(line, "n ");
	figure_double(line, show->language, UNIT_COUNT, n);
}

static bool is_period(const char *name)
{
	struct buf hold = BUF_NONE;
	bool is = dating_period(&hold, LANGUAGE_EN, name);

	buf_release(&hold);
	return is;
}

/* Names of periods of one kind are in order of time when they are in order of bytes. */
static void put_periods(struct buf *line, const struct show *show, const struct block *block)
{
	size_t column = 0, groups = block->section->groups;
	const char *first = NULL, *last = NULL;

	while (column < groups && strcmp(block->section->group[column], "period") != 0)
		column++;
	for (size_t i = 0; column < groups && i < block->n; i++) {
		const char *name = block->row[i]->group[column];

		if (name == first || name == last || !is_period(name))
			continue;
		first = !first || strcmp(name, first) < 0 ? name : first;
		last = !last || strcmp(name, last) > 0 ? name : last;
	}
	if (!first)
		return;
	buf_puts(line, line->n ? " · " : "");
	dating_period(line, show->language, first);
	if (first == last)
		return;
	buf_puts(line, " – ");
	dating_period(line, show->language, last);
}

void basis_line(struct buf *line, const struct show *show, const struct block *block)
{
	put_records(line, show, block);
	put_periods(line, show, block);
	if (show->source)
		buf_puts(line, line->n ? " · " : "");
	basis_source(line, show);
}
