/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One record for each key: of those that share it the first or the last stays, or every further
 * one is refused. The key is the fields of the map's key columns. Records are lines of the stream.
 * Memory for each key: 24 to 32 bytes, with DEDUPE_LAST 8 more; the lines then wait in a file.
 */
#ifndef INTAKE_DEDUPE_H
#define INTAKE_DEDUPE_H

#include "intake/holding.h"
#include "intake/keyset.h"

/* What a map's cell "key" says. */
enum dedupe_rule { DEDUPE_NONE, DEDUPE_FIRST, DEDUPE_LAST, DEDUPE_ERROR, DEDUPE_RULES };

/* "first", "last", "error". */
const char *dedupe_rule_name(enum dedupe_rule rule);

struct dedupe {
	enum dedupe_rule rule;
	const struct key_columns *key;
	struct keyset keys;
	uint64_t *line; /* DEDUPE_LAST: by key, the line that holds its record */
	size_t lines;
	struct holding holding;
	struct buf text;
};

enum dedupe_fate { DEDUPE_NEW, DEDUPE_AGAIN, DEDUPE_HELD, DEDUPE_HELD_AGAIN, DEDUPE_FAILED };

/* key must live as long. */
void dedupe_open(struct dedupe *dedupe, enum dedupe_rule rule, const struct key_columns *key);

/*
 * A line with its LF. New and again: it stays with whoever asks. Held: it comes back by
 * dedupe_replay, unless a later one takes its place; _AGAIN: it has just taken another's place.
 * Failed: a fault.
 */
enum dedupe_fate dedupe_take(
	struct dedupe *dedupe, const char *line, size_t n, struct fault *fault);

/* The lines that were held and stay, in the order of the input. */
int dedupe_replay(struct dedupe *dedupe,
	int (*take)(void *context, const char *line, size_t n, struct fault *fault), void *context,
	struct fault *fault);

void dedupe_close(struct dedupe *dedupe);

#endif
