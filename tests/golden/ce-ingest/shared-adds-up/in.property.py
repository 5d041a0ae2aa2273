# SPDX-License-Identifier: GPL-3.0-or-later
# Random settings and maps on every small file of the suites and exports, always the same by seed.
import os, random, re, subprocess, sys

random.seed(11)
shared, maps = sys.argv[1], sorted(sys.argv[2] + "/" + m for m in os.listdir(sys.argv[2]))
files = []
for top in ("suites", "exports", "prepbench"):
    for folder, _, names in os.walk(shared + "/" + top):
        files += [folder + "/" + n for n in names if os.path.getsize(folder + "/" + n) < 100000]
files.sort()

SETTINGS = {
    "quote": ["'", "none", "a", "|"], "escape": ["\\", "none", "double", "e"], "blanks": ["keep", "trim"],
    "comment": ["#", "a", "//"], "line_end": ["LF", "CR", "CRLF", ";", "e", "\\x1e"], "skip": ["0", "1", "7"],
    "header_rows": ["0", "1", "2", "5"], "ragged": ["pad", "reject"], "delimiter": [";", "TAB", "SPACE", "||", "e", ", "],
    "missing": ["a|1|NA"], "rest": ["keep"],
}
ENCODINGS = ["auto", "utf-8", "gb18030", "utf-16le", "cp949", "windows-1252"]


def options():
    args = ["-e", random.choice(ENCODINGS)] if random.random() < 0.4 else []
    for name in random.sample(sorted(SETTINGS), random.randrange(5)):
        args += ["-S", name + "=" + random.choice(SETTINGS[name])]
    if random.random() < 0.25:
        args += ["-m", random.choice(maps)]
    if random.random() < 0.1:
        args = ["--tsv"] + (["--no-header"] if random.random() < 0.5 else [])
    return args


statuses, sums = {}, [0, 0, 0, 0, 0]
for turn in range(600):
    path, args = random.choice(files), options()
    for name in ("out.tsv", "rejects.tsv"):
        if os.path.exists(name):
            os.remove(name)
    got = subprocess.run(["ce-ingest", "-v", "-o", "out.tsv", "--rejects", "rejects.tsv", *args, path], stderr=subprocess.PIPE, check=False)
    said = got.stderr.decode("utf-8", "replace")
    statuses[got.returncode] = statuses.get(got.returncode, 0) + 1
    if got.returncode not in (0, 1, 2, 3) or "ERROR" in said or "runtime error" in said:
        print("CRASH", got.returncode, args, path[len(shared):], said[:500])
        continue
    if got.returncode > 1:
        if not said.startswith("ce-ingest: "):
            print("NO MESSAGE", args, path, said)
        continue
    n = {word: int(count) for count, word in re.findall(r"(\d+) (read|kept|rejected|duplicate|skipped)", said)}
    lines = open("out.tsv", "rb").read()
    rejects = open("rejects.tsv", "rb").read()
    fields = {line.count(b"\t") for line in lines.split(b"\n")[:-1]}
    good = n["read"] == n["kept"] + n["rejected"] + n.get("duplicate", 0) + n["skipped"]
    good = good and lines.count(b"\n") == n["kept"] + 1 and rejects.count(b"\n") == n["rejected"] + 1 and len(fields) == 1
    lines.decode("utf-8")
    rejects.decode("utf-8")
    if not good:
        print("DOES NOT ADD UP", args, path[len(shared):], said[:500])
    for i, word in enumerate(("read", "kept", "rejected", "duplicate", "skipped")):
        sums[i] += n.get(word, 0)
print(sum(statuses.values()), "runs", "add up" if sums[0] == sum(sums[1:]) else "DO NOT ADD UP", "done and rejected:", all(statuses.get(s) for s in (0, 1)))
