#pragma once

#include "app/till/lists/list_spec.h"
#include "app/till/views/make_views.h"

#include <string>
#include <utility>
#include <vector>

namespace sokoguru::till {

/// The lists of buying with the buttons that the till really gives them: usual, crowded and empty.
inline std::vector<std::pair<std::string, ScreenView>> all_purchasing_views(const std::string& long_text,
                                                                            const std::string& largest) {
    const ListPage::Row usual{
        {"CV Indah", "K1-S-261126-0001 · 26/11/2026 · 5 baris", "1.245.000", "terkirim"}, ""};
    const ListPage::Row crowded{{long_text, long_text, largest, long_text}, ""};
    std::vector<std::pair<std::string, ScreenView>> views;
    constexpr UtcTime now{1'780'000'000'000};
    for (const ListName name : {ListName::orders, ListName::order_lines, ListName::order_goods,
                                ListName::order_suppliers, ListName::supplier_book}) {
        const auto add = [&](const char* what, std::vector<ListPage::Row> rows, std::string subject) {
            ScreenState screen;
            screen.list = ListPage{.name = name, .subject = std::move(subject), .rows = std::move(rows)};
            if (!screen.list->rows.empty()) screen.list->selected = 0;
            const bool is_crowded = screen.list->rows.size() > 2;
            if (is_crowded) screen.notice = Notice{Notice::Kind::warning, long_text};
            const TillState state;
            const ShopProfile profile;
            views.emplace_back("buying " + std::to_string(static_cast<int>(name)) + ", " + what,
                               make_choice_list_view({state, screen, profile, LaneId{1}, now, {}}));
        };
        add("usual", {usual, usual}, "K1-S-261126-0001");
        add("extreme", std::vector<ListPage::Row>(60, crowded), long_text);
        add("empty", {}, "K1-S-261126-0001");
    }
    return views;
}

} // namespace sokoguru::till
