// The goods' work of the random till: receipts, adjustments, counts.

#include "tests/db/support/random_till.h"
#include "tests/support/property.h"

#include <fmt/format.h>

namespace sokoguru::test {

namespace {

const User cashier{UserId{1}, "FAISAL", "Faisal Contoh", Role::cashier};

std::int64_t pick(std::int64_t from, std::int64_t to) {
    return *rc::gen::inRange<std::int64_t>(from, to + 1);
}

} // namespace

void RandomTill::receive_goods() {
    db::Store& store = shop_.store();
    const Supplier supplier{
        SupplierId{pick(1, 2)},  fmt::format("S{}", pick(1, 2)), "CV Contoh", "0812", 3, Money{},
        SupplierStanding::active};
    const auto known = store.stockroom().find_supplier(supplier.code);
    if (!known || known->id == supplier.id) store.ledger().record(SupplierSet{supplier}, shop_.context());
    ReceivedGoods received{.invoice = "F-1", .lines = {}, .costs_are_confirmed = true};
    std::vector<Product> products;
    std::vector<ProductId> ids;
    for (std::int64_t line = pick(1, 3); line > 0; --line) {
        ids.emplace_back(pick(1, 5));
        products.push_back(*store.catalog().find(ids.back()));
        ReceivedLine one{ids.back(), UnitId{pick(1, 2)}, Quantity::whole(pick(1, 9))};
        one.bonus = Quantity::whole(pick(0, 2));
        one.amount = Money{pick(1, 99'999)};
        if (pick(0, 1) == 0) one.expiry = BusinessDay{40'000 + static_cast<std::int32_t>(pick(0, 3))};
        received.lines.push_back(one);
    }
    received.freight = Money{pick(0, 999)};
    received.discount = Money{pick(0, 1)};
    const BusinessDay day = shop_.context().day;
    const auto levels = store.catalog().stock_levels(ids);
    const auto receipt = decide_goods_receipt(
        received, {.number = store.stockroom().next_stock_number(StockDocument::receipt, day),
                   .at = morning,
                   .today = day,
                   .approver = UserId{pick(0, 2)},
                   .supplier = store.stockroom().find_supplier("S1"),
                   .products = products,
                   .levels = levels});
    RC_ASSERT(receipt.has_value());
    store.ledger().record(GoodsReceiptMade{*receipt}, shop_.context());
    receipts_.push_back(*receipt);
}

void RandomTill::adjust_stock() {
    db::Store& store = shop_.store();
    const std::vector<Product> products = {*store.catalog().find(ProductId{pick(1, 5)})};
    const std::vector<StockLevel> levels = {store.catalog().stock_level(products[0].id)};
    const auto reason = *rc::gen::element(AdjustmentReason::damaged, AdjustmentReason::found,
                                          AdjustmentReason::supplier_return);
    const StockDocument document = reason == AdjustmentReason::supplier_return
                                       ? StockDocument::supplier_return
                                       : StockDocument::adjustment;
    const auto adjustment =
        decide_adjustment({.reason = reason,
                           .note = "catatan",
                           .lines = {{products[0].id, UnitId{1}, Quantity::whole(pick(1, 9))}}},
                          {.number = store.stockroom().next_stock_number(document, shop_.context().day),
                           .at = morning,
                           .approver = {},
                           .supplier = store.stockroom().find_supplier("S1"),
                           .products = products,
                           .levels = levels});
    if (!adjustment) return; // More than there is.
    store.ledger().record(StockAdjusted{*adjustment}, shop_.context());
    adjustments_.push_back(*adjustment);
}

/// Opens a sheet, counts a line onto the open one, or ends it.
void RandomTill::count_stock() {
    db::Store& store = shop_.store();
    const auto listed = store.counts(1);
    if (listed.empty() || listed[0].standing != CountStanding::open) {
        CountSheet sheet;
        sheet.number = store.stockroom().next_stock_number(StockDocument::count, shop_.context().day);
        sheet.recount_above = Money{50'000};
        store.ledger().record(CountOpened{sheet}, shop_.context());
        RC_ASSERT(store.stockroom().find_count(sheet.number) == sheet);
        return;
    }
    const CountSheet sheet = listed[0].sheet;
    if (pick(0, 2) != 0) {
        const Product product = *store.catalog().find(ProductId{pick(1, 5)});
        const auto entry = decide_count_entry(
            sheet, product,
            {UnitId{1}, Quantity::whole(pick(0, 20)), *rc::gen::element(CountMode::add, CountMode::replace)},
            {.at = morning,
             .user = cashier.id,
             .user_name = cashier.name,
             .on_hand = store.catalog().stock_level(product.id).quantity});
        store.ledger().record(GoodsCounted{sheet.number, *entry}, shop_.context());
        RC_ASSERT(store.stockroom().count_entries(sheet.number).back() == *entry);
        RC_ASSERT(store.stockroom().open_count_of(product.id) == sheet.number);
        return;
    }
    const auto counted = counted_products(store.stockroom().count_entries(sheet.number));
    if (counted.empty() || pick(0, 3) == 0) {
        store.ledger().record(CountCancelled{sheet.number, morning, "salah rak", {}}, shop_.context());
        RC_ASSERT(store.stockroom().count_standing(sheet.number) == CountStanding::cancelled);
        return;
    }
    std::vector<ProductId> ids;
    for (const CountedProduct& product : counted) {
        ids.push_back(product.product);
    }
    const auto posting = decide_count_posting(sheet, counted, store.catalog().stock_levels(ids),
                                              LargeDifferences::accepted, morning);
    store.ledger().record(CountPosted{*posting}, shop_.context());
    RC_ASSERT(store.posted_count_lines(sheet.number) == posting->lines);
}

void RandomTill::check_documents() {
    for (const GoodsReceipt& receipt : receipts_) {
        RC_ASSERT(shop_.store().find_goods_receipt(receipt.number) == receipt);
    }
    RC_ASSERT(shop_.store().goods_receipts(1'000).size() == receipts_.size());
    for (const StockAdjustment& adjustment : adjustments_) {
        RC_ASSERT(shop_.store().find_adjustment(adjustment.number) == adjustment);
    }
}

} // namespace sokoguru::test
