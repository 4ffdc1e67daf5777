#pragma once

#include "core/report/sales_report.h"
#include "core/sale/payment.h"
#include "core/values/time.h"
#include "db/journal.h"
#include "db/listing.h"
#include "db/statement.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace sokoguru::db {

/// Which part of a long list.
struct ListPart {
    std::size_t limit = 500;
    std::size_t offset = 0;
};

/// The receipts behind the rows of a report, the newest first: see `ReportBook::receipts`.
class ReceiptSearch {
  public:
    ReceiptSearch(Database& database, LaneKey lane);
    std::vector<SaleSummary> find(const DayRange& days, SalesDimension by, std::string_view key, Zone zone,
                                  const ListPart& part);
    std::vector<SaleSummary> find(const DayRange& days, Tender tender, const ListPart& part);

  private:
    Statement& statement(SalesDimension by);
    template <class... More>
    std::vector<SaleSummary> read(Statement& statement, const DayRange& days, std::string_view key,
                                  const ListPart& part, const More&... more);

    Database* database_;
    LaneKey lane_;
    Statement of_days_;
    Statement of_weekday_;
    Statement of_hour_;
    Statement of_cashier_;
    Statement of_class_;
    Statement of_member_;
    Statement of_product_;
    Statement of_category_;
    Statement of_consignor_;
    Statement of_tender_;
};

} // namespace sokoguru::db
