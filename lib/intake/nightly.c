/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/nightly.h"

#include "record/escape.h"
#include "util/apart.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* So that a state says which secret it goes with, without saying which it is. */
static struct digest mark_of(const struct secret *secret)
{
	return secret ? digest_of(DIGEST_FILE, secret, "", 0) : (struct digest){{0}};
}

static int refuse_names(const char *path, const char *output, struct fault *fault)
{
	size_t n = strlen(path);

	if (strcmp(path, "-") == 0 || !*path)
		return fault_set(fault, FAULT_USE, "a state is a file of its own, not \"%s\"", path);
	if (strcmp(path, output) == 0 ||
		(strncmp(path, output, n) == 0 && strcmp(output + n, ".next") == 0))
		return fault_set(fault, FAULT_USE, "the output cannot be the state, %s", path);
	return 0;
}

int nightly_open(struct nightly *nightly, const char *path, const char *output,
	const struct secret *secret, struct fault *fault)
{
	struct digest mark = mark_of(secret);

	*nightly = (struct nightly){
		.path = path, .secret = secret, .diary = DIARY_NONE, .text = BUF_NONE};
	if (refuse_names(path, output, fault) || filelock_take(&nightly->lock, path, fault))
		return -1;
	int got = diary_load(&nightly->diary, path, fault);
	if (got < 0)
		return -1;
	nightly->first = !got;
	if (got && digest_compare(&mark, &nightly->diary.secret) != 0) {
		fault_set(fault, FAULT_INPUT,
			"was written with another --hash-key, or without one: its keys say nothing now");
		return fault_at(fault, path, 0);
	}
	nightly->diary.secret = mark;
	buf_clear(&nightly->diary.output);
	buf_puts(&nightly->diary.output, output);
	return 0;
}

int nightly_begin(struct nightly *nightly, const struct key_columns *key,
	const struct schema *schema, struct fault *fault)
{
	struct buf names = BUF_NONE;

	nightly->key = key;
	for (size_t i = 0; i < key->n; i++) {
		const char *cell = schema->column[key->at[i]].cell;
		if (i)
			buf_byte(&names, '\t');
		stream_field(&names, cell, strlen(cell));
	}
	bool same = strcmp(names.at, nightly->diary.names.at) == 0;
	if (!nightly->first && !same) {
		fault_set(fault, FAULT_INPUT, "its key is %.100s, that of the map is %.100s",
			nightly->diary.names.at, names.at);
		fault_at(fault, nightly->path, 0);
	}
	if (nightly->first)
		buf_puts(&nightly->diary.names, names.at);
	buf_release(&names);
	return nightly->first || same ? 0 : -1;
}

bool nightly_takes(struct nightly *nightly, const char *line, size_t n)
{
	struct diary *diary = &nightly->diary;
	bool fresh;

	key_text(&nightly->text, nightly->key, line, n);
	struct digest key = digest_of(
		DIGEST_KEY, nightly->secret, nightly->text.at, nightly->text.n);
	struct digest row = digest_of(DIGEST_ROW, nightly->secret, line, n - 1);
	uint32_t number = keyset_put(&diary->keys, &key, &fresh);
	bool same = !fresh && digest_compare(&diary->row[number], &row) == 0;
	diary_set(diary, number, &row, DIARY_SEEN);
	nightly->counts.fresh += fresh;
	nightly->counts.changed += !fresh && !same;
	nightly->counts.same += same;
	return !same;
}

static int put(void *context, struct buf *text)
{
	return out_write(context, text);
}

/* What OUT will be, from its bytes as they are on the disk. */
static int describe(struct nightly *nightly, struct out *out, struct fault *fault)
{
	struct diary *diary = &nightly->diary;

	diary->after = diary->end;
	if (!out->temp) {
		fault_set(fault, FAULT_USE, "with --state the output must be an ordinary file");
		return fault_at(fault, out->path, 0);
	}
	out->durable = true;
	if (out_settle(out)) {
		*fault = out->fault;
		return -1;
	}
	return digest_file(&diary->content, out->fd, out->path, &diary->size, fault);
}

/* FILE.next is written, but bears another name still. */
static int write_next(
	struct nightly *nightly, struct out *next, const char *path, struct fault *fault)
{
	if (out_open(next, path, fault))
		return -1;
	next->durable = true;
	if (diary_write(&nightly->diary, put, next) || out_settle(next)) {
		*fault = next->fault;
		out_fail(next, "", 0);
		return -1;
	}
	return 0;
}

int nightly_finish(struct nightly *nightly, struct out *out, struct fault *fault)
{
	struct buf path = BUF_NONE;
	struct out next;

	buf_printf(&path, "%s.next", nightly->path);
	int bad = describe(nightly, out, fault) || write_next(nightly, &next, path.at, fault);
	if (bad) {
		out_fail(out, "", 0);
	} else if (out_close(out, fault)) {
		bad = -1;
		out_fail(&next, "", 0);
	} else {
		bad = out_close(&next, fault);
	}
	buf_release(&path);
	return bad ? -1 : 0;
}

struct nightly_counts nightly_count(const struct nightly *nightly)
{
	struct nightly_counts counts = nightly->counts;

	for (uint32_t i = 0; i < nightly->diary.keys.count; i++)
		counts.gone += nightly->diary.mark[i] == DIARY_THERE;
	return counts;
}

void nightly_close(struct nightly *nightly)
{
	diary_release(&nightly->diary);
	buf_release(&nightly->text);
	filelock_drop(&nightly->lock);
}

/* Is OUT what the diary says? */
static int check_output(const struct diary *diary, const char *path, struct fault *fault)
{
	struct digest content;
	uint64_t size = 0;
	int fd = file_open(diary->output.at, fault);

	if (fd < 0)
		return -1;
	int bad = digest_file(&content, fd, diary->output.at, &size, fault);
	close(fd);
	if (bad || (size == diary->size && digest_compare(&content, &diary->content) == 0))
		return bad;
	fault_set(fault, FAULT_INPUT,
		"is not the output that %s describes (%" PRIu64 " bytes, not %" PRIu64
		", or other ones): take this night again",
		path, size, diary->size);
	return fault_at(fault, diary->output.at, 0);
}

static int check_pair(const struct diary *next, const struct diary *now, const char *next_path,
	const char *path, struct fault *fault)
{
	if (digest_compare(&next->after, &now->end) != 0) {
		fault_set(fault, FAULT_INPUT, "does not follow %s as it is now: take this night again", path);
		return fault_at(fault, next_path, 0);
	}
	return check_output(next, next_path, fault);
}

/* The OUT that a night wrote is the one that has been dealt with since. */
static int check_meant(
	const struct diary *diary, const char *output, const char *path, struct fault *fault)
{
	if (!output || apart_same(output, diary->output.at))
		return 0;
	fault_set(fault, FAULT_INPUT, "describes the output %.150s, not %.150s: take this night again",
		diary->output.at, output);
	return fault_at(fault, path, 0);
}

/* No FILE.next: well, if FILE is what it was to become. */
static int no_next(
	const struct diary *now, const char *output, const char *next_path, const char *path,
	bool *again, struct fault *fault)
{
	*again = true;
	if (!digest_is_none(&now->end) && check_meant(now, output, path, fault) == 0 &&
		check_output(now, path, fault) == 0)
		return 0;
	fault_set(fault, FAULT_INPUT, "is not there: there is nothing to commit");
	return fault_at(fault, next_path, 0);
}

static int move_on(const char *next_path, const char *path, struct fault *fault)
{
	if (rename(next_path, path) == 0)
		return file_sync_folder(path, fault);
	fault_errno(fault, FAULT_OUTPUT, "cannot be put in the place of the state");
	return fault_at(fault, next_path, 0);
}

static int commit_next(const char *path, const char *output, bool *again, struct fault *fault)
{
	struct diary now = DIARY_NONE, next = DIARY_NONE;
	struct buf name = BUF_NONE;
	int got, bad = -1;

	buf_printf(&name, "%s.next", path);
	if (diary_load(&now, path, fault) >= 0 && (got = diary_load(&next, name.at, fault)) >= 0)
		bad = !got ? no_next(&now, output, name.at, path, again, fault)
		      : check_meant(&next, output, name.at, fault) ||
				      check_pair(&next, &now, name.at, path, fault) ||
				      move_on(name.at, path, fault)
			      ? -1
			      : 0;
	diary_release(&now);
	diary_release(&next);
	buf_release(&name);
	return bad;
}

int nightly_commit(const char *path, const char *output, bool *again, struct fault *fault)
{
	struct filelock lock;

	*again = false;
	if (filelock_take(&lock, path, fault))
		return -1;
	int bad = commit_next(path, output, again, fault);
	filelock_drop(&lock);
	return bad;
}
