#pragma once

#include "core/journal/fact.h"
#include "core/till/stockroom.h"
#include "tests/support/fake_catalog.h"

#include <algorithm>
#include <optional>
#include <ranges>
#include <string_view>
#include <utility>
#include <vector>

namespace sokoguru::test {

/// Lots, places and consignors in memory, as they follow from the ledger's facts.
class FakeLots : public Stockroom {
    // Before its first use, because its type follows from its body.
    template <class Wanted>
    auto each() const {
        return facts_ | std::views::filter([](const auto& entry) {
                   return std::holds_alternative<Wanted>(entry.first);
               }) |
               std::views::transform(
                   [](const auto& entry) -> const Wanted& { return std::get<Wanted>(entry.first); });
    }

  public:
    using Facts = std::vector<std::pair<Fact, FactContext>>;
    FakeLots(FaultInjection& faults, const Facts& facts, const LaneKey& lane, FakeCatalog& catalog)
        : faults_(faults), facts_(facts), lane_(lane), catalog_(catalog) {}

    bool has_blocked_lots() override {
        faults_.on_call();
        return std::ranges::distance(each<LotStandingSet>()) > 0;
    }
    std::vector<StockLot> lots_of(ProductId product) override {
        faults_.on_call();
        std::vector<StockLot> lots;
        Quantity level = catalog_.levels[product].quantity;
        for (const auto& [fact, context] : facts_) {
            const Quantity moved = catalog_.moved_by(product, fact).quantity;
            if (bring(lots, product, level, fact)) settle_lots(lots, level + moved);
            level += moved;
        }
        settle_lots(lots, level);
        return lots;
    }

    std::optional<Place> find_place(std::string_view code) override {
        faults_.on_call();
        std::optional<Place> found;
        if (code == first_place_code) found = first_place();
        for (const auto& [place] : each<PlaceSet>()) {
            if (place.code == code) found = place;
        }
        return found;
    }
    PlaceId next_place() override {
        faults_.on_call();
        return PlaceId{std::ranges::distance(each<PlaceSet>()) + 2};
    }
    Quantity quantity_at(PlaceId place, ProductId product) override {
        faults_.on_call();
        Quantity there = place == first_place_id ? catalog_.level_now(product).quantity : Quantity{};
        for (const auto& [transfer] : each<TransferSent>()) {
            for (const TransferLine& line : transfer.lines) {
                if (line.goods.product != product || transfer.from.id == first_place_id) continue;
                if (transfer.from.id == place) there -= line.sent.quantity;
                if (place == first_place_id) there += line.sent.quantity;
            }
        }
        for (const auto& [arrival] : each<TransferArrived>()) {
            for (const ArrivedLine& line : arrival.lines) {
                if (line.goods.product != product || arrival.to.id == first_place_id) continue;
                if (arrival.to.id == place) there += line.arrived;
                if (place == first_place_id) there -= line.arrived;
            }
        }
        return there;
    }
    ShopId shop() override { return lane_.shop; }
    std::optional<Transfer> find_transfer(const StockNumber& number) override {
        faults_.on_call();
        for (const auto& [transfer] : each<TransferSent>()) {
            if (transfer.number == number) return transfer;
        }
        return std::nullopt;
    }
    TransferStanding transfer_standing(const TransferKey& key) override {
        faults_.on_call();
        for (const auto& [arrival] : each<TransferArrived>()) {
            if (arrival.origin == key) return TransferStanding::arrived;
        }
        for (const TransferHandedOver& fact : each<TransferHandedOver>()) {
            if (fact.number == key.number && key.shop == lane_.shop) return TransferStanding::handed_over;
        }
        return TransferStanding::on_the_way;
    }

    std::optional<Consignor> find_consignor(SupplierId supplier) override {
        return last_consignor([&](const Consignor& one) { return one.supplier == supplier; });
    }
    std::optional<Consignor> consignor_named(std::string_view label) override {
        return last_consignor([&](const Consignor& one) { return one.label == label; });
    }
    UnsettledSales unsettled_sales(const Consignor& consignor) override {
        faults_.on_call();
        UnsettledSales unsettled{lane_.epoch, SequenceId{}, {}};
        for (const auto& [fact, context] : facts_) {
            unsettled.through = SequenceId{unsettled.through.value() + 1};
            if (const auto* settled = std::get_if<ConsignmentSettled>(&fact)) {
                if (settled->settlement.consignor.id == consignor.supplier) unsettled.products.clear();
            }
            const auto* made = std::get_if<SaleMade>(&fact);
            if (made == nullptr) continue;
            for (const SaleLine& line : made->sale.lines) {
                if (line.consignor == consignor.label) add(unsettled.products, line);
            }
        }
        return unsettled;
    }

  protected:
    FaultInjection& faults_;

  private:
    /// What a fact does to the lots of a product, whether it does anything.
    static bool bring(std::vector<StockLot>& lots, ProductId product, Quantity level, const Fact& fact) {
        if (const auto* made = std::get_if<GoodsReceiptMade>(&fact)) {
            bool is_of_it = false;
            for (const GoodsReceiptLine& line : made->receipt.lines) {
                if (line.goods.product != product) continue;
                if (!std::exchange(is_of_it, true)) settle_lots(lots, level);
                receive_lot(lots, {line.batch, line.expiry}, line.received.received.quantity);
            }
            return is_of_it;
        }
        if (const auto* arrived = std::get_if<TransferArrived>(&fact)) {
            bool is_of_it = false;
            for (const ArrivedLine& line : arrived->arrival.lines) {
                if (line.goods.product != product) continue;
                if (!std::exchange(is_of_it, true)) settle_lots(lots, level);
                for (const LotPart& part : line.lots) {
                    receive_lot(lots, part.name, part.quantity);
                }
            }
            return is_of_it;
        }
        const auto* standing = std::get_if<LotStandingSet>(&fact);
        if (standing == nullptr || standing->product != product) return false;
        settle_lots(lots, level);
        for (StockLot& lot : lots) {
            if (lot.id == standing->lot) lot.standing = standing->standing;
        }
        return true;
    }
    static void add(std::vector<ConsignedSales>& products, const SaleLine& line) {
        auto found = std::find_if(products.begin(), products.end(),
                                  [&](const ConsignedSales& one) { return one.product == line.product; });
        if (found == products.end())
            found = products.insert(products.end(), {line.product, line.name, Quantity{}, Money{}});
        found->quantity += line.base_quantity;
        found->gross += line.gross;
    }
    template <class Wanted>
    std::optional<Consignor> last_consignor(Wanted wanted) {
        faults_.on_call();
        std::optional<Consignor> found;
        for (const auto& [consignor] : each<ConsignorSet>()) {
            if (wanted(consignor)) found = consignor;
        }
        return found;
    }

    const Facts& facts_;
    const LaneKey& lane_;
    FakeCatalog& catalog_;
};

} // namespace sokoguru::test
