# riwaya: `make` alone lists the targets. On a fresh Debian 12 it needs
# `apt-get install -y make python3-venv` and nothing else.

PYTHON    ?= python3
VENV      := .venv
BIN       := $(VENV)/bin
ARTICLE   ?=
PUBLISHED ?=
ARGS      ?=

# Reads only the locks: each file is checked against its hash, nothing is compiled.
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input --quiet
INSTALL := $(PIP) install --require-hashes --only-binary :all:
# The checkout itself, in place; its build backend comes from requirements/build.txt.
INSTALL_SELF := $(PIP) install --no-index --no-build-isolation --no-deps --editable .

READY_RUN := $(VENV)/.ready-run
READY_DEV := $(VENV)/.ready-dev
# Readers that riwaya is measured against live apart from it; none is needed for anything else.
PEERS       := build/peers
READY_PEERS := $(PEERS)/.ready
UV        := uv==0.13.9

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup check test prove golden score bench docs demo soak lock clean

help: ## list the targets
	@echo "riwaya: make TARGET [ARGS='…']"
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  \1\t/' | expand -t 11

setup: $(READY_RUN) ## virtual environment with what riwaya needs to run
	@$(BIN)/riwaya --version

check: $(READY_DEV) ## linters, types and floors, without the tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

test: check ## check, then all tests and all doctests
	$(BIN)/python -m pytest $(ARGS)

prove: $(READY_RUN) ## every rule against its own examples
	$(BIN)/riwaya prove $(ARGS)

golden: $(READY_RUN) ## draw the golden readings again; review them as a diff
	$(BIN)/python tools/golden.py $(ARGS)

score: $(READY_RUN) ## score against the gold; writes docs/scores.md
	$(BIN)/python tools/score.py $(ARGS)

bench: $(READY_RUN) $(READY_PEERS) ## time, memory, other readers; writes docs/benchmarks.md
	$(BIN)/python tools/bench.py $(ARGS)

docs: $(READY_RUN) ## write the generated pages of docs/ again
	$(BIN)/python tools/docs.py $(ARGS)

demo: $(READY_RUN) ## read one article and show it [ARTICLE=path] [PUBLISHED=date]
	@$(BIN)/python tools/demo.py "$(ARTICLE)" "$(PUBLISHED)"

soak: $(READY_DEV) ## read articles, odd texts and a million strings, watching memory
	$(BIN)/python tools/soak.py $(ARGS)

lock: ## choose the newest releases and write requirements/*.txt again
	@mkdir -p build
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip --disable-pip-version-check --quiet install $(UV)
	UV=build/lock/bin/uv sh requirements/lock.sh

clean: ## remove what make made
	rm -rf $(VENV) build dist .demo .mypy_cache .ruff_cache .pytest_cache .hypothesis \
		.import_linter_cache
	find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

# A stamp is the last line of its recipe: an interrupted set-up starts again.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "riwaya needs Python 3.11 or newer: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null \
		|| { echo "riwaya needs Python's venv: apt-get install -y python3-venv"; exit 1; }
	@echo "riwaya: making $(VENV) …"
	@$(PYTHON) -m venv $(VENV)

$(READY_RUN): pyproject.toml requirements/build.txt requirements/run.txt | $(BIN)/python
	@echo "riwaya: installing what it needs to run …"
	@$(INSTALL) -r requirements/build.txt -r requirements/run.txt
	@$(INSTALL_SELF)
	@touch $@

$(READY_DEV): requirements/dev.txt $(READY_RUN)
	@echo "riwaya: installing what its tests need …"
	@$(INSTALL) -r requirements/dev.txt
	@touch $@

# What cannot be installed is told in the table ("not run") and does not stop the rest. Hashes are
# checked; dependencies are not looked up, for one peer asks for an older release than another.
$(READY_PEERS): requirements/peers.txt requirements/chrono/package-lock.json
	@echo "riwaya: installing the readers it is measured against …"
	@mkdir -p $(PEERS)/chrono
	@if $(PYTHON) -m venv $(PEERS) \
		&& $(PEERS)/bin/python -m pip --disable-pip-version-check --no-input --quiet install \
			--require-hashes --only-binary :all: --no-deps -r requirements/peers.txt; \
		then touch $@; else echo "riwaya: the peers in Python could not be installed"; fi
	@if command -v npm >/dev/null; then cp requirements/chrono/*.json $(PEERS)/chrono/ \
		&& npm ci --prefix $(PEERS)/chrono --ignore-scripts --no-audit --no-fund --silent \
		|| echo "riwaya: chrono-node could not be installed"; \
		else echo "riwaya: no npm, so chrono-node is not run"; fi
