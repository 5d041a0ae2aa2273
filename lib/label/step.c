/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/step.h"

#include "util/mem.h"

char *step_called(const char *option, const char *text)
{
	struct buf name = BUF_NONE;

	buf_printf(&name, "%s %s", option, text);
	char *called = mem_copy(name.at, name.n);
	buf_release(&name);
	return called;
}
