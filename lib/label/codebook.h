/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A code book (ce-rules(5)): a CSV table of codes and the patterns that find them in a text.
 * Read-only once read, so threads share it. Books that are shipped are called by their name.
 */
#ifndef LABEL_CODEBOOK_H
#define LABEL_CODEBOOK_H

#include "label/hit.h"
#include "label/needle.h"
#include "util/shipped.h"

struct codebook {
	const char *file;        /* for messages */
	const char **code;       /* in book order, none twice */
	uint32_t codes;
	struct code_rule *rule;
	uint32_t rules;
	uint32_t examples;       /* rules that bring one */
	bool scores;             /* it has a column `score` */
	bool quotes;             /* a rule has the flag q */
	struct needles *needles;
	struct arena arena;
};

/*
 * `name` is a shipped book's, or the path of a file when it holds a '/' or ends in .csv. Every
 * mistake is FAULT_USE with file, line and column; an example that its row does not hit, and a
 * counterexample that it does, are mistakes, too. Release it in any case.
 */
int codebook_read(struct codebook *book, const char *name, struct fault *fault);

/* The same of n bytes that messages call `name`. */
int codebook_text(struct codebook *book, const char *name, const char *bytes, size_t n,
	struct fault *fault);
void codebook_release(struct codebook *book);

/* The shipped book of that name; NULL and FAULT_USE with the nearest name when there is none. */
const struct shipped *codebook_shipped(const char *name, struct fault *fault);

/* The name without folders and .csv, in the arena. */
const char *codebook_name(const char *name, struct arena *arena);

#endif
