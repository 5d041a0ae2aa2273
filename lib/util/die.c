/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/die.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdbool.h>
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

/*
 * Bytes at `at` of a character that drives a terminal or reorders what is read: a message may quote data. A
 * message itself may have several lines.
 */
static size_t unsafe(const unsigned char *at)
{
	if ((*at < 0x20 && *at != '\n') || *at == 0x7F)
		return 1;
	if (at[0] == 0xC2 && at[1] >= 0x80 && at[1] < 0xA0)
		return 2;
	if (at[0] != 0xE2)
		return 0;
	bool marks = at[1] == 0x80 && ((at[2] >= 0x8B && at[2] <= 0x8F) || (at[2] >= 0xA8 && at[2] <= 0xAE));
	bool isolates = at[1] == 0x81 && at[2] >= 0xA0 && at[2] <= 0xAF;
	return marks || isolates ? 3 : 0;
}

static void put_safely(const unsigned char *at)
{
	while (*at) {
		size_t bytes = unsafe(at);

		if (bytes)
			fputs("\xEF\xBF\xBD", stderr);
		else
			putc(*at, stderr);
		at += bytes ? bytes : 1;
	}
}

/* The message may be that there is no memory: then what fits on the stack is said. */
static void say(const char *format, va_list args)
{
	char few[1024], *text = few;
	va_list again;

	va_copy(again, args);
	int n = vsnprintf(few, sizeof(few), format, args);
	if (n >= (int)sizeof(few) && (text = malloc((size_t)n + 1)))
		vsnprintf(text, (size_t)n + 1, format, again);
	va_end(again);
	fprintf(stderr, "%s: ", program.tool);
	put_safely((const unsigned char *)(text ? text : few));
	putc('\n', stderr);
	if (text != few)
		free(text);
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
