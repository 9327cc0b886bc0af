#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""verify_kahoot.py FILE.xlsx [--no-office]

Checks a spreadsheet against the layout of Kahoot's own template and prints JSON with the quiz as read.
Layout (official template): first sheet; row 8 = headings in B..H; questions from row 9 on, no gaps;
A running number, B question (max 120), C-F answers 1-4 (max 75), G seconds (5,10,20,30,60,90,120,240), H right answers "1" or "1,3".
At most 100 questions (the template numbers 100 rows). Then opens the file in LibreOffice (headless) and compares the cells.
Needs openpyxl; LibreOffice Calc optional (--no-office skips it). exit 0 fine, 1 problems, 2 unreadable.
"""
import csv, glob, json, os, re, shutil, subprocess, sys, tempfile, zipfile

def hard(m): print(json.dumps({"ok": False, "error": m}, indent=1, ensure_ascii=False)); sys.exit(2)
try: import openpyxl
except ImportError: hard("pip install openpyxl")
args = [a for a in sys.argv[1:] if not a.startswith("--")]
if not args: hard("usage: verify_kahoot.py FILE.xlsx")
f = args[0]; problems, warnings, qs = [], [], []
TIMES = {5, 10, 20, 30, 60, 90, 120, 240}
HEAD = ["Question - max 120 characters"] + [f"Answer {i} - max 75 characters" for i in (1, 2, 3, 4)] + ["Time limit (sec)", "Correct answer(s) - choose at least one"]
try: z = zipfile.ZipFile(f)
except Exception as e: hard(f"not an xlsx (zip): {e}")
names = z.namelist()
for need in ("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"):
    if need not in names: hard(f"{need} is missing: no spreadsheet program will open this")
from xml.dom import minidom
for n in names:
    if n.endswith((".xml", ".rels")):
        try: minidom.parseString(z.read(n))
        except Exception as e: hard(f"{n} is not well-formed: {e}")
ct = z.read("[Content_Types].xml").decode()
for n in names:
    ext = n.rsplit(".", 1)[-1]
    if n != "[Content_Types].xml" and not n.endswith("/") and f'PartName="/{n}"' not in ct and f'Extension="{ext}"' not in ct: problems.append(f"[Content_Types].xml names no type for {n}: Excel calls the file damaged")
for n in names:
    if n.endswith(".rels"):
        base = os.path.dirname(os.path.dirname(n))
        for t in re.findall(r"<Relationship\b[^>]*>", z.read(n).decode()):
            if 'TargetMode="External"' in t: continue
            tg = re.search(r'Target="([^"]*)"', t)[1]
            p = tg.lstrip("/") if tg.startswith("/") else os.path.normpath(os.path.join(base, tg))
            if p not in names: problems.append(f"{n} points to {p}, which is not in the file")
try: wb = openpyxl.load_workbook(f)
except Exception as e: hard(f"openpyxl cannot read it: {type(e).__name__}: {e}")
ws = wb.worksheets[0]
if len(wb.worksheets) > 1: warnings.append(f"{len(wb.worksheets)} sheets; only the first counts")
hr = next((r for r in range(1, 40) if str(ws.cell(r, 2).value or "").strip().lower().startswith("question")), None)
rep = {"sheet": ws.title, "header_row": hr}
if hr is None: problems.append("no heading 'Question - max 120 characters' in column B"); hr = 8
elif hr != 8: problems.append(f"headings are in row {hr}; the template has them in row 8")
for i, h in enumerate(HEAD):
    v = str(ws.cell(hr, 2 + i).value or "")
    if not v.lower().startswith(h.lower()): problems.append(f"{ws.cell(hr, 2 + i).coordinate}: heading {v!r}, template has {h!r}")
def ulen(s): return len(s.encode("utf-16-le")) // 2      # what a spreadsheet's LEN counts
r = hr + 1; last = ws.max_row; gap = None
while r <= last:
    row = [ws.cell(r, c) for c in range(2, 9)]; vals = [c.value for c in row]
    if all(v is None or str(v).strip() == "" for v in vals):
        gap = gap or r; r += 1; continue
    if gap: problems.append(f"row {gap} is empty but row {r} is not: Kahoot stops at the gap"); gap = None
    q, ans, t, ok = vals[0], vals[1:5], vals[5], vals[6]
    L = f"row {r}"
    for c in row:
        if c.data_type == "f": problems.append(f"{c.coordinate} is a formula ({str(c.value)[:40]}); must be text")
        if c.data_type == "e": problems.append(f"{c.coordinate} is an error value")
        if c.hyperlink: warnings.append(f"{c.coordinate} holds a hyperlink")
    for c in row[:5]:
        if c.value is not None and c.data_type in ("n", "b", "d"): warnings.append(f"{c.coordinate}: stored as a {'number' if c.data_type == 'n' else 'boolean' if c.data_type == 'b' else 'date'}, not text ({c.value!r}); some importers choke or reformat it")
    if q is None or not str(q).strip(): problems.append(f"{L}: no question")
    q = str(q or "")
    if ulen(q) > 120: problems.append(f"{L}: question has {ulen(q)} characters (120 allowed)")
    if re.search(r"<[a-zA-Z/][^>]*>|&[a-z]+;|\$[^$]+\$|\\[a-z]+\{", q + " ".join(str(x or "") for x in ans)): warnings.append(f"{L}: markup in the text will be shown as it is")
    given = [i + 1 for i, x in enumerate(ans) if x is not None and str(x).strip() != ""]
    if len(given) < 2: problems.append(f"{L}: fewer than two answers")
    if given != list(range(1, len(given) + 1)): problems.append(f"{L}: answers not filled from the left: {given}")
    for i in given:
        if ulen(str(ans[i - 1])) > 75: problems.append(f"{L}: answer {i} has {ulen(str(ans[i - 1]))} characters (75 allowed)")
    txt = [str(ans[i - 1]).strip() for i in given]
    if len(set(txt)) < len(txt): problems.append(f"{L}: two answers read the same")
    try: tt = float(t)
    except Exception: tt = None
    if tt not in TIMES: problems.append(f"{L}: time limit {t!r} is not one of {sorted(TIMES)}")
    oks = [x.strip() for x in re.split(r",", str(int(ok) if isinstance(ok, float) and ok == int(ok) else ok if ok is not None else ""))]
    if not all(re.fullmatch(r"[1-4]", x) for x in oks): problems.append(f"{L}: right answers {ok!r} must be 1-4, several with commas"); oks = []
    for x in oks:
        if int(x) not in given: problems.append(f"{L}: right answer {x} is empty")
    if isinstance(ok, float) and ok != int(ok): problems.append(f"{L}: right answers stored as the number {ok}: '1,3' was turned into a decimal; write it as text")
    qs.append({"row": r, "number": ws.cell(r, 1).value, "question": q, "answers": [None if a is None else str(a) for a in ans], "seconds": t, "right": oks})
    r += 1
if not qs: problems.append("no question from row 9 on")
if len(qs) > 100: problems.append(f"{len(qs)} questions; the template takes 100")
rep["questions"] = qs
if "--no-office" not in sys.argv:
    so = shutil.which("soffice") or shutil.which("libreoffice")
    if not so: warnings.append("LibreOffice not installed: not opened there")
    else:
        d = tempfile.mkdtemp(prefix="verify_kahoot_")
        p = subprocess.run([so, f"-env:UserInstallation=file://{d}/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir", d, f], capture_output=True, text=True, timeout=180)
        out = glob.glob(d + "/*.csv")
        if not out: problems.append("LibreOffice cannot open it: " + (p.stderr or p.stdout)[-200:])
        else:
            rows = list(csv.reader(open(out[0], encoding="utf-8")))
            bad = 0
            for q in qs:
                got = rows[q["row"] - 1] if q["row"] - 1 < len(rows) else []
                if not got or got[1].strip() != q["question"].strip(): bad += 1
            rep["libreoffice"] = f"opened, {len(qs) - bad} of {len(qs)} questions read the same"
            if bad: problems.append(f"LibreOffice reads {bad} questions differently")
        shutil.rmtree(d, True)
print(json.dumps({"ok": not problems, "problems": problems, "warnings": warnings, **rep}, indent=1, ensure_ascii=False))
sys.exit(1 if problems else 0)
