/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/field.h"

#include "intake/labels_in.h"
#include "intake/span.h"
#include "record/csvout.h"

static const char *const flaw_names[FLAWS] = {
	[FLAW_NONE] = "none",
	[FLAW_FIELDS] = "fields",
	[FLAW_QUOTE] = "quote",
	[FLAW_ENCODING] = "encoding",
	[FLAW_TYPE] = "type",
	[FLAW_VALUE] = "value",
	[FLAW_FORMAT] = "format",
	[FLAW_MISSING] = "missing",
	[FLAW_KEY] = "key",
};

enum { YEAR_1 = -62135596800 / DAY_S, YEAR_9999_END = 253402300800 / DAY_S };

const char *flaw_name(enum flaw code)
{
	return flaw_names[code];
}

static struct slice trim(struct slice text)
{
	while (text.n && (text.at[text.n - 1] == ' ' || text.at[text.n - 1] == '\t'))
		text.n--;
	while (text.n && (*text.at == ' ' || *text.at == '\t')) {
		text.at++;
		text.n--;
	}
	return text;
}

static int64_t zoned(const struct zone *zone, int64_t local_s, struct odd_times *odd)
{
	int64_t at_s = local_s;
	enum occurs occurs = zone ? zone_instant(zone, local_s, &at_s) : OCCURS_ONCE;

	odd->twice += occurs == OCCURS_TWICE;
	odd->never += occurs == OCCURS_NEVER;
	return at_s;
}

/* Does an ISO text name its offset? Then the zone has no say. */
static bool says_offset(struct slice text)
{
	for (size_t i = 10; i < text.n; i++)
		if (text.at[i] == 'Z' || text.at[i] == 'z' || text.at[i] == '+' ||
			text.at[i] == '-')
			return true;
	return false;
}

static int in_range(int64_t at_s)
{
	return at_s >= (int64_t)YEAR_1 * DAY_S && at_s < (int64_t)YEAR_9999_END * DAY_S ? 0 : -1;
}

static int read_moment(const struct recipe *recipe, struct slice text, struct moment *moment)
{
	for (size_t i = 0; i < recipe->stamps; i++)
		if (stamp_read(&recipe->stamp[i], text.at, text.n, moment) == 0)
			return 0;
	return -1;
}

static int read_instant(
	const struct recipe *recipe, struct slice text, int64_t *at_s, struct odd_times *odd)
{
	struct moment moment;

	if (!recipe->stamps) {
		if (instant_read(text.at, text.n, at_s))
			return -1;
		if (recipe->zone && !says_offset(text))
			*at_s = zoned(recipe->zone, *at_s, odd);
		return in_range(*at_s);
	}
	if (read_moment(recipe, text, &moment))
		return -1;
	int64_t local_s = civil_seconds(&moment.civil);
	*at_s = moment.fixed ? local_s - moment.offset_s : zoned(recipe->zone, local_s, odd);
	return in_range(*at_s);
}

/* The civil date that a text means: as written, or in the recipe's zone when it fixes an instant.
 */
static int read_civil(const struct recipe *recipe, struct slice text, struct civil *civil)
{
	struct moment moment;

	if (read_moment(recipe, text, &moment))
		return -1;
	*civil = moment.civil;
	if (moment.fixed && recipe->zone) {
		int64_t at_s = civil_seconds(&moment.civil) - moment.offset_s;
		*civil = civil_of(at_s + zone_offset(recipe->zone, at_s));
		return in_range(at_s + zone_offset(recipe->zone, at_s));
	}
	return 0;
}

static int read_span(const struct recipe *recipe, struct slice text, int64_t *number)
{
	for (size_t i = 0; i < recipe->spans; i++)
		if (span_read(recipe->span[i], text.at, text.n, number) == 0)
			return 0;
	return -1;
}

/* A number that people group and part, not an instant or a yes. */
static bool type_is_amount(struct type type)
{
	return type.kind == KIND_SCORE || (type.kind >= KIND_COUNT && type.kind <= KIND_DURATION);
}

static int read_numeral(const struct recipe *recipe, struct slice text, int64_t *number)
{
	char plain[NUMERAL_MOST];

	if (!numeral_usual(&recipe->numeral) && type_is_amount(recipe->type)) {
		text.n = numeral_plain(&recipe->numeral, text.at, text.n, plain);
		text.at = plain;
	}
	return text.n && value_read(recipe->type, text.at, text.n, number) == VALUE_VALID ? 0 : -1;
}

static int read_number(
	const struct recipe *recipe, struct slice text, int64_t *number, struct odd_times *odd)
{
	struct civil civil;

	if (recipe->type.kind == KIND_INSTANT && (recipe->stamps || recipe->zone))
		return read_instant(recipe, text, number, odd);
	if (recipe->spans)
		return read_span(recipe, text, number);
	if (!recipe->stamps)
		return read_numeral(recipe, text, number);
	if (read_civil(recipe, text, &civil))
		return -1;
	*number = recipe->type.kind == KIND_DATE ? civil_day(civil.year, civil.month, civil.day)
						 : civil.year * 12 + civil.month - 1;
	return 0;
}

/* a;b: each by itself, in canonical form. */
static int write_instants(
	const struct recipe *recipe, struct slice text, struct buf *out, struct odd_times *odd)
{
	char iso[INSTANT_CHARS];
	int64_t at_s;

	for (const char *at = text.at, *end = text.at + text.n; at <= end;) {
		const char *stop = memchr(at, ';', (size_t)(end - at));
		stop = stop ? stop : end;
		if (read_instant(recipe, trim((struct slice){at, (size_t)(stop - at)}), &at_s, odd))
			return -1;
		if (at > text.at)
			buf_byte(out, ';');
		buf_add(out, iso, instant_print(iso, at_s));
		at = stop + 1;
	}
	return 0;
}

/* Most numbers arrive as they leave: digits without a needless zero. */
static bool is_canonical(struct type type, struct slice text)
{
	if (type.kind < KIND_SCORE || type.kind == KIND_MONEY || type.kind == KIND_DECIMAL ||
		type.kind > KIND_DURATION || (text.n > 1 && text.at[0] == '0'))
		return false;
	for (size_t i = 0; i < text.n; i++)
		if (text.at[i] < '0' || text.at[i] > '9')
			return false;
	return true;
}

static int write_number(
	const struct recipe *recipe, struct slice text, struct buf *out, struct odd_times *odd)
{
	int64_t number;

	if (read_number(recipe, text, &number, odd))
		return -1;
	if (recipe->reversed)
		number = recipe->type.low + recipe->type.high - number;
	if (!recipe->reversed && !recipe->spans && is_canonical(recipe->type, text))
		buf_add(out, text.at, text.n);
	else
		value_print(out, recipe->type, number);
	return 0;
}

static enum flaw write_value(const struct recipe *recipe, struct slice text, struct slice trimmed,
	struct buf *out, struct odd_times *odd)
{
	int64_t none;
	int bad = 0;

	if (type_is_number(recipe->type))
		bad = write_number(recipe, trimmed, out, odd);
	else if (recipe->type.kind == KIND_INSTANTS)
		bad = write_instants(recipe, trimmed, out, odd);
	else if (recipe->type.kind == KIND_LABELS)
		labels_write(recipe, trimmed, out);
	else if (recipe->type.kind == KIND_TEXT || recipe->type.kind == KIND_CATEGORY)
		stream_field(out, text.at, text.n);
	else if (!(bad = value_read(recipe->type, trimmed.at, trimmed.n, &none) != VALUE_VALID))
		stream_field(out, trimmed.at, trimmed.n);
	if (!bad)
		return FLAW_NONE;
	return recipe->valued                     ? FLAW_VALUE
	       : recipe->stamps || recipe->spans ? FLAW_FORMAT
						 : FLAW_TYPE;
}

/* What has been written since `begin` becomes its pseudonym; blanks at its ends do not count. */
static void replace(const struct recipe *recipe, size_t begin, struct buf *out)
{
	struct slice text = trim((struct slice){out->at + begin, out->n - begin});
	struct digest digest = digest_of(DIGEST_PSEUDONYM, recipe->secret, text.at, text.n);

	out->n = begin;
	digest_print(out, &digest);
}

enum flaw field_write(
	const struct recipe *recipe, struct slice text, struct buf *out, struct odd_times *odd)
{
	struct slice trimmed = trim(text);
	size_t begin = out->n;
	enum flaw flaw = FLAW_NONE;
	bool worded = recipe->exact.words.count || recipe->alike.words.count;
	const struct meaning *word = worded && trimmed.n
					     ? recipe_meaning(recipe, trimmed.at, trimmed.n)
					     : NULL;

	if (word)
		buf_add(out, word->text, word->n);
	else if (trimmed.n)
		flaw = write_value(recipe, text, trimmed, out, odd);
	if (!flaw && out->n == begin)
		return recipe->required && !(word && word->apart) ? FLAW_MISSING : FLAW_NONE;
	if (!flaw && recipe->hashed)
		replace(recipe, begin, out);
	return flaw;
}

const char *field_apart(const struct recipe *recipe, struct slice text)
{
	struct slice trimmed = trim(text);
	const struct meaning *word =
		trimmed.n ? recipe_meaning(recipe, trimmed.at, trimmed.n) : NULL;

	return word ? word->apart : NULL;
}
