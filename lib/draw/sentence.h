/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences of the summary: those that one analysis has to tell, and the one under way with what
 * goes into {1}, {2} … of its text, in this order. Numbers stand as "value (low … high; n N)", with
 * as much of the brackets as the row has, so that no text speaks of an interval that is not there.
 * Names from the data are cleaned and cut. A sentence that a note of its rows makes weaker says so in
 * one more sentence behind it, on the same line.
 */
#ifndef DRAW_SENTENCE_H
#define DRAW_SENTENCE_H

#include "draw/gather.h"
#include "draw/style.h"

#include <stdbool.h>

enum { SENTENCE_SLOTS = 9 };

/* How urgent a sentence is, the most urgent first. */
enum gravity {
	GRAVITY_ALARM, /* an alarm rings, or what was promised is missed beyond chance */
	GRAVITY_SHORT, /* a shortfall, loss or harm beyond chance */
	GRAVITY_FIND,  /* anything else that is beyond chance */
	GRAVITY_FACT,  /* a number as it is */
	GRAVITY_CALM,  /* nothing found */
};

struct told {
	size_t at; /* in text, ends in NUL */
	enum gravity gravity;
};

/* What a speaker is given, and where its sentences go. */
struct telling {
	const struct show *show;
	const struct pivot *pivot;
	struct buf text;
	struct told *told;
	size_t n, cap;
};

void telling_release(struct telling *telling);

struct sentence {
	struct telling *to;
	struct buf slot[SENTENCE_SLOTS];
	size_t n;
	struct buf doubt;
	bool weak; /* a row has few records: nothing follows from it, however grave it looks */
};

struct sentence sentence_begin(struct telling *to);

/* The next slot, empty. */
struct buf *sentence_slot(struct sentence *s);

/* What it is about: an item; a group's values, "(all)" in words; both. */
void sentence_item(struct sentence *s, const struct entry *entry);
void sentence_group(struct sentence *s, const struct entry *entry);
void sentence_name(struct sentence *s, const struct entry *entry);
void sentence_text(struct sentence *s, const char *text);
void sentence_period(struct sentence *s, const char *label);
void sentence_word(struct sentence *s, enum text key);

/* A number alone; with its interval and n; with its interval; only its interval and n, a blank before them. */
void sentence_value(struct sentence *s, const struct result_row *row);
void sentence_figure(struct sentence *s, const struct result_row *row);
void sentence_bounds(struct sentence *s, const struct result_row *row);
void sentence_whole(struct sentence *s, const struct result_row *row); /* as bounds, of an estimated count */
void sentence_brackets(struct sentence *s, const struct result_row *row);
void sentence_count(struct sentence *s, double count);
void sentence_double(struct sentence *s, enum unit unit, double value);

/* How much one thing is above or below another, without its sign, in words of its unit: "9.4 percentage points (…)". */
void sentence_difference(struct sentence *s, const struct result_row *row);

/* The same with its sign. */
void sentence_shift(struct sentence *s, const struct result_row *row);

/* A sentence of its own behind it, with a count; with a row's number. */
void sentence_add(struct sentence *s, enum text key, double count);
void sentence_add_figure(struct sentence *s, enum text key, const struct result_row *row);
void sentence_add_money(struct sentence *s, enum text key, const struct result_row *row); /* value alone */
void sentence_add_difference(struct sentence *s, enum text key, const struct result_row *row); /* without n */

/* A sentence of its own behind it, without a number. */
void sentence_note(struct sentence *s, enum text key);

/* Add the name of an entry to a list in a slot, in quotation marks. */
void sentence_list(struct sentence *s, struct buf *slot, const struct entry *entry);

/* The name, or the analysis's title where it is about everything. */
void sentence_subject(struct sentence *s, const struct entry *entry);

/*
 * What the notes of the row say against it is told behind the sentence. With few records it is a fact, and no
 * alarm, shortfall or finding.
 */
void sentence_doubt(struct sentence *s, const struct result_row *row);

/* The sentence is whole; s is empty again. */
void sentence_say(struct sentence *s, enum gravity gravity, enum text key);

/* It is not said; s is empty again. */
void sentence_drop(struct sentence *s);

/* Is there a row with a number? */
bool row_drawable(const struct result_row *row);

/* Is its interval wholly above, or wholly below, a number? Not without an interval. */
bool row_above(const struct result_row *row, double than);
bool row_below(const struct result_row *row, double than);

/* The chance that the confidence of its interval leaves: .05, or what its note says. */
double row_alpha(const struct result_row *row);

/* For what share of waits it is quoted. */
double row_holds(const struct result_row *row);

/* Is the number of the entry other than 0 beyond chance: by this p, or its interval where it has none? */
bool entry_beyond(const struct entry *entry, const char *measure, const char *p);

/* Does the entry speak of everybody? Of one group alone, no sum over any column? */
bool entry_overall(const struct pivot *pivot, const struct entry *entry);
bool entry_single(const struct pivot *pivot, const struct entry *entry);

/* Does one speak of this entry's measure: of everybody where there is such a number at all, else of single groups? */
bool entry_spoken(const struct pivot *pivot, const struct entry *entry, const char *measure);

/* The entry of everybody with this item; NULL without one. */
const struct entry *pivot_overall(const struct pivot *pivot, const char *item);

#endif
