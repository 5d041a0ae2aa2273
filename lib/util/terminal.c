/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

int terminal_columns(int fd)
{
	struct winsize size;

	if (!isatty(fd))
		return 0;
	return ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col : 80;
}
