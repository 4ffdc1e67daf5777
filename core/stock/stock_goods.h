#pragma once

#include "core/catalog/product.h"
#include "core/stock/costing.h"
#include "core/till/refusal.h"
#include "core/values/ids.h"
#include "core/values/quantity.h"

#include <cstddef>
#include <map>
#include <span>
#include <string>

namespace sokoguru {

/// The most lines of one document.
inline constexpr std::size_t stock_lines_max = 2'000;
/// The most base units that one line moves: a hundred million.
inline constexpr Quantity stock_quantity_max{100'000'000'000};

/// Goods on a line of a stock document, named as the catalogue names them at that moment.
struct StockGoods {
    ProductId product;
    UnitId unit{1};
    std::string name;
    std::string unit_name;
    Quantity factor{1000}; ///< Base units in one of the unit.
    bool operator==(const StockGoods&) const = default;
};

/// How much it is in base units: 2 cases of 40 are 80. Within the limits that `check_goods` sets.
Quantity in_base_units(Quantity quantity, Quantity factor);

/// The goods of a line, when the product has the unit and the quantity (not negative, in units) can be.
/// Whether 0 makes sense is the document's to say.
OrRefusal<StockGoods> check_goods(const Product& product, UnitId unit, Quantity quantity);

/// The levels of a document's products while its lines move them one after the other.
class MovingLevels {
  public:
    /// `levels` in the order of `products`, each as often as it is there.
    MovingLevels(std::span<const Product> products, std::span<const StockLevel> levels);
    const StockLevel& of(ProductId product) const { return levels_.at(product); }
    void move(ProductId product, const StockChange& change, Money true_up);

  private:
    std::map<ProductId, StockLevel> levels_;
};

} // namespace sokoguru
