#include "app/cli/stock_answer.h"

#include "app/cli/lots_answer.h"
#include "app/cli/purchasing_answer.h"
#include "app/shop/language.h"
#include "app/shop/stock_text.h"
#include "core/till/permission.h"
#include "core/values/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <string>

namespace sokoguru::cli {

namespace {

using Json = nlohmann::json;

std::string write(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

const char* name_of(CountStanding standing) {
    switch (standing) {
    case CountStanding::open: return "open";
    case CountStanding::posted: return "posted";
    case CountStanding::cancelled: break;
    }
    return "cancelled";
}

const char* name_of(CountScope scope) {
    switch (scope) {
    case CountScope::full: return "full";
    case CountScope::category: return "category";
    case CountScope::shelf: break;
    }
    return "shelf";
}

const char* words_of(CountStanding standing) {
    switch (standing) {
    case CountStanding::open: return tr("being counted");
    case CountStanding::posted: return tr("posted");
    case CountStanding::cancelled: break;
    }
    return tr("put away");
}

Json goods_json(const StockGoods& goods) {
    return {{"product", goods.product.value()},
            {"unit", goods.unit.value()},
            {"name", goods.name},
            {"unit_name", goods.unit_name}};
}

Json supplier_json(const std::optional<DocumentSupplier>& supplier) {
    return supplier ? Json(supplier->code) : Json(nullptr);
}

Json line_json(const GoodsReceiptLine& line) {
    Json json = goods_json(line.goods);
    json["quantity_thousandths"] = line.quantity.thousandths();
    json["bonus_thousandths"] = line.bonus.thousandths();
    json["base_thousandths"] = line.received.received.quantity.thousandths();
    json["amount_rupiah"] = line.amount.rupiah();
    json["discount_rupiah"] = line.discount.rupiah();
    json["value_rupiah"] = line.received.received.value.rupiah();
    json["true_up_rupiah"] = line.received.true_up.rupiah();
    json["unit_cost_rupiah"] = line.received.unit_cost.rupiah();
    json["batch"] = line.batch;
    json["expiry"] = line.expiry ? Json(format_date(*line.expiry)) : Json(nullptr);
    return json;
}

ConsoleAnswer answer_goods_receipt(const GoodsReceipt& receipt) {
    Json lines = Json::array();
    std::string text = fmt::format("{} {}", tr("Goods received:"), receipt.number.text());
    if (receipt.supplier) text += "  " + receipt.supplier->name;
    if (!receipt.invoice.empty()) text += "  " + receipt.invoice;
    for (const GoodsReceiptLine& line : receipt.lines) {
        lines.push_back(line_json(line));
        text += fmt::format("\n  {:>9} {:<6} {:<32} {:>13}  {} {}", format_quantity(line.quantity),
                            line.goods.unit_name, text_prefix(line.goods.name, 32),
                            format_money(line.received.received.value), tr("cost of one"),
                            format_money(line.received.unit_cost));
        if (line.bonus != Quantity{})
            text += fmt::format("  +{} {}", format_quantity(line.bonus), tr("free"));
        if (line.expiry) text += fmt::format("  {} {}", tr("expires"), format_date(*line.expiry));
    }
    text += fmt::format("\n{} {}", tr("TOTAL"), format_money(receipt.total()));
    if (receipt.due) text += fmt::format("  {} {}", tr("due"), format_date(*receipt.due));
    return {text, write({{"ok", true},
                         {"kind", "receipt"},
                         {"document", receipt.number.text()},
                         {"supplier", supplier_json(receipt.supplier)},
                         {"invoice", receipt.invoice},
                         {"paid", receipt.settlement == ReceiptSettlement::cash},
                         {"due", receipt.due ? Json(format_date(*receipt.due)) : Json(nullptr)},
                         {"freight_rupiah", receipt.freight.rupiah()},
                         {"discount_rupiah", receipt.discount.rupiah()},
                         {"total_rupiah", receipt.total().rupiah()},
                         {"lines", std::move(lines)}})};
}

ConsoleAnswer answer_adjustment(const StockAdjustment& adjustment) {
    Json lines = Json::array();
    std::string text = fmt::format("{} {}", tr("Stock changed:"), adjustment.number.text());
    if (adjustment.supplier) text += "  " + adjustment.supplier->name;
    if (!adjustment.note.empty()) text += "  " + adjustment.note;
    for (const StockAdjustmentLine& line : adjustment.lines) {
        Json json = goods_json(line.goods);
        json["quantity_thousandths"] = line.quantity.thousandths();
        json["base_thousandths"] = line.change.quantity.thousandths();
        json["value_rupiah"] = line.change.value.rupiah();
        json["true_up_rupiah"] = line.true_up.rupiah();
        lines.push_back(std::move(json));
        text +=
            fmt::format("\n  {:>9} {:<6} {:<32} {:>13}", format_quantity(line.quantity), line.goods.unit_name,
                        text_prefix(line.goods.name, 32), format_money(line.change.value));
    }
    text += fmt::format("\n{} {}", tr("TOTAL"), format_money(adjustment.total()));
    const bool goes_back = adjustment.number.document == StockDocument::supplier_return;
    return {text, write({{"ok", true},
                         {"kind", goes_back ? "supplier_return" : "adjustment"},
                         {"document", adjustment.number.text()},
                         {"reason", word_of(adjustment.reason)},
                         {"note", adjustment.note},
                         {"supplier", supplier_json(adjustment.supplier)},
                         {"reference", adjustment.reference},
                         {"total_rupiah", adjustment.total().rupiah()},
                         {"lines", std::move(lines)}})};
}

/// What a sheet says of a product; its value is the posted one, or what it would be now.
struct CountRow {
    CountedProduct product;
    Money value;
    bool needs_recount = false;
};

std::vector<CountRow> rows_of(db::Store& store, const CountSheet& sheet, CountStanding standing) {
    std::vector<CountRow> rows;
    if (standing == CountStanding::posted) {
        for (const CountPostingLine& line : store.posted_count_lines(sheet.number)) {
            rows.push_back(
                {{line.product, line.name, line.counted, line.expected}, line.change.value, false});
        }
        return rows;
    }
    for (CountedProduct& product : counted_products(store.stockroom().count_entries(sheet.number))) {
        const StockLevel level = store.catalog().stock_level(product.product);
        const Money value = value_of_difference(product, level);
        const bool is_due = needs_recount(sheet, product, level);
        rows.push_back({std::move(product), value, is_due});
    }
    return rows;
}

ConsoleAnswer answer_count(db::Store& store, const CountSheet& sheet, bool may_see) {
    const CountStanding standing = store.stockroom().count_standing(sheet.number);
    const bool is_blind = sheet.visibility == CountVisibility::blind;
    const bool is_told = may_see || !is_blind || standing != CountStanding::open;
    Json products = Json::array();
    std::string text = fmt::format("{} {}  {}", tr("Count"), sheet.number.text(), words_of(standing));
    text += "  " + shop::scope_text(sheet);
    if (sheet.scope != CountScope::shelf && !sheet.note.empty()) text += "  " + sheet.note;
    Money total;
    for (const CountRow& row : rows_of(store, sheet, standing)) {
        Json json = {{"product", row.product.product.value()},
                     {"name", row.product.name},
                     {"counted_thousandths", row.product.counted.thousandths()}};
        text += fmt::format("\n  {:<32} {:>9}", text_prefix(row.product.name, 32),
                            format_quantity(row.product.counted));
        if (is_told) {
            json["expected_thousandths"] = row.product.expected.thousandths();
            json["difference_thousandths"] = row.product.difference().thousandths();
            json["value_rupiah"] = row.value.rupiah();
            json["needs_recount"] = row.needs_recount;
            text += fmt::format(" / {:>9}  {:>9} {:>13}{}", format_quantity(row.product.expected),
                                format_quantity(row.product.difference()), format_money(row.value),
                                row.needs_recount ? fmt::format("  {}", tr("count again")) : "");
            total += row.value;
        }
        products.push_back(std::move(json));
    }
    if (is_told) text += fmt::format("\n{} {}", tr("TOTAL"), format_money(total));
    Json json = {{"ok", true},
                 {"kind", "count"},
                 {"document", sheet.number.text()},
                 {"standing", name_of(standing)},
                 {"scope", name_of(sheet.scope)},
                 {"category", sheet.category},
                 {"blind", is_blind},
                 {"note", sheet.note},
                 {"products", std::move(products)}};
    if (is_told) json["total_rupiah"] = total.rupiah();
    return {text, write(json)};
}

} // namespace

ConsoleAnswer do_goods_work(shop::Shop& shop, const GoodsWork& work, UtcTime now) {
    const auto commands = commands_of(work, shop.store().catalog());
    if (!commands) return answer_refusal(commands.error());
    for (const Command& command : *commands) {
        const auto outcome = shop.engine().handle(command, now, work.approval);
        if (!outcome) return answer_refusal(outcome.error());
    }
    return answer_stock_document(shop.store(), *shop.engine().state().stock_document,
                                 may_see_expectations(shop.engine().state().user));
}

ConsoleAnswer answer_stock_document(db::Store& store, const StockNumber& number, bool may_see) {
    switch (number.document) {
    case StockDocument::receipt:
        if (const auto receipt = store.find_goods_receipt(number)) {
            ConsoleAnswer answer = answer_goods_receipt(*receipt);
            return receipt->order ? with_order(std::move(answer), store, *receipt->order) : answer;
        }
        break;
    case StockDocument::adjustment:
    case StockDocument::supplier_return:
        if (const auto adjustment = store.find_adjustment(number)) return answer_adjustment(*adjustment);
        break;
    case StockDocument::transfer:
        if (const auto transfer = store.stockroom().find_transfer(number))
            return answer_transfer(*transfer,
                                   store.stockroom().transfer_standing({store.lane().shop, number}));
        break;
    case StockDocument::arrival:
        if (const auto arrival = store.find_arrival(number)) return answer_arrival(*arrival);
        break;
    case StockDocument::settlement:
        if (const auto settlement = store.find_settlement(number)) return answer_settlement(*settlement);
        break;
    case StockDocument::count:
        if (const auto sheet = store.stockroom().find_count(number))
            return answer_count(store, *sheet, may_see);
        break;
    case StockDocument::order:
        if (const auto order = store.purchasing().order_details(number)) return answer_order(*order);
        return answer_refusal({.reason = RefusalReason::unknown_order, .text = number.text()});
    case StockDocument::supplier_payment:
        if (const auto payment = store.purchasing().find_payment(number))
            return answer_supplier_payment(store, *payment);
        break;
    }
    return answer_refusal({.reason = RefusalReason::unknown_count, .text = number.text()});
}

ConsoleAnswer answer_counts(const std::vector<db::CountListing>& counts, Zone zone) {
    Json all = Json::array();
    std::string text;
    for (const db::CountListing& count : counts) {
        const LocalTime local = to_local(count.sheet.opened_at, zone);
        all.push_back({{"document", count.sheet.number.text()},
                       {"standing", name_of(count.standing)},
                       {"scope", name_of(count.sheet.scope)},
                       {"category", count.sheet.category},
                       {"blind", count.sheet.visibility == CountVisibility::blind},
                       {"note", count.sheet.note},
                       {"opened_by", count.sheet.opener_name},
                       {"opened_at_ms", count.sheet.opened_at.ms},
                       {"products", count.product_count}});
        text += fmt::format("{}{:<18} {} {}  {:<14} {:>5}  {}", text.empty() ? "" : "\n",
                            count.sheet.number.text(), format_date(local), format_clock(local),
                            words_of(count.standing), count.product_count, shop::scope_text(count.sheet));
    }
    if (text.empty()) text = tr("There are no counts.");
    return {text, write({{"ok", true}, {"counts", std::move(all)}})};
}

ConsoleAnswer answer_suppliers(const std::vector<Supplier>& suppliers) {
    Json all = Json::array();
    std::string text;
    for (const Supplier& supplier : suppliers) {
        const bool is_active = supplier.standing == SupplierStanding::active;
        all.push_back({{"code", supplier.code},
                       {"name", supplier.name},
                       {"phone", supplier.phone},
                       {"lead_time_days", supplier.lead_time_days},
                       {"minimum_order_rupiah", supplier.minimum_order.rupiah()},
                       {"payment_days", supplier.payment_days},
                       {"active", is_active}});
        text += fmt::format("{}{:<10} {:<32} {:<16} {:>3} {} {:>13}{}", text.empty() ? "" : "\n",
                            text_prefix(supplier.code, 10), text_prefix(supplier.name, 32),
                            text_prefix(supplier.phone, 16), supplier.lead_time_days, tr("days"),
                            format_money(supplier.minimum_order),
                            is_active ? "" : fmt::format("  {}", tr("stopped")));
    }
    if (text.empty()) text = tr("There are no suppliers.");
    return {text, write({{"ok", true}, {"suppliers", std::move(all)}})};
}

bool may_see_expectations(const std::optional<User>& user) {
    return user && may(user->role, Permission::approve_count);
}

} // namespace sokoguru::cli
