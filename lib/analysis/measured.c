/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/measured.h"

#include "record/batch.h"

#include <string.h>

static bool is_net(const struct column *column)
{
	return strcmp(column->name, "nps") == 0 && column->type.low == 0 && column->type.high == 10;
}

int measured_of(const struct column *column)
{
	switch (column->type.kind) {
	case KIND_SCORE:
		return is_net(column) ? MEASURED_NET : MEASURED_SCORE;
	case KIND_FLAG:
		return MEASURED_FLAG;
	case KIND_COUNT:
		return MEASURED_COUNT;
	case KIND_MONEY:
		return MEASURED_MONEY;
	case KIND_DECIMAL:
		return MEASURED_DECIMAL;
	case KIND_DURATION:
		return MEASURED_DURATION;
	default:
		return -1;
	}
}

bool measured_has_levels(struct type type)
{
	return (type.kind == KIND_SCORE || type.kind == KIND_FLAG) && type_levels(type) <= MEASURED_LEVELS;
}

enum unit measured_unit(enum measured kind)
{
	static const enum unit units[MEASURED_KINDS] = {[MEASURED_NET] = UNIT_POINTS, [MEASURED_SCORE] = UNIT_SCORE,
		[MEASURED_FLAG] = UNIT_SHARE, [MEASURED_COUNT] = UNIT_COUNT, [MEASURED_MONEY] = UNIT_MONEY,
		[MEASURED_DECIMAL] = UNIT_SCORE, [MEASURED_DURATION] = UNIT_SECONDS};

	return units[kind];
}

double measured_worth(enum measured kind, double value)
{
	if (kind == MEASURED_NET)
		return value >= 9 ? 100 : value <= 6 ? -100 : 0;
	return value;
}
