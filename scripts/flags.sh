# shellcheck shell=sh
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Read by the other scripts: where the program is built, and the flags of the tool chain on this system.

binary=.build/release/recite
stamp=.build/recite.stamp

# Replaces the positional parameters by what every `swift build` and `swift test` is given. Homebrew keeps libraries
# out of the directories that the compiler and the linker search by themselves.
set --
if [ "$(uname -s)" = Darwin ] && command -v brew >/dev/null 2>&1; then
    for formula in readline libmd sqlite zlib zstd expat; do
        prefix=$(brew --prefix "$formula")
        set -- "$@" -Xcc "-I$prefix/include" -Xlinker "-L$prefix/lib"
    done
fi

# The binary is fresh when nothing it is made from is younger than the stamp. Directories are compared as well, so
# that a removed file counts as a change.
is_fresh() {
    [ -x "$binary" ] && [ -f "$stamp" ] &&
        [ -z "$(find Package.swift Sources Questions -newer "$stamp" -print 2>/dev/null)" ]
}
