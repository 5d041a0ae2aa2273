/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/lex.h"

#include "label/mark.h"

#include <stdbool.h>
#include <string.h>

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool begins_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80);
}

static bool in_name(char c)
{
	return begins_name(c) || is_digit(c) || c == '.';
}

int lex_number(const char *bytes, size_t n, wide *number, int *scale)
{
	size_t i = 0;
	int digits = 0, behind = 0;
	bool point = false;

	for (*number = 0; i < n && (is_digit(bytes[i]) || (bytes[i] == '.' && !point)); i++) {
		if (bytes[i] == '.') {
			point = true;
			continue;
		}
		*number = *number * 10 + (bytes[i] - '0');
		behind += point;
		if (++digits > 2 * EXPR_MOST_DIGITS)
			return -1;
	}
	if (i != n || !digits || bytes[n - 1] == '.')
		return -1;
	for (; behind && *number % 10 == 0; behind--)
		*number /= 10;
	*scale = behind;
	return behind > EXPR_MOST_DIGITS || *number >= (wide)1000000000000000000 ? -1 : 0;
}

static int unit_seconds(char c)
{
	return c == 's' ? 1 : c == 'm' ? 60 : c == 'h' ? 3600 : c == 'd' ? 86400 : 0;
}

static int number(struct lexer *lexer, struct token *token)
{
	const char *from = lexer->text + token->at, *to = from;

	while (is_digit(*to) || (*to == '.' && is_digit(to[1])))
		to++;
	if (lex_number(from, (size_t)(to - from), &token->number, &token->scale)) {
		token->n = (uint32_t)(to - from);
		return mark_fault(lexer->fault, FAULT_USE, lexer->text, token->at, token->n,
			"not a number of at most %d digits", EXPR_MOST_DIGITS);
	}
	token->tok = TOK_NUMBER;
	if (in_name(*to)) {
		int unit = unit_seconds(*to++);
		if (!unit || in_name(*to)) {
			while (in_name(*to))
				to++;
			return mark_fault(lexer->fault, FAULT_USE, lexer->text, token->at,
				(size_t)(to - from),
				"neither a number nor a duration such as 30s, 45m, 2h or 3d "
				"(a name like this goes in \"double quotes\")");
		}
		token->tok = TOK_DURATION;
		token->number *= unit;
		for (; token->scale && token->number % 10 == 0; token->scale--)
			token->number /= 10;
		if (token->scale)
			return mark_fault(lexer->fault, FAULT_USE, lexer->text, token->at,
				(size_t)(to - from), "a duration is whole seconds");
	}
	token->n = (uint32_t)(to - from);
	return 0;
}

/* Texts and names in quotes; a doubled quote stands for one. */
static int quoted(struct lexer *lexer, struct token *token)
{
	const char *from = lexer->text + token->at, quote = *from, *at = from + 1;
	bool doubled = false;

	while (*at && (*at != quote || at[1] == quote)) {
		doubled = doubled || *at == quote;
		at += 1 + (*at == quote);
	}
	token->n = (uint32_t)(at - from) + (*at != '\0');
	if (!*at)
		return mark_fault(lexer->fault, FAULT_USE, lexer->text, token->at, token->n,
			"the quote is never closed");
	token->tok = quote == '\'' ? TOK_TEXT : TOK_QUOTED;
	char *copy = arena_copy(lexer->arena, from + 1, (size_t)(at - from) - 1);
	size_t n = (size_t)(at - from) - 1, to = 0;
	for (size_t i = 0; i < n; i++) {
		copy[to++] = copy[i];
		i += doubled && copy[i] == quote;
	}
	copy[to] = '\0';
	token->text = (struct slice){copy, to};
	return 0;
}

static int name(struct lexer *lexer, struct token *token)
{
	const char *from = lexer->text + token->at, *to = from;

	while (in_name(*to))
		to++;
	if (*to == '@' && in_name(to[1]))
		for (to++; in_name(*to);)
			to++;
	token->tok = TOK_NAME;
	token->n = (uint32_t)(to - from);
	token->text = (struct slice){arena_copy(lexer->arena, from, token->n), token->n};
	return 0;
}

static int operator(struct lexer *lexer, struct token *token)
{
	static const struct {
		const char *sign;
		enum tok tok;
	} list[] = {
		{"||", TOK_OR},
		{"&&", TOK_AND},
		{"==", TOK_EQ},
		{"!=", TOK_NE},
		{"=~", TOK_MATCH},
		{"!~", TOK_UNMATCH},
		{"<=", TOK_LE},
		{">=", TOK_GE},
		{"=", TOK_EQ},
		{"<", TOK_LT},
		{">", TOK_GT},
		{"!", TOK_NOT},
		{"+", TOK_PLUS},
		{"-", TOK_MINUS},
		{"*", TOK_TIMES},
		{"/", TOK_OVER},
		{"(", TOK_OPEN},
		{")", TOK_CLOSE},
		{",", TOK_COMMA},
	};
	const char *at = lexer->text + token->at;

	for (size_t i = 0; i < sizeof(list) / sizeof(list[0]); i++)
		if (strncmp(at, list[i].sign, strlen(list[i].sign)) == 0) {
			token->tok = list[i].tok;
			token->n = (uint32_t)strlen(list[i].sign);
			return 0;
		}
	const char *hint = *at == '&'   ? " (did you mean \"&&\"?)"
			   : *at == '|' ? " (did you mean \"||\"?)"
					: "";
	return mark_fault(lexer->fault, FAULT_USE, lexer->text, token->at, 1,
		"no operator begins like this%s", hint);
}

int lex_next(struct lexer *lexer, struct token *token)
{
	const char *text = lexer->text;
	int bad;

	while (text[lexer->at] && strchr(" \t\r\n", text[lexer->at]))
		lexer->at++;
	*token = (struct token){.at = lexer->at};
	char c = text[lexer->at];
	if (!c)
		return 0;
	if (is_digit(c) || (c == '.' && is_digit(text[lexer->at + 1])))
		bad = number(lexer, token);
	else if (c == '\'' || c == '"' || c == '`')
		bad = quoted(lexer, token);
	else if (begins_name(c))
		bad = name(lexer, token);
	else
		bad = operator(lexer, token);
	lexer->at += token->n;
	return bad;
}
