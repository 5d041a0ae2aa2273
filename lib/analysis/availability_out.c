/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/availability_out.h"

#include "analysis/availability_wish.h"
#include "analysis/composition.h"
#include "analysis/counts.h"
#include "analysis/natural.h"
#include "math/composed.h"
#include "util/mem.h"
#include "util/nearest.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- rows ---- */

static void put(const struct emission *emission, const char *item, const char *measure, enum unit unit, wide n,
	double value, const char *label, const char *note)
{
	struct line line = {.item = item, .measure = measure, .unit = unit, .n = n, .value = value, .low = NAN,
		.high = NAN, .label = label, .note = note, .complete = true};

	result_put(emission->result, &line);
}

static void put_whole(const struct emission *emission, const char *item, const char *measure, enum unit unit,
	wide n, wide whole)
{
	struct line line = {.item = item, .measure = measure, .unit = unit, .n = n, .whole = whole,
		.is_whole = true, .value = NAN, .low = NAN, .high = NAN, .complete = true};

	result_put(emission->result, &line);
}

static double target_of(const struct emission *emission)
{
	return setting_number(emission->settings, emission->value, "target");
}

/* A target of 1 leaves no budget of which something could be left. */
static void put_left(const struct emission *emission, const char *item, wide n, double failed, double of)
{
	double target = target_of(emission);

	put(emission, item, "budget_left", UNIT_RATIO, n, budget_left(failed, of, target), NULL,
		target < 1 ? NULL : "no-budget");
}

/* ---- a composed system ---- */

static void put_piece(const struct emission *emission, const struct piece *piece, const char *item)
{
	double period_s = setting_number(emission->settings, emission->value, "days") * DAY_S;
	double down = 1 - piece->availability;

	put(emission, item, piece->composed ? "composed" : "availability", UNIT_SHARE, LINE_NO_N, piece->availability, NULL,
		NULL);
	put(emission, item, "downtime_s", UNIT_SECONDS, LINE_NO_N, down * period_s, NULL, NULL);
	if (piece->of == SIZE_MAX)
		put_left(emission, item, LINE_NO_N, down, 1);
}

int availability_composed(const struct emission *emission, const struct texttable *table, struct fault *fault)
{
	const struct piece *whole = NULL;
	struct composition composition;
	size_t wholes = 0;
	int bad = composition_read(&composition, table, fault);

	for (size_t i = 0; i < composition.n && !bad; i++) {
		put_piece(emission, &composition.piece[i], composition.piece[i].name);
		if (composition.piece[i].of == SIZE_MAX) {
			whole = &composition.piece[i];
			wholes++;
		}
	}
	if (wholes == 1)
		put_piece(emission, whole, "(all)");
	composition_release(&composition);
	return bad;
}

/* ---- outages ---- */

/* One region: its outages united. */
struct region {
	const char *name;
	const struct outage *outage;
	size_t outages;
	struct stretch *down;
	size_t stretches;
	double weight;
};

struct regions {
	struct region *region;
	size_t n;
	struct stretch *stretch; /* of all */
	bool weighted;
	struct outages held;
};

static int no_weight(const struct region_weights *weights, const char *region, struct fault *fault)
{
	struct nearest near = nearest_to(region);
	char hint[NEAREST_TEXT];

	for (size_t w = 0; w < weights->n; w++)
		nearest_offer(&near, weights->region[w]);
	fault_set(fault, FAULT_USE, "no region \"%s\", which has outages%s", region, nearest_hint(&near, hint));
	return fault_at(fault, weights->file, 0);
}

static int order_of(const char *a, const char *b)
{
	int order = natural_order(a, b);

	return order ? order : strcmp(a, b);
}

/* Both lists are in one order: the regions of either. */
static int find_regions(struct regions *regions, const struct region_weights *weights, struct fault *fault)
{
	const struct outages *held = &regions->held;
	size_t o = 0, w = 0;

	while (o < held->n || w < weights->n) {
		const char *name = o < held->n ? held->outage[o].region : NULL;
		int order = !name ? 1 : w == weights->n ? -1 : order_of(name, weights->region[w]);
		if (order < 0 && regions->weighted)
			return no_weight(weights, name, fault);
		struct region *region = &regions->region[regions->n++];
		*region = (struct region){.name = order > 0 ? weights->region[w] : name, .outage = &held->outage[o]};
		while (order <= 0 && o < held->n && strcmp(held->outage[o].region, region->name) == 0) {
			region->outages++;
			o++;
		}
		if (order >= 0)
			region->weight = weights->weight[w++];
	}
	return 0;
}

static void unite(struct regions *regions, const struct emission *emission)
{
	struct stretch *at = regions->stretch;

	for (size_t r = 0; r < regions->n; r++) {
		struct region *region = &regions->region[r];
		region->down = at;
		for (size_t o = 0; o < region->outages; o++) {
			at[o] = region->outage[o].at;
			if (at[o].to == INT64_MAX)
				at[o].to = emission->as_of_s;
		}
		at += region->outages;
		region->stretches = stretches_unite(region->down, region->outages);
	}
}

/* Records whose outage has to do with the window; one without length counts where it was. */
static wide records_in(const struct emission *emission, const struct region *region, struct stretch window)
{
	wide n = 0;

	for (size_t o = 0; o < region->outages && region->outage[o].at.from < window.to; o++) {
		struct stretch at = region->outage[o].at;
		if (at.to == INT64_MAX)
			at.to = emission->as_of_s > at.from ? emission->as_of_s : at.from;
		if (at.to > window.from || (at.to == at.from && at.from == window.from))
			n += region->outage[o].times;
	}
	return n;
}

struct summary {
	wide n;
	double down, length; /* of all regions together */
	double weighted, weight;
	double below_weight;
	size_t below, regions;
	const struct region *worst;
	double worst_at;
	wide worst_n;
	const char *note; /* of what is cut off */
};

static void put_region(const struct emission *emission, const struct region *region, struct stretch window,
	struct summary *all)
{
	struct covered down = stretches_within(region->down, region->stretches, window.from, window.to);
	double length = (double)(window.to - window.from), at = 1 - (double)down.all / length;
	wide n = records_in(emission, region, window);

	put(emission, region->name, "availability", UNIT_SHARE, n, at, NULL, all->note);
	put_whole(emission, region->name, "downtime_s", UNIT_SECONDS, n, down.all);
	put_whole(emission, region->name, "outages", UNIT_COUNT, n, (wide)down.stretches);
	if (down.stretches)
		put_whole(emission, region->name, "longest_s", UNIT_SECONDS, n, down.longest);
	put_left(emission, region->name, n, (double)down.all, length);
	all->n += n;
	all->regions++;
	all->down += (double)down.all;
	all->length += length;
	all->weighted += region->weight * at;
	all->weight += region->weight;
	if ((double)down.all > (1 - target_of(emission)) * length * (1 + 1e-9)) {
		all->below++;
		all->below_weight += region->weight;
	}
	if (!all->worst || at < all->worst_at) {
		all->worst = region;
		all->worst_at = at;
		all->worst_n = n;
	}
}

static void put_summary(const struct emission *emission, const struct summary *all, bool weighted)
{
	put(emission, "(all)", "time_weighted", UNIT_SHARE, all->n, 1 - all->down / all->length, NULL,
		all->note);
	if (weighted)
		put(emission, "(all)", "customer_weighted", UNIT_SHARE, all->n, all->weighted / all->weight, NULL,
			all->note);
	put(emission, "(all)", "worst", UNIT_SHARE, all->worst_n, NAN, all->worst->name, all->note);
	put(emission, "(all)", "worst_availability", UNIT_SHARE, all->worst_n, all->worst_at, NULL, all->note);
	put_whole(emission, "(all)", "below_target", UNIT_COUNT, (wide)all->regions, (wide)all->below);
	if (weighted)
		put(emission, "(all)", "customers_below", UNIT_SHARE, all->n, all->below_weight / all->weight, NULL,
			all->note);
	put_left(emission, "(all)", all->n, all->down, all->length);
}

/* What is looked at: a window, or a period of it. */
static void put_window(const struct emission *emission, const struct regions *regions, struct stretch window,
	const char *note)
{
	struct summary all = {.note = note};
	double length = (double)(window.to - window.from);
	bool one = regions->n == 1 && strcmp(regions->region->name, "(all)") == 0;

	for (size_t r = 0; r < regions->n; r++)
		put_region(emission, &regions->region[r], window, &all);
	if (regions->n && !one)
		put_summary(emission, &all, regions->weighted);
	put(emission, "(all)", "budget_s", UNIT_SECONDS, all.n, (1 - target_of(emission)) * length, NULL, NULL);
	put_whole(emission, "(all)", "from", UNIT_INSTANT, all.n, window.from);
	put_whole(emission, "(all)", "until", UNIT_INSTANT, all.n, window.to);
	counts_one(emission->result, "(all)", "used", all.n);
}

/* From the first outage to the end of the last; false: there is none. */
static bool extent(const struct regions *regions, struct stretch *whole)
{
	*whole = (struct stretch){INT64_MAX, INT64_MIN};
	for (size_t r = 0; r < regions->n; r++) {
		const struct region *region = &regions->region[r];
		if (!region->stretches)
			continue;
		whole->from = region->down->from < whole->from ? region->down->from : whole->from;
		if (region->down[region->stretches - 1].to > whole->to)
			whole->to = region->down[region->stretches - 1].to;
	}
	return whole->to > whole->from;
}

/* 0: a window; 1: nothing says when it could be; -1: a fault. */
static int find_window(const struct emission *emission, const struct regions *regions, struct stretch *window,
	struct fault *fault)
{
	struct window_wish wish;
	struct stretch whole;

	if (availability_wish(&wish, emission->settings, emission->value, emission->zone, fault))
		return -1;
	bool any = extent(regions, &whole);
	if (emission->by_given && any) {
		whole.from = period_begin(emission->by_period, emission->zone,
			period_of(emission->by_period, emission->zone, whole.from));
		whole.to = period_begin(emission->by_period, emission->zone,
			period_of(emission->by_period, emission->zone, whole.to - 1) + 1);
	}
	window->to = wish.until != INT64_MIN ? wish.until : emission->has_as_of ? emission->as_of_s : whole.to;
	if (window->to == INT64_MIN || (emission->by_given && !any && wish.from == INT64_MIN))
		return 1;
	double days = setting_number(emission->settings, emission->value, "days");
	window->from = wish.from != INT64_MIN ? wish.from
		: emission->by_given	      ? whole.from
					      : window->to - (int64_t)(days * DAY_S);
	if (window->from < window->to)
		return 0;
	return wish.from == INT64_MIN ? 1 : fault_set(fault, FAULT_USE,
		"availability: the time that is looked at ends before from=%s: say until when, -S until=INSTANT or "
		"--as-of INSTANT", setting_value(emission->settings, emission->value, "from"));
}

static void put_periods(const struct emission *emission, const struct regions *regions, struct stretch window)
{
	int64_t first = period_of(emission->by_period, emission->zone, window.from);
	int64_t last = period_of(emission->by_period, emission->zone, window.to - 1);

	for (int64_t p = first; p <= last; p++) {
		struct stretch all = {period_begin(emission->by_period, emission->zone, p),
			period_begin(emission->by_period, emission->zone, p + 1)};
		struct stretch part = {all.from > window.from ? all.from : window.from,
			all.to < window.to ? all.to : window.to};
		bool partial = part.from > all.from || part.to < all.to;
		emission_period(emission, p);
		put_window(emission, regions, part, partial ? "partial" : NULL);
	}
	result_group(emission->result, emission->analysis, emission->group, false);
}

/* What no period tells, where periods are told: only if there is some. */
static void put_count(const struct emission *emission, const char *measure, wide count)
{
	if (count || !emission->by)
		counts_one(emission->result, "(all)", measure, count);
}

static int put_all(const struct emission *emission, const struct regions *regions, struct fault *fault)
{
	struct stretch window;
	wide held = 0, inside = 0;
	int none = find_window(emission, regions, &window, fault);

	if (none < 0)
		return -1;
	if (!none && emission->by)
		put_periods(emission, regions, window);
	else
		none ? counts_one(emission->result, "(all)", "used", 0) : put_window(emission, regions, window, NULL);
	for (size_t o = 0; o < regions->held.n; o++)
		held += regions->held.outage[o].times;
	for (size_t r = 0; r < regions->n && !none; r++)
		inside += records_in(emission, &regions->region[r], window);
	put_count(emission, "outside", held - inside);
	put_count(emission, "missing", regions->held.missing);
	put_count(emission, "invalid", regions->held.invalid);
	return 0;
}

static int check_held(const struct emission *emission, const struct outages *held, bool known, struct fault *fault)
{
	char text[WIDE_CHARS];

	if (!known)
		return fault_set(fault, FAULT_INPUT, "availability: the state has a row that is no outage");
	wide_print(text, held->open);
	return held->open && !emission->has_as_of ? fault_set(fault, FAULT_USE,
		"availability: %s outage(s) without an end: say when it is, --as-of INSTANT or --as-of now", text) : 0;
}

int availability_measured(const struct emission *emission, struct fault *fault)
{
	const struct texttable *table = setting_table(emission->settings, emission->file, "weights");
	struct region_weights weights = {0};
	struct regions regions = {.weighted = table};
	bool known = outages_read(&regions.held, emission);
	int bad = check_held(emission, &regions.held, known, fault);

	bad = bad || (table && region_weights_read(&weights, table, fault));
	regions.region = mem_zero(regions.held.n + weights.n, sizeof(*regions.region));
	regions.stretch = mem_zero(regions.held.n, sizeof(*regions.stretch));
	bad = bad || find_regions(&regions, &weights, fault);
	if (!bad) {
		unite(&regions, emission);
		bad = put_all(emission, &regions, fault);
	}
	free(regions.region);
	free(regions.stretch);
	outages_release(&regions.held);
	region_weights_release(&weights);
	return bad ? -1 : 0;
}
