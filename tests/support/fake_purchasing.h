#pragma once

#include "core/till/ports.h"
#include "tests/support/fake_catalog.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace sokoguru::test {

/// Price lists, orders and debts, as they follow from the ledger's facts.
class FakePurchasing final : public Purchasing {
  public:
    FakePurchasing(FaultInjection& faults, const std::vector<std::pair<Fact, FactContext>>& facts)
        : faults_(faults), facts_(facts) {}

    std::optional<SupplierPrice> supplier_price(SupplierId supplier, ProductId product) override {
        faults_.on_call();
        std::optional<SupplierPrice> found;
        for (const auto& [fact, context] : facts_) {
            const auto* set = std::get_if<SupplierPriceSet>(&fact);
            if (set == nullptr) continue;
            const SupplierPrice& price = set->price;
            if (price.supplier == supplier && price.product == product) found = price;
        }
        if (found && found->standing == SupplierPriceStanding::gone) found.reset();
        return found;
    }
    std::optional<OrderProgress> find_order(const StockNumber& number) override {
        faults_.on_call();
        std::optional<OrderProgress> found;
        for (const auto& [fact, context] : facts_) {
            if (const auto* set = std::get_if<OrderSet>(&fact); set && set->order.number == number)
                found = OrderProgress{set->order, OrderStanding::draft,
                                      std::vector<Quantity>(set->order.lines.size())};
            if (const auto* sent = std::get_if<OrderSent>(&fact); sent && sent->order == number)
                found->standing = OrderStanding::sent;
            if (const auto* ended = std::get_if<OrderEnded>(&fact); ended && ended->order == number)
                found->standing = ended->end;
            if (const auto* made = std::get_if<GoodsReceiptMade>(&fact);
                made && made->receipt.order == number)
                take_in(*found, made->receipt);
        }
        return found;
    }
    std::vector<SupplierDebtEntry> supplier_account(SupplierId supplier) override {
        faults_.on_call();
        std::vector<SupplierDebtEntry> entries;
        for (const auto& [fact, context] : facts_) {
            if (const auto* made = std::get_if<GoodsReceiptMade>(&fact);
                made && made->receipt.settlement == ReceiptSettlement::on_account &&
                made->receipt.supplier->id == supplier) {
                const GoodsReceipt& receipt = made->receipt;
                entries.push_back({SupplierDebtKind::receipt, receipt.number, receipt.at, receipt.total(),
                                   receipt.due, receipt.invoice});
            }
            if (const auto* adjusted = std::get_if<StockAdjusted>(&fact);
                adjusted && adjusted->adjustment.reason == AdjustmentReason::supplier_return &&
                adjusted->adjustment.supplier->id == supplier) {
                const StockAdjustment& back = adjusted->adjustment;
                entries.push_back({SupplierDebtKind::supplier_return,
                                   back.number,
                                   back.at,
                                   back.total(),
                                   {},
                                   back.reference});
            }
            if (const auto* paid = std::get_if<SupplierPaid>(&fact);
                paid && paid->payment.supplier.id == supplier) {
                const SupplierPayment& payment = paid->payment;
                entries.push_back({SupplierDebtKind::payment,
                                   payment.number,
                                   payment.at,
                                   -payment.amount,
                                   {},
                                   payment.reference});
            }
        }
        return entries;
    }

  private:
    FaultInjection& faults_;
    const std::vector<std::pair<Fact, FactContext>>& facts_;
};

} // namespace sokoguru::test
