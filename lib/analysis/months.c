/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/months.h"

#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

bool months_knows(const struct table *shape)
{
	const int64_t *form = shape->form;
	int64_t kind = form[MONTHS_FORM_KIND];

	switch (form[MONTHS_FORM_ROLE]) {
	case MONTHS_BASE:
		return shape->item && shape->counts == BASE_COUNTS && !shape->wides;
	case MONTHS_USE:
		return shape->item && !shape->counts && !shape->wides && form[MONTHS_FORM_AT] >= 0 &&
			form[MONTHS_FORM_AT] < TARIFF_USES && form[MONTHS_FORM_SCALE] >= 0 &&
			form[MONTHS_FORM_SCALE] <= 9 && (kind == KIND_COUNT || kind == KIND_MONEY ||
				kind == KIND_DECIMAL || kind == KIND_DURATION);
	case MONTHS_HELD:
		return !shape->item && shape->counts == 1 && !shape->wides && form[MONTHS_FORM_AT] > 0 &&
			form[MONTHS_FORM_AT] <= TARIFF_USES;
	default:
		return false;
	}
}

int months_uses(const struct emission *emission, struct tariff_use use[TARIFF_USES], size_t *uses)
{
	*uses = 0;
	for (size_t i = 0; i < emission->items; i++) {
		const int64_t *form = emission->item[i].shape->form;
		if (form[MONTHS_FORM_ROLE] != MONTHS_USE)
			continue;
		use[form[MONTHS_FORM_AT]] = (struct tariff_use){emission->item[i].item,
			{.kind = (enum kind)form[MONTHS_FORM_KIND], .scale = (int)form[MONTHS_FORM_SCALE]}};
		if (++*uses > TARIFF_USES)
			return -1;
	}
	for (size_t u = 0; u < *uses; u++)
		if (!use[u].cell)
			return -1;
	return 0;
}

static bool take(struct month *month, const struct emit_item *item, size_t uses)
{
	struct heldrow row = heldrow_of(item->item);

	*month = (struct month){.records = item->cell[0]};
	if (item->shape->form[MONTHS_FORM_AT] != (int64_t)uses || !heldrow_take_number(&row, &month->month) ||
		month->month < 0 || month->month >= 12 * 10000)
		return false;
	for (size_t u = 0; u < uses; u++)
		if (!heldrow_take_number(&row, &month->usage[u]) || month->usage[u] < 0 ||
			month->usage[u] > TARIFF_MOST_USAGE)
			return false;
	return heldrow_take_text(&row, &month->plan_name) && heldrow_take_text(&row, &month->customer) &&
		heldrow_ends(&row);
}

static int by_customer(const void *a, const void *b)
{
	const struct month *x = a, *y = b;
	int order = slice_order(x->customer, y->customer);

	if (order)
		return order;
	return x->month < y->month ? -1 : x->month > y->month;
}

/* The least that a month's usage costs in any plan that can be had. */
static enum verdict_month judge(const struct month *month, const struct tariff *tariff, wide least)
{
	if (month->plan == SIZE_MAX)
		return MONTH_NO_TARIFF;
	wide own = tariff_bill(tariff, month->plan, month->usage);
	for (size_t p = 0; p < tariff->plans; p++) {
		wide saving = tariff->plan[p].offered ? own - tariff_bill(tariff, p, month->usage) : 0;
		if (saving > 0 && saving >= least)
			return MONTH_MISFITS;
	}
	return MONTH_FITS;
}

/* Rows of one month of one customer become one month. */
static void unite(struct months *months)
{
	size_t n = 0;

	for (size_t i = 0; i < months->n; i++) {
		struct month *month = &months->month[i], *last = n ? &months->month[n - 1] : NULL;
		months->repeated += month->records - 1;
		if (last && by_customer(last, month) == 0) {
			last->verdict = MONTH_CONTRADICTORY;
			last->records += month->records;
		} else {
			months->month[n++] = *month;
		}
	}
	months->n = n;
}

int months_read(struct months *months, const struct emission *emission, const struct tariff *tariff, wide least,
	struct fault *fault)
{
	*months = (struct months){.month = mem_zero(emission->items + 1, sizeof(*months->month))};
	for (size_t i = 0; i < emission->items; i++) {
		const struct emit_item *item = &emission->item[i];
		struct month *month = &months->month[months->n];
		if (item->shape->form[MONTHS_FORM_ROLE] != MONTHS_HELD)
			continue;
		if (!take(month, item, tariff->uses))
			return fault_set(fault, FAULT_INPUT, "the state has a row that match does not keep");
		month->plan = tariff_find(tariff, month->plan_name);
		month->verdict = judge(month, tariff, least);
		months->n++;
	}
	qsort(months->month, months->n, sizeof(*months->month), by_customer);
	unite(months);
	return 0;
}

void months_release(struct months *months)
{
	free(months->month);
	*months = (struct months){0};
}
