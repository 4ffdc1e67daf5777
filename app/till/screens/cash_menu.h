#pragma once

#include "app/till/screens/action.h"
#include "app/till/screens/notice.h"
#include "app/till/ui/input.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// What a cashier does beside selling, as large buttons in groups: the cash, the shift, lists, the till.
///
/// Actions: those of its entries, and CloseCashMenu.
struct CashMenuView {
    struct Entry {
        std::string id; ///< Untranslated.
        std::string label;
        Key key = Key::none;
        Action action;
        bool enabled = true;
        bool operator==(const Entry&) const = default;
    };
    struct Group {
        std::string title;
        std::vector<Entry> entries; ///< At most seven.
        bool operator==(const Group&) const = default;
    };

    std::string title; ///< "Shift 1 since 06.02 · Faisal".
    std::vector<Group> groups;
    std::optional<Notice> notice;
    bool operator==(const CashMenuView&) const = default;
};

std::optional<Action> draw_cash_menu(const CashMenuView& view, Ui& ui);

} // namespace sokoguru::till
