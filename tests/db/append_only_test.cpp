#include "tests/db/support/raw_sqlite.h"
#include "tests/db/support/sample_day.h"
#include "tests/db/support/sample_shop.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

TEST_CASE("what a sale wrote: every table refuses to change, delete or replace a row") {
    SampleShop shop;
    const Sale sale = shop.sell(2);
    shop.store().record_print_progress({sale.number, 0}, db::PrintState::sending, morning);
    record_a_day(shop);
    shop.close();
    RawSqlite raw(shop.path());
    for (const std::string table : {"journal",
                                    "sale",
                                    "sale_line",
                                    "sale_discount",
                                    "payment",
                                    "stock_move",
                                    "print_job",
                                    "print_progress",
                                    "shift",
                                    "shift_close",
                                    "shift_day",
                                    "shift_handover",
                                    "shift_cash_count",
                                    "cash_movement",
                                    "drawer_opening",
                                    "credit_debt",
                                    "credit_repayment",
                                    "voucher",
                                    "voucher_use",
                                    "payment_confirmation",
                                    "cart_touch",
                                    "goods_receipt",
                                    "goods_receipt_line",
                                    "stock_adjustment",
                                    "stock_adjustment_line",
                                    "stock_count",
                                    "stock_count_entry",
                                    "stock_count_close",
                                    "stock_count_line",
                                    "stock_lot_standing",
                                    "stock_transfer",
                                    "stock_transfer_line",
                                    "stock_transfer_lot",
                                    "stock_transfer_end",
                                    "stock_arrival",
                                    "stock_arrival_line",
                                    "consignment_settlement",
                                    "consignment_settlement_line",
                                    "product_version",
                                    "price_plan_change",
                                    "supplier_payment",
                                    "supplier_debt",
                                    "day_close",
                                    "day_close_tender"}) {
        CAPTURE(table);
        REQUIRE(raw.number("SELECT count(*) FROM " + table) > 0);
        for (const std::string& change : {"UPDATE " + table + " SET shop = shop", "DELETE FROM " + table,
                                          "INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table}) {
            CAPTURE(change);
            // As the program opens the file: without recursive triggers a REPLACE would slip past.
            const std::string error = raw.try_execute("PRAGMA recursive_triggers = ON; " + change);
            const bool refused =
                error.find("never") != std::string::npos || error.find("only grows") != std::string::npos;
            CHECK_MESSAGE(refused, error);
        }
    }
}
