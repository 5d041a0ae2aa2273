/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an analysis is. To add one:
 *   1. lib/analysis/NAME.c with its descriptor, and a six-line NAME.h that declares it;
 *   2. one #include and one row in analyses.c;
 *   3. one .Ss in man/ce-analyses.7;
 *   4. one folder tests/golden/ce-gap/NAME-..., with a file `law` so that tests/law splits it.
 * No other file changes. tests/docs fails when the section or the folder is missing.
 *
 * plan() asks for columns and lays out tables; add() counts a batch into them, in whole numbers
 * only, each record batch_times() times (--freq); emit() turns one group's cells into result rows. An analysis opens no file, knows no
 * option of a tool and not how it is drawn.
 */
#ifndef ANALYSIS_ANALYSIS_H
#define ANALYSIS_ANALYSIS_H

#include "analysis/plan.h"
#include "record/result.h"

/* One item of a group: its table's shape and its cells, counts first, then wides. */
struct emit_item {
	const char *item;
	const struct table *shape;
	const wide *cell;
};

/* One period of a series: its name, or NULL where records have no instant, and the group's items in it. */
struct emit_period {
	const char *name;
	const char *const *group; /* the group columns' values, the period's last */
	const struct emit_item *item;
	size_t items;
};

/* One group of an analysis, to be emitted. */
struct emission {
	const struct setting *settings;
	const char *const *value; /* by setting */
	const struct texttable *const *file; /* by setting, see setting_table */
	double confidence;
	uint64_t seed; /* of draws: the same seed gives the same rows */
	bool has_as_of, by; /* by: the last group column is a period */
	bool grouped;       /* there are other groups than this one */
	int64_t as_of_s;
	bool by_given;           /* the total has no periods, though */
	enum period by_period;
	const struct zone *zone; /* that counting went by; NULL: UTC */
	const char *const *group; /* whose rows these are: groups names, the period last */
	size_t groups;
	const struct emit_item *item; /* by form[0] (the table's role), then by name in natural order */
	size_t items;
	/* with --by: what the same group had in the period before, for migrations; NULL: there is none */
	const char *before_period;
	const struct emit_item *before; /* in the same order */
	size_t befores;
	/* of a series: all periods of the group, in order; items is 0 */
	const struct emit_period *period;
	size_t periods;
	const char *const *whole; /* the group columns' values, "(all)" for the period */
	bool total; /* of all groups */
	const char *analysis;
	struct result *result;
};

/* The same item with a table of the same shape in the period before; NULL without. */
const struct emit_item *emission_before(const struct emission *emission, const struct emit_item *item);

/* The rows of the nameless table of this role: a state has one at most, and they stand together. */
const struct emit_item *emission_rows(const struct emission *emission, int64_t role, size_t *rows);

/* Adjust the p of a family, NANs apart, as the setting `adjust` says: bh, or else Holm. */
void emission_adjust(const struct emission *emission, double *p, size_t n);

/* Rows that follow are of period p of the series; SIZE_MAX: of all together, "(all)". */
void emission_at(const struct emission *emission, size_t p);

/*
 * With --by and keys that are whole (plan_whole_keys): the rows that follow are of this period of the
 * group. Periods are given in order.
 */
void emission_period(const struct emission *emission, int64_t ordinal);

struct analysis {
	const char *name;
	const char *question;
	const char *reads;           /* columns, as --list shows them */
	const char *measures;        /* what comes out, as --list shows it */
	const struct setting *settings; /* ends with a row without a name; may be NULL */
	/* Columns and tables, or a fault that says what is missing. */
	int (*plan)(struct plan *plan, struct fault *fault);
	void (*add)(const struct plan *plan, struct tally *tally, const struct batch *batch,
		const struct groups *groups);
	bool weighted; /* add() knows survey weights: batch->weight */
	bool series;   /* emit() sees all periods of a group at once; totals keep periods apart */
	/* Is it a table of plan()'s? A state may come from anywhere: emit() sees no other. */
	bool (*knows)(const struct table *shape);
	int (*emit)(const struct emission *emission, struct fault *fault);
	/*
	 * Needs no records with these settings, as a calculator does: plan() then sees a schema without
	 * columns and lays no table, and emit() runs once, without items. NULL: always reads records.
	 */
	bool (*alone)(const struct setting *settings, const char *const *value);
};

/* The value of a setting by name; the analysis declares it, so it is there. */
const char *setting_value(const struct setting *settings, const char *const *value, const char *name);
double setting_number(const struct setting *settings, const char *const *value, const char *name);

/*
 * The table of a SETTING_TABLE, or NULL where none was given. One that counting depends on (at_add)
 * is there for plan() alone, its digest in the state; what emit() must know of it goes into tables.
 */
const struct texttable *setting_table(const struct setting *settings, const struct texttable *const *file,
	const char *name);

#endif
