/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/summary_promise.h"

#include "draw/extremes.h"

#include <math.h>
#include <string.h>

enum { MOST_ALARMS = 3 };

/* An alarm is named by its long window: "page 1h". */
static const struct result_row *burn_of(const struct entry *entry, const char *alert)
{
	static const struct {
		const char *alert, *measure;
	} burns[] = {{"page 1h", "burn_1h"}, {"page 6h", "burn_6h"}, {"ticket 3d", "burn_3d"}};

	for (size_t i = 0; i < sizeof(burns) / sizeof(*burns); i++)
		if (strcmp(alert, burns[i].alert) == 0)
			return entry_row(entry, burns[i].measure);
	return NULL;
}

static bool say_alarm(struct telling *to, const struct entry *entry)
{
	const struct result_row *alert = entry_row(entry, "alert");
	const struct result_row *burn = alert ? burn_of(entry, alert->label) : NULL;
	struct sentence s = sentence_begin(to);

	if (!row_drawable(burn))
		return false;
	sentence_subject(&s, entry);
	sentence_text(&s, alert->label);
	sentence_value(&s, burn);
	sentence_brackets(&s, burn);
	sentence_doubt(&s, burn);
	sentence_say(&s, GRAVITY_ALARM, TEXT_PROMISE_SAYS_ALARM);
	return true;
}

/* What the target leaves room for is a row; the target is the rest. NAN without one. */
static double target_of(const struct entry *entry)
{
	return 1 - entry_value(entry, "budget");
}

static void say_kept(struct telling *to, const struct entry *entry)
{
	const struct result_row *kept = entry_row(entry, "kept");
	double target = target_of(entry), open = entry_value(entry, "open_n");
	enum gravity gravity = GRAVITY_FACT;
	enum text key = TEXT_PROMISE_SAYS;
	struct sentence s = sentence_begin(to);

	sentence_subject(&s, entry);
	sentence_value(&s, kept);
	sentence_brackets(&s, kept);
	if (!isnan(target)) {
		sentence_double(&s, UNIT_SHARE, target);
		key = TEXT_PROMISE_SAYS_CHANCE;
	}
	if (row_below(kept, target)) {
		gravity = GRAVITY_ALARM;
		key = TEXT_PROMISE_SAYS_MISSED;
	} else if (kept->low.number >= target) {
		gravity = GRAVITY_CALM;
		key = TEXT_PROMISE_SAYS_MET;
	}
	if (open > 0)
		sentence_add(&s, TEXT_PROMISE_SAYS_OPEN, open);
	sentence_doubt(&s, kept);
	sentence_say(&s, gravity, key);
}

static void say_ends(struct telling *to, const struct entry *first)
{
	struct extremes ends = extremes_find(to->pivot, first->item, "kept");
	struct sentence s = sentence_begin(to);

	if (strcmp(first->item, "(all)") == 0)
		sentence_word(&s, TEXT_PROMISE_SAYS_KEPT);
	else
		sentence_item(&s, first);
	extremes_say(&s, &ends,
		ends.low && row_below(ends.least, target_of(ends.low)) ? GRAVITY_ALARM : GRAVITY_FACT);
}

static void say_untold(struct telling *to, const struct entry *entry)
{
	const struct result_row *never = entry_row(entry, "told_never");
	struct sentence s = sentence_begin(to);

	if (!row_drawable(never))
		return;
	sentence_subject(&s, entry);
	sentence_figure(&s, never);
	sentence_doubt(&s, never);
	sentence_say(&s, GRAVITY_FACT, TEXT_PROMISE_SAYS_UNTOLD);
}

static bool first_of_item(const struct pivot *pivot, size_t which)
{
	for (size_t i = 0; i < which; i++)
		if (pivot->entry[i].item == pivot->entry[which].item)
			return false;
	return true;
}

/* A group that is alone has no ends to tell: then it is told itself. */
static bool kept_is_told(const struct pivot *pivot, const struct entry *entry)
{
	if (!row_drawable(entry_row(entry, "kept")) || !entry_spoken(pivot, entry, "kept"))
		return false;
	return entry_overall(pivot, entry) || extremes_find(pivot, entry->item, "kept").groups < 2;
}

void say_promise(struct telling *to)
{
	const struct pivot *pivot = to->pivot;
	size_t alarms = 0;

	for (size_t i = 0; i < pivot->n && alarms < MOST_ALARMS; i++)
		if (entry_spoken(pivot, &pivot->entry[i], "budget_left"))
			alarms += say_alarm(to, &pivot->entry[i]);
	for (size_t i = 0; i < pivot->n; i++)
		if (kept_is_told(pivot, &pivot->entry[i]))
			say_kept(to, &pivot->entry[i]);
	for (size_t i = 0; i < pivot->n; i++)
		if (first_of_item(pivot, i))
			say_ends(to, &pivot->entry[i]);
	for (size_t i = 0; i < pivot->n; i++)
		if (entry_overall(pivot, &pivot->entry[i]))
			say_untold(to, &pivot->entry[i]);
}

/* A region, a period, a system: what has an availability and an error budget. */
static const struct result_row *up_share(const struct entry *entry)
{
	const struct result_row *up = entry_row(entry, "availability");

	if (!row_drawable(up))
		up = entry_row(entry, "composed");
	return row_drawable(up) && row_drawable(entry_row(entry, "budget_left")) ? up : NULL;
}

struct services {
	const struct entry *lowest, *all; /* all: the mean of regions */
	size_t n, missing;
};

static struct services services_of(const struct pivot *pivot)
{
	struct services services = {.all = pivot_overall(pivot, "(all)")};

	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *entry = &pivot->entry[i];
		const struct result_row *up = up_share(entry);
		bool sum = entry == services.all && services.lowest;

		if (!up || sum || !entry_spoken(pivot, entry, "budget_left"))
			continue;
		services.n++;
		services.missing += entry_value(entry, "budget_left") < 0;
		if (!services.lowest ||
			entry_value(entry, "budget_left") < entry_value(services.lowest, "budget_left"))
			services.lowest = entry;
	}
	return services;
}

static enum text service_says(const struct services *services)
{
	if (services->missing)
		return TEXT_AVAILABILITY_SAYS_MISSED;
	return services->n > 1 ? TEXT_AVAILABILITY_SAYS_LOWEST : TEXT_AVAILABILITY_SAYS_KEPT;
}

static void say_service(struct telling *to, const struct services *services)
{
	const struct result_row *down = entry_row(services->lowest, "downtime_s");
	double left = entry_value(services->lowest, "budget_left");
	struct sentence s = sentence_begin(to);

	if (!row_drawable(down))
		return;
	sentence_subject(&s, services->lowest);
	sentence_value(&s, up_share(services->lowest));
	sentence_value(&s, down);
	sentence_double(&s, services->missing ? UNIT_RATIO : UNIT_SHARE, services->missing ? 1 - left : left);
	sentence_doubt(&s, up_share(services->lowest));
	if (!services->missing && down->value.number <= 0)
		sentence_drop(&s);
	else
		sentence_say(&s, services->missing ? GRAVITY_ALARM : GRAVITY_CALM, service_says(services));
}

static void say_services(struct telling *to, const struct services *services)
{
	struct sentence s = sentence_begin(to);

	sentence_count(&s, (double)services->missing);
	sentence_count(&s, (double)services->n);
	sentence_say(&s, services->missing ? GRAVITY_ALARM : GRAVITY_CALM,
		services->missing ? TEXT_AVAILABILITY_SAYS_SOME : TEXT_AVAILABILITY_SAYS_ALL);
}

/* The mean of regions keeps the target though one of them does not. */
static void say_average(struct telling *to, const struct services *services)
{
	const struct result_row *mean = services->all ? entry_row(services->all, "time_weighted") : NULL;
	struct sentence s = sentence_begin(to);

	if (!row_drawable(mean) || !services->missing || entry_value(services->all, "budget_left") < 0)
		return;
	sentence_value(&s, mean);
	sentence_say(&s, GRAVITY_FIND, TEXT_AVAILABILITY_SAYS_HIDDEN);
}

void say_availability(struct telling *to)
{
	struct services services = services_of(to->pivot);

	if (services.n > 1 || !services.missing)
		say_services(to, &services);
	if (services.n)
		say_service(to, &services);
	say_average(to, &services);
}
