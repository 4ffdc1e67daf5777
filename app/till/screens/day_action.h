#pragma once

#include <variant>

namespace sokoguru::till {

// The screen of the day in numbers.

/// From the menu; whoever may not see it asks somebody who may.
struct OpenDay {
    bool operator==(const OpenDay&) const = default;
};
struct LeaveDay {
    bool operator==(const LeaveDay&) const = default;
};
/// Days forwards, or backwards when negative.
struct TurnDays {
    int days = 0;
    bool operator==(const TurnDays&) const = default;
};
/// The summary as the receipt printer prints it.
struct ShowDayOnPaper {
    bool operator==(const ShowDayOnPaper&) const = default;
};
/// As a PDF in the folder of the reports.
struct SaveDayAsPdf {
    bool operator==(const SaveDayAsPdf&) const = default;
};
/// Asks whether the day is to end.
struct StartClosingDay {
    bool operator==(const StartClosingDay&) const = default;
};

using DayAction = std::variant<OpenDay, LeaveDay, TurnDays, ShowDayOnPaper, SaveDayAsPdf, StartClosingDay>;

} // namespace sokoguru::till
