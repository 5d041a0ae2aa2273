/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * measure FILE COMMAND...: runs the command and appends "seconds peak-KiB" to FILE. The peak is that
 * of its largest process. Exits as the command did.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void)
{
	struct timespec at;

	clock_gettime(CLOCK_MONOTONIC, &at);
	return (double)at.tv_sec + (double)at.tv_nsec * 1e-9;
}

int main(int argc, char **argv)
{
	struct rusage usage;
	int status;

	if (argc < 3)
		return 2;
	double start = now();
	pid_t child = fork();
	if (child == 0) {
		execvp(argv[2], argv + 2);
		_exit(127);
	}
	if (child < 0 || waitpid(child, &status, 0) < 0)
		return 2;
	double seconds = now() - start;
	getrusage(RUSAGE_CHILDREN, &usage);
	FILE *file = fopen(argv[1], "a");
	if (!file || fprintf(file, "%.6f %ld\n", seconds, usage.ru_maxrss) < 0 || fclose(file))
		return 2;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}
