/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bytes that part an export into records and fields, as ce-map(5) lets people write them, and
 * the dialect that they make together.
 */
#ifndef INTAKE_MARKS_H
#define INTAKE_MARKS_H

#include "record/manner.h"
#include "util/fault.h"

/* TAB, SPACE, LF, CRLF, CR, or the bytes themselves, among them \t \n \r \\ and \xHH. */
int marks_read(const char *text, struct mark *mark, struct fault *fault);

/* The same for a delimiter, a quote ("none") and an escape ("double", "none"). FAULT_USE. */
int marks_delimiter(const char *text, struct manner *manner, struct fault *fault);
int marks_quote(const char *text, struct manner *manner, struct fault *fault);
int marks_escape(const char *text, struct manner *manner, struct fault *fault);

/* A manner in which nothing is said, not even the delimiter. */
struct manner marks_unsaid(void);

/*
 * The dialect that a manner means. What is unsaid becomes usual; marks that could not be told from
 * each other are FAULT_USE. The dialect points to the manner.
 */
int marks_settle(struct manner *manner, struct dialect *dialect, struct fault *fault);

#endif
