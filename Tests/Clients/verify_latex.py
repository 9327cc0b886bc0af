#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""verify_latex.py SOURCE.tex [--engine pdflatex|xelatex|lualatex|auto] [--expect TEXT]... [--answers] [--pdf OUT.pdf]

Compiles a LaTeX source (exam class or any other) with a real TeX Live, twice, without shell escape; prints JSON: errors,
missing characters, undefined references, lines that stick out, pages, and the text of the PDF.
--engine auto (default): tries pdflatex, xelatex and lualatex and reports each; fails only when the first line's
"% !TeX program = ..." engine (or, without such a line, pdflatex) fails.
--answers: also compiles with \\printanswers switched on (exam class) and reports what the key adds.
--expect: text that must be in the PDF (spaces and ligatures ignored). exit 0 fine, 1 problems, 2 does not compile.
"""
import glob, json, os, re, shutil, subprocess, sys, tempfile, unicodedata
argv = sys.argv[1:]; expects = []
def take(n, d=None):
    if n in argv: i = argv.index(n); v = argv[i + 1]; del argv[i:i + 2]; return v
    return d
while "--expect" in argv: expects.append(take("--expect"))
engine, outpdf = take("--engine", "auto"), take("--pdf"); answers = "--answers" in argv; argv = [a for a in argv if a != "--answers"]
def hard(m, **k): print(json.dumps({"ok": False, "error": m, **k}, indent=1, ensure_ascii=False)); sys.exit(2)
if not argv: hard("usage: verify_latex.py SOURCE.tex")
src = os.path.abspath(argv[0]); text = open(src, encoding="utf-8").read()
m = re.search(r"^%\s*!TeX\s+(?:TS-)?program\s*=\s*(\w+)", text, re.M | re.I); named = m[1].lower() if m else None
norm = lambda s: re.sub(r"\s+", "", unicodedata.normalize("NFKC", s)).replace("’", "'").replace("−", "-")
def run(eng, body=None):
    w = tempfile.mkdtemp(prefix="verify_tex_")
    d = os.path.dirname(src)
    for f in glob.glob(d + "/*"):
        if os.path.isfile(f) and os.path.getsize(f) < 20e6: shutil.copy(f, w)
        elif os.path.isdir(f) and len(os.listdir(f)) < 500 and os.path.basename(f) in ("media", "images", "figures", "img"): shutil.copytree(f, w + "/" + os.path.basename(f))
    if body is not None: open(w + "/" + os.path.basename(src), "w", encoding="utf-8").write(body)
    job = os.path.splitext(os.path.basename(src))[0]
    for _ in 1, 2:
        try: p = subprocess.run([eng, "-interaction=nonstopmode", "-no-shell-escape", "-file-line-error", os.path.basename(src)], cwd=w, capture_output=True, text=True, errors="replace", timeout=180)
        except FileNotFoundError: return {"engine": eng, "error": "not installed"}
        except subprocess.TimeoutExpired: return {"engine": eng, "error": "did not finish in 180 s"}
    log = open(f"{w}/{job}.log", errors="replace").read() if os.path.exists(f"{w}/{job}.log") else p.stdout
    log1 = re.sub(r"(?<=.{79})\n", "", log)
    r = {"engine": eng, "errors": [re.sub(r"\s+", " ", e)[:300] for e in re.findall(r"^(?:!|[^\s:]+\.(?:tex|sty|cls):\d+:) .*(?:\n.*){0,1}", log, re.M)][:8],
         "missing_characters": sorted(set(re.findall(r"Missing character: There is no (.{1,40}?) in font", log1)))[:10],
         "undefined_references": len(re.findall(r"LaTeX Warning: (?:Reference|Citation) .* undefined", log1)),
         "sticks_out_pt": [float(x) for x in re.findall(r"Overfull \\hbox \(([\d.]+)pt too wide\)", log1) if float(x) > 5][:10],
         "class": (re.search(r"Document Class: (\S+)", log) or [0, None])[1]}
    pdf = f"{w}/{job}.pdf"
    if os.path.exists(pdf):
        i = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True).stdout
        r["pages"] = int(re.search(r"Pages:\s+(\d+)", i)[1]); r["paper"] = (re.search(r"Page size:\s+(.*)", i) or [0, ""])[1]
        r["text"] = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True).stdout
        f = subprocess.run(["pdffonts", pdf], capture_output=True, text=True).stdout; r["fonts_not_embedded"] = [l.split()[0] for l in f.splitlines()[2:] if re.search(r"\s(no)\s+(?:yes|no)\s+(?:yes|no)\s", l)]
        if outpdf: shutil.copy(pdf, outpdf)
    else: r["pages"] = 0; r["errors"] = r["errors"] or [p.stdout[-300:]]
    shutil.rmtree(w, True); return r
runs = [run(e) for e in (["pdflatex", "xelatex", "lualatex"] if engine == "auto" else [engine])]
main = next((r for r in runs if r["engine"] == (named or "pdflatex")), runs[0])
problems, warnings = [], []
for r in runs:
    to = problems if r is main else warnings; L = r["engine"]
    if r.get("error"): to.append(f"{L}: {r['error']}"); continue
    to += [f"{L}: {e}" for e in r["errors"]] + [f"{L}: character not printed: {c}" for c in r["missing_characters"]]
    if r["undefined_references"]: to.append(f"{L}: {r['undefined_references']} undefined references")
    if r["sticks_out_pt"]: warnings.append(f"{L}: lines stick out by up to {max(r['sticks_out_pt'])} pt")
    if r.get("fonts_not_embedded"): warnings.append(f"{L}: fonts not embedded: {r['fonts_not_embedded']}")
t = norm(main.get("text", ""))
for x in expects:
    if norm(x) not in t: problems.append(f"the PDF lacks: {x}")
if re.search(r"[�]|\?\?", main.get("text", "")): warnings.append("the PDF holds a replacement sign or ??")
rep = {"ok": None, "client": subprocess.run([main["engine"], "--version"], capture_output=True, text=True).stdout.splitlines()[0], "named_engine": named, "problems": problems, "warnings": warnings}
if answers and not main.get("error"):
    if re.search(r"\\printanswers", text): b = re.sub(r"^(\s*)%+\s*(\\printanswers)", r"\1\2", text, flags=re.M)
    else: b = text.replace("\\begin{document}", "\\printanswers\n\\begin{document}", 1)
    k = run(main["engine"], b); problems += [f"with answers: {e}" for e in k.get("errors", [])]
    same = norm(k.get("text", "")) == t
    if same: problems.append("the version with answers reads the same as the one without")
    a0 = set(main.get("text", "").split()); rep["answers"] = {"pages": k.get("pages"), "adds": [w for w in k.get("text", "").split() if w not in a0][:60]}
if not main.get("pages"): print(json.dumps({**rep, "ok": False, "error": "no PDF", "runs": [{k: v for k, v in r.items() if k != "text"} for r in runs]}, indent=1, ensure_ascii=False)); sys.exit(2)
rep["ok"] = not problems
print(json.dumps({**rep, "runs": [{k: v for k, v in r.items() if k != "text"} for r in runs], "text": main.get("text", "")[:4000]}, indent=1, ensure_ascii=False))
sys.exit(1 if problems else 0)
