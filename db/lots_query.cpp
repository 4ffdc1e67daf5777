#include "db/lots_query.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace sokoguru::db {

namespace {

bool is_due(const StockLot& lot, BusinessDay last) {
    return lot.quantity > Quantity{} && lot.name.expiry && *lot.name.expiry <= last;
}

} // namespace

std::vector<ExpiringLot> expiring_lots(Projection& tables, BusinessDay today, int days) {
    const BusinessDay last{today.days + days};
    std::set<ProductId> products;
    tables.lots.for_each([&](ProductId product, const StockLot& lot) {
        if (is_due(lot, last)) products.insert(product);
    });
    std::vector<ExpiringLot> found;
    for (const ProductId id : products) {
        const auto product = tables.products.find(id);
        const StockLevel level = tables.stock.level(id);
        if (!product) continue;
        for (const StockLot& lot : tables.lots.of(id, level.quantity)) {
            if (!is_due(lot, last)) continue;
            const std::string unit = product->units.empty() ? std::string{} : product->units.front().name;
            found.push_back({id, product->sku, product->name, unit, lot,
                             value_at_average(level, lot.quantity), lot.name.expiry->days - today.days});
        }
    }
    std::sort(found.begin(), found.end(), [](const ExpiringLot& left, const ExpiringLot& right) {
        return std::tie(left.days_left, left.name, left.lot.id) <
               std::tie(right.days_left, right.name, right.lot.id);
    });
    return found;
}

std::vector<ConsignorListing> consignors(Projection& tables) {
    std::vector<ConsignorListing> found;
    const std::vector<Supplier> suppliers = tables.suppliers.all();
    for (const Consignor& consignor : tables.consignments.all()) {
        const auto supplier = std::find_if(suppliers.begin(), suppliers.end(),
                                           [&](const Supplier& one) { return one.id == consignor.supplier; });
        if (supplier == suppliers.end()) continue;
        const auto sold = tables.consignments.unsettled(consignor);
        found.push_back({*supplier, consignor, settlement_lines(sold, consignor.fee)});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
        return left.supplier.name < right.supplier.name;
    });
    return found;
}

} // namespace sokoguru::db
