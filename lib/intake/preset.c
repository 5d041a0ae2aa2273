/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/preset.h"

#include "intake/maptable.h"
#include "util/nearest.h"
#include "util/shipped.h"

#include <stdio.h>

static const struct {
	const char *name, *means;
} aliases[] = {{"问卷星", "wenjuanxing"}, {"問卷星", "wenjuanxing"}, {"wjx", "wenjuanxing"},
	{"freshservice", "freshdesk"}};

enum { ALIASES = sizeof(aliases) / sizeof(*aliases) };

const char *preset_name(size_t i)
{
	for (size_t k = 0; intake_presets[k].name; k++)
		if (k == i)
			return intake_presets[k].name;
	return NULL;
}

static int find(const char *name, const struct shipped **found, struct fault *fault)
{
	struct nearest near = nearest_to(name);
	char hint[NEAREST_TEXT];

	for (size_t i = 0; i < ALIASES; i++) {
		if (strcmp(name, aliases[i].name) == 0)
			name = aliases[i].means;
		nearest_offer(&near, aliases[i].name);
	}
	for (const struct shipped *it = intake_presets; it->name; it++) {
		nearest_offer(&near, it->name);
		*found = it;
		if (strcmp(name, it->name) == 0)
			return 0;
	}
	return fault_set(fault, FAULT_USE, "no preset \"%.60s\"%s (ce-ingest --presets lists them)",
		name, nearest_hint(&near, hint));
}

static int lay(struct map *map, const struct shipped *it, struct fault *fault)
{
	char name[80];

	snprintf(name, sizeof(name), "(preset %s)", it->name);
	return map_lay(map, name, it->text, it->n, fault);
}

int preset_lay(struct map *map, const char *name, struct fault *fault)
{
	const struct shipped *it = intake_presets;

	return find(name, &it, fault) ? -1 : lay(map, it, fault);
}

static void list_one(const struct map *map, const char *name, struct buf *out)
{
	const char *before = "\t";

	buf_printf(out, "%s\t%s", name, map->about);
	for (size_t i = 0; i < map->rows; i++) {
		if (map->row[i].optional)
			continue;
		buf_printf(out, "%s%s", before, map->row[i].cell[CELL_COLUMN]);
		before = ", ";
	}
	buf_byte(out, '\n');
}

int preset_list(struct buf *out, struct fault *fault)
{
	struct map map;
	int bad = 0;

	for (const struct shipped *it = intake_presets; it->name && !bad; it++) {
		map_plain(&map);
		bad = lay(&map, it, fault);
		if (!bad)
			list_one(&map, it->name, out);
		map_release(&map);
	}
	return bad;
}
