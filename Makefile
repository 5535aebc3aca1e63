# Fingerpost. `make` says what can be made.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

CONTENT ?= Content
SITE ?= Site
PORT ?= 8000
PREFIX ?= /usr/local

# Imports must follow the target table of Package.swift; the compiler refuses what it can see, and
# a repository test the rest.
STRICT := --explicit-target-dependency-import-check error
RELEASE := swift build -c release --static-swift-stdlib $(STRICT)
# Tests are compiled as fast as can be, but for what they ask most of: see Package.swift. (What debuggers
# need takes a quarter of that time: DEBUG=dwarf puts it in.)
TESTS := FINGERPOST_TESTS=1 swift
DEBUG ?= none
# Each module is compiled as a whole, which takes a quarter less work where nothing was built yet. What
# imports a changed module is compiled again, though: WHOLE= goes file by file, for those who try a change
# again and again.
WHOLE ?= -Xswiftc -whole-module-optimization -Xswiftc -num-threads -Xswiftc 1 \
	-Xswiftc -no-emit-module-separately-wmo -Xswiftc -disable-batch-mode
FINGERPOST := .build/release/fingerpost
# What the program is linked with: archives that come before the shared libraries of their name.
STATIC := .build/static

BUILD_PACKAGES := libcmark-dev
TEST_PACKAGES := $(BUILD_PACKAGES) chromium-headless-shell fonts-noto-core fonts-liberation \
	default-jre-headless python3 python3-venv git
INSTALL_PACKAGES := $(TEST_PACKAGES) curl fish groff-base nginx-light zsh

.PHONY: help site serve check test test-swift test-browser test-code screenshots bench fuzz soak
.PHONY: format clean install package program test-install
.PHONY: packages-build packages-test packages-install

help: ## Say what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

site: program ## Build the program and turn Content/ into Site/
	$(FINGERPOST) build $(CONTENT) -o $(SITE)

serve: program ## Show Content/ on http://127.0.0.1:8000 while it is written, until Control-C
	$(FINGERPOST) serve $(CONTENT) --port $(PORT)

check: program ## Check Content/ without writing anything
	$(FINGERPOST) check $(CONTENT)

# (What needs no program is made and run while it is compiled.)
test: packages-test ## Run all tests
	$(MAKE) --jobs=2 test-code test-swift test-browser

test-swift: packages-test
	$(TESTS) build --build-tests $(STRICT) $(WHOLE) -debug-info-format $(DEBUG)
	$(TESTS) test --skip-build

# (A worker for each core.)
test-browser: test-swift .venv/installed
	.venv/bin/python -m pytest -q -n auto --dist loadgroup Tests/BrowserTests

# (What compiles and what starts servers and waits for them run side by side.)
test-code: .venv/code ## Compile, check and run the code that the handbook shows
	.venv/bin/python -m pytest -q -n 2 --dist loadfile Tests/HandbookCode

# (What is released is linked otherwise than what other tests run: the tests of commands are run again.)
test-install: packages-install package test-swift .venv/install ## Install and package the program, and use it as a newcomer does
	.venv/bin/python -m pytest -q Tests/InstallTests
	FINGERPOST_PROGRAM=$(FINGERPOST) $(TESTS) test --skip-build --filter CommandTests

screenshots: site .venv/installed ## Take pictures of every kind of page, narrow and wide, light and dark
	.venv/bin/python Tests/BrowserTests/screenshots.py $(SITE) screenshots

bench: program ## Time the builder against libcmark alone, and the proofs, as ratios
	Tests/Bench/run
	$(RELEASE) --product DecisionBench
	.build/release/DecisionBench

MINUTES ?= 10
SEED ?= 1
TIMES ?= 20000

# (Built apart, with what watches memory. A text that ends the program is named by the note; a program that
# does not end is stopped a minute late. Swift tags the pointers to what is kept for good, so that all of it
# would count as leaked: `soak` looks for what is lost.)
fuzz: packages-build ## Try nearly right texts for MINUTES (10), beginning with SEED (1)
	swift build -c release --sanitize address --scratch-path .build/fuzz --product Fuzzer
	rm -f .build/fuzz/note
	ASAN_OPTIONS=detect_leaks=0 timeout $$(( $(MINUTES) * 60 + 60 )) .build/fuzz/release/Fuzzer --seconds $$(( $(MINUTES) * 60 )) \
		--seed $(SEED) --note .build/fuzz/note \
		|| { echo "try again: .build/fuzz/release/Fuzzer $$(cat .build/fuzz/note)"; exit 1; }

VALGRIND := valgrind --quiet --leak-check=full --errors-for-leak-kinds=definite --error-exitcode=9 \
	--num-callers=100 --suppressions=Tests/Fuzz/runtime.supp

# (valgrind sees what is lost in libcmark too, which no sanitizer is built into. It cannot read what
# the toolchain writes for debuggers.)
soak: program ## Read each construct TIMES (20000) over and look for memory that is lost
	$(RELEASE) --product Fuzzer
	.build/release/Fuzzer --repeat $(TIMES)
	mkdir -p .build/soak
	for name in Fuzzer fingerpost; do strip --strip-debug -o .build/soak/$$name .build/release/$$name; done
	$(VALGRIND) .build/soak/Fuzzer --repeat 20
	$(VALGRIND) .build/soak/fingerpost check $(CONTENT)

format: ## Format the sources, then lint them
	swift format format --in-place --parallel --recursive Sources Tests Packaging Package.swift
	swift format lint --strict --parallel --recursive Sources Tests Packaging Package.swift

clean: ## Remove what was built; Site/ stays
	rm -rf .build .venv

# What was built is installed as it is, so that `sudo make install` builds nothing.
install: | $(FINGERPOST) ## Install program, man pages and completions below PREFIX (/usr/local)
	Packaging/install $(FINGERPOST) "$(DESTDIR)$(PREFIX)"

package: $(STATIC)/icu-without-data.o ## Put a .deb and a .tar.gz for other machines into .build/package
	FINGERPOST_STATIC=$(CURDIR)/$(STATIC) $(RELEASE) --product fingerpost
	Packaging/package $(FINGERPOST) .build/package

$(FINGERPOST):
	$(MAKE) program

program: packages-build
	$(RELEASE) --product fingerpost

$(STATIC)/icu-without-data.o: Packaging/icu-without-data.c | packages-build
	mkdir -p $(STATIC)
	archive="$$(pkg-config --variable=libdir libcmark)/libcmark.a"; \
		if [ -e "$$archive" ]; then ln -sf "$$archive" $(STATIC)/libcmark.a; fi
	clang -c -o $@ $<

packages-build:
	@.ci/packages $(BUILD_PACKAGES)

packages-test:
	@.ci/packages $(TEST_PACKAGES)

packages-install:
	@.ci/packages $(INSTALL_PACKAGES)

.venv/installed: Tests/BrowserTests/requirements.txt | packages-test
	python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check -r $<
	touch $@

.venv/install: Tests/InstallTests/requirements.txt .venv/installed
	.venv/bin/pip install --quiet --disable-pip-version-check -r $<
	touch $@

.venv/code: Tests/HandbookCode/requirements.txt .venv/installed
	.venv/bin/pip install --quiet --disable-pip-version-check -r $<
	touch $@
