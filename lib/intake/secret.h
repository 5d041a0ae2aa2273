/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The secret of a key file, by which identifiers become pseudonyms. The file must be an ordinary
 * one of 32 to 4096 bytes that nobody but its owner may read or write; all its bytes count.
 * The key is their BLAKE2b-512.
 */
#ifndef INTAKE_SECRET_H
#define INTAKE_SECRET_H

#include "util/fault.h"

enum { SECRET_BYTES = 64 };

struct secret {
	unsigned char key[SECRET_BYTES];
};

/* FAULT_USE when the file is no such one, FAULT_INPUT when it cannot be read. */
int secret_read(struct secret *secret, const char *path, struct fault *fault);

/* Wipes it. */
void secret_forget(struct secret *secret);

#endif
