#!/bin/sh
# Sets up .venv with Firsthand in it: `tools/setup.sh` for using it, `tools/setup.sh dev` for testing it too.
# Needs Python 3.11 or newer; on Debian it installs the missing venv package itself when it may.
set -eu
cd "$(dirname "$0")/.."

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null 2>&1; then sudo "$@"
  else echo "setup: this step needs root: $*" >&2; exit 1
  fi
}

packages() { # packages NAME...: installs Debian packages
  command -v apt-get >/dev/null 2>&1 || { echo "setup: please install: $*" >&2; exit 1; }
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1
}

python=${PYTHON:-}
if [ -z "$python" ]; then
  for candidate in python3.11 python3.12 python3.13 python3; do
    if command -v "$candidate" >/dev/null 2>&1 &&
       "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      python=$candidate; break
    fi
  done
fi
[ -n "$python" ] || { packages python3.11 python3.11-venv; python=python3.11; }

if [ "${1:-}" = dev ] && ! { [ -x .venv/bin/python ] && .venv/bin/python -c 'import icu' 2>/dev/null; }; then
  # The tests check exports with the followthemoney library, which needs PyICU, and PyICU comes as source only.
  missing=""
  pkg-config --exists icu-i18n 2>/dev/null || missing="$missing libicu-dev pkg-config"
  command -v c++ >/dev/null 2>&1 || missing="$missing g++"
  headers=$("$python" -c 'import sysconfig; print(sysconfig.get_path("include"))')
  [ -e "$headers/Python.h" ] || missing="$missing $("$python" -c 'import sys; print("python%d.%d-dev" % sys.version_info[:2])')"
  if [ -n "$missing" ]; then
    echo "setup: installing for the tests (once):$missing" >&2
    # shellcheck disable=SC2086  # a list of packages
    packages $missing
  fi
fi

wanted=.
[ "${1:-}" = dev ] && wanted=.[dev]
stamp=.venv/ready-${1:-use}
if [ ! -e "$stamp" ] || [ pyproject.toml -nt "$stamp" ] || [ constraints.txt -nt "$stamp" ]; then
  echo "setup: installing Firsthand into .venv (once; a minute or two)" >&2
  if [ ! -x .venv/bin/pip ]; then
    "$python" -m venv .venv >/dev/null 2>&1 || {
      rm -rf .venv
      packages python3-venv
      "$python" -m venv .venv
    }
  fi
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --use-pep517 -c constraints.txt -e "$wanted"
  touch "$stamp"
fi

if [ "${1:-}" = dev ]; then
  # The dossier is tested in a real browser, with letters for four languages; what drives it needs libatomic.
  missing=""
  command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
  /sbin/ldconfig -p 2>/dev/null | grep -q libatomic.so.1 || missing="$missing libatomic1"
  fc-list :lang=uk family 2>/dev/null | grep -q . || missing="$missing fontconfig fonts-dejavu-core"
  if [ -n "$missing" ]; then
    echo "setup: installing for the tests (once):$missing" >&2
    # shellcheck disable=SC2086  # a list of packages
    packages $missing
  fi
fi
