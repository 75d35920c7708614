# Osseo needs Python 3.11, 3.12 or 3.13 and make. Every target sets up what it needs in .venv and var/.

PORT ?= 8000
PYTHON ?=
export PORT PYTHON

PY = .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help run test check bench pictures lock locales clean install install-dev

help:  ## list what make can do here
	@sed -n 's/^\([a-z-]*\):.*## /make \1\t/p' Makefile | expand -t 14

run: install  ## start Osseo on this machine, at http://127.0.0.1:8000/ (PORT=8001 for another)
	@$(PY) -m tools.run

test: install-dev  ## run every test that can be run here, and say what was not run
	@$(PY) -m tools.test $(TESTS)

check: install-dev  ## lint, format, types, who may import whom, templates, migrations, knowledge
	@$(PY) -m tools.check

bench: install-dev  ## measure the rules and the server, as ratios within one run
	@$(PY) -m tests.bench

pictures: install-dev  ## take the pictures in docs/ anew: screens of the guide, every page of three reports, two letters
	@$(PY) -m tools.pictures

lock:  ## pin requirements*.txt anew, with hashes, from requirements*.in
	@sh tools/lock.sh

locales: install-dev  ## make a longer and a right-to-left pseudo-locale of every marked text (PSEUDO_LOCALES=on make run)
	@$(PY) -m tools.locales

clean:  ## remove what make made, but never the database and the secret key in var/
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis var/static var/tests

install:
	@sh tools/venv.sh run

install-dev:
	@sh tools/venv.sh develop
