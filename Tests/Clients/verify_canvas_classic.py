#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""verify_canvas_classic.py PACKAGE.zip   first stage of Canvas' classic-quiz import: Instructure's QTIMigrationTool (QTI 1.2 -> 2.1).

Runs the tool on the package and prints as JSON which items it converted, with the question type and points Canvas will
see, and every warning that means something was not understood. QTI_MIGRATE = path of migrate.py (needs lxml in the same
Python). exit 0 fine, 1 problems, 2 does not run.
"""
import glob, html, json, os, re, shutil, subprocess, sys, tempfile, zipfile
def hard(m): print(json.dumps({"ok": False, "error": m}, indent=1)); sys.exit(2)
t = os.environ.get("QTI_MIGRATE")
if not t or not os.path.isfile(t): hard("set QTI_MIGRATE (see README.md)")
if len(sys.argv) < 2: hard("usage: verify_canvas_classic.py PACKAGE.zip")
w = tempfile.mkdtemp(prefix="verify_ccl_")
try: zipfile.ZipFile(sys.argv[1]).extractall(w + "/in")
except Exception as e: hard(f"not a zip: {e}")
p = subprocess.run([sys.executable, t, "--ucvars", "--nogui", "--overwrite", f"--cpout={w}/out", w + "/in"], capture_output=True, text=True, timeout=120)
log = p.stdout + p.stderr; items, problems = [], []
for f in sorted(glob.glob(w + "/out/assessmentItems/*.xml")):
    x = open(f, encoding="utf-8", errors="replace").read(); md = dict(re.findall(r'<instructureField name="([^"]+)" value="([^"]*)"', x))
    body = re.sub(r"<[^>]+>", " ", html.unescape(html.unescape((re.search(r"<itemBody>(.*?)</itemBody>", x, re.S) or [0, ""])[1])))
    items.append({"file": os.path.basename(f), "question_type": md.get("question_type"), "points": md.get("points_possible"), "text": re.sub(r"\s+", " ", body).strip()[:200], "sets_score": len(re.findall(r'setOutcomeValue identifier="SCORE"', x))})
    if not md.get("question_type"): problems.append(f"{os.path.basename(f)}: no question_type: Canvas guesses the kind of question")
    if 'setOutcomeValue identifier="SCORE"' not in x: problems.append(f"{os.path.basename(f)}: no rule sets SCORE")
known = ("vargte not supported", "varlte not supported", "numeric fibtype", "min/max constraint", "qmd_itemtype", "replacing <other/>", "case-insensitive", "Unsupported element <quiz>", "Converting proprietary")
odd = sorted({l.strip()[:200] for l in log.splitlines() if re.match(r"\s*(Warning|Error|Unsupported|Problem)", l) and not any(k in l for k in known)})
src = sum(open(f, errors="replace").read().count("<item ") for f in glob.glob(w + "/in/**/*.xml", recursive=True) + glob.glob(w + "/in/**/*.qti", recursive=True))
if not items: problems.append("nothing converted: " + log[-300:])
elif src and src != len(items): problems.append(f"{src} items in the package, {len(items)} converted")
print(json.dumps({"ok": not problems, "client": "instructure/QTIMigrationTool", "items": len(items), "problems": problems, "unusual_warnings": odd[:20], "questions": items}, indent=1, ensure_ascii=False)); shutil.rmtree(w, True); sys.exit(1 if problems else 0)
