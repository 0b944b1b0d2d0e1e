#!/bin/bash
# Sees to a program that the tests need and that no Python package brings:
#   system-package.sh chromium|postgresql
# Nothing happens when it is there. Otherwise it is installed with apt-get, as root or with sudo without a password;
# where that may not be, the commands to run are printed and the script fails.
set -euo pipefail
export PATH="$PATH:/usr/sbin:/sbin"   # dpkg needs them

package=${1:-}

has_chromium() {
  [ -n "${CHROMIUM:-}" ] && [ -x "$CHROMIUM" ] && return
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" >/dev/null && return
  done
  return 1
}

has_postgresql() {
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null
}

say_what_to_run() {
  local fedora=$package brew=$package
  [ "$package" = postgresql ] && fedora=postgresql-server
  [ "$package" = chromium ] && brew='--cask chromium'
  cat >&2 <<TEXT
$package is needed by the tests and was not found. Install it and run the command again:
  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install $package
  Fedora:          sudo dnf install $fedora
  macOS:           brew install $brew
TEXT
  [ "$package" = chromium ] && echo "Or name a Chromium or Chrome that you have: CHROMIUM=/path/to/it make test" >&2
  exit 1
}

install_with_apt() {  # arguments: what makes us root
  echo "Installing $package …"
  "$@" apt-get update -qq && "$@" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null
}

case $package in
  chromium) is_there=has_chromium ;;
  postgresql) is_there=has_postgresql ;;
  *) echo "usage: scripts/system-package.sh chromium|postgresql" >&2; exit 2 ;;
esac

"$is_there" && exit 0
command -v apt-get >/dev/null || say_what_to_run
if [ "$(id -u)" = 0 ]; then
  install_with_apt env || say_what_to_run
elif sudo -n true 2>/dev/null; then
  install_with_apt sudo -n || say_what_to_run
else
  say_what_to_run
fi
"$is_there" || say_what_to_run
