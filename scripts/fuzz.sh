#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Feeds the document readers with inputs that libFuzzer makes from the test documents.
#
#   scripts/fuzz.sh [RUNS] [SECONDS]   a million inputs or ten minutes a reader, whichever comes first, if not told otherwise
#
# An input that ends a reader is left in Fuzz/found/ and the exit status is 1. Such an input belongs into
# Tests/DocumentsTests/Readings/, and its cause is mended.

set -eu
cd "$(dirname "$0")/../Fuzz"
runs=${1:-1000000}
seconds=${2:-600}

swift build -c release --sanitize=fuzzer
mkdir -p found
status=0
fuzz() {
    reader=$1
    shift
    corpus=$(mktemp -d)
    printf '%s: %s runs or %s s\n' "$reader" "$runs" "$seconds" >&2
    ".build/release/$reader" -runs="$runs" -max_total_time="$seconds" -timeout=10 -max_len=4096 -dict=markup.dict \
        -artifact_prefix="found/$reader-" -print_final_stats=1 "$corpus" "$@" || status=1
    rm -rf "$corpus"
}
fuzz FuzzText ../Tests/DocumentsTests/Readings
fuzz FuzzDelimited ../Tests/DocumentsTests/Readings
exit "$status"
