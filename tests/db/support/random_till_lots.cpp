// Lots, transfers and consignment of the random till.

#include "tests/db/support/random_till.h"
#include "tests/support/property.h"

#include <algorithm>

namespace sokoguru::test {

namespace {

std::int64_t pick(std::int64_t from, std::int64_t to) {
    return *rc::gen::inRange<std::int64_t>(from, to + 1);
}

const Place storeroom{PlaceId{2}, "GUDANG", "Gudang", PlaceKind::room};
const Place other_shop{PlaceId{3}, "SUNAN", "Toko Sunan", PlaceKind::shop};

} // namespace

void RandomTill::block_a_lot() {
    Stockroom& stockroom = shop_.store().stockroom();
    const ProductId product{pick(1, 5)};
    const auto lots = stockroom.lots_of(product);
    if (lots.empty()) return;
    const StockLot& lot = lots[static_cast<std::size_t>(pick(0, static_cast<std::int64_t>(lots.size()) - 1))];
    const auto standing = *rc::gen::element(LotStanding::free, LotStanding::blocked);
    shop_.store().ledger().record(LotStandingSet{product, lot.id, lot.name, standing, morning, "ditarik", {}},
                                  shop_.context());
    check_lots();
}

void RandomTill::send_goods() {
    db::Store& store = shop_.store();
    Stockroom& stockroom = store.stockroom();
    const Place room = pick(0, 3) == 0 ? storeroom : first_place();
    const Place to = *rc::gen::element(storeroom, other_shop, first_place());
    store.ledger().record(PlaceSet{to}, shop_.context());
    const ProductId id{pick(1, 4)}; // The fifth is a consignor's.
    const std::vector<Product> products = {*store.catalog().find(id)};
    const std::vector<GoodsThere> there = {
        {store.catalog().stock_level(id), stockroom.quantity_at(room.id, id), stockroom.lots_of(id)}};
    const auto transfer =
        decide_transfer({.lines = {{id, UnitId{1}, Quantity::whole(pick(1, 6))}}},
                        {.number = stockroom.next_stock_number(StockDocument::transfer, shop_.context().day),
                         .at = morning,
                         .approver = {},
                         .from = room,
                         .to = to,
                         .products = products,
                         .there = there});
    if (!transfer) return; // More than there is, or to where it is.
    store.ledger().record(TransferSent{*transfer}, shop_.context());
    RC_ASSERT(stockroom.find_transfer(transfer->number) == *transfer);
    transfers_.push_back(*transfer);
    on_the_way_ += transfer->total();
    RC_ASSERT(store.value_on_the_way() == on_the_way_);
}

void RandomTill::end_a_transfer() {
    db::Store& store = shop_.store();
    Stockroom& stockroom = store.stockroom();
    if (transfers_.empty()) return;
    const Transfer sent = transfers_.back();
    transfers_.pop_back();
    const TransferKey key{stockroom.shop(), sent.number};
    RC_ASSERT(stockroom.transfer_standing(key) == TransferStanding::on_the_way);
    on_the_way_ -= sent.total();
    if (sent.to.kind == PlaceKind::shop && pick(0, 1) == 0) {
        store.ledger().record(TransferHandedOver{sent.number, morning, {}}, shop_.context());
        RC_ASSERT(stockroom.transfer_standing(key) == TransferStanding::handed_over);
        return;
    }
    const std::vector<Product> products = {*store.catalog().find(sent.lines[0].goods.product)};
    const std::vector<StockLevel> levels = {store.catalog().stock_level(products[0].id)};
    const std::vector<Quantity> there = {Quantity::whole(pick(0, 7))};
    const auto arrival =
        decide_arrival(sent, there, "hilang",
                       {.number = stockroom.next_stock_number(StockDocument::arrival, shop_.context().day),
                        .origin = key,
                        .origin_name = sent.from.name,
                        .at = morning,
                        .approver = {},
                        .to = sent.to.kind == PlaceKind::shop ? sent.from : sent.to,
                        .products = products,
                        .levels = levels});
    RC_ASSERT(arrival.has_value());
    store.ledger().record(TransferArrived{*arrival}, shop_.context());
    RC_ASSERT(stockroom.transfer_standing(key) == TransferStanding::arrived);
    RC_ASSERT(store.value_on_the_way() == on_the_way_);
    check_lots();
}

/// The fifth product is Bu Ani's.
void RandomTill::settle_consignment() {
    db::Store& store = shop_.store();
    const Supplier ani{SupplierId{9}, "ANI", "Bu Ani", "", 1, Money{}, SupplierStanding::active};
    const Consignor consignor{ani.id, "bu ani", Percent{pick(0, 100) * 100}};
    store.ledger().record(SupplierSet{ani}, shop_.context());
    store.ledger().record(ConsignorSet{consignor}, shop_.context());
    const UnsettledSales unsettled = store.stockroom().unsettled_sales(consignor);
    const auto settlement = decide_settlement(
        unsettled, Money{}, "",
        {.number = store.stockroom().next_stock_number(StockDocument::settlement, shop_.context().day),
         .at = morning,
         .approver = {},
         .consignor = {ani.id, ani.code, ani.name},
         .fee = consignor.fee});
    if (!settlement) return;
    store.ledger().record(ConsignmentSettled{*settlement}, shop_.context());
    RC_ASSERT(store.find_settlement(settlement->number) == *settlement);
    RC_ASSERT(store.stockroom().unsettled_sales(consignor).products.empty());
    for (const SettlementLine& line : settlement->lines) {
        settled_[line.sold.product] += line.sold.quantity;
    }
}

/// The lots of a product are what is on hand of it.
void RandomTill::check_lots() {
    for (std::int64_t product = 1; product <= 5; ++product) {
        Quantity sum;
        for (const StockLot& lot : shop_.store().stockroom().lots_of(ProductId{product})) {
            RC_ASSERT(lot.quantity >= Quantity{});
            sum += lot.quantity;
        }
        const Quantity on_hand = shop_.store().catalog().stock_level(ProductId{product}).quantity;
        RC_ASSERT(sum == std::max(on_hand, Quantity{}));
    }
}

/// Each piece of the consignor's that was sold is paid, or will be, once.
void RandomTill::check_consignment() {
    const auto consignor = shop_.store().stockroom().find_consignor(SupplierId{9});
    if (!consignor) return;
    Quantity sold;
    for (const Sale& sale : sales_) {
        for (const SaleLine& line : sale.lines) {
            if (line.consignor == "Bu Ani") sold += line.base_quantity;
        }
    }
    Quantity settled;
    for (const auto& [product, quantity] : settled_) {
        settled += quantity;
    }
    for (const ConsignedSales& rest : shop_.store().stockroom().unsettled_sales(*consignor).products) {
        settled += rest.quantity;
    }
    RC_ASSERT(settled == sold);
}

} // namespace sokoguru::test
