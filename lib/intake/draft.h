/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A complete map for an export, to edit: what its bytes say of encoding, delimiter, header rows and
 * columns, with the evidence in remarks, and what would become of its records with that very map.
 * It is only ever printed; no file is read by what stands here.
 */
#ifndef INTAKE_DRAFT_H
#define INTAKE_DRAFT_H

#include "util/buf.h"
#include "util/fault.h"

/*
 * Add the map for the file at path ("-" is standard input, kept in $TMPDIR meanwhile) to out.
 * encoding: as the user told it, or NULL. The file is read four times.
 */
int draft(struct buf *out, const char *path, const char *encoding, struct fault *fault);

#endif
