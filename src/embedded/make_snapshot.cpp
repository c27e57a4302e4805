// Used while the library is built: registry files in, snapshot out.
#include <cstdio>
#include <fstream>

#include <listed/loader.hpp>

int main(int argc, char** argv) {
  if (argc != 3) return std::fputs("usage: listed_make_snapshot FOLDER FILE\n", stderr), 2;
  try {
    const auto bytes = listed::compile_registry(std::filesystem::path{argv[1]});
    std::ofstream out{argv[2], std::ios::binary};
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    out.close();
    return out ? 0 : (std::fprintf(stderr, "%s: cannot be written\n", argv[2]), 2);
  } catch (const std::exception& failure) { return std::fprintf(stderr, "%s\n", failure.what()), 2; }
}
