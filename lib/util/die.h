/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The exit statuses, what a person reads when something is wrong, and the only exits there are.
 * The library never calls die (memory exhaustion in util/mem apart): it returns a fault.
 */
#ifndef UTIL_DIE_H
#define UTIL_DIE_H

#include "util/fault.h"

enum status {
	STATUS_DONE = 0,   /* all is well */
	STATUS_DATA = 1,   /* done, but too much was rejected or invalid, or a check does not hold */
	STATUS_USE = 2,    /* wrong use */
	STATUS_INPUT = 3,  /* input cannot be read, failed upstream, or lacks a column */
	STATUS_OUTPUT = 4, /* output cannot be written */
	STATUS_PLOT = 5,   /* gnuplot failed or is missing */
};

/* Name the tool, once, at the start of main; `name` must live on. */
void die_name(const char *name);
const char *die_tool(void);

/* What runs before an exit through die(): the output's chance to say that it is not whole. */
void die_hook(void (*hook)(void *context, int status), void *context);

/* "TOOL: text" and a line end on standard error. */
void warn(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* The fault as a message: "TOOL: FILE:LINE: column "NAME": text". Returns its exit status. */
int warn_fault(const struct fault *fault);

_Noreturn void die(int status, const char *format, ...) __attribute__((format(printf, 2, 3)));
_Noreturn void die_fault(const struct fault *fault);

#endif
