#include "tables/records.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace listed::tables {

namespace {

std::size_t find(std::string_view text, char c, std::size_t from) {
  const void* found = from < text.size() ? std::memchr(text.data() + from, c, text.size() - from) : nullptr;
  return found ? static_cast<std::size_t>(static_cast<const char*>(found) - text.data()) : std::string_view::npos;
}

std::uint64_t lines_in(std::string_view text) {
  std::uint64_t lines = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    lines += text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
  return lines;
}

}  // namespace

std::string_view explain(Flaw flaw) noexcept {
  constexpr std::array<std::string_view, 10> sentences{
      "",
      "a quoted field does not end",
      "there is text after a closing quote",
      "the row is longer than a megabyte",
      "the row has another number of fields than the header",
      "the line is not a JSON object: a row is one object, on a line of its own",
      "the line begins a JSON array: a row is one object, on a line of its own, as jq -c '.[]' writes it",
      "no key is called as one of names or CAS numbers is; choose with --column",
      "the text is not valid UTF-8",
      "not all of it was asked: the row is not as it should be, and has more than 4096 texts; "
      "in JSON a row is one object, on a line of its own, as jq -c '.[]' writes it"};
  return sentences[static_cast<std::size_t>(flaw)];
}

std::string_view RecordReader::peek() {
  fill(left_);
  return left_;
}

void RecordReader::fill(std::string& text) {
  while (!ended_ && text.size() < chunk_size) ended_ = !source_.read(text);
}

bool RecordReader::read(Chunk& chunk) {
  chunk.records.clear();
  chunk.text.clear();
  chunk.text.swap(left_);
  at_ = 0;
  while (chunk.records.empty()) {
    drop_read(chunk.text);
    const std::size_t before = chunk.text.size();
    fill(chunk.text);
    if (chunk.text.size() == before && !ended_) ended_ = !source_.read(chunk.text);
    if (skipping_) skip_line(chunk.text);
    if (!skipping_) find_records(chunk);
    if (ended_ && (skipping_ || at_ == chunk.text.size())) break;
  }
  left_.assign(chunk.text, at_, std::string_view::npos);
  chunk.text.resize(at_);
  spoiled_to_ -= std::min(spoiled_to_, at_);
  at_ = 0;
  return !chunk.records.empty();
}

// Makes room: what was read without giving a record, such as empty lines.
void RecordReader::drop_read(std::string& text) {
  text.erase(0, at_);
  spoiled_to_ -= std::min(spoiled_to_, at_);
  at_ = 0;
  next_feed_.reset();
}

// Drops what belongs to a line that was too long; no record stands in the text yet.
void RecordReader::skip_line(std::string& text) {
  const Line line = line_at(text, 0);
  if (line.next == std::string_view::npos) {
    const bool half_a_break = !text.empty() && text.back() == '\r';
    text.erase(0, text.size() - (half_a_break && !ended_));
  } else {
    text.erase(0, line.next);
    ++line_;
    skipping_ = false;
  }
  at_ = spoiled_to_ = 0;
  next_feed_.reset();
}

void RecordReader::find_records(Chunk& chunk) {
  while (at_ < chunk.text.size() && !skipping_ && find_record(chunk)) {}
}

// The line that begins there. Without an end, if more text may follow that decides where it is.
RecordReader::Line RecordReader::line_at(std::string_view text, std::size_t at) {
  if (!next_feed_ || *next_feed_ < at) next_feed_ = std::min(find(text, '\n', at), text.size());
  const std::size_t feed = *next_feed_;
  const std::size_t turn = find(text.substr(0, feed), '\r', at);
  if (turn != std::string_view::npos && turn + 1 < text.size()) return {turn, turn + 1 == feed ? feed + 1 : turn + 1};
  if (turn != std::string_view::npos) return {turn, ended_ ? turn + 1 : std::string_view::npos};
  if (feed < text.size()) return {feed, feed + 1};
  return {text.size(), ended_ ? text.size() : std::string_view::npos};
}

// The record that begins there, with quotes; `is_all`: no more of it will come.
RecordReader::Quoted RecordReader::quoted_record(std::string_view text, std::size_t at, bool is_all) const {
  const auto ends = [&](std::size_t i) { return i == text.size() || text[i] == '\n' || text[i] == '\r'; };
  const auto complete = [&](std::size_t end) -> Quoted {
    if (end == text.size()) return {is_all ? Reading::complete : Reading::cut, {end, end}};
    if (text[end] == '\r' && end + 1 == text.size() && !is_all) return {Reading::cut, {end, end}};
    return {Reading::complete, {end, end + (text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n' ? 2 : 1)}};
  };
  for (std::size_t i = at;; ++i) {
    if (i < text.size() && text[i] == '"') {
      for (++i;; i += 2) {
        i = find(text, '"', i);
        if (i == std::string_view::npos) return {is_all ? Reading::flawed : Reading::cut, {text.size(), text.size()}, Flaw::unclosed_quote};
        if (i + 1 == text.size() || text[i + 1] != '"') break;
      }
      if (i + 1 == text.size() && !is_all) return {Reading::cut, {i, i}};
      for (++i; i < text.size() && text[i] == ' ' && layout_.separator != ' ';) ++i;
      if (!ends(i) && text[i] != layout_.separator) return {Reading::flawed, {i, i}, Flaw::text_after_quote};
    } else {
      while (!ends(i) && text[i] != layout_.separator) ++i;
    }
    if (ends(i)) return complete(i);
  }
}

// The next record, if the text holds all of it.
bool RecordReader::find_record(Chunk& chunk) {
  const std::string_view text = chunk.text;
  const Line line = line_at(text, at_);
  const bool line_is_cut = line.next == std::string_view::npos;
  const bool too_long = (line_is_cut ? text.size() : line.end) - at_ > longest_;
  if (line_is_cut && !too_long) return false;

  Quoted found{Reading::complete, line};
  if (too_long) {
    found = {Reading::flawed, line, Flaw::too_long};
  } else if (layout_.quoted && find(text.substr(0, line.end), '"', at_) != std::string_view::npos) {
    const bool on_its_line = at_ < spoiled_to_;
    found = quoted_record(on_its_line ? text.substr(0, line.end) : text, at_, on_its_line || ended_);
    if (found.reading == Reading::complete && on_its_line) found.line = line;
    const bool in_vain = found.line.end - at_ > longest_;
    if (found.reading == Reading::cut && !in_vain) return false;
    if (found.reading != Reading::flawed && in_vain) found = {Reading::flawed, found.line, Flaw::unclosed_quote};
    if (found.reading == Reading::flawed) spoiled_to_ = std::max(spoiled_to_, found.line.end);
  }
  if (found.reading == Reading::flawed) found.line = line;

  const std::size_t end = too_long ? std::min(line.end, at_ + longest_) : found.line.end;
  if (found.line.end > at_) chunk.records.push_back({at_, end, line_, found.flaw});
  skipping_ = too_long && line_is_cut;
  const std::size_t next = skipping_ ? text.size() : found.line.next;
  const bool several_lines = found.line.next != line.next;
  line_ += skipping_ ? 0 : several_lines ? lines_in(text.substr(at_, next - at_)) : 1;
  at_ = next;
  return true;
}

}  // namespace listed::tables
