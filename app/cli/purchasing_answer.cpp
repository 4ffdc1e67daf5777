#include "app/cli/purchasing_answer.h"

#include "app/shop/csv_row.h"
#include "app/shop/language.h"
#include "app/shop/order_text.h"
#include "core/catalog/product_list_cells.h"
#include "core/catalog/product_list_steps.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <string_view>

namespace sokoguru::cli {

namespace {

using Json = nlohmann::json;

constexpr std::string_view thousandths_ending = "_thousandths";
constexpr std::string_view rupiah_ending = "_rupiah";

std::string write(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string heading_of(std::string_view key) {
    for (const std::string_view ending : {thousandths_ending, rupiah_ending}) {
        if (key.ends_with(ending)) key.remove_suffix(ending.size());
    }
    std::string heading(key);
    for (char& c : heading) {
        if (c == '_') c = ' ';
    }
    return heading;
}

std::string cell_of(const std::string& key, const Json& value) {
    if (value.is_null()) return {};
    if (value.is_string()) return shield_text(value.get<std::string>());
    if (key.ends_with(thousandths_ending)) return format_list_number(Quantity{value.get<std::int64_t>()});
    return value.dump();
}

const char* name_of(OrderStanding standing) {
    switch (standing) {
    case OrderStanding::draft: return "draft";
    case OrderStanding::sent: return "sent";
    case OrderStanding::partly_received: return "partly_received";
    case OrderStanding::closed: return "closed";
    case OrderStanding::cancelled: break;
    }
    return "cancelled";
}

const char* name_of(SupplierDebtKind kind) {
    switch (kind) {
    case SupplierDebtKind::receipt: return "receipt";
    case SupplierDebtKind::supplier_return: return "supplier_return";
    case SupplierDebtKind::payment: break;
    }
    return "payment";
}

const char* name_of(SupplierPaymentWay way) {
    return way == SupplierPaymentWay::cash ? "cash" : "transfer";
}

Json order_json(const db::OrderDetails& details) {
    const OrderProgress& progress = details.progress;
    Json lines = Json::array();
    for (std::size_t i = 0; i < progress.order.lines.size(); ++i) {
        const OrderLine& line = progress.order.lines[i];
        lines.push_back({{"product", line.goods.product.value()},
                         {"unit", line.goods.unit.value()},
                         {"name", line.goods.name},
                         {"unit_name", line.goods.unit_name},
                         {"quantity_thousandths", line.quantity.thousandths()},
                         {"price_rupiah", line.price.rupiah()},
                         {"amount_rupiah", line.amount().rupiah()},
                         {"base_thousandths", line.base_quantity().thousandths()},
                         {"received_thousandths", progress.received[i].thousandths()},
                         {"open_thousandths", progress.open(i).thousandths()},
                         {"missing_thousandths", progress.missing(i).thousandths()}});
    }
    Json receipts = Json::array();
    for (const StockNumber& receipt : details.receipts) {
        receipts.push_back(receipt.text());
    }
    return {{"ok", true},
            {"kind", "order"},
            {"document", progress.order.number.text()},
            {"standing", name_of(progress.standing)},
            {"supplier", progress.order.supplier.code},
            {"note", progress.order.note},
            {"reason", details.end_reason},
            {"total_rupiah", progress.order.total().rupiah()},
            {"receipts", std::move(receipts)},
            {"lines", std::move(lines)}};
}

/// "24 of 80 are still to come", in base units.
std::string rest_text(const OrderProgress& progress, std::size_t line) {
    std::string text;
    if (progress.open(line) > Quantity{})
        text += fmt::format("  {} {}", tr("still to come:"), format_quantity(progress.open(line)));
    if (progress.missing(line) > Quantity{})
        text += fmt::format("  {} {}", tr("never came:"), format_quantity(progress.missing(line)));
    if (progress.surplus(line) > Quantity{})
        text += fmt::format("  {} {}", tr("too many:"), format_quantity(progress.surplus(line)));
    return text;
}

} // namespace

std::string write_list(const ListAnswer& list, TableFormat format) {
    if (format == TableFormat::json) {
        Json all = Json::array();
        for (const auto& row : list.rows) {
            Json object = Json::object();
            for (std::size_t i = 0; i < row.size(); ++i) {
                object[list.keys[i]] = row[i];
            }
            all.push_back(std::move(object));
        }
        return all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
    }
    std::string text;
    if (format == TableFormat::csv) {
        std::vector<std::string> cells;
        for (const std::string& key : list.keys) {
            cells.push_back(heading_of(key));
        }
        text += shop::csv_row(cells);
        for (const auto& row : list.rows) {
            cells.clear();
            for (std::size_t i = 0; i < row.size(); ++i) {
                cells.push_back(cell_of(list.keys[i], row[i]));
            }
            text += shop::csv_row(cells);
        }
        return text;
    }
    for (const std::string& line : list.lines) {
        text += line + "\n";
    }
    return text.empty() ? list.empty + "\n" : text;
}

ConsoleAnswer answer_order(const db::OrderDetails& details) {
    const OrderProgress& progress = details.progress;
    const PurchaseOrder& order = progress.order;
    std::string text = fmt::format("{} {}  {}  {}", tr("Purchase order"), order.number.text(),
                                   order.supplier.name, shop::order_standing_text(progress.standing));
    if (!details.end_reason.empty()) text += fmt::format(" ({})", details.end_reason);
    if (!order.note.empty()) text += "\n" + order.note;
    for (std::size_t i = 0; i < order.lines.size(); ++i) {
        const OrderLine& line = order.lines[i];
        text += fmt::format("\n  {:>9} {:<6} {:<32} {:>11} {:>13}{}", format_quantity(line.quantity),
                            line.goods.unit_name, text_prefix(line.goods.name, 32), format_money(line.price),
                            format_money(line.amount()), rest_text(progress, i));
    }
    text += fmt::format("\n{} {}", tr("TOTAL"), format_money(order.total()));
    for (const StockNumber& receipt : details.receipts) {
        text += fmt::format("\n{} {}", tr("Goods received:"), receipt.text());
    }
    return {text, write(order_json(details))};
}

ConsoleAnswer answer_supplier_payment(db::Store& store, const SupplierPayment& payment) {
    const Money left = owed(store.purchasing().supplier_account(payment.supplier.id));
    const std::string text = fmt::format(
        "{} {}  {}  {} {}{}\n{} {}", tr("Paid:"), payment.number.text(), payment.supplier.name,
        format_money(payment.amount), shop::payment_way_text(payment.way),
        payment.reference.empty() ? "" : "  " + payment.reference, tr("Still owed:"), format_money(left));
    return {text, write({{"ok", true},
                         {"kind", "supplier_payment"},
                         {"document", payment.number.text()},
                         {"supplier", payment.supplier.code},
                         {"way", name_of(payment.way)},
                         {"amount_rupiah", payment.amount.rupiah()},
                         {"reference", payment.reference},
                         {"owed_rupiah", left.rupiah()}})};
}

ConsoleAnswer with_order(ConsoleAnswer receipt, db::Store& store, const StockNumber& order) {
    const auto details = store.purchasing().order_details(order);
    if (!details) return receipt;
    const ConsoleAnswer answer = answer_order(*details);
    Json json = Json::parse(receipt.json);
    json["order"] = Json::parse(answer.json);
    return {receipt.text + "\n" + answer.text, write(json)};
}

ListAnswer list_all_suppliers(const std::vector<Supplier>& suppliers) {
    ListAnswer list{{"code", "name", "phone", "lead_days", "payment_days", "minimum_order_rupiah", "active"},
                    {},
                    {},
                    tr("There are no suppliers.")};
    for (const Supplier& supplier : suppliers) {
        const bool is_active = supplier.standing == SupplierStanding::active;
        list.rows.push_back({supplier.code, supplier.name, supplier.phone, supplier.lead_time_days,
                             supplier.payment_days, supplier.minimum_order.rupiah(),
                             is_active ? "yes" : "no"});
    }
    return list;
}

ListAnswer list_orders(const std::vector<db::OrderListing>& orders, Zone zone) {
    ListAnswer list{{"document", "date", "supplier", "supplier_name", "standing", "lines", "total_rupiah"},
                    {},
                    {},
                    tr("There are no orders.")};
    for (const db::OrderListing& order : orders) {
        const std::string day = format_date(to_local(order.at, zone));
        list.rows.push_back({order.number.text(), day, order.supplier.code, order.supplier.name,
                             name_of(order.standing), order.line_count, order.total.rupiah()});
        list.lines.push_back(fmt::format("{:<18} {}  {:<28} {:<18} {:>4} {:>13}", order.number.text(), day,
                                         text_prefix(order.supplier.name, 28),
                                         shop::order_standing_text(order.standing), order.line_count,
                                         format_money(order.total)));
    }
    return list;
}

ListAnswer list_supplier_prices(const std::vector<db::SupplierPriceListing>& prices) {
    ListAnswer list{{"supplier", "code", "name", "unit", "price_rupiah", "tier_prices", "minimum_thousandths",
                     "pack_thousandths", "lead_days", "preferred"},
                    {},
                    {},
                    tr("There are no prices of suppliers.")};
    for (const db::SupplierPriceListing& listing : prices) {
        const SupplierPrice& price = listing.price;
        std::vector<PriceStep> steps;
        for (const SupplierPriceStep& step : price.steps) {
            steps.push_back({PriceLevel::retail, step.from, step.price});
        }
        const std::string tiers = steps.empty() ? std::string{} : format_tiers(steps);
        list.rows.push_back({listing.supplier_code, listing.sku, listing.name, listing.unit_name,
                             price.price.rupiah(), tiers, price.minimum.thousandths(),
                             price.pack.thousandths(),
                             price.lead_time_days ? Json(*price.lead_time_days) : Json(nullptr),
                             price.is_preferred ? "yes" : "no"});
        list.lines.push_back(fmt::format(
            "{:<10} {:<14} {:<30} {:>11}/{:<6} {}{}", text_prefix(listing.supplier_code, 10),
            text_prefix(listing.sku, 14), text_prefix(listing.name, 30), format_money(price.price),
            listing.unit_name, tiers, price.is_preferred ? fmt::format("  {}", tr("preferred")) : ""));
    }
    return list;
}

ListAnswer list_accounts(const std::vector<db::SupplierAccountListing>& accounts, BusinessDay today) {
    ListAnswer list{{"supplier", "name", "owed_rupiah", "overdue_rupiah", "next_due"},
                    {},
                    {},
                    tr("Nothing is owed to suppliers.")};
    for (const db::SupplierAccountListing& account : accounts) {
        const Money overdue = account.overdue(today);
        const std::string due = account.debts.empty() ? "" : format_date(account.debts.front().due);
        list.rows.push_back({account.supplier.code, account.supplier.name, account.owed.rupiah(),
                             overdue.rupiah(), due.empty() ? Json(nullptr) : Json(due)});
        std::string line = fmt::format("{:<10} {:<32} {:>13}", text_prefix(account.supplier.code, 10),
                                       text_prefix(account.supplier.name, 32), format_money(account.owed));
        if (!due.empty()) line += fmt::format("  {} {}", tr("due"), due);
        if (overdue > Money{}) line += fmt::format("  {} {}", tr("overdue"), format_money(overdue));
        list.lines.push_back(std::move(line));
    }
    return list;
}

ListAnswer list_account(const std::vector<SupplierDebtEntry>& entries) {
    ListAnswer list{{"document", "kind", "date", "reference", "amount_rupiah", "due", "owed_rupiah"},
                    {},
                    {},
                    tr("Nothing is owed to suppliers.")};
    Money balance;
    for (const SupplierDebtEntry& entry : entries) {
        balance += entry.amount;
        list.rows.push_back({entry.document.text(), name_of(entry.kind), format_date(entry.document.day),
                             entry.reference, entry.amount.rupiah(),
                             entry.due ? Json(format_date(*entry.due)) : Json(nullptr), balance.rupiah()});
        list.lines.push_back(
            fmt::format("{:<18} {}  {:<22} {:<16} {:>13} {:>13}{}", entry.document.text(),
                        format_date(entry.document.day), shop::debt_kind_text(entry.kind),
                        text_prefix(entry.reference, 16), format_money(entry.amount), format_money(balance),
                        entry.due ? fmt::format("  {} {}", tr("due"), format_date(*entry.due)) : ""));
    }
    return list;
}

ListAnswer list_payments(const std::vector<SupplierPayment>& payments) {
    ListAnswer list{{"document", "date", "supplier", "name", "way", "reference", "amount_rupiah"},
                    {},
                    {},
                    tr("No supplier was paid yet.")};
    for (const SupplierPayment& payment : payments) {
        list.rows.push_back({payment.number.text(), format_date(payment.number.day), payment.supplier.code,
                             payment.supplier.name, name_of(payment.way), payment.reference,
                             payment.amount.rupiah()});
        list.lines.push_back(fmt::format(
            "{:<18} {}  {:<28} {:<14} {:<16} {:>13}", payment.number.text(), format_date(payment.number.day),
            text_prefix(payment.supplier.name, 28), shop::payment_way_text(payment.way),
            text_prefix(payment.reference, 16), format_money(payment.amount)));
    }
    return list;
}

} // namespace sokoguru::cli
