#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Format, licences, shell scripts. A checker that is not installed is named and passed over; RECITE_STRICT=1 makes
# a missing licence checker an error.

set -eu
cd "$(dirname "$0")/.."

swift format lint --strict -r Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources Fuzz/Package.swift \
    Fuzz/Sources Host/Package.swift Host/Sources
if command -v reuse >/dev/null 2>&1; then
    reuse lint
elif [ "${RECITE_STRICT:-}" = 1 ]; then
    echo 'The licence checker is missing: pip install reuse' >&2
    exit 1
else
    echo 'Licences not checked: reuse is not installed (pip install reuse).' >&2
fi
if command -v shellcheck >/dev/null 2>&1; then
    shellcheck --external-sources scripts/*.sh .ci/run
else
    echo 'Shell scripts not checked: shellcheck is not installed.' >&2
fi
