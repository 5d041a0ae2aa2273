/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/ratings.h"

#include "record/keys.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

bool ratings_knows(const struct table *shape)
{
	const int64_t *form = shape->form;
	bool weighted = form[RATINGS_FORM_WEIGHTED] == 1;

	if (form[RATINGS_FORM_SORT] < RATINGS_NAMES || form[RATINGS_FORM_SORT] > RATINGS_DECIMAL ||
		form[RATINGS_FORM_LOW] < 0 || form[RATINGS_FORM_HIGH] < form[RATINGS_FORM_LOW] ||
		form[RATINGS_FORM_HIGH] > UINT16_MAX || form[RATINGS_FORM_SCALE] < 0 ||
		form[RATINGS_FORM_SCALE] > 9)
		return false;
	if (form[RATINGS_FORM_ROLE] == RATINGS_RATER)
		return shape->item && form[RATINGS_FORM_AT] >= 0 &&
		       form[RATINGS_FORM_AT] < RATERS_MOST && shape->counts == RATER_COUNTS &&
		       !shape->wides;
	return form[RATINGS_FORM_ROLE] == RATINGS_PATTERN && !shape->item &&
	       form[RATINGS_FORM_AT] >= 2 && form[RATINGS_FORM_AT] <= RATERS_MOST &&
	       shape->counts == PATTERN_COUNTS &&
	       shape->wides == (weighted ? PATTERN_WEIGHTED : PATTERN_WIDES) &&
	       shape->op[PATTERN_MASK] == OP_OR &&
	       (!weighted || (shape->op[PATTERN_W] == OP_SUM && shape->op[PATTERN_W2] == OP_SUM));
}

/* A rating as it is compared: a number, or its text. */
struct rating {
	const char *text;
	size_t n;
	int64_t number;
};

struct reading {
	struct ratings *ratings;
	struct type type;
	struct rating *rating; /* [patterns * raters] text NULL: missing */
	struct rating *level;
	size_t patterns, levels;
};

static struct type type_of(const int64_t *form)
{
	enum kind kind = form[RATINGS_FORM_SORT] == RATINGS_SCORE     ? KIND_SCORE
			 : form[RATINGS_FORM_SORT] == RATINGS_FLAG    ? KIND_FLAG
			 : form[RATINGS_FORM_SORT] == RATINGS_DECIMAL ? KIND_DECIMAL
								      : KIND_CATEGORY;

	return (struct type){.kind = kind,
		.low = (int)form[RATINGS_FORM_LOW],
		.high = (int)form[RATINGS_FORM_HIGH],
		.scale = (int)form[RATINGS_FORM_SCALE]};
}

static int by_value(const void *a, const void *b)
{
	const struct rating *x = a, *y = b;

	if (x->number != y->number)
		return x->number < y->number ? -1 : 1;
	int order = memcmp(x->text, y->text, x->n < y->n ? x->n : y->n);
	return order ? order : (x->n > y->n) - (x->n < y->n);
}

/* One of a pattern's texts. A number that is written in two ways is one rating. */
static struct rating read_one(const struct reading *reading, const char *text, size_t n, bool valid)
{
	struct rating rating = {NULL, 0, 0};

	if (!valid || !n || value_read(reading->type, text, n, &rating.number) != VALUE_VALID)
		return (struct rating){NULL, 0, 0};
	rating.text = reading->type.kind == KIND_CATEGORY ? text : "";
	rating.n = reading->type.kind == KIND_CATEGORY ? n : 0;
	return rating;
}

static int read_pattern(struct reading *reading, const struct emit_item *item, struct fault *fault)
{
	struct ratings *ratings = reading->ratings;
	size_t raters = ratings->agree.raters, p = reading->patterns++;
	const wide *wides = item->cell + PATTERN_COUNTS;
	const char *text = item->item;
	bool weighted = ratings->weighted;

	for (size_t r = 0; r < raters; r++) {
		size_t n = strcspn(text, (const char[]){KEYS_JOINT, '\0'});
		if ((r + 1 < raters) != (text[n] == KEYS_JOINT))
			return fault_set(
				fault, FAULT_INPUT, "a rating holds the control character U+001F");
		reading->rating[p * raters + r] =
			read_one(reading, text, n, (uwide)wides[PATTERN_MASK] >> r & 1);
		text += n + 1;
	}
	ratings->pattern[p].n = wide_double(item->cell[PATTERN_UNITS]);
	ratings->pattern[p].w = weighted ? wide_double(wides[PATTERN_W]) : ratings->pattern[p].n;
	ratings->pattern[p].w2 = weighted ? wide_double(wides[PATTERN_W2]) : ratings->pattern[p].n;
	return 0;
}

static int find_levels(struct reading *reading, struct fault *fault)
{
	size_t all = reading->patterns * reading->ratings->agree.raters, n = 0;

	reading->level = mem_zero(all + 1, sizeof(*reading->level));
	for (size_t i = 0; i < all; i++)
		if (reading->rating[i].text)
			reading->level[n++] = reading->rating[i];
	qsort(reading->level, n, sizeof(*reading->level), by_value);
	for (size_t i = 0; i < n; i++)
		if (!i || by_value(&reading->level[i], &reading->level[reading->levels - 1]) != 0)
			reading->level[reading->levels++] = reading->level[i];
	return reading->levels <= RATINGS_MOST
		       ? 0
		       : fault_set(fault, FAULT_INPUT,
				 "more than %d different ratings: are these columns of categories?",
				 RATINGS_MOST);
}

static void number_levels(struct reading *reading)
{
	struct ratings *ratings = reading->ratings;
	size_t all = reading->patterns * ratings->agree.raters;
	double unit = 1;

	for (int i = 0; i < reading->type.scale; i++)
		unit *= 10;
	ratings->x = mem_zero(reading->levels + 1, sizeof(*ratings->x));
	for (size_t l = 0; l < reading->levels; l++)
		ratings->x[l] = (double)reading->level[l].number / unit;
	ratings->rating = mem_zero(all + 1, sizeof(*ratings->rating));
	for (size_t i = 0; i < all; i++) {
		const struct rating *found =
			!reading->rating[i].text
				? NULL
				: bsearch(&reading->rating[i], reading->level, reading->levels,
					  sizeof(*reading->level), by_value);
		ratings->rating[i] = found ? (uint32_t)(found - reading->level) : AGREE_NONE;
	}
	ratings->agree.levels = reading->levels;
	ratings->agree.patterns = reading->patterns;
	ratings->agree.rating = ratings->rating;
	ratings->agree.pattern = ratings->pattern;
	ratings->agree.x = ratings->names ? NULL : ratings->x;
}

/* The raters' tables: each place once, all of one form. */
static int read_raters(
	struct ratings *ratings, const struct emission *emission, struct fault *fault)
{
	size_t raters = 0;

	for (size_t i = 0; i < emission->items; i++) {
		const struct emit_item *item = &emission->item[i];
		if (item->shape->form[RATINGS_FORM_ROLE] != RATINGS_RATER)
			continue;
		size_t at = (size_t)item->shape->form[RATINGS_FORM_AT];
		if (ratings->rater[at])
			return fault_set(fault, FAULT_INPUT,
				"the states count the ratings of different columns");
		ratings->rater[at] = item->item;
		ratings->count[at] = item->cell;
		raters++;
	}
	ratings->agree.raters = raters;
	for (size_t r = 0; r < raters; r++)
		if (!ratings->rater[r])
			return fault_set(fault, FAULT_INPUT, "the state lacks a column of ratings");
	return 0;
}

static int read_patterns(
	struct reading *reading, const struct emission *emission, struct fault *fault)
{
	struct ratings *ratings = reading->ratings;
	const struct table *shape = NULL;

	ratings->pattern = mem_zero(emission->items + 1, sizeof(*ratings->pattern));
	reading->rating = mem_zero(
		(emission->items + 1) * (ratings->agree.raters + 1), sizeof(*reading->rating));
	for (size_t i = 0; i < emission->items; i++) {
		const struct emit_item *item = &emission->item[i];
		if (item->shape->form[RATINGS_FORM_ROLE] != RATINGS_PATTERN)
			continue;
		if (shape ? shape != item->shape
			  : (size_t)item->shape->form[RATINGS_FORM_AT] != ratings->agree.raters)
			return fault_set(fault, FAULT_INPUT,
				"the states count the ratings of different columns");
		shape = item->shape;
		ratings->weighted = shape->form[RATINGS_FORM_WEIGHTED] == 1;
		reading->type = type_of(shape->form);
		if (read_pattern(reading, item, fault))
			return -1;
	}
	return 0;
}

int ratings_read(struct ratings *ratings, const struct emission *emission, struct fault *fault)
{
	struct reading reading = {.ratings = ratings};

	*ratings = (struct ratings){.names = true};
	for (size_t i = 0; i < emission->items && ratings->names; i++)
		ratings->names = emission->item[i].shape->form[RATINGS_FORM_SORT] == RATINGS_NAMES;
	int bad = read_raters(ratings, emission, fault) ||
		  read_patterns(&reading, emission, fault) || find_levels(&reading, fault);
	if (!bad)
		number_levels(&reading);
	free(reading.rating);
	free(reading.level);
	return bad ? -1 : 0;
}

void ratings_release(struct ratings *ratings)
{
	free(ratings->rating);
	free(ratings->pattern);
	free(ratings->x);
}
