/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * paths CASE FILE: one of the paths on which records travel in great numbers, in one thread, with
 * the SSE2 kernels that every x86-64 processor has, so that its instructions can be counted and
 * compared from machine to machine:
 *   count     scores and gap in groups of two columns
 *   where     the same behind a condition
 *   promise   promises kept, late and broken by region
 *   segment   a new column, a condition, records written
 */
#include "analysis/analyses.h"
#include "analysis/run.h"
#include "label/derive.h"
#include "label/flow.h"
#include "label/where.h"
#include "record/block.h"
#include "util/die.h"

#include <string.h>

static const char condition[] = "tier != 'gold' && csat >= 2";

static void run_all(struct reader *reader, struct run_options *options, struct fault *fault)
{
	const char **value[2];
	struct arena arena = {0};
	struct opt_list none = {0};
	struct state state;
	struct run *run;

	state_init(&state);
	if (analysis_values(options->chosen, options->analyses, &none, &arena, value, fault))
		die_fault(fault);
	options->value = (const char *const *const *)value;
	if (run_plan(&run, options, reader_schema(reader), fault) || run_count(run, reader, &state, fault))
		die_fault(fault);
	run_free(run);
	state_release(&state);
	opt_list_release(&options->group);
	arena_release(&arena);
}

static void count(struct reader *reader, const struct filter *filter, struct fault *fault)
{
	const struct analysis *chosen[2] = {
		analysis_find("scores", fault), analysis_find("gap", fault)};
	struct run_options options = {.chosen = chosen, .analyses = 2, .filter = filter, .jobs = 1};

	opt_list_add(&options.group, "touchpoint");
	opt_list_add(&options.group, "tier");
	run_all(reader, &options, fault);
}

static void promise(struct reader *reader, struct fault *fault)
{
	const struct analysis *chosen[1] = {analysis_find("promise", fault)};
	struct run_options options = {.chosen = chosen, .analyses = 1, .jobs = 1, .has_as_of = true};

	options.as_of_s = 1772323200; /* 2026-03-01 */
	opt_list_add(&options.group, "region");
	run_all(reader, &options, fault);
}

static void count_where(struct reader *reader, struct fault *fault)
{
	struct where *where;

	if (where_compile(&where, condition, reader_schema(reader), NULL, NULL, fault))
		die_fault(fault);
	struct filter filter = {where, where_fork, where_keeps, where_check, where_join};
	count(reader, &filter, fault);
	where_free(where);
}

static void segment(struct reader *reader, struct fault *fault)
{
	struct step *step;
	struct flow flow;
	struct out out;

	flow_begin(&flow, reader_schema(reader), NULL);
	if (derive_expr(&step, "short=expectation - perception", &flow.frame, NULL, fault) ||
		flow_step(&flow, step, fault) || flow_where(&flow, condition, NULL, fault) ||
		out_open(&out, "/dev/null", fault) || flow_run(&flow, reader, 1, &out, fault))
		die_fault(fault);
	out_fail(&out, "paths", 0);
	flow_release(&flow);
}

int main(int argc, char **argv)
{
	struct reader_options options = {0};
	struct reader *reader;
	struct fault fault;

	die_name("paths");
	if (argc != 3 || block_force("sse2"))
		return 2;
	opt_list_add(&options.files, argv[2]);
	if (reader_open(&reader, &options, &fault))
		die_fault(&fault);
	if (strcmp(argv[1], "count") == 0)
		count(reader, NULL, &fault);
	else if (strcmp(argv[1], "where") == 0)
		count_where(reader, &fault);
	else if (strcmp(argv[1], "promise") == 0)
		promise(reader, &fault);
	else if (strcmp(argv[1], "segment") == 0)
		segment(reader, &fault);
	else
		return 2;
	reader_close(reader);
	opt_list_release(&options.files);
	return 0;
}
