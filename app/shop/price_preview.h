#pragma once

#include "core/catalog/price_revision.h"
#include "db/store.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru::shop {

/// Which products' prices change at once. What is empty does not narrow them.
struct PriceFilter {
    std::optional<std::string> category = {};
    std::string consignor = {};     ///< A part of the name.
    std::string supplier_code = {}; ///< From whom goods were received.
    std::string text = {};          ///< Words of the name, or the beginning of a code.
    bool operator==(const PriceFilter&) const = default;
};

/// A price as it is and as it would be, with what is needed to judge it.
struct PricePreviewRow {
    PriceChange change;
    std::string sku;
    std::string name;
    std::string unit_name;
    Money cost; ///< Of one of the unit; 0 when nobody knows.

    bool is_below_cost() const { return change.price && *change.price < cost; }
    std::optional<Percent> margin() const { return margin_of(change.price.value_or(Money{}), cost); }
};

/// What a revision would do; changes nothing. In the order of the names.
///
///     const auto rows = preview_prices(store, {.category = "Minuman"}, {.percent = Percent{500}});
///     engine.handle(ChangePrices{changes_of(rows)}, now);
///
/// The thread of the store.
std::vector<PricePreviewRow> preview_prices(db::Store& store, const PriceFilter& filter,
                                            const PriceRevision& revision);

/// Given changes with the same details, as of a plan or a list.
std::vector<PricePreviewRow> preview_of(db::Store& store, const std::vector<PriceChange>& changes);

std::vector<PriceChange> changes_of(const std::vector<PricePreviewRow>& rows);

} // namespace sokoguru::shop
