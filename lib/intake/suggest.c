/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/suggest.h"

#include "intake/answers.h"
#include "intake/headword.h"
#include "record/vocabulary.h"
#include "util/utf8.h"

#include <inttypes.h>

enum { MOST_CATEGORIES = 60, MOST_LETTERS = 80 };

static void quote(struct buf *out, const char *text, size_t n)
{
	size_t cut = n < 40 ? n : 40;

	while (cut && cut < n && ((unsigned char)text[cut] & 0xc0) == 0x80)
		cut--;
	buf_puts(out, out->n ? "; \"" : "\"");
	buf_add(out, text, cut);
	buf_puts(out, cut < n ? "...\"" : "\"");
}

/* A word for a cell of a map: | = \ that mean themselves have a backslash before them. */
static void add_word(struct buf *cell, const char *text)
{
	if (cell->n)
		buf_byte(cell, '|');
	for (; *text; text++) {
		if (strchr("|=\\", *text))
			buf_byte(cell, '\\');
		buf_byte(cell, *text);
	}
}

static uint64_t nones(const struct profile *p)
{
	uint64_t sum = 0;

	for (size_t i = 0; profile_none(i); i++)
		sum += p->none[i];
	return sum;
}

/* What is left when the words for no value are taken away. */
static uint64_t values(const struct profile *p)
{
	return p->filled - nones(p);
}

static bool most(uint64_t fits, uint64_t of)
{
	return of && fits * 20 >= of * 19;
}

static void take_odd(struct suggestion *s, char *const odd[PROFILE_ODD], uint64_t unfit)
{
	s->unfit = unfit;
	for (int i = 0; i < PROFILE_ODD && unfit && odd[i]; i++)
		quote(&s->odd, odd[i], strlen(odd[i]));
}

static void take_missing(struct suggestion *s, const struct profile *p)
{
	for (size_t i = 0; profile_none(i); i++)
		if (p->none[i])
			add_word(&s->missing, profile_none(i));
}

/* The best of the formats that are no twin of a better one; GAUGE_ALIVE without one. */
static uint32_t best_format(const struct dategauge *dates)
{
	uint32_t best = GAUGE_ALIVE;

	for (uint32_t i = 0; i < dates->alive; i++)
		if (best == GAUGE_ALIVE || dates->fits[i] > dates->fits[best])
			best = i;
	return best;
}

static uint64_t fits_of(const struct dategauge *dates, uint16_t format)
{
	for (uint32_t i = 0; i < dates->alive; i++)
		if (dates->format[i] == format)
			return dates->fits[i];
	return 0;
}

int suggest_day_first(const struct profile *p, const struct dateforms *forms)
{
	uint32_t best = best_format(&p->dates);

	if (best == GAUGE_ALIVE || !most(p->dates.fits[best], values(p)))
		return -1;
	uint16_t format = p->dates.format[best], twin = dateforms_twin(forms, format);
	if (twin == GAUGE_NONE || fits_of(&p->dates, twin) == p->dates.fits[best])
		return -1;
	return strncmp(forms->stamp[format].format, "%d", 2) == 0;
}

/* Both orders fit: what other columns say decides, and without it nothing does. */
static bool settle_order(struct suggestion *s, const struct profile *p,
	const struct surroundings *around, uint16_t *format)
{
	uint16_t twin = dateforms_twin(around->forms, *format);
	bool first = strncmp(around->forms->stamp[*format].format, "%d", 2) == 0;

	if (twin == GAUGE_NONE)
		return true;
	const char *one = around->forms->stamp[*format].format;
	const char *other = around->forms->stamp[twin].format;
	if (fits_of(&p->dates, twin) < fits_of(&p->dates, *format)) {
		buf_printf(&s->why, "%s first: some values are no dates otherwise; ",
			first ? "day" : "month");
		return true;
	}
	if (around->day_first < 0) {
		buf_printf(&s->why,
			"AMBIGUOUS: every value fits %s and %s, and no other column decides; "
			"give it type instant or date and one of the two formats",
			one, other);
		return false;
	}
	if (first != (around->day_first == 1))
		*format = twin;
	buf_printf(&s->why, "%s first, as another column shows; ",
		around->day_first ? "day" : "month");
	return true;
}

static void add_format(struct suggestion *s, const char *format)
{
	if (s->format.n)
		buf_byte(&s->format, '|');
	buf_puts(&s->format, format);
}

/* A date by one of the usual formats. false: it is none. */
static bool try_format(
	struct suggestion *s, const struct profile *p, const struct surroundings *around)
{
	uint32_t best = best_format(&p->dates);

	if (best == GAUGE_ALIVE || !most(p->dates.fits[best], values(p)))
		return false;
	uint16_t format = p->dates.format[best];
	if (!settle_order(s, p, around, &format))
		return true;
	s->type.kind = around->forms->timed[format] ? KIND_INSTANT : KIND_DATE;
	add_format(s, around->forms->stamp[format].format);
	take_odd(s, p->odd[READINGS], values(p) - fits_of(&p->dates, format));
	buf_printf(&s->why, "dates written %s", around->forms->stamp[format].format);
	return true;
}

static bool try_date(
	struct suggestion *s, const struct profile *p, const struct surroundings *around)
{
	static const struct {
		enum reading reading;
		enum kind kind;
		const char *what;
	} isos[] = {{READ_INSTANT, KIND_INSTANT, "instants"}, {READ_DATE, KIND_DATE, "dates"},
		{READ_MONTH, KIND_PERIOD, "months"}};
	bool is = false;

	for (size_t i = 0; i < 3 && !is; i++) {
		if (!most(p->fits[isos[i].reading], values(p)))
			continue;
		is = true;
		s->type.kind = isos[i].kind;
		take_odd(s, p->odd[isos[i].reading], values(p) - p->fits[isos[i].reading]);
		buf_printf(&s->why, "%s as in ISO 8601", isos[i].what);
	}
	is = is || try_format(s, p, around);
	if (is && s->type.kind == KIND_INSTANT)
		buf_puts(&s->why, "; taken as UTC where no offset is written: say the zone");
	return is;
}

static bool try_flag(struct suggestion *s, const struct profile *p)
{
	if (p->many || p->words.count < 2 || p->words.count > 8 ||
		!most(p->fits[READ_FLAG], values(p)) ||
		(p->fits[READ_WHOLE] && p->low == p->high))
		return false;
	s->type = (struct type){.kind = KIND_FLAG, .high = 1};
	take_odd(s, p->odd[READ_FLAG], values(p) - p->fits[READ_FLAG]);
	buf_puts(&s->why, "only yes and no, or 0 and 1");
	return true;
}

/* How many of the whole numbers low … high stand in the column. */
static int levels(const struct profile *p, int64_t low, int64_t high)
{
	int seen = 0;

	for (int64_t level = low; level <= high; level++) {
		char text[24];
		int n = snprintf(text, sizeof(text), "%" PRId64, level);
		seen += intern_find(&p->words, text, (size_t)n) != INTERN_NONE;
	}
	return seen;
}

static bool is_scale(const struct profile *p, struct type *type)
{
	static const int ends[][2] = {{1, 5}, {1, 7}, {0, 10}, {1, 10}, {0, 5}};

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		int low = ends[i][0], high = ends[i][1];
		if (p->low != low || p->high != high || p->many)
			continue;
		if (levels(p, low, high) * 5 < (high - low + 1) * 4)
			continue;
		*type = (struct type){.kind = KIND_SCORE, .low = low, .high = high};
		return true;
	}
	return false;
}

/* A scale and codes off it, as in 1 to 5 and 99: the codes are words for no value. */
static bool is_coded_scale(struct suggestion *s, const struct profile *p)
{
	static const int64_t codes[] = {-999, -99, -9, -8, -7, -3, -2, -1, 88, 97, 98, 99, 888, 998, 999,
		9999};
	struct profile plain = *p;
	char text[24];

	if (p->many)
		return false;
	for (int end = 0; end < 2; end++)
		for (size_t i = 0; i < sizeof(codes) / sizeof(*codes); i++) {
			int64_t *bound = end ? &plain.high : &plain.low;
			if (*bound != codes[end ? 15 - i : i])
				continue;
			snprintf(text, sizeof(text), "%" PRId64, *bound);
			add_word(&s->missing, text);
			do
				*bound += end ? -1 : 1;
			while (plain.low < plain.high && !levels(p, *bound, *bound));
		}
	if (s->missing.n && is_scale(&plain, &s->type))
		return true;
	buf_clear(&s->missing);
	return false;
}

static void settle_whole(struct suggestion *s, const struct profile *p, const char *own)
{
	if (!headword_is_code(own) && !is_scale(p, &s->type) && is_coded_scale(s, p)) {
		buf_printf(&s->why, "whole numbers %d to %d, and %s: no answer?", s->type.low,
			s->type.high, s->missing.at);
		return;
	}
	if (!headword_is_code(own) && is_scale(p, &s->type)) {
		buf_printf(&s->why, "whole numbers %d to %d, nearly all of them seen", s->type.low,
			s->type.high);
		if (s->type.low == 0 && s->type.high == 5)
			buf_puts(&s->why, "; is 0 perhaps \"not applicable\"?");
		return;
	}
	s->type = p->low < 0 ? (struct type){.kind = KIND_DECIMAL}
			     : (struct type){.kind = KIND_COUNT};
	buf_printf(&s->why, "whole numbers %" PRId64 " to %" PRId64, p->low, p->high);
}

static bool try_number(struct suggestion *s, const struct profile *p, const char *own)
{
	bool whole = most(p->fits[READ_WHOLE], values(p)) && !p->places;

	if (!whole && !most(p->fits[READ_DECIMAL], values(p)))
		return false;
	if (p->zeros || (whole && headword_is_code(own))) {
		buf_puts(&s->why, p->zeros ? "figures, some with a zero before them: text"
					   : "figures, but the name speaks of a code: text");
		return true;
	}
	take_odd(s, p->odd[whole ? READ_WHOLE : READ_DECIMAL],
		values(p) - p->fits[whole ? READ_WHOLE : READ_DECIMAL]);
	if (whole) {
		settle_whole(s, p, own);
		return true;
	}
	s->type = headword_is_money(own) && p->places <= 2
			  ? (struct type){.kind = KIND_MONEY, .scale = 2}
			  : (struct type){.kind = KIND_DECIMAL, .scale = p->places};
	buf_printf(&s->why, "numbers with up to %d decimals", p->places);
	return true;
}

static bool try_answers(struct suggestion *s, const struct profile *p)
{
	struct answers found;

	if (p->many || !answers_find(&found, p))
		return false;
	s->type = (struct type){.kind = KIND_SCORE, .low = found.low, .high = found.high};
	if (found.low == 0)
		s->type.kind = KIND_FLAG;
	buf_puts(&s->values, found.list);
	if (found.apart)
		buf_puts(&s->apart, "apart");
	s->unfit = found.unfit;
	for (uint32_t i = 0; i < found.odds; i++)
		quote(&s->odd, p->words.name[found.odd[i]].text, p->words.name[found.odd[i]].n);
	buf_printf(&s->why, "%d of %d answers of the list %s", found.levels,
		found.high - found.low + 1, found.list);
	return true;
}

static bool try_labels(struct suggestion *s, const struct profile *p)
{
	static const char *const separators[] = {"┋", ";", ","};
	int pieces;

	for (int i = 0; i < 3; i++) {
		if (p->many && i > 0)
			continue;
		if (!p->apart[i] || (i > 0 && p->apart[i] * 10 < values(p)))
			continue;
		if ((pieces = answers_pieces(p, separators[i])) < 0 && i > 0)
			continue;
		s->type.kind = KIND_LABELS;
		buf_puts(&s->split, separators[i]);
		buf_printf(&s->why, "several choices in %" PRIu64 " cells, parted by %s",
			p->apart[i], separators[i]);
		if (pieces >= 0)
			buf_printf(&s->why, ": %d different ones", pieces);
		return true;
	}
	return false;
}

static void settle_words(struct suggestion *s, const struct profile *p)
{
	bool few = !p->many && p->words.count <= MOST_CATEGORIES && p->longest <= MOST_LETTERS &&
		   p->words.count * 2 <= p->filled;

	s->type.kind = few ? KIND_CATEGORY : KIND_TEXT;
	buf_puts(&s->why, few ? "few words, often" : "many texts");
}

static void begin(struct suggestion *s, const char *own)
{
	*s = (struct suggestion){.name = own,
		.missing = BUF_NONE,
		.values = BUF_NONE,
		.apart = BUF_NONE,
		.split = BUF_NONE,
		.format = BUF_NONE,
		.odd = BUF_NONE,
		.why = BUF_NONE};
}

void suggest(struct suggestion *s, const struct profile *p, const char *own,
	const struct surroundings *around)
{
	begin(s, own);
	if (!values(p)) {
		buf_puts(&s->why, p->filled ? "no value, only words for none" : "empty throughout");
		take_missing(s, p);
		return;
	}
	bool is = try_flag(s, p) || try_answers(s, p) || try_number(s, p, own) ||
		  try_date(s, p, around);
	if (is && s->type.kind != KIND_TEXT && !s->values.n)
		take_missing(s, p);
	if (is || try_labels(s, p))
		return;
	settle_words(s, p);
	for (size_t i = 0; profile_none(i); i++)
		if (p->none[i])
			buf_printf(&s->why, "; %" PRIu64 " times \"%s\": missing?", p->none[i],
				profile_none(i));
}

/* Do whole numbers of the column all lie on the scale, its words being numbers? */
static bool lies_on(const struct suggestion *s, const struct profile *p, struct type scale)
{
	if (s->type.kind == KIND_SCORE)
		return s->type.low >= scale.low && s->type.high <= scale.high;
	return s->type.kind == KIND_COUNT && p->low >= scale.low && p->high <= scale.high;
}

static bool is_figures(const struct suggestion *s)
{
	enum kind kind = s->type.kind;

	return !s->values.n && (kind == KIND_COUNT || kind == KIND_FLAG || kind == KIND_DECIMAL ||
				       kind == KIND_MONEY || kind == KIND_SCORE);
}

/* Words for a name of type text or category: any, figures included, but no dates and no lists. */
static bool may_be_words(struct suggestion *s)
{
	if (is_figures(s)) {
		buf_clear(&s->odd);
		s->unfit = 0;
		return true;
	}
	return s->type.kind == KIND_TEXT || s->type.kind == KIND_CATEGORY;
}

/* The type that a column has when it bears a name of type `type`; false: it cannot. */
static bool fits_type(struct suggestion *s, const struct profile *p, const char *name, struct type *type)
{
	enum kind kind = s->type.kind;
	bool keep = kind == KIND_SCORE && strncmp(name, "nps", strcspn(name, "@:")) != 0;

	switch (type->kind) {
	case KIND_TEXT:
	case KIND_CATEGORY:
		return may_be_words(s);
	case KIND_SCORE:
		if (!lies_on(s, p, *type))
			return false;
		*type = keep ? s->type : *type;
		return true;
	case KIND_MONEY:
		return kind == KIND_MONEY || kind == KIND_COUNT ||
		       (kind == KIND_DECIMAL && s->type.scale <= 2);
	case KIND_INSTANT:
		*type = s->type;
		return kind == KIND_INSTANT || kind == KIND_DATE;
	case KIND_DURATION:
	case KIND_COUNT:
		return kind == KIND_COUNT;
	default:
		return kind == type->kind;
	}
}

bool suggest_name(struct suggestion *s, const struct profile *p, const char *name)
{
	struct type type;

	if (vocabulary_type(name, strcspn(name, "@:"), &type)) {
		s->name = name;
		return true;
	}
	if (!fits_type(s, p, name, &type))
		return false;
	s->type = type;
	s->name = name;
	return true;
}

void suggestion_release(struct suggestion *s)
{
	struct buf *all[] = {&s->missing, &s->values, &s->apart, &s->split, &s->format, &s->odd,
		&s->why};

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		buf_release(all[i]);
}
