#pragma once

#include "core/stock/goods_receipt.h"
#include "core/stock/stock_adjustment.h"
#include "core/stock/stock_count.h"

#include <map>
#include <string>
#include <vector>

namespace sokoguru::test {

// Goods and levels for the decisions about stock.

inline Product goods(std::int64_t id, Divisibility divisibility = Divisibility::whole) {
    Product product;
    product.id = ProductId{id};
    product.name = "Barang " + std::to_string(id);
    product.category = id % 2 == 0 ? "genap" : "ganjil";
    product.divisibility = divisibility;
    product.units = {{UnitId{1}, "pcs", Quantity::whole(1), Money{5'000}, {}},
                     {UnitId{2}, "dus", Quantity::whole(40), Money{190'000}, {}},
                     {UnitId{3}, "kosong", Quantity{}, {}, {}}};
    return product;
}

inline StockLevel level_of(std::int64_t pieces, std::int64_t rupiah, std::int64_t last_unit_cost = 0) {
    return {Quantity::whole(pieces), Money{rupiah}, Money{last_unit_cost}};
}

/// The products and levels of a document's lines.
struct Stockroom {
    std::map<ProductId, Product> products;
    std::map<ProductId, StockLevel> levels;

    template <class Line>
    std::vector<Product> products_of(const std::vector<Line>& lines) const {
        std::vector<Product> found;
        for (const Line& line : lines) {
            const auto place = products.find(line.product);
            found.push_back(place == products.end() ? goods(line.product.value()) : place->second);
        }
        return found;
    }
    template <class Line>
    std::vector<StockLevel> levels_of(const std::vector<Line>& lines) const {
        std::vector<StockLevel> found;
        for (const Line& line : lines) {
            const auto place = levels.find(line.product);
            found.push_back(place == levels.end() ? StockLevel{} : place->second);
        }
        return found;
    }

    OrRefusal<GoodsReceipt> receive(const ReceivedGoods& received) const {
        const auto of_lines = products_of(received.lines);
        const auto before = levels_of(received.lines);
        return decide_goods_receipt(received, {.number = {},
                                               .at = {},
                                               .today = BusinessDay{100},
                                               .approver = {},
                                               .supplier = {},
                                               .products = of_lines,
                                               .levels = before});
    }
    OrRefusal<StockAdjustment> adjust(const StockToAdjust& asked) const {
        const auto of_lines = products_of(asked.lines);
        const auto before = levels_of(asked.lines);
        return decide_adjustment(
            asked,
            {.number = {}, .at = {}, .approver = {}, .supplier = {}, .products = of_lines, .levels = before});
    }
};

} // namespace sokoguru::test
