/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as a calendar file. What is read must count alike whichever way it is asked: open time
 * never falls, adds up, and hours_after comes back to it.
 */
#include "record/calendars.h"
#include "record/when.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void demand(bool holds)
{
	if (!holds)
		abort();
}

static void check_after(const struct hours *hours, int64_t at_s, int64_t open_s)
{
	int64_t due;

	if (!hours_after(hours, at_s, open_s, &due))
		return;
	demand(due >= FIRST_S && due <= LAST_S);
	demand(hours_between(hours, at_s, due) == open_s);
	if (open_s > 0)
		demand(hours_between(hours, at_s, due - 1) < open_s);
	else if (due < LAST_S)
		demand(hours_between(hours, at_s, due + 1) > open_s);
}

static void check(const struct hours *hours)
{
	static const int64_t days[] = {-719162, -30000, 0, 19000, 20400, 20500, 20787, 30000, 2932896};
	int64_t last = FIRST_S, sum = 0;

	for (size_t i = 0; i < sizeof(days) / sizeof(*days); i++) {
		int64_t at_s = days[i] * DAY_S + 40000, open_s = hours_between(hours, last, at_s);
		demand(open_s >= 0 && open_s <= at_s - last);
		demand(hours_between(hours, at_s, last) == -open_s);
		sum += open_s;
		last = at_s;
		check_after(hours, at_s, 0);
		check_after(hours, at_s, 30000);
		check_after(hours, at_s, -30000);
	}
	demand(sum == hours_between(hours, FIRST_S, last));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct calendars *calendars;
	struct fault fault = {0};
	char path[64];
	int fd = memfd_create("calendar", 0);

	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	demand(fd >= 0 && write(fd, data, n) == (ssize_t)n);
	if (calendars_read(&calendars, path, NULL, &fault) == 0) {
		const struct hours *common = calendars_find(calendars, "", 0);
		const struct hours *named = calendars_find(calendars, "a", 1);
		if (common)
			check(common);
		if (named)
			check(named);
		calendars_free(calendars);
	} else {
		demand(fault.text[0] && (fault.kind == FAULT_USE || fault.kind == FAULT_INPUT));
	}
	close(fd);
	return 0;
}
