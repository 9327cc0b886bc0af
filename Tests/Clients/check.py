#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check.py PROGRAM [--checksums] [--record] [--again] [--only FORMAT,...]

Exports two banks (the built-in one and Tests/ExchangeTests/Resources/nasty.bank.jsonl) in every format and lets the real
clients read them. A client that is not set up is passed over and named.

  without options   what CI does: compares the exports with the committed checksums, runs the clients that Python packages
                    bring, and wants for each format a row in docs/exchange.md with the checksums as they are now
  --checksums       writes the checksums of the exports as they are now, and runs no client
  --record          lets every client that is set up read what it has not read as it is now, and writes client, version, date
                    and checksums into docs/exchange.md, each as soon as it is known: what was broken off is gone on with
  --again           with --record: also what was read before

After the built-in bank was changed: build the program for use, then `Tests/Clients/check.py .build/release/recite --record`
(or `make check-clients`, which sets the clients up as well). AMC takes some minutes, all others together two or three.

Exit 0 fine, 1 a client had something to say or a checksum differs."""
import csv, datetime, hashlib, json, os, re, shutil, subprocess, sys, tempfile, time, zipfile
here = os.path.dirname(os.path.abspath(__file__)); root = os.path.dirname(os.path.dirname(here))
program = os.path.abspath(sys.argv[1]); record = "--record" in sys.argv
only = set(sys.argv[sys.argv.index("--only") + 1].split(",")) if "--only" in sys.argv else None
SUMS = os.path.join(root, "Tests/ExchangeTests/Resources/checksums.tsv"); DOC = os.path.join(root, "docs/exchange.md")
FORMATS = {"anki": "apkg", "moodle": "xml", "gift": "gift", "aiken": "txt", "qti21": "zip", "qti22": "zip", "qti30": "zip",
           "canvas": "zip", "kahoot": "xlsx", "h5p": "h5p", "amc": "tex", "amc-txt": "txt", "exam": "tex", "csv": "csv",
           "tsv": "tsv", "markdown": "md", "html": "html", "jsonl": "jsonl"}
BANKS = {"built-in": "built-in", "nasty": os.path.join(root, "Tests/ExchangeTests/Resources/nasty.bank.jsonl")}
work = tempfile.mkdtemp(prefix="recite-clients-"); files, sums, failed = {}, {}, False
for f, ending in FORMATS.items():
    for b, source in BANKS.items():
        folder = os.path.join(work, f, b); os.makedirs(folder); path = os.path.join(folder, f"{b}.{ending}")
        p = subprocess.run([program, "export", source, "--to", f, "-o", path], capture_output=True, text=True)
        if p.returncode: sys.exit(f"{f}, {b}: {p.stderr}")
        files[f, b] = path; sums[f, b] = hashlib.sha256(open(path, "rb").read()).hexdigest()
if "--checksums" in sys.argv or record:
    with open(SUMS, "w") as out:
        for (f, b), s in sums.items(): out.write(f"{f}\t{b}\t{s}\n")
    if not record: print("wrote", os.path.relpath(SUMS, root)); sys.exit(0)
else:
    kept = {tuple(l.split("\t")[:2]): l.split("\t")[2].strip() for l in open(SUMS)}
    for k, s in sums.items():
        if kept.get(k) != s: failed = True; print(f"changed: {k[0]} of {k[1]} is not what Tests/ExchangeTests/Resources/checksums.tsv says")

def script(name, *more, runner=None):
    runner = runner or {"py": [sys.executable], "php": ["php"], "rb": ["ruby"], "js": ["node"]}[name.rsplit(".", 1)[1]]
    def run(path):
        if not shutil.which(runner[0]): return None, runner[0] + " is not installed", ""
        p = subprocess.run([*runner, os.path.join(here, name), path, *more], capture_output=True, text=True)
        try: d = json.loads(p.stdout)
        except ValueError: return False, (p.stderr or p.stdout)[-300:], ""
        e = d.get("error", "")
        if re.match(r"(set [A-Z_0-9]+|pip install|apt install|.*not installed)", e): return None, e, ""
        return p.returncode == 0, e or "; ".join(d.get("problems", [])[:4]), str(d.get("client", ""))
    return run
def python(check, module=None):
    def run(path):
        try: version = check(path)
        except ImportError as e: return None, f"pip install {e.name}", ""
        except Exception as e: return False, f"{type(e).__name__}: {e}", ""
        return True, "", version
    return run
def lines(path):
    n = sum(1 for l in open(path, encoding="utf-8") if json.loads(l)["stem"] is not None); assert n; return "Python json " + sys.version.split()[0]
def tabs(path):
    rows = list(csv.reader(open(path, encoding="utf-8-sig", newline=""), delimiter="\t", strict=True))
    assert len({len(r) for r in rows}) == 1 and len(rows) > 1; return "Python csv " + sys.version.split()[0]
def xml(path):
    from lxml import etree
    parts = [open(path, "rb").read()]
    if zipfile.is_zipfile(path): z = zipfile.ZipFile(path); assert z.testzip() is None; parts = [z.read(n) for n in z.namelist() if n.endswith(".xml")]
    for part in parts: etree.fromstring(part, etree.XMLParser(resolve_entities=False, huge_tree=True))
    return "lxml %d.%d.%d" % etree.LXML_VERSION[:3]
def page(path):
    from lxml import etree, html
    t = html.parse(path); assert t.xpath("count(//li[@class='question'])") > 0; assert not t.xpath("//@src|//link"); return "lxml %d.%d.%d" % etree.LXML_VERSION[:3]
def h5p(path):
    z = zipfile.ZipFile(path); json.loads(z.read("h5p.json")); q = json.loads(z.read("content/content.json"))["questions"]
    assert q and not any(n.endswith("/") for n in z.namelist()); return "Python json " + sys.version.split()[0]
def markdown(path):
    from importlib.metadata import version
    from markdown_it import MarkdownIt
    heads = [t for t in MarkdownIt("commonmark").parse(open(path, encoding="utf-8").read()) if t.type == "heading_open" and t.tag == "h2"]
    assert heads; return "markdown-it-py " + version("markdown-it-py")
def version_of(name):
    from importlib.metadata import version
    try:
        if "LibreOffice" in name: return " ".join(subprocess.run(["soffice", "--version"], capture_output=True, text=True).stdout.split()[:2])
        if "openpyxl" in name: return "openpyxl " + version("openpyxl")
        if "schemas" in name or "DTD" in name: return "lxml " + version("lxml")
    except Exception: pass
    return "Python " + sys.version.split()[0]
def own(path):
    p = subprocess.run([program, "import", path, "--strict"], capture_output=True, text=True)
    if p.returncode: return False, p.stderr[-300:], ""
    return True, "", "recite's own reader"
# format -> (client, what runs it, whether CI runs it too)
CLIENTS = {
    "anki": [("Anki, imported twice", script("verify_anki.py"), True)],
    "moodle": [("XML parser", python(xml), True), ("Moodle", script("verify_moodle.php", "--format=xml"), False)],
    "gift": [("read back", own, True), ("GIFT grammar (PEG)", script("verify_gift_peg.js"), False), ("Moodle", script("verify_moodle.php", "--format=gift"), False)],
    "aiken": [("read back", own, True), ("Moodle", script("verify_moodle.php", "--format=aiken"), False)],
    **{q: [("XML parser", python(xml), True), ("1EdTech schemas", script("verify_qti.py"), False), ("TAO's engine, scored", script("verify_qti_score.php"), False)] for q in ("qti21", "qti22", "qti30")},
    "canvas": [("XML parser", python(xml), True), ("Canvas New Quizzes' reader, scored", script("verify_canvas_qti.rb"), False), ("Canvas classic, first stage", script("verify_canvas_classic.py"), False), ("QTI 1.2 DTD", script("verify_qti.py"), False)],
    "kahoot": [("openpyxl, Kahoot's layout", script("verify_kahoot.py", "--no-office"), True), ("LibreOffice", script("verify_kahoot.py"), False)],
    "h5p": [("archive and JSON", python(h5p), True), ("H5P PHP core", script("verify_h5p.php"), False), ("H5P in Chromium, played", script("verify_h5p_run.py"), False)],
    "amc": [("AMC: printed, filled, scanned, marked", script("verify_amc.py", "--engine", "xelatex"), False)],
    "amc-txt": [("AMC: printed, filled, scanned, marked", script("verify_amc.py", "--engine", "xelatex"), False)],
    "exam": [("TeX Live, three engines", script("verify_latex.py", "--answers"), False)],
    "csv": [("strict CSV", script("verify_csv.py", "--no-office"), True), ("LibreOffice", script("verify_csv.py"), False)],
    "tsv": [("strict CSV with tabs", python(tabs), True)],
    "markdown": [("CommonMark parser", python(markdown), True)],
    "html": [("HTML parser", python(page), True), ("Chromium, printed", script("verify_html.py"), False), ("Chromium, played offline by keyboard", script("play_html.py"), False)],
    "jsonl": [("JSON parser", python(lines), True)],
}
rows = {}
text = open(DOC, encoding="utf-8").read() if os.path.exists(DOC) else ""
start, end = "<!-- clients: written by make check-clients -->\n", "<!-- end of clients -->"
table = text.split(start)[1].split(end)[0] if start in text else ""
for l in table.splitlines():
    c = [x.strip() for x in l.strip("|").split("|")]
    if len(c) == 6 and c[0] in FORMATS: rows[c[0], c[1]] = c[2:]
now = {k: v[:12] for k, v in sums.items()}
def write_rows():
    order = {f: i for i, f in enumerate(FORMATS)}; place = {(f, n): i for f, cs in CLIENTS.items() for i, (n, _, _) in enumerate(cs)}
    new = "| Format | Client | Version | Date | built-in | nasty |\n|---|---|---|---|---|---|\n"
    for k in sorted(rows, key=lambda k: (order[k[0]], place.get(k, 9))): new += "| " + " | ".join([*k, *rows[k]]) + " |\n"
    with open(DOC, "w", encoding="utf-8") as out: out.write(text.split(start)[0] + start + "\n" + new + "\n" + end + text.split(end)[1])
for f, clients in CLIENTS.items():
    if only and f not in only: continue
    for name, run, light in clients:
        if not (light or record): continue
        row = rows.get((f, name), ["", "", "", ""])
        unread = [b for b, sum in zip(BANKS, row[2:]) if not record or "--again" in sys.argv or sum != now[f, b]]
        if not unread: print(f"as before: {f}, {name}"); continue
        began = time.time(); result = {}
        for b in unread:
            try: result[b] = run(files[f, b])
            except Exception as e: result[b] = False, f"{type(e).__name__}: {e}"[:300], ""
        absent = [r[1] for r in result.values() if r[0] is None]
        if absent: print(f"passed over: {f}, {name}: {absent[0]}"); failed |= light; continue
        bad = {b: r[1] for b, r in result.items() if not r[0]}
        print(f"{'ok' if not bad else 'PROBLEM'}: {f}, {name} ({time.time() - began:.0f} s)" + "".join(f"\n  {b}: {m}" for b, m in bad.items()), flush=True)
        failed |= bool(bad)
        if record and not bad and start in text:
            version = next((r[2] for r in result.values() if r[2]), "") or version_of(name)
            rows[f, name] = [version, datetime.date.today().isoformat(), now[f, "built-in"], now[f, "nasty"]]
            write_rows()
for f in FORMATS:
    if only and f not in only: continue
    if not any(k[0] == f and v[2:] == [now[f, "built-in"], now[f, "nasty"]] for k, v in rows.items()):
        failed = True; print(f"docs/exchange.md: no client has read {f} as it is now; run make check-clients")
shutil.rmtree(work, True); sys.exit(1 if failed else 0)
