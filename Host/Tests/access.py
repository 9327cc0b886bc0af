# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of accessibility, written by hand, for one page as it stands: labels, contrast, focus, size, structure."""

RULES = r"""
() => {
  const faults = [];
  const seen = e => { const s = getComputedStyle(e), b = e.getBoundingClientRect(); return s.visibility !== "hidden" && s.display !== "none" && b.width > 1 && b.height > 1; };
  const name = e => (e.getAttribute("aria-label") || (e.labels && e.labels.length && e.labels[0].innerText) || e.innerText || "").trim();
  if (!document.documentElement.lang) faults.push("the page names no language");
  if (!document.title.trim()) faults.push("the page has no title");
  const h1 = [...document.querySelectorAll("h1")].filter(seen);
  if (h1.length !== 1) faults.push(`${h1.length} first headings`);
  let level = 0;
  for (const h of document.querySelectorAll("h1,h2,h3")) { const n = Number(h.tagName[1]); if (n > level + 1) faults.push(`heading of level ${n} after ${level}`); level = n; }
  for (const e of document.querySelectorAll("input,button,select,textarea,a[href]")) {
    if (!seen(e)) continue;
    if (!name(e)) faults.push(`no label: ${e.outerHTML.slice(0, 80)}`);
    const box = (e.type === "radio" ? e.closest("label") : e).getBoundingClientRect();
    if (box.height < 24 || box.width < 24) faults.push(`too small to tap: ${name(e)} ${Math.round(box.width)}x${Math.round(box.height)}`);
    for (const id of (e.getAttribute("aria-describedby") || "").split(" ").filter(Boolean)) if (!document.getElementById(id)) faults.push(`${name(e)} is described by nothing: ${id}`);
    if (e.tabIndex > 0) faults.push(`order of focus is forced: ${name(e)}`);
  }
  for (const e of document.querySelectorAll("[role=img],img")) if (!(e.getAttribute("aria-label") || e.alt)) faults.push("a picture without words");
  for (const group of document.querySelectorAll("fieldset")) if (!group.querySelector("legend")) faults.push("a group without a legend");
  if (!document.querySelector("[role=status],[aria-live=polite]")) faults.push("nothing tells a screen reader of changes");
  if (!document.querySelector("main")) faults.push("no main part");
  if (document.documentElement.scrollWidth > innerWidth + 1) faults.push(`wider than the screen: ${document.documentElement.scrollWidth} of ${innerWidth}`);
  // Contrast (WCAG 2: relative luminance), text on the nearest painted ground.
  const rgb = c => (c.match(/[\d.]+/g) || []).map(Number);
  const lum = c => { const [r, g, b] = c.map(v => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }); return .2126 * r + .7152 * g + .0722 * b; };
  const ground = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] > 0) return c; } return [255, 255, 255]; };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !seen(e) || e.closest(".heard,noscript,script,[disabled]")) continue;
    const style = getComputedStyle(e), a = lum(rgb(e.closest("svg") ? style.fill : style.color)), b = lum(ground(e));
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    const isLarge = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (isLarge ? 3 : 4.5)) faults.push(`contrast ${ratio.toFixed(1)}: ${walk.currentNode.data.trim().slice(0, 40)}`);
  }
  return [...new Set(faults)];
}
"""

FOCUS = r"""
() => { const e = document.activeElement; if (!e || e === document.body) return null; const s = getComputedStyle(e), box = (e.type === "radio" && e.closest("label")) || e, t = getComputedStyle(box);
  return { what: (e.innerText || e.id || e.name || e.tagName).trim().slice(0, 30), place: [...document.querySelectorAll("*")].indexOf(e), ring: s.outlineStyle !== "none" || t.outlineStyle !== "none", tag: e.tagName }; }
"""


def faults(page):
    return page.evaluate(RULES)


def focus_faults(page, steps=12):
    """Tab leads through the controls in the order of the page, each with a visible ring."""
    found, places = [], []
    page.evaluate("""() => { const start = document.createElement("span"); start.tabIndex = -1; start.id = "focus-start";
        document.body.prepend(start); start.focus(); }""")
    for _ in range(steps):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if not focus:
            break
        if places and focus["place"] <= places[-1]:
            break
        places.append(focus["place"])
        if not focus["ring"]:
            found.append(f"no ring at {focus['what']}")
    page.evaluate("document.getElementById('focus-start').remove()")
    controls = page.evaluate("document.querySelectorAll('input:not([type=radio]):not([disabled]),button:not([disabled])').length")
    if len(places) < min(controls, steps):
        found.append(f"Tab reaches {len(places)} places, {controls} controls")
    return found
