#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Builds what is missing and runs every test. The program for use is built as well: some tests install and run it.
# The last line printed is the closing line of the test runner.

set -eu
cd "$(dirname "$0")/.."
. scripts/flags.sh

scripts/setup.sh --for-tests
scripts/build.sh

# A crash must end the test, not open a prompt.
SWIFT_BACKTRACE=interactive=no,color=no
# Here the program for use is built, so that the tests of it must not be skipped.
RECITE_TEST_INSTALLED=1
export SWIFT_BACKTRACE RECITE_TEST_INSTALLED
exec swift test --disable-xctest "$@"
