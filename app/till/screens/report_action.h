#pragma once

#include <cstddef>
#include <variant>

namespace sokoguru::till {

// The screen of the reports.

/// From the day in numbers.
struct OpenReports {
    bool operator==(const OpenReports&) const = default;
};
struct CloseReports {
    bool operator==(const CloseReports&) const = default;
};
struct ChooseReport {
    std::size_t index = 0;
    bool operator==(const ChooseReport&) const = default;
};
/// One of the ranges; the last one asks for the days.
struct ChooseReportDays {
    std::size_t index = 0;
    bool operator==(const ChooseReportDays&) const = default;
};
/// Where the keys that choose rows act: in the list of reports or in the table.
struct FocusReports {
    enum class On { list, table };
    On on = On::table;
    bool operator==(const FocusReports&) const = default;
};
struct SelectReportRow {
    std::size_t index = 0;
    bool operator==(const SelectReportRow&) const = default;
};
/// Loads the rows around that one.
struct ShowReportRows {
    std::size_t first = 0;
    bool operator==(const ShowReportRows&) const = default;
};
/// By that column; once more turns the order around.
struct SortReport {
    std::size_t column = 0;
    bool operator==(const SortReport&) const = default;
};
/// To the right, or to the left when negative.
struct MoveReportColumns {
    int steps = 0;
    bool operator==(const MoveReportColumns&) const = default;
};
/// Beside the days before, or alone again.
struct ToggleComparison {
    bool operator==(const ToggleComparison&) const = default;
};
/// The days as a month instead of a line, or the other way round.
struct ToggleCalendar {
    bool operator==(const ToggleCalendar&) const = default;
};
struct ShowReceiptsOfRow {
    std::size_t index = 0;
    bool operator==(const ShowReceiptsOfRow&) const = default;
};
/// Into the folder of the reports.
struct SaveReportFile {
    enum class Kind { pdf, xlsx, csv };
    Kind kind = Kind::pdf;
    bool operator==(const SaveReportFile&) const = default;
};
/// Whatever the worker is doing.
struct CancelReport {
    bool operator==(const CancelReport&) const = default;
};

using ReportAction =
    std::variant<OpenReports, CloseReports, ChooseReport, ChooseReportDays, FocusReports, SelectReportRow,
                 ShowReportRows, SortReport, MoveReportColumns, ToggleComparison, ToggleCalendar,
                 ShowReceiptsOfRow, SaveReportFile, CancelReport>;

} // namespace sokoguru::till
