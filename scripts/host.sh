#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Builds the program for use and the server of live rounds, and puts the server beside the program, where `recite host`
# looks for it. The first time takes several minutes: a network stack is built.
#
#   scripts/host.sh           build
#   scripts/host.sh --check   build, then play a round in browsers, attack one, and measure 500 players
#
# The check installs Chromium where it runs as root on Debian, and Playwright from PyPI into .build.

set -eu
cd "$(dirname "$0")/.."
mode=${1:-}
. scripts/flags.sh

if [ "$(uname -s)" = Linux ]; then
    if ! [ -f /usr/include/qrencode.h ] && ! [ -f /usr/local/include/qrencode.h ]; then
        if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ]; then
            DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libqrencode-dev >&2
        else
            echo 'The headers of libqrencode are missing. On Debian: sudo apt-get install libqrencode-dev' >&2
            exit 2
        fi
    fi
fi
scripts/build.sh

server=Host/.build/release/recite-host
host_stamp=.build/recite-host.stamp
if ! [ -x .build/release/recite-host ] || ! [ -f "$host_stamp" ] ||
    [ -n "$(find Host/Package.swift Host/Sources Sources -newer "$host_stamp" -print 2>/dev/null)" ]; then
    if [ "$(uname -s)" = Linux ]; then set -- "$@" --static-swift-stdlib -Xlinker -s -Xswiftc -use-ld=lld; fi
    # The package manager looks for new files of the rooms only when the manifest is new.
    touch Host/Package.swift
    touch "$host_stamp.new"
    swift build -c release --package-path Host --product recite-host "$@" >&2
    cp "$server" .build/release/recite-host
    mv "$host_stamp.new" "$host_stamp"
fi
if [ "$mode" != --check ]; then exit 0; fi

swift build -c release --package-path Host --product crowd "$@" >&2
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ] && ! command -v chromium >/dev/null 2>&1; then
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk >&2
fi
tools=.build/host-check
if [ ! -x "$tools/bin/python" ]; then
    python3 -m venv "$tools"
    "$tools/bin/pip" install -q --disable-pip-version-check playwright
fi
echo '== attacks'
"$tools/bin/python" Host/Tests/check_attacks.py .build/release/recite-host
echo '== 500 players'
"$tools/bin/python" Host/Tests/check_load.py .build/release/recite-host Host/.build/release/crowd
echo '== a round in browsers'
exec "$tools/bin/python" Host/Tests/check_round.py .build/release/recite-host --shots .build/host-shots
