#pragma once

#include "app/shop/csv_file.h"
#include "app/shop/xlsx_file.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <functional>
#include <utility>
#include <variant>

namespace sokoguru::shop {

/// A table in a CSV or an XLSX file; the content says which, not the name.
///
///     const auto file = TableFile::read("daftar.xlsx");
///     if (!file) return describe(file.error());
///     file->for_each_row([&](const CsvRow& row) { … });
///
/// A value; any thread.
class TableFile {
  public:
    static tl::expected<TableFile, CsvProblem> read(const std::filesystem::path& path);
    void for_each_row(const std::function<void(const CsvRow&)>& visit) const {
        std::visit([&](const auto& file) { file.for_each_row(visit); }, file_);
    }

  private:
    template <class File>
    explicit TableFile(File&& file) : file_(std::forward<File>(file)) {}
    std::variant<CsvFile, XlsxFile> file_;
};

} // namespace sokoguru::shop
