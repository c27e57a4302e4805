// Snapshots: a registry as one immutable buffer, from the program itself, from a file, or from memory.
//
// A snapshot is a header of 32 bytes, zeros, and a FlatBuffer (src/snapshot/schema.fbs). All numbers are little-endian.
//   0  "LISTED\r\n"   8  format   12  zeros that follow   16  bytes after the header   24  XXH3 of the bytes after the header
// There are 0 or 32 zeros, so that the entries of the table of names begin with a line of the processor's cache (name_table.hpp).
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <boost/interprocess/file_mapping.hpp>
#include <boost/interprocess/mapped_region.hpp>
#include <xxhash.h>

#include <listed/error.hpp>
#include <listed/schema.hpp>
#include <listed/snapshot/integrity.hpp>

namespace listed {

static_assert(std::endian::native == std::endian::little, "snapshots are read in place, as little-endian numbers");

/// The version of the schema and of the rules for keys. A library opens snapshots of its own version alone.
inline constexpr std::uint16_t snapshot_schema = 22;

/// The first bytes of a snapshot, as the head of this file describes them.
struct SnapshotHeader {
  std::array<char, 8> magic;
  std::uint32_t format;
  std::uint32_t zeros;
  std::uint64_t size;
  std::uint64_t checksum;
};
static_assert(sizeof(SnapshotHeader) == 32);

inline constexpr std::array<char, 8> snapshot_magic{'L', 'I', 'S', 'T', 'E', 'D', '\r', '\n'};

/// A snapshot whose bytes are kept for as long as it lives. Cheap to copy: copies share the bytes.
class Snapshot {
 public:
  /// Maps a file into memory and checks it whole: magic, format, size, checksum, FlatBuffers' verifier, cross references.
  /// O(size), about a millisecond a megabyte. The file must not be written to while it is open: replace it by renaming.
  /// @throws Error that names the file and what is wrong with it.
  [[nodiscard]] static Snapshot map(const std::filesystem::path& path) {
    namespace ipc = boost::interprocess;
    std::error_code unknown;  // an empty file cannot be mapped; of what has no size the mapping itself tells what is wrong
    if (std::filesystem::file_size(path, unknown) == 0) refuse(path.string(), "it is empty");
    try {
      const ipc::file_mapping file{path.c_str(), ipc::read_only};
      const auto region = std::make_shared<const ipc::mapped_region>(file, ipc::read_only);
      const std::span bytes{static_cast<const std::byte*>(region->get_address()), region->get_size()};
      return {region, checked(bytes, path.string())};
    } catch (const ipc::interprocess_exception& failure) {
      throw Error{Diagnostic{path.string(), 0, 0, std::string{"cannot be opened as a snapshot: "} + failure.what()}};
    }
  }

  /// Takes over bytes and checks them whole, as `map` does.
  [[nodiscard]] static Snapshot from_bytes(std::vector<std::byte> bytes, std::string name = "snapshot") {
    auto owner = std::make_shared<const std::vector<std::byte>>(std::move(bytes));
    return {owner, checked(*owner, name)};
  }

  /// Bytes that were made by this library and are part of the program: only the header is looked at, O(1).
  /// @pre `bytes` outlives every use and is aligned to 64.
  [[nodiscard]] static Snapshot trusted(std::span<const std::byte> bytes) { return {nullptr, root(body(bytes, "embedded registry"))}; }

  /// The root of the FlatBuffer; valid as long as the snapshot or a copy of it.
  [[nodiscard]] const schema::Registry* rows() const noexcept { return rows_; }

 private:
  Snapshot(std::shared_ptr<const void> owner, const schema::Registry* rows) : owner_{std::move(owner)}, rows_{rows} {}

  [[noreturn]] static void refuse(const std::string& name, std::string_view what) {
    throw Error{Diagnostic{name, 0, 0, "not a usable snapshot: " + std::string{what}}};
  }

  static SnapshotHeader header(std::span<const std::byte> bytes, const std::string& name) {
    SnapshotHeader header{};
    if (bytes.size() < sizeof header) refuse(name, "it is too short to be one");
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.magic != snapshot_magic) refuse(name, "it does not begin as one");
    if (header.format != snapshot_schema)
      refuse(name, "it has format " + std::to_string(header.format) + ", this library reads " + std::to_string(snapshot_schema));
    if (header.size != bytes.size() - sizeof header) refuse(name, "it is cut, or longer than it says");
    if (header.zeros > 32 || header.zeros > header.size) refuse(name, "its header is damaged");
    return header;
  }

  static std::span<const std::byte> body(std::span<const std::byte> bytes, const std::string& name) {
    return bytes.subspan(sizeof(SnapshotHeader) + header(bytes, name).zeros);
  }

  static const schema::Registry* root(std::span<const std::byte> body) { return schema::GetRegistry(body.data()); }

  static const schema::Registry* checked(std::span<const std::byte> bytes, const std::string& name) {
    const SnapshotHeader head = header(bytes, name);
    if (XXH3_64bits(bytes.data() + sizeof head, bytes.size() - sizeof head) != head.checksum) refuse(name, "its checksum is wrong");
    const std::span content = body(bytes, name);
    constexpr flatbuffers::uoffset_t deepest = 64, most_tables = 1u << 24;
    flatbuffers::Verifier verifier{reinterpret_cast<const std::uint8_t*>(content.data()), content.size(), deepest, most_tables};
    if (content.size() >= FLATBUFFERS_MAX_BUFFER_SIZE || !schema::VerifyRegistryBuffer(verifier)) refuse(name, "it is damaged");
    const schema::Registry* rows = root(content);
    if (rows->schema() != snapshot_schema) refuse(name, "it is of another schema");
    if (const char* problem = inconsistency(*rows)) refuse(name, problem);
    return rows;
  }

  std::shared_ptr<const void> owner_;
  const schema::Registry* rows_;
};

}  // namespace listed
