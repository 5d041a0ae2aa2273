# SPDX-License-Identifier: GPL-3.0-or-later
# Result rows with hostile texts in every place, and the same with harmless ones of the same shape; each
# format is checked by a reader that is not ours. Prints a line for each check, and what fails.
import csv, html.parser, io, json, os, re, subprocess, unicodedata, xml.etree.ElementTree as tree

TEXTS = [
    "`touch PWN`", "$(touch PWN)", '"; system("touch PWN"); "', "'; !touch PWN; '", "\\`touch PWN\\`", "@touch_PWN",
    "{/Symbol a}", "{/=99 big}^{2}_{i}", "a_b^c@d&{e}~f", "%s%n%1$s%d", "\\", "\\\\", "\\n\\t\\\"", "a\\", "EOD", "CE_DATA", "CE_0123456789abcdef",
    "$T << EOD", "$T[1]", "NaN", "# comment", "set output 'PWN'", "load '|touch PWN'", "a\tb", "a\nb", "a\r\nb", "\n", "\t", "a\vb\fc",
    "<script>alert('PWN')</script>", "</title></svg></style></table><h1>x", "<!-- x", "--> <b>", "]]><x/>", "<![CDATA[", "&lt;b&gt; &amp; &#x3c;", "<img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)", "' onfocus='alert(1)", "javascript:alert(1)", "<a href=//evil>x</a>", "<?php", "</script>", "{{7*7}}${7*7}",
    "|", "a|b|c", "\\|", "`code`", "*b* _i_ ~~s~~", "[x](http://evil)", "![x](http://evil/x.png)", "# head", "- item", "> quote", "1. one", "---", "|---|", "<br>", "$$x$$",
    "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)", "=HYPERLINK(\"http://evil\")", "\t=1", "\r=1", "'=1", "a,b", "a\"b", "\"", "\"\"", ";", "a;b",
    "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x9b31m", "\x07\x08\x7f", "\x01\x02", "\u202eevil\u202c", "\u2066x\u2069", "\u200f\u200e", "a\u200bb\u2060c", "\ufeffx",
    "Z" + "\u0300" * 200, "\u0301" * 50, "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U000e0041\U000e0042", "\ue000", "\ufffd", "\ufffe", "\u2028x\u2029", "\u0085", "\u00a0",
    "中文“引号”《书名》", "ﷺ", "อ" + "\u0e34" * 9, "x" * 10000, "宽" * 3000, " ", "   ", " lead", "trail ", "(all)", "(missing)", "(model)", "((missing))", "item", "analysis", "confidence=nan", "confidence=1e999",
]
BYTES = [b"\xed\xa0\x80", b"\xc0\xaf", b"\xe0\x80\xaf", b"\xf8\x88\x80\x80\x80", b"\xff\xfe", b"a\xc3", b"\xf4\x90\x80\x80", b"\x80"]
HIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\U000e0000-\U000e007f]")
KINDS = ["scores", "gap", "promise", "kano", "loss", "other"]
FIXED = ["item", "measure", "unit", "n", "value", "low", "high", "label", "note"]
MEASURES = {"scores": ["net:points", "top_box:share", "level:share"], "gap": ["gap:score", "expectation:score", "perception:score", "scale:score"], "promise": ["kept:share", "late:share", "broken:share"],
            "kano": ["category:share", "better:ratio", "worse:ratio"], "loss": ["lost:count", "recovered:count", "rate:share"], "other": ["x:p", "y:instant"]}
NUMBERS = ["1e308", "-1e308", "-0", "0", "9" * 300, "0." + "3" * 300, "1e-320", "5", "", ".5"]

def encode(text):
    raw = text if isinstance(text, bytes) else text.encode()
    for a, b in ((b"\\", b"\\\\"), (b"\t", b"\\t"), (b"\n", b"\\n"), (b"\r", b"\\r")):
        raw = raw.replace(a, b)
    return raw

def rows_of(texts):
    """Six analyses, each with every text as group value, item, label and note; the column of groups is one too."""
    rows = []
    for kind in KINDS:
        for i, text in enumerate(texts):
            for m, measure in enumerate(MEASURES[kind]):
                name, unit = measure.split(":")
                value = "2026-05-13T11:02:05Z" if unit == "instant" else NUMBERS[(i + m) % len(NUMBERS)]
                low, high = ("", "") if unit == "instant" else (NUMBERS[(i * 3 + m) % len(NUMBERS)], NUMBERS[(i * 7 + m + 1) % len(NUMBERS)])
                rows.append([kind, text, text, name, unit, "9" * 19 if i == 3 else str(i), value, low, high, text, text])
    for text in texts: # what no one knows
        rows.append([text if text != "analysis" and str(text)[0] != "\ufeff" else "a", text, "i", text, "count", "1", "1", "", "", "", ""])
    return rows

def write(path, texts, column):
    rows = rows_of(texts)
    with open(path, "wb") as out:
        for line in [["analysis", column] + FIXED] + rows:
            out.write(b"\t".join(encode(cell) for cell in line) + b"\n")
    return rows

def ce(*args, columns=None):
    env = dict(os.environ, **({"COLUMNS": str(columns)} if columns else {}))
    run = subprocess.run(args, capture_output=True, env=env)
    if run.returncode or run.stderr:
        print("FAIL", *args[:6], run.returncode, run.stderr[:300])
    return run.stdout

def check(what, wrong):
    print(what + ":", "ok" if not wrong else "FAIL " + str(wrong)[:300])

class Page(html.parser.HTMLParser):
    VOID = {"meta", "link", "br", "input", "hr", "img"}
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.stack, self.wrong, self.tags, self.scripts = [], [], set(), 0
    def handle_starttag(self, tag, attrs):
        self.tags |= {tag} | {tag + " " + name for name, _ in attrs}
        self.scripts += tag == "script"
        self.wrong += [f"{tag} {name}" for name, value in attrs if name.startswith("on") or name == "src" or (name == "href" and value[:1] != "#" and not value.startswith("data:,"))]
        if tag not in self.VOID:
            self.stack.append(tag)
    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.stack.pop()
    def handle_endtag(self, tag):
        if not self.stack or self.stack.pop() != tag:
            self.wrong.append("</" + tag)
    def handle_comment(self, data):
        self.wrong.append("comment")
    def unknown_decl(self, data):
        self.wrong.append("declaration")
    def handle_pi(self, data):
        self.wrong.append("instruction")

def page(data):
    reader = Page()
    reader.feed(data.decode())
    reader.close()
    return reader

def drawing(data):
    root = tree.fromstring(data)
    return {node.tag.split("}")[1] for node in root.iter()} | {"@" + name for node in root.iter() for name in node.attrib}

def hidden(data):
    return sorted({hex(ord(c)) for c in HIDDEN.findall(data.decode())})

def width(line):
    return sum(0 if unicodedata.category(c) in ("Mn", "Me") else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)

HARD, SOFT = "<b>`touch PWN`\"'{@x}_^|&", "title"
hostile = write("hostile.tsv", TEXTS + BYTES, "`g`<i>\"'|{x}_^%")
write("harmless.tsv", [f"text {i}" for i in range(len(TEXTS + BYTES))], "group")
with open("items.csv", "w", encoding="utf-8", newline="") as out:
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows([["item", "label"]] + [[t, t] for t in dict.fromkeys(TEXTS) if t == t.strip()])
before = set(os.listdir("."))

for args in ([], ["--items", "items.csv"], ["--lang", "zh-Hans", "--brief"]):
    bad = page(ce("ce-report", "-q", "-f", "html", "--title", HARD, "--source", HARD, *args, "hostile.tsv"))
    good = page(ce("ce-report", "-q", "-f", "html", "--title", SOFT, "--source", SOFT, *[a for a in args if not a.startswith("items") and a != "--items"], "harmless.tsv"))
    check("html " + " ".join(args), bad.wrong + bad.stack + sorted(t for t in bad.tags - good.tags if not t.startswith(("svg", "g", "path", "text", "use", "tspan", "circle"))) + (["script"] if bad.scripts != good.scripts else []))
data = ce("ce-report", "-q", "-f", "html", "--title", HARD, "hostile.tsv")
check("html shows no control character", hidden(data.replace(b"\t", b"")))

for chart in ("scores", "gap", "promise", "kano", "loss", "heat"):
    args = ["ce-report", "-q", "--chart", chart, "--title", HARD, "--source", HARD, "hostile.tsv"]
    found = drawing(ce(*args, "-f", "svg")) & {"script", "foreignObject", "@onload", "image", "@onclick"}
    png, term, script = ce(*args, "-f", "png"), ce(*args, "-f", "term", columns=80), ce(*args, "-f", "script").decode()
    end = re.search(r"\$T << (\S+)", script).group(1)
    outside = re.sub(r"\$T << " + end + r"\n.*?\n" + end + "\n", "", script, flags=re.S)
    check("chart " + chart, sorted(found) + hidden(term) + (["png"] if not png.endswith(b"IEND\xae\x42\x60\x82") else []) + (["script"] if "PWN" in outside or "Symbol" in outside else []))

rows = json.loads(ce("ce-report", "-f", "json", "hostile.tsv"))
lost = [r[2] for r, back in zip(hostile, rows) if not any(isinstance(cell, bytes) for cell in r) and (back["item"] != r[2] or list(back["group"].values()) != [r[1]] or back["label"] != r[9])]
check("json gives back every text", lost + ([] if len(rows) == len(hostile) else [len(rows)]))

table = ce("ce-report", "-f", "csv", "hostile.tsv")
back = list(csv.reader(io.StringIO(table.decode("utf-8", "surrogateescape"), newline="")))[1:]
same = lambda cell, text: cell.encode("utf-8", "surrogateescape") == (text if isinstance(text, bytes) else text.encode())
check("csv gives back every cell", [r[:3] for r, b in zip(hostile, back) if not all(same(x, y) for x, y in zip(b, r))] + ([] if len(back) == len(hostile) else [len(back)]))
safe = csv.reader(io.StringIO(ce("ce-report", "-f", "csv", "--safe-cells", "hostile.tsv").decode("utf-8", "surrogateescape"), newline=""))
check("csv --safe-cells", [c for b in list(safe)[1:] for c in b[:4] + b[9:] if c[:1] in ("=", "+", "-", "@", "\t", "\r")])
write("valid.tsv", TEXTS, "group")
open("valid.csv", "wb").write(ce("ce-report", "-f", "csv", "valid.tsv"))
stream = ce("ce-ingest", "-q", "valid.csv").splitlines()[1:]
wants = [b"\t".join(encode(cell) for cell in row) for row in rows_of(TEXTS)]
check("csv through ce-ingest", [a[:80] for a, b in zip(stream, wants) if a != b][:3] + ([] if len(stream) == len(wants) else [len(stream)]))

lines = ce("ce-report", "-f", "markdown", "--title", HARD, "--items", "items.csv", "hostile.tsv").decode().split("\n")
wrong, pipes = hidden("\n".join(lines).encode()), 0
for i, line in enumerate(lines):
    bars = len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) if line.startswith("|") else 0
    wrong += [line[:60]] if bars and pipes and bars != pipes else []
    wrong += [line[:60]] if re.search(r"<(?!\\)|(?<!\\)(?:\\\\)*(?:\]\(|`|!\[)", line) else []
    pipes = bars
check("markdown", wrong)

for columns in (None, 40, 80, 200):
    text = ce("ce-report", "--title", HARD, "--source", HARD, "hostile.tsv", columns=columns)
    long = [line[:60] for line in text.decode().split("\n") if columns and width(line) > columns]
    check(f"plain {columns}", hidden(text) + long[:3])
ce("ce-report", "-q", "-f", "pdf", "--title", HARD, "--source", HARD, "-o", "hostile.pdf", "hostile.tsv")
data = open("hostile.pdf", "rb").read()
check("pdf", [] if data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF") else data[:20])
check("nothing ran", sorted(set(os.listdir(".")) - before - {"valid.tsv", "valid.csv", "hostile.pdf"}))
