/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/gap_out.h"

#include "analysis/natural.h"
#include "math/weighted.h"
#include "util/mem.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct gap_cells gap_cells_of(const struct emit_item *item)
{
	uint32_t counts = item->shape->counts;
	bool weighted = item->shape->form[FORM_WEIGHTED];

	return (struct gap_cells){item->cell, weighted ? item->cell + counts : item->cell,
		weighted ? item->cell + 2ul * counts : item->cell, weighted};
}

static struct weighted weigh(const struct gap_cells *cells, const double *x, uint32_t n)
{
	struct weighted_level *level = mem_zero(n, sizeof(*level));
	size_t used = 0;

	for (uint32_t c = 0; c < n; c++)
		if (!isnan(x[c]) && cells->n[c])
			level[used++] = (struct weighted_level){x[c], cells->n[c], cells->w[c], cells->w2[c]};
	struct weighted all = weighted_of(level, used);
	free(level);
	return all;
}

static wide count(const struct gap_cells *cells, const double *x, uint32_t n)
{
	wide sum = 0;

	for (uint32_t c = 0; c < n; c++)
		sum += isnan(x[c]) ? 0 : cells->n[c];
	return sum;
}

/* Are all the same? Rounding of weighted sums must not make a spread of its own. */
static bool is_constant(const struct gap_cells *cells, const double *x, uint32_t n)
{
	double seen = NAN;

	for (uint32_t c = 0; c < n; c++) {
		if (isnan(x[c]) || !cells->n[c])
			continue;
		if (!isnan(seen) && x[c] != seen)
			return false;
		seen = x[c];
	}
	return true;
}

struct gap_mean gap_mean_of(const struct gap_cells *cells, const double *x, uint32_t n)
{
	struct weighted all = weigh(cells, x, n);
	struct gap_mean mean = {count(cells, x, n), all.mean,
		all.n > 1 ? sqrt(all.variance * all.n / (all.n - 1)) : NAN, all.se, all.n_effective};

	if (mean.n > 1 && is_constant(cells, x, n))
		mean.sd = mean.se = 0;
	return mean;
}

struct gap_share gap_share_of(const struct gap_cells *cells, const double *part, uint32_t n)
{
	struct gap_share share = {.n = count(cells, part, n)};
	wide x = 0;

	if (cells->weighted) {
		struct weighted all = weigh(cells, part, n);
		return (struct gap_share){share.n, share.n ? all.mean * all.n_here : 0, share.n ? all.n_here : 0};
	}
	for (uint32_t c = 0; c < n; c++)
		x += part[c] > 0 ? cells->n[c] : 0;
	share.x = wide_double(x);
	share.of = wide_double(share.n);
	return share;
}

size_t gap_first(const struct emission *emission, int64_t role)
{
	size_t low = 0, high = emission->items;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (emission->item[middle].shape->form[FORM_ROLE] < role)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct emit_item *gap_find(const struct emission *emission, int64_t role, const char *name)
{
	size_t low = gap_first(emission, role), high = gap_first(emission, role + 1), end = high;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (natural_order(emission->item[middle].item, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < end && strcmp(emission->item[low].item, name) == 0 ? &emission->item[low] : NULL;
}

void gap_put(const struct gap_sink *sink, const struct gap_row *row)
{
	char note[96];
	bool both = sink->weighted && row->note && *row->note;

	snprintf(note, sizeof(note), "%s%s%s", row->note ? row->note : "", both ? ";" : "",
		sink->weighted ? "weighted" : "");
	struct line line = {.item = sink->item, .measure = row->measure, .unit = row->unit, .n = row->n,
		.value = row->value, .low = row->bounds.low, .high = row->bounds.high, .label = row->label, .note = note};
	if (isfinite(row->value))
		result_put(sink->emission->result, &line);
}

static const struct interval none = {NAN, NAN};

void gap_put_mean(const struct gap_sink *sink, const char *measure, enum unit unit, const struct gap_mean *mean,
	const char *label, const char *note)
{
	/* answers that are all the same say nothing of how far their mean may be off */
	struct interval bounds = mean->se > 0
		? student(mean->mean, mean->se, wide_double(mean->n), sink->emission->confidence)
		: none;

	gap_put(sink, &(struct gap_row){measure, unit, mean->n, mean->mean, bounds, label, note});
}

void gap_put_share(const struct gap_sink *sink, const char *measure, const struct gap_share *share, const char *label)
{
	if (share->of > 0)
		gap_put(sink, &(struct gap_row){measure, UNIT_SHARE, share->n, share->x / share->of,
			wilson(share->x, share->of, sink->emission->confidence), label, NULL});
}
