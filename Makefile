# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What a person types. Anything longer than a line stands in scripts/.

PREFIX = /usr/local
DESTDIR =
export PREFIX DESTDIR

.PHONY: help study test bench check-clients host check-host fuzz build install uninstall format lint clean

help:
	@echo 'make study      build what is missing and start a session on the built-in bank'
	@echo 'make test       build what is missing and run every test'
	@echo 'make bench      build what is missing and print the times of docs/benchmarks.md'
	@echo 'make fuzz       feed the document readers with inputs that libFuzzer makes'
	@echo 'make check-clients  let other programs read what is exported; see docs/exchange.md'
	@echo 'make host       build the server of live rounds as well; make install then installs both'
	@echo 'make check-host play a live round in browsers, attack one, and measure 500 players'
	@echo 'make build      build the program for use, without starting it'
	@echo 'make install    copy the built program to PREFIX ($(PREFIX)), below DESTDIR if it is given'
	@echo 'make uninstall  remove what `make install` copied'
	@echo 'make format     put the sources into the committed format'
	@echo 'make lint       check format, licences and shell scripts'
	@echo 'make clean      remove everything that was built'

# No step between make and the program: the session owns the terminal.
study:
	@scripts/study.sh

test:
	@scripts/test.sh

bench:
	@scripts/bench.sh

fuzz:
	@scripts/fuzz.sh

check-clients:
	@scripts/check-clients.sh

host:
	@scripts/host.sh

check-host:
	@scripts/host.sh --check

build:
	@scripts/build.sh

install:
	@scripts/install.sh install

uninstall:
	@scripts/install.sh uninstall

format:
	swift format -i -r Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources Fuzz/Package.swift Fuzz/Sources \
		Host/Package.swift Host/Sources

lint:
	@scripts/lint.sh

clean:
	rm -rf .build Benchmarks/.build Fuzz/.build Host/.build
