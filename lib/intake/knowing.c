/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/knowing.h"

#include "intake/binding.h"
#include "intake/preset.h"
#include "util/mem.h"

#include <stdlib.h>

/* Columns for which the binding has a name from the map. */
static uint32_t named(const struct binding *binding)
{
	uint32_t sum = 0;

	for (uint32_t j = 0; j < binding->n; j++)
		sum += binding->at[j].recipe.name != NULL;
	return sum;
}

static void keep(struct knowing *knowing, const char *preset, const struct map *map,
	const struct binding *binding)
{
	memset(knowing->name, 0, knowing->n * sizeof(*knowing->name));
	knowing->preset = preset;
	knowing->about = arena_copy(&knowing->arena, map->about, strlen(map->about));
	for (uint32_t j = 0; j < binding->n; j++) {
		const char *cell = binding->schema.column[j].cell;
		if (binding->at[j].recipe.name && binding->at[j].from < knowing->n)
			knowing->name[binding->at[j].from] =
				arena_copy(&knowing->arena, cell, strlen(cell));
	}
}

int knowing_find(struct knowing *knowing, const struct header *header, int64_t header_rows,
	struct fault *fault)
{
	uint32_t most = 1;
	int bad = 0;

	knowing->n = header->n;
	knowing->name = mem_zero(header->n, sizeof(*knowing->name));
	for (size_t i = 0; !bad && header_rows && preset_name(i); i++) {
		struct map map;
		struct binding binding = {0};
		struct fault unlike;
		map_plain(&map);
		bad = preset_lay(&map, preset_name(i), fault);
		if (!bad && map.header_rows == header_rows &&
			binding_make(&binding, &map, header, "", &unlike) == 0 &&
			named(&binding) > most) {
			most = named(&binding);
			keep(knowing, preset_name(i), &map, &binding);
		}
		binding_release(&binding);
		map_release(&map);
	}
	return bad;
}

const char *knowing_name(const struct knowing *knowing, uint32_t k)
{
	return k < knowing->n ? knowing->name[k] : NULL;
}

void knowing_release(struct knowing *knowing)
{
	free(knowing->name);
	arena_release(&knowing->arena);
}
