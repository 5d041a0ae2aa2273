/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/secret.h"

#include "util/file.h"

#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LEAST = 32, MOST = 4096 };

/* Who else could read or change it could undo every pseudonym. */
static int check_file(int fd, struct fault *fault)
{
	struct stat st;

	if (fstat(fd, &st))
		return fault_errno(fault, FAULT_INPUT, "cannot be read");
	if (!S_ISREG(st.st_mode))
		return fault_set(fault, FAULT_USE, "is no ordinary file, as a key must be");
	if (st.st_mode & 077)
		return fault_set(fault, FAULT_USE,
			"others may read or write this key (mode %03o): chmod 600 it",
			(unsigned)st.st_mode & 0777);
	if (st.st_size < LEAST || st.st_size > MOST)
		return fault_set(fault, FAULT_USE, "holds %lld bytes: a key has from %d to %d",
			(long long)st.st_size, LEAST, MOST);
	return 0;
}

static int read_all(int fd, const char *path, unsigned char bytes[MOST], size_t *n,
	struct fault *fault)
{
	long got = 1;

	for (*n = 0; got > 0 && *n < MOST; *n += (size_t)(got > 0 ? got : 0))
		got = file_read(fd, path, (char *)bytes + *n, MOST - *n, fault);
	return got < 0 ? -1 : 0;
}

static int take(struct secret *secret, int fd, const char *path, struct fault *fault)
{
	unsigned char bytes[MOST];
	size_t n = 0;
	int bad = check_file(fd, fault) ? fault_at(fault, path, 0)
					: read_all(fd, path, bytes, &n, fault);

	if (!bad)
		crypto_generichash(secret->key, sizeof(secret->key), bytes, n, NULL, 0);
	sodium_memzero(bytes, sizeof(bytes));
	return bad;
}

int secret_read(struct secret *secret, const char *path, struct fault *fault)
{
	if (strcmp(path, "-") == 0)
		return fault_set(fault, FAULT_USE, "the key is read from a file of its own");
	int fd = file_open(path, fault);
	if (fd < 0)
		return -1;
	int bad = take(secret, fd, path, fault);
	close(fd);
	return bad;
}

void secret_forget(struct secret *secret)
{
	sodium_memzero(secret, sizeof(*secret));
}
