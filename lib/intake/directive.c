/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/directive.h"

#include "intake/decode.h"
#include "util/nearest.h"
#include "util/opt.h"

#include <stdio.h>
#include <string.h>

enum { MOST_HEADER_ROWS = 100, MOST_SKIP = 1000000 };

static int set_encoding(struct map *map, const char *value, struct fault *fault)
{
	map->encoding = value;
	return decode_known(value, fault);
}

static int set_delimiter(struct map *map, const char *value, struct fault *fault)
{
	return directive_delimiter(value, &map->delimiter, fault);
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

static int set_missing(struct map *map, const char *value, struct fault *fault)
{
	(void)fault;
	map->missing = value;
	return 0;
}

static const struct {
	const char *name;
	int (*set)(struct map *map, const char *value, struct fault *fault);
} directives[] = {
	{"!encoding", set_encoding},
	{"!delimiter", set_delimiter},
	{"!header_rows", set_header_rows},
	{"!skip", set_skip},
	{"!rest", set_rest},
	{"!ragged", set_ragged},
	{"!missing", set_missing},
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
		"no setting %.60s%s; these are: !encoding !delimiter "
		"!header_rows !skip !rest !ragged !missing",
		name, nearest_hint(&near, hint));
}

int directive_read(struct map *map, const char *const *text, uint32_t n, struct fault *fault)
{
	int at = find(text[0], fault);
	char name[32];

	if (at < 0)
		return -1;
	snprintf(name, sizeof(name), "%s", directives[at].name);
	if (n != 2)
		return fault_set(
			fault, FAULT_USE, "%s takes one value, in the cell behind it", name);
	if (map->said & 1u << at)
		return fault_set(fault, FAULT_USE, "%s is set twice", name);
	map->said |= 1u << at;
	if (directives[at].set(map, text[1], fault))
		return fault_column(fault, name);
	return 0;
}

int directive_delimiter(const char *text, char *delimiter, struct fault *fault)
{
	if (strcmp(text, "TAB") == 0 || strcmp(text, "\\t") == 0 || strcmp(text, "\t") == 0) {
		*delimiter = '\t';
		return 0;
	}
	if (strlen(text) != 1 || (unsigned char)text[0] >= 0x80 || strchr("\"\r\n \\", text[0]))
		return fault_set(fault, FAULT_USE,
			"\"%.60s\" cannot part fields: one byte, or TAB, is wanted", text);
	*delimiter = text[0];
	return 0;
}
