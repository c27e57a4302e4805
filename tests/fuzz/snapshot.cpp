// Any bytes as a snapshot: refused with listed::Error, or a registry over which everything can be read.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <vector>

#include <xxhash.h>

#include <listed/listed.hpp>

#include "must.hpp"
#include "walk.hpp"

namespace {

using namespace listed;

std::shared_ptr<const Registry> open(std::vector<std::byte> bytes) {
  try {
    return Registry::from_bytes(std::move(bytes));
  } catch (const Error& error) {
    fuzz::must(error.diagnostics().size() == 1, "a snapshot is refused with one reason");
    return nullptr;
  }
}

// The same body under a header that fits it: without this, no changed byte would come past the checksum.
std::vector<std::byte> with_right_header(std::vector<std::byte> bytes) {
  SnapshotHeader header{};
  if (bytes.size() < sizeof header) return bytes;
  std::memcpy(&header, bytes.data(), sizeof header);
  const std::span body = std::span{bytes}.subspan(sizeof header);
  header = {snapshot_magic, snapshot_schema, header.zeros, body.size(), XXH3_64bits(body.data(), body.size())};
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::span input{reinterpret_cast<const std::byte*>(data), size};
  std::vector<std::byte> bytes{input.begin(), input.end()};
  auto registry = open(bytes);
  if (!registry) registry = open(with_right_header(std::move(bytes)));
  if (registry) fuzz::Walk{*registry}.everything();
  return 0;
}
