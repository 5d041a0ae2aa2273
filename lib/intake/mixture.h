/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file whose records are not all in one encoding: "utf-8,cp1252". Each record is taken as the
 * first of the list in which all of its bytes are text. The file is cut into records before it is
 * decoded, so line ends, quotes and the delimiter must be the same bytes in all of them, and no
 * part of another character.
 */
#ifndef INTAKE_MIXTURE_H
#define INTAKE_MIXTURE_H

#include "record/layout.h"
#include "util/buf.h"
#include "util/fault.h"

enum { MIXTURE_MOST = 8 };

struct mixture;

/* Is the name a list? */
bool mixture_is(const char *encodings);

/* Does it hold good encodings, each once? FAULT_USE when not. */
int mixture_known(const char *encodings, struct fault *fault);

/* FAULT_USE also for an encoding that cannot be cut before it is decoded. */
int mixture_open(struct mixture **mixture, const char *encodings, const struct dialect *dialect,
	struct fault *fault);

/* What it is called, as it stood in the list; NULL behind the last. */
const char *mixture_name(const struct mixture *mixture, int i);

/* The first is UTF-8, so what is valid there needs no other look. */
bool mixture_is_utf8_first(const struct mixture *mixture);

/*
 * Which of them the bytes are text in, or -1; then they are decoded with the first, bad bytes
 * marked as intake/recode does, or as they are when that is UTF-8. *text points to raw or *hold.
 */
int mixture_decode(struct mixture *mixture, struct slice raw, struct slice *text, struct buf *hold);

/* Are bad bytes marked? */
bool mixture_marks(const struct mixture *mixture);

void mixture_close(struct mixture *mixture);

#endif
