#include <cstdint>
#include <cstring>
#include <future>
#include <span>

#include <xxhash.h>

#include <listed/snapshot.hpp>
#include <listed/snapshot/name_table.hpp>

#include "snapshot/linked.hpp"

namespace listed::snapshot {

namespace {

// FlatBuffers aligns to half a line at most: what is wanting is put between the header and it.
std::uint32_t zeros_before(std::span<const std::byte> content) {
  constexpr std::size_t line = sizeof(std::uint32_t) * NameEntry::line;
  const auto* entries = reinterpret_cast<const std::byte*>(schema::GetRegistry(content.data())->entries()->data());
  const auto behind = sizeof(SnapshotHeader) + static_cast<std::size_t>(entries - content.data());
  return static_cast<std::uint32_t>((line - behind % line) % line);
}

}  // namespace

std::vector<std::byte> pack(schema::RegistryT rows) {
  flatbuffers::FlatBufferBuilder builder{1u << 25};
  schema::FinishRegistryBuffer(builder, schema::Registry::Pack(builder, &rows));
  const auto released = std::async([&] { rows = {}; });  // a hundred thousand texts, beside what follows
  const std::span content{reinterpret_cast<const std::byte*>(builder.GetBufferPointer()), builder.GetSize()};
  SnapshotHeader header{snapshot_magic, snapshot_schema, zeros_before(content), 0, 0};
  std::vector<std::byte> bytes(sizeof header + header.zeros);
  bytes.insert(bytes.end(), content.begin(), content.end());
  header.size = bytes.size() - sizeof header;
  header.checksum = XXH3_64bits(bytes.data() + sizeof header, header.size);
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

}  // namespace listed::snapshot
