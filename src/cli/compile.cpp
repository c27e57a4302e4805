// The commands for those who maintain a registry: validate, compile.
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

#include <fmt/format.h>

#include "cli/commands.hpp"

namespace listed::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::array validate_columns{"folder", "valid", "lists", "substances", "listings", "instruments", "data"};
constexpr std::array compile_columns{"file", "bytes", "lists", "substances", "listings", "instruments", "data"};

Record sizes_of(const Registry& registry) {
  return {{"lists", registry.lists().size()},
          {"substances", registry.substances().size()},
          {"listings", registry.rows()->listings()->size()},
          {"instruments", registry.instruments().size()},
          {"data", registry.data_version().to_string()}};
}

// What was done to a folder or a file, and the size of the registry in it.
template <std::size_t count>
void write_outcome(const Record& outcome, std::string_view text, const std::array<const char*, count>& columns, const Registry& registry,
                   Output& output) {
  Record record = outcome;
  record.update(sizes_of(registry));
  switch (output.format()) {
    case Format::markdown: return;  // not offered
    case Format::json: return output.json(record);
    case Format::csv: return output.csv(columns, record);
    case Format::text:
      const auto number = [&](const char* of_what) { return record[of_what].get<std::size_t>(); };
      return output.line(fmt::format("{}: {} lists, {} substances, {} listings, {} instruments; data of {}", text, number("lists"),
                                     number("substances"), number("listings"), number("instruments"), record["data"].get<std::string>()));
  }
}

std::error_code write_to(const fs::path& path, const std::vector<std::byte>& bytes) {
  errno = 0;
  std::ofstream out{path, std::ios::binary | std::ios::trunc};
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  out.close();
  return out.fail() ? last_problem() : std::error_code{};
}

// Whoever has the old file mapped keeps it: the new one takes its name when it is whole.
std::error_code replace(const fs::path& path, const std::vector<std::byte>& bytes) {
  fs::path fresh = path;
  fresh += ".new";
  std::error_code problem = write_to(fresh, bytes), ignored;
  if (!problem) fs::rename(fresh, path, problem);
  if (problem) fs::remove(fresh, ignored);
  return problem;
}

fs::path behind_links(fs::path path) {
  constexpr int most_links = 32;
  std::error_code problem;
  for (int i = 0; i < most_links && fs::is_symlink(path, problem); ++i) path = path.parent_path() / fs::read_symlink(path, problem);
  return path;
}

// A link stays one, to the new file; a device or a pipe is written to, never replaced.
void write_whole(const fs::path& path, const std::vector<std::byte>& bytes) {
  std::error_code problem;
  problem = fs::is_other(path, problem) ? write_to(path, bytes) : replace(behind_links(path), bytes);
  if (problem) throw unwritable(path.string(), problem);
}

// Data that delists more than law does is more likely a mistake: it is not written without being told so.
void refuse_delisting(const Registry& previous, const Registry& next) {
  std::string lists;
  for (const Shrunken& list : implausibly_shrunken(previous, next, next.data_version()))
    lists += fmt::format("{}{} from {} to {}", lists.empty() ? "" : ", ", list.list.id(), list.before, list.after);
  if (!lists.empty())
    throw Trouble{
        fmt::format("not written: listings in force on {} become fewer by more than {} % in {}; if that is right, say --allow-delisting",
                    next.data_version().to_string(), plausible_delisting * 100, lists)};
}

}  // namespace

Exit validate_command(const Arguments& arguments, Output& output) {
  const std::string& folder = arguments.queries.front();
  const auto registry = load_registry(folder);
  write_outcome({{"folder", folder}, {"valid", true}}, fmt::format("{}: valid", printable(folder)), validate_columns, *registry, output);
  return Exit::found;
}

Exit compile_command(const Arguments& arguments, Output& output) {
  const auto bytes = compile_registry(fs::path{arguments.queries.front()});
  const auto registry = Registry::from_bytes(bytes);
  if (!arguments.previous.empty() && !arguments.allow_delisting) refuse_delisting(*registry_at(arguments.previous), *registry);
  write_whole(arguments.output, bytes);
  write_outcome({{"file", arguments.output}, {"bytes", bytes.size()}},
                fmt::format("{}: {} bytes", printable(arguments.output), bytes.size()), compile_columns, *registry, output);
  return Exit::found;
}

}  // namespace listed::cli
