/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts a batch into the tables of cross_cells.h. Plain counts of levels go by blocks of records of
 * one group, whose products are summed in small numbers before they join the group's row.
 */
#include "analysis/cross.h"
#include "analysis/cross_cells.h"
#include "analysis/together.h"

#include <string.h>

static int64_t level_of(const struct cross_column *column, int64_t level)
{
	const struct cross_part *part = &column->part;

	if (part->turned)
		level = column->levels - 1 - level;
	if (part->what == CROSS_AT_MOST)
		return level + column->type.low <= part->at;
	if (part->what == CROSS_AT_LEAST)
		return level + column->type.low >= part->at;
	return level;
}

static int64_t is_text(const struct batch *batch, uint32_t r, const struct cross_part *part, struct buf *hold)
{
	struct slice text = chunk_text(batch->chunk, batch->pick[r], part->column, hold);

	return text.n == strlen(part->text) && memcmp(text.at, part->text, text.n) == 0;
}

/* Record r's value in a column; VALUE_MISSING, VALUE_INVALID. */
static enum verdict take_one(const struct cross_column *column, const struct batch *batch, uint32_t r,
	struct buf *hold, int64_t *value)
{
	const struct batch_data *data = &batch->data[column->slot];

	if (!column->level) {
		bool text = column->part.what == CROSS_IS && data->verdict[r] == VALUE_VALID;
		*value = text ? is_text(batch, r, &column->part, hold) : data->value[r];
		if (column->part.bounded && data->verdict[r] == VALUE_VALID) {
			if (*value < column->part.low || *value > column->part.high)
				return VALUE_INVALID;
			*value -= column->part.low;
		}
		return (enum verdict)data->verdict[r];
	}
	*value = level_of(column, data->level[r]);
	if (data->level[r] < column->levels)
		return VALUE_VALID;
	return data->level[r] == column->levels ? VALUE_MISSING : VALUE_INVALID;
}

/* Record r's values, scores from the low end of their scale; false: one is lacking, and noted. */
static bool take(const struct plan *plan, const struct cross *cross, struct tally *tally,
	const struct batch *batch, const struct groups *groups, uint32_t r, struct buf *hold, int64_t *value)
{
	bool all = true;

	for (uint32_t i = 0; i < cross->n; i++) {
		enum verdict verdict = take_one(&cross->column[i], batch, r, hold, &value[i]);
		if (verdict == VALUE_VALID)
			continue;
		tally_count(&tally->table[cross->first + i], groups->number[plan->key[cross->first + i]][r],
			verdict == VALUE_MISSING ? MISSING : INVALID, batch_times(batch, r));
		all = false;
	}
	return all;
}

bool cross_values(const struct cross *cross, const struct batch *batch, uint32_t r, struct buf *hold,
	int64_t value[CROSS_MOST])
{
	for (uint32_t i = 0; i < cross->n; i++)
		if (take_one(&cross->column[i], batch, r, hold, &value[i]) != VALUE_VALID)
			return false;
	return true;
}

static void join_sums(struct tally *tally, struct tally_table *table, uint32_t group, const int64_t *value,
	uint32_t n, int64_t times)
{
	uint32_t w = table->shape->form[FORM_WEIGHTED] ? WEIGHT_WIDES : 0;

	for (uint32_t i = 0; i < n; i++)
		tally_sum(tally, table, group, w++, (wide)value[i] * times);
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t j = i; j < n; j++, w++) {
			wide product = (wide)value[i] * value[j];
			if (__builtin_mul_overflow(product, (wide)times, &product))
				tally->overflow = true;
			tally_sum(tally, table, group, w, product);
		}
}

static void count_sums(struct tally_table *table, uint32_t group, const int64_t *value, uint32_t n)
{
	uint32_t cell = SUM_COUNTS;

	for (uint32_t i = 0; i < n; i++)
		tally_count(table, group, cell++, value[i]);
	for (uint32_t i = 0; i < n; i++, cell += n - i + 1)
		for (uint32_t j = i; value[i] && j < n; j++)
			if (value[j])
				tally_count(table, group, cell + j - i, value[i] * value[j]);
}

/* Any numbers, record by record. */
static void add_numbers(const struct plan *plan, const struct cross *cross, struct tally *tally,
	const struct batch *batch, const struct groups *groups)
{
	struct tally_table *table = &tally->table[cross->sums];
	const uint32_t *group = groups->number[plan->key[cross->sums]];
	int64_t value[CROSS_MOST];
	struct buf hold = BUF_NONE;

	for (uint32_t r = 0; r < batch->n; r++) {
		int64_t times = batch_times(batch, r);
		if (!take(plan, cross, tally, batch, groups, r, &hold, value)) {
			tally_count(table, group[r], LEFT_OUT, times);
			continue;
		}
		tally_count(table, group[r], USED, times);
		if (batch->weight) {
			tally_sum(tally, table, group[r], W, batch->weight[r]);
			tally_sum(tally, table, group[r], W2, (wide)batch->weight[r] * batch->weight[r]);
		}
		if (cross->counts)
			count_sums(table, group[r], value, cross->n);
		else
			join_sums(tally, table, group[r], value, cross->n,
				batch->weight ? batch->weight[r] : times);
	}
	buf_release(&hold);
}

/* ---- small levels ---- */

/* Small values by column, 0 behind the last record. */
struct block {
	uint32_t n;
	int16_t value[CROSS_MOST][CROSS_LINE];
};

/* Notes who lacks a value of the column. */
static void find_lacking(const struct cross_column *column, const struct batch *batch, struct tally_table *table,
	const uint32_t *group, bool lacks[BATCH])
{
	const struct batch_data *data = &batch->data[column->slot];
	uint32_t first = column->level ? column->levels : VALUE_MISSING; /* that is no value */

	for (uint32_t r = 0; r < batch->n; r++) {
		uint32_t code = column->level ? data->level[r] : data->verdict[r];
		if (code < first)
			continue;
		tally_count(table, group[r], code == first ? MISSING : INVALID, 1);
		lacks[r] = true;
	}
}

/* The records that have all values; how many. */
static uint32_t find_complete(const struct plan *plan, const struct cross *cross, struct tally *tally,
	const struct batch *batch, const struct groups *groups, uint32_t at[BATCH])
{
	const uint32_t *group = groups->number[plan->key[cross->sums]];
	bool lacks[BATCH] = {false};
	uint32_t n = 0;

	for (uint32_t c = 0; c < cross->n; c++)
		find_lacking(&cross->column[c], batch, &tally->table[cross->first + c],
			groups->number[plan->key[cross->first + c]], lacks);
	for (uint32_t r = 0; r < batch->n; r++) {
		if (lacks[r])
			tally_count(&tally->table[cross->sums], group[r], LEFT_OUT, 1);
		else
			at[n++] = r;
	}
	return n;
}

static void fill_line(const struct cross_column *column, const struct batch *batch, const uint32_t *at, uint32_t n,
	struct buf *hold, int16_t line[CROSS_LINE])
{
	const struct batch_data *data = &batch->data[column->slot];

	if (!column->level)
		for (uint32_t k = 0; k < n; k++)
			line[k] = (int16_t)is_text(batch, at[k], &column->part, hold);
	else if (column->part.what == CROSS_ITSELF && !column->part.turned)
		for (uint32_t k = 0; k < n; k++)
			line[k] = (int16_t)data->level[at[k]];
	else
		for (uint32_t k = 0; k < n; k++)
			line[k] = (int16_t)level_of(column, data->level[at[k]]);
	if (n < CROSS_LINE)
		memset(line + n, 0, (CROSS_LINE - n) * sizeof(*line));
}

static int32_t sum_of(const int16_t *line)
{
	int32_t sum = 0;

	for (int k = 0; k < CROSS_LINE; k++)
		sum += line[k];
	return sum;
}

static int32_t sum_of_products(const int16_t *a, const int16_t *b)
{
	int32_t sum = 0;

	for (int k = 0; k < CROSS_LINE; k++)
		sum += a[k] * b[k];
	return sum;
}

static void count_block(struct tally_table *table, uint32_t group, const struct block *block, uint32_t columns)
{
	uint32_t sum_cell = SUM_COUNTS, cell = SUM_COUNTS + columns;

	tally_count(table, group, USED, block->n);
	for (uint32_t i = 0; i < columns; i++, sum_cell++) {
		int32_t sum = sum_of(block->value[i]);
		if (!sum) { /* none is below 0, so all are 0 */
			cell += columns - i;
			continue;
		}
		tally_count(table, group, sum_cell, sum);
		for (uint32_t j = i; j < columns; j++, cell++) {
			sum = sum_of_products(block->value[i], block->value[j]);
			if (sum)
				tally_count(table, group, cell, sum);
		}
	}
}

/* Too few of a group for a block. */
static void count_few(const struct cross *cross, struct tally_table *table, const struct batch *batch,
	const uint32_t *at, uint32_t n, uint32_t group, struct buf *hold)
{
	int64_t value[CROSS_MOST];

	tally_count(table, group, USED, n);
	for (uint32_t k = 0; k < n; k++)
		if (cross_values(cross, batch, at[k], hold, value))
			count_sums(table, group, value, cross->n);
}

static void add_small(const struct plan *plan, const struct cross *cross, struct tally *tally,
	const struct batch *batch, const struct groups *groups)
{
	struct tally_table *table = &tally->table[cross->sums];
	uint32_t key = plan->key[cross->sums], at[BATCH];
	const uint32_t *group = groups->number[key];
	uint32_t n = find_complete(plan, cross, tally, batch, groups, at);
	struct buf hold = BUF_NONE;
	struct block block;

	together_sort(at, n, group, groups->count[key]);
	for (uint32_t from = 0; from < n; from += block.n) {
		block.n = together_run(at, from, n, group, CROSS_LINE) - from;
		if (block.n < CROSS_SHORT) {
			count_few(cross, table, batch, at + from, block.n, group[at[from]], &hold);
			continue;
		}
		for (uint32_t c = 0; c < cross->n; c++)
			fill_line(&cross->column[c], batch, at + from, block.n, &hold, block.value[c]);
		count_block(table, group[at[from]], &block, cross->n);
	}
	buf_release(&hold);
}

void cross_add(const struct plan *plan, const struct cross *cross, struct tally *tally,
	const struct batch *batch, const struct groups *groups)
{
	plan_rows(plan, tally, cross->sums, groups);
	for (uint32_t c = 0; c < cross->n; c++)
		plan_rows(plan, tally, cross->first + c, groups);
	(cross->small ? add_small : add_numbers)(plan, cross, tally, batch, groups);
}
