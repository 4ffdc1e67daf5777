#pragma once

#include "app/shop/product_import.h"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <stdexcept>
#include <string>

namespace sokoguru::shop {

/// A shop's products in memory, with the rules of the real store: codes are unique, a transaction is undone
/// as a whole. `fail_after` makes a later record throw.
class ProductStoreFake : public ProductStore {
  public:
    void for_each_product(const std::function<void(const ShopProduct&, const StockLevel&)>& visit) override {
        for (const auto& [id, product] : state.products) {
            const bool moved = state.levels.contains(id);
            visit({product, moved ? StockHistory::some : StockHistory::none}, stock_level(id));
        }
    }

    ProductId next_product_id() override {
        return ProductId{state.products.empty() ? 1 : state.products.rbegin()->first.value() + 1};
    }

    StockLevel stock_level(ProductId product) override {
        const auto level = state.levels.find(product);
        return level == state.levels.end() ? StockLevel{} : level->second;
    }

    void record(const Fact& fact, const FactContext&) override {
        if (fail_after-- == 0) throw std::runtime_error("the disk is full");
        ++record_count;
        if (const auto* set = std::get_if<ProductSet>(&fact)) {
            state.products[set->product.id] = set->product;
        } else {
            const auto& received = std::get<GoodsReceived>(fact);
            StockLevel& level = state.levels[received.product];
            level.quantity += received.receipt.received.quantity;
            level.value += received.receipt.received.value;
            level.last_unit_cost = received.receipt.unit_cost;
        }
    }

    void in_one_transaction(const std::function<void()>& work) override {
        const State before = state;
        try {
            work();
        } catch (...) {
            state = before;
            throw;
        }
        check_codes();
    }

    struct State {
        std::map<ProductId, Product> products;
        std::map<ProductId, StockLevel> levels;
        bool operator==(const State&) const = default;
    };
    State state;
    int fail_after = -1;
    int record_count = 0;

  private:
    void check_codes() const {
        std::set<std::string> codes;
        for (const auto& [id, product] : state.products) {
            CHECK(codes.insert("sku " + fold_case(product.sku)).second);
            CHECK(product.units.at(0).id == UnitId{1});
            CHECK(product.units.at(0).factor == Quantity{1000});
            for (const Unit& unit : product.units) {
                for (const Barcode& barcode : unit.barcodes)
                    CHECK(codes.insert(barcode.text()).second);
            }
        }
    }
};

/// Plans and applies the text as a list.
inline ProductImportPlan import_text(ProductStore& store, const std::string& text) {
    const auto plan = plan_product_import(*CsvFile::from_bytes(text), {}, store);
    REQUIRE(plan);
    CHECK(apply_product_import(*plan, store, {}, {}) == ImportOutcome::imported);
    return *plan;
}

} // namespace sokoguru::shop
