#include "app/till/forms/catalogue_forms.h"

#include "app/shop/language.h"
#include "app/shop/product_text.h"
#include "app/till/goods_page.h"
#include "app/till/typed_number.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru::till {

namespace {

using Kind = FormView::Kind;
using Need = FieldSpec::Need;

constexpr Quantity one{1000};

std::string yes() {
    return tr("Yes");
}
std::string no() {
    return tr("No");
}
std::string all_goods_of_shop() {
    return tr("All goods");
}

std::string from_all_suppliers() {
    return tr("From all suppliers");
}

const Product& product_of(const FormPage& page) {
    static const Product none;
    if (!page.subject.command) return none;
    const auto* set = std::get_if<SetProduct>(&*page.subject.command);
    return set == nullptr ? none : set->product;
}

std::string value(const FormPage& page, std::size_t index) {
    return index < page.values.size() ? page.values[index] : std::string{};
}

FieldSpec text(const char* label, Need need = Need::optional, std::vector<std::string> options = {}) {
    return {.label = label,
            .kind = Kind::text,
            .need = need,
            .options = std::move(options),
            .length_max = name_length_max};
}

FieldSpec choice(const char* label, std::vector<std::string> options) {
    return {.label = label, .kind = Kind::choice, .options = std::move(options)};
}

FieldSpec day_field() {
    return {
        .label = tr("Price holds from (311226), empty: today"), .kind = Kind::number, .need = Need::optional};
}

FieldSpec price_field() {
    return {.label = tr("Price of one"), .kind = Kind::amount, .need = Need::optional};
}

std::vector<PriceLevel> levels() {
    return {PriceLevel::retail, PriceLevel::candidate, PriceLevel::member, PriceLevel::wholesale};
}

std::vector<std::string> level_words() {
    std::vector<std::string> words;
    for (const PriceLevel level : levels()) {
        words.push_back(shop::describe(level));
    }
    return words;
}

PriceLevel level_of(const std::string& word) {
    for (const PriceLevel level : levels()) {
        if (shop::describe(level) == word) return level;
    }
    return PriceLevel::retail;
}

/// At most so many pieces in a case that its cost can be worked out.
Quantity typed_factor(const std::string& digits) {
    constexpr std::int64_t factor_max = 1'000'000;
    return Quantity::whole(std::min(typed_money(digits).rupiah(), factor_max));
}

/// What it costs and earns, while the price is being typed.
std::string margin_line(const FormPage& page, Quantity factor, const std::string& typed_price) {
    const Money cost = cost_of_unit(product_of(page), factor, page.subject.level);
    const Money price = typed_money(typed_price);
    return fmt::format("{} {} · {} {}", tr("Cost"), format_money(cost), tr("Margin"),
                       shop::percent_text(margin_of(price, cost)));
}

Quantity factor_of_unit(const FormPage& page) {
    const Unit* unit = product_of(page).find_unit(page.subject.unit);
    return unit == nullptr ? one : unit->factor;
}

FormSpec unit_spec(const FormPage& page) {
    const bool is_base =
        !product_of(page).units.empty() && product_of(page).units.front().id == page.subject.unit;
    std::vector<FieldSpec> fields = {text(tr("Unit"), Need::required, {"pcs", "bks", "kg", "dus"}),
                                     {.label = tr("How many base units are in one"), .kind = Kind::number},
                                     price_field(),
                                     day_field()};
    if (is_base) fields[1].label = tr("The base unit counts as one");
    return {.title = product_of(page).name,
            .explanation = margin_line(page, typed_factor(value(page, 1)), value(page, 2)),
            .fields = std::move(fields),
            .confirm = tr("Save")};
}

FormSpec price_spec(const FormPage& page) {
    return {.title = tr("Another price"),
            .explanation = margin_line(page, factor_of_unit(page), value(page, 2)),
            .fields = {choice(tr("For whom"), level_words()),
                       {.label = tr("From how many on"), .kind = Kind::number},
                       {.label = tr("Price of one; empty takes it away"),
                        .kind = Kind::amount,
                        .need = Need::optional},
                       day_field()},
            .confirm = tr("Save")};
}

FormSpec new_product_spec(const FormPage& page) {
    return {.title = tr("New product"),
            .explanation = page.subject.code,
            .fields = {text(tr("Name"), Need::required),
                       text(tr("Category"), Need::optional, page.subject.choices),
                       text(tr("Unit"), Need::required, {"pcs", "bks", "kg", "btl"}), price_field()},
            .confirm = tr("Save")};
}

std::vector<std::string> ways() {
    return {tr("Up by percent"), tr("Down by percent"), tr("Up by rupiah"), tr("Down by rupiah")};
}

FormSpec change_goods_spec(const FormPage& page) {
    std::vector<std::string> what = {all_goods_of_shop()};
    what.insert(what.end(), page.subject.choices.begin(), page.subject.choices.end());
    std::vector<std::string> from = {from_all_suppliers()};
    from.insert(from.end(), page.subject.suppliers.begin(), page.subject.suppliers.end());
    return {.title = tr("Change many prices"),
            .explanation = {},
            .fields = {choice(tr("Which goods"), std::move(what)),
                       text(tr("Only with these words")),
                       choice(tr("How"), ways()),
                       {.label = tr("How much"), .kind = Kind::amount},
                       choice(tr("Only goods that come from"), std::move(from))},
            .confirm = tr("Next")};
}

FormSpec change_terms_spec() {
    return {.title = tr("Change many prices"),
            .explanation = tr("Nothing changes before you have seen the list."),
            .fields = {choice(tr("Round up to a multiple of"), {"1", "100", "500", "1000"}), day_field(),
                       text(tr("Only goods of this consignor"))},
            .confirm = tr("Show the list")};
}

SetProduct with_unit(SetProduct set, const FormPage& page) {
    auto& units = set.product.units;
    auto unit = std::ranges::find(units, page.subject.unit, &Unit::id);
    if (unit == units.end()) unit = units.insert(units.end(), Unit{UnitId{}, {}, one, std::nullopt, {}});
    unit->name = value(page, 0);
    // A factor that is no whole number can't be typed here; it stays.
    if (unit->factor.is_whole() && unit != units.begin()) unit->factor = typed_factor(value(page, 1));
    unit->price = value(page, 2).empty() ? std::nullopt : std::optional(typed_money(value(page, 2)));
    set.prices_from = typed_day_of(page);
    return set;
}

SetProduct with_price(SetProduct set, const FormPage& page) {
    PriceChange change{set.product.id,
                       page.subject.unit,
                       PriceTier{level_of(value(page, 0)), typed_factor(value(page, 1))},
                       {},
                       {}};
    if (!value(page, 2).empty()) change.price = typed_money(value(page, 2));
    apply(change, set.product);
    set.prices_from = typed_day_of(page);
    return set;
}

SetProduct with_words(SetProduct set, const FormPage& page) {
    set.product.name = value(page, 0);
    set.product.sku = value(page, 1);
    set.product.category = value(page, 2);
    set.product.consignor = value(page, 3);
    return set;
}

SetProduct with_kind(SetProduct set, const FormPage& page) {
    set.product.tax = value(page, 0) == yes() ? TaxClass::ppn : TaxClass::exempt;
    set.product.divisibility = value(page, 1) == yes() ? Divisibility::divisible : Divisibility::whole;
    set.product.favourite = value(page, 2) == yes();
    return set;
}

SetProduct new_product(const FormPage& page) {
    Product product;
    product.name = value(page, 0);
    product.category = value(page, 1);
    Unit unit{UnitId{}, value(page, 2), one, std::nullopt, {}};
    if (!value(page, 3).empty()) unit.price = typed_money(value(page, 3));
    if (const auto code = canonical_barcode(page.subject.code)) unit.barcodes.push_back(*code);
    product.units.push_back(std::move(unit));
    return {.product = std::move(product)};
}

std::vector<std::string> unit_values(const FormPage& page) {
    const Unit* unit = product_of(page).find_unit(page.subject.unit);
    if (unit == nullptr) return {"", "", "", ""};
    return {unit->name, fmt::to_string(unit->factor.thousandths() / 1000),
            unit->price ? fmt::to_string(unit->price->rupiah()) : "", ""};
}

} // namespace

FormSpec catalogue_form_spec(const FormPage& page) {
    switch (page.name) {
    case FormName::product_new: return new_product_spec(page);
    case FormName::product_words:
        return {tr("Product"),
                {},
                {text(tr("Name"), Need::required), text(tr("Own code"), Need::required),
                 text(tr("Category"), Need::optional, page.subject.choices), text(tr("Consigned by"))},
                tr("Save")};
    case FormName::product_kind:
        return {product_of(page).name,
                {},
                {choice(tr("Price contains PPN"), {yes(), no()}),
                 choice(tr("Sold in parts, as by weight"), {yes(), no()}),
                 choice(tr("Favourite"), {yes(), no()})},
                tr("Save")};
    case FormName::product_unit: return unit_spec(page);
    case FormName::product_price: return price_spec(page);
    case FormName::below_cost:
        return {tr("Below cost"),
                page.subject.name,
                {choice(tr("Is it meant so?"), {tr("Yes, sell below cost")})},
                tr("Save")};
    case FormName::price_change_goods: return change_goods_spec(page);
    case FormName::price_change_terms: return change_terms_spec();
    default: break;
    }
    return {tr("Call the planned prices off"),
            page.subject.name,
            {text(tr("Reason"), Need::required, {tr("Mistake"), tr("The supplier changed his mind")})},
            tr("Call off")};
}

Command catalogue_form_command(const FormPage& page) {
    switch (page.name) {
    case FormName::product_new: return new_product(page);
    case FormName::price_plan_cancel:
        return CancelPricePlan{PricePlanId{page.subject.amount.rupiah()}, value(page, 0)};
    default: break;
    }
    const SetProduct& set = std::get<SetProduct>(*page.subject.command);
    switch (page.name) {
    case FormName::product_words: return with_words(set, page);
    case FormName::product_kind: return with_kind(set, page);
    case FormName::product_unit: return with_unit(set, page);
    default: break;
    }
    return with_price(set, page);
}

std::vector<std::string> catalogue_form_values(const FormPage& page) {
    const Product& product = product_of(page);
    switch (page.name) {
    case FormName::product_words: return {product.name, product.sku, product.category, product.consignor};
    case FormName::product_kind:
        return {product.tax == TaxClass::ppn ? yes() : no(),
                product.divisibility == Divisibility::divisible ? yes() : no(),
                product.favourite ? yes() : no()};
    case FormName::product_unit: return unit_values(page);
    case FormName::product_price: return {shop::describe(PriceLevel::member), "1", "", ""};
    case FormName::price_change_goods:
        return {all_goods_of_shop(), "", ways().front(), "", from_all_suppliers()};
    case FormName::price_change_terms: return {"100", "", ""};
    default: break;
    }
    return std::vector<std::string>(catalogue_form_spec(page).fields.size());
}

std::optional<BusinessDay> typed_day_of(const FormPage& page) {
    const std::size_t field = page.name == FormName::price_change_terms ? 1 : 3;
    return typed_expiry(value(page, field));
}

bool has_readable_day(const FormPage& page) {
    const bool has_day = page.name == FormName::price_change_terms || page.name == FormName::product_unit ||
                         page.name == FormName::product_price;
    if (!has_day) return true;
    const std::size_t field = page.name == FormName::price_change_terms ? 1 : 3;
    return value(page, field).empty() || typed_day_of(page).has_value();
}

std::string supplier_choice(const Supplier& supplier) {
    return fmt::format("{} ({})", supplier.name, supplier.code);
}

shop::PriceFilter price_filter_of(const std::vector<std::string>& goods_values) {
    shop::PriceFilter filter;
    if (goods_values.at(0) != all_goods_of_shop()) filter.category = goods_values.at(0);
    filter.text = goods_values.at(1);
    return filter;
}

PriceRevision price_revision_of(const std::vector<std::string>& goods_values,
                                const std::vector<std::string>& terms_values) {
    constexpr std::int64_t percent_max = 1'000;
    const std::vector<std::string> all = ways();
    const auto place = static_cast<std::size_t>(std::ranges::find(all, goods_values.at(2)) - all.begin());
    const std::int64_t typed = typed_money(goods_values.at(3)).rupiah();
    const std::int64_t sign = place % 2 == 0 ? 1 : -1;
    PriceRevision revision{.round_up_to = typed_money(terms_values.at(0))};
    if (place < 2)
        revision.percent = Percent{sign * 100 * std::min(typed, percent_max)};
    else
        revision.amount = Money{sign * std::min(typed, std::int64_t{1'000'000})};
    return revision;
}

} // namespace sokoguru::till
