/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/needle.h"

#include "util/intern.h"
#include "util/mem.h"

#include <endian.h>
#include <stdlib.h>

enum { HASH_BITS = 16, LONG_CHAINS = 4096, SHORT_CHAINS = 256, FOLD_SLACK = 8 };

struct pair {
	uint32_t needle, pattern;
};

struct needle {
	const char *text;
	uint32_t n;
	uint32_t first, end; /* its patterns: owner[first, end) */
	uint32_t next;       /* of its chain; 0: none */
};

struct needles {
	uint32_t patterns;
	struct intern names;
	struct pair *pair;
	size_t pairs, cap;
	uint64_t *always;       /* [words] */
	uint64_t filter[(1 << HASH_BITS) / 64];
	struct needle *needle;  /* from 1 */
	uint32_t *owner;        /* [pairs] */
	uint32_t longer[LONG_CHAINS]; /* first of the needles of 3 bytes and more, by hash; 0: none */
	uint32_t shorter[SHORT_CHAINS]; /* of the needles of 2 bytes */
	bool has_shorter;
};

static inline uint32_t hash_of(uint32_t first3)
{
	return (first3 * 0x9E3779B1u) >> (32 - HASH_BITS);
}

static inline uint32_t chain_of(uint32_t hash)
{
	return hash % LONG_CHAINS;
}

static inline uint32_t short_chain_of(uint32_t first3)
{
	return (first3 ^ first3 >> 5) % SHORT_CHAINS;
}

static inline uint32_t load3(const char *at)
{
	uint32_t word;

	memcpy(&word, at, sizeof(word));
	return le32toh(word) & 0xffffff;
}

struct needles *needles_new(uint32_t patterns)
{
	struct needles *needles = mem_zero(1, sizeof(*needles));

	needles->patterns = patterns;
	needles->always = mem_zero(needles_words(patterns), sizeof(*needles->always));
	return needles;
}

void needles_free(struct needles *needles)
{
	if (!needles)
		return;
	intern_release(&needles->names);
	free(needles->pair);
	free(needles->always);
	free(needles->needle);
	free(needles->owner);
	free(needles);
}

void needles_add(struct needles *needles, uint32_t pattern, const struct literals *literals)
{
	if (!literals->n)
		needles->always[pattern / 64] |= 1ull << pattern % 64;
	for (uint32_t i = 0; i < literals->n; i++) {
		uint32_t id = intern_id(&needles->names, literals->at[i].at, literals->at[i].n);
		needles->pair = mem_grow(
			needles->pair, &needles->cap, needles->pairs + 1, sizeof(*needles->pair));
		needles->pair[needles->pairs++] = (struct pair){id, pattern};
	}
}

static int by_needle(const void *x, const void *y)
{
	const struct pair *a = x, *b = y;

	if (a->needle != b->needle)
		return a->needle < b->needle ? -1 : 1;
	return a->pattern < b->pattern ? -1 : a->pattern > b->pattern;
}

static void mark(struct needles *needles, uint32_t first3)
{
	uint32_t hash = hash_of(first3);

	needles->filter[hash / 64] |= 1ull << hash % 64;
}

static void chain(struct needles *needles, uint32_t id)
{
	struct needle *needle = &needles->needle[id];
	char first[4] = {0};
	uint32_t *head;

	memcpy(first, needle->text, needle->n < 3 ? needle->n : 3);
	if (needle->n >= 3) {
		mark(needles, load3(first));
		head = &needles->longer[chain_of(hash_of(load3(first)))];
	} else {
		head = &needles->shorter[short_chain_of(load3(first))];
		needles->has_shorter = true;
		for (int third = 0; third < 256; third++) {
			first[2] = (char)third;
			mark(needles, load3(first));
		}
	}
	needle->next = *head;
	*head = id;
}

void needles_seal(struct needles *needles)
{
	uint32_t count = needles->names.count;
	size_t k = 0;

	needles->needle = mem_zero(count + 1ul, sizeof(*needles->needle));
	needles->owner = mem_zero(needles->pairs + 1, sizeof(*needles->owner));
	if (needles->pairs)
		qsort(needles->pair, needles->pairs, sizeof(*needles->pair), by_needle);
	for (uint32_t id = 0; id < count; id++) {
		struct needle *needle = &needles->needle[id + 1];
		needle->text = needles->names.name[id].text;
		needle->n = needles->names.name[id].n;
		needle->first = (uint32_t)k;
		for (; k < needles->pairs && needles->pair[k].needle == id; k++)
			needles->owner[k] = needles->pair[k].pattern;
		needle->end = (uint32_t)k;
		chain(needles, id + 1);
	}
}

uint32_t needles_always(const struct needles *needles)
{
	uint32_t n = 0;

	for (size_t i = 0; i < needles_words(needles->patterns); i++)
		n += (uint32_t)__builtin_popcountll(needles->always[i]);
	return n;
}

/* ASCII letters lowered, eight bytes at a time, and slack behind them that matches no needle. */
static const char *lowered(struct buf *fold, const char *text, size_t n)
{
	const uint64_t ones = 0x0101010101010101u;
	char *to;

	buf_clear(fold);
	to = buf_room(fold, n + 2 * FOLD_SLACK);
	for (size_t i = 0; i < n; i += 8) {
		uint64_t word = 0, low;
		memcpy(&word, text + i, n - i < 8 ? n - i : 8);
		low = word & 0x7f * ones;
		uint64_t upper = (low + (0x80 - 'A') * ones) & ~(low + (0x7f - 'Z') * ones) & ~word & 0x80 * ones;
		word |= upper >> 2;
		memcpy(to + i, &word, 8);
	}
	memset(to + n, 0, FOLD_SLACK);
	return to;
}

static void walk(const struct needles *needles, uint32_t id, const char *at, size_t left,
	uint64_t *candidates)
{
	for (; id; id = needles->needle[id].next) {
		const struct needle *needle = &needles->needle[id];
		if (needle->n > left || memcmp(needle->text, at, needle->n) != 0)
			continue;
		for (uint32_t i = needle->first; i < needle->end; i++)
			candidates[needles->owner[i] / 64] |= 1ull << needles->owner[i] % 64;
	}
}

void needles_scan(const struct needles *needles, const char *text, size_t n, struct buf *fold,
	uint64_t *candidates)
{
	const char *low = lowered(fold, text, n);

	memcpy(candidates, needles->always, needles_words(needles->patterns) * sizeof(*candidates));
	for (size_t i = 0; i + 1 < n; i++) {
		uint32_t first3 = load3(low + i), hash = hash_of(first3);
		if (!(needles->filter[hash / 64] >> hash % 64 & 1))
			continue;
		walk(needles, needles->longer[chain_of(hash)], low + i, n - i, candidates);
		if (needles->has_shorter)
			walk(needles, needles->shorter[short_chain_of(first3 & 0xffff)], low + i, n - i,
				candidates);
	}
}
