/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/die.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static struct {
	const char *tool;
	void (*hook)(void *context, int status);
	void *context;
} program = {"ce", NULL, NULL};

void die_name(const char *name)
{
	program.tool = name;
}

const char *die_tool(void)
{
	return program.tool;
}

void die_hook(void (*hook)(void *, int), void *context)
{
	program.hook = hook;
	program.context = context;
}

static void say(const char *format, va_list args)
{
	fprintf(stderr, "%s: ", program.tool);
	vfprintf(stderr, format, args);
	putc('\n', stderr);
}

void warn(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(format, args);
	va_end(args);
}

int warn_fault(const struct fault *fault)
{
	static const int status[] = {
		[FAULT_NONE] = STATUS_DONE,
		[FAULT_USE] = STATUS_USE,
		[FAULT_INPUT] = STATUS_INPUT,
		[FAULT_OUTPUT] = STATUS_OUTPUT,
		[FAULT_PLOT] = STATUS_PLOT,
	};
	char place[FAULT_TEXT];

	warn("%s%s", fault_place(fault, place), fault->text);
	return status[fault->kind];
}

static _Noreturn void leave(int status)
{
	void (*hook)(void *, int) = program.hook;

	program.hook = NULL;
	if (hook)
		hook(program.context, status);
	exit(status);
}

void die(int status, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(format, args);
	va_end(args);
	leave(status);
}

void die_fault(const struct fault *fault)
{
	leave(warn_fault(fault));
}
