#pragma once

#include "core/till/ports.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace sokoguru::test {

/// What a port throws when it was told to.
struct InjectedFault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Makes the n-th call of the ports that share it throw, before the call has done anything.
///
///     shop.faults.fail_call(2);       // the next call succeeds, the one after throws
class FaultInjection {
  public:
    void fail_call(int n) { calls_left_ = n; }
    void forget() { calls_left_ = 0; }
    /// How many calls there have been.
    int calls() const { return calls_; }
    void on_call() {
        ++calls_;
        if (calls_left_ > 0 && --calls_left_ == 0) throw InjectedFault("the disk is full");
    }

  private:
    int calls_left_ = 0;
    int calls_ = 0;
};

/// Products in memory.
class FakeCatalog final : public Catalog {
  public:
    FakeCatalog(FaultInjection& faults, const std::vector<std::pair<Fact, FactContext>>& facts)
        : faults_(faults), facts_(facts) {}

    std::vector<Product> products;
    std::map<ProductId, StockLevel> levels;
    std::vector<Promotion> offered;
    std::vector<Voucher> vouchers;

    std::vector<CaseOffer> case_offers(ProductId id) override {
        faults_.on_call();
        follow();
        std::vector<CaseOffer> offers;
        for (const Product& product : products) {
            if (product.id != id) continue;
            for (const Unit& unit : product.units) {
                if (unit.factor > Quantity{1000} && unit.price) offers.push_back({unit.factor, *unit.price});
            }
        }
        std::sort(offers.begin(), offers.end(),
                  [](const CaseOffer& left, const CaseOffer& right) { return left.factor > right.factor; });
        return offers;
    }
    std::vector<Promotion> promotions() override {
        faults_.on_call();
        follow();
        std::vector<Promotion> active = offered;
        std::erase_if(active,
                      [](const Promotion& each) { return each.standing == Promotion::Standing::stopped; });
        return active;
    }
    std::optional<Voucher> find_voucher(std::string_view code) override {
        faults_.on_call();
        for (const Voucher& voucher : vouchers) {
            if (voucher.code == code) return voucher;
        }
        return std::nullopt;
    }
    bool is_voucher_used(std::string_view code) override {
        faults_.on_call();
        // A void takes its payments back, the voucher among them.
        std::int64_t uses = 0;
        for (const auto& [fact, context] : facts_) {
            const auto* made = std::get_if<SaleMade>(&fact);
            if (made == nullptr) continue;
            for (const Payment& payment : made->sale.payments) {
                if (payment.tender == Tender::voucher && payment.reference == code)
                    uses += payment.amount < Money{} ? -1 : 1;
            }
        }
        return uses > 0;
    }

    std::optional<UnitForSale> find_by_barcode(const Barcode& barcode) override {
        faults_.on_call();
        follow();
        for (const Product& product : products) {
            for (const Unit& unit : product.units) {
                if (std::find(unit.barcodes.begin(), unit.barcodes.end(), barcode) != unit.barcodes.end()) {
                    return unit_for_sale(product, unit.id);
                }
            }
        }
        return std::nullopt;
    }
    std::optional<Product> find_by_sku(std::string_view sku) override {
        return find_product([&](const Product& product) { return product.sku == sku; });
    }
    std::optional<Product> find(ProductId id) override {
        return find_product([&](const Product& product) { return product.id == id; });
    }
    std::vector<StockLevel> stock_levels(std::span<const ProductId> ids) override {
        faults_.on_call();
        std::vector<StockLevel> found;
        for (const ProductId id : ids) {
            found.push_back(level_now(id));
        }
        return found;
    }

    ProductId next_product() override {
        faults_.on_call();
        follow();
        std::int64_t last = 0;
        for (const Product& product : products) {
            last = std::max(last, product.id.value());
        }
        return ProductId{last + 1};
    }
    PromotionId next_promotion() override {
        faults_.on_call();
        follow();
        std::int64_t last = 0;
        for (const Promotion& promotion : offered) {
            last = std::max(last, promotion.id.value());
        }
        return PromotionId{last + 1};
    }
    PricePlanId next_price_plan() override {
        faults_.on_call();
        return PricePlanId{static_cast<std::int64_t>(plans().size()) + 1};
    }
    std::vector<PricePlan> due_price_plans(BusinessDay day) override {
        faults_.on_call();
        std::vector<PricePlan> due;
        for (const PricePlan& plan : plans()) {
            if (plan.from <= day && is_open(plan.id)) due.push_back(plan);
        }
        std::stable_sort(due.begin(), due.end(), [](const PricePlan& left, const PricePlan& right) {
            return left.from < right.from;
        });
        return due;
    }
    std::optional<PricePlan> find_open_plan(PricePlanId id) override {
        faults_.on_call();
        for (const PricePlan& plan : plans()) {
            if (plan.id == id && is_open(id)) return plan;
        }
        return std::nullopt;
    }

    /// What sales have left of `levels`; consignment goods have none.
    StockLevel level_now(ProductId id) {
        StockLevel level = levels[id];
        for (const auto& [fact, context] : facts_) {
            move(level, id, fact);
        }
        return level;
    }
    /// What one fact does to the stock of a product.
    static StockChange moved_by(ProductId id, const Fact& fact) {
        StockLevel level;
        move(level, id, fact);
        return {level.quantity, level.value};
    }

  private:
    std::vector<PricePlan> plans() const {
        std::vector<PricePlan> found;
        for (const auto& [fact, context] : facts_) {
            if (const auto* planned = std::get_if<PricesPlanned>(&fact)) found.push_back(planned->plan);
        }
        return found;
    }
    bool is_open(PricePlanId id) const {
        return std::none_of(facts_.begin(), facts_.end(), [&](const auto& entry) {
            const auto* changed = std::get_if<PricesChanged>(&entry.first);
            const auto* cancelled = std::get_if<PricePlanCancelled>(&entry.first);
            return (changed != nullptr && changed->plan == id) ||
                   (cancelled != nullptr && cancelled->plan == id);
        });
    }
    /// Brings the products and promotions up to the facts about them.
    void follow() {
        for (; followed_ < facts_.size(); ++followed_) {
            const Fact& fact = facts_[followed_].first;
            if (const auto* set = std::get_if<ProductSet>(&fact)) {
                std::erase_if(products, [&](const Product& each) { return each.id == set->product.id; });
                products.push_back(set->product);
            }
            if (const auto* set = std::get_if<PromotionSet>(&fact)) {
                std::erase_if(offered, [&](const Promotion& each) { return each.id == set->promotion.id; });
                offered.push_back(set->promotion);
                std::ranges::sort(offered, {}, &Promotion::id);
            }
            const auto* changed = std::get_if<PricesChanged>(&fact);
            if (changed == nullptr) continue;
            for (const PriceChange& change : changed->changes) {
                for (Product& product : products) {
                    if (product.id == change.product) apply(change, product);
                }
            }
        }
    }
    static void add(StockLevel& level, const StockChange& change, Money true_up) {
        level.quantity += change.quantity;
        level.value += change.value + true_up;
    }
    /// What a stock document does to a product's level.
    static void move(StockLevel& level, ProductId id, const Fact& fact) {
        if (const auto* made = std::get_if<SaleMade>(&fact)) {
            for (const SaleLine& line : made->sale.lines) {
                if (line.product == id && line.consignor.empty())
                    add(level, {-line.base_quantity, -line.cost}, line.true_up);
            }
        }
        if (const auto* made = std::get_if<GoodsReceiptMade>(&fact)) {
            for (const GoodsReceiptLine& line : made->receipt.lines) {
                if (line.goods.product != id) continue;
                add(level, line.received.received, line.received.true_up);
                level.last_unit_cost = line.received.unit_cost;
            }
        }
        if (const auto* adjusted = std::get_if<StockAdjusted>(&fact)) {
            for (const StockAdjustmentLine& line : adjusted->adjustment.lines) {
                if (line.goods.product == id) add(level, line.change, line.true_up);
            }
        }
        if (const auto* sent = std::get_if<TransferSent>(&fact)) {
            for (const TransferLine& line : sent->transfer.lines) {
                if (line.goods.product == id) add(level, {-line.sent.quantity, -line.sent.value}, Money{});
            }
        }
        if (const auto* arrived = std::get_if<TransferArrived>(&fact)) {
            for (const ArrivedLine& line : arrived->arrival.lines) {
                if (line.goods.product != id) continue;
                add(level, line.received.received, line.received.true_up);
                add(level, line.difference, line.difference_true_up);
                level.last_unit_cost = line.received.unit_cost;
            }
        }
        if (const auto* posted = std::get_if<CountPosted>(&fact)) {
            for (const CountPostingLine& line : posted->posting.lines) {
                if (line.product == id) add(level, line.change, line.true_up);
            }
        }
    }

    template <class Wanted>
    std::optional<Product> find_product(Wanted wanted) {
        faults_.on_call();
        follow();
        const auto found = std::find_if(products.begin(), products.end(), wanted);
        return found == products.end() ? std::nullopt : std::optional(*found);
    }

    FaultInjection& faults_;
    const std::vector<std::pair<Fact, FactContext>>& facts_;
    std::size_t followed_ = 0; ///< How many of them the products have followed.
};

} // namespace sokoguru::test
