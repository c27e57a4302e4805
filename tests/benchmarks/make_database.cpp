// Writes the database that the sqlite3 program is asked: make_database FILE
#include <cstdio>
#include <filesystem>

#include "database.hpp"
#include "workload.hpp"

int main(int argc, char** argv) {
  if (argc != 2) return std::fputs("usage: listed_benchmark_database FILE\n", stderr), 2;
  std::filesystem::remove(argv[1]);
  listed::benchmarks::Database{argv[1]}.fill(listed::benchmarks::registry());
}
