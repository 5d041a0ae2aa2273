/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Result rows read back (ce-result(5)), from any number of files. A line that begins with
 * "analysis<TAB>" is a header: it starts a section with group columns of its own, so results of
 * several runs can stand one behind the other. Texts are unescaped, end in NUL and live until
 * resultset_release; numbers are kept as text and parsed. What is not whole is FAULT_INPUT:
 * a cut last line, "!failed TOOL STATUS", a wrong number of fields, a field that is no number.
 */
#ifndef RECORD_RESULTSET_H
#define RECORD_RESULTSET_H

#include "record/result.h"
#include "util/arena.h"
#include "util/fault.h"
#include "util/intern.h"
#include "util/opt.h"

#include <math.h>
#include <stddef.h>
#include <stdint.h>

/* A number of a row: `text` is "" and `number` NAN where there is none. An instant is seconds. */
struct result_number {
	const char *text;
	double number;
};

struct result_row {
	const char *analysis;
	const char *const *group; /* as many as the section has group columns */
	const char *item, *measure;
	enum unit unit;
	struct result_number n, value, low, high;
	const char *label, *note;
};

struct result_section {
	const char **group; /* names of the group columns */
	size_t groups;
	struct result_row *row;
	size_t n, cap;
};

struct resultset {
	struct result_section *section;
	size_t n, cap;
	size_t rows; /* of all sections */
	struct intern texts;
	struct arena arena;
};

/* Read files ("-" and no file at all: standard input). No row in any of them is a fault. */
int resultset_read(struct resultset *set, const struct opt_list *files, struct fault *fault);

/* Add the whole of one input; `name` stands in faults. */
int resultset_add(
	struct resultset *set, const char *name, const char *bytes, size_t n, struct fault *fault);

/* Is WORD one of the note's words? */
bool result_noted(const struct result_row *row, const char *word);

void resultset_release(struct resultset *set);

#endif
