/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/margins.h"

#include "record/escape.h"
#include "record/texttable.h"
#include "util/mem.h"
#include "util/opt.h"

#include <math.h>
#include <stdlib.h>

static const double SLACK = .005, MOST_COUNT = 1e15;

/* Where the cells of a row stand in the table. */
struct places {
	size_t column, value, target;
};

static void put_value(struct buf *key, struct slice text, bool another)
{
	if (another)
		buf_byte(key, '\t');
	stream_field(key, text.at, text.n);
}

void margin_key(const struct margin *margin, struct row *row, struct buf *key)
{
	struct buf number = BUF_NONE;

	buf_clear(key);
	for (uint32_t i = 0; i < margin->slots; i++) {
		uint32_t slot = margin->slot[i];
		struct type type = frame_column(row->frame, slot)->type;
		struct slice text = {"", 0};
		if (type_is_number(type)) {
			const struct cell *cell = row_value(row, slot);
			buf_clear(&number);
			if (cell->verdict == VALUE_VALID)
				value_print(&number, type, cell->number);
			text = (struct slice){number.at, number.n};
		} else if (!row_missing(row, slot)) {
			text = row_text(row, slot);
		}
		put_value(key, text, i > 0);
	}
	buf_release(&number);
}

void margin_print(const struct margin *margin, uint32_t category, struct buf *out)
{
	struct intern_name key = margin->category.name[category];

	buf_printf(out, "%s ", margin->name);
	if (!key.n) {
		buf_puts(out, "missing");
		return;
	}
	buf_byte(out, '"');
	for (uint32_t i = 0; i < key.n; i++)
		buf_byte(out, key.text[i] == '\t' ? '|' : key.text[i]);
	buf_byte(out, '"');
}

/* As a record with this value has it: 4.0 and 4 are one score. */
static int take_value(
	struct buf *key, const char *text, struct type type, bool another, struct fault *fault)
{
	struct buf number = BUF_NONE;
	char wants[TYPE_TEXT];
	int64_t value;

	if (!*text || !type_is_number(type)) {
		put_value(key, (struct slice){text, strlen(text)}, another);
		return 0;
	}
	if (value_read(type, text, strlen(text), &value) != VALUE_VALID)
		return fault_set(
			fault, FAULT_INPUT, "\"%.100s\" is not %s", text, type_wants(type, wants));
	value_print(&number, type, value);
	put_value(key, (struct slice){number.at, number.n}, another);
	buf_release(&number);
	return 0;
}

static int take_values(const struct margin *margin, const char *text, const struct frame *frame,
	struct buf *key, struct fault *fault)
{
	struct opt_list values = {0};
	char *hold = NULL;
	int bad = 0;

	if (margin->slots > 1)
		opt_split(text, '|', &values, &hold);
	else
		opt_list_add(&values, text);
	if (values.n != margin->slots)
		bad = fault_set(fault, FAULT_INPUT,
			"\"%.100s\" has %zu values with | between, and \"%.100s\" %u columns", text,
			values.n, margin->name, margin->slots);
	for (uint32_t i = 0; i < margin->slots && !bad; i++)
		bad = take_value(key, values.at[i], frame_column(frame, margin->slot[i])->type,
			i > 0, fault);
	opt_list_release(&values);
	free(hold);
	return bad ? fault_column(fault, "value") : 0;
}

static int find_slots(struct margins *margins, struct margin *margin, const struct frame *frame,
	struct fault *fault)
{
	struct opt_list names = {0};
	char *hold = NULL;
	int bad = 0;

	if (frame_find(frame, margin->name) != COLUMN_NONE)
		opt_list_add(&names, margin->name);
	else
		opt_split(margin->name, '|', &names, &hold);
	margin->slot = arena_take(&margins->arena, names.n * sizeof(*margin->slot));
	for (size_t i = 0; i < names.n && !bad; i++)
		bad = frame_need(frame, names.at[i], &margin->slot[margin->slots++], fault);
	opt_list_release(&names);
	free(hold);
	return bad ? fault_column(fault, "column") : 0;
}

/* The margin of a name, a new one when it is not known; NULL and a fault for a missing column. */
static struct margin *margin_of(
	struct margins *margins, const char *name, const struct frame *frame, struct fault *fault)
{
	for (size_t m = 0; m < margins->n; m++)
		if (strcmp(margins->margin[m].name, name) == 0)
			return &margins->margin[m];
	margins->margin =
		mem_grow(margins->margin, &margins->cap, margins->n + 1, sizeof(*margins->margin));
	struct margin *margin = &margins->margin[margins->n++];
	*margin = (struct margin){.name = arena_copy(&margins->arena, name, strlen(name))};
	return find_slots(margins, margin, frame, fault) ? NULL : margin;
}

static int take_target(struct margins *margins, struct margin *margin, const char *text,
	double *target, struct fault *fault)
{
	if (opt_real(text, target) || !(*target > 0) || *target > MOST_COUNT) {
		fault_set(fault, FAULT_INPUT,
			"\"%.60s\" is not a number above 0 (a value that the population does not "
			"have has no row: drop its records with -w)",
			text);
		return fault_column(fault, margins->shares ? "share" : "count");
	}
	margin->sum += *target;
	return 0;
}

static int take_row(struct margins *margins, const struct places *at, const char *const *row,
	uint64_t line, const struct frame *frame, struct fault *fault)
{
	struct margin *margin = margin_of(margins, row[at->column], frame, fault);
	struct buf key = BUF_NONE;
	double target;

	if (!margin)
		return -1;
	int bad = take_values(margin, row[at->value], frame, &key, fault) ||
		  take_target(margins, margin, row[at->target], &target, fault);
	uint32_t had = margin->category.count;
	if (!bad && intern_id(&margin->category, key.at, key.n) < had) {
		fault_set(fault, FAULT_INPUT, "\"%.100s\" of \"%.100s\" stands twice",
			row[at->value], margin->name);
		bad = fault_column(fault, "value");
	}
	buf_release(&key);
	if (bad)
		return -1;
	margin->target =
		mem_grow(margin->target, &margin->cap_target, had + 1ul, sizeof(*margin->target));
	margin->line = mem_grow(margin->line, &margin->cap_line, had + 1ul, sizeof(*margin->line));
	margin->target[had] = target;
	margin->line[had] = line;
	return 0;
}

static int find_places(struct margins *margins, const struct texttable *table, struct places *at,
	struct fault *fault)
{
	static const char *const known[] = {"column", "value", "count", "share"};
	size_t place[4] = {SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX};

	for (size_t c = 0; c < table->columns; c++) {
		struct nearest near = nearest_to(table->name[c]);
		char hint[NEAREST_TEXT];
		int k = 0;
		for (; k < 4 && strcmp(known[k], table->name[c]) != 0; k++)
			nearest_offer(&near, known[k]);
		if (k == 4)
			return fault_set(fault, FAULT_INPUT,
				"a table of margins has no column \"%.100s\"%s", table->name[c],
				nearest_hint(&near, hint));
		place[k] = c;
	}
	if (place[0] == SIZE_MAX || place[1] == SIZE_MAX ||
		(place[2] == SIZE_MAX) == (place[3] == SIZE_MAX))
		return fault_set(fault, FAULT_INPUT,
			"a table of margins has the columns column, value and either count or "
			"share");
	margins->shares = place[2] == SIZE_MAX;
	*at = (struct places){place[0], place[1], margins->shares ? place[3] : place[2]};
	return 0;
}

/* Sums that differ by rounding are made one; others are a mistake. */
static int balance(struct margins *margins, struct fault *fault)
{
	const struct margin *first = &margins->margin[0];
	double total = margins->shares ? (first->sum > 50 ? 100 : 1) : first->sum;

	for (size_t m = 0; m < margins->n; m++) {
		const struct margin *margin = &margins->margin[m];
		if (fabs(margin->sum - total) > SLACK * total && margins->shares)
			return fault_set(fault, FAULT_INPUT,
				"the shares of \"%.100s\" sum to %.10g, not to %g", margin->name,
				margin->sum, total);
		if (fabs(margin->sum - total) > SLACK * total)
			return fault_set(fault, FAULT_INPUT,
				"the counts of \"%.100s\" sum to %.10g, and those of \"%.100s\" "
				"to %.10g",
				margin->name, margin->sum, first->name, total);
		for (uint32_t c = 0; c < margin->category.count; c++)
			margin->target[c] *= (margins->shares ? 1 : total) / margin->sum;
	}
	return 0;
}

static int take_table(struct margins *margins, const struct texttable *table,
	const struct frame *frame, struct fault *fault)
{
	struct places at = {0};

	if (find_places(margins, table, &at, fault))
		return fault_at(fault, margins->file, 1);
	for (size_t r = 0; r < table->rows; r++)
		if (take_row(margins, &at, texttable_row(table, r), table->line[r], frame, fault))
			return fault_at(fault, margins->file, table->line[r]);
	if (!margins->n)
		fault_set(fault, FAULT_INPUT, "a table of margins without a row");
	return !margins->n || balance(margins, fault) ? fault_at(fault, margins->file, 0) : 0;
}

int margins_read(
	struct margins *margins, const char *path, const struct frame *frame, struct fault *fault)
{
	struct texttable table;

	*margins = (struct margins){0};
	margins->file = arena_copy(&margins->arena, path, strlen(path));
	int bad = texttable_read(&table, path, fault) || take_table(margins, &table, frame, fault);
	texttable_release(&table);
	if (bad)
		margins_release(margins);
	return bad ? -1 : 0;
}

void margins_release(struct margins *margins)
{
	for (size_t m = 0; m < margins->n; m++) {
		intern_release(&margins->margin[m].category);
		free(margins->margin[m].target);
		free(margins->margin[m].line);
	}
	free(margins->margin);
	arena_release(&margins->arena);
	*margins = (struct margins){0};
}
