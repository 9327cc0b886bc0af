#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Checks that Recite can be built here and installs the system packages that are missing.
#
#   scripts/setup.sh               what the program needs
#   scripts/setup.sh --for-tests   also what single tests need; they are skipped where it cannot be had
#
# The install command is printed before it runs. It runs at once as root, and otherwise only after a typed yes;
# without a terminal it does not run. Homebrew refuses to work as root, so there it is always asked for.
#
# RECITE_INCLUDE_PATH, directories separated by colons, replaces the directories in which headers are looked for.
#
# Exit status: 0 everything is there; 2 something is missing.

set -eu

swift_wanted='6.3'

say() { printf '%s\n' "$*" >&2; }
has() { command -v "$1" >/dev/null 2>&1; }

for_tests=no
if [ "${1:-}" = --for-tests ]; then for_tests=yes; fi

# --- Swift -----------------------------------------------------------------------------------------------------------

if ! has swift; then
    say "Recite is built with Swift $swift_wanted or later, and there is no swift in the PATH."
    say 'Get it from https://swift.org/install, then run this command again.'
    exit 2
fi

# "Swift version 6.3.1 (…)" on Linux, "Apple Swift version 6.3 (…)" on macOS.
version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9]*\.[0-9][0-9]*\).*/\1/p' | head -n 1)
if [ -z "$version" ]; then
    say '"swift --version" names no version. Is the Swift tool chain complete? See https://swift.org/install.'
    exit 2
fi
if [ "${version%%.*}" -lt "${swift_wanted%%.*}" ] ||
    { [ "${version%%.*}" -eq "${swift_wanted%%.*}" ] && [ "${version#*.}" -lt "${swift_wanted#*.}" ]; }; then
    say "Recite is built with Swift $swift_wanted or later; the swift here is $version."
    say 'Get a newer one from https://swift.org/install, then run this command again.'
    exit 2
fi

# --- What is missing -------------------------------------------------------------------------------------------------

installer=none
if [ "$(uname -s)" = Darwin ]; then
    if has brew; then installer=brew; fi
elif has apt-get; then
    installer=apt
fi

include_path() {
    if [ -n "${RECITE_INCLUDE_PATH+set}" ]; then
        printf '%s' "$RECITE_INCLUDE_PATH"
    elif [ "$installer" = brew ]; then
        for formula in readline libmd sqlite zlib zstd expat; do printf '%s/include:' "$(brew --prefix "$formula")"; done
    else
        printf '%s' "/usr/local/include:/usr/include:${CPATH:-}:${C_INCLUDE_PATH:-}"
    fi
}

has_header() {
    old_ifs=$IFS
    IFS=:
    for directory in $(include_path); do
        if [ -n "$directory" ] && [ -f "$directory/$1" ]; then
            IFS=$old_ifs
            return 0
        fi
    done
    IFS=$old_ifs
    return 1
}

package_for() {
    case "$installer:$1" in
    apt:readline) echo libreadline-dev ;;
    apt:libmd) echo libmd-dev ;;
    apt:sqlite) echo libsqlite3-dev ;;
    apt:zlib) echo zlib1g-dev ;;
    apt:zstd) echo libzstd-dev ;;
    apt:expat) echo libexpat1-dev ;;
    *) echo "$1" ;;
    esac
}

missing=''
packages=''
need() {
    missing="${missing:+$missing, }$2"
    packages="${packages:+$packages }$(package_for "$1")"
}

look() {
    missing=''
    packages=''
    if ! has_header readline/readline.h; then need readline 'the headers of GNU readline'; fi
    if ! has_header sha2.h; then need libmd 'the headers of libmd'; fi
    if ! has_header sqlite3.h; then need sqlite 'the headers of SQLite'; fi
    if ! has_header zlib.h; then need zlib 'the headers of zlib'; fi
    if ! has_header zstd.h; then need zstd 'the headers of zstd'; fi
    if ! has_header expat.h; then need expat 'the headers of expat'; fi
    if ! has git; then need git 'git, which fetches the one Swift package used'; fi
}

# --- Installing ------------------------------------------------------------------------------------------------------

is_root() { [ "$(id -u)" -eq 0 ]; }

command_for() {
    if [ "$installer" = brew ]; then
        echo "brew install $1"
    elif is_root; then
        echo "apt-get update && apt-get install -y $1"
    else
        echo "sudo apt-get update && sudo apt-get install -y $1"
    fi
}

# Packages are installed for the person; nothing else of the system is touched.
run_command() {
    DEBIAN_FRONTEND=noninteractive
    export DEBIAN_FRONTEND
    sh -c "$1" >&2
}

look
if [ -n "$missing" ]; then
    say "Missing: $missing."
    if [ "$installer" = none ]; then
        say "Install what your system calls these packages, with their headers: $packages. Then run this command again."
        exit 2
    fi
    command=$(command_for "$packages")
    say "  $command"
    if [ "$installer" = apt ] && is_root; then
        :
    elif [ -t 0 ] && [ -t 2 ]; then
        printf 'Run it now? Type yes or no: ' >&2
        answer=''
        read -r answer || :
        case "$answer" in
        [yY] | [yY][eE][sS]) ;;
        *)
            say 'Nothing was installed. Run the command above, then this one again.'
            exit 2
            ;;
        esac
    else
        say 'There is no terminal to ask at. Run the command above, then this one again.'
        exit 2
    fi
    if ! run_command "$command"; then
        say 'The command above failed; its own message says why.'
        exit 2
    fi
    look
    if [ -n "$missing" ]; then
        say "Still missing after the command above: $missing."
        exit 2
    fi
fi

# One test traces the system calls of a session. It is skipped where strace is not there.
if [ "$for_tests" = yes ] && [ "$installer" = apt ] && is_root && ! has strace; then
    command=$(command_for strace)
    say 'Missing: strace, which one test needs.'
    say "  $command"
    run_command "$command" || say 'strace could not be installed; the test that needs it will be skipped.'
fi
