/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/apart.h"

#include "util/mem.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Where a path leads: to a file, or to a name in a folder that is there. */
struct place {
	bool known, there;
	dev_t device;
	ino_t inode;
	const char *name; /* within the folder, when there is no file */
};

static void find_folder(struct place *place, const char *path)
{
	const char *slash = strrchr(path, '/');
	char *folder = slash ? mem_copy(path, (size_t)(slash - path) + 1) : mem_copy(".", 1);
	struct stat st;

	place->name = slash ? slash + 1 : path;
	place->known = stat(folder, &st) == 0;
	if (place->known) {
		place->device = st.st_dev;
		place->inode = st.st_ino;
	}
	free(folder);
}

static struct place find(const struct apart *file)
{
	struct place place = {0};
	struct stat st;
	bool dash = strcmp(file->path, "-") == 0;

	place.there = (dash ? fstat(file->written ? STDOUT_FILENO : STDIN_FILENO, &st)
			    : stat(file->path, &st)) == 0;
	if (place.there) {
		place.known = S_ISREG(st.st_mode);
		place.device = st.st_dev;
		place.inode = st.st_ino;
	} else if (!dash) {
		find_folder(&place, file->path);
	}
	return place;
}

static bool is_same(const struct place *one, const struct place *other)
{
	return one->known && other->known && one->there == other->there &&
	       one->device == other->device && one->inode == other->inode &&
	       (one->there || strcmp(one->name, other->name) == 0);
}

bool apart_same(const char *one, const char *other)
{
	struct place a = find(&(struct apart){.path = one});
	struct place b = find(&(struct apart){.path = other});

	return strcmp(one, other) == 0 || is_same(&a, &b);
}

int apart_check(const struct apart *files, size_t n, struct fault *fault)
{
	for (size_t i = 0; i < n; i++) {
		if (!files[i].path || !files[i].written)
			continue;
		struct place place = find(&files[i]);
		for (size_t k = 0; k < n; k++) {
			if (k == i || !files[k].path || (files[k].written && k < i))
				continue;
			struct place other = find(&files[k]);
			if (is_same(&place, &other))
				return fault_set(fault, FAULT_USE,
					"%s %.150s and %s %.150s are one file, which would be written over",
					files[i].what, files[i].path, files[k].what, files[k].path);
		}
	}
	return 0;
}
