#!/bin/sh
# Prints the newest usable Python (3.12 or newer): first on PATH, then in pyenv.
# pyenv's shims are on PATH too but fail for versions that are not chosen, so every candidate is run.
for version in 3.14 3.13 3.12; do
  for python in "$(command -v python$version 2>/dev/null)" \
      $(ls -d "${PYENV_ROOT:-$HOME/.pyenv}"/versions/$version.*/bin/python 2>/dev/null | sort -V | tail -1); do
    [ -n "$python" ] && "$python" -c 'import sys, venv; sys.exit(sys.version_info < (3, 12))' 2>/dev/null &&
      { echo "$python"; exit 0; }
  done
done
cat >&2 <<'TEXT'
Python 3.12 or newer is needed and was not found.
  Debian 13, Ubuntu 24.04 or newer:  apt-get install python3 python3-venv
  Fedora:                            dnf install python3
  macOS:                             brew install python@3.13
  older systems:                     pyenv install 3.13
TEXT
exit 1
