/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Result rows (ce-result(5)): analysis, group columns, item, measure, unit, n, value, low, high,
 * label, note. One row a number; (group, item, measure, label) is its key. This is the writer;
 * record/resultset reads them back.
 */
#ifndef RECORD_RESULT_H
#define RECORD_RESULT_H

#include "util/buf.h"
#include "util/opt.h"
#include "util/wide.h"

#include <math.h>

enum unit {
	UNIT_POINTS, /* net promoter scores: -100 … 100 */
	UNIT_SHARE,  /* 0 … 1 */
	UNIT_SCORE,
	UNIT_SECONDS,
	UNIT_MONEY,
	UNIT_COUNT,
	UNIT_RATIO,
	UNIT_INSTANT,
	UNIT_P,
	UNIT_COEFFICIENT,
};

const char *unit_name(enum unit unit);

enum { LINE_NO_N = -1 };

struct line {
	const char *item, *measure;
	enum unit unit;
	wide n;                  /* records behind the number; LINE_NO_N: none, it is calculated */
	double value, low, high; /* NAN: empty */
	wide whole;              /* instead of value where is_whole: counts, money, instants in full */
	bool is_whole;
	bool complete; /* no estimate from n records, but all there is: never small-n */
	const char *label; /* "" or NULL: none */
	const char *note;  /* words, ';' between; "" or NULL: none */
};

struct result;

struct result_options {
	const char *const *group; /* names of the group columns */
	size_t groups;
	const char *zone;   /* every row is noted zone=…; NULL: periods and days play no part */
	const char *confidence; /* every row with bounds is noted confidence=…; NULL: the usual .95 */
	const char *ofmt;   /* printf format of a double, checked; NULL: %.10g */
	int64_t min_n;      /* suppress numbers with fewer records; 0: none */
	bool complementary; /* with totals: hide a second cell where one alone is hidden */
};

/* Is FMT a printf format of exactly one double? */
int result_ofmt(const char *format, struct fault *fault);

/* Rows go to out; the header is written at once. The strings of the options must live on. */
struct result *result_open(const struct result_options *options, struct buf *out);
/* The rows that follow belong to this analysis and group (as many values as group columns). */
void result_group(struct result *result, const char *analysis, const char *const *group, bool total);
void result_put(struct result *result, const struct line *line);
/* Write what was held back for suppression. */
void result_close(struct result *result);

#endif
