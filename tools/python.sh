#!/bin/sh
# Prints the first Python on this machine that can run Osseo; where there is none, says what to install and fails.
# PYTHON names one to use instead of looking.

accepts='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'
version='import sys; print("%d.%d" % sys.version_info[:2])'
has_venv='import ensurepip, venv'

candidates=${PYTHON:-python3.13 python3.12 python3.11 python3 python}
found=
without_venv=

for candidate in $candidates; do
    here=$("$candidate" -c "$version" 2>/dev/null) || continue
    if ! "$candidate" -c "$accepts" 2>/dev/null; then
        found="${found:+$found, }$here"
    elif ! "$candidate" -c "$has_venv" 2>/dev/null; then
        without_venv="${without_venv:-$here}"
    else
        command -v "$candidate"
        exit 0
    fi
done

if [ -n "$without_venv" ]; then
    cat >&2 <<WORDS
Osseo found Python $without_venv, but not its module for virtual environments (venv with ensurepip).
  On Debian or Ubuntu:  sudo apt install python$without_venv-venv
  On Fedora, macOS and Windows it comes with Python: install Python $without_venv anew.
WORDS
else
    cat >&2 <<WORDS
Osseo needs Python 3.11, 3.12 or 3.13. Found ${found:-none}${PYTHON:+ (PYTHON is $PYTHON)}.
  On Debian or Ubuntu:  sudo apt install python3 python3-venv
  On Fedora:            sudo dnf install python3.13
  On macOS:             brew install python@3.13
  If it stands somewhere else:  make PYTHON=/path/to/python3.13 run
WORDS
fi
exit 1
