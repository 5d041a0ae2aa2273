/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the first bytes of a file say about its wrapping: packed in a way that is unpacked here, or
 * in one that is not, a workbook for example; then the fault says what unpacks it.
 */
#ifndef INTAKE_PACKING_H
#define INTAKE_PACKING_H

#include "intake/unpacker.h"

/* How many bytes are worth looking at. */
enum { PACKING_LOOK = 64 };

/* NULL: none that is known here. */
const struct unpacker *packing_find(const char *head, size_t n);

/* FAULT_INPUT when it is wrapped in a way that nobody here unwraps; `name` is the file's. */
int packing_refuse(const char *head, size_t n, const char *name, struct fault *fault);

#endif
