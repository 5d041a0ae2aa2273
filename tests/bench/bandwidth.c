/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bandwidth FILE THREADS: how fast this machine hands a cached file to its threads, in GB/s:
 *   pread   each thread copies its pieces of 256 KiB into a buffer of its own, as ce-gap does
 *   touch   the same, and every byte is looked at once (a sum of 64-bit words)
 *   memory  the words of a buffer too large for any cache are summed, nothing is copied
 * One line: pread touch memory, the best of five each.
 */
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { PIECE = 1 << 18, ROUNDS = 5, MOST = 256, LARGE = 1 << 28 };

struct job {
	int fd;
	off_t size;
	int first, step; /* pieces first, first + step, ... */
	int touch;
	const uint64_t *memory;
	uint64_t sum;
	pthread_t thread;
};

static uint64_t sum_of(const uint64_t *word, size_t n)
{
	uint64_t a = 0, b = 0, c = 0, d = 0;

	for (; n >= 4; n -= 4, word += 4)
		a += word[0], b += word[1], c += word[2], d += word[3];
	return a + b + c + d;
}

static void *work(void *context)
{
	struct job *job = context;
	uint64_t *piece = aligned_alloc(64, PIECE);

	if (!piece)
		exit(1);
	for (off_t at = (off_t)job->first * PIECE; at < job->size; at += (off_t)job->step * PIECE) {
		size_t n = job->size - at < PIECE ? (size_t)(job->size - at) : PIECE;
		if (job->memory)
			job->sum += sum_of(job->memory + at / 8, n / 8);
		else if (pread(job->fd, piece, n, at) != (ssize_t)n)
			exit(1);
		else if (job->touch)
			job->sum += sum_of(piece, n / 8);
	}
	free(piece);
	return NULL;
}

static double now(void)
{
	struct timespec at;

	clock_gettime(CLOCK_MONOTONIC, &at);
	return (double)at.tv_sec + (double)at.tv_nsec * 1e-9;
}

static double best(struct job *job, int threads, uint64_t *sum)
{
	double least = 1e9;

	for (int round = 0; round < ROUNDS; round++) {
		double start = now();
		for (int i = 0; i < threads; i++)
			if (pthread_create(&job[i].thread, NULL, work, &job[i]))
				exit(1);
		for (int i = 0; i < threads; i++) {
			pthread_join(job[i].thread, NULL);
			*sum += job[i].sum;
		}
		double took = now() - start;
		least = took < least ? took : least;
	}
	return (double)job[0].size / least / 1e9;
}

int main(int argc, char **argv)
{
	int threads = argc == 3 ? atoi(argv[2]) : 0, fd = argc == 3 ? open(argv[1], O_RDONLY) : -1;
	struct job job[MOST] = {0};
	struct stat st;
	uint64_t sum = 0, *memory = malloc(LARGE);

	if (fd < 0 || fstat(fd, &st) || threads < 1 || threads > MOST || !memory)
		return 2;
	memset(memory, 1, LARGE);
	for (int i = 0; i < threads; i++)
		job[i] = (struct job){.fd = fd, .size = st.st_size, .first = i, .step = threads};
	double pread_gb = best(job, threads, &sum);
	for (int i = 0; i < threads; i++)
		job[i].touch = 1;
	double touch_gb = best(job, threads, &sum);
	for (int i = 0; i < threads; i++)
		job[i].memory = memory, job[i].size = LARGE;
	double memory_gb = best(job, threads, &sum);
	printf("%.2f %.2f %.2f\n", pread_gb, touch_gb, memory_gb);
	fprintf(stderr, "%llu\n", (unsigned long long)sum);
	return 0;
}
