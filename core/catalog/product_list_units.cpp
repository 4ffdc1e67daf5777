#include "core/catalog/product_list_units.h"

#include "core/values/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace sokoguru {

namespace {

constexpr Quantity one{1000};
constexpr UnitId base_unit{1};

template <class Matches>
Unit* find_if(std::vector<Unit>& units, Matches matches) {
    const auto unit = std::find_if(units.begin(), units.end(), matches);
    return unit == units.end() ? nullptr : &*unit;
}

Unit* find_by_barcode(std::vector<Unit>& units, const ListedUnit& listed) {
    return find_if(units, [&](const Unit& unit) {
        return std::any_of(listed.barcodes.begin(), listed.barcodes.end(), [&](const Barcode& barcode) {
            return std::find(unit.barcodes.begin(), unit.barcodes.end(), barcode) != unit.barcodes.end();
        });
    });
}

Unit* find_unit(std::vector<Unit>& units, const ListedUnit& listed) {
    const auto same_name = [&](const Unit& unit) { return fold_case(unit.name) == fold_case(listed.name); };
    const auto same_factor = [&](const Unit& unit) { return unit.factor == *listed.factor; };
    const auto may_become = [&](const Unit& unit) {
        // The base unit counts as one of itself for ever; another factor means another unit.
        return !listed.factor || unit.id != base_unit || *listed.factor == one;
    };
    Unit* found = nullptr;
    if (!listed.name.empty() && listed.factor) {
        found = find_if(units, [&](const Unit& unit) { return same_name(unit) && same_factor(unit); });
    }
    if (!found && !listed.name.empty()) {
        found = find_if(units, [&](const Unit& unit) { return same_name(unit) && may_become(unit); });
    }
    if (!found) {
        found = find_by_barcode(units, listed);
        if (found && !may_become(*found)) found = nullptr;
    }
    if (!found && listed.factor && (listed.name.empty() || *listed.factor == one)) {
        found = find_if(units, same_factor);
    }
    if (!found && listed.name.empty() && !listed.factor && !units.empty()) found = &units.front();
    return found;
}

std::string name_of_unit(const ListedUnit& listed, Quantity factor) {
    if (!listed.name.empty()) return listed.name;
    return factor == one ? "pcs" : "isi " + format_quantity(factor);
}

Unit& add_unit(std::vector<Unit>& units, const ListedUnit& listed) {
    Unit unit;
    UnitId last{0};
    for (const Unit& other : units) {
        last = std::max(last, other.id);
    }
    unit.id = UnitId{last.value() + 1};
    unit.factor = units.empty() ? one : *listed.factor;
    unit.name = name_of_unit(listed, unit.factor);
    return units.emplace_back(std::move(unit));
}

/// A barcode sells one unit, so it leaves the unit that had it.
void give_barcode(std::vector<Unit>& units, Unit& owner, const Barcode& barcode) {
    if (std::find(owner.barcodes.begin(), owner.barcodes.end(), barcode) != owner.barcodes.end()) return;
    for (Unit& unit : units) {
        std::erase(unit.barcodes, barcode);
    }
    owner.barcodes.push_back(barcode);
}

void merge_unit(const ListedUnit& listed, std::vector<Unit>& units, RowReports& reports) {
    Unit* unit = find_unit(units, listed);
    if (!unit) {
        if (!units.empty() && !listed.factor) {
            reports.push_back({listed.line_number, RowReason::unit_factor_missing, shown_cell(listed.name)});
            return;
        }
        unit = &add_unit(units, listed);
    }
    if (!listed.name.empty() && fold_case(unit->name) != fold_case(listed.name)) unit->name = listed.name;
    if (listed.factor) unit->factor = *listed.factor;
    if (listed.price) unit->price = listed.price;
    for (const Barcode& barcode : listed.barcodes) {
        give_barcode(units, *unit, barcode);
    }
}

/// The unit that speaks for a new product: factor 1, or the first one without a factor.
const ListedUnit* find_base(const ListedProduct& listed) {
    for (const ListedUnit& unit : listed.units) {
        if (unit.factor.value_or(one) == one) return &unit;
    }
    return nullptr;
}

} // namespace

void merge_listed_units(const ListedProduct& listed, std::vector<Unit>& units, RowReports& reports) {
    const ListedUnit* base = nullptr;
    if (units.empty()) {
        base = find_base(listed);
        if (base) {
            merge_unit(*base, units, reports);
        } else {
            reports.push_back({listed.line_number, RowReason::base_unit_missing, shown_cell(listed.name)});
            add_unit(units, ListedUnit{});
        }
    }
    for (const ListedUnit& unit : listed.units) {
        if (&unit != base) merge_unit(unit, units, reports);
    }
}

} // namespace sokoguru
