/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/joinspec.h"

#include "label/cutter.h"
#include "util/mem.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static int refuse(const char *text, const char *why, struct fault *fault)
{
	return fault_set(
		fault, FAULT_USE, "-l takes FILE:KEY[:COLUMNS], not \"%.200s\": %s", text, why);
}

static bool is_drive(const char *text)
{
	return isalpha((unsigned char)text[0]) && text[1] == ':' &&
	       (text[2] == '\\' || text[2] == '/');
}

/* Cut the file's name off; what is behind its colon, or NULL. */
static char *cut_file(char *text)
{
	char *to = text, *from = text;

	if (is_drive(text))
		to = from = text + 2;
	for (; *from && *from != ':'; from++) {
		from += from[0] == '\\' && from[1] == ':';
		*to++ = *from;
	}
	char *rest = *from ? from + 1 : NULL;
	*to = '\0';
	return rest;
}

static struct joinpair take_pair(struct cutter *cutter, const char *stops)
{
	struct joinpair pair = {0};

	pair.ours = pair.theirs = cutter_word(cutter, stops);
	if (cutter->stop == '=')
		pair.theirs = cutter_word(cutter, stops + 1);
	return pair;
}

static int take_keys(
	struct joinspec *spec, struct cutter *cutter, const char *text, struct fault *fault)
{
	do {
		if (spec->keys == ROWKEY_MOST)
			return refuse(text, "a key has at most 16 columns", fault);
		struct joinpair pair = take_pair(cutter, "=+@:");
		if (!*pair.ours || !*pair.theirs)
			return refuse(text, "a column of the key has no name", fault);
		spec->key[spec->keys++] = pair;
	} while (cutter->stop == '+');
	if (cutter->stop != '@')
		return 0;
	spec->at = take_pair(cutter, "=:");
	return *spec->at.ours && *spec->at.theirs
		       ? 0
		       : refuse(text, "behind @ stands the column of the instant", fault);
}

/* NAME:TYPE, in place. */
static void split_type(struct joincolumn *column, char *name)
{
	char *colon = strrchr(name, ':');

	column->typed = colon && colon > name &&
			type_parse(&column->type, colon + 1, strlen(colon + 1)) == 0;
	if (column->typed)
		*colon = '\0';
}

static int take_column(
	struct joinspec *spec, struct cutter *cutter, const char *text, struct fault *fault)
{
	struct joincolumn column = {0};
	char *name = cutter_word(cutter, "=,");
	bool counts = cutter->bare && strcmp(name, "#") == 0;

	if (cutter->bare)
		split_type(&column, name);
	column.as = column.from = name;
	if (cutter->stop == '=') {
		column.from = cutter_word(cutter, ",");
		counts = cutter->bare && strcmp(column.from, "#") == 0;
	} else if (counts) {
		return refuse(text, "the number of rows needs a name, as in n=#", fault);
	}
	if (!*column.as || !*column.from)
		return refuse(text, "a column has no name", fault);
	if (counts && column.typed)
		return refuse(text, "a number of rows is a count", fault);
	column.from = counts ? NULL : column.from;
	spec->column =
		mem_grow(spec->column, &spec->cap, spec->columns + 1ul, sizeof(*spec->column));
	spec->column[spec->columns++] = column;
	return 0;
}

int joinspec_parse(struct joinspec *spec, const char *text, struct fault *fault)
{
	*spec = (struct joinspec){.hold = mem_copy(text, strlen(text))};
	spec->file = spec->hold;
	struct cutter cutter = {.at = cut_file(spec->hold)};
	if (!cutter.at)
		return refuse(text, "the key is missing", fault);
	if (!*spec->file)
		return refuse(text, "the file is missing", fault);
	if (take_keys(spec, &cutter, text, fault))
		return -1;
	spec->all = cutter.stop != ':';
	spec->columns_at = (size_t)(cutter.at - spec->hold);
	if (spec->all)
		return 0;
	do
		if (take_column(spec, &cutter, text, fault))
			return -1;
	while (cutter.stop);
	return 0;
}

void joinspec_release(struct joinspec *spec)
{
	free(spec->column);
	free(spec->hold);
	*spec = (struct joinspec){0};
}
