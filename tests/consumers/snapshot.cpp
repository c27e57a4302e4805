// With listed::headers alone: asks a snapshot file.
#include <cstdio>

#include <listed/listed.hpp>

int main(int argc, char** argv) {
  if (argc != 2) return std::fputs("usage: consumer SNAPSHOT\n", stderr), 2;
  const auto registry = listed::Registry::open(argv[1]);
  const auto verdict = listed::check(*registry, "fentanyl");
  if (verdict.status() != listed::Status::listed) return std::fputs("fentanyl is not listed\n", stderr), 1;
  return 0;
}
