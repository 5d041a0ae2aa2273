/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Outcomes by state; and from blocks to numbers.
 */
#include "analysis/recovery_out.h"

#include "analysis/counts.h"
#include "math/trial.h"
#include "math/weighted.h"
#include "util/mem.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Amounts beyond this have no exact cents in a double. */
#define MUCH 1e13

const struct interval recovery_none = {NAN, NAN};

bool blocks_open(struct blocks *blocks, const struct emission *emission, int64_t role, const char *item)
{
	for (size_t i = 0; i < emission->items; i++) {
		const struct emit_item *at = &emission->item[i];
		const int64_t *form = at->shape->form;
		if (form[FORM_ROLE] != role || (item && strcmp(at->item, item) != 0))
			continue;
		uint32_t levels = (uint32_t)(form[FORM_HIGH] - form[FORM_LOW] + 1);
		*blocks = (struct blocks){emission, at, (int)form[FORM_LOW], levels, block_cells(levels),
			form[FORM_WEIGHTED] != 0, form[FORM_REPURCHASE] != 0};
		return true;
	}
	return false;
}

/* A state from elsewhere may hold any sums: they go round, and give no number that is one. */
static wide around(wide a, wide b)
{
	return (wide)((uwide)a + (uwide)b);
}

void cell_join(const struct blocks *blocks, uint32_t cell, struct weighted_level *into)
{
	const wide *at = blocks->item->cell + cell;
	uint32_t counts = blocks->item->shape->counts;

	into->n += at[0];
	into->w = around(into->w, at[blocks->weighted ? counts : 0]);
	into->w2 = around(into->w2, at[blocks->weighted ? 2 * counts : 0]);
}

struct share share_of(const struct blocks *blocks, const struct weighted_level level[2])
{
	struct share share = {level[0].n + level[1].n, wide_double(level[1].n), wide_double(level[0].n + level[1].n)};

	if (blocks->weighted) {
		struct weighted all = weighted_of(level, 2);
		share.of = all.n > 0 ? all.n_here : 0;
		share.x = all.n > 0 ? all.mean * all.n_here : 0;
	}
	return share;
}

struct mean mean_of(const struct blocks *blocks, const struct weighted_level *level, uint32_t levels)
{
	struct weighted all = weighted_of(level, levels);
	struct mean mean = {0, all.mean, all.se, blocks->weighted ? all.n_here : all.n, false};
	uint32_t hit = 0;

	for (uint32_t l = 0; l < levels; l++) {
		mean.n += level[l].n;
		hit += level[l].n > 0;
	}
	mean.constant = hit == 1;
	return mean;
}

struct share blocks_repurchase(const struct blocks *blocks, uint64_t set)
{
	struct weighted_level level[2] = {{.x = 0}, {.x = 1}};

	for (uint32_t b = 0; b < 64; b++)
		for (uint32_t y = 0; y < 2 && set >> b & 1; y++)
			cell_join(blocks, b * blocks->cells + BLOCK_NO + y, &level[y]);
	return share_of(blocks, level);
}

struct mean blocks_satisfaction(const struct blocks *blocks, uint64_t set)
{
	struct weighted_level *level = mem_zero(blocks->levels + 1ul, sizeof(*level));

	for (uint32_t l = 0; l < blocks->levels; l++) {
		level[l].x = blocks->low + (double)l;
		for (uint32_t b = 0; b < 64; b++)
			if (set >> b & 1)
				cell_join(blocks, b * blocks->cells + BLOCK_LEVELS + l, &level[l]);
	}
	struct mean mean = mean_of(blocks, level, blocks->levels);
	free(level);
	return mean;
}

/* Each record is in one of the first four cells of its block. */
void block_join(const struct blocks *blocks, uint32_t b, struct weighted_level *into)
{
	for (uint32_t c = 0; c < BLOCK_LEVELS; c++)
		cell_join(blocks, b * blocks->cells + c, into);
}

struct share blocks_share(const struct blocks *blocks, uint64_t in, uint64_t among)
{
	struct weighted_level level[2] = {{.x = 0}, {.x = 1}};

	for (uint32_t b = 0; b < 64; b++)
		if ((among | in) >> b & 1)
			block_join(blocks, b, &level[in >> b & 1]);
	return share_of(blocks, level);
}

wide blocks_records(const struct blocks *blocks, uint64_t set)
{
	struct weighted_level all = {0};

	for (uint32_t b = 0; b < 64; b++)
		if (set >> b & 1)
			block_join(blocks, b, &all);
	return all.n;
}

/* ---- rows ---- */

static double cents(double value)
{
	return fabs(value) < MUCH ? round(value * 100) / 100 : value;
}

static void to_cents(struct line *line)
{
	line->low = cents(line->low);
	line->high = cents(line->high);
	if (fabs(line->value) < MUCH) {
		line->whole = (wide)llround(line->value * 100);
		line->is_whole = true;
	}
}

void recovery_put(const struct blocks *blocks, const char *item, const struct row *row)
{
	char note[64];
	struct line line = {.item = item, .measure = row->measure, .unit = row->unit, .n = row->n, .value = row->value,
		.low = row->bounds.low, .high = row->bounds.high, .label = row->label, .note = note};

	if (!isfinite(row->value) && !row->label && !row->note)
		return;
	if (row->unit == UNIT_MONEY)
		to_cents(&line);
	snprintf(note, sizeof(note), "%s%s%s", row->note ? row->note : "", row->note && blocks->weighted ? ";" : "",
		blocks->weighted ? "weighted" : "");
	result_put(blocks->emission->result, &line);
}

void recovery_put_share(const struct blocks *blocks, const char *item, const char *measure,
	const struct share *share)
{
	if (share->n && share->of > 0)
		recovery_put(blocks, item, &(struct row){measure, UNIT_SHARE, share->n, share->x / share->of,
			wilson(share->x, share->of, blocks->emission->confidence), NULL, NULL});
}

void recovery_put_mean(const struct blocks *blocks, const char *item, const char *measure, const struct mean *mean)
{
	struct interval bounds =
		mean->constant ? recovery_none : student(mean->mean, mean->se, wide_double(mean->n), blocks->emission->confidence);

	if (mean->n)
		recovery_put(blocks, item, &(struct row){measure, UNIT_SCORE, mean->n, mean->mean, bounds, NULL,
			mean->constant && mean->n > 1 ? "constant" : NULL});
}

void recovery_put_p(const struct blocks *blocks, const char *item, const char *measure, wide n, double p)
{
	recovery_put(blocks, item, &(struct row){measure, UNIT_P, n, p, recovery_none, NULL, NULL});
}

/* ---- contrasts ---- */

/* Variance of one answer, as Welch wants it: of as many records as the mean is worth. NAN where all
   answers are the same, since these say nothing of how far their mean may be off. */
static double variance_of(const struct mean *mean)
{
	return mean->constant ? NAN : mean->se * mean->se * mean->of;
}

struct contrast contrast_of(const struct share share[2], const struct mean mean[2])
{
	struct contrast c = {.share = {share[0], share[1]}, .mean = {mean[0], mean[1]}};

	c.z = shares_z(share[0].x, share[0].of, share[1].x, share[1].of);
	c.p = c.p_adj = normal_p(c.z);
	c.mean_p = c.mean_p_adj = welch_test(mean[0].mean, variance_of(&mean[0]), mean[0].of, mean[1].mean,
		variance_of(&mean[1]), mean[1].of).p;
	return c;
}

/* A difference stands on no more than its smaller side, and is to be hidden where that is. */
wide contrast_n(wide a, wide b)
{
	return a < b ? a : b;
}

static void put_shares(const struct blocks *blocks, const char *item, const struct contrast *c, const char *note)
{
	const struct share *a = &c->share[0], *b = &c->share[1];
	wide n = contrast_n(a->n, b->n);

	if (!(a->of > 0) || !(b->of > 0))
		return;
	recovery_put(blocks, item, &(struct row){"difference", UNIT_SHARE, n, a->x / a->of - b->x / b->of,
		newcombe(a->x, a->of, b->x, b->of, blocks->emission->confidence), NULL, note});
	recovery_put(blocks, item, &(struct row){"z", UNIT_COEFFICIENT, n, c->z, recovery_none, NULL, NULL});
	recovery_put_p(blocks, item, "p", n, c->p);
	recovery_put_p(blocks, item, "p_adj", n, c->p_adj);
}

static void put_means(const struct blocks *blocks, const char *item, const struct contrast *c, const char *note)
{
	const struct mean *a = &c->mean[0], *b = &c->mean[1];
	bool constant = a->constant || b->constant;
	wide n = contrast_n(a->n, b->n);
	char both[64];

	if (!n)
		return;
	snprintf(both, sizeof(both), "%s%s%s", note ? note : "", note && constant ? ";" : "", constant ? "constant" : "");
	recovery_put(blocks, item, &(struct row){"satisfaction_difference", UNIT_SCORE, n, a->mean - b->mean,
		welch(a->mean, variance_of(a), a->of, b->mean, variance_of(b), b->of, blocks->emission->confidence),
		NULL, *both ? both : NULL});
	recovery_put_p(blocks, item, "satisfaction_p", n, c->mean_p);
	recovery_put_p(blocks, item, "satisfaction_p_adj", n, c->mean_p_adj);
}

void recovery_put_contrast(const struct blocks *blocks, const char *item, const struct contrast *c, const char *note)
{
	put_shares(blocks, item, c, note);
	put_means(blocks, item, c, note);
}

/* ---- states ---- */

const struct recovery_state recovery_states[RECOVERY_STATE_ROWS] = {
	{"no-problem", SET_NONE, SET_ALL, KNOWN_PROBLEM},
	{"problem", SET_PROBLEM, SET_ALL, KNOWN_PROBLEM},
	{"complained", SET_COMPLAINED, SET_COMPLAINED | SET_SILENT, KNOWN_COMPLAINED},
	{"satisfied", SET_SATISFIED, SET_HANDLED, KNOWN_HANDLED},
	{"mollified", SET_MOLLIFIED, SET_HANDLED, KNOWN_HANDLED},
	{"dissatisfied", SET_DISSATISFIED, SET_HANDLED, KNOWN_HANDLED},
	{"silent", SET_SILENT, SET_COMPLAINED | SET_SILENT, KNOWN_COMPLAINED},
};

static void put_used(const struct blocks *blocks, const char *item, uint32_t first, uint32_t levels)
{
	wide used = 0, rest[2] = {0, 0};

	for (uint32_t b = 0; b < TROUBLES; b++) {
		const wide *cell = blocks->item->cell + b * blocks->cells + first;
		for (uint32_t l = 0; l < levels; l++)
			used += cell[l];
		rest[0] += cell[levels];
		rest[1] += cell[levels + 1];
	}
	counts_put(blocks->emission->result, item, used, rest[0], rest[1]);
}

static void put_states(const struct emission *emission)
{
	struct blocks blocks;

	if (!blocks_open(&blocks, emission, RECOVERY_STATES, NULL))
		return;
	for (size_t s = 0; s < RECOVERY_STATE_ROWS; s++) {
		const struct recovery_state *state = &recovery_states[s];
		struct share share = blocks_share(&blocks, state->set, state->among);
		struct share repurchase = blocks_repurchase(&blocks, state->set);
		struct mean satisfaction = blocks_satisfaction(&blocks, state->set);
		if (blocks.item->shape->form[FORM_COLUMNS] & state->known)
			recovery_put_share(&blocks, state->name, "share", &share);
		recovery_put_share(&blocks, state->name, "repurchase", &repurchase);
		recovery_put_mean(&blocks, state->name, "satisfaction", &satisfaction);
	}
	const wide *rest = blocks.item->cell + TROUBLES * blocks.cells - TROUBLES;
	counts_put(emission->result, "(all)", blocks_records(&blocks, SET_ALL), rest[TROUBLE_MISSING], rest[TROUBLE_INVALID]);
	counts_one(emission->result, "(all)", "contradictory", rest[TROUBLE_CONTRADICTORY]);
	if (blocks.has_repurchase)
		put_used(&blocks, "repurchase", 0, 2);
	if (blocks.levels)
		put_used(&blocks, "satisfaction", BLOCK_LEVELS, blocks.levels);
}

int recovery_emit(const struct emission *emission, struct fault *fault)
{
	(void)fault;
	put_states(emission);
	recovery_put_paired(emission);
	recovery_put_paradox(emission);
	recovery_put_steps(emission);
	return 0;
}
