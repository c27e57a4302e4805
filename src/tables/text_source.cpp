#include "tables/text_source.hpp"

#include <fcntl.h>
#include <iconv.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "tables/printable.hpp"

namespace listed::tables {

namespace {

constexpr std::size_t block_of_files = 1u << 18;

constexpr std::string_view mark_utf8 = "\xef\xbb\xbf", mark_utf16le = "\xff\xfe", mark_utf16be = "\xfe\xff";

// What people hand over for text, by how it begins: read as text it would be answered with "nothing found".
struct Container {
  std::string_view mark, told;
};
constexpr std::array<Container, 7> containers{{
    {"PK\x03\x04", "a spreadsheet, a document or an archive (zip): save it as text first, a table as CSV"},
    {"\xd0\xcf\x11\xe0", "a spreadsheet or a document of an office program: save it as text first, a table as CSV"},
    {"%PDF-", "a PDF: take its text out first, as pdftotext does"},
    {"{\\rtf", "a document in rich text: save it as plain text first"},
    {"\x1f\x8b", "compressed: uncompress it first, as zcat does"},
    {"\x28\xb5\x2f\xfd", "compressed: uncompress it first, as zstdcat does"},
    {"\xfd"
     "7zXZ",
     "compressed: uncompress it first, as xzcat does"},
}};
constexpr std::size_t longest_mark = 5;

std::string reason() { return std::generic_category().message(errno); }

}  // namespace

// From another encoding to UTF-8; characters that a block cuts wait for the next one.
class TextSource::Decoder {
 public:
  explicit Decoder(const std::string& encoding) : converter_{iconv_open("UTF-8", encoding.c_str())} {
    if (converter_ == reinterpret_cast<iconv_t>(-1)) throw Unusable{"this system does not know the encoding '" + printable(encoding) + "'"};
    unit_ = encoding.starts_with("UTF-16") ? 2 : 1;
  }
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;
  ~Decoder() { iconv_close(converter_); }

  void decode(std::string_view bytes, std::string& to) {
    waiting_ += bytes;
    char* in = waiting_.data();
    std::size_t left = waiting_.size();
    while (left != 0) {
      std::array<char, 16384> buffer;
      char* out = buffer.data();
      std::size_t room = buffer.size();
      const bool ok = iconv(converter_, &in, &left, &out, &room) != static_cast<std::size_t>(-1);
      const int problem = errno;
      to.append(buffer.data(), buffer.size() - room);
      if (ok || problem == E2BIG) continue;
      if (problem == EINVAL && left < 8) break;  // a character that goes on in the next block
      to += '\xff';
      const std::size_t skipped = std::min(unit_, left);
      in += skipped;
      left -= skipped;
    }
    waiting_.erase(0, waiting_.size() - left);
  }

  void end(std::string& to) {
    if (!waiting_.empty()) to += '\xff';
    waiting_.clear();
  }

 private:
  iconv_t converter_;
  std::string waiting_;
  std::size_t unit_ = 1;
};

TextSource::TextSource(const std::string& path, const std::string& encoding)
    : name_{path == "-" ? "standard input" : printable(path)}, block_{block_of_files} {
  if (!encoding.empty()) decode_as(encoding);
  file_ = path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file_ < 0) throw Unusable{name_ + ": " + reason()};
  struct stat what {};
  if (fstat(file_, &what) == 0 && S_ISREG(what.st_mode)) size_ = static_cast<std::uint64_t>(what.st_size);
}

TextSource::TextSource(std::string_view text, std::size_t block, const std::string& encoding)
    : name_{"text"}, text_{text}, block_{block}, size_{text.size()} {
  if (!encoding.empty()) decode_as(encoding);
}

TextSource::~TextSource() {
  if (file_ > STDIN_FILENO) close(file_);
}

void TextSource::decode_as(const std::string& encoding) {
  const auto same = [](char a, char b) { return (a >= 'a' && a <= 'z' ? a - 'a' + 'A' : a) == b; };
  for (const std::string_view utf8 : {std::string_view{"UTF-8"}, std::string_view{"UTF8"}}) {
    if (std::equal(encoding.begin(), encoding.end(), utf8.begin(), utf8.end(), same)) return;
  }
  decoder_ = std::make_unique<Decoder>(encoding);
}

std::size_t TextSource::read_bytes(std::string& to) {
  const std::size_t before = to.size();
  if (file_ < 0) {
    to += text_.substr(0, block_);
    text_.remove_prefix(std::min(block_, text_.size()));
  } else {
    to.resize(before + block_);
    ssize_t got = 0;
    do got = ::read(file_, to.data() + before, block_);
    while (got < 0 && errno == EINTR);
    to.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got < 0) throw Unusable{name_ + ": " + reason()};
  }
  position_ += to.size() - before;
  return to.size() - before;
}

// The byte order mark goes, and tells the encoding if none was given.
void TextSource::begin(std::string& bytes) {
  begun_ = true;
  while (bytes.size() < longest_mark && read_bytes(bytes) != 0) {}
  const std::string_view text = bytes;
  for (const auto& [mark, told] : containers) {
    if (text.starts_with(mark)) throw Unusable{name_ + ": this is " + std::string{told}};
  }
  if (text.starts_with(mark_utf8)) {
    bytes.erase(0, mark_utf8.size());
  } else if (!decoder_ && (text.starts_with(mark_utf16le) || text.starts_with(mark_utf16be))) {
    decode_as(text.starts_with(mark_utf16le) ? "UTF-16LE" : "UTF-16BE");
    bytes.erase(0, mark_utf16le.size());
  }
}

bool TextSource::read(std::string& to) {
  if (!decoder_ && begun_) return read_bytes(to) != 0;
  std::string bytes;
  const bool any = read_bytes(bytes) != 0;
  if (!begun_) begin(bytes);
  if (!decoder_) to += bytes;
  else if (any) decoder_->decode(bytes, to);
  else decoder_->end(to);
  return any;
}

}  // namespace listed::tables
