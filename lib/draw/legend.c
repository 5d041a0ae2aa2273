/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/legend.h"

#include "draw/notes.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

/* The next word of a note that is not empty; NULL at its end. */
static const char *next_word(const char **note, size_t *n)
{
	const char *word = *note + strspn(*note, ";");

	*n = strcspn(word, ";");
	*note = word + *n;
	return *n ? word : NULL;
}

void legend_take(struct legend *legend, const char *note)
{
	const char *at = note, *word;
	size_t n;

	legend->total++;
	while ((word = next_word(&at, &n))) {
		uint32_t before = legend->words.count, id = intern_id(&legend->words, word, n);

		legend->rows = mem_grow(legend->rows, &legend->cap, id + 1, sizeof(*legend->rows));
		legend->rows[id] = id == before ? 1 : legend->rows[id] + 1;
	}
}

/* Do the rows have a note with one value only? */
static bool is_single(const struct legend *legend, const struct note *note)
{
	size_t values = 0;

	for (uint32_t i = 0; i < legend->words.count; i++)
		values += notes_find(legend->words.name[i].text, legend->words.name[i].n) == note;
	return values == 1;
}

/* Is it said of all rows? What is the matter with the only row stands in that row. */
static bool is_common(const struct legend *legend, const char *word, size_t n)
{
	const struct note *note = notes_find(word, n);
	uint32_t id = intern_find(&legend->words, word, n);

	if (!note)
		return false;
	if (note->of == NOTE_TABLE)
		return is_single(legend, note);
	return legend->rows[id] == legend->total && (legend->total > 1 || note->of == NOTE_RUN);
}

bool legend_has_cell(const struct legend *legend, const char *note)
{
	const char *word;
	size_t n;

	while ((word = next_word(&note, &n)))
		if (!is_common(legend, word, n))
			return true;
	return false;
}

void legend_cell(struct buf *cell, const struct legend *legend, enum language language, const char *note)
{
	const char *word;
	size_t n, before = cell->n;

	while ((word = next_word(&note, &n))) {
		if (is_common(legend, word, n))
			continue;
		if (cell->n > before)
			buf_puts(cell, text_of(language, TEXT_COMMA));
		notes_show(cell, language, word, n);
	}
}

/* A note with a value in it stands once for all values. */
static bool told_before(const struct legend *legend, uint32_t id, const struct note *note)
{
	for (uint32_t i = 0; i < id; i++)
		if (notes_find(legend->words.name[i].text, legend->words.name[i].n) == note)
			return true;
	return false;
}

void legend_lines(struct buf *lines, const struct legend *legend, enum language language)
{
	for (uint32_t id = 0; id < legend->words.count; id++) {
		const char *word = legend->words.name[id].text;
		size_t n = legend->words.name[id].n;
		const struct note *note = notes_find(word, n);
		bool common = note && is_common(legend, word, n);
		struct buf shown = BUF_NONE;

		if (!note || told_before(legend, id, note))
			continue;
		if (common || !strchr(note->word, '=') || !strstr(text_of(language, note->shown), "{1}"))
			notes_show(&shown, language, word, n);
		else
			text_fill(&shown, language, note->shown, (const char *[]){"…", NULL});
		text_fill(lines, language, common ? TEXT_NOTE_EVERY : TEXT_NOTE_SOME,
			(const char *[]){shown.at, text_of(language, note->means), NULL});
		buf_byte(lines, '\n');
		buf_release(&shown);
	}
}

void legend_release(struct legend *legend)
{
	intern_release(&legend->words);
	free(legend->rows);
	*legend = (struct legend){0};
}
