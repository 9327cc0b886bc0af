#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Times `recite generate --format jsonl` over a folder of documents as many files: 160 copies of each under other names.
# Prints seconds, MB/s, figures/s, questions/s and peak memory, for one job and for two, and whether both gave the same bytes.
#
# scripts/corpus-speed.sh [PROGRAM [FOLDER [COPIES]]]

set -eu
cd "$(dirname "$0")/.."
program=${1:-.build/release/recite}
folder=${2:-../shared/corpus}
copies=${3:-160}
test -d "$folder" || { echo "$folder: there is no such folder." >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/docs"
for document in "$folder"/*.md "$folder"/*.txt "$folder"/*.wiki; do
    test -f "$document" || continue
    name=$(basename "$document")
    i=1
    while [ "$i" -le "$copies" ]; do
        cp "$document" "$work/docs/${name%.*}-$i.${name##*.}"
        i=$((i + 1))
    done
done
files=$(find "$work/docs" -type f | wc -l)
bytes=$(cat "$work"/docs/* | wc -c)
# The figures that are considered are those that --explain lists; copies are alike, so one of each is counted.
figures=$("$program" generate --explain "$work"/docs/*-1.* 2>/dev/null | wc -l)
figures=$((figures * copies))
echo "$files files, $bytes bytes, $figures figures"
for jobs in 1 2; do
    python3 - "$program" "$work" "$jobs" "$bytes" "$figures" <<'PYTHON'
import glob, resource, subprocess, sys, time
program, work, jobs, size, figures = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
documents = sorted(glob.glob(work + "/docs/*"))
with open(f"{work}/out-{jobs}", "wb") as out:
    began = time.time()
    subprocess.run([program, "generate", "--format", "jsonl", "--jobs", jobs] + documents, stdout=out, stderr=subprocess.DEVNULL)
    seconds = time.time() - began
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
questions = sum(1 for _ in open(f"{work}/out-{jobs}", "rb"))
print(f"--jobs {jobs}: {seconds:.2f} s (processor {usage.ru_utime + usage.ru_stime:.2f} s), {size / seconds / 1e6:.2f} MB/s, "
      f"{figures / seconds:,.0f} figures/s, {questions / seconds:,.0f} questions/s, {questions:,} questions, "
      f"peak {usage.ru_maxrss / 1024:.0f} MB")
PYTHON
done
cmp "$work/out-1" "$work/out-2" && echo "same bytes"
