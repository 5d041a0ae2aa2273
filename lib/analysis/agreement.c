/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Do coders and sources agree? Krippendorff's alpha over all raters, Cohen's kappa for each two.
 */
#include "analysis/agreement.h"

#include "analysis/counts.h"
#include "analysis/named.h"
#include "analysis/ratings.h"
#include "math/interval.h"
#include "util/buf.h"

#include <math.h>
#include <string.h>

static const struct setting settings[] = {
	{"ratings", SETTING_COLUMNS, "", NULL, 0, 0, true,
		"the columns of the raters, two or more: names, NAME@* for all items"},
	{"level", SETTING_CHOICE, "auto", "auto|nominal|ordinal|interval|ratio", 0, 0, false,
		"what alpha compares; auto: ordinal for numbers, nominal for categories"},
	{"credit", SETTING_CHOICE, "none", "none|linear|quadratic", 0, 0, false,
		"what kappa gives for ratings that are near each other"},
	{0},
};

struct own {
	uint32_t slot[RATERS_MOST], n; /* the rater's table has the same number */
	uint32_t patterns;             /* table */
};

/* -1: no kind that raters give. */
static int sort_of(struct type type)
{
	switch (type.kind) {
	case KIND_TEXT:
	case KIND_CATEGORY:
		return RATINGS_NAMES;
	case KIND_SCORE:
		return RATINGS_SCORE;
	case KIND_FLAG:
		return RATINGS_FLAG;
	case KIND_COUNT:
	case KIND_MONEY:
	case KIND_DECIMAL:
	case KIND_DURATION:
		return RATINGS_DECIMAL;
	default:
		return -1;
	}
}

static int check_column(
	const struct schema *schema, uint32_t first, uint32_t at, struct fault *fault)
{
	const struct column *a = &schema->column[first], *b = &schema->column[at];
	int sort = sort_of(b->type);

	if (sort < 0)
		return fault_set(fault, FAULT_INPUT,
			"column \"%s\" holds neither categories nor numbers", b->cell);
	if (sort != sort_of(a->type) || (sort != RATINGS_NAMES && !type_equal(a->type, b->type)))
		return fault_set(fault, FAULT_INPUT,
			"columns \"%s\" and \"%s\" are not on one scale", a->cell, b->cell);
	return 0;
}

static void lay_out(
	struct plan *plan, struct own *own, const uint32_t *column, uint32_t key, uint32_t joint)
{
	const struct schema *schema = plan->needs->schema;
	struct type type = schema->column[column[0]].type;
	bool weighted = plan->needs->weighted;
	struct table shape = {.counts = RATER_COUNTS};
	int64_t *form = shape.form;

	form[RATINGS_FORM_SORT] = sort_of(type);
	form[RATINGS_FORM_LOW] = type.kind == KIND_SCORE ? type.low : 0;
	form[RATINGS_FORM_HIGH] = type.kind == KIND_SCORE ? type.high : type.kind == KIND_FLAG;
	form[RATINGS_FORM_SCALE] = type.scale;
	form[RATINGS_FORM_WEIGHTED] = weighted;
	for (uint32_t r = 0; r < own->n; r++) {
		shape.item = schema->column[column[r]].cell;
		form[RATINGS_FORM_AT] = r;
		own->slot[r] = plan_values(plan, column[r]);
		plan_table(plan, key, &shape);
	}
	shape.item = NULL;
	shape.counts = PATTERN_COUNTS;
	shape.wides = weighted ? PATTERN_WEIGHTED : PATTERN_WIDES;
	shape.op[PATTERN_MASK] = OP_OR;
	form[RATINGS_FORM_ROLE] = RATINGS_PATTERN;
	form[RATINGS_FORM_AT] = own->n;
	own->patterns = plan_table(plan, joint, &shape);
}

static int agree_plan(struct plan *plan, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	struct own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));
	uint32_t *column = arena_take(&plan->needs->arena, (schema->n + 1ul) * sizeof(*column));
	uint32_t instant = schema_find(schema, "answered_at"), key, joint;

	if (named_columns(schema, setting_value(plan->settings, plan->value, "ratings"), column,
		    &own->n, fault))
		return -1;
	if (!own->n)
		return fault_set(fault, FAULT_USE,
			"whose ratings? Name the columns: -S ratings=COLUMN,COLUMN");
	if (own->n == 1)
		return fault_set(fault, FAULT_USE, "\"%s\" is one rater, and it takes two to agree",
			schema->column[column[0]].cell);
	if (own->n > RATERS_MOST)
		return fault_set(fault, FAULT_USE, "more than %d raters", RATERS_MOST);
	for (uint32_t r = 0; r < own->n; r++)
		if (check_column(schema, column[0], column[r], fault))
			return -1;
	if (plan_keys(plan, instant, COLUMN_NONE, &key, fault) ||
		plan_joint_keys(plan, instant, column, own->n, &joint, fault))
		return -1;
	lay_out(plan, own, column, key, joint);
	return 0;
}

/* Which raters have rated record i; what each has done is counted. */
static wide take(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups, uint32_t i)
{
	static const uint32_t cell[] = {[VALUE_VALID] = RATING_VALID,
		[VALUE_MISSING] = RATING_MISSING,
		[VALUE_INVALID] = RATING_INVALID};
	const struct own *own = plan->own;
	uint32_t group = groups->number[plan->key[0]][i];
	uwide mask = 0;

	for (uint32_t r = 0; r < own->n; r++) {
		uint8_t verdict = batch->data[own->slot[r]].verdict[i];
		tally_count(&tally->table[r], group, cell[verdict], batch_times(batch, i));
		mask |= (uwide)(verdict == VALUE_VALID) << r;
	}
	return (wide)mask;
}

static void agree_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;
	struct tally_table *patterns = plan_rows(plan, tally, own->patterns, groups);
	const uint32_t *group = groups->number[plan->key[own->patterns]];

	for (uint32_t r = 0; r < own->n; r++)
		plan_rows(plan, tally, r, groups);
	for (uint32_t i = 0; i < batch->n; i++) {
		wide mask = take(plan, tally, batch, groups, i);
		tally_count(patterns, group[i], PATTERN_UNITS, batch_times(batch, i));
		if (mask)
			tally_join(tally, patterns, group[i], PATTERN_MASK, mask);
		if (!batch->weight)
			continue;
		tally_join(tally, patterns, group[i], PATTERN_W, batch->weight[i]);
		tally_join(tally, patterns, group[i], PATTERN_W2,
			(wide)batch->weight[i] * batch->weight[i]);
	}
}

/* ---- results ---- */

static void put(const struct emission *emission, const struct ratings *ratings, const char *item,
	const char *measure, enum unit unit, double n, double value, struct interval bounds,
	const char *label)
{
	struct line line = {.item = item,
		.measure = measure,
		.unit = unit,
		.n = (wide)n,
		.value = value,
		.low = bounds.low,
		.high = bounds.high,
		.label = label,
		.note = ratings->weighted ? "weighted" : NULL};

	if (!(n > 0))
		return;
	if (isnan(value)) { /* one level only: neither agreement nor its lack can be told */
		line.note = ratings->weighted ? "weighted;constant" : "constant";
		line.label = NULL;
	}
	result_put(emission->result, &line);
}

/* Where all units say the same there is no error to be known. */
static struct interval bounded(struct interval bounds, double se, double low)
{
	if (!(se > 0))
		return (struct interval){NAN, NAN};
	return (struct interval){
		bounds.low < low ? low : bounds.low, bounds.high > 1 ? 1 : bounds.high};
}

static int chosen_level(const struct emission *emission, const struct ratings *ratings,
	enum agree_level *level, const char **word, struct fault *fault)
{
	static const char *const words[] = {"nominal", "ordinal", "interval", "ratio"};

	*word = setting_value(settings, emission->value, "level");
	if (strcmp(*word, "auto") == 0)
		*word = ratings->names ? "nominal" : "ordinal";
	*level = AGREE_NOMINAL;
	for (int i = 0; i <= AGREE_RATIO; i++)
		if (strcmp(words[i], *word) == 0)
			*level = (enum agree_level)i;
	if (ratings->names && *level != AGREE_NOMINAL)
		return fault_set(fault, FAULT_USE,
			"level=%s: the ratings are categories without an order", *word);
	if (*level == AGREE_RATIO && ratings->agree.levels && ratings->x[0] < 0)
		return fault_set(fault, FAULT_USE, "level=ratio: there are ratings below 0");
	return 0;
}

static int chosen_credit(const struct emission *emission, const struct ratings *ratings,
	enum agree_credit *credit, const char **word, struct fault *fault)
{
	*word = setting_value(settings, emission->value, "credit");
	*credit = strcmp(*word, "none") == 0     ? AGREE_EQUAL
		  : strcmp(*word, "linear") == 0 ? AGREE_LINEAR
						 : AGREE_QUADRATIC;
	if (ratings->names && *credit != AGREE_EQUAL)
		return fault_set(fault, FAULT_USE,
			"credit=%s: the ratings are categories without an order", *word);
	return 0;
}

static void put_all(const struct emission *emission, const struct ratings *ratings,
	enum agree_level level, const char *word)
{
	double confidence = emission->confidence;
	struct agreed alpha = agree_alpha(&ratings->agree, level),
		      share = agree_share(&ratings->agree);
	wide units = 0;

	put(emission, ratings, "(all)", "krippendorff", UNIT_COEFFICIENT, alpha.n, alpha.value,
		bounded(student(alpha.value, alpha.se, alpha.n, confidence), alpha.se, -INFINITY),
		word);
	put(emission, ratings, "(all)", "agreement", UNIT_SHARE, share.n, share.value,
		bounded(student(share.value, share.se, share.n, confidence), share.se, 0), NULL);
	if (ratings->weighted)
		put(emission, ratings, "(all)", "n_eff", UNIT_COUNT, share.n, share.n_effective,
			(struct interval){NAN, NAN}, NULL);
	for (size_t p = 0; p < ratings->agree.patterns; p++)
		units += (wide)ratings->pattern[p].n;
	counts_one(emission->result, "(all)", "used", (wide)alpha.n);
	counts_one(emission->result, "(all)", "missing", units - (wide)alpha.n);
}

static void put_pair(const struct emission *emission, const struct ratings *ratings, size_t a,
	size_t b, enum agree_credit credit, const char *word)
{
	struct agreed kappa = agree_kappa(&ratings->agree, a, b, credit),
		      plain = agree_kappa(&ratings->agree, a, b, AGREE_EQUAL);
	double half = normal_width(emission->confidence) * kappa.se, n = plain.n_effective;
	struct buf item = BUF_NONE;

	buf_printf(&item, "%s ~ %s", ratings->rater[a], ratings->rater[b]);
	put(emission, ratings, item.at, "kappa", UNIT_COEFFICIENT, kappa.n, kappa.value,
		bounded((struct interval){kappa.value - half, kappa.value + half}, kappa.se, -1),
		word);
	put(emission, ratings, item.at, "agreement", UNIT_SHARE, plain.n, plain.observed,
		plain.n > 0 ? wilson(plain.observed * n, n, emission->confidence)
			    : (struct interval){NAN, NAN},
		NULL);
	put(emission, ratings, item.at, "expected", UNIT_SHARE, kappa.n, kappa.expected,
		(struct interval){NAN, NAN}, word);
	counts_one(emission->result, item.at, "used", (wide)plain.n);
	buf_release(&item);
}

static int put_ratings(
	const struct emission *emission, const struct ratings *ratings, struct fault *fault)
{
	enum agree_level level;
	enum agree_credit credit;
	const char *level_word, *credit_word;

	if (chosen_level(emission, ratings, &level, &level_word, fault) ||
		chosen_credit(emission, ratings, &credit, &credit_word, fault))
		return -1;
	put_all(emission, ratings, level, level_word);
	for (size_t a = 0; a < ratings->agree.raters; a++)
		for (size_t b = a + 1; b < ratings->agree.raters; b++)
			put_pair(emission, ratings, a, b, credit, credit_word);
	for (size_t r = 0; r < ratings->agree.raters; r++)
		counts_put(emission->result, ratings->rater[r], ratings->count[r][RATING_VALID],
			ratings->count[r][RATING_MISSING], ratings->count[r][RATING_INVALID]);
	return 0;
}

static int agree_emit(const struct emission *emission, struct fault *fault)
{
	struct ratings ratings;
	int bad = ratings_read(&ratings, emission, fault) || put_ratings(emission, &ratings, fault);

	ratings_release(&ratings);
	return bad ? -1 : 0;
}

const struct analysis agree_analysis = {
	.name = "agree",
	.question = "do coders and sources agree?",
	.reads = "the raters' columns, one record a unit: scores, numbers or categories (-S "
		 "ratings=COLUMNS)",
	.measures = "krippendorff kappa agreement expected n_eff",
	.settings = settings,
	.weighted = true,
	.plan = agree_plan,
	.add = agree_add,
	.knows = ratings_knows,
	.emit = agree_emit,
};
