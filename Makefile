# Sanctuary Record. `make` alone lists the targets; `make release` and `make test` install what they need.
RAW ?= raw
OUT ?= out
VERSION ?=
JOBS ?=
RELEASE ?= $(OUT)/latest
KEY ?= $(HOME)/.ssh/id_ed25519
SIGNERS ?=
WHO ?=
FROM ?=
BEFORE ?=
TO ?= $(RELEASE)
HYDRATED ?=
GOLD ?= test/gold/seeds
FOLDER ?=
SAMPLE ?=
SEED ?=
AGAIN ?= yes

# The Node that package.json pins comes first, whatever the machine has.
export PATH := $(CURDIR)/node_modules/.bin:$(PATH)
export npm_config_update_notifier := false

pipeline := node pipeline/start.mjs
installed := node_modules/.installed
signature = $(RELEASE)/SHA256SUMS.sig
namespace := sanctuary-record

.DEFAULT_GOAL := help
# The C library gives back what was freed, where it would keep some 150 MB of a run of 20,000 texts.
export MALLOC_ARENA_MAX ?= 2
export MALLOC_MMAP_THRESHOLD_ ?= 131072

.PHONY: help release validate verify sign diff hydrate test bench cluster-test evaluate calibrate check generate clean interop notebook readme page-test soak mutate

help: ## List the targets
	@echo "usage: make TARGET [RAW=raw] [OUT=out] [VERSION=1.2.3] [JOBS=2] [GOLD=annotations]"
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  %-10s %s\n", $$1, $$2}'

release: $(installed) ## Make a release of the texts in RAW, in OUT/releases/<version>; OUT/latest points at it
	@$(pipeline) release --raw "$(RAW)" --out "$(OUT)" $(if $(VERSION),--release-version "$(VERSION)") $(if $(JOBS),--jobs "$(JOBS)") $(if $(BEFORE),--before "$(BEFORE)")

validate: $(installed) ## Check OUT/latest: digests, formats, ids, counts, every span against RAW, and all of it by making it again (AGAIN=no: not)
	@$(pipeline) validate "$(OUT)/latest" --raw "$(RAW)" $(if $(filter-out no,$(AGAIN)),--again)
	@if command -v python3 >/dev/null; then python3 scripts/check-evidence.py "$(OUT)/latest" "$(RAW)"; \
	else echo "skipped: the second reader of the evidence needs python3, and there is none"; fi

verify: $(installed) ## Check RELEASE by its files alone, and its signature: by SIGNERS and WHO, as ssh-keygen has them
	@$(pipeline) verify "$(RELEASE)"
	@if [ ! -e "$(signature)" ]; then echo "It isn't signed."; \
	elif [ -n "$(SIGNERS)" ]; then ssh-keygen -Y verify -f "$(SIGNERS)" -I "$(WHO)" -n $(namespace) -s "$(signature)" <"$(RELEASE)/SHA256SUMS"; \
	else ssh-keygen -Y check-novalidate -n $(namespace) -s "$(signature)" <"$(RELEASE)/SHA256SUMS" && \
	echo "Whose key that is, nobody has checked: name those whom you trust by SIGNERS=allowed_signers WHO=name."; fi

sign: ## Sign the list of digests of RELEASE with the SSH key KEY: SHA256SUMS.sig
	@rm -f "$(signature)"
	@ssh-keygen -Y sign -f "$(KEY)" -n $(namespace) "$(RELEASE)/SHA256SUMS"

diff: $(installed) ## Show what changed between the releases FROM and TO, row by row and field by field
	@$(pipeline) diff "$(FROM)" "$(TO)" $(if $(BEFORE),--before "$(BEFORE)")

hydrate: $(installed) ## Put the sentences of your own texts in RAW around all evidence of RELEASE: HYDRATED=hydrated.csv, .json or .html
	@$(pipeline) hydrate "$(RELEASE)" --raw "$(RAW)" $(if $(HYDRATED),--out "$(HYDRATED)")

test: $(installed) ## Run all tests
	@vitest run $(if $(VITEST_JSON),--reporter=default --reporter=json --outputFile.json="$(VITEST_JSON)")

bench: $(installed) ## Measure the speed, some minutes; FULL=1: up to a million texts; PYTHON=1: Python's usual tools, too
	@node bench/run.ts $(if $(FULL),--full) $(if $(PYTHON),--python)

cluster-test: $(installed) ## Make one release on Slurm, Spark and Dask, run on this machine, with losses; some minutes, installs what it needs
	@bash scripts/cluster-test/cluster-test.sh

costs: $(installed) ## Fill docs/costs.md from what `make bench FULL=1` measured last
	@tsx scripts/costs.ts $(wildcard out/bench/whole.json)

evaluate: $(installed) ## Score a release of RAW against the annotations in GOLD: precision, recall and F1 of each table
	@made=$$(mktemp -d) && trap 'rm -rf "$$made"' EXIT && \
	$(pipeline) release --raw "$(RAW)" --out "$$made" --all --excerpt-budget 1 >"$$made/log" 2>&1 || { cat "$$made/log"; exit 1; }; \
	tsx scripts/evaluate.ts "$$made/latest" "$(GOLD)" --texts $(if $(SHOW),--show) $(if $(WRITE),--write)

calibrate: $(installed) ## Measure the rules on the annotations, record it, and print how well confidence holds
	@tsx scripts/calibrate.ts

interop: $(installed) ## Open OUT/latest with frictionless, mlcroissant, pandas, DuckDB, R, LibreOffice and others
	@bash scripts/interop/interop.sh "$(OUT)/latest"

notebook: $(installed) ## Run examples/explore.ipynb on OUT/latest and keep its outputs
	@bash scripts/interop/interop.sh "$(OUT)/latest" notebook

page-test: $(installed) ## Open the page in headless Chromium, with axe; screenshots in OUT/screenshots
	@tsx scripts/page-test.ts "$(if $(wildcard $(OUT)/latest/index.html),$(OUT)/latest)" "$(OUT)/screenshots"

soak: $(installed) ## Run for hours: RUNS=2000 cases a property, KILLS=200, whole giants, time by length, FUZZ_SECONDS=600 of fuzzing
	@node test/soak/main.ts

mutate: $(installed) ## Change the code of FOLDER (clean, dedupe, annotate, validate) a bit a thousand times, or SAMPLE=150, drawn by SEED=7: do its tests see it?
	@npm ci --prefix test/mutation --ignore-scripts --loglevel=error
	@node test/mutation/mutate.mjs "$(FOLDER)" $(SAMPLE) $(if $(SAMPLE),$(SEED))

check: $(installed) ## Check types, lint, format, and that generated files are not stale
	@tsc -p .
	@tsc -p pipeline/publish/page/client
	@biome ci .
	@tsx scripts/generate-types.ts --check
	@tsx scripts/third-party.ts --check
	@tsx scripts/calibrate.ts --check
	@tsx scripts/costs.ts --check

readme: $(installed) ## Fill the samples of README.md from OUT/latest
	@tsx scripts/readme.ts "$(OUT)/latest"

generate: $(installed) ## Write the generated files anew
	@tsx scripts/generate-types.ts
	@tsx scripts/third-party.ts

clean: ## Remove what was made: OUT and the dependencies
	rm -rf "$(OUT)" node_modules

# Under an old Node, npm warns of packages that the pinned one then runs. Of the packages' own scripts only the one that
# puts the pinned Node in its place is run: see THIRD-PARTY.md.
$(installed): package.json package-lock.json
	@npm ci --ignore-scripts --loglevel=error
	@npm rebuild node --loglevel=error --silent
	@touch $@
