/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A header line, a NUL and a table that someone made in a spreadsheet: once it is the items table,
 * once the model of index and so a part of its plan. Each is taken, or refused with a reason; what
 * is taken is found again.
 */
#include "analysis/analyses.h"
#include "analysis/run.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static void as_items(const struct texttable *table)
{
	struct items items = {0};
	struct buf digest = BUF_NONE;
	struct fault fault = {0};

	if (items_take(&items, table, &fault)) {
		if (!fault.text[0])
			abort();
	} else {
		for (size_t i = 0; i < items.n; i++)
			if (items_find(&items, items.item[i].name) != &items.item[i] || items.item[i].weight < 0)
				abort();
		items_digest(&items, &digest);
	}
	buf_release(&digest);
	items_release(&items);
}

static void as_model(const struct schema *schema, const struct texttable *table)
{
	const struct analysis *chosen[1];
	const char **value[1];
	const struct texttable *file[8] = {0}, *const *files[1] = {file};
	struct opt_list settings = {0};
	struct arena arena = {0};
	struct fault fault = {0};
	struct run *run;

	opt_list_add(&settings, "model=fuzz");
	if (!(chosen[0] = analysis_find("index", &fault)) ||
		analysis_values(chosen, 1, &settings, &arena, value, &fault))
		abort();
	for (size_t s = 0; chosen[0]->settings[s].name; s++)
		file[s] = chosen[0]->settings[s].kind == SETTING_TABLE ? table : NULL;
	struct run_options options = {.chosen = chosen, .value = (const char *const *const *)value, .file = files,
		.analyses = 1, .jobs = 1, .zone_name = "UTC"};
	if (run_plan(&run, &options, schema, &fault) && !fault.text[0])
		abort();
	run_free(run);
	opt_list_release(&settings);
	arena_release(&arena);
}

/* Cells with TAB between; false: they make no schema. */
static bool read_header(struct schema *schema, const char *at, const char *end)
{
	struct fault fault;

	for (;;) {
		const char *tab = memchr(at, '\t', (size_t)(end - at)), *stop = tab ? tab : end;
		if (schema_add(schema, at, (size_t)(stop - at), &fault))
			return false;
		if (!tab)
			return true;
		at = tab + 1;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	const char *text = (const char *)bytes, *nul = n ? memchr(text, '\0', n) : NULL;
	struct schema schema = {0};
	struct texttable table = {0};
	struct fault fault = {0};

	if (nul && read_header(&schema, text, nul)) {
		size_t rest = n - (size_t)(nul + 1 - text);
		if (texttable_text(&table, "fuzz", nul + 1, rest, &fault) == 0) {
			as_items(&table);
			as_model(&schema, &table);
		} else if (!fault.text[0]) {
			abort();
		}
		texttable_release(&table);
	}
	schema_release(&schema);
	return 0;
}
