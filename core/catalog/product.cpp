#include "core/catalog/product.h"

namespace sokoguru {

std::optional<UnitForSale> unit_for_sale(const Product& product, UnitId unit_id) {
    const Unit* unit = product.find_unit(unit_id);
    if (unit == nullptr) return std::nullopt;
    return UnitForSale{.product = product.id,
                       .unit = unit->id,
                       .name = product.name,
                       .unit_name = unit->name,
                       .category = product.category,
                       .consignor = product.consignor,
                       .factor = unit->factor,
                       .price = unit->price,
                       .tax = product.tax,
                       .divisibility = product.divisibility,
                       .steps = unit->steps,
                       .rules = product.rules};
}

} // namespace sokoguru
