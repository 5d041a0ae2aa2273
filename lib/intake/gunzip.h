/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A source of bytes that unpacks another source of gzip data, several members after one another
 * included. Damaged data, or data that ends too early, is FAULT_INPUT.
 */
#ifndef INTAKE_GUNZIP_H
#define INTAKE_GUNZIP_H

#include "record/chunk.h"

struct gunzip;

/* `from` must live as long as the gunzip; it is not closed. */
struct gunzip *gunzip_open(struct source from);

/* As struct source wants it. */
long gunzip_read(void *gunzip, char *bytes, size_t n, struct fault *fault);

void gunzip_close(struct gunzip *gunzip);

#endif
