// One registry file as a tree of nodes with their places: the strict subset of YAML that registry files are written in.
//
// Refused, each with its place: more than one document, anchors, aliases, tags, directives, a key twice in one mapping, a key
// that is not a plain text, an empty value, nesting deeper than 64, more than 64 keys in a mapping, scalars over 64 KiB, files
// over 16 MiB, text that is not UTF-8, control characters. Aliases being refused, no input can expand: the cost is linear.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <optional>
#include <string_view>
#include <vector>

#include "yaml/report.hpp"

namespace listed::yaml {

struct Limits {
  static constexpr std::size_t file_size = 16u << 20;
  static constexpr std::size_t scalar_size = 64u << 10;
  static constexpr std::size_t depth = 64;
  static constexpr std::size_t keys = 64;
};

struct Node {
  enum class Kind : std::uint8_t { scalar, sequence, mapping };

  Kind kind = Kind::scalar;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t next = 0;   // index of the next sibling (of the next key's node, for a value); 0 if last
  std::uint32_t count = 0;  // elements of a sequence, pairs of a mapping
  std::string_view text;    // of a scalar
};

/// A parsed file. Nodes are in document order: the first child of a node follows it; a mapping's children are keys and values
/// in turn. Texts live as long as the document.
class Document {
 public:
  /// Reads a file; nothing if it is not of the subset (the report says why).
  [[nodiscard]] static std::optional<Document> parse(std::string_view text, std::uint32_t file, Report& report);

  [[nodiscard]] const Node& root() const { return nodes_.front(); }
  [[nodiscard]] Place place(const Node& node) const { return {file_, node.line, node.column}; }

  /// Calls `visit(const Node& element)` for the elements of a sequence, in order.
  template <class Visit>
  void for_each_element(const Node& sequence, Visit visit) const {
    const Node* child = &sequence + 1;
    for (std::uint32_t i = 0; i < sequence.count; ++i, child = nodes_.data() + child->next) visit(*child);
  }

  /// Calls `visit(const Node& key, const Node& value)` for the pairs of a mapping, in order.
  template <class Visit>
  void for_each_pair(const Node& mapping, Visit visit) const {
    const Node* key = &mapping + 1;
    for (std::uint32_t i = 0; i < mapping.count; ++i) {
      const Node* value = nodes_.data() + key->next;
      visit(*key, *value);
      key = nodes_.data() + value->next;
    }
  }

 private:
  friend class Builder;

  std::uint32_t file_ = 0;
  std::vector<Node> nodes_;
  std::unique_ptr<std::pmr::monotonic_buffer_resource> texts_ = std::make_unique<std::pmr::monotonic_buffer_resource>();
};

}  // namespace listed::yaml
