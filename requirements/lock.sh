#!/bin/sh
# Writes the locks: exact releases with the hashes of all their files, for every platform,
# and no address. pip checks the hashes whatever index the reader's own settings name.
set -eu
cd "$(dirname "$0")/.."

compile() {
    "${UV:-uv}" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --upgrade --no-config --no-header --no-annotate \
        --no-emit-index-url --no-emit-find-links "$@"
}

# Each lock is held to those before it, so that all three go into one environment.
compile --group pyproject.toml:build -o requirements/build.txt
compile pyproject.toml -c requirements/build.txt -o requirements/run.txt
compile pyproject.toml --extra pandas --group pyproject.toml:dev \
    -c requirements/build.txt -c requirements/run.txt -o requirements/dev.txt

# Apart from those: what riwaya is measured against, in an environment of its own.
compile requirements/peers.in --override requirements/peers-override.in -o requirements/peers.txt
if command -v npm >/dev/null; then
    (cd requirements/chrono && npm install --package-lock-only --omit-lockfile-registry-resolved \
        --ignore-scripts --no-audit --no-fund --silent)
fi
