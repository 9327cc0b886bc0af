#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Lets the programs that people use read what Recite exports, and writes who read it into docs/exchange.md and the
# checksums into Tests/ExchangeTests/Resources/checksums.tsv. To be run when a format or the built-in bank has changed.
#
#   scripts/check-clients.sh                every client that is set up
#   scripts/check-clients.sh --only FORMAT  one format, or several with commas
#
# As root on Debian the heavy clients (LibreOffice, TeX, AMC, Chromium, PHP, Ruby) are installed first. Clients that no
# package has are run where a copy is named: MOODLE_DIR, GIFT_PEG_DIR, QTI_XSD_DIR, QTI12_DTD, QTISDK_DIR, CANVAS_QTI_DIR,
# QTI_MIGRATE, H5P_CORE_DIR, H5P_LIBS_DIR (Tests/Clients says what each is). Nothing of theirs is ever committed.

set -eu
cd "$(dirname "$0")/.."
. scripts/flags.sh
scripts/build.sh
tools=.build/clients
if [ ! -x "$tools/bin/python" ]; then
    python3 -m venv "$tools"
    "$tools/bin/pip" install -q --disable-pip-version-check anki openpyxl lxml markdown-it-py pillow playwright
fi
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ]; then
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        php-cli php-xml php-mbstring php-zip ruby ruby-nokogiri ruby-activesupport ruby-actionview ruby-dry-types \
        ruby-dry-logic ruby-zip ruby-sanitize chromium libreoffice-calc-nogui poppler-utils auto-multiple-choice \
        fonts-linuxlibertine fonts-noto-cjk fonts-symbola fonts-dejavu-core texlive-latex-base \
        texlive-latex-recommended texlive-latex-extra texlive-xetex texlive-luatex texlive-fonts-recommended lmodern \
        nodejs >/dev/null || echo 'Not every heavy client could be installed; those are passed over.' >&2
fi
exec "$tools/bin/python" Tests/Clients/check.py "$binary" --record "$@"
