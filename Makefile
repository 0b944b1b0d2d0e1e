# The commands of this project. `make` lists them; CONTRIBUTING.md explains them.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
# Networks that inspect traffic have their own certificates, and the system knows them.
export UV_SYSTEM_CERTS := 1
.DEFAULT_GOAL := help

PORT ?= 8000
WORKERS ?= 2
UV := .tools/bin/uv
PY := .venv/bin/python
YP := .venv/bin/yhdyspinta
# Files that are made, never edited: `make setup` brings them up to date.
TOOLS := .tools/.stamp
VENV := .venv/.stamp
ASSETS := node_modules/.stamp
MESSAGES := build/messages.stamp
SPARK := .venv-spark/.stamp
PO := $(wildcard src/yhdyspinta/locale/*/LC_MESSAGES/*.po)

.PHONY: help setup demo run serve test test-pg test-spark check fix bench lock messages clean browser postgres

help:  ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## (.*)/  make \1\t\2/' | expand -t 18

setup: $(VENV) $(ASSETS) $(MESSAGES)  ## build .venv with the `yhdyspinta` command in it; start nothing

demo: setup  ## the product on this machine, with real regions: http://127.0.0.1:8000 (PORT= changes it)
	@exec scripts/serve.sh demo $(PORT) $(WORKERS)

run: setup  ## the development server, which reloads when the code changes
	@exec scripts/serve.sh run $(PORT) $(WORKERS)

serve: setup  ## the production server with hashed static files, settings from the environment or .env
	@exec scripts/serve.sh serve $(PORT) $(WORKERS)

test: setup browser  ## every test, with SQLite and a real browser
	$(PY) -m pytest

test-pg: setup browser postgres  ## the same tests with PostgreSQL, which the run starts and ends itself
	DB=pg $(PY) -m pytest

test-spark: $(SPARK)  ## the same cube from PySpark (local[2]); needs Java 17 or newer, installs PySpark into .venv-spark
	@java -version 2>/dev/null || { echo "Java was not found: install Java 17 or newer (Debian: apt-get install openjdk-17-jre-headless)." >&2; exit 1; }
	SPARK_LOCAL_IP=127.0.0.1 PYSPARK_PYTHON="$$PWD/.venv-spark/bin/python" .venv-spark/bin/python -m pytest -n 0 tests/spark

check: setup  ## format, lint, types, imports, templates, migrations, messages, generated pages
	@scripts/check.sh

fix: setup  ## mend what can be mended: format, imports, generated pages, message catalogues
	.venv/bin/ruff check -q --fix --exit-zero .
	.venv/bin/ruff format -q .
	git ls-files -co --exclude-standard -- '*.html' | xargs .venv/bin/djade --target-version 6.1 || true  # it ends with 1 when it has mended something
	$(PY) scripts/messages.py extract
	$(PY) scripts/generated_pages.py write

bench: setup  ## every measurement of bench/README.md, with its peers; takes some minutes
	@scripts/bench.sh

lock: $(TOOLS)  ## compile the hashed lock files from pyproject.toml
	$(UV) pip compile pyproject.toml --python-version 3.12 --universal --generate-hashes --no-header -q -o requirements/run.lock
	$(UV) pip compile pyproject.toml --group dev -c requirements/run.lock --python-version 3.12 --universal --generate-hashes --no-header -q -o requirements/dev.lock
	$(UV) pip compile pyproject.toml --group dev --group bench -c requirements/dev.lock --python-version 3.12 --universal --generate-hashes --no-header -q -o requirements/bench.lock
	$(UV) pip compile pyproject.toml --group dev --group spark -c requirements/dev.lock --python-version 3.12 --universal --generate-hashes --no-header -q -o requirements/spark.lock

clean:  ## remove everything that setup made (the database in var/ stays)
	rm -rf .venv .venv-spark .tools node_modules build

browser:
	@scripts/system-package.sh chromium

postgres:
	@scripts/system-package.sh postgresql

$(TOOLS): scripts/find-python.sh
	@python="$$(scripts/find-python.sh)"; "$$python" -m venv .tools
	@.tools/bin/pip install -q --disable-pip-version-check "uv>=0.13,<0.14"
	@touch $@

$(VENV): requirements/dev.lock pyproject.toml $(TOOLS)
	@python="$$(scripts/find-python.sh)"; test -x $(PY) || $(UV) venv -q --python "$$python" .venv
	@echo "Installing the locked packages into .venv …"
	@$(UV) pip sync -q --python $(PY) --require-hashes requirements/dev.lock
	@$(UV) pip install -q --python $(PY) --no-deps --no-build-isolation --editable .
	@touch $@

$(SPARK): requirements/spark.lock pyproject.toml $(TOOLS)
	@python="$$(scripts/find-python.sh)"; test -x .venv-spark/bin/python || $(UV) venv -q --python "$$python" .venv-spark
	@echo "Installing PySpark into .venv-spark …"
	@$(UV) pip sync -q --python .venv-spark/bin/python --require-hashes requirements/spark.lock
	@$(UV) pip install -q --python .venv-spark/bin/python --no-deps --no-build-isolation --editable .
	@touch $@

$(ASSETS): package-lock.json package.json .npmrc
	@mkdir -p node_modules
	@if command -v npm >/dev/null; then npm ci --silent; \
	else echo "npm was not found: the site works, but without hds-core and Source Sans 3. Install nodejs and npm, then 'make clean setup'." >&2; fi
	@touch $@

$(MESSAGES): $(PO) scripts/messages.py | $(VENV)
	@mkdir -p build
	@$(PY) scripts/messages.py compile
	@touch $@
