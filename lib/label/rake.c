/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/rake.h"

#include "label/margins.h"
#include "math/raking.h"
#include "util/mem.h"
#include "util/opt.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

enum { SCALE = 6 };

struct rake {
	struct step step;
	struct margins margins;
	uint32_t base, slot; /* base COLUMN_NONE: every record weighs the same before */
	struct type type;
	double unit;         /* one weight is so many of what its column counts in */
	struct intern cells; /* keys: the category of each margin, then the base weight */
	uint64_t *records;   /* by cell */
	int64_t *weight;
	size_t cap;
	uint64_t n;
	double low, high, within;
	struct raking outcome;
	double sum, square;
	int64_t least, most;
	uint64_t bounded;
};

struct making {
	struct rake *rake;
	int64_t *key;
	struct buf text;
	struct fault fault; /* the first record that cannot be weighed */
};

static size_t key_bytes(const struct rake *rake)
{
	return (rake->margins.n + 1) * sizeof(int64_t);
}

static void refuse(struct making *making, struct row *row, uint32_t slot, const char *text)
{
	struct fault *fault = &making->fault;

	if (fault->kind != FAULT_NONE)
		return;
	fault_set(fault, FAULT_INPUT, "%s", text);
	fault_at(fault, row->chunk->file, chunk_line(row->chunk, row->r));
	fault_column(fault, frame_column(row->frame, slot)->cell);
}

/* The key of the record's cell; false and a fault in `making` when it belongs to none. */
static bool find_key(struct making *making, struct row *row)
{
	const struct rake *rake = making->rake;
	char text[FAULT_TEXT];

	for (size_t m = 0; m < rake->margins.n; m++) {
		const struct margin *margin = &rake->margins.margin[m];
		margin_key(margin, row, &making->text);
		uint32_t id = intern_find(&margin->category, making->text.at, making->text.n);
		making->key[m] = id;
		if (id != INTERN_NONE)
			continue;
		for (char *tab = making->text.at; (tab = strchr(tab, '\t'));)
			*tab = '|';
		snprintf(text, sizeof(text), "%s%.100s%s stands in no row of %.100s for \"%.100s\"",
			making->text.n ? "\"" : "a missing value", making->text.at,
			making->text.n ? "\"" : "", rake->margins.file, margin->name);
		refuse(making, row, margin->slot[0], text);
		return false;
	}
	making->key[rake->margins.n] = 1;
	if (rake->base == COLUMN_NONE)
		return true;
	const struct cell *cell = row_value(row, rake->base);
	making->key[rake->margins.n] = cell->number;
	if (cell->verdict == VALUE_VALID && cell->number > 0)
		return true;
	refuse(making, row, rake->base, "a base weight above 0 is wanted in each record");
	return false;
}

static void make(void *context, struct row *row, struct buf *out)
{
	struct making *making = context;
	const struct rake *rake = making->rake;

	if (!find_key(making, row))
		return;
	uint32_t cell = intern_find(&rake->cells, (const char *)making->key, key_bytes(rake));
	value_print(out, rake->type, rake->weight[cell]);
}

static void *begin(struct step *step, struct row *row)
{
	struct making *making = mem_zero(1, sizeof(*making));

	making->rake = (struct rake *)step;
	making->key = mem_zero(making->rake->margins.n + 1, sizeof(*making->key));
	making->text = (struct buf)BUF_NONE;
	row_maker(row, making->rake->slot, (struct maker){make, making});
	return making;
}

static int check(void *state, struct fault *fault)
{
	const struct making *making = state;

	if (making->fault.kind == FAULT_NONE)
		return 0;
	*fault = making->fault;
	return -1;
}

static void observe(void *state, struct row *row)
{
	struct making *making = state;
	struct rake *rake = making->rake;

	if (!find_key(making, row))
		return;
	uint32_t cells = rake->cells.count;
	uint32_t cell = intern_id(&rake->cells, (const char *)making->key, key_bytes(rake));
	if (cell == cells) {
		rake->records =
			mem_grow(rake->records, &rake->cap, cells + 1ul, sizeof(*rake->records));
		rake->records[cell] = 0;
	}
	rake->records[cell]++;
	rake->n++;
}

static void reread(void *state, struct row *row)
{
	find_key(state, row);
}

static void end(struct step *step, void *state, bool first)
{
	struct making *making = state;

	(void)step, (void)first;
	buf_release(&making->text);
	free(making->key);
	free(making);
}

/* The cells in an order that does not depend on that of the records. */
struct cell_key {
	const struct rake *rake;
	uint32_t cell;
	int64_t *key;
};

static int by_key(const void *a, const void *b)
{
	const struct cell_key *x = a, *y = b;
	size_t last = x->rake->margins.n;

	for (size_t i = 0; i <= last; i++)
		if (x->key[i] != y->key[i])
			return x->key[i] < y->key[i] ? -1 : 1;
	return 0;
}

static struct cell_key *sorted_cells(const struct rake *rake, int64_t **keys)
{
	uint32_t n = rake->cells.count;
	size_t width = rake->margins.n + 1;
	struct cell_key *cell = mem_zero(n, sizeof(*cell));

	*keys = mem_zero(n * width, sizeof(**keys));
	for (uint32_t i = 0; i < n; i++) {
		cell[i] = (struct cell_key){rake, i, *keys + i * width};
		memcpy(cell[i].key, rake->cells.name[i].text, width * sizeof(**keys));
	}
	if (n)
		qsort(cell, n, sizeof(*cell), by_key);
	return cell;
}

/* A row of the table that no record has cannot be weighed up. */
static int check_rows(const struct rake *rake, const struct cell_key *cell, struct fault *fault)
{
	struct buf text = BUF_NONE;

	for (size_t m = 0; m < rake->margins.n && !text.n; m++) {
		const struct margin *margin = &rake->margins.margin[m];
		bool *met = mem_zero(margin->category.count, sizeof(*met));
		for (uint32_t i = 0; i < rake->cells.count; i++)
			met[cell[i].key[m]] = true;
		for (uint32_t c = 0; c < margin->category.count && !text.n; c++) {
			if (met[c])
				continue;
			margin_print(margin, c, &text);
			fault_set(fault, FAULT_INPUT,
				"no record has %.200s; join it with another value, in the table "
				"and "
				"in the records",
				text.at);
			fault_at(fault, rake->margins.file, margin->line[c]);
		}
		free(met);
	}
	bool bad = text.n > 0;
	buf_release(&text);
	return bad ? -1 : 0;
}

static int complain(const struct rake *rake, const struct raking *raking, struct fault *fault)
{
	const struct margin *margin = &rake->margins.margin[raking->worst_margin];
	struct buf text = BUF_NONE;

	margin_print(margin, (uint32_t)raking->worst_category, &text);
	fault_set(fault, FAULT_INPUT,
		"no weights meet all margins%s: after %u rounds %.200s has %.10g where %.10g is "
		"wanted, %.3g of the whole off",
		rake->low > 0 || isfinite(rake->high) ? " within --rake-trim" : "", raking->rounds,
		text.at, raking->worst_sum, margin->target[raking->worst_category], raking->error);
	buf_release(&text);
	return fault_at(fault, rake->margins.file, margin->line[raking->worst_category]);
}

static int take_weight(struct rake *rake, uint32_t cell, double weight, struct fault *fault)
{
	double whole = round(weight * rake->unit), n = (double)rake->records[cell];

	if (!(whole >= 1 && whole < 9e18)) {
		fault_set(fault, FAULT_INPUT,
			"a weight would be %.6g, which %d digits behind the point cannot hold: use "
			"%s, or bound the weights with --rake-trim",
			weight, rake->type.scale, rake->margins.shares ? "counts" : "shares");
		return fault_at(fault, rake->margins.file, 0);
	}
	rake->weight[cell] = (int64_t)whole;
	rake->least = rake->sum > 0 && rake->least < rake->weight[cell] ? rake->least
									: rake->weight[cell];
	rake->most = rake->most > rake->weight[cell] ? rake->most : rake->weight[cell];
	whole /= rake->unit;
	rake->sum += n * whole;
	rake->square += n * whole * whole;
	return 0;
}

static int take_weights(struct rake *rake, const struct raking *raking, const struct cell_key *cell,
	double total, struct fault *fault)
{
	double mean = total / (double)rake->n;

	rake->weight = mem_zero(raking->cells, sizeof(*rake->weight));
	for (size_t i = 0; i < raking->cells; i++) {
		double weight = raking->weight[i];
		if (take_weight(rake, cell[i].cell, weight, fault))
			return -1;
		if (weight <= rake->low * mean || weight >= rake->high * mean)
			rake->bounded += rake->records[cell[i].cell];
	}
	return 0;
}

/* Targets in weights: shares are of as many as there are records. */
static void lay_out(struct rake *rake, struct raking *raking, const struct cell_key *cell,
	struct raking_margin *margin, struct arena *arena)
{
	double *records = arena_take(arena, raking->cells * sizeof(*records));
	double *base = arena_take(arena, raking->cells * sizeof(*base));

	for (size_t i = 0; i < raking->cells; i++) {
		records[i] = (double)rake->records[cell[i].cell];
		base[i] = (double)cell[i].key[rake->margins.n];
	}
	raking->records = records;
	raking->base = base;
	raking->weight = arena_take(arena, raking->cells * sizeof(*raking->weight));
	raking->margin = margin;
	for (size_t m = 0; m < rake->margins.n; m++) {
		struct margin *from = &rake->margins.margin[m];
		uint32_t *category = arena_take(arena, raking->cells * sizeof(*category));
		for (size_t i = 0; i < raking->cells; i++)
			category[i] = (uint32_t)cell[i].key[m];
		for (uint32_t c = 0; c < from->category.count && rake->margins.shares; c++)
			from->target[c] *= (double)rake->n;
		margin[m] = (struct raking_margin){from->category.count, from->target, category};
	}
}

static int settle(struct step *step, struct fault *fault)
{
	struct rake *rake = (struct rake *)step;
	struct raking raking = {.cells = rake->cells.count,
		.margins = rake->margins.n,
		.low = rake->low,
		.high = rake->high,
		.tolerance = rake->within};
	struct raking_margin *margin = mem_zero(raking.margins, sizeof(*margin));
	struct arena arena = {0};
	int64_t *keys;
	struct cell_key *cell = sorted_cells(rake, &keys);
	double total = 0;
	int bad = check_rows(rake, cell, fault);

	if (!bad) {
		lay_out(rake, &raking, cell, margin, &arena);
		for (size_t c = 0; c < margin[0].categories; c++)
			total += margin[0].target[c];
		bad = raking_run(&raking) ? take_weights(rake, &raking, cell, total, fault)
					  : complain(rake, &raking, fault);
	}
	rake->outcome = (struct raking){.rounds = raking.rounds, .error = raking.error};
	arena_release(&arena);
	free(margin);
	free(cell);
	free(keys);
	return bad;
}

static void explain_weight(
	const struct rake *rake, const char *what, int64_t weight, struct buf *out)
{
	buf_printf(out, "%s\t", what);
	value_print(out, rake->type, weight);
	buf_byte(out, '\n');
}

static void explain(const struct step *step, struct buf *out)
{
	const struct rake *rake = (const struct rake *)step;

	buf_printf(out, "records\t%" PRIu64 "\n", rake->n);
	buf_printf(out, "combinations\t%" PRIu32 "\n", rake->cells.count);
	buf_printf(out, "rounds\t%u\n", rake->outcome.rounds);
	buf_printf(out, "furthest off, as a share of the whole\t%.2g\n", rake->outcome.error);
	buf_printf(out, "sum of weights\t%.10g\n", rake->sum);
	explain_weight(rake, "smallest weight", rake->least, out);
	explain_weight(rake, "largest weight", rake->most, out);
	if (rake->low > 0 || isfinite(rake->high))
		buf_printf(out, "records at a bound\t%" PRIu64 "\n", rake->bounded);
	buf_printf(out, "design effect\t%.6g\n",
		kish_effect((double)rake->n, rake->sum, rake->square));
	buf_printf(out, "effective n\t%.6g\n", kish_n(rake->sum, rake->square));
}

static void tell(const struct step *step, bool all, struct buf *out)
{
	const struct rake *rake = (const struct rake *)step;

	if (all)
		buf_printf(out,
			"--rake: %" PRIu64
			" records weigh as %.6g (design effect %.6g), %u round%s\n",
			rake->n, kish_n(rake->sum, rake->square),
			kish_effect((double)rake->n, rake->sum, rake->square), rake->outcome.rounds,
			rake->outcome.rounds == 1 ? "" : "s");
}

static void rake_free(struct step *step)
{
	struct rake *rake = (struct rake *)step;

	margins_release(&rake->margins);
	intern_release(&rake->cells);
	free(rake->records);
	free(rake->weight);
	free(rake);
}

static const struct step_does does = {.begin = begin,
	.check = check,
	.observe = observe,
	.reread = reread,
	.settle = settle,
	.end = end,
	.explain = explain,
	.tell = tell,
	.free = rake_free};

static int take_trim(struct rake *rake, const char *text, struct fault *fault)
{
	struct opt_list list = {0};
	char *hold;

	opt_split(text, ',', &list, &hold);
	int bad = list.n > 2 || opt_real(list.at[list.n - 1], &rake->high) || !(rake->high > 1) ||
		  (list.n == 2 &&
			  (opt_real(list.at[0], &rake->low) || !(rake->low >= 0 && rake->low < 1)));
	opt_list_release(&list);
	free(hold);
	if (bad)
		return fault_set(fault, FAULT_USE,
			"--rake-trim takes LOW,HIGH or HIGH as multiples of the mean weight, "
			"LOW below 1 and HIGH above it, as in 0.3,3, not \"%.60s\"",
			text);
	return 0;
}

static int take_within(struct rake *rake, const char *text, struct fault *fault)
{
	if (opt_real(text, &rake->within) || !(rake->within >= 1e-12 && rake->within <= .1))
		return fault_set(fault, FAULT_USE,
			"--rake-within takes a share of the whole from 1e-12 to 0.1, not \"%.60s\"",
			text);
	return 0;
}

static int find_base(struct rake *rake, const struct frame *frame, struct fault *fault)
{
	rake->base = frame_find(frame, "weight");
	rake->type = (struct type){.kind = KIND_DECIMAL, .scale = SCALE};
	if (rake->base != COLUMN_NONE) {
		struct type base = frame_column(frame, rake->base)->type;
		if (!type_is_number(base) || base.kind >= KIND_INSTANT)
			return fault_set(
				fault, FAULT_USE, "--rake: column \"weight\" is no number");
		if (base.kind == KIND_DECIMAL && base.scale > SCALE)
			rake->type.scale = base.scale;
	}
	rake->unit = pow(10, rake->type.scale);
	return 0;
}

int rake_open(struct step **step, const struct rake_options *options, struct frame *frame,
	struct fault *fault)
{
	struct rake *rake = mem_zero(1, sizeof(*rake));

	rake->step = (struct step){.does = &does, .name = "--rake"};
	rake->high = INFINITY;
	rake->within = 1e-9;
	if ((options->trim && take_trim(rake, options->trim, fault)) ||
		(options->within && take_within(rake, options->within, fault)) ||
		find_base(rake, frame, fault) ||
		margins_read(&rake->margins, options->margins, frame, fault)) {
		rake_free(&rake->step);
		return -1;
	}
	rake->slot = frame_add(frame, "weight", rake->type);
	*step = &rake->step;
	return 0;
}
