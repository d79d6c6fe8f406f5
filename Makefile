# `make run` and `make test` need nothing but Python 3.10 or newer and make: each installs what it uses into .venv,
# once, and again only when pyproject.toml changes.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

# The first interpreter that is new enough and can make a virtual environment. Say `make PYTHON=...` for another.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python3.10; do \
	$$p -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 10))' 2>/dev/null && echo $$p && break; done)

# The official test suite, where a checkout of it lies beside this one.
ifeq ($(BROLGA_SPEC),)
ifneq ($(wildcard ../shared/spec/*.wast),)
BROLGA_SPEC := $(abspath ../shared/spec)
endif
endif
export BROLGA_SPEC

.DEFAULT_GOAL := help
.PHONY: help run test lint format check bench fuzz docs size clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 10

run: $(VENV)/.run ## install, and call WebAssembly with many values in both directions
	$(BIN)/python examples/multi_value.py

test: $(VENV)/.test ## the whole test suite
	$(BIN)/python -m pytest -n 2

lint: $(VENV)/.lint ## format, lint rules and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(VENV)/.lint ## rewrite what the formatter and the linter can mend alone
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

check: lint ## what to run before each commit, in less than a minute: lint, floors and all fast tests
	BROLGA_SPEC= $(BIN)/python -m pytest -q -n 2 -m "not slow and not spec" --hypothesis-profile=short

bench: $(VENV)/.bench ## each figure as a ratio against a peer in the same run
	$(BIN)/python -m bench

fuzz: $(VENV)/.test ## mutated modules: each is answered, in bounded time and memory; COUNT=inputs, SEED=number, KIND=wasi for calls of guests
	$(BIN)/python -m tools.fuzz $(if $(COUNT),--count $(COUNT)) $(if $(SEED),--seed $(SEED)) $(if $(KIND),--kind $(KIND))

docs: $(VENV)/.docs ## the documentation, as pages in site/
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

size: $(VENV)/.made ## lines per package, how long files and functions are; SINCE=revision shows the change
	$(BIN)/python -m tools.size $(SINCE)

clean: ## everything that make made
	rm -rf $(VENV) site

# Stamps: .made is the bare environment, the others are the extras of pyproject.toml by name. An extra that holds
# others installs them too, so that no second target has to ask the network again.
$(VENV)/.made:
	@test -n "$(PYTHON)" || { echo "Brolga needs Python 3.10 or newer with its venv module"; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/.run: pyproject.toml $(VENV)/.made
	$(PIP) --editable .
	@touch $@

$(VENV)/.test $(VENV)/.lint $(VENV)/.bench $(VENV)/.docs: $(VENV)/.%: pyproject.toml $(VENV)/.made
	$(PIP) --editable '.[$*]'
	@touch $@ $(VENV)/.run
