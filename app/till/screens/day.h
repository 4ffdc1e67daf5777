#pragma once

#include "app/till/screens/action.h"
#include "app/till/screens/notice.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// A business day in numbers: its sales against the same weekday before, by hour and by tender, the cash of
/// its shifts, and what needs somebody's attention.
///
/// Actions: TurnDays, ShowDayOnPaper, SaveDayFiles, StartClosingDay, LeaveDay, OpenReports,
/// ChooseComparedDay, ProveJournal, CancelProof.
struct DayView {
    enum class Tone { plain, good, warning, danger };
    struct Tile {
        std::string label;
        std::string value;
        std::string remark;
        Tone tone = Tone::plain; ///< Of the remark.
        std::string change = {}; ///< Against the other day, beside the label; may be empty.
        Tone change_tone = Tone::plain;
        bool operator==(const Tile&) const = default;
    };
    struct Bar {
        std::string label;
        int permille = 0;                       ///< Of the highest one.
        std::optional<int> other_permille = {}; ///< On the day that it is compared with; drawn faintly.
        bool operator==(const Bar&) const = default;
    };
    struct Line {
        std::string label;
        std::string value;
        Tone tone = Tone::plain;
        bool operator==(const Line&) const = default;
    };
    struct Group {
        std::string title;
        std::vector<Line> lines;
        std::string empty; ///< What stands there when it has no lines.
        bool operator==(const Group&) const = default;
    };

    std::string title;       ///< "Tuesday 24/11/2026"
    std::string remark;      ///< The Hijri date; when the day was closed.
    std::vector<Tile> tiles; ///< Five.
    std::string chart_title;
    std::vector<Bar> bars;     ///< One for each hour of the day; none without sales.
    Group best_sellers;        ///< Under the chart.
    std::vector<Group> money;  ///< In the middle: tenders, then the cash.
    std::vector<Group> others; ///< At the right: what needs attention, the journal.
    bool has_next = false;     ///< A later day has begun.
    bool can_close = false;
    bool is_proving = false; ///< The journal; the button then ends it.
    std::optional<Notice> notice;
    bool operator==(const DayView&) const = default;
};

std::optional<Action> draw_day(const DayView& view, Ui& ui);

} // namespace sokoguru::till
