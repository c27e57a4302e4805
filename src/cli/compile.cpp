// The commands for those who maintain a registry: validate, compile.
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "cli/commands.hpp"

namespace listed::cli {

namespace {

namespace fs = std::filesystem;

std::string summary(const Registry& registry) {
  return fmt::format("{} lists, {} substances, {} listings, {} instruments; data of {}", registry.lists().size(),
                     registry.substances().size(), registry.rows()->listings()->size(), registry.instruments().size(),
                     registry.data_version().to_string());
}

bool is_written(const fs::path& path, const std::vector<std::byte>& bytes) {
  std::ofstream out{path, std::ios::binary | std::ios::trunc};
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  out.close();
  return !out.fail();
}

// Whoever has the old file mapped keeps it: the new one takes its name when it is whole.
bool is_replaced(const fs::path& path, const std::vector<std::byte>& bytes) {
  fs::path fresh = path;
  fresh += ".new";
  std::error_code problem, ignored;
  if (is_written(fresh, bytes)) {
    fs::rename(fresh, path, problem);
    if (!problem) return true;
  }
  fs::remove(fresh, ignored);
  return false;
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
  if (fs::is_other(path, problem) ? is_written(path, bytes) : is_replaced(behind_links(path), bytes)) return;
  throw Trouble{fmt::format("{}: cannot be written", printable(path.string()))};
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
  if (output.format() == Format::text) output.line(fmt::format("{}: valid: {}", folder, summary(*registry)));
  else
    output.json({{"folder", folder},
                 {"valid", true},
                 {"lists", registry->lists().size()},
                 {"substances", registry->substances().size()},
                 {"listings", registry->rows()->listings()->size()}});
  return Exit::found;
}

Exit compile_command(const Arguments& arguments, Output& output) {
  const auto bytes = compile_registry(fs::path{arguments.queries.front()});
  if (!arguments.previous.empty() && !arguments.allow_delisting)
    refuse_delisting(*registry_at(arguments.previous), *Registry::from_bytes(bytes));
  write_whole(arguments.output, bytes);
  if (output.format() == Format::text)
    output.line(fmt::format("{}: {} bytes: {}", arguments.output, bytes.size(), summary(*Registry::from_bytes(bytes))));
  return Exit::found;
}

}  // namespace listed::cli
