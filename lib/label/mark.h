/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Faults that show the words meant: a message, then the line with those words underlined.
 */
#ifndef LABEL_MARK_H
#define LABEL_MARK_H

#include "util/fault.h"

/*
 * Set the fault; bytes [at, at + n) of `text` are underlined (n 0: one place). A long text is cut
 * to what stands around them. Returns -1.
 */
int mark_fault(struct fault *fault, enum fault_kind kind, const char *text, size_t at, size_t n,
	const char *format, ...) __attribute__((format(printf, 6, 7)));

#endif
