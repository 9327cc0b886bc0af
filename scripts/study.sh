#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Builds what is missing and becomes a session on the built-in bank.

set -eu
cd "$(dirname "$0")/.."
scripts/build.sh
exec .build/release/recite study
