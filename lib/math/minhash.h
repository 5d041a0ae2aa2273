/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Likeness of sets, and which of many sets are copies of each other (Broder 1997; Leskovec,
 * Rajaraman and Ullman, Mining of Massive Datasets, chapter 3). A set's signature has for each of k
 * functions the least value over its elements; two sets agree in a place of it with a chance that is
 * their Jaccard likeness. Signatures only find candidates: each pair is verified with the sets.
 */
#ifndef MATH_MINHASH_H
#define MATH_MINHASH_H

#include "util/wide.h"

#include <stddef.h>
#include <stdint.h>

/* One more element: hash[i] is its value by function i. A signature begins with minhash_begin. */
void minhash_begin(uint32_t *signature, size_t k);
void minhash_join(uint32_t *signature, const uint32_t *hash, size_t k);

/* The share of places in which two signatures agree: an estimate of likeness. */
double minhash_agree(const uint32_t *a, const uint32_t *b, size_t k);

/* What both have by what one of them has; elements in order, each once. NAN when both are empty. */
double jaccard(const uint64_t *a, size_t n, const uint64_t *b, size_t m);

/* Set i has element[begin[i]] … element[begin[i + 1] - 1], in order, each once. */
struct sets {
	const uint64_t *element;
	const size_t *begin; /* [n + 1] */
	size_t n;
};

enum { COPIES_BANDS = 32, COPIES_ROWS = 4 };
#define COPIES_NONE UINT32_MAX

/* The chance that two sets of this likeness share a band and are compared. */
double copies_chance(double likeness);

struct copies_wish {
	double alike;  /* pairs of at least this likeness are linked, and what hangs together is a cluster */
	double follow; /* a set in no cluster joins the one that has a set of at least this likeness */
	wide least;    /* a cluster has so many rows, those that follow not counted */
};

/*
 * cluster[i]: the lowest number of a linked set of the cluster that set i belongs to, else
 * COPIES_NONE. rows[i] is how many rows set i stands for. The same sets in the same order give the
 * same clusters. Takes 128 bytes a set while it runs.
 */
void copies_find(const struct sets *sets, const wide *rows, const struct copies_wish *wish, uint32_t *cluster);

#endif
