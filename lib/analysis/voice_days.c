/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days on which far more was said than on others of their weekday.
 */
#include "analysis/counts.h"
#include "analysis/voice_out.h"
#include "math/burst.h"
#include "record/when.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

struct days {
	int64_t first;
	size_t n;
	wide *records;
	double *count, *expected, *p, *p_adj;
	double spread;
};

static int day_of(const struct emit_item *item, int64_t *day, struct fault *fault)
{
	return date_read(item->item, strlen(item->item), day) ? voice_foreign(fault) : 0;
}

/* From the first day to the last, those without records included. */
static int span_of(const struct voice *voice, struct days *days, struct fault *fault)
{
	int64_t last = INT64_MIN, day;

	days->first = INT64_MAX;
	for (size_t i = 0; i < voice->rows[VOICE_DAYS]; i++) {
		if (day_of(&voice->row[VOICE_DAYS][i], &day, fault))
			return -1;
		days->first = day < days->first ? day : days->first;
		last = day > last ? day : last;
	}
	days->n = (size_t)(last - days->first + 1);
	return 0;
}

static void fill(const struct voice *voice, struct days *days)
{
	struct fault unused;
	int64_t day = 0;

	days->records = mem_zero(days->n, sizeof(*days->records));
	days->count = mem_zero(4 * days->n, sizeof(*days->count));
	days->expected = days->count + days->n;
	days->p = days->expected + days->n;
	days->p_adj = days->p + days->n;
	for (size_t i = 0; i < voice->rows[VOICE_DAYS]; i++) {
		day_of(&voice->row[VOICE_DAYS][i], &day, &unused);
		days->records[day - days->first] += voice->row[VOICE_DAYS][i].cell[0];
	}
	for (size_t i = 0; i < days->n; i++)
		days->count[i] = wide_double(days->records[i]);
}

static void put_day(const struct voice *voice, const struct days *days, size_t i)
{
	char item[INSTANT_CHARS];
	wide n = days->records[i];

	date_print(item, days->first + (int64_t)i);
	counts_one(voice->emission->result, item, "records", n);
	voice_put(voice, item, "expected", UNIT_COUNT, n, days->expected[i], voice_no_interval, NULL);
	voice_put(voice, item, "burst", UNIT_RATIO, n, days->count[i] / days->expected[i], voice_no_interval, NULL);
	voice_put(voice, item, "p", UNIT_P, n, days->p[i], voice_no_interval, NULL);
	voice_put(voice, item, "p_adj", UNIT_P, n, days->p_adj[i], voice_no_interval, NULL);
}

static void put_days(const struct voice *voice, const struct days *days)
{
	struct result *result = voice->emission->result;
	wide n = 0, bursts = 0;

	for (size_t i = 0; i < days->n; i++) {
		bool is_burst = days->p_adj[i] <= 1 - voice->emission->confidence;
		if (is_burst)
			put_day(voice, days, i);
		bursts += is_burst;
		n += days->records[i];
	}
	counts_one(result, "(all)", "days", (wide)days->n);
	counts_one(result, "(all)", "bursts", bursts);
	voice_put(voice, "(all)", "spread", UNIT_RATIO, n, days->spread, voice_no_interval, NULL);
}

int voice_days(const struct voice *voice, struct fault *fault)
{
	struct days days = {0};

	if (voice->group && voice->group->cell[VOICE_NO_DAY])
		counts_one(voice->emission->result, "(all)", "no_day", voice->group->cell[VOICE_NO_DAY]);
	if (!voice->rows[VOICE_DAYS])
		return 0;
	if (span_of(voice, &days, fault))
		return -1;
	fill(voice, &days);
	days.spread = burst_baseline(days.count, days.n, day_weekday(days.first), days.expected);
	for (size_t i = 0; i < days.n; i++)
		days.p_adj[i] = days.p[i] = count_tail(days.count[i], days.expected[i], days.spread);
	emission_adjust(voice->emission, days.p_adj, days.n);
	put_days(voice, &days);
	free(days.records);
	free(days.count);
	return 0;
}
