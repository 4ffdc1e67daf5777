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
/// As PDF, XLSX and CSV in the folder of the reports.
struct SaveDayFiles {
    bool operator==(const SaveDayFiles&) const = default;
};
/// Asks whether the day is to end.
struct StartClosingDay {
    bool operator==(const StartClosingDay&) const = default;
};

/// Asks for the day that is shown beside this one, instead of the same weekday before.
struct ChooseComparedDay {
    bool operator==(const ChooseComparedDay&) const = default;
};
/// Replays the journal and compares every table, while the till goes on.
struct ProveJournal {
    bool operator==(const ProveJournal&) const = default;
};
struct CancelProof {
    bool operator==(const CancelProof&) const = default;
};

using DayAction = std::variant<OpenDay, LeaveDay, TurnDays, ShowDayOnPaper, SaveDayFiles, StartClosingDay,
                               ChooseComparedDay, ProveJournal, CancelProof>;

} // namespace sokoguru::till
