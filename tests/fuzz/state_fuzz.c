/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A state file from anywhere: it is refused, or it is read, and then what is written from it is
 * the canonical form: reading and writing that again gives the same bytes, joining it to an empty
 * state gives the same bytes, and its analyses make results of it, or say why not.
 */
#include "analysis/analyses.h"
#include "analysis/emit.h"
#include "record/state.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static void same(const struct buf *a, const struct buf *b, const char *what)
{
	if (a->n == b->n && memcmp(a->at, b->at, a->n) == 0)
		return;
	fprintf(stderr, "%s\n--- first\n%s--- second\n%s", what, a->at, b->at);
	abort();
}

/* Of a row's fields, counted from its end, 2 to 5 are numbers: high, low, value and n. */
static void check_numbers(char *rows)
{
	for (char *line = rows, *end; (end = strchr(line, '\n')); line = end + 1) {
		*end = '\0';
		for (int back = 0; back <= 5; back++) {
			char *tab = strrchr(line, '\t');
			if (!tab || (back >= 2 && (strcmp(tab + 1, "-0") == 0 ||
							  strpbrk(tab + 1, "nif") != NULL)))
				abort();
			*tab = '\0';
		}
	}
}

static void emit(const struct state *state)
{
	enum { MOST = 8 };
	const struct analysis *chosen[MOST];
	const char **value[MOST];
	struct emit_options options = {.confidence = .95, .totals = true, .min_n = 3};
	struct opt_list none = {0};
	struct arena arena = {0};
	struct buf out = BUF_NONE;
	struct fault fault;
	size_t s = 0;

	while (s < state->sections && s < MOST &&
		(chosen[s] = analysis_find(state->section[s].analysis, &fault)))
		s++;
	if (s == state->sections && analysis_values(chosen, s, &none, &arena, value, &fault) == 0 &&
		emit_state(state, chosen, (const char *const *const *)value, &options, &out,
			&fault) == 0)
		check_numbers(strchr(out.at, '\n') + 1);
	buf_release(&out);
	arena_release(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct state state, again, joined;
	struct buf first = BUF_NONE, second = BUF_NONE;
	struct fault fault;

	state_init(&state);
	state_init(&again);
	state_init(&joined);
	if (state_read(&state, (const char *)bytes, n, "fuzz", &fault) == 0) {
		state_write(&state, &first);
		if (state_read(&again, first.at, first.n, "fuzz", &fault)) {
			fprintf(stderr, "%s:\n%s", fault.text, first.at);
			abort();
		}
		state_write(&again, &second);
		same(&first, &second, "read again");
		if (state_join(&joined, &state, "fuzz", false, &fault))
			abort();
		buf_clear(&second);
		state_write(&joined, &second);
		same(&first, &second, "joined to nothing");
		emit(&state);
	}
	state_release(&state);
	state_release(&again);
	state_release(&joined);
	buf_release(&first);
	buf_release(&second);
	return 0;
}
