// The whole way from registry files to a snapshot.
#include <algorithm>
#include <atomic>
#include <fstream>
#include <future>
#include <numeric>
#include <optional>
#include <system_error>
#include <thread>

#include <listed/loader.hpp>

#include "snapshot/linked.hpp"
#include "validation/rules.hpp"
#include "yaml/draft.hpp"

namespace listed {

namespace {

namespace fs = std::filesystem;

// A folder that is no registry by mistake must not be read without end.
constexpr std::size_t most_files = 4096;

std::string read(const fs::path& path) {
  std::ifstream in{path, std::ios::binary};
  std::error_code unknown;
  const auto size = fs::file_size(path, unknown);
  std::string text(std::min<std::uintmax_t>(unknown ? 0 : size, yaml::Limits::file_size) + 1, '\0');  // one more, to see the end
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (in.bad() || (!in.eof() && in.fail())) throw Error{Diagnostic{path.string(), 0, 0, "cannot be read"}};
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

std::vector<RegistryFile> read_folder(const fs::path& folder) {
  std::error_code problem;
  if (!fs::is_directory(folder, problem)) throw Error{Diagnostic{folder.string(), 0, 0, "is not a folder of registry files"}};
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator{folder, problem}) {
    if (entry.is_regular_file() && entry.path().extension() == ".yaml") paths.push_back(entry.path());
    if (paths.size() > most_files) throw Error{Diagnostic{folder.string(), 0, 0, "has more than 4096 YAML files"}};
  }
  if (problem) throw Error{Diagnostic{folder.string(), 0, 0, "cannot be read: " + problem.message()}};
  if (paths.empty()) throw Error{Diagnostic{folder.string(), 0, 0, "has no registry files (*.yaml)"}};
  std::sort(paths.begin(), paths.end());
  std::vector<RegistryFile> files;
  for (const fs::path& path : paths) files.push_back({path.string(), read(path)});
  return files;
}

// What is known of one file by itself.
struct Parsed {
  std::optional<yaml::Document> document;
  yaml::Draft draft;
  yaml::Report syntax{{}}, content{{}};

  void read(const RegistryFile& file, std::uint32_t number) {
    document = yaml::Document::parse(file.text, number, syntax);
    if (document) yaml::read_file(*document, draft, content);
  }
};

// Files know nothing of each other until their references are followed; reading them is half of the work of a load. The largest
// come first, so that nobody waits for one that was begun last.
std::vector<Parsed> parse(const std::vector<RegistryFile>& files) {
  std::vector<Parsed> parsed(files.size());
  std::vector<std::uint32_t> order(files.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return files[a].text.size() > files[b].text.size(); });
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < order.size(); i = next++) parsed[order[i]].read(files[order[i]], order[i]);
  };
  std::vector<std::future<void>> helpers;
  for (std::size_t i = 1; i < std::min<std::size_t>(std::thread::hardware_concurrency(), files.size()); ++i)
    helpers.push_back(std::async(work));
  work();
  for (auto& helper : helpers) helper.get();
  return parsed;
}

yaml::Draft read_all(const std::vector<RegistryFile>& files, yaml::Report& report) {
  std::vector<Parsed> parsed = parse(files);
  for (Parsed& file : parsed) report.take(std::move(file.syntax));
  report.throw_if_any();  // what an unreadable file defines would be missed everywhere
  yaml::Draft draft;
  for (Parsed& file : parsed) {
    report.take(std::move(file.content));
    draft.documents.push_back(std::move(*file.document));
    draft.take(std::move(file.draft), report);
  }
  return draft;
}

std::vector<std::string> names(const std::vector<RegistryFile>& files) {
  std::vector<std::string> all;
  for (const RegistryFile& file : files) all.push_back(file.name);
  return all;
}

}  // namespace

std::vector<std::byte> compile_registry(const std::vector<RegistryFile>& files) {
  if (files.empty()) throw Error{Diagnostic{"", 0, 0, "there are no registry files"}};
  yaml::Report report{names(files)};
  yaml::Draft draft = read_all(files, report);
  snapshot::Linked linked = snapshot::link(draft, report);
  snapshot::index_words(linked, draft, report);
  snapshot::index_names(linked, draft, report);
  auto spellings = std::async([&] { snapshot::index_spellings(linked); });
  validation::check_counts(linked, report);
  validation::check_listings(linked, report);
  spellings.get();
  report.throw_if_any();
  const auto released = std::async([&] { draft = {}; });
  return snapshot::pack(std::move(linked.rows));
}

std::vector<std::byte> compile_registry(const std::filesystem::path& folder) { return compile_registry(read_folder(folder)); }

std::shared_ptr<const Registry> load_registry(const std::filesystem::path& folder) {
  return Registry::from_bytes(compile_registry(folder));
}

}  // namespace listed
