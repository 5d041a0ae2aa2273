/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/file.h"

#include "util/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int file_open(const char *path, struct fault *fault)
{
	struct stat st;

	if (strcmp(path, "-") == 0)
		return STDIN_FILENO;
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0) {
		fault_errno(fault, FAULT_INPUT, "cannot be read");
		return fault_at(fault, path, 0);
	}
	if (fstat(fd, &st) == 0 && S_ISDIR(st.st_mode)) {
		close(fd);
		fault_set(fault, FAULT_INPUT, "is a directory");
		return fault_at(fault, path, 0);
	}
	return fd;
}

const char *file_name(const char *path)
{
	return strcmp(path, "-") == 0 ? "(stdin)" : path;
}

long file_read(int fd, const char *name, char *bytes, size_t n, struct fault *fault)
{
	ssize_t got;

	do
		got = read(fd, bytes, n);
	while (got < 0 && errno == EINTR);
	if (got >= 0)
		return got;
	fault_errno(fault, FAULT_INPUT, "cannot be read");
	return fault_at(fault, name, 0);
}

int file_slurp(const char *path, size_t limit, struct buf *buf, struct fault *fault)
{
	int fd = file_open(path, fault);
	long got = fd < 0 ? -1 : 1;

	while (got > 0 && buf->n <= limit) {
		char *to = buf_room(buf, 65536);
		got = file_read(fd, file_name(path), to, 65536, fault);
		if (got > 0)
			buf->n += (size_t)got;
	}
	if (buf->cap)
		buf->at[buf->n] = '\0';
	if (fd > STDIN_FILENO)
		close(fd);
	if (got >= 0 && buf->n > limit) {
		fault_set(fault, FAULT_INPUT, "more than %zu bytes", limit);
		return fault_at(fault, file_name(path), 0);
	}
	return got < 0 ? -1 : 0;
}

static int cannot_write(struct out *out)
{
	fault_errno(&out->fault, FAULT_OUTPUT, "cannot be written");
	return fault_at(&out->fault, out->path ? out->path : "standard output", 0);
}

const char *file_folder(void)
{
	const char *folder = getenv("TMPDIR");

	return folder && *folder ? folder : "/tmp";
}

int file_temporary(struct buf *path)
{
	size_t before = path->n;

	buf_printf(path, "%s/ce-XXXXXX", file_folder());
	return mkostemp(path->at + before, O_CLOEXEC);
}

/* Not every file system has files without a name; elsewhere the name is taken away. */
int file_nameless(void)
{
	struct buf path = BUF_NONE;
	int fd = open(file_folder(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);

	if (fd >= 0)
		return fd;
	if ((fd = file_temporary(&path)) >= 0)
		unlink(path.at);
	buf_release(&path);
	return fd;
}

int file_write(int fd, const void *bytes, size_t n)
{
	const char *at = bytes;

	while (n) {
		ssize_t done = write(fd, at, n);
		if (done < 0 && errno != EINTR)
			return -1;
		if (done > 0) {
			at += done;
			n -= (size_t)done;
		}
	}
	return 0;
}

static int out_temp(struct out *out, const char *path, struct fault *fault)
{
	struct buf name = BUF_NONE;
	struct stat st;

	if (stat(path, &st) == 0 && !S_ISREG(st.st_mode)) { /* a device or a pipe is no file to replace */
		out->fd = open(path, O_WRONLY | O_CLOEXEC);
	} else {
		buf_printf(&name, "%s.XXXXXX", path);
		out->fd = mkostemp(name.at, O_CLOEXEC);
		if (out->fd >= 0)
			out->temp = mem_copy(name.at, name.n);
		buf_release(&name);
	}
	if (out->fd >= 0)
		return 0;
	fault_errno(fault, FAULT_OUTPUT, "cannot be written");
	return fault_at(fault, path, 0);
}

/* A larger pipe lets the tools on both ends work at once; where it may not be had nothing changes. */
static void widen_pipe(int fd)
{
	struct stat st;

	if (fstat(fd, &st) == 0 && S_ISFIFO(st.st_mode))
		fcntl(fd, F_SETPIPE_SZ, 1 << 20);
}

int out_open(struct out *out, const char *path, struct fault *fault)
{
	*out = (struct out){.buf = BUF_NONE, .fd = STDOUT_FILENO};
	if (!path || strcmp(path, "-") == 0) {
		widen_pipe(out->fd);
		return 0;
	}
	out->path = path;
	return out_temp(out, path, fault);
}

static int put(struct out *out, const struct buf *bytes)
{
	if (out->sink)
		return out->sink(out->context, bytes);
	if (!out->fault.kind && file_write(out->fd, bytes->at, bytes->n))
		cannot_write(out);
	out->begun = out->begun || bytes->n;
	return out->fault.kind ? -1 : 0;
}

int out_flush(struct out *out)
{
	int bad = put(out, &out->buf);

	buf_clear(&out->buf);
	return bad;
}

int out_write(struct out *out, const struct buf *bytes)
{
	if (out->buf.n + bytes->n >= 65536)
		return out_flush(out) || put(out, bytes) ? -1 : 0;
	buf_add(&out->buf, bytes->at, bytes->n);
	return 0;
}

int out_settle(struct out *out)
{
	if (out_flush(out))
		return -1;
	return out->durable && fsync(out->fd) ? cannot_write(out) : 0;
}

int file_sync_folder(const char *path, struct fault *fault)
{
	const char *slash = strrchr(path, '/');
	char *folder = slash ? mem_copy(path, (size_t)(slash - path + 1)) : mem_copy(".", 1);
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool bad = fd < 0 || fsync(fd);

	if (bad) {
		fault_errno(fault, FAULT_OUTPUT, "cannot be written to the disk");
		fault_at(fault, folder, 0);
	}
	if (fd >= 0)
		close(fd);
	free(folder);
	return bad ? -1 : 0;
}

/* mkostemp makes files that only the owner may read; a result is an ordinary file. */
static int out_rename(struct out *out)
{
	mode_t mask = umask(0);

	umask(mask);
	if (fchmod(out->fd, 0666 & ~mask) || out_settle(out) || close(out->fd) ||
		rename(out->temp, out->path))
		return cannot_write(out);
	free(out->temp);
	out->temp = NULL;
	return out->durable ? file_sync_folder(out->path, &out->fault) : 0;
}

int out_close(struct out *out, struct fault *fault)
{
	int bad = out_flush(out);

	if (!bad && out->temp)
		bad = out_rename(out);
	else if (!bad && close(out->fd) && errno != EINTR)
		bad = cannot_write(out);
	if (bad) {
		*fault = out->fault;
		if (out->temp)
			unlink(out->temp);
	}
	free(out->temp);
	out->temp = NULL;
	buf_release(&out->buf);
	return bad;
}

void out_fail(struct out *out, const char *tool, int status)
{
	if (out->temp) {
		unlink(out->temp);
		free(out->temp);
		out->temp = NULL;
	} else if (!out->path && (out->begun || out->buf.n)) {
		buf_printf(&out->buf, "!failed %s %d\n", tool, status);
		out_flush(out);
	}
	buf_release(&out->buf);
}
