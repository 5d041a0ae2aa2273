# SPDX-License-Identifier: GPL-3.0-or-later
# Runs every case of csv-spectrum, csv-test-data and commons-csv and compares what ce-ingest keeps and rejects with what the suite expects.
import csv, io, json, os, re, subprocess, sys

root = sys.argv[1]
escapes = {"\\t": "\t", "\\n": "\n", "\\r": "\r", "\\\\": "\\"}


def plain(field):
    return re.sub(r"\\[tnr\\]", lambda m: escapes[m[0]], field)


class Run:
    """One run of ce-ingest: its header, the records it kept and those it rejected, in order."""

    def __init__(self, path, *options):
        args = ["ce-ingest", "-v", "-o", "out.tsv", "--rejects", "rejects.tsv", *options, path]
        for name in ("out.tsv", "rejects.tsv"):
            if os.path.exists(name):
                os.remove(name)
        got = subprocess.run(args, stderr=subprocess.PIPE, check=False)
        self.status, self.said = got.returncode, got.stderr.decode("utf-8", "replace")
        self.header, self.kept, self.rejected = None, [], []
        if os.path.exists("out.tsv"):
            lines = open("out.tsv", encoding="utf-8", newline="").read().split("\n")[:-1]
            rows = [[plain(f) for f in line.split("\t")] for line in lines]
            self.header, self.kept = rows[0], rows[1:]
        if os.path.exists("rejects.tsv"):
            lines = open("rejects.tsv", encoding="utf-8", newline="").read().split("\n")[1:-1]
            self.rejected = [(line.split("\t")[4], plain(line.split("\t")[6])) for line in lines]
        counts = re.search(r": (\d+) read, (\d+) kept, (\d+) rejected.*?, (\d+) skipped", self.said)
        if counts:
            read, kept, rejected, skipped = map(int, counts.groups())
            self.skipped = skipped
            assert read == kept + rejected + skipped, self.said
            assert kept == len(self.kept) and rejected == len(self.rejected), self.said


def show(name, want, have, why=None):
    if want == have:
        print(name, "equal" if not why else "EQUAL, although: " + why)
    elif why:
        print(name, "differs:", why)
    else:
        print(name, "DIFFERS", "want", want, "have", have)


def spectrum():
    why = {"location_coordinates": "the suite's JSON holds another phone number than its CSV"}
    folder = root + "/csv-spectrum/"
    for file in sorted(os.listdir(folder + "csvs")):
        name = file[:-4]
        want = json.load(open(folder + "json/" + name + ".json", encoding="utf-8"))
        run = Run(folder + "csvs/" + file)
        have = [dict(zip(run.header, row)) for row in run.kept]
        show("csv-spectrum " + name, want if isinstance(want, list) else [want], have, why.get(name))


def test_data():
    folder = root + "/csv-test-data/"
    for file in sorted(os.listdir(folder + "csv")):
        name, path = file[:-4], folder + "csv/" + file
        if name.startswith("bad-"):
            with open("in.foo.csv", "w", encoding="utf-8") as out:
                out.write("column\nfoo\nbar\nbaz\n")
            run = Run(path, "-m", "in.foo.csv")
            print("csv-test-data", name, run.status, len(run.kept), "kept", [code for code, raw in run.rejected])
            continue
        want = json.load(open(folder + "json/" + name + ".json", encoding="utf-8"))
        if name.startswith("header-"):
            run = Run(path)
            have = [dict(zip(run.header, row)) for row in run.kept]
        else:
            run = Run(path, "--no-header", "-S", "blanks=keep")
            have = run.kept
        show("csv-test-data " + name, want, have)


def commons_expects(path):
    """The settings, and what each line n:[…] says: the record's printed form."""
    lines = open(path, encoding="utf-8").read().split("\n")
    data, *settings = lines[0].split()
    records = [re.match(r"(\d+):(\[.*?\])(#.*)?$", line) for line in lines[2:]]
    return data, settings, [(int(m[1]), m[2]) for m in records if m]


def commons():
    folder = root + "/commons-csv/src/test/resources/org/apache/commons/csv/"
    for file in sorted(os.listdir(folder + "CSVFileParser")):
        if not (file.startswith("test") and file.endswith(".txt")):
            continue
        data, settings, want = commons_expects(folder + "CSVFileParser/" + file)
        options = ["--no-header", "--columns", "1,2,3,4" if data == "test.csv" else "1,2,3,4,5"]
        if "IgnoreSpaces=true" not in settings:
            options += ["-S", "blanks=keep"]
        if "CommentStart=#" in settings:
            options += ["-S", "comment=#"]
        run = Run(folder + "CSVFileParser/" + data, *options)
        width = len(run.header)
        # Records of another width are rejected as they stand; blank lines are skipped, and the suite gives some as 1:[].
        show("commons-csv " + file, [text for n, text in want if n == width], ["[" + ", ".join(row) + "]" for row in run.kept])
        show("commons-csv " + file + " other widths", [text for n, text in want if n != width and text != "[]"],
             ["[" + raw + "]" for code, raw in run.rejected])
    others = [  # a quoted empty field and an empty one are both missing, in python's csv and here
        ("CSVFileParser/bom.csv", ["-S", "blanks=keep"], "utf-8-sig", {}, None),
        ("CSV-196/emoji.csv", ["--no-header"], "utf-8", {}, None),
        ("CSV-196/japanese.csv", ["--no-header"], "utf-8", {}, None),
        ("CSV-213/999751170.patch.csv", ["-d", ";"], "utf-8", {"delimiter": ";"}, None),
        ("CSV-254/csv-254.csv", ["--no-header"], "utf-8", {}, None),
        ("CSV-259/sample.txt", ["--no-header"], "utf-8", {}, None),
        ("CSV-290/psql.csv", ["--no-header"], "utf-8", {}, None),
        ("CSV-141/csv-141.csv", ["--no-header"], "utf-8", {}, "a quote that is never closed; its first line is rejected, the rest is read"),
    ]
    for path, options, encoding, dialect, why in others:
        rows = list(csv.reader(io.StringIO(open(folder + path, "rb").read().decode(encoding), newline=""), **dialect))
        run = Run(folder + path, *options)
        have = run.kept if "--no-header" in options else [run.header] + run.kept
        show("commons-csv " + path, rows, have, why)
        if why:
            print("   kept", have, "rejected", run.rejected)
    run = Run(folder + "csv-167/sample1.csv", "-S", "comment=#", "-S", "escape=\\")
    print("commons-csv csv-167/sample1.csv", run.header, run.kept, run.rejected, run.skipped, "skipped")
    # Behind a backslash the record stream knows t, n, r and itself: \b stays as it is.
    run = Run(folder + "CSV-290/psql.tsv", "--tsv", "--no-header", "-S", "missing=\\\\N")
    print("commons-csv CSV-290/psql.tsv", run.status, run.kept, run.rejected)


spectrum()
test_data()
commons()
