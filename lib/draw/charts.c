/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/charts.h"

#include "draw/chart_gap.h"
#include "draw/chart_promise.h"
#include "draw/chart_scores.h"
#include "util/buf.h"
#include "util/nearest.h"

#include <string.h>

static const struct chart *const list[] = {
	&chart_scores,
	&chart_gap,
	&chart_promise,
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
	fault_set(fault, FAULT_USE, "no chart \"%.100s\"%s: there are %.200s", name,
		nearest_hint(&near, hint), names.at);
	buf_release(&names);
	return NULL;
}

const struct chart *charts_for(const char *analysis)
{
	for (size_t i = 0; i < CHARTS; i++)
		if (strcmp(list[i]->analysis, analysis) == 0)
			return list[i];
	return NULL;
}
