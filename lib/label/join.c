/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/join.h"

#include "label/joinspec.h"
#include "label/jointable.h"
#include "util/file.h"
#include "util/mem.h"

#include <inttypes.h>
#include <stdlib.h>

enum { COUNTED = UINT32_MAX };

struct counts {
	uint64_t found, none, keyless, ambiguous;
};

struct join {
	struct step step;
	char *name;
	struct joinspec spec;
	struct jointable table;
	struct rowkey key;
	uint32_t at;     /* our column of the instant; COLUMN_NONE */
	uint32_t *slot;  /* [columns] in the frame */
	uint32_t *field; /* [columns] in the table's rows, or COUNTED */
	uint32_t columns;
	bool counts_rows;
	struct counts counts;
	uint8_t *asked; /* [keys of the table] a record had it; all workers set it */
};

/* A worker's own. */
struct seeker {
	struct join *join;
	struct seeker_column {
		struct seeker *seeker;
		uint32_t field;
	} *column;
	struct buf hold;
	uint64_t of; /* the record that the rest belongs to */
	bool keyed;
	struct joinmatch match;
	struct counts counts;
};

static void seek(struct seeker *seeker, struct row *row)
{
	const struct join *join = seeker->join;
	const struct cell *cell = NULL;
	struct slice key;

	if (seeker->of == row->number)
		return;
	seeker->of = row->number;
	seeker->match = (struct joinmatch){.key = INTERN_NONE};
	seeker->keyed = rowkey_of(&join->key, row, &seeker->hold, &key);
	if (seeker->keyed && join->at != COLUMN_NONE) {
		cell = row_value(row, join->at);
		seeker->keyed = cell->verdict == VALUE_VALID;
	}
	if (seeker->keyed)
		seeker->match = jointable_look(&join->table, key, cell, cell ? cell->number : 0);
}

static void make_field(void *context, struct row *row, struct buf *out)
{
	const struct seeker_column *column = context;
	struct seeker *seeker = column->seeker;

	seek(seeker, row);
	if (column->field == COUNTED) {
		if (seeker->keyed)
			buf_printf(out, "%" PRIu32, seeker->match.rows);
	} else if (seeker->match.fields) {
		struct slice text =
			jointable_field(&seeker->join->table, seeker->match.fields, column->field);
		buf_add(out, text.at, text.n);
	}
}

static void *begin(struct step *step, struct row *row)
{
	struct join *join = (struct join *)step;
	struct seeker *seeker = mem_zero(1, sizeof(*seeker));

	seeker->join = join;
	seeker->hold = (struct buf)BUF_NONE;
	seeker->column = mem_zero(join->columns, sizeof(*seeker->column));
	for (uint32_t i = 0; i < join->columns; i++) {
		seeker->column[i] = (struct seeker_column){seeker, join->field[i]};
		row_maker(row, join->slot[i], (struct maker){make_field, &seeker->column[i]});
		if (join->field[i] != COUNTED)
			row_foreign(row, join->slot[i]);
	}
	return seeker;
}

/* Every record is counted, whether or not somebody reads a joined column of it. */
static bool keeps(void *state, struct row *row)
{
	struct seeker *seeker = state;
	const struct joinmatch *match = &seeker->match;

	seek(seeker, row);
	seeker->counts.keyless += !seeker->keyed;
	seeker->counts.none += seeker->keyed && !match->fields;
	seeker->counts.found += match->fields != NULL;
	seeker->counts.ambiguous += match->ambiguous;
	if (match->key != INTERN_NONE)
		__atomic_store_n(&seeker->join->asked[match->key], 1, __ATOMIC_RELAXED);
	return true;
}

static void end(struct step *step, void *state, bool first)
{
	struct join *join = (struct join *)step;
	struct seeker *seeker = state;

	if (!first) {
		join->counts.found += seeker->counts.found;
		join->counts.none += seeker->counts.none;
		join->counts.keyless += seeker->counts.keyless;
		join->counts.ambiguous += seeker->counts.ambiguous;
	}
	buf_release(&seeker->hold);
	free(seeker->column);
	free(seeker);
}

static void line(struct buf *out, const char *what, uint64_t count)
{
	buf_printf(out, "%s\t%" PRIu64 "\n", what, count);
}

static void explain(const struct step *step, struct buf *out)
{
	const struct join *join = (const struct join *)step;
	const struct jointable *table = &join->table;
	uint64_t asked = 0;

	for (uint32_t i = 0; i < table->key.count; i++)
		asked += join->asked[i];
	line(out, "records with a row", join->counts.found);
	line(out, "records without a row", join->counts.none);
	line(out, "records without a key", join->counts.keyless);
	line(out, "records for which several rows would do", join->counts.ambiguous);
	line(out, "rows", table->rows);
	line(out, "rows without a key", table->keyless);
	if (join->at != COLUMN_NONE)
		line(out, "rows without an instant", table->timeless);
	line(out, "keys", table->key.count);
	line(out, "keys of several rows", table->repeated);
	line(out, "keys that no record has", table->key.count - asked);
}

/* That one of several rows was taken is news unless a column counts them. */
static void tell(const struct step *step, bool all, struct buf *out)
{
	const struct join *join = (const struct join *)step;
	const struct counts *counts = &join->counts;
	const char *file = file_name(join->spec.file);

	if (counts->ambiguous && !join->counts_rows)
		buf_printf(out,
			"%s: %" PRIu64 " record%s more than one row%s; the %s was taken (--explain "
			"tells, a column n=# counts)\n",
			file, counts->ambiguous, counts->ambiguous == 1 ? " has" : "s have",
			join->at == COLUMN_NONE ? "" : " of the same instant",
			join->at == COLUMN_NONE ? "first" : "last");
	if (all)
		buf_printf(out,
			"%s: %" PRIu64 " records with a row (%" PRIu64 " with several), %" PRIu64
			" without, %" PRIu64 " without a key\n",
			file, counts->found, counts->ambiguous, counts->none, counts->keyless);
}

static void join_free(struct step *step)
{
	struct join *join = (struct join *)step;

	joinspec_release(&join->spec);
	jointable_release(&join->table);
	free(join->slot);
	free(join->field);
	free(join->asked);
	free(join->name);
	free(join);
}

static const struct step_does does = {.begin = begin,
	.keeps = keeps,
	.end = end,
	.explain = explain,
	.tell = tell,
	.free = join_free};

/* While the step is planned. */
struct planner {
	struct join *join;
	struct frame *frame;
	const struct schema *theirs;
	const char *file;
	struct fault *fault;
	uint32_t key[ROWKEY_MOST];
	struct jointable_plan table;
	uint32_t *field; /* columns of the file that are kept */
	uint32_t fields;
};

/* A column of the file; `theirs` lives as long as the reader. */
static int need_theirs(struct planner *p, const char *cell, uint32_t *at)
{
	if (schema_need(p->theirs, cell, at, p->fault) == 0)
		return 0;
	if (p->theirs->n == 1)
		fault_set(p->fault, FAULT_INPUT,
			"no column \"%.100s\", only \"%.100s\": TABs or commas stand between the "
			"columns of a "
			"joined file (ce-ingest -d reads others)",
			cell, p->theirs->column[0].cell);
	return fault_at(p->fault, p->file, 0);
}

static int plan_key(struct planner *p)
{
	const struct joinspec *spec = &p->join->spec;

	for (uint32_t i = 0; i < spec->keys; i++)
		if (rowkey_add(&p->join->key, p->frame, spec->key[i].ours, p->fault) ||
			need_theirs(p, spec->key[i].theirs, &p->key[i]))
			return -1;
	return 0;
}

/* What their instants are read as: as ours, unless they are typed and are of another kind. */
static int plan_instant(struct planner *p)
{
	const struct joinpair *at = &p->join->spec.at;
	char ours_is[TYPE_TEXT], theirs_is[TYPE_TEXT];

	if (frame_need(p->frame, at->ours, &p->join->at, p->fault) ||
		need_theirs(p, at->theirs, &p->table.at))
		return -1;
	struct type ours = frame_column(p->frame, p->join->at)->type;
	struct type theirs = p->theirs->column[p->table.at].type;
	if (ours.kind < KIND_DURATION)
		return fault_set(p->fault, FAULT_USE,
			"%.100s: column \"%.100s\" is %s, and behind @ stands an instant or a date "
			"(say -c %.50s:instant=...)",
			p->join->step.name, at->ours, type_wants(ours, ours_is), at->ours);
	p->table.at_type = ours;
	if (theirs.kind <= KIND_CATEGORY || theirs.kind == ours.kind ||
		(theirs.kind == KIND_DATE && ours.kind == KIND_INSTANT))
		return 0;
	fault_set(p->fault, FAULT_USE, "\"%.100s\" is %s, and \"%.100s\" of the records is %s",
		at->theirs, type_wants(theirs, theirs_is), at->ours, type_wants(ours, ours_is));
	return fault_at(p->fault, p->file, 0);
}

/* As written; else as the new name says; else as the file has it. */
static struct type type_of(const struct planner *p, const struct joincolumn *column, uint32_t at)
{
	struct type type = {.kind = KIND_COUNT};

	if (column->typed)
		return column->type;
	if (!column->from)
		return type;
	const struct column *theirs = &p->theirs->column[at];
	if (strcmp(column->as, theirs->cell) == 0 || !frame_canonical(column->as, &type))
		return theirs->type;
	return type;
}

static int add_column(struct planner *p, const struct joincolumn *column)
{
	struct join *join = p->join;
	uint32_t at = COLUMN_NONE;

	if (column->from && need_theirs(p, column->from, &at))
		return -1;
	if (frame_find(p->frame, column->as) != COLUMN_NONE)
		return fault_set(p->fault, FAULT_USE,
			"%.100s: there is a column \"%.100s\" already; another name is given by "
			"FILE:KEY:NEW=%.60s",
			join->step.name, column->as, column->from ? column->from : "#");
	join->slot[join->columns] = frame_add(p->frame, column->as, type_of(p, column, at));
	join->field[join->columns++] = column->from ? p->fields : COUNTED;
	join->counts_rows = join->counts_rows || !column->from;
	if (column->from)
		p->field[p->fields++] = at;
	return 0;
}

static bool in_key(const struct planner *p, uint32_t at)
{
	for (uint32_t i = 0; i < p->join->spec.keys; i++)
		if (p->key[i] == at)
			return true;
	return false;
}

static int plan_columns(struct planner *p)
{
	const struct joinspec *spec = &p->join->spec;
	uint32_t most = spec->all ? p->theirs->n : spec->columns;
	int bad = 0;

	p->join->slot = mem_zero(most, sizeof(*p->join->slot));
	p->join->field = mem_zero(most, sizeof(*p->join->field));
	p->field = mem_zero(most, sizeof(*p->field));
	for (uint32_t i = 0; i < most && !bad; i++) {
		const char *cell = spec->all ? p->theirs->column[i].cell : NULL;
		struct joincolumn own = {.as = cell, .from = cell};
		if (!spec->all || !in_key(p, i))
			bad = add_column(p, spec->all ? &own : &spec->column[i]);
	}
	return bad;
}

static int load(struct planner *p, struct reader *reader)
{
	p->table.key = p->key;
	p->table.keys = p->join->spec.keys;
	p->table.field = p->field;
	p->table.fields = p->fields;
	if (jointable_load(&p->join->table, reader, &p->table, p->fault))
		return -1;
	p->join->asked = mem_zero(p->join->table.key.count, sizeof(*p->join->asked));
	return 0;
}

static int plan(struct join *join, struct frame *frame, const struct intern *na,
	const struct zone *zone, struct fault *fault)
{
	struct planner p = {.join = join,
		.frame = frame,
		.file = file_name(join->spec.file),
		.fault = fault,
		.table = {.at = COLUMN_NONE, .na = na, .zone = zone}};
	struct reader_options options = {0};
	struct reader *reader;

	opt_list_add(&options.files, join->spec.file);
	int bad = reader_open(&reader, &options, fault);
	if (!bad) {
		p.theirs = reader_schema(reader);
		bad = plan_key(&p) || (join->spec.at.ours && plan_instant(&p)) ||
		      plan_columns(&p) || load(&p, reader);
	}
	reader_close(reader);
	opt_list_release(&options.files);
	free(p.field);
	return bad ? -1 : 0;
}

/* "-l FILE:KEY", as it was written. */
static void call(struct join *join, const char *text)
{
	char *start = mem_copy(text, join->spec.columns_at - !join->spec.all);

	join->name = step_called("-l", start);
	join->step.name = join->name;
	free(start);
}

int join_open(struct step **step, const char *text, struct frame *frame, const struct intern *na,
	const struct zone *zone, struct fault *fault)
{
	struct join *join = mem_zero(1, sizeof(*join));

	join->step.does = &does;
	join->at = COLUMN_NONE;
	int bad = joinspec_parse(&join->spec, text, fault);
	if (!bad) {
		call(join, text);
		bad = plan(join, frame, na, zone, fault);
	}
	if (bad)
		join_free(&join->step);
	else
		*step = &join->step;
	return bad;
}
