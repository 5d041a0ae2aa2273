/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words of the expression language (ce-expr(5)): names, 'texts', numbers, durations, operators.
 */
#ifndef LABEL_LEX_H
#define LABEL_LEX_H

#include "record/scan.h"
#include "util/arena.h"
#include "util/fault.h"
#include "util/wide.h"

enum { EXPR_MOST_BYTES = 65536, EXPR_MOST_DIGITS = 18 };

enum tok {
	TOK_END,
	TOK_NAME,     /* text */
	TOK_QUOTED,   /* text: a name in `...` or "..." */
	TOK_TEXT,     /* text */
	TOK_NUMBER,   /* number and scale: 2.50 is 25, 1 */
	TOK_DURATION, /* number: seconds */
	TOK_OR,
	TOK_AND,
	TOK_NOT,
	TOK_EQ,
	TOK_NE,
	TOK_LT,
	TOK_LE,
	TOK_GT,
	TOK_GE,
	TOK_MATCH,
	TOK_UNMATCH,
	TOK_PLUS,
	TOK_MINUS,
	TOK_TIMES,
	TOK_OVER,
	TOK_OPEN,
	TOK_CLOSE,
	TOK_COMMA,
};

struct token {
	enum tok tok;
	uint32_t at, n; /* where it stands in the text */
	struct slice text;
	wide number;
	int scale;
};

struct lexer {
	const char *text;
	uint32_t at;
	struct arena *arena; /* for texts with doubled quotes */
	struct fault *fault;
};

/* The next word; -1 and a fault that underlines it. At the end it is TOK_END, again and again. */
int lex_next(struct lexer *lexer, struct token *token);

/* A decimal number as a whole one and its scale, all n bytes, without sign; -1 when it is none. */
int lex_number(const char *bytes, size_t n, wide *number, int *scale);

#endif
