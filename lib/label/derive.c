/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/derive.h"

#include "label/breaks.h"
#include "label/expr.h"
#include "util/mem.h"

#include <stdlib.h>

struct derived {
	struct expr *expr; /* NULL: a band */
	struct expr_state *state;
	struct breaks breaks;
	uint32_t slot;
};

/* NAME[:TYPE] as a header cell has it. */
static char *split_name(const char *text, size_t n, struct type *type, bool *typed)
{
	char *name = mem_copy(text, n), *colon = strrchr(name, ':');

	*typed = colon && colon > name && type_parse(type, colon + 1, strlen(colon + 1)) == 0;
	if (*typed)
		*colon = '\0';
	return name;
}

static int family(enum kind kind)
{
	if (kind < KIND_SCORE)
		return 0;
	return kind == KIND_INSTANT || kind == KIND_DATE || kind == KIND_PERIOD ? (int)kind : 1;
}

/* Text may turn out to be anything; and anything can be written as text. */
static bool fits(struct type from, struct type to)
{
	return family(from.kind) == 0 || to.kind <= KIND_CATEGORY ||
	       family(from.kind) == family(to.kind);
}

static bool canonical(const char *name, struct type *type)
{
	const char *at = strchr(name, '@');

	return vocabulary_type(name, strlen(name), type) == 0 ||
	       (at && vocabulary_type(name, (size_t)(at - name), type) == 0);
}

static int settle_type(const struct expr *expr, const char *name, bool typed, struct type *type,
	struct fault *fault)
{
	struct type from = expr_type(expr), by_name;
	char wants[TYPE_TEXT], is[TYPE_TEXT];

	if (typed && !fits(from, *type))
		return fault_set(fault, FAULT_USE,
			"-a %.60s: the expression makes %s, which cannot be %s", name,
			type_wants(from, is), type_wants(*type, wants));
	if (!typed)
		*type = canonical(name, &by_name) && fits(from, by_name) ? by_name : from;
	return 0;
}

int derive_expr(struct derived **out, const char *text, struct frame *frame,
	const struct zone *zone, struct fault *fault)
{
	const char *equals = strchr(text, '=');
	struct type type;
	bool typed;

	if (!equals || equals == text || !equals[1])
		return fault_set(
			fault, FAULT_USE, "-a takes NAME[:TYPE]=EXPR, not \"%.100s\"", text);
	struct derived *derived = mem_zero(1, sizeof(*derived));
	char *name = split_name(text, (size_t)(equals - text), &type, &typed);
	int bad = expr_compile(&derived->expr, equals + 1, frame, zone, fault) ||
		  settle_type(derived->expr, name, typed, &type, fault);
	if (bad)
		derive_free(derived);
	else
		derived->slot = frame_add(frame, name, type);
	free(name);
	if (!bad)
		*out = derived;
	return bad ? -1 : 0;
}

int derive_band(struct derived **out, const char *text, struct frame *frame,
	const struct zone *zone, struct fault *fault)
{
	struct derived *derived = mem_zero(1, sizeof(*derived));
	struct type type;

	if (breaks_parse(&derived->breaks, text, frame, zone, fault)) {
		derive_free(derived);
		return -1;
	}
	if (!canonical(derived->breaks.name, &type) || type.kind > KIND_CATEGORY)
		type = (struct type){.kind = KIND_TEXT};
	derived->slot = frame_add(frame, derived->breaks.name, type);
	*out = derived;
	return 0;
}

/* A value that its column's type does not take is told like a field of the input, and dropped. */
static void make_expr(void *context, struct row *row, struct buf *out)
{
	const struct derived *derived = context;
	const struct column *column = frame_column(row->frame, derived->slot);
	const struct listener *listener = &row->listener;
	int64_t number;

	expr_print(derived->expr, derived->state, column->type, out);
	if (column->type.kind <= KIND_CATEGORY ||
		value_read(column->type, out->at, out->n, &number) != VALUE_INVALID)
		return;
	if (listener->say)
		listener->say(listener->context, row->chunk, row->r, column,
			(struct slice){out->at, out->n});
	buf_clear(out);
}

static void make_band(void *context, struct row *row, struct buf *out)
{
	const struct derived *derived = context;
	const struct cell *cell = row_value(row, derived->breaks.slot);

	if (cell->verdict == VALUE_VALID)
		buf_puts(out, breaks_label(&derived->breaks, cell->number));
}

void derive_begin(struct derived *derived, struct row *row)
{
	if (derived->expr)
		derived->state = expr_begin(derived->expr, row);
	row_maker(
		row, derived->slot, (struct maker){derived->expr ? make_expr : make_band, derived});
}

int derive_check(const struct derived *derived, struct fault *fault)
{
	return derived->state ? expr_check(derived->state, fault) : 0;
}

void derive_free(struct derived *derived)
{
	if (!derived)
		return;
	expr_end(derived->state);
	expr_free(derived->expr);
	breaks_release(&derived->breaks);
	free(derived);
}
