#!/usr/bin/env bash
# Every check that needs no test run, one line each; what a failed one says, and the command that mends it.
# `make check` calls it. All checks run, also after one has failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
bin="$PWD/.venv/bin"
output="$(mktemp)"
trap 'rm -f "$output"' EXIT
failed=()

# check NAME HOW-TO-MEND COMMAND...
check() {
  local name="$1" mend="$2"
  shift 2
  if "$@" >"$output" 2>&1; then
    echo "ok      $name"
  else
    echo "FAILED  $name"
    sed 's/^/        /' "$output"
    failed+=("$name: $mend")
  fi
}

templates_are_formatted() {
  find src -name '*.html' -path '*/templates/*' -print0 | xargs -0r "$bin/djade" --target-version 6.1 --check
}

# A database of its own: the check reads which migrations have been applied, and must not touch var/.
migrations_are_written() {
  YHDYSPINTA_MODE=development DB=sqlite SQLITE_PATH=build/check.sqlite3 \
    "$bin/python" manage.py makemigrations --check --dry-run
}

check "format" "make fix" "$bin/ruff" format --check --quiet .
check "lint" "make fix, then by hand" "$bin/ruff" check --quiet .
check "template format" "make fix" templates_are_formatted
check "template lint" "by hand; the code before the text is explained at djlint.com/docs/linter" \
  "$bin/djlint" src --lint --quiet --allow-empty-input
check "types" "by hand" "$bin/mypy"
check "imports" "by hand; docs/architecture.md says who may import whom" "$bin/lint-imports" --no-logo
check "migrations" ".venv/bin/yhdyspinta manage makemigrations APP --name WHAT_CHANGES" migrations_are_written
check "messages" "make fix, then translate the empty msgstr lines in src/yhdyspinta/locale" \
  "$bin/python" scripts/messages.py check
check "generated pages" "make fix" "$bin/python" scripts/generated_pages.py check

if [ "${#failed[@]}" -gt 0 ]; then
  printf '\n%s of the checks failed. What mends them:\n' "${#failed[@]}"
  printf '  %s\n' "${failed[@]}"
  exit 1
fi
