/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/timecolumn.h"

int timecolumn_need(struct timecolumn *column, const char *name, const char *who,
	const struct frame *frame, struct fault *fault)
{
	char wants[TYPE_TEXT];

	if (frame_need(frame, name, &column->slot, fault))
		return -1;
	struct type type = frame_column(frame, column->slot)->type;
	column->dates = type.kind == KIND_DATE;
	if (type.kind != KIND_INSTANT && type.kind != KIND_DATE)
		return fault_set(fault, FAULT_USE,
			"%s: column \"%.100s\" is %s, and an instant or a date is wanted (say "
			"-c NAME:instant=NAME or -c NAME:date=NAME)",
			who, name, type_wants(type, wants));
	return 0;
}

int timecolumn_find(struct timecolumn *column, const char *const *names, const char *who,
	const struct frame *frame, struct fault *fault)
{
	struct buf list = BUF_NONE;

	for (const char *const *name = names; *name; name++) {
		if (frame_find(frame, *name) != COLUMN_NONE) {
			buf_release(&list);
			return timecolumn_need(column, *name, who, frame, fault);
		}
		buf_printf(&list, "%s%s", name == names ? "" : name[1] ? ", " : " or ", *name);
	}
	fault_set(fault, FAULT_INPUT, "%s needs a column %s (or say -c %s=COLUMN)", who, list.at,
		names[0]);
	buf_release(&list);
	return -1;
}

bool timecolumn_instant(
	const struct timecolumn *column, struct row *row, const struct zone *zone, int64_t *at_s)
{
	const struct cell *cell = row_value(row, column->slot);

	if (cell->verdict != VALUE_VALID)
		return false;
	*at_s = cell->number;
	if (column->dates)
		zone_instant(zone, cell->number * DAY_S, at_s);
	return true;
}

bool timecolumn_day(
	const struct timecolumn *column, struct row *row, const struct zone *zone, int64_t *day)
{
	const struct cell *cell = row_value(row, column->slot);

	if (cell->verdict != VALUE_VALID)
		return false;
	*day = column->dates ? cell->number : period_of(PERIOD_DAY, zone, cell->number);
	return true;
}
