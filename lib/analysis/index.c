/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One number for the whole, as the American and European indices of satisfaction have it (Fornell
 * and others 1996): a path model by partial least squares from the sums and cross-products of the
 * answers, and how far each block of questions can be trusted.
 */
#include "analysis/index.h"

#include "analysis/cross.h"
#include "analysis/index_out.h"
#include "analysis/indexmodel.h"

#include <string.h>

static const struct setting settings[] = {
	{"model", SETTING_TABLE, "", NULL, 0, 0, true,
		"blocks, their indicators and the blocks that act on them; without it the names of columns tell"},
	{"scheme", SETTING_CHOICE, "path", "path|centroid|factorial", 0, 0, false,
		"how blocks that are joined weigh in each other's estimate"},
	{"intervals", SETTING_CHOICE, "yes", "yes|no", 0, 0, true,
		"intervals, for which 32 times as much is kept"},
	{0},
};

/* The questions as columns of a cross. */
static int plan_columns(struct plan *plan, const struct indexmodel *model, struct fault *fault)
{
	uint32_t n = (uint32_t)model->pls.first[model->pls.blocks];
	struct cross_part *part = arena_take(&plan->needs->arena, (n + 1ul) * sizeof(*part));
	bool split = strcmp(setting_value(settings, plan->value, "intervals"), "yes") == 0;

	for (uint32_t i = 0; i < n; i++)
		part[i] = (struct cross_part){.column = model->column[i],
			.bounded = model->scale[i][0] < model->scale[i][1], .low = model->scale[i][0],
			.high = model->scale[i][1]};
	return (split ? cross_plan_split : cross_plan_parts)(plan, plan->own, part, n, ROLE_COLUMN, fault);
}

static int index_plan(struct plan *plan, struct fault *fault)
{
	plan->own = arena_take(&plan->needs->arena, sizeof(struct cross));
	struct indexmodel model;

	if (indexmodel_plan(&model, plan, setting_table(settings, plan->file, "model"), fault) ||
		plan_columns(plan, &model, fault))
		return -1;
	return indexmodel_tables(&model, plan, fault);
}

static void index_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	cross_add(plan, plan->own, tally, batch, groups);
}

static bool index_knows(const struct table *shape)
{
	return cross_knows(shape, ROLE_COLUMN) || indexmodel_knows(shape);
}

static int index_emit(const struct emission *emission, struct fault *fault)
{
	const char *scheme = setting_value(settings, emission->value, "scheme");

	return index_put(emission, strcmp(scheme, "centroid") == 0 ? PLS_CENTROID
		: strcmp(scheme, "factorial") == 0 ? PLS_FACTORIAL : PLS_PATH, fault);
}

const struct analysis index_analysis = {
	.name = "index",
	.question = "one number for the whole, and can its scale be trusted?",
	.reads = "satisfaction (and image expectation perception value complaints loyalty, @ITEM each; or the "
		 "columns of model=FILE)",
	.measures = "index sd alpha alpha_std rho communality r2; weight loading; coefficient; iterations gof",
	.settings = settings,
	.weighted = true,
	.plan = index_plan,
	.add = index_add,
	.knows = index_knows,
	.emit = index_emit,
};
