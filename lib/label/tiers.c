/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/tiers.h"

#include "label/ledger.h"
#include "label/lex.h"
#include "record/escape.h"
#include "util/mem.h"
#include "util/opt.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

enum { MOST_TIERS = 26, SHARE_SCALE = 6 };
static const wide WHOLE = 100000000; /* 100 percent with six digits behind the point */

struct tier {
	const char *label;
	wide until; /* percent of the profit, SHARE_SCALE digits behind the point */
	uint64_t customers;
	wide profit;
};

struct tiers {
	struct step step;
	uint32_t customer, margin, slot;
	struct type money;
	struct tier tier[MOST_TIERS];
	uint32_t n;
	struct ledger ledger;
	wide profit; /* of those who make one */
	uint64_t incomplete;
	struct arena arena;
};

static void make(void *context, struct row *row, struct buf *out)
{
	const struct tiers *tiers = context;
	struct slice key = row_text(row, tiers->customer);
	const struct account *account = row_missing(row, tiers->customer)
						? NULL
						: ledger_find(&tiers->ledger, key.at, key.n);

	if (account)
		buf_puts(out, tiers->tier[account->grade].label);
}

static void *begin(struct step *step, struct row *row)
{
	row_maker(row, ((struct tiers *)step)->slot, (struct maker){make, step});
	return step;
}

static void observe(void *state, struct row *row)
{
	struct tiers *tiers = state;
	const struct cell *margin = row_value(row, tiers->margin);
	struct slice key = row_text(row, tiers->customer);

	if (row_missing(row, tiers->customer) || margin->verdict != VALUE_VALID)
		tiers->incomplete++;
	else
		ledger_add(&tiers->ledger, key.at, key.n, 0, margin->number);
}

static void reread(void *state, struct row *row)
{
	row_value(row, ((struct tiers *)state)->margin);
}

static int most_first(const void *a, const void *b)
{
	const struct account *x = *(struct account *const *)a, *y = *(struct account *const *)b;

	return (x->sum < y->sum) - (x->sum > y->sum);
}

/* made: by those before, who make more. Sums are below 2^100 or so, a share below 2^27. */
static uint32_t tier_of(const struct tiers *tiers, wide made)
{
	uint32_t t = 0;

	while (t + 1 < tiers->n && made * WHOLE >= tiers->tier[t].until * tiers->profit)
		t++;
	return t;
}

static void grade(struct tiers *tiers, struct account **account, size_t n)
{
	wide made = 0, above = 0;

	for (size_t i = 0; i < n; i++) {
		if (!i || account[i]->sum < account[i - 1]->sum)
			above = made;
		struct tier *tier = &tiers->tier[account[i]->grade = tier_of(tiers, above)];
		tier->customers++;
		tier->profit += account[i]->sum;
		made += account[i]->sum > 0 ? account[i]->sum : 0;
	}
}

static int settle(struct step *step, struct fault *fault)
{
	struct tiers *tiers = (struct tiers *)step;
	uint32_t n = tiers->ledger.keys.count;
	struct account **account = mem_zero(n, sizeof(struct account *));

	(void)fault;
	for (uint32_t i = 0; i < n; i++) {
		account[i] = &tiers->ledger.account[i];
		tiers->profit += account[i]->sum > 0 ? account[i]->sum : 0;
	}
	if (n)
		qsort(account, n, sizeof(*account), most_first);
	grade(tiers, account, n);
	free(account);
	return 0;
}

static void end(struct step *step, void *state, bool first)
{
	(void)step, (void)state, (void)first;
}

/* Whole, or rounded when a column could not hold it. */
static void print_profit(const struct tiers *tiers, wide profit, struct buf *out)
{
	bool decimal = tiers->money.kind == KIND_MONEY || tiers->money.kind == KIND_DECIMAL;

	if (profit == (int64_t)profit)
		value_print(out, tiers->money, (int64_t)profit);
	else
		buf_printf(out, "%.10g",
			wide_double(profit) / pow(10, decimal ? tiers->money.scale : 0));
}

static void explain_tier(const struct tiers *tiers, const struct tier *tier, struct buf *out)
{
	static const char *const what[] = {
		"customers", "share of customers", "profit", "share of profit"};
	double all = tiers->ledger.keys.count, profit = wide_double(tiers->profit);

	for (int i = 0; i < 4; i++) {
		buf_puts(out, "tier ");
		stream_field(out, tier->label, strlen(tier->label));
		buf_printf(out, ": %s\t", what[i]);
		if (i == 0)
			buf_printf(out, "%" PRIu64, tier->customers);
		else if (i == 1)
			buf_printf(out, "%.6g", (double)tier->customers / all);
		else if (i == 2)
			print_profit(tiers, tier->profit, out);
		else if (tiers->profit)
			buf_printf(out, "%.6g", wide_double(tier->profit) / profit);
		buf_byte(out, '\n');
	}
}

static void explain(const struct step *step, struct buf *out)
{
	const struct tiers *tiers = (const struct tiers *)step;

	buf_printf(out, "customers\t%" PRIu32 "\n", tiers->ledger.keys.count);
	for (uint32_t t = 0; t < tiers->n && tiers->ledger.keys.count; t++)
		explain_tier(tiers, &tiers->tier[t], out);
	buf_printf(
		out, "not counted: customer or margin missing\t%" PRIu64 "\n", tiers->incomplete);
}

static void tiers_free(struct step *step)
{
	struct tiers *tiers = (struct tiers *)step;

	ledger_release(&tiers->ledger);
	arena_release(&tiers->arena);
	free(tiers);
}

static const struct step_does does = {.begin = begin,
	.observe = observe,
	.reread = reread,
	.settle = settle,
	.end = end,
	.explain = explain,
	.free = tiers_free};

static int take_share(struct tiers *tiers, const char *text, struct fault *fault)
{
	wide share = 0;
	int scale = 0, bad = lex_number(text, strlen(text), &share, &scale);

	for (; !bad && scale < SHARE_SCALE; scale++)
		share *= 10;
	if (bad || scale > SHARE_SCALE || share <= 0 || share >= WHOLE)
		return fault_set(fault, FAULT_USE,
			"--tiers: \"%.60s\" is not a percent between 0 and 100", text);
	if (tiers->n && share <= tiers->tier[tiers->n - 1].until)
		return fault_set(
			fault, FAULT_USE, "--tiers: the shares do not ascend at \"%.60s\"", text);
	if (tiers->n + 1 >= MOST_TIERS)
		return fault_set(fault, FAULT_USE, "--tiers: more than %d tiers", MOST_TIERS);
	tiers->tier[tiers->n++].until = share;
	return 0;
}

static int take_shares(struct tiers *tiers, const char *text, struct fault *fault)
{
	struct opt_list list = {0};
	char *hold;
	int bad = 0;

	opt_split(text, ',', &list, &hold);
	for (size_t i = 0; i < list.n && !bad; i++)
		bad = take_share(tiers, list.at[i], fault);
	tiers->tier[tiers->n++].until = WHOLE;
	opt_list_release(&list);
	free(hold);
	return bad;
}

static int take_labels(struct tiers *tiers, const char *text, struct fault *fault)
{
	struct opt_list list = {0};
	char *hold;
	int bad = 0;

	opt_split(text ? text : "A|B|C|D|E|F|G|H|I|J|K|L|M|N|O|P|Q|R|S|T|U|V|W|X|Y|Z", '|', &list,
		&hold);
	if (text && list.n != tiers->n)
		bad = fault_set(fault, FAULT_USE,
			"--tiers: %" PRIu32 " labels are wanted, one a tier, and \"%.100s\" has "
			"%zu",
			tiers->n, text, list.n);
	for (uint32_t t = 0; t < tiers->n && !bad; t++) {
		tiers->tier[t].label = arena_copy(&tiers->arena, list.at[t], strlen(list.at[t]));
		if (!*list.at[t])
			bad = fault_set(
				fault, FAULT_USE, "--tiers: label %" PRIu32 " is empty", t + 1);
	}
	opt_list_release(&list);
	free(hold);
	return bad;
}

static int find_columns(struct tiers *tiers, const struct frame *frame, struct fault *fault)
{
	if (frame_need(frame, "customer_id", &tiers->customer, fault) ||
		frame_need(frame, "margin", &tiers->margin, fault))
		return -1;
	tiers->money = frame_column(frame, tiers->margin)->type;
	if (!type_is_number(tiers->money) || tiers->money.kind >= KIND_INSTANT)
		return fault_set(fault, FAULT_USE, "--tiers: column \"margin\" is no amount");
	return 0;
}

/* SHARES:LABELS:NAME, cut in place. */
static int parse(struct tiers *tiers, char *text, struct frame *frame, struct fault *fault)
{
	char *labels = strchr(text, ':'), *name = labels ? strchr(labels + 1, ':') : NULL;
	struct type type;

	if (labels)
		*labels++ = '\0';
	if (name)
		*name++ = '\0';
	if (find_columns(tiers, frame, fault) || take_shares(tiers, text, fault) ||
		take_labels(tiers, labels && *labels ? labels : NULL, fault))
		return -1;
	name = name && *name ? name : "tier";
	if (vocabulary_type(name, strlen(name), &type) || type.kind > KIND_CATEGORY)
		type = (struct type){.kind = KIND_TEXT};
	tiers->slot = frame_add(frame, name, type);
	return 0;
}

int tiers_open(struct step **step, const char *text, struct frame *frame, struct fault *fault)
{
	struct tiers *tiers = mem_zero(1, sizeof(*tiers));
	char *copy = mem_copy(text, strlen(text));

	tiers->step = (struct step){.does = &does, .name = "--tiers"};
	int bad = parse(tiers, copy, frame, fault);
	free(copy);
	if (bad)
		tiers_free(&tiers->step);
	else
		*step = &tiers->step;
	return bad ? -1 : 0;
}
