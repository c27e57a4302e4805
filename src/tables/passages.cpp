#include "tables/passages.hpp"

#include <algorithm>

namespace listed::tables {

bool PassageReader::read(Passage& passage) {
  passage.text.clear();
  passage.text.swap(left_);
  passage.from = from_;
  while (!ended_ && passage.text.size() < from_ + size_ + after_) ended_ = !source_.read(passage.text);
  const std::string& text = passage.text;
  std::size_t to = ended_ ? text.size() : text.size() - after_;
  while (to < text.size() && to > from_ + 4 && (static_cast<unsigned char>(text[to]) & 0xc0) == 0x80) --to;
  passage.to = to;
  passage.offset = offset_;
  passage.line = line_;
  passage.line_begin = line_begin_;
  if (from_ == to) return false;

  line_ += static_cast<std::uint64_t>(
      std::count(text.begin() + static_cast<std::ptrdiff_t>(from_), text.begin() + static_cast<std::ptrdiff_t>(to), '\n'));
  if (const std::size_t last = text.rfind('\n', to - 1); last != std::string::npos && last >= from_) line_begin_ = offset_ + last + 1;
  const std::size_t kept = to - std::min(before_, to);
  left_.assign(text, kept, std::string::npos);
  from_ = to - kept;
  offset_ += kept;
  return true;
}

}  // namespace listed::tables
