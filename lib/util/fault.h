/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is wrong, and where. The library returns 0 or -1 and fills a fault; cmd turns its kind
 * into an exit status (util/die). A fault owns its bytes and needs no release.
 */
#ifndef UTIL_FAULT_H
#define UTIL_FAULT_H

#include <stddef.h>
#include <stdint.h>

enum { FAULT_TEXT = 512, FAULT_NAME = 256 };

enum fault_kind {
	FAULT_NONE,
	FAULT_USE,    /* what was asked for makes no sense */
	FAULT_INPUT,  /* what was given cannot be read or lacks something */
	FAULT_OUTPUT, /* what was made cannot be written */
	FAULT_PLOT,   /* gnuplot failed or is missing */
};

struct fault {
	enum fault_kind kind;
	char file[FAULT_NAME];   /* "" when no file is meant */
	uint64_t line;           /* physical line, from 1; 0 unknown */
	char column[FAULT_NAME]; /* "" when no column is meant */
	char text[FAULT_TEXT];
};

/* Set kind and text, clear the place. Returns -1, so that `return fault_set(...)` reads well. */
int fault_set(struct fault *fault, enum fault_kind kind, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* As fault_set, with the text of errno behind ": ". */
int fault_errno(struct fault *fault, enum fault_kind kind, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Add the place to a fault already set; file may be NULL. Both return -1. */
int fault_at(struct fault *fault, const char *file, uint64_t line);
int fault_column(struct fault *fault, const char *column);

/*
 * "FILE:LINE: column "NAME": ", or "!NAME: " and "--NAME: " for a setting, or as much of it as is
 * known, into `place`; returns it.
 */
const char *fault_place(const struct fault *fault, char place[FAULT_TEXT]);

#endif
