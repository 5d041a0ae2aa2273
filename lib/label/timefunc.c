/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/timefunc.h"

#include "label/combine.h"
#include "label/eval.h"

/* The civil day of an instant in the zone, or the day itself; arg[0] is the one or the other. */
static bool local_day(const struct node *node, struct expr_state *state, int64_t *day)
{
	const struct node *a = node->arg[0];
	wide x;

	if (!a->get.whole(a, state, &x))
		return false;
	int64_t at = (int64_t)x;
	if (a->sort == SORT_INSTANT) {
		at += zone_offset(state->zone, at);
		at = at / DAY_S - (at % DAY_S < 0);
	}
	*day = at;
	return (at >= FIRST_S / DAY_S && at <= LAST_S / DAY_S) || eval_beyond(node, state);
}

/* The civil date and time of day of an instant in the zone. */
static bool local_time(const struct node *node, struct expr_state *state, struct civil *civil)
{
	const struct node *a = node->arg[0];
	wide x;

	if (!a->get.whole(a, state, &x))
		return false;
	*civil = civil_of((int64_t)x + zone_offset(state->zone, (int64_t)x));
	return true;
}

/* Year and month, from 0, of a period, a date or an instant. */
static bool local_month(
	const struct node *node, struct expr_state *state, int64_t *year, int64_t *month)
{
	const struct node *a = node->arg[0];
	int64_t day;
	wide x;

	if (a->sort == SORT_PERIOD) {
		if (!a->get.whole(a, state, &x))
			return false;
		*year = (int64_t)x / 12;
		*month = (int64_t)x % 12;
		return true;
	}
	if (!local_day(node, state, &day))
		return false;
	struct civil civil = civil_of(day * DAY_S);
	*year = civil.year;
	*month = civil.month - 1;
	return true;
}

static bool eval_year(const struct node *node, struct expr_state *state, wide *out)
{
	int64_t year, month;

	if (!local_month(node, state, &year, &month))
		return false;
	*out = year;
	return true;
}

static bool eval_quarter(const struct node *node, struct expr_state *state, wide *out)
{
	int64_t year, month;

	if (!local_month(node, state, &year, &month))
		return false;
	*out = month / 3 + 1;
	return true;
}

/* ISO 8601: a week belongs to the year that its Thursday is in. */
static bool eval_week(const struct node *node, struct expr_state *state, wide *out)
{
	int64_t day;

	if (!local_day(node, state, &day))
		return false;
	int64_t thursday = day - day_weekday(day) + 3;
	int year = civil_of(thursday * DAY_S).year;
	*out = (thursday - civil_day(year, 1, 1)) / 7 + 1;
	return true;
}

static bool eval_hour(const struct node *node, struct expr_state *state, wide *out)
{
	struct civil civil;

	if (!local_time(node, state, &civil))
		return false;
	*out = civil.hour;
	return true;
}

static bool eval_date(const struct node *node, struct expr_state *state, wide *out)
{
	int64_t day;

	if (!local_day(node, state, &day))
		return false;
	*out = day;
	return true;
}

static bool eval_month(const struct node *node, struct expr_state *state, wide *out)
{
	int64_t year, month;

	if (!local_month(node, state, &year, &month))
		return false;
	*out = year * 12 + month;
	return true;
}

static bool eval_weekday(const struct node *node, struct expr_state *state, wide *out)
{
	int64_t day;

	if (!local_day(node, state, &day))
		return false;
	*out = day_weekday(day) + 1;
	return true;
}

static struct node *span(struct builder *b, struct call *call, double unit)
{
	const struct token minus = {.tok = TOK_MINUS};
	struct node *x = call->arg[0], *y = call->arg[1];

	if (call->args == 2) {
		if (build_align(b, &x, &y, "compare"))
			return NULL;
		if (x->sort != SORT_INSTANT && x->sort != SORT_DATE)
			return call_wrong(b, call, 0, "two instants or two dates");
		x = combine_binary(b, &minus, y, x);
	} else if (x->sort != SORT_DURATION) {
		return call_wrong(b, call, 0, "a duration, or two instants or dates");
	}
	struct node *node = build_over(b, x, unit);
	if (node) {
		node->at = call->at;
		node->n = call->n;
	}
	return node;
}

struct node *timefunc_days(struct builder *b, struct call *call)
{
	return span(b, call, DAY_S);
}

struct node *timefunc_hours(struct builder *b, struct call *call)
{
	return span(b, call, 3600);
}

static struct node *civil_part(struct builder *b, struct call *call, enum sort sort,
	bool (*get)(const struct node *, struct expr_state *, wide *))
{
	enum sort given = call->arg[0]->sort;

	if (given != SORT_INSTANT && given != SORT_DATE)
		return call_wrong(b, call, 0, "an instant or a date");
	return call_whole(b, call, sort, get);
}

struct node *timefunc_month(struct builder *b, struct call *call)
{
	return civil_part(b, call, SORT_PERIOD, eval_month);
}

struct node *timefunc_weekday(struct builder *b, struct call *call)
{
	return civil_part(b, call, SORT_NUMBER, eval_weekday);
}

struct node *timefunc_date(struct builder *b, struct call *call)
{
	return civil_part(b, call, SORT_DATE, eval_date);
}

struct node *timefunc_week(struct builder *b, struct call *call)
{
	return civil_part(b, call, SORT_NUMBER, eval_week);
}

static struct node *month_part(struct builder *b, struct call *call,
	bool (*get)(const struct node *, struct expr_state *, wide *))
{
	return call->arg[0]->sort == SORT_PERIOD ? call_whole(b, call, SORT_NUMBER, get)
						 : civil_part(b, call, SORT_NUMBER, get);
}

struct node *timefunc_year(struct builder *b, struct call *call)
{
	return month_part(b, call, eval_year);
}

struct node *timefunc_quarter(struct builder *b, struct call *call)
{
	return month_part(b, call, eval_quarter);
}

struct node *timefunc_hour(struct builder *b, struct call *call)
{
	if (call->arg[0]->sort != SORT_INSTANT)
		return call_wrong(b, call, 0, "an instant");
	return call_whole(b, call, SORT_NUMBER, eval_hour);
}

/* The difference from the instant of --as-of, or from its day. */
struct node *timefunc_age(struct builder *b, struct call *call)
{
	const struct token minus = {.tok = TOK_MINUS};
	const struct context *context = b->expr->frame->context;
	struct node *x = call->arg[0];

	if (x->sort != SORT_INSTANT && x->sort != SORT_DATE)
		return call_wrong(b, call, 0, "an instant or a date");
	if (!context || !context->has_as_of)
		return build_complain(
			b, call->at, call->n, "age() counts up to the instant of --as-of: say it");
	struct node *now = build_node(b, x->sort, call->at, call->n, NULL, NULL, NULL);
	now->literal = true;
	now->number = x->sort == SORT_INSTANT
			      ? context->as_of_s
			      : period_of(PERIOD_DAY, b->expr->zone, context->as_of_s);
	now->get.whole = eval_literal_whole;
	struct node *node = combine_binary(b, &minus, now, x);
	if (node) {
		node->at = call->at;
		node->n = call->n;
	}
	return node;
}
