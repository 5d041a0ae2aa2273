/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/rule.h"

#include "label/expr.h"
#include "label/ruletable.h"
#include "util/mem.h"

#include <inttypes.h>
#include <stdlib.h>

struct rule {
	const struct ruletext *text;
	struct expr *where; /* NULL: takes what is left */
	uint64_t took;
};

struct ruling {
	struct step step;
	char *name;
	struct ruletable table;
	struct rule *rule; /* as in the table: by segment, then by line */
	uint32_t *slot;    /* [segments] */
	uint64_t *left;    /* [segments] records that no rule took */
};

/* A worker's own. */
struct judge {
	struct ruling *ruling;
	struct expr_state **state; /* [rules] */
	struct judge_segment {
		struct judge *judge;
		uint32_t segment;
		uint32_t rule; /* that took the last record; the segment's end when none did */
	} *segment;
	uint64_t *took, *left;
};

static void make(void *context, struct row *row, struct buf *out)
{
	struct judge_segment *own = context;
	const struct ruling *ruling = own->judge->ruling;
	uint32_t i = ruling->table.begin[own->segment], end = ruling->table.begin[own->segment + 1];

	(void)row;
	while (i < end && ruling->rule[i].where &&
		expr_holds(ruling->rule[i].where, own->judge->state[i]) != TRUTH_YES)
		i++;
	own->rule = i;
	if (i < end)
		buf_puts(out, ruling->rule[i].text->value);
}

static void *begin(struct step *step, struct row *row)
{
	struct ruling *ruling = (struct ruling *)step;
	struct judge *judge = mem_zero(1, sizeof(*judge));
	uint32_t segments = ruling->table.segments, rules = ruling->table.rules;

	judge->ruling = ruling;
	judge->state = mem_zero(rules, sizeof(*judge->state));
	judge->took = mem_zero(rules, sizeof(*judge->took));
	judge->left = mem_zero(segments, sizeof(*judge->left));
	judge->segment = mem_zero(segments, sizeof(*judge->segment));
	for (uint32_t i = 0; i < rules; i++)
		if (ruling->rule[i].where)
			judge->state[i] = expr_begin(ruling->rule[i].where, row);
	for (uint32_t s = 0; s < segments; s++) {
		judge->segment[s] = (struct judge_segment){judge, s, 0};
		row_maker(row, ruling->slot[s], (struct maker){make, &judge->segment[s]});
	}
	return judge;
}

/* Every record is counted, whether or not somebody reads its segment. */
static bool keeps(void *state, struct row *row)
{
	struct judge *judge = state;
	const struct ruling *ruling = judge->ruling;

	for (uint32_t s = 0; s < ruling->table.segments; s++) {
		row_text(row, ruling->slot[s]);
		uint32_t rule = judge->segment[s].rule;
		if (rule < ruling->table.begin[s + 1])
			judge->took[rule]++;
		else
			judge->left[s]++;
	}
	return true;
}

static int check(void *state, struct fault *fault)
{
	const struct judge *judge = state;
	const struct ruling *ruling = judge->ruling;

	for (uint32_t i = 0; i < ruling->table.rules; i++)
		if (judge->state[i] && expr_check(judge->state[i], fault))
			return -1;
	return 0;
}

static void end(struct step *step, void *state, bool first)
{
	struct ruling *ruling = (struct ruling *)step;
	struct judge *judge = state;

	for (uint32_t i = 0; i < ruling->table.rules; i++) {
		ruling->rule[i].took += first ? 0 : judge->took[i];
		expr_end(judge->state[i]);
	}
	for (uint32_t s = 0; s < ruling->table.segments; s++)
		ruling->left[s] += first ? 0 : judge->left[s];
	free(judge->state);
	free(judge->took);
	free(judge->left);
	free(judge->segment);
	free(judge);
}

static void explain(const struct step *step, struct buf *out)
{
	const struct ruling *ruling = (const struct ruling *)step;
	const struct ruletable *table = &ruling->table;

	for (uint32_t s = 0; s < table->segments; s++) {
		for (uint32_t i = table->begin[s]; i < table->begin[s + 1]; i++)
			buf_printf(out, "%s=%s (line %" PRIu64 ")\t%" PRIu64 "\n",
				table->segment[s].name, table->rule[i].value, table->rule[i].line,
				ruling->rule[i].took);
		buf_printf(out, "%s: no rule held\t%" PRIu64 "\n", table->segment[s].name,
			ruling->left[s]);
	}
}

static void rule_free(struct step *step)
{
	struct ruling *ruling = (struct ruling *)step;

	for (uint32_t i = 0; ruling->rule && i < ruling->table.rules; i++)
		expr_free(ruling->rule[i].where);
	ruletable_release(&ruling->table);
	free(ruling->rule);
	free(ruling->slot);
	free(ruling->left);
	free(ruling->name);
	free(ruling);
}

static const struct step_does does = {.begin = begin,
	.keeps = keeps,
	.check = check,
	.end = end,
	.explain = explain,
	.free = rule_free};

static int compile(struct ruling *ruling, uint32_t i, const struct frame *frame,
	const struct zone *zone, struct fault *fault)
{
	struct rule *rule = &ruling->rule[i];

	if (!*rule->text->where)
		return 0;
	if (expr_compile(&rule->where, rule->text->where, frame, zone, fault) ||
		expr_want_truth(rule->where, fault))
		return ruletable_blame(&ruling->table, rule->text, "where", fault);
	ruling->step.ordered = ruling->step.ordered || expr_uses_order(rule->where);
	return 0;
}

/* Segment by segment, so that the later ones find the columns of those before. */
static int plan(
	struct ruling *ruling, struct frame *frame, const struct zone *zone, struct fault *fault)
{
	const struct ruletable *table = &ruling->table;

	ruling->rule = mem_zero(table->rules, sizeof(*ruling->rule));
	ruling->slot = mem_zero(table->segments, sizeof(*ruling->slot));
	ruling->left = mem_zero(table->segments, sizeof(*ruling->left));
	for (uint32_t i = 0; i < table->rules; i++)
		ruling->rule[i].text = &table->rule[i];
	for (uint32_t s = 0; s < table->segments; s++) {
		for (uint32_t i = table->begin[s]; i < table->begin[s + 1]; i++)
			if (ruletable_order(table, i, frame, fault) ||
				compile(ruling, i, frame, zone, fault))
				return -1;
		ruling->slot[s] = frame_add(frame, table->segment[s].name, table->segment[s].type);
	}
	return 0;
}

int rule_open(struct step **step, const char *path, struct frame *frame, const struct zone *zone,
	struct fault *fault)
{
	struct ruling *ruling = mem_zero(1, sizeof(*ruling));

	ruling->name = step_called("-r", path);
	ruling->step = (struct step){.does = &does, .name = ruling->name};
	if (ruletable_read(&ruling->table, path, fault) || plan(ruling, frame, zone, fault)) {
		rule_free(&ruling->step);
		return -1;
	}
	*step = &ruling->step;
	return 0;
}
