#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Builds the program for use and the benchmarks, both in release mode, and prints a table of times.

set -eu
cd "$(dirname "$0")/.."
. scripts/flags.sh
scripts/build.sh
swift build -c release --package-path Benchmarks "$@" >&2
exec Benchmarks/.build/release/Benchmarks "$PWD/$binary"
