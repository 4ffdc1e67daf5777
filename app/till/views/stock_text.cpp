#include "app/till/views/stock_text.h"

#include "app/shop/language.h"
#include "app/till/typed_number.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <vector>

namespace sokoguru::till {

namespace {

/// 1.140 basis points as "11,4".
std::string shown_percent(std::int64_t basis_points) {
    const std::int64_t tenths = (basis_points < 0 ? basis_points - 5 : basis_points + 5) / 10;
    const std::int64_t magnitude = tenths < 0 ? -tenths : tenths;
    return fmt::format("{}{},{}", tenths < 0 ? "-" : "", magnitude / 10, magnitude % 10);
}

} // namespace

std::string describe(AdjustmentReason reason) {
    switch (reason) {
    case AdjustmentReason::damaged: return tr("Damaged");
    case AdjustmentReason::expired: return tr("Expired");
    case AdjustmentReason::lost: return tr("Lost");
    case AdjustmentReason::own_use: return tr("Own use");
    case AdjustmentReason::sample: return tr("Sample");
    case AdjustmentReason::found: return tr("Found");
    case AdjustmentReason::supplier_return: break;
    }
    return tr("Back to the supplier");
}

std::string shown_amount(const std::string& digits) {
    return digits.empty() ? digits : format_money(typed_money(digits));
}

GoodsSheet::Command find_goods_command() {
    return {"find_goods", tr("Find goods"), Key::f2, ListAction{OpenList{ListName::stock_goods}}};
}

GoodsSheet::Command change_unit_command(const GoodsPage& page) {
    const GoodsPage::Line* line = page.chosen();
    return {"change_unit", tr("Pieces or cases"), Key::f7, GoodsAction{ChangeStockUnit{}},
            line != nullptr && line->product.units.size() > 1};
}

GoodsSheet::Command remove_line_command(const GoodsPage& page) {
    return {"remove_line", tr("Remove line"), Key::f5, GoodsAction{RemoveStockLine{}},
            page.chosen() != nullptr};
}

std::string shown_quantity(const GoodsPage::Line& line) {
    const Unit* unit = line.product.find_unit(line.unit);
    return fmt::format("{} {}", format_quantity(typed_quantity_of(line)), unit != nullptr ? unit->name : "");
}

Money price_keeping_margin(Money price, Money before, Money now) {
    if (before <= Money{}) return price;
    const std::int64_t kept = multiply_divide_half_up(price.rupiah(), now.rupiah(), before.rupiah());
    return Money{(kept + 99) / 100 * 100};
}

std::optional<CostRemark> cost_remark(const GoodsPage& page) {
    const GoodsPage::Line* line = page.chosen();
    if (line == nullptr || line->product.units.empty()) return std::nullopt;
    if (line->typed[GoodsPage::cost].empty()) return std::nullopt; // Nothing can be said yet.
    std::vector<Product> products;
    for (const GoodsPage::Line& one : page.lines) {
        products.push_back(one.product);
    }
    const auto costs = unit_costs(received_goods(page), products);
    if (!costs) return std::nullopt;
    const Money cost = (*costs)[page.selected];
    const Money last = line->level.last_unit_cost;
    CostRemark remark;
    remark.text = last > Money{}
                      ? fmt::format("{} {} → {}", tr("Cost of one"), format_money(last), format_money(cost))
                      : fmt::format("{} {}", tr("Cost of one"), format_money(cost));
    remark.is_warning = is_far_from(cost, last);
    const auto& price = line->product.units.front().price;
    if (!price || *price <= Money{}) return remark;
    const Money margin = *price - cost;
    remark.text +=
        fmt::format(" · {} {} · {} {} %", tr("sold for"), format_money(*price), tr("margin"),
                    shown_percent(multiply_divide_half_up(margin.rupiah(), 10'000, price->rupiah())));
    remark.is_warning = remark.is_warning || margin < Money{};
    if (remark.is_warning && cost > last && last > Money{}) {
        remark.text += fmt::format(" · {} {}", tr("proposed price"),
                                   format_money(price_keeping_margin(*price, last, cost)));
    }
    return remark;
}

} // namespace sokoguru::till
