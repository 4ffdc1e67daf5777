#include "app/shop/language.h"
#include "app/till/views/make_views.h"
#include "app/till/views/stock_text.h"
#include "core/sale/limits.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru::till {

namespace {

/// At the price on the shelf: a consignor's goods have no other value.
Money price_of(const GoodsPage::Line& line) {
    const Unit* unit = line.product.find_unit(line.unit);
    if (unit == nullptr || !unit->price) return Money{};
    const Quantity quantity = std::min(typed_quantity_of(line), line_quantity_max);
    return Money{multiply_divide_half_up(unit->price->rupiah(), quantity.thousandths(), 1000)};
}

std::string detail_of(const GoodsPage& page, const GoodsPage::Line& line) {
    if (page.kind == GoodsPageKind::consigned_return)
        return shown_quantity(line) + " · " +
               fmt::format(fmt::runtime(tr("there by the books: {}")), format_quantity(line.level.quantity));
    std::string detail = shown_quantity(line);
    if (!line.batch.empty()) detail += " · " + line.batch;
    const std::string& digits = line.typed[GoodsPage::expiry];
    if (const auto day = typed_expiry(digits)) detail += " · " + format_date(*day);
    return detail;
}

GoodsSheet consigned_sheet(const Snapshot& snapshot) {
    const GoodsPage& page = *snapshot.screen.goods;
    GoodsSheet sheet;
    sheet.detail = page.supplier_name;
    if (!page.note.empty()) sheet.detail += " · " + page.note;
    sheet.empty_title = tr("Scan the goods.");
    sheet.empty_advice = tr("Each scan is one more of them.");
    Money total;
    for (const GoodsPage::Line& line : page.lines) {
        total += price_of(line);
        sheet.lines.push_back(
            {line.product.name, detail_of(page, line), format_money(price_of(line)), false});
    }
    sheet.selected = page.selected;
    sheet.sum_label = tr("At the price on the shelf");
    sheet.sum = format_money(total);
    sheet.commands = {find_goods_command(),
                      {"note", tr("Note"), Key::f4, GoodsAction{OpenStockHead{}}},
                      change_unit_command(page),
                      remove_line_command(page)};
    sheet.notice = snapshot.screen.notice;
    return sheet;
}

} // namespace

GoodsReceiptView make_consigned_receipt_view(const Snapshot& snapshot) {
    const GoodsPage& page = *snapshot.screen.goods;
    GoodsSheet sheet = consigned_sheet(snapshot);
    sheet.title = tr("A consignor's goods come in");
    if (const GoodsPage::Line* line = page.chosen()) {
        const std::string& digits = line->typed[GoodsPage::expiry];
        const auto day = typed_expiry(digits);
        sheet.fields = {{tr("Quantity"), shown_quantity(*line)},
                        {tr("Expiry (ddmmyy)"), day ? format_date(*day) : digits}};
    }
    const bool is_on_expiry = page.focus == GoodsPage::expiry;
    sheet.focus = is_on_expiry ? 1 : 0;
    sheet.takes_comma = !is_on_expiry;
    sheet.commands.push_back(
        {"batch", tr("Batch"), Key::home, GoodsAction{OpenStockBatch{}}, page.chosen() != nullptr});
    sheet.enter.action = GoodsAction{FocusStockField{1 - sheet.focus}};
    sheet.primary = {"save_stock", tr("Receive goods"), Key::f9, GoodsAction{SaveGoodsPage{}},
                     !page.lines.empty()};
    return {std::move(sheet)};
}

StockAdjustmentView make_consigned_return_view(const Snapshot& snapshot) {
    const GoodsPage& page = *snapshot.screen.goods;
    GoodsSheet sheet = consigned_sheet(snapshot);
    sheet.title = tr("Goods go back to the consignor");
    if (const GoodsPage::Line* line = page.chosen()) sheet.fields = {{tr("Quantity"), shown_quantity(*line)}};
    sheet.takes_comma = true;
    sheet.enter.action = GoodsAction{FocusStockField{0}};
    sheet.primary = {"save_stock", tr("Give back"), Key::f9, GoodsAction{SaveGoodsPage{}},
                     !page.lines.empty()};
    return {std::move(sheet)};
}

} // namespace sokoguru::till
