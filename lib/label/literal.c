/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/literal.h"

#include <string.h>

enum { DEPTH_MOST = 24, CLASS_MOST = 12 };

/* What is known of a part of the pattern. */
struct part {
	struct literals whole;  /* all texts that it matches, the empty one too; n 0: not known */
	struct literals within; /* one of them stands in each text that it matches; n 0: not known */
};

struct parser {
	const unsigned char *at, *end;
	struct arena *arena;
	bool caseless;
	bool lost; /* something was read that is not understood */
	int depth;
};

static const struct literals nothing = {.n = 0}, empty = {.at = {{"", 0}}, .n = 1};

static void alternatives(struct parser *p, struct part *part);

static bool at_end(const struct parser *p)
{
	return p->at >= p->end;
}

static bool sees(const struct parser *p, const char *text)
{
	size_t n = strlen(text);

	return (size_t)(p->end - p->at) >= n && memcmp(p->at, text, n) == 0;
}

static bool takes(struct parser *p, const char *text)
{
	bool there = sees(p, text);

	if (there)
		p->at += strlen(text);
	return there;
}

static void lose(struct parser *p)
{
	p->lost = true;
	p->at = p->end;
}

/* Letters of other scripts have two cases; these scripts have none. */
static bool one_case(const unsigned char *at, uint32_t n)
{
	uint32_t c;

	if (n == 4)
		return at[0] == 0xf0 && at[1] >= 0x9f;
	if (n != 3)
		return false;
	c = (at[0] & 0x0fu) << 12 | (at[1] & 0x3fu) << 6 | (at[2] & 0x3fu);
	return (c >= 0x3000 && c < 0xa000) || (c >= 0xac00 && c < 0xd7a4);
}

/* The character at p->at, unless caseless matching would take other bytes for it, too. */
static void character(struct parser *p, struct part *part)
{
	uint32_t lead = *p->at;
	uint32_t n = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;

	part->whole = part->within = nothing;
	if ((size_t)(p->end - p->at) < n) {
		lose(p);
		return;
	}
	if (!p->caseless || lead < 0x80 || one_case(p->at, n))
		part->whole = (struct literals){.at = {{(const char *)p->at, n}}, .n = 1};
	p->at += n;
}

static void letter(struct parser *p, struct part *part, char byte)
{
	part->whole = (struct literals){.at = {{arena_copy(p->arena, &byte, 1), 1}}, .n = 1};
	part->within = nothing;
}

/* \p{...}, \x{...}: behind the letter. */
static void skip_braces(struct parser *p)
{
	if (!takes(p, "{")) {
		p->at += !at_end(p);
		return;
	}
	while (!at_end(p) && *p->at != '}')
		p->at++;
	p->at += !at_end(p);
}

/* \xhh, with up to two digits, or \x{...} */
static void skip_hex(struct parser *p)
{
	if (sees(p, "{"))
		skip_braces(p);
	else
		for (int i = 0; i < 2 && !at_end(p) && strchr("0123456789abcdefABCDEF", *p->at) && *p->at; i++)
			p->at++;
}

static bool is_word(unsigned char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Behind a backslash. */
static void escape(struct parser *p, struct part *part)
{
	static const char names[] = "ntrfae", bytes[] = "\n\t\r\f\a\033";
	unsigned char c = at_end(p) ? 'E' : *p->at;
	const char *control = c ? strchr(names, c) : NULL;

	part->whole = part->within = nothing;
	if (!is_word(c)) {
		character(p, part);
		return;
	}
	p->at++;
	if (control)
		letter(p, part, bytes[control - names]);
	else if (strchr("bBAZzGK", c))
		part->whole = empty;
	else if (c == 'p' || c == 'P')
		skip_braces(p);
	else if (c == 'x')
		skip_hex(p);
	else if (!strchr("dDwWsShHvVRXN", c) || (c == 'N' && sees(p, "{")))
		lose(p);
}

/* \Q...\E becomes one character at a time, since a quantifier behind it means the last one. */
static bool quoted(struct parser *p, struct part *part, bool *inside)
{
	if (!*inside && takes(p, "\\Q")) {
		*inside = true;
		if (at_end(p) || sees(p, "\\E"))
			lose(p);
	}
	if (!*inside || at_end(p))
		return false;
	character(p, part);
	*inside = !takes(p, "\\E");
	return true;
}

/* Behind '[': a few plain characters are known, anything else is only passed over. */
static void class(struct parser *p, struct part *part)
{
	bool plain = !takes(p, "^");
	const unsigned char *start = p->at;

	part->whole = part->within = nothing;
	for (; !at_end(p) && (*p->at != ']' || p->at == start);) {
		struct part one = {.within = nothing};
		bool escaped = *p->at == '\\';
		if (sees(p, "\\Q") || sees(p, "\\E") || sees(p, "\\c") || sees(p, "[:") || sees(p, "[.") ||
			sees(p, "[=")) {
			lose(p);
			return;
		}
		plain = plain && *p->at != '-';
		p->at += escaped;
		plain = plain && !(escaped && !at_end(p) && is_word(*p->at));
		if (at_end(p))
			break;
		character(p, &one);
		plain = plain && one.whole.n && part->whole.n < CLASS_MOST;
		if (plain)
			part->whole.at[part->whole.n++] = one.whole.at[0];
	}
	if (at_end(p))
		lose(p);
	p->at += !at_end(p);
	if (!plain)
		part->whole = nothing;
}

/* (?i) and the like, with ')' or ':' behind: true when the letters are all known. */
static bool options(struct parser *p)
{
	while (!at_end(p) && *p->at && strchr("imsnJU^-", *p->at))
		p->at++;
	return sees(p, ")") || sees(p, ":");
}

static bool group_name(struct parser *p)
{
	unsigned char close = '>';

	if (takes(p, "'"))
		close = '\'';
	else if (!takes(p, "<") && !takes(p, "P<"))
		return false;
	while (!at_end(p) && *p->at != close)
		p->at++;
	p->at += !at_end(p);
	return true;
}

/* Behind '(': its content, then ')'. */
static void group(struct parser *p, struct part *part)
{
	bool looks = false;

	part->whole = part->within = nothing;
	if (sees(p, "*") || p->depth >= DEPTH_MOST) {
		lose(p);
		return;
	}
	if (takes(p, "?")) {
		looks = takes(p, "=") || takes(p, "!") || takes(p, "<=") || takes(p, "<!");
		if (!looks && !takes(p, "|") && !takes(p, ">") && (sees(p, "<*") || !group_name(p))) {
			if (!options(p)) {
				lose(p);
				return;
			}
			looks = !takes(p, ":"); /* and then ')' follows */
		}
	}
	p->depth++;
	alternatives(p, part);
	p->depth--;
	if (!takes(p, ")"))
		lose(p);
	if (looks) {
		part->whole = empty;
		part->within = nothing;
	}
}

static uint32_t number(struct parser *p)
{
	uint32_t sum = 0;

	for (; !at_end(p) && *p->at >= '0' && *p->at <= '9'; p->at++)
		sum = sum < 100000 ? sum * 10 + (uint32_t)(*p->at - '0') : sum;
	return sum;
}

/* {n}, {n,} or {n,m}; any other brace means itself, and one that newer libraries may read is lost. */
static bool braces(struct parser *p, uint32_t *least, uint32_t *most)
{
	const unsigned char *start = p->at;

	if (!takes(p, "{"))
		return false;
	bool digit = !at_end(p) && *p->at >= '0' && *p->at <= '9';
	if (!digit) {
		if (!at_end(p) && (*p->at == ',' || *p->at == ' ' || *p->at == '\t'))
			lose(p);
		else
			p->at = start;
		return false;
	}
	*least = *most = number(p);
	if (takes(p, ",")) {
		*most = UINT32_MAX;
		if (!sees(p, "}"))
			*most = number(p);
	}
	if (!takes(p, "}"))
		lose(p);
	return true;
}

/* A part and the quantifier behind it. */
static void repeat(struct parser *p, struct part *part)
{
	uint32_t least = 1, most = 1;

	if (takes(p, "*"))
		least = 0, most = UINT32_MAX;
	else if (takes(p, "+"))
		most = UINT32_MAX;
	else if (takes(p, "?"))
		least = 0;
	else if (!braces(p, &least, &most))
		return;
	if (!takes(p, "?"))
		takes(p, "+");
	litset_offer(&part->within, &part->whole);
	if (least == 0)
		part->within = nothing;
	if (most != 1)
		part->whole = nothing;
	else if (least == 0)
		litset_join(&part->whole, &empty);
}

static void atom(struct parser *p, struct part *part)
{
	part->whole = part->within = nothing;
	if (takes(p, "\\"))
		escape(p, part);
	else if (takes(p, "["))
		class(p, part);
	else if (takes(p, "("))
		group(p, part);
	else if (takes(p, "^") || takes(p, "$"))
		part->whole = empty;
	else if (!takes(p, "."))
		character(p, part);
}

static void sequence(struct parser *p, struct part *part)
{
	struct literals run = empty;
	bool unbroken = true, inside = false;

	part->within = nothing;
	while (!at_end(p) && (inside || (*p->at != '|' && *p->at != ')'))) {
		struct part next;
		if (!quoted(p, &next, &inside)) {
			if (at_end(p))
				break;
			atom(p, &next);
		}
		if (!inside)
			repeat(p, &next);
		litset_offer(&part->within, &next.within);
		if (next.whole.n && litset_extend(&run, &next.whole, p->arena))
			continue;
		unbroken = false;
		litset_offer(&part->within, &run);
		run = next.whole.n ? next.whole : empty;
	}
	litset_offer(&part->within, &run);
	part->whole = unbroken ? run : nothing;
}

static void alternatives(struct parser *p, struct part *part)
{
	sequence(p, part);
	while (takes(p, "|")) {
		struct part other;
		sequence(p, &other);
		litset_join(&part->whole, &other.whole);
		litset_join(&part->within, &other.within);
	}
}

/* Does any inline option switch to caseless matching? Then the whole is taken to be. */
static bool turns_caseless(const char *pattern, size_t n)
{
	for (size_t i = 0; i + 2 < n; i++) {
		if (pattern[i] != '(' || pattern[i + 1] != '?')
			continue;
		for (size_t k = i + 2; k < n && pattern[k] && strchr("imsnxJU^-", pattern[k]); k++)
			if (pattern[k] == 'i')
				return true;
	}
	return false;
}

void literals_of(struct literals *literals, const char *pattern, size_t n, bool caseless,
	struct arena *arena)
{
	struct part part;
	struct parser p = {.at = (const unsigned char *)pattern, .arena = arena};

	p.end = p.at + n;
	p.caseless = caseless || turns_caseless(pattern, n);
	alternatives(&p, &part);
	*literals = p.lost || !at_end(&p) ? nothing : part.within;
	litset_lower(literals, arena);
	if (p.caseless)
		litset_aliases(literals);
}
