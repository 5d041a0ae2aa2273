/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table of options a tool: it feeds parsing (getopt_long), --help, shell completion and the
 * messages with the nearest name. A row stores into a field of the tool's own struct by offset.
 * -h/--help, -V/--version and --completion SHELL belong to every tool and stand in no table.
 */
#ifndef UTIL_OPT_H
#define UTIL_OPT_H

#include "util/buf.h"
#include "util/fault.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum opt_kind {
	OPT_FLAG,   /* bool: true */
	OPT_TEXT,   /* const char *: the argument (points into argv) */
	OPT_LIST,   /* struct opt_list: arguments in order */
	OPT_NUMBER, /* int64_t: a whole number from 0 */
	OPT_REAL,   /* double: a finite number */
};

struct opt_list {
	const char **at;
	size_t n, cap;
};

struct opt {
	int letter;        /* 0: no short form */
	const char *name;  /* long name; NULL ends the table */
	const char *value; /* what its argument is called; NULL for a flag. A|B|C: the only ones */
	const char *help;
	enum opt_kind kind;
	size_t at; /* offsetof the field in the tool's struct */
};

struct opt_tool {
	const char *name;
	const char *brief;
	const char *const *usage; /* lines without the tool's name; NULL ends them */
	const struct opt *table;
	const char *more; /* text behind the options in --help; may be NULL */
};

enum opt_result { OPT_FAULT = -1, OPT_GO = 0, OPT_SAID = 1 };

/*
 * Parse argv into `target`. *operands is the index of the first operand (argv is permuted).
 * OPT_SAID: help, version or completion went to standard output, and the tool ends with `status`.
 */
enum opt_result opt_parse(const struct opt_tool *tool, int argc, char **argv, void *target,
	int *operands, struct fault *fault);

void opt_list_add(struct opt_list *list, const char *text);
void opt_list_release(struct opt_list *list);

/* Split "a,b,c" into list; the pieces live in *hold, which the caller frees. */
void opt_split(const char *text, char separator, struct opt_list *list, char **hold);

/*
 * Settings: name=value pairs that an analysis declares in a table of its own. `fallback` is the
 * value without one given. at_add: read while counting, so states only merge when they agree.
 */
enum setting_kind {
	SETTING_NUMBER,  /* a finite number from low to high */
	SETTING_CHOICE,  /* one of "a|b|c" */
	SETTING_COLUMNS, /* names, comma between */
	SETTING_TABLE,   /* a CSV file: cmd reads it, and the analysis sees its cells */
	SETTING_TEXT,    /* anything else: the analysis says what it takes */
};

struct setting {
	const char *name;
	enum setting_kind kind;
	const char *fallback;
	const char *choices; /* SETTING_CHOICE */
	double low, high;    /* SETTING_NUMBER */
	bool at_add;
	const char *help;
};

/* Is value one that the setting takes? A fault says which ones are. */
int setting_check(const struct setting *setting, const char *value, struct fault *fault);

/* Numbers in options, settings and tables: all of text, finite; -1 otherwise. */
int opt_number(const char *text, int64_t *value);
int opt_real(const char *text, double *value);

#endif
