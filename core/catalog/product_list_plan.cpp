#include "core/catalog/product_list_plan.h"

#include "core/catalog/product_list_units.h"
#include "core/sale/limits.h"
#include "core/values/text.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace sokoguru {

namespace {

/// Plans one list; lives as long as `plan_product_list`.
class Planner {
  public:
    Planner(ProductList& list, std::span<const ShopProduct> shop, ProductId next_id)
        : list_(list),
          shop_(shop),
          next_id_(next_id),
          taken_(shop.size(), false),
          matches_(list.products.size()) {
        plan_.reports = std::move(list.reports);
        plan_.row_count = list.row_count;
        by_sku_.reserve(shop.size());
        by_barcode_.reserve(shop.size());
        for (std::size_t i = 0; i < shop.size(); ++i) {
            by_sku_.emplace(fold_case(shop[i].product.sku), i);
            for (const Unit& unit : shop[i].product.units) {
                for (const Barcode& barcode : unit.barcodes) {
                    by_barcode_.emplace(barcode.text(), i);
                }
            }
        }
    }

    ProductListPlan run() {
        match();
        for (std::size_t i = 0; i < list_.products.size(); ++i) {
            place(list_.products[i], matches_[i]);
        }
        std::stable_sort(plan_.reports.begin(), plan_.reports.end(),
                         [](const RowReport& left, const RowReport& right) {
                             return left.line_number < right.line_number;
                         });
        return std::move(plan_);
    }

  private:
    using Match = std::optional<std::size_t>; ///< A place in the shop.

    void report(const ListedProduct& listed, RowReason reason, std::string_view cell) {
        plan_.reports.push_back({listed.line_number, reason, shown_cell(cell)});
    }

    /// The product, unless the list has spoken of it already.
    template <class Index>
    Match take(const Index& index, const std::string& key) {
        const auto found = index.find(key);
        if (found == index.end() || taken_[found->second]) return std::nullopt;
        taken_[found->second] = true;
        return found->second;
    }

    Match take_by_sku(const ListedProduct& listed) { return take(by_sku_, fold_case(listed.sku)); }
    bool has_sku(const std::string& sku) const { return by_sku_.contains(fold_case(sku)); }

    Match take_by_barcode(const ListedProduct& listed) {
        for (const ListedUnit& unit : listed.units) {
            for (const Barcode& barcode : unit.barcodes) {
                if (const Match match = take(by_barcode_, barcode.text())) return match;
            }
        }
        return std::nullopt;
    }

    /// Codes of the shop's own first for the whole list, so that a row's barcode never takes away the product
    /// that a later row names by its code.
    void match() {
        for (std::size_t i = 0; i < matches_.size(); ++i) {
            const ListedProduct& listed = list_.products[i];
            if (listed.sku_origin == SkuOrigin::listed) matches_[i] = take_by_sku(listed);
        }
        for (std::size_t i = 0; i < matches_.size(); ++i) {
            if (!matches_[i]) matches_[i] = take_by_barcode(list_.products[i]);
        }
        for (std::size_t i = 0; i < matches_.size(); ++i) {
            if (!matches_[i]) matches_[i] = take_by_sku(list_.products[i]);
        }
    }

    void drop_codes_of_others(ListedProduct& listed, Match match) {
        for (ListedUnit& unit : listed.units) {
            std::erase_if(unit.barcodes, [&](const Barcode& barcode) {
                const auto owner = by_barcode_.find(barcode.text());
                if (owner == by_barcode_.end() || owner->second == match) return false;
                plan_.reports.push_back(
                    {unit.line_number, RowReason::code_of_another_product,
                     barcode.text() + " " + shown_cell(shop_[owner->second].product.name)});
                return true;
            });
        }
    }

    /// A generated code that the shop has already belongs to the product whose barcode it was made of.
    void renew_sku(ListedProduct& listed, Match& match) {
        if (listed.sku_origin == SkuOrigin::listed || !has_sku(listed.sku)) return;
        listed.sku = generated_sku({}, listed.name);
        match = take_by_sku(listed);
    }

    void place(ListedProduct& listed, Match match) {
        drop_codes_of_others(listed, match);
        if (!match) renew_sku(listed, match);
        const bool taken = !match && (has_sku(listed.sku) || !new_skus_.insert(fold_case(listed.sku)).second);
        if (taken) {
            report(listed, RowReason::row_repeated, listed.name);
            return;
        }
        Product product = match ? shop_[*match].product : Product{};
        if (!match) {
            product.id = next_id_;
            product.sku = listed.sku;
            next_id_ = ProductId{next_id_.value() + 1};
        } else if (listed.sku_origin == SkuOrigin::listed &&
                   fold_case(product.sku) != fold_case(listed.sku)) {
            report(listed, RowReason::sku_differs, listed.sku);
        }
        merge_goods(listed, product);
        merge_listed_units(listed, product.units, plan_.reports);
        if (!match) {
            const bool by_measure = !listed.divisibility && is_measure(product.units.front().name);
            if (by_measure) product.divisibility = Divisibility::divisible;
        }
        if (!match || shop_[*match].stock_history == StockHistory::none) open_stock(listed, product);
        keep(std::move(product), match);
    }

    static void merge_goods(const ListedProduct& listed, Product& product) {
        product.name = listed.name;
        if (!listed.category.empty()) product.category = listed.category;
        if (!listed.consignor.empty()) product.consignor = listed.consignor;
        if (listed.tax) product.tax = *listed.tax;
        if (listed.divisibility) product.divisibility = *listed.divisibility;
        if (listed.favourite) product.favourite = *listed.favourite;
    }

    void open_stock(const ListedProduct& listed, const Product& product) {
        if (!listed.stock) return;
        const Money unit_cost = listed.cost.value_or(Money{});
        const Money value{multiply_divide_half_up(unit_cost.rupiah(), listed.stock->thousandths(), 1000)};
        if (value > amount_max) {
            report(listed, RowReason::quantity_unreadable, format_quantity(*listed.stock));
            return;
        }
        plan_.opening_stocks.push_back(
            {product.id, *listed.stock, product.consignor.empty() ? value : Money{}, unit_cost});
    }

    void keep(Product product, Match match) {
        if (!match) {
            plan_.added.push_back(std::move(product));
        } else if (product == shop_[*match].product) {
            ++plan_.unchanged_count;
        } else {
            plan_.changed.push_back(std::move(product));
        }
    }

    ProductList& list_;
    std::span<const ShopProduct> shop_;
    ProductId next_id_;
    std::vector<bool> taken_;    ///< Which of the shop's products the list has spoken of.
    std::vector<Match> matches_; ///< For each product of the list.
    std::unordered_map<std::string, std::size_t> by_sku_; ///< Lower case, as the shop's codes are compared.
    std::unordered_map<std::string, std::size_t> by_barcode_;
    std::unordered_set<std::string> new_skus_;
    ProductListPlan plan_;
};

} // namespace

ProductListPlan plan_product_list(ProductList list, std::span<const ShopProduct> shop, ProductId next_id) {
    return Planner(list, shop, next_id).run();
}

} // namespace sokoguru
