/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/trouble.h"

static int flag_slot(struct plan *plan, const char *name, uint32_t *slot, struct fault *fault)
{
	uint32_t at = schema_find(plan->needs->schema, name);

	*slot = NO_SLOT;
	if (at == COLUMN_NONE)
		return 0;
	if (plan->needs->schema->column[at].type.kind != KIND_FLAG)
		return fault_set(fault, FAULT_INPUT, "\"%s\" must be a 0/1 column", name);
	*slot = plan_levels(plan, at);
	return 0;
}

uint32_t trouble_handled_slot(struct plan *plan, uint32_t column)
{
	static const char *const word[] = {"satisfied", "mollified", "dissatisfied", NULL};

	return plan_limited(plan, column, (struct batch_limit){.word = word});
}

int trouble_plan(struct plan *plan, struct trouble_columns *columns, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	uint32_t handled = schema_find(schema, "handled");

	*columns = (struct trouble_columns){.handled = NO_SLOT};
	if (flag_slot(plan, "problem", &columns->problem, fault) ||
		flag_slot(plan, "complained", &columns->complained, fault))
		return -1;
	if (handled != COLUMN_NONE && type_is_number(schema->column[handled].type))
		return fault_set(fault, FAULT_INPUT, "\"handled\" must be a category: satisfied, mollified or dissatisfied");
	if (handled != COLUMN_NONE)
		columns->handled = trouble_handled_slot(plan, handled);
	if (columns->problem == NO_SLOT && columns->complained == NO_SLOT && handled == COLUMN_NONE)
		return fault_set(fault, FAULT_INPUT,
			"no problem, complained or handled among the columns (-c NAME=COLUMN reads a column under "
			"another name)");
	return 0;
}

enum trouble trouble_handled(uint32_t slot, const struct batch *batch, uint32_t i)
{
	if (slot == NO_SLOT || batch->data[slot].verdict[i] == VALUE_MISSING)
		return TROUBLE_MISSING;
	if (batch->data[slot].verdict[i] == VALUE_INVALID)
		return TROUBLE_INVALID;
	return (enum trouble)(TROUBLE_SATISFIED + batch->data[slot].value[i]);
}

/* 0, 1, TROUBLE_MISSING or TROUBLE_INVALID; a column that is not there is missing. */
static int flag_of(uint32_t slot, const struct batch *batch, uint32_t i)
{
	uint16_t level = slot == NO_SLOT ? 2 : batch->data[slot].level[i];

	return level < 2 ? level : level == 2 ? TROUBLE_MISSING : TROUBLE_INVALID;
}

enum trouble trouble_of(const struct trouble_columns *columns, const struct batch *batch, uint32_t i)
{
	int problem = flag_of(columns->problem, batch, i), complained = flag_of(columns->complained, batch, i);
	enum trouble handled = trouble_handled(columns->handled, batch, i);
	bool is_handled = handled < TROUBLES;

	if (problem == TROUBLE_INVALID || complained == TROUBLE_INVALID || handled == TROUBLE_INVALID)
		return TROUBLE_INVALID;
	if ((problem == 0 && (complained == 1 || is_handled)) || (complained == 0 && is_handled))
		return TROUBLE_CONTRADICTORY;
	if (problem == 0)
		return TROUBLE_NONE;
	if (problem == TROUBLE_MISSING && columns->problem != NO_SLOT)
		return TROUBLE_MISSING;
	if (is_handled)
		return handled;
	return complained == 1 ? TROUBLE_COMPLAINED : complained == 0 ? TROUBLE_SILENT : TROUBLE_SOME;
}
