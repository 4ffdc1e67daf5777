#include "app/shop/list_import.h"

#include "app/shop/language.h"
#include "app/shop/ledger_accounts.h"
#include "app/shop/list_rows.h"
#include "app/shop/product_text.h"
#include "core/catalog/product_list_cells.h"
#include "core/catalog/product_list_steps.h"
#include "core/sale/limits.h"
#include "core/values/text.h"
#include "db/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace sokoguru::shop {

namespace {

/// A document takes so many lines; more become further ones.
constexpr std::size_t lines_of_a_document = 500;

/// What reading one row may say instead of a value.
template <class Value>
using OrWhy = tl::expected<Value, std::string>;

tl::unexpected<std::string> why(const char* sentence, const std::string& text) {
    return tl::unexpected(fmt::format(fmt::runtime(sentence), text));
}

OrWhy<std::optional<Money>> price_of(const ListRows& rows, const CsvRow& row, const char* column) {
    const std::string cell = rows.cell(row, column);
    if (cell.empty()) return std::nullopt;
    const auto reading = parse_price(cell);
    if (!reading) return why(tr("the amount “{}” can't be read."), cell);
    return reading->price;
}

/// Which price of the unit; nothing for the list price.
OrWhy<std::optional<PriceTier>> tier_of(const ListRows& rows, const CsvRow& row, const Product& product) {
    constexpr Quantity one{1000};
    const std::string level = fold_case(rows.cell(row, "level"));
    const std::string from = rows.cell(row, "from quantity");
    PriceTier tier;
    if (!from.empty()) {
        const auto quantity = parse_quantity(from, product.divisibility);
        if (!quantity || *quantity <= Quantity{}) return why(tr("the quantity “{}” can't be read."), from);
        tier.from = *quantity;
    }
    const bool is_list = level.empty() || level == "list" || level == "daftar";
    if (is_list && tier.from == one) return std::nullopt;
    if (!is_list) {
        const auto found = parse_level(level);
        if (!found) return why(tr("“{}” is no level of prices."), level);
        tier.level = *found;
    }
    return tier;
}

struct ReadPrice {
    PriceChange change;
    std::optional<BusinessDay> from;
};

OrWhy<ReadPrice> read_price(const ListRows& rows, const CsvRow& row, db::Store& store, BusinessDay today) {
    const auto goods = goods_of_row(rows, row, store.catalog());
    if (!goods) return tl::unexpected(goods.error());
    const auto tier = tier_of(rows, row, goods->product);
    if (!tier) return tl::unexpected(tier.error());
    const auto price = price_of(rows, row, "price");
    if (!price) return tl::unexpected(price.error());
    if (!*price) return why("{}", tr("there is no price."));
    if (**price <= Money{}) return why("{}", tr("the price is 0."));
    ReadPrice read{{goods->product.id, goods->unit, *tier, {}, *price}, {}};
    read.change.before = price_now(goods->product, read.change);
    if (const std::string day = rows.cell(row, "valid from"); !day.empty()) {
        read.from = parse_written_day(day);
        if (!read.from) return why(tr("the day “{}” can't be read."), day);
        if (*read.from <= today) read.from.reset(); // It holds already.
    }
    return read;
}

template <class Line>
std::vector<std::vector<Line>> in_documents(const std::vector<Line>& lines) {
    std::vector<std::vector<Line>> documents;
    for (const Line& line : lines) {
        if (documents.empty() || documents.back().size() == lines_of_a_document) documents.emplace_back();
        documents.back().push_back(line);
    }
    return documents;
}

/// How the stock differs, sorted by what it takes to bring it right.
struct StockDifferences {
    std::vector<ReceivedLine> received;
    std::vector<AdjustedLine> found;
    std::vector<AdjustedLine> lost;
};

std::string stock_line(const Product& product, const char* what, Quantity quantity) {
    return fmt::format("{} {}: {} {} {}", product.sku, product.name, what, format_quantity(quantity),
                       product.units.front().name);
}

OrWhy<bool> read_stock(const ListRows& rows, const CsvRow& row, db::Store& store, std::set<ProductId>& seen,
                       StockDifferences& differences, ListImportPlan& plan) {
    const auto goods = goods_of_row(rows, row, store.catalog());
    if (!goods) return tl::unexpected(goods.error());
    const Product& product = goods->product;
    const std::string cell = rows.cell(row, "stock");
    if (cell.empty()) return why("{}", tr("there is no quantity."));
    const auto listed = parse_quantity(cell, product.divisibility);
    if (!listed || *listed < Quantity{} || *listed > line_quantity_max)
        return why(tr("the quantity “{}” can't be read."), cell);
    if (!seen.insert(product.id).second) return why(tr("{} stands in the list twice."), product.name);
    const Quantity factor = product.find_unit(goods->unit)->factor;
    const Quantity there{multiply_divide_half_up(listed->thousandths(), factor.thousandths(), 1000)};
    const auto cost = price_of(rows, row, "cost");
    if (!cost) return tl::unexpected(cost.error());
    const StockLevel level = store.catalog().stock_level(product.id);
    const Quantity more = there - level.quantity;
    if (more == Quantity{}) return false;
    const UnitId base = product.units.front().id;
    if (more < Quantity{}) {
        differences.lost.push_back({product.id, base, -more});
        plan.changes.push_back(stock_line(product, tr("lost"), -more));
    } else if (*cost || level.quantity < Quantity{} || !product.consignor.empty()) {
        ReceivedLine line;
        line.product = product.id;
        line.unit = base;
        line.quantity = more;
        const Money unit_cost = product.consignor.empty() ? (*cost).value_or(level.last_unit_cost) : Money{};
        line.amount = Money{multiply_divide_half_up(unit_cost.rupiah(), more.thousandths(), 1000)};
        differences.received.push_back(line);
        plan.changes.push_back(stock_line(product, tr("received"), more));
    } else {
        differences.found.push_back({product.id, base, more});
        plan.changes.push_back(stock_line(product, tr("found"), more));
    }
    return true;
}

void add_stock_commands(const StockDifferences& differences, ListImportPlan& plan) {
    const std::string note = tr("List of the stock");
    for (auto& lines : in_documents(differences.received)) {
        ReceiveGoods command;
        command.goods.invoice = note;
        command.goods.lines = std::move(lines);
        command.goods.costs_are_confirmed = true;
        plan.commands.emplace_back(std::move(command));
    }
    for (auto& lines : in_documents(differences.found)) {
        plan.commands.emplace_back(
            AdjustStock{{.reason = AdjustmentReason::found, .note = note, .lines = std::move(lines)}});
    }
    for (auto& lines : in_documents(differences.lost)) {
        plan.commands.emplace_back(
            AdjustStock{{.reason = AdjustmentReason::lost, .note = note, .lines = std::move(lines)}});
    }
}

OrWhy<Supplier> read_supplier(const ListRows& rows, const CsvRow& row, db::Store& store) {
    const std::string code = read_sku_cell(rows.raw(row, "code")).code;
    if (code.empty()) return why("{}", tr("the row has no code."));
    Supplier supplier = store.stockroom().find_supplier(code).value_or(Supplier{});
    if (supplier.code.empty()) supplier.code = clean_text(code, code_length_max);
    if (const std::string name = rows.cell(row, "name"); !name.empty()) supplier.name = name;
    if (supplier.name.empty()) return why(tr("{} has no name."), code);
    if (const std::string phone = rows.cell(row, "phone"); !phone.empty()) supplier.phone = phone;
    if (const std::string days = rows.cell(row, "lead time days"); !days.empty()) {
        const auto read = parse_quantity(days, Divisibility::whole);
        if (!read || !read->is_whole() || *read < Quantity{} || *read > Quantity::whole(366))
            return why(tr("the days “{}” can't be read."), days);
        supplier.lead_time_days = static_cast<int>(read->thousandths() / 1000);
    }
    const auto minimum = price_of(rows, row, "minimum order");
    if (!minimum) return tl::unexpected(minimum.error());
    supplier.minimum_order = (*minimum).value_or(supplier.minimum_order);
    const std::string standing = fold_case(rows.cell(row, "standing"));
    if (standing == "stopped" || standing == "berhenti") supplier.standing = SupplierStanding::stopped;
    if (standing == "active" || standing == "aktif") supplier.standing = SupplierStanding::active;
    return supplier;
}

OrWhy<LedgerAccountName> read_account(const ListRows& rows, const CsvRow& row,
                                      std::set<LedgerAccount>& seen) {
    const std::string word = rows.cell(row, "account");
    const auto account = db::value_of<LedgerAccount>(word);
    if (!account)
        return why(tr("the account “{}” is unknown. “sokoguru report accounts” lists them all."), word);
    if (!seen.insert(*account).second) return why(tr("the account “{}” is there twice."), word);
    LedgerAccountName named{*account, rows.cell(row, "code"), rows.cell(row, "name")};
    if (named.code.empty() || text_length(named.code) > account_code_length_max)
        return why(tr("“{}” is no code. Write one of 1 to 20 characters."), named.code);
    return named;
}

} // namespace

OrSentence plan_price_import(const std::filesystem::path& file, db::Store& store, BusinessDay today,
                             PricesBelowCost below_cost) {
    std::vector<ListColumnNames> columns = goods_columns();
    columns.push_back({"level", {"tingkat", "untuk"}});
    columns.push_back({"from quantity", {"mulai", "from", "minimal"}});
    columns.push_back({"price", {"harga", "harga jual"}});
    columns.push_back({"valid from", {"berlaku mulai", "berlaku"}});
    ListRows rows(std::move(columns));
    ListImportPlan plan;
    std::map<std::optional<BusinessDay>, std::vector<PriceChange>> by_day;
    std::set<std::tuple<std::optional<BusinessDay>, ProductId, UnitId, std::optional<PriceTier>>> seen;
    const auto read = for_each_list_row(file, rows, {"price"}, [&](const CsvRow& row) {
        const auto price = read_price(rows, row, store, today);
        if (!price) return plan.notes.push_back({row.line_number, price.error()});
        const PriceChange& change = price->change;
        if (!seen.emplace(price->from, change.product, change.unit, change.tier).second)
            return plan.notes.push_back({row.line_number, tr("the same price stands in the list twice.")});
        if (change.before == change.price) return static_cast<void>(++plan.unchanged_count);
        by_day[price->from].push_back(change);
    });
    if (!read) return tl::unexpected(read.error());
    for (auto& [from, changes] : by_day) {
        plan.changed_count += changes.size();
        for (PricePreviewRow& row : preview_of(store, changes)) {
            plan.prices.push_back(std::move(row));
        }
        plan.commands.emplace_back(ChangePrices{changes, from, tr("List of prices"), below_cost});
    }
    return plan;
}

OrSentence plan_stock_import(const std::filesystem::path& file, db::Store& store) {
    std::vector<ListColumnNames> columns = goods_columns();
    columns.push_back({"stock", {"stok", "jumlah", "qty"}});
    columns.push_back({"cost", {"hpp", "harga beli", "modal"}});
    ListRows rows(std::move(columns));
    ListImportPlan plan;
    StockDifferences differences;
    std::set<ProductId> seen;
    const auto read = for_each_list_row(file, rows, {"stock"}, [&](const CsvRow& row) {
        const auto changed = read_stock(rows, row, store, seen, differences, plan);
        if (!changed) return plan.notes.push_back({row.line_number, changed.error()});
        ++(*changed ? plan.changed_count : plan.unchanged_count);
    });
    if (!read) return tl::unexpected(read.error());
    add_stock_commands(differences, plan);
    return plan;
}

OrSentence plan_supplier_import(const std::filesystem::path& file, db::Store& store) {
    ListRows rows({{"code", {"kode"}},
                   {"name", {"nama"}},
                   {"phone", {"telepon", "telp", "hp"}},
                   {"lead time days", {"lead time", "hari kirim"}},
                   {"minimum order", {"minimum", "minimal pesan"}},
                   {"standing", {"status"}}});
    ListImportPlan plan;
    const auto read = for_each_list_row(file, rows, {"code"}, [&](const CsvRow& row) {
        const auto supplier = read_supplier(rows, row, store);
        if (!supplier) return plan.notes.push_back({row.line_number, supplier.error()});
        if (store.stockroom().find_supplier(supplier->code) == *supplier)
            return static_cast<void>(++plan.unchanged_count);
        ++plan.changed_count;
        plan.changes.push_back(supplier->code + " " + supplier->name);
        plan.commands.emplace_back(SetSupplier{*supplier});
    });
    if (!read) return tl::unexpected(read.error());
    return plan;
}

OrSentence plan_account_import(const std::filesystem::path& file, db::Store& store) {
    ListRows rows({{"account", {"akun"}}, {"code", {"kode"}}, {"name", {"nama"}}});
    ListImportPlan plan;
    ShopProfile profile = store.profile();
    std::set<LedgerAccount> seen;
    const auto read = for_each_list_row(file, rows, {"account", "code"}, [&](const CsvRow& row) {
        auto named = read_account(rows, row, seen);
        if (!named) return plan.notes.push_back({row.line_number, named.error()});
        const LedgerAccount account = named->account;
        const LedgerAccountName before = ledger_accounts_of(profile).of(account);
        change_ledger_account(profile, *std::move(named));
        const LedgerAccountName after = ledger_accounts_of(profile).of(account);
        if (after == before) return static_cast<void>(++plan.unchanged_count);
        ++plan.changed_count;
        plan.changes.push_back(fmt::format("{} → {}", account_title(before), account_title(after)));
    });
    if (!read) return tl::unexpected(read.error());
    if (plan.changed_count > 0) plan.commands.emplace_back(ChangeSettings{std::move(profile)});
    return plan;
}

} // namespace sokoguru::shop
