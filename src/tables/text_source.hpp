// A file or standard input as UTF-8 text, read block by block.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace listed::tables {

/// A file that cannot be read, or that is not what it was said to be. The message is for the user.
class Unusable : public std::runtime_error {
 public:
  using runtime_error::runtime_error;
};

/// Bytes from a file descriptor, or from memory.
class TextSource {
 public:
  /// @param path of a file; `-` is standard input
  /// @param encoding any that iconv knows (`GB18030`, `Windows-1252`); empty: UTF-8, or UTF-16 where a byte order mark says so
  /// @throws Unusable where there is no such file or encoding
  TextSource(const std::string& path, const std::string& encoding);
  /// A text in memory, which must outlive it; it is handed out in blocks of that size.
  TextSource(std::string_view text, std::size_t block, const std::string& encoding = {});
  TextSource(const TextSource&) = delete;
  TextSource& operator=(const TextSource&) = delete;
  ~TextSource();

  /// Appends the next block to `to`; false at the end. What is not text of the encoding becomes the byte 0xFF, which is not UTF-8
  /// either, so that whoever reads it notices.
  /// @throws Unusable if reading fails, or if it begins as a spreadsheet, a PDF or a compressed file does, and is no text
  [[nodiscard]] bool read(std::string& to);

  /// What messages call it: the path, or `standard input`.
  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  /// How much of the input was read, and how large it is if that is known: for showing progress.
  [[nodiscard]] std::uint64_t position() const noexcept { return position_; }
  [[nodiscard]] std::optional<std::uint64_t> size() const noexcept { return size_; }

 private:
  class Decoder;

  std::size_t read_bytes(std::string& to);
  void begin(std::string& bytes);
  void decode_as(const std::string& encoding);

  std::string name_;
  int file_ = -1;
  std::string_view text_{};
  std::size_t block_;
  std::unique_ptr<Decoder> decoder_;
  std::uint64_t position_ = 0;
  std::optional<std::uint64_t> size_;
  bool begun_ = false;
};

}  // namespace listed::tables
