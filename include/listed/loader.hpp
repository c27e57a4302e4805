// From registry files to a registry: reading, validation, and making of snapshots (target `listed::listed`).
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <listed/error.hpp>
#include <listed/registry.hpp>

namespace listed {

/// The version of the format of registry files. A library reads files of its own version alone.
inline constexpr std::uint16_t registry_schema = 2;

/// A registry file in memory: the name that errors will give, and its text.
struct RegistryFile {
  std::string name;
  std::string text;
};

/// Reads and validates every `*.yaml` under a folder and makes the bytes of a snapshot of them.
/// O(size of the files): about 85 ms a megabyte. The format is described in registry/README.md.
/// @throws Error with every finding, by file, line and column; nothing is loaded then.
[[nodiscard]] std::vector<std::byte> compile_registry(const std::filesystem::path& folder);

/// The same for files in memory.
[[nodiscard]] std::vector<std::byte> compile_registry(const std::vector<RegistryFile>& files);

/// The registry of a folder of YAML files. @see compile_registry
[[nodiscard]] std::shared_ptr<const Registry> load_registry(const std::filesystem::path& folder);

}  // namespace listed
