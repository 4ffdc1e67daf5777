#pragma once

#include "app/shop/chart.h"
#include "app/shop/table_writer.h"
#include "core/report/report_table.h"
#include "core/report/sales_report.h"
#include "core/till/shop_profile.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace sokoguru::shop {

// Reports as files that people open: a spreadsheet, a table of text, or paper.
//
//     write_report_file(table, profile, ReportFileKind::xlsx, "penjualan.xlsx");
//
// The file is there complete or as it was before, and only its owner can read it. The error is a sentence for
// a person. One thread.

enum class ReportFileKind { csv, xlsx, pdf };

/// The heads and the rows of a report, for a file or for standard output. A total is not among them: it would
/// be added up again by whoever adds up the column.
void give_report_rows(const ReportTable& table, const TableSink& sink);

/// A PDF has the chart above the table.
tl::expected<void, std::string> write_report_file(const ReportTable& table, const ShopProfile& profile,
                                                  ReportFileKind kind, const std::filesystem::path& file,
                                                  const Chart& chart = {});

/// The figures of a day; as a PDF with its hours as a chart, its tenders, its shifts and its best sellers.
tl::expected<void, std::string> write_day_file(const DayReport& day, const ShopProfile& profile,
                                               ReportFileKind kind, const std::filesystem::path& file);

/// PDF, XLSX and CSV of a day in a folder that is made when it is not there, named by the day; the files.
tl::expected<std::vector<std::filesystem::path>, std::string>
write_day_files(const DayReport& day, const ShopProfile& profile, const std::filesystem::path& folder);

} // namespace sokoguru::shop
