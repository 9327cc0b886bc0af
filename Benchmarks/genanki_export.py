#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""genanki_export.py BANK.jsonl OUT.apkg   what `recite export BANK --to anki -o OUT.apkg` does, with genanki.

Makes the same notes of the same bank: question, options, answer, explanation with the sources, name, tags. To be timed as a
whole against the program. Needs the Python package genanki."""
import html, json, sys
import genanki


def esc(text): return html.escape(text, quote=False).replace("\n", "<br>").replace("{", "&#123;").replace("}", "&#125;")


def explanation(q):
    answer = q["answer"]; text = answer["text"]
    if q["hedge"] and not text.lower().startswith(q["hedge"].lower()): text = q["hedge"] + " " + text
    if answer.get("unit") and answer["unit"] not in text: text += " " + answer["unit"]
    if q["claimants"]: text += "; claimant: " + ", citing ".join(q["claimants"])
    lines = ["Answer: " + text + ("" if text.endswith(".") else ".")]
    if q["rivals"]: lines.append("Disputed: " + "; ".join(f"{r['text']} ({r['claimant']})" for r in q["rivals"]) + ".")
    for c in q["citations"]:
        if "column" in c: lines.append(f"Table “{c['table']}”, row {' '.join(c['row'])}, column {c['column']}: {c['quote']}")
        elif c["sentence"]: lines.append(f"“{c['sentence']}”")
        lines.append("Source: " + ", ".join([c["document"]] + [s for i, s in enumerate(c["section"]) if i or s != c["document"]]) + ".")
    return "".join(f"<p>{esc(l)}</p>" for l in lines)


def model(number, name, fields, front, back):
    return genanki.Model(number, name, fields=[{"name": f} for f in fields], templates=[{"name": "Card 1", "qfmt": front, "afmt": back}])


choice = model(1_700_000_000_101, "choice", ["Question", "Options", "Answer", "Explanation", "Id"], "{{Question}}\n{{Options}}",
               "{{FrontSide}}\n<hr id=\"answer\">\n<div>{{Answer}}</div>\n{{Explanation}}")
typed = model(1_700_000_000_102, "number", ["Question", "Unit", "Answer", "Accepted", "Explanation", "Id"],
              "{{Question}}{{#Unit}} <span>({{Unit}})</span>{{/Unit}}", "{{FrontSide}}\n<hr id=\"answer\">\n<div>{{Answer}}</div>\n{{Explanation}}")
deck = genanki.Deck(1_700_000_000_000, "bank")
with open(sys.argv[1], encoding="utf-8") as bank:
    next(bank)
    for line in bank:
        q = json.loads(line); answer = q["answer"]["text"]
        if "options" in q:
            options = "<ol type=\"A\">" + "".join(f"<li>{esc(o)}</li>" for o in q["options"]) + "</ol>"
            key = q["key"]; fields = [esc(q["stem"]), options, f"{chr(65 + key)}) {esc(q['options'][key])}", explanation(q), esc(q["id"])]
        else:
            accept = q["answer"].get("accept"); accepted = ""
            if accept and accept["from"] != accept["to"]: accepted = f"Accepted: {accept['from']} to {accept['to']}."
            fields = [esc(q["stem"]), esc(q["answer"].get("unit") or ""), esc(answer), accepted, explanation(q), esc(q["id"])]
        tags = list(dict.fromkeys(q.get("tags", []) + [c["document"].replace(" ", "_") for c in q["citations"]] + (["disputed"] if q["disputed"] else [])))
        deck.add_note(genanki.Note(model=choice if "options" in q else typed, fields=fields, guid=genanki.guid_for(q["id"]), tags=tags))
genanki.Package(deck).write_to_file(sys.argv[2])
