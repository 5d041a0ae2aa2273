/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/rfm.h"

#include "label/ledger.h"
#include "label/timecolumn.h"
#include "math/ecdf.h"
#include "util/mem.h"

#include <inttypes.h>
#include <stdlib.h>

enum { PARTS = 5, CUTS = PARTS - 1 };
enum measure { RECENCY, FREQUENCY, MONETARY, MEASURES };

struct scale {
	struct ecdf numbers;
	int64_t cut[CUTS];
	size_t cuts;
};

struct rfm {
	struct step step;
	const struct zone *zone;
	int64_t as_of_day;
	uint32_t customer, amount;
	struct timecolumn when;
	uint32_t slot[MEASURES], segment;
	struct type money;
	struct ledger ledger;
	struct scale scale[MEASURES];
	uint64_t incomplete, later;
};

struct making;

/* What a maker of one of the scores is told. */
struct scorer {
	struct making *making;
	enum measure measure;
};

struct making {
	struct rfm *rfm;
	struct scorer scorer[MEASURES];
	uint64_t found_of; /* the record that `found` belongs to */
	const struct account *found;
};

static int64_t number_of(const struct rfm *rfm, const struct account *account, enum measure measure)
{
	if (measure == RECENCY)
		return account->last_day - rfm->as_of_day; /* later is more */
	if (measure == FREQUENCY)
		return account->purchases;
	return account->sum > INT64_MAX   ? INT64_MAX
	       : account->sum < INT64_MIN ? INT64_MIN
					  : (int64_t)account->sum;
}

static int score_of(const struct rfm *rfm, const struct account *account, enum measure measure)
{
	const struct scale *scale = &rfm->scale[measure];
	int64_t number = number_of(rfm, account, measure);
	int score = 1;

	for (size_t k = 0; k < scale->cuts; k++)
		score += scale->cut[k] <= number;
	return score;
}

/* The account of the record's customer, or NULL; looked up once a record. */
static const struct account *account_of(struct making *making, struct row *row)
{
	const struct rfm *rfm = making->rfm;

	if (making->found_of == row->number)
		return making->found;
	struct slice key = row_text(row, rfm->customer);
	making->found_of = row->number;
	making->found =
		row_missing(row, rfm->customer) ? NULL : ledger_find(&rfm->ledger, key.at, key.n);
	return making->found;
}

static void make_score(void *context, struct row *row, struct buf *out)
{
	const struct scorer *scorer = context;
	const struct account *account = account_of(scorer->making, row);

	if (account)
		buf_byte(
			out, (char)('0' + score_of(scorer->making->rfm, account, scorer->measure)));
}

/* How long ago, and how much: the larger of the two other scores. */
static const char *segment_of(int recency, int value)
{
	if (recency >= 4)
		return value >= 4 ? "core" : "recent";
	if (recency >= 2)
		return value >= 4 ? "cooling" : "occasional";
	return value >= 4 ? "lapsed-valued" : "lapsed";
}

static void make_segment(void *context, struct row *row, struct buf *out)
{
	struct making *making = context;
	const struct rfm *rfm = making->rfm;
	const struct account *account = account_of(making, row);

	if (!account)
		return;
	int often = score_of(rfm, account, FREQUENCY), much = score_of(rfm, account, MONETARY);
	buf_puts(out, segment_of(score_of(rfm, account, RECENCY), often > much ? often : much));
}

static void *begin(struct step *step, struct row *row)
{
	struct making *making = mem_zero(1, sizeof(*making));

	making->rfm = (struct rfm *)step;
	for (int m = 0; m < MEASURES; m++) {
		making->scorer[m] = (struct scorer){making, (enum measure)m};
		row_maker(
			row, making->rfm->slot[m], (struct maker){make_score, &making->scorer[m]});
	}
	row_maker(row, making->rfm->segment, (struct maker){make_segment, making});
	return making;
}

static void observe(void *state, struct row *row)
{
	struct rfm *rfm = ((struct making *)state)->rfm;
	const struct cell *amount = row_value(row, rfm->amount);
	struct slice key = row_text(row, rfm->customer);
	int64_t day;

	if (row_missing(row, rfm->customer) || amount->verdict != VALUE_VALID ||
		!timecolumn_day(&rfm->when, row, rfm->zone, &day))
		rfm->incomplete++;
	else if (day > rfm->as_of_day)
		rfm->later++;
	else
		ledger_add(&rfm->ledger, key.at, key.n, day, amount->number);
}

static void reread(void *state, struct row *row)
{
	const struct rfm *rfm = ((struct making *)state)->rfm;

	row_value(row, rfm->amount);
	row_value(row, rfm->when.slot);
}

static int settle(struct step *step, struct fault *fault)
{
	struct rfm *rfm = (struct rfm *)step;

	(void)fault;
	for (int m = 0; m < MEASURES; m++) {
		struct scale *scale = &rfm->scale[m];
		for (uint32_t i = 0; i < rfm->ledger.keys.count; i++)
			ecdf_add(&scale->numbers,
				number_of(rfm, &rfm->ledger.account[i], (enum measure)m));
		ecdf_settle(&scale->numbers);
		scale->cuts = ecdf_cuts(&scale->numbers, PARTS, scale->cut);
		ecdf_release(&scale->numbers);
	}
	return 0;
}

static void end(struct step *step, void *state, bool first)
{
	(void)step, (void)first;
	free(state);
}

static void explain_scale(
	const struct scale *scale, const char *what, struct type type, int sign, struct buf *out)
{
	buf_printf(out, "%s for 2 to %d\t", what, PARTS);
	for (size_t k = 0; k < scale->cuts; k++) {
		if (k)
			buf_byte(out, ',');
		value_print(out, type, sign * scale->cut[k]);
	}
	buf_byte(out, '\n');
}

static void explain(const struct step *step, struct buf *out)
{
	const struct rfm *rfm = (const struct rfm *)step;
	const struct type count = {.kind = KIND_COUNT};

	buf_printf(out, "customers\t%" PRIu32 "\n", rfm->ledger.keys.count);
	explain_scale(&rfm->scale[RECENCY], "recency, at most days", count, -1, out);
	explain_scale(&rfm->scale[FREQUENCY], "frequency, at least", count, 1, out);
	explain_scale(&rfm->scale[MONETARY], "monetary, at least", rfm->money, 1, out);
	buf_printf(out, "not counted: customer, time or amount missing\t%" PRIu64 "\n",
		rfm->incomplete);
	buf_printf(out, "not counted: after --as-of\t%" PRIu64 "\n", rfm->later);
}

static void rfm_free(struct step *step)
{
	struct rfm *rfm = (struct rfm *)step;

	ledger_release(&rfm->ledger);
	free(rfm);
}

static const struct step_does does = {.begin = begin,
	.observe = observe,
	.reread = reread,
	.settle = settle,
	.end = end,
	.explain = explain,
	.free = rfm_free};

static int find_columns(struct rfm *rfm, const struct frame *frame, struct fault *fault)
{
	static const char *const times[] = {"purchased_at", "at", NULL};

	if (frame_need(frame, "customer_id", &rfm->customer, fault) ||
		timecolumn_find(&rfm->when, times, "--rfm", frame, fault))
		return -1;
	rfm->amount = frame_find(frame, "price");
	if (rfm->amount == COLUMN_NONE)
		rfm->amount = frame_find(frame, "margin");
	if (rfm->amount == COLUMN_NONE)
		return fault_set(fault, FAULT_INPUT,
			"--rfm needs a column price or margin (or say -c price=COLUMN)");
	rfm->money = frame_column(frame, rfm->amount)->type;
	if (!type_is_number(rfm->money) || rfm->money.kind >= KIND_INSTANT)
		return fault_set(fault, FAULT_USE, "--rfm: column \"%s\" is no amount",
			frame_column(frame, rfm->amount)->cell);
	return 0;
}

int rfm_open(struct step **step, int64_t as_of_s, struct frame *frame, const struct zone *zone,
	struct fault *fault)
{
	static const char *const names[] = {"rfm_recency", "rfm_frequency", "rfm_monetary"};
	struct rfm *rfm = mem_zero(1, sizeof(*rfm));

	rfm->step = (struct step){.does = &does, .name = "--rfm"};
	rfm->zone = zone;
	rfm->as_of_day = period_of(PERIOD_DAY, zone, as_of_s);
	if (find_columns(rfm, frame, fault)) {
		rfm_free(&rfm->step);
		return -1;
	}
	for (int m = 0; m < MEASURES; m++)
		rfm->slot[m] = frame_add(frame, names[m],
			(struct type){.kind = KIND_SCORE, .low = 1, .high = PARTS});
	rfm->segment = frame_add(frame, "rfm_segment", (struct type){.kind = KIND_TEXT});
	*step = &rfm->step;
	return 0;
}
