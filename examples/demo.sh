#!/bin/sh
# The main job on the bundled example case: what `make demo` runs once Firsthand is installed.
set -eu
cd "$(dirname "$0")/.."
firsthand=$PWD/.venv/bin/firsthand
pages=$(echo "$PWD"/examples/*/pages)
rm -rf demo
"$firsthand" init demo --name "Example case"
cd demo
"$firsthand" add "$pages"
"$firsthand" read
"$firsthand" dossier -o "$PWD/dossier.html"
