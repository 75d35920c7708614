#!/bin/sh
# Brings the virtual environment .venv up to the locked requirements, and does nothing where it is.
#   tools/venv.sh run          what Osseo needs to run
#   tools/venv.sh develop      and what its tests and checks need
set -eu

purpose=${1:?run or develop}
installed=.venv/osseo-installed-$purpose
case $purpose in
    run) files='requirements.txt' ;;
    develop) files='requirements.txt requirements-dev.txt' ;;
    *) echo "tools/venv.sh knows run and develop, not $purpose" >&2; exit 2 ;;
esac

digest='
import hashlib, pathlib, sys
print(hashlib.sha256(b"".join(pathlib.Path(name).read_bytes() for name in sys.argv[1:])).hexdigest(), sys.version)
'

# An environment whose Python was moved or updated away is made anew.
if ! .venv/bin/python -c 'import pip' 2>/dev/null; then
    python=$(sh tools/python.sh)
    echo "Making the virtual environment .venv with $python" >&2
    rm -rf .venv
    "$python" -m venv .venv
fi

wanted=$(.venv/bin/python -c "$digest" $files)
if [ "$(cat "$installed" 2>/dev/null)" != "$wanted" ]; then
    echo "Installing the locked requirements ($(echo $files | sed 's/ / and /'))" >&2
    options=
    for file in $files; do options="$options -r $file"; done
    if ! .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes $options; then
        echo "The requirements could not be installed; pip says why above. Mend that (often the network), then run make again." >&2
        exit 1
    fi
    # pip would compile on one core. What cannot be compiled is never imported either.
    .venv/bin/python -m compileall -qq -j 0 .venv/lib >/dev/null 2>&1 || true
    echo "$wanted" > "$installed"
fi
