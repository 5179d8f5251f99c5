# Two commands on a bare machine with Python >= 3.11 and make: `make run` and `make test`.
# Each target builds .venv by itself first; the second time that costs a blink.

PYTHON ?= $(firstword $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done) python3)
PORT ?= 8000
SIZE ?= 100k
RONDES ?= 25
TESTS ?=

export ZICHT_BEGIN := $(shell date +%s)
PY := .venv/bin/python

.DEFAULT_GOAL := run
.PHONY: .venv run fresh test alles check bench beelden faults eisen

.venv:
	@$(PYTHON) bin/maak_venv.py

run: .venv
	@$(PY) -m zicht.config.opdracht start --port $(PORT)

fresh: .venv
	@$(PY) -m zicht.config.opdracht wis

test: .venv
	@$(PY) -m tests.proefopstelling.browser
	@$(PY) -m pytest -n 2 --dist worksteal --tb short --durations 25 $(TESTS)

alles: .venv
	@$(PY) -m tests.proefopstelling.browser
	@$(PY) -m pytest -n 2 --dist worksteal --tb short --durations 25 --alles

check: .venv
	@STRICT=$(STRICT) $(PY) -m tests.controles

bench: .venv
	@$(PY) -m bench --size $(SIZE)

beelden: .venv
	@$(PY) -m tests.proefopstelling.browser
	@$(PY) -m pytest -q beelden/maken.py

faults: .venv
	@$(PY) -m pytest -m brand --rondes $(RONDES) --durations 10

eisen: .venv
	@$(PY) -m pytest --collect-only --eisen -q -p no:warnings | sed '/^no tests collected/d'
