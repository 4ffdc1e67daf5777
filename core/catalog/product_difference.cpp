#include "core/catalog/product_difference.h"

#include "core/catalog/price_change.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru {

namespace {

using Field = ProductDifference::Field;

std::string word(bool truth) {
    return truth ? "yes" : "no";
}

std::string word(TaxClass tax) {
    return tax == TaxClass::ppn ? "ppn" : "exempt";
}

std::string word(Halal halal) {
    switch (halal) {
    case Halal::certified: return "certified";
    case Halal::not_halal: return "not_halal";
    case Halal::not_stated: break;
    }
    return "";
}

std::string word(const std::optional<Money>& price) {
    return price ? format_money(*price) : "";
}

std::string word(const std::optional<BusinessDay>& day) {
    return day ? format_date(*day) : "";
}

struct Collector {
    std::vector<ProductDifference>& found;

    void add(Field field, const std::string& unit, std::string before, std::string after,
             std::string tier = {}) const {
        if (before != after)
            found.push_back({field, unit, std::move(tier), std::move(before), std::move(after)});
    }
};

void compare_goods(const Product& before, const Product& after, const Collector& into) {
    into.add(Field::name, {}, before.name, after.name);
    into.add(Field::sku, {}, before.sku, after.sku);
    into.add(Field::category, {}, before.category, after.category);
    into.add(Field::consignor, {}, before.consignor, after.consignor);
    into.add(Field::tax, {}, word(before.tax), word(after.tax));
    into.add(Field::divisible, {}, word(before.divisibility == Divisibility::divisible),
             word(after.divisibility == Divisibility::divisible));
    into.add(Field::favourite, {}, word(before.favourite), word(after.favourite));
    const auto source = [](const SaleRules& rules) {
        return rules.price_source == PriceSource::asked ? "asked" : "";
    };
    into.add(Field::price_source, {}, source(before.rules), source(after.rules));
    into.add(Field::minimum_age, {}, fmt::to_string(before.rules.minimum_age_years),
             fmt::to_string(after.rules.minimum_age_years));
    into.add(Field::quantity_max, {}, format_quantity(before.rules.quantity_max),
             format_quantity(after.rules.quantity_max));
    into.add(Field::halal, {}, word(before.rules.halal), word(after.rules.halal));
    into.add(Field::halal_number, {}, before.halal_number, after.halal_number);
    into.add(Field::halal_until, {}, word(before.halal_until), word(after.halal_until));
}

void compare_barcodes(const Unit& before, const Unit& after, const Collector& into) {
    for (const Barcode& code : before.barcodes) {
        if (std::ranges::find(after.barcodes, code) == after.barcodes.end())
            into.add(Field::barcode, after.name, code.text(), {});
    }
    for (const Barcode& code : after.barcodes) {
        if (std::ranges::find(before.barcodes, code) == before.barcodes.end())
            into.add(Field::barcode, after.name, {}, code.text());
    }
}

void compare_units(const Product& before, const Product& after, const Collector& into) {
    for (const Unit& unit : before.units) {
        if (after.find_unit(unit.id) == nullptr) into.add(Field::unit, unit.name, unit.name, {});
    }
    for (const Unit& unit : after.units) {
        const Unit* known = before.find_unit(unit.id);
        const Unit none;
        const Unit& was = known == nullptr ? none : *known;
        into.add(Field::unit, unit.name, was.name, unit.name);
        into.add(Field::factor, unit.name, known == nullptr ? "" : format_quantity(was.factor),
                 format_quantity(unit.factor));
        compare_barcodes(was, unit, into);
    }
}

} // namespace

const char* word_of_level(PriceLevel level) {
    switch (level) {
    case PriceLevel::candidate: return "candidate";
    case PriceLevel::member: return "member";
    case PriceLevel::wholesale: return "wholesale";
    case PriceLevel::retail: break;
    }
    return "retail";
}

std::vector<ProductDifference> differences(const Product& before, const Product& after) {
    std::vector<ProductDifference> found;
    const Collector into{found};
    compare_goods(before, after, into);
    compare_units(before, after, into);
    for (const PriceChange& change : price_changes(before, after)) {
        const std::string tier = change.tier ? fmt::format("{} {}", word_of_level(change.tier->level),
                                                           format_quantity(change.tier->from))
                                             : std::string{};
        into.add(change.tier ? Field::step : Field::price, after.find_unit(change.unit)->name,
                 word(change.before), word(change.price), tier);
    }
    return found;
}

} // namespace sokoguru
