// Compiles the files of one input of the yaml target into a snapshot, from which the snapshot target starts: seed YAML SNAPSHOT
#include <cstdio>
#include <fstream>
#include <iterator>

#include <listed/loader.hpp>

#include "files.hpp"

int main(int argc, char** argv) {
  if (argc != 3) return std::fputs("usage: seed YAML SNAPSHOT\n", stderr), 2;
  try {
    std::ifstream in{argv[1], std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    const auto bytes = listed::compile_registry(listed::fuzz::split_files(text));
    std::ofstream out{argv[2], std::ios::binary};
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    out.close();
    return out ? 0 : 2;
  } catch (const std::exception& failure) { return std::fprintf(stderr, "%s\n", failure.what()), 2; }
}
