# `make demo` runs the main job on the bundled corpus, `make test` runs every test.
# Both set up an environment of their own in .venv from the committed lock first.

PYTHON ?= python3.11
PAGES ?= ../shared/pages
ifeq ($(shell command -v $(PYTHON) 2>/dev/null),)
PYTHON := python3
endif
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help setup demo serve test lint types bench bench-bulk bench-database bench-pages lock clean

help:            ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

setup: .venv/.done   ## the environment, from requirements.lock

.venv/.done: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; set PYTHON=/path/to/python3.11" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: setup      ## read corpus/ into outputs/press.db and print what was found
	@rm -f outputs/press.db outputs/press.db-wal outputs/press.db-shm
	@$(BIN)/pipeline ingest corpus/pages --db outputs/press.db
	@$(BIN)/pipeline report --db outputs/press.db
	@echo
	@echo "Next: browse it with   $(BIN)/pipeline serve --db outputs/press.db"

serve: setup     ## browse outputs/press.db on http://127.0.0.1:8001
	$(BIN)/pipeline serve --db outputs/press.db

test: setup      ## every test
	$(BIN)/python -m pytest

lint: setup      ## style and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup     ## strict types
	$(BIN)/mypy

bench: setup     ## speed, as ratios measured in one run
	$(BIN)/python benchmarks/speed.py

bench-pages: setup   ## saved pages, read by this project and its peers; PEERS=/path/python:... for those not here
	$(BIN)/python benchmarks/pages.py $(PAGES)

bench-bulk: setup  ## bulk runs: processes and Ray, and ten times as many articles
	$(BIN)/python benchmarks/bulk.py

bench-database: setup  ## every page and canned query on a million facts
	$(BIN)/python benchmarks/database.py

lock:            ## resolve pyproject.toml anew into requirements.lock (needs uv)
	uv pip compile --universal --python-version 3.11 --extra dev --generate-hashes --no-emit-index-url \
	  --no-annotate --no-header --quiet pyproject.toml --output-file requirements.lock

clean:           ## remove the environment and all caches
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
