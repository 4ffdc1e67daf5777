#pragma once

#include "core/journal/fact.h"
#include "core/stock/consignment.h"
#include "db/journal.h"
#include "db/statement.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace sokoguru::db {

/// Consignors and what was paid to them: tables `consignor`, `consignment_settlement` and its lines. A
/// settlement takes everything up to an entry of the journal, and the next one begins after it, so that each
/// sold piece is settled once.
class ConsignmentTable {
  public:
    ConsignmentTable(Database& database, LaneKey lane);
    void set(const Consignor& consignor);
    void settle(const Entry& entry, const ConsignmentSettlement& settlement);

    StockNumber next_number(BusinessDay day);
    std::optional<Consignor> find(SupplierId supplier);
    std::optional<Consignor> named(std::string_view label);
    std::vector<Consignor> all();
    /// Looks at the sales since the last settlement, through the journal's head.
    std::vector<ConsignedSales> unsettled(const Consignor& consignor);
    std::optional<ConsignmentSettlement> find_settlement(const StockNumber& number);
    std::vector<ConsignmentSettlement> settlements(std::size_t limit); ///< The newest first.

  private:
    static Consignor read(Rows& rows);
    std::vector<SettlementLine> lines_of(const StockNumber& number);
    static ConsignmentSettlement read_settlement(Rows& rows);

    Database* database_;
    LaneKey lane_;
    Statement set_;
    Statement find_;
    Statement named_;
    Statement all_;
    Statement settled_through_;
    Statement note_settled_;
    Statement add_;
    Statement add_line_;
    Statement last_;
    Statement unsettled_;
    Statement find_settlement_;
    Statement lines_;
    Statement list_;
};

} // namespace sokoguru::db
