#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Copies the built program to $DESTDIR$PREFIX, or removes what was copied there. Builds nothing and fetches nothing.
#
#   PREFIX=/usr/local DESTDIR= scripts/install.sh install|uninstall
#
# Exit status: 0 done; 1 there is no program to install, or a file could not be written; 2 wrong use.

set -eu
cd "$(dirname "$0")/.."
action=${1:-}
. scripts/flags.sh

prefix=${PREFIX:-/usr/local}
case "$prefix" in
/*) ;;
*)
    echo "PREFIX must begin with a slash; it is \"$prefix\"." >&2
    exit 2
    ;;
esac
root=${DESTDIR:-}$prefix
documents=$root/share/doc/recite

# The built-in bank is inside the binary; its licence comes along.
licences='GPL-3.0-or-later CC-BY-4.0'

case "$action" in
install)
    if [ ! -x "$binary" ]; then
        echo 'There is no program to install yet. First run: make build' >&2
        exit 1
    fi
    mkdir -p "$root/bin" "$documents"
    install -m 755 "$binary" "$root/bin/recite"
    # The server of live rounds, where it was built: recite looks for it beside itself.
    if [ -x .build/release/recite-host ]; then
        install -m 755 .build/release/recite-host "$root/bin/recite-host"
        echo "Installed $root/bin/recite-host"
    fi
    for licence in $licences; do
        install -m 644 "LICENSES/$licence.txt" "$documents/$licence.txt"
    done
    echo "Installed $root/bin/recite"
    ;;
uninstall)
    rm -f "$root/bin/recite" "$root/bin/recite-host"
    for licence in $licences; do
        rm -f "$documents/$licence.txt"
    done
    if [ -d "$documents" ]; then rmdir "$documents" 2>/dev/null || :; fi
    echo "Removed $root/bin/recite"
    ;;
*)
    echo 'Usage: scripts/install.sh install|uninstall' >&2
    exit 2
    ;;
esac
