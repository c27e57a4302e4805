// What is refused of a snapshot from outside, and how it is laid out for look-ups.
#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>

#include <doctest/doctest.h>
#include <xxhash.h>

#include "support/small_registry.hpp"

using namespace listed;
using namespace listed::test;

namespace {

using Bytes = std::vector<std::byte>;

std::string refusal(Bytes bytes) {
  try {
    (void)Registry::from_bytes(std::move(bytes));
    return "accepted";
  } catch (const Error& error) { return error.what(); }
}

// Makes the checksum right again, as somebody would who alters a snapshot on purpose.
Bytes resealed(Bytes bytes) {
  const std::uint64_t sum = XXH3_64bits(bytes.data() + sizeof(SnapshotHeader), bytes.size() - sizeof(SnapshotHeader));
  std::memcpy(bytes.data() + offsetof(SnapshotHeader, checksum), &sum, sizeof sum);
  return bytes;
}

// What is wrong with the small registry when its rows are altered so.
template <class Alter>
std::string refusal_of(Alter alter) {
  auto rows = std::unique_ptr<schema::RegistryT>(small_registry()->rows()->UnPack());
  alter(*rows);
  flatbuffers::FlatBufferBuilder builder;
  schema::FinishRegistryBuffer(builder, schema::Registry::Pack(builder, rows.get()));
  const char* problem = inconsistency(*schema::GetRegistry(builder.GetBufferPointer()));
  return problem ? problem : "accepted";
}

}  // namespace

TEST_CASE("a snapshot that is cut, altered or not ours is refused") {
  const Bytes whole = compile_registry(small_files());
  CHECK(refusal(whole) == "accepted");
  CHECK(refusal({}) == "snapshot: not a usable snapshot: it is too short to be one");
  CHECK(refusal(Bytes(64)) == "snapshot: not a usable snapshot: it does not begin as one");
  CHECK(refusal({whole.begin(), whole.end() - 1}) == "snapshot: not a usable snapshot: it is cut, or longer than it says");

  Bytes longer = whole;
  longer.push_back(std::byte{0});
  CHECK(refusal(longer) == "snapshot: not a usable snapshot: it is cut, or longer than it says");

  Bytes altered = whole;
  altered[altered.size() / 2] ^= std::byte{1};
  CHECK(refusal(altered) == "snapshot: not a usable snapshot: its checksum is wrong");

  Bytes newer = whole;
  newer[offsetof(SnapshotHeader, format)] = std::byte{99};
  CHECK(refusal(newer) == "snapshot: not a usable snapshot: it has format 99, this library reads " + std::to_string(snapshot_schema));
}

TEST_CASE("every cut is refused") {
  const Bytes whole = compile_registry(small_files());
  for (std::size_t size = 0; size < whole.size(); size += 7)
    CHECK(refusal({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)}) != "accepted");
}

TEST_CASE("an altered snapshot with a right checksum is refused or safe to walk") {
  const Bytes whole = compile_registry(small_files());
  const auto sound = small_registry();
  std::mt19937 random{20261123};
  int accepted = 0;
  for (int round = 0; round < 3000; ++round) {
    Bytes altered = whole;
    for (int i = 0; i < 1 + round % 4; ++i)
      altered[sizeof(SnapshotHeader) + random() % (altered.size() - sizeof(SnapshotHeader))] = static_cast<std::byte>(random());
    try {
      const auto registry = Registry::from_bytes(resealed(std::move(altered)));
      ++accepted;
      for (const Listing& listing : registry->listings())
        (void)(listing.origin().since().to_string().size() + listing.part_label().size() + listing.wording().in("zh").size());
      for (const Substance& substance : registry->substances()) {
        (void)check(*registry, substance.name()).findings();
        for (const Suggestion& near : suggest(*registry, substance.name())) (void)near.substance.id().size();
      }
      (void)differences(*sound, *registry).size();
    } catch (const Error&) {}
  }
  CHECK(accepted > 0);
}

TEST_CASE("an ambiguous name of no substance is refused") {
  auto rows = std::unique_ptr<schema::RegistryT>(small_registry()->rows()->UnPack());
  rows->ambiguities.front()->substances.push_back(static_cast<std::uint32_t>(rows->substances.size()));
  flatbuffers::FlatBufferBuilder builder;
  schema::FinishRegistryBuffer(builder, schema::Registry::Pack(builder, rows.get()));
  CHECK(inconsistency(*schema::GetRegistry(builder.GetBufferPointer())) == std::string_view{"a name of several substances is damaged"});
}

TEST_CASE("pieces of names that lie outside, or are not in order, are refused") {
  const std::string damaged = "the pieces of names are damaged";
  CHECK(refusal_of([](schema::RegistryT&) {}) == "accepted");
  CHECK(refusal_of([](schema::RegistryT& rows) { rows.piece_buckets.clear(); }) == damaged);
  CHECK(refusal_of([](schema::RegistryT& rows) { rows.piece_buckets.pop_back(); }) == damaged);
  CHECK(refusal_of([](schema::RegistryT& rows) { rows.piece_buckets[1] = 1u << 30; }) == damaged);
  CHECK(refusal_of([](schema::RegistryT& rows) { rows.piece_buckets.front() = 1; }) == damaged);
  CHECK(refusal_of([](schema::RegistryT& rows) { rows.pieces.pop_back(); }) == damaged);
  CHECK(refusal_of([](schema::RegistryT& rows) {
          rows.pieces.front() = schema::Piece{static_cast<std::uint32_t>(rows.entries.size()), 0};
        }) == damaged);
}

TEST_CASE("what look-ups read must say what the listings say") {
  const auto with_row = [](auto alter) { return refusal_of([&](schema::RegistryT& rows) { alter(rows.listing_rows.front(), rows); }); };
  const auto row_of = [](const schema::ListingRow& row, std::uint16_t jurisdiction, schema::Reach reach) {
    return schema::ListingRow{row.period(), row.list(), row.part(), jurisdiction, reach};
  };
  const std::string damaged = "a listing is damaged";
  CHECK(with_row([](schema::ListingRow&, schema::RegistryT&) {}) == "accepted");
  CHECK(with_row([&](schema::ListingRow& row, schema::RegistryT& rows) {
          row = row_of(row, static_cast<std::uint16_t>(rows.lists.size()), row.reach());
        }) == damaged);
  CHECK(with_row([&](schema::ListingRow& row, schema::RegistryT&) {
          const schema::Reach& reach = row.reach();
          row = row_of(row, row.jurisdiction(), {reach.admitted(), reach.unclear(), reach.excluded()});
        }) == damaged);
  CHECK(with_row([](schema::ListingRow&, schema::RegistryT& rows) { rows.listing_rows.pop_back(); }) == damaged);
}

TEST_CASE("what a substance is a form of must be what its relations say") {
  const auto with_last = [](auto alter) {
    return refusal_of([&](schema::RegistryT& rows) {
      schema::Ancestor& row = rows.ancestors.back();
      row = alter(row);
    });
  };
  using Row = schema::Ancestor;
  const std::string damaged = "what a substance is a form of is damaged";
  CHECK(with_last([](const Row& row) { return row; }) == "accepted");
  CHECK(with_last([](const Row& r) {
          return Row{r.substance(), r.first_listing(), r.apart(), r.excepted(), r.listings(), r.steps(), std::uint16_t{9}};
        }) == damaged);
  CHECK(with_last([](const Row& r) {
          return Row{1u << 20, r.first_listing(), r.apart(), r.excepted(), r.listings(), r.steps(), r.nearer()};
        }) == damaged);
  CHECK(with_last([](const Row& r) {
          return Row{r.substance(), r.first_listing(), r.apart(), r.excepted(), std::uint16_t{999}, r.steps(), r.nearer()};
        }) == damaged);
  CHECK(with_last([](const Row& r) {
          return Row{r.substance(), r.first_listing(), ~r.apart(), r.excepted(), r.listings(), r.steps(), r.nearer()};
        }) == damaged);
  CHECK(refusal_of([](schema::RegistryT& rows) { rows.ancestors.pop_back(); }) == damaged);
}

TEST_CASE("what a name tells beforehand must be what the listings say") {
  CHECK(refusal_of([](schema::RegistryT& rows) {
          auto* posting = reinterpret_cast<std::uint8_t*>(&rows.entries[1]) + sizeof(schema::EntryHead);
          posting[13] ^= 0x55;  // its standing
        }) == "the table of names is damaged");
}

TEST_CASE("a look-up waits for one line of memory: no entry of a name crosses lines that fits in one") {
  const auto& words = *embedded_registry()->rows()->entries();
  CHECK(reinterpret_cast<std::uintptr_t>(words.data()) % (4 * NameEntry::line) == 0);
  std::size_t entries = 0, crossing = 0;
  NameEntry::for_each({words.data(), words.size()}, [&](std::uint32_t place, const NameEntry& entry) {
    ++entries;
    const bool crosses = place / NameEntry::line != (place + entry.size() - 1) / NameEntry::line;
    if (crosses && entry.size() <= NameEntry::line) ++crossing;
  });
  CHECK(entries > 1000);
  CHECK(crossing == 0);
}

TEST_CASE("a snapshot file is mapped, and a missing one is named") {
  const auto path = std::filesystem::temp_directory_path() / "listed-snapshot-test.snapshot";
  const Bytes whole = compile_registry(small_files());
  std::ofstream{path, std::ios::binary}.write(reinterpret_cast<const char*>(whole.data()), static_cast<std::streamsize>(whole.size()));
  CHECK(check(*Registry::open(path), "fentanyl", {date("2026-11-23")}).status() == Status::listed);
  std::filesystem::remove(path);
  try {
    (void)Registry::open(path);
    FAIL("opened a file that is not there");
  } catch (const Error& error) { CHECK(error.diagnostics().front().file == path.string()); }
}

TEST_CASE("the embedded registry passes the checks that a file must pass") {
  const auto embedded = embedded_registry();
  CHECK(inconsistency(*embedded->rows()) == nullptr);
  CHECK(embedded->schema_version() == snapshot_schema);
}
