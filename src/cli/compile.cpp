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

// Whoever has the old file mapped keeps it: the new one takes its name when it is whole.
void write_whole(const fs::path& path, const std::vector<std::byte>& bytes) {
  fs::path fresh = path;
  fresh += ".new";
  std::ofstream out{fresh, std::ios::binary | std::ios::trunc};
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  out.close();
  std::error_code problem;
  if (out) fs::rename(fresh, path, problem);
  if (out && !problem) return;
  std::error_code ignored;
  fs::remove(fresh, ignored);
  throw Trouble{fmt::format("{}: cannot be written", path.string())};
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
