#pragma once

#include "core/report/exception_report.h"
#include "core/report/sales_report.h"
#include "core/report/tax_report.h"
#include "core/sale/payment.h"
#include "core/values/time.h"
#include "db/journal.h"
#include "db/listing.h"
#include "db/product_supplier.h"
#include "db/statement.h"

#include <string_view>
#include <vector>

namespace sokoguru::db {

/// The receipts behind the rows of reports, the newest first. A function takes of a row what tells it from
/// the others, as the book of the report gives it.
///
///     ReceiptSearch& receipts = store.report_books().receipts;
///     receipts.of_group({monday, sunday}, SalesDimension::cashier, "FAISAL", Zone::wib);
///
/// For what is no row there are none. The thread of the store.
class ReceiptSearch {
  public:
    ReceiptSearch(Database& database, LaneKey lane);

    /// Those that a group of `ReportBook::sales` counts or, where groups are told of lines, those with a line
    /// of it.
    std::vector<SaleSummary> of_group(const DayRange& days, SalesDimension by, std::string_view key,
                                      Zone zone, const ListPart& part = {});
    /// Those that something was paid of by the tender.
    std::vector<SaleSummary> of_tender(const DayRange& days, Tender tender, const ListPart& part = {});
    /// Those with goods of the supplier (`ProductSupplier`); an empty code is nobody.
    std::vector<SaleSummary> of_supplier(const DayRange& days, std::string_view code,
                                         const ListPart& part = {});
    /// Those with goods of a consignor; without a code of whoever is called so on the lines.
    std::vector<SaleSummary> of_consignor(const DayRange& days, std::string_view code, std::string_view name,
                                          const ListPart& part = {});
    std::vector<SaleSummary> of_tax(BusinessDay day, TaxGroup group, const ListPart& part = {});
    /// What `discount` says about its name, cashier and approver; of a promotion by its name.
    std::vector<SaleSummary> of_discount(const DayRange& days, const DiscountGroup& discount,
                                         const ListPart& part = {});
    /// None for what happened without a sale.
    std::vector<SaleSummary> of_exception(const DayRange& days, ExceptionKind kind,
                                          std::string_view cashier_code, const ListPart& part = {});
    /// What a member bought on credit until then.
    std::vector<SaleSummary> on_credit(BusinessDay at, std::string_view member_code,
                                       const ListPart& part = {});
    /// What counts for the SHU: bought as a member.
    std::vector<SaleSummary> of_spending(const DayRange& days, std::string_view member_code,
                                         const ListPart& part = {});
    /// The one receipt.
    std::vector<SaleSummary> of_number(const SaleNumber& number);

  private:
    Statement* statement_of(SalesDimension by);
    Statement* statement_of(ExceptionKind kind);
    template <class... Key>
    std::vector<SaleSummary> read(Statement& statement, const DayRange& days, const ListPart& part,
                                  const Key&... key);

    Database* database_;
    LaneKey lane_;
    ProductSupplier suppliers_;
    Statement of_days_;
    Statement of_weekday_;
    Statement of_hour_;
    Statement of_cashier_;
    Statement of_class_;
    Statement of_member_;
    Statement of_product_;
    Statement of_category_;
    Statement of_consignor_label_;
    Statement of_tender_;
    Statement of_consignor_;
    Statement with_ppn_;
    Statement without_ppn_;
    Statement with_exempt_goods_;
    Statement of_discount_;
    Statement with_manual_discount_;
    Statement voids_;
    Statement returns_;
    Statement of_touched_cart_;
    Statement of_unknown_paper_;
    Statement on_credit_;
    Statement of_spending_;
    Statement of_number_;
    Statement lines_back_;
};

} // namespace sokoguru::db
