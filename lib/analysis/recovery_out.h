/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From blocks to numbers, for the parts of recovery that write results. Without survey weights
 * each record weighs 1, and the same formulas hold.
 */
#ifndef ANALYSIS_RECOVERY_OUT_H
#define ANALYSIS_RECOVERY_OUT_H

#include "analysis/recovery_plan.h"
#include "math/interval.h"
#include "math/versus.h"
#include "math/weighted.h"

/* One table of a group. */
struct blocks {
	const struct emission *emission;
	const struct emit_item *item;
	int low;
	uint32_t levels, cells; /* of satisfaction; of a block */
	bool weighted, has_repurchase;
};

/* false: the group's state has no such table. */
bool blocks_open(struct blocks *blocks, const struct emission *emission, int64_t role, const char *item);

/* A share: x of `of`, as many records as it is worth under weights; n: records. */
struct share {
	wide n;
	double x, of;
};

/* A mean; `of`: as many records as it is worth. NAN where there is none. */
struct mean {
	wide n;
	double mean, se, of;
	bool constant;
};

/* Add a cell, or all records of a block. */
void cell_join(const struct blocks *blocks, uint32_t cell, struct weighted_level *into);
void block_join(const struct blocks *blocks, uint32_t block, struct weighted_level *into);

/* level[0] no, level[1] yes, x set; a mean of levels. */
struct share share_of(const struct blocks *blocks, const struct weighted_level level[2]);
struct mean mean_of(const struct blocks *blocks, const struct weighted_level *level, uint32_t levels);

/* Sets of blocks, a bit each. */
struct share blocks_repurchase(const struct blocks *blocks, uint64_t set);
struct mean blocks_satisfaction(const struct blocks *blocks, uint64_t set);

/* Share of the records of the blocks `in` among those of `among`. */
struct share blocks_share(const struct blocks *blocks, uint64_t in, uint64_t among);
wide blocks_records(const struct blocks *blocks, uint64_t set);

/* Sets of states. */
#define SET(trouble) (1u << (trouble))
enum recovery_set {
	SET_NONE = SET(TROUBLE_NONE),
	SET_SATISFIED = SET(TROUBLE_SATISFIED),
	SET_MOLLIFIED = SET(TROUBLE_MOLLIFIED),
	SET_DISSATISFIED = SET(TROUBLE_DISSATISFIED),
	SET_SILENT = SET(TROUBLE_SILENT),
	SET_HANDLED = SET_SATISFIED | SET_MOLLIFIED | SET_DISSATISFIED,
	SET_COMPLAINED = SET_HANDLED | SET(TROUBLE_COMPLAINED),
	SET_PROBLEM = SET_COMPLAINED | SET_SILENT | SET(TROUBLE_SOME),
	SET_ALL = SET_PROBLEM | SET_NONE,
};

/* What each state is, among whom it is a share, and which column tells. */
enum { RECOVERY_STATE_ROWS = 7 };

extern const struct recovery_state {
	const char *name;
	uint32_t set, among;
	enum recovery_known known;
} recovery_states[RECOVERY_STATE_ROWS];

/* Rows. A value that is no number is no row unless there is a label or a note says why. */
struct row {
	const char *measure;
	enum unit unit;
	wide n;
	double value;
	struct interval bounds;
	const char *label, *note;
};

void recovery_put(const struct blocks *blocks, const char *item, const struct row *row);
void recovery_put_share(const struct blocks *blocks, const char *item, const char *measure,
	const struct share *share);
void recovery_put_mean(const struct blocks *blocks, const char *item, const char *measure, const struct mean *mean);
void recovery_put_p(const struct blocks *blocks, const char *item, const char *measure, wide n, double p);

/* One group of records against another: shares and means with their tests. */
struct contrast {
	struct share share[2];
	struct mean mean[2];
	double z, p, p_adj, mean_p, mean_p_adj;
};

wide contrast_n(wide a, wide b);
struct contrast contrast_of(const struct share share[2], const struct mean mean[2]);
void recovery_put_contrast(const struct blocks *blocks, const char *item, const struct contrast *contrast,
	const char *note);

extern const struct interval recovery_none;

/* The parts. */
void recovery_put_paradox(const struct emission *emission);
void recovery_put_paired(const struct emission *emission);
void recovery_put_follow_up(const struct emission *emission);
void recovery_put_steps(const struct emission *emission);

#endif
