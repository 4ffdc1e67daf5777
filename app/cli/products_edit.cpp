#include "app/cli/products_edit.h"

#include "app/cli/goods_command.h"
#include "app/cli/products_answer.h"
#include "app/shop/goods_item.h"
#include "app/shop/language.h"
#include "core/catalog/price_change.h"
#include "core/catalog/product_list_cells.h"
#include "core/values/text.h"

#include <fmt/ostream.h>

#include <algorithm>

namespace sokoguru::cli {

namespace {

constexpr Quantity one{1000};

[[noreturn]] void fail(const std::string& word, const char* how) {
    throw CommandFailed(fmt::format("{} {}\n{}", tr("Not understood:"), word, how));
}

Unit* find_unit(Product& product, const std::string& name) {
    const auto found = std::ranges::find_if(
        product.units, [&](const Unit& unit) { return fold_case(unit.name) == fold_case(name); });
    return found == product.units.end() ? nullptr : &*found;
}

Unit& unit_named(Product& product, const std::string& name) {
    if (name.empty() && !product.units.empty()) return product.units.front();
    Unit* unit = find_unit(product, name);
    if (unit == nullptr)
        throw CommandFailed(fmt::format("{} {}", tr("The product has no such unit; add it with --unit:"),
                                        name.empty() ? "--unit pcs" : name));
    return *unit;
}

Money money_of(const std::string& word) {
    const auto reading = parse_price(word);
    if (!reading) fail(word, tr("A price is whole rupiah, as 12500."));
    return reading->price;
}

/// "dus:40" is a unit that is there with another factor, or a new one.
void set_unit(Product& product, const std::string& word) {
    const std::size_t colon = word.rfind(':');
    const std::string name = word.substr(0, colon);
    std::optional<Quantity> factor;
    if (colon != std::string::npos) {
        factor = parse_quantity(word.substr(colon + 1), product.divisibility);
        if (!factor) fail(word, tr("A unit is written as NAME:FACTOR, as dus:40."));
    }
    Unit* unit = find_unit(product, name);
    if (unit == nullptr) {
        product.units.push_back({UnitId{}, name, one, std::nullopt, {}});
        unit = &product.units.back();
        if (!factor && product.units.size() > 1) factor = Quantity{};
    }
    if (factor) unit->factor = *factor;
}

/// The parts before and after the last equals sign; the first is empty without one.
std::pair<std::string, std::string> halves(const std::string& word) {
    const std::size_t equals = word.rfind('=');
    if (equals == std::string::npos) return {{}, word};
    return {word.substr(0, equals), word.substr(equals + 1)};
}

void set_price(Product& product, const std::string& word) {
    const auto [name, price] = halves(word);
    Unit& unit = unit_named(product, name);
    unit.price = price == "-" ? std::nullopt : std::optional(money_of(price));
}

/// "dus/wholesale/3=128000"
void set_level(Product& product, const std::string& word) {
    const char* how =
        tr("A price of a level is written as UNIT/LEVEL/FROM=RUPIAH, as dus/wholesale/3=128000.");
    const auto [place, price] = halves(word);
    const std::size_t first = place.find('/');
    if (first == std::string::npos) fail(word, how);
    const std::size_t second = place.find('/', first + 1);
    const auto level = shop::parse_level(place.substr(first + 1, second - first - 1));
    std::optional<Quantity> from = one;
    if (second != std::string::npos) from = parse_quantity(place.substr(second + 1), product.divisibility);
    if (!level || !from) fail(word, how);
    Unit& unit = unit_named(product, place.substr(0, first));
    // New units have no id yet, so the unit alone is a product for a moment.
    Product alone;
    alone.units.push_back(unit);
    PriceChange change{alone.id, unit.id, PriceTier{*level, *from}, {}, {}};
    if (price != "-") change.price = money_of(price);
    apply(change, alone);
    unit = alone.units.front();
}

void add_barcode(Product& product, const std::string& word) {
    const auto [name, code] = halves(word);
    const auto barcode = canonical_barcode(code);
    if (!barcode) fail(word, tr("A barcode is not empty."));
    auto& codes = unit_named(product, name).barcodes;
    if (std::ranges::find(codes, *barcode) == codes.end()) codes.push_back(*barcode);
}

void remove_barcode(Product& product, const std::string& code) {
    const auto barcode = canonical_barcode(code);
    for (Unit& unit : product.units) {
        if (barcode && std::erase(unit.barcodes, *barcode) > 0) return;
    }
    throw CommandFailed(fmt::format("{} {}", tr("The product does not have this code:"), code));
}

void remove_unit(Product& product, const std::string& name) {
    const Unit& unit = unit_named(product, name);
    if (&unit == &product.units.front())
        throw CommandFailed(tr("The base unit can't go: stock is counted in it."));
    const UnitId id = unit.id;
    std::erase_if(product.units, [&](const Unit& each) { return each.id == id; });
}

void show(Context& context, const Product& product, const StockLevel& level, const ProductEdit& edit) {
    if (edit.json)
        fmt::print(context.out, "{}\n",
                   nlohmann::json{{"ok", true}, {"product", product_json(product, level)}}.dump());
    else
        context.out << (edit.csv ? product_csv(product, level) : product_text(product, level));
}

/// What a dry run can't ask the engine for, because that would record it.
Product product_to_edit(db::Store& store, const ProductEdit& edit) {
    if (!edit.is_new) return find_listed_product(store, edit.code);
    Product product;
    product.sku = edit.code;
    return product;
}

} // namespace

std::optional<BusinessDay> read_price_day(const std::string& text) {
    if (text.empty()) return std::nullopt;
    const auto day = shop::parse_written_day(text);
    if (!day) fail(text, tr("A day is written as 2026-12-01."));
    return day;
}

Product edited(Product product, const ProductEdit& edit) {
    product.name = edit.name.value_or(product.name);
    product.sku = edit.sku.value_or(product.sku);
    product.category = edit.category.value_or(product.category);
    product.consignor = edit.consignor.value_or(product.consignor);
    if (edit.tax) product.tax = *edit.tax == "ppn" ? TaxClass::ppn : TaxClass::exempt;
    if (edit.divisible)
        product.divisibility = *edit.divisible == "yes" ? Divisibility::divisible : Divisibility::whole;
    if (edit.favourite) product.favourite = *edit.favourite == "yes";
    for (const std::string& word : edit.units) {
        set_unit(product, word);
    }
    for (const std::string& name : edit.removed_units) {
        remove_unit(product, name);
    }
    for (const std::string& word : edit.prices) {
        set_price(product, word);
    }
    for (const std::string& word : edit.levels) {
        set_level(product, word);
    }
    for (const std::string& code : edit.removed_barcodes) {
        remove_barcode(product, code);
    }
    for (const std::string& word : edit.barcodes) {
        add_barcode(product, word);
    }
    return product;
}

void set_product(Context& context, const ProductEdit& edit) {
    const auto from = read_price_day(edit.from);
    if (edit.dry_run) {
        db::Store store(context.shop_file, db::Access::read_only);
        if (context.language.empty()) set_language(store.profile().language);
        const Product product = edited(product_to_edit(store, edit), edit);
        return show(context, product, store.catalog().stock_level(product.id), edit);
    }
    run_in_own_shop(context, [&](shop::Shop& shop) {
        SetProduct command{edited(product_to_edit(shop.store(), edit), edit),
                           edit.below_cost ? PricesBelowCost::accepted : PricesBelowCost::refused, from};
        do_or_fail(context, shop, command, edit.json);
        const ProductId id = *shop.engine().state().product_set;
        show(context, *shop.store().catalog().find(id), shop.store().catalog().stock_level(id), edit);
        if (const auto plan = shop.engine().state().price_plan; plan && !edit.json && !edit.csv)
            fmt::print(context.out, "{}\n",
                       fmt::format(fmt::runtime(tr("The new prices hold from {} on (plan {}).")),
                                   format_date(*from), plan->value()));
    });
}

} // namespace sokoguru::cli
