/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/litset.h"

#include <string.h>

enum { NEVER = 100000000 }; /* cost of what is not to be chosen */

/* How often a text will hold one of them by chance: a guess, to choose by. */
static int cost(const struct literals *set)
{
	static const int by_bytes[] = {0, 0, 20000, 1000, 300, 100, 10};
	int sum = set->n ? 0 : NEVER;

	for (uint32_t i = 0; i < set->n; i++) {
		if (set->at[i].n < LITERAL_LEAST_BYTES)
			return NEVER;
		sum += set->at[i].n < 7 ? by_bytes[set->at[i].n] : 5;
	}
	return sum;
}

static bool stands_in(const struct literal *part, const struct literal *whole)
{
	return part->n <= whole->n && memmem(whole->at, whole->n, part->at, part->n);
}

/* A literal that holds another one of the set adds nothing: where it stands, the other does. */
static void prune(struct literals *set)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < set->n; i++) {
		bool needed = true;
		for (uint32_t k = 0; k < set->n && needed; k++)
			needed = k == i || !stands_in(&set->at[k], &set->at[i]) ||
				 (set->at[k].n == set->at[i].n && k > i);
		if (needed)
			set->at[kept++] = set->at[i];
	}
	set->n = kept;
}

void litset_offer(struct literals *best, const struct literals *set)
{
	struct literals few = *set;

	if (cost(set) >= NEVER)
		return;
	prune(&few);
	if (cost(&few) < cost(best))
		*best = few;
}

void litset_join(struct literals *to, const struct literals *more)
{
	if (!to->n || !more->n || to->n + more->n > LITERAL_MOST) {
		to->n = 0;
		return;
	}
	memcpy(to->at + to->n, more->at, more->n * sizeof(*more->at));
	to->n += more->n;
}

bool litset_extend(struct literals *to, const struct literals *more, struct arena *arena)
{
	struct literals made = {.n = 0};

	if (to->n * more->n > LITERAL_MOST)
		return false;
	for (uint32_t i = 0; i < to->n; i++)
		for (uint32_t k = 0; k < more->n; k++) {
			struct literal a = to->at[i], b = more->at[k];
			if (a.n + b.n > LITERAL_MOST_BYTES)
				return false;
			char *text = arena_take(arena, a.n + b.n + 1ul);
			memcpy(text, a.at, a.n);
			memcpy(text + a.n, b.at, b.n);
			made.at[made.n++] = (struct literal){text, a.n + b.n};
		}
	*to = made;
	return true;
}

/* Two letters that are not ASCII match ASCII ones without case: the Kelvin sign and the long s. */
void litset_aliases(struct literals *set)
{
	bool k = false, s = false;

	for (uint32_t i = 0; i < set->n; i++) {
		k |= memchr(set->at[i].at, 'k', set->at[i].n) != NULL;
		s |= memchr(set->at[i].at, 's', set->at[i].n) != NULL;
	}
	if (k && set->n < LITERAL_MOST)
		set->at[set->n++] = (struct literal){"\xe2\x84\xaa", 3};
	else if (k)
		set->n = 0;
	if (s && set->n && set->n < LITERAL_MOST)
		set->at[set->n++] = (struct literal){"\xc5\xbf", 2};
	else if (s)
		set->n = 0;
}

void litset_lower(struct literals *set, struct arena *arena)
{
	for (uint32_t i = 0; i < set->n; i++) {
		char *text = arena_copy(arena, set->at[i].at, set->at[i].n);
		for (uint32_t k = 0; k < set->at[i].n; k++)
			text[k] = (char)(text[k] >= 'A' && text[k] <= 'Z' ? text[k] | 0x20 : text[k]);
		set->at[i].at = text;
	}
}
