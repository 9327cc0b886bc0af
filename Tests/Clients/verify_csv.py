#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""verify_csv.py FILE.csv|.tsv [--no-office]

Reads a table export strictly (RFC 4180 quoting), then with LibreOffice, and compares cell by cell. Prints JSON: encoding, BOM,
separator, columns, rows; problems: uneven rows, stray quotes, control signs, cells a spreadsheet would run as a formula
(first sign = + - @ unless a plain number), cells LibreOffice changes (long digits, dates, leading zeros are listed as
warnings: that is the spreadsheet's habit, but users will see it). exit 0 fine, 1 problems, 2 unreadable.
"""
import csv, glob, io, json, os, re, shutil, subprocess, sys, tempfile
def hard(m): print(json.dumps({"ok": False, "error": m}, ensure_ascii=False, indent=1)); sys.exit(2)
f = next((a for a in sys.argv[1:] if not a.startswith("--")), None) or hard("usage: verify_csv.py FILE.csv")
raw = open(f, "rb").read(); problems, warnings = [], []
bom = raw.startswith(b"\xef\xbb\xbf")
try: text = raw.decode("utf-8-sig")
except UnicodeDecodeError as e: hard(f"not UTF-8: {e}")
head = "\n".join(l for l in text.splitlines() if not l.startswith("#"))[:4000]; sep = "\t" if f.endswith((".tsv", ".tab")) or head.count("\t") > head.count(",") else (";" if head.count(";") > head.count(",") else ",")
if not bom and re.search(r"[^\x00-\x7f]", text): warnings.append("no BOM: Excel on Windows shows é as Ã© when the file is opened by double click")
body = "".join(l for l in io.StringIO(text, newline="") if not re.match(r"#[a-z ]+:", l))
try: rows = list(csv.reader(io.StringIO(body, newline=""), delimiter=sep, strict=True))
except csv.Error as e: hard(f"quoting broken: {e}")
w = len(rows[0]) if rows else 0
for i, r in enumerate(rows, 1):
    if len(r) != w: problems.append(f"row {i} has {len(r)} cells, the first has {w}")
    for j, c in enumerate(r, 1):
        if re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", c): problems.append(f"row {i} column {j}: control sign")
        if re.match(r"[=@\t\r]|[+\-](?![\d.,\s]*([eE][+-]?\d+)?\s*$)", c): problems.append(f"row {i} column {j}: a spreadsheet may run it as a formula: {c[:40]!r}")
rep = {"bom": bom, "separator": {"\t": "tab"}.get(sep, sep), "header": rows[0] if rows else [], "rows": len(rows) - 1, "line_ends": "CRLF" if b"\r\n" in raw else "LF"}
if rows and len(set(rows[0])) < w: problems.append("two columns share a name")
if "--no-office" not in sys.argv and (so := shutil.which("soffice")):
    d = tempfile.mkdtemp(prefix="verify_csv_"); open(d + "/in.csv", "w", encoding="utf-8", newline="").write(body)
    subprocess.run([so, f"-env:UserInstallation=file://{d}/p", "--headless", f"--infilter=CSV:{ord(sep)},34,76,1", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir", d + "/o", d + "/in.csv"], capture_output=True, timeout=180)
    o = glob.glob(d + "/o/*.csv")
    if not o: problems.append("LibreOffice cannot open it")
    else:
        got = list(csv.reader(open(o[0], encoding="utf-8", newline="")))
        diff = [f"row {i} column {j}: {c!r} -> {(got[i - 1][j - 1] if i <= len(got) and j <= len(got[i - 1]) else None)!r}" for i, r in enumerate(rows, 1) for j, c in enumerate(r, 1) if (got[i - 1][j - 1] if i <= len(got) and j <= len(got[i - 1]) else "") != c]
        rep["libreoffice_changes"] = len(diff)
        if diff: warnings.append(f"LibreOffice shows {len(diff)} cells differently, first: {diff[0][:160]}")
    shutil.rmtree(d, True)
print(json.dumps({"ok": not problems, "problems": problems[:20], "warnings": warnings, **rep, "first_rows": rows[1:4]}, ensure_ascii=False, indent=1)); sys.exit(1 if problems else 0)
