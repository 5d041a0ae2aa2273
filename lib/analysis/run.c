/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/run.h"

#include "analysis/analyses.h"
#include "util/mem.h"
#include "util/utf8.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* What one record may weigh or stand for: counts of as many records still fit in 64 bits. */
enum { MOST_TIMES = 1000000000, MILLION = 1000000 };

struct run {
	const struct run_options *options;
	struct needs needs;
	struct plan *plan; /* by analysis */
	struct batch_plan batch_plan;
	struct reader *reader;
	uint32_t weigh; /* slot of the weight or the frequency; NO_SLOT: neither */
	uint64_t records, kept, unweighted;
	struct complaints complaints;
};

/* One thread's own. */
struct worker {
	struct run *run;
	struct batch batch;
	struct tally *tally; /* by analysis */
	struct keys **keys;  /* by slot */
	uint32_t **number;   /* by slot: [BATCH] */
	uint32_t *count;     /* by slot */
	void *filter;
	uint64_t records, kept, unweighted;
	struct fault fault;
	uint32_t bad_source; /* the file that `fault` is about */
	int bad;
	pthread_t thread;
};

static int plan_groups(struct run *run, struct fault *fault)
{
	const struct run_options *options = run->options;
	uint32_t *group = arena_take(&run->needs.arena, (options->group.n + 1) * sizeof(*group));
	static const char *const fixed[] = {
		"analysis", "item", "measure", "unit", "n", "value", "low", "high", "label", "note", "period"};

	for (size_t g = 0; g < options->group.n; g++) {
		for (size_t i = 0; i < sizeof(fixed) / sizeof(*fixed); i++)
			if (strcmp(options->group.at[g], fixed[i]) == 0)
				return fault_set(fault, FAULT_USE,
					"a group column may not be named \"%s\", as result rows have that: "
					"read it under another name (-c NAME=%s)", fixed[i], fixed[i]);
		if (schema_need(run->needs.schema, options->group.at[g], &group[g], fault))
			return -1;
		for (size_t i = 0; i < g; i++)
			if (group[i] == group[g])
				return fault_set(fault, FAULT_USE, "group column \"%s\" stands twice", options->group.at[g]);
	}
	run->needs.group = group;
	run->needs.groups = options->group.n;
	return 0;
}

static int plan_period(struct run *run, struct fault *fault)
{
	struct needs *needs = &run->needs;
	char name[16];

	needs->by_column = COLUMN_NONE;
	if (!run->options->by)
		return 0;
	const char *by = run->options->by, *colon = strchr(by, ':');
	size_t n = colon ? (size_t)(colon - by) : strlen(by);
	if (n < sizeof(name)) {
		memcpy(name, by, n);
		name[n] = '\0';
	}
	if (n >= sizeof(name) || period_parse(name, &needs->period))
		return fault_set(fault, FAULT_USE, "--by takes day, week, month or quarter, not \"%.*s\"", (int)n, by);
	needs->by = needs->zone_matters = true;
	return colon ? schema_need(needs->schema, colon + 1, &needs->by_column, fault) : 0;
}

static int plan_weight(struct run *run, struct fault *fault)
{
	const struct run_options *options = run->options;
	const char *name = options->weight ? options->weight : options->freq;
	struct type type = {.kind = options->weight ? KIND_DECIMAL : KIND_COUNT, .scale = options->weight ? 6 : 0};
	uint32_t column;

	run->weigh = NO_SLOT;
	if (!name)
		return 0;
	if (schema_need(run->needs.schema, name, &column, fault))
		return -1;
	for (size_t a = 0; a < options->analyses; a++)
		if (options->weight && !options->chosen[a]->weighted)
			return fault_set(fault, FAULT_USE, "%s does not take survey weights (--weight)",
				options->chosen[a]->name);
	run->needs.weighted = options->weight != NULL;
	run->needs.freq = options->freq != NULL;
	run->weigh = plan_typed(&run->needs, column, type);
	return 0;
}

static int plan_analyses(struct run *run, struct fault *fault)
{
	const struct run_options *options = run->options;

	for (size_t a = 0; a < options->analyses; a++) {
		run->plan[a] = (struct plan){.needs = &run->needs, .settings = options->chosen[a]->settings,
			.value = options->value[a], .file = options->file ? options->file[a] : NULL};
		if (options->chosen[a]->plan(&run->plan[a], fault) || plan_apart(&run->plan[a], fault)) {
			struct fault own = *fault;
			fault_set(fault, own.kind, "%s: %.400s", options->chosen[a]->name, own.text);
			fault_column(fault, own.column);
			return fault_at(fault, own.file, own.line);
		}
	}
	return 0;
}

int run_plan(struct run **out, const struct run_options *options, const struct schema *schema,
	struct fault *fault)
{
	struct run *run = *out = mem_zero(1, sizeof(*run));

	run->options = options;
	run->plan = mem_zero(options->analyses, sizeof(*run->plan));
	run->needs.schema = schema;
	run->needs.items = options->items;
	run->needs.has_as_of = options->has_as_of;
	run->needs.as_of_s = options->as_of_s;
	run->needs.final = options->final;
	run->needs.zone = options->zone;
	if (plan_groups(run, fault) || plan_period(run, fault) || plan_weight(run, fault) ||
		plan_analyses(run, fault))
		return -1;
	run->batch_plan = (struct batch_plan){schema, run->needs.column, run->needs.columns, options->missing};
	return 0;
}

void run_explain(const struct run *run, struct buf *out)
{
	const struct schema *schema = run->needs.schema;

	for (size_t a = 0; a < run->options->analyses; a++) {
		const struct plan *plan = &run->plan[a];
		buf_printf(out, "%s counts, for each group:\n", run->options->chosen[a]->name);
		for (size_t t = 0; t < plan->tables; t++)
			buf_printf(out, "    %s: %u cells\n",
				plan->table[t].item ? plan->table[t].item : "(as the item column says)",
				table_cells(&plan->table[t]));
	}
	buf_puts(out, "columns read:");
	for (size_t g = 0; g < run->needs.groups; g++)
		buf_printf(out, " %s (group)", schema->column[run->needs.group[g]].cell);
	for (size_t c = 0; c < run->needs.columns; c++) {
		buf_printf(out, " %s (", schema->column[run->needs.column[c].at].cell);
		type_print(out, run->needs.column[c].type);
		buf_puts(out, ")");
	}
	buf_byte(out, '\n');
	for (size_t i = 0; i < run->needs.said.n; i++)
		buf_printf(out, "%s\n", run->needs.said.at[i]);
}

const struct opt_list *run_said(const struct run *run)
{
	return &run->needs.said;
}

static void worker_open(struct worker *worker, struct run *run)
{
	size_t keyses = run->needs.keyses;

	*worker = (struct worker){.run = run};
	batch_init(&worker->batch, &run->batch_plan);
	worker->tally = mem_zero(run->options->analyses, sizeof(*worker->tally));
	for (size_t a = 0; a < run->options->analyses; a++)
		tally_init(&worker->tally[a], run->plan[a].table, run->plan[a].tables);
	worker->keys = mem_zero(keyses, sizeof(*worker->keys));
	worker->number = mem_zero(keyses, sizeof(*worker->number));
	worker->count = mem_zero(keyses, sizeof(*worker->count));
	for (size_t k = 0; k < keyses; k++) {
		worker->keys[k] = keys_open(&run->needs.keys[k]);
		worker->number[k] = mem_zero(BATCH, sizeof(**worker->number));
	}
	if (run->options->filter)
		worker->filter =
			run->options->filter->fork(run->options->filter->what, &worker->batch.complaints);
}

static void worker_close(struct worker *worker)
{
	if (worker->filter)
		worker->run->options->filter->join(worker->filter);
	for (size_t a = 0; a < worker->run->options->analyses; a++)
		tally_release(&worker->tally[a]);
	for (size_t k = 0; k < worker->run->needs.keyses; k++) {
		keys_close(worker->keys[k]);
		free(worker->number[k]);
	}
	free(worker->tally);
	free(worker->keys);
	free(worker->number);
	free(worker->count);
	batch_release(&worker->batch);
}

static void number_groups(struct worker *worker)
{
	const struct batch *batch = &worker->batch;

	for (size_t k = 0; k < worker->run->needs.keyses; k++) {
		keys_number(worker->keys[k], batch, worker->number[k]);
		worker->count[k] = keys_count(worker->keys[k]);
	}
}

static void count_batch(struct worker *worker, const struct chunk *chunk)
{
	struct run *run = worker->run;

	if (run->weigh != NO_SLOT)
		worker->unweighted += batch_keep_from_one(&worker->batch, chunk, run->weigh,
			run->options->weight ? (int64_t)MOST_TIMES * MILLION : MOST_TIMES);
	if (!worker->batch.n)
		return;
	batch_decode(&worker->batch, chunk);
	if (run->weigh != NO_SLOT) {
		const int64_t *value = worker->batch.data[run->weigh].value;
		*(run->options->weight ? &worker->batch.weight : &worker->batch.times) = value;
	}
	number_groups(worker);
	struct groups groups = {(const uint32_t *const *)worker->number, worker->count};
	for (size_t a = 0; a < run->options->analyses; a++)
		run->options->chosen[a]->add(&run->plan[a], &worker->tally[a], &worker->batch, &groups);
	worker->kept += worker->batch.n;
	worker->batch.n = 0;
}

static int count_chunk(struct worker *worker, const struct chunk *chunk)
{
	const struct filter *filter = worker->run->options->filter;
	uint32_t records = chunk_records(chunk);

	worker->records += records;
	for (uint32_t r = 0; r < records; r++) {
		if (filter && !filter->keeps(worker->filter, chunk, r))
			continue;
		worker->batch.pick[worker->batch.n++] = r;
		if (worker->batch.n == BATCH)
			count_batch(worker, chunk);
	}
	count_batch(worker, chunk);
	return filter ? filter->check(worker->filter, &worker->fault) : 0;
}

static void *work(void *context)
{
	struct worker *worker = context;
	struct chunk chunk = {0};
	int got;

	while ((got = reader_next(worker->run->reader, &chunk, &worker->fault)) > 0)
		if (count_chunk(worker, &chunk)) {
			got = -1;
			break;
		}
	worker->bad = got;
	worker->bad_source = chunk.source;
	chunk_release(&chunk);
	return NULL;
}

static struct intern_name key_of(void *context, uint32_t number)
{
	return keys_text(context, number);
}

/* Result rows are UTF-8, and a NUL would end a name in the middle. */
static int check_keys(const struct book *book, struct fault *fault)
{
	for (uint32_t k = 0; k < book->keys.count; k++) {
		const struct intern_name *key = &book->keys.name[k];
		if (utf8_span(key->text, key->n) == key->n && !memchr(key->text, '\0', key->n))
			continue;
		return fault_set(fault, FAULT_INPUT,
			"a group value is not UTF-8 text: \"%.*s\" (ce-ingest -e ENCODING converts, and rejects what it cannot)",
			(int)utf8_span(key->text, strnlen(key->text, key->n)), key->text);
	}
	return 0;
}

static int collect_worker(struct worker *worker, struct state *state, struct fault *fault)
{
	struct run *run = worker->run;

	run->records += worker->records;
	run->kept += worker->kept;
	run->unweighted += worker->unweighted;
	complaints_merge(&run->complaints, &worker->batch.complaints);
	for (size_t a = 0; a < run->options->analyses; a++) {
		if (worker->tally[a].overflow)
			return fault_set(fault, FAULT_INPUT, "a sum does not fit into 128 bits");
		for (size_t t = 0; t < run->plan[a].tables; t++)
			if (book_take(&state->section[a].book, t, &worker->tally[a].table[t], key_of,
					worker->keys[run->plan[a].key[t]], fault))
				return -1;
	}
	return 0;
}

/* The settings that add reads decide what a count means; they go into the state. */
static void put_settings(struct section *section, struct arena *arena, const struct setting *settings,
	const char *const *value, const struct texttable *const *file)
{
	struct buf text = BUF_NONE;
	char digest[TEXTTABLE_DIGEST];

	for (size_t i = 0; settings && settings[i].name; i++) {
		if (!settings[i].at_add)
			continue;
		buf_clear(&text);
		const struct texttable *table = file ? file[i] : NULL;
		if (table)
			texttable_digest(table, digest);
		buf_printf(&text, "%s=%s", settings[i].name, table ? digest : value[i]);
		opt_list_add(&section->setting, arena_copy(arena, text.at, text.n));
	}
	buf_release(&text);
}

static void begin_state(const struct run *run, struct state *state)
{
	const struct run_options *options = run->options;
	char text[INSTANT_CHARS];
	struct buf digest = BUF_NONE;

	for (size_t g = 0; g < options->group.n; g++)
		opt_list_add(&state->group,
			arena_copy(&state->arena, options->group.at[g], strlen(options->group.at[g])));
	if (options->by)
		state->by = arena_copy(&state->arena, options->by, strlen(options->by));
	if (run->needs.zone_matters)
		state->zone = arena_copy(&state->arena, options->zone_name, strlen(options->zone_name));
	if (options->has_as_of && run->needs.as_of_matters && !options->final)
		state->as_of = arena_copy(&state->arena, text, instant_print(text, options->as_of_s));
	if (options->weight || options->freq) {
		buf_printf(&digest, "%s %s", options->weight ? "weight" : "freq",
			options->weight ? options->weight : options->freq);
		state->weight = arena_copy(&state->arena, digest.at, digest.n);
		buf_clear(&digest);
	}
	items_digest(options->items, &digest);
	state->items = arena_copy(&state->arena, digest.at, digest.n);
	buf_release(&digest);
	for (size_t a = 0; a < options->analyses; a++) {
		struct section *section = state_section(state, options->chosen[a]->name);
		put_settings(section, &state->arena, options->chosen[a]->settings, options->value[a],
			options->file ? options->file[a] : NULL);
		for (size_t t = 0; t < run->plan[a].tables; t++)
			book_table(&section->book, &run->plan[a].table[t]);
	}
}

/* The fault that comes first in the input: the same one for any number of threads. */
static int first_fault(const struct worker *worker, unsigned jobs, struct fault *fault)
{
	const struct worker *first = NULL;

	for (unsigned j = 0; j < jobs; j++)
		if (worker[j].bad && (!first || worker[j].bad_source < first->bad_source ||
				(worker[j].bad_source == first->bad_source &&
					worker[j].fault.line < first->fault.line)))
			first = &worker[j];
	if (first)
		*fault = first->fault;
	return first ? -1 : 0;
}

int run_count(struct run *run, struct reader *reader, struct state *state, struct fault *fault)
{
	unsigned jobs = run->options->jobs ? run->options->jobs : 1;
	unsigned threads = 0;
	int bad = 0;

	run->reader = reader;
	begin_state(run, state);
	if (!reader)
		return 0;
	struct worker *worker = mem_zero(jobs, sizeof(*worker));
	for (unsigned j = 0; j < jobs; j++)
		worker_open(&worker[j], run);
	while (threads + 1 < jobs &&
		pthread_create(&worker[threads + 1].thread, NULL, work, &worker[threads + 1]) == 0)
		threads++;
	work(&worker[0]);
	for (unsigned j = 1; j <= threads; j++)
		pthread_join(worker[j].thread, NULL);
	bad = first_fault(worker, jobs, fault);
	for (unsigned j = 0; j < jobs && !bad; j++)
		bad = collect_worker(&worker[j], state, fault);
	for (size_t a = 0; a < run->options->analyses && !bad; a++)
		bad = check_keys(&state->section[a].book, fault);
	for (unsigned j = 0; j < jobs; j++)
		worker_close(&worker[j]);
	free(worker);
	return bad;
}

uint64_t run_records(const struct run *run)
{
	return run->records;
}

uint64_t run_kept(const struct run *run)
{
	return run->kept;
}

bool run_weighs(const struct run *run, uint32_t column)
{
	return run->weigh != NO_SLOT && run->needs.column[run->weigh].at == column;
}

uint64_t run_unweighted(const struct run *run)
{
	return run->unweighted;
}

const struct complaints *run_complaints(const struct run *run)
{
	return &run->complaints;
}

void run_free(struct run *run)
{
	if (!run)
		return;
	for (size_t a = 0; a < run->options->analyses; a++) {
		free(run->plan[a].table);
		free(run->plan[a].key);
	}
	for (size_t i = 0; i < run->needs.things; i++)
		run->needs.thing[i].release(run->needs.thing[i].thing);
	free(run->plan);
	free(run->needs.thing);
	free(run->needs.column);
	free(run->needs.keys);
	opt_list_release(&run->needs.said);
	arena_release(&run->needs.arena);
	free(run);
}
