#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws questions for strict readers, and reports what they said.

    acceptance.py draw FILE.jsonl --seed N [--each 20 | --total 60] [--reader NAME]   a sheet of what is not judged yet
    acceptance.py take SHEET.tsv --reader NAME --seed N --version TEXT                 verdicts into verdicts.tsv
    acceptance.py report FILE.jsonl --seed N [--each 20 | --total 60] [--reader NAME]  accepted, Wilson interval, causes

FILE.jsonl is what `recite generate DOC... --format jsonl` prints. The order of the draw is that of a hash over seed and
id, so that a question keeps its place in the draw for as long as it keeps its id. A verdict stands while stem, options,
key, tolerance and quotations are what they were; `digest` names them, and none of a document's text is kept.
"""
import argparse
import collections
import csv
import hashlib
import json
import math
import os
import sys

HOME = os.path.dirname(os.path.abspath(__file__))
VERDICTS = os.path.join(HOME, "verdicts.tsv")
COLUMNS = ["digest", "id", "document", "origin", "seed", "reader", "version", "verdict", "criteria", "remark"]
HARMFUL = {"ONE", "ATTR", "CITE"}


def digest(question):
    answer = question["answer"]
    parts = [question["stem"], question.get("options"), question.get("key"), answer["text"], answer.get("accept"),
             [c["quote"] for c in question["citations"]]]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


def place(seed, name):
    return hashlib.sha256(f"{seed} {name}".encode()).digest()


def drawn(path, seed, each, total):
    """One view an item, in the order of the hash: so many of each document, or so many of all."""
    items = collections.defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            question = json.loads(line)
            items[(question["citations"][0]["document"], question["item"])].append(question)
    documents = collections.defaultdict(list)
    for (document, item), views in items.items():
        view = min(views, key=lambda q: place(seed, q["id"]))
        documents["" if total else document].append((place(seed, document + item), view))
    chosen = []
    for document in sorted(documents):
        chosen += [view for _, view in sorted(documents[document], key=lambda p: p[0])[: total or each]]
    return chosen


def verdicts():
    if not os.path.exists(VERDICTS):
        return []
    with open(VERDICTS, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def judged(reader):
    return {v["digest"]: v for v in verdicts() if not reader or v["reader"] == reader}


def draw(args):
    known = judged(args.reader)
    for question in drawn(args.file, args.seed, args.each, args.total):
        mark = digest(question)
        if mark in known:
            continue
        answer = question["answer"]
        print(f"## {mark}  ({question['origin']}, {question['kind']})")
        print(f"STEM: {question['stem']}")
        for index, option in enumerate(question.get("options") or []):
            print(f"  {index}) {option}")
        print("---- open the document only from here")
        accept = answer.get("accept")
        print(f"KEY: {question.get('key')}  answer {answer['text']!r} unit {answer.get('unit')!r} "
              f"precision {answer.get('precision')} accepted {accept}")
        if question.get("claimants") or question.get("hedge"):
            print(f"CLAIMANTS: {question.get('claimants')} HEDGE: {question.get('hedge')}")
        for citation in question["citations"]:
            print(f"CITED: {citation['document']}:{citation['line']} quote {citation['quote']!r} "
                  f"row {citation.get('row')} column {citation.get('column')!r}")
        print()


def take(args):
    """Reads lines `digest TAB pass|fail TAB CRITERIA TAB remark`; needs the drawn questions for their ids."""
    questions = {digest(q): q for q in drawn(args.file, args.seed, args.each, args.total)}
    kept = verdicts()
    done = {(v["digest"], v["reader"]) for v in kept}
    for line in open(args.sheet, encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if len(fields) < 2 or fields[0] not in questions or (fields[0], args.reader) in done:
            if line.strip():
                print("left out:", line.rstrip(), file=sys.stderr)
            continue
        fields += [""] * (4 - len(fields))
        question = questions[fields[0]]
        kept.append(dict(zip(COLUMNS, [
            fields[0], question["id"], question["citations"][0]["document"], question["origin"], str(args.seed),
            args.reader, args.version, fields[1], fields[2], fields[3]])))
    with open(VERDICTS, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, delimiter="\t", lineterminator="\n")
        writer.writeheader()
        writer.writerows(kept)


def wilson(accepted, count):
    if not count:
        return 0.0, 1.0
    z, share = 1.959964, accepted / count
    middle = share + z * z / (2 * count)
    half = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return (middle - half) / (1 + z * z / count), (middle + half) / (1 + z * z / count)


def report(args):
    known = judged(args.reader)
    sums = collections.defaultdict(lambda: [0, 0])
    causes, harmful, open_ones = collections.Counter(), 0, 0
    for question in drawn(args.file, args.seed, args.each, args.total):
        verdict = known.get(digest(question))
        if not verdict:
            open_ones += 1
            continue
        accepted = verdict["verdict"] == "pass"
        for group in ("all", question["origin"], question["citations"][0]["document"]):
            sums[group][0] += accepted
            sums[group][1] += 1
        if not accepted:
            failed = {c.strip() for c in verdict["criteria"].split(",")}
            causes.update(failed)
            harmful += bool(failed & HARMFUL)
    for group, (accepted, count) in sorted(sums.items()):
        low, high = wilson(accepted, count)
        print(f"{group}: {accepted}/{count} = {100 * accepted / count:.1f} % (Wilson {100 * low:.1f}-{100 * high:.1f})")
    print(f"harmful {harmful}; not judged {open_ones}; failed criteria {dict(causes.most_common())}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["draw", "take", "report"])
    parser.add_argument("file")
    parser.add_argument("--sheet")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--each", type=int, default=20)
    parser.add_argument("--total", type=int, default=0)
    parser.add_argument("--reader", default="")
    parser.add_argument("--version", default="")
    args = parser.parse_args()
    {"draw": draw, "take": take, "report": report}[args.command](args)


if __name__ == "__main__":
    main()
