/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/minhash.h"

#include "util/mem.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum {
	FUNCTIONS = COPIES_BANDS * COPIES_ROWS,
	COMPARED = 32, /* of a bucket a set meets at most so many others … */
	LOOKED_AT = 64, /* … and passes over so many that it is linked to already */
};

void minhash_begin(uint32_t *signature, size_t k)
{
	for (size_t i = 0; i < k; i++)
		signature[i] = UINT32_MAX;
}

void minhash_join(uint32_t *signature, const uint32_t *hash, size_t k)
{
	for (size_t i = 0; i < k; i++)
		signature[i] = hash[i] < signature[i] ? hash[i] : signature[i];
}

double minhash_agree(const uint32_t *a, const uint32_t *b, size_t k)
{
	size_t same = 0;

	for (size_t i = 0; i < k; i++)
		same += a[i] == b[i];
	return (double)same / (double)k;
}

double jaccard(const uint64_t *a, size_t n, const uint64_t *b, size_t m)
{
	size_t i = 0, j = 0, both = 0;

	while (i < n && j < m) {
		bool equal = a[i] == b[j], less = a[i] < b[j];
		both += equal;
		i += equal || less;
		j += equal || !less;
	}
	return n + m ? (double)both / (double)(n + m - both) : NAN;
}

double copies_chance(double likeness)
{
	return 1 - pow(1 - pow(likeness, COPIES_ROWS), COPIES_BANDS);
}

/* Steele, Lea and Flood (2014): every bit of x reaches every bit of the outcome. */
static uint64_t mix(uint64_t x)
{
	x += UINT64_C(0x9e3779b97f4a7c15);
	x = (x ^ x >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	x = (x ^ x >> 27) * UINT64_C(0x94d049bb133111eb);
	return x ^ x >> 31;
}

/* Functions a x + b modulo 2^32, the same in every run. */
struct functions {
	uint32_t a[FUNCTIONS], b[FUNCTIONS];
};

static void make_functions(struct functions *f)
{
	for (uint32_t i = 0; i < FUNCTIONS; i++) {
		uint64_t draw = mix(i);
		f->a[i] = (uint32_t)draw | 1;
		f->b[i] = (uint32_t)(draw >> 32);
	}
}

static void signature_of(const struct functions *f, const uint64_t *element, size_t n, uint32_t *signature)
{
	uint32_t hash[FUNCTIONS];

	minhash_begin(signature, FUNCTIONS);
	for (size_t e = 0; e < n; e++) {
		uint32_t x = (uint32_t)(mix(element[e]) >> 32);
		for (size_t i = 0; i < FUNCTIONS; i++)
			hash[i] = f->a[i] * x + f->b[i];
		minhash_join(signature, hash, FUNCTIONS);
	}
}

/* A set in a bucket of the band at hand. */
struct place {
	uint32_t key, set;
};

struct search {
	const struct sets *sets;
	const struct copies_wish *wish;
	uint32_t *band;  /* [COPIES_BANDS][n]: keys of buckets */
	uint32_t *above; /* union-find; a root is the lowest number of its sets */
	struct place *place, *spare;
	double *best;
	uint32_t *cluster;
};

static double likeness(const struct sets *sets, uint32_t a, uint32_t b)
{
	return jaccard(sets->element + sets->begin[a], sets->begin[a + 1] - sets->begin[a],
		sets->element + sets->begin[b], sets->begin[b + 1] - sets->begin[b]);
}

/* Sets of very different size cannot be alike. */
static bool reaches(const struct sets *sets, uint32_t a, uint32_t b, double least)
{
	double n = (double)(sets->begin[a + 1] - sets->begin[a]), m = (double)(sets->begin[b + 1] - sets->begin[b]);

	return fmin(n, m) >= least * fmax(n, m) && likeness(sets, a, b) >= least;
}

static void sign(struct search *search)
{
	size_t n = search->sets->n;
	struct functions functions;
	uint32_t signature[FUNCTIONS];

	make_functions(&functions);
	for (size_t i = 0; i < n; i++) {
		const size_t *begin = &search->sets->begin[i];
		signature_of(&functions, search->sets->element + begin[0], begin[1] - begin[0], signature);
		for (size_t b = 0; b < COPIES_BANDS; b++) {
			uint64_t key = b;
			for (size_t r = 0; r < COPIES_ROWS; r++)
				key = mix(key ^ signature[b * COPIES_ROWS + r]);
			search->band[b * n + i] = (uint32_t)(key >> 32);
		}
	}
}

/* By key, equal ones by set: a stable sort by one byte after the other. */
static void sort_band(struct search *search, size_t b)
{
	size_t n = search->sets->n;

	for (uint32_t i = 0; i < n; i++)
		search->place[i] = (struct place){search->band[b * n + i], i};
	for (unsigned shift = 0; shift < 32; shift += 8) {
		size_t at[257] = {0};
		for (size_t i = 0; i < n; i++)
			at[(search->place[i].key >> shift & 255) + 1]++;
		for (size_t i = 0; i < 256; i++)
			at[i + 1] += at[i];
		for (size_t i = 0; i < n; i++)
			search->spare[at[search->place[i].key >> shift & 255]++] = search->place[i];
		struct place *swap = search->place;
		search->place = search->spare;
		search->spare = swap;
	}
}

static uint32_t root_of(uint32_t *above, uint32_t i)
{
	while (above[i] != i) {
		above[i] = above[above[i]];
		i = above[i];
	}
	return i;
}

static void link_sets(uint32_t *above, uint32_t a, uint32_t b)
{
	a = root_of(above, a);
	b = root_of(above, b);
	if (a < b)
		above[b] = a;
	else
		above[a] = b;
}

/* Each set of a bucket against those before it, the nearest first. */
static void link_bucket(struct search *search, const struct place *place, size_t n)
{
	for (size_t p = 1; p < n; p++) {
		int left = COMPARED, looks = LOOKED_AT;
		for (size_t q = p; q-- > 0 && left && looks; looks--) {
			if (root_of(search->above, place[p].set) == root_of(search->above, place[q].set))
				continue;
			left--;
			if (reaches(search->sets, place[p].set, place[q].set, search->wish->alike))
				link_sets(search->above, place[p].set, place[q].set);
		}
	}
}

static bool is_linked(const struct search *search, uint32_t set)
{
	return search->cluster[search->above[set]] == search->above[set];
}

/* Sets in no cluster against the first ones of clusters in their bucket. */
static void follow_bucket(struct search *search, const struct place *place, size_t n)
{
	uint32_t linked[COMPARED];
	size_t have = 0;

	for (size_t p = 0; p < n && have < COMPARED; p++)
		if (is_linked(search, place[p].set))
			linked[have++] = place[p].set;
	for (size_t p = 0; p < n && have; p++) {
		uint32_t set = place[p].set;
		if (is_linked(search, set))
			continue;
		for (size_t c = 0; c < have; c++) {
			double alike = likeness(search->sets, set, linked[c]);
			uint32_t to = search->above[linked[c]];
			bool better = alike > search->best[set] ||
				(alike >= search->best[set] && to < search->cluster[set]);
			if (!(alike >= search->wish->follow) || !better)
				continue;
			search->best[set] = alike;
			search->cluster[set] = to;
		}
	}
}

static void each_bucket(struct search *search, void (*visit)(struct search *, const struct place *, size_t))
{
	size_t n = search->sets->n;

	for (size_t b = 0; b < COPIES_BANDS; b++) {
		sort_band(search, b);
		for (size_t from = 0, to; from < n; from = to) {
			for (to = from + 1; to < n && search->place[to].key == search->place[from].key; to++)
				;
			if (to - from > 1)
				visit(search, search->place + from, to - from);
		}
	}
}

/* Roots of what has rows enough are their own cluster; `above` is the root from here on. */
static void keep_large(struct search *search, const wide *rows)
{
	size_t n = search->sets->n;
	wide *sum = mem_zero(n + 1, sizeof(*sum));

	for (uint32_t i = 0; i < n; i++) {
		search->above[i] = root_of(search->above, i);
		sum[search->above[i]] += rows[i];
	}
	for (uint32_t i = 0; i < n; i++)
		search->cluster[i] = sum[search->above[i]] >= search->wish->least ? search->above[i] : COPIES_NONE;
	free(sum);
}

void copies_find(const struct sets *sets, const wide *rows, const struct copies_wish *wish, uint32_t *cluster)
{
	size_t n = sets->n;
	struct search search = {.sets = sets, .wish = wish, .cluster = cluster,
		.band = mem_zero(COPIES_BANDS * n + 1, sizeof(uint32_t)), .above = mem_zero(n + 1, sizeof(uint32_t)),
		.place = mem_zero(n + 1, sizeof(struct place)), .spare = mem_zero(n + 1, sizeof(struct place)),
		.best = mem_zero(n + 1, sizeof(double))};

	for (uint32_t i = 0; i < n; i++)
		search.above[i] = i;
	sign(&search);
	each_bucket(&search, link_bucket);
	keep_large(&search, rows);
	each_bucket(&search, follow_bucket);
	free(search.band);
	free(search.above);
	free(search.place);
	free(search.spare);
	free(search.best);
}
