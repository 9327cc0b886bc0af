#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""play_html.py FILE.html   plays an exported page in Chromium, from a file, network off, with the keyboard alone.

Answers every question right, then the numbers with decimals again with a comma, as half of the world writes them, then
everything wrong.
Checks: no request leaves the file, every control has a name for a screen reader, the verdicts and the score are what they
should be, nothing is written to the console.
Prints JSON; exit 0 fine, 1 problems, 2 does not run."""
import json, os, sys
from decimal import Decimal
try:
    from playwright.sync_api import sync_playwright
except ImportError:
    print(json.dumps({"ok": False, "error": "pip install playwright"})); sys.exit(2)
problems, requests = [], []
with sync_playwright() as p:
    path = next((c for c in ("/usr/bin/chromium", "/usr/bin/chromium-browser") if os.path.exists(c)), None)
    browser = p.chromium.launch(executable_path=path, args=["--no-sandbox"])
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.on("request", lambda r: requests.append(r.url))
    page.on("console", lambda m: problems.append("console: " + m.text[:200]))
    page.on("pageerror", lambda e: problems.append("error: " + str(e)[:200]))
    url = "file://" + os.path.abspath(sys.argv[1])
    page.goto(url)
    unnamed = page.evaluate("""() => [...document.querySelectorAll('input,button')].filter(e =>
        !(e.labels && e.labels.length) && !e.textContent.trim() && !e.getAttribute('aria-label')).length""")
    if unnamed: problems.append(f"{unnamed} controls without a name")
    if not page.evaluate("document.documentElement.lang"): problems.append("no language")
    def play(right, sign="."):
        page.goto(url); count = good = 0
        numbers = page.evaluate("[...document.querySelectorAll('.question')].map(q => q.dataset.from || '')")
        for i in (i for i, n in enumerate(numbers) if sign == "." or "." in n):
            q = page.locator(".question").nth(i); kind = q.get_attribute("data-kind")
            if kind == "choice":
                keys = q.locator("input").evaluate_all("es => es.map(e => e.hasAttribute('data-key'))")
                at = keys.index(True) if right else keys.index(False)
                q.locator("input").first.focus()
                page.keyboard.press("Space")
                for _ in range(at): page.keyboard.press("ArrowDown")
            elif kind == "number":
                q.locator("input").focus()
                value = q.get_attribute("data-from") if right else format(Decimal(q.get_attribute("data-to")) * 2 + 3, "f")
                page.keyboard.insert_text(value.replace(".", sign))
            else:
                q.locator("input").focus()
                page.keyboard.insert_text(q.locator(".answer").evaluate("e => e.textContent") if right else "zzz")
            page.keyboard.press("Enter"); count += 1
            verdict = q.locator(".verdict").inner_text().strip()
            if verdict != ("Right." if right else "Wrong."): problems.append(f"{q.get_attribute('id')}: {verdict!r}")
            if not q.locator("details[open]").count(): problems.append(f"{q.get_attribute('id')}: no answer shown")
            good += right
        score = page.locator("#score").inner_text()
        if count and f": {good} of {count} " not in score: problems.append(f"score says {score!r}, {good} of {count} were right")
        return count
    n = play(True); play(True, ","); play(False)
    version = browser.version
    away = [u for u in requests if not u.startswith("file://")]
    if away: problems.append("asked the network: " + ", ".join(away[:3]))
    browser.close()
print(json.dumps({"ok": not problems, "client": "Chromium " + version, "questions": n, "problems": problems[:20]}, indent=1, ensure_ascii=False))
sys.exit(1 if problems else 0)
