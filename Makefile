# Every command of the project; `make` alone lists them. Works with GNU make 3.81 (macOS).
.DEFAULT_GOAL := help
.PHONY: help run test lint bench endurance lighthouse screenshots guide format admin reset lock

PORT ?= 8000
VENV ?= .venv
export VENV

# Modules, not the scripts beside them: those break when the folder is moved.
PY = $(VENV)/bin/python
MANAGE = SITE_URL="$${SITE_URL:-http://localhost:$(PORT)}" $(PY) manage.py
COMPILE = $(PY) -m uv pip compile --no-config --quiet --universal --python-version 3.11 \
	--generate-hashes --no-annotate --custom-compile-command "make lock" \
	$(if $(UPGRADE),--upgrade)

help: ## List these commands
	@awk 'BEGIN { FS = ":.*## " } /^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

run: ## Serve the whole site on http://localhost:8000 (PORT=9000 changes it)
	@.ci/venv
	@echo "Preparing the database and its content…"
	@$(MANAGE) migrate --noinput --verbosity 0
	@$(MANAGE) load_starter_content
	@$(MANAGE) create_admin --if-none
	@$(MANAGE) runserver 127.0.0.1:$(PORT)

test: ## Check everything: lint, SQLite, PostgreSQL, Chromium (EVERYTHING=yes: all of it on both databases)
	@.ci/venv dev
	@.ci/check

lint: ## Check only the style of the code and of the templates
	@.ci/venv dev
	@.ci/check lint

bench: ## Measure queries and times on 100 and on 10,000 pages
	@.ci/venv dev
	@$(PY) -m tests.bench

endurance: ## Fill sessions, write while mails fail, kill the mail worker, 20 times on both databases
	@.ci/venv dev
	@for on in "" .ci/postgres; do env -u DATABASE_URL -u TEST_DATABASE ENDURANCE_ROUNDS=20 $$on \
		$(PY) -m pytest --capture=no tests/test_capacity.py tests/test_killed_worker.py \
		tests/test_lost_submissions.py tests/access/test_enumeration.py || exit 1; done

lighthouse: ## Measure the pages as phones load them (PAGES="accueil equipe" only those)
	@.ci/venv dev
	@$(PY) -m tests.lighthouse $(PAGES)

screenshots: ## Photograph every type of page into var/screenshots/ (PAGES= narrows it)
	@.ci/venv dev
	@$(PY) -m tests.screenshots $(PAGES)

guide: ## Take the pictures of the staff's guide again (static/newsroom/help/)
	@.ci/venv dev
	@$(PY) -m tests.guide

format: ## Put the code and the templates into the house style
	@.ci/venv dev
	@$(PY) -m ruff check --fix --exit-zero .
	@$(PY) -m ruff format .
	@# djade fails when it changed something: the second pass tells a change from an error.
	@find templates -name '*.html' -exec $(VENV)/bin/djade --target-version 5.2 {} + || \
		find templates -name '*.html' -exec $(VENV)/bin/djade --check --target-version 5.2 {} +

admin: ## Create one more administrator (asks for a name, or USERNAME=marie)
	@.ci/venv
	@$(MANAGE) migrate --noinput --verbosity 0
ifeq ($(origin USERNAME),command line)
	@$(MANAGE) create_admin --username '$(USERNAME)'
else
	@# Not from the environment: many desktops set USERNAME to the session's own name.
	@printf 'Identifiant : '; read name; $(MANAGE) create_admin --username "$$name"
endif

reset: ## Delete the local database and files (asks first, or CONFIRM=yes)
ifneq ($(CONFIRM),yes)
	@printf 'Delete var/ with its database and files? [yes/no] '; read answer; test "$$answer" = yes
endif
	rm -rf var

lock: ## Compile the lock files again (UPGRADE=yes takes the newest versions)
	@.ci/venv dev
	$(COMPILE) requirements.in -o requirements.txt
	$(COMPILE) requirements-dev.in -o requirements-dev.txt
	.ci/node/run npm $(if $(UPGRADE),update,install) --package-lock-only
