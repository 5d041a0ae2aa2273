/* Loaded before the C library: kills the process in place of its KILL_AT-th call of these. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/types.h>

static void count(void)
{
	static long n;
	const char *at = getenv("KILL_AT");

	if (at && ++n == strtol(at, NULL, 10))
		raise(SIGKILL);
}

#define COUNTED(type, name, parameters, ...) \
	type name parameters; \
	type name parameters \
	{ \
		type (*real) parameters = (type (*) parameters)dlsym(RTLD_NEXT, #name); \
		count(); \
		return real(__VA_ARGS__); \
	}

COUNTED(ssize_t, write, (int fd, const void *bytes, size_t n), fd, bytes, n)
COUNTED(ssize_t, read, (int fd, void *bytes, size_t n), fd, bytes, n)
COUNTED(int, fsync, (int fd), fd)
COUNTED(int, close, (int fd), fd)
COUNTED(int, fchmod, (int fd, mode_t mode), fd, mode)
COUNTED(int, rename, (const char *from, const char *to), from, to)
COUNTED(int, mkostemp, (char *name, int flags), name, flags)
