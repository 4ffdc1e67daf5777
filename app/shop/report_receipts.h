#pragma once

#include "core/report/report_table.h"
#include "core/report/sales_report.h"

#include <vector>

namespace sokoguru::db {
class Store;
struct ListPart;
struct SaleSummary;
} // namespace sokoguru::db

namespace sokoguru::shop {

// The receipts behind a row of a report, the newest first: each function reads of the row what tells it from
// the others and asks `db::ReceiptSearch`. The days are those of the report. Which report goes with which
// function stands in `report_catalogue.cpp`; the words of a row lead it, also where it is compared with
// others. The thread of the store.

using Receipts = std::vector<db::SaleSummary>;

Receipts receipts_of_group(db::Store& store, const DayRange& days, SalesDimension by,
                           const ReportTable::Row& row, const db::ListPart& part);
/// Of the tables of `sales_report_table.h`.
template <SalesDimension by>
Receipts receipts_of(db::Store& store, const DayRange& days, const ReportTable::Row& row,
                     const db::ListPart& part) {
    return receipts_of_group(store, days, by, row, part);
}
Receipts receipts_of_tender(db::Store& store, const DayRange& days, const ReportTable::Row& row,
                            const db::ListPart& part);
Receipts receipts_of_supplier(db::Store& store, const DayRange& days, const ReportTable::Row& row,
                              const db::ListPart& part);
Receipts receipts_of_consignor(db::Store& store, const DayRange& days, const ReportTable::Row& row,
                               const db::ListPart& part);
/// In the time that is looked back for a sale.
Receipts receipts_of_idle_product(db::Store& store, const DayRange& days, const ReportTable::Row& row,
                                  const db::ListPart& part);
Receipts receipts_of_tax(db::Store& store, const DayRange& days, const ReportTable::Row& row,
                         const db::ListPart& part);
/// Of a row that is a receipt.
Receipts receipt_of_row(db::Store& store, const DayRange& days, const ReportTable::Row& row,
                        const db::ListPart& part);
Receipts receipts_of_discount(db::Store& store, const DayRange& days, const ReportTable::Row& row,
                              const db::ListPart& part);
Receipts receipts_of_exception(db::Store& store, const DayRange& days, const ReportTable::Row& row,
                               const db::ListPart& part);
Receipts receipts_on_credit(db::Store& store, const DayRange& days, const ReportTable::Row& row,
                            const db::ListPart& part);
Receipts receipts_of_spending(db::Store& store, const DayRange& days, const ReportTable::Row& row,
                              const db::ListPart& part);
/// The day's, where sales were booked.
Receipts receipts_of_ledger_entry(db::Store& store, const DayRange& days, const ReportTable::Row& row,
                                  const db::ListPart& part);

} // namespace sokoguru::shop
