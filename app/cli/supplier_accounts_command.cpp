// sokoguru suppliers owe, pay, payments; and what the commands of buying share.

#include "app/cli/goods_command.h"
#include "app/cli/purchasing_answer.h"
#include "app/cli/purchasing_command.h"
#include "app/shop/language.h"
#include "app/shop/refusal_text.h"
#include "core/catalog/product_list_cells.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

constexpr std::size_t payments_max = 10'000;

struct AccountRequest {
    std::string supplier;
    std::int64_t amount_rupiah = 0;
    std::string reference;
    bool cash = false;
    bool confirm = false;
    bool json = false;
    bool csv = false;
    TableFormat format() const {
        return json ? TableFormat::json : csv ? TableFormat::csv : TableFormat::text;
    }
};

void show_owed(Context& context, const AccountRequest& request) {
    db::Store store(context.shop_file, db::Access::read_only);
    const ShopProfile profile = store.profile();
    if (context.language.empty()) set_language(profile.language);
    const BusinessDay today = business_day(context.now(), profile.zone, profile.day_cutoff_minutes);
    if (request.supplier.empty()) {
        context.out << write_list(list_accounts(store.purchasing().accounts(), today), request.format());
    } else {
        const Supplier supplier = read_supplier(store, request.supplier);
        context.out << write_list(list_account(store.purchasing().supplier_account(supplier.id)),
                                  request.format());
    }
}

void pay(Context& context, const AccountRequest& request) {
    PaySupplier command;
    command.payment.supplier_code = request.supplier;
    command.payment.way = request.cash ? SupplierPaymentWay::cash : SupplierPaymentWay::transfer;
    command.payment.amount = Money{request.amount_rupiah};
    command.payment.reference = request.reference;
    command.payment.is_confirmed = request.confirm;
    run_stock_command(context, command, request.json);
}

void show_payments(Context& context, const AccountRequest& request) {
    db::Store store(context.shop_file, db::Access::read_only);
    if (context.language.empty()) set_language(store.profile().language);
    std::optional<SupplierId> supplier;
    if (!request.supplier.empty()) supplier = read_supplier(store, request.supplier).id;
    context.out << write_list(list_payments(store.purchasing().payments(payments_max, supplier)),
                              request.format());
}

void add_formats(CLI::App& command, const std::shared_ptr<AccountRequest>& request) {
    CLI::Option* json = command.add_flag("--json", request->json, "As a JSON array");
    command.add_flag("--csv", request->csv, "As a table for a spreadsheet")->excludes(json);
}

} // namespace

StockNumber read_order_number(const std::string& text) {
    const auto number = parse_stock_number(text);
    if (!number || number->document != StockDocument::order)
        throw CommandFailed(fmt::format("{} {}", tr("That is no number of an order:"), text));
    return *number;
}

Supplier read_supplier(db::Store& store, const std::string& code) {
    auto supplier = store.stockroom().find_supplier(code);
    if (!supplier)
        throw CommandFailed(shop::describe({.reason = RefusalReason::unknown_supplier, .text = code}));
    return std::move(*supplier);
}

Product read_product(db::Store& store, const std::string& code) {
    auto goods = shop::find_goods(store.catalog(), code);
    if (!goods) throw CommandFailed(shop::describe(goods.error()));
    return std::move(goods->product);
}

Quantity read_quantity(const std::string& text) {
    const auto quantity = parse_quantity(text, Divisibility::whole);
    if (!quantity) throw CommandFailed(fmt::format("{} {}", tr("Not understood:"), text));
    return *quantity;
}

void add_supplier_accounts(CLI::App& suppliers, Context& context) {
    auto request = std::make_shared<AccountRequest>();
    CLI::App* owed = suppliers.add_subcommand("owe", "What is owed to whom, and until when");
    owed->add_option("SUPPLIER", request->supplier, "This one's account, entry by entry");
    add_formats(*owed, request);
    owed->callback(
        [&context, request] { context.run = [&context, request] { show_owed(context, *request); }; });
    CLI::App* paid = suppliers.add_subcommand("pay", "A payment to a supplier");
    paid->add_option("SUPPLIER", request->supplier, "The supplier's code")->required();
    paid->add_option("AMOUNT", request->amount_rupiah, "In rupiah")->required();
    paid->add_flag("--cash", request->cash, "In cash; otherwise by transfer");
    paid->add_option("--reference", request->reference, "Of the transfer or the slip");
    paid->add_flag("--confirm", request->confirm, "Though it is more than is owed, or looks paid already");
    paid->add_flag("--json", request->json, "Answer with a JSON object");
    paid->callback([&context, request] { context.run = [&context, request] { pay(context, *request); }; });
    CLI::App* payments = suppliers.add_subcommand("payments", "What was paid, the newest first");
    payments->add_option("SUPPLIER", request->supplier, "The supplier's code");
    add_formats(*payments, request);
    payments->callback(
        [&context, request] { context.run = [&context, request] { show_payments(context, *request); }; });
}

} // namespace sokoguru::cli
