/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/opt.h"

#include "util/mem.h"
#include "util/nearest.h"

#include <errno.h>
#include <getopt.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef CE_VERSION
#define CE_VERSION "0.1"
#endif

enum { MOST = 80, FIRST_LONG = 256, COMPLETION = 255, COLUMN = 27 };

static const struct opt shared[] = {
	{'h', "help", NULL, "show this help", OPT_FLAG, 0},
	{'V', "version", NULL, "show the version", OPT_FLAG, 0},
	{0, "completion", "bash|zsh", "print a completion script for the shell", OPT_TEXT, 0},
	{0, NULL, NULL, NULL, OPT_FLAG, 0},
};

void opt_list_add(struct opt_list *list, const char *text)
{
	list->at = mem_grow(list->at, &list->cap, list->n + 1, sizeof(*list->at));
	list->at[list->n++] = text;
}

void opt_list_release(struct opt_list *list)
{
	free(list->at);
	*list = (struct opt_list){0};
}

void opt_split(const char *text, char separator, struct opt_list *list, char **hold)
{
	char *at = *hold = mem_copy(text, strlen(text));

	for (char *end; (end = strchr(at, separator)); at = end + 1) {
		*end = '\0';
		opt_list_add(list, at);
	}
	opt_list_add(list, at);
}

int opt_number(const char *text, int64_t *value)
{
	char *end;

	errno = 0;
	long long number = strtoll(text, &end, 10);
	if (errno || end == text || *end || text[0] == ' ' || text[0] == '+')
		return -1;
	*value = number;
	return 0;
}

int opt_real(const char *text, double *value)
{
	char *end;
	double number = strtod(text, &end);

	if (end == text || *end || !isfinite(number) || text[0] == ' ' || strpbrk(text, "xXpP"))
		return -1;
	*value = number;
	return 0;
}

/* Is text one of the words of "a|b|c"? Its position, else -1. */
static int word_of(const char *words, const char *text)
{
	size_t n = strlen(text);
	int at = 0;

	for (const char *word = words; word; at++) {
		const char *end = strchr(word, '|');
		size_t len = end ? (size_t)(end - word) : strlen(word);
		if (len == n && memcmp(word, text, n) == 0)
			return at;
		word = end ? end + 1 : NULL;
	}
	return -1;
}

/* A value name of only lower-case words with bars between them lists all there are. */
static bool is_choice(const char *value)
{
	return value && strchr(value, '|') && strspn(value, "abcdefghijklmnopqrstuvwxyz-|HanstTW") == strlen(value);
}

static int store(const struct opt *row, const char *value, void *target, struct fault *fault)
{
	char *field = (char *)target + row->at;

	if (is_choice(row->value) && word_of(row->value, value) < 0)
		return fault_set(fault, FAULT_USE, "--%s takes %s, not \"%s\"", row->name, row->value, value);
	switch (row->kind) {
	case OPT_FLAG:
		*(bool *)field = true;
		return 0;
	case OPT_TEXT:
		*(const char **)field = value;
		return 0;
	case OPT_LIST:
		opt_list_add((struct opt_list *)field, value);
		return 0;
	case OPT_NUMBER:
		if (opt_number(value, (int64_t *)field) || *(int64_t *)field < 0)
			return fault_set(fault, FAULT_USE,
				"--%s takes a whole number from 0, not \"%s\"", row->name, value);
		return 0;
	case OPT_REAL:
		if (opt_real(value, (double *)field))
			return fault_set(fault, FAULT_USE, "--%s takes a number, not \"%s\"", row->name, value);
		return 0;
	}
	return 0;
}

static void help_row(const struct opt *row)
{
	char left[128];
	char brief[4] = "";

	if (row->letter)
		snprintf(brief, sizeof(brief), "-%c,", row->letter);
	int n = snprintf(left, sizeof(left), "  %-3s --%s%s%s", brief, row->name, row->value ? " " : "",
		row->value ? row->value : "");
	if (n >= COLUMN)
		printf("%s\n%*s%s\n", left, COLUMN, "", row->help);
	else
		printf("%-*s%s\n", COLUMN, left, row->help);
}

static void help(const struct opt_tool *tool)
{
	printf("%s - %s\n\nusage:\n", tool->name, tool->brief);
	for (const char *const *line = tool->usage; *line; line++)
		printf("  %s %s\n", tool->name, *line);
	printf("\noptions:\n");
	for (const struct opt *row = tool->table; row->name; row++)
		help_row(row);
	for (const struct opt *row = shared; row->name; row++)
		help_row(row);
	if (tool->more)
		printf("\n%s", tool->more);
}

static void complete_bash_row(const struct opt *row)
{
	if (is_choice(row->value)) {
		printf("\t--%s)\n\t\tCOMPREPLY=($(compgen -W '", row->name);
		for (const char *c = row->value; *c; c++)
			putchar(*c == '|' ? ' ' : *c);
		printf("' -- \"$cur\"))\n\t\treturn ;;\n");
	} else if (row->value && !strstr(row->value, "FILE")) {
		printf("\t--%s)\n\t\treturn ;;\n", row->name);
	}
}

static void complete_bash(const struct opt_tool *tool)
{
	printf("# bash completion for %s\n_%s() {\n", tool->name, tool->name + 3);
	printf("\tlocal cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}\n");
	printf("\tcase $prev in\n");
	for (const struct opt *row = tool->table; row->name; row++)
		complete_bash_row(row);
	complete_bash_row(&shared[2]);
	printf("\tesac\n\tif [[ $cur == -* ]]; then\n\t\tCOMPREPLY=($(compgen -W '");
	for (const struct opt *row = tool->table; row->name; row++)
		printf("--%s ", row->name);
	printf("--help --version --completion' -- \"$cur\"))\n\tfi\n}\n");
	printf("complete -o default -F _%s %s\n", tool->name + 3, tool->name);
}

/* In a zsh _arguments specification these close a part; a quote would close the word. */
static void zsh_text(const char *text)
{
	for (; *text; text++) {
		if (*text == '\'')
			printf("'\\'");
		else if (strchr(":[]\\", *text))
			putchar('\\');
		putchar(*text);
	}
}

static void complete_zsh_row(const struct opt *row)
{
	printf("  '%s--%s[", row->kind == OPT_LIST ? "*" : "", row->name);
	zsh_text(row->help);
	putchar(']');
	if (is_choice(row->value)) {
		printf(":%s:(", row->name);
		for (const char *c = row->value; *c; c++)
			putchar(*c == '|' ? ' ' : *c);
		putchar(')');
	} else if (row->value) {
		printf(":%s:%s", row->name, strstr(row->value, "FILE") ? "_files" : "");
	}
	printf("' \\\n");
}

static void complete_zsh(const struct opt_tool *tool)
{
	printf("#compdef %s\n_arguments \\\n", tool->name);
	for (const struct opt *row = tool->table; row->name; row++)
		complete_zsh_row(row);
	for (const struct opt *row = shared; row->name; row++)
		complete_zsh_row(row);
	printf("  '*:file:_files'\n");
}

static int complete(const struct opt_tool *tool, const char *shell, struct fault *fault)
{
	if (strcmp(shell, "bash") == 0)
		complete_bash(tool);
	else if (strcmp(shell, "zsh") == 0)
		complete_zsh(tool);
	else
		return fault_set(fault, FAULT_USE, "--completion takes bash|zsh, not \"%s\"", shell);
	return 0;
}

static int finish_output(struct fault *fault)
{
	if (fflush(stdout) || ferror(stdout))
		return fault_errno(fault, FAULT_OUTPUT, "standard output: cannot be written");
	return 0;
}

/* getopt has left no row: say what was meant. */
static int unknown(const struct opt_tool *tool, char **argv, int letter, struct fault *fault)
{
	const char *word = argv[optind - 1];
	char hint[NEAREST_TEXT];

	if (letter >= COMPLETION) /* a known long name: it can only have been given a value */
		return fault_set(fault, FAULT_USE, "%.*s takes no argument", (int)strcspn(word, "="), word);
	if (letter) /* an unknown long name leaves none */
		return fault_set(fault, FAULT_USE, "no option -%c (try %s --help)", letter, tool->name);
	char name[100];
	snprintf(name, sizeof(name), "%.*s", (int)strcspn(word + 2, "="), word + 2);
	struct nearest near = nearest_to(name);
	for (const struct opt *row = tool->table; row->name; row++)
		nearest_offer(&near, row->name);
	nearest_offer(&near, "help");
	nearest_offer(&near, "version");
	return fault_set(fault, FAULT_USE, "no option --%s%s", name, nearest_hint(&near, hint));
}

struct tables {
	struct option longs[MOST];
	char shorts[2 * MOST];
	const struct opt *row[MOST];
};

static void build_row(struct tables *t, int i, size_t *s, const struct opt *row, int code)
{
	t->row[i] = row;
	t->longs[i] = (struct option){
		row->name, row->value ? required_argument : no_argument, NULL, code};
	if (row->letter) {
		t->shorts[(*s)++] = (char)row->letter;
		if (row->value)
			t->shorts[(*s)++] = ':';
	}
}

static void build(struct tables *t, const struct opt_tool *tool)
{
	int i = 0;
	size_t s = 0;

	memset(t, 0, sizeof(*t));
	t->shorts[s++] = ':';
	for (const struct opt *row = tool->table; row->name; row++, i++)
		build_row(t, i, &s, row, FIRST_LONG + i);
	build_row(t, i++, &s, &shared[0], 'h');
	build_row(t, i++, &s, &shared[1], 'V');
	build_row(t, i++, &s, &shared[2], COMPLETION);
}

static const struct opt *find(const struct tables *t, int code)
{
	if (code >= FIRST_LONG)
		return t->row[code - FIRST_LONG];
	for (int i = 0; t->row[i]; i++)
		if (t->row[i]->letter == code)
			return t->row[i];
	return NULL;
}

enum opt_result opt_parse(const struct opt_tool *tool, int argc, char **argv, void *target,
	int *operands, struct fault *fault)
{
	struct tables t;

	build(&t, tool);
	opterr = 0;
	optind = 0; /* glibc starts anew, letters of an argument before included */
	for (int code; (code = getopt_long(argc, argv, t.shorts, t.longs, NULL)) != -1;) {
		if (code == '?')
			return unknown(tool, argv, optopt, fault);
		if (code == ':')
			return fault_set(fault, FAULT_USE, "%s wants an argument (try %s --help)",
				argv[optind - 1], tool->name);
		if (code == 'h') {
			help(tool);
			return finish_output(fault) ? OPT_FAULT : OPT_SAID;
		}
		if (code == 'V') {
			printf("%s (ce) %s\n", tool->name, CE_VERSION);
			return finish_output(fault) ? OPT_FAULT : OPT_SAID;
		}
		if (code == COMPLETION) {
			if (complete(tool, optarg, fault))
				return OPT_FAULT;
			return finish_output(fault) ? OPT_FAULT : OPT_SAID;
		}
		if (store(find(&t, code), optarg, target, fault))
			return OPT_FAULT;
	}
	*operands = optind;
	return OPT_GO;
}

int setting_check(const struct setting *setting, const char *value, struct fault *fault)
{
	double number;

	if (setting->kind == SETTING_CHOICE && word_of(setting->choices, value) < 0)
		return fault_set(fault, FAULT_USE, "setting %s takes %s, not \"%s\"", setting->name,
			setting->choices, value);
	if (setting->kind == SETTING_NUMBER &&
		(opt_real(value, &number) || number < setting->low || number > setting->high))
		return fault_set(fault, FAULT_USE, "setting %s takes a number from %g to %g, not \"%s\"",
			setting->name, setting->low, setting->high, value);
	return 0;
}
