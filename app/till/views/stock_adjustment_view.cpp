#include "app/shop/language.h"
#include "app/till/views/make_views.h"
#include "app/till/views/stock_text.h"
#include "core/stock/stock_goods.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::till {

namespace {

constexpr Key reason_keys[] = {Key::home, Key::end, Key::page_up, Key::page_down, Key::f3, Key::f4};

/// What the line is worth at the cost of today.
Money value_of(const GoodsPage::Line& line) {
    const Unit* unit = line.product.find_unit(line.unit);
    if (unit == nullptr || !check_goods(line.product, line.unit, typed_quantity_of(line))) return Money{};
    return value_at_average(line.level, in_base_units(typed_quantity_of(line), unit->factor));
}

/// What every page has that moves stock at its cost: the lines with what is there, and their worth.
GoodsSheet valued_sheet(const Snapshot& snapshot) {
    const GoodsPage& page = *snapshot.screen.goods;
    const bool comes = page.reason == AdjustmentReason::found;
    GoodsSheet sheet;
    sheet.empty_title = tr("Scan the goods.");
    sheet.empty_advice = tr("Each scan is one more of them.");
    Money total;
    for (const GoodsPage::Line& line : page.lines) {
        const Money value = comes ? value_of(line) : -value_of(line);
        total += value;
        const std::string there =
            fmt::format(fmt::runtime(tr("there by the books: {}")), format_quantity(line.level.quantity));
        sheet.lines.push_back(
            {line.product.name, shown_quantity(line) + " · " + there, format_money(value), false});
    }
    sheet.selected = page.selected;
    if (const GoodsPage::Line* line = page.chosen()) sheet.fields = {{tr("Quantity"), shown_quantity(*line)}};
    sheet.takes_comma = true;
    sheet.enter.action = GoodsAction{FocusStockField{0}};
    sheet.primary = {"save_stock", tr("Write it down"), Key::f9, GoodsAction{SaveGoodsPage{}},
                     !page.lines.empty()};
    sheet.sum_label = tr("Worth");
    sheet.sum = format_money(total);
    sheet.notice = snapshot.screen.notice;
    return sheet;
}

} // namespace

StockAdjustmentView make_stock_adjustment_view(const Snapshot& snapshot) {
    const GoodsPage& page = *snapshot.screen.goods;
    GoodsSheet sheet = valued_sheet(snapshot);
    sheet.title = tr("Change the stock by hand");
    sheet.detail = page.reason == AdjustmentReason::found ? tr("What was found comes in.")
                                                          : tr("What is gone leaves the stock at its cost.");
    for (std::size_t i = 0; i < stock_page_reasons.size(); ++i) {
        sheet.commands.push_back({fmt::format("reason.{}", i), describe(stock_page_reasons[i]),
                                  reason_keys[i], GoodsAction{ChooseStockReason{i}}, true,
                                  stock_page_reasons[i] == page.reason});
    }
    sheet.commands.push_back(find_goods_command());
    sheet.commands.push_back(change_unit_command(page));
    sheet.commands.push_back(remove_line_command(page));
    return {std::move(sheet)};
}

StockAdjustmentView make_supplier_return_view(const Snapshot& snapshot) {
    const GoodsPage& page = *snapshot.screen.goods;
    GoodsSheet sheet = valued_sheet(snapshot);
    sheet.title = tr("Back to the supplier");
    sheet.detail =
        page.supplier_code.empty() ? std::string(tr("Choose the supplier first.")) : page.supplier_name;
    if (!page.reference.empty()) sheet.detail += " · " + page.reference;
    if (!page.note.empty()) sheet.detail += " · " + page.note;
    sheet.commands = {find_goods_command(),
                      {"supplier", tr("Supplier"), Key::f3, ListAction{OpenList{ListName::suppliers}}},
                      {"reference", tr("Reference, note"), Key::f4, GoodsAction{OpenStockHead{}}},
                      change_unit_command(page),
                      remove_line_command(page)};
    return {std::move(sheet)};
}

} // namespace sokoguru::till
