#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Feeds the readers of documents and of other programs' files with inputs that libFuzzer makes from the test material.
#
#   scripts/fuzz.sh [RUNS] [SECONDS]   a million inputs or ten minutes a reader, whichever comes first, if not told otherwise
#
# An input that ends a reader is left in Fuzz/found/ and the exit status is 1. Such an input belongs into
# Tests/DocumentsTests/Readings/ or Tests/ExchangeTests/Resources/found/, and its cause is mended.

set -eu
cd "$(dirname "$0")/../Fuzz"
runs=${1:-1000000}
seconds=${2:-600}

swift build -c release --sanitize=fuzzer
mkdir -p found
status=0
longest=4096
fuzz() {
    reader=$1
    shift
    corpus=$(mktemp -d)
    printf '%s: %s runs or %s s\n' "$reader" "$runs" "$seconds" >&2
    ".build/release/$reader" -runs="$runs" -max_total_time="$seconds" -timeout=10 -max_len="$longest" -dict=markup.dict \
        -artifact_prefix="found/$reader-" -print_final_stats=1 "$corpus" "$@" || status=1
    rm -rf "$corpus"
}
fuzz FuzzText ../Tests/DocumentsTests/Readings
fuzz FuzzDelimited ../Tests/DocumentsTests/Readings

# The first byte of an input names the format: exports of the bank of traps, cut to what an input may hold.
longest=40000
recite=../.build/release/recite
[ -x "$recite" ] || ../scripts/build.sh
imports=$(mktemp -d)
number=0
for format in gift aiken moodle csv tsv jsonl anki; do
    file=$imports/whole
    if "$recite" export ../Tests/ExchangeTests/Resources/nasty.bank.jsonl --to "$format" -o "$file" 2>/dev/null; then
        # shellcheck disable=SC2059 # the byte is the format of printf
        { printf "\\$(printf %o "$number")"; head -c 39000 "$file"; } >"$imports/$format"
        rm -f "$file"
    fi
    number=$((number + 1))
done
fuzz FuzzImport "$imports"
rm -rf "$imports"
exit "$status"
