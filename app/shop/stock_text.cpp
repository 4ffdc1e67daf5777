#include "app/shop/stock_text.h"

#include "app/shop/language.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::shop {

namespace {

const char* move_text(db::StockMoveKind kind) {
    switch (kind) {
    case db::StockMoveKind::sale: return tr("Sale");
    case db::StockMoveKind::return_of_goods: return tr("Return");
    case db::StockMoveKind::receipt: return tr("Goods in");
    case db::StockMoveKind::true_up: return tr("Cost corrected");
    case db::StockMoveKind::count: return tr("Stock count");
    case db::StockMoveKind::adjustment: return tr("Adjustment");
    case db::StockMoveKind::transfer: return tr("Goods moved");
    case db::StockMoveKind::supplier_return: return tr("Back to the supplier");
    case db::StockMoveKind::other: break;
    }
    return tr("Movement");
}

std::string tenths(Quantity quantity) {
    const std::int64_t rounded = multiply_divide_half_up(quantity.thousandths(), 1, 100);
    return fmt::format("{},{}", format_quantity(Quantity::whole(rounded / 10)), rounded % 10);
}

} // namespace

std::string quantity_text(Quantity quantity, const std::string& unit_name) {
    return format_quantity(quantity) + " " + unit_name;
}

std::string cases_text(const db::StockRow& row) {
    if (row.case_name.empty() || row.level.quantity < row.case_factor) return "";
    const CaseCount count = in_cases(row.level.quantity, row.case_factor);
    std::string text = quantity_text(Quantity::whole(count.cases), row.case_name);
    if (count.rest != Quantity{}) text += " " + quantity_text(count.rest, row.unit_name);
    return text;
}

std::string days_text(const std::optional<Quantity>& days) {
    if (!days) return "—";
    constexpr std::int64_t exact_below_days = 10;
    if (*days >= Quantity::whole(exact_below_days))
        return format_quantity(Quantity::whole(multiply_divide_half_up(days->thousandths(), 1, 1'000)));
    return tenths(*days);
}

std::string rate_text(Quantity quantity) {
    return quantity.is_whole() ? format_quantity(quantity) : tenths(quantity);
}

std::string order_text(const db::StockRow& row, Quantity order) {
    if (row.case_name.empty()) return quantity_text(order, row.unit_name);
    return quantity_text(Quantity::whole(in_cases(order, row.case_factor).cases), row.case_name);
}

std::string advice_text(const db::StockRow& row) {
    switch (row.state) {
    case db::StockState::order:
    case db::StockState::order_now: return fmt::format("{} {}", tr("Order"), order_text(row, row.order));
    case db::StockState::negative: return tr("Negative: check");
    case db::StockState::too_much:
    case db::StockState::enough: break;
    }
    if (row.lots.near_expiry > Quantity{})
        return fmt::format("FEFO: {} {}", format_quantity(row.lots.near_expiry), tr("near expiry"));
    return row.state == db::StockState::too_much ? tr("Too much") : tr("Enough");
}

std::string stock_text(const db::StockRow& row) {
    if (row.lots.near_expiry <= Quantity{} || !row.lots.first_expiry)
        return quantity_text(row.level.quantity, row.unit_name);
    constexpr std::size_t day_and_month = 5; // Of "24/11".
    return fmt::format("{} · exp {}", format_quantity(row.level.quantity),
                       format_date(*row.lots.first_expiry).substr(0, day_and_month));
}

std::string document_number(const db::StockCardRow& row) {
    if (row.sale) return row.sale->text();
    return row.document ? row.document->text() : fmt::format("#{}", row.entry.value());
}

std::string document_text(const db::StockCardRow& row) {
    return fmt::format("{} {}", move_text(row.kind), document_number(row));
}

std::string scope_text(const CountSheet& sheet) {
    switch (sheet.scope) {
    case CountScope::category: return sheet.category;
    case CountScope::shelf: return fmt::format("{}: {}", tr("Shelf"), sheet.note);
    case CountScope::full: break;
    }
    return tr("All goods");
}

std::string class_text(const db::StockRow& row) {
    return {letter_of(row.margin_class), letter_of(row.steadiness)};
}

} // namespace sokoguru::shop
