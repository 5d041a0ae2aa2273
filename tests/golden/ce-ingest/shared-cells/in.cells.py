# SPDX-License-Identifier: GPL-3.0-or-later
# Reads each export with Python's csv module and compares every cell with what ce-ingest keeps; blanks at the ends of cells apart.
import csv, gzip, io, subprocess, sys

shared = sys.argv[1] + "/data/"
csv.field_size_limit(1 << 30)
files = [line.rstrip("\n").split("\t") for line in open("in.files.tsv", encoding="utf-8")]
unescape = {"\\t": "\t", "\\n": "\n", "\\r": "\r", "\\\\": "\\"}


def cell(field):
    out, i = [], 0
    while i < len(field):
        if field[i] == "\\":
            out.append(unescape[field[i : i + 2]])
            i += 2
        else:
            out.append(field[i])
            i += 1
    return "".join(out).strip(" \t")


def theirs(path, encoding, delimiter):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(shared + path, "rb") as f:
        text = f.read().decode(encoding)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    return ([c.strip(" \t") for c in row] for row in rows if any(c.strip(" \t") for c in row[1:]) or (row and row[0].strip(" \t")) or len(row) > 1)


for path, encoding, delimiter, rows, *options in files:
    args = ["ce-ingest", "-q", "-d", delimiter, "-e", "auto" if encoding.startswith("utf-") else encoding, *options, shared + path]
    got = subprocess.run(args, stdout=subprocess.PIPE, check=False)
    mine = got.stdout.decode("utf-8").split("\n")
    n, differ = 0, 0
    want = theirs(path, encoding, "\t" if delimiter == "TAB" else delimiter)
    if "--no-header" not in options:
        head = next(want)
    for row in want:
        n += 1
        fields = [cell(f) for f in mine[n].split("\t")] if n < len(mine) else None
        if fields != row:
            differ += 1
            if differ < 3:
                print(path, n, row, fields, sep="\n  ")
    if len(mine) != n + 2 or mine[-1] != "":
        print(path, "lines", len(mine) - 2, "records", n)
    print(path, got.returncode, n, "records", "as expected" if n == int(rows) else "not " + rows, differ, "differ")
