#include "app/shop/language.h"
#include "app/till/typed_number.h"
#include "app/till/views/make_views.h"
#include "app/till/views/stock_text.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::till {

namespace {

std::string head_of(const GoodsPage& page) {
    std::string text =
        page.supplier_code.empty() ? std::string(tr("Without a supplier")) : page.supplier_name;
    if (page.order) text += " · " + page.order->text();
    if (!page.invoice.empty()) text += " · " + page.invoice;
    if (page.settlement == ReceiptSettlement::cash) text += fmt::format(" · {}", tr("Paid in cash"));
    if (page.freight != Money{}) text += fmt::format(" · {} {}", tr("Freight"), format_money(page.freight));
    if (page.discount_of_all != Money{})
        text += fmt::format(" · {} -{}", tr("Discount"), format_money(page.discount_of_all));
    return text;
}

std::string shown_expiry(const std::string& digits) {
    const auto day = typed_expiry(digits);
    return day ? format_date(*day) : digits;
}

GoodsSheet::Line shown_line(const GoodsPage::Line& line, const ReceivedLine& received) {
    GoodsSheet::Line shown;
    shown.name = line.product.name;
    shown.detail = shown_quantity(line);
    if (received.bonus != Quantity{})
        shown.detail += fmt::format(" · +{} {}", format_quantity(received.bonus), tr("free"));
    if (received.discount != Money{}) shown.detail += " · -" + format_money(received.discount);
    if (!received.batch.empty()) shown.detail += " · " + received.batch;
    if (received.expiry) shown.detail += " · " + format_date(*received.expiry);
    shown.amount = format_money(received.amount - received.discount);
    const Unit* unit = line.product.find_unit(line.unit);
    const Quantity pieces = unit != nullptr ? received.quantity + received.bonus : Quantity{};
    if (unit == nullptr || pieces <= Quantity{} || unit->factor <= Quantity{}) return shown;
    const Money unit_cost{multiply_divide_half_up(
        multiply_divide_half_up((received.amount - received.discount).rupiah(), 1000, pieces.thousandths()),
        1000, unit->factor.thousandths())};
    const bool has_cost = !line.typed[GoodsPage::cost].empty();
    shown.needs_a_look = has_cost && is_far_from(unit_cost, line.level.last_unit_cost);
    return shown;
}

std::vector<GoodsSheet::Field> fields_of(const GoodsPage::Line& line) {
    const Unit* unit = line.product.find_unit(line.unit);
    const std::string unit_name = unit != nullptr ? unit->name : "";
    return {
        {fmt::format("{} ({})", tr("Quantity"), unit_name), line.typed[GoodsPage::quantity]},
        {tr("Free of charge"), line.typed[GoodsPage::bonus]},
        {fmt::format("{} ({})", tr("Price of one"), unit_name), shown_amount(line.typed[GoodsPage::cost])},
        {tr("Discount"), shown_amount(line.typed[GoodsPage::discount])},
        {tr("Expiry (ddmmyy)"), shown_expiry(line.typed[GoodsPage::expiry])}};
}

} // namespace

GoodsReceiptView make_goods_receipt_view(const Snapshot& snapshot) {
    const GoodsPage& page = *snapshot.screen.goods;
    GoodsSheet sheet;
    sheet.title = tr("Goods that come in");
    sheet.detail = head_of(page);
    sheet.empty_title = tr("Scan what has come.");
    sheet.empty_advice = tr("A case's barcode takes in a case.");
    const ReceivedGoods received = received_goods(page);
    Money total = page.freight - page.discount_of_all;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        sheet.lines.push_back(shown_line(page.lines[i], received.lines[i]));
        total += received.lines[i].amount - received.lines[i].discount;
    }
    sheet.selected = page.selected;
    if (const GoodsPage::Line* line = page.chosen()) sheet.fields = fields_of(*line);
    sheet.focus = page.focus;
    sheet.takes_comma = page.focus == GoodsPage::quantity || page.focus == GoodsPage::bonus;
    if (const auto remark = cost_remark(page)) {
        sheet.remark = remark->text;
        sheet.remark_is_warning = remark->is_warning;
    }
    // Whoever is asked to look at costs or quantities again does nothing else meanwhile.
    const bool is_asked = page.costs_were_told || page.surplus_was_told;
    const GoodsSheet::Command batch_or_confirmation =
        is_asked
            ? GoodsSheet::Command{"confirm_costs",
                                  page.costs_were_told ? tr("Costs are right") : tr("Quantities are right"),
                                  Key::f6, GoodsAction{ConfirmStockCosts{}}}
            : GoodsSheet::Command{"batch", tr("Batch"), Key::home, GoodsAction{OpenStockBatch{}},
                                  page.chosen() != nullptr};
    sheet.commands = {
        find_goods_command(),
        {"supplier", tr("Supplier"), Key::f3, ListAction{OpenList{ListName::suppliers}}},
        {"invoice", tr("Invoice"), Key::f4, GoodsAction{OpenStockHead{}}},
        change_unit_command(page),
        batch_or_confirmation,
        remove_line_command(page),
        {"goods_labels", tr("Labels"), Key::end, GoodsAction{PrintGoodsLabels{}}, !page.lines.empty()}};
    sheet.enter.action = GoodsAction{FocusStockField{(page.focus + 1) % GoodsPage::field_count}};
    sheet.primary = {"save_stock", tr("Receive goods"), Key::f9, GoodsAction{SaveGoodsPage{}},
                     !page.lines.empty()};
    sheet.sum_label = tr("TOTAL");
    sheet.sum = format_money(total);
    sheet.notice = snapshot.screen.notice;
    return {std::move(sheet)};
}

} // namespace sokoguru::till
