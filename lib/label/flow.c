/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/flow.h"

#include "record/replay.h"
#include "util/mem.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* Whose turn it is to write. */
struct gate {
	pthread_mutex_t lock;
	pthread_cond_t moved;
	uint64_t next; /* number of the chunk that is written next */
	bool shut;     /* something has failed */
	struct out *out;
};

/* One thread's own. */
struct worker {
	struct flow *flow;
	struct reader *reader;
	struct gate *gate;
	struct row row;
	void **state; /* by step */
	struct expr_state *where;
	struct shape shape;
	struct buf made; /* of one chunk */
	struct complaints complaints;
	uint64_t read, kept;
	struct fault fault;
	uint32_t bad_source;
	bool bad;
	pthread_t thread;
};

void flow_begin(struct flow *flow, const struct schema *schema, const struct intern *na)
{
	*flow = (struct flow){.na = na};
	frame_begin(&flow->frame, schema);
	flow->frame.asked = &flow->asked;
}

void flow_release(struct flow *flow)
{
	for (size_t i = 0; i < flow->steps; i++)
		step_free(flow->step[i]);
	free(flow->step);
	expr_free(flow->where);
	frame_release(&flow->frame);
	free(flow->asked.at);
	free(flow->late);
	free(flow->used);
	*flow = (struct flow){0};
}

/* Does what has been planned since the last call read a column of the second pass? */
static bool asked_late(struct flow *flow)
{
	bool late = false;

	for (size_t i = 0; i < flow->asked.n; i++)
		late = late || (flow->asked.at[i] < flow->cap_late && flow->late[flow->asked.at[i]]);
	flow->asked.n = 0;
	return late;
}

/* As far as `slots`, the new ones false. */
static bool *grow(bool *flag, size_t *cap, uint32_t slots)
{
	size_t had = *cap;

	flag = mem_grow(flag, cap, slots, sizeof(*flag));
	memset(flag + had, 0, (*cap - had) * sizeof(*flag));
	return flag;
}

static void mark_late(struct flow *flow, uint32_t from, uint32_t to)
{
	flow->late = grow(flow->late, &flow->cap_late, to);
	for (uint32_t slot = from; slot < to; slot++)
		flow->late[slot] = true;
}

static void mark_used(struct flow *flow)
{
	flow->used = grow(flow->used, &flow->cap_used, frame_slots(&flow->frame));
	for (size_t i = 0; i < flow->asked.n; i++)
		flow->used[flow->asked.at[i]] = true;
}

static const char *maker_of(const struct flow *flow, uint32_t slot)
{
	size_t i = 0;

	while (flow->step[i]->to <= slot)
		i++;
	return flow->step[i]->name ? flow->step[i]->name : "a step";
}

/* A column of the input may be replaced; one that a step has made for nobody is a slip. */
static int check_replaced(struct flow *flow, const struct step *step, uint32_t from, struct fault *fault)
{
	uint32_t inputs = flow->frame.input->n;

	for (uint32_t slot = from; slot < step->to; slot++) {
		uint32_t old = flow->frame.replaced[slot - inputs];
		if (old == COLUMN_NONE || old < inputs || flow->used[old])
			continue;
		return fault_set(fault, FAULT_USE,
			"column \"%.100s\" is made twice, by %.100s and by %.100s, and nothing has read "
			"the first one: give one of them another name",
			frame_column(&flow->frame, slot)->cell, maker_of(flow, old),
			step->name ? step->name : "a step");
	}
	return 0;
}

int flow_step(struct flow *flow, struct step *step, struct fault *fault)
{
	uint32_t slots = frame_slots(&flow->frame);
	uint32_t from = flow->steps ? flow->step[flow->steps - 1]->to : flow->frame.input->n;
	mark_used(flow);
	bool late = asked_late(flow);

	flow->step = mem_grow(flow->step, &flow->cap, flow->steps + 1, sizeof(*flow->step));
	flow->step[flow->steps++] = step;
	step->to = slots;
	if (check_replaced(flow, step, from, fault))
		return -1;
	if (step->does->observe && (late || flow->drops_late))
		return fault_set(fault, FAULT_USE,
			"%s would need a third reading of the input: put a ce-segment of its own behind "
			"this one", step->name ? step->name : "a step");
	step->late = late || step->does->observe;
	if (step->late)
		mark_late(flow, from, slots);
	flow->twice = flow->twice || step->does->observe;
	flow->drops_late = flow->drops_late || (step->does->observe && step->does->keeps);
	flow->ordered = flow->ordered || step->ordered;
	if (step->does->again) {
		flow->multiplies = true;
		flow->multiplier = flow->steps - 1;
	}
	return 0;
}

int flow_where(struct flow *flow, const char *text, const struct zone *zone, struct fault *fault)
{
	if (expr_compile(&flow->where, text, &flow->frame, zone, fault) ||
		expr_want_truth(flow->where, fault))
		return -1;
	flow->where_late = asked_late(flow);
	flow->ordered = flow->ordered || expr_uses_order(flow->where);
	return 0;
}

int flow_check(const struct flow *flow, struct fault *fault)
{
	struct shape shape;
	int bad = shape_open(&shape, flow->mode, &flow->frame, flow->keep, flow->drop, fault);

	shape_close(&shape);
	return bad;
}

static int worker_open(struct worker *worker, struct flow *flow, struct fault *fault)
{
	worker->flow = flow;
	worker->made = (struct buf)BUF_NONE;
	if (shape_open(&worker->shape, flow->mode, &flow->frame, flow->keep, flow->drop, fault))
		return -1;
	row_open(&worker->row, &flow->frame, flow->na);
	worker->row.complaints = &worker->complaints;
	worker->state = mem_zero(flow->steps, sizeof(*worker->state));
	for (size_t i = 0; i < flow->steps; i++)
		worker->state[i] = flow->step[i]->does->begin(flow->step[i], &worker->row);
	if (flow->where)
		worker->where = expr_begin(flow->where, &worker->row);
	return 0;
}

static void worker_close(struct worker *worker, bool first)
{
	struct flow *flow = worker->flow;

	for (size_t i = 0; worker->state && i < flow->steps; i++)
		flow->step[i]->does->end(flow->step[i], worker->state[i], first);
	if (!first) {
		flow->read += worker->read;
		flow->kept += worker->kept;
		flow->written += worker->shape.written;
		complaints_merge(&flow->complaints, &worker->complaints);
	}
	expr_end(worker->where);
	free(worker->state);
	row_close(&worker->row);
	shape_close(&worker->shape);
	buf_release(&worker->made);
}

static bool steps_keep(struct worker *worker, bool late)
{
	const struct flow *flow = worker->flow;

	for (size_t i = 0; i < flow->steps; i++) {
		const struct step *step = flow->step[i];
		if (step->does->keeps && step->late == late &&
			!step->does->keeps(worker->state[i], &worker->row))
			return false;
	}
	return true;
}

/*
 * Does the record stay, as far as this pass can say? What the second pass decides comes last, so
 * that it decides about the records that the first one has seen.
 */
static bool stays(struct worker *worker, bool first)
{
	const struct flow *flow = worker->flow;
	bool by_where = !flow->where || flow->where_late;

	if (!steps_keep(worker, false) ||
		(!by_where && expr_holds(flow->where, worker->where) != TRUTH_YES))
		return false;
	if (first)
		return true;
	for (size_t i = 0; i < flow->steps; i++)
		if (flow->step[i]->does->reread)
			flow->step[i]->does->reread(worker->state[i], &worker->row);
	return steps_keep(worker, true) &&
	       (!flow->where_late || expr_holds(flow->where, worker->where) == TRUTH_YES);
}

static int check(const struct worker *worker, struct fault *fault)
{
	const struct flow *flow = worker->flow;

	if (worker->where && expr_check(worker->where, fault))
		return -1;
	for (size_t i = 0; i < flow->steps; i++)
		if (flow->step[i]->does->check && flow->step[i]->does->check(worker->state[i], fault))
			return -1;
	return 0;
}

/* Is there another record to be made of the one that was written? */
static bool again(struct worker *worker)
{
	const struct flow *flow = worker->flow;

	return flow->multiplies &&
	       flow->step[flow->multiplier]->does->again(
		       worker->state[flow->multiplier], &worker->row);
}

static int run_chunk(struct worker *worker, const struct chunk *chunk, struct buf *made,
	struct fault *fault)
{
	for (uint32_t r = 0; r < chunk_records(chunk); r++) {
		row_next(&worker->row, chunk, r);
		worker->read++;
		if (!stays(worker, false))
			continue;
		worker->kept++;
		do
			if (shape_row(&worker->shape, &worker->row, made, fault))
				return -1;
		while (again(worker));
	}
	return check(worker, fault);
}

/* The chunk's turn to be written. false: something has failed, here or elsewhere. */
static bool write_chunk(struct worker *worker, uint64_t number)
{
	struct gate *gate = worker->gate;

	pthread_mutex_lock(&gate->lock);
	while (gate->next != number && !gate->shut)
		pthread_cond_wait(&gate->moved, &gate->lock);
	if (!gate->shut && out_write(gate->out, &worker->made)) {
		gate->shut = worker->bad = true;
		worker->fault = gate->out->fault;
	}
	bool go_on = !gate->shut;
	gate->next++;
	pthread_cond_broadcast(&gate->moved);
	pthread_mutex_unlock(&gate->lock);
	return go_on;
}

static void shut(struct gate *gate)
{
	pthread_mutex_lock(&gate->lock);
	gate->shut = true;
	pthread_cond_broadcast(&gate->moved);
	pthread_mutex_unlock(&gate->lock);
}

static void *work(void *context)
{
	struct worker *worker = context;
	struct chunk chunk = {0};
	int got;

	while ((got = reader_next(worker->reader, &chunk, &worker->fault)) > 0) {
		buf_clear(&worker->made);
		worker->bad = run_chunk(worker, &chunk, &worker->made, &worker->fault);
		if (worker->bad || !write_chunk(worker, chunk.number))
			break;
	}
	worker->bad = worker->bad || got < 0;
	worker->bad_source = chunk.source;
	if (worker->bad)
		shut(worker->gate);
	chunk_release(&chunk);
	return NULL;
}

/* The fault that comes first in the input: the same one for any number of threads. */
static int first_fault(const struct worker *worker, unsigned jobs, struct fault *fault)
{
	const struct worker *first = NULL;

	for (unsigned j = 0; j < jobs; j++)
		if (worker[j].bad &&
			(!first || worker[j].bad_source < first->bad_source ||
				(worker[j].bad_source == first->bad_source &&
					worker[j].fault.line < first->fault.line)))
			first = &worker[j];
	if (first)
		*fault = first->fault;
	return first ? -1 : 0;
}

static int run_threads(struct worker *worker, unsigned jobs, struct fault *fault)
{
	unsigned threads = 0;

	while (threads + 1 < jobs &&
		pthread_create(&worker[threads + 1].thread, NULL, work, &worker[threads + 1]) == 0)
		threads++;
	work(&worker[0]);
	for (unsigned j = 1; j <= threads; j++)
		pthread_join(worker[j].thread, NULL);
	return first_fault(worker, jobs, fault);
}

static int run_once(struct flow *flow, struct reader *reader, unsigned jobs, struct out *out,
	struct fault *fault)
{
	struct worker *worker = mem_zero(jobs, sizeof(*worker));
	struct gate gate = {.out = out};
	int bad = 0;

	pthread_mutex_init(&gate.lock, NULL);
	pthread_cond_init(&gate.moved, NULL);
	unsigned open = 0;
	while (open < jobs && !bad) {
		worker[open].reader = reader;
		worker[open].gate = &gate;
		bad = worker_open(&worker[open++], flow, fault);
	}
	bad = bad || shape_header(&worker[0].shape, &out->buf, fault) ||
	      run_threads(worker, jobs, fault) || shape_finish(&worker[0].shape, out, fault);
	for (unsigned j = 0; j < open; j++)
		worker_close(&worker[j], false);
	pthread_mutex_destroy(&gate.lock);
	pthread_cond_destroy(&gate.moved);
	free(worker);
	return bad ? -1 : 0;
}

static void observe(struct worker *worker, const struct chunk *chunk)
{
	const struct flow *flow = worker->flow;

	for (uint32_t r = 0; r < chunk_records(chunk); r++) {
		row_next(&worker->row, chunk, r);
		if (!stays(worker, true))
			continue;
		for (size_t i = 0; i < flow->steps; i++)
			if (flow->step[i]->does->observe)
				flow->step[i]->does->observe(worker->state[i], &worker->row);
	}
}

static int first_pass(struct flow *flow, struct replay *replay, struct chunk *chunk,
	struct fault *fault)
{
	struct worker worker = {0};
	int got = worker_open(&worker, flow, fault);

	while (!got && (got = replay_next(replay, chunk, fault)) > 0) {
		observe(&worker, chunk);
		got = check(&worker, fault);
	}
	worker_close(&worker, true);
	for (size_t i = 0; i < flow->steps && !got; i++)
		if (flow->step[i]->does->settle)
			got = flow->step[i]->does->settle(flow->step[i], fault);
	return got;
}

static int second_pass(struct flow *flow, struct replay *replay, struct chunk *chunk,
	struct out *out, struct fault *fault)
{
	struct worker worker = {0};
	int got = worker_open(&worker, flow, fault) ||
		  shape_header(&worker.shape, &out->buf, fault) ? -1 : 0;

	while (!got && (got = replay_next(replay, chunk, fault)) > 0) {
		got = run_chunk(&worker, chunk, &out->buf, fault);
		if (!got && out_step(out)) {
			*fault = out->fault;
			got = -1;
		}
	}
	got = got || shape_finish(&worker.shape, out, fault) ? -1 : 0;
	worker_close(&worker, false);
	return got;
}

static int run_twice(struct flow *flow, struct reader *reader, struct out *out, struct fault *fault)
{
	struct replay *replay = NULL;
	struct chunk chunk = {0};
	int bad = replay_open(&replay, reader, fault);

	bad = bad || first_pass(flow, replay, &chunk, fault) || replay_rewind(replay, fault) ||
	      second_pass(flow, replay, &chunk, out, fault);
	chunk_release(&chunk);
	replay_close(replay);
	return bad ? -1 : 0;
}

int flow_run(struct flow *flow, struct reader *reader, unsigned jobs, struct out *out,
	struct fault *fault)
{
	flow->frame.asked = NULL;
	if (flow->twice)
		return run_twice(flow, reader, out, fault);
	if (flow->ordered || flow->mode == SHAPE_WIDER || !jobs)
		jobs = 1;
	return run_once(flow, reader, jobs, out, fault);
}

/* Lines with the step's name before each. */
static void explain_step(const struct step *step, struct buf *out)
{
	struct buf lines = BUF_NONE;

	step->does->explain(step, &lines);
	for (const char *at = lines.at, *end; (end = strchr(at, '\n')); at = end + 1) {
		buf_puts(out, step->name ? step->name : "");
		buf_byte(out, '\t');
		buf_add(out, at, (size_t)(end + 1 - at));
	}
	buf_release(&lines);
}

void flow_explain(const struct flow *flow, struct buf *out)
{
	for (size_t i = 0; i < flow->steps; i++)
		if (flow->step[i]->does->explain)
			explain_step(flow->step[i], out);
}

void flow_tell(const struct flow *flow, bool all, struct buf *out)
{
	for (size_t i = 0; i < flow->steps; i++)
		if (flow->step[i]->does->tell)
			flow->step[i]->does->tell(flow->step[i], all, out);
}
