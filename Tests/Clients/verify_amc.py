#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""verify_amc.py SOURCE.tex|SOURCE.txt [--engine pdflatex|xelatex|lualatex] [--copies N] [--keep DIR]

Runs an AMC (auto-multiple-choice) source through the real program, Debian package auto-multiple-choice, the whole way:
prepare (question paper, corrected paper), layout, scoring; then fills the boxes of the printed pages by program, has AMC
read these "scans" and mark them. Four rounds: all right, all wrong, numbers at the edge of their tolerance, numbers just
beyond it. Prints JSON. Needs auto-multiple-choice, TeX Live, poppler-utils and PIL. exit 0 fine, 1 problems, 2 does not run.
"""
import glob, json, os, re, shutil, sqlite3, subprocess, sys, tempfile
def hard(m, **k): print(json.dumps({"ok": False, "error": m, **k}, indent=1, ensure_ascii=False)); sys.exit(2)
argv = sys.argv[1:]
def opt(n, d=None):
    if n in argv: i = argv.index(n); v = argv[i + 1]; del argv[i:i + 2]; return v
    return d
engine, copies, keep = opt("--engine", "pdflatex"), opt("--copies"), opt("--keep")
if not argv: hard("usage: verify_amc.py SOURCE.tex")
src = os.path.abspath(argv[0])
if not shutil.which("auto-multiple-choice"): hard("apt install auto-multiple-choice")
try: from PIL import Image, ImageDraw
except ImportError: hard("pip install pillow")
W = keep or tempfile.mkdtemp(prefix="verify_amc_"); os.makedirs(W, exist_ok=True)
for f in glob.glob(os.path.dirname(src) + "/*"):
    if os.path.isfile(f) and os.path.getsize(f) < 20e6: shutil.copy(f, W)      # pictures beside the source
S = os.path.basename(src); flt = "plain" if src.endswith(".txt") else "latex"
os.makedirs(W + "/data", exist_ok=True)
env = dict(os.environ, LC_ALL="C.UTF-8")
def amc(*a, ok=True):
    p = subprocess.run(["auto-multiple-choice", *a], cwd=W, env=env, capture_output=True, text=True, timeout=3600)
    return p
base = ["--prefix", "./", "--data", "data", "--with", engine, "--filter", flt] + (["--n-copies", copies] if copies else [])
p = amc("prepare", "--mode", "s", *base, S, "--out-sujet", "sujet.pdf", "--out-corrige", "corrige.pdf", "--out-calage", "calage.xy")
log = "".join(open(f, errors="replace").read() for f in glob.glob(W + "/*.log"))
errs = re.findall(r"^! .*(?:\n.*){0,2}", log, re.M)
amcerr = re.findall(r"^(?:ERR|WARN|AUTOQCM\[ERR\]).*", p.stdout + p.stderr, re.M)
if not os.path.isfile(W + "/sujet.pdf") or not os.path.isfile(W + "/calage.xy"): hard("no question paper", latex_errors=errs[:5], amc=amcerr[:8], output=(p.stdout + p.stderr)[-800:])
problems = ["latex: " + e.replace("\n", " ") for e in errs[:5]] + ["amc: " + e for e in amcerr if not e.startswith("WARN")][:5]
warnings = sorted(set("missing character: " + m for m in re.findall(r"Missing character: There is no (.{1,30}?) in font", log)))[:10]
problems += [w for w in warnings]
amc("meptex", "--src", "calage.xy", "--data", "data")
p = amc("prepare", "--mode", "b", *base, S)
err2 = re.findall(r"^ERR.*", p.stdout + p.stderr, re.M); problems += ["scoring: " + e for e in err2[:5]]
L = sqlite3.connect(W + "/data/layout.sqlite"); C = sqlite3.connect(W + "/data/scoring.sqlite")
title = dict(C.execute("select question,title from scoring_title"))
qtype = {(s, q): (ty, ind, st) for s, q, ty, ind, st in C.execute("select student,question,type,indicative,strategy from scoring_question")}
ans = {}
for s, q, a, c, st in C.execute("select student,question,answer,correct,strategy from scoring_answer"): ans.setdefault((s, q), {})[a] = (c, st)
students = sorted({r[0] for r in L.execute("select student from layout_page")})
pages = L.execute("select student,page,subjectpage from layout_page").fetchall()
if not pages: hard("AMC found no boxes in the layout", problems=problems)
real = [q for q in title if not all(qtype.get((s, q), (0, 1, ""))[1] for s in students)]
questions = []
for q in real:
    s = next(s for s in students if (s, q) in qtype); ty, ind, st = qtype[(s, q)]
    m = re.search(r"numval=([^,]+)", st or ""); r = {"name": title[q], "type": "numeric" if m else ("multiple" if ty == 2 else "single")}
    if m: r["value"] = float(m[1]); r["approx_units_of_last_digit"] = float((re.search(r"numapp=([^,]+)", st) or [0, 0])[1]); r["exact_within"] = float((re.search(r"numex=([^,]+)", st) or [0, 0])[1])
    else:
        r["choices"] = len(ans[(s, q)]); r["right"] = sum(1 for c, _ in ans[(s, q)].values() if c)
        if ty == 1 and r["right"] != 1: problems.append(f"{title[q]}: single question with {r['right']} right choices")
    questions.append(r)
names = [q["name"] for q in questions]
if len(set(names)) < len(names): problems.append("question identifiers repeat")
subprocess.run(["pdftoppm", "-r", "150", "-png", "-gray", W + "/sujet.pdf", W + "/blank"], check=True)
blank = sorted(glob.glob(W + "/blank-*.png"), key=lambda f: int(re.search(r"-(\d+)\.png", f)[1]))
def digits(s, q, delta):
    """answers to tick so that the number becomes its value + delta (in units of the last digit); None if it does not fit"""
    st = qtype[(s, q)][2]; iv = re.search(r"set\.intV=(-?\d+)", st)
    if not iv: return None
    n = int(iv[1]) + delta; slots = {}
    for a, (c, t) in ans[(s, q)].items():
        m = re.search(r"set\.digit([A-Z])=(\d+)", t or "")
        if m: slots.setdefault(m[1], {})[int(m[2])] = a
    L_ = sorted(slots, reverse=True); d = str(abs(n)).zfill(len(L_))
    if len(d) != len(L_) or not L_ or n < 0: return None
    try: out = [slots[k][int(x)] for k, x in zip(L_, d)]
    except KeyError: return None
    return out + [a for a, (c, t) in ans[(s, q)].items() if c and "digit" not in (t or "")]      # sign, exponent as printed
def round_(label, choose, expect):
    D = f"{W}/r-{label}"; shutil.rmtree(D, True); os.makedirs(D + "/cr"); shutil.copytree(W + "/data", D + "/data")
    for f in ("capture.sqlite", "report.sqlite", "association.sqlite"):
        if os.path.exists(f"{D}/data/{f}"): os.remove(f"{D}/data/{f}")
    scans, skipped = [], set()
    for s, pg, sub in pages:
        im = Image.open(blank[sub - 1]).copy(); dr = ImageDraw.Draw(im)
        for q, a, x0, x1, y0, y1 in L.execute("select question,answer,xmin,xmax,ymin,ymax from layout_box where student=? and page=? and role=1", (s, pg)):
            if q not in real: continue
            pick = choose(s, q)
            if pick is None: skipped.add(q); continue
            if a in pick: dr.rectangle([x0 / 2 + 3, y0 / 2 + 3, x1 / 2 - 3, y1 / 2 - 3], fill=0)
        f = f"{D}/scan-{sub:04d}.png"; im.save(f); scans.append(f)
    p = amc("analyse", "--projet", D, "--data", D + "/data", "--cr", D + "/cr", "--n-procs", str(os.cpu_count() or 1), *scans)
    p2 = amc("note", "--data", D + "/data", "--seuil", "0.4", "--grain", "0.01", "--notemax", "20", "--plafond")
    R = sqlite3.connect(D + "/data/scoring.sqlite")
    got = R.execute("select student,question,score,max from scoring_score").fetchall()
    seen = sqlite3.connect(D + "/data/capture.sqlite").execute("select count(*) from capture_page").fetchone()[0] if os.path.exists(D + "/data/capture.sqlite") else 0
    if seen != len(pages): problems.append(f"round '{label}': AMC recognised {seen} of {len(pages)} pages")
    n = 0
    for s, q, sc, mx in got:
        if q not in real or q in skipped: continue
        e = expect(s, q, mx)
        if e is None: continue
        n += 1
        if not e(sc, mx): problems.append(f"round '{label}', copy {s}, {title[q]}: marked {sc} of {mx}")
    return {"round": label, "checked": n, "skipped": sorted(title[q] for q in skipped)}
isnum = lambda s, q: "numval=" in (qtype[(s, q)][2] or "")
full = lambda sc, mx: mx > 0 and abs(sc - mx) < 1e-6
app = lambda s, q: int(float((re.search(r"numapp=([^,]+)", qtype[(s, q)][2]) or [0, 0])[1]))
ex = lambda s, q: int(float((re.search(r"numex=([^,]+)", qtype[(s, q)][2]) or [0, 0])[1]))
rounds = [round_("right", lambda s, q: [a for a, (c, _) in ans[(s, q)].items() if c], lambda s, q, m: full),
          round_("wrong", lambda s, q: digits(s, q, app(s, q) + ex(s, q) + 7) if isnum(s, q) else [max(a for a, (c, _) in ans[(s, q)].items() if not c)] if any(not c for c, _ in ans[(s, q)].values()) else None, lambda s, q, m: (lambda sc, mx: sc <= 0))]
if any(isnum(s, q) for s in students for q in real if (s, q) in qtype):
    tol = lambda s, q: max(app(s, q), ex(s, q))
    for lab, k in (("edge up", 1), ("edge down", -1)): rounds.append(round_(lab, lambda s, q: digits(s, q, k * tol(s, q)) if isnum(s, q) else None, lambda s, q, m: (lambda sc, mx: sc > 0)))
    for lab, k in (("beyond up", 1), ("beyond down", -1)): rounds.append(round_(lab, lambda s, q: digits(s, q, k * (tol(s, q) + 1)) if isnum(s, q) else None, lambda s, q, m: (lambda sc, mx: sc <= 0)))
pi = subprocess.run(["pdfinfo", W + "/sujet.pdf"], capture_output=True, text=True).stdout
txt = subprocess.run(["pdftotext", "-layout", W + "/sujet.pdf", "-"], capture_output=True, text=True).stdout
ver = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", "auto-multiple-choice"], capture_output=True, text=True).stdout
print(json.dumps({"ok": not problems, "client": "auto-multiple-choice " + ver, "copies": len(students), "pages": int(re.search(r"Pages:\s+(\d+)", pi)[1]), "problems": problems, "questions": questions, "rounds": rounds, "first_page_text": txt[:900]}, indent=1, ensure_ascii=False))
if not keep: shutil.rmtree(W, True)
sys.exit(1 if problems else 0)
