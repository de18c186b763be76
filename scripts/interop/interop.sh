#!/usr/bin/env bash
# Opens a release with the tools that people use, each in its own process: interop.sh RELEASE.
# Says of each what it accepted, or that it was skipped and why. Ends with 1 if one didn't accept what it is meant to.
# interop.sh RELEASE notebook writes examples/explore.ipynb with the outputs of that release instead.
set -uo pipefail
release=$(cd "${1:-out/latest}" && pwd) || exit 66
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
passed=0 skipped=0 failed=0

tell() { printf '%-8s %-13s %s\n' "$1" "$2" "$3"; }
skip() { skipped=$((skipped + 1)); tell skipped "$1" "$2"; }

# try NAME COMMAND…: its last line says what it did; exit code 77 means that the tool isn't there.
try() {
  local name=$1 code=0
  shift
  "$@" >"$scratch/out" 2>"$scratch/err" || code=$?
  case $code in
    0) passed=$((passed + 1)); tell ok "$name" "$(tail -n 1 "$scratch/out")" ;;
    77) skip "$name" "$(tail -n 1 "$scratch/out")" ;;
    *) failed=$((failed + 1)); tell FAILED "$name" "exit code $code"; sed 's/^/    /' "$scratch/out" "$scratch/err" | tail -n 30 ;;
  esac
}

# The Python tools live in an environment of their own, made once for each list of them.
tools=(frictionless mlcroissant pandas duckdb pyarrow csvw rdflib readme notebook)
python_environment() {
  command -v python3 >/dev/null || { echo "there is no python3"; return 1; }
  local list
  list=$(cksum <"$here/requirements.txt" | cut -d ' ' -f 1)
  venv=${XDG_CACHE_HOME:-$HOME/.cache}/sanctuary-record/interop-$list
  [ -e "$venv/complete" ] && return
  rm -rf "$venv"
  python3 -m venv "$venv" >"$scratch/venv" 2>&1 || { echo "python3 makes no environment: $(tail -n 1 "$scratch/venv")"; return 1; }
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt" >"$scratch/pip" 2>&1 ||
    { echo "pip can't install it: $(grep -m 1 -i error "$scratch/pip")"; return 1; }
  touch "$venv/complete"
}
if [ "${2:-}" = notebook ]; then
  python_environment || exit 69
  "$venv/bin/python" "$here/build_notebook.py" "$release"
  exit
fi
if python_environment >"$scratch/why"; then
  for tool in "${tools[@]}"; do try "$tool" "$venv/bin/python" "$here/consumers.py" "$tool" "$release"; done
else
  for tool in "${tools[@]}"; do skip "$tool" "$(cat "$scratch/why")"; done
fi

# The same walk in JavaScript and R says the same, word for word.
walk_javascript() { node "$project/examples/explore.mjs" "$release" >"$scratch/walk.mjs.txt" && echo "examples/explore.mjs answers its three questions"; }
walk_r() {
  Rscript "$project/examples/explore.R" "$release" >"$scratch/walk.R.txt" || return 1
  diff "$scratch/walk.mjs.txt" "$scratch/walk.R.txt" && echo "examples/explore.R answers its three questions, and as JavaScript does"
}
try javascript walk_javascript
if command -v Rscript >/dev/null; then try r walk_r; else skip r "there is no Rscript"; fi

# LibreOffice reads the spreadsheet, every sheet of it.
office=$(command -v soffice || command -v libreoffice || true)
workbook=$release/sanctuary-record.xlsx
open_workbook() {
  local filter='csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
  "$office" "-env:UserInstallation=file://$scratch/office" --headless --convert-to "$filter" --outdir "$scratch/sheets" "$workbook" || return 1
  node "$here/sheets.mjs" "$scratch/sheets" "$release"
}
if [ ! -e "$workbook" ]; then skip libreoffice "the release has no sanctuary-record.xlsx"
elif [ -z "$office" ]; then skip libreoffice "there is no soffice"
else try libreoffice open_workbook; fi

# Another build of SQLite opens the database, finds its keys to hold, and answers by every view.
database=$release/sanctuary-record.sqlite
open_database() {
  local wrong views
  wrong=$(sqlite3 -readonly "$database" "PRAGMA integrity_check; PRAGMA foreign_key_check") && [ "$wrong" = ok ] || { echo "$wrong"; return 1; }
  views=$(sqlite3 -readonly "$database" "SELECT view_name FROM views") || return 1
  for view in $views; do sqlite3 -readonly "$database" "SELECT count(*) FROM $view" || return 1; done
  echo "SQLite $(sqlite3 --version | cut -d ' ' -f 1) opens sanctuary-record.sqlite, and its $(echo "$views" | wc -l) views answer"
}
if command -v sqlite3 >/dev/null; then try sqlite3 open_database; else skip sqlite3 "there is no sqlite3"; fi

echo "$passed accepted, $skipped skipped, $failed failed"
[ "$failed" -eq 0 ]
