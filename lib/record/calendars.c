/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/calendars.h"

#include "record/calendarrow.h"
#include "util/intern.h"
#include "util/mem.h"
#include "util/nearest.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

struct calendars {
	struct intern names;
	struct hours *hours; /* [names.count + 1]; [0] is the common one */
	bool common;
	bool local; /* one follows the zone that was handed in */
};

enum cell { CELL_CALENDAR, CELL_DAY, CELL_FROM, CELL_TO, CELL_ZONE, CELL_NAME, CELLS };
static const char *const cell_names[] = {"calendar", "day", "from", "to", "zone", "name"};

/* One shift, closure or likeness on one day. */
struct opening {
	uint32_t calendar; /* 0: common; else number of the name, plus 1 */
	bool dated;
	int64_t day; /* a date, or a weekday */
	enum opening_kind kind;
	struct shift shift;
	int like;
	uint64_t line;
};

/* What a calendar has beside its openings. */
struct head {
	const char *zone; /* NULL: none of its own */
	uint64_t line;    /* its first row */
	uint64_t zone_line;
};

/* The file while it is read. */
struct draft {
	struct calendars *to;
	const struct zone *zone;
	const struct texttable *table;
	size_t column[CELLS]; /* SIZE_MAX: not there */
	struct opening *opening;
	size_t n, cap;
	struct head *head;
	size_t heads, cap_heads;
	struct arena arena; /* shifts of the calendar that is made */
};

static int at(struct draft *draft, uint64_t line, enum cell cell, struct fault *fault)
{
	fault_at(fault, draft->table->file, line);
	return fault_column(fault, cell_names[cell]);
}

static int read_columns(struct draft *draft, struct fault *fault)
{
	for (int i = 0; i < CELLS; i++)
		draft->column[i] = SIZE_MAX;
	for (size_t c = 0; c < draft->table->columns; c++) {
		const char *name = draft->table->name[c];
		struct nearest near = nearest_to(name);
		char hint[NEAREST_TEXT];
		int i = 0;
		for (; i < CELLS && strcmp(name, cell_names[i]) != 0; i++)
			nearest_offer(&near, cell_names[i]);
		if (i == CELLS) {
			fault_set(fault, FAULT_USE,
				"\"%.100s\" is not a column of a calendar%s; these are: "
				"calendar day from to zone name",
				name, nearest_hint(&near, hint));
			return fault_at(fault, draft->table->file, 1);
		}
		draft->column[i] = c;
	}
	for (int i = CELL_DAY; i <= CELL_TO; i++)
		if (draft->column[i] == SIZE_MAX) {
			fault_set(fault, FAULT_USE, "a calendar needs a column \"%s\"",
				cell_names[i]);
			return fault_at(fault, draft->table->file, 1);
		}
	return 0;
}

static const char *cell(const struct draft *draft, size_t row, enum cell cell)
{
	size_t c = draft->column[cell];

	return c == SIZE_MAX ? "" : texttable_row(draft->table, row)[c];
}

static struct head *head_of(struct draft *draft, const char *name, uint64_t line, uint32_t *number)
{
	*number = *name ? intern_id(&draft->to->names, name, strlen(name)) + 1 : 0;
	while (draft->heads <= *number) {
		draft->head = mem_grow(
			draft->head, &draft->cap_heads, draft->heads + 1, sizeof(*draft->head));
		draft->head[draft->heads++] = (struct head){0};
	}
	struct head *head = &draft->head[*number];
	head->line = head->line ? head->line : line;
	return head;
}

static int take_zone(struct draft *draft, struct head *head, const char *zone, uint64_t line,
	struct fault *fault)
{
	if (!*zone || (head->zone && strcmp(head->zone, zone) == 0))
		return 0;
	if (head->zone) {
		fault_set(fault, FAULT_USE, "\"%.80s\" differs from \"%.80s\" in line %" PRIu64, zone,
			head->zone, head->zone_line);
		return at(draft, line, CELL_ZONE, fault);
	}
	head->zone = zone;
	head->zone_line = line;
	return 0;
}

static void add(struct draft *draft, const struct opening *opening)
{
	draft->opening = mem_grow(
		draft->opening, &draft->cap, draft->n + 1, sizeof(*draft->opening));
	draft->opening[draft->n++] = *opening;
}

static int take_row(struct draft *draft, size_t r, struct fault *fault)
{
	struct opening opening = {.line = draft->table->line[r]};
	struct calendar_row row;
	struct head *head = head_of(
		draft, cell(draft, r, CELL_CALENDAR), opening.line, &opening.calendar);

	if (take_zone(draft, head, cell(draft, r, CELL_ZONE), opening.line, fault))
		return -1;
	if (calendar_row_read(&row, cell(draft, r, CELL_DAY), cell(draft, r, CELL_FROM),
		    cell(draft, r, CELL_TO), fault))
		return fault_at(fault, draft->table->file, opening.line);
	opening.kind = row.kind;
	opening.shift = row.shift;
	opening.like = row.like;
	for (opening.day = 0; opening.day < 7 && row.weekdays; opening.day++)
		if (row.weekdays & 1u << opening.day)
			add(draft, &opening);
	opening.dated = true;
	for (opening.day = row.first; opening.day <= row.last && !row.weekdays; opening.day++)
		add(draft, &opening);
	return 0;
}

static int by_day(const void *a, const void *b)
{
	const struct opening *x = a, *y = b;

	if (x->calendar != y->calendar)
		return x->calendar < y->calendar ? -1 : 1;
	if (x->dated != y->dated)
		return x->dated ? 1 : -1;
	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	if (x->shift.from != y->shift.from)
		return x->shift.from < y->shift.from ? -1 : 1;
	return (x->line > y->line) - (x->line < y->line);
}

static bool same_day(const struct opening *a, const struct opening *b)
{
	return a->calendar == b->calendar && a->dated == b->dated && a->day == b->day;
}

/* Two rows say something of one day that cannot both be. */
static int collide(struct draft *draft, const struct opening *a, const struct opening *b,
	const char *how, struct fault *fault)
{
	uint64_t line = a->line > b->line ? a->line : b->line;
	uint64_t other = a->line > b->line ? b->line : a->line;

	fault_set(fault, FAULT_USE, "%s line %" PRIu64, how, other);
	return at(draft, line,
		a->kind == OPENING_SHIFT && b->kind == OPENING_SHIFT ? CELL_FROM : CELL_DAY,
		fault);
}

static int check_openings(struct draft *draft, struct fault *fault)
{
	for (size_t i = 1; i < draft->n; i++) {
		const struct opening *a = &draft->opening[i - 1], *b = a + 1;
		if (!same_day(a, b))
			continue;
		if (a->kind != OPENING_SHIFT || b->kind != OPENING_SHIFT)
			return collide(draft, a, b, "this day is closed, or like another, or open: "
				"see", fault);
		if (b->shift.from < a->shift.to)
			return collide(draft, a, b, "these hours overlap those of", fault);
	}
	return 0;
}

/* The openings of a calendar's own on a day. */
static const struct opening *own(
	const struct draft *draft, uint32_t calendar, bool dated, int64_t day, size_t *n)
{
	struct opening want = {.calendar = calendar, .dated = dated, .day = day, .shift.from = -1};
	size_t low = 0, high = draft->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (by_day(&draft->opening[middle], &want) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (*n = 0; low + *n < draft->n && same_day(&draft->opening[low + *n], &want);)
		++*n;
	return &draft->opening[low];
}

/* Its own, or those of the common calendar when it has none for that day. */
static const struct opening *openings(
	const struct draft *draft, uint32_t calendar, bool dated, int64_t day, size_t *n)
{
	const struct opening *first = own(draft, calendar, dated, day, n);

	return *n ? first : own(draft, 0, dated, day, n);
}

static struct own_shifts shifts_of(
	struct draft *draft, uint32_t calendar, const struct opening *first, size_t n)
{
	if (n && first->kind == OPENING_LIKE)
		first = openings(draft, calendar, false, first->like, &n);
	if (!n || first->kind == OPENING_CLOSED)
		return (struct own_shifts){0};
	struct shift *list = arena_take(&draft->arena, n * sizeof(*list));
	for (size_t i = 0; i < n; i++)
		list[i] = first[i].shift;
	return (struct own_shifts){list, n};
}

/* A weekday's last shift must end before the first of the next day begins. */
static int make_week(
	struct draft *draft, uint32_t calendar, struct own_shifts week[7], struct fault *fault)
{
	const struct opening *first[7];
	size_t n[7];

	for (int w = 0; w < 7; w++) {
		first[w] = openings(draft, calendar, false, w, &n[w]);
		week[w] = shifts_of(draft, calendar, first[w], n[w]);
	}
	for (int w = 0; w < 7; w++) {
		int next = (w + 1) % 7;
		if (week[w].n && week[next].n &&
			week[w].at[week[w].n - 1].to - DAY_S > week[next].at[0].from)
			return collide(draft, &first[w][n[w] - 1], first[next],
				"hours overlap with those that begin the day before:", fault);
	}
	return 0;
}

static size_t add_day(struct draft *draft, uint32_t calendar, struct own_day *days, size_t n,
	const struct opening *opening)
{
	size_t count;

	if (n && days[n - 1].day == opening->day)
		return n;
	const struct opening *first = openings(draft, calendar, true, opening->day, &count);
	days[n] = (struct own_day){opening->day, shifts_of(draft, calendar, first, count)};
	return n + 1;
}

static const struct opening *dated_end(const struct draft *draft, const struct opening *opening,
	uint32_t calendar)
{
	while (opening < draft->opening + draft->n && opening->calendar == calendar)
		opening++;
	return opening;
}

/* Special days of the calendar's own and the common ones, in order. */
static size_t make_days(struct draft *draft, uint32_t calendar, struct own_day **days)
{
	size_t none, n = 0;
	const struct opening *a = own(draft, calendar, true, INT64_MIN, &none);
	const struct opening *b = own(draft, 0, true, INT64_MIN, &none);
	const struct opening *a_end = dated_end(draft, a, calendar), *b_end = dated_end(draft, b, 0);

	*days = mem_resize(NULL, (size_t)(a_end - a + (b_end - b)) + 1, sizeof(**days));
	while (a < a_end || b < b_end)
		if (b == b_end || (a < a_end && a->day <= b->day))
			n = add_day(draft, calendar, *days, n, a++);
		else
			n = add_day(draft, calendar, *days, n, b++);
	return n;
}

static struct zone *zone_of(struct draft *draft, uint32_t calendar, struct fault *fault)
{
	const struct head *head = &draft->head[calendar];

	head = head->zone ? head : &draft->head[0];
	struct zone *zone = head->zone ? zone_open(head->zone, fault) : NULL;
	if (head->zone && !zone)
		at(draft, head->zone_line, CELL_ZONE, fault);
	return zone;
}

static int never_open(struct draft *draft, uint32_t calendar, struct fault *fault)
{
	if (!calendar && draft->heads > 1)
		return 0; /* nothing but days that the others share */
	if (calendar)
		fault_set(fault, FAULT_USE, "calendar \"%.100s\" is never open",
			draft->to->names.name[calendar - 1].text);
	else
		fault_set(fault, FAULT_USE, "this calendar is never open");
	return fault_at(fault, draft->table->file, draft->head[calendar].line);
}

static int make(struct draft *draft, uint32_t calendar, struct fault *fault)
{
	struct own_shifts week[7];
	struct own_day *days;
	struct shifts shifts;

	if (make_week(draft, calendar, week, fault))
		return -1;
	struct zone *zone = zone_of(draft, calendar, fault);
	if (!zone && (draft->head[calendar].zone || draft->head[0].zone))
		return -1;
	size_t n = make_days(draft, calendar, &days);
	shifts_make(&shifts, week, days, n);
	bool open = shifts.used > 0;
	hours_make(&draft->to->hours[calendar], &shifts, zone ? zone : draft->zone);
	draft->to->local |= open && !zone;
	free(days);
	zone_close(zone);
	arena_clear(&draft->arena);
	draft->to->common |= open && !calendar;
	return open ? 0 : never_open(draft, calendar, fault);
}

static int draft_make(struct draft *draft, struct fault *fault)
{
	uint32_t none;

	if (read_columns(draft, fault))
		return -1;
	head_of(draft, "", 0, &none);
	for (size_t r = 0; r < draft->table->rows; r++)
		if (take_row(draft, r, fault))
			return -1;
	if (!draft->n)
		return never_open(draft, 0, fault);
	qsort(draft->opening, draft->n, sizeof(*draft->opening), by_day);
	if (check_openings(draft, fault))
		return -1;
	draft->to->hours = mem_zero(draft->heads, sizeof(*draft->to->hours));
	for (uint32_t i = 0; i < draft->heads; i++)
		if (make(draft, i, fault))
			return -1;
	return 0;
}

int calendars_make(struct calendars **out, const struct texttable *table, const struct zone *zone,
	struct fault *fault)
{
	struct calendars *calendars = mem_zero(1, sizeof(*calendars));
	struct draft draft = {.to = calendars, .table = table, .zone = zone};
	int bad = draft_make(&draft, fault);

	free(draft.opening);
	free(draft.head);
	arena_release(&draft.arena);
	if (bad)
		calendars_free(calendars);
	else
		*out = calendars;
	return bad ? -1 : 0;
}

int calendars_read(struct calendars **calendars, const char *path, const struct zone *zone,
	struct fault *fault)
{
	struct texttable table = {0};
	int bad = texttable_read(&table, path, fault) || calendars_make(calendars, &table, zone, fault);

	texttable_release(&table);
	return bad ? -1 : 0;
}

bool calendars_local(const struct calendars *calendars)
{
	return calendars->local;
}

void calendars_free(struct calendars *calendars)
{
	if (!calendars)
		return;
	for (uint32_t i = 0; calendars->hours && i <= calendars->names.count; i++)
		hours_release(&calendars->hours[i]);
	free(calendars->hours);
	intern_release(&calendars->names);
	free(calendars);
}

const struct hours *calendars_find(const struct calendars *calendars, const char *name, size_t n)
{
	uint32_t id = n ? intern_find(&calendars->names, name, n) : INTERN_NONE;

	if (id != INTERN_NONE)
		return &calendars->hours[id + 1];
	return calendars->common ? &calendars->hours[0] : NULL;
}
