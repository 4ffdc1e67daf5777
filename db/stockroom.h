#pragma once

#include "core/till/stockroom.h"
#include "db/projection.h"

namespace sokoguru::db {

/// The engine's view of suppliers and stock documents over the tables.
class SqlStockroom : public Stockroom {
  public:
    SqlStockroom(LaneKey lane, Journal& journal, Projection& tables)
        : lane_(lane), journal_(&journal), tables_(&tables) {}
    std::optional<Supplier> find_supplier(std::string_view code) override {
        return tables_->suppliers.find(code);
    }
    SupplierId next_supplier() override { return tables_->suppliers.next_id(); }
    StockNumber next_stock_number(StockDocument document, BusinessDay day) override {
        switch (document) {
        case StockDocument::receipt: return tables_->receipts.next_number(day);
        case StockDocument::count: return tables_->counts.next_number(day);
        case StockDocument::transfer: return tables_->transfers.next_number(day);
        case StockDocument::arrival: return tables_->transfers.next_arrival_number(day);
        case StockDocument::settlement: return tables_->consignments.next_number(day);
        case StockDocument::order: return tables_->orders.next_number(day);
        case StockDocument::supplier_payment: return tables_->supplier_accounts.next_number(day);
        case StockDocument::adjustment:
        case StockDocument::supplier_return: break;
        }
        return tables_->adjustments.next_number(document, day);
    }
    std::optional<CountSheet> find_count(const StockNumber& sheet) override {
        return tables_->counts.find(sheet);
    }
    CountStanding count_standing(const StockNumber& sheet) override {
        return tables_->counts.standing(sheet);
    }
    std::vector<CountEntry> count_entries(const StockNumber& sheet) override {
        return tables_->counts.entries(sheet);
    }
    std::vector<CountSheet> open_counts() override { return tables_->counts.open_sheets(); }
    std::optional<StockNumber> open_count_of(ProductId product) override {
        return tables_->counts.open_sheet_of(product);
    }

    bool has_blocked_lots() override { return tables_->lots.has_blocked(); }
    std::vector<StockLot> lots_of(ProductId product) override {
        return tables_->lots.of(product, tables_->stock.level(product).quantity);
    }

    std::optional<Place> find_place(std::string_view code) override {
        return tables_->transfers.find_place(code);
    }
    PlaceId next_place() override { return tables_->transfers.next_place(); }
    Quantity quantity_at(PlaceId place, ProductId product) override {
        if (place != first_place_id) return tables_->transfers.quantity_in(place, product);
        return tables_->stock.level(product).quantity - tables_->transfers.quantity_in_rooms(product);
    }
    ShopId shop() override { return lane_.shop; }
    std::optional<Transfer> find_transfer(const StockNumber& number) override {
        return tables_->transfers.find(number);
    }
    TransferStanding transfer_standing(const TransferKey& key) override {
        return tables_->transfers.standing(key);
    }

    std::optional<Consignor> find_consignor(SupplierId supplier) override {
        return tables_->consignments.find(supplier);
    }
    std::optional<Consignor> consignor_named(std::string_view label) override {
        return tables_->consignments.named(label);
    }
    UnsettledSales unsettled_sales(const Consignor& consignor) override {
        return {lane_.epoch, journal_->head().sequence, tables_->consignments.unsettled(consignor)};
    }

  private:
    LaneKey lane_;
    Journal* journal_;
    Projection* tables_;
};

} // namespace sokoguru::db
