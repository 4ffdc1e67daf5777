#pragma once

#include "app/shop/csv_file_encoding.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace sokoguru::shop {

/// Why a file can't be read as a table. `text` is the system's word on it, if it has one.
enum class CsvProblemReason {
    cannot_open,
    too_large,
    empty,
    is_spreadsheet, ///< .ods or .xls under whatever name; as text also .xlsx.
    is_utf16,
    xlsx_damaged, ///< `text`: the part that can't be read, or the system's word.
};

struct CsvProblem {
    CsvProblemReason reason{};
    std::string text;
    bool operator==(const CsvProblem&) const = default;
};

inline constexpr std::size_t csv_file_bytes_max = 64u << 20u; ///< Half a million rows.

/// A row that is not empty. `cells` are UTF-8 and live until `visit` returns.
struct CsvRow {
    std::size_t line_number = 0; ///< Of the line on which it begins, from 1.
    std::span<const std::string> cells;
    bool spans_lines = false;    ///< A quoted cell has a line break.
    bool quote_unclosed = false; ///< Its quotation mark has no end, so this line was read without quoting.
};

/// A table in a text file as spreadsheets and other programs write it (RFC 4180 and its dialects).
///
///     const auto file = CsvFile::read("daftar.csv");
///     if (!file) return describe(file.error());
///     file->for_each_row([&](const CsvRow& row) { … });
///
/// Comma, semicolon, tab or bar is found from the first line, or from Excel's own line `sep=;`. Lines end
/// with LF, CRLF or CR. A quotation mark that is never closed costs its own line its quoting and no other
/// line anything. A value; any thread.
class CsvFile {
  public:
    static tl::expected<CsvFile, CsvProblem> read(const std::filesystem::path& path);
    static tl::expected<CsvFile, CsvProblem> from_bytes(std::string bytes);

    void for_each_row(const std::function<void(const CsvRow&)>& visit) const;
    char delimiter() const { return delimiter_; }
    TextEncoding encoding() const { return encoding_; }

  private:
    std::string text_; ///< UTF-8.
    std::size_t begin_ = 0;
    std::size_t first_line_ = 1; ///< The number of the line at `begin_`.
    char delimiter_ = ',';
    TextEncoding encoding_ = TextEncoding::utf8;
};

} // namespace sokoguru::shop
