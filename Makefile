# The doors of the project. `make run` and `make test` do all their own set-up and are quick the second time.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ARGS ?=
OUT ?= snapshots

.PHONY: run test check lint faults bench snapshot lock catalogues trees texts package clean

run: $(VENV)/run.done
	@$(BIN)/python main.py $(ARGS)

snapshot: $(VENV)/run.done
	@$(BIN)/python main.py snapshot $(OUT) $(ARGS)

check: $(VENV)/run.done
	@$(BIN)/python main.py check $(ARGS)

test: lint
	@$(BIN)/python -m pytest $(ARGS)

lint: $(VENV)/test.done
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy --no-error-summary

faults: $(VENV)/test.done
	@$(BIN)/python -m pytest -m faults $(ARGS)

bench: $(VENV)/test.done
	@$(BIN)/python -m benchmarks $(ARGS)

catalogues: $(VENV)/test.done
	@$(BIN)/python -m tests.catalogues

trees: $(VENV)/test.done
	@$(BIN)/python -m pytest tests/trees --renew-trees

texts: $(VENV)/test.done
	@$(BIN)/python -m pytest tests/content --renew-texts

lock:
	@$(PYTHON) -m venv $(VENV)/lock && $(VENV)/lock/bin/pip install --quiet uv
	@for set in run test; do $(VENV)/lock/bin/uv pip compile --quiet --universal --python-version 3.11 \
	    --generate-hashes --no-annotate --no-header requirements/$$set.in -o requirements/$$set.txt; done

clean:
	rm -rf $(VENV) snapshots dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .benchmarks

$(BIN)/python:
	@setup/system-packages run
	@echo "Making $(VENV) ..."
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "CAR T Guide needs Python 3.11 or newer. This is $$($(PYTHON) --version). Try: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/run.done: requirements/run.txt setup/system-packages | $(BIN)/python
	@setup/system-packages run
	@echo "Installing what the program needs (about 90 MB the first time) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements/run.txt
	@touch $@

$(VENV)/test.done: requirements/test.txt setup/system-packages $(VENV)/run.done
	@setup/system-packages test
	@echo "Installing what the tests need ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements/test.txt
	@touch $@
