/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/directive.h"

#include "intake/decode.h"
#include "intake/marks.h"
#include "intake/pattern.h"
#include "util/nearest.h"
#include "util/opt.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_HEADER_ROWS = 100, MOST_SKIP = 1000000 };

static int set_encoding(struct map *map, const char *value, struct fault *fault)
{
	map->encoding = value;
	return decode_known(value, fault);
}

static int set_delimiter(struct map *map, const char *value, struct fault *fault)
{
	return marks_delimiter(value, &map->manner, fault);
}

static int whole(const char *value, int64_t most, int64_t *number, struct fault *fault)
{
	if (opt_number(value, number) || *number < 0 || *number > most)
		return fault_set(fault, FAULT_USE, "\"%.60s\" is not a whole number from 0 to %lld",
			value, (long long)most);
	return 0;
}

static int set_header_rows(struct map *map, const char *value, struct fault *fault)
{
	return whole(value, MOST_HEADER_ROWS, &map->header_rows, fault);
}

static int set_skip(struct map *map, const char *value, struct fault *fault)
{
	return whole(value, MOST_SKIP, &map->skip, fault);
}

/* Is value the second of two words? Neither is a fault. */
static int either(
	const char *value, const char *no, const char *yes, bool *field, struct fault *fault)
{
	*field = strcmp(value, yes) == 0;
	if (!*field && strcmp(value, no) != 0)
		return fault_set(
			fault, FAULT_USE, "\"%.60s\" is neither \"%s\" nor \"%s\"", value, no, yes);
	return 0;
}

static int set_rest(struct map *map, const char *value, struct fault *fault)
{
	return either(value, "keep", "drop", &map->drop_rest, fault);
}

static int set_ragged(struct map *map, const char *value, struct fault *fault)
{
	return either(value, "reject", "pad", &map->pad, fault);
}

static int set_quote(struct map *map, const char *value, struct fault *fault)
{
	return marks_quote(value, &map->manner, fault);
}

static int set_escape(struct map *map, const char *value, struct fault *fault)
{
	return marks_escape(value, &map->manner, fault);
}

static int set_blanks(struct map *map, const char *value, struct fault *fault)
{
	return either(value, "trim", "keep", &map->manner.exact, fault);
}

static int set_comment(struct map *map, const char *value, struct fault *fault)
{
	return marks_read(value, &map->manner.comment, fault);
}

static int set_line_end(struct map *map, const char *value, struct fault *fault)
{
	map->manner.line_end.n = 0;
	return strcmp(value, "any") == 0 ? 0 : marks_read(value, &map->manner.line_end, fault);
}

static int apart(const struct numeral *numeral, struct fault *fault)
{
	const struct mark *mark = &numeral->thousands;

	for (uint8_t i = 0; i < mark->n; i++)
		if ((mark->at[i] >= '0' && mark->at[i] <= '9') || mark->at[i] == '-')
			return fault_set(fault, FAULT_USE, "digits and - mark no thousands");
	if (mark->n == 1 && mark->at[0] == numeral->decimal)
		return fault_set(fault, FAULT_USE,
			"the decimal point and the mark of thousands are the same");
	return 0;
}

static int set_decimal(struct map *map, const char *value, struct fault *fault)
{
	if (strcmp(value, ",") != 0 && strcmp(value, ".") != 0)
		return fault_set(fault, FAULT_USE, "\"%.60s\" is neither \",\" nor \".\"", value);
	map->numeral.decimal = value[0];
	return apart(&map->numeral, fault);
}

static int set_thousands(struct map *map, const char *value, struct fault *fault)
{
	return marks_read(value, &map->numeral.thousands, fault) || apart(&map->numeral, fault)
		       ? -1
		       : 0;
}

static int set_missing(struct map *map, const char *value, struct fault *fault)
{
	(void)fault;
	map->missing = value;
	return 0;
}

static int set_fold(struct map *map, const char *value, struct fault *fault)
{
	return directive_fold(map, value, fault);
}

/* 1+2: rows by their numbers. */
static int set_header_use(struct map *map, const char *value, struct fault *fault)
{
	struct opt_list list = {0};
	int64_t number = 0;
	char *hold;
	int bad = 0;

	opt_split(value, '+', &list, &hold);
	map->header_use = 0;
	for (size_t i = 0; i < list.n && !bad; i++) {
		bad = opt_number(list.at[i], &number) || number < 1 || number > 64;
		map->header_use |= bad ? 0 : UINT64_C(1) << (number - 1);
	}
	opt_list_release(&list);
	free(hold);
	return bad ? fault_set(fault, FAULT_USE,
			     "\"%.60s\" does not number header rows, as in 1 or 1+2", value)
		   : 0;
}

static int set_header_join(struct map *map, const char *value, struct fault *fault)
{
	(void)fault;
	map->join = value;
	return 0;
}

static int set_ignore(struct map *map, const char *value, struct fault *fault)
{
	size_t n = strlen(value);

	pcre2_code_free(map->ignore);
	map->ignore = NULL;
	if (n < 3 || value[0] != '/' || value[n - 1] != '/')
		return fault_set(fault, FAULT_USE, "\"%.60s\" is not a /pattern/", value);
	map->ignore = pattern_compile(value + 1, n - 2, fault);
	return map->ignore ? 0 : -1;
}

static int set_about(struct map *map, const char *value, struct fault *fault)
{
	(void)fault;
	map->about = value;
	return 0;
}

static const struct {
	const char *name;
	bool csv;
	int (*set)(struct map *map, const char *value, struct fault *fault);
} directives[] = {
	{"!encoding", false, set_encoding},
	{"!delimiter", true, set_delimiter},
	{"!quote", true, set_quote},
	{"!escape", true, set_escape},
	{"!blanks", true, set_blanks},
	{"!comment", true, set_comment},
	{"!line_end", true, set_line_end},
	{"!decimal", false, set_decimal},
	{"!thousands", false, set_thousands},
	{"!header_rows", false, set_header_rows},
	{"!skip", false, set_skip},
	{"!rest", false, set_rest},
	{"!ragged", false, set_ragged},
	{"!missing", false, set_missing},
	{"!header_use", false, set_header_use},
	{"!header_join", false, set_header_join},
	{"!ignore", false, set_ignore},
	{"!about", false, set_about},
	{"!fold", false, set_fold},
};

enum { DIRECTIVES = sizeof(directives) / sizeof(*directives) };

static int find(const char *name, struct fault *fault)
{
	struct nearest near = nearest_to(name);
	char hint[NEAREST_TEXT];

	for (int i = 0; i < DIRECTIVES; i++) {
		if (strcmp(name, directives[i].name) == 0)
			return i;
		nearest_offer(&near, directives[i].name);
	}
	return fault_set(fault, FAULT_USE,
		"no setting %.60s%s; these are: !encoding !delimiter !quote "
		"!escape !blanks !comment !line_end !decimal !thousands !header_rows !header_use !header_join !skip "
		"!ignore !rest !ragged !missing !fold !about !note",
		name, nearest_hint(&near, hint));
}

/* !fold with a cell for each column, so that a name may hold a comma. */
static int cells_fold(struct map *map, int at, const char *const *text, struct fault *fault)
{
	if (map->said & 1u << at)
		return fault_set(fault, FAULT_USE, "!fold is set twice");
	map->said |= 1u << at;
	for (int i = 0; i < 3; i++) {
		map->fold[i] = text[i + 1];
		if (!*map->fold[i]) {
			fault_set(fault, FAULT_USE, "names no column in its cell %d", i + 2);
			return fault_column(fault, "!fold");
		}
	}
	return 0;
}

int directive_read(struct map *map, const char *const *text, uint32_t n, struct fault *fault)
{
	if (strcmp(text[0], "!note") == 0)
		return 0;
	while (n > 2 && (!*text[n - 1] || text[n - 1][0] == '#'))
		n--;
	int at = find(text[0], fault);
	char name[32];

	if (at < 0)
		return -1;
	snprintf(name, sizeof(name), "%s", directives[at].name);
	if (directives[at].set == set_fold && n == 4)
		return cells_fold(map, at, text, fault);
	if (n != 2)
		return fault_set(
			fault, FAULT_USE, "%s takes one value, in the cell behind it", name);
	if (map->said & 1u << at)
		return fault_set(fault, FAULT_USE, "%s is set twice%s", name,
			directives[at].set == set_ignore ? ": join its patterns with |, as in /^a|^b/" : "");
	map->said |= 1u << at;
	if (directives[at].set(map, text[1], fault))
		return fault_column(fault, name);
	return 0;
}

int directive_set(struct map *map, const char *setting, struct fault *fault)
{
	const char *value = strchr(setting, '=');
	struct buf name = BUF_NONE;

	if (!value)
		return fault_set(fault, FAULT_USE, "-S takes NAME=VALUE, not \"%.60s\"", setting);
	buf_byte(&name, '!');
	buf_add(&name, setting, (size_t)(value - setting));
	const char *text[2] = {name.at, value + 1};
	int bad = directive_read(map, text, value[1] ? 2 : 1, fault);
	buf_release(&name);
	return bad;
}

bool directive_of_csv(const struct map *map)
{
	for (int i = 0; i < DIRECTIVES; i++)
		if (directives[i].csv && map->said & 1u << i)
			return true;
	return false;
}

int directive_fold(struct map *map, const char *text, struct fault *fault)
{
	char *hold = arena_copy(&map->arena, text, strlen(text));

	for (int i = 0; i < 3; i++) {
		char *comma = strchr(hold, ',');
		map->fold[i] = hold;
		if (!*hold || *hold == ',' || (comma != NULL) != (i < 2))
			return fault_set(fault, FAULT_USE,
				"\"%.100s\" is not KEY,EVENT,AT: three columns of the export, by name "
				"or number",
				text);
		if (comma)
			*comma = '\0';
		hold = comma ? comma + 1 : hold;
	}
	return 0;
}
