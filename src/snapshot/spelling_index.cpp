// The pieces of the keys of all names, in buckets by their hashes.
#include <algorithm>
#include <bit>
#include <cstdint>
#include <numeric>
#include <string_view>
#include <vector>

#include <listed/key/normalise.hpp>
#include <listed/snapshot/name_table.hpp>
#include <listed/suggest/slips.hpp>
#include <listed/vocabulary.hpp>

#include "snapshot/linked.hpp"

namespace listed::snapshot {

namespace {

struct HashedPiece {
  std::uint64_t hash;
  schema::Piece piece;
};

class SpellingIndexBuilder {
 public:
  explicit SpellingIndexBuilder(Linked& linked) : rows_{linked.rows} {}

  void build() {
    NameEntry::for_each(rows_.entries, [&](std::uint32_t place, const NameEntry& entry) { add_entry(entry, place); });
    fill_buckets();
  }

 private:
  // There are entries of keys, and of names as they are written, which lead to the same terms.
  void add_entry(const NameEntry& entry, std::uint32_t place) {
    const auto is_name = [](const schema::Posting& posting) { return !is_identifier(posting.kind()); };
    const auto postings = entry.postings();
    if (std::none_of(postings.begin(), postings.end(), is_name)) return;
    if (const std::string_view text = entry.key(); NameKey{text}.text() == text) add_key(text, place);
  }

  void add_key(std::string_view key, std::uint32_t entry) {
    const Spelling spelling{key};
    if (spelling.slips() == 0) return;
    for (PieceOfKey piece{spelling.size(), spelling.slips(), 0}; piece.index <= piece.slips; ++piece.index)
      pieces_.push_back({piece.hash(spelling.characters().data() + piece.first(), spelling.digits()), {entry, spelling.occurring()}});
  }

  void fill_buckets() {
    const std::uint64_t count = std::bit_ceil(pieces_.size() + 1), mask = count - 1;
    auto& begins = rows_.piece_buckets;
    begins.assign(count + 1, 0);
    for (const HashedPiece& each : pieces_) ++begins[(each.hash & mask) + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    rows_.pieces.resize(pieces_.size());
    std::vector<std::uint32_t> next{begins.begin(), begins.end() - 1};
    for (const HashedPiece& each : pieces_) rows_.pieces[next[each.hash & mask]++] = each.piece;
  }

  schema::RegistryT& rows_;
  std::vector<HashedPiece> pieces_;
};

}  // namespace

void index_spellings(Linked& linked) { SpellingIndexBuilder{linked}.build(); }

}  // namespace listed::snapshot
