# shellcheck shell=bash
# What examples/run.sh and tests/run.sh share: what must be installed, and how listed is configured and built.
# Progress goes to stderr; the output of a step is shown only if it fails, and the script ends with status 2 then.

root=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)

# For which purpose · Debian's package · the command that it provides, or the compiler that must find its header · that header
dependencies='
program   g++                    c++
program   cmake                  cmake
program   ninja-build            ninja
program   pkg-config             pkg-config
program   flatbuffers-compiler   flatc
program   libflatbuffers-dev     c++       flatbuffers/flatbuffers.h
program   libboost-dev           c++       boost/multi_index_container.hpp
program   libutf8proc-dev        c++       utf8proc.h
program   libxxhash-dev          c++       xxhash.h
program   libyaml-dev            c++       yaml.h
program   libfmt-dev             c++       fmt/format.h
program   libcli11-dev           c++       CLI/CLI.hpp
program   nlohmann-json3-dev     c++       nlohmann/json.hpp
tests     doctest-dev            c++       doctest/doctest.h
tests     libyaml-cpp-dev        c++       yaml-cpp/yaml.h
fuzzers   clang                  clang++
fuzzers   libclang-rt-dev        clang++   fuzzer/FuzzedDataProvider.h
data      virtualenv             virtualenv
browser   chromium               chromium'

missing=()

say() { printf 'listed: %s\n' "$*" >&2; }

quietly() {
  local output
  output=$("$@" 2>&1 </dev/null) && return
  printf '%s\n' "$output" >&2
  say "failed: $*"
  ((${#missing[@]})) && say "not found, by the names of Debian's packages: ${missing[*]}"
  exit 2
}

provides() { # COMMAND [HEADER]
  command -v "$1" >/dev/null || return
  [[ -z ${2-} ]] || printf '#if !__has_include(<%s>)\n#error\n#endif\n' "$2" | "$1" -E -x c++ - &>/dev/null
}

as_root() {
  if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

# Installs what is not there of the dependencies for each PURPOSE. Where that can't be done, CMake may yet find everything.
install_missing() { # PURPOSE…
  local purpose package command header
  while read -r purpose package command header; do
    [[ " $* " != *" $purpose "* ]] || provides "$command" "$header" || missing+=("$package")
  done <<<"$dependencies"
  ((${#missing[@]})) || return 0
  command -v apt-get >/dev/null && { ((EUID == 0)) || command -v sudo >/dev/null; } || return 0

  say "installing with apt-get: ${missing[*]}"
  quietly as_root apt-get update
  quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}"
  missing=()
}

is_configured() { # PRESET
  [[ -e $root/build/$1/build.ninja ]] && grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$root/build/$1/CMakeCache.txt"
}

configure() { # PRESET [CMAKE OPTION…]
  is_configured "$1" || rm -rf "$root/build/$1"/CMake{Cache.txt,Files} # left by an attempt that failed, or of a checkout elsewhere
  quietly cmake -S "$root" --preset "$@"
}

build() { # PRESET TARGET
  quietly cmake --build "$root/build/$1" --target "$2" --parallel "$(nproc)"
}
