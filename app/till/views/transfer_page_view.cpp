#include "app/shop/language.h"
#include "app/till/views/make_views.h"
#include "app/till/views/stock_text.h"
#include "core/stock/stock_goods.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::till {

namespace {

/// What the line is worth at the cost of today.
Money value_of(const GoodsPage::Line& line) {
    const Unit* unit = line.product.find_unit(line.unit);
    if (unit == nullptr || !check_goods(line.product, line.unit, typed_quantity_of(line))) return Money{};
    return value_at_average(line.level, in_base_units(typed_quantity_of(line), unit->factor));
}

GoodsSheet sending(const GoodsPage& page) {
    GoodsSheet sheet;
    sheet.title = tr("Send goods to another place");
    sheet.detail = page.place_name.empty() ? std::string(tr("Choose where they go."))
                                           : fmt::format("{} {}", tr("To:"), page.place_name);
    sheet.empty_title = tr("Scan the goods.");
    sheet.empty_advice = tr("Each scan is one more of them.");
    Money total;
    for (const GoodsPage::Line& line : page.lines) {
        total += value_of(line);
        const std::string there =
            fmt::format(fmt::runtime(tr("there by the books: {}")), format_quantity(line.level.quantity));
        sheet.lines.push_back(
            {line.product.name, shown_quantity(line) + " · " + there, format_money(value_of(line)), false});
    }
    sheet.commands = {find_goods_command(),
                      {"places", tr("Where to"), Key::f3, ListAction{OpenList{ListName::places}}},
                      change_unit_command(page),
                      remove_line_command(page)};
    sheet.primary = {"save_stock", tr("Send"), Key::f9, GoodsAction{SaveGoodsPage{}},
                     !page.lines.empty() && !page.place_code.empty()};
    sheet.sum_label = tr("Worth");
    sheet.sum = format_money(total);
    return sheet;
}

GoodsSheet arriving(const GoodsPage& page) {
    GoodsSheet sheet;
    sheet.title = fmt::format("{} {}", tr("Take in"), page.transfer.number.text());
    sheet.detail = fmt::format("{} → {}", page.transfer.from.name, page.transfer.to.name);
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        const TransferLine& sent = page.transfer.lines[i];
        const std::string was_sent =
            fmt::format("{} {} {}", tr("sent"), format_quantity(sent.quantity), sent.goods.unit_name);
        const bool differs = typed_quantity_of(page.lines[i]) != sent.quantity;
        sheet.lines.push_back(
            {sent.goods.name, was_sent, format_quantity(typed_quantity_of(page.lines[i])), differs});
    }
    sheet.remark = tr("Type what is there where it is not what was sent.");
    sheet.primary = {"save_stock", tr("Take in"), Key::f9, GoodsAction{SaveGoodsPage{}}, !page.lines.empty()};
    sheet.sum_label = tr("Worth");
    sheet.sum = format_money(page.transfer.total());
    return sheet;
}

} // namespace

TransferPageView make_transfer_page_view(const Snapshot& snapshot) {
    const GoodsPage& page = *snapshot.screen.goods;
    GoodsSheet sheet = page.kind == GoodsPageKind::arrival ? arriving(page) : sending(page);
    sheet.selected = page.selected;
    if (const GoodsPage::Line* line = page.chosen()) sheet.fields = {{tr("Quantity"), shown_quantity(*line)}};
    sheet.takes_comma = true;
    sheet.enter.action = GoodsAction{FocusStockField{0}};
    sheet.notice = snapshot.screen.notice;
    return {std::move(sheet)};
}

} // namespace sokoguru::till
