#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""verify_html.py FILE.html|URL [--expect TEXT]... [--forbid TEXT]... [--pdf OUT.pdf] [--paper A4|Letter] [--allow-network]

Opens a page in headless Chromium (the network shut off, except 127.0.0.1), prints it to PDF and reports as JSON: what it
tried to load from outside, console errors, pages, text per page, pictures that did not load, and text cut off at the
right edge of the sheet. exit 0 fine, 1 problems, 2 does not open. Needs chromium, poppler-utils, pip install playwright
(no browser download: Debian's chromium is used).
"""
import json, os, re, shutil, subprocess, sys, tempfile, unicodedata
argv = sys.argv[1:]; expects, forbids = [], []
def take(n, d=None):
    if n in argv: i = argv.index(n); v = argv[i + 1]; del argv[i:i + 2]; return v
    return d
while "--expect" in argv: expects.append(take("--expect"))
while "--forbid" in argv: forbids.append(take("--forbid"))
out, paper = take("--pdf"), take("--paper", "A4"); net = "--allow-network" in argv; argv = [a for a in argv if not a.startswith("--")]
def hard(m, **k): print(json.dumps({"ok": False, "error": m, **k}, indent=1, ensure_ascii=False)); sys.exit(2)
if not argv: hard("usage: verify_html.py FILE.html")
try: from playwright.sync_api import sync_playwright
except ImportError: hard("pip install playwright")
exe = next((shutil.which(c) for c in ("chromium", "chromium-browser", "google-chrome") if shutil.which(c)), None)
if not exe: hard("apt install chromium")
url = argv[0] if re.match(r"https?://", argv[0]) else "file://" + os.path.abspath(argv[0])
if url.startswith("file://") and not os.path.exists(url[7:]): hard("no such file")
norm = lambda s: re.sub(r"\s+", "", unicodedata.normalize("NFKC", s)).replace("’", "'").replace("−", "-")
problems, warnings, outside, console, failed = [], [], [], [], []
tmp = tempfile.mkdtemp(prefix="verify_html_"); pdf = out or tmp + "/o.pdf"
with sync_playwright() as p:
    b = p.chromium.launch(executable_path=exe, args=["--no-sandbox"]); pg = b.new_page()
    def route(r):
        u = r.request.url
        if re.match(r"(file|data|blob|about):|https?://(127\.0\.0\.1|localhost)[:/]", u) or net: r.continue_()
        else: outside.append(u); r.abort()
    pg.route("**/*", route)
    pg.on("console", lambda m: console.append(f"{m.type}: {m.text}"[:200]) if m.type in ("error", "warning") else None)
    pg.on("pageerror", lambda e: console.append(f"script: {e}"[:200])); pg.on("requestfailed", lambda r: failed.append(r.url[:200]))
    pg.on("dialog", lambda d: (console.append("dialog: " + d.message[:100]), d.dismiss()))
    try: pg.goto(url, timeout=30000, wait_until="load")
    except Exception as e: hard("does not open: " + str(e)[:300])
    title, lang = pg.title(), pg.evaluate("document.documentElement.lang")
    imgs = pg.evaluate("Array.from(document.images).map(i=>({src:i.src.slice(0,80),ok:i.complete&&i.naturalWidth>0,alt:i.getAttribute('alt')}))")
    charset = pg.evaluate("document.characterSet")
    pg.emulate_media(media="print")
    text = pg.evaluate("document.body.innerText")
    pg.set_viewport_size({"width": 794 if paper == "A4" else 816, "height": 1123})
    wide = pg.evaluate("Array.from(document.querySelectorAll('body *')).filter(e=>e.getBoundingClientRect().right>window.innerWidth+2 && getComputedStyle(e).display!=='none').slice(0,8).map(e=>e.tagName.toLowerCase()+': '+(e.innerText||'').slice(0,60))")
    pg.pdf(path=pdf, format=paper, prefer_css_page_size=True, print_background=True); b.close()
    ver = subprocess.run([exe, "--version"], capture_output=True, text=True).stdout.strip()
info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True).stdout
pages = int(re.search(r"Pages:\s+(\d+)", info)[1])
per = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True).stdout.split("\f")[:pages]
if outside: problems.append(f"not self-contained: {len(outside)} requests to the outside, first {outside[0][:120]}")
for c in console: (problems if c.startswith(("error", "script", "dialog")) and "ERR_FAILED" not in c else warnings).append(c)
for i in imgs:
    if not i["ok"]: problems.append("picture not shown: " + i["src"])
    if i["alt"] is None: warnings.append("picture without alt: " + i["src"])
if charset != "UTF-8": problems.append(f"page is read as {charset}, not UTF-8")
if not lang: warnings.append("<html> without lang")
if wide: warnings.append("wider than the sheet: " + "; ".join(wide[:3]))
for n, t in enumerate(per, 1):
    if not t.strip(): warnings.append(f"page {n} has no text")
whole = norm("".join(per)); src = norm(text)
for x in expects:
    if norm(x) not in whole: problems.append(f"the printed page lacks: {x}" + (" (it is on the screen)" if norm(x) in src else ""))
for x in forbids:
    if norm(x) in whole: problems.append(f"the printed page shows: {x}")
print(json.dumps({"ok": not problems, "client": ver, "title": title, "lang": lang, "pages": pages, "paper": (re.search(r"Page size:\s+(.*)", info) or [0, ""])[1], "pictures": len(imgs), "problems": problems, "warnings": warnings, "text_by_page": [t[:2500] for t in per]}, indent=1, ensure_ascii=False))
shutil.rmtree(tmp, True); sys.exit(1 if problems else 0)
