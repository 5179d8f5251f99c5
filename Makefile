# Two commands on a bare machine with Python >= 3.11 and make: `make run` and `make test`.
# Each target builds .venv by itself first; the second time that costs a blink.

PYTHON ?= $(firstword $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done) python3)
PORT ?= 8000

.DEFAULT_GOAL := run
.PHONY: .venv run

.venv:
	@$(PYTHON) bin/venv.py
