/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the parts of the gap analysis share: gap.c lays tables out, gap_add.c and gap_group.c count into them,
 * gap_out.c and the files beside it read them. There are three kinds of tables:
 *   cells   counts; under survey weights as many wides again for the sums of weights, and as many
 *           for the sums of their squares (gap_cells)
 *   sums    for each variable the block of enum gap_sum, of respondents' means in whole units
 *   trust   sums of squares and products of the items of a group, for its reliability
 */
#ifndef ANALYSIS_GAP_PLAN_H
#define ANALYSIS_GAP_PLAN_H

#include "analysis/analysis.h"

/* Roles, in the order of the results. `+ LEVELS` of a group role is (all) items together. */
enum gap_role {
	GAP_ITEM,                                /* cells: expectation x perception */
	GAP_LEVEL,                               /* sums: expectation, perception, gap of respondents */
	GAP_ALL = GAP_LEVEL + LEVELS,
	GAP_ANSWERS,                             /* as GAP_ITEM, a long input's groups of items */
	GAP_WEIGHED = GAP_ANSWERS + LEVELS,      /* sums: weighted gap of respondents */
	GAP_TRUST = GAP_WEIGHED + LEVELS + 1,    /* trust; the item is "GROUP<TAB>ITEM, ITEM" */
	GAP_ZONE = GAP_TRUST + LEVELS + 1,       /* cells: desired - adequate x perception - adequate */
	GAP_MOOD_ITEM,                           /* cells: band x satisfaction, of an item */
	GAP_MOOD,                                /* the same of a group */
	GAP_COMPLAINED = GAP_MOOD + LEVELS + 1,  /* cells: band x complained, of a kind */
	GAP_BOTH_MOOD,                           /* cells: bands of both kinds x satisfaction */
	GAP_BOTH_COMPLAINED,
	GAP_UNMET,                               /* cells: enum gap_unmet */
	GAP_ROLES
};

/* What a table's form says; LOW and HIGH are the ends of a scale. */
enum gap_form {
	FORM_ROLE,
	FORM_LOW_E,
	FORM_HIGH_E,
	FORM_LOW_P,
	FORM_HIGH_P,
	FORM_LOW = FORM_LOW_E,
	FORM_HIGH = FORM_HIGH_E,
	FORM_WEIGHTED = FORM_HIGH_P + 1,
	FORM_MORE /* GAP_WEIGHED: enum gap_weighing; GAP_TRUST: items; bands: how many */
};

enum gap_weighing { WEIGHED_NOT, WEIGHED_BY_TABLE, WEIGHED_BY_IMPORTANCE, WEIGHED_BY_ALLOCATION };

/* Sums over respondents of x; without weights the first two. Weights in millionths. */
enum gap_sum { SUM_X, SUM_X2, GAP_SUMS, SUM_W = GAP_SUMS, SUM_W2, SUM_W2X, SUM_W2X2, GAP_WEIGHTED_SUMS };

enum { COUNT_USED, COUNT_MISSING, LEVEL_COUNTS };

/* A trust table: these, then for each item sum and sum of squares of both answers. */
enum { TRUST_W, TRUST_E, TRUST_E2, TRUST_P, TRUST_P2, TRUST_EP, TRUST_SUMS };
enum { TRUST_ITEM_E, TRUST_ITEM_E2, TRUST_ITEM_P, TRUST_ITEM_P2, TRUST_ITEM_SUMS };
enum { TRUST_COMPLETE, TRUST_COUNTS };

/* Behind the L x (2L - 1) differences of a zone table. */
enum { ZONE_INVERTED, ZONE_MISSING, ZONE_INVALID, ZONE_BEYOND };

enum { BAND_NEGATIVE, BAND_ZERO, BAND_POSITIVE, BANDS };

enum gap_unmet { UNMET_FUNCTIONAL, UNMET_CONVENIENCE, UNMET_EMOTIONAL, UNMET_NONE, UNMET_MISSING, UNMET_CELLS };

/* Groups of items with a part of their own: the three layers in their order, and both kinds. */
enum gap_special {
	SPECIAL_FUNCTIONAL,
	SPECIAL_CONVENIENCE,
	SPECIAL_EMOTIONAL,
	SPECIAL_EXPLICIT,
	SPECIAL_IMPLICIT,
	SPECIALS
};

/*
 * Respondents' means are rounded to whole units of this many in a point. Under survey weights it
 * is the least common multiple of 1 ... 12, exact for up to 12 items and for most numbers up to 30;
 * the squares are small enough to leave room for those of weights.
 */
enum { NANO = 1000000000, WEIGHTED_UNIT = 27720 };
enum { MOST_LEVELS = 101 };

/* An item: its columns (slots of the batch; NO_SLOT: none) and tables (NO_SLOT: none). */
struct gap_entry {
	const char *name;
	uint32_t slot_e, slot_p, slot_importance, slot_mood;
	uint32_t table, mood;
	struct type type_e, type_p, type_importance, type_mood;
	int64_t weight;      /* in the items table; 0: none */
	uint32_t allocation; /* its dimension among those that share an importance; NO_SLOT: none */
	bool reversed;
};

struct gap_zone {
	uint32_t slot_adequate, slot_desired, slot_p, table;
	struct type type;
	bool reversed;
};

/* A group of items, answered by one respondent. */
struct gap_level {
	const char *name;
	size_t *member; /* positions in entry[], by name */
	size_t members;
	int level; /* enum level; LEVELS: (all) */
	int special; /* enum gap_special, or SPECIALS */
	uint32_t table, weighed, trust, mood, complained;
};

/* Joint bands of both kinds, first unmet layer: NO_SLOT without. */
struct gap_own {
	struct gap_entry *entry;
	size_t n;
	struct gap_zone *zone;
	size_t zones;
	struct gap_level *level;
	size_t levels;
	enum gap_weighing weighing;
	uint32_t allocations;
	uint32_t slot_mood, slot_complained; /* of the whole record; NO_SLOT: none */
	struct type type_mood, type_complained;
	uint32_t both_mood, both_complained, unmet;
	bool has_special[SPECIALS];
};

/* Cells of a joint table of two answers, of a zone table, of `bands` by levels. */
static inline int64_t gap_joint_cells(int64_t levels)
{
	return (levels + 2) * (levels + 2);
}

static inline int64_t gap_zone_cells(int64_t levels)
{
	return levels * (2 * levels - 1);
}

static inline uint32_t gap_sums(bool weighted)
{
	return weighted ? GAP_WEIGHTED_SUMS : GAP_SUMS;
}

/* NAME@ITEM, or plain NAME where item is NULL; COLUMN_NONE without. */
uint32_t gap_column(const struct plan *plan, const char *name, const char *item);

/* A table of n counted cells, keyed by item_column unless that is COLUMN_NONE. */
int gap_cells(struct plan *plan, const struct table *of, int64_t n, uint32_t item_column, uint32_t *table,
	struct fault *fault);

/* Bands by the levels of a score or a 0/1 column. */
struct gap_bands_shape {
	int64_t role;
	const char *item;
	struct type type;
	int bands;
	uint32_t item_column;
};

bool gap_is_mood(struct type type);
int gap_bands(struct plan *plan, const struct gap_bands_shape *of, uint32_t *table, struct fault *fault);

/* Groups of items inside records: touchpoints, dimensions, layers, kinds, and all. */
int gap_plan_levels(struct plan *plan, struct fault *fault);

void gap_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups);
bool gap_knows(const struct table *shape);
int gap_emit(const struct emission *emission, struct fault *fault);

extern const struct setting gap_settings[];

#endif
