/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Would an alarm on the scores of a case's messages have rung before it happened? For each case a
 * cumulative sum (Page 1954) of how much worse than usual its messages are.
 */
#include "analysis/counts.h"
#include "analysis/heldrow.h"
#include "analysis/voice_out.h"
#include "math/control.h"
#include "math/ranks.h"
#include "util/mem.h"
#include "util/real.h"

#include <stdlib.h>
#include <string.h>

struct message {
	struct slice case_id;
	int64_t at, score, happened; /* HELD_MISSING: it is not known, or has not */
	wide times;
};

/* A case when its messages have been gone through. */
struct verdict_of_case {
	bool known, happened, rang;
	double highest; /* of its cumulative sum */
	double lead;    /* seconds from the alert to what happened; NAN */
};

struct alerts {
	struct message *message;
	size_t n;
	struct moment scores;
	struct verdict_of_case *cases;
	size_t cased;
	bool when; /* what happened is an instant */
	double mean, sd, sign, slack, limit;
	double *z, *sum, *spare; /* of one case */
};

static int read_message(const struct emit_item *item, struct message *message)
{
	struct heldrow row = heldrow_of(item->item);

	message->times = item->cell[0];
	return heldrow_take_text(&row, &message->case_id) && heldrow_take_number(&row, &message->at) &&
		heldrow_take_number(&row, &message->score) && heldrow_take_number(&row, &message->happened) &&
		heldrow_ends(&row) && message->score >= -VOICE_MOST_SCORE && message->score <= VOICE_MOST_SCORE &&
		message->at >= -(INT64_C(1) << 40) && message->at <= INT64_C(1) << 40 &&
		(message->happened == HELD_MISSING || (message->happened >= -(INT64_C(1) << 40) &&
		message->happened <= INT64_C(1) << 40)) ? 0 : -1;
}

static int by_case(const void *a, const void *b)
{
	const struct message *x = a, *y = b;
	int order = slice_order(x->case_id, y->case_id);

	if (order)
		return order;
	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return (x->score > y->score) - (x->score < y->score);
}

static int read_all(const struct voice *voice, struct alerts *alerts, struct fault *fault)
{
	for (size_t i = 0; i < voice->rows[VOICE_MESSAGES]; i++) {
		struct message *message = &alerts->message[alerts->n];
		if (read_message(&voice->row[VOICE_MESSAGES][i], message))
			return voice_foreign(fault);
		if (!message->times)
			continue;
		moment_add(&alerts->scores, message->score, message->times);
		alerts->n++;
	}
	qsort(alerts->message, alerts->n, sizeof(*alerts->message), by_case);
	alerts->mean = moment_mean(&alerts->scores);
	alerts->sd = moment_sd(&alerts->scores);
	return 0;
}

/* What is known of how the case ended: the first instant of all that were given. */
static void end_of(const struct alerts *alerts, const struct message *message, size_t n, struct verdict_of_case *one,
	int64_t *when)
{
	*when = INT64_MAX;
	one->known = alerts->when;
	for (size_t i = 0; i < n; i++) {
		int64_t told = message[i].happened;
		if (told == HELD_MISSING)
			continue;
		one->known = true;
		one->happened = one->happened || alerts->when || told;
		if (alerts->when && told < *when)
			*when = told;
	}
}

/* Messages of one instant have no order: they are one, with their mean. Returns how many there are. */
static size_t watched(struct alerts *alerts, const struct message *message, size_t n, int64_t before, int64_t *at)
{
	size_t have = 0;

	for (size_t from = 0, to; from < n && message[from].at < before; from = to) {
		struct moment together = {0};
		for (to = from; to < n && message[to].at == message[from].at; to++)
			moment_add(&together, message[to].score, message[to].times);
		at[have] = message[from].at;
		alerts->z[have++] = alerts->sign * (moment_mean(&together) - alerts->mean) / alerts->sd;
	}
	return have;
}

static struct verdict_of_case judge(struct alerts *alerts, const struct message *message, size_t n, int64_t *at)
{
	struct verdict_of_case one = {.lead = NAN};
	int64_t when;

	end_of(alerts, message, n, &one, &when);
	size_t have = watched(alerts, message, n, when, at);
	control_cusum(alerts->z, have, alerts->slack, alerts->sum, alerts->spare);
	for (size_t i = 0; i < have; i++) {
		one.highest = fmax(one.highest, alerts->sum[i]);
		if (alerts->sum[i] > alerts->limit && !one.rang) {
			one.rang = true;
			one.lead = when == INT64_MAX ? NAN : (double)(when - at[i]);
		}
	}
	return one;
}

static void judge_all(struct alerts *alerts)
{
	int64_t *at = mem_zero(alerts->n + 1, sizeof(*at));

	for (size_t from = 0, to; from < alerts->n; from = to) {
		for (to = from + 1; to < alerts->n &&
			slice_order(alerts->message[to].case_id, alerts->message[from].case_id) == 0; to++)
			;
		struct verdict_of_case one = judge(alerts, alerts->message + from, to - from, at);
		if (one.known)
			alerts->cases[alerts->cased++] = one;
	}
	free(at);
}

/* ---- rows ---- */

static int by_highest(const void *a, const void *b)
{
	const struct verdict_of_case *x = a, *y = b;

	return real_order(&x->highest, &y->highest);
}

/* Does the sum's highest point tell cases apart, whatever the limit? */
static void put_auc(const struct voice *voice, const struct alerts *alerts)
{
	struct rank_cell *cell = mem_zero(alerts->cased + 1, sizeof(*cell));
	size_t n = 0;

	for (size_t i = 0; i < alerts->cased; i++) {
		const struct verdict_of_case *one = &alerts->cases[i];
		if (!n || one->highest > cell[n - 1].value)
			cell[n++].value = one->highest;
		cell[n - 1].n1 += one->happened;
		cell[n - 1].n2 += !one->happened;
	}
	struct mann_whitney test = mann_whitney(cell, n);
	struct interval bounds = superior_interval(&test, voice->emission->confidence);
	voice_put(voice, "alerts", "auc", UNIT_SHARE, (wide)alerts->cased, test.superior, bounds, NULL);
	free(cell);
}

/* Half of the alerts in time came so long before. */
static void put_lead(const struct voice *voice, const struct alerts *alerts)
{
	double *lead = mem_zero(alerts->cased + 1, sizeof(*lead));
	size_t n = 0;

	for (size_t i = 0; i < alerts->cased; i++)
		if (alerts->cases[i].happened && alerts->cases[i].rang && isfinite(alerts->cases[i].lead))
			lead[n++] = alerts->cases[i].lead;
	qsort(lead, n, sizeof(*lead), real_order);
	if (n)
		voice_put(voice, "alerts", "lead", UNIT_SECONDS, (wide)n, lead[(n - 1) / 2], voice_no_interval, NULL);
	free(lead);
}

static void put_all(const struct voice *voice, struct alerts *alerts)
{
	struct result *result = voice->emission->result;
	wide rang = 0, happened = 0, both = 0, all = (wide)alerts->cased;

	for (size_t i = 0; i < alerts->cased; i++) {
		rang += alerts->cases[i].rang;
		happened += alerts->cases[i].happened;
		both += alerts->cases[i].rang && alerts->cases[i].happened;
	}
	counts_one(result, "alerts", "cases", all);
	counts_one(result, "alerts", "rang", rang);
	counts_one(result, "alerts", "happened", happened);
	voice_put(voice, "alerts", "center", UNIT_SCORE, alerts->scores.n, alerts->mean, voice_no_interval, NULL);
	voice_put(voice, "alerts", "sd", UNIT_SCORE, alerts->scores.n, alerts->sd, voice_no_interval, NULL);
	voice_put_share(voice, "alerts", "base_rate", happened, all);
	voice_put_share(voice, "alerts", "precision", both, rang);
	voice_put_share(voice, "alerts", "recall", both, happened);
	put_lead(voice, alerts);
	qsort(alerts->cases, alerts->cased, sizeof(*alerts->cases), by_highest);
	put_auc(voice, alerts);
}

static void put_counts(const struct voice *voice, const struct alerts *alerts)
{
	const wide *cell = voice->group->cell;

	counts_put(voice->emission->result, "alerts", alerts->scores.n, cell[VOICE_ALERT_MISSING],
		cell[VOICE_ALERT_INVALID]);
}

int voice_alerts(const struct voice *voice, struct fault *fault)
{
	bool low = strcmp(setting_value(voice->emission->settings, voice->emission->value, "worse"), "low") == 0;
	struct alerts alerts = {.sign = low ? -1 : 1, .slack = voice_setting(voice, "slack"),
		.limit = voice_setting(voice, "limit")};
	size_t n = voice->rows[VOICE_MESSAGES] + 1;
	int bad;

	if (!voice->group || voice->group->shape->form[VOICE_HAS_ALERT] == VOICE_NO_ALERT)
		return 0;
	alerts.when = voice->group->shape->form[VOICE_HAS_ALERT] == VOICE_WHEN;
	alerts.message = mem_zero(n, sizeof(*alerts.message));
	alerts.cases = mem_zero(n, sizeof(*alerts.cases));
	alerts.z = mem_zero(3 * n, sizeof(*alerts.z));
	alerts.sum = alerts.z + n;
	alerts.spare = alerts.sum + n;
	bad = read_all(voice, &alerts, fault);
	if (!bad && alerts.sd > 0) {
		judge_all(&alerts);
		put_all(voice, &alerts);
	} else if (!bad && alerts.n) { /* no message is worse than another */
		result_put(voice->emission->result, &(struct line){.item = "alerts", .measure = "center", .unit = UNIT_SCORE,
			.n = alerts.scores.n, .value = alerts.mean, .low = NAN, .high = NAN, .note = "constant"});
	}
	if (!bad)
		put_counts(voice, &alerts);
	free(alerts.message);
	free(alerts.cases);
	free(alerts.z);
	return bad;
}
