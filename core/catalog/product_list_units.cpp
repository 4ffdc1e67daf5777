#include "core/catalog/product_list_units.h"

#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru {

namespace {

constexpr Quantity one{1000};
constexpr UnitId base_id{1};

bool has_barcode(const Unit& unit, const Barcode& barcode) {
    return std::find(unit.barcodes.begin(), unit.barcodes.end(), barcode) != unit.barcodes.end();
}

bool has_barcode_of(const Unit& unit, const ListedUnit& listed) {
    return std::any_of(listed.barcodes.begin(), listed.barcodes.end(),
                       [&](const Barcode& barcode) { return has_barcode(unit, barcode); });
}

bool same_name(const Unit& unit, const ListedUnit& listed) {
    return !listed.name.empty() && fold_case(unit.name) == fold_case(listed.name);
}

/// The base unit counts as one of itself for ever; another factor means another unit.
bool may_have_factor(const Unit& unit, const ListedUnit& listed) {
    return !listed.factor || unit.id != base_id || *listed.factor == one;
}

std::string name_of_unit(const ListedUnit& listed, Quantity factor) {
    if (!listed.name.empty()) return listed.name;
    return factor == one ? "pcs" : "isi " + format_quantity(factor);
}

/// The base unit of the listed product: factor 1, else the first row without a factor.
const ListedUnit* find_base(const ListedProduct& listed) {
    const ListedUnit* base = nullptr;
    for (const ListedUnit& unit : listed.units) {
        if (unit.factor == one) return &unit;
        if (!base && !unit.factor && unit.origin == UnitOrigin::own_row) base = &unit;
    }
    return base;
}

/// Merges the units of one product. Of each listed unit it is decided once which unit of the shop it is.
class UnitMerger {
  public:
    UnitMerger(const ListedProduct& listed, std::vector<Unit>& units, RowReports& reports)
        : listed_(listed), base_(find_base(listed)), units_(units), reports_(reports) {}

    void run() {
        // Exact matches first: a unit that the list names by name and factor is not there for another row to
        // change. Then the base unit, then those with a factor, so that a row without one finds them.
        merge_where([&](const ListedUnit& unit) { return find_exact(unit) != nullptr; });
        merge_where([&](const ListedUnit& unit) { return &unit == base_; });
        if (units_.empty()) {
            reports_.push_back({listed_.line_number, RowReason::base_unit_missing, shown_cell(listed_.name)});
            add(ListedUnit{});
        }
        merge_where([](const ListedUnit& unit) { return unit.factor.has_value(); });
        merge_where([](const ListedUnit&) { return true; });
    }

  private:
    template <class Wanted>
    void merge_where(Wanted wanted) {
        for (const ListedUnit& unit : listed_.units) {
            const bool done = std::find(done_.begin(), done_.end(), &unit) != done_.end();
            if (done || !wanted(unit)) continue;
            merge(unit);
            done_.push_back(&unit);
        }
    }

    template <class Matches>
    Unit* find(Matches matches) {
        const auto unit = std::find_if(units_.begin(), units_.end(), matches);
        return unit == units_.end() ? nullptr : &*unit;
    }

    bool is_free(const Unit& unit) const {
        return std::find(named_.begin(), named_.end(), unit.id) == named_.end();
    }

    Unit* find_exact(const ListedUnit& listed) {
        return find(
            [&](const Unit& unit) { return same_name(unit, listed) && unit.factor == listed.factor; });
    }

    Unit* find_unit(const ListedUnit& listed) {
        if (Unit* unit = find_exact(listed)) return unit;
        const auto fits = [&](const Unit& unit) {
            return !listed.factor || (is_free(unit) && may_have_factor(unit, listed));
        };
        if (Unit* unit = find([&](const Unit& each) { return same_name(each, listed) && fits(each); })) {
            return unit;
        }
        const auto may_be_named = [&](const Unit& unit) { return listed.name.empty() || is_free(unit); };
        if (Unit* unit = find([&](const Unit& each) {
                return has_barcode_of(each, listed) && fits(each) && may_be_named(each);
            })) {
            return unit;
        }
        // The list's base unit is the shop's even under another name; any other unit with a new name is new.
        if (listed.factor && (listed.name.empty() || (&listed == base_ && *listed.factor == one))) {
            return find(
                [&](const Unit& each) { return each.factor == *listed.factor && may_be_named(each); });
        }
        const bool says_nothing = listed.name.empty() && !listed.factor && !units_.empty();
        return says_nothing ? &units_.front() : nullptr;
    }

    Unit& add(const ListedUnit& listed) {
        Unit unit;
        UnitId last{0};
        for (const Unit& other : units_) {
            last = std::max(last, other.id);
        }
        unit.id = UnitId{last.value() + 1};
        unit.factor = units_.empty() ? one : *listed.factor;
        unit.name = name_of_unit(listed, unit.factor);
        return units_.emplace_back(std::move(unit));
    }

    void merge(const ListedUnit& listed) {
        Unit* unit = find_unit(listed);
        if (!unit && !units_.empty() && !listed.factor) {
            reports_.push_back({listed.line_number, RowReason::unit_factor_missing, shown_cell(listed.name)});
            return;
        }
        if (!unit) unit = &add(listed);
        if (!listed.name.empty() && !same_name(*unit, listed)) unit->name = listed.name;
        if (listed.factor) unit->factor = *listed.factor;
        if (listed.price) unit->price = listed.price;
        merge_listed_steps(listed.steps, unit->steps);
        for (const Barcode& barcode : listed.barcodes) {
            give_barcode(*unit, barcode);
        }
        named_.push_back(unit->id);
    }

    /// A barcode sells one unit, so it leaves the unit that had it.
    void give_barcode(Unit& owner, const Barcode& barcode) {
        if (has_barcode(owner, barcode)) return;
        for (Unit& unit : units_) {
            std::erase(unit.barcodes, barcode);
        }
        owner.barcodes.push_back(barcode);
    }

    const ListedProduct& listed_;
    const ListedUnit* base_;
    std::vector<Unit>& units_;
    RowReports& reports_;
    std::vector<const ListedUnit*> done_;
    std::vector<UnitId> named_; ///< What the list has spoken of.
};

} // namespace

void merge_listed_units(const ListedProduct& listed, std::vector<Unit>& units, RowReports& reports) {
    UnitMerger(listed, units, reports).run();
}

} // namespace sokoguru
