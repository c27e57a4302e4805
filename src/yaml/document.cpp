#include "yaml/document.hpp"

#include <algorithm>
#include <cstring>
#include <string>

#include <fmt/format.h>
#include <yaml.h>

namespace listed::yaml {

namespace {

// libyaml's parser and its events, released whatever happens.
struct Parser {
  yaml_parser_t raw{};
  bool ready = yaml_parser_initialize(&raw) != 0;

  Parser() = default;
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() { yaml_parser_delete(&raw); }
};

struct Event {
  yaml_event_t raw{};

  Event() = default;
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
  ~Event() { yaml_event_delete(&raw); }
};

Place place_of_offset(std::string_view text, std::size_t offset, std::uint32_t file) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const auto lines = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
  const std::string_view line = before.substr(before.rfind('\n') + 1);
  const auto is_start = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; };
  return {file, lines + 1, static_cast<std::uint32_t>(std::count_if(line.begin(), line.end(), is_start)) + 1};
}

}  // namespace

// Takes the events of one document and builds its nodes.
class Builder {
 public:
  Builder(std::uint32_t file, Report& report) : report_{report} { document_.file_ = file; }

  // False as soon as the file is seen to be outside the subset.
  bool take(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_DOCUMENT_START_EVENT: return start_document(event);
      case YAML_ALIAS_EVENT: return refuse(event, "aliases (*name) are not used in registry files");
      case YAML_SCALAR_EVENT: return scalar(event);
      case YAML_SEQUENCE_START_EVENT:
        return plain(event, event.data.sequence_start.anchor, event.data.sequence_start.tag) && open(event, Node::Kind::sequence);
      case YAML_MAPPING_START_EVENT:
        return plain(event, event.data.mapping_start.anchor, event.data.mapping_start.tag) && open(event, Node::Kind::mapping);
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT: return close();
      default: return true;
    }
  }

  std::optional<Document> finish() {
    if (!document_.nodes_.empty()) return std::move(document_);
    report_.error({document_.file_, 1, 1}, "the file is empty: expected a mapping such as `list: …`");
    return std::nullopt;
  }

 private:
  struct Open {
    std::uint32_t node;
    std::uint32_t last_child = 0;
    bool expects_value = false;
    std::vector<std::string_view> keys{};
  };

  Place place(const yaml_event_t& event) const {
    return {document_.file_, static_cast<std::uint32_t>(event.start_mark.line + 1),
            static_cast<std::uint32_t>(event.start_mark.column + 1)};
  }

  bool refuse(const yaml_event_t& event, std::string message) {
    report_.error(place(event), std::move(message));
    return false;
  }

  bool plain(const yaml_event_t& event, const yaml_char_t* anchor, const yaml_char_t* tag) {
    if (anchor) return refuse(event, "anchors (&name) are not used in registry files");
    if (tag) return refuse(event, "tags (!name) are not used in registry files");
    return true;
  }

  bool start_document(const yaml_event_t& event) {
    if (documents_++ != 0) return refuse(event, "a registry file is one document: expected the end of the file");
    const auto& start = event.data.document_start;
    if (start.version_directive || start.tag_directives.start != start.tag_directives.end)
      return refuse(event, "directives (%YAML, %TAG) are not used in registry files");
    return true;
  }

  bool scalar(const yaml_event_t& event) {
    const auto& data = event.data.scalar;
    if (!plain(event, data.anchor, data.tag)) return false;
    if (data.length > Limits::scalar_size) return refuse(event, "a text of over 64 KiB");
    if (data.length == 0) return refuse(event, "an empty value: give it, or leave out its key");
    auto* copy = static_cast<char*>(document_.texts_->allocate(data.length, 1));
    std::memcpy(copy, data.value, data.length);
    return add(event, Node::Kind::scalar, {copy, data.length});
  }

  bool open(const yaml_event_t& event, Node::Kind kind) {
    if (open_.size() >= Limits::depth) return refuse(event, "nested deeper than 64 levels");
    if (!add(event, kind, {})) return false;
    open_.push_back({static_cast<std::uint32_t>(document_.nodes_.size() - 1)});
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  bool add(const yaml_event_t& event, Node::Kind kind, std::string_view text) {
    const auto index = static_cast<std::uint32_t>(document_.nodes_.size());
    const Place at = place(event);
    if (!open_.empty() && !link(event, kind, text, index)) return false;
    document_.nodes_.push_back({kind, at.line, at.column, 0, 0, text});
    return true;
  }

  // Makes the node a child of the innermost collection that is open.
  bool link(const yaml_event_t& event, Node::Kind kind, std::string_view text, std::uint32_t index) {
    Open& parent = open_.back();
    Node& collection = document_.nodes_[parent.node];
    if (collection.kind == Node::Kind::mapping && !parent.expects_value && !new_key(event, kind, text, parent)) return false;
    if (parent.last_child != 0) document_.nodes_[parent.last_child].next = index;
    parent.last_child = index;
    if (collection.kind == Node::Kind::sequence || parent.expects_value) ++collection.count;
    parent.expects_value = collection.kind == Node::Kind::mapping && !parent.expects_value;
    return true;
  }

  bool new_key(const yaml_event_t& event, Node::Kind kind, std::string_view text, Open& parent) {
    if (kind != Node::Kind::scalar) return refuse(event, "a key must be a text");
    if (text == "<<") return refuse(event, "merge keys (<<) are not used in registry files");
    if (parent.keys.size() >= Limits::keys) return refuse(event, "more than 64 keys in one mapping");
    if (std::find(parent.keys.begin(), parent.keys.end(), text) != parent.keys.end())
      return refuse(event, fmt::format("the key '{}' stands here a second time", text));
    parent.keys.push_back(text);
    return true;
  }

  Report& report_;
  Document document_;
  std::vector<Open> open_;
  int documents_ = 0;
};

namespace {

void report_syntax(const yaml_parser_t& parser, std::string_view text, std::uint32_t file, Report& report) {
  const std::string_view problem = parser.problem ? parser.problem : "not readable as YAML";
  if (parser.error == YAML_READER_ERROR) return report.error(place_of_offset(text, parser.problem_offset, file), std::string{problem});
  const std::string_view context = parser.context ? parser.context : "as YAML";
  report.error({file, static_cast<std::uint32_t>(parser.problem_mark.line + 1), static_cast<std::uint32_t>(parser.problem_mark.column + 1)},
               fmt::format("{}: {}", context, problem));
}

}  // namespace

std::optional<Document> Document::parse(std::string_view text, std::uint32_t file, Report& report) {
  if (text.size() > Limits::file_size) {
    report.error({file, 0, 0}, "the file is over 16 MiB");
    return std::nullopt;
  }
  constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";  // some editors write one
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  Parser parser;
  if (!parser.ready) throw std::bad_alloc{};
  yaml_parser_set_encoding(&parser.raw, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser.raw, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  Builder builder{file, report};
  while (true) {
    Event event;
    if (!yaml_parser_parse(&parser.raw, &event.raw)) {
      report_syntax(parser.raw, text, file, report);
      return std::nullopt;
    }
    if (event.raw.type == YAML_STREAM_END_EVENT) return builder.finish();
    if (!builder.take(event.raw)) return std::nullopt;
  }
}

}  // namespace listed::yaml
