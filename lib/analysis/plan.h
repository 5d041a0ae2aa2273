/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an analysis asks of the driver: columns to decode, keys to count by, tables to count in.
 * Equal requests of several analyses are one column, one key.
 */
#ifndef ANALYSIS_PLAN_H
#define ANALYSIS_PLAN_H

#include "analysis/items.h"
#include "record/batch.h"
#include "record/book.h"
#include "record/keys.h"
#include "record/tally.h"
#include "record/texttable.h"
#include "util/opt.h"

enum { NO_SLOT = UINT32_MAX };

/* What plan() made and the arena cannot hold; released when the reading is over. */
struct plan_thing {
	void *thing;
	void (*release)(void *thing);
};

/* Requests of all analyses together. */
struct needs {
	const struct schema *schema;
	const struct items *items; /* --items; NULL without */
	struct batch_column *column;
	size_t columns, cap_columns;
	struct keys_plan *keys;
	size_t keyses, cap_keys;
	const uint32_t *group; /* group columns */
	size_t groups;
	bool by; /* --by */
	enum period period;
	const struct zone *zone;
	uint32_t by_column; /* --by PERIOD:COLUMN; COLUMN_NONE: each analysis has its own */
	bool zone_matters, as_of_matters; /* counts depend on them: set by plan() */
	bool has_as_of;
	int64_t as_of_s;
	bool final; /* leave cases that are not over out of the count */
	bool weighted; /* --weight: batch->weight is there */
	bool freq;     /* --freq: batch->times is there */
	struct opt_list said; /* what analyses left out, a line each: plan_say */
	struct arena arena;
	struct plan_thing *thing;
	size_t things, cap_things;
};

/* One analysis's part. */
struct plan {
	struct needs *needs;
	const struct setting *settings;
	const char *const *value;
	const struct texttable *const *file; /* by setting, see setting_table */
	struct table *table;
	uint32_t *key;      /* by table: which keys number its rows */
	size_t tables, cap;
	void *own; /* what plan() wants add() to know; in needs->arena */
};

/* Group numbers of a batch, by key slot. */
struct groups {
	const uint32_t *const *number;
	const uint32_t *count;
};

/* Is it a group column (-g)? */
bool plan_is_group(const struct needs *needs, uint32_t column);

/* A column as levels or as values: its slot in the batch. */
uint32_t plan_levels(struct plan *plan, uint32_t column);
uint32_t plan_values(struct plan *plan, uint32_t column);

/* The same where other values are of no use: they are invalid, and told. */
uint32_t plan_limited(struct plan *plan, uint32_t column, struct batch_limit limit);

/* A column of instants or of dates as values; -1: it is neither. */
int plan_instant(struct plan *plan, uint32_t column, uint32_t *slot, bool *is_date, struct fault *fault);

/* A column read as `type`, whatever its header says. */
uint32_t plan_typed(struct needs *needs, uint32_t column, struct type type);

/*
 * Keys: the group columns, with --by the period of column `instant` (unless --by names another),
 * and behind them the text of `item` unless that is COLUMN_NONE. -1: --by and no instant.
 */
int plan_keys(struct plan *plan, uint32_t instant, uint32_t item, uint32_t *key, struct fault *fault);

/* The same with an item of several columns; 0 columns: none. */
int plan_joint_keys(struct plan *plan, uint32_t instant, const uint32_t *item, uint32_t items, uint32_t *key,
	struct fault *fault);

/*
 * The same with an item that `maker` makes of each record: a day, a customer, a whole record that
 * emit() must see. groups->number is KEYS_NONE where it made none. `what` of equal keys is one object.
 */
int plan_made_keys(struct plan *plan, uint32_t instant, struct keys_maker maker, uint32_t *key, struct fault *fault);

/*
 * The same with an item of a column (COLUMN_NONE: none) or of a maker (make NULL: none), where the period
 * is not that of a column but of `moment`; `instant` is one that it depends on.
 */
int plan_timed_keys(struct plan *plan, uint32_t instant, struct keys_moment moment, uint32_t item,
	struct keys_maker maker, uint32_t *key, struct fault *fault);

/* The same where the item is known by a number (struct keys_plan), which is quicker. */
int plan_numbered_keys(struct plan *plan, uint32_t instant, struct keys_maker maker,
	bool (*number)(const void *what, const struct batch *batch, uint32_t i, int64_t *number), uint32_t *key,
	struct fault *fault);

/* The thing lives as long as the plan: release(thing) is called behind the reading. */
void plan_own(struct plan *plan, void *thing, void (*release)(void *thing));

/*
 * The same for what lasts and may reach over several periods: with --by the period of the group is
 * empty, and emit() cuts into periods itself (emission_period).
 */
int plan_whole_keys(struct plan *plan, uint32_t instant, struct keys_maker maker, uint32_t *key, struct fault *fault);

/* A table; its number within the analysis. item is copied. */
uint32_t plan_table(struct plan *plan, uint32_t key, const struct table *shape);

/* After plan(): no two tables are of one role and item, since states know them by these; else a fault. */
int plan_apart(const struct plan *plan, struct fault *fault);

/* The rows of table t for all groups of a batch, made if they are new. */
struct tally_table *plan_rows(const struct plan *plan, struct tally *tally, uint32_t t, const struct groups *groups);

/*
 * Say what of the input the plan leaves out, though someone may have meant it: shown to people before
 * the first record is read.
 */
void plan_say(struct plan *plan, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The column of a long input that says which item a record is about, or COLUMN_NONE: `item`, else
   `touchpoint`, where it is not a group column. */
uint32_t plan_item_column(const struct plan *plan);

#endif
