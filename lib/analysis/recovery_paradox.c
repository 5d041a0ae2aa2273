/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Does a good recovery leave customers more loyal than no problem at all? Across customers, all
 * together and by severity; and along them, before and after.
 */
#include "analysis/recovery_out.h"

#include "math/trial.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Who is compared with those without a problem. */
static const struct side {
	const char *item;
	uint32_t set;
	bool selected; /* they chose to complain, or were chosen by how it ended */
} sides[] = {
	{"paradox", SET_COMPLAINED, true},
	{"paradox-satisfied", SET_SATISFIED, true},
	{"paradox-problem", SET_PROBLEM, false},
};

enum { SIDE_ALL, SIDE_SATISFIED, SIDES = sizeof(sides) / sizeof(*sides) };

/* The contrasts of one severity, or of all together. */
struct strand {
	struct blocks blocks;
	const char *severity; /* NULL: all */
	struct contrast contrast[SIDES];
};

static const char *note_of(const struct side *side, bool survivors)
{
	static const char *const note[2][2] = {{NULL, "survivors"}, {"selected", "selected;survivors"}};

	return note[side->selected][survivors];
}

/*
 * Whether all complainants come back more often than those without a problem, only those who were
 * satisfied do, all of them less often, or none of it can be told.
 */
static const char *verdict_of(double all, double all_p, double satisfied, double satisfied_p, double alpha)
{
	if (all_p < alpha && all > 0)
		return "paradox";
	if (satisfied_p < alpha && satisfied > 0)
		return "satisfied_only";
	return all_p < alpha ? "damage" : "no_difference_shown";
}

static void put_verdict(const struct blocks *blocks, const char *item, const char *measure, wide n,
	const char *verdict, const char *note)
{
	recovery_put(blocks, item, &(struct row){measure, UNIT_COUNT, n, NAN, recovery_none, verdict, note});
}

static double apart(const struct share share[2])
{
	return share[0].x / share[0].of - share[1].x / share[1].of;
}

static void put_verdicts(const struct strand *strand, const char *item, const char *note)
{
	const struct contrast *all = &strand->contrast[SIDE_ALL], *satisfied = &strand->contrast[SIDE_SATISFIED];
	double alpha = 1 - strand->blocks.emission->confidence;

	if (all->share[0].n && all->share[1].n)
		put_verdict(&strand->blocks, item, "verdict", contrast_n(all->share[0].n, all->share[1].n),
			verdict_of(apart(all->share), all->p_adj, apart(satisfied->share), satisfied->p_adj, alpha), note);
	if (all->mean[0].n && all->mean[1].n)
		put_verdict(&strand->blocks, item, "satisfaction_verdict", contrast_n(all->mean[0].n, all->mean[1].n),
			verdict_of(all->mean[0].mean - all->mean[1].mean, all->mean_p_adj,
				satisfied->mean[0].mean - satisfied->mean[1].mean, satisfied->mean_p_adj, alpha), note);
}

/* Against those without a problem of the whole group: they have no severity. */
static void compare(struct strand *strand, const struct blocks *base)
{
	for (int s = 0; s < SIDES; s++) {
		struct share share[2] = {blocks_repurchase(&strand->blocks, sides[s].set), blocks_repurchase(base, SET_NONE)};
		struct mean mean[2] = {blocks_satisfaction(&strand->blocks, sides[s].set),
			blocks_satisfaction(base, SET_NONE)};
		strand->contrast[s] = contrast_of(share, mean);
	}
}

/* One family: the same measure over all sides and severities. */
static void adjust(const struct emission *emission, struct strand *strand, size_t strands)
{
	size_t n = strands * SIDES;
	double *p = mem_zero(2 * n + 1, sizeof(*p)), *mean_p = p + n;

	for (size_t i = 0; i < n; i++) {
		p[i] = strand[i / SIDES].contrast[i % SIDES].p;
		mean_p[i] = strand[i / SIDES].contrast[i % SIDES].mean_p;
	}
	emission_adjust(emission, p, n);
	emission_adjust(emission, mean_p, n);
	for (size_t i = 0; i < n; i++) {
		strand[i / SIDES].contrast[i % SIDES].p_adj = p[i];
		strand[i / SIDES].contrast[i % SIDES].mean_p_adj = mean_p[i];
	}
	free(p);
}

static void put_strand(const struct strand *strand, bool survivors)
{
	for (int s = 0; s < SIDES; s++) {
		struct buf item = BUF_NONE;
		buf_printf(&item, "%s%s%s", sides[s].item, strand->severity ? "@" : "",
			strand->severity ? strand->severity : "");
		recovery_put_contrast(&strand->blocks, item.at, &strand->contrast[s], note_of(&sides[s], survivors));
		if (s == SIDE_ALL)
			put_verdicts(strand, item.at, note_of(&sides[s], survivors));
		buf_release(&item);
	}
}

static size_t severities(const struct emission *emission, struct strand *strand)
{
	size_t n = 0;

	for (size_t i = 0; i < emission->items; i++) {
		const struct emit_item *item = &emission->item[i];
		if (item->shape->form[FORM_ROLE] != RECOVERY_SEVERITY)
			continue;
		blocks_open(&strand[n].blocks, emission, RECOVERY_SEVERITY, item->item);
		strand[n].severity = item->item;
		n += blocks_records(&strand[n].blocks, SET_PROBLEM) > 0;
	}
	return n;
}

void recovery_put_paradox(const struct emission *emission)
{
	struct strand whole = {.severity = NULL}, *strand = mem_zero(emission->items + 1, sizeof(*strand));
	size_t strands = severities(emission, strand);

	if (blocks_open(&whole.blocks, emission, RECOVERY_STATES, NULL)) {
		bool survivors = !blocks_records(&whole.blocks, SET_SILENT);
		compare(&whole, &whole.blocks);
		for (size_t i = 0; i < strands; i++)
			compare(&strand[i], &whole.blocks);
		adjust(emission, &whole, 1);
		adjust(emission, strand, strands);
		put_strand(&whole, survivors);
		for (size_t i = 0; i < strands; i++)
			put_strand(&strand[i], survivors);
	}
	free(strand);
}

/* ---- before and after ---- */

/* How the answers of one set of pairs changed. */
struct change {
	const char *item;
	uint64_t rows;         /* of the table */
	struct changed changed;
	struct mean moved, score;   /* after less before */
	double p, p_adj, score_p, score_p_adj;
};

static void join_rows(const struct blocks *blocks, uint64_t rows, uint32_t cell, struct weighted_level *into)
{
	for (uint32_t r = 0; r < PAIRS; r++)
		if (rows >> r & 1)
			cell_join(blocks, r * pair_cells(blocks->levels) + cell, into);
}

static void read_shares(const struct blocks *blocks, struct change *change)
{
	struct weighted_level level[3] = {{.x = -1}, {.x = 0}, {.x = 1}};

	for (uint32_t cell = 0; cell < PAIR_CELLS; cell++)
		join_rows(blocks, change->rows, cell, &level[1 + cell % 2 - cell / 2]);
	change->moved = mean_of(blocks, level, 3);
	change->changed = (struct changed){wide_double(level[0].n + level[1].n + level[2].n), wide_double(level[0].n),
		wide_double(level[2].n)};
	if (blocks->weighted)
		change->p = change->moved.constant ? NAN : t_p(t_statistic(change->moved.mean, change->moved.se), change->changed.n);
	else
		change->p = mcnemar_p(mcnemar(&change->changed, 0));
}

static void read_scores(const struct blocks *blocks, struct change *change)
{
	uint32_t cells = blocks->levels ? 2 * blocks->levels - 1 : 0;
	struct weighted_level *level = mem_zero(cells + 1ul, sizeof(*level));

	for (uint32_t c = 0; c < cells; c++) {
		level[c].x = (double)c - (blocks->levels - 1.);
		join_rows(blocks, change->rows, PAIR_CELLS + c, &level[c]);
	}
	change->score = mean_of(blocks, level, cells);
	change->score_p = change->score.constant ? NAN
		: t_p(t_statistic(change->score.mean, change->score.se), wide_double(change->score.n));
	free(level);
}

static void read_change(const struct blocks *blocks, struct change *change)
{
	read_shares(blocks, change);
	read_scores(blocks, change);
	change->p_adj = change->p;
	change->score_p_adj = change->score_p;
}

static void put_change(const struct blocks *blocks, const struct change *change)
{
	double confidence = blocks->emission->confidence;
	const struct mean *moved = &change->moved, *score = &change->score;
	struct interval bounds = changed_share(&change->changed, confidence);

	if (blocks->weighted)
		bounds = moved->constant ? recovery_none : student(moved->mean, moved->se, change->changed.n, confidence);
	if (moved->n) {
		recovery_put(blocks, change->item, &(struct row){"repurchase_change", UNIT_SHARE, moved->n, moved->mean,
			bounds, NULL, "survivors"});
		if (!blocks->weighted) {
			recovery_put(blocks, change->item, &(struct row){"mcnemar", UNIT_COEFFICIENT, moved->n,
				mcnemar(&change->changed, 0), recovery_none, NULL, NULL});
			recovery_put(blocks, change->item, &(struct row){"mcnemar_corrected", UNIT_COEFFICIENT, moved->n,
				mcnemar(&change->changed, 1), recovery_none, NULL, NULL});
		}
		recovery_put_p(blocks, change->item, "repurchase_change_p", moved->n, change->p);
		recovery_put_p(blocks, change->item, "repurchase_change_p_adj", moved->n, change->p_adj);
	}
	if (!score->n)
		return;
	bounds = score->constant ? recovery_none : student(score->mean, score->se, wide_double(score->n), confidence);
	recovery_put(blocks, change->item, &(struct row){"satisfaction_change", UNIT_SCORE, score->n, score->mean, bounds,
		NULL, score->constant && score->n > 1 ? "survivors;constant" : "survivors"});
	recovery_put_p(blocks, change->item, "satisfaction_change_p", score->n, change->score_p);
	recovery_put_p(blocks, change->item, "satisfaction_change_p_adj", score->n, change->score_p_adj);
}

static void adjust_changes(const struct emission *emission, struct change *change, size_t n)
{
	double p[RECOVERY_STATE_ROWS], score_p[RECOVERY_STATE_ROWS];

	for (size_t i = 0; i < n; i++) {
		p[i] = change[i].p;
		score_p[i] = change[i].score_p;
	}
	emission_adjust(emission, p, n);
	emission_adjust(emission, score_p, n);
	for (size_t i = 0; i < n; i++) {
		change[i].p_adj = p[i];
		change[i].score_p_adj = score_p[i];
	}
}

static void put_paired_verdicts(const struct blocks *blocks, const struct change *all, const struct change *satisfied)
{
	double alpha = 1 - blocks->emission->confidence;

	if (all->moved.n)
		put_verdict(blocks, "paradox", "verdict_paired", all->moved.n,
			verdict_of(all->moved.mean, all->p_adj, satisfied->moved.mean, satisfied->p_adj, alpha), "survivors");
	if (all->score.n)
		put_verdict(blocks, "paradox", "satisfaction_verdict_paired", all->score.n,
			verdict_of(all->score.mean, all->score_p_adj, satisfied->score.mean, satisfied->score_p_adj, alpha),
			"survivors");
}

void recovery_put_paired(const struct emission *emission)
{
	struct change change[RECOVERY_STATE_ROWS];
	const struct change *all = change, *satisfied = change;
	struct blocks blocks;

	if (!blocks_open(&blocks, emission, RECOVERY_PAIRED, NULL))
		return;
	for (size_t s = 0; s < RECOVERY_STATE_ROWS; s++) {
		change[s] = (struct change){.item = recovery_states[s].name, .rows = recovery_states[s].set};
		read_change(&blocks, &change[s]);
		all = recovery_states[s].set == SET_COMPLAINED ? &change[s] : all;
		satisfied = recovery_states[s].set == SET_SATISFIED ? &change[s] : satisfied;
	}
	adjust_changes(emission, change, RECOVERY_STATE_ROWS);
	for (size_t s = 0; s < RECOVERY_STATE_ROWS; s++)
		put_change(&blocks, &change[s]);
	put_paired_verdicts(&blocks, all, satisfied);
}

void recovery_put_follow_up(const struct emission *emission)
{
	static const char *const item[2] = {"not_followed_up", "followed_up"};
	struct blocks blocks;

	if (!blocks_open(&blocks, emission, RECOVERY_PAIRED, NULL))
		return;
	struct change change[2];
	for (int f = 0; f < 2; f++) {
		change[f] = (struct change){.item = item[f], .rows = 1ul << (PAIR_FIRST + f)};
		read_change(&blocks, &change[f]);
	}
	adjust_changes(emission, change, 2);
	for (int f = 0; f < 2; f++)
		put_change(&blocks, &change[f]);
}
