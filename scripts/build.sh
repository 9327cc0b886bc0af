#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Builds the program for use, if anything changed since the last time: release mode, the Swift library inside the
# binary, so that it runs where no Swift is installed. The C libraries stay dynamic.
#
#   scripts/build.sh           set up and build
#   scripts/build.sh --check   build nothing; status 0 if the binary is up to date, else 1

set -eu
cd "$(dirname "$0")/.."
mode=${1:-}
. scripts/flags.sh

if is_fresh; then exit 0; fi
if [ "$mode" = --check ]; then exit 1; fi

scripts/setup.sh

# macOS has the Swift library in the system and no static one.
if [ "$(uname -s)" = Linux ]; then
    set -- "$@" --static-swift-stdlib -Xlinker -s -Xswiftc -use-ld=lld
fi

echo 'Building Recite; the first time takes a few minutes.' >&2
mkdir -p .build
# The stamp bears the time before the build: what is edited meanwhile is built the next time.
touch "$stamp.new"
swift build -c release --product recite "$@" >&2
mv "$stamp.new" "$stamp"
