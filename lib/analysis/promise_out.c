/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/promise_out.h"

#include "analysis/counts.h"
#include "analysis/natural.h"
#include "analysis/promise_budget.h"
#include "analysis/promise_cases.h"
#include "math/interval.h"
#include "math/moment.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

/* One kind on one clock. */
struct sheet {
	const struct emission *emission;
	const wide *cell;    /* outcomes */
	const wide *silence; /* NULL: no table of it */
	const int64_t *form;
	unsigned clock;
	const char *kind;
	const struct promise_budget *budget;
	struct buf name; /* the kind, and the clock behind it; the clock alone where there are no kinds */
	struct buf note;
};

static void put(const struct sheet *sheet, struct line line, bool immature)
{
	struct buf note = BUF_NONE;

	buf_add(&note, sheet->note.at, sheet->note.n);
	if (immature)
		buf_puts(&note, note.n ? ";immature" : "immature");
	line.item = sheet->name.at;
	line.note = note.n ? note.at : NULL;
	result_put(sheet->emission->result, &line);
	buf_release(&note);
}

static void put_share(const struct sheet *sheet, const char *measure, wide part, wide n, bool immature)
{
	struct interval bounds = wilson(wide_double(part), wide_double(n), sheet->emission->confidence);

	if (n)
		put(sheet, (struct line){.measure = measure, .unit = UNIT_SHARE, .n = n,
			.value = wide_double(part) / wide_double(n), .low = bounds.low, .high = bounds.high}, immature);
}

static void put_count(const struct sheet *sheet, const char *measure, wide count)
{
	put(sheet, (struct line){.measure = measure, .unit = UNIT_COUNT, .n = count, .whole = count, .is_whole = true,
		.value = NAN, .low = NAN, .high = NAN}, false);
}

static enum unit unit_of(const struct sheet *sheet)
{
	static const enum unit unit[PROMISE_UNITS] = {UNIT_SECONDS, UNIT_COUNT, UNIT_MONEY};

	return unit[sheet->form[PROMISE_MEASURE]];
}

/* 10 to the scale: counted are whole numbers of the last digit. */
static double scale_of(const struct sheet *sheet)
{
	return pow(10, (double)sheet->form[PROMISE_SCALE]);
}

static void put_length(const struct sheet *sheet, const char *measure, wide n, wide length)
{
	bool whole = sheet->form[PROMISE_SCALE] == 0 || unit_of(sheet) == UNIT_MONEY;

	put(sheet, (struct line){.measure = measure, .unit = unit_of(sheet), .n = n, .whole = length, .is_whole = whole,
		.value = wide_double(length) / scale_of(sheet), .low = NAN, .high = NAN}, false);
}

/* The upper edge of the quantile's bucket, as far as anything was that long; the last bucket has no edge. */
static wide quantile(const wide *bucket, wide n, wide worst, double q)
{
	uint32_t at = bucket_quantile(bucket, n, q);
	wide edge = bucket_high(at);

	return at < BUCKETS - 1 && edge < worst ? edge : worst;
}

static void put_overrun(const struct sheet *sheet)
{
	const wide *cell = sheet->cell, *wides = cell + PROMISE_CELLS;
	wide late = cell[PROMISE_LATE], worst = wides[PROMISE_WORST];
	struct moment moment = {late, wides[PROMISE_SUM], wides[PROMISE_SQUARE]};
	double scale = scale_of(sheet);

	if (!late)
		return;
	put_length(sheet, "overrun_p50", late, quantile(cell + PROMISE_OVERRUN, late, worst, .5));
	put_length(sheet, "overrun_p90", late, quantile(cell + PROMISE_OVERRUN, late, worst, .9));
	put_length(sheet, "overrun_worst", late, worst);
	double mean = moment_mean(&moment);
	struct interval bounds = student(mean, moment_se(&moment), wide_double(late), sheet->emission->confidence);
	put(sheet, (struct line){.measure = "overrun_mean", .unit = unit_of(sheet), .n = late, .value = mean / scale,
		.low = bounds.low / scale, .high = bounds.high / scale}, false);
}

static void put_silence(const struct sheet *sheet)
{
	wide n = 0;

	for (size_t b = 0; sheet->silence && b < BUCKETS; b++)
		n += sheet->silence[b];
	if (!n)
		return;
	wide worst = sheet->silence[SILENCE_CELLS + SILENCE_WORST];
	put_length(sheet, "silence_p90", n, quantile(sheet->silence, n, worst, .9));
	put_length(sheet, "silence_worst", n, worst);
}

static wide settled_of(const wide *cell)
{
	return cell[PROMISE_KEPT] + cell[PROMISE_LATE] + cell[PROMISE_BROKEN];
}

static void put_outcomes(const struct sheet *sheet)
{
	static const struct {
		const char *share, *count;
		enum promise_cell cell;
	} outcomes[] = {{"kept", "kept_n", PROMISE_KEPT}, {"late", "late_n", PROMISE_LATE},
		{"broken", "broken_n", PROMISE_BROKEN}};
	const wide *cell = sheet->cell;
	wide settled = settled_of(cell), all = settled + cell[PROMISE_OPEN];
	bool immature = sheet->emission->by && 20 * cell[PROMISE_OPEN] > all;

	for (size_t i = 0; i < 3; i++)
		put_share(sheet, outcomes[i].share, cell[outcomes[i].cell], settled, immature);
	put_share(sheet, "open", cell[PROMISE_OPEN], all, immature);
	for (size_t i = 0; i < 3; i++)
		put_count(sheet, outcomes[i].count, cell[outcomes[i].cell]);
	put_count(sheet, "open_n", cell[PROMISE_OPEN]);
	put_count(sheet, "no_due_n", cell[PROMISE_NO_DUE]);
	if (sheet->clock & CLOCK_BUSINESS)
		put_count(sheet, "no_calendar_n", cell[PROMISE_NO_CALENDAR]);
}

static void put_details(const struct sheet *sheet)
{
	const wide *cell = sheet->cell;
	wide told = cell[PROMISE_TOLD_BEFORE] + cell[PROMISE_TOLD_AFTER] + cell[PROMISE_TOLD_NEVER];

	put_share(sheet, "told_before", cell[PROMISE_TOLD_BEFORE], told, false);
	put_share(sheet, "told_after", cell[PROMISE_TOLD_AFTER], told, false);
	put_share(sheet, "told_never", cell[PROMISE_TOLD_NEVER], told, false);
	put_silence(sheet);
	put_share(sheet, "unquantified", cell[PROMISE_UNQUANTIFIED], cell[PROMISE_WORDS], false);
	put_share(sheet, "infeasible", cell[PROMISE_INFEASIBLE], cell[PROMISE_FEASIBLE] + cell[PROMISE_INFEASIBLE], false);
	put_share(sheet, "kept_feasible", cell[PROMISE_FEASIBLE_KEPT], cell[PROMISE_FEASIBLE_SETTLED], false);
	put_share(sheet, "kept_infeasible", cell[PROMISE_INFEASIBLE_KEPT], cell[PROMISE_INFEASIBLE_SETTLED], false);
	put_share(sheet, "recovery_promised", cell[PROMISE_SECOND], cell[PROMISE_FAILED_BEFORE], false);
	put_share(sheet, "double_deviation", cell[PROMISE_SECOND_FAILED], cell[PROMISE_SECOND_SETTLED], false);
}

static void put_sheet(const struct sheet *sheet)
{
	const wide *cell = sheet->cell;
	wide settled = settled_of(cell);

	put_outcomes(sheet);
	put_overrun(sheet);
	put_details(sheet);
	promise_budget_put(sheet->budget, sheet->emission, &(struct budget_sheet){sheet->kind, sheet->clock,
		sheet->name.at, sheet->note.at, cell[PROMISE_KEPT], settled});
	put_count(sheet, "used", settled + cell[PROMISE_OPEN]);
	put_count(sheet, "missing", cell[PROMISE_NO_DUE] + cell[PROMISE_NO_CALENDAR] + cell[PROMISE_UNTAKEN]);
	put_count(sheet, "invalid", cell[PROMISE_INVALID]);
}

static struct sheet open_sheet(const struct emission *emission, const char *kind, const int64_t *form)
{
	static const char *const clock_name[CLOCKS] = {"", "business", "without pauses", "business, without pauses"};
	static const char *const clock_note[CLOCKS] = {"", "clock=business", "without-pauses",
		"clock=business;without-pauses"};
	struct sheet sheet = {.emission = emission, .form = form, .clock = (unsigned)form[PROMISE_ROLE] % CLOCKS,
		.note = BUF_NONE, .name = BUF_NONE};
	bool all = strcmp(kind, "(all)") == 0;

	buf_puts(&sheet.note, clock_note[sheet.clock]);
	if (!all || !sheet.clock)
		buf_puts(&sheet.name, kind);
	if (sheet.clock)
		buf_printf(&sheet.name, "%s(%s)", all ? "" : " ", clock_name[sheet.clock]);
	return sheet;
}

static void close_sheet(struct sheet *sheet)
{
	buf_release(&sheet->name);
	buf_release(&sheet->note);
}

static void put_item(const struct emission *emission, const struct promise_budget *budget,
	const struct emit_item *item, const wide *silence)
{
	struct sheet sheet = open_sheet(emission, item->item, item->shape->form);

	sheet.cell = item->cell;
	sheet.silence = silence;
	sheet.kind = item->item;
	sheet.budget = budget;
	put_sheet(&sheet);
	close_sheet(&sheet);
}

/* Promises of one case in several records: an item of its own. */
static int put_cases(const struct emission *emission, const struct emit_item *const *item, size_t n,
	struct fault *fault)
{
	struct promise_chain chain;

	for (size_t i = 0, k; i < n; i = k) {
		for (k = i + 1; k < n && item[k]->shape == item[i]->shape;)
			k++;
		if (promise_cases_chain(item + i, k - i, &chain, fault))
			return -1;
		struct sheet sheet = open_sheet(emission, "(recovery)", item[i]->shape->form);
		put_share(&sheet, "recovery_promised", chain.promised, chain.failed, false);
		put_share(&sheet, "double_deviation", chain.second_failed, chain.second_settled, false);
		close_sheet(&sheet);
	}
	return 0;
}

static int64_t role_of(const struct emit_item *item)
{
	return item->shape->form[PROMISE_ROLE];
}

/* Kinds first, each by part and clock; then cases by clock. */
static int by_kind(const void *a, const void *b)
{
	const struct emit_item *const *x = a, *const *y = b;
	int64_t role = role_of(*x), other = role_of(*y);
	bool is_case = role >= PART_CASES * CLOCKS, other_is_case = other >= PART_CASES * CLOCKS;

	if (is_case != other_is_case)
		return is_case ? 1 : -1;
	int order = is_case ? 0 : natural_order((*x)->item, (*y)->item);
	return order ? order : (role > other) - (role < other);
}

/* Of the items of one kind, that of this role; NULL: there is none. */
static const wide *cells_of(const struct emit_item *const *item, size_t n, int64_t role)
{
	for (size_t i = 0; i < n; i++)
		if (role_of(item[i]) == role)
			return item[i]->cell;
	return NULL;
}

static void put_kinds(const struct emission *emission, const struct promise_budget *budget,
	const struct emit_item *const *item, size_t items)
{
	for (size_t i = 0, n; i < items; i += n) {
		for (n = 1; i + n < items && strcmp(item[i + n]->item, item[i]->item) == 0;)
			n++;
		for (size_t k = i; k < i + n && role_of(item[k]) < CLOCKS; k++)
			put_item(emission, budget, item[k], cells_of(item + i, n, role_of(item[k]) + PART_SILENCE * CLOCKS));
	}
}

static int check_settled(const struct emit_item *item, struct fault *fault)
{
	char text[WIDE_CHARS];

	if (role_of(item) >= CLOCKS || !item->cell[PROMISE_UNSETTLED])
		return 0;
	wide_print(text, item->cell[PROMISE_UNSETTLED]);
	return fault_set(fault, FAULT_USE,
		"promise: %s case(s) not done yet: say when it is, --as-of INSTANT or --as-of now", text);
}

/* States may have been counted without what the budget's window needs. */
static int check_burn(const struct emission *emission, struct fault *fault)
{
	const char *window = setting_value(emission->settings, emission->value, "budget");

	if (strcmp(window, "all") == 0 || *setting_value(emission->settings, emission->value, "burn") == '1')
		return 0;
	return fault_set(fault, FAULT_USE, "promise: budget=%s wants states that were counted with burn=1", window);
}

int promise_put(const struct emission *emission, struct fault *fault)
{
	const struct emit_item **item = mem_zero(emission->items + 1, sizeof(*item));
	struct promise_budget budget;
	size_t kinds = 0, n = 0;
	int bad = promise_budget_read(&budget, emission, fault) || check_burn(emission, fault);

	for (size_t i = 0; i < emission->items && !bad; i++) {
		if (role_of(&emission->item[i]) >= PART_BUDGET * CLOCKS)
			continue;
		item[n++] = &emission->item[i];
		kinds += role_of(&emission->item[i]) < PART_CASES * CLOCKS;
		bad = check_settled(&emission->item[i], fault);
	}
	if (!bad && n) {
		qsort(item, n, sizeof(*item), by_kind);
		put_kinds(emission, &budget, item, kinds);
		bad = put_cases(emission, item + kinds, n - kinds, fault);
	}
	promise_budget_release(&budget);
	free(item);
	return bad;
}
