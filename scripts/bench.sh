#!/bin/bash
# Runs every measurement of bench/README.md in an environment of its own (.bench), and keeps the results.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

venv=.bench/venv
python=$venv/bin/python
lock=requirements/bench.lock

if [ ! -x "$python" ] || [ "$lock" -nt .bench/stamp ]; then
  echo "Installing the peers into .bench …"
  mkdir -p .bench
  [ -x "$python" ] || .tools/bin/uv venv -q --python "$(scripts/find-python.sh)" "$venv"
  .tools/bin/uv pip sync -q --python "$python" --require-hashes "$lock"
  .tools/bin/uv pip install -q --python "$python" --no-deps --no-build-isolation --editable .
  touch .bench/stamp
fi

mkdir -p bench/results
for name in interfaces expressions tabulate analyse pages publish answers; do
  printf '\n== %s\n\n' "$name"
  "$python" -m "bench.$name" --json "bench/results/$name.json"
done
