#include <cstring>

#include <xxhash.h>

#include <listed/snapshot.hpp>

#include "snapshot/linked.hpp"

namespace listed::snapshot {

std::vector<std::byte> pack(const schema::RegistryT& rows) {
  flatbuffers::FlatBufferBuilder builder{1u << 25};
  schema::FinishRegistryBuffer(builder, schema::Registry::Pack(builder, &rows));
  const SnapshotHeader header{
      snapshot_magic, snapshot_schema, 0, builder.GetSize(), XXH3_64bits(builder.GetBufferPointer(), builder.GetSize()), {}};
  std::vector<std::byte> bytes(sizeof header + builder.GetSize());
  std::memcpy(bytes.data(), &header, sizeof header);
  std::memcpy(bytes.data() + sizeof header, builder.GetBufferPointer(), builder.GetSize());
  return bytes;
}

}  // namespace listed::snapshot
