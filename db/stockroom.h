#pragma once

#include "core/till/stockroom.h"
#include "db/projection.h"

namespace sokoguru::db {

/// The engine's view of suppliers and stock documents over the tables.
class SqlStockroom : public Stockroom {
  public:
    explicit SqlStockroom(Projection& tables) : tables_(&tables) {}
    std::optional<Supplier> find_supplier(std::string_view code) override {
        return tables_->suppliers.find(code);
    }
    SupplierId next_supplier() override { return tables_->suppliers.next_id(); }
    StockNumber next_stock_number(StockDocument document, BusinessDay day) override {
        switch (document) {
        case StockDocument::receipt: return tables_->receipts.next_number(day);
        case StockDocument::count: return tables_->counts.next_number(day);
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
    std::optional<StockNumber> open_count_of(ProductId product) override {
        return tables_->counts.open_sheet_of(product);
    }

  private:
    Projection* tables_;
};

} // namespace sokoguru::db
