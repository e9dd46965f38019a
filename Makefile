# Two commands matter: `make demo` shows what Firsthand does, `make test` proves that it does it.
BIN := .venv/bin
export OMP_NUM_THREADS ?= 1

.PHONY: demo test gate bench setup clean

demo: ## the main job on the bundled example case
	@tools/setup.sh
	@sh examples/demo.sh

setup:
	@tools/setup.sh dev

test: setup ## everything that must hold, with nothing beside this folder
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

gate: setup ## quality floors on the labelled sets beside this folder
	$(BIN)/python -m benchmarks.gate

bench: setup ## scores and speed beside the peers'
	$(BIN)/python -m benchmarks.gate
	$(BIN)/python -m benchmarks.text $${FIRSTHAND_SHARED:-../shared}/data/pages
	$(BIN)/python -m benchmarks.reading_speed

clean:
	rm -rf .venv demo .mypy_cache .ruff_cache .pytest_cache
