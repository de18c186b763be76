# Sanctuary Record. `make` alone lists the targets; `make release` and `make test` install what they need.
RAW ?= raw
OUT ?= out
VERSION ?=
JOBS ?=

# The Node that package.json pins comes first, whatever the machine has.
export PATH := $(CURDIR)/node_modules/.bin:$(PATH)
export npm_config_update_notifier := false

pipeline := node pipeline/start.mjs
installed := node_modules/.installed

.DEFAULT_GOAL := help
.PHONY: help release validate test check generate clean

help: ## List the targets
	@echo "usage: make TARGET [RAW=raw] [OUT=out] [VERSION=1.2.3] [JOBS=2]"
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  %-10s %s\n", $$1, $$2}'

release: $(installed) ## Make a release of the texts in RAW, in OUT/releases/<version>; OUT/latest points at it
	@$(pipeline) release --raw "$(RAW)" --out "$(OUT)" $(if $(VERSION),--release-version "$(VERSION)") $(if $(JOBS),--jobs "$(JOBS)")

validate: $(installed) ## Check OUT/latest: digests, formats, schemas, ids, counts, and every span against RAW
	@$(pipeline) validate "$(OUT)/latest" --raw "$(RAW)"
	@if command -v python3 >/dev/null; then python3 scripts/check-evidence.py "$(OUT)/latest" "$(RAW)"; \
	else echo "skipped: the second reader of the evidence needs python3, and there is none"; fi

test: $(installed) ## Run all tests
	@vitest run $(if $(VITEST_JSON),--reporter=default --reporter=json --outputFile.json="$(VITEST_JSON)")

check: $(installed) ## Check types, lint, format, and that generated files are not stale
	@tsc -p .
	@biome ci .
	@node scripts/generate-types.ts --check

generate: $(installed) ## Write the generated files anew
	@node scripts/generate-types.ts

clean: ## Remove what was made: OUT and the dependencies
	rm -rf "$(OUT)" node_modules

# Under an old Node, npm warns of packages that the pinned one then runs.
$(installed): package.json package-lock.json
	@npm ci --loglevel=error
	@touch $@
