/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/context.h"

#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

/* The last colon parts file and column, unless a slash says that it belongs to the file's name. */
int context_calendar(
	struct context *context, const char *text, const struct zone *zone, struct fault *fault)
{
	const char *colon = strrchr(text, ':');
	size_t n = colon && !strchr(colon, '/') ? (size_t)(colon - text) : strlen(text);

	if (!n || (text[n] && !text[n + 1]))
		return fault_set(fault, FAULT_USE,
			"--calendar takes FILE or FILE:COLUMN, not \"%.100s\"", text);
	char *path = mem_copy(text, n);
	int bad = calendars_read(&context->calendars, path, zone, fault);
	free(path);
	if (!bad && text[n])
		context->calendar_by = mem_copy(text + n + 1, strlen(text + n + 1));
	return bad;
}

void context_release(struct context *context)
{
	calendars_free(context->calendars);
	free(context->calendar_by);
	*context = (struct context){0};
}
