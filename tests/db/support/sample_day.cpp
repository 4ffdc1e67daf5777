#include "tests/db/support/sample_day.h"

#include <array>

namespace sokoguru::test {

namespace {

/// A receipt, an adjustment and a posted count of product 1.
void record_goods_work(SampleShop& shop) {
    db::Store& store = shop.store();
    const BusinessDay day = shop.context().day;
    const std::array<Product, 1> products = {sample_product(1)};
    const auto number = [&](StockDocument document) {
        return store.stockroom().next_stock_number(document, day);
    };
    const auto level = [&] { return std::array<StockLevel, 1>{store.catalog().stock_level(ProductId{1})}; };
    const auto receipt =
        decide_goods_receipt({.lines = {{ProductId{1}, UnitId{1}, Quantity::whole(3), {}, Money{2'100}}},
                              .costs_are_confirmed = true},
                             {number(StockDocument::receipt), morning, day, {}, {}, products, level()});
    store.ledger().record(GoodsReceiptMade{*receipt}, shop.context());
    const auto adjustment =
        decide_adjustment({.lines = {{ProductId{1}, UnitId{1}, Quantity::whole(1)}}},
                          {number(StockDocument::adjustment), morning, {}, {}, products, level()});
    store.ledger().record(StockAdjusted{*adjustment}, shop.context());
    CountSheet sheet;
    sheet.number = number(StockDocument::count);
    store.ledger().record(CountOpened{sheet}, shop.context());
    const auto entry = decide_count_entry(sheet, products[0], {UnitId{1}, Quantity::whole(5)},
                                          {morning, UserId{1}, "Faisal", level()[0].quantity});
    store.ledger().record(GoodsCounted{sheet.number, *entry}, shop.context());
    const auto posting =
        decide_count_posting(sheet, counted_products(store.stockroom().count_entries(sheet.number)), level(),
                             LargeDifferences::accepted, morning);
    store.ledger().record(CountPosted{*posting}, shop.context());
}

/// A lot of product 2 that is blocked, goods that were sent to a room and are there, and a consignor who was
/// paid.
void record_lots(SampleShop& shop) {
    db::Store& store = shop.store();
    Stockroom& stockroom = store.stockroom();
    const BusinessDay day = shop.context().day;
    const ProductId id{2};
    const std::array<Product, 1> products = {sample_product(2)};
    const auto number = [&](StockDocument document) { return stockroom.next_stock_number(document, day); };
    const auto level = [&] { return std::array<StockLevel, 1>{store.catalog().stock_level(id)}; };
    store.ledger().record(LotStandingSet{id, LotId{0}, {}, LotStanding::blocked, morning, "ditarik", {}},
                          shop.context());
    store.ledger().record(LotStandingSet{id, LotId{0}, {}, LotStanding::free, morning, "baik", {}},
                          shop.context());
    const Place storeroom{PlaceId{2}, "GUDANG", "Gudang", PlaceKind::room};
    store.ledger().record(PlaceSet{storeroom}, shop.context());
    const std::array<GoodsThere, 1> there = {{{level()[0], level()[0].quantity, stockroom.lots_of(id)}}};
    const auto transfer = decide_transfer(
        {.lines = {{id, UnitId{1}, Quantity::whole(2)}}},
        {number(StockDocument::transfer), morning, {}, first_place(), storeroom, products, there});
    store.ledger().record(TransferSent{*transfer}, shop.context());
    const auto arrival = decide_arrival(*transfer, {}, "",
                                        {number(StockDocument::arrival),
                                         {stockroom.shop(), transfer->number},
                                         "Toko",
                                         morning,
                                         {},
                                         storeroom,
                                         products,
                                         level()});
    store.ledger().record(TransferArrived{*arrival}, shop.context());
    store.ledger().record(SupplierSet{{SupplierId{1}, "SRI", "Bu Sri", "", 1, {}, SupplierStanding::active}},
                          shop.context());
    store.ledger().record(ConsignorSet{{SupplierId{1}, "Bu Sri", Percent{1'000}}}, shop.context());
    const auto settlement = decide_settlement(
        {EpochId{1}, SequenceId{1}, {{id, "Keripik", Quantity::whole(1), Money{2'000}}}}, {}, "",
        {number(StockDocument::settlement), morning, {}, {SupplierId{1}, "SRI", "Bu Sri"}, Percent{1'000}});
    store.ledger().record(ConsignmentSettled{*settlement}, shop.context());
}

/// A supplier with a price list, an order of which everything comes on account, and its payment.
void record_buying(SampleShop& shop) {
    db::Store& store = shop.store();
    const BusinessDay day = shop.context().day;
    const Supplier supplier{SupplierId{2}, "INDAH", "CV Indah", "", 3, {}, SupplierStanding::active};
    store.ledger().record(SupplierSet{supplier}, shop.context());
    SupplierPrice price{SupplierId{2}, ProductId{1}, UnitId{1}, Money{700}};
    price.steps = {{Quantity::whole(12), Money{650}}};
    store.ledger().record(SupplierPriceSet{price}, shop.context());
    store.ledger().record(StockLimitsSet{ProductId{1}, StockLimits{Quantity::whole(1), Quantity::whole(9)}},
                          shop.context());
    PurchaseOrder order;
    order.number = store.stockroom().next_stock_number(StockDocument::order, day);
    order.supplier = {SupplierId{2}, "INDAH", "CV Indah"};
    order.lines = {
        {{ProductId{1}, UnitId{1}, "Barang 1", "pcs", Quantity{1000}}, Quantity::whole(3), Money{700}}};
    store.ledger().record(OrderSet{order}, shop.context());
    store.ledger().record(OrderSent{order.number, morning, {}}, shop.context());
    const std::array<Product, 1> products = {sample_product(1)};
    const std::array<StockLevel, 1> level = {store.catalog().stock_level(ProductId{1})};
    const auto receipt =
        decide_goods_receipt({.lines = {{ProductId{1}, UnitId{1}, Quantity::whole(3), {}, Money{2'100}}},
                              .costs_are_confirmed = true,
                              .order = order.number},
                             {store.stockroom().next_stock_number(StockDocument::receipt, day),
                              morning,
                              day,
                              {},
                              supplier,
                              products,
                              level});
    store.ledger().record(GoodsReceiptMade{*receipt}, shop.context());
    SupplierPayment payment;
    payment.number = store.stockroom().next_stock_number(StockDocument::supplier_payment, day);
    payment.supplier = order.supplier;
    payment.amount = Money{2'000};
    store.ledger().record(SupplierPaid{payment}, shop.context());
}

} // namespace

void record_a_day(SampleShop& shop) {
    Ledger& ledger = shop.store().ledger();
    const Shift shift{ShiftId{1},         UserId{1},           "Faisal",    morning,
                      shop.context().day, {{Money{1'000}, 5}}, Money{5'000}};
    ledger.record(ShiftOpened{shift}, shop.context());
    ledger.record(MemberSet{{MemberId{1}, "A-1", "Siti", BuyerClass::member, "0800", "2021-07-12"}},
                  shop.context());
    ledger.record(VoucherIssued{{"V1", Money{1'000}, BusinessDay{30'000}}}, shop.context());
    Sale sale = shop.make_sale(2);
    sale.member = SaleMember{MemberId{1}, "A-1", sale.total};
    sale.payments = {{Tender::voucher, Money{1'000}, PaymentState::confirmed, "V1", {}},
                     {Tender::qris, Money{500}, PaymentState::unconfirmed, "", {}},
                     {Tender::member_credit, Money{1'500}, PaymentState::confirmed, "", BusinessDay{20'900}}};
    sale.change = Money{};
    sale.lines[0].discounts = {{LineDiscount::Kind::promotion, PromotionId{1}, "Hemat", Money{}, {}}};
    ledger.record(SaleMade{sale}, shop.context());
    Promotion promotion;
    promotion.id = PromotionId{1};
    promotion.products = {ProductId{1}};
    ledger.record(PromotionSet{promotion}, shop.context());
    ledger.record(PricesPlanned{{PricePlanId{1},
                                 BusinessDay{30'000},
                                 "naik",
                                 {{ProductId{1}, UnitId{1}, {}, Money{1'000}, Money{1'100}}},
                                 {}}},
                  shop.context());
    ledger.record(PaymentConfirmed{sale.number, 2}, shop.context());
    ledger.record(CreditRepaid{MemberId{1}, ShiftId{1}, Tender::cash, Money{500}, ""}, shop.context());
    ledger.record(CashMoved{ShiftId{1}, CashMovementKind::drop, Money{1'000}, "", {}}, shop.context());
    ledger.record(DrawerOpened{ShiftId{1}, "", {}}, shop.context());
    ledger.record(ShiftHandedOver{ShiftId{1}, UserId{1}, UserId{2}, "Aisyah"}, shop.context());
    ShiftClosing closing;
    closing.expected = ledger.expected_cash(shift).total();
    closing.counts = {{Money{500}, 9}};
    closing.counted = Money{4'500};
    ledger.record(ShiftClosed{ShiftId{1}, closing}, shop.context());
    const CartTouched touched{};
    ledger.keep({}, {&touched, 1}, shop.context());
    record_goods_work(shop);
    record_lots(shop);
    record_buying(shop);
    const BusinessDay day = shop.context().day;
    shop.store().ledger().record(
        DayClosed{{day, morning, shop.store().reports().day_figures(day), UserId{2}}}, shop.context());
}

} // namespace sokoguru::test
