// The pieces of the keys of all names, in buckets by their hashes.
#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <listed/normalise.hpp>
#include <listed/slips.hpp>
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
    for (std::uint32_t i = 0; i < rows_.slots.size(); ++i) add_slot(i);
    fill_buckets();
  }

 private:
  // Slots hold keys, and names as they are written, which lead to the same terms.
  void add_slot(std::uint32_t number) {
    const schema::Slot& slot = rows_.slots[number];
    if (slot.count() == 0) return;
    const std::span postings{reinterpret_cast<const schema::Posting*>(&rows_.entries[slot.entry()]), slot.count()};
    const auto is_name = [](const schema::Posting& posting) { return !is_identifier(posting.kind()); };
    if (std::none_of(postings.begin(), postings.end(), is_name)) return;
    const std::string_view text{reinterpret_cast<const char*>(postings.data() + postings.size()), slot.length()};
    if (NameKey{text}.text() == text) add_key(text, number);
  }

  void add_key(std::string_view key, std::uint32_t slot) {
    const Spelling spelling{key};
    if (spelling.slips() == 0) return;
    for (PieceOfKey piece{spelling.size(), spelling.slips(), 0}; piece.index <= piece.slips; ++piece.index)
      pieces_.push_back({piece.hash(spelling.characters().data() + piece.first(), spelling.digits()), {slot, spelling.occurring()}});
  }

  void fill_buckets() {
    const std::uint64_t count = std::bit_ceil(pieces_.size() + 1), mask = count - 1;
    std::stable_sort(pieces_.begin(), pieces_.end(),
                     [&](const HashedPiece& a, const HashedPiece& b) { return (a.hash & mask) < (b.hash & mask); });
    rows_.piece_buckets.assign(count + 1, 0);
    for (const HashedPiece& each : pieces_) {
      ++rows_.piece_buckets[(each.hash & mask) + 1];
      rows_.pieces.push_back(each.piece);
    }
    for (std::size_t i = 1; i <= count; ++i) rows_.piece_buckets[i] += rows_.piece_buckets[i - 1];
  }

  schema::RegistryT& rows_;
  std::vector<HashedPiece> pieces_;
};

}  // namespace

void index_spellings(Linked& linked) { SpellingIndexBuilder{linked}.build(); }

}  // namespace listed::snapshot
