/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/reflow.h"

#include "draw/breadth.h"
#include "draw/glyph.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

static bool among(const char *set, uint32_t code)
{
	size_t n = strlen(set);

	for (size_t i = 0, bytes; i < n; i += bytes)
		if (glyph_next(set + i, n - i, &bytes) == code)
			return true;
	return false;
}

static bool closes(uint32_t code)
{
	return among("，。、；：？！）》」』】〉〕”’…—·％%,.;:?!)]}", code);
}

static bool opens(uint32_t code)
{
	return among("（《「『【〈〔“‘([{", code);
}

static bool is_digit(uint32_t code)
{
	return code >= '0' && code <= '9';
}

static bool is_wide(uint32_t code)
{
	return glyph_columns(code) == 2;
}

/* May a line end between two characters that stand side by side? `before` is the one before them. */
static bool parts(uint32_t before, uint32_t left, uint32_t right)
{
	if (right == ' ' || closes(right) || opens(left))
		return false;
	if (left == ' ')
		return before != 'n' || !is_digit(right);
	if (is_wide(left) || is_wide(right))
		return !is_digit(left);
	return false;
}

struct step {
	uint32_t code;
	size_t bytes;
};

static struct step step_at(const char *at)
{
	struct step step = {0, 0};

	if (*at)
		step.code = glyph_next(at, strlen(at) < 8 ? strlen(at) : 8, &step.bytes);
	return step;
}

static size_t without_blanks(const char *text, size_t n)
{
	while (n && text[n - 1] == ' ')
		n--;
	return n;
}

size_t reflow_line(const char *text, double em, const char **next)
{
	const char *at = text, *best = NULL;
	struct step step = step_at(at), after;
	uint32_t before = 0;
	double used = 0;

	for (; step.bytes; step = after) {
		if (step.code != ' ')
			if ((used += breadth_code(step.code)) > em && at > text)
				break;
		if (step.code == ' ')
			used += breadth_code(' ');
		at += step.bytes;
		after = step_at(at);
		if (after.bytes && parts(before, step.code, after.code))
			best = at;
		before = step.code;
	}
	if (!step.bytes || !best)
		best = at;
	*next = best;
	return without_blanks(text, (size_t)(best - text));
}

size_t reflow_count(const char *text, double em)
{
	size_t n = 0;

	for (const char *at = text; *at; n++)
		reflow_line(at, em, &at);
	return n ? n : 1;
}

double reflow_least(const char *text)
{
	uint32_t before = 0;
	double least = 0;

	for (const char *at = text, *next; *at; at = next) {
		size_t n = 0;
		struct step step = step_at(at), after;

		for (next = at; step.bytes; step = after) {
			next += step.bytes;
			after = step_at(next);
			if (after.bytes && parts(before, step.code, after.code))
				break;
			before = step.code;
		}
		n = without_blanks(at, (size_t)(next - at));
		least = fmax(least, breadth_of(at, n));
	}
	return least;
}
