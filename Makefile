# Two commands on a fresh machine do all the set-up: `make demo` and `make test`.
# Another Python:  make test PYTHON=python3.13

PYTHON ?= python3
VENV ?= .venv

bin := $(VENV)/bin
failed := --last-failed --last-failed-no-failures none
# One stamp for each choice of PYTHON, so that another choice makes another environment.
python := $(VENV)/.python-$(subst /,-,$(PYTHON))

.PHONY: demo test lint docs looks pictures fuzz torture bench bench-peers

demo: $(VENV)/.installed
	@$(bin)/pmreview demo

# Stories wait for a screen and a disk, and a busy machine may keep them waiting: what failed is tried once more, alone.
test: $(VENV)/.dev
	$(bin)/python -m pytest -n auto || { [ $$? = 1 ] && $(bin)/python -m pytest $(failed); }

lint: $(VENV)/.dev
	$(bin)/ruff check .
	$(bin)/ruff format --check .
	$(bin)/mypy --strict

# Writes the parts of the README anew that are made from the program.
docs: $(VENV)/.dev
	$(bin)/python -m tests.readme

$(python):
	@command -v "$(PYTHON)" >/dev/null || { \
	  echo "There is no $(PYTHON) here. pmreview needs Python 3.11 or newer:" \
	    "install one, or name it: make $(MAKECMDGOALS) PYTHON=python3.13" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "pmreview needs Python 3.11 or newer, and $(PYTHON) is $$("$(PYTHON)" --version 2>&1)." \
	    "Name another: make $(MAKECMDGOALS) PYTHON=python3.13" >&2; exit 1; }
	"$(PYTHON)" -m venv --clear $(VENV)
	$(bin)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@touch $@

$(VENV)/.installed: $(python) pyproject.toml
	$(bin)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.installed
	$(bin)/python -m pip install --quiet --group dev
	@touch $@

# Take the pictures of the screens anew, after a change of looks that is meant. Then look at them.
looks: $(VENV)/.dev
	$(VENV)/bin/python -m pytest -q tests/looks --snapshot-update

# Take the pictures of the README anew, from the samples. The page needs a Chromium.
pictures: $(VENV)/.dev
	$(bin)/python -m tests.pictures

# Feed the loader and every importer with spoiled texts, SECONDS each; TARGET=loader for one alone.
SECONDS ?= 30
fuzz: $(VENV)/.dev
	$(bin)/python -m tests.fuzz.fuzzing $(SECONDS) $(TARGET)

# Two hundred kills while somebody types, and a thousand edits by three programs at once.
torture: $(VENV)/.dev
	$(bin)/python -m tests.store.writers 1000
	$(bin)/python -m tests.pty.kills 200

# Measure what the design promises about speed, against its floors: ten minutes, on a machine that does nothing else.
# ONLY="keys check" for these subjects, MORE=--quick for less of it, MORE=--large for 100,000 records.
bench: $(VENV)/.dev
	@$(bin)/python -m benchmarks $(ONLY) $(MORE)

# Install what `make bench` measures beside us: Textual apps, each in an environment of its own, and a linter of TOML.
peers := .venv-peers
bench-peers: $(VENV)/.installed
	for app in harlequin toolong; do \
	  $(bin)/python -m venv $(peers)/$$app && \
	  $(bin)/python -m pip --python $(peers)/$$app/bin/python install --quiet --group $$app || exit 1; done
	if command -v npm >/dev/null; then npm install --silent --prefix $(peers)/taplo @taplo/cli; fi
