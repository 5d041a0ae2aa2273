/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of a code book against one text. It hits when its pattern matches somewhere and its
 * `unless` does not match in the clause round that place (label/clause), the match itself
 * included; else the next place where the pattern matches is tried.
 */
#ifndef LABEL_HIT_H
#define LABEL_HIT_H

#include "util/fault.h"

#include <stdbool.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

enum { HIT_REACH = 40 }; /* characters of the clause to either side of the match */

struct code_rule {
	uint32_t code;       /* position in codebook->code */
	pcre2_code *pattern;
	pcre2_code *unless;  /* NULL: none */
	int64_t score;
	bool quotes;         /* the match is read as a span of time (label/quote) */
	const char *file;    /* of the book, for messages, and the row's line in it */
	uint64_t line;
	const char *text;    /* of the pattern */
};

/* What one thread matches with. */
struct hitter {
	pcre2_match_data *data;
	pcre2_match_context *limits;
	pcre2_jit_stack *stack;
};

/* Where it was. */
struct hit {
	size_t start, end;
};

void hitter_open(struct hitter *hitter);
void hitter_close(struct hitter *hitter);

/* Does the rule hit the n bytes? 1, 0, or -1 and a fault when a pattern reaches the match limit. */
int hitter_finds(const struct hitter *hitter, const struct code_rule *rule, const char *text, size_t n,
	struct hit *hit, struct fault *fault);

#endif
