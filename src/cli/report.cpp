// A stock list screened, as one page to hand in: `listed report FILE`.
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "cli/report_sections.hpp"
#include "cli/screening.hpp"

namespace listed::cli {

namespace {

namespace fs = std::filesystem;

// Where the page goes: a file, or standard output. A file is opened before the first row is read, so that a path at which nothing can be
// written is told at once; what stands in it stays until the page is written, and a file that came to be for nothing goes.
class PageFile {
 public:
  PageFile(const std::string& path, Output& output) : path_{path}, output_{output} {
    if (path_.empty()) return;
    std::error_code ignored;
    is_new_ = !fs::exists(path_, ignored);
    errno = 0;
    file_.open(path_, std::ios::binary | std::ios::app);
    if (!file_) throw unwritable(path_, last_problem());
  }
  PageFile(const PageFile&) = delete;
  PageFile& operator=(const PageFile&) = delete;
  ~PageFile() {
    std::error_code ignored;
    if (is_new_ && !begun_) fs::remove(path_, ignored);
  }

  void write(const std::string& text) {
    if (path_.empty()) return output_.write(text);
    std::error_code ignored;
    if (!std::exchange(begun_, true) && fs::is_regular_file(path_, ignored)) fs::resize_file(path_, 0, ignored);
    file_ << text;
  }

  void finish() {
    if (path_.empty()) return;
    file_.close();
    if (!file_) throw unwritable(path_, last_problem());
  }

 private:
  std::string path_;
  Output& output_;
  std::ofstream file_;
  bool is_new_ = false, begun_ = false;
};

ReportRows read_rows(TableScreening& screening, const Registry& registry) {
  using Kept = std::vector<std::unique_ptr<const ReportRow>>;
  ReportRows rows;
  const auto judge = [&](const ScreenedRow& row, Kept& kept) {
    if (ReportRows::keeps(row)) kept.push_back(std::make_unique<const ReportRow>(row, registry, screening.question(), screening.options()));
  };
  const auto take = [&](Kept& kept) {
    for (auto& row : kept) rows.rows.push_back(std::move(row));
    kept.clear();
  };
  rows.tally = screening.run<Kept>(judge, take);
  return rows;
}

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code problem;
  return fs::equivalent(a, b, problem);
}

}  // namespace

Exit report_command(const Arguments& arguments, Output& output) {
  if (output.format() != Format::text) throw Trouble{"a report is HTML; screen writes text, json or csv"};
  const std::string& path = arguments.queries.front();
  if (is_same_file(path, arguments.output)) throw Trouble{"--output: that is the stock list itself"};
  const auto registry = registry_of(arguments);
  TableScreening screening{arguments, *registry, true};
  PageFile page{arguments.output, output};
  const ReportRows rows = read_rows(screening, *registry);
  const std::string file = path == "-" ? "standard input" : fs::path{path}.filename().string();
  const std::string title = arguments.title.empty() ? fmt::format("Screening report: {}", file) : arguments.title;
  write_report({*registry, screening.question(), screening.options(), rows, title, file, screening.columns()},
               [&](const report::Html& html) { page.write(html.code()); });
  page.finish();
  fmt::print(stderr, "listed: {}\n", summary(rows.tally, *registry, screening.question()));
  return exit_of(rows.tally);
}

}  // namespace listed::cli
