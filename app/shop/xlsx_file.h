#pragma once

#include "app/shop/csv_file.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace sokoguru::shop {

/// The first sheet of an XLSX file (ECMA-376 part 1), read as a table: what a CSV file of it would have.
///
///     const auto file = XlsxFile::read("daftar.xlsx");
///     if (!file) return describe(file.error());
///     file->for_each_row([&](const CsvRow& row) { … });
///
/// Numbers come as digits with a point (12500, 2.35), whatever their format; dates as 2026-12-01, truths as 1
/// and 0, what a formula last gave as its value, errors as nothing. A file of more than a million rows, a
/// thousand columns or 256 MiB unpacked is refused. A value; any thread.
class XlsxFile {
  public:
    static tl::expected<XlsxFile, CsvProblem> read(const std::filesystem::path& path);
    void for_each_row(const std::function<void(const CsvRow&)>& visit) const;

  private:
    struct Row {
        std::size_t number = 0; ///< In the sheet, from 1.
        std::vector<std::string> cells;
    };
    friend class XlsxSheetReader;
    std::vector<Row> rows_;
};

} // namespace sokoguru::shop
