/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/draft.h"

#include "intake/census.h"
#include "intake/headword.h"
#include "intake/knowing.h"
#include "intake/maptable.h"
#include "intake/sniff.h"
#include "intake/suggest.h"
#include "record/csvout.h"
#include "util/file.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* One draft in the making. */
struct drafting {
	const char *path, *name; /* where it is read, and what people call it */
	struct sniffed sniffed;
	struct dateforms forms;
	struct census census;
	struct knowing known; /* the preset that it looks like */
	struct intern taken;  /* names that are given away, or are some column's own */
	struct buf head, rows, notes;
};

static void cell(struct buf *out, const char *text)
{
	csv_field(out, text, strlen(text), false);
}

static void next_cell(struct buf *out, const char *text)
{
	buf_byte(out, ',');
	cell(out, text);
}

/* !what,value,# why */
static void directive(struct buf *out, const char *what, const char *value, const char *why)
{
	struct buf remark = BUF_NONE;

	buf_puts(out, what);
	next_cell(out, value);
	if (*why) {
		buf_printf(&remark, "# %s", why);
		next_cell(out, remark.at);
	}
	buf_byte(out, '\n');
	buf_release(&remark);
}

static void note(struct buf *out, const char *text)
{
	buf_puts(out, "!note");
	next_cell(out, text);
	buf_byte(out, '\n');
}

static void say_delimiter(struct drafting *d)
{
	const struct sniffed *s = &d->sniffed;
	char why[120];

	if (s->width < 2)
		snprintf(why, sizeof(why), "one column: nothing parts fields");
	else
		snprintf(why, sizeof(why), "%" PRIu64 " of the first %" PRIu64 " records have %u fields",
			s->agree, s->records, s->width);
	directive(&d->head, "!delimiter", s->delimiter, why);
}

static void say_quotes(struct drafting *d)
{
	const struct sniffed *s = &d->sniffed;
	char text[160];

	if (!s->fields)
		return;
	snprintf(text, sizeof(text),
		"quotes: around %" PRIu64 " of the first %" PRIu64 " fields; records with a stray "
		"one: %" PRIu64,
		s->quoted, s->fields, s->stray);
	note(&d->head, text);
}

static void say_header(struct drafting *d)
{
	const struct sniffed *s = &d->sniffed;
	char number[24];
	const char *why = s->kind				      ? s->kind
			  : s->header_rows ? "the first row is taken for names"
					   : "the first row looks like data";

	snprintf(number, sizeof(number), "%" PRId64, s->header_rows);
	directive(&d->head, "!header_rows", number, why);
	if (s->use)
		directive(&d->head, "!header_use", s->use, "");
	if (s->join)
		directive(&d->head, "!header_join", s->join, "");
	if (!s->skip)
		return;
	snprintf(number, sizeof(number), "%" PRId64, s->skip);
	directive(&d->head, "!skip", number, "lines above the header");
	for (int i = 0; i < SNIFF_TITLES && s->title[i]; i++)
		note(&d->head, s->title[i]);
}

static void say_dialect(struct drafting *d)
{
	struct buf text = BUF_NONE;

	buf_printf(&text, "a draft for %s: read it, mend it, and use it with -m", d->name);
	note(&d->head, text.at);
	directive(&d->head, "!encoding", d->sniffed.encoding, d->sniffed.why_encoding.at);
	say_delimiter(d);
	say_header(d);
	say_quotes(d);
	buf_release(&text);
}

/* The last record begins with a word for totals, and few others do. */
static bool say_totals(struct drafting *d)
{
	const struct census *c = &d->census;
	struct buf pattern = BUF_NONE;
	char why[80];

	if (c->last < 0 || c->totals[c->last] > 5)
		return false;
	buf_printf(&pattern, "/^[\"\\s,;|]*(?i)\\Q%s\\E[:：\\s]*([\",;|\\t]|$)/",
		census_total((size_t)c->last));
	snprintf(why, sizeof(why), "%" PRIu64 " records begin so, the last one among them",
		c->totals[c->last]);
	directive(&d->head, "!ignore", pattern.at, why);
	buf_release(&pattern);
	return true;
}

/* The file through the map of which only the head is written. */
static int take_census(struct drafting *d, struct fault *fault)
{
	struct map map;
	int bad = map_parse(&map, "(draft)", d->head.at, d->head.n, fault) ||
				  census_take(&d->census, &d->forms, &map, d->path, fault)
			  ? -1
			  : 0;

	map_release(&map);
	return bad;
}

/* How a row of the map reaches column k: by its name, or else by its number. */
static bool by_name(const struct header *header, uint32_t k)
{
	const char *name = header->cell[k];
	size_t n = strlen(name);

	if (!n || strspn(name, "0123456789") == n || name[0] == '!' ||
		(n > 1 && name[0] == '/' && name[n - 1] == '/'))
		return false;
	for (uint32_t i = 0; i < header->n; i++)
		if (i != k && strcmp(header->cell[i], name) == 0)
			return false;
	return true;
}

static bool may_have(const struct drafting *d, const char *name, const char *own)
{
	return strcmp(name, own) == 0 ||
	       intern_find(&d->taken, name, strlen(name)) == INTERN_NONE;
}

/* The question above an option, when all that stands in the column is the option itself. */
static size_t question(const struct drafting *d, uint32_t k)
{
	const struct profile *p = &d->census.column[k];
	const char *name = d->sniffed.header.cell[k], *join = d->sniffed.join, *option = NULL;

	if (!join || !p->filled || p->many || p->words.count != 1)
		return 0;
	for (const char *at = strstr(name, join); at; at = strstr(at + 1, join))
		option = at;
	if (!option || strcmp(option + strlen(join), p->words.name[0].text) != 0)
		return 0;
	return (size_t)(option - name);
}

/* One column an option: all that have the question in common become labels under its name. */
static bool be_choice(struct drafting *d, uint32_t k, struct suggestion *s)
{
	const struct header *header = &d->sniffed.header;
	size_t n = question(d, k);
	uint32_t others = 0;

	for (uint32_t i = 0; n && i < header->n && i < d->census.n; i++)
		others += i != k && question(d, i) == n &&
			  memcmp(header->cell[i], header->cell[k], n) == 0;
	if (!others)
		return false;
	s->name = arena_copy(&d->known.arena, header->cell[k], n);
	s->type = (struct type){.kind = KIND_LABELS};
	buf_clear(&s->why);
	buf_puts(&s->why, "an option of several: labels, together with those of the same name");
	return true;
}

/* The preset's name for the column, or one that its header speaks of, if its values allow it. */
static void find_name(struct drafting *d, uint32_t k, struct suggestion *s)
{
	const struct header *header = &d->sniffed.header;
	const struct profile *profile = &d->census.column[k];
	const char *own = header->own[k], *name = knowing_name(&d->known, k);

	if (!profile->filled)
		return;
	bool found = name && may_have(d, name, own) && suggest_name(s, profile, name);
	for (size_t i = 0; !found && (name = headword_name(header->cell[k], i)); i++)
		found = may_have(d, name, own) && suggest_name(s, profile, name);
	if (found)
		intern_id(&d->taken, s->name, strlen(s->name));
}

static void write_evidence(struct drafting *d, uint32_t k, const struct suggestion *s)
{
	const struct profile *p = &d->census.column[k];
	char number[64];

	snprintf(number, sizeof(number), "%" PRIu64, p->filled);
	next_cell(&d->rows, number);
	snprintf(number, sizeof(number), "%" PRIu64, p->empty);
	next_cell(&d->rows, number);
	snprintf(number, sizeof(number),
		!p->many			       ? "%u"
		: p->words.count == PROFILE_WORDS ? "over %u"
						  : "many",
		p->words.count);
	next_cell(&d->rows, number);
	snprintf(number, sizeof(number), "%" PRIu64, s->unfit);
	next_cell(&d->rows, number);
	next_cell(&d->rows, s->odd.at);
	next_cell(&d->rows, s->why.at);
	next_cell(&d->rows, by_name(&d->sniffed.header, k) ? "" : d->sniffed.header.cell[k]);
	buf_byte(&d->rows, '\n');
}

static void write_row(struct drafting *d, uint32_t k, const struct surroundings *around)
{
	const struct header *header = &d->sniffed.header;
	struct suggestion s;
	struct buf type = BUF_NONE;
	char number[16];

	suggest(&s, &d->census.column[k], header->own[k], around);
	if (!be_choice(d, k, &s))
		find_name(d, k, &s);
	snprintf(number, sizeof(number), "%u", k + 1);
	cell(&d->rows, by_name(header, k) ? header->cell[k] : number);
	next_cell(&d->rows, s.name);
	type_print(&type, s.type);
	next_cell(&d->rows, type.at);
	next_cell(&d->rows, s.missing.at);
	next_cell(&d->rows, s.values.at);
	next_cell(&d->rows, s.apart.at);
	next_cell(&d->rows, s.split.at);
	next_cell(&d->rows, s.format.at);
	buf_puts(&d->rows, ",,,"); /* zone, reversed, required: for whoever edits it */
	write_evidence(d, k, &s);
	suggestion_release(&s);
	buf_release(&type);
}

/* What all columns together say of the order of day and month. */
static int day_first(const struct drafting *d)
{
	int said = -1;

	for (uint32_t k = 0; k < d->census.n; k++) {
		int one = suggest_day_first(&d->census.column[k], &d->forms);
		if (one >= 0 && said >= 0 && one != said)
			return -1;
		said = one >= 0 ? one : said;
	}
	return said;
}

static void write_rows(struct drafting *d)
{
	const struct header *header = &d->sniffed.header;
	struct surroundings around = {.forms = &d->forms, .day_first = day_first(d)};

	for (uint32_t k = 0; k < header->n; k++)
		intern_id(&d->taken, header->own[k], strlen(header->own[k]));
	buf_puts(&d->rows, "column,name,type,missing,values,apart,split,format,zone,reversed,required,"
			   "#values,#empty,#distinct,#unfit,#examples,#why,#header\n");
	for (uint32_t k = 0; k < header->n && k < d->census.n; k++)
		write_row(d, k, &around);
}

/* One of the probe's rows: file, what, column, count, line, example. */
static void say_flaw(struct drafting *d, const char *at, const char *end)
{
	struct slice field[6] = {0};
	struct buf text = BUF_NONE, hold = BUF_NONE;

	for (int i = 0; i < 6; i++) {
		const char *stop = memchr(at, '\t', (size_t)(end - at));
		stop = stop ? stop : end;
		field[i] = (struct slice){at, (size_t)(stop - at)};
		at = stop < end ? stop + 1 : end;
	}
	if (field[4].n) {
		buf_printf(&text, "rejected for %.*s: %.*s", (int)field[1].n, field[1].at,
			(int)field[3].n, field[3].at);
		struct slice column = stream_unescape(field[2].at, field[2].n, &hold);
		if (column.n)
			buf_printf(&text, " in column \"%.*s\"", (int)column.n, column.at);
		buf_printf(&text, "; the first in line %.*s: ", (int)field[4].n, field[4].at);
		buf_clear(&hold);
		struct slice example = stream_unescape(field[5].at, field[5].n, &hold);
		buf_add(&text, example.at, example.n);
		note(&d->notes, text.at);
	}
	buf_release(&text);
	buf_release(&hold);
}

static void say_flaws(struct drafting *d, const struct buf *lines)
{
	for (const char *at = lines->at, *end = at + lines->n; at < end;) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		say_flaw(d, at, stop);
		at = stop + 1;
	}
}

/* What becomes of the records with this map: the counts, and each flaw with its first example. */
static int rehearse(struct drafting *d, struct fault *fault)
{
	struct buf text = BUF_NONE, lines = BUF_NONE;
	struct probe probe = {0};
	struct tally_in tally;
	struct map map;

	buf_add(&text, d->head.at, d->head.n);
	buf_add(&text, d->rows.at, d->rows.n);
	int bad = map_parse(&map, "(draft)", text.at, text.n, fault) ||
				  census_rehearse(&map, d->path, &probe, &tally, fault)
			  ? -1
			  : 0;
	if (!bad) {
		buf_clear(&text);
		buf_puts(&text, "with this map: ");
		tally_in_say(&text, &tally);
		note(&d->notes, text.at);
		probe_report(&probe, "", &tally, &lines);
		say_flaws(d, &lines);
	}
	map_release(&map);
	probe_release(&probe);
	buf_release(&text);
	buf_release(&lines);
	return bad;
}

static int make(struct drafting *d, const char *encoding, struct fault *fault)
{
	if (sniff(&d->sniffed, d->path, encoding, fault))
		return -1;
	say_dialect(d);
	if (take_census(d, fault))
		return -1;
	if (say_totals(d)) { /* what they add up would pass for values of their columns */
		census_release(&d->census);
		if (take_census(d, fault))
			return -1;
	}
	if (knowing_find(&d->known, &d->sniffed.header, d->sniffed.header_rows, fault))
		return -1;
	if (d->known.preset) {
		struct buf text = BUF_NONE;
		buf_printf(&text, "it looks like what -p %s reads: %s", d->known.preset,
			d->known.about);
		note(&d->head, text.at);
		buf_release(&text);
	}
	write_rows(d);
	return rehearse(d, fault);
}

/* Standard input as a file without a name, so that it can be read again: its descriptor. */
static int keep_input(struct fault *fault)
{
	char block[65536];
	long got = 0;
	int fd = file_nameless();

	if (fd < 0) {
		fault_errno(fault, FAULT_OUTPUT, "no temporary file can be made");
		return fault_at(fault, file_folder(), 0);
	}
	while ((got = file_read(STDIN_FILENO, file_name("-"), block, sizeof(block), fault)) > 0)
		if (file_write(fd, block, (size_t)got)) {
			got = fault_errno(fault, FAULT_OUTPUT, "standard input cannot be kept ($TMPDIR)");
			break;
		}
	if (got < 0)
		close(fd);
	return got < 0 ? -1 : fd;
}

static void release(struct drafting *d)
{
	sniff_release(&d->sniffed);
	dateforms_release(&d->forms);
	census_release(&d->census);
	knowing_release(&d->known);
	intern_release(&d->taken);
	buf_release(&d->head);
	buf_release(&d->rows);
	buf_release(&d->notes);
}

int draft(struct buf *out, const char *path, const char *encoding, struct fault *fault)
{
	struct drafting d = {.path = path,
		.name = file_name(path),
		.census = {.hold = BUF_NONE},
		.sniffed = {.why_encoding = BUF_NONE},
		.head = BUF_NONE,
		.rows = BUF_NONE,
		.notes = BUF_NONE};
	char kept[64];
	int fd = -1;

	if (strcmp(path, "-") == 0) {
		if ((fd = keep_input(fault)) < 0)
			return -1;
		snprintf(kept, sizeof(kept), "/proc/self/fd/%d", fd);
		d.path = kept;
	}
	dateforms_make(&d.forms);
	int bad = make(&d, encoding, fault);
	if (!bad) {
		buf_add(out, d.head.at, d.head.n);
		buf_add(out, d.notes.at, d.notes.n);
		buf_add(out, d.rows.at, d.rows.n);
	} else if (fd >= 0 && strcmp(fault->file, kept) == 0) {
		fault_at(fault, d.name, fault->line);
	}
	release(&d);
	if (fd >= 0)
		close(fd);
	return bad;
}
