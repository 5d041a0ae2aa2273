/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/promise_amount.h"

#include "record/civil.h"

#include <string.h>

enum { NAME = 256 };

/* Seconds of a unit of time; 0: it is none. */
static int64_t unit_seconds(const char *unit)
{
	static const struct {
		const char *name;
		int64_t s;
	} units[] = {{"s", 1}, {"m", 60}, {"h", 3600}, {"d", DAY_S}};

	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (strcmp(units[i].name, unit) == 0)
			return units[i].s;
	return 0;
}

/* The type that both are read as: what is said of the column, else by what the limit is. */
static struct type type_of(const struct column *column, bool time)
{
	if (type_is_number(column->type) && column->type.kind < KIND_INSTANT)
		return column->type;
	return (struct type){.kind = time ? KIND_DURATION : KIND_COUNT};
}

static int read_limit(struct promise_amount *amount, const char *text, const char *unit, const struct column *column,
	struct fault *fault)
{
	int64_t seconds = *unit ? unit_seconds(unit) : 1;

	if (*unit && amount->type.kind != KIND_DURATION)
		return fault_set(fault, FAULT_USE, "within: \"%s%s\" is a time, and column \"%s\" is no duration", text, unit,
			column->cell);
	if (value_read(amount->type, text, strlen(text), &amount->limit) != VALUE_VALID ||
		__builtin_mul_overflow(amount->limit, seconds, &amount->limit))
		return fault_set(fault, FAULT_USE, "within: \"%s\" is no limit of column \"%s\"", text, column->cell);
	return 0;
}

static int read_limit_column(struct promise_amount *amount, const char *name, const struct schema *schema,
	struct fault *fault)
{
	if (schema_need(schema, name, &amount->limit_column, fault))
		return -1;
	const struct column *limit = &schema->column[amount->limit_column];
	const struct column *column = &schema->column[amount->column];
	amount->type = type_of(column, limit->type.kind == KIND_DURATION);
	if (type_is_number(column->type) && type_is_number(limit->type) &&
		(column->type.kind != limit->type.kind || column->type.scale != limit->type.scale))
		return fault_set(fault, FAULT_USE, "within: columns \"%s\" and \"%s\" are of different types", column->cell,
			limit->cell);
	return 0;
}

int promise_amount_read(const char **list, const struct schema *schema, struct promise_amount *amount,
	struct fault *fault)
{
	size_t n = strcspn(*list, ",");
	char name[NAME], number[NAME];

	if (n >= NAME)
		return fault_set(fault, FAULT_USE, "within: \"%.40s...\" is too long", *list);
	memcpy(name, *list, n);
	name[n] = '\0';
	*list += n + ((*list)[n] == ',');
	char *limit = strrchr(name, ':');
	if (!limit || limit == name || !limit[1])
		return fault_set(fault, FAULT_USE, "within takes COLUMN:LIMIT, as in rings:2,greet_s:30s, not \"%s\"", name);
	*limit++ = '\0';
	*amount = (struct promise_amount){.limit_column = COLUMN_NONE};
	if (schema_need(schema, name, &amount->column, fault))
		return -1;
	const struct column *column = &schema->column[amount->column];
	size_t digits = strspn(limit, "0123456789.");
	memcpy(number, limit, digits);
	number[digits] = '\0';
	bool is_time = unit_seconds(limit + digits) != 0;
	amount->type = type_of(column, is_time);
	int bad = digits && (is_time || !limit[digits]) ? read_limit(amount, number, limit + digits, column, fault)
							: read_limit_column(amount, limit, schema, fault);
	amount->unit = amount->type.kind == KIND_DURATION ? IN_SECONDS : amount->type.kind == KIND_MONEY ? IN_MONEY
													: IN_COUNTS;
	return bad;
}
