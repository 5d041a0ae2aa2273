/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/answers.h"

#include "intake/likeness.h"
#include "intake/wordlist.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_ANSWERS = 24, MOST_PIECES = 80 };

/* The value that a list has for a word; -1: none; 99: the list has no numbers. */
static int value_of(const char *list, const struct buf *plain)
{
	struct buf word = BUF_NONE, value = BUF_NONE;
	struct fault fault;
	const char *at;
	int found = -1;

	if (wordlist_find(list, &at, &fault) == 0)
		while (found < 0 && wordlist_next(&at, &word, &value))
			if (word.n == plain->n && memcmp(word.at, plain->at, word.n) == 0)
				found = value.at[0] >= '0' && value.at[0] <= '9' ? value.at[0] - '0'
						: 99;
	buf_release(&word);
	buf_release(&value);
	return found;
}

static void ends_of(const char *list, struct answers *a)
{
	struct buf word = BUF_NONE, value = BUF_NONE;
	struct fault fault;
	const char *at;

	a->low = 99;
	a->high = 0;
	if (wordlist_find(list, &at, &fault) == 0)
		while (wordlist_next(&at, &word, &value)) {
			int level = value.at[0] - '0';
			a->low = level < a->low ? level : a->low;
			a->high = level > a->high ? level : a->high;
		}
	buf_release(&word);
	buf_release(&value);
}

/* How the values fare with one list. false: two of them stand for one number. */
static bool try_list(struct answers *a, const struct profile *p, const char *list)
{
	struct buf plain = BUF_NONE;
	unsigned seen = 0;
	bool good = true;

	*a = (struct answers){.list = list};
	for (uint32_t i = 0; i < p->words.count && good; i++) {
		buf_clear(&plain);
		likeness(&plain, p->words.name[i].text, p->words.name[i].n);
		int level = value_of(list, &plain);
		if (level >= 0) {
			good = !(seen >> level & 1);
			a->levels += good;
			seen |= 1u << level;
		} else if (value_of("apart", &plain) >= 0) {
			a->apart = true;
		} else {
			a->unfit += p->times[i];
			if (a->odds < PROFILE_ODD)
				a->odd[a->odds++] = i;
		}
	}
	buf_release(&plain);
	return good;
}

bool answers_find(struct answers *found, const struct profile *p)
{
	bool any = false;

	if (p->many || p->words.count > MOST_ANSWERS || p->fits[READ_DECIMAL])
		return false;
	for (size_t i = 0; wordlist_name(i); i++) {
		struct answers a;
		const char *list = wordlist_name(i);
		if (strcmp(list, "apart") == 0 || !try_list(&a, p, list))
			continue;
		ends_of(list, &a);
		int least = a.high - a.low > 1 ? 3 : 2;
		if (a.levels < least || a.unfit * 20 > p->filled)
			continue;
		if (!any || a.unfit < found->unfit ||
			(a.unfit == found->unfit && a.high - a.low < found->high - found->low)) {
			*found = a;
			any = true;
		}
	}
	return any;
}

int answers_pieces(const struct profile *p, const char *separator)
{
	struct intern pieces = {0};
	uint64_t all = 0;
	size_t n = strlen(separator);

	for (uint32_t i = 0; i < p->words.count && pieces.count <= MOST_PIECES; i++) {
		const char *at = p->words.name[i].text, *end = at + p->words.name[i].n;
		while (at <= end) {
			const char *stop = memmem(at, (size_t)(end - at), separator, n);
			stop = stop ? stop : end;
			const char *from = at, *to = stop;
			while (from < to && *from == ' ')
				from++;
			while (to > from && to[-1] == ' ')
				to--;
			if (to > from) {
				intern_id(&pieces, from, (size_t)(to - from));
				all += p->times[i];
			}
			at = stop + n;
		}
	}
	int count = (int)pieces.count;
	intern_release(&pieces);
	bool choices = count <= MOST_PIECES && count < (int)p->words.count &&
		       (uint64_t)count * 3 <= all;
	return choices ? count : -1;
}
