#!/bin/sh
# Installs the peers, builds the benchmarks, runs all of them in one run, and prints the table of results (Markdown).
#   run.sh [BUILD-FOLDER]        LISTED_BENCHMARK_SECONDS: least time of one measurement (0.3); LISTED_BENCHMARK_JOBS: of the build (2)
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
build=${1:-"$root/build/benchmarks"}
results="$build/results"

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

# The peers, as Debian packages, and RapidFuzz from PyPI. The Boost that has unordered_flat_map does not install beside the default one: it is unpacked.
install_peers() {
  packages="libbenchmark-dev libsqlite3-dev sqlite3 libyaml-cpp-dev virtualenv"
  # shellcheck disable=SC2086
  if ! dpkg -s $packages >/dev/null 2>&1; then as_root apt-get install -y -q $packages; fi
  if [ ! -d "$build/boost/usr/include/boost" ]; then
    mkdir -p "$build/boost"
    (cd "$build/boost" && apt-get download -q libboost1.81-dev && dpkg -x libboost1.81-dev_*.deb . && rm libboost1.81-dev_*.deb)
  fi
  if [ ! -x "$build/python/bin/pip" ]; then virtualenv -q "$build/python"; fi
  "$build/python/bin/pip" install -q rapidfuzz==3.14.6
}

build_all() {
  cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DLISTED_BUILD_BENCHMARKS=ON \
        -DLISTED_BENCHMARK_BOOST="$build/boost/usr/include"
  cmake --build "$build" -j "${LISTED_BENCHMARK_JOBS:-2}" --target listed_program listed_benchmarks listed_benchmark_database \
        listed_benchmark_memory listed_benchmark_processes listed_benchmark_spellings
}

# Each measurement is repeated, in random order among the others; the table has the medians.
run_all() {
  bin="$build/tests/benchmarks"
  mkdir -p "$results"
  "$bin/listed_benchmarks" --benchmark_min_time="${LISTED_BENCHMARK_SECONDS:-0.3}" --benchmark_repetitions=9 \
      --benchmark_enable_random_interleaving=true --benchmark_report_aggregates_only=true \
      --benchmark_out_format=json --benchmark_out="$results/benchmarks.json"
  "$bin/listed_benchmark_database" "$results/names.sqlite"
  query="SELECT n.name, l.list, l.part, l.item, l.code, l.since, l.instrument, l.title FROM names n JOIN listings l ON l.substance = n.substance
         WHERE n.key = 'fentanyl' AND l.start_earliest <= 20000 AND 20000 < l.end_latest"
  "$bin/listed_benchmark_processes" 500 \
      listed "$build/listed" check fentanyl -- \
      sqlite3 sqlite3 -readonly "$results/names.sqlite" "$query" -- \
      nothing true > "$results/processes.json"
  "$bin/listed_benchmark_memory" > "$results/memory.json"
  "$bin/listed_benchmark_spellings" > "$results/spellings.json"
  "$build/python/bin/python" "$here/spelling.py" "$results/spellings.json" > "$results/spelling.json"
}

print_table() {
  echo
  echo "$(uname -m), $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(c++ --version | head -n 1); SQLite $(sqlite3 --version | cut -d ' ' -f 1)"
  echo
  python3 "$here/table.py" "$results/benchmarks.json" "$results/processes.json" "$results/memory.json" "$results/spelling.json" "$build/registry.snapshot" "$root/registry"
}

install_peers >&2
build_all >&2
run_all >&2
print_table
"$here/bulk/run.sh" "$build"
