#include "app/shop/product_text.h"

#include "app/shop/language.h"
#include "core/catalog/product_list_cells.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace sokoguru::shop {

namespace {

constexpr Quantity one{1000};

/// The words in which `ProductDifference` tells choices.
std::string value_text(const std::string& value) {
    if (value == "yes") return tr("yes");
    if (value == "no") return tr("no");
    if (value == "ppn") return tr("with PPN");
    if (value == "exempt") return tr("exempt from PPN");
    if (value == "certified") return tr("halal");
    if (value == "not_halal") return tr("not halal");
    if (value == "asked") return tr("asked at each sale");
    return value.empty() ? "–" : value;
}

std::string step_text(const std::string& tier) {
    const std::size_t space = tier.find(' ');
    const auto level = parse_level(tier.substr(0, space));
    if (!level || space == std::string::npos) return tier;
    const std::string from = tier.substr(space + 1);
    return from == "1" ? describe(*level) : fmt::format("{} {} {}", describe(*level), tr("from"), from);
}

} // namespace

std::string describe(PriceLevel level) {
    switch (level) {
    case PriceLevel::candidate: return tr("Candidates");
    case PriceLevel::member: return tr("Members");
    case PriceLevel::wholesale: return tr("Wholesale");
    case PriceLevel::retail: break;
    }
    return tr("Everybody");
}

std::string describe(PlanStanding standing) {
    switch (standing) {
    case PlanStanding::planned: return tr("planned");
    case PlanStanding::cancelled: return tr("called off");
    case PlanStanding::held: break;
    }
    return tr("holds");
}

std::string describe(ProductDifference::Field field) {
    using Field = ProductDifference::Field;
    switch (field) {
    case Field::name: return tr("Name");
    case Field::sku: return tr("Own code");
    case Field::category: return tr("Category");
    case Field::consignor: return tr("Consigned by");
    case Field::tax: return tr("Tax class");
    case Field::divisible: return tr("Sold in parts");
    case Field::favourite: return tr("Favourite");
    case Field::price_source: return tr("Where the price comes from");
    case Field::minimum_age: return tr("Minimum age");
    case Field::quantity_max: return tr("Most in one sale");
    case Field::halal: return tr("Halal");
    case Field::halal_number: return tr("Halal number");
    case Field::halal_until: return tr("Halal until");
    case Field::unit: return tr("Unit");
    case Field::factor: return tr("How many in one");
    case Field::price:
    case Field::step: return tr("Price");
    case Field::barcode: break;
    }
    return tr("Barcode");
}

std::string tier_text(const std::optional<PriceTier>& tier) {
    if (!tier) return {};
    if (tier->from == one) return describe(tier->level);
    return fmt::format("{} {} {}", describe(tier->level), tr("from"), format_quantity(tier->from));
}

std::string percent_text(const std::optional<Percent>& percent) {
    if (!percent) return "–";
    const std::int64_t points = percent->basis_points();
    const std::int64_t tenths = (points < 0 ? -points : points) / 10;
    const std::string sign = points < 0 && tenths > 0 ? "-" : "";
    if (tenths % 10 == 0) return fmt::format("{}{} %", sign, tenths / 10);
    return fmt::format("{}{},{} %", sign, tenths / 10, tenths % 10);
}

std::string price_text(const std::optional<Money>& price) {
    return price ? format_money(*price) : "–";
}

std::string describe(const ProductDifference& difference) {
    std::string what = describe(difference.field);
    std::string where = difference.unit;
    if (!difference.tier.empty()) where += ", " + step_text(difference.tier);
    if (!where.empty()) what += fmt::format(" ({})", where);
    return fmt::format("{}: {} → {}", what, value_text(difference.before), value_text(difference.after));
}

std::optional<PriceLevel> parse_level(const std::string& word) {
    const std::string lower = fold_case(word);
    if (lower == "retail" || lower == "eceran") return PriceLevel::retail;
    if (lower == "candidate" || lower == "calon") return PriceLevel::candidate;
    if (lower == "member" || lower == "anggota") return PriceLevel::member;
    if (lower == "wholesale" || lower == "grosir") return PriceLevel::wholesale;
    return std::nullopt;
}

std::vector<HistoryEntry> history_of(std::vector<db::ProductVersion> versions) {
    std::vector<HistoryEntry> entries;
    Product before;
    for (db::ProductVersion& version : versions) {
        HistoryEntry entry;
        entry.is_first = before.id == ProductId{};
        entry.differences = differences(before, version.product);
        before = version.product;
        entry.version = std::move(version);
        if (entry.is_first || !entry.differences.empty()) entries.push_back(std::move(entry));
    }
    std::ranges::reverse(entries);
    return entries;
}

} // namespace sokoguru::shop
