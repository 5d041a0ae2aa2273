/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/fault.h"

#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static void fill(struct fault *fault, enum fault_kind kind, const char *format, va_list args)
{
	memset(fault, 0, sizeof(*fault));
	fault->kind = kind;
	vsnprintf(fault->text, sizeof(fault->text), format, args);
}

int fault_set(struct fault *fault, enum fault_kind kind, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	fill(fault, kind, format, args);
	va_end(args);
	return -1;
}

int fault_errno(struct fault *fault, enum fault_kind kind, const char *format, ...)
{
	int number = errno;
	va_list args;

	va_start(args, format);
	fill(fault, kind, format, args);
	va_end(args);
	size_t n = strlen(fault->text);
	snprintf(fault->text + n, sizeof(fault->text) - n, ": %s", strerror(number));
	return -1;
}

int fault_at(struct fault *fault, const char *file, uint64_t line)
{
	if (file)
		snprintf(fault->file, sizeof(fault->file), "%s", file);
	fault->line = line;
	return -1;
}

int fault_column(struct fault *fault, const char *column)
{
	snprintf(fault->column, sizeof(fault->column), "%s", column);
	return -1;
}

/* !fold of a map, --fold of a tool: they name themselves. */
static bool is_setting(const char *name)
{
	return name[0] == '!' || (name[0] == '-' && name[1] == '-');
}

const char *fault_place(const struct fault *fault, char place[FAULT_TEXT])
{
	size_t n = 0;

	place[0] = '\0';
	if (fault->file[0])
		n += (size_t)snprintf(place, FAULT_TEXT, "%.200s:", fault->file);
	if (fault->line)
		n += (size_t)snprintf(place + n, FAULT_TEXT - n, "%" PRIu64 ":", fault->line);
	if (n)
		n += (size_t)snprintf(place + n, FAULT_TEXT - n, " ");
	if (fault->column[0])
		snprintf(place + n, FAULT_TEXT - n,
			is_setting(fault->column) ? "%.200s: " : "column \"%.200s\": ", fault->column);
	return place;
}
