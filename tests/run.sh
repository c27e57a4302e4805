#!/usr/bin/env bash
# Installs what is missing, builds everything and runs all tests: the data, optimised, under the sanitizers, and the fuzzers for a while.
# The last line is the sum, `N passed, N failed`; the exit status is 0 only if nothing failed.
set -euo pipefail
# shellcheck source=src/packaging/setup.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/../src/packaging/setup.sh"

# The wide address randomisation of newer kernels is too much for the sanitizers of these compilers.
if [[ -z ${LISTED_STEADY_ADDRESSES-} ]] && setarch --addr-no-randomize true 2>/dev/null; then
  LISTED_STEADY_ADDRESSES=1 exec setarch --addr-no-randomize "${BASH_SOURCE[0]}"
fi

passed=0
failed=0

# Builds TARGET, runs the tests that CTest's options select, and adds up. What doesn't build or run at all is one failure.
suite() { # PRESET TARGET [CTEST OPTION…]
  local preset=$1 target=$2 log=$root/build/$1/ctest.log status=0 counts
  say "$preset: building"
  if ! (configure "$preset" && build "$preset" "$target"); then
    failed=$((failed + 1))
    return
  fi
  ctest --test-dir "$root/build/$preset" --parallel "$(nproc)" --no-tests=error --output-on-failure --output-log "$log" "${@:3}" || status=$?
  counts=$(sed -nE 's/^[0-9]+% tests passed, ([0-9]+) tests failed out of ([0-9]+)$/\1 \2/p' "$log")
  local broken=${counts% *} all=${counts#* }
  if ((status != 0 && ${broken:-0} == 0)); then broken=1 all=$((${all:-0} + 1)); fi
  failed=$((failed + broken))
  passed=$((passed + all - broken))
}

# The data by other programs: every structure recomputed by RDKit, every generic definition read on it, the importers.
data() {
  local tools=$root/build/data
  say "data: installing RDKit"
  [[ -x $tools/bin/pip ]] || quietly virtualenv "$tools"
  quietly "$tools/bin/pip" install --quiet --requirement "$root/tests/data/requirements.txt"
  "$tools/bin/python" "$root/tests/data/check_structures.py" "$root/registry" &&
    "$tools/bin/python" "$root/tests/data/check_classes.py" "$root/registry" &&
    "$tools/bin/python" -m unittest discover --start-directory "$root/tests/data"
}

install_missing program tests fuzzers data browser
if (data); then passed=$((passed + 1)); else failed=$((failed + 1)); fi
suite release all
suite asan all
suite tsan threads_tests --label-regex threads
suite fuzz tests/fuzz/all --label-regex fuzz

printf '%d passed, %d failed\n' "$passed" "$failed"
((failed == 0))
