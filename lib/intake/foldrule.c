/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/foldrule.h"

#include <string.h>

static const char *const names[FOLD_RULES] = {
	[FOLD_NONE] = "",
	[FOLD_FIRST] = "first",
	[FOLD_LAST] = "last",
	[FOLD_KNOWN] = "known",
	[FOLD_END] = "end",
	[FOLD_CHANGES] = "changes",
	[FOLD_LEFT] = "left",
};

const char *foldrule_name(enum foldrule rule)
{
	return names[rule];
}

enum foldrule foldrule_split(const char *name, size_t *n)
{
	const char *colon = strrchr(name, ':');

	*n = strlen(name);
	if (!colon || colon == name)
		return FOLD_NONE;
	for (int i = FOLD_FIRST; i < FOLD_RULES; i++)
		if (strcmp(colon + 1, names[i]) == 0) {
			*n = (size_t)(colon - name);
			return (enum foldrule)i;
		}
	return FOLD_NONE;
}
