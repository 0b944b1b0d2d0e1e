#!/bin/bash
# Starts the site: serve.sh MODE [PORT] [WORKERS]
#   demo    the product with the register that ships, in a database of its own (var/demo.sqlite3)
#   run     the development server, which reloads when the code changes
#   serve   the production server; brings the database and the static files up to date first
#   start   the production server and nothing else, for systemd and containers
# Settings come from the environment, then from .env; docs/reference/settings.md lists them.
# It listens on 127.0.0.1; GRANIAN_HOST changes that. The demo keeps its files in var/; DEMO_FOLDER names another.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mode=${1:-}
port=${2:-8000}
workers=${3:-2}
host=${GRANIAN_HOST:-127.0.0.1}
demo_folder=${DEMO_FOLDER:-var}
python=.venv/bin/python
yhdyspinta=.venv/bin/yhdyspinta
server=

# Ctrl-C reaches every process of the terminal: a step that has begun is finished, then the script stops.
step() { (trap '' INT; exec "$@"); }

# The address that links are built from follows the port, unless the operator has set it.
default_public_url() {
  [ -n "${PUBLIC_URL:-}" ] || grep -qsE '^ *PUBLIC_URL *=' .env || export PUBLIC_URL="http://127.0.0.1:$port"
}

demo_settings() {
  mkdir -p "$demo_folder"
  local key="$demo_folder/demo-secret-key"
  if [ ! -s "$key" ]; then
    (umask 077; "$python" -c 'import secrets; print(secrets.token_urlsafe(64))' >"$key")
  fi
  export YHDYSPINTA_MODE=demo DB=sqlite SQLITE_PATH="$demo_folder/demo.sqlite3" BEHIND_PROXY=0
  export ALLOWED_HOSTS='127.0.0.1,localhost,[::1]' PUBLIC_URL="http://127.0.0.1:$port"
  SECRET_KEY=$(<"$key")
  export SECRET_KEY
}

migrate() { step "$yhdyspinta" manage migrate --noinput -v 0; }

load_register() { step "$yhdyspinta" regions load >/dev/null; }

# An operator may have loaded other keys than those that ship.
load_register_if_empty() {
  local report
  report=$(step "$yhdyspinta" check --format json || true)
  if [[ $report == *YP-RUN-029* ]]; then load_register; fi
}

# Hashing and compressing takes some seconds, so it is done when something is newer than the last result.
collect_static() {
  local manifest=build/static/staticfiles.json
  if [ -f "$manifest" ] && [ -z "$(find src/yhdyspinta/*/static src/yhdyspinta/config/settings.py \
      node_modules/.stamp .venv/.stamp -newer "$manifest" -print -quit 2>/dev/null)" ]; then
    return
  fi
  step "$yhdyspinta" manage collectstatic --noinput -v 0
}

# Sync views: WSGI. Four threads let a slow request wait without stopping the worker; more gave no more pages.
granian() {  # an argument `exec` puts it in place of this shell
  "$@" "$python" -m granian --interface wsgi --no-ws --host "$host" --port "$port" \
    --workers "$workers" --blocking-threads 4 \
    --respawn-failed-workers --workers-kill-timeout 30 --log-level warning \
    yhdyspinta.config.wsgi:application
}

# Requests that have begun are answered; granian kills what has not ended after 30 seconds. It is told once: a worker
# that hears it again while it answers hangs, and its requests are lost.
end_server() {
  kill -TERM "$server" 2>/dev/null || true
  wait "$server" || true
}

stop() {
  trap '' INT TERM HUP
  [ -z "$server" ] || end_server
  exit 0
}

serve_until_stopped() {
  local address="http://127.0.0.1:$port"
  # In a process group of its own, so that Ctrl-C reaches it once, through `stop`.
  set -m
  granian exec &
  server=$!
  set +m
  if ! "$python" scripts/probe.py answers "$address/health" --seconds 60 --while "$server"; then
    end_server
    exit 1
  fi
  echo "Yhdyspinta runs at $address  (stop with Ctrl-C)"
  wait "$server"
}

main() {
  case $mode in
    demo | run | serve | start) ;;
    *)
      sed -n '2,8s/^# //p' "$0" >&2
      exit 2
      ;;
  esac
  trap stop INT TERM HUP
  step "$python" scripts/probe.py port "$host" "$port"

  case $mode in
    demo)
      demo_settings
      migrate
      load_register
      step "$yhdyspinta" demo load
      collect_static
      step "$yhdyspinta" check --quiet
      serve_until_stopped
      ;;
    run)
      export YHDYSPINTA_MODE=development
      default_public_url
      migrate
      load_register
      exec "$python" manage.py runserver "$host:$port"
      ;;
    serve)
      export YHDYSPINTA_MODE=production
      default_public_url
      migrate
      load_register_if_empty
      collect_static
      step "$yhdyspinta" check --quiet
      serve_until_stopped
      ;;
    start)
      export YHDYSPINTA_MODE=production
      step "$yhdyspinta" check --quiet
      granian exec
      ;;
  esac
}

main
exit
