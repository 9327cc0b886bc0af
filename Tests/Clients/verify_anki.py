#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""verify_anki.py FILE.apkg [--updated NEWER.apkg] [--expect-notes N] [--notes-limit N]

Imports an .apkg with Anki's own backend (PyPI package "anki") into a throw-away
collection and prints JSON: what the client holds afterwards.

Checks (exit 1 when one fails, 2 when the file cannot be imported at all):
  * the import adds at least one note, none rejected (no conflicting / missing
    notetype / missing deck / empty first field)
  * importing the same file a second time adds no note and no card
  * Anki's own database check finds nothing to repair
  * every medium that a field names is in the package, none in it is unused
  * each card renders: question not blank, answer differs from question, no
    template error text, no unreplaced {{field}}
  * with --updated: importing NEWER.apkg over FILE.apkg adds no duplicate for a
    guid that both hold, and every note whose fields or tags differ is updated
"""
import argparse, json, os, re, sqlite3, sys, tempfile, zipfile

def fail_hard(msg):
    print(json.dumps({"ok": False, "error": msg}, ensure_ascii=False, indent=1))
    sys.exit(2)

ap = argparse.ArgumentParser()
ap.add_argument("file")
ap.add_argument("--updated")
ap.add_argument("--expect-notes", type=int)
ap.add_argument("--notes-limit", type=int, default=20)
ap.add_argument("--full-html", action="store_true")
a = ap.parse_args()

try:
    import anki.lang
    from anki.collection import (Collection, ImportAnkiPackageOptions,
                                 ImportAnkiPackageRequest)
    import anki.buildinfo
except Exception as e:  # not installed
    fail_hard(f"pip install anki  ({e})")

problems, warnings = [], []

def package_facts(path):
    """What lies in the zip, without Anki."""
    f = {"file": os.path.basename(path), "bytes": os.path.getsize(path)}
    try:
        z = zipfile.ZipFile(path)
    except Exception as e:
        fail_hard(f"not a zip: {e}")
    names = z.namelist()
    f["members"] = names[:12] + (["... %d in all" % len(names)] if len(names) > 12 else [])
    if "collection.anki21b" in names:
        f["layout"] = "anki21b (zstd, schema 18)"
    elif "collection.anki21" in names:
        f["layout"] = "anki21 (schema 11)"
    elif "collection.anki2" in names:
        f["layout"] = "anki2 (schema 11)"
    else:
        fail_hard("no collection.anki2 / .anki21 / .anki21b inside")
    if f["layout"].startswith("anki2") and "21b" not in f["layout"]:
        inner = "collection.anki21" if "collection.anki21" in names else "collection.anki2"
        with tempfile.NamedTemporaryFile(suffix=".db") as t:
            t.write(z.read(inner)); t.flush()
            db = sqlite3.connect(t.name)
            try:
                f["col"] = dict(zip(("ver", "crt", "mod"), db.execute("select ver,crt,mod from col").fetchone()))
                f["integrity"] = db.execute("pragma integrity_check").fetchone()[0]
                g = [r[0] for r in db.execute("select guid from notes")]
                f["notes"], f["distinct_guids"] = len(g), len(set(g))
                if len(g) != len(set(g)):
                    problems.append("two notes in the package share one guid")
                if any(not x for x in g):
                    problems.append("a note has an empty guid")
                f["guid_sample"] = g[:3]
                mods = [r[0] for r in db.execute("select mod from notes")]
                if mods:
                    f["note_mod"] = [min(mods), max(mods)]
                    import time
                    if max(mods) > time.time() + 86400:
                        warnings.append("a note's mod lies in the future: later exports will not update it")
                    if min(mods) <= 0:
                        warnings.append("note mod is 0: a later import can update nothing unless its mod is larger")
                bad = db.execute("select count(*) from notes where tags<>'' and (substr(tags,1,1)<>' ' or substr(tags,-1,1)<>' ')").fetchone()[0]
                if bad:
                    warnings.append(f"{bad} notes whose tags text is not space-padded on both sides")
                f["model_ids"] = sorted(json.loads(db.execute("select models from col").fetchone()[0]).keys())
            except Exception as e:
                problems.append(f"inner database: {e}")
            db.close()
        if "media" in names:
            try:
                f["media_map"] = json.loads(z.read("media") or b"{}")
            except Exception as e:
                problems.append(f"'media' is not JSON: {e}")
            for k in f.get("media_map", {}):
                if k not in names:
                    problems.append(f"media map names member {k} that is not in the zip")
        else:
            warnings.append("no 'media' member")
    return f

def opts(**kw):
    o = ImportAnkiPackageOptions()          # zero values: the desktop client's defaults
    for k, v in kw.items():
        setattr(o, k, v)
    return o

def do_import(col, path):
    try:
        r = col.import_anki_package(ImportAnkiPackageRequest(package_path=os.path.abspath(path), options=opts()))
    except Exception as e:
        fail_hard(f"Anki refused {os.path.basename(path)}: {type(e).__name__}: {e}")
    L = r.log
    return {k: len(getattr(L, k)) for k in ("new", "updated", "duplicate", "conflicting", "first_field_match",
            "missing_notetype", "missing_deck", "empty_first_field")} | {"found_notes": L.found_notes}

def strip_html(s):
    s = re.sub(r"(?is)<(style|script).*?</\1>", "", s)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", s)).strip()

def state(col):
    out = {}
    for nid in col.find_notes(""):
        n = col.get_note(nid)
        out[n.guid] = (tuple(n.fields), tuple(sorted(n.tags)), n.mid)
    return out

tmp = tempfile.mkdtemp(prefix="verify_anki_")
facts = package_facts(a.file)
anki.lang.set_lang("en")
col = Collection(os.path.join(tmp, "c.anki2"))
base_models = {m.id for m in col.models.all_names_and_ids()}

first = do_import(col, a.file)
if first["new"] == 0:
    problems.append("first import added no note")
for k in ("conflicting", "missing_notetype", "missing_deck", "empty_first_field", "duplicate"):
    if first[k]:
        problems.append(f"first import: {first[k]} notes {k}")
n1, c1 = col.note_count(), col.card_count()
if a.expect_notes is not None and n1 != a.expect_notes:
    problems.append(f"expected {a.expect_notes} notes, client holds {n1}")

report = {"ok": None, "client": "anki " + anki.buildinfo.version, "package": facts, "first_import": first,
          "notes": n1, "cards": c1}

report["decks"] = []
for d in col.decks.all_names_and_ids():
    dk = col.decks.get(d.id)
    cnt = len(col.find_cards(f"did:{d.id}"))
    if cnt or d.id != 1:
        report["decks"].append({"name": d.name, "cards": cnt, "description": dk.get("desc", "")})
report["notetypes"] = []
for m in col.models.all():
    if m["id"] in base_models and not col.models.use_count(m):
        continue
    report["notetypes"].append({"id": m["id"], "name": m["name"], "type": "cloze" if m["type"] else "standard",
        "fields": [f["name"] for f in m["flds"]], "templates": [t["name"] for t in m["tmpls"]],
        "sort_field": m["flds"][m["sortf"]]["name"], "css_chars": len(m["css"]), "notes": col.models.use_count(m)})

mediadir = col.media.dir()
have = set(os.listdir(mediadir))
used = set()
notes = []
blank = same = tmplerr = 0
for nid in col.find_notes(""):
    n = col.get_note(nid)
    for fld in n.fields:
        used |= set(col.media.files_in_str(n.mid, fld))
    cards = n.cards()
    cs = []
    for c in cards:
        q, an = c.question(), c.answer()
        qt, at = strip_html(q), strip_html(an)
        if not qt and "<img" not in q and "[anki:play" not in q:
            blank += 1
        if qt == at:
            same += 1
        if re.search(r"\{\{[^}]*\}\}", q + an) or "Template:" in qt and "error" in qt.lower() or "has a problem" in qt:
            tmplerr += 1
        cs.append({"template": c.template()["name"], "deck": col.decks.name(c.did), "type": c.type, "queue": c.queue,
                   "due": c.due, "question": q if a.full_html else qt[:300], "answer": an if a.full_html else at[:500]})
    if len(notes) < a.notes_limit:
        notes.append({"guid": n.guid, "notetype": n.note_type()["name"], "fields": dict(n.items()), "tags": n.tags,
                      "mod": n.mod, "cards": cs})
    if not cards:
        problems.append(f"note {n.guid} has no card")
if blank: problems.append(f"{blank} cards with a blank question")
if same: problems.append(f"{same} cards whose answer side adds nothing to the question side")
if tmplerr: problems.append(f"{tmplerr} cards with a template error")
tmpl_media = {f for f in have if f.startswith("_")}
missing = sorted(used - have)
unused = sorted(have - used - tmpl_media)
if missing: problems.append("media named in fields but absent: " + ", ".join(missing[:10]))
if unused: warnings.append("media shipped but named by no field: " + ", ".join(unused[:10]))
report["media"] = {"files": {f: os.path.getsize(os.path.join(mediadir, f)) for f in sorted(have)}, "missing": missing, "unused": unused}
report["notes_sample"] = notes

before = state(col)
second = do_import(col, a.file)
report["second_import"] = second
if second["new"] or col.note_count() != n1 or col.card_count() != c1:
    problems.append(f"re-import made duplicates: notes {n1}->{col.note_count()}, cards {c1}->{col.card_count()}")

if a.updated:
    pf = package_facts(a.updated)
    upd = do_import(col, a.updated)
    after = state(col)
    tmp2 = tempfile.mkdtemp(prefix="verify_anki2_")
    fresh = Collection(os.path.join(tmp2, "c.anki2"))
    do_import(fresh, a.updated)
    want = state(fresh); fresh.close()
    shared = set(before) & set(want)
    changed = [g for g in shared if before[g][:2] != want[g][:2]]
    stale = [g for g in changed if after.get(g, ((), ()))[:2] != want[g][:2]]
    report["update"] = {"package": pf, "import": upd, "guids_in_both": len(shared), "guids_only_new": len(set(want) - set(before)),
                        "guids_only_old": len(set(before) - set(want)), "changed": len(changed), "not_updated": stale[:10],
                        "notes_after": col.note_count(), "cards_after": col.card_count()}
    if stale:
        problems.append(f"{len(stale)} changed notes were not updated (mod not newer, or note type changed)")
    if not shared:
        problems.append("the newer package shares no guid with the older one: every re-export duplicates the deck")
    if upd["conflicting"]:
        problems.append(f"{upd['conflicting']} notes conflict: note type schema changed under the same id")

# Collection.fix_integrity() returns (text, ok)
txt, ok = col.fix_integrity()
report["db_check"] = txt.strip()
if not ok or re.search(r"(?i)fixed|repaired|missing|invalid|deleted", txt):
    warnings.append("Anki's database check had something to say: " + txt.strip()[:300])
col.close()
report["warnings"], report["problems"] = warnings, problems
report["ok"] = not problems
print(json.dumps(report, ensure_ascii=False, indent=1))
sys.exit(0 if not problems else 1)
