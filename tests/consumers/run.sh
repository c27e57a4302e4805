#!/usr/bin/env bash
# Builds one of the consumers as a stranger would and runs it. CTest calls it: run.sh CONSUMER CHECKOUT BUILD_FOLDER
set -euo pipefail

consumer=$1 checkout=$2 build=$3
sources=$checkout/tests/consumers
installed=$build/consumers/installed
headers_installed=$build/consumers/headers_installed
work=$build/consumers/$consumer
rm -rf "$work"

build_and_run() { # [CMAKE OPTION…] -- [ARGUMENT…]
  local options=()
  while [[ $1 != -- ]]; do options+=("$1") && shift; done
  cmake -S "$sources/$consumer" -B "$work" "${options[@]}"
  cmake --build "$work" --parallel 2
  "$work/consumer" "${@:2}"
}

case $consumer in
install) # the whole, moved after it was installed; and the headers alone
  rm -rf "$installed" "$headers_installed"
  cmake --install "$build" --prefix "$work"
  mv "$work" "$installed"
  "$installed/bin/listed" check fentanyl
  cmake -S "$checkout" -B "$work" -DLISTED_BUILD_LIBRARY=OFF
  cmake --build "$work"
  cmake --install "$work" --prefix "$headers_installed"
  ;;
find_package)
  build_and_run -Dlisted_ROOT="$installed" --
  ;;
find_package_headers)
  build_and_run -Dlisted_ROOT="$headers_installed" -- "$installed/share/listed/registry.snapshot"
  ;;
pkg_config)
  mkdir -p "$work"
  PKG_CONFIG_PATH=$(dirname "$(find "$installed" -name listed.pc)")
  export PKG_CONFIG_PATH
  read -ra flags < <(pkg-config --cflags --libs listed)
  "$CXX" -std=c++20 -Wall -Wextra -Wpedantic -Werror "$sources/embedded.cpp" "${flags[@]}" -o "$work/consumer"
  "$work/consumer"
  read -ra flags < <(pkg-config --cflags --libs listed-headers)
  "$CXX" -std=c++20 "$sources/snapshot.cpp" "${flags[@]}" -o "$work/consumer"
  "$work/consumer" "$(pkg-config --variable=snapshot listed)"
  ;;
fetch_content)
  build_and_run -DLISTED_CHECKOUT="$checkout" --
  ;;
*)
  echo "no such consumer: $consumer" >&2
  exit 2
  ;;
esac
