/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The business calendars of a file (ce-calendar(5)): one for each name in its column "calendar",
 * and the common one of the rows without a name. Read-only once read; threads may share them.
 */
#ifndef RECORD_CALENDARS_H
#define RECORD_CALENDARS_H

#include "record/hours.h"
#include "record/texttable.h"

struct calendars;

/*
 * `zone` (NULL is UTC) is for calendars that name none; it is read, not kept. Mistakes in the file
 * are FAULT_USE with file, line and column; a file that cannot be read is FAULT_INPUT.
 */
int calendars_read(struct calendars **calendars, const char *path, const struct zone *zone,
	struct fault *fault);
/* The same of a table that was read; it is not kept. */
int calendars_make(struct calendars **calendars, const struct texttable *table, const struct zone *zone,
	struct fault *fault);

void calendars_free(struct calendars *calendars);

/* Does one of them name no zone, so that it follows the one that was handed in? */
bool calendars_local(const struct calendars *calendars);

/* The calendar of a name, the common one where there is none; NULL without either. */
const struct hours *calendars_find(const struct calendars *calendars, const char *name, size_t n);

#endif
