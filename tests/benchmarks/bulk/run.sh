#!/bin/sh
# Screening of a million rows and scanning of 100 MB, beside peers: run.sh [BUILD-FOLDER]. Installs the peers.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
build=${1:-"$root/build/benchmarks"}
work="$build/bulk"
as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

mkdir -p "$work"
{
  dpkg -s libhyperscan-dev >/dev/null 2>&1 || as_root apt-get install -y -q libhyperscan-dev
  if [ ! -d "$work/vectorscan-5" ]; then # it does not install beside Hyperscan
    mkdir -p "$work/vectorscan-5"
    (cd "$work/vectorscan-5" && apt-get download -q libvectorscan-dev libvectorscan5 && for package in *.deb; do dpkg -x "$package" .; done)
  fi
  command -v cargo || as_root apt-get install -y -q cargo
  [ -x "$work/python/bin/python" ] || python3 -m venv "$work/python"
  "$work/python/bin/pip" install --quiet chemicals duckdb flashtext pandas
  cmake --build "$build" -j "${LISTED_BENCHMARK_JOBS:-2}" --target listed_program listed_benchmark_names listed_benchmark_library
  for library in -lhs "$(echo "$work"/vectorscan-5/usr/lib/*/libhs.a)"; do
    name=$([ "$library" = -lhs ] && echo hyperscan || echo vectorscan)
    c++ -O3 -std=c++20 -I "$root/include" "$here/hyperscan.cpp" "$library" -lutf8proc -o "$work/$name"
  done
  cargo build --quiet --release --manifest-path "$here/aho/Cargo.toml" --target-dir "$work/aho"
  bin="$build/tests/benchmarks"
  "$bin/listed_benchmark_names" > "$work/terms.tsv"
  "$work/python/bin/python" "$here/make_inputs.py" "$work/terms.tsv" "$work"
} >&2

timed() { # WHAT COMMAND…
  what=$1
  shift
  python3 -c '
import os, resource, subprocess, sys, time
start = time.perf_counter()
subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
use = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{sys.argv[1]:<36} {time.perf_counter() - start:.3f} s, {use.ru_utime + use.ru_stime:.3f} s of processor, {use.ru_maxrss // 1024} MiB")' "$what" "$@"
}

timed "screen --only-listed --format csv" "$build/listed" screen "$work/catalogue.csv" --only-listed --format csv
timed "screen --format csv" "$build/listed" screen "$work/catalogue.csv" --format csv
timed "screen" "$build/listed" screen "$work/catalogue.csv"
"$bin/listed_benchmark_library" screen "$work/catalogue.txt"
timed "scan --format csv" "$build/listed" scan "$work/text.txt" --format csv
"$work/python/bin/python" "$here/peers.py" "$work/terms.tsv" "$work"
for text in text.txt catalogue.txt; do
  "$work/python/bin/python" "$here/scan.py" "$bin" "$work" "$work/$text"
done
