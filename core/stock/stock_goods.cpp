#include "core/stock/stock_goods.h"

#include "core/sale/limits.h"

namespace sokoguru {

Quantity in_base_units(Quantity quantity, Quantity factor) {
    return Quantity{multiply_divide_half_up(quantity.thousandths(), factor.thousandths(), 1000)};
}

OrRefusal<StockGoods> check_goods(const Product& product, UnitId unit_id, Quantity quantity) {
    const Unit* unit = product.find_unit(unit_id);
    // A case of nothing has come in with an old list: nobody can say how many pieces are in it.
    if (unit == nullptr || unit->factor <= Quantity{}) return refuse(RefusalReason::unknown_unit);
    if (quantity < Quantity{}) return refuse(RefusalReason::quantity_not_positive);
    if (quantity > line_quantity_max) {
        return tl::unexpected(
            Refusal{.reason = RefusalReason::quantity_too_large, .quantity = line_quantity_max});
    }
    const bool is_divisible = product.divisibility == Divisibility::divisible;
    if (!is_divisible && !quantity.is_whole()) {
        return tl::unexpected(Refusal{.reason = RefusalReason::quantity_not_whole, .text = product.name});
    }
    // The largest quantity of the largest unit that is counted still fits into 64 bits.
    const bool is_countable = unit->factor <= stock_quantity_max;
    if (!is_countable || in_base_units(quantity, unit->factor) > stock_quantity_max) {
        const Quantity most{is_countable ? multiply_divide_half_up(stock_quantity_max.thousandths(), 1000,
                                                                   unit->factor.thousandths())
                                         : 0};
        return tl::unexpected(Refusal{.reason = RefusalReason::quantity_too_large, .quantity = most});
    }
    return StockGoods{product.id, unit_id, product.name, unit->name, unit->factor};
}

MovingLevels::MovingLevels(std::span<const Product> products, std::span<const StockLevel> levels) {
    ensure(products.size() == levels.size(), "each product of a document has its level");
    for (std::size_t i = 0; i < products.size(); ++i) {
        levels_.emplace(products[i].id, levels[i]);
    }
}

void MovingLevels::move(ProductId product, const StockChange& change, Money true_up) {
    StockLevel& level = levels_.at(product);
    level.quantity += change.quantity;
    level.value += change.value + true_up;
}

} // namespace sokoguru
