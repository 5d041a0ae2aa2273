/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/map.h"

#include "intake/marks.h"

#include <stdlib.h>

static const char *const cell_names[CELLS] = {
	[CELL_COLUMN] = "column",
	[CELL_NAME] = "name",
	[CELL_TYPE] = "type",
	[CELL_MISSING] = "missing",
	[CELL_VALUES] = "values",
	[CELL_APART] = "apart",
	[CELL_SPLIT] = "split",
	[CELL_FORMAT] = "format",
	[CELL_ZONE] = "zone",
	[CELL_REVERSED] = "reversed",
	[CELL_REQUIRED] = "required",
	[CELL_KEY] = "key",
	[CELL_HASH] = "hash",
	[CELL_OPTIONAL] = "optional",
};

const char *cell_name(enum cell cell)
{
	return cell_names[cell];
}

void map_plain(struct map *map)
{
	*map = (struct map){.file = "",
		.header_rows = 1,
		.missing = "",
		.about = "",
		.join = " ",
		.manner = marks_unsaid()};
}

void map_release(struct map *map)
{
	for (size_t i = 0; i < map->rows; i++)
		pcre2_code_free(map->row[i].pattern);
	free(map->row);
	pcre2_code_free(map->ignore);
	arena_release(&map->arena);
	map_plain(map);
}
