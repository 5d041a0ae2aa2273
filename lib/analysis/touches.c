/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/touches.h"

#include "analysis/natural.h"
#include "record/when.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_SCORE = 1000000 };

bool touches_knows(const struct table *shape)
{
	int64_t role = shape->form[TOUCHES_FORM_ROLE];

	if (role >= TOUCHES_HELD)
		return !shape->item && shape->counts == 1 && !shape->wides && role < TOUCHES_HELD + TOUCHES_SOURCES;
	if (role == TOUCHES_BASE)
		return shape->item && shape->counts == TOUCHES_COUNTS && !shape->wides;
	return role == TOUCHES_ORDER && shape->item && !shape->counts && !shape->wides &&
		shape->form[TOUCHES_FORM_AT] >= 0;
}

static bool within(int64_t value, int64_t low, int64_t high)
{
	return value == HELD_MISSING || (value >= low && value <= high);
}

static bool can_be(const int64_t field[FIELDS])
{
	return within(field[AT], FIRST_S, LAST_S) && within(field[END], FIRST_S, LAST_S) &&
		within(field[EXPECTATION], -MOST_SCORE, MOST_SCORE) &&
		within(field[PERCEPTION], -MOST_SCORE, MOST_SCORE) && within(field[EASE], -MOST_SCORE, MOST_SCORE) &&
		within(field[HANDOFFS], 0, TOUCHES_MOST) && within(field[CONTACTS], 0, TOUCHES_MOST) &&
		within(field[INFORMED], 0, 1) && within(field[REPURCHASE], 0, 1);
}

static bool take(struct touch *touch, const struct emit_item *item)
{
	struct heldrow row = heldrow_of(item->item);

	*touch = (struct touch){.times = item->cell[0]};
	for (int f = 0; f < FIELDS; f++)
		if (!heldrow_take_number(&row, &touch->field[f]))
			return false;
	return touch->times > 0 && can_be(touch->field) && heldrow_take_text(&row, &touch->agent) && heldrow_take_text(&row, &touch->name) &&
		heldrow_take_text(&row, &touch->touch_case) && heldrow_ends(&row);
}

static int by_fields(const struct touch *x, const struct touch *y)
{
	for (int f = 0; f < FIELDS; f++)
		if (x->field[f] != y->field[f])
			return x->field[f] < y->field[f] ? -1 : 1;
	return slice_order(x->agent, y->agent);
}

/* By case and instant; before the order is known all points are 0. */
static int by_case(const void *a, const void *b)
{
	const struct touch *x = a, *y = b;
	int order = slice_order(x->touch_case, y->touch_case);

	if (order)
		return order;
	if (x->field[AT] != y->field[AT])
		return x->field[AT] < y->field[AT] ? -1 : 1;
	if (x->point != y->point)
		return x->point < y->point ? -1 : 1;
	order = slice_order(x->name, y->name);
	return order ? order : by_fields(x, y);
}

size_t touches_end(const struct touches *touches, size_t first)
{
	size_t end = first + 1;

	while (end < touches->n && slice_order(touches->touch[end].touch_case, touches->touch[first].touch_case) == 0)
		end++;
	return end;
}

/* ---- the order of the journey ---- */

struct place {
	struct slice name;
	const char *text;
	int64_t listed; /* place in a table or among the columns; INT64_MAX: none */
	double part;    /* sum over cases of how far along it stands, 0 first to 1 last */
	double cases;
	size_t seen;    /* the case it was last seen in, + 1 */
};

struct ordering {
	struct place *place;
	size_t n;
	bool by_list, by_time;
};

static int by_slice(const void *a, const void *b)
{
	return slice_order(((const struct place *)a)->name, ((const struct place *)b)->name);
}

static struct place *place_of(struct ordering *ordering, struct slice name)
{
	struct place wanted = {.name = name};

	return bsearch(&wanted, ordering->place, ordering->n, sizeof(*ordering->place), by_slice);
}

static double far_along(const struct place *place)
{
	return place->cases > 0 ? place->part / place->cases : 2;
}

/* qsort's comparison has no context: the two ways are two functions. */
static int by_name(const void *a, const void *b)
{
	return natural_order(((const struct place *)a)->text, ((const struct place *)b)->text);
}

static int by_list(const void *a, const void *b)
{
	const struct place *x = a, *y = b;

	return x->listed != y->listed ? (x->listed < y->listed ? -1 : 1) : by_name(a, b);
}

static int by_part(const void *a, const void *b)
{
	double x = far_along(a), y = far_along(b);

	return x != y ? (x < y ? -1 : 1) : by_name(a, b);
}

static void find_places(const struct touches *touches, struct ordering *ordering, struct arena *arena)
{
	ordering->place = mem_zero(touches->n + 1, sizeof(*ordering->place));
	for (size_t i = 0; i < touches->n; i++)
		ordering->place[i].name = touches->touch[i].name;
	if (touches->n)
		qsort(ordering->place, touches->n, sizeof(*ordering->place), by_slice);
	for (size_t i = 0; i < touches->n; i++) {
		struct slice name = ordering->place[i].name;
		if (ordering->n && slice_order(ordering->place[ordering->n - 1].name, name) == 0)
			continue;
		ordering->place[ordering->n++] =
			(struct place){.name = name, .text = arena_copy(arena, name.at, name.n), .listed = INT64_MAX};
	}
}

/* How far along each touchpoint's first touch stands in one case; those of one instant share it. */
static void place_case(const struct touches *touches, struct ordering *ordering, size_t first, size_t end)
{
	size_t all = 0, before = 0, stand = 0;
	int64_t at = HELD_MISSING;

	for (size_t i = first; i < end; i++) {
		struct place *place = place_of(ordering, touches->touch[i].name);
		all += place->seen != 2 * first + 1;
		place->seen = 2 * first + 1;
	}
	for (size_t i = first; i < end && all > 1; i++) {
		struct place *place = place_of(ordering, touches->touch[i].name);
		if (place->seen == 2 * first + 2)
			continue;
		place->seen = 2 * first + 2;
		stand = touches->touch[i].field[AT] == at ? stand : before;
		at = touches->touch[i].field[AT];
		place->part += (double)stand / (double)(all - 1);
		place->cases++;
		before++;
	}
}

static void list_places(const struct emission *emission, struct ordering *ordering)
{
	for (size_t i = 0; i < emission->items; i++) {
		const struct emit_item *item = &emission->item[i];
		if (item->shape->form[TOUCHES_FORM_ROLE] != TOUCHES_ORDER)
			continue;
		struct place *place = place_of(ordering, (struct slice){item->item, strlen(item->item)});
		ordering->by_list = true;
		if (place && item->shape->form[TOUCHES_FORM_AT] < place->listed)
			place->listed = item->shape->form[TOUCHES_FORM_AT];
	}
}

/* A table, else the columns of the journey, else instants, else names. */
static void put_in_order(struct touches *touches, struct ordering *ordering, const char *order)
{
	bool is_auto = strcmp(order, "auto") == 0;
	bool list = ordering->by_list && (is_auto || strcmp(order, "table") == 0);
	bool time = touches->timed && (is_auto || strcmp(order, "time") == 0);

	for (size_t first = 0; first < touches->n && touches->timed; first = touches_end(touches, first))
		place_case(touches, ordering, first, touches_end(touches, first));
	struct place *sorted = mem_zero(ordering->n + 1, sizeof(*sorted));
	memcpy(sorted, ordering->place, ordering->n * sizeof(*sorted));
	qsort(sorted, ordering->n, sizeof(*sorted), list ? by_list : time ? by_part : by_name);
	touches->points = ordering->n;
	touches->point = mem_zero(ordering->n + 1, sizeof(*touches->point));
	for (size_t p = 0; p < ordering->n; p++) {
		touches->point[p] = sorted[p].name;
		place_of(ordering, sorted[p].name)->seen = p;
	}
	free(sorted);
	for (size_t i = 0; i < touches->n; i++)
		touches->touch[i].point = place_of(ordering, touches->touch[i].name)->seen;
	if (touches->n)
		qsort(touches->touch, touches->n, sizeof(*touches->touch), by_case);
}

int touches_read(struct touches *touches, const struct emission *emission, const char *order, struct fault *fault)
{
	struct ordering ordering = {0};
	struct arena arena = {0};
	wide all = 0;

	*touches = (struct touches){.touch = mem_zero(emission->items + 1, sizeof(*touches->touch))};
	for (size_t i = 0; i < emission->items; i++) {
		struct touch *touch = &touches->touch[touches->n];
		if (emission->item[i].shape->form[TOUCHES_FORM_ROLE] < TOUCHES_HELD)
			continue;
		if (!take(touch, &emission->item[i]))
			return fault_set(fault, FAULT_INPUT, "the state has a row that journey does not keep");
		if ((all += touch->times) > TOUCHES_MOST)
			return fault_set(fault, FAULT_INPUT, "journey: more than 1,000,000,000 records in a group");
		touches->timed = touches->timed || touch->field[AT] != HELD_MISSING;
		touches->n++;
	}
	if (touches->n)
		qsort(touches->touch, touches->n, sizeof(*touches->touch), by_case);
	find_places(touches, &ordering, &arena);
	list_places(emission, &ordering);
	put_in_order(touches, &ordering, order);
	free(ordering.place);
	arena_release(&arena);
	return 0;
}

void touches_release(struct touches *touches)
{
	free(touches->touch);
	free(touches->point);
	*touches = (struct touches){0};
}
