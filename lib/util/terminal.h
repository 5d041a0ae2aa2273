/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The terminal behind a file descriptor.
 */
#ifndef UTIL_TERMINAL_H
#define UTIL_TERMINAL_H

/* How many columns it has, 80 where it does not say; 0: this is no terminal. */
int terminal_columns(int fd);

#endif
