/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/packing.h"

#include "intake/gunzip.h"
#include "intake/unxz.h"
#include "intake/unzstd.h"

#include <string.h>

static const struct unpacker *const unpackers[] = {&unpack_gzip, &unpack_zstd, &unpack_xz};

const struct unpacker *packing_find(const char *head, size_t n)
{
	for (size_t i = 0; i < sizeof(unpackers) / sizeof(*unpackers); i++)
		if (n >= unpackers[i]->n && memcmp(head, unpackers[i]->magic, unpackers[i]->n) == 0)
			return unpackers[i];
	return NULL;
}

/* The name of a zip archive's first entry stands at this place. */
enum { ENTRY = 30 };

static const struct stranger {
	const char *magic;
	size_t n;
	const char *entry; /* how the first entry's name begins; NULL: any */
	const char *what, *how;
} strangers[] = {
	{"PK\3\4", 4, "[Content_Types].xml", "an Excel workbook", "xlsx2csv FILE | ce-ingest"},
	{"PK\3\4", 4, "_rels/", "an Excel workbook", "xlsx2csv FILE | ce-ingest"},
	{"PK\3\4", 4, "xl/", "an Excel workbook", "xlsx2csv FILE | ce-ingest"},
	{"PK\3\4", 4, "docProps/", "an Excel workbook", "xlsx2csv FILE | ce-ingest"},
	{"PK\3\4", 4, "mimetypeapplication/vnd.oasis", "an OpenDocument file",
		"ssconvert FILE out.csv; ce-ingest out.csv"},
	{"PK\3\4", 4, NULL, "a zip archive", "unzip -p FILE | ce-ingest"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, NULL, "an old Excel workbook",
		"ssconvert FILE out.csv; ce-ingest out.csv"},
	{"BZh", 3, NULL, "bzip2 data", "bzcat FILE | ce-ingest"},
	{"7z\xbc\xaf\x27\x1c", 6, NULL, "a 7-Zip archive", "7z e -so FILE | ce-ingest"},
	{"\x04\x22\x4d\x18", 4, NULL, "lz4 data", "lz4cat FILE | ce-ingest"},
};

/* A sentence that begins "BZhang," is no bzip2 data: what follows the magic there is a digit. */
static bool is_stranger(const struct stranger *s, const char *head, size_t n)
{
	if (n < s->n || memcmp(head, s->magic, s->n) != 0)
		return false;
	if (strcmp(s->magic, "BZh") == 0)
		return n >= 10 && memcmp(head + 4, "1AY&SY", 6) == 0;
	return !s->entry || (n > ENTRY + strlen(s->entry) &&
				    memcmp(head + ENTRY, s->entry, strlen(s->entry)) == 0);
}

int packing_refuse(const char *head, size_t n, const char *name, struct fault *fault)
{
	for (size_t i = 0; i < sizeof(strangers) / sizeof(*strangers); i++) {
		if (!is_stranger(&strangers[i], head, n))
			continue;
		fault_set(fault, FAULT_INPUT, "is %s; make it text first: %s", strangers[i].what,
			strangers[i].how);
		return fault_at(fault, name, 0);
	}
	return 0;
}
