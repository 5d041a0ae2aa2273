/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/derive.h"

#include "label/breaks.h"
#include "label/expr.h"
#include "label/quantile.h"
#include "util/mem.h"

#include <stdlib.h>

struct derived {
	struct step step;
	char *called;
	struct expr *expr; /* NULL: a band */
	struct breaks breaks;
	uint32_t slot;
	bool sure; /* what the expression makes is always of the column's type */
};

/* A worker's own. */
struct making {
	const struct derived *derived;
	struct expr_state *state;
};

/* A value that its column's type does not take is told like a field of the input, and dropped. */
static void make_expr(void *context, struct row *row, struct buf *out)
{
	const struct making *making = context;
	const struct derived *derived = making->derived;
	const struct column *column = frame_column(row->frame, derived->slot);
	int64_t number;

	expr_print(derived->expr, making->state, column->type, out);
	if (derived->sure || value_read(column->type, out->at, out->n, &number) != VALUE_INVALID)
		return;
	row_complain(row, derived->slot, (struct slice){out->at, out->n});
	buf_clear(out);
}

static void make_band(void *context, struct row *row, struct buf *out)
{
	const struct derived *derived = ((const struct making *)context)->derived;
	const struct cell *cell = row_value(row, derived->breaks.slot);

	if (cell->verdict == VALUE_VALID)
		buf_puts(out, breaks_label(&derived->breaks, cell->number));
}

static void *begin(struct step *step, struct row *row)
{
	const struct derived *derived = (const struct derived *)step;
	struct making *making = mem_zero(1, sizeof(*making));

	making->derived = derived;
	if (derived->expr)
		making->state = expr_begin(derived->expr, row);
	row_maker(row, derived->slot,
		(struct maker){derived->expr ? make_expr : make_band, making});
	return making;
}

static int check(void *state, struct fault *fault)
{
	const struct making *making = state;

	return making->state ? expr_check(making->state, fault) : 0;
}

static void end(struct step *step, void *state, bool first)
{
	struct making *making = state;

	(void)step, (void)first;
	expr_end(making->state);
	free(making);
}

static void derive_free(struct step *step)
{
	struct derived *derived = (struct derived *)step;

	expr_free(derived->expr);
	breaks_release(&derived->breaks);
	free(derived->called);
	free(derived);
}

static const struct step_does does = {.begin = begin, .check = check, .end = end, .free = derive_free};

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
		*type = frame_canonical(name, &by_name) && fits(from, by_name) ? by_name : from;
	return 0;
}

static bool always(struct type from, struct type to)
{
	bool bounded = to.kind == KIND_FLAG || to.kind == KIND_INSTANT || to.kind == KIND_DATE ||
		       to.kind == KIND_PERIOD;

	return to.kind <= KIND_CATEGORY || (bounded && from.kind == to.kind);
}

int derive_expr(struct step **out, const char *text, struct frame *frame, const struct zone *zone,
	struct fault *fault)
{
	const char *equals = strchr(text, '=');
	struct type type;
	bool typed;

	if (!equals || equals == text || !equals[1])
		return fault_set(
			fault, FAULT_USE, "-a takes NAME[:TYPE]=EXPR, not \"%.100s\"", text);
	struct derived *derived = mem_zero(1, sizeof(*derived));
	derived->called = step_called("-a", text);
	derived->step = (struct step){.does = &does, .name = derived->called};
	char *name = split_name(text, (size_t)(equals - text), &type, &typed);
	int bad = expr_compile(&derived->expr, equals + 1, frame, zone, fault) ||
		  settle_type(derived->expr, name, typed, &type, fault);
	if (bad) {
		step_free(&derived->step);
	} else {
		derived->slot = frame_add(frame, name, type);
		derived->sure = always(expr_type(derived->expr), type);
		derived->step.ordered = expr_uses_order(derived->expr);
		*out = &derived->step;
	}
	free(name);
	return bad ? -1 : 0;
}

int derive_band(struct step **out, const char *text, struct frame *frame, const struct zone *zone,
	struct fault *fault)
{
	struct breaks breaks;

	if (breaks_parse(&breaks, text, frame, zone, fault))
		return -1;
	if (breaks.parts) {
		*out = quantile_open(&breaks, text, frame);
		return 0;
	}
	struct derived *derived = mem_zero(1, sizeof(*derived));
	derived->called = step_called("-b", text);
	derived->step = (struct step){.does = &does, .name = derived->called};
	derived->breaks = breaks;
	derived->slot = frame_add(frame, breaks.name, breaks_type(&breaks));
	*out = &derived->step;
	return 0;
}
