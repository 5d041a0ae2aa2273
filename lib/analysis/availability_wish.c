/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/availability_wish.h"

#include "analysis/heads.h"
#include "analysis/natural.h"
#include "record/when.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static int wish_instant(const char *name, const char *text, const struct zone *zone, int64_t days_more,
	int64_t *at_s, bool *dates, struct fault *fault)
{
	int64_t day;

	*at_s = INT64_MIN;
	if (!*text || instant_read(text, strlen(text), at_s) == 0)
		return 0;
	if (date_read(text, strlen(text), &day))
		return fault_set(fault, FAULT_USE,
			"setting %s takes an instant such as 2026-05-13T11:02:05Z or a date, not \"%s\"", name, text);
	zone_instant(zone, (day + days_more) * DAY_S, at_s);
	*at_s = *at_s < FIRST_S ? FIRST_S : *at_s > LAST_S ? LAST_S : *at_s;
	*dates = true;
	return 0;
}

int availability_wish(struct window_wish *wish, const struct setting *settings, const char *const *value,
	const struct zone *zone, struct fault *fault)
{
	const char *from = setting_value(settings, value, "from"), *until = setting_value(settings, value, "until");

	wish->dates = false;
	if (wish_instant("from", from, zone, 0, &wish->from, &wish->dates, fault) ||
		wish_instant("until", until, zone, 1, &wish->until, &wish->dates, fault))
		return -1;
	if (wish->from == INT64_MIN || wish->until == INT64_MIN || wish->from < wish->until)
		return 0;
	return fault_set(fault, FAULT_USE, "from=%s is not before until=%s", from, until);
}

struct weight_row {
	const char *region;
	double weight;
	size_t row;
};

static int by_name(const void *a, const void *b)
{
	const struct weight_row *x = a, *y = b;
	int order = natural_order(x->region, y->region);

	order = order ? order : strcmp(x->region, y->region);
	return order ? order : (x->row > y->row) - (x->row < y->row);
}

static int weight_rows(struct weight_row *row, const struct texttable *table, const size_t *at,
	struct fault *fault)
{
	double sum = 0;

	for (size_t r = 0; r < table->rows; r++) {
		row[r] = (struct weight_row){heads_cell(table, r, at[0]), NAN, r};
		if (heads_number(table, r, at[1], 0, 1e15, &row[r].weight, fault))
			return -1;
		if (!*row[r].region || isnan(row[r].weight)) {
			fault_set(fault, FAULT_USE, *row[r].region ? "no weight" : "no region");
			return heads_fault(table, r, at[*row[r].region != '\0'], fault);
		}
		sum += row[r].weight;
	}
	if (sum > 0)
		return 0;
	fault_set(fault, FAULT_USE, "a table of weights needs a weight above 0");
	return fault_at(fault, table->file, 1);
}

int region_weights_read(struct region_weights *weights, const struct texttable *table, struct fault *fault)
{
	static const char *const heads[] = {"region", "weight"};
	struct weight_row *row = mem_zero(table->rows, sizeof(*row));
	size_t at[2];

	*weights = (struct region_weights){mem_zero(table->rows, sizeof(*weights->region)),
		mem_zero(table->rows, sizeof(*weights->weight)), table->rows, table->file};
	int bad = heads_find(table, "a table of weights", heads, 2, 2, at, fault) ||
		  weight_rows(row, table, at, fault);
	if (!bad)
		qsort(row, table->rows, sizeof(*row), by_name);
	for (size_t r = 0; r < table->rows && !bad; r++) {
		weights->region[r] = row[r].region;
		weights->weight[r] = row[r].weight;
		bad = r && strcmp(row[r - 1].region, row[r].region) == 0;
		if (bad) {
			fault_set(fault, FAULT_USE, "region \"%s\" stands twice", row[r].region);
			heads_fault(table, row[r].row, at[0], fault);
		}
	}
	free(row);
	return bad ? -1 : 0;
}

void region_weights_release(struct region_weights *weights)
{
	free(weights->region);
	free(weights->weight);
	*weights = (struct region_weights){0};
}
