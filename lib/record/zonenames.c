/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/zonenames.h"

#include "util/buf.h"
#include "util/file.h"
#include "util/nearest.h"

#include <stdbool.h>
#include <strings.h>

/* Lines of tzdata.zi: "Z NAME ..." is a zone, "L TARGET NAME" another name of one. */
static char *zone_in(char *line)
{
	char *name = line[0] && line[1] == ' ' ? line + 2 : NULL;

	if (!name || (line[0] != 'Z' && line[0] != 'L'))
		return NULL;
	if (line[0] == 'L') {
		name = strchr(name, ' ');
		if (!name)
			return NULL;
		name++;
	}
	name[strcspn(name, " ")] = '\0';
	return name;
}

/* Places are cities: what stands behind the last slash counts alone when it is right. */
static bool same_place(const char *name, const char *want)
{
	const char *slash = strrchr(name, '/');

	return slash && strcasecmp(slash + 1, want) == 0;
}

int zone_unknown(const char *name, struct fault *fault)
{
	struct buf list = BUF_NONE;
	struct fault ignored;
	struct nearest near = nearest_to(name);
	const char *slash = strrchr(name, '/'), *place = NULL;
	char hint[NEAREST_TEXT];

	if (file_slurp("/usr/share/zoneinfo/tzdata.zi", 1 << 20, &list, &ignored))
		buf_clear(&list);
	for (char *line = list.n ? list.at : NULL, *next; line; line = next) {
		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		char *zone = zone_in(line);
		if (!zone)
			continue;
		nearest_offer(&near, zone);
		place = !place && same_place(zone, slash ? slash + 1 : name) ? zone : place;
	}
	near.best = place ? place : near.best;
	fault_set(fault, FAULT_USE, "no time zone \"%.100s\"%s", name,
		near.best ? nearest_hint(&near, hint)
			  : " (wanted: an IANA name such as Asia/Shanghai)");
	buf_release(&list);
	return -1;
}
