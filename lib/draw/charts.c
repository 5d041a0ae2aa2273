/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/charts.h"

#include "draw/chart_availability.h"
#include "draw/chart_budget.h"
#include "draw/chart_calibrate.h"
#include "draw/chart_change.h"
#include "draw/chart_compare.h"
#include "draw/chart_drift.h"
#include "draw/chart_drivers.h"
#include "draw/chart_equity.h"
#include "draw/chart_gap.h"
#include "draw/chart_habit.h"
#include "draw/chart_heat.h"
#include "draw/chart_importance.h"
#include "draw/chart_index.h"
#include "draw/chart_journey.h"
#include "draw/chart_kano.h"
#include "draw/chart_likert.h"
#include "draw/chart_loss.h"
#include "draw/chart_match.h"
#include "draw/chart_promise.h"
#include "draw/chart_queue.h"
#include "draw/chart_recovery.h"
#include "draw/chart_scores.h"
#include "draw/chart_stock.h"
#include "draw/chart_topics.h"
#include "draw/chart_wait.h"
#include "util/buf.h"
#include "util/nearest.h"

#include <string.h>

static const struct chart *const list[] = {
	&chart_scores,
	&chart_gap,
	&chart_promise,
	&chart_budget,
	&chart_availability,
	&chart_queue,
	&chart_stock,
	&chart_journey,
	&chart_habit,
	&chart_match,
	&chart_importance,
	&chart_kano,
	&chart_likert,
	&chart_heat,
	&chart_heat_scores,
	&chart_calibrate,
	&chart_topics,
	&chart_drivers,
	&chart_drift,
	&chart_equity,
	&chart_compare,
	&chart_wait,
	&chart_recovery,
	&chart_loss,
	&chart_change,
	&chart_index,
};
enum { CHARTS = sizeof(list) / sizeof(*list) };

const struct chart *charts_at(size_t i)
{
	return i < CHARTS ? list[i] : NULL;
}

const struct chart *charts_find(const char *name, struct fault *fault)
{
	struct nearest near = nearest_to(name);
	char hint[NEAREST_TEXT];

	for (size_t i = 0; i < CHARTS; i++) {
		if (strcmp(list[i]->name, name) == 0)
			return list[i];
		nearest_offer(&near, list[i]->name);
	}
	struct buf names = BUF_NONE;
	for (size_t i = 0; i < CHARTS; i++)
		buf_printf(&names, "%s%s", i ? ", " : "", list[i]->name);
	fault_set(fault, FAULT_USE, "no chart \"%.100s\"%s: there are %.600s", name,
		nearest_hint(&near, hint), names.at);
	buf_release(&names);
	return NULL;
}

static bool draws(const struct chart *chart, const struct block *block)
{
	if (strcmp(chart->analysis, block->analysis) != 0)
		return false;
	if (chart->grouped && !block->section->groups)
		return false;
	for (size_t i = 0; chart->measure && i < block->n; i++)
		if (strcmp(block->row[i]->measure, chart->measure) == 0)
			return true;
	return !chart->measure;
}

const struct chart *charts_of(const struct block *block, size_t i)
{
	for (size_t c = 0; c < CHARTS; c++)
		if (draws(list[c], block) && !i--)
			return list[c];
	return NULL;
}
