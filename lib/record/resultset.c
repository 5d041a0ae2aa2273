/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/resultset.h"

#include "record/csvout.h"
#include "record/when.h"
#include "util/file.h"
#include "util/mem.h"
#include "util/nearest.h"

#include <string.h>

static const char *const fixed[] = {
	"analysis", "item", "measure", "unit", "n", "value", "low", "high", "label", "note"};
enum { FIXED = 10, BEHIND = FIXED - 1, ESCAPED_TEXT = 120 };

/* One input while it is read. */
struct parse {
	struct resultset *set;
	const char *name;
	uint64_t line;
	struct slice *field; /* of the present line, escaped */
	size_t n, cap;
	struct buf hold;
};

static int bad(const struct parse *p, struct fault *fault)
{
	return fault_at(fault, p->name, p->line);
}

static void split(struct parse *p, const char *at, const char *end)
{
	p->n = 0;
	for (;;) {
		const char *tab = memchr(at, '\t', (size_t)(end - at));
		const char *stop = tab ? tab : end;

		p->field = mem_grow(p->field, &p->cap, p->n + 1, sizeof(*p->field));
		p->field[p->n++] = (struct slice){at, (size_t)(stop - at)};
		if (!tab)
			return;
		at = tab + 1;
	}
}

/* A field's text, one copy for all fields that say the same. */
static const char *text(struct parse *p, size_t k)
{
	struct slice plain = stream_unescape(p->field[k].at, p->field[k].n, &p->hold);
	uint32_t id = intern_id(&p->set->texts, plain.at, plain.n);

	return p->set->texts.name[id].text;
}

static int fixed_position(const char *name)
{
	for (int i = 0; i < FIXED; i++)
		if (strcmp(name, fixed[i]) == 0)
			return i;
	return -1;
}

/* The last columns must be the fixed ones, in their order. */
static int check_fixed(struct parse *p, struct fault *fault)
{
	for (size_t i = 0; i < BEHIND; i++) {
		const char *have = p->n > BEHIND ? text(p, p->n - BEHIND + i) : "";

		if (strcmp(have, fixed[i + 1]) == 0)
			continue;
		fault_set(fault, FAULT_INPUT,
			"not result rows: column \"%s\" is missing; a header ends in item measure "
			"unit "
			"n value low high label note",
			fixed[i + 1]);
		return bad(p, fault);
	}
	return 0;
}

static int check_groups(struct parse *p, const struct result_section *section, struct fault *fault)
{
	struct intern names = {0};
	bool taken = false;
	size_t i = 0;

	for (; i < section->groups && !taken; i++)
		taken = fixed_position(section->group[i]) >= 0 ||
			intern_id(&names, section->group[i], strlen(section->group[i])) != i;
	intern_release(&names);
	if (!taken)
		return 0;
	fault_set(fault, FAULT_INPUT, "two columns of a header bear the name \"%.200s\"", section->group[i - 1]);
	return bad(p, fault);
}

static int add_section(struct parse *p, struct fault *fault)
{
	struct resultset *set = p->set;

	if (check_fixed(p, fault))
		return -1;
	set->section = mem_grow(set->section, &set->cap, set->n + 1, sizeof(*set->section));
	struct result_section *section = &set->section[set->n++];
	*section = (struct result_section){.groups = p->n - FIXED};
	section->group = arena_take(&set->arena, p->n * sizeof(*section->group));
	for (size_t i = 0; i < section->groups; i++)
		section->group[i] = text(p, i + 1);
	return check_groups(p, section, fault);
}

static int number_fault(const struct parse *p, const char *column, const char *is,
	const char *wants, struct fault *fault)
{
	size_t n = strcspn(is, "\n"); /* what is quoted begins no line of its own */

	fault_set(fault, FAULT_INPUT, "\"%.*s\" is not %s", n < ESCAPED_TEXT ? (int)n : ESCAPED_TEXT, is, wants);
	fault_column(fault, column);
	return bad(p, fault);
}

static int read_number(struct parse *p, size_t k, const char *column, enum unit unit,
	struct result_number *number, struct fault *fault)
{
	int64_t at_s;

	number->text = text(p, k);
	number->number = NAN;
	if (!*number->text)
		return 0;
	if (unit == UNIT_INSTANT && !instant_read(number->text, strlen(number->text), &at_s))
		number->number = (double)at_s;
	else if (opt_real(number->text, &number->number))
		return number_fault(p, column, number->text, "a number", fault);
	return 0;
}

static int read_unit(struct parse *p, size_t k, enum unit *unit, struct fault *fault)
{
	const char *name = text(p, k);
	char hint[NEAREST_TEXT], wants[NEAREST_TEXT + 16];

	for (int i = 0; i <= UNIT_COEFFICIENT; i++) {
		*unit = (enum unit)i;
		if (strcmp(unit_name(*unit), name) == 0)
			return 0;
	}
	struct nearest near = nearest_to(name);
	for (int i = 0; i <= UNIT_COEFFICIENT; i++)
		nearest_offer(&near, unit_name((enum unit)i));
	snprintf(wants, sizeof(wants), "a unit%s", nearest_hint(&near, hint));
	return number_fault(p, "unit", name, wants, fault);
}

static int read_numbers(struct parse *p, size_t k, struct result_row *row, struct fault *fault)
{
	if (read_unit(p, k, &row->unit, fault) ||
		read_number(p, k + 1, "n", UNIT_COUNT, &row->n, fault) ||
		read_number(p, k + 2, "value", row->unit, &row->value, fault) ||
		read_number(p, k + 3, "low", row->unit, &row->low, fault) ||
		read_number(p, k + 4, "high", row->unit, &row->high, fault))
		return -1;
	if (row->n.text[strspn(row->n.text, "0123456789")])
		return number_fault(p, "n", row->n.text, "a count", fault);
	return 0;
}

static int add_row(struct parse *p, struct fault *fault)
{
	struct resultset *set = p->set;
	struct result_section *section = &set->section[set->n - 1];

	if (p->n != section->groups + FIXED) {
		fault_set(fault, FAULT_INPUT, "%zu fields where the header has %zu", p->n,
			section->groups + FIXED);
		return bad(p, fault);
	}
	const char **group = arena_take(&set->arena, p->n * sizeof(*group));
	for (size_t i = 0; i < section->groups; i++)
		group[i] = text(p, i + 1);
	size_t k = section->groups + 1;
	struct result_row row = {.analysis = text(p, 0), .group = group};
	row.item = text(p, k);
	row.measure = text(p, k + 1);
	row.label = text(p, k + 7);
	row.note = text(p, k + 8);
	if (read_numbers(p, k + 2, &row, fault))
		return -1;
	section->row = mem_grow(section->row, &section->cap, section->n + 1, sizeof(row));
	section->row[section->n++] = row;
	set->rows++;
	return 0;
}

/* "!failed TOOL STATUS" in words. */
static int failed(const struct parse *p, const char *at, size_t n, struct fault *fault)
{
	const char *blank = memchr(at, ' ', n);
	int tool = (int)(blank ? blank - at : (long)n);
	int status = blank ? (int)n - tool - 1 : 0;

	fault_set(fault, FAULT_INPUT, "%.*s failed%s%.*s, so its results are not whole",
		tool < ESCAPED_TEXT ? tool : ESCAPED_TEXT, at, status ? " with status " : "",
		status < 8 ? status : 8, blank ? blank + 1 : "");
	return bad(p, fault);
}

static int add_line(struct parse *p, const char *at, const char *end, struct fault *fault)
{
	size_t n = (size_t)(end - at);
	bool first = p->line == 1;

	if (memchr(at, '\0', n)) {
		fault_set(fault, FAULT_INPUT, "a NUL byte: this is not text");
		return bad(p, fault);
	}
	if (n >= 8 && memcmp(at, "!failed ", 8) == 0)
		return failed(p, at + 8, n - 8, fault);
	split(p, at, end);
	if (n > 9 && memcmp(at, "analysis\t", 9) == 0)
		return add_section(p, fault);
	if (first) {
		fault_set(fault, FAULT_INPUT,
			"not result rows: the first line does not begin with "
			"\"analysis\" and a TAB");
		return bad(p, fault);
	}
	return add_row(p, fault);
}

static int add_lines(struct parse *p, const char *bytes, size_t n, struct fault *fault)
{
	const char *end = bytes + n;

	if (n == 0) {
		fault_set(fault, FAULT_INPUT, "empty: there are no result rows to show");
		return fault_at(fault, p->name, 0);
	}
	for (const char *at = bytes; at < end;) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));

		p->line++;
		if (!stop) {
			fault_set(fault, FAULT_INPUT,
				"the last line has no end, so the results are cut");
			return bad(p, fault);
		}
		if (add_line(p, at, stop, fault))
			return -1;
		at = stop + 1;
	}
	return 0;
}

int resultset_add(
	struct resultset *set, const char *name, const char *bytes, size_t n, struct fault *fault)
{
	struct parse p = {.set = set, .name = name, .hold = BUF_NONE};
	int result = add_lines(&p, bytes, n, fault);

	free(p.field);
	buf_release(&p.hold);
	return result;
}

static int add_file(struct resultset *set, const char *path, struct fault *fault)
{
	struct buf buf = BUF_NONE;
	int result = file_slurp(path, SIZE_MAX, &buf, fault);

	if (!result)
		result = resultset_add(set, file_name(path), buf.at, buf.n, fault);
	buf_release(&buf);
	return result;
}

int resultset_read(struct resultset *set, const struct opt_list *files, struct fault *fault)
{
	for (size_t i = 0; i < files->n; i++)
		if (add_file(set, files->at[i], fault))
			return -1;
	if (files->n == 0 && add_file(set, "-", fault))
		return -1;
	if (set->rows == 0) {
		fault_set(fault, FAULT_INPUT, "only a header: there are no result rows to show");
		return fault_at(fault, files->n ? file_name(files->at[0]) : "(stdin)", 0);
	}
	return 0;
}

bool result_noted(const struct result_row *row, const char *word)
{
	size_t n = strlen(word);

	for (const char *at = row->note; at; at = strchr(at, ';')) {
		at += *at == ';';
		if (strncmp(at, word, n) == 0 && (at[n] == ';' || !at[n]))
			return true;
		if (!*at)
			break;
	}
	return false;
}

void resultset_release(struct resultset *set)
{
	for (size_t i = 0; i < set->n; i++)
		free(set->section[i].row);
	free(set->section);
	intern_release(&set->texts);
	arena_release(&set->arena);
	*set = (struct resultset){0};
}
