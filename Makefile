# Recto. « make demo » and « make test » need nothing typed before them on a Debian 12 machine with Swift 6.

PACKAGES := libpoppler-glib-dev libtesseract-dev libleptonica-dev libcairo2-dev libsqlite3-dev pkg-config \
            tesseract-ocr-fra tesseract-ocr-osd fonts-dejavu-core fonts-liberation poppler-utils qpdf python3
# A browser drives the desk in make test.
BROWSER_PACKAGES := chromium python3-venv
BENCH_PACKAGES := ocrmypdf tesseract-ocr poppler-utils python3

# One optimised build serves the program, the demonstration and the tests: pixel loops are many times slower unoptimised.
SWIFT_FLAGS := -c release -Xswiftc -enable-testing
SWIFT_BUILD := swift build $(SWIFT_FLAGS)
RECTO := .build/release/recto
DEMO := out/demo

.PHONY: help setup build demo desk test test-browser stress bench bench-store bench-list bench-backup papers format lint completions clean

help: ## Show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: ## Install what Recto needs from Debian; tell what is missing where that cannot be done
	@missing=""; for p in $(PACKAGES); do dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ]; then sudo=""; elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo="sudo"; else \
	    echo "Il manque des paquets Debian :$$missing"; echo "Installez-les avec : apt-get install$$missing"; exit 1; fi; \
	  echo "Installation de :$$missing"; \
	  { $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; } \
	    || { echo "L'installation a échoué ; à la main : apt-get install$$missing"; exit 1; }; fi
	@command -v swift >/dev/null || { echo "Swift 6 manque : https://www.swift.org/install/linux/"; exit 1; }

build: setup ## Build the program
	$(SWIFT_BUILD) --product recto

demo: build ## Read Samples/ into a throw-away store: the table and the filled forms
	@rm -rf $(DEMO)
	$(RECTO) run Samples/files --data $(DEMO)/donnees --keys $(DEMO)/cles --out $(DEMO)/formulaires --json $(DEMO)/results.json
	@echo; echo "Formulaires remplis : $(DEMO)/formulaires — un dossier par ménage"

desk: build ## Open the desk on Samples/ in the browser, in a throw-away folder (reads them first unless make demo did)
	$(RECTO) serve --demo

test: setup ## Build and pass every test
	$(SWIFT_BUILD) --build-tests
	@# One after the other: trials that kill, fill disks and keep all cores busy would slow the clocks of the others.
	swift test $(SWIFT_FLAGS) --skip-build --skip EndToEndTests --skip StressTests
	@test -x out/venv-frictionless/bin/frictionless || { python3 -m venv out/venv-frictionless && out/venv-frictionless/bin/pip install -q 'frictionless==5.*'; } \
	  || echo "frictionless n'a pas pu être installé : les paquets de données ne seront pas validés avec lui"
	swift test $(SWIFT_FLAGS) --skip-build --filter EndToEndTests
	swift test $(SWIFT_FLAGS) --skip-build --filter StressTests
	$(MAKE) --no-print-directory test-browser

BROWSER_VENV := out/venv-browser
$(BROWSER_VENV)/bin/pytest:
	@for p in $(BROWSER_PACKAGES); do dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || need="$$need $$p"; done; \
	[ -z "$$need" ] || { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq --no-install-recommends $$need >/dev/null; } \
	  || { echo "Installez : apt-get install$$need"; exit 1; }
	@python3 -m venv $(BROWSER_VENV) && $(BROWSER_VENV)/bin/pip install -q -r Tests/Browser/requirements.txt

test-browser: build $(BROWSER_VENV)/bin/pytest ## Drive the desk with a real browser: journeys, axe, content security policy (pictures in out/browser)
	$(BROWSER_VENV)/bin/pytest -q Tests/Browser

stress: setup ## The long forms of the tests: hostile files, damaged messages, kills, full disks, flipped bits (hours)
	$(SWIFT_BUILD) --build-tests
	RECTO_STRESS=1 swift test $(SWIFT_FLAGS) --skip-build

bench: build ## Speed against ocrmypdf and tesseract on the scans of Samples/
	@for p in $(BENCH_PACKAGES); do dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || need="$$need $$p"; done; \
	[ -z "$$need" ] || { [ "$$(id -u)" = 0 ] && apt-get install -y -qq $$need >/dev/null; } || { echo "Installez : apt-get install$$need"; exit 1; }
	$(SWIFT_BUILD) --product RectoBench
	python3 Tests/Benchmark/bench.py --recto $(RECTO)

bench-store: build ## What 100 new papers cost in stores of 0, 5 000 and 50 000 dossiers (takes a while)
	$(SWIFT_BUILD) --product RectoBench
	@rm -rf out/bench-store
	.build/release/RectoBench records --work out/bench-store | tee out/bench-store.txt

# A tenant of one of the papers below: their dossier is opened by the search.
DESK_PAPERS := s001.pdf s002.pdf s005.tif
DESK_TENANT := LEGENDRE
bench-list: build $(BROWSER_VENV)/bin/pytest ## What the desk costs in stores of 5 000 and 50 000 dossiers: the list, search, fields beside the page
	$(SWIFT_BUILD) --product RectoBench
	@rm -rf out/bench-list && mkdir -p out/bench-list/papers
	@cp $(addprefix Samples/files/,$(DESK_PAPERS)) out/bench-list/papers
	for size in 5000 50000; do \
	  $(RECTO) import out/bench-list/papers --organisation banc-1 --data out/bench-list/$$size/data --keys out/bench-list/$$size/keys --quiet >/dev/null \
	  && .build/release/RectoBench worklist --work out/bench-list/$$size --dossiers $$size \
	  && $(BROWSER_VENV)/bin/python Tests/Browser/bench_desk.py --data out/bench-list/$$size/data --keys out/bench-list/$$size/keys \
	       --tenant $(DESK_TENANT) || exit 1; \
	done | tee out/bench-list.txt

bench-backup: build ## What a backup, its restoring and a verification take on 10 000 papers
	$(SWIFT_BUILD) --product ReplayWorker
	python3 Tests/Benchmark/safekeeping.py | tee out/bench-backup.txt

HAND ?= drawn
SEED ?= 11
HOUSEHOLDS ?= 24
papers: ## Make a set of invented papers with their truth: HAND=drawn|office|typeset|galley|platen|quill|folio SEED=11 HOUSEHOLDS=24
	@test -x out/venv-$(HAND)/bin/python || { python3 -m venv --system-site-packages out/venv-$(HAND) && out/venv-$(HAND)/bin/pip install -q -r Samples/hands/$(HAND)/requirements.txt; }
	cd Samples/hands && ../../out/venv-$(HAND)/bin/python -m $(HAND) --seed $(SEED) --households $(HOUSEHOLDS) --out ../../out/papers/$(HAND)-$(SEED)
	cd Samples/hands && ../../out/venv-$(HAND)/bin/python -m $(HAND) --check ../../out/papers/$(HAND)-$(SEED)

format: ## Put the sources into the committed format
	swift format -i -r Sources Tests Package.swift

lint: ## Refuse what the format or the floors forbid, and compliance papers that are no longer true
	python3 Tests/Conformity/check_papers.py
	swift format lint --strict -r Sources Tests Package.swift
	$(SWIFT_BUILD) --explicit-target-dependency-import-check error --product recto

completions: build ## Write the shell completions to out/completions
	@mkdir -p out/completions
	@for s in bash zsh fish; do $(RECTO) --generate-completion-script $$s > out/completions/recto.$$s; done; ls out/completions

clean: ## Remove what was built and made
	rm -rf .build out
