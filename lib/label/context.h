/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What expressions may ask for beside the columns of a record: business calendars, and the instant
 * up to which ages count.
 */
#ifndef LABEL_CONTEXT_H
#define LABEL_CONTEXT_H

#include "record/calendars.h"

struct context {
	struct calendars *calendars; /* NULL: none */
	char *calendar_by; /* the column that names a record's calendar; NULL: the common one */
	bool has_as_of;
	int64_t as_of_s;
};

/* FILE or FILE:COLUMN (--calendar); `zone` is for calendars that name none, and is not kept. */
int context_calendar(
	struct context *context, const char *text, const struct zone *zone, struct fault *fault);
void context_release(struct context *context);

#endif
