/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Functions that overrun, hide state or start a shell: using one does not compile.
 * Every file of the project is compiled with -include util/banned.h.
 */
#ifndef UTIL_BANNED_H
#define UTIL_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#pragma GCC poison strcpy strcat strncpy strncat sprintf vsprintf strtok gets
#pragma GCC poison gmtime localtime ctime asctime atoi atol atoll atof system popen tmpnam mktemp

#endif
