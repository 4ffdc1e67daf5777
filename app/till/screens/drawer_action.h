#pragma once

#include <cstddef>
#include <string>
#include <variant>

namespace sokoguru::till {

// The drawer and all that a cashier does beside selling: the menu, the count, reports, training.

struct OpenCashMenu {
    bool operator==(const OpenCashMenu&) const = default;
};
struct CloseCashMenu {
    bool operator==(const CloseCashMenu&) const = default;
};

/// Counts the drawer to end the shift.
struct StartClosing {
    bool operator==(const StartClosing&) const = default;
};
struct SelectDenomination {
    std::size_t index = 0;
    bool operator==(const SelectDenomination&) const = default;
};
/// Adds one or takes one away.
struct StepCount {
    std::size_t index = 0;
    int steps = 0;
    bool operator==(const StepCount&) const = default;
};
/// Digits for the selected denomination.
struct TypeCount {
    std::string digits;
    bool operator==(const TypeCount&) const = default;
};
struct EraseCount {
    bool operator==(const EraseCount&) const = default;
};
struct ClearCount {
    bool operator==(const ClearCount&) const = default;
};
/// There is nothing in the drawer: 0 of each.
struct CountNothing {
    bool operator==(const CountNothing&) const = default;
};
/// Throws the entered count away, after the difference was told.
struct CountAgain {
    bool operator==(const CountAgain&) const = default;
};
struct ConfirmCount {
    bool operator==(const ConfirmCount&) const = default;
};
struct LeaveCount {
    bool operator==(const LeaveCount&) const = default;
};

/// The X report: the open shift as it stands.
struct ShowShiftReport {
    bool operator==(const ShowShiftReport&) const = default;
};
/// A shift of yesterday is still open, and stays so for now.
struct GoOnWithShift {
    bool operator==(const GoOnWithShift&) const = default;
};
/// Into the training shop, or back to the real one.
struct StartTraining {
    bool operator==(const StartTraining&) const = default;
};
struct EndTraining {
    bool operator==(const EndTraining&) const = default;
};

using DrawerAction = std::variant<OpenCashMenu, CloseCashMenu, StartClosing, SelectDenomination, StepCount,
                                  TypeCount, EraseCount, ClearCount, CountNothing, CountAgain, ConfirmCount,
                                  LeaveCount, ShowShiftReport, GoOnWithShift, StartTraining, EndTraining>;

} // namespace sokoguru::till
