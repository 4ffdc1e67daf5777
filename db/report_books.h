#pragma once

#include "db/consignment_book.h"
#include "db/exception_book.h"
#include "db/goods_book.h"
#include "db/ledger_book.h"
#include "db/member_book.h"
#include "db/receipt_search.h"
#include "db/stock_report_book.h"
#include "db/tax_book.h"

namespace sokoguru::db {

/// The reports beside those of `ReportBook`, one book for each subject.
///
///     store.report_books().tax.days({monday, sunday});
///
/// Statements are prepared at their first use, so a book that nobody opens costs nothing. The thread of the
/// store.
struct ReportBooks {
    ReportBooks(Database& database, LaneKey lane)
        : goods(database, lane),
          tax(database, lane),
          exceptions(database, lane),
          members(database, lane),
          stock(database, lane),
          consignment(database, lane),
          ledger(database, lane),
          receipts(database, lane) {}

    GoodsBook goods;
    TaxBook tax;
    ExceptionBook exceptions;
    MemberBook members;
    StockReportBook stock;
    ConsignmentBook consignment;
    LedgerBook ledger;
    ReceiptSearch receipts; ///< Behind the rows of all of them.
};

} // namespace sokoguru::db
