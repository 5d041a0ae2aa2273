# SPDX-License-Identifier: GPL-3.0-or-later
# Writes one table in many manners and with one damage a file, runs ce-ingest with the manner told, and checks every cell.
# The kinds of damage follow the list that the Pollock benchmark publishes (G. Vitagliano et al., VLDB 2023); the code is our own.
import itertools, os, random, re, subprocess

random.seed(7)
HEADER = ["id", "date", "qty", "product", "price", "remark", "url"]
ROWS = [[str(1000 + i), "2026-05-%02d" % (i + 1), str(i * 3 % 7), "item %d" % i, "%d.%02d" % (i, i * 7 % 100), "", "http://x.example/%d?a=b" % i] for i in range(14)]
for i, remark in enumerate(["plain", "", "with, comma", 'say "so"', "two\nlines", "ends; here", "tab\there", "pipe | and 'apostrophe'", "back\\slash", "été à 5 €", "a, \"b\"", " kept blanks ", "#5", "''"]):
    ROWS[i][5] = remark
ESCAPES = {"\\t": "\t", "\\n": "\n", "\\r": "\r", "\\\\": "\\"}
results = {}


def plain(field):
    return re.sub(r"\\[tnr\\]", lambda m: ESCAPES[m[0]], field)


def quoted(cell, m):
    quote, escape = m["quote"], m["escape"]
    if escape == "double":
        return quote + cell.replace(quote, quote * 2) + quote
    if escape == "none":
        return quote + cell + quote
    return quote + cell.replace(escape, escape * 2).replace(quote, escape + quote) + quote


def write_cell(cell, m):
    special = [m["delimiter"], m["quote"], "\n", "\r"] + ([m["escape"]] if len(m["escape"]) == 1 else [])
    needs = any(s in cell for s in special) or cell != cell.strip() or (m["comment"] and m["comment"] in cell)
    return quoted(cell, m) if needs or m["all"] else cell


def lines_of(rows, m):
    return [m["delimiter"].join(write_cell(c, m) for c in row) for row in rows]


def manner(**changes):
    usual = dict(delimiter=",", quote='"', escape="double", end="\r\n", encoding="utf-8", all=False, comment="", only_end=False)
    return {**usual, **changes}


NAMES = {"\n": "LF", "\r\n": "CRLF", "\r": "CR", "\t": "TAB", " ": "SPACE"}


def told(m):
    args = ["-e", m["encoding"], "-d", NAMES.get(m["delimiter"], m["delimiter"])]
    if m["quote"] != '"':
        args += ["-S", "quote=" + m["quote"]]
    if m["escape"] != "double":
        args += ["-S", "escape=" + m["escape"]]
    if m["comment"]:
        args += ["-S", "comment=" + m["comment"]]
    if m["only_end"]:
        args += ["-S", "line_end=" + NAMES.get(m["end"], m["end"])]
    return args


def run(data, args):
    """Status, header, kept records, rejects (code, raw), and what was said."""
    with open("in.polluted", "wb") as out:
        out.write(data)
    for name in ("out.tsv", "rejects.tsv"):
        if os.path.exists(name):
            os.remove(name)
    got = subprocess.run(["ce-ingest", "-v", "-o", "out.tsv", "--rejects", "rejects.tsv", *args, "in.polluted"], stderr=subprocess.PIPE, check=False)
    said = got.stderr.decode("utf-8", "replace")
    assert got.returncode in (0, 1, 3), (args, got.returncode, said)
    if got.returncode == 3:
        return 3, None, [], [], said
    lines = open("out.tsv", encoding="utf-8", newline="").read().split("\n")
    rejects = open("rejects.tsv", encoding="utf-8", newline="").read().split("\n")
    assert lines[-1] == rejects[-1] == ""
    rows = [[plain(f) for f in line.split("\t")] for line in lines[:-1]]
    bad = [(r.split("\t")[4], plain(r.split("\t")[6])) for r in rejects[1:-1]]
    counts = re.search(r": (\d+) read, (\d+) kept, (\d+) rejected.*?, (\d+) skipped", said)
    read, kept, rejected, skipped = map(int, counts.groups())
    assert read == kept + rejected + skipped and kept == len(rows) - 1 and rejected == len(bad), said
    assert got.returncode == (1 if bad else 0), said
    return got.returncode, rows[0], rows[1:], bad, said


def note(family, ok, what):
    done = results.setdefault(family, [0, 0])
    done[0] += 1
    if not ok:
        done[1] += 1
        if done[1] <= 3:
            print("WRONG", family, what)


def check(family, data, args, header, rows, bad=None, what=None):
    have = run(data, args)
    want_bad = [] if bad is None else bad
    note(family, (have[1], have[2], [raw for code, raw in have[3]]) == (header, rows, want_bad), (what, args, have))


def encode(text, m):
    return text.encode(m["encoding"])


def whole(m, rows=ROWS, header=HEADER):
    return encode(m["end"].join(lines_of([header] + rows, m)) + m["end"], m)


# Manners: delimiters, quotes, escapes, line ends and encodings in every combination that can be written.
for d, q, e, end, all_ in itertools.product([",", ";", "\t", "|", " ", ", ", "||", ":", "~", "，"], ['"', "'"], ["double", "\\"], ["\n", "\r\n", "\r"], [False, True]):
    check("manners", whole(manner(delimiter=d, quote=q, escape=e, end=end, all=all_)), told(manner(delimiter=d, quote=q, escape=e)), HEADER, ROWS, what=(d, q, e, end, all_))
for e in ["utf-8", "utf-16le", "windows-1252", "gb18030", "iso-8859-15"]:
    m = manner(encoding=e, delimiter=";")
    check("encodings", whole(m), told(m), HEADER, ROWS, what=e)
for end in ["\n", "\r\n", "\r", ";\n", "\x1e", "END"]:
    m = manner(end=end, only_end=True, all=True, delimiter="\x1f" if end == "\x1e" else ",")
    check("record ends", whole(m), told(m), HEADER, ROWS, what=end)
loose = [[c if '"' not in c or ", " not in c else "x" for c in row] for row in ROWS]
check("escape none", whole(manner(escape="none", all=True), loose), told(manner(escape="none")), HEADER, loose)
bare = [[re.sub(r"[,\n\r]", ".", c).strip() for c in row] for row in ROWS]
check("quote none", "\n".join(",".join(r) for r in [HEADER] + bare).encode(), ["-S", "quote=none"], HEADER, bare)

# The file and its tables.
m = manner()
body = lines_of(ROWS, m)
text = "\r\n".join(lines_of([HEADER], m) + body)
check("file", text.encode(), [], HEADER, ROWS, what="no trailing line end")
check("file", (text + "\r\n\r\n").encode(), [], HEADER, ROWS, what="two trailing line ends")
check("file", "\r\n".join(body).encode(), ["--no-header"], ["#%d" % (k + 1) for k in range(7)], ROWS, what="no header")
check("file", "\r\n".join(body).encode(), ["--no-header", "--columns", ",".join(HEADER)], HEADER, ROWS, what="no header, names told")
check("file", (",".join(HEADER) + "\r\n").encode(), [], HEADER, [], what="header only")
check("file", "\r\n".join([",".join(HEADER), body[0]]).encode(), [], HEADER, ROWS[:1], what="one row")
for n in (2, 3):
    rows = [[h + str(j) for h in HEADER] for j in range(n)]
    check("file", "\r\n".join([",".join(row) for row in rows] + body).encode(), ["-S", "header_rows=%d" % n], [" ".join(row[k] for row in rows) for k in range(7)], ROWS, what="header rows")
    check("file", "\r\n".join([",".join(HEADER)] * n + body).encode(), ["-S", "header_rows=%d" % n], HEADER, ROWS, what="the same header row again")
for n in (1, 2, 5):
    junk = "\r\n".join(["Report of May, \"draft", "", ",,,", "page 1", "'"][:n]) + "\r\n"
    check("file", (junk + text).encode(), ["-S", "skip=%d" % n], HEADER, ROWS, what="preamble")
    check("file", ("".join("#" + line + "\r\n" for line in junk.split("\r\n")[:-1]) + text).encode(), ["-S", "comment=#"], HEADER, [r for r in ROWS], what="comments")
status, _, _, _, said = run(b"", [])
note("file", status == 3 and "is empty" in said, "empty file")
for name, second in {"fewer": ["a,b", "1,2", "3,4"], "more": ["a,b,c,d,e,f,g,h", "1,2,3,4,5,6,7,8"]}.items():
    check("second table", (text + "\r\n\r\n" + "\r\n".join(second)).encode(), [], HEADER, ROWS, second, name)
check("second table", (text + "\r\n\r\n" + "\r\n".join([",".join(HEADER), body[0]])).encode(), [], HEADER, ROWS + [HEADER, ROWS[0]], None, "same width")
for foot in ["Total", "Source: nobody", "Total,,9"]:
    check("footer", (text + "\r\n" + foot).encode(), [], HEADER, ROWS, [foot], foot)
    check("footer", (text + "\r\n" + foot).encode(), ["-S", "ignore=/^(Total|Source)/"], HEADER, ROWS, None, foot)

# One row damaged: it is rejected as it stands, and all others are there.
for i in range(len(ROWS)):
    others = ROWS[:i] + ROWS[i + 1:]

    def damaged(family, line, what, lines=body, i=i, others=others, args=[]):
        data = "\r\n".join([",".join(HEADER)] + lines[:i] + [line] + lines[i + 1:]) + "\r\n"
        check(family, data.encode() if isinstance(line, str) else data, args, HEADER, others, [line], what)

    cells = [write_cell(c, m) for c in ROWS[i]]
    for k in range(7):
        if k:
            damaged("missing delimiter", ",".join(cells[:k - 1] + [cells[k - 1] + cells[k]] + cells[k + 1:]) if not cells[k].startswith('"') and not cells[k - 1].startswith('"') else ",".join(cells[:k - 1] + cells[k:]), (i, k))
        damaged("surplus delimiter", ",".join(cells[:k] + [""] + cells[k:]), (i, k))
    spaced = " ".join(cells)
    damaged("row with other delimiter", spaced if '"' not in spaced else " ".join(c.strip('"').replace('"', "").replace("\n", " ").replace(",", " ") for c in cells), i)
    damaged("row with other delimiter", ";".join(c.replace('"', "").replace("\n", " ").replace(",", " ") for c in cells), i)
    # An extra quote before a cell may reach into later rows: then lines around it are rejected too, but nothing is lost or made up.
    for k in range(7):
        line = ",".join(cells[:k] + ['"' + cells[k]] + cells[k + 1:])
        have = run(("\r\n".join([",".join(HEADER)] + body[:i] + [line] + body[i + 1:]) + "\r\n").encode(), [])
        raws = "\r\n".join(raw for code, raw in have[3])
        lost = [row for row in others if row not in have[2] and row[0] not in raws]
        note("extra quote", not lost and all(row in others for row in have[2]) and have[0] == 1, (i, k, have))
    # Bytes that are no text, and a NUL.
    for byte in (b"\xff", b"\xc3", b"\x00"):
        data = "\r\n".join([",".join(HEADER)] + body[:i] + ["@"] + body[i + 1:]).encode().replace(b"@", ",".join(cells[:6]).encode() + b",x" + byte + b"y", 1)
        have = run(data, [])
        note("bytes that are no text", have[2] == others and [code for code, raw in have[3]] == ["encoding"], (i, byte, have))

for family, (files, wrong) in results.items():
    print(family + ":", files, "files,", wrong, "wrong")
