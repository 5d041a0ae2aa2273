/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/child.h"

#include "util/file.h"
#include "util/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <unistd.h>

/* What a program may know: where programs and fonts are, and that text is UTF-8. */
static const char *const wanted[] = {"PATH", "HOME", "TMPDIR", NULL};
enum { ENVIRONMENT = 8, READ = 65536 };

struct environment {
	char *at[ENVIRONMENT];
	size_t n;
};

static void environment_add(struct environment *env, const char *name, const char *value)
{
	struct buf buf = BUF_NONE;

	buf_printf(&buf, "%s=%s", name, value);
	env->at[env->n++] = mem_copy(buf.at, buf.n);
	buf_release(&buf);
}

static void environment_make(struct environment *env, const char *tongue)
{
	for (const char *const *name = wanted; *name; name++)
		if (getenv(*name))
			environment_add(env, *name, getenv(*name));
	environment_add(env, "LC_ALL", "C.UTF-8");
	environment_add(env, "TZ", "UTC0");
	if (tongue)
		environment_add(env, "FC_LANG", tongue);
}

static void environment_release(struct environment *env)
{
	for (size_t i = 0; i < env->n; i++)
		free(env->at[i]);
}

static int no_file(struct fault *fault)
{
	return fault_errno(fault, FAULT_OUTPUT, "no temporary file can be made in %.300s", file_folder());
}

int child_file(const char *bytes, size_t n, char **path, struct fault *fault)
{
	struct buf name = BUF_NONE;
	int fd = file_temporary(&name), bad = fd < 0 ? no_file(fault) : 0;

	if (!bad) {
		bad = file_write(fd, bytes, n);
		if (close(fd) || bad) {
			bad = fault_errno(fault, FAULT_OUTPUT, "%s: cannot be written", name.at);
			unlink(name.at);
		} else {
			*path = mem_copy(name.at, name.n);
		}
	}
	buf_release(&name);
	return bad;
}

static int take_back(int fd, struct buf *buf)
{
	off_t at = 0;
	ssize_t n;

	do {
		n = pread(fd, buf_room(buf, READ), READ, at);
		if (n > 0) {
			buf->n += (size_t)n;
			at += n;
		}
	} while (n > 0 || (n < 0 && errno == EINTR));
	if (buf->cap)
		buf->at[buf->n] = '\0';
	return n < 0 ? -1 : 0;
}

static int start(const struct child_ask *ask, int out, int err, pid_t *pid)
{
	struct environment env = {0};
	posix_spawn_file_actions_t actions;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
	posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
	environment_make(&env, ask->tongue);
	int error = posix_spawnp(pid, ask->argv[0], &actions, NULL, (char *const *)ask->argv, env.at);
	environment_release(&env);
	posix_spawn_file_actions_destroy(&actions);
	return error;
}

/* False: it did not end within so many seconds. A kernel without pidfd_open (before 5.3) has no limit. */
static bool ends_in_time(pid_t pid, int seconds)
{
	int fd = seconds ? pidfd_open(pid, 0) : -1, n;
	struct pollfd poll_fd = {.fd = fd, .events = POLLIN};

	if (fd < 0)
		return true;
	do
		n = poll(&poll_fd, 1, seconds * 1000);
	while (n < 0 && errno == EINTR);
	close(fd);
	return n != 0;
}

static int wait_for(pid_t pid, int seconds)
{
	bool late = !ends_in_time(pid, seconds);
	int status;

	if (late)
		kill(pid, SIGKILL);
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	if (late)
		return CHILD_LATE;
	return WIFEXITED(status) ? WEXITSTATUS(status) : CHILD_SIGNAL + WTERMSIG(status);
}

static int run(const struct child_ask *ask, int out_fd, int err_fd, struct buf *out, struct buf *err,
	struct fault *fault)
{
	pid_t pid;
	int error = start(ask, out_fd, err_fd, &pid);

	if (error == ENOENT)
		return CHILD_MISSING;
	errno = error;
	if (error)
		return fault_errno(fault, FAULT_PLOT, "%s: cannot be run", ask->argv[0]);
	int status = wait_for(pid, ask->seconds);
	if (status == -1 || take_back(out_fd, out) || take_back(err_fd, err))
		return fault_errno(fault, FAULT_PLOT, "%s: its output cannot be read", ask->argv[0]);
	return status;
}

int child_run(const struct child_ask *ask, struct buf *out, struct buf *err, struct fault *fault)
{
	int out_fd = file_nameless();
	int err_fd = out_fd < 0 ? -1 : file_nameless();
	int status = err_fd < 0 ? no_file(fault) : run(ask, out_fd, err_fd, out, err, fault);

	if (out_fd >= 0)
		close(out_fd);
	if (err_fd >= 0)
		close(err_fd);
	return status;
}
