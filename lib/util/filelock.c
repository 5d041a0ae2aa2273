/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/filelock.h"

#include "util/buf.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* Whoever held it before may have removed the file between our opening and our locking. */
static bool is_there(int fd, const char *path)
{
	struct stat held, named;

	return fstat(fd, &held) == 0 && stat(path, &named) == 0 && held.st_dev == named.st_dev &&
	       held.st_ino == named.st_ino;
}

/* 0 and a descriptor, 1: try again, -1 and errno. */
static int try(const char *path, int *fd)
{
	*fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
	if (*fd < 0)
		return -1;
	if (flock(*fd, LOCK_EX | LOCK_NB) == 0 && is_there(*fd, path))
		return 0;
	int why = errno;
	close(*fd);
	errno = why;
	return why == EWOULDBLOCK ? -1 : 1;
}

int filelock_take(struct filelock *lock, const char *file, struct fault *fault)
{
	struct buf path = BUF_NONE;
	int got, tries = 0;

	buf_printf(&path, "%s.lock", file);
	do {
		errno = 0;
		got = try(path.at, &lock->fd);
	} while (got > 0 && ++tries < 100);
	lock->path = NULL;
	if (!got) {
		lock->path = path.at;
		return 0;
	}
	if (errno == EWOULDBLOCK || got > 0) {
		fault_set(fault, FAULT_INPUT, "another run works with it now: begin when that has ended");
		fault_at(fault, file, 0);
	} else {
		fault_errno(fault, FAULT_OUTPUT, "cannot be made, which keeps other runs out");
		fault_at(fault, path.at, 0);
	}
	buf_release(&path);
	return -1;
}

void filelock_drop(struct filelock *lock)
{
	if (!lock->path)
		return;
	unlink(lock->path);
	close(lock->fd);
	free(lock->path);
	lock->path = NULL;
}
