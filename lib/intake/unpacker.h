/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One kind of packed data: known by its first bytes, unpacked as it is read, so that no file is
 * ever held whole. Several members behind one another are one text. Data that is damaged or ends
 * too early, and bytes behind it that belong to no member, are FAULT_INPUT.
 */
#ifndef INTAKE_UNPACKER_H
#define INTAKE_UNPACKER_H

#include "record/chunk.h"

struct unpacker {
	const char *name; /* "gzip" */
	const char *magic;
	size_t n; /* bytes of magic */
	/* `from` must live as long as what is returned; it is not closed. */
	void *(*open)(struct source from);
	long (*read)(void *context, char *bytes, size_t n, struct fault *fault);
	void (*close)(void *context);
};

#endif
