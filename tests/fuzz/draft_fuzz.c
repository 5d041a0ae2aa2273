/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as an export: if a map can be drafted for them it is text, and it can be read.
 */
#include "intake/draft.h"
#include "intake/maptable.h"
#include "util/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct buf text = BUF_NONE;
	struct fault fault;
	struct map map;
	char path[64];
	int fd = memfd_create("export", 0);

	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	if (fd < 0 || write(fd, data, n) != (ssize_t)n)
		abort();
	if (draft(&text, path, NULL, &fault) == 0) {
		if (utf8_span(text.at, text.n) != text.n ||
			map_parse(&map, "draft", text.at, text.n, &fault))
			abort();
		map_release(&map);
	} else if (fault.kind != FAULT_INPUT || strcmp(fault.file, "(draft)") == 0) {
		fprintf(stderr, "%s:%d: %s\n", fault.file, (int)fault.line, fault.text);
		abort();
	}
	close(fd);
	buf_release(&text);
	return 0;
}
