#pragma once

#include "core/report/sales_report.h"
#include "core/report/stock_report.h"
#include "core/stock/consignment.h"
#include "db/statement.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace sokoguru::db {

/// What was sold for consignors, what they were paid, and what is owed to them.
///
///     store.report_books().consignment.by_consignor(month);
///
/// The thread of the store.
class ConsignmentBook {
  public:
    ConsignmentBook(Database& database, LaneKey lane);

    /// By the consignor's name. `owed` is what was sold by the end of the days and not settled by then.
    std::vector<ConsignorSums> by_consignor(const DayRange& days);

  private:
    struct Known {
        Consignor consignor;
        std::string code;
        std::string name;
    };
    /// The goods sold in the days, by the consignor, or by the label of one whom nobody has set.
    using Sold = std::map<std::pair<SupplierId, std::string>, std::vector<ConsignedSales>>;
    Sold sold(const DayRange& days);
    std::vector<Known> known();
    std::map<SupplierId, Money> paid(const DayRange& days);
    Money owed(const Consignor& consignor, BusinessDay at);

    Database* database_;
    LaneKey lane_;
    Statement sold_;
    Statement known_;
    Statement paid_;
    Statement settled_through_;
    Statement unsettled_;
};

} // namespace sokoguru::db
