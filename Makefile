# One command per thing a person wants. `make` alone lists them.

VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.klaar
CASES  := 5000
CORES  := 2
PYTHON ?= $(shell for python in python3.11 python3.12 python3.13 python3.14 python3; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$python && break; done)
LOCK   := $(BIN)/pip-compile --quiet --strip-extras --allow-unsafe --generate-hashes --no-annotate \
	--no-header --no-emit-options --no-emit-index-url --no-emit-trusted-host --no-emit-find-links

.DEFAULT_GOAL := help
.PHONY: help setup demo test fuzz mutatie check format lock clean

help:  ## Toon wat hier kan
	@grep -E '^[a-z%-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: $(READY)  ## Zet de omgeving klaar in .venv (gebeurt vanzelf)

$(READY): requirements-dev.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "barriere vraagt Python 3.11 of hoger; dat is hier niet gevonden." \
	"Installeer het, of wijs het aan: make PYTHON=/pad/naar/python3.11" >&2; exit 1; }
	@echo "De omgeving klaarzetten in $(VENV) met $(PYTHON) (alleen als het slot verandert; enkele minuten)"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(READY)  ## Bouw een verzonnen stad en doorloop er een jaar mee
	@rm -rf demo
	@$(BIN)/barriere demo demo/halderzijl

test: $(READY)  ## Draai alle tests
	@$(BIN)/pytest -n $(CORES) --dist loadfile

fuzz: $(READY)  ## Beschadigde bestanden, een falende schijf en kill -9, in het groot (uren)
	@$(BIN)/python -m tests.fuzz.run --cases $(CASES)
	@BARRIERE_FUZZ=$(CASES) $(BIN)/pytest -rA tests/disturbed tests/sources/hostile \
	"tests/fuzz/test_fuzz.py::test_any_rows_under_the_right_names_are_answered"

mutatie: $(READY)  ## Plant fouten in kaarten, feiten en code en tel welke geen toets ziet (een uur of meer)
	@$(BIN)/python -m tests.mutation.run

check: $(READY)  ## Toets opmaak, regels, typen en lagen
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/pytest --quiet tests/architecture

format: $(READY)  ## Zet de opmaak goed
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

lock: $(READY)  ## Leg alle afhankelijkheden opnieuw vast, met hashes
	@$(LOCK) --upgrade --output-file requirements.txt pyproject.toml
	@$(LOCK) --upgrade --extra dev --constraint requirements.txt --output-file requirements-dev.txt pyproject.toml
	@sed -i -e '/^#/d' -e '/^$$/d' requirements.txt requirements-dev.txt

bench-%: $(READY) bench/%.py  ## Meet: bench/NAAM.py schrijft bench/out/NAAM.json
	@mkdir -p bench/out
	@$(BIN)/python -m bench.$* --uit bench/out/$*.json

bench-plan-full: $(READY)  ## Meet het zoeken op alle openbare instanties, vijf zaden (uren)
	@mkdir -p bench/out
	@$(BIN)/python -m bench.plan --vol --uit bench/out/plan-full.json

bench-score-national: $(READY)  ## Meet de score van het hele land: tien miljoen adressen (een kwartier, 8 GB schijf)
	@mkdir -p bench/out
	@$(BIN)/python -m bench.score --landelijk --uit bench/out/score-national.json

clean:  ## Gooi de omgeving en alles wat gemaakt is weg
	@rm -rf $(VENV) demo bench/out build dist
