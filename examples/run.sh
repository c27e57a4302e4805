#!/usr/bin/env bash
# Is this chemical listed? Installs what is missing, builds the program (a few minutes, once), and asks it.
#
#     examples/run.sh [QUERY…]        as `listed check QUERY…`; without a query: fentanyl
set -euo pipefail
# shellcheck source=src/packaging/setup.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/../src/packaging/setup.sh"

install_missing program
is_configured release || configure release -DLISTED_BUILD_TESTS=OFF
listed=$root/build/release/listed
[[ -x $listed ]] || say "building (a few minutes, once)"
build release listed_program

(($#)) || set -- fentanyl
exec "$listed" check "$@"
