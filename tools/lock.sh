#!/bin/sh
# Writes requirements.txt and requirements-dev.txt from their .in files, with the hash of every file, for Python 3.11 to 3.13.
set -eu

python=$(sh tools/python.sh)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT INT TERM

"$python" -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check uv

# What a machine's own configuration adds (other indexes, folders of wheels) has no place in the lists.
for name in requirements requirements-dev; do
    env -u PIP_FIND_LINKS -u UV_FIND_LINKS "$folder/venv/bin/uv" pip compile --quiet --universal --python-version 3.11 \
        --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
        --upgrade "$name.in" --output-file "$name.txt"
done
