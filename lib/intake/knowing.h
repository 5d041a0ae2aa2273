/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which of the presets is an export's header likely to be of, and what would it call the columns?
 * For drafts only.
 */
#ifndef INTAKE_KNOWING_H
#define INTAKE_KNOWING_H

#include "intake/header.h"
#include "util/fault.h"

struct knowing {
	const char *preset, *about; /* NULL: it looks like none */
	const char **name;          /* [n] by column: the preset's name, or NULL */
	uint32_t n;
	struct arena arena;
};

/* Begins as zeros. Of the presets that fit, the one with a name for most columns. */
int knowing_find(struct knowing *knowing, const struct header *header, int64_t header_rows,
	struct fault *fault);

const char *knowing_name(const struct knowing *knowing, uint32_t k);

void knowing_release(struct knowing *knowing);

#endif
