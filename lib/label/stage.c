/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/stage.h"

#include "label/timecolumn.h"
#include "util/mem.h"
#include "util/opt.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>

enum { STAGES = 4, MOST_DAYS = 36525 };

static const char *const stage_names[STAGES] = {
	"1-infatuation", "2-learning", "3-appreciation", "4-re-evaluation"};

/* When a stage begins: so many days after the purchase (-1: never by days), or at an event. */
struct beginning {
	int64_t days;
	struct timecolumn *event;
	size_t events, cap;
};

struct stage {
	struct step step;
	const struct zone *zone;
	const int64_t *as_of_s;
	struct timecolumn bought, now;
	struct beginning beginning[STAGES]; /* [0] not used */
	uint32_t slot;
	uint64_t count[STAGES], unknown, early;
};

/* A worker's own counts. */
struct making {
	const struct stage *stage;
	uint64_t count[STAGES], unknown, early;
};

static bool begun(const struct stage *stage, const struct beginning *beginning, struct row *row,
	const int64_t span_s[2])
{
	int64_t at_s;

	if (beginning->days >= 0 && span_s[0] + beginning->days * DAY_S <= span_s[1])
		return true;
	for (size_t i = 0; i < beginning->events; i++)
		if (timecolumn_instant(&beginning->event[i], row, stage->zone, &at_s) &&
			at_s <= span_s[1])
			return true;
	return false;
}

static void make(void *context, struct row *row, struct buf *out)
{
	struct making *making = context;
	const struct stage *stage = making->stage;
	int64_t span_s[2]; /* purchase, now */
	int k = STAGES - 1;
	bool dated = !stage->as_of_s;

	if (!dated)
		span_s[1] = *stage->as_of_s;
	if (!timecolumn_instant(&stage->bought, row, stage->zone, &span_s[0]) ||
		(dated && !timecolumn_instant(&stage->now, row, stage->zone, &span_s[1]))) {
		making->unknown++;
		return;
	}
	if (span_s[1] < span_s[0]) {
		making->early++;
		return;
	}
	while (k > 0 && !begun(stage, &stage->beginning[k], row, span_s))
		k--;
	making->count[k]++;
	buf_puts(out, stage_names[k]);
}

static void *begin(struct step *step, struct row *row)
{
	struct making *making = mem_zero(1, sizeof(*making));

	making->stage = (struct stage *)step;
	row_maker(row, making->stage->slot, (struct maker){make, making});
	return making;
}

static void end(struct step *step, void *state, bool first)
{
	struct stage *stage = (struct stage *)step;
	struct making *making = state;

	for (int k = 0; k < STAGES && !first; k++)
		stage->count[k] += making->count[k];
	stage->unknown += first ? 0 : making->unknown;
	stage->early += first ? 0 : making->early;
	free(making);
}

static void explain(const struct step *step, struct buf *out)
{
	const struct stage *stage = (const struct stage *)step;

	for (int k = 0; k < STAGES; k++)
		buf_printf(out, "%s\t%" PRIu64 "\n", stage_names[k], stage->count[k]);
	buf_printf(out, "before the purchase\t%" PRIu64 "\n", stage->early);
	buf_printf(out, "purchase or instant missing\t%" PRIu64 "\n", stage->unknown);
}

static void stage_free(struct step *step)
{
	struct stage *stage = (struct stage *)step;

	for (int k = 0; k < STAGES; k++)
		free(stage->beginning[k].event);
	free(stage);
}

static const struct step_does does = {
	.begin = begin, .end = end, .explain = explain, .free = stage_free};

static int take_days(struct beginning *beginning, const char *text, struct fault *fault)
{
	int64_t days;

	if (opt_number(text, &days) || days > MOST_DAYS)
		return fault_set(fault, FAULT_USE,
			"--stage: \"%.60s\" is not a number of days from 0 to %d", text, MOST_DAYS);
	if (beginning->days < 0 || days < beginning->days)
		beginning->days = days;
	return 0;
}

static int take_event(struct beginning *beginning, const char *name, const struct frame *frame,
	struct fault *fault)
{
	beginning->event = mem_grow(beginning->event, &beginning->cap, beginning->events + 1,
		sizeof(*beginning->event));
	return timecolumn_need(
		&beginning->event[beginning->events++], name, "--stage", frame, fault);
}

static int take_beginning(struct beginning *beginning, const char *text, const struct frame *frame,
	struct fault *fault)
{
	struct opt_list list = {0};
	char *hold;
	int bad = 0;

	beginning->days = -1;
	opt_split(text, '|', &list, &hold);
	for (size_t i = 0; i < list.n && !bad; i++)
		bad = isdigit((unsigned char)list.at[i][0]) || !list.at[i][0]
			      ? take_days(beginning, list.at[i], fault)
			      : take_event(beginning, list.at[i], frame, fault);
	opt_list_release(&list);
	free(hold);
	return bad;
}

static int take_beginnings(
	struct stage *stage, const char *text, const struct frame *frame, struct fault *fault)
{
	struct opt_list list = {0};
	int64_t days = 0;
	char *hold;
	int bad = 0;

	opt_split(text, ',', &list, &hold);
	if (list.n != STAGES - 1)
		bad = fault_set(fault, FAULT_USE,
			"--stage takes the starts of stages 2, 3 and 4, as in 14,60,300, not "
			"\"%.100s\"",
			text);
	for (int k = 1; k < STAGES && !bad; k++) {
		struct beginning *beginning = &stage->beginning[k];
		bad = take_beginning(beginning, list.at[k - 1], frame, fault);
		if (!bad && beginning->days >= 0 && beginning->days < days)
			bad = fault_set(fault, FAULT_USE,
				"--stage: stage %d would begin before stage %d", k + 1, k);
		days = beginning->days > days ? beginning->days : days;
	}
	opt_list_release(&list);
	free(hold);
	return bad;
}

int stage_open(struct step **step, const char *text, const int64_t *as_of_s, struct frame *frame,
	const struct zone *zone, struct fault *fault)
{
	static const char *const bought[] = {"purchased_at", NULL};
	static const char *const now[] = {"answered_at", "opened_at", "at", NULL};
	struct stage *stage = mem_zero(1, sizeof(*stage));

	stage->step = (struct step){.does = &does, .name = "--stage"};
	stage->zone = zone;
	stage->as_of_s = as_of_s;
	if (take_beginnings(stage, text, frame, fault) ||
		timecolumn_find(&stage->bought, bought, "--stage", frame, fault) ||
		(!as_of_s && timecolumn_find(
				     &stage->now, now, "--stage without --as-of", frame, fault))) {
		stage_free(&stage->step);
		return -1;
	}
	stage->slot = frame_add(frame, "stage", (struct type){.kind = KIND_CATEGORY});
	*step = &stage->step;
	return 0;
}
