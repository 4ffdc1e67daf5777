#pragma once

#include "app/till/goods_page.h"
#include "app/till/screens/goods_sheet.h"

#include <optional>
#include <string>

namespace sokoguru::till {

// Words and numbers of the goods' work that several views need.

std::string describe(AdjustmentReason reason);

/// A typed amount as it is shown; empty stays empty.
std::string shown_amount(const std::string& digits);

/// The buttons that every page has: finding goods by name, the unit, and taking a line out.
GoodsSheet::Command find_goods_command();
GoodsSheet::Command change_unit_command(const GoodsPage& page);
GoodsSheet::Command remove_line_command(const GoodsPage& page);

/// "2 dus", as a line says how much there is of it.
std::string shown_quantity(const GoodsPage::Line& line);

/// What the chosen line's goods cost until now and from now on, what they are sold for and what stays of
/// that; with the price that would keep the margin, when the cost has moved far. Nothing while it can't be
/// said.
struct CostRemark {
    std::string text;
    bool is_warning = false;
};
std::optional<CostRemark> cost_remark(const GoodsPage& page);

/// The selling price that keeps the margin when the cost moves from `before` to `now`: rounded up to 100.
Money price_keeping_margin(Money price, Money before, Money now);

} // namespace sokoguru::till
