#include "app/till/goods_page.h"

#include "app/shop/goods_item.h"
#include "app/till/typed_number.h"
#include "core/sale/limits.h"

#include <algorithm>

namespace sokoguru::till {

namespace {

/// What the engine would refuse anyway is kept small enough to be multiplied.
Money amount_of(const GoodsPage::Line& line) {
    const Money cost = std::min(typed_money(line.typed[GoodsPage::cost]), amount_max);
    const Quantity quantity = std::min(typed_quantity_of(line), line_quantity_max + Quantity{1000});
    return Money{multiply_divide_half_up(cost.rupiah(), quantity.thousandths(), 1000)};
}

} // namespace

GoodsPage new_goods_page(GoodsPageKind kind, UserId user) {
    GoodsPage page;
    page.kind = kind;
    page.user = user;
    if (kind == GoodsPageKind::supplier_return) page.reason = AdjustmentReason::supplier_return;
    return page;
}

std::span<const GoodsPage::Field> fields_of(GoodsPageKind kind) {
    static constexpr std::array all = {GoodsPage::quantity, GoodsPage::bonus, GoodsPage::cost,
                                       GoodsPage::discount, GoodsPage::expiry};
    static constexpr std::array of_consigned_receipt = {GoodsPage::quantity, GoodsPage::expiry};
    static constexpr std::array quantity_only = {GoodsPage::quantity};
    if (kind == GoodsPageKind::receipt) return all;
    if (kind == GoodsPageKind::consigned_receipt) return of_consigned_receipt;
    return quantity_only;
}

bool is_consigned(GoodsPageKind kind) {
    return kind == GoodsPageKind::consigned_receipt || kind == GoodsPageKind::consigned_return;
}

Quantity typed_quantity_of(const GoodsPage::Line& line) {
    return typed_quantity(line.typed[GoodsPage::quantity]).value_or(Quantity{});
}

std::optional<BusinessDay> typed_expiry(const std::string& digits) {
    if (digits.size() != 6 && digits.size() != 8) return std::nullopt;
    const std::string century = digits.size() == 6 ? "20" : "";
    return shop::parse_written_day(digits.substr(0, 2) + "/" + digits.substr(2, 2) + "/" + century +
                                   digits.substr(4));
}

ReceivedGoods received_goods(const GoodsPage& page) {
    ReceivedGoods goods;
    goods.supplier_code = page.supplier_code;
    goods.invoice = page.invoice;
    goods.freight = page.freight;
    goods.discount = page.discount_of_all;
    goods.order = page.order;
    goods.settlement = page.settlement;
    for (const GoodsPage::Line& line : page.lines) {
        ReceivedLine received;
        received.product = line.product.id;
        received.unit = line.unit;
        received.quantity = typed_quantity_of(line);
        received.bonus = typed_quantity(line.typed[GoodsPage::bonus]).value_or(Quantity{});
        received.amount = amount_of(line);
        received.discount = typed_money(line.typed[GoodsPage::discount]);
        received.batch = line.batch;
        received.expiry = typed_expiry(line.typed[GoodsPage::expiry]);
        goods.lines.push_back(std::move(received));
    }
    return goods;
}

StockToAdjust stock_to_adjust(const GoodsPage& page) {
    StockToAdjust stock;
    stock.reason = page.reason;
    stock.supplier_code = page.supplier_code;
    stock.reference = page.reference;
    stock.note = page.note;
    for (const GoodsPage::Line& line : page.lines) {
        stock.lines.push_back({line.product.id, line.unit, typed_quantity_of(line)});
    }
    return stock;
}

} // namespace sokoguru::till
