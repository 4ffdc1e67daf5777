#include "app/shop/language.h"
#include "app/shop/stock_text.h"
#include "app/till/views/make_views.h"
#include "app/till/views/number_text.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru::till {

namespace {

using Tone = StockView::Tone;

Tone tone_of(db::StockState state) {
    switch (state) {
    case db::StockState::order: return Tone::warning;
    case db::StockState::order_now:
    case db::StockState::negative: return Tone::danger;
    case db::StockState::too_much: return Tone::muted;
    case db::StockState::enough: break;
    }
    return Tone::good;
}

StockView::Row row_of(const db::StockRow& row) {
    StockView::Row shown;
    shown.name = row.name;
    shown.code = row.barcode.empty() ? row.sku : row.barcode;
    shown.stock = with_minus(shop::stock_text(row));
    shown.cases = shop::cases_text(row);
    const bool lasts = row.cover_days && row.level.quantity >= Quantity{};
    shown.days = lasts ? fmt::format("{} {}", shop::days_text(row.cover_days), tr("days"))
                       : shop::days_text(std::nullopt);
    shown.advice = shop::advice_text(row);
    shown.value = with_minus(format_money(row.level.value));
    shown.tone = tone_of(row.state);
    const bool has_time = row.state == db::StockState::enough || row.state == db::StockState::too_much;
    if (has_time && row.lots.near_expiry > Quantity{}) shown.tone = Tone::warning;
    return shown;
}

std::vector<StockView::Filter> filters_of(const StockPage& page) {
    const auto number = [](std::size_t count) {
        return format_money(Money{static_cast<std::int64_t>(count)});
    };
    return {
        {tr("All"), number(page.counts.all)},
        {tr("Critical"), number(page.counts.critical)},
        {tr("Negative"), number(page.counts.negative)},
        {tr("Slow"), number(page.counts.slow)},
        {fmt::format(fmt::runtime(tr("Unsold {} days")), page.terms.unsold_days), number(page.counts.unsold)},
        {tr("Exp"), number(page.counts.near_expiry)}};
}

/// What one base unit costs: at the moving average, or at the last receipt when nothing is there.
Money unit_cost(const StockLevel& level) {
    return value_at_average(level, Quantity{1'000});
}

std::string unit_text(const Unit& unit, Money cost_of_base) {
    std::string text = unit.name;
    if (unit.factor != Quantity{1'000}) text += " " + format_quantity(unit.factor);
    if (!unit.price) return text + " · " + tr("no price");
    const Money cost{multiply_divide_half_up(cost_of_base.rupiah(), unit.factor.thousandths(), 1'000)};
    return fmt::format("{} · {} {} ({})", text, tr("sells at"), format_money(*unit.price),
                       percent_text(*unit.price - cost, *unit.price));
}

std::vector<std::string> details_of(const StockProduct& chosen) {
    const db::StockRow& row = chosen.row;
    const Money cost = unit_cost(row.level);
    std::vector<std::string> details = {
        fmt::format("{} {} · {} {} · {} {}", tr("Cost"), with_minus(format_money(cost)), tr("value"),
                    with_minus(format_money(row.level.value)), tr("class"), shop::class_text(row))};
    if (!row.consignor.empty()) details.front() = fmt::format("{} {}", tr("Consigned by"), row.consignor);
    if (row.plan != ReorderPlan{})
        details.front() += fmt::format(" · {} {}", tr("order up to"), format_quantity(row.plan.order_up_to));
    if (row.lots.blocked > Quantity{})
        details.push_back(
            fmt::format("{} {}", tr("Blocked lots:"), shop::quantity_text(row.lots.blocked, row.unit_name)));
    for (const Unit& unit : chosen.product.units) {
        details.push_back(unit_text(unit, row.consignor.empty() ? cost : Money{}));
    }
    return details;
}

std::vector<StockView::Tile> tiles_of(const db::StockRow& row) {
    const bool is_short = row.state == db::StockState::order_now || row.state == db::StockState::negative;
    const Tone tone = is_short                             ? Tone::danger
                      : row.state == db::StockState::order ? Tone::warning
                                                           : Tone::plain;
    return {{tr("Stock"), with_minus(shop::quantity_text(row.level.quantity, row.unit_name)), tone},
            {tr("Sold a day"), shop::rate_text(row.demand.daily())},
            {tr("Order at"), row.plan == ReorderPlan{} ? "—" : format_quantity(row.plan.reorder_point)}};
}

std::string day_and_month(BusinessDay day) {
    constexpr std::size_t length = 5; // Of "24/11".
    return format_date(day).substr(0, length);
}

void add_chart(StockView::Panel& panel, const StockProduct& chosen) {
    Quantity most;
    for (const db::WeekSales& week : chosen.weeks) {
        most = std::max(most, week.sold);
    }
    for (const db::WeekSales& week : chosen.weeks) {
        const std::int64_t permille =
            most == Quantity{} ? 0
                               : multiply_divide_half_up(week.sold.thousandths(), 1'000, most.thousandths());
        panel.bars.push_back({day_and_month(week.first), static_cast<int>(permille)});
    }
    panel.chart_title = tr("Sales by week");
    if (!chosen.weeks.empty())
        panel.chart_remark =
            fmt::format("{} {} · {} {}", tr("seven days"), format_quantity(chosen.weeks.back().sold),
                        tr("most"), format_quantity(most));
}

StockView::Move move_of(const db::StockCardRow& row, Zone zone) {
    StockView::Move move;
    const LocalTime local = to_local(row.at, zone);
    move.document = shop::document_text(row);
    move.detail = format_date(local) + " " + format_clock(local);
    if (!row.user_name.empty()) move.detail += " · " + row.user_name;
    const auto with_sign = [](const std::string& text, bool is_positive) {
        return is_positive ? "+" + text : with_minus(text);
    };
    move.change = with_sign(format_quantity(row.quantity), row.quantity > Quantity{});
    move.cost = with_sign(format_money(row.value), row.value > Money{});
    move.balance = with_minus(format_quantity(row.balance));
    return move;
}

StockView::Panel panel_of(const StockProduct& chosen, Zone zone) {
    StockView::Panel panel;
    panel.name = chosen.row.name;
    panel.details = details_of(chosen);
    panel.tiles = tiles_of(chosen.row);
    add_chart(panel, chosen);
    for (const db::StockCardRow& row : chosen.card.rows) {
        panel.moves.push_back(move_of(row, zone));
    }
    panel.may_have_older = chosen.card.may_have_older;
    return panel;
}

} // namespace

StockView make_stock_view(const Snapshot& snapshot) {
    const StockPage& page = *snapshot.screen.stock;
    StockView view;
    view.search = page.search;
    view.search_open = page.search_open;
    view.filters = filters_of(page);
    const auto chosen = std::ranges::find(stock_filters, page.query.filter);
    view.chosen_filter = static_cast<std::size_t>(chosen - stock_filters.begin());
    view.category = page.query.category ? *page.query.category : std::string(tr("All goods"));
    if (page.query.category && page.query.category->empty()) view.category = tr("Without a category");
    if (page.query.supplier)
        view.category = page.query.category ? view.category + " · " + page.supplier_name : page.supplier_name;
    view.row_count = page.row_count;
    view.first_row = page.first_row;
    for (const db::StockRow& row : page.rows) {
        view.rows.push_back(row_of(row));
    }
    view.selected = page.selected;
    if (page.chosen) {
        view.panel = panel_of(*page.chosen, snapshot.profile.zone);
        view.panel->photo = photo_of(snapshot.screen, page.chosen->row.product);
    }
    view.notice = snapshot.screen.notice;
    return view;
}

} // namespace sokoguru::till
